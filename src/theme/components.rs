//! The components of a theme as its templates declare them, each with the comment above it.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use tera::Tera;

use super::Theme;
use crate::source::{Place, Source};

/// A component where its template declares it.
#[derive(Clone, Debug)]
pub struct Component {
    pub name: String,
    /// The template's name: `components/cards.html`.
    pub template: String,
    /// The tag that declares it.
    pub place: Place,
    /// The comment above it; empty where there is none.
    pub about: String,
}

/// The same within a text.
#[derive(Debug, PartialEq)]
pub(super) struct Declaration<'t> {
    pub name: &'t str,
    pub about: &'t str,
    pub tag: Range<usize>,
}

impl Theme {
    /// All components, in the order of their templates.
    pub fn components(&self) -> Vec<Component> {
        let declared = self.declarations().map(|(template, source, declaration)| Component {
            name: declaration.name.to_owned(),
            template: template.to_owned(),
            place: Place::bytes(&source.path, declaration.tag),
            about: declaration.about.to_owned(),
        });
        declared.collect()
    }

    pub(super) fn declarations(&self) -> impl Iterator<Item = (&str, &Source, Declaration<'_>)> {
        let texts =
            self.templates.iter().filter_map(|(name, source)| Some((name, source, source.text().ok()?)));
        texts.flat_map(|(name, source, text)| {
            declarations(text).into_iter().map(move |declaration| (name.as_str(), source, declaration))
        })
    }

    /// The templates that declare components, each component changed to call `record(component=…, arguments=…)` before
    /// anything else. Its body is told as `body` where it was given one.
    pub fn recording(&self, tera: &Tera) -> Vec<(String, String)> {
        let texts = self.templates.iter().filter_map(|(name, source)| Some((name, source.text().ok()?)));
        let declaring = texts.filter(|(_, text)| !declarations(text).is_empty());
        declaring.map(|(name, text)| (name.clone(), recording(text, tera))).collect()
    }
}

fn recording(text: &str, tera: &Tera) -> String {
    let mut changed = String::with_capacity(2 * text.len());
    let mut copied = 0;
    for Declaration { name, tag, .. } in declarations(text) {
        let Some(component) = tera.get_component_definition(name) else { continue };
        changed.push_str(&text[copied..tag.end]);
        copied = tag.end;
        let names = component.args().iter().map(|argument| argument.name()).chain(component.rest_param());
        let given: String = names.map(|name| format!("\"{name}\": {name}, ")).collect();
        let _ = write!(
            changed,
            "{{% if body is defined %}}{{{{ record(component=\"{name}\", arguments={{{given}}}, body=body) }}}}\
             {{% else %}}{{{{ record(component=\"{name}\", arguments={{{given}}}) }}}}{{% endif %}}"
        );
    }
    changed.push_str(&text[copied..]);
    changed
}

/// The tags of a template that declare components.
pub(super) fn declarations(text: &str) -> Vec<Declaration<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    // The last comment, and where it ends.
    let mut comment = ("", 0);
    while let Some(start) = text[at..].find('{').map(|next| at + next) {
        at = start + 1;
        let rest = &text[start..];
        if rest.starts_with("{#") {
            let end = rest.find("#}").map_or(text.len(), |end| start + end + 2);
            comment = (inside(&text[start..end]), end);
            at = end;
        } else if rest.starts_with("{%") {
            at = start + tag_length(rest);
            let tag = start..at;
            if let Some(name) = declared(inside(&text[tag.clone()])) {
                let about = if text[comment.1..start].trim().is_empty() { comment.0 } else { "" };
                found.push(Declaration { name, about, tag });
            }
            comment = ("", at);
        }
    }
    found
}

/// Where a component that a text declares ends, its last tag with it.
pub(super) fn end_of(text: &str, declaration: &Declaration<'_>) -> usize {
    let end = text[declaration.tag.end..].find("endcomponent").map(|end| declaration.tag.end + end);
    end.and_then(|end| Some(end + text[end..].find("%}")? + 2)).unwrap_or(text.len())
}

/// The tags of a template and what it prints, without comments.
pub(super) fn tags(text: &str) -> Vec<Range<usize>> {
    braced(text).into_iter().filter(|within| !text[within.clone()].starts_with("{#")).collect()
}

/// All between braces that is no text of a template: tags, what it prints, comments.
pub(super) fn braced(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|next| at + next) {
        let rest = &text[start..];
        at = match rest.as_bytes().get(1) {
            Some(b'#') => rest.find("#}").map_or(text.len(), |end| start + end + 2),
            Some(b'%') => start + tag_length(rest),
            Some(b'{') => rest.find("}}").map_or(text.len(), |end| start + end + 2),
            _ => {
                at = start + 1;
                continue;
            }
        };
        found.push(start..at);
    }
    found
}

/// What stands between the braces of a tag or a comment.
fn inside(tag: &str) -> &str {
    let inner = tag.get(2..tag.len().saturating_sub(2)).unwrap_or_default();
    inner.trim_start_matches('-').trim_end_matches('-').trim()
}

/// The component that a tag declares.
fn declared(tag: &str) -> Option<&str> {
    let (name, _) = tag.strip_prefix("component ")?.split_once('(')?;
    Some(name.trim())
}

/// What a component takes.
pub(super) struct Parameter<'t> {
    pub name: &'t str,
    /// `string`, `integer`, …
    pub of: Option<&'t str>,
    /// Whether each call must give it.
    pub is_needed: bool,
    /// Whether it stands for all that is given beside the others.
    pub takes_all: bool,
}

/// What the component of a tag takes, `{% component name(of: string, size=1, @lang, ...rest) %}`.
pub(super) fn parameters(tag: &str) -> Vec<Parameter<'_>> {
    static ONE: LazyLock<Regex> = LazyLock::new(|| {
        let value = r#""[^"]*"|'[^']*'|`[^`]*`|\[[^\]]*\]|\{[^}]*\}|[^,"'`\[{)]+"#;
        let one = format!(r"(\.\.\.)?(@)?\b(\w+)(?:\s*:\s*(\w+))?(\s*=\s*(?:{value}))?");
        Regex::new(&one).expect("the pattern is sound")
    });
    let inner = inside(tag);
    let Some((_, rest)) = inner.split_once('(') else { return Vec::new() };
    let mut found = Vec::new();
    let mut rest = rest.trim_start();
    while let Some(one) = ONE.captures(rest).filter(|one| one.get(0).is_some_and(|one| one.start() == 0)) {
        let takes_all = one.get(1).is_some();
        found.push(Parameter {
            name: one.get(3).map_or("", |name| name.as_str()),
            of: one.get(4).map(|of| of.as_str()),
            is_needed: !takes_all && one.get(2).is_none() && one.get(5).is_none(),
            takes_all,
        });
        rest = rest[one[0].len()..].trim_start().trim_start_matches(',').trim_start();
    }
    // What cannot be read here may be anything.
    if !rest.starts_with(')') {
        found.push(Parameter { name: "", of: None, is_needed: false, takes_all: true });
    }
    found
}

/// The length of the tag that a text begins with; a `%}` within quotes does not end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(letter),
            (None, '%') if at > 1 && text[at..].starts_with("%}") => return at + 2,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{#- A badge.\nFor all. -#}\n{%- component badge() -%}<b>!</b>{% endcomponent badge %}\n\
        {# Not of the next one. #}text\n{% component ui.word(of = \"%}\", size: integer) {\"x\": 1} %}{{ of }}{{ body }}{% endcomponent %}\n\
        {# {% component commented(out) %} #}";

    #[test]
    fn components_are_found_with_the_comment_above_them() {
        let found: Vec<_> =
            declarations(TEXT).into_iter().map(|one| (one.name, one.about, &TEXT[one.tag])).collect();
        assert_eq!(found[0], ("badge", "A badge.\nFor all.", "{%- component badge() -%}"));
        assert_eq!(found[1].0, "ui.word");
        assert_eq!(found[1].1, "");
        assert!(found[1].2.ends_with("{\"x\": 1} %}"));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn parameters_are_needed_unless_they_have_a_value() {
        let told = |tag: &'static str| -> Vec<(&str, bool, bool)> {
            parameters(tag).into_iter().map(|one| (one.name, one.is_needed, one.takes_all)).collect()
        };
        let tag = "{%- component a(one, two: string, three = \",)\", @four, five: array = [1, 2], six=-1, ...rest) {\"x\": 1} -%}";
        let needed = ["one", "two"].map(|name| (name, true, false));
        let given = ["three", "four", "five", "six"].map(|name| (name, false, false));
        assert_eq!(told(tag), [&needed[..], &given, &[("rest", false, true)]].concat());
        assert_eq!(told("{% component d(x=1) %}"), [("x", false, false)]);
        assert!(
            told("{% component b() %}").is_empty() && told("{% component c(x=[[1]]) %}").last().unwrap().2
        );
    }

    #[test]
    fn a_recording_template_tells_of_every_call_and_still_draws() {
        let called = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
        let told = called.clone();
        let mut tera = Tera::new();
        tera.register_function("record", move |given: tera::Kwargs, _: &tera::State<'_>| {
            let mut line: Vec<String> = given.iter().map(|(name, value)| format!("{name}={value}")).collect();
            line.sort();
            told.lock().unwrap().push(line.join(" "));
            ""
        });
        let page = "{{ <badge /> }}{% <ui.word size={2}> %}B{% </ui.word> %}";
        tera.add_raw_templates([("a.html", TEXT), ("page.html", page)]).unwrap();
        let changed = recording(TEXT, &tera);
        let plain = tera.render("page.html", &tera::Context::new()).unwrap();
        tera.add_raw_template("a.html", &changed).unwrap();
        assert_eq!(tera.render("page.html", &tera::Context::new()).unwrap(), plain);
        let called = called.lock().unwrap();
        assert_eq!(called[0], "arguments={} component=badge");
        assert!(called[1].starts_with("arguments={") && called[1].contains("\"size\": 2"), "{}", called[1]);
        assert!(called[1].contains("body=B component=ui.word"), "{}", called[1]);
    }
}
