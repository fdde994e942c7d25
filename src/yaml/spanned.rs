//! The first and the last day under one key, `dates: 5 - 16 July 2027`, where a map has a key for each.

use std::ops::Range;

use super::cure::flow;
use super::fault::{Fault, FaultKind};
use super::tree::{Entry, Node, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::meant::{self, Field, Reading};
use crate::source::{Place, line_break};

/// The keys of a first and a last day.
const ENDS: [[&str; 2]; 3] = [["starts", "ends"], ["begins", "ends"], ["from", "to"]];

/// The message, and the tree with both days in their places.
pub(super) fn apart(
    fault: &Fault,
    tree: &Tree,
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
) -> Option<(Diagnostic, Tree)> {
    let FaultKind::UnknownKey { key, known } = &fault.kind else { return None };
    let map = tree.find(&fault.path)?;
    let Value::Mapping(entries) = &map.value else { return None };
    let own = entries.iter().position(|entry| entry.key == *key)?;
    let Value::Scalar(said, _) = &entries[own].value.value else { return None };
    let days = meant::fields(said, known).into_iter().find_map(|way| both(&way))?;
    if entries.iter().any(|entry| days.iter().any(|(name, _)| entry.key == *name)) {
        return None;
    }
    let mut after = tree.clone();
    let Value::Mapping(all) = &mut after.find_mut(&fault.path)?.value else { return None };
    let value =
        |day: &Reading| Node { value: Value::Scalar(day.text.clone(), true), ..entries[own].value.clone() };
    let made = days.iter().map(|(name, day)| Entry {
        key: (*name).to_owned(),
        value: value(day),
        ..entries[own].clone()
    });
    let made: Vec<Entry> = made.collect();
    let written: Vec<String> = made.iter().map(|one| format!("{}: {}", one.key, flow(&one.value))).collect();
    all.splice(own..=own, made);

    let entry = &entries[own];
    let end = entry.value.range.start + text[entry.value.range.clone()].trim_end().len();
    let between = between(text, map, entry);
    let title = format!("write `{}` in its place", written.join("` and `"));
    let fix = Fix::certain(title, place(entry.key_range.start..end), written.join(&between));
    let message = format!("`{key}` has the first and the last day in one");
    let told =
        Diagnostic::error(Code::UnknownKey, place(entry.key_range.clone()), message).label("not known here");
    let is_certain = days.iter().all(|(_, day)| day.is_certain);
    Some((told.fix(Fix { is_certain, ..fix }), after))
}

/// The two days of a range, where each can be read in one way.
fn both(way: &[Field]) -> Option<[(&'static str, Reading); 2]> {
    let [(from, first), (to, last)] = way else { return None };
    ENDS.contains(&[*from, *to]).then_some(())?;
    let day = |text: &str| match text.parse::<jiff::civil::Date>() {
        Ok(_) => Some(Reading::certain(text)),
        Err(_) => <[Reading; 1]>::try_from(meant::days(text)).ok().map(|[only]| only),
    };
    Some([(*from, day(first)?), (*to, day(last)?)])
}

/// What stands between two keys of a map.
fn between(text: &str, map: &Node, entry: &Entry) -> String {
    if text[map.range.clone()].starts_with('{') {
        return ", ".to_owned();
    }
    let start = text[..entry.key_range.start].rfind('\n').map_or(0, |end| end + 1);
    format!("{}{}", line_break(text), " ".repeat(text[start..entry.key_range.start].chars().count()))
}
