//! A day and its time in keys of their own, `date: 20/03/2027` and `time: 10:00 - 16:00`, where a map has a beginning and an
//! end: both are written from them.

use std::ops::Range;

use super::edit::{Draft, Splice, spliced};
use super::fault::{Fault, FaultKind};
use super::tree::{Entry, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant::{self, Reading};
use crate::source::Place;

const BEGIN: &str = "begins";
const END: &str = "ends";

/// What people call a day, and a time of it, the first and the last.
const DAY: &[&str] = &[
    "date",
    "day",
    "when",
    "datum",
    "dag",
    "tag",
    "jour",
    "fecha",
    "dia",
    "ngay",
    "start_date",
    "event_date",
];
const TIME: &[&str] = &[
    "time",
    "times",
    "hour",
    "hours",
    "tijd",
    "uur",
    "uhrzeit",
    "zeit",
    "heure",
    "heures",
    "horaire",
    "hora",
    "horario",
    "gio",
    "start_time",
    "from_time",
    "begin_time",
];
const LAST: &[&str] = &["end_time", "to_time", "until_time"];

/// The message, and the tree with the beginning and the end in their place.
pub(super) fn together(
    fault: &Fault,
    tree: &Tree,
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
) -> Option<(Diagnostic, Tree)> {
    let FaultKind::UnknownKey { key, known } = &fault.kind else { return None };
    let Value::Mapping(entries) = &tree.find(&fault.path)?.value else { return None };
    let has = |name: &str| entries.iter().any(|entry| entry.key == name);
    let is_asked = known.contains(&BEGIN) && known.contains(&END) && !has(BEGIN) && !has(END);
    let named = |names: &[&str]| entries.iter().find(|entry| is_called(entry, names));
    let (day, time) = (named(DAY).filter(|_| is_asked)?, named(TIME)?);
    let last = named(LAST);
    let (begin, end) = moments(said(day)?, said(time)?, last.and_then(said))?;

    let mut after = tree.clone();
    let Value::Mapping(entries) = &mut after.find_mut(&fault.path)?.value else { return None };
    entries.retain(|entry| entry.key != time.key && last.is_none_or(|last| entry.key != last.key));
    let first = entries.iter_mut().find(|entry| entry.key == day.key)?;
    BEGIN.clone_into(&mut first.key);
    first.value.value = Value::Scalar(begin.text.clone(), true);
    let second = end.as_ref().map(|end| {
        let mut second = first.clone();
        END.clone_into(&mut second.key);
        second.value.value = Value::Scalar(end.text.clone(), true);
        second
    });
    entries.extend(second);

    let at = place(tree.key(&fault.path.key(key.as_str()))?);
    let message = format!("`{}` and `{}` stand apart, and a day has its time with it", day.key, time.key);
    let told = Diagnostic::error(Code::UnknownKey, at, message).label("not known here");
    let written =
        [Some(format!("{BEGIN}: {}", begin.text)), end.as_ref().map(|end| format!("{END}: {}", end.text))];
    let written: Vec<String> = written.into_iter().flatten().collect();
    let splices = splices(fault, text, tree, (day, time, last), &written)?;
    let edits = splices.into_iter().map(|one| Edit { place: place(one.range), text: one.text }).collect();
    let is_certain = begin.is_certain && end.is_none_or(|end| end.is_certain);
    let title = format!("write `{}` in their place", written.join("` and `"));
    Some((told.fix(Fix { title, is_certain, edits, entries: Vec::new() }), after))
}

fn is_called(entry: &Entry, names: &[&str]) -> bool {
    let name = meant::folded(&entry.key).replace(' ', "_");
    names.contains(&name.as_str())
}

fn said(entry: &Entry) -> Option<&str> {
    match &entry.value.value {
        Value::Scalar(text, _) => Some(text),
        _ => None,
    }
}

/// The first moment of a day, and the last one where it is told.
fn moments(day: &str, time: &str, last: Option<&str>) -> Option<(Reading, Option<Reading>)> {
    let cut = |signs: &[&str]| signs.iter().find_map(|sign| time.split_once(sign));
    let (from, to) =
        match (last, cut(&[" - ", "-", "–", "—", " to ", " until ", " tot ", " bis ", " à ", " a "])) {
            (Some(last), _) => (time, Some(last)),
            (None, Some((from, to))) => (from, Some(to)),
            (None, None) => (time, None),
        };
    let at = |time: &str| {
        let time = time.trim();
        let is_hour = !time.is_empty() && time.len() < 3 && time.bytes().all(|one| one.is_ascii_digit());
        let time = if is_hour { format!("{time}:00") } else { time.to_owned() };
        let [only] = <[Reading; 1]>::try_from(meant::moments(&format!("{day} {time}"))).ok()?;
        Some(only).filter(|one| one.text.contains('T'))
    };
    Some((
        at(from)?,
        match to {
            Some(to) => Some(at(to)?),
            None => None,
        },
    ))
}

/// The keys with the day and the last time as they are to be, and without what is in them now.
fn splices(
    fault: &Fault,
    text: &str,
    tree: &Tree,
    (day, time, last): (&Entry, &Entry, Option<&Entry>),
    written: &[String],
) -> Option<Vec<Splice>> {
    let whole = |entry: &Entry| {
        let value = text[entry.value.range.clone()].trim_end();
        entry.key_range.start..entry.value.range.start + value.len()
    };
    let end = written.get(1).map(|_| last.unwrap_or(time));
    let mut splices = vec![Splice { range: whole(day), text: written[0].clone() }];
    splices.extend(
        end.zip(written.get(1)).map(|(entry, text)| Splice { range: whole(entry), text: text.clone() }),
    );
    let left =
        [Some(time), last].into_iter().flatten().filter(|entry| end.is_none_or(|end| end.key != entry.key));
    for entry in left {
        splices.extend(Draft { text, tree }.remove(&fault.path.key(entry.key.as_str()))?);
    }
    // What comes of them is read again.
    splices.sort_by_key(|splice| splice.range.start);
    Tree::parse(&spliced(text, &splices)).ok().map(|_| splices)
}
