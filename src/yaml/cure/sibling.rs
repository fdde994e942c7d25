//! A value that says a part, of which the rest stands beside it, `ends: 16:00` on the day of `begins`; and one that says
//! what belongs beside it, too: `amount: 5900 EUR per year`.

use std::cmp::Ordering;

use jiff::civil::DateTime;

use super::trial::{map, parent};
use super::written::flow;
use super::{Candidate, Change, Patient, title};
use crate::meant::{self, Field, Reading};
use crate::source::{DataPath, Step};
use crate::yaml::edit::Splice;
use crate::yaml::fault::FaultKind;
use crate::yaml::tree::{Entry, Node, Value};

impl Patient<'_> {
    pub(super) fn with_sibling(&self, node: &Node) -> Vec<Candidate> {
        let (Value::Scalar(hour, _), Some((_, before))) = (&node.value, self.fault.path.0.split_last())
        else {
            return Vec::new();
        };
        let map = self.tree.find(&DataPath(before.to_vec())).map(|node| &node.value);
        let Some(Value::Mapping(entries)) = map else { return Vec::new() };
        let days = entries.iter().filter_map(|entry| match &entry.value.value {
            Value::Scalar(text, _) if text.contains('T') => text.split_once('T').map(|(day, _)| day),
            _ => None,
        });
        let later = self.counted_from(entries).into_iter().filter_map(|day| meant::later(day, hour));
        // Words without a digit say no hour of a day: `cancelled: yes`.
        let days = days.filter(|_| hour.contains(|letter: char| letter.is_numeric()));
        let of_day = days.flat_map(|day| meant::moments(&format!("{day} {hour}")));
        let mut readings: Vec<Reading> = of_day.chain(later).collect();
        if readings.is_empty() {
            readings = self.end_of_range(hour);
        }
        if readings.is_empty() {
            readings = self.in_year_beside(hour);
        }
        meant::offered(readings).iter().map(|reading| self.reading(node, reading)).collect()
    }

    /// `15 October 2026 - 1 June 2027` where one day is expected: of the two the one that the key is for, and what to do with
    /// the other one.
    fn end_of_range(&self, text: &str) -> Vec<Reading> {
        let day = |text: &str| meant::moments(text).into_iter().next().map(|day| day.text);
        let ends = meant::fields(text, &["from", "to"]).into_iter().find_map(|way| match way.as_slice() {
            [(_, from), (_, to)] => Some((day(from)?, day(to)?)),
            _ => None,
        });
        let key = self.fault.path.last_key().unwrap_or_default();
        let Some((from, to)) = ends else { return Vec::new() };
        if super::END_KEYS.contains(&key) {
            return vec![Reading::likely(to).note(format!("the last day; the first is {from}"))];
        }
        let other = match key {
            "opens" => format!("the first day; write {to} behind `closes` of each deadline"),
            _ => format!("the first day; the last is {to}"),
        };
        vec![Reading::likely(from).note(other)]
    }

    /// The days beside a value from which a length of time may be counted: of those that lie before it the latest in order.
    fn counted_from<'e>(&self, entries: &'e [Entry]) -> Vec<&'e str> {
        let own = self.fault.path.last_key().and_then(order);
        let day = |entry: &'e Entry| match &entry.value.value {
            Value::Scalar(day, _) if entry.key != "review_by" => Some((order(&entry.key), day.as_str())),
            _ => None,
        };
        let days: Vec<(Option<u8>, &str)> = entries.iter().filter_map(day).collect();
        // Whoever is answered so long after has applied until then.
        let closes = entries.iter().filter(|entry| own == Some(ANSWER) && entry.key == "deadlines");
        let closes: Vec<&str> = closes.flat_map(|entry| last_days(&entry.value)).collect();
        if own.is_none() || !closes.is_empty() {
            return if own.is_none() { days.into_iter().map(|(_, day)| day).collect() } else { closes };
        }
        let before = |at: &Option<u8>| at.is_some() && *at < own;
        let last = days.iter().map(|(at, _)| *at).filter(before).max().flatten();
        days.into_iter().filter(|(at, _)| last.is_some() && *at == last).map(|(_, day)| day).collect()
    }

    /// `ends: 8:30` beside `begins: 2027-02-11T19:00`: before a time of the morning, which would lie before the beginning,
    /// that of the evening is offered.
    pub(super) fn or_in_the_evening(&self, node: &Node, found: Vec<Candidate>) -> Vec<Candidate> {
        let evening = || {
            let [Candidate { change: Change::Value(Value::Scalar(text, _)), .. }] = found.as_slice() else {
                return None;
            };
            let is_end = self.fault.path.last_key().is_some_and(|key| super::END_KEYS.contains(&key));
            let end: DateTime = text.parse().ok().filter(|_| is_end && text.contains('T'))?;
            let evening = end.checked_add(jiff::Span::new().hours(12)).ok()?;
            let map = self.tree.find(&parent(&self.fault.path)?)?;
            let Value::Mapping(entries) = &map.value else { return None };
            let is_between = |entry: &Entry| match &entry.value.value {
                Value::Scalar(text, _) if text.contains('T') => {
                    text.parse().is_ok_and(|begins: DateTime| end < begins && begins < evening)
                }
                _ => false,
            };
            let is_late = evening.date() == end.date() && entries.iter().any(is_between);
            is_late.then(|| evening.strftime("%Y-%m-%dT%H:%M").to_string())
        };
        let Some(evening) = evening() else { return found };
        let meant = Reading::likely(evening).note("hours are counted to 24");
        [self.reading(node, &meant)].into_iter().chain(found).collect()
    }

    /// `1 March`, of which the days beside it say the year, or those around: the years in which it keeps to their order, or
    /// else the later of two first.
    fn in_year_beside(&self, text: &str) -> Vec<Reading> {
        let digits = text.split(|sign: char| !sign.is_ascii_digit());
        if !text.contains(|sign: char| sign.is_ascii_digit()) || digits.into_iter().any(|run| run.len() > 2) {
            return Vec::new();
        }
        let mut at = self.fault.path.clone();
        while let Some(around) = parent(&at) {
            let mut years = self.tree.find(&around).map(years).unwrap_or_default();
            years.reverse();
            // What ends with a quarter ends with its last day.
            let is_end = self.fault.path.last_key().is_some_and(|key| super::END_KEYS.contains(&key));
            let is_last =
                |one: &Reading| is_end && one.note.starts_with("of that ") && one.note.ends_with("last day");
            let in_year = |year: u16| {
                let all = meant::moments(&format!("{text} {year}"));
                let at = all.iter().position(is_last).unwrap_or_default();
                all.into_iter().nth(at)
            };
            let next = years.first().map(|last| last + 1);
            let mut found: Vec<Reading> = next.into_iter().chain(years.clone()).filter_map(in_year).collect();
            match self.tree.find(&around).filter(|map| self.has_order(map)) {
                Some(map) => found.retain(|one| self.is_in_order(map, &one.text)),
                None => found = years.into_iter().filter_map(in_year).collect(),
            }
            found.truncate(2);
            let found = found.into_iter();
            // A number beside other words is no month of a year: `6 weeks after the deadline`.
            let found: Vec<Reading> = found.filter(|one| !one.note.ends_with("of the month")).collect();
            if !found.is_empty() {
                return found.into_iter().map(|one| one.certain_if(false)).collect();
            }
            at = around;
        }
        Vec::new()
    }

    /// Whether a map has a day that comes before the value or after it.
    fn has_order(&self, map: &Node) -> bool {
        let own = self.fault.path.last_key().and_then(order);
        own.is_some() && dated(map).any(|(at, _)| Some(at) != own)
    }

    fn is_in_order(&self, map: &Node, found: &str) -> bool {
        let (own, found) = (self.fault.path.last_key().and_then(order), found.get(..10).unwrap_or(found));
        dated(map).all(|(at, day)| match Some(at).cmp(&own) {
            Ordering::Less => day <= found,
            Ordering::Equal => true,
            Ordering::Greater => found <= day,
        })
    }

    /// `duration: 90 minutes`, where it is said when something ends.
    pub(super) fn lasting(&self, node: &Node, key: &str) -> Vec<Candidate> {
        const FIRST: [&str; 2] = ["begins", "starts"];
        let (FaultKind::UnknownKey { known, .. }, Value::Mapping(entries)) = (&self.fault.kind, &node.value)
        else {
            return Vec::new();
        };
        let text = |key: &str| {
            let entry = entries.iter().find(|entry| entry.key == key)?;
            match &entry.value.value {
                Value::Scalar(text, _) => Some((entry, text.as_str())),
                _ => None,
            }
        };
        let is_length = key == "duration" || !meant::called(key, &["duration"]).is_empty();
        let (Some((entry, length)), Some((_, first)), true, None) = (
            text(key),
            FIRST.iter().find_map(|key| text(key)),
            is_length && known.contains(&"ends"),
            text("ends"),
        ) else {
            return Vec::new();
        };
        let Some(last) = meant::end(first, length) else { return Vec::new() };
        let pair = format!("ends: {last}");
        let at = entry.value.range.start;
        let end = at + self.text[entry.value.range.clone()].trim_end().len();
        let all = entries.iter().map(|one| match one.key == key {
            true => Entry { key: "ends".into(), value: super::trial::scalar(&last), ..one.clone() },
            false => one.clone(),
        });
        vec![Candidate {
            title: title(&pair, &format!("{length} from {first} on")),
            splices: vec![Splice { range: entry.key_range.start..end, text: pair }],
            change: Change::Value(Value::Mapping(all.collect())),
            is_certain: false,
        }]
    }

    /// A value for one key that has those of other keys in it, which the map around it lacks.
    pub(super) fn spread(&self, node: &Node) -> Vec<Candidate> {
        let around = parent(&self.fault.path).and_then(|at| Some((self.tree.find(&at)?, at)));
        let (Value::Scalar(text, _), Some((map, at)), Some(Step::Key(key))) =
            (&node.value, around, self.fault.path.0.last())
        else {
            return Vec::new();
        };
        let Value::Mapping(entries) = &map.value else { return Vec::new() };
        let form = self.form(&at, &|value| self.with(&at, value));
        let is_new = |field: &Field| field.0 == key || entries.iter().all(|entry| entry.key != field.0);
        let ways = meant::fields(text, form.keys).into_iter();
        ways.filter(|way| way.len() > 1 && way[0].0 == key && way.iter().all(is_new))
            .filter_map(|way| self.beside(node, map, entries, &way))
            .collect()
    }

    /// The map with the fields in the place of the one value, if its type takes it.
    fn beside(&self, node: &Node, around: &Node, entries: &[Entry], way: &[Field]) -> Option<Candidate> {
        let at = parent(&self.fault.path)?;
        let Value::Mapping(fields) = map(way) else { return None };
        let place = entries.iter().position(|entry| entry.key == way[0].0)?;
        let mut all = entries.to_vec();
        all.splice(place..=place, fields);
        let settled = self.settled(self.with(&at, Value::Mapping(all))?, &at, None)?;
        let made = settled.tree.find(&at).filter(|_| settled.missing.is_empty())?;
        let Value::Mapping(all) = &made.value else { return None };
        let fields = &all[place..place + way.len()];
        let pair = |entry: &Entry| format!("{}: {}", entry.key, flow(&entry.value));
        let (first, rest) = fields.split_first()?;
        let between = match self.text[around.range.clone()].starts_with('{') {
            true => ", ".to_owned(),
            false => {
                let key = entries[place].key_range.start;
                let start = self.text[..key].rfind('\n').map_or(0, |end| end + 1);
                format!("\n{}", " ".repeat(self.text[start..key].chars().count()))
            }
        };
        let rest =
            |between: &str| rest.iter().map(|one| format!("{between}{}", pair(one))).collect::<String>();
        let splice = Splice { range: node.range.clone(), text: flow(&first.value) + &rest(&between) };
        Some(Candidate {
            title: title(&(pair(first) + &rest(", ")), ""),
            splices: vec![splice],
            change: Change::Around(made.value.clone()),
            // A second amount may be an entry of its own, too, and readers see what is a note.
            is_certain: settled.is_certain && way.iter().all(|(key, _)| *key != "note"),
        })
    }
}

/// The order of days that belong together: first something opens, at last it ends.
fn order(key: &str) -> Option<u8> {
    match key {
        "opens" | "from" | "consent" => Some(1),
        "closes" | "at_latest" => Some(2),
        "answer_by" => Some(ANSWER),
        "starts" | "begins" => Some(4),
        "ends" | "to" | "until" => Some(5),
        _ => None,
    }
}

/// The place of an answer in that order.
const ANSWER: u8 = 3;

/// The days in a map, each with its place in their order.
fn dated(map: &Node) -> impl Iterator<Item = (u8, &str)> {
    let entries = match &map.value {
        Value::Mapping(entries) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().filter_map(|entry| match &entry.value.value {
        Value::Scalar(text, _) if text.get(4..5) == Some("-") => Some((order(&entry.key)?, text.get(..10)?)),
        _ => None,
    })
}

/// The days on which deadlines close.
fn last_days(deadlines: &Node) -> Vec<&str> {
    let Value::Sequence(nodes) = &deadlines.value else { return Vec::new() };
    nodes.iter().flat_map(dated).filter(|(at, _)| *at == 2).map(|(_, day)| day).collect()
}

/// The years of the days in a map, from the first to the last.
fn years(map: &Node) -> Vec<u16> {
    let Value::Mapping(entries) = &map.value else { return Vec::new() };
    let year = |entry: &Entry| match &entry.value.value {
        Value::Scalar(text, _) if entry.key != "review_by" && text.get(4..5) == Some("-") => {
            text[..4].parse().ok()
        }
        _ => None,
    };
    let mut years: Vec<u16> = entries.iter().filter_map(year).collect();
    years.sort_unstable();
    years.dedup();
    years
}
