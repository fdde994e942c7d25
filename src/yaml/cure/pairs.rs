//! A pair whose key is one of the values: `{IELTS: 6.5}`, `{en: B2, verified: …}`.

use super::written::flow;
use super::{Candidate, Change, Patient, title};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::yaml::edit::Splice;
use crate::yaml::fault::FaultKind;
use crate::yaml::tree::{Entry, Node, Tree, Value};

impl Patient<'_> {
    /// The message with the only way to read such a pair, and the tree in which it is read so: what it lacks as it is written
    /// is told with it.
    pub(in crate::yaml) fn as_pair(&self, plain: &Diagnostic) -> Option<(Diagnostic, Tree)> {
        let FaultKind::UnknownKey { .. } = self.fault.kind else { return None };
        let node = self.tree.find(&self.fault.path)?;
        let healing: Vec<Candidate> = self.of_pair(node).into_iter().filter(|one| self.heals(one)).collect();
        let [only] = <[Candidate; 1]>::try_from(healing).ok()?;
        let Change::Value(value) = only.change else { return None };
        let tree = self.with(&self.fault.path, value)?;
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
