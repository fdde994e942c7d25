//! Fields that nothing has, where the engine is silent: what a condition asks of a mistyped one is never so.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Theme;
use super::components::tags;
use crate::diagnostic::{Code, Diagnostic, Fix, certainly};

/// The fields of all that templates are given; a test holds that the program's types have no other.
const FIELDS: &str = include_str!("fields.txt");

/// Those that the engine gives to loops.
const OF_LOOPS: [&str; 5] = ["index", "index0", "first", "last", "length"];

impl Theme {
    /// The last names of paths in conditions that come near a field and are none. Keys of authors' own, below `extra`, and
    /// those of maps that templates write themselves may have any name.
    pub(super) fn mistyped_fields(&self) -> Vec<Diagnostic> {
        let texts = || self.templates.values().filter_map(|source| Some((source, source.text().ok()?)));
        let own: BTreeSet<&str> = texts().flat_map(|(_, text)| keys(text)).collect();
        let known: BTreeSet<&str> = FIELDS.lines().chain(OF_LOOPS).chain(own).collect();
        let told = texts().flat_map(|(source, text)| {
            asked(text)
                .into_iter()
                .filter_map(|range| {
                    let typed = text[range.clone()].to_owned();
                    let meant = certainly(&typed, known.iter().copied())
                        .filter(|_| !known.contains(typed.as_str()))?;
                    let place = source.place(range);
                    let told = Diagnostic::warning(
                        Code::UnknownField,
                        place.clone(),
                        format!("nothing has a field `{typed}`"),
                    );
                    let told = told.label("this is never so, and nothing is shown");
                    Some(told.fix(Fix::certain(format!("write `{meant}`"), place, meant)))
                })
                .collect::<Vec<_>>()
        });
        told.collect()
    }
}

/// Where conditions name fields, and filters that stand in for what is not there: the last name of each path.
fn asked(text: &str) -> Vec<Range<usize>> {
    static SILENT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\{%-?\s*(?:el)?if\b|\bdefault\(|\bis (?:not )?(?:un)?defined\b|\bif\b")
            .expect("the pattern is sound")
    });
    static PATH: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#""[^"]*"|'[^']*'|`[^`]*`|[A-Za-z_]\w*(?:\.\w+)+"#).expect("the pattern is sound")
    });
    let silent = tags(text).into_iter().filter(|tag| SILENT.is_match(&text[tag.clone()]));
    let paths = silent.flat_map(|tag| {
        PATH.find_iter(&text[tag.clone()])
            .map(move |path| tag.start + path.start()..tag.start + path.end())
            .collect::<Vec<_>>()
    });
    paths
        .filter(|path| !text[path.clone()].starts_with(['"', '\'', '`']))
        .filter_map(|path| {
            let names = &text[path.clone()];
            let last = names.rsplit('.').next()?;
            (!names.contains(".extra.") && !last.starts_with(|sign: char| sign.is_ascii_digit()))
                .then(|| path.end - last.len()..path.end)
        })
        .collect()
}

/// The keys of maps that a template writes: `{"href": link.href}`.
fn keys(text: &str) -> Vec<&str> {
    static KEY: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"["'](\w+)["']\s*:"#).expect("the pattern is sound"));
    KEY.captures_iter(text).filter_map(|found| Some(found.get(1)?.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn conditions_name_fields_by_the_last_of_a_path() {
        let found = |text: &'static str| asked(text).into_iter().map(|at| &text[at]).collect::<Vec<&str>>();
        assert_eq!(found("{% if page.titel and not a.b.c %}"), ["titel", "c"]);
        assert_eq!(found("{{ page.titel | default(value=x.y) }}{{ page.title }}"), ["titel", "y"]);
        assert_eq!(found("{%- elif page.extra.own is defined -%}{{ a.b if a.c else \"d.e\" }}"), ["b", "c"]);
        assert!(found("{# if a.b #}{% for a in b.c %}{% if \"x.css\" == a %}").is_empty());
    }
}
