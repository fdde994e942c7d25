//! Maps of what is written as one text, as a list, or as pairs: `18-33`, `10000 EUR per year`, `IELTS: 6.5`.

use super::trial::{STRANGE, Settled, Taken, map, parent};
use super::ways::{assigned, ways};
use super::written::{flow, said};
use super::{Candidate, Change, Patient, title};
use crate::meant::{self, Field};
use crate::source::DataPath;
use crate::yaml::edit::Splice;
use crate::yaml::fault::{Fault, FaultKind};
use crate::yaml::tree::{Entry, Node, Tree, Value, alike};

/// So many words are offered for a key that a text says nothing of.
const MOST_WORDS: usize = 6;

/// What a map is made of.
pub(super) struct Form {
    pub needed: Vec<&'static str>,
    pub keys: &'static [&'static str],
}

/// A map that may be meant, and whether it must.
pub(super) struct Made {
    pub node: Node,
    pub is_certain: bool,
    read: usize,
}

impl Patient<'_> {
    /// A text, a number or a list where a map is expected.
    pub(super) fn as_map(&self, node: &Node) -> Vec<Candidate> {
        let FaultKind::WrongType { keys, .. } = &self.fault.kind else { return Vec::new() };
        let Some(text) = said(node).filter(|_| !keys.is_empty() && !self.is_long(node)) else {
            return Vec::new();
        };
        let path = &self.fault.path;
        let needed = self.wanted(self.with(path, Value::Mapping(Vec::new())), path, keys);
        let known = self.row(&text, keys).map_or_else(|| meant::fields(&text, keys), |row| vec![row]);
        let made = self.made(path, &known, &|value| self.with(path, value));
        let made = if made.is_empty() {
            let ways = ways(&text, &needed);
            self.made(path, &ways, &|value| self.with(path, value))
        } else {
            made
        };
        let made = without_numbered(made);
        // Two numbers in a list may stand in the other order elsewhere.
        let is_text = matches!(node.value, Value::Scalar(..));
        made.into_iter()
            .map(|one| {
                let written = flow(&one.node);
                self.written(node, one.node.value, written, "", one.is_certain && is_text)
            })
            .collect()
    }

    /// A row of a sheet, with tabs between its cells: each is for the first key behind that of the one before that takes it.
    fn row(&self, text: &str, keys: &[&'static str]) -> Option<Vec<Field>> {
        let path = &self.fault.path;
        let cells: Vec<&str> = text.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect();
        let mut row: Vec<Field> = Vec::new();
        let mut left = keys.iter().copied();
        for cell in cells.iter().filter(|_| cells.len() > 1) {
            let takes = |key: &&'static str| {
                let tried = row.iter().cloned().chain([(*key, (*cell).to_owned())]).collect::<Vec<Field>>();
                let settled = self.with(path, map(&tried)).and_then(|tree| self.settled(tree, path, None));
                settled.is_some_and(|settled| settled.read == 0)
            };
            let key = left.find(takes)?;
            row.push((key, (*cell).to_owned()));
        }
        (!row.is_empty()).then_some(row)
    }

    /// A map where a list is expected: it is the list's only entry, its keys are values of the entries, or the entries.
    pub(super) fn as_entries(&self, node: &Node, entries: &[Entry]) -> Vec<Candidate> {
        let path = &self.fault.path;
        let first = path.index(0);
        let within = |value: Value| self.with(path, Value::Sequence(vec![Node { range: 0..0, value }]));
        let alone = within(node.value.clone()).and_then(|tree| self.settled(tree, path, None));
        match alone.filter(|one| one.missing.is_empty()) {
            Some(one) if one.read == 0 => return self.alone(node).into_iter().collect(),
            Some(one) if one.is_certain && !self.is_long(node) => {
                let list = one.tree.find(path).cloned();
                let written = |list: Node| {
                    let text = flow(&list);
                    self.written(node, list.value, text, "", true)
                };
                return list.map(written).into_iter().collect();
            }
            _ => {}
        }
        let form = self.form(&first, &within);
        let each: Option<Vec<Made>> = entries
            .iter()
            .map(|entry| self.keyed(&first, entry, &form, &within).into_iter().next())
            .collect();
        if let Some(each) = each.filter(|each| !each.is_empty()) {
            return self.entries(node, entries, self.with_units(each, form.keys)).into_iter().collect();
        }
        let is_flat = entries.iter().all(|entry| matches!(entry.value.value, Value::Scalar(..)));
        // What stands beside the keys would be lost: an amount, a number.
        let is_number = |entry: &Entry| matches!(&entry.value.value, Value::Scalar(text, _) if text.contains(|letter: char| letter.is_ascii_digit()));
        if form.needed.len() == 1 && entries.iter().any(is_number) {
            return Vec::new();
        }
        // `{1: …, 2: …}` counts its entries.
        if is_flat && entries.iter().all(|entry| entry.key.parse::<u32>().is_ok()) {
            let values: Vec<Node> = entries.iter().map(|entry| entry.value.clone()).collect();
            let written = super::written::in_brackets(&values);
            return vec![self.written(node, Value::Sequence(values), written, "", !self.is_long(node))];
        }
        let alone = |entry: &Entry| match form.needed.as_slice() {
            [only] => Node { range: 0..0, value: map(&[(only, entry.key.clone())]) },
            _ => super::trial::scalar(&entry.key),
        };
        let keys: Vec<Node> = entries.iter().map(alone).collect();
        let written = super::written::in_brackets(&keys);
        let note = "without the words beside them";
        is_flat.then(|| self.written(node, Value::Sequence(keys), written, note, false)).into_iter().collect()
    }

    /// The map as the only entry of the list.
    fn alone(&self, node: &Node) -> Option<Candidate> {
        let raw = self.text[node.range.clone()].trim_end();
        let range = node.range.start..node.range.start + raw.len();
        let text = match raw.starts_with('{') {
            true => format!("[{raw}]"),
            false => {
                let mut lines = raw.split('\n');
                let first = format!("- {}", lines.next()?);
                let indented =
                    |line: &str| if line.trim().is_empty() { line.to_owned() } else { format!("  {line}") };
                [first].into_iter().chain(lines.map(indented)).collect::<Vec<String>>().join("\n")
            }
        };
        let title = match text.contains('\n') {
            true => {
                format!("make it the first entry of the list: `{}`", text.lines().next().unwrap_or_default())
            }
            false => title(&text, ""),
        };
        let only = Node { range: 0..0, value: node.value.clone() };
        let change = Change::Value(Value::Sequence(vec![only]));
        Some(Candidate { change, title, splices: vec![Splice { range, text }], is_certain: true })
    }

    /// Each entry of the map as an entry of the list, in its own line where it has one.
    fn entries(&self, node: &Node, entries: &[Entry], each: Vec<Made>) -> Option<Candidate> {
        let raw = &self.text[node.range.clone()];
        let is_certain = each.iter().all(|one| one.is_certain);
        let nodes: Vec<Node> = each.into_iter().map(|one| one.node).collect();
        let change = |nodes: Vec<Node>| Change::Value(Value::Sequence(nodes));
        if raw.starts_with('{') {
            let written = super::written::in_brackets(&nodes);
            let splices = vec![Splice { range: node.range.clone(), text: written.clone() }];
            return Some(Candidate {
                change: change(nodes),
                title: title(&written, ""),
                splices,
                is_certain,
            });
        }
        let mut splices = Vec::new();
        for (entry, made) in entries.iter().zip(&nodes) {
            let start = entry.key_range.start;
            let value = self.text[entry.value.range.clone()].trim_end();
            let end = entry.value.range.start + value.len();
            let is_block = self.text[start..end].contains('\n');
            let splice = match (&made.value, is_block) {
                (Value::Mapping(pairs), true) => {
                    let first = pairs.first()?;
                    let colon = start + self.text[start..].find(':')? + 1;
                    Splice { range: start..colon, text: format!("- {}: {}", first.key, flow(&first.value)) }
                }
                _ => Splice { range: start..end, text: format!("- {}", flow(made)) },
            };
            splices.push(splice);
        }
        let title = format!("make each an entry of the list: `{}`", splices.first()?.text);
        Some(Candidate { change: change(nodes), title, splices, is_certain })
    }

    /// What a key and its value are together, where a map has another key for the first.
    pub(super) fn keyed(
        &self,
        at: &DataPath,
        entry: &Entry,
        form: &Form,
        with: &dyn Fn(Value) -> Option<Tree>,
    ) -> Vec<Made> {
        let rests: Vec<Vec<Entry>> = match &entry.value.value {
            Value::Scalar(text, _) => {
                let parts = vec![entry.key.clone(), text.clone()];
                let both = self.made(at, &assigned(&parts, &form.needed), with);
                if !both.is_empty() {
                    return both;
                }
                let fields = meant::fields(text, form.keys);
                // Where something is needed, only a number says what it is by itself.
                let is_told = form.needed.is_empty() || text.contains(|letter: char| letter.is_ascii_digit());
                let optional = if is_told { form.keys } else { &[] };
                let single = optional.iter().map(|key| vec![(*key, text.clone())]);
                let ways = fields.into_iter().chain(single);
                ways.filter_map(|way| match map(&way) {
                    Value::Mapping(entries) => Some(entries),
                    _ => None,
                })
                .collect()
            }
            Value::Mapping(pairs) => vec![pairs.clone()],
            _ => Vec::new(),
        };
        let likely = self.likely(at, form.keys, with);
        let mut found: Vec<Made> = Vec::new();
        for rest in rests {
            // The first way is meant, of which the rest need not be tried.
            if !found.is_empty() {
                break;
            }
            let is_free = |key: &str| match with(Value::Mapping(Vec::new())) {
                Some(tree) => matches!(self.taken(&tree, at, key), Taken::Text),
                None => true,
            };
            if rest.len() == 1 && !form.needed.contains(&rest[0].key.as_str()) && is_free(&rest[0].key) {
                continue;
            }
            let free = likely.iter().filter(|key| rest.iter().all(|pair| pair.key != **key));
            let needed = |key: &&&str| form.needed.contains(key);
            let some_needed = free.clone().any(|key| form.needed.contains(key));
            let keys = free.filter(|key| !some_needed || needed(key));
            for key in keys {
                let first = Entry {
                    key: (*key).to_owned(),
                    key_range: 0..0,
                    value: super::trial::scalar(&entry.key),
                };
                let all: Vec<Entry> = [first].into_iter().chain(rest.iter().cloned()).collect();
                let Some(tree) = with(Value::Mapping(all)) else { continue };
                // Whatever is not needed takes any text.
                if !some_needed && matches!(self.taken(&tree, at, key), Taken::Text) {
                    continue;
                }
                let settled = self.settled(tree, at, None);
                let settled = settled.and_then(|one| {
                    if one.missing.is_empty() { Some(one) } else { self.like_siblings_of(at, one) }
                });
                let direct = |one: &Made| match &one.node.value {
                    Value::Mapping(entries) => entries.first().is_some_and(
                        |first| matches!(&first.value.value, Value::Scalar(text, _) if *text == entry.key),
                    ),
                    _ => false,
                };
                found.extend(settled.and_then(|one| made(one, at)).filter(|one| some_needed || direct(one)));
            }
        }
        let is_only = found.len() == 1;
        found.iter_mut().for_each(|one| one.is_certain &= is_only);
        found
    }

    /// With the one key that is still missing as all other entries of the list have it: the year of their courses.
    fn like_siblings_of(&self, at: &DataPath, mut one: Settled) -> Option<Settled> {
        let [key] = one.missing.as_slice() else { return None };
        let shared = self.shared(at, key)?;
        let Value::Mapping(entries) = &mut one.tree.find_mut(at)?.value else { return None };
        entries.iter_mut().find(|entry| entry.key == *key)?.value = shared;
        Some(Settled { is_certain: false, missing: Vec::new(), ..one })
    }

    /// The value that all other entries of a list have for a key, where there are some.
    pub(super) fn shared(&self, at: &DataPath, key: &str) -> Option<Node> {
        let Value::Sequence(nodes) = &self.tree.find(&parent(at)?)?.value else { return None };
        let values = nodes.iter().filter_map(|node| match &node.value {
            Value::Mapping(entries) => {
                entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
            }
            _ => None,
        });
        let values: Vec<&Node> = values.collect();
        let first = *values.first().filter(|first| matches!(first.value, Value::Scalar(..)))?;
        values.iter().all(|other| alike(first, other)).then(|| first.clone())
    }

    /// The keys that a name may be meant for: of several that take the same words the first, a group rather than a campus.
    fn likely(
        &self,
        at: &DataPath,
        keys: &[&'static str],
        with: &dyn Fn(Value) -> Option<Tree>,
    ) -> Vec<&'static str> {
        let Some(tree) = with(Value::Mapping(Vec::new())) else { return keys.to_vec() };
        let mut known: Vec<String> = Vec::new();
        let is_first = |key: &&'static str| match self.taken(&tree, at, key) {
            Taken::Told(told) if known.contains(&told) => false,
            Taken::Told(told) => {
                known.push(told);
                true
            }
            _ => true,
        };
        keys.iter().copied().filter(is_first).collect()
    }

    /// The keys of the map that is expected at a place.
    pub(super) fn form(&self, at: &DataPath, with: &dyn Fn(Value) -> Option<Tree>) -> Form {
        let needed = self.needed(with(Value::Mapping(Vec::new())), at);
        let keys =
            with(Value::Scalar(STRANGE.to_owned(), false)).and_then(|tree| match (self.decode)(&tree) {
                Err(Fault { kind: FaultKind::WrongType { keys, .. }, path, .. }) if path == *at => Some(keys),
                _ => None,
            });
        Form { needed, keys: keys.unwrap_or_default() }
    }

    /// Those of some maps that the type takes, with a few words for what is missing in them.
    fn made(&self, at: &DataPath, ways: &[Vec<Field>], with: &dyn Fn(Value) -> Option<Tree>) -> Vec<Made> {
        let scope = parent(at).filter(|_| *at != self.fault.path).unwrap_or_else(|| at.clone());
        let mut found: Vec<Made> = Vec::new();
        for way in ways {
            let Some(settled) = with(map(way)).and_then(|tree| self.settled(tree, &scope, None)) else {
                continue;
            };
            match settled.missing.as_slice() {
                [] => found.extend(made(settled, at)),
                [key] => found.extend(self.completed(at, &settled, key)),
                _ => {}
            }
        }
        let Some(fewest) = found.iter().map(|one| one.read).min() else { return found };
        found.retain(|one| one.read == fewest);
        let is_only = found.len() == 1;
        found.iter_mut().for_each(|one| one.is_certain &= is_only);
        found
    }

    /// The map with each of the few words that the missing key may have.
    fn completed(&self, at: &DataPath, settled: &Settled, key: &'static str) -> Vec<Made> {
        let Taken::Words(known) = self.taken(&settled.tree, at, key) else { return Vec::new() };
        let one = |word: &String| {
            let mut tree = settled.tree.clone();
            let Value::Mapping(entries) = &mut tree.find_mut(at)?.value else { return None };
            entries.iter_mut().find(|entry| entry.key == key)?.value = super::trial::scalar(word);
            let node = tree.find(at)?.clone();
            Some(Made { node, is_certain: false, read: settled.read })
        };
        if known.len() > MOST_WORDS { Vec::new() } else { known.iter().filter_map(one).collect() }
    }
}

/// Of several maps those whose first value is no number, where the first is a name: `NQF 7` is level 7 of it.
fn without_numbered(made: Vec<Made>) -> Vec<Made> {
    let is_numbered = |one: &Made| match &one.node.value {
        Value::Mapping(entries) => entries.first().and_then(|first| said(&first.value)),
        _ => None,
    };
    let is_numbered = |one: &Made| is_numbered(one).is_some_and(|text| text.parse::<f64>().is_ok());
    match made.iter().all(is_numbered) {
        true => made,
        false => made.into_iter().filter(|one| !is_numbered(one)).collect(),
    }
}

fn made(settled: Settled, at: &DataPath) -> Option<Made> {
    let node = settled.tree.find(at)?.clone();
    settled.missing.is_empty().then_some(Made { node, is_certain: settled.is_certain, read: settled.read })
}
