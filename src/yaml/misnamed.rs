//! A key that nobody knows by its name, and of which its value says what is meant: it is the one that is missing beside
//! it, or the only one there that takes such a value.

use std::ops::Range;

use super::cure::STRANGE;
use super::fault::{Fault, FaultKind};
use super::misplaced::Count;
use super::tree::{Node, Tree, Value};
use crate::diagnostic::{Diagnostic, Edit};
use crate::meant;
use crate::source::Place;

/// Maps of any content, which say nothing of what is in them.
const OPEN: [&str; 2] = ["extra", "own"];

/// The known key that an unknown one must stand for by its value.
pub(super) fn by_value(fault: &Fault, tree: &Tree, count: Count) -> Option<&'static str> {
    let FaultKind::UnknownKey { key, known } = &fault.kind else { return None };
    if !meant::keys(key, known).is_empty()
        || meant::of_other_tools(key).is_some()
        || tree.home_of(key, &fault.path).is_some()
    {
        return None;
    }
    let before = count(tree.clone())?;
    let free = known.iter().filter(|name| tree.key(&fault.path.key(**name)).is_none());
    let free: Vec<&'static str> = free.copied().filter(|name| !OPEN.contains(name)).collect();
    let mut left = |name: &str, value: Option<&str>| {
        count(renamed(tree, fault, key, name, value)?).filter(|left| *left < before)
    };
    let taken: Vec<(usize, &'static str)> =
        free.into_iter().filter_map(|name| Some((left(name, None)?, name))).collect();
    let fewest = taken.iter().map(|(left, _)| *left).min()?;
    let best: Vec<&'static str> =
        taken.iter().filter(|(left, _)| *left == fewest).map(|(_, name)| *name).collect();
    let [only] = best.as_slice() else { return None };
    // What takes any text says nothing of this one.
    (fewest + 1 < before || left(only, Some(STRANGE)).is_none()).then_some(*only)
}

/// The known key before which an unknown one stands as its value, `vi` for `tag: vi`, and the tree with it. It mends both
/// what is unknown and what is missing.
pub(super) fn bare_value(
    fault: &Fault,
    tree: &Tree,
    text: &str,
    count: Count,
) -> Option<(&'static str, Tree)> {
    let FaultKind::UnknownKey { key, known } = &fault.kind else { return None };
    let at = fault.path.key(key.as_str());
    let is_bare = !text.get(tree.key(&at)?.end..)?.trim_start().starts_with(':');
    let is_plain = key.chars().all(|one| one.is_alphanumeric() || "-_./+ ".contains(one));
    if !is_bare || !is_plain || !tree.find(&at)?.value.is_null() {
        return None;
    }
    let before = count(tree.clone())?;
    let free = known.iter().filter(|name| tree.key(&fault.path.key(**name)).is_none());
    let made = free.filter_map(|name| {
        let after = renamed(tree, fault, key, name, Some(key))?;
        // What takes any text says nothing of this one.
        let strange = renamed(tree, fault, key, name, Some(STRANGE)).and_then(&mut *count);
        let left = count(after.clone())?;
        (left + 1 < before && strange != Some(left)).then_some((*name, after))
    });
    let made: Vec<(&'static str, Tree)> = made.collect();
    <[(&'static str, Tree); 1]>::try_from(made).ok().map(|[only]| only)
}

/// The address of a page by its name elsewhere, `permalink: /about/start/`, of which the slug is the last part: both the
/// key and its value are written anew.
pub(super) fn with_slug(
    mut told: Diagnostic,
    fault: &Fault,
    tree: &Tree,
    place: &dyn Fn(Range<usize>) -> Place,
) -> Diagnostic {
    let (FaultKind::UnknownKey { key, .. }, [fix]) = (&fault.kind, told.fixes.as_mut_slice()) else {
        return told;
    };
    let [Edit { text: name, .. }] = fix.edits.as_slice() else { return told };
    let typed = tree.find(&fault.path.key(key.as_str()));
    let Some(Node { value: Value::Scalar(typed, _), range }) = typed else { return told };
    let last = typed.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let slug = meant::folded(last.split('.').next().unwrap_or_default()).replace(' ', "-");
    if name != "slug" || !typed.contains('/') || slug.is_empty() {
        return told;
    }
    let title = format!("write `slug: {slug}`");
    told.help.iter_mut().filter(|help| **help == fix.title).for_each(|help| help.clone_from(&title));
    fix.title = title;
    fix.edits.push(Edit { place: place(range.clone()), text: slug });
    told
}

/// The tree with the key under another name, perhaps with another value.
pub(super) fn renamed(
    tree: &Tree,
    fault: &Fault,
    key: &str,
    name: &str,
    value: Option<&str>,
) -> Option<Tree> {
    let mut tree = tree.clone();
    let Value::Mapping(entries) = &mut tree.find_mut(&fault.path)?.value else { return None };
    let entry = entries.iter_mut().find(|entry| entry.key == key)?;
    name.clone_into(&mut entry.key);
    if let Some(value) = value {
        entry.value.value = Value::Scalar(value.to_owned(), false);
    }
    Some(tree)
}
