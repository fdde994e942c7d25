//! The sign `#` between brackets: before an id, or within a text. What follows it is taken for a remark, with the bracket
//! that closes.

use std::ops::Range;

use super::brackets::is_even;
use super::page::{Line, Page, comment, pair, slots};
use super::slip::Slip;
use crate::diagnostic::Code;
use crate::yaml::lost::{is_word, quoted};
use crate::yaml::mended::{Edit, apply};

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for line in near.iter().map(|number| &page.lines[*number]) {
        let values = values(line);
        let Some(first) = values.first() else { continue };
        let at = first.start + sign(&line.text[first.clone()]).unwrap_or_default();
        for way in [with_ids, with_texts, with_more_ids] {
            slips.extend(slip(line, at, &values, way));
        }
    }
}

/// What is written for a value that has the sign; nothing where this way is none for it.
type Way = fn(&str) -> Option<String>;

/// `#sg3` is the id `sg3`, first of all.
fn with_ids(words: &str) -> Option<String> {
    Some(id(words).map_or_else(|| quoted(words), str::to_owned))
}

fn with_texts(words: &str) -> Option<String> {
    Some(quoted(words))
}

/// `g1 #g2` without a comma is two of them.
fn with_more_ids(words: &str) -> Option<String> {
    let ids: Option<Vec<&str>> =
        words.split_whitespace().map(|word| id(word).or(is_id(word).then_some(word))).collect();
    ids.map(|ids| ids.join(", "))
}

fn slip(line: &Line, at: usize, values: &[Range<usize>], way: Way) -> Option<Slip> {
    let edit = |value: &Range<usize>| Some((line.range(value.clone()), way(&line.text[value.clone()])?));
    let edits: Option<Vec<Edit>> = values.iter().map(edit).collect();
    let lost = line.text[at..].trim_end();
    let message = format!("`{lost}` is taken for a comment, with the bracket that closes");
    Some(Slip::new(Code::LostWords, line.range(at..at + lost.len()), message, edits?).certain())
}

/// The values between brackets that have the sign, up to where the brackets are closed.
fn values(line: &Line) -> Vec<Range<usize>> {
    let Some(open) = line.text.find(['{', '[']) else { return Vec::new() };
    let slots = slots(line.text, open..end(line.text, open));
    let values = slots.into_iter().map(|slot| pair(line.text, &slot).map_or(slot, |(_, value)| value));
    values.filter(|value| sign(&line.text[value.clone()]).is_some()).collect()
}

/// Where the bracket that opens at a byte is closed, or the line ends.
fn end(text: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    let mut mark: Option<char> = None;
    let mut before = ' ';
    for (at, letter) in text[open..].char_indices() {
        match (letter, mark) {
            ('"' | '\'', None) if " [{,:".contains(before) => mark = Some(letter),
            (_, Some(opened)) if letter == opened => mark = None,
            ('[' | '{', None) => depth += 1,
            (']' | '}', None) => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = letter;
        if depth == 0 {
            return open + at;
        }
    }
    text.len()
}

/// Where the sign stands in a value that has no quotation marks.
fn sign(words: &str) -> Option<usize> {
    let found = if words.starts_with('#') { Some(0) } else { words.find(" #").map(|at| at + 1) };
    found.filter(|_| !words.starts_with(['"', '\'']))
}

fn id(word: &str) -> Option<&str> {
    word.strip_prefix('#').filter(|id| is_id(id))
}

fn is_id(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// Whether words of a line would be a remark with a slip mended, and are not said to be one: neither did they stand
/// behind all that is written there, nor do they read like a sentence.
pub fn hides_words(page: &Page, slip: &Slip) -> bool {
    let (Some(first), Some(last)) = (slip.edits.first(), slip.edits.last()) else { return false };
    let lines = page.number(first.0.start)..=page.number(last.0.end.max(last.0.start));
    lines.into_iter().any(|number| hides_words_of(&page.lines[number], slip))
}

fn hides_words_of(line: &Line, slip: &Slip) -> bool {
    let is_own = |(range, _): &&Edit| line.start <= range.start && range.end <= line.end();
    let here = |(range, text): &Edit| (range.start - line.start..range.end - line.start, text.clone());
    let edits: Vec<Edit> = slip.edits.iter().filter(is_own).map(here).collect();
    let mended = apply(line.text, &edits);
    let remark = |text: &str| comment(text, 0).map(|at| text[at + 1..].to_owned());
    let Some(hidden) = mended.lines().find_map(remark).filter(|words| is_word(words)) else { return false };
    remark(line.text).as_ref() != Some(&hidden) || !is_even(line)
}
