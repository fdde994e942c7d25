//! Components and templates that draw themselves, directly or by others, and would never end. The engine finds circles of
//! includes and of parents, but not those in which a component is called.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Theme;
use super::components::{declarations, tags};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

/// Whom each part calls: components by their names, templates by `template "name"`.
type Calls = BTreeMap<String, (Place, BTreeSet<String>)>;

impl Theme {
    /// One message for each part that comes back to itself.
    pub(super) fn circles(&self) -> Vec<Diagnostic> {
        let calls = self.calls();
        let names = calls.iter().filter(|(name, _)| comes_back(name, &calls));
        let told = names.map(|(name, (place, _))| {
            let message = format!("{name} draws itself, directly or by another one, and would never end");
            Diagnostic::error(Code::TemplateError, place.clone(), message)
                .help("repeat with a `for` instead; what nests is drawn by a component for each level")
        });
        told.collect()
    }

    fn calls(&self) -> Calls {
        let texts =
            || self.templates.iter().filter_map(|(name, source)| Some((name, source, source.text().ok()?)));
        let known: BTreeSet<&str> =
            texts().flat_map(|(_, _, text)| declarations(text)).map(|one| one.name).collect();
        let mut calls = Calls::new();
        for (template, source, text) in texts() {
            for one in declarations(text) {
                let end =
                    text[one.tag.end..].find("endcomponent").map_or(text.len(), |end| one.tag.end + end);
                let within = called(text, one.tag.end..end, &known);
                let place = Place::bytes(&source.path, one.tag.clone());
                calls.insert(format!("the component `{}`", one.name), (place, within));
            }
            // A file of components draws nothing by itself.
            let draws = declarations(text).is_empty();
            let own = if draws { called(text, 0..text.len(), &known) } else { BTreeSet::new() };
            calls.insert(format!("the template `{template}`"), (Place::File(source.path.clone()), own));
        }
        calls
    }
}

/// The parts that the tags within some bytes call.
fn called(text: &str, within: Range<usize>, known: &BTreeSet<&str>) -> BTreeSet<String> {
    let inside = tags(text).into_iter().filter(|tag| within.contains(&tag.start));
    let mut found = BTreeSet::new();
    for tag in inside.map(|tag| &text[tag]) {
        found.extend(named(tag, "<").filter(|name| known.contains(name)).map(component));
        found.extend(named(tag, "component=\"").map(component));
        found.extend(named(tag, "template=\"").map(template));
        found.extend(named(tag, "include \"").map(template));
    }
    found
}

fn component(name: &str) -> String {
    format!("the component `{name}`")
}

fn template(name: &str) -> String {
    format!("the template `{name}`")
}

/// The names that follow something in a tag.
fn named<'t>(tag: &'t str, before: &'static str) -> impl Iterator<Item = &'t str> {
    tag.split(before).skip(1).map(|rest| {
        let end = rest.find(|letter: char| !(letter.is_alphanumeric() || "-_./".contains(letter)));
        rest[..end.unwrap_or(rest.len())].trim_end_matches('/')
    })
}

fn comes_back(start: &str, calls: &Calls) -> bool {
    let mut open: Vec<&String> = calls.get(start).into_iter().flat_map(|(_, calls)| calls).collect();
    let mut seen = BTreeSet::new();
    while let Some(name) = open.pop() {
        if name == start {
            return true;
        }
        if seen.insert(name) {
            open.extend(calls.get(name).into_iter().flat_map(|(_, calls)| calls));
        }
    }
    false
}
