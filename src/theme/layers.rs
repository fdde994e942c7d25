//! Themes behind a theme. The nearest file of a name takes the place of the others, which it can name as `parent/…`: a template
//! extends the one that it replaces, a sheet imports it. A component takes the place of a farther one of its name, whatever
//! their files are called.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use regex::{Captures, Regex};

use super::components::{declarations, end_of};
use crate::source::Source;

/// What a file of the theme behind is called with.
pub(super) const BEHIND: &str = "parent/";

/// The files of a theme by their names below `templates/` or `static/`.
pub(super) type Files = BTreeMap<String, Source>;

/// A file and how many themes stand before its own.
type Layered = BTreeMap<String, (usize, Source)>;

/// The files of a theme and of those behind it, the nearest first.
#[derive(Default)]
pub(super) struct Layers {
    pub templates: Vec<Files>,
    pub files: Vec<Files>,
}

impl Layers {
    /// The names of what the nearest theme can name behind it: `parent/item.html`.
    pub fn behind(&self) -> BTreeSet<String> {
        let farther = [&self.templates, &self.files].into_iter().flat_map(|layers| layers.iter().skip(1));
        farther.flat_map(|files| files.keys().map(|name| format!("{BEHIND}{name}"))).collect()
    }

    /// All templates and all static files, by the names that they have among each other.
    pub fn merged(mut self) -> (Files, Files) {
        let mut asked = Vec::new();
        for layers in [&mut self.templates, &mut self.files] {
            for (depth, files) in layers.iter_mut().enumerate() {
                files.values_mut().for_each(|file| behind(file, depth, &mut asked));
            }
        }
        let mut templates = nearest(&self.templates, &asked);
        replace_components(&mut templates);
        (flat(templates), flat(nearest(&self.files, &asked)))
    }
}

fn flat(files: Layered) -> Files {
    files.into_iter().map(|(name, (_, source))| (name, source)).collect()
}

/// What a theme calls the files of those behind it among all files. Each name is as long as the one that is written, so
/// that places in the file stay what they are.
fn prefix(depth: usize) -> String {
    if depth == 0 { BEHIND.to_owned() } else { format!("paren{depth}/") }
}

/// Whether a name is that of a file of a theme behind, which no file can be called.
pub(super) fn is_of_parent(name: &str) -> bool {
    let depth = name.strip_prefix("paren").and_then(|rest| rest.split_once('/'));
    depth.is_some_and(|(depth, _)| depth == "t" || depth.parse::<usize>().is_ok())
}

/// Note what a file asks of the themes behind its own, and have it name them as all files are named together.
fn behind(file: &mut Source, depth: usize, asked: &mut Vec<(usize, String)>) {
    static NAMED: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"(["'(]\s*|\./)parent/([^"'()\s?#]+)"#).expect("the pattern is sound"));
    let Ok(text) = file.text() else { return };
    let renamed = NAMED.replace_all(text, |found: &Captures<'_>| {
        asked.push((depth, found[2].to_owned()));
        format!("{}{}{}", &found[1], prefix(depth), &found[2])
    });
    if depth > 0 && renamed != text {
        file.bytes = with_text(file, &renamed);
    }
}

/// The bytes of a file with another text.
fn with_text(file: &Source, text: &str) -> Arc<[u8]> {
    [&file.bytes[..file.skipped()], text.as_bytes()].concat().into()
}

/// The nearest file of each name, and what nearer themes ask of those behind.
fn nearest(layers: &[Files], asked: &[(usize, String)]) -> Layered {
    let mut found = Layered::new();
    for (depth, files) in layers.iter().enumerate() {
        for (name, source) in files {
            found.entry(name.clone()).or_insert_with(|| (depth, source.clone()));
        }
    }
    for (depth, name) in asked {
        let mut farther = layers.iter().enumerate().skip(depth + 1);
        if let Some((at, source)) = farther.find_map(|(at, files)| Some((at, files.get(name)?))) {
            found.insert(prefix(*depth) + name, (at, source.clone()));
        }
    }
    found
}

/// Blank out the components that a nearer template declares. Two of one theme stay, and are told.
fn replace_components(templates: &mut Layered) {
    let mut kept: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (name, (depth, source)) in &*templates {
        for one in declarations(source.text().unwrap_or_default()) {
            let kept = kept.entry(one.name.to_owned()).or_insert_with(|| (*depth, name.clone()));
            *kept = (*depth, name.clone()).min(kept.clone());
        }
    }
    let paths: BTreeMap<String, _> =
        templates.iter().map(|(name, (_, source))| (name.clone(), source.path.clone())).collect();
    for (name, (depth, source)) in templates {
        let Ok(text) = source.text() else { continue };
        let is_replaced = |component: &str| {
            let (nearest, home) = &kept[component];
            nearest < depth || (home != name && paths[home] == source.path)
        };
        let blank: Vec<Range<usize>> = declarations(text)
            .into_iter()
            .filter(|one| is_replaced(one.name))
            .map(|one| one.tag.start..end_of(text, &one))
            .collect();
        if !blank.is_empty() {
            source.bytes = with_text(source, &blanked(text, &blank));
        }
    }
}

/// A text with blanks in some places, and its lines as they are.
fn blanked(text: &str, places: &[Range<usize>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for place in places {
        bytes[place.clone()].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(all: &[(&str, &str)]) -> Files {
        let source = |(name, text): &(&str, &str)| Source {
            path: format!("{name}:{text}").into(),
            bytes: text.as_bytes().into(),
        };
        all.iter().map(|one| (one.0.to_owned(), source(one))).collect()
    }

    fn text<'f>(files: &'f Files, name: &str) -> &'f str {
        files[name].text().unwrap()
    }

    #[test]
    fn each_theme_names_those_behind_it() {
        let templates = vec![
            files(&[("a.html", "1{% extends \"parent/a.html\" %}")]),
            files(&[("a.html", "2{% extends \"parent/a.html\" %}"), ("b.html", "b")]),
            files(&[("a.html", "3"), ("c.html", "{# no \"parent/b.html\" #}")]),
        ];
        let (merged, _) = Layers { templates, files: vec![Files::new(); 3] }.merged();
        assert_eq!(text(&merged, "a.html"), "1{% extends \"parent/a.html\" %}");
        assert_eq!(text(&merged, "parent/a.html"), "2{% extends \"paren1/a.html\" %}");
        assert_eq!(text(&merged, "paren1/a.html"), "3");
        assert_eq!(merged.len(), 5);
    }

    #[test]
    fn a_component_takes_the_place_of_a_farther_one_in_another_file() {
        let far = "{% component a() %}far\n{% endcomponent a %}{% component b() %}b{% endcomponent b %}";
        let templates = vec![
            files(&[(
                "own.html",
                "{% component a() %}near{% endcomponent %}{% include \"parent/all.html\" %}",
            )]),
            files(&[("all.html", far)]),
        ];
        let (merged, _) = Layers { templates, files: vec![Files::new(); 2] }.merged();
        let b = "{% component b() %}b{% endcomponent b %}";
        let blank = far.len() - b.len() - "\n{% endcomponent a %}".len();
        let expected = format!("{}\n{}{b}", " ".repeat(blank), " ".repeat("{% endcomponent a %}".len()));
        assert_eq!(text(&merged, "all.html"), expected);
        assert!(declarations(text(&merged, "parent/all.html")).is_empty());
        assert!(text(&merged, "own.html").contains("near"));
    }
}
