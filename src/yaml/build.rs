//! The tree of a document, from the parser's events.

use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::mended::{Cure, Mistake};
use super::tree::{Entry, Node, Tree, Value};
use crate::diagnostic::Code;
use crate::limits::{YAML_DEPTH, YAML_VALUES};

/// Why a text could not be read.
#[derive(Debug)]
pub enum Unread {
    /// The parser stumbled.
    Scan(ScanError),
    /// It is YAML, and no file of facts.
    Told(Mistake),
}

impl Unread {
    /// The byte at which reading ended.
    pub fn at(&self) -> usize {
        match self {
            Unread::Scan(error) => error.marker().byte_offset().unwrap_or(usize::MAX),
            Unread::Told(mistake) => mistake.range.start,
        }
    }
}

impl Tree {
    /// # Errors
    ///
    /// When the text is no YAML, or goes beyond what is read of it.
    pub fn parse(text: &str) -> Result<Tree, Unread> {
        Builder { text, anchors: BTreeMap::new(), nodes: 0 }.document()
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
    fn document(mut self) -> Result<Tree, Unread> {
        let mut events = Parser::new_from_str(self.text);
        loop {
            let (event, span) = self.next(&mut events)?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
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
    fn finish(&mut self, events: &mut Events<'t>) -> Result<(), Unread> {
        loop {
            let (event, span) = self.next(events)?;
            match event {
                Event::StreamEnd => return Ok(()),
                Event::DocumentStart(..) => {
                    return Err(self.second_document(&span));
                }
                _ => {}
            }
        }
    }

    /// The line `---` within a file, with what stands on it.
    fn second_document(&self, span: &Span) -> Unread {
        let range = self.range(span);
        let end = self.text[range.end..].find('\n').map_or(self.text.len(), |end| range.end + end + 1);
        let cure = Cure {
            title: "a file holds one document; remove the line `---` within it".into(),
            is_certain: false,
            edits: vec![(range.start..end, String::new())],
        };
        Unread::Told(Mistake {
            code: Code::Syntax,
            range,
            message: "a second document begins here".into(),
            help: Vec::new(),
            cures: vec![cure],
        })
    }

    /// The next event that is no comment; comments stand anywhere, also between a key and its value.
    fn next(&self, events: &mut Events<'t>) -> Result<(Event<'t>, Span), Unread> {
        loop {
            match events.next_event() {
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok(event)) => return Ok(event),
                Some(Err(error)) => return Err(Unread::Scan(error)),
                None => return Ok((Event::StreamEnd, Span::default())),
            }
        }
    }

    fn node(
        &mut self,
        event: Event<'t>,
        span: &Span,
        events: &mut Events<'t>,
        depth: usize,
    ) -> Result<Node, Unread> {
        let start = self.range(span);
        self.count(1, &start)?;
        if depth > YAML_DEPTH {
            let message = format!("more than {YAML_DEPTH} levels within each other");
            return Err(told(Code::TooDeep, start, message, "close the brackets that were opened before"));
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
    ) -> Result<Node, Unread> {
        let mut nodes = Vec::new();
        loop {
            let (event, span) = self.next(events)?;
            match event {
                Event::SequenceEnd => return Ok(self.whole(start, &span, Value::Sequence(nodes))),
                event => nodes.push(self.node(event, &span, events, depth + 1)?),
            }
        }
    }

    fn mapping(
        &mut self,
        start: Range<usize>,
        events: &mut Events<'t>,
        depth: usize,
    ) -> Result<Node, Unread> {
        let mut entries = Vec::new();
        loop {
            let (event, span) = self.next(events)?;
            match event {
                Event::MappingEnd => return Ok(self.whole(start, &span, Value::Mapping(entries))),
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

    fn count(&mut self, nodes: usize, at: &Range<usize>) -> Result<(), Unread> {
        self.nodes += nodes;
        if self.nodes <= YAML_VALUES {
            return Ok(());
        }
        let message = "the aliases in this file unfold to more values than any catalogue has".to_owned();
        Err(told(
            Code::AliasBomb,
            at.clone(),
            message,
            "write the values out instead of repeating them with `*`",
        ))
    }

    fn range(&self, span: &Span) -> Range<usize> {
        let range = span.byte_range().unwrap_or(self.text.len()..self.text.len());
        range.start.min(self.text.len())..range.end.min(self.text.len())
    }
}

fn told(code: Code, range: Range<usize>, message: String, help: &str) -> Unread {
    Unread::Told(Mistake { code, range, message, help: vec![help.to_owned()], cures: Vec::new() })
}
