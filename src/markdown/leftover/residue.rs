//! The blocks of a text as the parser left them: its signs are gone, and what an author meant as words is masked.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::signs::{EMPHASIS, MASK, Signs};
use crate::markdown::parser::Parsed;
use crate::markdown::prose::Passage;

/// One block of words.
pub struct Residue<'t> {
    /// The Markdown of the whole text.
    pub markdown: &'t str,
    /// What is left as words, in lines.
    pub words: Passage,
    pub block: Block,
    pub signs: Signs,
    /// Whether a sign has a backslash before it.
    pub is_escaped: bool,
}

/// What a block of words stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph,
    /// The first paragraph of a quotation, where callouts begin.
    Quotation,
    /// Headings, cells and terms: they have one line.
    Line,
}

impl Residue<'_> {
    /// Whether anything in it could be a sign.
    pub fn has_signs(&self) -> bool {
        self.is_escaped || self.signs.has_any(&self.words.text)
    }

    /// The bytes of the Markdown.
    pub fn at(&self, range: Range<usize>) -> Range<usize> {
        self.words.source(&range)
    }

    /// The Markdown itself.
    pub fn raw(&self, range: Range<usize>) -> &str {
        &self.markdown[self.at(range)]
    }
}

/// The blocks of a text, without its code.
pub(super) fn residues<'t>(parsed: &Parsed<'t>) -> Vec<Residue<'t>> {
    let mut reader = Reader {
        text: parsed.text,
        made: Vec::new(),
        words: Passage::default(),
        block: Block::Paragraph,
        end: 0,
        unread: 0,
        is_escaped: false,
    };
    for (event, range) in &parsed.events {
        reader.event(event, range.clone());
    }
    reader.finish();
    reader.made
}

struct Reader<'t> {
    text: &'t str,
    made: Vec<Residue<'t>>,
    words: Passage,
    block: Block,
    /// Where the last text ended.
    end: usize,
    /// How deep we are in what is not read: code.
    unread: usize,
    /// Whether the words so far have a sign with a backslash before it.
    is_escaped: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => self.unread += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => self.unread -= 1,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => {
                self.words.push(&EMPHASIS.to_string(), range.start..range.start + 1);
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {
                self.words.push(&EMPHASIS.to_string(), range.end - 1..range.end);
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => self.mask(range.start..range.start + 1),
            Event::End(TagEnd::Link | TagEnd::Image) => self.mask(range.end - 1..range.end),
            Event::Text(words) if self.unread == 0 => self.text(words, range),
            Event::SoftBreak | Event::HardBreak => self.words.push("\n", range),
            Event::Code(_) | Event::FootnoteReference(_) | Event::InlineHtml(_) => self.mask(range),
            Event::Start(tag) => self.begin(tag),
            Event::End(_) => self.finish(),
            _ => {}
        }
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        self.finish();
        self.block = match tag {
            Tag::BlockQuote(None) => Block::Quotation,
            // The paragraph that a quotation begins with.
            Tag::Paragraph if self.block == Block::Quotation => Block::Quotation,
            Tag::Heading { .. } | Tag::TableCell | Tag::DefinitionListTitle => Block::Line,
            _ => Block::Paragraph,
        };
    }

    fn text(&mut self, words: &str, range: Range<usize>) {
        if words.len() != range.len() {
            // An entity.
            return self.mask(range);
        }
        let escaped = range.start > self.end && self.text[..range.start].ends_with('\\');
        self.end = range.end;
        self.is_escaped |= escaped;
        let first = words.chars().next().filter(|_| escaped).map_or(0, char::len_utf8);
        if first > 0 {
            self.words.push(&MASK.to_string(), range.start - 1..range.start + first);
        }
        if first < words.len() {
            self.words.push(&words[first..], range.start + first..range.end);
        }
    }

    fn mask(&mut self, range: Range<usize>) {
        self.end = range.end;
        self.words.push(&MASK.to_string(), range);
    }

    fn finish(&mut self) {
        let words = std::mem::take(&mut self.words);
        if !words.text.trim().is_empty() {
            let signs = Signs::of(&words.text);
            let is_escaped = std::mem::take(&mut self.is_escaped);
            self.made.push(Residue { markdown: self.text, words, block: self.block, signs, is_escaped });
            self.block = Block::Paragraph;
        }
    }
}
