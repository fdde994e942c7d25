//! Blanks that are missing or no blanks, tabs, and letters that nobody sees, where YAML wants a blank or nothing.

use std::ops::Range;

use super::page::{Line, Page};
use super::slip::Slip;
use crate::diagnostic::Code;
use crate::unseen::{self, is_blank, is_nothing};
use crate::yaml::mended::Edit;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    tabs(page, near, slips);
    unseen(page, near, slips);
    for line in near.iter().map(|at| &page.lines[*at]) {
        slips.extend(after_colon(line));
        slips.extend(after_dash(line));
    }
}

/// Tabs in the indentation of any line: with as many blanks as fit.
fn tabs(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    let tabs = |line: &Line| -> Vec<Range<usize>> {
        let lead = line.text.len() - line.text.trim_start_matches([' ', '\t', '-']).len();
        line.text[..lead].match_indices('\t').map(|(at, _)| line.range(at..at + 1)).collect()
    };
    let all: Vec<Range<usize>> =
        page.lines.iter().filter(|line| !line.text.trim().is_empty()).flat_map(tabs).collect();
    let Some(first) = all.first().cloned() else { return within_lines(page, near, slips) };
    for blanks in ["  ", " ", "    ", "        "] {
        let edits = all.iter().map(|tab| (tab.clone(), blanks.to_owned())).collect();
        let slip = Slip::new(Code::Tab, first.clone(), "a tab in the indentation", edits).evident();
        let number = page.number(first.start);
        let line = &page.lines[number];
        let lead = line.text.replacen('\t', blanks, 1);
        let is_only = page.lines.iter().filter(|line| !tabs(line).is_empty()).count() == 1;
        slips.push(slip.titled(match is_only {
            true => format!("replace the tab with spaces: `{}`", lead.trim_end()),
            false => format!("replace each tab with {} spaces, as in `{}`", blanks.len(), lead.trim_end()),
        }));
    }
    // It may stand before the blanks of a line, and not in their place.
    let edits = all.iter().map(|tab| (tab.clone(), String::new())).collect();
    let slip = Slip::new(Code::Tab, first.clone(), "a tab in the indentation", edits).evident();
    slips.push(slip.titled("remove the tab"));
}

/// A tab behind a colon or a dash, or between other signs of YAML.
fn within_lines(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for line in near.iter().map(|at| &page.lines[*at]) {
        let edits: Vec<Edit> =
            line.text.match_indices('\t').map(|(at, _)| (line.range(at..at + 1), " ".into())).collect();
        if let Some((first, _)) = edits.first().cloned() {
            slips.push(Slip::new(Code::Tab, first, "a tab where only spaces can stand", edits).evident());
        }
    }
}

/// Letters that are no plain blanks, before a key, behind a dash, in a key or around its colon: of a line, and of all.
fn unseen(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for number in near {
        let line = &page.lines[*number];
        let edits = hard(line);
        let Some(first) = edits.first() else { continue };
        let Some(message) = message(line, &first.0) else { continue };
        let slip = Slip::new(Code::UnseenLetter, first.0.clone(), message, edits.clone()).evident();
        slips.push(slip.clone());
        // It may stand beside the blank and not in its place.
        let removed = edits.iter().map(|(range, _)| (range.clone(), String::new())).collect();
        slips.push(slip.clone().with(removed));
        let all: Vec<Edit> = page.lines.iter().flat_map(hard).collect();
        let lines = page.lines.iter().filter(|line| !hard(line).is_empty()).count();
        if lines > 1 {
            let title = format!(
                "replace these letters with those of the keyboard, in all {lines} lines that have them"
            );
            slips.push(slip.with(all).titled(title));
        }
    }
}

/// What stands where: ``a no-break space stands before `ects` ``.
fn message(line: &Line, at: &Range<usize>) -> Option<String> {
    let at = at.start - line.start;
    let letter = line.text[at..].chars().next()?;
    let name = unseen::name(letter)?;
    let before = line.text[..at].trim_end();
    let after = |words: &str| {
        words.trim_start_matches(|letter: char| letter.is_whitespace() || is_nothing(letter)).to_owned()
    };
    let rest = after(&line.text[at..]);
    let word = rest.split([' ', ':']).next().unwrap_or_default();
    Some(match before.chars().next_back() {
        Some(':') => format!("{name} stands behind `{}`", before.trim_start().trim_start_matches("- ")),
        Some('-') if before.trim_start() == "-" => format!("{name} stands behind the dash"),
        None => format!("{name} stands before `{}`", unseen::plain(word)),
        Some(_) => format!(
            "{name} stands in `{}`",
            unseen::plain(line.text.split([':', '：']).next()?).trim_start_matches("- ")
        ),
    })
}

/// The edits that make the signs of a line those of the keyboard.
fn hard(line: &Line) -> Vec<Edit> {
    let mut edits = Vec::new();
    let is_odd = |letter: char| is_blank(letter) || is_nothing(letter);
    let text = line.text;
    if text.is_ascii() {
        return edits;
    }
    let mut put =
        |at: usize, letter: char, words: String| edits.push((line.range(at..at + letter.len_utf8()), words));
    // The indentation and the dashes.
    let mut head = 0;
    for (at, letter) in text.char_indices() {
        let next = text[at + letter.len_utf8()..].chars().next();
        match letter {
            ' ' => {}
            '-' if next.is_none_or(|next| next == ' ' || is_odd(next)) => {}
            _ if is_odd(letter) => put(at, letter, unseen::meant(letter).unwrap_or_default()),
            _ => {
                head = at;
                break;
            }
        }
        head = at + letter.len_utf8();
    }
    // The key and its colon.
    let is_colon = |letter: char| letter == ':' || unseen::meant(letter).is_some_and(|meant| meant == ":");
    let Some((colon, sign)) = text[head..].char_indices().find(|(_, letter)| is_colon(*letter)) else {
        return edits;
    };
    let (colon, after) = (head + colon, head + colon + sign.len_utf8());
    let is_key = |letter: char| letter.is_ascii_alphanumeric() || "_-\"' ".contains(letter);
    let key = &text[head..colon];
    if key.is_empty() || !unseen::plain(key).chars().all(is_key) || unseen::plain(key).contains(' ') {
        return edits;
    }
    for (at, letter) in key.char_indices().filter(|(_, letter)| !letter.is_ascii()) {
        let words = unseen::meant(letter).unwrap_or_default();
        put(head + at, letter, words);
    }
    let next = text[after..].chars().next();
    if sign != ':' {
        put(
            colon,
            sign,
            if next.is_none_or(|next| next == ' ' || is_odd(next)) { ":" } else { ": " }.to_owned(),
        );
    }
    for (at, letter) in
        text[after..].char_indices().take_while(|(_, letter)| *letter == ' ' || is_odd(*letter))
    {
        if letter != ' ' {
            put(after + at, letter, if at == 0 { " ".to_owned() } else { String::new() });
        }
    }
    edits
}

/// `ects:60`
fn after_colon(line: &Line) -> Option<Slip> {
    let head = line.parts().head;
    let text = &line.text[head..];
    let length = text.len()
        - text
            .trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter))
            .len();
    let rest = text[length..].strip_prefix(':')?;
    if length == 0 || rest.starts_with([' ', '/', ':', '\t']) || rest.is_empty() {
        return None;
    }
    let colon = head + length;
    let edit = (line.range(colon + 1..colon + 1), " ".to_owned());
    Some(
        Slip::new(
            Code::Syntax,
            line.range(colon..colon + 1),
            "a blank is missing after the colon",
            vec![edit],
        )
        .evident(),
    )
}

/// `-One`, `-{group: eea}`
fn after_dash(line: &Line) -> Option<Slip> {
    let dash = line.indentation();
    let rest = line.text[dash..].strip_prefix('-')?;
    if rest.is_empty() || rest.starts_with([' ', '-', '\t']) {
        return None;
    }
    let edit = (line.range(dash + 1..dash + 1), " ".to_owned());
    Some(
        Slip::new(Code::Syntax, line.range(dash..dash + 1), "a blank is missing after the dash", vec![edit])
            .evident(),
    )
}
