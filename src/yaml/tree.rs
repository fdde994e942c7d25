//! A YAML document whose values know where they stand.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fault::{Fault, FaultKind};
use crate::diagnostic::Code;
use crate::meant;
use crate::source::{DataPath, Step};

/// The root of a document and the text it was read from.
#[derive(Clone, Debug)]
pub struct Tree {
    pub(super) root: Node,
}

/// One value and its bytes.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub range: Range<usize>,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub(super) enum Value {
    /// A text and whether it stood without quotes.
    Scalar(String, bool),
    Sequence(Vec<Node>),
    Mapping(Vec<Entry>),
    /// Stands in for a mistaken or missing value.
    Hole,
}

#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub key: String,
    pub key_range: Range<usize>,
    pub value: Node,
}

impl Entry {
    /// The key and the text, where the value is one.
    fn text(&self) -> Option<(&str, &str)> {
        match &self.value.value {
            Value::Scalar(text, _) => Some((&self.key, text)),
            _ => None,
        }
    }
}

impl Value {
    /// Whether YAML reads it as nothing.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Scalar(text, true) if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }
}

/// A key that stands twice in one map.
#[derive(Debug)]
pub struct Duplicate {
    pub key: String,
    pub first: Range<usize>,
    pub second: Range<usize>,
    /// The map, and which of its entries the two are.
    pub map: DataPath,
    pub entries: (usize, usize),
    /// Whether both have the same value.
    pub is_same: bool,
}

impl Tree {
    /// The bytes of a value.
    pub fn value(&self, path: &DataPath) -> Option<Range<usize>> {
        self.find(path).map(|node| node.range.clone())
    }

    /// The bytes of the key that leads to a value.
    pub fn key(&self, path: &DataPath) -> Option<Range<usize>> {
        let (Step::Key(last), before) = path.0.split_last()? else { return None };
        match &self.find(&DataPath(before.to_vec()))?.value {
            Value::Mapping(entries) => {
                entries.iter().find(|entry| entry.key == *last).map(|entry| entry.key_range.clone())
            }
            _ => None,
        }
    }

    /// The first value of a key that is this text, wherever it stands.
    pub fn entry(&self, key: &str, value: &str) -> Option<Range<usize>> {
        entry(&self.root, key, value)
    }

    /// The first key of a map, to show where another one is missing.
    pub fn head(&self, path: &DataPath) -> Option<Range<usize>> {
        let node = self.find(path)?;
        match &node.value {
            Value::Mapping(entries) => {
                entries.first().map(|entry| entry.key_range.clone()).or(Some(node.range.clone()))
            }
            _ => Some(node.range.clone()),
        }
    }

    /// All that is written in it, without the places.
    pub fn outline(&self) -> String {
        let mut outline = String::new();
        self::outline(&self.root, &mut outline);
        outline
    }

    /// How many texts stand in it.
    pub fn size(&self) -> usize {
        self.outline().matches('\u{1f}').count()
    }

    /// Every map whose values are texts alone: the way to it, and each key with its text.
    pub fn text_maps(&self) -> Vec<(DataPath, Vec<(&str, &str)>)> {
        let mut found = Vec::new();
        text_maps(&self.root, &DataPath::default(), &mut found);
        found
    }

    /// Texts that are the values of some keys.
    pub fn plain_texts(&self, keys: &[&str]) -> Vec<(DataPath, &str)> {
        let mut found = Vec::new();
        plain_texts(&self.root, &DataPath::default(), keys, &mut found);
        found
    }

    /// The value at a path, where it is a text.
    pub fn text_at(&self, path: &DataPath) -> Option<&str> {
        match &self.find(path)?.value {
            Value::Scalar(text, _) => Some(text),
            _ => None,
        }
    }

    /// Keys without a value, but for those below `extra`.
    pub fn empty_keys(&self) -> Vec<(&str, Range<usize>)> {
        let mut found = Vec::new();
        empty_keys(&self.root, &mut found);
        found
    }

    /// A map elsewhere that has a key, which is thus no slip of the hand.
    pub fn is_hole(&self, path: &DataPath) -> bool {
        self.find(path).is_some_and(|node| matches!(node.value, Value::Hole))
    }

    /// Take every second entry of one key out of its map.
    pub fn drop_duplicates(&mut self) -> Vec<Duplicate> {
        let mut duplicates = Vec::new();
        drop_duplicates(&mut self.root, &DataPath::default(), &mut duplicates);
        duplicates
    }

    /// Change the tree so that this mistake does not come again, and name the value that is now a placeholder.
    /// Nothing when there is nothing left to change.
    pub fn mend(&mut self, fault: &Fault) -> Option<DataPath> {
        match &fault.kind {
            FaultKind::UnknownKey { key, known } => {
                let is_slip = self.home_of(key, &fault.path).is_none();
                let node = self.find_mut(&fault.path)?;
                let Value::Mapping(entries) = &mut node.value else { return None };
                // A mistyped key is read as the one that was meant, so that it is not missed as well.
                let meant = meant::keys(key, known)
                    .into_iter()
                    .filter(|_| is_slip)
                    .find(|name| !entries.iter().any(|entry| entry.key == **name));
                let at = entries.iter().position(|entry| entry.key == *key)?;
                match meant {
                    Some(name) => name.clone_into(&mut entries[at].key),
                    None => drop(entries.remove(at)),
                }
                Some(left(node, &fault.path, meant.unwrap_or(key)))
            }
            FaultKind::RefusedKey { key, readings, .. } => {
                let node = self.find_mut(&fault.path)?;
                let Value::Mapping(entries) = &mut node.value else { return None };
                let at = entries.iter().position(|entry| entry.key == *key)?;
                let meant = readings.first().and_then(|reading| reading.text.split('-').next());
                let entry = entries.remove(at);
                let free = meant.filter(|meant| entries.iter().all(|entry| entry.key != *meant));
                entries.extend(free.map(|key| Entry { key: key.to_owned(), ..entry }));
                Some(left(node, &fault.path, meant.unwrap_or(key)))
            }
            FaultKind::MissingKey { key } => {
                let node = self.find_mut(&fault.path)?;
                let at = node.range.start..node.range.start;
                let Value::Mapping(entries) = &mut node.value else { return None };
                let value = Node { range: at.clone(), value: Value::Hole };
                entries.push(Entry { key: (*key).to_owned(), key_range: at, value });
                Some(fault.path.key(*key))
            }
            // A list that must not be empty takes a placeholder for its first entry.
            FaultKind::Value { code: Code::EmptyList, .. } if self.is_hole(&fault.path) => {
                let entry = Node { range: 0..0, value: Value::Hole };
                self.find_mut(&fault.path)?.value = Value::Sequence(vec![entry]);
                Some(fault.path.clone())
            }
            // A word is read as the known one that was meant, as a key is: an item with `status: publish` is no draft.
            FaultKind::NotInList { found, known, .. } if !self.is_hole(&fault.path) => {
                let meant = meant::terms(found, known).into_iter().map(|one| one.text);
                let meant = meant.filter(|word| word != found).find(|word| known.contains(word));
                let value = meant.map_or(Value::Hole, |word| Value::Scalar(word, false));
                self.find_mut(&fault.path)?.value = value;
                Some(fault.path.clone())
            }
            _ if self.is_hole(&fault.path) => self.drop_element(&fault.path),
            _ => {
                self.find_mut(&fault.path)?.value = Value::Hole;
                Some(fault.path.clone())
            }
        }
    }

    /// A placeholder was not accepted: give up the list's element that it stands in.
    fn drop_element(&mut self, path: &DataPath) -> Option<DataPath> {
        let at = path.0.iter().rposition(|step| matches!(step, Step::Index(_)))?;
        let Step::Index(index) = path.0[at] else { return None };
        let list = DataPath(path.0[..at].to_vec());
        let Value::Sequence(nodes) = &mut self.find_mut(&list)?.value else { return None };
        (index < nodes.len()).then(|| nodes.remove(index))?;
        Some(list)
    }

    pub(super) fn find(&self, path: &DataPath) -> Option<&Node> {
        path.0.iter().try_fold(&self.root, |node, step| match (&node.value, step) {
            (Value::Mapping(entries), Step::Key(key)) => {
                entries.iter().find(|entry| entry.key == *key).map(|entry| &entry.value)
            }
            (Value::Sequence(nodes), Step::Index(index)) => nodes.get(*index),
            _ => None,
        })
    }

    pub(super) fn find_mut(&mut self, path: &DataPath) -> Option<&mut Node> {
        path.0.iter().try_fold(&mut self.root, |node, step| match (&mut node.value, step) {
            (Value::Mapping(entries), Step::Key(key)) => {
                entries.iter_mut().find(|entry| entry.key == *key).map(|entry| &mut entry.value)
            }
            (Value::Sequence(nodes), Step::Index(index)) => nodes.get_mut(*index),
            _ => None,
        })
    }
}

/// Where the placeholder is once a key is mended: in a map within a file that had mistaken keys alone, nothing else is missed,
/// so that all of it is one.
fn left(node: &mut Node, at: &DataPath, key: &str) -> DataPath {
    if matches!(&node.value, Value::Mapping(entries) if entries.is_empty()) && !at.0.is_empty() {
        node.value = Value::Hole;
        return at.clone();
    }
    at.key(key)
}

fn outline(node: &Node, out: &mut String) {
    match &node.value {
        Value::Scalar(text, _) => out.extend([text.as_str(), "\u{1f}"]),
        Value::Sequence(nodes) => {
            out.push('[');
            nodes.iter().for_each(|node| outline(node, out));
            out.push(']');
        }
        Value::Mapping(entries) => {
            out.push('{');
            for entry in entries {
                out.extend([entry.key.as_str(), ":"]);
                outline(&entry.value, out);
            }
            out.push('}');
        }
        Value::Hole => out.push('?'),
    }
}

fn text_maps<'t>(node: &'t Node, at: &DataPath, found: &mut Vec<(DataPath, Vec<(&'t str, &'t str)>)>) {
    match &node.value {
        Value::Sequence(nodes) => {
            nodes.iter().enumerate().for_each(|(index, node)| text_maps(node, &at.index(index), found));
        }
        Value::Mapping(entries) => {
            let texts: Option<Vec<(&str, &str)>> = entries.iter().map(|entry| entry.text()).collect();
            match texts {
                Some(texts) => found.push((at.clone(), texts)),
                None => entries
                    .iter()
                    .for_each(|entry| text_maps(&entry.value, &at.key(entry.key.as_str()), found)),
            }
        }
        Value::Scalar(..) | Value::Hole => {}
    }
}

fn plain_texts<'t>(node: &'t Node, at: &DataPath, keys: &[&str], found: &mut Vec<(DataPath, &'t str)>) {
    match &node.value {
        Value::Sequence(nodes) => {
            nodes
                .iter()
                .enumerate()
                .for_each(|(index, node)| plain_texts(node, &at.index(index), keys, found));
        }
        Value::Mapping(entries) => entries.iter().for_each(|entry| match entry.text() {
            Some((key, text)) if keys.contains(&key) && !text.trim().is_empty() => {
                found.push((at.key(key), text));
            }
            _ => plain_texts(&entry.value, &at.key(entry.key.as_str()), keys, found),
        }),
        Value::Scalar(..) | Value::Hole => {}
    }
}

fn empty_keys<'t>(node: &'t Node, found: &mut Vec<(&'t str, Range<usize>)>) {
    match &node.value {
        Value::Sequence(nodes) => nodes.iter().for_each(|node| empty_keys(node, found)),
        Value::Mapping(entries) => {
            entries.iter().filter(|entry| entry.key != "extra").for_each(|entry| match &entry.value.value {
                // The parser writes `~` for what is not written.
                value if value.is_null() && entry.value.range.is_empty() => {
                    found.push((&entry.key, entry.key_range.clone()));
                }
                _ => empty_keys(&entry.value, found),
            })
        }
        Value::Scalar(..) | Value::Hole => {}
    }
}

fn entry(node: &Node, key: &str, text: &str) -> Option<Range<usize>> {
    match &node.value {
        Value::Sequence(nodes) => nodes.iter().find_map(|node| entry(node, key, text)),
        Value::Mapping(entries) => entries.iter().find_map(|one| match &one.value.value {
            Value::Scalar(found, _) if one.key == key && found.trim() == text => {
                Some(one.value.range.clone())
            }
            _ => entry(&one.value, key, text),
        }),
        Value::Scalar(..) | Value::Hole => None,
    }
}

fn drop_duplicates(node: &mut Node, at: &DataPath, found: &mut Vec<Duplicate>) {
    match &mut node.value {
        Value::Sequence(nodes) => {
            for (index, node) in nodes.iter_mut().enumerate() {
                drop_duplicates(node, &at.index(index), found);
            }
        }
        Value::Mapping(entries) => {
            let seconds = seconds(entries, at);
            let indices: BTreeSet<usize> = seconds.iter().map(|second| second.entries.1).collect();
            let mut index = 0;
            entries.retain(|_| {
                index += 1;
                !indices.contains(&(index - 1))
            });
            found.extend(seconds);
            for entry in entries {
                drop_duplicates(&mut entry.value, &at.key(entry.key.as_str()), found);
            }
        }
        Value::Scalar(..) | Value::Hole => {}
    }
}

/// Every second entry of one key.
fn seconds(entries: &[Entry], at: &DataPath) -> Vec<Duplicate> {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    let pairs =
        entries.iter().enumerate().map(|(index, entry)| (*first.entry(&entry.key).or_insert(index), index));
    let duplicate = |(first, second): (usize, usize)| Duplicate {
        key: entries[first].key.clone(),
        first: entries[first].key_range.clone(),
        second: entries[second].key_range.clone(),
        map: at.clone(),
        entries: (first, second),
        is_same: alike(&entries[first].value, &entries[second].value),
    };
    pairs.filter(|(first, second)| first < second).map(duplicate).collect()
}

/// Whether two values read the same, wherever they stand.
pub(super) fn alike(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Scalar(one, plain), Value::Scalar(other, also)) => one == other && plain == also,
        (Value::Sequence(one), Value::Sequence(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
        }
        (Value::Mapping(one), Value::Mapping(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| one.key == other.key && alike(&one.value, &other.value))
        }
        (Value::Hole, Value::Hole) => true,
        _ => false,
    }
}
