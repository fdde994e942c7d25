//! A key that is not known where it stands, and is where it was most likely meant: a level up, a level down, in another
//! entry.

use std::collections::BTreeSet;
use std::ops::Range;

use super::edit::Draft;
use super::fault::{Fault, FaultKind};
use super::tree::{Node, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant;
use crate::source::{DataPath, Place, Step};

/// So many places are tried for a key, each of which reads the whole file again.
const MOST_TRIED: usize = 40;

/// How much is wrong with a tree, where that can be told.
pub(super) type Count<'c> = &'c mut dyn FnMut(Tree) -> Option<usize>;

/// The message, and the tree with the key where it belongs.
pub(super) fn moved(
    fault: &Fault,
    tree: &Tree,
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
    count: Count,
) -> Option<(Diagnostic, Tree)> {
    let FaultKind::UnknownKey { key, known } = &fault.kind else { return None };
    let is_mistyped = !meant::keys(key, known).is_empty();
    let (to, tree_after, is_only) = (!is_mistyped).then(|| home(fault, key, tree, count)).flatten()?;
    let from = fault.path.key(key.as_str());
    let at = place(tree.key(&from)?);
    let name = |path: &DataPath| match path.0.is_empty() {
        true => "the top level of the file".to_owned(),
        false => format!("`{path}`"),
    };
    let (here, there) = (name(&fault.path), name(&to));
    let told = Diagnostic::error(Code::UnknownKey, at, format!("`{key}` stands in {here}, not in {there}"));
    let told = told.label("not known here");
    let title = match to.0.is_empty() {
        true => format!("move `{key}` to the top level, where no line begins with a blank"),
        false => format!("move `{key}` into {there}"),
    };
    let splices =
        Tree::parse(text).ok().and_then(|written| Draft { text, tree: &written }.transfer(&from, &to));
    let told = match splices {
        Some(splices) => {
            let edits = splices.into_iter().map(|one| Edit { place: place(one.range), text: one.text });
            told.fix(Fix { title, is_certain: is_only, edits: edits.collect(), entries: Vec::new() })
        }
        None => told.help(title),
    };
    Some((told, tree_after))
}

/// The map that takes the key, the tree with it there, and whether nothing else can be meant: the only map that misses it,
/// or else the only one around its place, or else the only one at all.
fn home(fault: &Fault, key: &str, tree: &Tree, count: Count) -> Option<(DataPath, Tree, bool)> {
    let before = count(tree.clone())?;
    let mut maps = Vec::new();
    find_maps(&tree.root, &DataPath::default(), &mut maps);
    let mut takers: Vec<(usize, bool, DataPath, Tree)> = Vec::new();
    // What one entry of a list does not take, none does.
    let mut refused = BTreeSet::new();
    let mut tried = 0;
    for to in maps.into_iter().filter(|to| *to != fault.path) {
        if tried == MOST_TRIED || refused.contains(&kind(&to)) {
            continue;
        }
        let Some(after) = with_key_at(tree, fault, key, &to) else { continue };
        let left = count(after.clone())?;
        tried += 1;
        if left >= before {
            refused.insert(kind(&to));
        }
        if left < before && !takes_any(&after, &to, key, left, count) {
            takers.push((left, !fault.path.starts_with(&to), to, after));
        }
    }
    takers.sort_by_key(|(left, is_elsewhere, ..)| (*left, *is_elsewhere));
    let (left, is_elsewhere, to, after) = takers.first()?.clone();
    let rivals = takers.iter().skip(1).filter(|other| (other.0, other.1) == (left, is_elsewhere)).count();
    let is_missed = left + 1 < before;
    (rivals == 0).then_some((to, after, is_missed || !is_elsewhere))
}

/// The place of a map without its number among the entries of lists.
fn kind(to: &DataPath) -> DataPath {
    let step = |step: &Step| match step {
        Step::Index(_) => Step::Index(0),
        key => key.clone(),
    };
    DataPath(to.0.iter().map(step).collect())
}

/// Whether a map takes keys of any name, so that none belongs there.
fn takes_any(after: &Tree, to: &DataPath, key: &str, left: usize, count: Count) -> bool {
    const STRANGE: &str = "no-key-of-anybody";
    let mut tree = after.clone();
    let Some(Value::Mapping(entries)) = tree.find_mut(to).map(|node| &mut node.value) else { return false };
    entries.iter_mut().filter(|entry| entry.key == key).for_each(|entry| STRANGE.clone_into(&mut entry.key));
    count(tree).is_none_or(|strange| strange <= left)
}

/// Every map of which the type, and not the author, says what may stand in it.
fn find_maps(node: &Node, at: &DataPath, found: &mut Vec<DataPath>) {
    match &node.value {
        Value::Mapping(entries) => {
            found.push(at.clone());
            let own = entries.iter().filter(|entry| entry.key != "extra");
            own.for_each(|entry| find_maps(&entry.value, &at.key(entry.key.as_str()), found));
        }
        Value::Sequence(nodes) => {
            nodes.iter().enumerate().for_each(|(index, node)| find_maps(node, &at.index(index), found));
        }
        Value::Scalar(..) | Value::Hole => {}
    }
}

fn with_key_at(tree: &Tree, fault: &Fault, key: &str, to: &DataPath) -> Option<Tree> {
    if to.starts_with(&fault.path.key(key)) {
        return None;
    }
    let mut tree = tree.clone();
    let Value::Mapping(entries) = &mut tree.find_mut(&fault.path)?.value else { return None };
    let at = entries.iter().position(|entry| entry.key == key)?;
    let entry = entries.remove(at);
    let Value::Mapping(entries) = &mut tree.find_mut(to)?.value else { return None };
    let is_free = entries.iter().all(|other| other.key != key);
    is_free.then(|| entries.push(entry))?;
    Some(tree)
}

impl Tree {
    /// Another map of the file that has a key, with a value of the same form.
    pub(super) fn home_of(&self, key: &str, but: &DataPath) -> Option<DataPath> {
        let form = |at: &DataPath| self.find(&at.key(key)).map(|node| std::mem::discriminant(&node.value));
        home_of(&self.root, key, &DataPath::default(), but).filter(|home| form(home) == form(but))
    }
}

fn home_of(node: &Node, key: &str, at: &DataPath, but: &DataPath) -> Option<DataPath> {
    match &node.value {
        Value::Mapping(entries) if at != but && entries.iter().any(|entry| entry.key == key) => {
            Some(at.clone())
        }
        Value::Mapping(entries) => entries
            .iter()
            .filter(|entry| entry.key != "extra")
            .find_map(|entry| home_of(&entry.value, key, &at.key(entry.key.as_str()), but)),
        Value::Sequence(nodes) => {
            nodes.iter().enumerate().find_map(|(index, node)| home_of(node, key, &at.index(index), but))
        }
        Value::Scalar(..) | Value::Hole => None,
    }
}
