//! Interface messages, written in Fluent.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use fluent_syntax::ast::{Entry, PatternElement, Resource};
use fluent_syntax::parser::parse_runtime;

use super::Arg;
use super::broken::{broken, swallowed};
use super::depth::too_deep;
use super::entries::{entries, filled};
use super::in_quotes::in_quotes;
use super::patterns::{Numerals, Patterns};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, Fix};
use crate::document::first_mark;
use crate::limits::MESSAGE_DEPTH;
use crate::source::{Place, SourcePath};

pub(super) struct Messages {
    patterns: Patterns,
    keys: BTreeSet<String>,
    /// Those that are a text without a gap, which are most: every page asks for dozens of them.
    plain: HashMap<String, String>,
}

impl Messages {
    pub fn new(resources: &[(SourcePath, &str)]) -> Checked<Messages> {
        let mut diagnostics = Diagnostics::default();
        let mut patterns = Patterns::default();
        let mut keys = BTreeSet::new();
        let mut plain = HashMap::new();
        for (path, text) in resources.iter().rev() {
            if let Some(at) = too_deep(text) {
                let message = format!("more than {MESSAGE_DEPTH} braces within each other");
                let deep = Diagnostic::error(Code::BeyondLimit, Place::bytes(path, at..at + 1), message);
                diagnostics.push(deep.help("close the braces that were opened before"));
                continue;
            }
            let mut told = Vec::new();
            let resource = parse_runtime(filled(text).into_owned()).unwrap_or_else(|(resource, errors)| {
                told.extend(errors.iter().map(|error| broken(path, text, error)));
                resource
            });
            told.extend(swallowed(path, text));
            told.extend(in_quotes(path, text));
            told.extend(duplicates(path, text, &resource));
            // Two versions that were not merged are told as that.
            diagnostics.extend(told.into_iter().filter(|_| first_mark(path, text).is_none()));
            keys.extend(resource.body.iter().filter_map(message_id));
            for (key, text) in resource.body.iter().filter_map(message) {
                match text {
                    Some(text) => plain.insert(key, text),
                    None => plain.remove(&key),
                };
            }
            patterns.add(resource);
        }
        Checked::new(Messages { patterns, keys, plain }, diagnostics)
    }

    /// Add a message without a gap.
    pub fn add(&mut self, key: String, text: String) {
        self.keys.insert(key.clone());
        self.plain.insert(key, text);
    }

    pub fn keys(&self) -> BTreeSet<String> {
        self.keys.clone()
    }

    pub fn format(&self, key: &str, arguments: &[(&str, Arg)], numerals: &dyn Numerals) -> Option<String> {
        let plain = self.plain.get(key).cloned();
        plain.or_else(|| self.patterns.write(key, arguments, numerals))
    }
}

fn message_id(entry: &Entry<String>) -> Option<String> {
    match entry {
        Entry::Message(message) => Some(message.id.name.clone()),
        _ => None,
    }
}

/// A message's key, and its text where that is all in one piece.
fn message(entry: &Entry<String>) -> Option<(String, Option<String>)> {
    let Entry::Message(message) = entry else { return None };
    let text = match message.value.as_ref().map(|pattern| pattern.elements.as_slice()) {
        Some([PatternElement::TextElement { value }]) => Some(value.clone()),
        _ => None,
    };
    Some((message.id.name.clone(), text))
}

/// A key that stands twice in one file, where the second would silently win.
fn duplicates(path: &SourcePath, text: &str, resource: &Resource<String>) -> Vec<Diagnostic> {
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    resource.body.iter().filter_map(message_id).for_each(|key| *counted.entry(key).or_default() += 1);
    counted.retain(|_, count| *count > 1);
    if counted.is_empty() {
        return Vec::new();
    }
    let written = entries(text);
    let mut told = Vec::new();
    for key in counted.keys() {
        let mut places = written.iter().filter(|entry| entry.key == key).map(|entry| entry.at.clone());
        let Some(first) = places.next() else { continue };
        told.extend(places.map(|again| twice(path, text, key, &first, again)));
    }
    told
}

/// One that says the same goes; of two that differ an author chooses which.
fn twice(path: &SourcePath, text: &str, key: &str, first: &Range<usize>, again: Range<usize>) -> Diagnostic {
    let place = |at: Range<usize>| Place::bytes(path, at);
    let message = format!("the message `{key}` stands twice");
    let told = Diagnostic::error(Code::BadMessage, place(again.start..again.start + key.len()), message)
        .related(place(first.start..first.start + key.len()), "it stands here already");
    let line = again.start..text[again.end..].find('\n').map_or(text.len(), |end| again.end + end + 1);
    let is_same = text[first.clone()] == text[again];
    let second = Fix { is_certain: is_same, ..Fix::certain("remove the second one", place(line), "") };
    let line = first.start..text[first.end..].find('\n').map_or(text.len(), |end| first.end + end + 1);
    let told = told.fix(second);
    match is_same {
        true => told,
        false => told
            .fix(Fix::likely("or remove the first one", place(line), ""))
            .help("or give one of them another key"),
    }
}
