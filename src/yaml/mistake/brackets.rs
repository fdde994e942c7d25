//! Brackets: open ones, wrong ones, one too many, nothing between two commas, a comma that is missing.

use std::ops::Range;

use super::page::{Line, Page, slots};
use super::slip::{QUOTE, Slip};
use crate::diagnostic::Code;
use crate::meant;
use crate::yaml::lost::quoted;
use crate::yaml::mended::Edit;

/// So many lines with an open bracket are tried, from the top and from below.
const MOST_OPEN: usize = 4;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    slips.extend(near.iter().filter_map(|number| link(&page.lines[*number])));
    let last = near.iter().copied().max().unwrap_or_default();
    let uneven: Vec<usize> =
        (0..=last).filter(|at| !near.contains(at) && !is_even(&page.lines[*at])).collect();
    let below = uneven.iter().rev().take(MOST_OPEN);
    let above = uneven.iter().take(uneven.len().saturating_sub(MOST_OPEN)).take(MOST_OPEN);
    for number in near.iter().chain(below).chain(above) {
        let line = &page.lines[*number];
        slips.extend(comment(line).map(Slip::last_resort));
        slips.extend(of_two_kinds(line));
        slips.extend(balanced(line));
        slips.extend(closed_later(page, *number));
        slips.extend(stray(line));
        slips.extend(nothing_between(line));
        slips.extend(missing_comma(line));
        slips.extend(missing_open(line, line.parts().head));
        slips.extend(missing_open(line, line.parts().value.start));
        slips.extend(within_value(line));
        slips.extend(begins(line));
    }
}

pub struct Bracket {
    pub at: usize,
    pub sign: char,
}

/// Brackets outside quotation marks, from the value of the line on.
pub fn brackets(line: &Line) -> Vec<Bracket> {
    signs(line, "[]{}")
}

fn signs(line: &Line, signs: &str) -> Vec<Bracket> {
    let parts = line.parts();
    let mut open: Option<char> = None;
    let mut before = ' ';
    let mut found = Vec::new();
    for (at, sign) in line.text[parts.value.clone()].char_indices() {
        match (sign, open) {
            ('"' | '\'', None) if " [{,:".contains(before) => open = Some(sign),
            (_, Some(mark)) if sign == mark => open = None,
            (_, None) if signs.contains(sign) => found.push(Bracket { at: parts.value.start + at, sign }),
            _ => {}
        }
        before = sign;
    }
    found
}

pub fn is_even(line: &Line) -> bool {
    let brackets = brackets(line);
    let count = |signs: [char; 2]| brackets.iter().filter(|one| signs.contains(&one.sign)).count();
    line.is_idle() || count(['[', '{']) == count([']', '}'])
}

pub fn closing(open: char) -> char {
    match open {
        '[' => ']',
        '(' => ')',
        _ => '}',
    }
}

fn opening(close: char) -> char {
    match close {
        ']' => '[',
        ')' => '(',
        _ => '{',
    }
}

/// `["0413")`, `("0413"]`, `{"0413"]`: of two brackets of different kinds, the one as the other, and the other as the
/// one. `a)` within a text closes nothing.
fn of_two_kinds(line: &Line) -> Vec<Slip> {
    let (mut open, mut found) = (Vec::<Bracket>::new(), Vec::new());
    for bracket in signs(line, "[]{}()") {
        if matches!(bracket.sign, '[' | '{' | '(') {
            open.push(bracket);
            continue;
        }
        let rest = line.text[bracket.at + 1..].trim_start();
        let is_end = rest.is_empty() || rest.starts_with([',', ']', '}', '#']);
        let is_other = open.last().is_some_and(|last| closing(last.sign) != bracket.sign);
        if bracket.sign == ')' && is_other && !is_end {
            continue;
        }
        let Some(last) = open.pop().filter(|_| is_other) else { continue };
        let (right, sign) = (closing(last.sign), bracket.sign);
        let slip = |at: usize, message: String, written: char| {
            let range = line.range(at..at + 1);
            Slip::new(Code::Syntax, range.clone(), message, vec![(range, written.to_string())]).certain()
        };
        let message = format!("`{sign}` closes a bracket that `{right}` should close");
        found.push(slip(bracket.at, message, right));
        let message = format!("`{}` opens what `{sign}` closes", last.sign);
        found.push(slip(last.at, message, opening(sign)));
    }
    found
}

/// The line with each bracket closed by its own kind: missing ones at the end, those too many removed.
fn balanced(line: &Line) -> Option<Slip> {
    let mut open: Vec<Bracket> = Vec::new();
    let mut edits: Vec<Edit> = Vec::new();
    let mut first: Option<(Range<usize>, String)> = None;
    for bracket in brackets(line) {
        let range = line.range(bracket.at..bracket.at + 1);
        let mut wrong = |message: String, edit: Edit| {
            first.get_or_insert((range.clone(), message));
            edits.push(edit);
        };
        match (bracket.sign, open.last().map(|open| closing(open.sign))) {
            ('[' | '{', _) => open.push(bracket),
            (sign, Some(right)) if sign == right => drop(open.pop()),
            // The bracket closes an outer one, and the inner one was forgotten; or it is of the wrong kind.
            (sign, Some(right)) if open.iter().any(|open| closing(open.sign) == sign) => {
                let inner = open.pop().map(|open| open.sign).unwrap_or_default();
                open.pop();
                wrong(
                    format!("the bracket `{inner}` is not closed before this one"),
                    (range.start..range.start, right.into()),
                );
            }
            (sign, Some(right)) => {
                open.pop();
                wrong(
                    format!("`{sign}` closes a bracket that `{right}` should close"),
                    (range.clone(), right.into()),
                );
            }
            (sign, None) => {
                wrong(format!("the bracket `{sign}` closes nothing"), (range.clone(), String::new()))
            }
        }
    }
    if let Some(last) = open.first() {
        // The last parenthesis, which nothing opens, is the bracket itself.
        let count = |sign: char| line.text.matches(sign).count();
        if line.text[..line.parts().value.end].ends_with(')') && count(')') > count('(') {
            return None;
        }
        let at = line.range(last.at..last.at + 1);
        first.get_or_insert((at, format!("the bracket `{}` that is opened here is never closed", last.sign)));
        let end = line.start + line.parts().value.end;
        edits.push((end..end, open.iter().rev().map(|open| closing(open.sign)).collect()));
    }
    let (range, message) = first?;
    Some(Slip::new(Code::Syntax, range, message, edits).certain())
}

/// `en: [From field to lab`: a bracket that opens nothing.
fn stray(line: &Line) -> Option<Slip> {
    let mut open: Vec<Bracket> = Vec::new();
    let mut alone: Option<Bracket> = None;
    for bracket in brackets(line) {
        if matches!(bracket.sign, '[' | '{') {
            open.push(bracket);
            continue;
        }
        let own = open.iter().rposition(|one| closing(one.sign) == bracket.sign)?;
        alone = open.drain(own..).nth(1).or(alone);
    }
    let alone = alone.or_else(|| open.into_iter().next())?;
    let range = line.range(alone.at..alone.at + 1);
    let message = format!("the bracket `{}` that is opened here is never closed", alone.sign);
    Some(Slip::new(Code::Syntax, range.clone(), message, vec![(range, String::new())]))
}

/// A bracket over several lines that nothing closes: behind the last line that is indented further.
fn closed_later(page: &Page, number: usize) -> Option<Slip> {
    let line = &page.lines[number];
    let brackets = brackets(line);
    let last = brackets.last().filter(|last| matches!(last.sign, '[' | '{'))?;
    let below = page.below(number);
    let end = page.lines[..below.end].iter().rev().find(|line| !line.is_idle())?;
    let end = end.start + end.text.trim_end().trim_end_matches(',').len();
    let message = format!("the bracket `{}` that is opened here is never closed", last.sign);
    let close = closing(last.sign);
    let slip = Slip::new(
        Code::Syntax,
        line.range(last.at..last.at + 1),
        message,
        vec![(end..end, close.to_string())],
    );
    (end > line.end()).then(|| slip.titled(format!("close it with `{close}` behind the last of its entries")))
}

/// `[a, , b]`, `[, a]`: the comma with nothing before it.
fn nothing_between(line: &Line) -> Option<Slip> {
    let mut empty: Vec<Range<usize>> = Vec::new();
    let mut before: Option<usize> = None;
    let value = line.parts().value;
    if !line.text[value.clone()].contains(['[', '{']) {
        return None;
    }
    for (at, letter) in line.text[value.clone()].char_indices().map(|(at, letter)| (value.start + at, letter))
    {
        match letter {
            ',' if before.is_some() => {
                // The blank behind the last comma stays where it parts the values.
                let rest = &line.text[at + 1..];
                let blanks = rest.len() - rest.trim_start_matches(' ').len();
                let is_parted = line.text[..at].ends_with(' ');
                empty.push(at..at + 1 + if is_parted { blanks } else { 0 });
            }
            ',' | '[' | '{' => before = Some(at),
            ' ' => {}
            _ => before = None,
        }
    }
    let first = empty.first()?.start;
    let edits = empty.into_iter().map(|range| (line.range(range), String::new())).collect();
    Some(
        Slip::new(Code::Syntax, line.range(first..first + 1), "nothing stands before this comma", edits)
            .certain(),
    )
}

/// `{group: eea kind: application}`, `[{a: b} {c: d}]`, `["a" "b"]`
fn missing_comma(line: &Line) -> Option<Slip> {
    let value = line.parts().value;
    let words = &line.text[value.clone()];
    if !words.contains(['{', '[']) {
        return None;
    }
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let mut edits: Vec<Edit> = Vec::new();
    let mut keys = 0;
    let mut within = false;
    for (at, sign) in words.char_indices() {
        within ^= sign == '"';
        if within {
            continue;
        }
        let rest = words[at + sign.len_utf8()..].trim_start();
        match sign {
            ',' | '{' => keys = 0,
            ':' if words[at + 1..].starts_with(' ') => {
                keys += 1;
                let key = words[..at].trim_end_matches(is_word);
                let end = key.trim_end().len();
                if keys > 1 && key.len() < at && end < key.len() && !key.trim_end().ends_with([',', '{', ':'])
                {
                    let sign = key[..end].chars().next_back().filter(|sign| ";|،؛、，；".contains(*sign));
                    let start = value.start + end - sign.map_or(0, char::len_utf8);
                    edits.push((line.range(start..value.start + end), ",".to_owned()));
                }
            }
            ']' | '}' | '"'
                if rest.starts_with(['{', '[', '"']) || sign != '"' && rest.starts_with(is_word) =>
            {
                let end = value.start + at + 1;
                edits.push((line.range(end..end), ",".to_owned()));
            }
            _ => {}
        }
    }
    edits.extend(between_ids(line, value.start + words.find(['{', '['])?));
    let at = edits.first()?.0.start;
    edits.sort_by_key(|(range, _)| range.start);
    edits.dedup();
    Some(Slip::new(Code::Syntax, at..at + 1, "a comma is missing between two entries", edits).certain())
}

/// `[am en]`: blanks between words that have the form of ids.
fn between_ids(line: &Line, open: usize) -> Vec<Edit> {
    let slots = slots(line.text, open..line.text.len());
    let ids = slots.into_iter().filter(|slot| meant::are_ids(&line.text[slot.clone()]));
    ids.flat_map(|slot| {
        let words = &line.text[slot.clone()];
        let blanks: Vec<usize> = words.match_indices(' ').map(|(at, _)| slot.start + at).collect();
        blanks.into_iter().map(|at| (line.range(at..at), ",".to_owned())).collect::<Vec<Edit>>()
    })
    .collect()
}

/// `- group: eea, kind: application}`, `partners: a, b]`
fn missing_open(line: &Line, at: usize) -> Option<Slip> {
    let parts = line.parts();
    let last = brackets(line).pop().filter(|last| last.at + 1 == parts.value.end && !is_even(line))?;
    let open = match last.sign {
        '}' => "{",
        ']' => "[",
        _ => return None,
    };
    let message = format!("the bracket `{}` was opened nowhere", last.sign);
    let edit = (line.range(at..at), open.to_owned());
    Some(Slip::new(Code::Syntax, line.range(last.at..last.at + 1), message, vec![edit]).certain())
}

/// A square bracket within a value, such as that of a time zone, which YAML reads as the end of the value.
fn within_value(line: &Line) -> Option<Slip> {
    let open = line.text.find(['{', '['])?;
    let bracket = open + 1 + line.text[open + 1..].find('[')?;
    let start = line.text[..bracket].rfind([' ', ',', '{', '[']).map_or(open, |at| at + 1);
    let end = line.text[bracket..].find(']').map_or(bracket + 1, |at| bracket + at + 1);
    let value = line.text[start..end].to_owned();
    let edit = (line.range(start..end), format!("\"{value}\""));
    let slip = Slip::new(
        Code::Syntax,
        line.range(start..end),
        "a value that has brackets, within brackets",
        vec![edit],
    );
    (start < bracket && !value.contains('"')).then(|| slip.certain().doing(QUOTE))
}

/// `title: [new] Data science`
fn begins(line: &Line) -> Option<Slip> {
    let value = line.parts().value;
    let words = &line.text[value.clone()];
    let close = words.find([']', '}']).filter(|_| words.starts_with(['[', '{']))?;
    // What begins with a key is a map, whatever is wrong further on.
    let key = words.split_once(": ").map_or("", |(key, _)| key).trim_start_matches(['[', '{', ' ']);
    if words.starts_with('{')
        && !key.is_empty()
        && key.chars().all(|one| one.is_alphanumeric() || "_-".contains(one))
    {
        return None;
    }
    let rest = words[close + 1..].trim_start();
    let range = line.range(value);
    let slip = Slip::new(
        Code::Syntax,
        range.clone(),
        "a text that begins with a bracket",
        vec![(range, quoted(words))],
    );
    (!rest.is_empty() && !rest.starts_with([',', ']', '}', ':', '#'])).then(|| slip.certain().doing(QUOTE))
}

/// `{id: sciences, title: Faculty # 2 of sciences}`
fn comment(line: &Line) -> Option<Slip> {
    let at = line.text.find(" #")? + 1;
    let start = line.text[..at].rfind(['[', '{', ',']).map(|open| open + 1)?;
    let close = at + line.text[at..].rfind([']', '}'])?;
    let close = line.text[..=close].trim_end_matches([']', '}', ' ']).len();
    let words = &line.text[start..close];
    let value = words.find(": ").map_or(0, |colon| colon + 2);
    let start = start + value + words[value..].len() - words[value..].trim_start().len();
    if start >= close {
        return None;
    }
    let lost = line.text[at..].trim_end();
    let message = format!("`{lost}` is taken for a comment, with the bracket that closes");
    let edit = (line.range(start..close), quoted(&line.text[start..close]));
    Some(Slip::new(Code::LostWords, line.range(at..at + lost.len()), message, vec![edit]))
}

/// `email: [admissions@example.edu](mailto:admissions@example.edu)`: a link of Markdown, of which the address is meant.
fn link(line: &Line) -> Option<Slip> {
    let value = line.parts().value;
    let inner = line.text[value.clone()].strip_prefix('[')?.strip_suffix(')')?;
    let (_, address) = inner.split_once("](").filter(|(words, _)| !words.contains('['))?;
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let range = line.range(value);
    let edits = vec![(range.clone(), address.to_owned())];
    let message = "a link in the form of Markdown, where its address is meant";
    Some(Slip::new(Code::Syntax, range, message, edits).certain())
}
