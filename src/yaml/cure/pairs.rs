//! A pair whose key is one of the values: `{IELTS: 6.5}`, `{en: B2, verified: …}`.

use super::written::flow;
use super::{Candidate, Change, Patient, title};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::source::Step;
use crate::yaml::edit::Splice;
use crate::yaml::fault::FaultKind;
use crate::yaml::tree::{Entry, Node, Tree, Value};

impl Patient<'_> {
    /// The message with the only way to read such a pair, and the tree in which it is read so: what it lacks as it is written
    /// is told with it.
    pub(in crate::yaml) fn as_pair(&self, plain: &Diagnostic) -> Option<(Diagnostic, Tree)> {
        let FaultKind::UnknownKey { .. } = self.fault.kind else { return None };
        let node = self.tree.find(&self.fault.path)?;
        let made = self.of_pair(node).into_iter().chain(self.each_of_pairs(node));
        let healing: Vec<Candidate> = made.filter(|one| self.heals(one)).collect();
        let [only] = <[Candidate; 1]>::try_from(healing).ok()?;
        let tree = match only.change {
            Change::Value(value) => self.with(&self.fault.path, value)?,
            Change::Entries(nodes) => self.with_entries(&nodes)?,
            _ => return None,
        };
        let edits =
            only.splices.into_iter().map(|one| Edit { place: (self.place)(one.range), text: one.text });
        let fix = Fix {
            title: only.title,
            is_certain: only.is_certain,
            edits: edits.collect(),
            entries: Vec::new(),
        };
        Some((Diagnostic { help: Vec::new(), ..plain.clone() }.fix(fix), tree))
    }

    /// `{IELTS: 6.5}` for a map of two keys: the key is one of the values.
    pub(super) fn of_pair(&self, node: &Node) -> Vec<Candidate> {
        let Value::Mapping(entries) = &node.value else { return Vec::new() };
        let path = &self.fault.path;
        let with = |value| self.with(path, value);
        let [entry] = entries.as_slice() else { return self.pair_beside(node, entries) };
        let made = self.keyed(path, entry, &self.form(path, &with), &with);
        made.into_iter()
            .map(|one| {
                let written = flow(&one.node);
                // Remarks behind a block are not the pair's.
                let value = &entry.value.range;
                let end = value.start + self.text[value.clone()].trim_end().len();
                let is_flow = self.text[node.range.clone()].starts_with('{');
                let range = if is_flow { node.range.clone() } else { entry.key_range.start..end };
                Candidate {
                    title: title(&written, ""),
                    splices: vec![Splice { range, text: written }],
                    change: Change::Value(one.node.value),
                    is_certain: one.is_certain,
                }
            })
            .collect()
    }

    /// `- {en: B2, nl: B1}`: several pairs, each of which is an entry of the list.
    fn each_of_pairs(&self, node: &Node) -> Option<Candidate> {
        let Value::Mapping(entries) = &node.value else { return None };
        let FaultKind::UnknownKey { known, .. } = &self.fault.kind else { return None };
        let path = &self.fault.path;
        let is_strange = |entry: &Entry| !known.contains(&entry.key.as_str());
        let Some(Step::Index(_)) = path.0.last().filter(|_| entries.len() > 1) else { return None };
        let with = |value| self.with(path, value);
        let form = self.form(path, &with);
        let one = |entry: &Entry| Some(self.keyed(path, entry, &form, &with).into_iter().next()?.node);
        let nodes: Vec<Node> =
            entries.iter().filter(|entry| is_strange(entry)).map(one).collect::<Option<_>>()?;
        let (first, last) = (entries.first()?, entries.last().filter(|_| nodes.len() == entries.len())?);
        let is_flow = self.text[node.range.clone()].starts_with('{');
        let end = last.value.range.start + self.text[last.value.range.clone()].trim_end().len();
        let range = if is_flow { node.range.clone() } else { first.key_range.start..end };
        let start = self.text[..range.start].rfind('\n').map_or(0, |line| line + 1);
        let before = &self.text[start..range.start];
        let written: Vec<String> = nodes.iter().map(flow).collect();
        let between = match before.trim() {
            "-" => format!("\n{before}"),
            _ => ", ".to_owned(),
        };
        Some(Candidate {
            title: title(&written.join(", "), "each an entry of its own"),
            splices: vec![Splice { range, text: written.join(&between) }],
            change: Change::Entries(nodes),
            is_certain: false,
        })
    }

    /// `{en: B2, verified: …}`: one pair that is two, with keys beside it that are known.
    fn pair_beside(&self, node: &Node, entries: &[Entry]) -> Vec<Candidate> {
        let FaultKind::UnknownKey { key, known, .. } = &self.fault.kind else { return Vec::new() };
        let (path, with) = (&self.fault.path, |value| self.with(&self.fault.path, value));
        let is_known = |entry: &Entry| known.contains(&entry.key.as_str());
        let (Some(at), 1) = (
            entries.iter().position(|entry| entry.key == *key),
            entries.iter().filter(|entry| !is_known(entry)).count(),
        ) else {
            return Vec::new();
        };
        let (entry, form) = (&entries[at], self.form(path, &with));
        let is_new = |pairs: &[Entry]| pairs.iter().all(|pair| entries.iter().all(|one| one.key != pair.key));
        let made = self.keyed(path, entry, &form, &with).into_iter();
        let pairs = made.filter_map(|one| match one.node.value {
            Value::Mapping(pairs) if is_new(&pairs) => Some(pairs),
            _ => None,
        });
        let start = self.text[..entry.key_range.start].rfind('\n').map_or(0, |line| line + 1);
        let column = self.text[start..entry.key_range.start].chars().count();
        let is_flow = self.text[node.range.clone()].starts_with('{');
        let between = if is_flow { ", ".to_owned() } else { format!("\n{}", " ".repeat(column)) };
        pairs
            .map(|pairs| {
                let value = &entry.value.range;
                let end = value.start + self.text[value.clone()].trim_end().len();
                let written: Vec<String> =
                    pairs.iter().map(|pair| format!("{}: {}", pair.key, flow(&pair.value))).collect();
                let mut all = entries.to_vec();
                all.splice(at..=at, pairs);
                Candidate {
                    title: title(&written.join(", "), ""),
                    splices: vec![Splice { range: entry.key_range.start..end, text: written.join(&between) }],
                    change: Change::Value(Value::Mapping(all)),
                    is_certain: false,
                }
            })
            .collect()
    }
}
