//! A list of words where a list of lists is expected: a pair of brackets was lost, which is one mistake, whatever number of
//! words there are.

use super::cure::{Patient, flow};
use super::fault::FaultKind;
use super::tree::{Node, Tree, Value};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::source::{DataPath, Place, Step};

/// The message for the whole list, and the tree with the brackets.
pub(super) fn told(patient: &Patient<'_>, plain: &Diagnostic) -> Option<(Diagnostic, Tree)> {
    let FaultKind::WrongType { expected, .. } = &patient.fault.kind else { return None };
    let (Step::Index(0), before) = patient.fault.path.0.split_last()? else { return None };
    let path = DataPath(before.to_vec());
    let list = patient.tree.find(&path).filter(|_| expected == "a list")?;
    let Value::Sequence(nodes) = &list.value else { return None };
    if nodes.len() < 2 || !nodes.iter().all(|node| matches!(node.value, Value::Scalar(..))) {
        return None;
    }
    let mut tree = patient.tree.clone();
    tree.find_mut(&path)?.value = Value::Sequence(vec![list.clone()]);
    let is_healed = (patient.decode)(&tree).err().is_none_or(|next| !next.path.starts_with(&path));
    let fix = brackets(patient, &path, list)?;
    let also = nodes[1..].iter().map(|node| place_of(patient, node)).collect();
    is_healed.then(|| (Diagnostic { also, ..plain.clone() }.fix(fix), tree))
}

fn place_of(patient: &Patient<'_>, node: &Node) -> Place {
    let written = patient.text[node.range.clone()].trim_end();
    (patient.place)(node.range.start..node.range.start + written.len())
}

/// `[a, b]` as `[[a, b]]`; entries of a block as the one entry `- [a, b]`.
fn brackets(patient: &Patient<'_>, path: &DataPath, list: &Node) -> Option<Fix> {
    let written = patient.text[list.range.clone()].trim_end();
    let whole = list.range.start..list.range.start + written.len();
    if written.contains(" #") {
        return None;
    }
    let key = path.last_key().map_or_else(String::new, |key| format!("{key}: "));
    let (edits, shown) = if written.starts_with('[') {
        let at = |at: usize| (patient.place)(at..at);
        let edit = |place, text: &str| Edit { place, text: text.to_owned() };
        (vec![edit(at(whole.start), "["), edit(at(whole.end), "]")], format!("{key}[{written}]"))
    } else {
        let entry = format!("- {}", flow(list));
        (vec![Edit { place: (patient.place)(whole), text: entry.clone() }], entry)
    };
    Some(Fix { title: format!("write `{shown}`"), is_certain: true, edits, entries: Vec::new() })
}
