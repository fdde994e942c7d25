//! Quotation marks: open ones, two kinds for one text, words behind a closed one, backslashes between them.

use std::ops::Range;

use super::marks;
use super::page::{Line, Page, flat, pair};
use super::slip::Slip;
use crate::diagnostic::Code;
use crate::yaml::lost::quoted;

const CLOSE: &str = "close the text with the same quotation mark, on the same line";

const NEVER_CLOSED: &str = "a quotation mark is opened, but never closed";

/// Marks that Word writes for quotation marks.
const CURLY: [char; 9] = ['“', '”', '„', '‟', '‘', '’', '‚', '«', '»'];

/// So many lines with an odd number of marks are tried, from the top.
const MOST_OPEN: usize = 4;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    let last = near.iter().copied().max().unwrap_or_default();
    let open = (0..=last).filter(|at| !near.contains(at) && is_open(&page.lines[*at])).take(MOST_OPEN);
    for number in near.iter().copied().chain(open) {
        let line = &page.lines[number];
        for value in values(line) {
            of_value(line, &value, slips);
        }
    }
}

/// Whether one of its values begins with a mark that no other one closes.
fn is_open(line: &Line) -> bool {
    !line.is_idle()
        && values(line).iter().any(|value| {
            let words = &line.text[value.clone()];
            words.starts_with(['"', '\'']) && words.matches(&words[..1]).count() % 2 == 1
        })
}

/// The values of a line: of its key, or of each slot between brackets; the whole line where it is neither.
fn values(line: &Line) -> Vec<Range<usize>> {
    let parts = line.parts();
    let words = &line.text[parts.value.clone()];
    if !words.starts_with(['{', '[']) {
        let whole = parts.value.start..line.text.trim_end().len().max(parts.value.start);
        return Vec::from([whole]);
    }
    let slots = flat(line.text, parts.value.start..line.text.trim_end().len());
    slots.iter().map(|slot| pair(line.text, slot).map_or(slot.clone(), |(_, value)| value)).collect()
}

fn of_value(line: &Line, value: &Range<usize>, slips: &mut Vec<Slip>) {
    let words = &line.text[value.clone()];
    let range = line.range(value.clone());
    let Some(mark) = words.chars().next() else { return };
    if CURLY.contains(&mark) || words.ends_with(CURLY) && matches!(mark, '"' | '\'') {
        let inner = words
            .trim_start_matches(CURLY)
            .trim_start_matches(['"', '\''])
            .trim_end_matches(CURLY)
            .trim_end_matches(['"', '\'']);
        let message = "curly quotation marks, which are letters to YAML";
        // `« Demo »: a title` has some of its words between them, which keep them.
        let inner = if inner.contains(['»', '”']) { words } else { inner };
        let slip =
            Slip::new(Code::UnseenLetter, range.clone(), message, vec![(range.clone(), quoted(inner))])
                .certain();
        // A number or a word of a list needs no marks; a code of digits does, since other programs drop its zero.
        let is_code =
            inner.len() > 1 && inner.starts_with('0') && inner.bytes().all(|byte| byte.is_ascii_digit());
        let bare = !inner.is_empty()
            && !is_code
            && inner.chars().all(|letter| letter.is_ascii_alphanumeric() || "-.+".contains(letter));
        slips.extend(bare.then(|| slip.clone().with(vec![(range.clone(), inner.to_owned())])));
        slips.push(slip);
    }
    if !matches!(mark, '"' | '\'') {
        return;
    }
    let last = words.chars().next_back().filter(|_| words.len() > 1);
    let inside = words.matches(mark).count();
    if marks::is_doubled(words, mark) {
        return;
    }
    if mark == '"' && words.contains('\\') {
        let inner = words.trim_matches('"');
        let message = "a backslash, which is a sign of YAML's own between these quotation marks";
        let at = range.start + words.find('\\').unwrap_or_default();
        slips.push(
            Slip::new(Code::Syntax, at..at + 1, message, vec![(range.clone(), single(inner))]).certain(),
        );
    }
    if inside == 1 || last != Some(mark) && inside % 2 == 1 {
        let open = range.start..range.start + 1;
        let slip = |edit| Slip::new(Code::UnclosedQuote, open.clone(), NEVER_CLOSED, vec![edit]);
        match last.filter(|last| matches!(last, '"' | '\'')) {
            Some(_) if last != Some(mark) => {
                slips.push(slip((range.end - 1..range.end, mark.to_string())).certain().doing(CLOSE));
            }
            _ => slips.push(slip((range.end..range.end, mark.to_string())).certain().doing(CLOSE)),
        }
        if let Some(at) = line.text[value.clone()].find(" #") {
            slips.push(slip((range.start + at..range.start + at, mark.to_string())).doing(CLOSE));
        }
        slips.push(slip((range.start..range.start + 1, String::new())).last_resort());
        slips.push(slip((range.clone(), quoted(&words[1..]))).last_resort());
    }
    if last == Some(mark) && inside > 2 {
        let inner = &words[1..words.len() - 1];
        let written = quoted(&marks::without_doubled(inner, mark));
        let at = range.start + 1 + inner.find(mark).unwrap_or_default();
        let message = "the quotation mark closes the text before its end";
        slips.push(
            Slip::new(Code::UnclosedQuote, at..at + 1, message, vec![(range.clone(), written)]).certain(),
        );
    }
    let is_within = last == Some(mark) && inside > 2;
    if let Some(close) =
        words[1..].find(mark).map(|at| at + 1).filter(|at| at + 1 < words.len() && !is_within)
    {
        let at = range.start + close + 1;
        let message = "words stand behind a text that its quotation mark has closed";
        slips.push(
            Slip::new(Code::UnclosedQuote, at..range.end, message, vec![(range.clone(), quoted(words))])
                .certain(),
        );
        slips.push(
            Slip::new(
                Code::UnclosedQuote,
                at - 1..at,
                "a quotation mark too many",
                vec![(at - 1..at, String::new())],
            )
            .last_resort(),
        );
    }
}

/// Between marks in which a backslash is a letter.
fn single(words: &str) -> String {
    if words.contains('\'') { quoted(words) } else { format!("'{words}'") }
}
