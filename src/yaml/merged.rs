//! `<<: *fee`, the sign of YAML that takes over the keys of another map, written out.

use std::ops::Range;

use super::cure::flow;
use super::fault::{Fault, FaultKind};
use super::tree::{Entry, Tree, Value};
use crate::diagnostic::{Diagnostic, Fix};
use crate::source::Place;

/// The message with the cure that writes the keys in the place of the sign, and the tree with them.
pub(super) fn written_out(
    fault: &Fault,
    tree: &Tree,
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
    told: &dyn Fn() -> Diagnostic,
) -> Option<(Diagnostic, Tree)> {
    if !matches!(&fault.kind, FaultKind::UnknownKey { key, .. } if key == "<<") {
        return None;
    }
    let mut after = tree.clone();
    let node = after.find_mut(&fault.path)?;
    let is_flow = text[node.range.clone()].starts_with('{');
    let Value::Mapping(entries) = &mut node.value else { return None };
    let at = entries.iter().position(|entry| entry.key == "<<")?;
    let new = taken_over(entries, at)?;
    let start = entries[at].key_range.start;
    let end = start + length(&text[start..])?;
    let pairs: Vec<String> = new.iter().map(|one| format!("{}: {}", one.key, flow(&one.value))).collect();
    let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let between = match is_flow {
        true => ", ".to_owned(),
        false => format!("\n{}", " ".repeat(text[line..start].chars().count())),
    };
    let title = format!("write the keys out: `{}`", pairs.join(", "));
    entries.splice(at..=at, new);
    Some((told().fix(Fix::certain(title, place(start..end), pairs.join(&between))), after))
}

/// What the sign brings: of one map, or of several in a list, of which the first one that has a key counts.
fn taken_over(entries: &[Entry], at: usize) -> Option<Vec<Entry>> {
    let of = |value: &Value| match value {
        Value::Mapping(taken) => Some(taken.clone()),
        _ => None,
    };
    let maps = match &entries[at].value.value {
        Value::Sequence(nodes) => nodes.iter().map(|node| of(&node.value)).collect::<Option<Vec<_>>>()?,
        one => vec![of(one)?],
    };
    let mut new: Vec<Entry> = Vec::new();
    for one in maps.into_iter().flatten() {
        if entries.iter().chain(&new).all(|other| other.key != one.key) {
            new.push(one);
        }
    }
    (!new.is_empty()).then_some(new)
}

/// How many bytes the sign takes, with the name behind it or the list of names.
fn length(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("<<")?.trim_start_matches(' ').strip_prefix(':')?.trim_start_matches(' ');
    let value = match rest.chars().next()? {
        '*' => rest.find([',', '}', ' ', '\n', '\r']).unwrap_or(rest.len()),
        '[' => rest.find(']')? + 1,
        _ => return None,
    };
    Some(text.len() - rest.len() + value)
}
