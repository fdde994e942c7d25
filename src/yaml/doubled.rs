//! A key that stands twice in a map.

use std::ops::Range;

use super::edit::Draft;
use super::tree::{Duplicate, Tree};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::Place;

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
    fixes.into_iter().flatten().fold(told, Diagnostic::fix_as_told)
}
