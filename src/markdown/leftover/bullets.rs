//! Lists whose entries begin with signs that are none of Markdown.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::relined::{Line, relined, stretch};
use super::residue::Residue;
use super::{Cure, Slip};

/// What else begins the entries of a list where several lines do: arrows, stars, boxes.
const MAYBE: &str = "ㅇ※▷▶☞→➔➜➝⇒»›★☆✦❖☐☑☒✅✳";

/// What Word, PDF files and phones write for a list.
const BULLETS: &str = "•·・･◦▪▫‣⁃●○■□◆◇➢➤►✓✔✗\u{f0b7}\u{f0a7}\u{f0d8}";

/// What the signs of Word's lists are in its own fonts: letters, with a tab behind them where they are copied. An `o` is a
/// list within a list, and the others are one within that.
const LETTERS: &str = "o§Øü";

const STRANGE_SIGN: &str = "a list whose entries begin with a sign that Markdown does not know";

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).expect("the pattern is sound"));
    };
}

pattern!(DASH, r"^[-–—−+][\u{a0}\u{2007}\u{202f} ]*\p{L}");
pattern!(STAR, r"^\*[^*\s][^*]*$");
pattern!(HARD_DASH, r"^[-*+](?:[\u{a0}\u{2007}\u{202f}\u{3000}]+)\S");

/// Entries of a list that begin with something else than `- `.
pub(super) fn look(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    let bullet = |line: &&Line| {
        line.text.starts_with(|first| BULLETS.contains(first)) && line.text.chars().count() > 1
    };
    let maybe = |line: &&Line| {
        let mut letters = line.text.chars();
        letters.next().is_some_and(|first| MAYBE.contains(first))
            && letters.next().is_some_and(char::is_whitespace)
    };
    let many = lines.iter().filter(maybe).count() > 1;
    let within = |line: &&Line| line.text.matches(|letter| "•▪●\u{f0b7}".contains(letter)).count() > 1;
    if lines.iter().any(|line| sign_of_word(line.text).is_some()) && !lines.iter().any(|line| within(&line)) {
        return Some(of_word(residue, lines));
    }
    if let Some(line) = lines.iter().find(|line| bullet(line) || within(line) || many && maybe(line)) {
        let at = residue.at(line.range.clone());
        let which = stretch(lines, |line| bullet(&line) || within(&line) || many && maybe(&line));
        let of_line = |line: &Line| match residue.raw(line.range.clone()) {
            raw if many && maybe(&line) => {
                vec![format!("- {}", raw.trim_start_matches(|letter| MAYBE.contains(letter)).trim_start())]
            }
            raw => entries(raw),
        };
        let new: Vec<String> = lines[which.clone()].iter().flat_map(of_line).collect();
        let advice = "write each entry on a line of its own, and a blank line before the first";
        let is_certain = bullet(&line) && new.len() > 1;
        let cure = relined(residue, lines, which, &new, (advice, is_certain));
        return Some(Slip::new(at, STRANGE_SIGN, cure));
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
    let stars = lines.iter().filter(|line| STAR.is_match(line.text)).count() > 1;
    let begins = |line: &&Line| DASH.is_match(line.text) || stars && STAR.is_match(line.text);
    let dashes: Vec<&Line> = lines.iter().filter(begins).collect();
    let glued = |line: &Line| line.text.starts_with('-') && !line.text[1..].starts_with(char::is_whitespace);
    let line = dashes.first().filter(|line| dashes.len() > 1 || glued(line))?;
    let at = residue.at(line.range.clone());
    let which = stretch(lines, |line| begins(&line));
    let sign = |letter: char| "-–—−+*".contains(letter) || letter.is_whitespace();
    let anew = |line: &Line| match (residue.raw(line.range.clone()), begins(&line)) {
        (raw, true) => format!("- {}", raw.trim_start_matches(sign)),
        (raw, false) => format!("  {raw}"),
    };
    let new: Vec<String> = lines[which.clone()].iter().map(anew).collect();
    let cure = relined(residue, lines, which, &new, ("begin each entry with `- `", false));
    Some(Slip::new(at, "a list whose entries do not begin with `- `", cure))
}

/// The entries of a line as Markdown has them; a line without a sign goes on with the entry above it.
fn entries(line: &str) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    let mut before = None;
    for letter in line.trim_start().chars() {
        // Some of these signs stand within words: `col·legi`, `データ・サイエンス`.
        let begins = BULLETS.contains(letter)
            && (before.is_none_or(char::is_whitespace) || "•▪●\u{f0b7}".contains(letter));
        match entries.last_mut() {
            _ if begins => entries.push("- ".to_owned()),
            None => entries.push(format!("  {letter}")),
            Some(entry) if entry != "- " || !letter.is_whitespace() => entry.push(letter),
            Some(_) => {}
        }
        before = Some(letter);
    }
    let entries = entries.into_iter().map(|entry| entry.trim_end().to_owned());
    entries.filter(|entry| entry.len() > "- ".len()).collect()
}

/// A list as it is copied from Word, with its lists within lists.
fn of_word(residue: &Residue, lines: &[Line]) -> Slip {
    let which = stretch(lines, |line| sign_of_word(line.text).is_some());
    let signs = lines[which.clone()].iter().filter_map(|line| sign_of_word(line.text));
    let depths: BTreeSet<u8> = signs.map(depth).collect();
    let mut level = 0;
    let anew = |line: &Line| {
        let raw = residue.raw(line.range.clone());
        let Some(sign) = sign_of_word(line.text) else { return format!("{}{raw}", "  ".repeat(level + 1)) };
        level = depths.range(..depth(sign)).count();
        format!("{}- {}", "  ".repeat(level), without_sign(raw))
    };
    let new: Vec<String> = lines[which.clone()].iter().map(anew).collect();
    let at = residue.at(lines[which.start].range.clone());
    let advice = "write each entry on a line of its own, and a blank line before the first";
    Slip::new(at, STRANGE_SIGN, relined(residue, lines, which, &new, (advice, true)))
}

/// How deep within others the lists are that Word begins with a sign.
fn depth(sign: char) -> u8 {
    match sign {
        'o' => 1,
        '▪' | '\u{f0a7}' | '\u{f0d8}' => 2,
        _ if LETTERS.contains(sign) => 2,
        _ => 0,
    }
}

/// The sign of an entry that Word wrote: one of its own, or a letter with a tab behind it.
fn sign_of_word(line: &str) -> Option<char> {
    let mut letters = line.chars();
    let sign = letters.next()?;
    let rest = letters.as_str();
    let is_tabbed = rest.trim_start_matches([' ', '\u{a0}']).starts_with('\t') && !rest.trim().is_empty();
    let is_sign = BULLETS.contains(sign) || MAYBE.contains(sign);
    // A letter before several tabs is the first cell of a row.
    let is_letter = LETTERS.contains(sign) && !rest.trim().contains('\t');
    (is_tabbed && (is_sign || is_letter)).then_some(sign)
}

/// A line without the sign of an entry and the tab behind it.
pub(super) fn without_sign(line: &str) -> &str {
    sign_of_word(line).map_or(line, |sign| line[sign.len_utf8()..].trim_start())
}
