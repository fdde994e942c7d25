//! A value that says a part, of which the rest stands beside it: `ends: 16:00` on the day of `begins`.

use super::{Candidate, Patient};
use crate::meant;
use crate::source::DataPath;
use crate::yaml::tree::{Node, Value};

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
        let readings = days.flat_map(|day| meant::moments(&format!("{day} {hour}"))).collect();
        meant::offered(readings).iter().map(|reading| self.reading(node, reading)).collect()
    }
}
