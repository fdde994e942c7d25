//! Cures of a value, written out. Each is tried before it is offered: the document that it makes is read by the same
//! type, and must have no mistake at that place any more.

mod each;
mod form;
mod lists;
mod maps;
mod menus;
mod pairs;
mod removal;
mod sibling;
mod tables;
mod trial;
mod unfilled;
mod ways;
mod written;

use std::ops::Range;

pub(super) use trial::STRANGE;
pub(super) use written::flow;

use super::edit::Splice;
use super::fault::{Fault, FaultKind};
use super::remarks;
use super::tree::{Node, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant::{self, Reading};
use crate::source::Place;
pub(super) use written::quoted;
use written::{in_quotes, title};

/// What stands behind them is an end.
const END_KEYS: [&str; 8] = ["to", "ends", "closes", "until", "valid_until", "at_latest", "review_by", "end"];

/// What stands behind it is a level of a scale.
const SCALE: &str = "cefr";

/// A list of more candidates is no help any more.
const MOST: usize = 8;

/// A change that may be meant, in the tree and as it is written.
struct Candidate {
    change: Change,
    title: String,
    splices: Vec<Splice>,
    is_certain: bool,
}

/// What becomes of the mistaken value.
enum Change {
    Value(Value),
    /// The entry of a list is several.
    Entries(Vec<Node>),
    /// It goes, with its key or its dash.
    Gone,
    /// The map around it is another one.
    Around(Value),
}

/// What a mistake is told with, and the tools to try what would mend it.
pub(super) struct Patient<'p> {
    pub fault: &'p Fault,
    pub tree: &'p Tree,
    /// The text that the tree was read from.
    pub text: &'p str,
    pub place: &'p dyn Fn(Range<usize>) -> Place,
    pub decode: &'p dyn Fn(&Tree) -> Result<(), Fault>,
}

impl Patient<'_> {
    /// The message with the cures that are accepted where it stands.
    pub fn with_cures(&self, mut told: Diagnostic) -> Diagnostic {
        if let FaultKind::RefusedKey { key, readings, .. } = &self.fault.kind {
            let at = self.tree.key(&self.fault.path.key(key.as_str()));
            return at.map_or(told.clone(), |at| self.with_keys(told, &at, readings));
        }
        if let FaultKind::MissingKey { key } = self.fault.kind {
            return self.with_remarks(self.with_sample(told, key));
        }
        let node = self.tree.find(&self.fault.path).filter(|node| !node.range.is_empty());
        let Some(node) = node.filter(|node| !node.value.is_null()) else {
            let told = self.with_remark(self.without_empty(told));
            return self.with_form(self.without_key(self.with_words(told)), &[]);
        };
        if let Some(help) = self.listed_countries(node) {
            return told.help(help);
        }
        let mut candidates: Vec<Candidate> =
            self.candidates(node).into_iter().filter(|one| self.heals(one)).take(MOST).collect();
        candidates = self.or_in_the_evening(node, candidates);
        if candidates.is_empty() {
            candidates = self.to_come(node);
        }
        if candidates.is_empty() {
            candidates = self.one_of_several(node);
        }
        if candidates.is_empty() {
            candidates = self.without_signs(node).into_iter().collect();
        }
        self.as_scale(&mut candidates);
        let is_scale = self.fault.path.last_key() == Some(SCALE);
        let each =
            (candidates.len() > 1 && !is_scale).then(|| self.entry_with_each(node, &candidates)).flatten();
        // Whoever writes a list means all that are in it.
        if let (Some(each), Value::Sequence(_)) = (&each, &node.value) {
            return told.fix(each.clone());
        }
        told = each.into_iter().fold(told, Diagnostic::fix);
        // What ends something is the last of a month or a year.
        let is_end = self.fault.path.last_key().is_some_and(|key| END_KEYS.contains(&key));
        if is_end && candidates.len() == 2 && candidates[1].title.ends_with("its last day)") {
            candidates.reverse();
        }
        // And what begins something is the midnight at which its day begins.
        if !is_end && candidates.len() == 2 && candidates[0].title.ends_with("(the end of that day)") {
            candidates.reverse();
        }
        if candidates.is_empty() {
            let told = self.without_table(self.without_address(self.with_day(told, node)), node);
            let told = self.with_words(self.with_needed_end(told, node, is_end));
            let alone = self.as_only_entry(told.clone(), node);
            return alone.unwrap_or_else(|| self.with_entry(self.with_form(told, &self.begun(node)), node));
        }
        let is_only = candidates.len() == 1;
        let told = self.with_form(told, &[]);
        // What is wrong with the whole is no help where it is several.
        let is_whole = matches!(candidates[0].change, Change::Entries(_) | Change::Around(_));
        let told = match is_only && is_whole {
            true => Diagnostic { help: Vec::new(), ..told },
            false => told,
        };
        candidates.into_iter().fold(told, |told, one| {
            let edits = one.splices.into_iter();
            let edits = edits.map(|one| Edit { place: (self.place)(one.range), text: one.text }).collect();
            let is_certain = one.is_certain && is_only;
            told.fix(Fix { title: one.title, is_certain, edits, entries: Vec::new() })
        })
    }

    /// The message with the lines below that would mend it, were they no remarks.
    fn with_remarks(&self, told: Diagnostic) -> Diagnostic {
        let signs = remarks::below_map(self.text, self.tree, &self.fault.path);
        let is_healed = |tree: &Tree| match (self.decode)(tree) {
            Ok(()) => true,
            Err(next) => !next.path.starts_with(&self.fault.path),
        };
        let tree =
            (!signs.is_empty()).then(|| Tree::parse(&remarks::without(self.text, &signs)).ok()).flatten();
        match tree.is_some_and(|tree| is_healed(&tree)) {
            true => Diagnostic { help: Vec::new(), ..told }.fix(remarks::cure(signs, self.place)),
            false => told,
        }
    }

    fn with_keys(&self, told: Diagnostic, at: &Range<usize>, readings: &[Reading]) -> Diagnostic {
        if let Some(help) = self.for_a_time() {
            return told.help(help).caused_by("a notice for a time");
        }
        let readings = self.like_siblings(readings);
        readings.iter().take(MOST).fold(told, |told, reading| {
            let written = quoted(&reading.text);
            let fix = Fix::certain(title(&written, &reading.note), (self.place)(at.clone()), written);
            told.fix(Fix { is_certain: reading.is_certain, ..fix })
        })
    }

    /// Where no key beside a tag names a region, that of the language alone comes first.
    fn like_siblings(&self, readings: &[Reading]) -> Vec<Reading> {
        let map = self.tree.find(&self.fault.path).map(|node| &node.value);
        let (Some(Value::Mapping(entries)), [only]) = (map, readings) else { return readings.to_vec() };
        let Some((bare, _)) = only.text.split_once('-') else { return readings.to_vec() };
        let alone = entries.iter().filter(|entry| !entry.key.contains('_'));
        // Of a text in one language alone nobody can say which of them the site has.
        if alone.clone().any(|entry| entry.key.contains('-') || entry.key == bare) {
            return readings.to_vec();
        }
        vec![Reading::likely(bare), only.clone().certain_if(false)]
    }

    /// Where the source language is named without a region, that tag comes first.
    fn like_source(&self, readings: &[Reading]) -> Vec<Reading> {
        let source = self.tree.find(&"source_language".into()).map(|node| &node.value);
        let (Some(Value::Scalar(source, _)), [only]) = (source, readings) else { return readings.to_vec() };
        match only.text.split_once('-') {
            Some((bare, _)) if bare == source => {
                let whole = only.clone().certain_if(false);
                vec![
                    Reading::likely(bare),
                    whole.note("and name it so in `source_language` and in files, too"),
                ]
            }
            _ => readings.to_vec(),
        }
    }

    /// What a whole value may be; or else what it is in parts, or with what stands beside it; or that it is nothing.
    fn candidates(&self, node: &Node) -> Vec<Candidate> {
        let gone = self.gone(node);
        if !gone.is_empty() {
            return gone;
        }
        let several = self.several(node);
        if !several.is_empty() {
            return several;
        }
        let spread = self.spread(node);
        if !spread.is_empty() {
            return spread;
        }
        let of = |readings: &[Reading]| readings.iter().map(|reading| self.reading(node, reading)).collect();
        match &self.fault.kind {
            FaultKind::Value { readings, .. } if readings.is_empty() => self.with_sibling(node),
            FaultKind::Value { code: Code::BadAddress, readings, .. } if readings.len() > 1 => {
                self.all_of(node, readings).into_iter().chain(of(readings)).collect()
            }
            FaultKind::Value { code: Code::BadLanguage, readings, .. } => of(&self.like_source(readings)),
            FaultKind::Value { readings, .. } => of(readings),
            FaultKind::NotInList { found, known, .. } => of(&meant::terms(found, known)),
            FaultKind::WrongType { .. } => self.of_another_type(node),
            FaultKind::UnknownKey { key, .. } => {
                let lasting = self.lasting(node, key);
                if lasting.is_empty() { self.of_pair(node) } else { lasting }
            }
            _ => Vec::new(),
        }
    }

    /// A value of a wrong type: a map of what a text says, a list for one value, one for a list, words for a number.
    fn of_another_type(&self, node: &Node) -> Vec<Candidate> {
        let bound = self.as_bound(node);
        if !bound.is_empty() {
            return bound;
        }
        let maps = self.as_map(node);
        if !maps.is_empty() {
            // `30 students` is a number, first of all.
            let numbers = match &node.value {
                Value::Scalar(text, _) if text.starts_with(|one: char| one.is_ascii_digit()) => {
                    meant::numbers(text)
                }
                _ => Vec::new(),
            };
            let numbers = numbers.iter().map(|reading| self.reading(node, reading));
            return numbers.chain(maps).collect();
        }
        if let Some(table) = self.of_table(node) {
            return vec![table];
        }
        let unfolded = self.unfolded(node);
        match &node.value {
            Value::Scalar(..) if !unfolded.is_empty() => unfolded,
            Value::Scalar(text, _) if !self.is_long(node) => {
                let lists = self.as_list(node, text);
                let (truths, mut numbers) = (meant::truth(text), trial::numbers(&self.fault.path, text));
                numbers.extend(text.strip_prefix('-').map(Reading::likely));
                if let (true, FaultKind::WrongType { expected, .. }) = (numbers.is_empty(), &self.fault.kind)
                {
                    // What is counted so: levels of qualification, goals of the United Nations.
                    numbers.extend(meant::level(text).filter(|_| expected.ends_with(" from 1 to 8")));
                    let goals = meant::sustainable_goals(text);
                    numbers.extend(goals.into_iter().filter(|_| expected.ends_with(" from 1 to 17")));
                    numbers.extend(meant::share(text).filter(|_| expected.ends_with(" to 100")));
                    let is_term = matches!(self.fault.path.last_key(), Some("semester" | "term"));
                    numbers.extend(meant::part_of_year(text).filter(|_| is_term));
                }
                let plain = truths.iter().chain(&numbers).map(|reading| self.reading(node, reading));
                lists.into_iter().chain(plain).collect()
            }
            // What a sign has made one text is still behind that sign.
            Value::Scalar(..) => Vec::new(),
            Value::Sequence(nodes) => {
                let one = self.as_one(node, nodes);
                if one.is_empty() { self.unwrapped(node).into_iter().collect() } else { one }
            }
            Value::Mapping(entries) => {
                let texts = self.as_text(node, entries).into_iter().chain(self.as_entries(node, entries));
                let texts = texts.chain(self.of_menu(node, entries));
                let mut found: Vec<Candidate> = texts.filter(|one| self.heals(one)).collect();
                if found.is_empty() {
                    found.extend(self.unwrapped(node));
                }
                found
            }
            _ => Vec::new(),
        }
    }

    /// `max. 3`, where a number is taken as well as a list: the number.
    fn as_bound(&self, node: &Node) -> Vec<Candidate> {
        let Value::Scalar(text, _) = &node.value else { return Vec::new() };
        let numbers = if meant::is_bound(text) { meant::numbers(text) } else { Vec::new() };
        let numbers = numbers.iter().map(|one| self.reading(node, one)).filter(|one| self.heals(one));
        numbers.collect()
    }

    /// `[[eea]]`, `{date: 2027-03-01}`, `{eea}`: the one value that brackets are around.
    fn unwrapped(&self, node: &Node) -> Option<Candidate> {
        let mut inner = node;
        loop {
            inner = match &inner.value {
                Value::Sequence(nodes) => <&[Node; 1]>::try_from(nodes.as_slice()).ok()?.first()?,
                Value::Mapping(entries) => match entries.as_slice() {
                    [one] if one.value.value.is_null() => {
                        let value = Value::Scalar(one.key.clone(), true);
                        return Some(self.written(node, value, quoted(&one.key), "", false));
                    }
                    [one] => &one.value,
                    _ => return None,
                },
                Value::Scalar(text, _) => {
                    return Some(self.written(
                        node,
                        inner.value.clone(),
                        quoted(text),
                        "it is one value",
                        false,
                    ));
                }
                Value::Hole => return None,
            }
        }
    }

    /// `country: BE, NL`: each of several values where there can be one.
    fn one_of_several(&self, node: &Node) -> Vec<Candidate> {
        let Value::Scalar(text, _) = &node.value else { return Vec::new() };
        let is_value = matches!(self.fault.kind, FaultKind::Value { .. } | FaultKind::NotInList { .. });
        let ways = if is_value { meant::items(text) } else { Vec::new() };
        let each = ways.into_iter().map(|parts| {
            let read = |part: &String| self.reading(node, &Reading::likely(part));
            let taken: Vec<Candidate> = parts.iter().map(read).filter(|one| self.heals(one)).collect();
            // An hour that nobody understands was to say something: `2027-02-11 21x`.
            let is_hour =
                |part: &String| part.starts_with(|sign: char| sign.is_ascii_digit()) && part.len() < 6;
            let is_day = |part: &String| part.len() == "2027-02-11".len();
            match parts.as_slice() {
                [day, hour] if is_day(day) && is_hour(hour) && text.contains(' ') && taken.len() == 1 => {
                    Vec::new()
                }
                _ => taken,
            }
        });
        each.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// `en،`, `2027-09-01.`: what the value is without the signs of a sentence around it.
    fn without_signs(&self, node: &Node) -> Option<Candidate> {
        let Value::Scalar(text, _) = &node.value else { return None };
        let bare = text.trim_matches(|sign: char| sign == ' ' || ".,;:!،؛、，；。".contains(sign));
        let is_value = matches!(self.fault.kind, FaultKind::Value { .. } | FaultKind::NotInList { .. });
        let reading = Reading::certain(bare);
        let one = (is_value && bare != text && !bare.is_empty()).then(|| self.reading(node, &reading));
        one.filter(|one| self.heals(one))
    }

    fn reading(&self, node: &Node, reading: &Reading) -> Candidate {
        let written = quoted(&reading.text);
        let value = Value::Scalar(reading.text.clone(), !written.starts_with('"'));
        self.written(node, value, written, &reading.note, reading.is_certain)
    }

    /// Something else written for the whole value.
    fn written(&self, node: &Node, value: Value, written: String, note: &str, is_certain: bool) -> Candidate {
        Candidate {
            change: Change::Value(value),
            title: title(&written, note),
            splices: vec![Splice { range: node.range.clone(), text: written }],
            is_certain,
        }
    }

    /// `B2/C1`: of two levels the lower is what one must have, and whoever has more has that, too.
    fn as_scale(&self, candidates: &mut [Candidate]) {
        if self.fault.path.last_key() != Some(SCALE) || candidates.len() < 2 {
            return;
        }
        candidates.sort_by(|one, other| one.title.cmp(&other.title));
        candidates[0].title.push_str(", the lower one, which all must have");
    }

    /// Several values as a list, where a list is taken as well as one value.
    fn all_of(&self, node: &Node, readings: &[Reading]) -> Option<Candidate> {
        let value = |one: &Reading| Node { range: 0..0, value: Value::Scalar(one.text.clone(), true) };
        let nodes: Vec<Node> = readings.iter().map(value).collect();
        let written = written::in_brackets(&nodes);
        let all = self.written(node, Value::Sequence(nodes), written, "all of them", false);
        Some(all).filter(|one| self.heals(one))
    }

    fn is_long(&self, node: &Node) -> bool {
        self.text[node.range.clone()].trim_end().contains('\n')
    }
}
