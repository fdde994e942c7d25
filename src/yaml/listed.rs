//! Values of one list that are mistaken for one reason, which is told once with all of the list as it is to be written:
//! countries by their names, languages by theirs.

use super::cure::{Patient, flow};
use super::fault::{Fault, FaultKind};
use super::tree::{Node, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant::Reading;
use crate::source::{DataPath, Step};

/// Of fewer values each is told by itself.
const FEWEST: usize = 3;

/// The message for all of them, and the tree with each as it is meant.
pub(super) fn told(patient: &Patient<'_>, plain: &Diagnostic) -> Option<(Diagnostic, Tree)> {
    let (Step::Index(_), before) = patient.fault.path.0.split_last()? else { return None };
    let list = DataPath(before.to_vec());
    let Value::Sequence(nodes) = &patient.tree.find(&list)?.value else { return None };
    let code = code(patient.fault)?;
    let changed = changed(patient, &list, code)?;
    if changed.len() < FEWEST {
        return None;
    }
    let place = |at: usize| {
        let range = &nodes[at].range;
        let written = patient.text[range.clone()].trim_end();
        (patient.place)(range.start..range.start + written.len())
    };
    let mut tree = patient.tree.clone();
    for (at, reading) in &changed {
        tree.find_mut(&list.index(*at))?.value = scalar(&reading.text);
    }
    let written = flow(tree.find(&list)?);
    let title = match list.last_key() {
        Some(key) => format!("write `{key}: {written}`"),
        None => format!("write `{written}`"),
    };
    let edits =
        changed.iter().map(|(at, reading)| Edit { place: place(*at), text: flow(&node(&reading.text)) });
    let is_certain = changed.iter().all(|(_, reading)| reading.is_certain);
    let fix = Fix { title, is_certain, edits: edits.collect(), entries: Vec::new() };
    let also = changed.iter().skip(1).map(|(at, _)| place(*at)).collect();
    Some((Diagnostic { also, ..plain.clone() }.fix(fix), tree))
}

/// What is wrong with each of them.
fn code(fault: &Fault) -> Option<Code> {
    match &fault.kind {
        FaultKind::Value { code: code @ (Code::UnknownCountry | Code::BadLanguage), .. } => Some(*code),
        // A group's rule names countries beside lists of them.
        FaultKind::Value { code: code @ Code::BadIdValue, readings, .. } => {
            let is_country =
                |one: &Reading| one.text.len() == 2 && one.text.bytes().all(|byte| byte.is_ascii_uppercase());
            readings.iter().all(is_country).then_some(*code)
        }
        _ => None,
    }
}

/// The entries that mean one thing alone, by their places in the list.
fn changed(patient: &Patient<'_>, list: &DataPath, code: Code) -> Option<Vec<(usize, Reading)>> {
    let mut tried = patient.tree.clone();
    let mut changed = Vec::new();
    let mut fault = patient.fault.clone();
    while let Some(Step::Index(at)) = fault.path.0.get(list.0.len()).cloned() {
        let FaultKind::Value { readings, .. } = &fault.kind else { break };
        let (true, Some(reading)) = (self::code(&fault) == Some(code), readings.first().cloned()) else {
            break;
        };
        tried.find_mut(&list.index(at))?.value = scalar(&reading.text);
        if readings.len() == 1 {
            changed.push((at, reading));
        }
        match (patient.decode)(&tried) {
            Err(next) if next.path.starts_with(list) => fault = next,
            _ => break,
        }
    }
    Some(changed)
}

fn node(text: &str) -> Node {
    Node { range: 0..0, value: scalar(text) }
}

fn scalar(text: &str) -> Value {
    Value::Scalar(text.to_owned(), true)
}
