//! Lines that were meant to begin a block, and run on in a paragraph instead: headings, lists, tables.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::bullets;
use super::relined::{Line, relined, stretch};
use super::residue::{Block, Residue};
use super::signs::MASK;
use super::{Cure, Slip};
use crate::unseen::{self, is_blank, is_nothing};

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).expect("the pattern is sound"));
    };
}

pattern!(HEADING, r"^(#{2,})([^#\s][^\n]*|[\u{a0}\u{2007}\u{202f}\u{3000}]\s*\S[^\n]*)$");
pattern!(DEEP, r"^(#{7,})\s+([^#\s][^\n]*)$");
pattern!(HASH, r"^#(\p{L}[^#\n]* [^#\n]*)$");
pattern!(NUMBER, r"^\(?([0-9]{1,2})[.)](\s+\S|[\u{a0}\u{2007}\u{202f}]|\p{L})");
pattern!(LETTER, r"^\(?(?:[a-z]|[ivx]{1,4})[.)]\s+\S");
pattern!(ROW, r"^\|.*\S.*\||^[^|\n]*[^|\s][ \t]*\|[^|\n]*\S");
pattern!(KEYCAP, r"^([0-9])\x{fe0f}?\x{20e3}[ \t]*");
pattern!(ESCAPED, r"^(\d{0,2})\\([-*+.)]|#(?:\\?#){0,5})[ \t]+");
pattern!(
    ESCAPED_WORDS,
    r"\\\*\\\*([^*\\\n]+)\\\*\\\*|\\\[([^\[\]\\\n]+)\\?\]\\?\(([^()\s\\]*[/:@][^()\s\\]*)\\?\)"
);
pattern!(GRID, r"^\+[-=+]{3,}\+?$");

pub(super) fn look(residue: &Residue) -> Vec<Slip> {
    let lines = lines(&residue.words.text);
    let mut slips: Vec<Slip> = Vec::new();
    if residue.block == Block::Line {
        return slips;
    }
    if residue.signs.has(b"|\t+;") {
        slips.extend(table(residue, &lines));
    }
    if residue.signs.has_foreign() {
        slips.extend(lines.iter().filter_map(|line| hidden(residue, line)));
    }
    if residue.signs.has(b"#") {
        slips.extend(lines.iter().filter_map(|line| heading(residue, line)));
    }
    if residue.signs.has(b"-+*\t") || residue.signs.has_foreign() {
        slips.extend(bullets::look(residue, &lines));
    }
    if residue.signs.has(b".)") {
        slips.extend(numbers(residue, &lines));
    }
    slips.extend(quotation(residue, &lines));
    slips.extend(escaped(residue, &lines));
    slips
}

/// `1\. One`, `\- One`, `\## Costs`: signs that another program took for words when it wrote the text as Markdown.
fn escaped(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    let raw = |line: &Line| residue.raw(line.range.clone()).to_owned();
    let is_keyed = |line: &Line| KEYCAP.is_match(line.text);
    if lines.iter().filter(|line| is_keyed(line)).count() > 1 {
        let which = stretch(lines, is_keyed);
        let new: Vec<String> =
            lines[which.clone()].iter().map(|line| KEYCAP.replace(&raw(line), "$1. ").into_owned()).collect();
        let at = residue.at(lines[which.start].range.clone());
        let cure = relined(residue, lines, which, &new, ("write each entry on a line of its own", true));
        return Some(Slip::new(at, "a list whose numbers are emoji", cure));
    }
    let is_entry = |line: &Line| line.text.contains(MASK) && ESCAPED.is_match(&raw(line));
    let Some(first) = lines.iter().find(|line| is_entry(line)) else { return escaped_words(residue, lines) };
    let at = residue.at(first.range.clone());
    if raw(first).starts_with("\\#") {
        let words = raw(first).replace("\\#", "#");
        let message = "a backslash before the sign of a heading";
        return Some(Slip::new(at.clone(), message, Cure::Write(at, words)));
    }
    if lines.iter().filter(|line| is_entry(line)).count() < 2 {
        return escaped_words(residue, lines);
    }
    let which = stretch(lines, is_entry);
    let anew = |line: &Line| ESCAPED.replace(&raw(line), "$1$2 ").into_owned();
    let new: Vec<String> = lines[which.clone()].iter().map(anew).collect();
    let cure = relined(residue, lines, which, &new, ("write the entries without the backslash", true));
    Some(Slip::new(at, "a list whose signs have a backslash before them", cure))
}

/// `\*\*bold\*\*`, `\[words\](address)`: what the same programs do within a line.
fn escaped_words(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    let line = lines.iter().find(|line| ESCAPED_WORDS.is_match(residue.raw(line.range.clone())))?;
    let written = ESCAPED_WORDS.replace_all(residue.raw(line.range.clone()), |found: &Captures| {
        match (found.get(1), found.get(2), found.get(3)) {
            (None, Some(words), Some(address)) => format!("[{}]({})", words.as_str(), address.as_str()),
            (bold, ..) => format!("**{}**", bold.map_or("", |bold| bold.as_str())),
        }
    });
    let at = residue.at(line.range.clone());
    let message = "signs of Markdown with a backslash before them";
    Some(Slip::new(at.clone(), message, Cure::Write(at, written.into_owned())))
}

/// `1.`, `(12)`, `iv)`: where the number or the letters of an entry end, if the line could begin one.
fn may_be_numbered(line: &Line) -> bool {
    line.text.bytes().take(6).any(|byte| matches!(byte, b'.' | b')'))
}

pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
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
    let found = HEADING.captures(line.text).or_else(|| DEEP.captures(line.text));
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
    let heading = format!("{level} {rest}");
    // One sign may be that of a hashtag.
    let is_certain = (2..=6).contains(&signs.len());
    let cure = if is_certain { Cure::Mend(at.clone(), heading) } else { Cure::Write(at.clone(), heading) };
    Some(Slip::new(at, message, cure))
}

/// Numbered entries that run on in one paragraph.
fn numbers(residue: &Residue, all: &[Line]) -> Option<Slip> {
    let tell = |line: &Line, message: &str, help: String| {
        Some(Slip::new(residue.at(line.range.clone()), message.to_owned(), Cure::Do(help)))
    };
    let lines = || all.iter().filter(|line| may_be_numbered(line));
    let numbered: Vec<(&Line, regex::Captures)> =
        lines().filter_map(|line| Some((line, NUMBER.captures(line.text)?))).collect();
    if let Some((line, found)) = numbered.first() {
        let glued = !found[2].starts_with([' ', '\n']);
        let bracketed = found[0].starts_with('(');
        let number = &found[1];
        return match (glued || bracketed, line.range.start > 0) {
            (true, _) if numbered.len() > 1 || glued && number != "0" => {
                let which = stretch(all, |line| may_be_numbered(line) && NUMBER.is_match(line.text));
                let anew = |line: &Line| match NUMBER.captures(line.text) {
                    Some(found) => {
                        format!("{}. {}", &found[1], without_number(residue.raw(line.range.clone())))
                    }
                    None => residue.raw(line.range.clone()).to_owned(),
                };
                let new: Vec<String> = all[which.clone()].iter().map(anew).collect();
                let cure =
                    relined(residue, all, which, &new, ("write each entry on a line of its own", false));
                let at = residue.at(line.range.clone());
                Some(Slip::new(at, "a numbered entry that Markdown does not take for one", cure))
            }
            (false, true) => {
                let first = all.iter().position(|one| one.range == line.range).unwrap_or_default();
                let new = [residue.raw(line.range.clone()).to_owned()];
                let advice =
                    format!("put a blank line before the list; where it is no list, write `{number}\\.`");
                let cure = match relined(residue, all, first..first + 1, &new, ("", false)) {
                    Cure::Lines { range, words, .. } => {
                        let words = words.trim_end().to_owned();
                        Cure::Lines { title: advice, is_certain: false, range, words }
                    }
                    _ => Cure::Do(advice),
                };
                let at = residue.at(line.range.clone());
                Some(Slip::new(at, "a numbered entry runs on in the paragraph above it", cure))
            }
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

/// The words of a numbered entry.
fn without_number(line: &str) -> &str {
    line.trim_start_matches(|letter: char| {
        "(.)".contains(letter) || letter.is_ascii_digit() || letter.is_whitespace()
    })
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
        let which = stretch(lines, |line| rows.iter().any(|row| row.range == line.range));
        let advice = match wrong {
            Some(_) => format!("write as the second line: `{rule}`"),
            None => format!("write below its first line: `{rule}`"),
        };
        let raw = |line: &Line| residue.raw(line.range.clone()).to_owned();
        let own = |line: &&Line| wrong.is_none_or(|wrong| wrong.range != line.range);
        let mut new: Vec<String> = lines[which.clone()].iter().filter(own).map(raw).collect();
        new.insert(1, rule);
        let cure = match relined(residue, lines, which, &new, ("", false)) {
            Cure::Lines { range, words, .. } => {
                Cure::Lines { title: advice, is_certain: false, range, words }
            }
            _ => Cure::Do(advice),
        };
        return Some(Slip::new(at, message, cure));
    }
    if let Some(line) = lines.iter().find(|line| GRID.is_match(line.text)) {
        let help = "write the rows as `| a | b |`, and below the first one `|---|---|`".to_owned();
        return Some(Slip::new(
            residue.at(line.range.clone()),
            "a table in a form that Markdown does not know",
            Cure::Do(help),
        ));
    }
    // Behind the sign of an entry a tab begins no cell.
    let is_tabbed = |line: &Line| {
        let sign = LETTER.find(line.text).or_else(|| NUMBER.find(line.text));
        let words = sign.map_or(line.text, |sign| &line.text[sign.end()..]);
        bullets::without_sign(words).trim().contains('\t')
    };
    if lines.iter().any(&is_tabbed) {
        let which = stretch(lines, is_tabbed);
        return Some(as_table(residue, lines, which, '\t', "cells with tabs between them run together"));
    }
    let message = "cells with semicolons between them run together";
    is_of_semicolons(lines).then(|| as_table(residue, lines, 0..lines.len(), ';', message))
}

/// Rows as a sheet writes them into a text: in each as many semicolons, none of them with a blank behind it as in a sentence.
fn is_of_semicolons(lines: &[Line]) -> bool {
    let count = |line: &Line| match line.text.contains("; ") || line.text.contains('&') {
        true => 0,
        false => line.text.trim_end_matches(';').matches(';').count(),
    };
    let cells = lines.first().map_or(0, count);
    cells > 0 && cells + lines.len() > 3 && lines.iter().all(|line| count(line) == cells)
}

/// Lines with a sign between their cells, as a table.
fn as_table(residue: &Residue, lines: &[Line], which: Range<usize>, sign: char, message: &str) -> Slip {
    let cells = |line: &Line| -> Vec<String> {
        let cells = residue.raw(line.range.clone()).trim().split(sign);
        cells.map(|cell| cell.trim().replace('|', "\\|")).collect()
    };
    let first = &lines[which.start];
    let mut rows: Vec<String> =
        lines[which.clone()].iter().map(|line| format!("| {} |", cells(line).join(" | "))).collect();
    rows.insert(1, format!("|{}", "---|".repeat(cells(first).len())));
    let cure = relined(residue, lines, which, &rows, ("write the rows as a table", false));
    Slip::new(residue.at(first.range.clone()), message, cure)
}

/// Callouts begin `> [!NOTE]`, on a line of their own.
fn quotation(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    const KNOWN: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];
    let line = lines.first()?;
    let begun = line.text.trim_start_matches('>').trim_start();
    let bare = begun.trim_end().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    if let (Some(_), Block::Quotation) = (bare.filter(|word| KNOWN.contains(word)), residue.block) {
        let open = line.range.start + line.text.len() - begun.len();
        let cure = Cure::Mend(residue.at(open..open + 1), "[!".to_owned());
        return Some(Slip::new(residue.at(line.range.clone()), "a callout without the sign `!`", cure));
    }
    let inner = begun.strip_prefix("[!")?;
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
