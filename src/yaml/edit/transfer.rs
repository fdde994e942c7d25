//! An entry of a map, moved into another one.

use super::{Draft, Splice, find_node};
use crate::source::{DataPath, Step, line_break};
use crate::yaml::tree::{Node, Value};

impl Draft<'_> {
    /// Move an entry of a block into another block, with its lines and the comment behind it: above the entry that it
    /// stands in, or else as the last.
    pub fn transfer(&self, from: &DataPath, to: &DataPath) -> Option<Vec<Splice>> {
        let (Step::Key(key), map) = from.0.split_last()? else { return None };
        let map = DataPath(map.to_vec());
        let (source, target) = (self.tree.find(&map)?, self.tree.find(to)?);
        let (Value::Mapping(entries), Value::Mapping(others)) = (&source.value, &target.value) else {
            return None;
        };
        let at = entries.iter().position(|entry| entry.key == *key)?;
        let (pieces, places) = (self.pieces(source), self.pieces(target));
        let lines = self.line_start(pieces[at].start)..self.line_end(pieces[at].end);
        let indentation = &self.text[lines.start..pieces[at].start];
        let is_block = !self.is_flow(source) && !self.is_flow(target) && indentation.trim().is_empty();
        if !is_block || pieces.len() < 2 || !self.text[..lines.end].ends_with('\n') {
            return None;
        }
        let around = others.iter().position(|entry| from.starts_with(&to.key(entry.key.as_str())));
        let index = around.filter(|index| *index > 0).unwrap_or(others.len());
        let place = self.line_end(places.get(index.checked_sub(1)?)?.end);
        let first = places.first()?.start;
        let column: String = self.text[self.line_start(first)..first].chars().map(|_| ' ').collect();
        let text: String = self.text[lines.clone()]
            .split_inclusive('\n')
            .map(|line| format!("{column}{}", line.strip_prefix(indentation).unwrap_or(line)))
            .collect();
        let text = if self.text[..place].ends_with('\n') {
            text
        } else {
            format!("{}{text}", line_break(self.text))
        };
        let splices =
            vec![Splice { range: lines, text: String::new() }, Splice { range: place..place, text }];
        self.believed(splices, |root| {
            let Value::Mapping(entries) = &mut find_node(root, &map)?.value else { return None };
            let entry = entries.remove(at);
            let Value::Mapping(entries) = &mut find_node(root, to)?.value else { return None };
            entries.insert(index, entry);
            Some(())
        })
    }

    /// Put what a block has twice, as two lists, under one key: the entries of the second below those of the first.
    pub fn join(&self, map: &DataPath, (first, second): (usize, usize)) -> Option<Vec<Splice>> {
        let node = self.tree.find(map)?;
        let Value::Mapping(entries) = &node.value else { return None };
        let lists = (&entries.get(first)?.value, &entries.get(second)?.value);
        let (Value::Sequence(_), Value::Sequence(added)) = (&lists.0.value, &lists.1.value) else {
            return None;
        };
        let column = |node: &Node| node.range.start - self.line_start(node.range.start);
        let is_flow = self.is_flow(node) || self.is_flow(lists.0) || self.is_flow(lists.1);
        if is_flow || column(lists.0) != column(lists.1) {
            return None;
        }
        let pieces = self.pieces(node);
        let lines = self.line_start(pieces[second].start)..self.line_end(pieces[second].end);
        let start = self.line_start(lists.1.range.start);
        let place = self.line_end(pieces[first].end);
        // A remark behind the key, or a list that begins on its line.
        if !self.text.get(lines.start..start)?.trim_end().ends_with(':')
            || !self.text[..place].ends_with('\n')
        {
            return None;
        }
        let text = self.text[start..lines.end].to_owned();
        let splices =
            vec![Splice { range: place..place, text }, Splice { range: lines, text: String::new() }];
        self.believed(splices, |root| {
            let Value::Mapping(entries) = &mut find_node(root, map)?.value else { return None };
            entries.remove(second);
            let Value::Sequence(nodes) = &mut entries.get_mut(first)?.value.value else { return None };
            nodes.extend(added.iter().cloned());
            Some(())
        })
    }
}
