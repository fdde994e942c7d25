//! Values that say that there is none.

use super::trial::parent;
use super::{Candidate, Change, Patient};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::meant;
use crate::source::Step;
use crate::yaml::edit::{Draft, Splice};
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
        let title = match self.fault.path.0.last() {
            Some(Step::Key(key)) => format!("leave `{key}` out where there is none"),
            _ => "leave it out where there is none".to_owned(),
        };
        let splices = self.removed().filter(|_| meant::nothing(text));
        let candidate =
            splices.map(|splices| Candidate { change: Change::Gone, title, splices, is_certain: true });
        candidate.into_iter().filter(|one| self.heals(one)).collect()
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
