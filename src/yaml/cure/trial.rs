//! Trying what a type takes.

use std::ops::Range;

use super::ways::{self, paired};
use super::written::flow;
use super::{Candidate, Change, Patient};
use crate::meant::{self, Reading};
use crate::source::{DataPath, Step};
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::tree::{Entry, Node, Tree, Value};

/// So many mistakes of a value are mended in their turn.
const MOST_SETTLED: usize = 40;

/// No author writes it, and only a type of free text takes it.
pub(in crate::yaml) const STRANGE: &str = "\u{1} \u{1}";

/// A value whose parts are read as they are most likely meant.
pub(super) struct Settled {
    pub tree: Tree,
    /// Nothing else can be meant by any part.
    pub is_certain: bool,
    /// So many parts are taken as something else than is written.
    pub read: usize,
    /// Keys that are still missing in it.
    pub missing: Vec<&'static str>,
}

/// What a type takes at a place.
pub(super) enum Taken {
    Text,
    /// One of a few words.
    Words(Vec<String>),
    /// Something else, as the type tells it.
    Told(String),
}

pub(super) fn scalar(text: &str) -> Node {
    Node { range: 0..0, value: Value::Scalar(text.to_owned(), true) }
}

pub(super) fn map(fields: &[(&str, String)]) -> Value {
    let entry =
        |(key, text): &(&str, String)| Entry { key: (*key).to_owned(), key_range: 0..0, value: scalar(text) };
    Value::Mapping(fields.iter().map(entry).collect())
}

impl Patient<'_> {
    /// Whether the document has no mistake at the place or below it once a change is made.
    pub(super) fn heals(&self, candidate: &Candidate) -> bool {
        let path = &self.fault.path;
        let (tree, first, count) = match &candidate.change {
            Change::Value(value) => (self.with(path, value.clone()), None, 1),
            Change::Entries(nodes) => (self.with_entries(nodes), index(path), nodes.len()),
            Change::Gone => (self.without(), index(path), 0),
            Change::Around(value) => (parent(path).and_then(|map| self.with(&map, value.clone())), None, 1),
        };
        let Some(tree) = tree else { return false };
        let Err(next) = (self.decode)(&tree) else { return true };
        match (&candidate.change, first, parent(path)) {
            // Mistakes are found in the order of the file, so that another one lies elsewhere.
            (Change::Value(_), ..) => !next.path.starts_with(path) && !same_place(&next, self.fault),
            (Change::Around(_), _, Some(map)) => !next.path.starts_with(&map),
            (_, Some(first), Some(list)) => {
                let within = next.path.starts_with(&list);
                let at = next.path.0.get(list.0.len());
                !within || matches!(at, Some(Step::Index(at)) if *at >= first + count)
            }
            (_, None, Some(map)) => next.path != map || !matches!(next.kind, FaultKind::MissingKey { .. }),
            _ => false,
        }
    }

    pub(super) fn with(&self, path: &DataPath, value: Value) -> Option<Tree> {
        let mut tree = self.tree.clone();
        tree.find_mut(path)?.value = value;
        Some(tree)
    }

    /// The tree with several entries of a list in the place of one.
    pub(super) fn with_entries(&self, nodes: &[Node]) -> Option<Tree> {
        let (at, list) = (index(&self.fault.path)?, parent(&self.fault.path)?);
        let mut tree = self.tree.clone();
        let Value::Sequence(entries) = &mut tree.find_mut(&list)?.value else { return None };
        entries.splice(at..=at, nodes.iter().cloned());
        Some(tree)
    }

    /// The tree without the value, and its key.
    fn without(&self) -> Option<Tree> {
        let (last, list) = (self.fault.path.0.last()?, parent(&self.fault.path)?);
        let mut tree = self.tree.clone();
        match (&mut tree.find_mut(&list)?.value, last) {
            (Value::Sequence(nodes), Step::Index(at)) => drop(nodes.remove(*at)),
            (Value::Mapping(entries), Step::Key(key)) => entries.retain(|entry| entry.key != *key),
            _ => return None,
        }
        Some(tree)
    }

    /// Whether the map around the place cannot do without its key, whatever else is wrong with the file.
    pub(super) fn is_needed(&self) -> bool {
        let path = &self.fault.path;
        let (Some(own), Some(map), Some(mut tree)) = (path.last_key(), parent(path), self.without()) else {
            return false;
        };
        for _ in 0..MOST_SETTLED {
            let Err(next) = (self.decode)(&tree) else { return false };
            if next.path == map && matches!(next.kind, FaultKind::MissingKey { key } if key == own) {
                return true;
            }
            if tree.mend(&next).is_none() {
                return false;
            }
        }
        false
    }

    /// The keys that a map at a place cannot do without.
    pub(super) fn needed(&self, tree: Option<Tree>, at: &DataPath) -> Vec<&'static str> {
        let Some(mut tree) = tree else { return Vec::new() };
        let mut needed = Vec::new();
        while let Err(Fault { kind: FaultKind::MissingKey { key }, path, .. }) = (self.decode)(&tree) {
            if path != *at || needed.contains(&key) {
                break;
            }
            needed.push(key);
            let Some(Value::Mapping(entries)) = tree.find_mut(at).map(|node| &mut node.value) else { break };
            let value = Node { range: 0..0, value: Value::Hole };
            entries.push(Entry { key: key.to_owned(), key_range: 0..0, value });
        }
        needed
    }

    /// The same with those that may be left out, and seldom are.
    pub(super) fn wanted(
        &self,
        tree: Option<Tree>,
        at: &DataPath,
        keys: &[&'static str],
    ) -> Vec<&'static str> {
        let mut wanted = self.needed(tree, at);
        for (usual, behind) in meant::USUAL_KEYS {
            let at = wanted.iter().position(|key| key == behind);
            if let Some(at) = at.filter(|_| keys.contains(usual) && !wanted.contains(usual)) {
                wanted.insert(at + 1, usual);
            }
        }
        wanted
    }

    /// A value with its parts as they are most likely meant, of a list perhaps some entries alone; nothing where one of
    /// them cannot be taken.
    pub(super) fn settled(
        &self,
        mut tree: Tree,
        within: &DataPath,
        entries: Option<Range<usize>>,
    ) -> Option<Settled> {
        let is_elsewhere = |path: &DataPath| match (path.0.get(within.0.len()), &entries) {
            (Some(Step::Index(at)), Some(entries)) => !entries.contains(at),
            _ => !path.starts_with(within),
        };
        let (mut is_certain, mut read, mut missing) = (true, 0, Vec::new());
        let mut rounds = 0;
        loop {
            rounds += 1;
            if rounds > MOST_SETTLED {
                return None;
            }
            let Err(next) = (self.decode)(&tree) else { break };
            if is_elsewhere(&next.path) {
                break;
            }
            if let FaultKind::MissingKey { key } = next.kind {
                let Value::Mapping(entries) = &mut tree.find_mut(&next.path)?.value else { return None };
                let value = Node { range: 0..0, value: Value::Hole };
                entries.push(Entry { key: key.to_owned(), key_range: 0..0, value });
                missing.push(key);
                continue;
            }
            if let (
                FaultKind::WrongType { keys: [_, ..], .. },
                Some(Node { value: Value::Scalar(text, _), .. }),
            ) = (&next.kind, tree.find(&next.path))
            {
                let (made, is_told) = self.said_in_parts(&tree, &next, text)?;
                is_certain &= is_told;
                tree.find_mut(&next.path)?.value = made;
                continue;
            }
            let node = tree.find_mut(&next.path)?;
            let Value::Scalar(text, _) = &node.value else { return None };
            let readings = readings(&next, text);
            let reading = chosen(&next.path, text, &readings)?;
            is_certain &= reading.is_certain && readings.len() == 1;
            read += 1;
            let is_list = matches!(&next.kind, FaultKind::WrongType { expected, .. } if expected == "a list");
            node.value = match is_list {
                true => Value::Sequence(numbered(&reading.text).iter().map(|part| scalar(part)).collect()),
                false => Value::Scalar(reading.text.clone(), true),
            };
        }
        Some(Settled { tree, is_certain, read, missing })
    }

    /// The map that a text means where one is expected, and whether nothing else can be meant: `nationality eea`, `eea 20`,
    /// `1150 EUR per month`, or the one value that the map cannot do without.
    fn said_in_parts(&self, tree: &Tree, fault: &Fault, text: &str) -> Option<(Value, bool)> {
        let FaultKind::WrongType { keys, .. } = &fault.kind else { return None };
        let at = |value: Value| {
            let mut tree = tree.clone();
            tree.find_mut(&fault.path)?.value = value;
            Some(tree)
        };
        let needed = self.needed(at(Value::Mapping(Vec::new())), &fault.path);
        if let &[only] = needed.as_slice() {
            let whole = map(&[(only, text.to_owned())]);
            return self.more_than(only, &fault.path, text, keys, &at).or(Some((whole, true)));
        }
        let ways = meant::named(text, keys).into_iter().chain(meant::fields(text, keys));
        let ways = ways.chain(match needed.as_slice() {
            [] => paired(text, keys),
            needed => ways::ways(text, needed),
        });
        let taken: Vec<(usize, Value, bool)> = ways
            .filter_map(|way| {
                let one = self.settled(at(map(&way))?, &fault.path, None)?;
                let value = one.tree.find(&fault.path)?.value.clone();
                one.missing.is_empty().then_some((one.read, value, one.is_certain))
            })
            .collect();
        let fewest = taken.iter().map(|(read, ..)| *read).min()?;
        let mut best = taken.into_iter().filter(|(read, ..)| *read == fewest);
        let (_, value, is_certain) = best.next()?;
        let written = |value: &Value| flow(&Node { range: 0..0, value: value.clone() });
        let is_certain = is_certain && best.all(|(_, other, _)| written(&other) == written(&value));
        Some((value, is_certain))
    }

    /// What a text says beside the one thing that is needed, where that alone cannot be read of it: `English B2`.
    fn more_than(
        &self,
        only: &'static str,
        path: &DataPath,
        text: &str,
        keys: &[&'static str],
        at: &dyn Fn(Value) -> Option<Tree>,
    ) -> Option<(Value, bool)> {
        let settled = |way: &[(&'static str, String)]| {
            self.settled(at(map(way))?, path, None).filter(|one| one.missing.is_empty())
        };
        if settled(&[(only, text.to_owned())]).is_some() {
            return None;
        }
        let ways = meant::fields(text, keys).into_iter().filter(|way| way.len() > 1);
        let made = ways.filter_map(|way| settled(&way)).next()?;
        Some((made.tree.find(path)?.value.clone(), made.is_certain))
    }

    /// What the type takes at a key of a map.
    pub(super) fn taken(&self, tree: &Tree, at: &DataPath, key: &str) -> Taken {
        self.taken_as(tree, at, key, Value::Scalar(STRANGE.to_owned(), false))
    }

    /// What the type takes at a key of a map, where it takes a value of that form.
    pub(super) fn taken_as(&self, tree: &Tree, at: &DataPath, key: &str, value: Value) -> Taken {
        let mut tree = tree.clone();
        let Some(Value::Mapping(entries)) = tree.find_mut(at).map(|node| &mut node.value) else {
            return Taken::Text;
        };
        entries.retain(|entry| entry.key != key);
        entries.insert(0, Entry { key: key.to_owned(), key_range: 0..0, value: Node { range: 0..0, value } });
        self.taken_at(&tree, &at.key(key))
    }

    /// What the type takes where something strange stands.
    pub(super) fn taken_at(&self, tree: &Tree, at: &DataPath) -> Taken {
        match (self.decode)(tree) {
            Err(Fault { kind, path, .. }) if path.starts_with(at) => match kind {
                FaultKind::NotInList { known, .. } => Taken::Words(known),
                FaultKind::Value { expected, .. } => Taken::Told(expected.into()),
                FaultKind::WrongType { expected, .. } => Taken::Told(expected),
                _ => Taken::Told(String::new()),
            },
            _ => Taken::Text,
        }
    }

    /// Whether a list takes texts of any kind, of which each comma may be a part.
    pub(super) fn is_prose(&self, list: &DataPath) -> bool {
        matches!(self.taken_in(list), Some(Taken::Text))
    }

    /// Whether a list takes a few words alone.
    pub(super) fn is_closed(&self, list: &DataPath) -> bool {
        matches!(self.taken_in(list), Some(Taken::Words(_)))
    }

    /// What the type takes as an entry of a list.
    pub(super) fn taken_in(&self, list: &DataPath) -> Option<Taken> {
        let entry = Node { range: 0..0, value: Value::Scalar(STRANGE.to_owned(), false) };
        let tree = self.with(list, Value::Sequence(vec![entry]))?;
        Some(self.taken_at(&tree, list))
    }
}

/// Readings of a part, by what is wrong with it.
fn readings(fault: &Fault, text: &str) -> Vec<Reading> {
    match &fault.kind {
        FaultKind::Value { readings, .. } => readings.to_vec(),
        FaultKind::NotInList { found, known, .. } => meant::terms(found, known),
        FaultKind::WrongType { expected, .. } if expected == "a list" => vec![Reading::certain(text)],
        FaultKind::WrongType { expected, .. } if expected.contains("number") => numbers(&fault.path, text),
        FaultKind::WrongType { .. } => meant::truth(text),
        _ => Vec::new(),
    }
}

/// Numbers that a text may mean, where they may stand there: no degree is in the thousands.
pub(super) fn numbers(path: &DataPath, text: &str) -> Vec<Reading> {
    let key = path.last_key().unwrap_or_default();
    let is_degree = matches!(key, "latitude" | "longitude");
    let decimals = meant::decimals(text).filter(|_| is_degree);
    let is_possible = |one: &Reading| one.text.parse().is_ok_and(|number| meant::is_degree(key, number));
    let readings = decimals.into_iter().chain(meant::numbers(text));
    readings.filter(|one| !is_degree || is_possible(one)).collect()
}

/// The parts of a text of which each says a number: `IELTS 6.5 or TOEFL 90`; else the whole.
fn numbered(text: &str) -> Vec<String> {
    let has_both = |part: &String| {
        part.contains(|sign: char| sign.is_ascii_digit()) && part.contains(char::is_alphabetic)
    };
    // At blanks alone a name and its number part.
    let ways = meant::items(text)
        .into_iter()
        .filter(|way| !way.iter().map(String::as_str).eq(text.split_whitespace()));
    ways.into_iter().find(|way| way.iter().all(has_both)).unwrap_or_else(|| vec![text.to_owned()])
}

/// A period ends with a year's last day.
fn chosen<'r>(at: &DataPath, text: &str, readings: &'r [Reading]) -> Option<&'r Reading> {
    let is_end =
        matches!(at.0.last(), Some(Step::Key(key)) if matches!(key.as_str(), "to" | "ends" | "closes"));
    if is_end && text.len() == 4 { readings.last() } else { readings.first() }
}

fn index(path: &DataPath) -> Option<usize> {
    match path.0.last()? {
        Step::Index(at) => Some(*at),
        Step::Key(_) => None,
    }
}

pub(super) fn parent(path: &DataPath) -> Option<DataPath> {
    path.0.split_last().map(|(_, before)| DataPath(before.to_vec()))
}

/// Serde tells some mistakes of a value at the map around it.
fn same_place(one: &Fault, other: &Fault) -> bool {
    one.path == other.path && std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind)
}
