//! Signs of Markdown as the keyboards of East Asia write them, and entries of lists as many scripts number them.

use std::sync::LazyLock;

use regex::Regex;

use super::lines::lines;
use super::relined::{Line, relined, stretch};
use super::residue::{Block, Residue};
use super::{Cure, Slip};

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).expect("the pattern is sound"));
    };
}

// What begins a block, once it is narrow.
pattern!(BLOCK, r"^(?:(#{1,6})\s*[^#\s]|([-*+])\s+\S|(>)\s*\S)");
// Words between signs of full width.
pattern!(INLINE, r"＊＊([^＊\n]+)＊＊|～～([^～\n]+)～～|｀([^｀\n]+)｀");
// A number or a letter that begins an entry, other than `1.`, `1)` and those of Latin letters.
pattern!(
    ENTRY,
    r"(?x)^(?:[①-⑳㉑-㉟⑴-⒇⒈-⒛❶-❿➀-➓㈎-㈛㉠-㉻㊀-㊉]
    |[（(]?(?:[０-９]{1,2}|[一二三四五六七八九十]{1,3}|[가나다라마바사아자차카타파하]|[๐-๙]{1,2}|[ก-ฮ]
        |[٠-٩]{1,2}|[۰-۹]{1,2}|[०-९]{1,2}|[০-৯]{1,2}|[а-я]|[α-ω]|[א-ת]|[ء-ي]ـ?)[)）.．、]
    |[（(]?[0-9]{1,2}[）．、])\s*"
);

pub(super) fn look(residue: &Residue) -> Vec<Slip> {
    let mut slips = inline(residue);
    if residue.block != Block::Line {
        let lines = lines(&residue.words.text);
        slips.extend(lines.iter().filter_map(|line| block(residue, line)));
        slips.extend(rows(residue, &lines));
        slips.extend(entries(residue, &lines));
    }
    slips
}

/// As a keyboard of Latin letters writes it.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        '\u{3000}' => ' ',
        other => other,
    }
}

fn inline(residue: &Residue) -> Vec<Slip> {
    let text = &residue.words.text;
    let found = INLINE.captures_iter(if residue.signs.has_foreign() { text } else { "" });
    let told = found.filter_map(|found| {
        let (sign, words) = [(1, "**"), (2, "~~"), (3, "`")]
            .into_iter()
            .find_map(|(at, sign)| Some((sign, found.get(at)?)))?;
        let (at, words) = (residue.at(found.get(0)?.range()), residue.raw(words.range()));
        let cure = Cure::Write(at.clone(), format!("{sign}{}{sign}", words.trim()));
        Some(Slip::new(at, "signs of full width, which Markdown takes for words", cure))
    });
    told.collect()
}

/// A heading, an entry or a quotation that begins with a sign of full width.
fn block(residue: &Residue, line: &Line) -> Option<Slip> {
    let head = |letter: &char| "＃－＊＋＞#>-*+　 ".contains(*letter);
    let prefix: String = line.text.chars().take_while(head).collect();
    let narrowed: String = prefix.chars().map(narrow).collect();
    if !prefix.chars().any(|letter| "＃－＊＋＞".contains(letter)) {
        return None;
    }
    let whole = format!("{narrowed}{}", &line.text[prefix.len()..]);
    let found = BLOCK.captures(&whole)?;
    let sign = found.iter().skip(1).flatten().next()?.as_str();
    let at = residue.at(line.range.start..line.range.start + prefix.len());
    let message = "a sign of full width, which Markdown takes for a word";
    Some(Slip::new(residue.at(line.range.clone()), message, Cure::Write(at, format!("{sign} "))))
}

/// Rows of a table between bars of full width.
fn rows(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    let is_row = |line: &Line| line.text.matches('｜').count() > 1 || line.text.starts_with('｜');
    let first = lines.iter().find(|line| is_row(line))?;
    let which = stretch(lines, is_row);
    let mut new: Vec<String> =
        lines[which.clone()].iter().map(|line| residue.raw(line.range.clone()).replace('｜', "|")).collect();
    let cells = new[0].trim().trim_matches('|').split('|').count();
    let is_rule = |row: &String| row.contains('-') && row.chars().all(|letter| " |:-".contains(letter));
    if !new.get(1).is_some_and(is_rule) {
        new.insert(1, format!("|{}", "---|".repeat(cells)));
    }
    let cure = relined(residue, lines, which, &new, ("write the rows between bars of usual width", false));
    Some(Slip::new(residue.at(first.range.clone()), "a table between bars of full width", cure))
}

/// Numbered entries that run on in one paragraph.
fn entries(residue: &Residue, lines: &[Line]) -> Option<Slip> {
    let is_entry = |line: &Line| ENTRY.find(line.text).is_some_and(|found| found.end() < line.text.len());
    if lines.iter().filter(|line| is_entry(line)).count() < 2 {
        return None;
    }
    let which = stretch(lines, is_entry);
    let first = &lines[which.start];
    let mut number = 0;
    let anew = |line: &Line| {
        if !is_entry(line) {
            return format!("   {}", residue.raw(line.range.clone()));
        }
        number += 1;
        let start = line.range.start + ENTRY.find(line.text).map_or(0, |found| found.end());
        format!("{number}. {}", residue.raw(start..line.range.end))
    };
    let new: Vec<String> = lines[which.clone()].iter().map(anew).collect();
    let advice = ("begin each entry with a number and a point, a blank line before the first", false);
    let cure = relined(residue, lines, which, &new, advice);
    let message = "numbered entries that Markdown takes for one paragraph";
    Some(Slip::new(residue.at(first.range.clone()), message, cure))
}
