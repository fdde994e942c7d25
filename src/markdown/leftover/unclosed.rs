//! A fenced block whose last line is missing, so that it takes all that follows.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::quoted;
use crate::diagnostic::Code;
use crate::markdown::parser::parser;
use crate::markdown::{BlockKind, Problem, Rewrite};
use crate::source::line_break;

/// A fenced block within a text.
pub(super) struct Fenced<'t> {
    pub text: &'t str,
    pub range: Range<usize>,
    /// What stands behind its first sign.
    pub info: &'t str,
}

/// A place where the block may end, and whether it ends nowhere else.
struct End {
    at: usize,
    is_certain: bool,
}

impl<'t> Fenced<'t> {
    fn block(&self) -> &'t str {
        self.text[self.range.clone()].trim_end_matches(['\n', '\r'])
    }

    /// Its signs, three or more of one kind.
    pub fn sign(&self) -> &'t str {
        let block = self.block();
        &block[..block.len() - block.trim_start_matches(['`', '~']).len()]
    }

    /// Its first line.
    pub fn opening(&self) -> Range<usize> {
        let first = self.block().lines().next().unwrap_or_default().trim_end().len();
        self.range.start..self.range.start + first
    }

    /// Whether it ends, and not only with what ends another one that begins within it.
    pub fn is_closed(&self) -> bool {
        let lines: Vec<&str> = self.block().lines().skip(1).collect();
        let Some((last, lines)) = lines.split_last() else { return false };
        let last = last.trim_matches(|letter: char| letter == '>' || letter.is_whitespace());
        let sign = self.sign();
        let is_end = last.len() >= sign.len() && last.chars().all(|letter| sign.starts_with(letter));
        is_end && !lines.iter().any(|line| self.begins_another(line))
    }

    fn begins_another(&self, line: &str) -> bool {
        let info = line.strip_prefix(self.sign()).and_then(|info| info.split_whitespace().next());
        info.is_some_and(|info| BlockKind::ALL.iter().any(|(name, _)| info == *name))
    }

    /// Whether it is one that the program fills.
    pub fn is_ours(&self) -> bool {
        BlockKind::ALL.iter().any(|(name, _)| self.info.split_whitespace().next() == Some(name))
    }

    /// That it never ends, and where it may.
    pub fn problem(&self) -> Problem {
        let rewrites: Vec<Rewrite> = self.ends().into_iter().map(|end| self.closed(&end)).collect();
        let help = format!("write a line {} where it ends", quoted(self.sign()));
        Problem {
            code: Code::UnclosedBlock,
            range: self.opening(),
            message: "a block that begins here is never closed, and takes all that follows".into(),
            label: "no reader would see it as it is meant".into(),
            help: rewrites.is_empty().then_some(help),
            rewrites,
        }
    }

    /// Behind its first lines without a blank one among them; of code, which may have such lines, above what begins next, too.
    /// Nothing within lists and quotations, whose lines begin with signs of their own.
    fn ends(&self) -> Vec<End> {
        let before = &self.text[..self.range.start];
        if !before.is_empty() && !before.ends_with('\n') {
            return Vec::new();
        }
        let body = self.opening().end;
        let lines = lines(self.text, body..self.range.start + self.block().len());
        let first = lines.iter().position(|line| !self.text[line.clone()].trim().is_empty());
        // A block that the program fills may have no line at all.
        let first = first.filter(|first| *first == 0 || !self.is_ours() && !self.is_other(&lines[*first]));
        let is_end = |line: &Range<usize>| self.text[line.clone()].trim().is_empty() || self.is_other(line);
        let count = first.map_or(0, |first| {
            lines[first..].iter().position(is_end).map_or(lines.len(), |count| first + count)
        });
        let at = count.checked_sub(1).map_or(body, |last| lines[last].end);
        let is_all = count == lines.len();
        let near = End { at, is_certain: self.is_ours() || is_all };
        let other = lines.iter().position(|line| self.is_other(line)).unwrap_or(lines.len());
        let filled = |line: &&Range<usize>| !self.text[(*line).clone()].trim().is_empty();
        let far = lines[..other].iter().rfind(filled).map_or(body, |line| line.end);
        let far = (!near.is_certain && far > at).then_some(End { at: far, is_certain: false });
        [near].into_iter().chain(far).collect()
    }

    /// Whether a line begins something else: a heading, another block.
    fn is_other(&self, line: &Range<usize>) -> bool {
        let line = &self.text[line.clone()];
        let words = line.trim_start_matches('#');
        let is_heading = (2..=6).contains(&(line.len() - words.len())) && words.starts_with(' ');
        is_heading || self.begins_another(line)
    }

    fn closed(&self, end: &End) -> Rewrite {
        let above = self.text[..end.at].rfind('\n').map_or(0, |at| at + 1);
        let line = self.text[above..end.at].trim_end();
        let newline = line_break(self.text);
        Rewrite {
            title: format!("write a line {} below {}", quoted(self.sign()), quoted(line)),
            is_certain: end.is_certain,
            range: end.at..end.at,
            words: format!("{newline}{}", self.sign()),
        }
    }
}

/// The lines of a part of a text behind its first line break, each without its own.
fn lines(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut at = part.start;
    let line = |line: &str| {
        let start = at;
        at += line.len();
        start..start + line.trim_end_matches(['\n', '\r']).len()
    };
    text[part].split_inclusive('\n').map(line).skip(1).collect()
}

/// What stands below the first line of a block that is never closed.
pub fn swallowed(text: &str) -> Option<&str> {
    parser(text).find_map(|(event, range)| {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) = event else { return None };
        let block = Fenced { text, range, info: "" };
        (!block.is_closed()).then(|| &text[block.opening().end..block.range.end])
    })
}
