//! Keys that belong into a map beside them: `amount: 900, currency: EUR`, where `amount` is a map of both.

use super::cure::{Patient, flow};
use super::edit::{Draft, Splice, spliced};
use super::fault::FaultKind;
use super::misplaced::Count;
use super::tree::{Entry, Node, Tree, Value};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::source::{DataPath, Step};

/// The message with the cure that gathers the keys into the map, and the tree with it made.
pub(super) fn gathered(patient: &Patient<'_>, told: &Diagnostic, count: Count) -> Option<(Diagnostic, Tree)> {
    let FaultKind::WrongType { keys, .. } = &patient.fault.kind else { return None };
    let (Step::Key(own), before) = patient.fault.path.0.split_last()? else { return None };
    let around = DataPath(before.to_vec());
    let node = patient.tree.find(&patient.fault.path)?;
    if !keys.contains(&own.as_str()) || !matches!(node.value, Value::Scalar(..)) {
        return None;
    }
    let before = count(patient.tree.clone())?;
    let mut tree = patient.tree.clone();
    let Value::Mapping(entries) = &mut tree.find_mut(&around)?.value else { return None };
    let is_spilled = |entry: &Entry| entry.key != *own && keys.contains(&entry.key.as_str());
    let spilled: Vec<Entry> = entries.extract_if(.., |entry| is_spilled(entry)).collect();
    let first = entries.iter_mut().find(|entry| entry.key == *own)?;
    let inner = [first.clone()].into_iter().chain(spilled.iter().cloned());
    first.value = Node { value: Value::Mapping(inner.collect()), range: first.value.range.clone() };
    let written = flow(&first.value);
    // One for the value, and one for each of the keys.
    if spilled.is_empty() || count(tree.clone())? + spilled.len() + 1 > before {
        return None;
    }
    let mut text = patient.text.to_owned();
    let mut splices = vec![Splice { range: node.range.clone(), text: written.clone() }];
    for entry in spilled.iter().rev() {
        let current = Tree::parse(&text).ok()?;
        let removed = Draft { text: &text, tree: &current }.remove(&around.key(entry.key.as_str()))?;
        text = spliced(&text, &removed);
        splices.extend(removed);
    }
    let edits = splices.into_iter().map(|one| Edit { place: (patient.place)(one.range), text: one.text });
    let title = format!("write `{own}: {written}`, with what stands beside it now");
    let fix = Fix { title, is_certain: true, edits: edits.collect(), entries: Vec::new() };
    Some((told.clone().fix(fix), tree))
}
