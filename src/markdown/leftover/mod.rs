//! What the parser left as text: Markdown that failed, and signs that mean something in other tools. Readers would see
//! it as it was typed, so each is told with its cure; and so are words that no reader would ever see.

mod bullets;
mod container;
mod divided;
mod emphasis;
mod foreign;
mod lines;
mod links;
mod notes;
mod odd;
mod relined;
mod residue;
mod rules;
mod signs;
mod sized;
mod unclosed;
mod vanished;
mod wide;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::parser::Parsed;
use super::{Links, Problem, Rewrite};
use crate::diagnostic::Code;
pub use notes::bare as bare_notes;
use residue::residues;
pub use unclosed::swallowed;

/// Something that does not do what its author meant.
struct Slip {
    /// Bytes of the text that was given.
    range: Range<usize>,
    message: String,
    cure: Cure,
}

/// What an author can do about it.
enum Cure {
    /// Other bytes in the place of some, shown as the line that they make.
    Write(Range<usize>, String),
    /// The same where nothing else can be meant.
    Mend(Range<usize>, String),
    /// Several lines written anew, with what that does in words.
    Lines {
        title: String,
        is_certain: bool,
        range: Range<usize>,
        words: String,
    },
    Do(String),
}

/// What is wrong with a text that its Markdown does not tell.
pub(super) fn look(parsed: &Parsed<'_>, links: &dyn Links) -> Vec<Problem> {
    let (mut problems, names) = vanished::look(parsed, links);
    for residue in residues(parsed).iter().filter(|residue| residue.has_signs()) {
        let found = [
            links::look(residue, &names),
            wide::look(residue),
            lines::look(residue),
            foreign::look(residue),
            emphasis::look(residue),
            divided::look(residue).into_iter().collect(),
        ];
        // Of what lies in one place, only the most telling is told.
        let mut told: BTreeMap<usize, usize> = BTreeMap::new();
        for slip in found.into_iter().flatten() {
            let before = told.range(..slip.range.end).next_back();
            if before.is_none_or(|(_, end)| *end <= slip.range.start) {
                told.insert(slip.range.start, slip.range.end);
                problems.push(slip.problem(parsed.text));
            }
        }
    }
    problems
}

/// Marks that comments in Word leave.
static COMMENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(links::COMMENT_OF_WORD).expect("the pattern is sound"));

/// What is wrong with a line in which Markdown means nothing, such as a title: the part of it, and what it is.
pub fn look_at_line(line: &str) -> Option<(Range<usize>, &'static str)> {
    use pulldown_cmark::{Event, Tag};
    // Most lines have no sign at all.
    if !line.contains(['*', '_', '`', '[', '<', '&', '~', '#', '\n']) {
        return None;
    }
    let marks = COMMENT.find_iter(line).filter(|mark| !links::is_formula(mark.as_str()));
    let mut marks = marks.map(|mark| mark.start() + mark.as_str().find('[').unwrap_or_default()..mark.end());
    if let Some(mark) = marks.next() {
        return Some((mark, "the mark of a comment in Word"));
    }
    super::parser(line).find_map(|(event, range)| {
        let what = match event {
            Event::Start(
                Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. },
            )
            | Event::Start(Tag::Heading { .. } | Tag::Item)
            | Event::Code(_) => "Markdown",
            Event::InlineHtml(_) | Event::Html(_) => "HTML",
            Event::Text(words) if line[range.clone()].starts_with('&') && words.len() < range.len() => "HTML",
            _ => return None,
        };
        Some((range, what))
    })
}

/// The words of a line without its signs of Markdown and HTML; nothing where they would be no words of one line.
pub fn bare_line(line: &str) -> Option<String> {
    use pulldown_cmark::Event;
    let mut bare = String::with_capacity(line.len());
    for (event, _) in super::parser(line) {
        match event {
            Event::Text(words) | Event::Code(words) => bare.push_str(&words),
            Event::InlineHtml(tag) if tag.starts_with("<br") => bare.push(' '),
            Event::SoftBreak | Event::HardBreak => bare.push(' '),
            Event::Html(_) => return None,
            _ => {}
        }
    }
    let bare = COMMENT.replace_all(&bare, |mark: &Captures| match links::is_formula(&mark[0]) {
        true => mark[0].to_owned(),
        false => String::new(),
    });
    let bare = bare.split_whitespace().collect::<Vec<&str>>().join(" ");
    (!bare.is_empty() && look_at_line(&bare).is_none()).then_some(bare)
}

impl Slip {
    fn new(range: Range<usize>, message: impl Into<String>, cure: Cure) -> Slip {
        Slip { range, message: message.into(), cure }
    }

    fn problem(self, text: &str) -> Problem {
        let is_mended = matches!(self.cure, Cure::Mend(..));
        let (help, rewrites) = match self.cure {
            Cure::Write(range, words) | Cure::Mend(range, words) => {
                let line = line_with(text, &range, &words);
                let title = match line.trim().is_empty() {
                    true => "remove it".to_owned(),
                    false => format!("write: {}", quoted(&line)),
                };
                (None, vec![Rewrite { title, is_certain: is_mended, range, words }])
            }
            Cure::Lines { title, is_certain, range, words } => {
                (None, vec![Rewrite { title, is_certain, range, words }])
            }
            Cure::Do(words) => (Some(words), Vec::new()),
        };
        Problem {
            code: Code::MarkupAsTyped,
            range: self.range,
            message: self.message,
            label: "readers would see it as it is typed".to_owned(),
            help,
            rewrites,
        }
    }
}

/// Words as Markdown shows them as code, whatever backticks are in them.
pub(super) fn quoted(words: &str) -> String {
    let longest = words.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let sign = "`".repeat(longest + 1);
    let blank = if longest > 0 { " " } else { "" };
    format!("{sign}{blank}{words}{blank}{sign}")
}

/// A line of more characters is not shown as a whole.
const LONGEST: usize = 100;

/// The line in which some bytes are replaced; of a long one the words around them, so that all that is shown can be pasted.
fn line_with(text: &str, range: &Range<usize>, words: &str) -> String {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find(['\n', '\r']).map_or(text.len(), |at| range.end + at);
    let (head, tail) = (&text[start..range.start], text[range.end..end].trim_end());
    // Some languages write whole paragraphs without a blank.
    let near = (&head[head.len() - reach(head.chars().rev())..], &tail[..reach(tail.chars())]);
    let count = |text: &str| text.chars().count();
    let (head, tail) = match near == (head, tail) && count(head) + count(words) + count(tail) <= LONGEST {
        true => near,
        false => (
            near.0.rfind(char::is_whitespace).map_or(near.0, |at| near.0[at..].trim_start()),
            near.1.find(char::is_whitespace).map_or(near.1, |at| &near.1[..at]),
        ),
    };
    format!("{head}{words}{tail}")
}

/// The bytes of as many letters as are shown at most.
fn reach(letters: impl Iterator<Item = char>) -> usize {
    letters.take(LONGEST).map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests;
