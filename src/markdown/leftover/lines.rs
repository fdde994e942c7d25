//! Lines that were meant to begin a block, and run on in a paragraph instead: headings, lists, tables.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::residue::{Block, Residue};
use super::signs::MASK;
use super::{Cure, Slip};
use crate::unseen::{self, is_blank, is_nothing};

/// What Word, PDF files and phones write for a list.
const BULLETS: &str = "•·◦▪▫‣⁃●○■□◆◇➢➤►✓✔✗\u{f0b7}\u{f0a7}\u{f0d8}";

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).expect("the pattern is sound"));
    };
}

pattern!(HEADING, r"^(#{2,})([^#\s][^\n]*|[\u{a0}\u{2007}\u{202f}\u{3000}]\s*\S[^\n]*)$");
pattern!(HASH, r"^#(\p{L}[^#\n]* [^#\n]*)$");
pattern!(DASH, r"^[-–—−+][\u{a0}\u{2007}\u{202f} ]*\p{L}");
pattern!(HARD_DASH, r"^[-*+](?:[\u{a0}\u{2007}\u{202f}\u{3000}]+)\S");
pattern!(NUMBER, r"^\(?(\d{1,2})[.)](\s+\S|[\u{a0}\u{2007}\u{202f}]|\p{L})");
pattern!(LETTER, r"^\(?(?:[a-z]|[ivx]{1,4})[.)]\s+\S");
pattern!(ROW, r"^\|.*\S.*\||^[^|\n]*[^|\s][ \t]*\|[^|\n]*\S");
pattern!(GRID, r"^\+[-=+]{3,}\+?$");

/// A line of a block, without its line break.
struct Line<'r> {
    text: &'r str,
    range: Range<usize>,
}

pub(super) fn look(residue: &Residue) -> Vec<Slip> {
    let lines = lines(&residue.words.text);
    let mut slips: Vec<Slip> = Vec::new();
    if residue.block == Block::Line {
        return slips;
    }
    if residue.signs.has(b"|\t+") {
        slips.extend(table(residue, &lines));
    }
    if residue.signs.has_foreign() {
        slips.extend(lines.iter().filter_map(|line| hidden(residue, line)));
    }
    if residue.signs.has(b"#") {
        slips.extend(lines.iter().filter_map(|line| heading(residue, line)));
    }
    if residue.signs.has(b"-+*") || residue.signs.has_foreign() {
        slips.extend(bullets(residue, &lines));
    }
    if residue.signs.has(b".)") {
        slips.extend(numbers(residue, &lines));
    }
    slips.extend(quotation(residue, &lines));
    slips
}

/// `1.`, `(12)`, `iv)`: where the number or the letters of an entry end, if the line could begin one.
fn may_be_numbered(line: &Line) -> bool {
    line.text.bytes().take(6).any(|byte| matches!(byte, b'.' | b')'))
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let line = |line: &str| {
        let start = at;
        at += line.len();
        start
    };
    let starts: Vec<usize> = text.split_inclusive('\n').map(line).collect();
    let parts = text.split_inclusive('\n').map(|line| line.trim_end_matches('\n'));
    parts.zip(starts).map(|(text, start)| Line { text, range: start..start + text.len() }).collect()
}

/// A sign of Markdown at the beginning of a line, behind letters that nobody sees.
fn hidden(residue: &Residue, line: &Line) -> Option<Slip> {
    let odd = |letter: char| is_blank(letter) || is_nothing(letter);
    let rest = line.text.trim_start_matches(odd);
    let first = line.text.chars().next().filter(|first| odd(*first))?;
    let begins = ["- ", "* ", "> ", "# ", "## ", "### ", "#### ", "1. ", "| ", "```"];
    let sign = begins.into_iter().find(|sign| rest.starts_with(sign))?.trim();
    let at = residue.at(line.range.start..line.range.start + line.text.len() - rest.len());
    let message = format!("{} stands before `{sign}`", unseen::name(first)?);
    Some(Slip::new(at.clone(), message, Cure::Write(at, String::new())))
}

fn heading(residue: &Residue, line: &Line) -> Option<Slip> {
    let found = HEADING.captures(line.text);
    let (signs, words) = match &found {
        Some(found) => (found[1].to_owned(), found[2].trim().to_owned()),
        None => ("##".to_owned(), HASH.captures(line.text).filter(|_| line.range.start == 0)?[1].to_owned()),
    };
    let at = residue.at(line.range.clone());
    let next = line.text.trim_start_matches('#').chars().next().filter(|next| is_blank(*next));
    let named =
        next.and_then(unseen::name).map(|name| format!("{name} stands behind the signs of a heading"));
    let message = if let Some(named) = &named {
        named.as_str()
    } else if words.starts_with(MASK) || signs.len() <= 6 {
        "a heading without a blank after its signs"
    } else {
        "a heading of more levels than there are"
    };
    let level = &signs[..signs.len().min(6)];
    let rest = residue.raw(line.range.clone()).trim_start_matches('#').trim_start().to_owned();
    Some(Slip::new(at.clone(), message, Cure::Write(at, format!("{level} {rest}"))))
}

/// Entries of a list that begin with something else than `- `.
fn bullets(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    let bullet = |line: &&Line| {
        line.text.starts_with(|first| BULLETS.contains(first)) && line.text.chars().count() > 1
    };
    let within = |line: &&Line| line.text.matches(|letter| "•▪●\u{f0b7}".contains(letter)).count() > 1;
    if let Some(line) = lines.iter().find(|line| bullet(line) || within(line)) {
        let at = residue.at(line.range.clone());
        let entries = residue.raw(line.range.clone()).split(|letter| BULLETS.contains(letter));
        let entries: Vec<&str> = entries.map(str::trim).filter(|entry| !entry.is_empty()).collect();
        let entries: Vec<String> = entries.iter().map(|entry| format!("`- {entry}`")).collect();
        let help = format!(
            "write each entry on a line of its own, and a blank line before the first: {}",
            entries.join(", ")
        );
        return Some(Slip::new(
            at,
            "a list whose entries begin with a sign that Markdown does not know",
            Cure::Do(help),
        ));
    }
    let hard = lines.iter().find(|line| HARD_DASH.is_match(line.text));
    if let Some(line) = hard {
        let at = residue.at(line.range.clone());
        let words = residue.raw(line.range.clone())[1..].trim_start().to_owned();
        return Some(Slip::new(
            at.clone(),
            "a no-break space stands after the sign of a list",
            Cure::Write(at, format!("- {words}")),
        ));
    }
    let dashes: Vec<&Line> = lines.iter().filter(|line| DASH.is_match(line.text)).collect();
    let glued = |line: &Line| line.text.starts_with('-') && !line.text[1..].starts_with(char::is_whitespace);
    let line = dashes.first().filter(|line| dashes.len() > 1 || glued(line))?;
    let at = residue.at(line.range.clone());
    let words = residue.raw(line.range.clone());
    let words = words.trim_start_matches(|letter: char| "-–—−+".contains(letter) || letter.is_whitespace());
    let words = format!("- {words}");
    Some(Slip::new(at.clone(), "a list whose entries do not begin with `- `", Cure::Write(at, words)))
}

/// Numbered entries that run on in one paragraph.
fn numbers(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    let tell = |line: &Line, message: &str, help: String| {
        Some(Slip::new(residue.at(line.range.clone()), message.to_owned(), Cure::Do(help)))
    };
    let lines = || lines.iter().filter(|line| may_be_numbered(line));
    let numbered: Vec<(&Line, regex::Captures)> =
        lines().filter_map(|line| Some((line, NUMBER.captures(line.text)?))).collect();
    if let Some((line, found)) = numbered.first() {
        let glued = !found[2].starts_with([' ', '\n']);
        let bracketed = found[0].starts_with('(');
        let (number, rest) = (&found[1], residue.raw(line.range.clone()));
        let words = rest.trim_start_matches(|letter: char| {
            "(.)".contains(letter) || letter.is_ascii_digit() || letter.is_whitespace()
        });
        return match (glued || bracketed, line.range.start > 0) {
            (true, _) if numbered.len() > 1 || glued && number != "0" => tell(
                line,
                "a numbered entry that Markdown does not take for one",
                format!("write: `{number}. {words}`, each entry on a line of its own"),
            ),
            (false, true) => tell(
                line,
                "a numbered entry runs on in the paragraph above it",
                format!("put a blank line before the list; where it is no list, write `{number}\\.`"),
            ),
            _ => None,
        };
    }
    let lettered: Vec<&Line> = lines().filter(|line| LETTER.is_match(line.text)).collect();
    let first = lettered.first().filter(|_| lettered.len() > 1)?;
    tell(
        first,
        "entries with letters run together in one paragraph",
        "begin each with `1. `, `2. ` and so on, or with `- `".into(),
    )
}

/// Rows of a table without the line below the head that makes it one.
fn table(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    let rows: Vec<&Line> =
        lines.iter().filter(|line| ROW.is_match(line.text) && !line.text.contains("||")).collect();
    let framed = |line: &Line| line.text.starts_with('|');
    let is_rule =
        |line: &&&Line| line.text.contains("--") && line.text.chars().all(|letter| " |:-+".contains(letter));
    if let Some(first) = rows.first().filter(|first| rows.len() > 1 || framed(first)) {
        let cells = first.text.trim().trim_matches('|').split('|').count();
        let rule = format!("|{}", "---|".repeat(cells));
        let at = residue.at(first.range.clone());
        let wrong = rows.iter().find(is_rule);
        let message = match wrong {
            Some(_) => {
                format!("a table whose head has {cells} cells, and whose second line has another number")
            }
            None => "a table without the line below its head".to_owned(),
        };
        let help = match wrong {
            Some(_) => format!("write as the second line: `{rule}`"),
            None => format!("write below its first line: `{rule}`"),
        };
        return Some(Slip::new(at, message, Cure::Do(help)));
    }
    if let Some(line) = lines.iter().find(|line| GRID.is_match(line.text)) {
        let help = "write the rows as `| a | b |`, and below the first one `|---|---|`".to_owned();
        return Some(Slip::new(
            residue.at(line.range.clone()),
            "a table in a form that Markdown does not know",
            Cure::Do(help),
        ));
    }
    let tabbed: Vec<&Line> = lines.iter().filter(|line| line.text.trim().contains('\t')).collect();
    let first = tabbed.first()?;
    let cells: Vec<&str> = residue.raw(first.range.clone()).trim().split('\t').map(str::trim).collect();
    let help = format!(
        "write the rows as `| {} |`, and below the first one `|{}`",
        cells.join(" | "),
        "---|".repeat(cells.len())
    );
    Some(Slip::new(
        residue.at(first.range.clone()),
        "cells with tabs between them run together",
        Cure::Do(help),
    ))
}

/// Callouts begin `> [!NOTE]`, on a line of their own.
fn quotation(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    const KNOWN: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];
    let line = lines.first()?;
    let inner = line.text.trim_start_matches('>').trim_start().strip_prefix("[!")?;
    let (word, rest) = inner.split_once(']')?;
    let at = residue.at(line.range.clone());
    let upper = word.trim().to_uppercase();
    let known = KNOWN.contains(&upper.as_str());
    let rest = rest.trim();
    let (message, help) = match (known, residue.block) {
        (true, Block::Quotation) if !rest.is_empty() => (
            format!("the text of a callout begins on the line of `[!{upper}]`"),
            format!("write `> [!{upper}]`, and on the next line `> {rest}`"),
        ),
        (true, _) => (
            format!("a callout without the signs of a quotation: `[!{upper}]`"),
            format!("begin each of its lines with `> `, the first one `> [!{upper}]`"),
        ),
        (false, Block::Quotation) | (false, _)
            if !word.is_empty() && word.chars().all(char::is_alphabetic) =>
        {
            (
                format!("there is no callout `{word}`"),
                crate::diagnostic::did_you_mean(&upper, KNOWN).unwrap_or_else(|| {
                    "it is one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`".into()
                }),
            )
        }
        _ => return None,
    };
    Some(Slip::new(at, message, Cure::Do(help)))
}
