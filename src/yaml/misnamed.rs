//! A key that nobody knows by its name, and of which its value says what is meant: it is the one that is missing beside
//! it, or the only one there that takes such a value.

use super::cure::STRANGE;
use super::fault::{Fault, FaultKind};
use super::misplaced::Count;
use super::tree::{Tree, Value};
use crate::meant;

/// Maps of any content, which say nothing of what is in them.
const OPEN: [&str; 2] = ["extra", "own"];

/// The known key that an unknown one must stand for by its value.
pub(super) fn by_value(fault: &Fault, tree: &Tree, count: Count) -> Option<&'static str> {
    let FaultKind::UnknownKey { key, known } = &fault.kind else { return None };
    if !meant::keys(key, known).is_empty() || tree.home_of(key, &fault.path).is_some() {
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
    if !is_bare || !tree.find(&at)?.value.is_null() {
        return None;
    }
    let before = count(tree.clone())?;
    let free = known.iter().filter(|name| tree.key(&fault.path.key(**name)).is_none());
    let made = free.filter_map(|name| {
        let after = renamed(tree, fault, key, name, Some(key))?;
        (count(after.clone())? + 1 < before).then_some((*name, after))
    });
    let made: Vec<(&'static str, Tree)> = made.collect();
    <[(&'static str, Tree); 1]>::try_from(made).ok().map(|[only]| only)
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
