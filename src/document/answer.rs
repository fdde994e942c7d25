//! A file that came back from a chat program or a forum: between the lines ```` ``` ```` of a block of code, with the
//! sentences of an answer around them.

use std::ops::Range;

use super::fence::{Fence, is_key};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::{Place, Source};

/// An answer has so many lines before the file, and behind it.
const MOST_AROUND: usize = 12;

/// The message, where the block is the whole file.
pub fn answered(source: &Source, text: &str) -> Option<Diagnostic> {
    let (open, close) = block(text)?;
    let inner = &text[open.end..close.start];
    let is_file = match source.path.ends_with(".md") {
        true => Fence::find(inner).is_some(),
        false => {
            inner.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).is_some_and(is_key)
        }
    };
    let skipped = source.skipped();
    let place = |range: Range<usize>| Place::bytes(&source.path, skipped + range.start..skipped + range.end);
    let shown = text[open.clone()].trim_end().len();
    let message = "the file stands in a block of code, as an answer has it";
    let told = Diagnostic::error(Code::ForeignFormat, place(open.start..open.start + shown), message);
    let is_bare = text[..open.start].trim().is_empty() && text[close.end..].trim().is_empty();
    let title = match is_bare {
        true => "remove the first and the last line",
        false => "keep what stands between the lines of ```, and remove these and what is said around them",
    };
    let edit = |range: Range<usize>| Edit { place: place(range), text: String::new() };
    let edits = vec![edit(0..open.end), edit(close.start..text.len())];
    let fix = Fix { title: title.to_owned(), is_certain: is_bare, edits, entries: Vec::new() };
    is_file.then(|| told.fix(fix))
}

/// The lines that open and close the block, with their breaks.
fn block(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    // Nearly all files have none, which their first lines tell.
    if !text.split('\n').take(MOST_AROUND).any(|line| line.starts_with("```")) {
        return None;
    }
    let mut at = 0;
    let lines: Vec<Range<usize>> = text
        .split_inclusive('\n')
        .map(|line| {
            at += line.len();
            at - line.len()..at
        })
        .collect();
    let is_fence = |range: &&Range<usize>| text[(*range).clone()].starts_with("```");
    let is_end = |range: &&Range<usize>| text[(*range).clone()].trim_end() == "```";
    let open = lines.iter().take(MOST_AROUND).find(is_fence)?;
    let close = lines.iter().rev().take(MOST_AROUND).find(is_end)?;
    (open.end < close.start).then(|| (open.clone(), close.clone()))
}
