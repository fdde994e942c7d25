//! Components and templates that draw themselves, directly or by others, and would never end. The engine finds circles of
//! includes and of parents, but not those in which a component is called.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Theme;
use super::components::{declarations, tags};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Place, Source};

/// Whom each part calls: components by their names, templates by `template "name"`.
type Calls = BTreeMap<String, (Place, BTreeSet<String>)>;

/// What becomes of something that would never end.
pub(super) const ENDLESS: &str =
    "repeat with a `for` instead; what nests is drawn by a component for each level";

/// That a part draws itself is told once, by the engine or here.
pub(super) fn cause(name: &str) -> String {
    format!("{name} draws itself")
}

impl Theme {
    /// One message for each part that comes back to itself.
    pub(super) fn circles(&self) -> Vec<Diagnostic> {
        let calls = calls(&self.templates);
        let names = calls.iter().filter(|(name, _)| comes_back(name, &calls));
        let told = names.map(|(name, (place, _))| {
            let message = format!("{name} draws itself, directly or by another one, and would never end");
            Diagnostic::error(Code::TemplateError, place.clone(), message)
                .caused_by(cause(name))
                .help(ENDLESS)
        });
        told.collect()
    }
}

/// Whom each component and each template calls.
fn calls(templates: &BTreeMap<String, Source>) -> Calls {
    let parts = parts(templates);
    let known: BTreeSet<&str> = parts.iter().filter_map(|part| part.component).collect();
    let calls = parts.iter().map(|part| (part.name(), (part.place.clone(), part.calls(&known))));
    calls.collect()
}

/// What draws: a component, or a template without any.
pub(super) struct DrawingPart<'t> {
    pub template: &'t str,
    pub component: Option<&'t str>,
    pub place: Place,
    text: &'t str,
    within: Range<usize>,
}

impl DrawingPart<'_> {
    /// As other parts call it.
    pub fn name(&self) -> String {
        self.component.map_or_else(|| template(self.template), component)
    }

    pub fn calls(&self, known: &BTreeSet<&str>) -> BTreeSet<String> {
        called(self.text, self.within.clone(), known)
    }

    pub fn text(&self) -> &str {
        &self.text[self.within.clone()]
    }
}

/// All that the templates of a theme are made of.
pub(super) fn parts(templates: &BTreeMap<String, Source>) -> Vec<DrawingPart<'_>> {
    let texts = templates.iter().filter_map(|(name, source)| Some((name, source, source.text().ok()?)));
    let mut parts = Vec::new();
    for (template, source, text) in texts {
        let declared = declarations(text);
        for one in &declared {
            let end = text[one.tag.end..].find("endcomponent").map_or(text.len(), |end| one.tag.end + end);
            parts.push(DrawingPart {
                template,
                component: Some(one.name),
                place: Place::bytes(&source.path, one.tag.clone()),
                text,
                within: one.tag.end..end,
            });
        }
        // A file of components draws nothing by itself.
        let within = if declared.is_empty() { 0..text.len() } else { 0..0 };
        let place = Place::File(source.path.clone());
        parts.push(DrawingPart { template, component: None, place, text, within });
    }
    parts
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

pub(super) fn template(name: &str) -> String {
    format!("the template `{name}`")
}

/// The names that follow something in a tag.
pub(super) fn named<'t>(tag: &'t str, before: &'static str) -> impl Iterator<Item = &'t str> {
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
