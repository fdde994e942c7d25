//! Values that say that there is none.

use super::trial::parent;
use super::written::quoted;
use super::{Candidate, Change, Patient};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant;
use crate::source::Step;
use crate::yaml::edit::{Draft, Splice};
use crate::yaml::fault::FaultKind;
use crate::yaml::tree::{Node, Tree, Value};

impl Patient<'_> {
    /// A dash with nothing behind it is no entry.
    pub(super) fn without_empty(&self, told: Diagnostic) -> Diagnostic {
        let is_empty = self.tree.find(&self.fault.path).is_some_and(|node| node.value.is_null());
        let is_entry = matches!(self.fault.path.0.last(), Some(Step::Index(_)));
        let Some(splices) = self.removed().filter(|_| is_empty && is_entry) else { return told };
        let edits =
            splices.into_iter().map(|one| Edit { place: (self.place)(one.range), text: one.text }).collect();
        let title = "remove the entry, which is empty".to_owned();
        told.fix(Fix { title, is_certain: true, edits, entries: Vec::new() })
    }

    /// `title: # Management`: the sign of a heading makes a remark of the words. Words right behind the sign are told as lost.
    pub(super) fn with_remark(&self, told: Diagnostic) -> Diagnostic {
        let fix = || {
            let key = self.tree.key(&self.fault.path)?;
            let line = self.text[key.end..].lines().next()?;
            let remark = line.trim_start_matches(['"', '\'']).strip_prefix(':')?.trim_start();
            let words = remark.trim_start_matches('#').trim();
            let value = Value::Scalar(words.to_owned(), true);
            let tree = self
                .with(&self.fault.path, value)
                .filter(|_| (remark.starts_with("# ") || remark.starts_with("##")) && !words.is_empty())?;
            let is_healed =
                (self.decode)(&tree).err().is_none_or(|next| !next.path.starts_with(&self.fault.path));
            let end = key.end + line.len();
            let place = (self.place)(end - remark.len()..end);
            let written = quoted(words);
            is_healed
                .then(|| Fix::likely(format!("write `{written}`, as `#` begins a remark"), place, written))
        };
        fix().into_iter().fold(told, Diagnostic::fix)
    }

    /// A key with nothing behind it, which may be left out.
    pub(super) fn without_key(&self, told: Diagnostic) -> Diagnostic {
        let is_null = self.tree.find(&self.fault.path).is_some_and(|node| node.value.is_null());
        let is_key = matches!(self.fault.path.0.last(), Some(Step::Key(_)));
        let splices = self.removed().filter(|_| is_null && is_key);
        let Some(one) = splices.and_then(|splices| self.left_out(splices, "where there is none", false))
        else {
            return told;
        };
        let edits = one.splices.into_iter();
        let edits = edits.map(|one| Edit { place: (self.place)(one.range), text: one.text }).collect();
        told.fix(Fix { title: one.title, is_certain: false, edits, entries: Vec::new() })
    }

    /// `partners: none`, `contact: n/a`: what is not there is not written.
    pub(super) fn gone(&self, node: &Node) -> Vec<Candidate> {
        let text = match &node.value {
            Value::Scalar(text, _) => text,
            Value::Sequence(nodes) => match nodes.as_slice() {
                [Node { value: Value::Scalar(text, _), .. }] => text,
                _ => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        // Among others, `no` is Norway and `na` Namibia.
        let is_code = matches!(self.fault.path.0.last(), Some(Step::Index(_))) && text.chars().count() == 2;
        // What goes on is no deadline that is not there.
        let is_deadline = self.fault.path.last_key() == Some("closes");
        let splices = self.removed().filter(|_| meant::nothing(text) && !is_code && !is_deadline);
        splices
            .into_iter()
            .filter_map(|splices| self.left_out(splices, "where there is none", true))
            .collect()
    }

    /// `to: ongoing`, where an end is needed.
    pub(super) fn with_needed_end(&self, told: Diagnostic, node: &Node, is_end: bool) -> Diagnostic {
        let Value::Scalar(text, _) = &node.value else { return told };
        let is_open = meant::nothing(text);
        if !is_open || !is_end || self.fault.path.last_key() == Some("closes") {
            return told;
        }
        let key = self.fault.path.last_key().unwrap_or_default();
        told.help(format!(
            "`{key}` is needed: write the last day that is planned, and a later one when it goes on, such as `{key}: 2029-12-31`"
        ))
    }

    /// `ends: tba`: what is not known yet is not written yet, where its type has no word for it.
    pub(super) fn to_come(&self, node: &Node) -> Vec<Candidate> {
        let Value::Scalar(text, _) = &node.value else { return Vec::new() };
        let is_term = matches!(self.fault.path.last_key(), Some("semester" | "term"));
        let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
        if is_term && numbers.count() > 1 && text.parse::<f64>().is_err() {
            let all = self.removed().into_iter();
            return all.filter_map(|one| self.left_out(one, "where it is of more than one", false)).collect();
        }
        let splices = self.removed().filter(|_| meant::placeholder(text));
        splices.into_iter().filter_map(|splices| self.left_out(splices, "until it is known", false)).collect()
    }

    /// `consent: yes`, where the day is asked from which on it is so.
    pub(super) fn with_day(&self, told: Diagnostic, node: &Node) -> Diagnostic {
        const DAYS: [(&str, &str); 4] = [
            ("consent", "on which they agreed"),
            ("cancelled", "on which it was called off"),
            ("full", "on which the last place was taken"),
            ("on", "on which somebody compared it with the source"),
        ];
        let asked = DAYS.iter().find(|(key, _)| self.fault.path.last_key() == Some(*key));
        let says_so = |text: &str| meant::truth(text).first().is_some_and(|one| one.text == "true");
        match (asked, &node.value) {
            (Some((key, day)), Value::Scalar(text, _)) if says_so(text) => {
                told.help(format!("write the day {day}: `{key}: 2027-03-01`, or whichever it was"))
            }
            _ => told,
        }
    }

    /// `source: Guide, page 12`, where an address is asked for and need not be there.
    pub(super) fn without_address(&self, told: Diagnostic) -> Diagnostic {
        let is_address = matches!(self.fault.kind, FaultKind::Value { code: Code::BadAddress, .. });
        let gone = || Candidate {
            change: Change::Gone,
            title: String::new(),
            splices: Vec::new(),
            is_certain: false,
        };
        match self.fault.path.last_key().filter(|_| is_address && told.help.is_empty() && self.heals(&gone())) {
            Some(key) => told.help(format!(
                "where there is no address, leave `{key}` out; what it says may stay behind a `#`, which no reader sees"
            )),
            None => told,
        }
    }

    fn left_out(&self, splices: Vec<Splice>, when: &str, is_certain: bool) -> Option<Candidate> {
        let title = match self.fault.path.0.last() {
            Some(Step::Key(key)) => format!("leave `{key}` out {when}"),
            _ => format!("leave it out {when}"),
        };
        Some(Candidate { change: Change::Gone, title, splices, is_certain })
            .filter(|one| self.heals(one) && !self.is_needed())
    }

    fn removed(&self) -> Option<Vec<Splice>> {
        let tree = Tree::parse(self.text).ok()?;
        let draft = Draft { text: self.text, tree: &tree };
        let path = &self.fault.path;
        let list = parent(path)?;
        // The only entry goes with its list.
        let only = matches!(&tree.find(&list)?.value, Value::Sequence(nodes) if nodes.len() == 1);
        draft.remove(path).or_else(|| only.then(|| draft.remove(&list)).flatten())
    }
}
