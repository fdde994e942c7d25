//! What stands outside of all blocks in a template that extends another one: no page shows it.

use std::ops::Range;

use super::components::tags;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::Source;

/// What the engine says of them.
pub(super) const SAID: &str = "This content would be ignored";

/// The words from a place on, with the block beside them into which they can go.
pub(super) fn told(source: &Source, text: &str, from: usize) -> Diagnostic {
    let tags: Vec<Tag> = tags(text).into_iter().filter_map(|range| Tag::of(text, range)).collect();
    let end = tags
        .iter()
        .find(|tag| tag.begins && tag.range.start >= from)
        .map_or(text.len(), |tag| tag.range.start);
    let stray = trimmed(text, from..end);
    let message = "these words stand outside of all blocks, and no page shows them";
    let told = Diagnostic::error(Code::TemplateError, source.place(first_line(text, &stray)), message)
        .label("a template that extends another one fills its blocks alone");
    let before = tags.iter().rfind(|tag| !tag.begins && tag.range.end <= stray.start);
    let after = tags.iter().find(|tag| tag.begins && tag.range.start >= stray.end);
    let words = text[stray.clone()].to_owned();
    let (at, title, words) = match (before, after) {
        (Some(block), _) => {
            let title = format!("move them up, before `{}`", &text[block.range.clone()]);
            (block.range.start, title, format!("\n{words}\n"))
        }
        (None, Some(block)) => {
            let title = format!("move them down, behind `{}`", &text[block.range.clone()]);
            (block.range.end, title, format!("\n{words}\n"))
        }
        (None, None) => {
            return told.help(
                "put them into a block that the other template has: `{% block main %}…{% endblock main %}`",
            );
        }
    };
    let gone = Edit { place: source.place(with_break(text, &stray)), text: String::new() };
    let moved = Edit { place: source.place(at..at), text: words };
    told.fix(Fix { title, is_certain: false, edits: vec![gone, moved], entries: Vec::new() })
}

/// A tag at which a block begins or ends.
struct Tag {
    range: Range<usize>,
    begins: bool,
}

impl Tag {
    fn of(text: &str, range: Range<usize>) -> Option<Tag> {
        let inner = text[range.clone()].strip_prefix("{%")?.trim_start_matches('-').trim_start();
        let word = inner.split(|letter: char| !letter.is_alphabetic()).next()?;
        matches!(word, "block" | "endblock").then(|| Tag { range, begins: word == "block" })
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let start = range.start + (inner.len() - inner.trim_start().len());
    start..start + inner.trim().len()
}

fn first_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let line = text[range.clone()].lines().next().unwrap_or_default();
    range.start..range.start + line.len()
}

/// The words and the end of their last line.
fn with_break(text: &str, range: &Range<usize>) -> Range<usize> {
    let rest = &text[range.end..];
    let end = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix('\n'))
        .map_or(0, |after| rest.len() - after.len());
    range.start..range.end + end
}
