//! A key that stands twice in a map.

use std::collections::BTreeSet;
use std::ops::Range;

use super::edit::Draft;
use super::tree::{Duplicate, Entry, Node, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant;
use crate::source::Place;

/// Of more languages than these none is offered.
const MOST_LANGUAGES: usize = 3;

/// That it does, and where it stands first.
pub(super) fn twice(duplicate: &Duplicate, place: &dyn Fn(Range<usize>) -> Place) -> Diagnostic {
    let name = &duplicate.key;
    let message = format!("the key `{name}` stands twice");
    Diagnostic::error(Code::DuplicateKey, place(duplicate.second.clone()), message)
        .label("the second time")
        .related(place(duplicate.first.clone()), format!("`{name}` stands here already"))
        .help("keep one of the two")
}

/// The cures of a key that stands twice. With one value nothing is lost with the second; with two, the author chooses.
pub(super) fn once(
    duplicate: &Duplicate,
    told: Diagnostic,
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
) -> Diagnostic {
    let Ok(tree) = Tree::parse(text) else { return told };
    let draft = Draft { text, tree: &tree };
    let without = |entry: usize, title: &str, is_certain| {
        let splices = draft.remove_at(&duplicate.map, entry)?;
        let edits = splices.into_iter().map(|splice| Edit { place: place(splice.range), text: splice.text });
        Some(Fix { title: title.into(), is_certain, edits: edits.collect(), entries: Vec::new() })
    };
    let (first, second) = duplicate.entries;
    let fixes = if duplicate.is_same {
        vec![without(second, "remove the second, which says the same", true)]
    } else {
        vec![without(second, "keep the first", false), without(first, "keep the second", false)]
    };
    let joined = draft.join(&duplicate.map, duplicate.entries).filter(|_| !duplicate.is_same);
    if let Some(splices) = joined {
        let title =
            format!("put the entries of both under the first `{}`, so that nothing is lost", duplicate.key);
        let edits = splices.into_iter().map(|splice| Edit { place: place(splice.range), text: splice.text });
        let fix = Fix { title, is_certain: false, edits: edits.collect(), entries: Vec::new() };
        let told = Diagnostic { help: Vec::new(), ..told }.fix(fix).help("or keep one of the two");
        return fixes.into_iter().flatten().fold(told, Diagnostic::fix_as_told);
    }
    let others = other_languages(&tree, duplicate);
    let told = if others.is_empty() { told } else { Diagnostic { help: Vec::new(), ..told } };
    let told = others.iter().fold(told, |told, tag| {
        let title = format!("write `{tag}` for the second, in which nothing is said here so far");
        told.fix(Fix::likely(title, place(duplicate.second.clone()), tag))
    });
    let told = if others.is_empty() { told } else { told.help("or keep one of the two") };
    fixes.into_iter().flatten().fold(told, Diagnostic::fix_as_told)
}

/// The languages that other texts of the file have, and the map in which one stands twice has not.
fn other_languages(tree: &Tree, duplicate: &Duplicate) -> Vec<String> {
    let Some(Value::Mapping(entries)) = tree.find(&duplicate.map).map(|node| &node.value) else {
        return Vec::new();
    };
    let is_text = |entries: &[Entry]| {
        let is_language = |one: &Entry| {
            meant::is_written_language(&one.key) && matches!(one.value.value, Value::Scalar(..))
        };
        entries.len() > 1 && entries.iter().all(is_language)
    };
    if duplicate.is_same || !is_text(entries) {
        return Vec::new();
    }
    let mut known = BTreeSet::new();
    collect(&tree.root, &is_text, &mut known);
    let own = |tag: &String| entries.iter().any(|entry| entry.key == *tag);
    known.into_iter().filter(|tag| !own(tag)).take(MOST_LANGUAGES).collect()
}

fn collect(node: &Node, is_text: &dyn Fn(&[Entry]) -> bool, known: &mut BTreeSet<String>) {
    match &node.value {
        Value::Sequence(nodes) => nodes.iter().for_each(|node| collect(node, is_text, known)),
        Value::Mapping(entries) if is_text(entries) => {
            known.extend(entries.iter().map(|entry| entry.key.clone()));
        }
        Value::Mapping(entries) => entries.iter().for_each(|entry| collect(&entry.value, is_text, known)),
        Value::Scalar(..) | Value::Hole => {}
    }
}
