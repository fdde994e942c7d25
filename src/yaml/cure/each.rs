//! An entry of a list in which several values stand where there is one: the entry once with each.

use super::trial::Taken;
use super::{Candidate, Patient};
use crate::diagnostic::Fix;
use crate::meant;
use crate::source::{DataPath, Step};
use crate::yaml::remarks;
use crate::yaml::tree::{Node, Value};

/// Where a `round:` is written, and what stands behind its number.
struct Round {
    at: usize,
    between: String,
}

impl Patient<'_> {
    /// A text for which there is one value where several are written, in an entry of a list: the entry once with each.
    pub(super) fn entry_with_each(&self, node: &Node, found: &[Candidate]) -> Option<Fix> {
        let (Step::Key(_), before) = self.fault.path.0.split_last()? else { return None };
        let entry = self.tree.find(&DataPath(before.to_vec()))?;
        let (Some(Step::Index(_)), Value::Mapping(_)) = (before.last(), &entry.value) else { return None };
        let written = |one: &Candidate| Some(one.splices.first()?.text.clone());
        let values = found.iter().map(written).collect::<Option<Vec<String>>>()?;
        if !self.is_each(node, &values) {
            return None;
        }
        let raw = &self.text[entry.range.clone()];
        let whole = entry.range.start..remarks::end(self.text, entry);
        let line = self.text[..whole.start].rfind('\n').map_or(0, |line| line + 1);
        let lead = &self.text[line..whole.start];
        let between = match lead.trim() {
            "-" => format!("\n{lead}"),
            _ if raw.starts_with('{') => ", ".to_owned(),
            _ => return None,
        };
        let round = self.round(entry, &DataPath(before.to_vec()));
        let with = |(at, value): (usize, &String)| {
            let (head, tail) =
                (&self.text[whole.start..node.range.start], &self.text[node.range.end..whole.end]);
            match &round {
                Some(round) => {
                    let (start, key) = head.split_at(round.at - whole.start);
                    format!("{start}round: {}{}{key}{value}{tail}", at + 1, round.between)
                }
                None => format!("{head}{value}{tail}"),
            }
        };
        let each: Vec<String> = values.iter().enumerate().map(with).collect();
        let is_in_line = round.is_some() && !each[0].contains('\n');
        let shown = if is_in_line { each.join("`, `") } else { values.join("`, `") };
        let also = if round.is_some() && !is_in_line { ", each with its `round: 1` and so on" } else { "" };
        let title = format!("write the entry {} times, once with each{also}: `{shown}`", values.len());
        Some(Fix::likely(title, (self.place)(whole), each.join(&between)))
    }

    /// Where the number of a round belongs in an entry that has several last days, if nothing else tells these apart.
    fn round(&self, entry: &Node, at: &DataPath) -> Option<Round> {
        let Value::Mapping(entries) = &entry.value else { return None };
        let is_apart = entries.iter().any(|one| ["round", "delivery", "campus"].contains(&one.key.as_str()));
        let is_counted =
            || matches!(self.taken(self.tree, at, "round"), Taken::Told(told) if told.contains("number"));
        if is_apart || self.fault.path.last_key() != Some("closes") || !is_counted() {
            return None;
        }
        let key = self.tree.key(&self.fault.path)?.start;
        let line = self.text[..key].rfind('\n').map_or(0, |line| line + 1);
        let is_flow = self.text[entry.range.start..].starts_with('{');
        let blank = " ".repeat(self.text[line..key].chars().count());
        Some(Round { at: key, between: if is_flow { ", ".into() } else { format!("\n{blank}") } })
    }

    /// Whether values are all that a text or a list says.
    fn is_each(&self, node: &Node, values: &[String]) -> bool {
        match &node.value {
            Value::Scalar(text, _) => meant::items(text).into_iter().next().is_some_and(|parts| {
                let is_same = |(part, value): (&String, &String)| meant::folded(part) == meant::folded(value);
                parts.len() == values.len() && parts.iter().zip(values).all(is_same)
            }),
            Value::Sequence(nodes) => nodes.len() == values.len() && !self.is_long(node),
            _ => false,
        }
    }
}
