//! A text of YAML as its author sees it: lines, with what stands in them.

use std::ops::Range;

use crate::yaml::lost::is_word;

/// A text in lines.
pub struct Page<'t> {
    pub text: &'t str,
    pub lines: Vec<Line<'t>>,
}

impl<'t> Page<'t> {
    pub fn new(text: &'t str) -> Page<'t> {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let at = start;
            start += line.len();
            Line { start: at, text: line.trim_end_matches(['\n', '\r']) }
        });
        Page { text, lines: lines.collect() }
    }

    /// The number of the line at an offset, from 0.
    pub fn number(&self, at: usize) -> usize {
        self.lines.partition_point(|line| line.start <= at).saturating_sub(1)
    }

    /// The last line before one, and the first one after it, that are neither blank nor comments.
    pub fn before(&self, number: usize) -> Option<usize> {
        (0..number).rev().find(|at| !self.lines[*at].is_idle())
    }

    pub fn after(&self, number: usize) -> Option<usize> {
        (number + 1..self.lines.len()).find(|at| !self.lines[*at].is_idle())
    }

    /// The lines after one that are indented further, or blank among those.
    pub fn below(&self, number: usize) -> Range<usize> {
        let own = self.lines[number].indentation();
        let mut end = number + 1;
        for at in number + 1..self.lines.len() {
            match (self.lines[at].is_idle(), self.lines[at].indentation() > own) {
                (true, _) => {}
                (false, true) => end = at + 1,
                (false, false) => break,
            }
        }
        number + 1..end
    }
}

/// One line, without its break.
#[derive(Clone, Copy)]
pub struct Line<'t> {
    pub start: usize,
    pub text: &'t str,
}

/// A line as `- key: value`: byte ranges within the line.
pub struct Parts {
    /// Where what is no indentation and no dash begins.
    pub head: usize,
    pub key: Option<Range<usize>>,
    /// Without blanks around it, and without the comment behind it.
    pub value: Range<usize>,
}

impl Line<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub fn is_idle(&self) -> bool {
        let text = self.text.trim();
        text.is_empty() || text.starts_with('#')
    }

    /// In blanks.
    pub fn indentation(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// Bytes of the line as bytes of the text.
    pub fn range(&self, within: Range<usize>) -> Range<usize> {
        self.start + within.start..self.start + within.end
    }

    pub fn parts(&self) -> Parts {
        let mut head = self.indentation();
        while let Some(rest) = self.text[head..].strip_prefix("- ") {
            head += 2 + rest.len() - rest.trim_start_matches(' ').len();
        }
        let key = key(&self.text[head..]).map(|length| head..head + length);
        let from = key.as_ref().map_or(head, |key| key.end + 1);
        Parts { head, key, value: self.trimmed(from) }
    }

    /// The value with what `#` makes a remark of, though it is none: `Strategy #2`.
    pub fn words(&self) -> Range<usize> {
        let value = self.parts().value;
        let lost = self.text[value.end..].trim_start().strip_prefix('#').is_some_and(is_word);
        let end = if lost { self.text.trim_end().len() } else { value.end };
        value.start..end
    }

    /// What stands from some byte on, without blanks around it and without a comment.
    fn trimmed(&self, from: usize) -> Range<usize> {
        let end = comment(self.text, from).unwrap_or(self.text.len());
        trimmed(self.text, from..end)
    }
}

/// The length of a key at the beginning of a text: words before a colon that a blank or nothing follows.
fn key(text: &str) -> Option<usize> {
    if text.starts_with(['[', '{', '#', '&', '*', '!', '|', '>', '@', '`']) {
        return None;
    }
    if let Some(mark) = text.chars().next().filter(|mark| matches!(mark, '"' | '\'')) {
        let end = text[1..].find(mark)? + 2;
        return text[end..].starts_with(':').then_some(end);
    }
    let at = text
        .match_indices(':')
        .find(|(at, _)| matches!(text.as_bytes().get(at + 1), None | Some(b' ' | b'\t')));
    at.map(|(at, _)| at).filter(|at| *at > 0 && !text[..*at].contains(['{', '[', '}', ']', '"']))
}

/// Where a comment begins: at a `#` after a blank, outside quotation marks.
pub fn comment(text: &str, from: usize) -> Option<usize> {
    let mut open: Option<char> = None;
    let mut before = ' ';
    for (at, letter) in text[from..].char_indices() {
        match (letter, open) {
            ('#', None) if before == ' ' && at > 0 => return Some(from + at),
            ('"' | '\'', None) if " [{,:".contains(before) => open = Some(letter),
            (_, Some(mark)) if letter == mark => open = None,
            _ => {}
        }
        before = letter;
    }
    // A mark that is opened and never closed hides no comment.
    open.and_then(|_| text[from..].find(" #").map(|at| from + at + 1))
}

/// One slot between the signs of a flow: `a` and `b: c` in `[a, b: c]`.
pub fn slots(text: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let mut slots = Vec::new();
    let mut open: Option<char> = None;
    let mut before = ' ';
    let mut start = within.start;
    for (at, letter) in text[within.clone()].char_indices().map(|(at, letter)| (within.start + at, letter)) {
        match (letter, open) {
            ('"' | '\'', None) if " [{,:".contains(before) => open = Some(letter),
            (_, Some(mark)) if letter == mark => open = None,
            ('[' | '{' | ']' | '}' | ',', None) => {
                slots.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
        before = letter;
    }
    slots.push(start.min(within.end)..within.end);
    slots.into_iter().map(|slot| trimmed(text, slot)).filter(|slot| !slot.is_empty()).collect()
}

/// Slots as they are where marks mean nothing, since one of them is wrong, and as they are where marks do.
pub fn flat(text: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let mut found = slots(text, within.clone());
    let mut start = within.start;
    let signs = text[within.clone()].match_indices(['{', '[', ']', '}', ',']);
    for at in signs.map(|(at, _)| within.start + at).chain([within.end]) {
        found.push(start..at);
        start = at + 1;
    }
    let mut found: Vec<Range<usize>> = found.into_iter().map(|slot| trimmed(text, slot)).collect();
    found.retain(|slot| !slot.is_empty());
    found.sort_by_key(|slot| (slot.start, slot.end));
    found.dedup();
    found
}

fn trimmed(text: &str, slot: Range<usize>) -> Range<usize> {
    // A no-break space is a letter to YAML.
    let words = &text[slot.clone()];
    let start = slot.start + words.len() - words.trim_start_matches([' ', '\t']).len();
    start..start.max(slot.start + words.trim_end_matches([' ', '\t', '\r']).len())
}

/// Key and value of a slot.
pub fn pair(text: &str, slot: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let words = &text[slot.clone()];
    let length = key(words)?;
    let rest = &words[length + 1..];
    let start = slot.start + length + 1 + rest.len() - rest.trim_start().len();
    Some((slot.start..slot.start + length, start..slot.end))
}
