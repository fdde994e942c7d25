//! Values of one map that are mistaken for one reason, which is told once: two in each other's place, parts of one where a
//! hundred is the whole, texts that are empty in every language.

use std::ops::Range;

use super::cure::Patient;
use super::fault::{Fault, FaultKind};
use super::tree::{Entry, Node, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant;
use crate::source::{DataPath, Step};

/// The message for all of them, and the tree as it is without them.
pub(super) fn told(patient: &Patient<'_>, plain: &Diagnostic) -> Option<(Diagnostic, Tree)> {
    let (Step::Key(own), before) = patient.fault.path.0.split_last()? else { return None };
    let around = DataPath(before.to_vec());
    let Value::Mapping(entries) = &patient.tree.find(&around)?.value else { return None };
    let own = entries.iter().find(|entry| entry.key == *own)?;
    let map = Map { patient, around, entries, own };
    map.swapped().or_else(|| map.hundredths(plain)).or_else(|| map.empty(plain))
}

struct Map<'m> {
    patient: &'m Patient<'m>,
    around: DataPath,
    entries: &'m [Entry],
    /// The entry that is mistaken.
    own: &'m Entry,
}

impl Map<'_> {
    fn others(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.key != self.own.key)
    }

    fn path(&self, entry: &Entry) -> DataPath {
        self.around.key(entry.key.as_str())
    }

    /// The bytes of a value, and what is written there.
    fn written(&self, entry: &Entry) -> (Range<usize>, &str) {
        let text = self.patient.text[entry.value.range.clone()].trim_end();
        (entry.value.range.start..entry.value.range.start + text.len(), text)
    }

    /// The tree with other values of some entries.
    fn with(&self, values: &[(&Entry, &Value)]) -> Option<Tree> {
        let mut tree = self.patient.tree.clone();
        for (entry, value) in values {
            tree.find_mut(&self.path(entry))?.value = (*value).clone();
        }
        Some(tree)
    }

    /// What is wrong with the map in a tree.
    fn fault(&self, tree: &Tree) -> Option<Fault> {
        (self.patient.decode)(tree).err().filter(|fault| fault.path.starts_with(&self.around))
    }

    /// `amount: EUR, currency: 500`: two values of which the type refuses both, and takes each in the place of the other.
    fn swapped(&self) -> Option<(Diagnostic, Tree)> {
        let is_value = |kind: &FaultKind| {
            matches!(
                kind,
                FaultKind::Value { .. } | FaultKind::NotInList { .. } | FaultKind::WrongType { .. }
            )
        };
        if !is_value(&self.patient.fault.kind) || !is_scalar(&self.own.value) {
            return None;
        }
        let fault = self.fault(&self.with(&[(self.own, &Value::Hole)])?)?;
        let other = self.others().find(|entry| self.path(entry) == fault.path && is_scalar(&entry.value))?;
        let tree = self.with(&[(self.own, &other.value.value), (other, &self.own.value.value)])?;
        if !is_value(&fault.kind) || self.fault(&tree).is_some() {
            return None;
        }
        let ((here, mine), (there, theirs)) = (self.written(self.own), self.written(other));
        let code = match self.patient.fault.kind {
            FaultKind::Value { code, .. } => code,
            FaultKind::NotInList { .. } => Code::NotInList,
            _ => Code::WrongType,
        };
        let message = format!("`{mine}` and `{theirs}` stand each in the place of the other");
        let title = format!("write `{}: {theirs}`, `{}: {mine}`", self.own.key, other.key);
        let place = self.patient.place;
        let fix = Fix::certain(title, place(here.clone()), theirs).and(place(there.clone()), mine);
        let told = Diagnostic::error(code, place(here), message).related(place(there), "the other one");
        Some((told.fix(fix), tree))
    }

    /// `focal: {x: 0.5, y: 0.3}`, `{x: 50%, y: 30%}`: numbers of which the whole is a hundred.
    fn hundredths(&self, plain: &Diagnostic) -> Option<(Diagnostic, Tree)> {
        let own = self.hundredth(self.own, &self.patient.fault.kind)?;
        let mut changed = vec![(self.own, own)];
        let mut tree = self.with(&[(self.own, &scalar(&changed[0].1))])?;
        while let Some(next) = self.fault(&tree) {
            let entry = self.others().find(|entry| self.path(entry) == next.path);
            let Some((entry, number)) =
                entry.and_then(|entry| Some((entry, self.hundredth(entry, &next.kind)?)))
            else {
                break;
            };
            tree.find_mut(&next.path)?.value = scalar(&number);
            changed.push((entry, number));
        }
        // Beside parts of one, 1 is the whole.
        let is_part = changed.iter().any(|(entry, _)| !self.written(entry).1.ends_with('%'));
        let whole: Vec<&Entry> =
            self.others().filter(|entry| is_part && self.is_whole(&tree, entry)).collect();
        changed.extend(whole.into_iter().map(|entry| (entry, "100".to_owned())));
        if !is_part && changed.len() == 1 {
            return None;
        }
        changed.sort_by_key(|(entry, _)| entry.key_range.start);
        let pairs: Vec<String> =
            changed.iter().map(|(one, number)| format!("{}: {number}", one.key)).collect();
        let place = self.patient.place;
        let edit = |(entry, text): (&Entry, String)| Edit { place: place(self.written(entry).0), text };
        let also = changed.iter().skip(1).map(|(entry, _)| place(self.written(entry).0)).collect();
        let title = format!("write `{}` (in percent)", pairs.join(", "));
        let edits = changed.into_iter().map(edit).collect();
        let fix = Fix { title, is_certain: true, edits, entries: Vec::new() };
        Some((Diagnostic { also, ..plain.clone() }.fix(fix), tree))
    }

    /// Whether a value is 1 where the whole is a hundred.
    fn is_whole(&self, tree: &Tree, entry: &Entry) -> bool {
        let (mut tree, path) = (tree.clone(), self.path(entry));
        let is_one = self.written(entry).1 == "1";
        let Some(node) = tree.find_mut(&path).filter(|_| is_one) else { return false };
        node.value = scalar("0.5");
        self.fault(&tree).is_some_and(|fault| fault.path == path && is_of_hundred(&fault.kind))
    }

    /// The percent that a value means where a whole number up to a hundred is expected.
    fn hundredth(&self, entry: &Entry, kind: &FaultKind) -> Option<String> {
        is_of_hundred(kind).then_some(())?;
        let Value::Scalar(text, _) = &entry.value.value else { return None };
        if let Some(percent) = text.strip_suffix('%') {
            let number: u8 = percent.trim().parse().ok()?;
            return Some(number.to_string());
        }
        let part: f64 = text.replace(',', ".").parse().ok().filter(|part| (0.0..=1.0).contains(part))?;
        (text.contains(['.', ','])).then(|| format!("{:.0}", part * 100.0))
    }

    /// `alt: {en: "", nl: ""}`: texts of which none says anything.
    fn empty(&self, plain: &Diagnostic) -> Option<(Diagnostic, Tree)> {
        let FaultKind::Value { code: Code::EmptyText, .. } = self.patient.fault.kind else { return None };
        let is_empty = |entry: &Entry| {
            let is_nothing = matches!(&entry.value.value, Value::Scalar(text, _) if text.trim().is_empty());
            is_nothing && meant::is_written_language(&entry.key)
        };
        if self.entries.len() < 2 || !self.entries.iter().all(is_empty) {
            return None;
        }
        let mut tree = self.patient.tree.clone();
        tree.find_mut(&self.around)?.value = Value::Hole;
        let also = self.others().map(|entry| (self.patient.place)(self.written(entry).0)).collect();
        let help = "write the text in each language; a language in which it is still to come is left out";
        Some((Diagnostic { also, ..plain.clone() }.help(help), tree))
    }
}

fn is_of_hundred(kind: &FaultKind) -> bool {
    matches!(kind, FaultKind::WrongType { expected, .. } if expected.ends_with(" to 100"))
}

fn is_scalar(node: &Node) -> bool {
    matches!(&node.value, Value::Scalar(..)) && !node.value.is_null()
}

fn scalar(text: &str) -> Value {
    Value::Scalar(text.to_owned(), true)
}
