//! Texts between brackets that have brackets of their own.

use std::ops::Range;

use super::brackets::{Bracket, brackets, closing};
use super::page::Line;
use super::slip::Slip;
use crate::diagnostic::Code;
use crate::yaml::lost::quoted;
use crate::yaml::mended::Edit;

/// `{en: [Advanced] strategy, nl: Strategie {nieuw}}`: brackets that are signs of a text, all of which stands in
/// quotation marks then.
pub fn within_texts(line: &Line) -> Option<Slip> {
    let open = line.text.find(['{', '['])?;
    let mut texts: Vec<Range<usize>> = Vec::new();
    for bracket in brackets(line).into_iter().filter(|one| one.at > open && matches!(one.sign, '[' | '{')) {
        let Some(text) = text_around(line, &bracket) else { continue };
        match texts.last_mut().filter(|last| last.end >= text.start) {
            Some(last) => last.end = text.end.max(last.end),
            None => texts.push(text),
        }
    }
    let first = texts.first()?.clone();
    let edit = |text: Range<usize>| (line.range(text.clone()), quoted(&line.text[text]));
    let edits: Vec<Edit> = texts.into_iter().map(edit).collect();
    let message = "a value that has brackets, within brackets";
    Some(Slip::new(Code::Syntax, line.range(first), message, edits).certain())
}

/// The text in which a bracket stands with the one that closes it; nothing where they are around a list or a map.
fn text_around(line: &Line, bracket: &Bracket) -> Option<Range<usize>> {
    let text = line.text;
    let close = bracket.at + text[bracket.at..].find(closing(bracket.sign))?;
    let inner = &text[bracket.at + 1..close];
    let (before, after) = (text[..bracket.at].trim_end(), &text[close + 1..]);
    let begins = before.ends_with(['[', '{', ',', ':']);
    let rest = after.trim_start();
    let ends = rest.is_empty() || rest.starts_with([',', ']', '}', '#']);
    if begins && ends || inner.contains(['[', '{']) || inner.contains(": ") {
        return None;
    }
    let sign = text[..bracket.at].rfind(['[', '{', ',', ']', '}']).map_or(0, |at| at + 1);
    let colon = text[..bracket.at].rfind(": ").map_or(0, |at| at + 2);
    let start = if begins { bracket.at } else { sign.max(colon) };
    let start = start + text[start..].len() - text[start..].trim_start().len();
    let length = after.find(['[', '{', ',', ']', '}']).unwrap_or(after.len());
    // A further bracket is of the same text.
    let words =
        if after[length..].starts_with(['[', '{']) { &after[..length] } else { after[..length].trim_end() };
    let is_marked = text[start..].starts_with(['"', '\'']);
    (!is_marked).then(|| start..close + 1 + words.len())
}
