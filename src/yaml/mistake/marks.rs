//! Quotation marks that are doubled, as spreadsheets write those of a text: `""Management""`.

use std::sync::LazyLock;

use regex::Regex;

use super::page::{Line, Page};
use super::slip::{Slip, bare};
use crate::diagnostic::Code;
use crate::yaml::mended::Edit;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    slips.extend(near.iter().filter_map(|number| of_line(&page.lines[*number])));
}

/// All of a line, since a program that doubles one mark doubles each.
fn of_line(line: &Line) -> Option<Slip> {
    static MARKED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"("+)([^"]+)("*)|('+)([^']+)('*)"#).expect("the program's own patterns are valid")
    });
    let mut edits: Vec<Edit> = Vec::new();
    for found in MARKED.captures_iter(line.text) {
        let whole = found.get(0)?.range();
        let words = &line.text[whole.clone()];
        let is_within = line.text[..whole.start].contains(['[', '{']);
        let mark = words.chars().next()?;
        let is_value = is_value(line.text, &whole) && (words.ends_with(mark) || !is_within);
        if is_value && is_doubled(words, mark) {
            edits.push((line.range(whole), bare(words.trim_matches(mark).trim(), is_within)));
        }
    }
    let first = edits.first()?.0.start;
    let message = "quotation marks that are doubled, as spreadsheets write them";
    Some(Slip::new(Code::UnclosedQuote, first..first + 2, message, edits).certain())
}

/// Whether words are all that is written of a value.
fn is_value(text: &str, words: &std::ops::Range<usize>) -> bool {
    let (before, after) = (text[..words.start].trim_end(), text[words.end..].trim_start());
    let begins = text[..words.start].ends_with([' ', '[', '{', ',']);
    begins
        && before.ends_with([':', '[', '{', ',', '-'])
        && (after.is_empty() || after.starts_with([',', ']', '}', '#']))
}

/// Whether a text stands between marks of which one at least is doubled. `'the students''` ends in an apostrophe.
pub fn is_doubled(words: &str, mark: char) -> bool {
    let (opens, text) = (words.len() - words.trim_start_matches(mark).len(), words.trim_matches(mark));
    let closes = words.len() - words.trim_end_matches(mark).len();
    let is_twice = match mark {
        '"' => opens + closes > 2 && closes > 0 || opens > 1,
        _ => opens > 1 && closes != 1,
    };
    // Between two texts that are empty there is no text.
    let is_text = !text.starts_with([' ', ',', ']', '}', ':']) && !text.ends_with([',', '[', '{', ':']);
    opens > 0 && is_twice && is_text && !text.trim().is_empty() && !text.contains(mark)
}

/// `He said ""hi""`: a text with each mark once that a spreadsheet doubled; another one as it is.
pub fn without_doubled(text: &str, mark: char) -> String {
    let twice = format!("{mark}{mark}");
    let is_each = text.contains(&twice) && !text.replace(&twice, "").contains(mark);
    if is_each { text.replace(&twice, &mark.to_string()) } else { text.to_owned() }
}
