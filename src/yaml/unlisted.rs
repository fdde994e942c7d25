//! Entries of a vocabulary that stand at the top of their file, in the place of a list under its key: as a list, by their
//! ids, or one alone.

use std::ops::Range;

use super::fault::{Fault, FaultKind};
use super::tree::{Entry, Node, Tree, Value};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::{Place, line_break};

/// What is written instead of some bytes.
type Edits = Vec<(Range<usize>, String)>;

/// The message, and the tree with the entries in their list.
pub(super) fn told(
    fault: &Fault,
    tree: &Tree,
    text: &str,
    place: &dyn Fn(Range<usize>) -> Place,
    count: &mut dyn FnMut(Tree) -> Option<usize>,
) -> Option<(Diagnostic, Tree)> {
    let (FaultKind::UnknownKey { known: &[list], .. } | FaultKind::WrongType { keys: &[list], .. }) =
        fault.kind
    else {
        return None;
    };
    let (title, all, edits) = fault.path.0.is_empty().then(|| listed(&tree.root, list, text)).flatten()?;
    let after = Tree { root: node(Value::Mapping(vec![entry(list, all)])) };
    // A list where a map is expected is one mistake, whatever is wrong within.
    let is_better = match (&tree.root.value, count(tree.clone()), count(after.clone())) {
        (Value::Sequence(_), ..) => true,
        (_, Some(before), Some(left)) => left < before,
        _ => false,
    };
    let first = text[tree.root.range.clone()].lines().next().unwrap_or_default().trim_end();
    let at = tree.root.range.start..tree.root.range.start + first.len();
    let message = format!("the entries stand where the list `{list}` is expected");
    let told =
        Diagnostic::error(Code::WrongType, place(at), message).label(format!("expected `{list}:` above it"));
    let edits = edits.into_iter().map(|(range, text)| Edit { place: place(range), text }).collect();
    is_better.then(|| (told.fix(Fix { title, is_certain: true, edits, entries: Vec::new() }), after))
}

/// The list that is meant, how it comes to be one, and in which words that is told.
fn listed(root: &Node, list: &str, text: &str) -> Option<(String, Node, Edits)> {
    match &root.value {
        Value::Sequence(_) if !text[root.range.clone()].starts_with('[') => {
            let edits = vec![(root.range.start..root.range.start, format!("{list}:{}", line_break(text)))];
            Some((format!("write the line `{list}:` above the list"), root.clone(), edits))
        }
        Value::Mapping(entries) if !entries.is_empty() && entries.iter().all(|one| is_block(one, text)) => {
            let first = &entries[0].key;
            let title =
                format!("write `{list}:`, and each below it as an entry that begins with `- id: {first}`");
            Some((title, by_id(entries), of_ids(entries, list, text)))
        }
        Value::Mapping(entries) if entries.iter().any(|one| one.key == "id") => {
            let title =
                format!("write `{list}:`, and this below it as its first entry, which begins with a dash");
            Some((title, node(Value::Sequence(vec![root.clone()])), of_only(root, list, text)))
        }
        _ => None,
    }
}

/// A key with lines of its own below it.
fn is_block(entry: &Entry, text: &str) -> bool {
    let between = text.get(entry.key_range.end..entry.value.range.start);
    let is_below = between.is_some_and(|between| between.contains('\n'));
    is_below && matches!(entry.value.value, Value::Mapping(_)) && column(text, entry.value.range.start) > 1
}

fn by_id(entries: &[Entry]) -> Node {
    let each = entries.iter().map(|one| {
        let id = Node { range: one.key_range.clone(), value: Value::Scalar(one.key.clone(), true) };
        let Value::Mapping(rest) = &one.value.value else { return one.value.clone() };
        let all = std::iter::once(entry("id", id)).chain(rest.iter().cloned());
        Node { range: one.value.range.clone(), value: Value::Mapping(all.collect()) }
    });
    node(Value::Sequence(each.collect()))
}

fn node(value: Value) -> Node {
    Node { range: 0..0, value }
}

fn entry(key: &str, value: Node) -> Entry {
    Entry { key: key.to_owned(), key_range: 0..0, value }
}

/// How far a byte is from the beginning of its line.
fn column(text: &str, at: usize) -> usize {
    at - text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Each key becomes the id of its entry, and the lines below it stand deeper.
fn of_ids(entries: &[Entry], list: &str, text: &str) -> Edits {
    let mut edits = Vec::new();
    for (at, one) in entries.iter().enumerate() {
        let head = if at == 0 { format!("{list}:{}", line_break(text)) } else { String::new() };
        let colon =
            text[one.key_range.end..].find(':').map_or(one.key_range.end, |colon| one.key_range.end + colon);
        // The id begins in the column of the keys below it.
        let blanks = " ".repeat(column(text, one.value.range.start).saturating_sub(1));
        edits.push((one.key_range.start..colon + 1, format!("{head}  -{blanks}id: {}", one.key)));
        let end = entries.get(at + 1).map_or(text.len(), |next| next.key_range.start);
        edits.extend(deeper(colon..end, "  ", text));
    }
    edits
}

/// The map becomes the first entry.
fn of_only(root: &Node, list: &str, text: &str) -> Edits {
    let start = root.range.start;
    let head = (start..start, format!("{list}:{}  - ", line_break(text)));
    std::iter::once(head).chain(deeper(start..text.len(), "    ", text)).collect()
}

/// The lines that begin within some bytes, with more in front of them.
fn deeper<'t>(
    within: Range<usize>,
    by: &'static str,
    text: &'t str,
) -> impl Iterator<Item = (Range<usize>, String)> + 't {
    let (start, end) = (within.start, within.end);
    let lines = text[within].match_indices('\n').map(move |(line, _)| start + line + 1);
    let written = lines.filter(move |line| {
        !text[*line..end].trim_start_matches([' ', '\r']).starts_with('\n') && *line < end
    });
    written.map(move |line| (line..line, by.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_ends_as_the_other_lines_do() {
        for text in ["- id: a\r\n  role: b\r\n", "a:\r\n  role: b\r\n", "id: a\r\nrole: b\r\n"] {
            let tree = Tree::parse(text).expect("sound");
            let (_, _, edits) = listed(&tree.root, "contacts", text).expect("a list is meant");
            assert!(edits[0].1.starts_with("contacts:\r\n"), "{edits:?}");
        }
    }
}
