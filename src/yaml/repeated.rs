//! Values that a list has twice.

use std::collections::BTreeSet;

use super::tree::{Node, Tree, Value};
use crate::source::DataPath;

impl Tree {
    /// Texts that stand in a list for the second time.
    pub fn repeated(&self) -> Vec<(DataPath, &str)> {
        let mut found = Vec::new();
        repeated(&self.root, &DataPath::default(), &mut found);
        found
    }
}

fn repeated<'t>(node: &'t Node, at: &DataPath, found: &mut Vec<(DataPath, &'t str)>) {
    match &node.value {
        Value::Sequence(nodes) => {
            let mut before = BTreeSet::new();
            for (index, node) in nodes.iter().enumerate() {
                match &node.value {
                    Value::Scalar(text, _) if !before.insert(text) => found.push((at.index(index), text)),
                    _ => repeated(node, &at.index(index), found),
                }
            }
        }
        Value::Mapping(entries) => {
            let own = entries.iter().filter(|entry| entry.key != "extra");
            own.for_each(|entry| repeated(&entry.value, &at.key(entry.key.as_str()), found));
        }
        Value::Scalar(..) | Value::Hole => {}
    }
}
