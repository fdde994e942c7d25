//! A YAML document whose values know where they stand.

use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span};

use super::decode::{Fault, FaultKind};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::source::{DataPath, Place, Step};

/// No catalogue nests deeper.
const DEEPEST: usize = 64;
/// Aliases may unfold to this many values in all.
const MOST_NODES: usize = 200_000;

const INDENTATION: (Code, &str, &str) = (
    Code::Indentation,
    "this line's indentation fits no level above it",
    "begin it in the same column as the other lines of its list or map",
);

/// The root of a document and the text it was read from.
#[derive(Debug)]
pub struct Tree {
    pub(super) root: Node,
}

/// One value and its bytes.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub range: Range<usize>,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub(super) enum Value {
    /// A text and whether it stood without quotes.
    Scalar(String, bool),
    Sequence(Vec<Node>),
    Mapping(Vec<Entry>),
    /// Stands in for a mistaken or missing value.
    Hole,
}

#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub key: String,
    pub key_range: Range<usize>,
    pub value: Node,
}

impl Value {
    /// Whether YAML reads it as nothing.
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Scalar(text, true) if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }
}

/// A document that is no YAML.
#[derive(Debug)]
pub struct Mistake {
    code: Code,
    range: Range<usize>,
    message: String,
    help: String,
}

impl Mistake {
    pub fn diagnostic(self, place: &impl Fn(Range<usize>) -> Place) -> Diagnostic {
        Diagnostic::error(self.code, place(self.range), self.message).help(self.help)
    }
}

/// A key that stands twice in one map.
#[derive(Debug)]
pub struct Duplicate {
    pub key: String,
    pub first: Range<usize>,
    pub second: Range<usize>,
}

impl Tree {
    pub fn parse(text: &str) -> Result<Tree, Mistake> {
        Builder { text, anchors: BTreeMap::new(), nodes: 0 }.document()
    }

    /// The bytes of a value.
    pub fn value(&self, path: &DataPath) -> Option<Range<usize>> {
        self.find(path).map(|node| node.range.clone())
    }

    /// The bytes of the key that leads to a value.
    pub fn key(&self, path: &DataPath) -> Option<Range<usize>> {
        let (Step::Key(last), before) = path.0.split_last()? else { return None };
        match &self.find(&DataPath(before.to_vec()))?.value {
            Value::Mapping(entries) => {
                entries.iter().find(|entry| entry.key == *last).map(|entry| entry.key_range.clone())
            }
            _ => None,
        }
    }

    /// The first value of a key that is this text, wherever it stands.
    pub fn entry(&self, key: &str, value: &str) -> Option<Range<usize>> {
        entry(&self.root, key, value)
    }

    /// The first key of a map, to show where another one is missing.
    pub fn head(&self, path: &DataPath) -> Option<Range<usize>> {
        let node = self.find(path)?;
        match &node.value {
            Value::Mapping(entries) => {
                entries.first().map(|entry| entry.key_range.clone()).or(Some(node.range.clone()))
            }
            _ => Some(node.range.clone()),
        }
    }

    pub fn is_hole(&self, path: &DataPath) -> bool {
        self.find(path).is_some_and(|node| matches!(node.value, Value::Hole))
    }

    /// Take every second entry of one key out of its map.
    pub fn drop_duplicates(&mut self) -> Vec<Duplicate> {
        let mut duplicates = Vec::new();
        drop_duplicates(&mut self.root, &mut duplicates);
        duplicates
    }

    /// Change the tree so that this mistake does not come again, and name the value that is now a placeholder.
    /// Nothing when there is nothing left to change.
    pub fn mend(&mut self, fault: &Fault) -> Option<DataPath> {
        match &fault.kind {
            FaultKind::UnknownKey { key, known } => {
                let Value::Mapping(entries) = &mut self.find_mut(&fault.path)?.value else { return None };
                // A mistyped key is read as the one that was meant, so that it is not missed as well.
                let meant = nearest(key, known.iter().copied())
                    .into_iter()
                    .find(|name| !entries.iter().any(|entry| entry.key == **name));
                let at = entries.iter().position(|entry| entry.key == *key)?;
                match meant {
                    Some(name) => name.clone_into(&mut entries[at].key),
                    None => drop(entries.remove(at)),
                }
                Some(fault.path.key(meant.unwrap_or(key)))
            }
            FaultKind::RefusedKey { key, .. } => {
                let Value::Mapping(entries) = &mut self.find_mut(&fault.path)?.value else { return None };
                let before = entries.len();
                entries.retain(|entry| entry.key != *key);
                (entries.len() < before).then(|| fault.path.key(key.as_str()))
            }
            FaultKind::MissingKey { key } => {
                let node = self.find_mut(&fault.path)?;
                let at = node.range.start..node.range.start;
                let Value::Mapping(entries) = &mut node.value else { return None };
                let value = Node { range: at.clone(), value: Value::Hole };
                entries.push(Entry { key: (*key).to_owned(), key_range: at, value });
                Some(fault.path.key(*key))
            }
            _ if self.is_hole(&fault.path) => self.drop_element(&fault.path),
            _ => {
                self.find_mut(&fault.path)?.value = Value::Hole;
                Some(fault.path.clone())
            }
        }
    }

    /// A placeholder was not accepted: give up the list's element that it stands in.
    fn drop_element(&mut self, path: &DataPath) -> Option<DataPath> {
        let at = path.0.iter().rposition(|step| matches!(step, Step::Index(_)))?;
        let Step::Index(index) = path.0[at] else { return None };
        let list = DataPath(path.0[..at].to_vec());
        let Value::Sequence(nodes) = &mut self.find_mut(&list)?.value else { return None };
        (index < nodes.len()).then(|| nodes.remove(index))?;
        Some(list)
    }

    fn find(&self, path: &DataPath) -> Option<&Node> {
        path.0.iter().try_fold(&self.root, |node, step| match (&node.value, step) {
            (Value::Mapping(entries), Step::Key(key)) => {
                entries.iter().find(|entry| entry.key == *key).map(|entry| &entry.value)
            }
            (Value::Sequence(nodes), Step::Index(index)) => nodes.get(*index),
            _ => None,
        })
    }

    fn find_mut(&mut self, path: &DataPath) -> Option<&mut Node> {
        path.0.iter().try_fold(&mut self.root, |node, step| match (&mut node.value, step) {
            (Value::Mapping(entries), Step::Key(key)) => {
                entries.iter_mut().find(|entry| entry.key == *key).map(|entry| &mut entry.value)
            }
            (Value::Sequence(nodes), Step::Index(index)) => nodes.get_mut(*index),
            _ => None,
        })
    }
}

fn entry(node: &Node, key: &str, text: &str) -> Option<Range<usize>> {
    match &node.value {
        Value::Sequence(nodes) => nodes.iter().find_map(|node| entry(node, key, text)),
        Value::Mapping(entries) => entries.iter().find_map(|one| match &one.value.value {
            Value::Scalar(found, _) if one.key == key && found.trim() == text => {
                Some(one.value.range.clone())
            }
            _ => entry(&one.value, key, text),
        }),
        Value::Scalar(..) | Value::Hole => None,
    }
}

fn drop_duplicates(node: &mut Node, found: &mut Vec<Duplicate>) {
    match &mut node.value {
        Value::Sequence(nodes) => nodes.iter_mut().for_each(|node| drop_duplicates(node, found)),
        Value::Mapping(entries) => {
            let mut first: BTreeMap<String, Range<usize>> = BTreeMap::new();
            entries.retain(|entry| match first.get(&entry.key) {
                Some(known) => {
                    found.push(Duplicate {
                        key: entry.key.clone(),
                        first: known.clone(),
                        second: entry.key_range.clone(),
                    });
                    false
                }
                None => first.insert(entry.key.clone(), entry.key_range.clone()).is_none(),
            });
            entries.iter_mut().for_each(|entry| drop_duplicates(&mut entry.value, found));
        }
        Value::Scalar(..) | Value::Hole => {}
    }
}

/// Builds the tree from the parser's events.
struct Builder<'t> {
    text: &'t str,
    anchors: BTreeMap<usize, (Node, usize)>,
    nodes: usize,
}

type Events<'t> = Parser<'t, granit_parser::StrInput<'t>>;

impl<'t> Builder<'t> {
    fn document(mut self) -> Result<Tree, Mistake> {
        let mut events = Parser::new_from_str(self.text);
        loop {
            let (event, span) = self.next(&mut events)?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::Comment(..) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return Ok(Tree {
                        root: Node { range: 0..0, value: Value::Scalar(String::new(), true) },
                    });
                }
                event => {
                    let root = self.node(event, &span, &mut events, 0)?;
                    self.finish(&mut events)?;
                    return Ok(Tree { root });
                }
            }
        }
    }

    /// What follows the first document must be nothing, and free of mistakes.
    fn finish(&mut self, events: &mut Events<'t>) -> Result<(), Mistake> {
        loop {
            let (event, span) = self.next(events)?;
            match event {
                Event::StreamEnd => return Ok(()),
                Event::DocumentStart(..) => {
                    return Err(Mistake {
                        code: Code::Syntax,
                        range: self.range(&span),
                        message: "a second document begins here".into(),
                        help: "a file holds one document; remove the line `---` within it".into(),
                    });
                }
                _ => {}
            }
        }
    }

    fn next(&self, events: &mut Events<'t>) -> Result<(Event<'t>, Span), Mistake> {
        match events.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(self.mistake(&error)),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn node(
        &mut self,
        event: Event<'t>,
        span: &Span,
        events: &mut Events<'t>,
        depth: usize,
    ) -> Result<Node, Mistake> {
        let start = self.range(span);
        self.count(1, &start)?;
        if depth > DEEPEST {
            return Err(Mistake {
                code: Code::TooDeep,
                range: start,
                message: format!("more than {DEEPEST} levels within each other"),
                help: "close the brackets that were opened before".into(),
            });
        }
        let before = self.nodes;
        let (node, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => (
                Node { range: start, value: Value::Scalar(text.into_owned(), style == ScalarStyle::Plain) },
                anchor,
            ),
            Event::SequenceStart(_, anchor, _) => (self.sequence(start, events, depth)?, anchor),
            Event::MappingStart(_, anchor, _) => (self.mapping(start, events, depth)?, anchor),
            Event::Alias(anchor) => {
                let (node, size) = self
                    .anchors
                    .get(&anchor)
                    .cloned()
                    .unwrap_or((Node { range: start.clone(), value: Value::Hole }, 1));
                self.count(size, &start)?;
                return Ok(Node { range: start, ..node });
            }
            _ => (Node { range: start, value: Value::Scalar(String::new(), true) }, 0),
        };
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), self.nodes - before + 1));
        }
        Ok(node)
    }

    fn sequence(
        &mut self,
        start: Range<usize>,
        events: &mut Events<'t>,
        depth: usize,
    ) -> Result<Node, Mistake> {
        let mut nodes = Vec::new();
        loop {
            let (event, span) = self.next(events)?;
            match event {
                Event::SequenceEnd => return Ok(self.whole(start, &span, Value::Sequence(nodes))),
                Event::Comment(..) => {}
                event => nodes.push(self.node(event, &span, events, depth + 1)?),
            }
        }
    }

    fn mapping(
        &mut self,
        start: Range<usize>,
        events: &mut Events<'t>,
        depth: usize,
    ) -> Result<Node, Mistake> {
        let mut entries = Vec::new();
        loop {
            let (event, span) = self.next(events)?;
            match event {
                Event::MappingEnd => return Ok(self.whole(start, &span, Value::Mapping(entries))),
                Event::Comment(..) => {}
                event => {
                    let key = self.node(event, &span, events, depth + 1)?;
                    let (event, span) = self.next(events)?;
                    let value = self.node(event, &span, events, depth + 1)?;
                    let name = match key.value {
                        Value::Scalar(text, _) => text,
                        _ => self.text[key.range.clone()].trim().to_owned(),
                    };
                    entries.push(Entry { key: name, key_range: key.range, value });
                }
            }
        }
    }

    /// A list or map from its first byte to its last, without the blank lines that the parser counts to it.
    fn whole(&self, start: Range<usize>, end: &Span, value: Value) -> Node {
        let end = self.range(end).end.max(start.start);
        let text = self.text.get(start.start..end).unwrap_or("");
        Node { range: start.start..start.start + text.trim_end().len(), value }
    }

    fn count(&mut self, nodes: usize, at: &Range<usize>) -> Result<(), Mistake> {
        self.nodes += nodes;
        if self.nodes <= MOST_NODES {
            return Ok(());
        }
        Err(Mistake {
            code: Code::AliasBomb,
            range: at.clone(),
            message: "the aliases in this file unfold to more values than any catalogue has".into(),
            help: "write the values out instead of repeating them with `*`".into(),
        })
    }

    fn range(&self, span: &Span) -> Range<usize> {
        let range = span.byte_range().unwrap_or(self.text.len()..self.text.len());
        range.start.min(self.text.len())..range.end.min(self.text.len())
    }

    /// Say in plain words what the parser stumbled on.
    fn mistake(&self, error: &ScanError) -> Mistake {
        let at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        if let Some(mistake) = self.tab_in_indentation().or_else(|| self.open_bracket(error.kind(), at)) {
            return mistake;
        }
        let line = self.text[..at].rfind('\n').map_or(0, |line| line + 1);
        let first_colon = !self.text[line..at].contains(": ");
        let (code, message, help) = match error.kind() {
            ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
                (Code::Tab, "a tab where only spaces can stand", "replace the tab with spaces")
            }
            ErrorKind::UnclosedQuotedScalar
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent => (
                Code::UnclosedQuote,
                "a quotation mark is opened, but never closed",
                "close the text with the same quotation mark, on the same line",
            ),
            ErrorKind::InvalidIndentation
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry => INDENTATION,
            // The first colon of a line makes a key, so that it is the line that stands wrongly.
            ErrorKind::MappingValueNotAllowed if first_colon => INDENTATION,
            ErrorKind::MappingValueNotAllowed
            | ErrorKind::InvalidMappingValueWhitespace
            | ErrorKind::InvalidSimpleKey => (
                Code::UnquotedColon,
                "a colon followed by a space within a text",
                "put the whole text in quotation marks: `title: \"Data: from field to lab\"`",
            ),
            ErrorKind::RecursionLimitExceeded => (
                Code::TooDeep,
                "too many levels within each other",
                "close the brackets that were opened before",
            ),
            _ => (
                Code::Syntax,
                "",
                "compare the line with one that works: `key: value`, lists with `- `, texts with special characters in quotation marks",
            ),
        };
        let message = if message.is_empty() {
            format!("this cannot be read as YAML: {}", error.kind())
        } else {
            message.to_owned()
        };
        Mistake { code, range: self.word_at(at), message, help: help.to_owned() }
    }

    /// The bracket that is still open where the parser stumbled on something that cannot stand within brackets.
    fn open_bracket(&self, kind: &ErrorKind, at: usize) -> Option<Mistake> {
        let within = matches!(
            kind,
            ErrorKind::InvalidColonPlacement
                | ErrorKind::UnclosedFlowCollection { .. }
                | ErrorKind::UnexpectedEofFlowSequence
                | ErrorKind::UnexpectedEofFlowMapping
                | ErrorKind::ExpectedFlowMappingSeparator
                | ErrorKind::ExpectedFlowSequenceSeparator
                | ErrorKind::BlockEntryInFlowCollection
        );
        let mut open = Vec::new();
        for (place, letter) in self.text[..at].char_indices().filter(|_| within) {
            match letter {
                '[' | '{' => open.push((place, letter)),
                ']' | '}' => drop(open.pop()),
                _ => {}
            }
        }
        let (place, letter) = open.pop()?;
        let closing = if letter == '[' { ']' } else { '}' };
        Some(Mistake {
            code: Code::Syntax,
            range: place..place + 1,
            message: format!("the bracket `{letter}` that is opened here is never closed"),
            help: format!("close it with `{closing}` on the same line"),
        })
    }

    fn tab_in_indentation(&self) -> Option<Mistake> {
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let indentation = line.len() - line.trim_start().len();
            if let Some(tab) = line[..indentation].find('\t').filter(|_| !line.trim().is_empty()) {
                return Some(Mistake {
                    code: Code::Tab,
                    range: start + tab..start + tab + 1,
                    message: "a tab in the indentation".into(),
                    help: "replace the tab with spaces; two for a level are usual".into(),
                });
            }
            start += line.len();
        }
        None
    }

    fn word_at(&self, at: usize) -> Range<usize> {
        let at = (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        let length = self.text[at..].chars().next().filter(|next| *next != '\n').map_or(0, char::len_utf8);
        at..at + length
    }
}
