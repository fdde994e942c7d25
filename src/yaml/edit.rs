//! Changing a YAML document and nothing else in it: its comments, its order, its quotation marks and all other bytes
//! stay. A change is made as text, and believed only when what is read of the new text is what was meant.

mod transfer;

use std::ops::Range;

use super::tree::{Entry, Node, Tree, Value, alike};
use crate::source::{DataPath, Step, line_break};

/// Bytes of a document and what takes their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    pub range: Range<usize>,
    pub text: String,
}

/// A document with some bytes replaced; the places do not overlap.
pub fn spliced(text: &str, splices: &[Splice]) -> String {
    let mut ordered: Vec<&Splice> = splices.iter().collect();
    ordered.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for splice in ordered {
        new.push_str(&text[at..splice.range.start]);
        new.push_str(&splice.text);
        at = splice.range.end;
    }
    new + &text[at..]
}

/// A document that was read, and can be changed. Every change is nothing where it cannot be made with certainty: where
/// a comment would go, or the document would read otherwise than meant.
pub struct Draft<'t> {
    pub text: &'t str,
    pub tree: &'t Tree,
}

impl Draft<'_> {
    /// Write something else for a value: all that is written of it, its quotation marks counted.
    pub fn replace(&self, path: &DataPath, value: &str) -> Option<Vec<Splice>> {
        let node = self.tree.find(path)?;
        if node.range.is_empty() {
            // Nothing is written after the colon.
            let key = self.tree.key(path)?;
            let colon = key.end + self.text[key.end..].find(':')? + 1;
            return Some(vec![Splice { range: colon..colon, text: format!(" {value}") }]);
        }
        let start = self.block_header(node).unwrap_or(node.range.start);
        let is_text = matches!(node.value, Value::Scalar(..));
        if self.holds_comment(&Piece { start, end: self.end(node), is_text }) {
            return None;
        }
        let new = Tree::parse(value).ok()?.root;
        let splices = vec![Splice { range: start..self.end(node), text: value.to_owned() }];
        self.believed(splices, |root| find_node(root, path).map(|node| *node = new))
    }

    /// Write another key for a value.
    pub fn rename(&self, path: &DataPath, key: &str) -> Option<Vec<Splice>> {
        let splices = vec![Splice { range: self.tree.key(path)?, text: key.to_owned() }];
        self.believed(splices, |root| {
            let (map, at) = find_entry(root, path)?;
            key.clone_into(&mut map[at].key);
            Some(())
        })
    }

    /// Remove a value, with its key or its dash, and the lines that are its own.
    pub fn remove(&self, path: &DataPath) -> Option<Vec<Splice>> {
        let (last, before) = path.0.split_last()?;
        let at = match (&self.tree.find(&DataPath(before.to_vec()))?.value, last) {
            (Value::Mapping(entries), Step::Key(key)) => {
                entries.iter().position(|entry| entry.key == *key)?
            }
            (_, Step::Index(index)) => *index,
            _ => return None,
        };
        self.remove_at(&DataPath(before.to_vec()), at)
    }

    /// Remove the entry of a map or list at an index, which tells keys that stand twice apart.
    pub fn remove_at(&self, path: &DataPath, at: usize) -> Option<Vec<Splice>> {
        let node = self.tree.find(path)?;
        let pieces = self.pieces(node);
        let piece = pieces.get(at)?;
        if self.holds_comment(piece) {
            return None;
        }
        let splice = if self.is_flow(node) {
            self.flow_removal(&pieces, at)?
        } else {
            self.block_removal(&pieces, at)?
        };
        self.believed(vec![splice], |root| {
            match &mut find_node(root, path)?.value {
                Value::Mapping(entries) => drop(entries.remove(at)),
                Value::Sequence(nodes) => drop(nodes.remove(at)),
                _ => return None,
            }
            Some(())
        })
    }

    /// Give a map a key, after that of another entry, or as its last. A value that begins with a line break is a block,
    /// written as at the left margin.
    pub fn insert(
        &self,
        path: &DataPath,
        after: Option<&str>,
        key: &str,
        value: &str,
    ) -> Option<Vec<Splice>> {
        let node = self.tree.find(path)?;
        let Value::Mapping(entries) = &node.value else { return None };
        if entries.iter().any(|entry| entry.key == key) {
            return None;
        }
        let at = after.and_then(|after| entries.iter().position(|entry| entry.key == after));
        let at = at.map_or(entries.len(), |at| at + 1);
        let space = if value.is_empty() || value.starts_with('\n') { "" } else { " " };
        let words = format!("{key}:{space}{value}");
        let Value::Mapping(mut new) = Tree::parse(&words).ok()?.root.value else { return None };
        let new = new.pop()?;
        let splice = self.addition(node, at, &words)?;
        self.believed(vec![splice], |root| match &mut find_node(root, path)?.value {
            Value::Mapping(entries) => {
                entries.insert(at, new);
                Some(())
            }
            _ => None,
        })
    }

    /// Give a list values, as its last.
    pub fn append(&self, path: &DataPath, values: &[String]) -> Option<Vec<Splice>> {
        let node = self.tree.find(path)?;
        let Value::Sequence(nodes) = &node.value else { return None };
        let new =
            values.iter().map(|value| Some(Tree::parse(value).ok()?.root)).collect::<Option<Vec<_>>>()?;
        let words = if self.is_flow(node) { values.join(", ") } else { format!("- {}", values.join("\n- ")) };
        let splice = self.addition(node, nodes.len(), &words)?;
        self.believed(vec![splice], |root| match &mut find_node(root, path)?.value {
            Value::Sequence(nodes) => {
                nodes.extend(new);
                Some(())
            }
            _ => None,
        })
    }

    /// Put an entry of a block to another index, as it was before the change, with its lines and the comments right above
    /// it.
    pub fn reorder(&self, path: &DataPath, from: usize, to: usize) -> Option<Vec<Splice>> {
        let node = self.tree.find(path)?;
        let pieces = self.pieces(node);
        if self.is_flow(node) || from == to || from.max(to) >= pieces.len() {
            return None;
        }
        let lines = |at: usize| {
            let piece: &Piece = pieces.get(at)?;
            let start = self.line_start(piece.start);
            let own = self.text[start..piece.start].trim().is_empty();
            own.then(|| self.comments_above(start, at)..self.line_end(piece.end))
        };
        let (moved, target) = (lines(from)?, lines(to)?);
        let place = if to > from { target.end } else { target.start };
        if !self.text[..moved.end].ends_with('\n') || !self.text[..place].ends_with('\n') && place > 0 {
            return None;
        }
        let text = self.text[moved.clone()].to_owned();
        let splices =
            vec![Splice { range: moved, text: String::new() }, Splice { range: place..place, text }];
        self.believed(splices, |root| {
            match &mut find_node(root, path)?.value {
                Value::Mapping(entries) => shift(entries, from, to),
                Value::Sequence(nodes) => shift(nodes, from, to),
                _ => return None,
            }
            Some(())
        })
    }

    /// A change, where the new document reads as `meant` makes of what was read.
    fn believed(
        &self,
        splices: Vec<Splice>,
        meant: impl FnOnce(&mut Node) -> Option<()>,
    ) -> Option<Vec<Splice>> {
        let mut root = self.tree.root.clone();
        meant(&mut root)?;
        let read = Tree::parse(&spliced(self.text, &splices)).ok()?;
        alike(&read.root, &root).then_some(splices)
    }

    /// What is written of each entry of a map, or value of a list; nothing where that is no map or list.
    fn pieces(&self, node: &Node) -> Vec<Piece> {
        let is_flow = self.is_flow(node);
        match &node.value {
            Value::Mapping(entries) => entries
                .iter()
                .map(|entry| Piece {
                    start: entry.key_range.start,
                    end: self.end(&entry.value).max(self.colon(entry)),
                    is_text: matches!(entry.value.value, Value::Scalar(..)),
                })
                .collect(),
            Value::Sequence(nodes) => nodes
                .iter()
                .map(|node| Piece {
                    start: if is_flow { node.range.start } else { self.dash(node) },
                    // An entry may be no more than its dash.
                    end: if is_flow { self.end(node) } else { self.end(node).max(self.dash(node) + 1) },
                    is_text: matches!(node.value, Value::Scalar(..)),
                })
                .collect(),
            Value::Scalar(..) | Value::Hole => Vec::new(),
        }
    }

    /// The end of what is written of a value, without the space after it.
    fn end(&self, node: &Node) -> usize {
        let range = &node.range;
        if range.is_empty() {
            return 0;
        }
        range.start + self.text[range.clone()].trim_end().len()
    }

    /// Where the `|` or `>` of a block of text stands, which the parser does not count to it.
    fn block_header(&self, node: &Node) -> Option<usize> {
        let before = self.text[..node.range.start].trim_end();
        let mark = before.trim_end_matches(|letter: char| "+-0123456789".contains(letter));
        let is_broken = self.text[before.len()..node.range.start].contains('\n');
        let is_block =
            is_broken && mark.ends_with(['|', '>']) && matches!(node.value, Value::Scalar(_, false));
        is_block.then(|| mark.len() - 1)
    }

    fn colon(&self, entry: &Entry) -> usize {
        let end = entry.key_range.end;
        let colon = self.text[end..].find(|letter: char| !letter.is_whitespace() || letter == '\n');
        let is_colon = colon.is_some_and(|at| self.text[end + at..].starts_with(':'));
        end + colon.filter(|_| is_colon).map_or(0, |at| at + 1)
    }

    /// The dash of a block list's value.
    fn dash(&self, node: &Node) -> usize {
        let before = self.text[..node.range.start].trim_end();
        if before.ends_with('-') { before.len() - 1 } else { node.range.start }
    }

    fn is_flow(&self, node: &Node) -> bool {
        self.text[node.range.clone()].starts_with(['{', '['])
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |line| line + 1)
    }

    /// The first byte of the next line.
    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// Where the comments begin that stand right above an entry, which is not the first of its map: what stands above that
    /// is about all of them.
    fn comments_above(&self, mut start: usize, at: usize) -> usize {
        let is_comment = |start: usize| self.text[start..].trim_start_matches(' ').starts_with('#');
        while at > 0 && start > 0 && is_comment(self.line_start(start - 1)) {
            start = self.line_start(start - 1);
        }
        start
    }

    /// Whether there is a comment within an entry, which would go with it.
    fn holds_comment(&self, piece: &Piece) -> bool {
        !piece.is_text
            && self.text[piece.start..piece.end]
                .match_indices('#')
                .any(|(at, _)| self.text[..piece.start + at].ends_with([' ', '\t', '\n']))
    }

    /// An entry that has lines of its own goes with them; the comment after it stays, on a line of its own.
    fn block_removal(&self, pieces: &[Piece], at: usize) -> Option<Splice> {
        let (piece, start) =
            (pieces.get(at).filter(|_| pieces.len() > 1)?, self.line_start(pieces[at].start));
        let end = self.line_end(piece.end);
        let rest = &self.text[piece.end..end];
        let indentation = &self.text[start..piece.start];
        if indentation.trim().is_empty() {
            let comment = rest.trim_start_matches([' ', '\t']);
            let text =
                if comment.trim().is_empty() { String::new() } else { format!("{indentation}{comment}") };
            return Some(Splice { range: start..end, text });
        }
        // It stands after the dash of a list: the next entry takes its place.
        let next = pieces.get(at + 1)?.start;
        let between = self.text[piece.end..next].trim();
        between.is_empty().then(|| Splice { range: piece.start..next, text: String::new() })
    }

    /// An entry within brackets goes with one of the commas beside it.
    fn flow_removal(&self, pieces: &[Piece], at: usize) -> Option<Splice> {
        let piece = &pieces[at];
        let (range, between) = match (at.checked_sub(1).map(|before| &pieces[before]), pieces.get(at + 1)) {
            (_, Some(next)) => (piece.start..next.start, piece.end..next.start),
            (Some(before), None) => (before.end..piece.end, before.end..piece.start),
            (None, None) => (piece.start..piece.end, piece.end..piece.end),
        };
        let is_bare = !self.text[between].contains('#');
        is_bare.then_some(Splice { range, text: String::new() })
    }

    /// Something new in a map or list, before what stands at an index now.
    fn addition(&self, node: &Node, at: usize, words: &str) -> Option<Splice> {
        let pieces = self.pieces(node);
        if self.is_flow(node) {
            let (place, text) = match at.checked_sub(1) {
                Some(before) => (pieces.get(before)?.end, format!(", {words}")),
                None => (node.range.start + 1, words.to_owned()),
            };
            return Some(Splice { range: place..place, text });
        }
        let (first, before) = (pieces.first()?, pieces.get(at.checked_sub(1)?)?);
        let newline = line_break(self.text);
        let column = self.text[self.line_start(first.start)..first.start].chars().map(|_| ' ');
        let indentation: String = column.collect();
        let lines: Vec<String> = words
            .lines()
            .map(|line| if line.is_empty() { String::new() } else { format!("{indentation}{line}") })
            .collect();
        let (place, text) = (self.line_end(before.end), lines.join(newline));
        let text = if self.text[..place].ends_with('\n') {
            format!("{text}{newline}")
        } else {
            format!("{newline}{text}")
        };
        Some(Splice { range: place..place, text })
    }
}

/// What is written of an entry, from its key or its dash on.
struct Piece {
    start: usize,
    end: usize,
    is_text: bool,
}

/// Move one element of a slice to another index.
fn shift<T>(all: &mut [T], from: usize, to: usize) {
    if from < to { all[from..=to].rotate_left(1) } else { all[to..=from].rotate_right(1) }
}

fn find_node<'n>(root: &'n mut Node, path: &DataPath) -> Option<&'n mut Node> {
    path.0.iter().try_fold(root, |node, step| match (&mut node.value, step) {
        (Value::Mapping(entries), Step::Key(key)) => {
            entries.iter_mut().find(|entry| entry.key == *key).map(|entry| &mut entry.value)
        }
        (Value::Sequence(nodes), Step::Index(index)) => nodes.get_mut(*index),
        _ => None,
    })
}

fn find_entry<'n>(root: &'n mut Node, path: &DataPath) -> Option<(&'n mut Vec<Entry>, usize)> {
    let (Step::Key(last), before) = path.0.split_last()? else { return None };
    match &mut find_node(root, &DataPath(before.to_vec()))?.value {
        Value::Mapping(entries) => {
            let at = entries.iter().position(|entry| entry.key == *last)?;
            Some((entries, at))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
