//! Entries of a list that run on in the entry above them, since they are indented further: YAML reads one text of them.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle};

use super::mended::{Cure, Edit, Mistake};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

pub(super) fn run_on(text: &str, place: &dyn Fn(Range<usize>) -> Place) -> Vec<Diagnostic> {
    found(text).into_iter().map(|mistake| mistake.diagnostic(place)).collect()
}

/// Of how many texts further entries are part.
pub(super) fn count(text: &str) -> usize {
    found(text).len()
}

fn found(text: &str) -> Vec<Mistake> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    if !lines().zip(lines().skip(1)).any(|(line, next)| may_run_on(line, next)) {
        return Vec::new();
    }
    let events = Parser::new_from_str(text).map_while(Result::ok);
    let plain = events.filter_map(|(event, span)| match event {
        Event::Scalar(_, ScalarStyle::Plain, ..) => span.byte_range(),
        _ => None,
    });
    plain.filter_map(|at| mistake(text, &at)).collect()
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn is_entry(text: &str) -> bool {
    let rest = text.strip_prefix('-').or_else(|| text.strip_prefix('•'));
    rest.is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic))
}

/// Nearly all files have nothing of the kind, and need not be parsed again.
fn may_run_on(line: &str, next: &str) -> bool {
    line.trim_start().starts_with("- ")
        && is_entry(next.trim_start())
        && indentation(next) > indentation(line)
}

/// What is wrong with the text of an entry that further entries are part of.
fn mistake(text: &str, at: &Range<usize>) -> Option<Mistake> {
    let start = text[..at.start].rfind('\n').map_or(0, |line| line + 1);
    let column = indentation(&text[start..]);
    if text[start..at.start].trim() != "-" || !text[at.clone()].contains('\n') {
        return None;
    }
    let mut edits: Vec<Edit> = Vec::new();
    let mut line_at = start;
    for line in text[start..at.end].split_inclusive('\n') {
        let words = line.trim_start();
        if line_at > start && is_entry(words) {
            let sign = words.chars().next().map_or(0, char::len_utf8);
            let rest = words[sign..].trim_start();
            edits.push((line_at..line_at + line.len() - rest.len(), format!("{}- ", " ".repeat(column))));
        }
        line_at += line.len();
    }
    let first = edits.first()?.0.clone();
    let end = text[first.end..].find('\n').map_or(text.len(), |end| first.end + end);
    let written = text[first.end..end].trim_end();
    let title =
        format!("begin it in the same column as the other entries: `{}- {written}`", " ".repeat(column));
    Some(Mistake {
        code: Code::Indentation,
        range: first.start + indentation(&text[first.start..])..end,
        message: "this entry runs on in the text of the one above it, since it is indented further".into(),
        help: Vec::new(),
        cures: vec![Cure { title, is_certain: true, edits }],
    })
}
