//! Markdown cut into what is translated, each piece with its place; what lies between them stays as it is.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag};

use super::content::{Content, Mark, MarkKind, Piece};
use crate::markdown::parser;

/// A paragraph, a heading, an entry, a cell, or a line of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What it stands in, from the outside: `quotation > list > entry`.
    pub role: String,
    pub content: Content,
    /// A line of a block of ours, in which nothing is a mark.
    pub literal: bool,
}

/// Cut a text.
pub fn segments(text: &str) -> Vec<Segment> {
    let mut cutter = Cutter { text, within: Vec::new(), run: None, code: None, made: Vec::new() };
    for (event, range) in parser(text) {
        cutter.event(event, range);
    }
    cutter.flush();
    cutter.made
}

struct Cutter<'t> {
    text: &'t str,
    within: Vec<String>,
    run: Option<Run>,
    /// Within a block of code, which of its lines say something, where it is one of ours that has such.
    code: Option<Option<Worded>>,
    made: Vec<Segment>,
}

/// A block of code by its word, and the keys of its lines that have words.
type Worded = (&'static str, &'static [&'static str]);

const WORDED: [Worded; 2] = [("figure", &["alt", "caption", "credit"]), ("film", &["title"])];

/// Words and marks that follow each other.
struct Run {
    range: Range<usize>,
    content: Content,
    /// Marks that are not closed, by their place among the marks, and where the last thing within them ended.
    open: Vec<(usize, usize)>,
    /// How deep we are in a link that is its own address.
    skipping: usize,
}

impl Cutter<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                self.flush();
                let word = match &kind {
                    CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
                    CodeBlockKind::Indented => "",
                };
                self.code = Some(WORDED.iter().copied().find(|(name, _)| *name == word));
            }
            Event::End(pulldown_cmark::TagEnd::CodeBlock) => self.code = None,
            Event::Text(_) if self.code.is_some() => self.lines_of_block(range),
            Event::Start(tag) => match kind_of(&tag) {
                Some(kind) => self.open(kind, &tag, range),
                None => {
                    self.flush();
                    self.within.push(role(&tag));
                }
            },
            Event::End(end) if is_inline(end) => self.close(range),
            Event::End(_) => {
                self.flush();
                self.within.pop();
            }
            Event::Text(words) => self.words(&words, range),
            Event::SoftBreak => self.words(" ", range),
            Event::Code(_) => self.single(MarkKind::Code, range),
            Event::FootnoteReference(_) => self.single(MarkKind::Note, range),
            Event::InlineHtml(_) => self.single(MarkKind::Html, range),
            Event::HardBreak => self.line_break(range),
            _ => self.flush(),
        }
    }

    /// The run that goes on or begins here.
    fn run(&mut self, range: &Range<usize>) -> &mut Run {
        // The backslash of an escaped character is no part of any event.
        let escaped = self.text[..range.start].ends_with('\\');
        let start = range.start - usize::from(escaped && self.run.is_none());
        let run = self.run.get_or_insert_with(|| Run {
            range: start..start,
            content: Content::default(),
            open: Vec::new(),
            skipping: 0,
        });
        run.range.end = run.range.end.max(range.end);
        run.open.iter_mut().for_each(|(_, last)| *last = (*last).max(range.end));
        run
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        let run = self.run(&range);
        if run.skipping == 0 {
            run.content.pieces.push(Piece::Text(words.to_owned()));
        }
    }

    fn single(&mut self, kind: MarkKind, range: Range<usize>) {
        let raw = self.text[range.clone()].to_owned();
        let run = self.run(&range);
        if run.skipping == 0 {
            run.add(kind, raw, None);
        }
    }

    /// A new line goes on as the line that it stands in began: behind the signs of a quotation, below those of a list.
    fn line_break(&mut self, range: Range<usize>) {
        let start = self.run(&range).range.start;
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let begin = self.text[line..start].chars().map(|letter| if letter == '>' { '>' } else { ' ' });
        let raw = format!("\\\n{}", begin.collect::<String>());
        self.run(&range).add(MarkKind::Break, raw, None);
    }

    fn open(&mut self, kind: MarkKind, tag: &Tag<'_>, range: Range<usize>) {
        let raw = self.text[range.clone()].to_owned();
        let sign = match kind {
            MarkKind::Link => 1,
            MarkKind::Image | MarkKind::Strong => 2,
            MarkKind::Struck => raw.len() - raw.trim_start_matches('~').len(),
            _ => 1,
        };
        let start = range.start;
        let run = self.run(&(start..start + sign));
        let address = matches!(tag, Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. });
        if run.skipping > 0 || address {
            if run.skipping == 0 {
                run.add(kind, raw, None);
            }
            run.skipping += 1;
            return;
        }
        let mark = run.add(kind, raw[..sign].to_owned(), Some(String::new()));
        run.open.push((mark, start + sign));
    }

    fn close(&mut self, range: Range<usize>) {
        let text = self.text;
        let Some(run) = &mut self.run else { return };
        run.range.end = run.range.end.max(range.end);
        if run.skipping > 0 {
            run.skipping -= 1;
        } else if let Some((mark, last)) = run.open.pop() {
            let mark = &mut run.content.marks[mark];
            mark.close = Some(text[last.min(range.end)..range.end].to_owned());
            run.content.pieces.push(Piece::Close(mark.id.clone()));
        }
        run.open.iter_mut().for_each(|(_, last)| *last = (*last).max(range.end));
    }

    fn flush(&mut self) {
        let Some(run) = self.run.take() else { return };
        let content = run.content.normal();
        if !content.words().trim().is_empty() {
            let role = self.within.join(" > ");
            self.made.push(Segment { range: run.range, role, content, literal: false });
        }
    }

    /// `alt: A drawing` and `caption: "A drawing"`.
    fn lines_of_block(&mut self, range: Range<usize>) {
        let Some((name, worded)) = self.code.flatten() else { return };
        let mut at = range.start;
        for line in self.text[range].split_inclusive('\n') {
            let start = at;
            at += line.len();
            let Some((key, value)) = line.split_once(':') else { continue };
            if !worded.contains(&key.trim()) {
                continue;
            }
            let bare = value.trim();
            let words = bare.strip_prefix('"').and_then(|bare| bare.strip_suffix('"')).unwrap_or(bare);
            let start = start + key.len() + 1 + value.find(words).unwrap_or_default();
            if !words.is_empty() {
                let (range, role) = (start..start + words.len(), format!("{name} > {}", key.trim()));
                self.made.push(Segment { range, role, content: Content::plain(words), literal: true });
            }
        }
    }
}

impl Run {
    fn add(&mut self, kind: MarkKind, open: String, close: Option<String>) -> usize {
        let id = (self.content.marks.len() + 1).to_string();
        let piece = if close.is_some() { Piece::Open(id.clone()) } else { Piece::Single(id.clone()) };
        self.content.pieces.push(piece);
        self.content.marks.push(Mark { id, kind, open, close });
        self.content.marks.len() - 1
    }
}

fn kind_of(tag: &Tag<'_>) -> Option<MarkKind> {
    match tag {
        Tag::Emphasis | Tag::Superscript | Tag::Subscript => Some(MarkKind::Emphasis),
        Tag::Strong => Some(MarkKind::Strong),
        Tag::Strikethrough => Some(MarkKind::Struck),
        Tag::Link { .. } => Some(MarkKind::Link),
        Tag::Image { .. } => Some(MarkKind::Image),
        _ => None,
    }
}

fn is_inline(end: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd;
    matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
    )
}

fn role(tag: &Tag<'_>) -> String {
    let name = match tag {
        Tag::Paragraph => "paragraph",
        Tag::Heading { level, .. } => return format!("heading {}", *level as u8),
        Tag::BlockQuote(_) => "quotation",
        Tag::List(_) => "list",
        Tag::Item => "entry",
        Tag::FootnoteDefinition(_) => "footnote",
        Tag::DefinitionList => "terms",
        Tag::DefinitionListTitle => "term",
        Tag::DefinitionListDefinition => "explanation",
        Tag::Table(_) => "table",
        Tag::TableHead => "head",
        Tag::TableRow => "row",
        Tag::TableCell => "cell",
        _ => "block",
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(String, String)> {
        segments(text).into_iter().map(|one| (one.role, text[one.range].to_owned())).collect()
    }

    fn pair(role: &str, text: &str) -> (String, String) {
        (role.to_owned(), text.to_owned())
    }

    #[test]
    fn blocks_are_told_apart_and_structure_is_left_out() {
        let text = "## Why {#why}\n\nOne\ntwo.\n\n> Quoted\n> twice\n\n1. a\n   - b **c**\n2. d\n\n   e\n\n| h |\n|---|\n| x \\| y |\n\n```fees\n```\n\n---\n";
        assert_eq!(
            cut(text),
            [
                pair("heading 2", "Why"),
                pair("paragraph", "One\ntwo."),
                pair("quotation > paragraph", "Quoted\n> twice"),
                pair("list > entry > paragraph", "a"),
                pair("list > entry > list > entry", "b **c**"),
                pair("list > entry > paragraph", "d"),
                pair("list > entry > paragraph", "e"),
                pair("table > head > cell", "h"),
                pair("table > row > cell", "x \\| y"),
            ]
        );
    }

    #[test]
    fn figures_have_words_too() {
        let text = "```figure\nsrc: a.jpg\nalt: A lab\ncaption: \"Our: lab\"\n```\n";
        assert_eq!(cut(text), [pair("figure > alt", "A lab"), pair("figure > caption", "Our: lab")]);
        let text = "```film\naddress: https://a.example/\ntitle: A day\nlength: 4:30\n```\n";
        assert_eq!(cut(text), [pair("film > title", "A day")]);
    }

    #[test]
    fn inline_markdown_becomes_marks() {
        let text = "\\*A* *b **c*** [d `e`](x \"t\") ![f](g.png) <https://h.i/> ~~j~~ k\\\nl & &amp; [^1]\n\n[^1]: note\n";
        let found = &segments(text)[0];
        assert_eq!(&text[found.range.clone()], text.split("\n\n").next().unwrap());
        let raw: Vec<(&str, &str, Option<&str>)> = found
            .content
            .marks
            .iter()
            .map(|mark| (mark.kind.name(), mark.open.as_str(), mark.close.as_deref()))
            .collect();
        assert_eq!(
            raw,
            [
                ("emphasis", "*", Some("*")),
                ("strong emphasis", "**", Some("**")),
                ("link", "[", Some("](x \"t\")")),
                ("code", "`e`", None),
                ("picture", "![", Some("](g.png)")),
                ("link", "<https://h.i/>", None),
                ("struck out", "~~", Some("~~")),
                ("line break", "\\\n", None),
                ("footnote", "[^1]", None),
            ]
        );
        assert_eq!(found.content.words(), "*A* b c d  f  j kl & & ");
    }

    #[test]
    fn line_breaks_go_on_as_their_line_began() {
        let text = "> - a\\\n>   b\n";
        assert_eq!(segments(text)[0].content.marks[0].open, "\\\n>   ");
    }
}
