//! Lines of a block that are still behind `#`, below those that are not.

use std::ops::Range;

use super::tree::{Node, Tree, Value};
use crate::diagnostic::{Edit, Fix};
use crate::source::{DataPath, Place};

/// The signs of remarks right below a key without a value, whose words stand deeper than it.
pub(super) fn below_key(text: &str, key: &Range<usize>) -> Vec<Range<usize>> {
    below(text, key.end, column(text, key.start) + 1)
}

/// The same right below a map, as deep as its keys or deeper.
pub(super) fn below_map(text: &str, tree: &Tree, map: &DataPath) -> Vec<Range<usize>> {
    let ends = tree.find(map).map(|node| end(text, node)).zip(tree.head(map));
    ends.map(|(end, head)| below(text, end, column(text, head.start))).unwrap_or_default()
}

/// A text without some signs.
pub(super) fn without(text: &str, signs: &[Range<usize>]) -> String {
    let mut text = text.to_owned();
    signs.iter().rev().for_each(|sign| text.replace_range(sign.clone(), ""));
    text
}

/// The cure that takes the signs away.
pub(super) fn cure(signs: Vec<Range<usize>>, place: &dyn Fn(Range<usize>) -> Place) -> Fix {
    let title = match signs.len() {
        1 => "remove `#` from the line below, which belongs to it".to_owned(),
        lines => format!("remove `#` from the {lines} lines below, which belong to it"),
    };
    let edits = signs.into_iter().map(|sign| Edit { place: place(sign), text: String::new() }).collect();
    Fix { title, is_certain: false, edits, entries: Vec::new() }
}

/// Each sign with the blank behind it, from the line after a place on, as long as words stand at a column or behind it.
fn below(text: &str, at: usize, least: usize) -> Vec<Range<usize>> {
    let Some(line) = text[at..].find('\n') else { return Vec::new() };
    let mut at = at + line + 1;
    let mut signs = Vec::new();
    for line in text[at..].split_inclusive('\n') {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        let Some(rest) = line[blanks..].strip_prefix('#') else { break };
        let words = rest.strip_prefix(' ').unwrap_or(rest);
        let depth = blanks + words.len() - words.trim_start_matches(' ').len();
        if depth < least || words.trim().is_empty() {
            break;
        }
        signs.push(at + blanks..at + line.len() - words.len());
        at += line.len();
    }
    signs
}

/// Where the last value of a node ends: to the parser a block ends where the next one begins.
pub(super) fn end(text: &str, node: &Node) -> usize {
    let last = match &node.value {
        _ if text[node.range.clone()].starts_with(['[', '{']) => None,
        Value::Mapping(entries) => {
            entries.last().map(|entry| end(text, &entry.value).max(entry.key_range.end))
        }
        Value::Sequence(nodes) => nodes.last().map(|node| end(text, node)),
        Value::Scalar(..) | Value::Hole => None,
    };
    last.unwrap_or(node.range.start + text[node.range.clone()].trim_end().len())
}

fn column(text: &str, at: usize) -> usize {
    at - text[..at].rfind('\n').map_or(0, |line| line + 1)
}
