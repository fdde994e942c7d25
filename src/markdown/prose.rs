//! A text as one reads it aloud: its passages without marks, each with its place in the Markdown.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::parser::parser;

/// A paragraph, a heading, a cell, an entry of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    pub text: String,
    /// The words of links to somewhere, as bytes of the text.
    pub links: Vec<Range<usize>>,
    pub role: Role,
    /// All of its Markdown, signs counted.
    pub range: Range<usize>,
    /// Bytes of the Markdown that are bold from its first letter on, signs counted.
    pub bold: Option<Range<usize>>,
    /// Where pieces of the text begin, and where they stand in the Markdown.
    pieces: Vec<(usize, Range<usize>)>,
}

/// What a passage is in its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// A heading of a level, 1 to 6.
    Heading(u8),
    /// A paragraph that lies in nothing else.
    Paragraph,
    /// A cell, an entry of a list, a paragraph of a quotation.
    #[default]
    Part,
}

impl Passage {
    /// A passage that stands in a file as it is read.
    pub(super) fn push(&mut self, text: &str, at: Range<usize>) {
        self.pieces.push((self.text.len(), at));
        self.text.push_str(text);
    }

    /// Bytes of the text as bytes of the Markdown.
    pub fn source(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.piece(range.start).map_or(0, |(from, _)| from);
        let end = self.piece(range.end.saturating_sub(1)).map_or(0, |(_, to)| to);
        start..end.max(start)
    }

    /// Where the byte of the text stands in the Markdown. What is written otherwise than it reads is one thing.
    fn piece(&self, at: usize) -> Option<(usize, usize)> {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at).checked_sub(1)?;
        let (start, source) = &self.pieces[piece];
        let end = self.pieces.get(piece + 1).map_or(self.text.len(), |(next, _)| *next);
        let byte = source.start + at - start;
        Some(if end - start == source.len() { (byte, byte + 1) } else { (source.start, source.end) })
    }
}

/// The passages of a text, without its code and pictures.
pub fn passages(text: &str) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut passage = Passage::default();
    let mut link = None;
    let mut unread = 0;
    // How many lists, quotations and tables the next passage lies in.
    let mut depth = 0;
    for (event, range) in parser(text) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::Image { .. }) => unread += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::Image) => unread -= 1,
            Event::Start(Tag::Link { .. }) => link = Some(passage.text.len()),
            Event::End(TagEnd::Link) => {
                let start = link.take().unwrap_or_default();
                passage.links.push(start..passage.text.len());
            }
            Event::Start(Tag::Strong) if passage.text.is_empty() => passage.bold = Some(range),
            Event::Text(words) | Event::Code(words) if unread == 0 => passage.push(&words, range),
            Event::SoftBreak | Event::HardBreak => passage.push(" ", range),
            Event::Start(tag) if is_block(&tag) => {
                finish(&mut passage, &mut passages);
                (passage.role, passage.range) = (role(&tag, depth), range);
                depth += usize::from(!matches!(tag, Tag::Heading { .. } | Tag::Paragraph));
            }
            Event::End(end) if ends_block(end) => {
                finish(&mut passage, &mut passages);
                depth -= usize::from(!matches!(end, TagEnd::Heading(_) | TagEnd::Paragraph));
            }
            _ => {}
        }
    }
    finish(&mut passage, &mut passages);
    passages
}

fn finish(passage: &mut Passage, passages: &mut Vec<Passage>) {
    let passage = std::mem::take(passage);
    passages.extend(Some(passage).filter(|passage| !passage.text.trim().is_empty()));
}

fn role(tag: &Tag, depth: usize) -> Role {
    match tag {
        Tag::Heading { level, .. } => Role::Heading(*level as u8),
        Tag::Paragraph if depth == 0 => Role::Paragraph,
        _ => Role::Part,
    }
}

fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript)
}

fn ends_block(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_know_where_they_stand() {
        let text = "## A *b*\n\nOne **two** [here](x)\nand ![no](p.png) `code`.\n\n- one\n- two\n\n```fees\nno\n```\n";
        let passages = passages(text);
        let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(texts, ["A b", "One two here and  code.", "one", "two"]);
        let link = &passages[1].links[0];
        assert_eq!((&passages[1].text[link.clone()], &text[passages[1].source(link)]), ("here", "here"));
        assert_eq!(&text[passages[1].source(&(4..7))], "two");
        let roles: Vec<Role> = passages.iter().map(|passage| passage.role).collect();
        assert_eq!(roles, [Role::Heading(2), Role::Paragraph, Role::Part, Role::Part]);
    }

    #[test]
    fn a_passage_knows_what_is_bold_at_its_beginning() {
        let bold = |text: &str| passages(text).remove(0).bold.map(|at| text[at].to_owned());
        assert_eq!(bold("**Costs**\nare low"), Some("**Costs**".into()));
        assert_eq!(bold("> __*Costs*__"), Some("__*Costs*__".into()));
        assert_eq!(bold("Our **costs**"), None);
    }
}
