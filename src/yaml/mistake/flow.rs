//! What stands between brackets: keys without a colon or without the blank behind it, commas within a value, letters that
//! nobody sees.

use std::ops::Range;

use super::page::{Line, Page, flat, pair, slots};
use super::slip::{QUOTE, Slip};
use crate::diagnostic::Code;
use crate::unseen::{self, is_blank, is_nothing};
use crate::yaml::lost::quoted;
use crate::yaml::mended::Edit;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for line in near.iter().map(|at| &page.lines[*at]) {
        let Some(open) = line.text.find(['{', '[']) else { continue };
        let slots = flat(line.text, open..line.text.len());
        slips.extend(colons(line, &slots));
        for slot in keys(line) {
            slips.extend(sign(line, &slot));
        }
        slips.extend(hard(line));
        slips.extend(comma(line));
        slips.extend(words(line, &slots));
    }
}

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "_-".contains(letter)
}

/// Where something begins between two signs: also what a further bracket follows.
fn keys(line: &Line) -> Vec<usize> {
    let begins = line.text.match_indices(['{', '[', ',']).map(|(at, _)| at + 1);
    let blanks = |at: usize| at + line.text[at..].len() - line.text[at..].trim_start().len();
    begins.map(blanks).collect()
}

/// `{group:eea, kind:application}`, `{title:{en: …}}`: every colon that has no blank.
fn colons(line: &Line, _: &[Range<usize>]) -> Option<Slip> {
    let edits: Vec<Edit> = keys(line)
        .into_iter()
        .filter_map(|at| {
            let words = &line.text[at..];
            let length = words.len() - words.trim_start_matches(is_word).len();
            let rest = words[length..].strip_prefix(':').filter(|_| length > 0)?;
            let place = line.range(at + length + 1..at + length + 1);
            let odd = |letter: char| is_blank(letter) || is_nothing(letter);
            (!rest.is_empty()
                && !is_time(words)
                && !rest.starts_with([' ', '/', ',', '}', ']'])
                && !rest.starts_with(odd))
            .then(|| (place, " ".to_owned()))
        })
        .collect();
    let first = edits.first()?.0.start;
    Some(Slip::new(Code::Syntax, first - 1..first, "a blank is missing after the colon", edits).certain())
}

/// `{ects = 6}`, `{ects 6}`, `{ects： 6}`: what stands for the colon of a key.
fn sign(line: &Line, at: &usize) -> Vec<Slip> {
    let words = &line.text[*at..];
    let length = words.len() - words.trim_start_matches(is_word).len();
    let (key, rest) = words.split_at(length);
    let sign: String = rest.chars().take_while(|letter| *letter == ' ' || is_blank(*letter)).collect();
    let next = rest[sign.len()..].chars().next().unwrap_or(' ');
    let arrow = ["=>", "->", "→", ":="].into_iter().find(|arrow| rest[sign.len()..].starts_with(arrow));
    let other = arrow.is_some()
        || matches!(next, '=' | ';')
        || rest[sign.len()..].starts_with(". ")
        || unseen::meant(next).is_some_and(|meant| meant == ":");
    let end = sign.len() + if other { arrow.map_or(next.len_utf8(), str::len) } else { 0 };
    let behind = &rest[end..];
    let end = end + behind.len()
        - behind.trim_start_matches(|letter: char| letter == ' ' || is_blank(letter)).len();
    if key.is_empty() || end == 0 || rest[end..].is_empty() || rest[end..].starts_with([',', '}', ']', ':']) {
        return Vec::new();
    }
    let edit = vec![(line.range(at + length..at + length + end), ": ".to_owned())];
    let range = line.range(at + length..at + length + end);
    let slip = match other {
        true if next.is_ascii() => Slip::new(
            Code::Syntax,
            range,
            format!(
                "`{}` stands where a colon is expected",
                arrow.unwrap_or(&rest[sign.len()..sign.len() + 1])
            ),
            edit,
        ),
        true => Slip::new(
            Code::UnseenLetter,
            range,
            format!("{} stands behind `{key}`", unseen::name(next).unwrap_or_default()),
            edit,
        )
        .certain(),
        false => Slip::new(
            Code::Syntax,
            line.range(*at..at + length),
            format!("a colon is missing after `{key}`"),
            edit,
        ),
    };
    vec![slip]
}

/// Blanks that are none behind colons and commas, and letters of no width there.
fn hard(line: &Line) -> Option<Slip> {
    let odd = |letter: char| is_blank(letter) || is_nothing(letter);
    let mut edits: Vec<Edit> = Vec::new();
    let mut after = false;
    for (at, letter) in line.text.char_indices() {
        if odd(letter) && after {
            edits.push((line.range(at..at + letter.len_utf8()), unseen::meant(letter).unwrap_or_default()));
        }
        after = ":,[{".contains(letter) || after && (letter == ' ' || odd(letter));
    }
    let first = edits.first()?.0.clone();
    let at = first.start - line.start;
    let name = unseen::name(line.text[at..].chars().next()?)?;
    let rest = line.text[at..].trim_start_matches(|letter: char| letter == ' ' || odd(letter));
    let word: String = rest.chars().take_while(|letter| !",:]}".contains(*letter)).collect();
    let message = format!("{name} stands before `{word}`");
    Some(Slip::new(Code::UnseenLetter, first, message, edits).evident())
}

/// `{min: 6,5}`, `{en: Strategy, international, nl: …}`: a comma that ends a value too early.
fn comma(line: &Line) -> Vec<Slip> {
    let open = line.text.find('{').unwrap_or_default();
    let slots = slots(line.text, open..line.text.len());
    let mut found = Vec::new();
    // Who writes one number so writes all of them so: they are mended together.
    let mut points: Vec<(Range<usize>, Edit)> = Vec::new();
    for (number, slot) in slots.iter().enumerate() {
        let Some((_, value)) = pair(line.text, slot) else { continue };
        let has_digit = line.text[value.clone()].contains(|letter: char| letter.is_ascii_digit());
        let is_rest = |other: &&Range<usize>| {
            let words = &line.text[(*other).clone()];
            pair(line.text, other).is_none() && (!words.contains(':') || has_digit && is_time(words))
        };
        let rest: Vec<&Range<usize>> = slots[number + 1..].iter().take_while(is_rest).take(8).collect();
        let Some(first) = rest.first().filter(|first| line.text[slot.end..first.start].trim() == ",") else {
            continue;
        };
        let last = rest
            .iter()
            .rev()
            .find(|last| !line.text[slot.end..last.start].contains(['{', '[', ']', '}']))
            .unwrap_or(first);
        let words = &line.text[value.start..last.end];
        let comma = line.range(slot.end..slot.end + 1);
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let range = line.range(value.start..last.end);
        if let Some((whole, part)) =
            words.split_once(',').filter(|(whole, part)| digits(whole) && digits(part))
        {
            let edit = |text: String| (range.clone(), text);
            let key = pair(line.text, slot).map_or("", |(key, _)| line.text[key].trim());
            let is_degree = ["latitude", "longitude"].contains(&key);
            // `7,500` credits have no more decimals than any number here.
            let decimals = if key == "ects" && part.len() > 2 { part.trim_end_matches('0') } else { part };
            let point = (comma.clone(), edit(format!("{whole}.{decimals}")));
            // Neither degrees of latitude and longitude nor the credits of a course are in the thousands.
            if part.len() == 3 && !is_degree && key != "ects" {
                let message = "a comma ends the number; nothing stands between its digits";
                let whole = vec![edit(format!("{whole}{part}"))];
                found.push(Slip::new(Code::BadNumber, comma, message, whole).certain());
                found.extend(pointed(vec![point]).map(Slip::last_resort));
            } else {
                points.push(point);
            }
            continue;
        }
        let inner = words.trim_matches(['“', '”', '„', '"']);
        let message = match words.starts_with(['“', '„', '”']) {
            true => "a comma ends the text, since curly quotation marks are letters to YAML",
            false => "a comma ends the text between brackets",
        };
        found.push(
            Slip::new(Code::Syntax, comma, message, vec![(range, quoted(inner))]).certain().doing(QUOTE),
        );
    }
    found.extend(pointed(points).map(Slip::certain));
    found
}

/// `17:00`, which is no key with its value.
fn is_time(words: &str) -> bool {
    let Some((hour, rest)) = words.trim().split_once(':') else { return false };
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    digits(hour, 2) && rest.get(..2).is_some_and(|minute| minute.len() == 2 && digits(minute, 2))
}

/// Numbers with a comma before their decimals: where each comma is, and what stands there with a point.
fn pointed(points: Vec<(Range<usize>, Edit)>) -> Option<Slip> {
    let message = "a comma ends the number; a point stands before its decimals";
    let comma = points.first()?.0.clone();
    Some(Slip::new(Code::BadNumber, comma, message, points.into_iter().map(|(_, edit)| edit).collect()))
}

/// Keys and values with letters that nobody sees.
fn words(line: &Line, slots: &[Range<usize>]) -> Vec<Slip> {
    let parts = slots.iter().flat_map(|slot| match pair(line.text, slot) {
        Some((key, value)) => vec![key, value],
        None => vec![slot.clone()],
    });
    parts.filter_map(|part| plain(line, part)).collect()
}

/// A key or a value in the letters that were meant.
pub fn plain(line: &Line, part: Range<usize>) -> Option<Slip> {
    let words = &line.text[part.clone()];
    let found = unseen::Unseen::of(words)?;
    let start = line.start + part.start;
    let range = start + found.range.start..start + found.range.end;
    let text = if has_signs(&found.plain) { quoted(&found.plain) } else { found.plain };
    Some(Slip::new(Code::UnseenLetter, range, found.message, vec![(line.range(part), text)]).certain())
}

fn has_signs(text: &str) -> bool {
    text.contains([',', '[', '{', '}', ']']) || text.contains(": ") || text.contains(" #")
}
