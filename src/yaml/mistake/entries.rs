//! Slips that leave a text YAML, and make another value of it than was meant: entries of a list that run together, letters
//! that nobody sees.

use super::flow::plain;
use super::page::{Line, Page};
use super::slip::Slip;
use crate::diagnostic::Code;
use crate::yaml::mended::Edit;

/// What Word, PDF files and phones write for the sign of an entry.
const BULLETS: &str = "•·◦▪▫‣⁃●○■□–—−*\u{f0b7}\u{f0a7}";

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for number in near {
        slips.extend(list(page, *number));
        slips.extend(remark(page, *number));
        let parts = page.lines[*number].parts();
        let key = parts.key.clone().into_iter();
        let is_flow = page.lines[*number].text[parts.value.clone()].starts_with(['{', '[']);
        let value = Some(parts.value).filter(|_| !is_flow);
        slips.extend(key.chain(value).filter_map(|part| plain(&page.lines[*number], part)));
    }
}

/// Blocks whose first lines are remarks.
pub fn remarks(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    slips.extend(
        near.iter().filter_map(|number| remark(page, *number).into_iter().find(|slip| slip.edits.len() > 1)),
    );
}

/// The same where the text is no YAML with them.
pub fn signs(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    slips.extend(near.iter().filter_map(|number| list(page, *number)));
    slips.extend(near.iter().flat_map(|number| remark(page, *number)));
    slips.extend(near.iter().filter_map(|number| emptied(page, *number)));
}

/// `lists: []`, and entries below it.
fn emptied(page: &Page, number: usize) -> Option<Slip> {
    let line = &page.lines[number];
    let parts = line.parts();
    let sign = Some(&line.text[parts.value.clone()]).filter(|sign| matches!(*sign, "[]" | "{}"))?;
    let next = &page.lines[page.after(number)?];
    let is_entry = next.text.trim_start().starts_with("- ") && next.indentation() >= line.indentation();
    if parts.key.is_none() || !is_entry && next.indentation() <= line.indentation() {
        return None;
    }
    let range = line.range(parts.value.clone());
    let start = line.start + line.text[..parts.value.start].trim_end().len();
    let message = format!("`{sign}` says that there is nothing, and something stands below it");
    Some(Slip::new(Code::Syntax, range.clone(), message, vec![(start..range.end, String::new())]).certain())
}

/// `# deadlines:` above what stands below that key, alone or with lines of its block that are remarks, too.
fn remark(page: &Page, number: usize) -> Vec<Slip> {
    let Some((head, key)) = key_behind(page, number) else { return Vec::new() };
    let line = &page.lines[head];
    let start = line.text.len() - line.text.trim_start().len();
    let words = line.text[start + 1..].trim_start();
    let range = line.range(start..line.text.len() - words.len());
    let message =
        format!("`{key}:` stands behind `#`, so that it is a remark, and what is below it stands elsewhere");
    let slip = |edits| Slip::new(Code::LostWords, range.clone(), message.clone(), edits);
    let alone = slip(vec![(range.clone(), String::new())])
        .titled(format!("write `{key}:` without `#`; or else put `#` before each line below it, too"));
    let between: Vec<Edit> = (head + 1..number).filter_map(|at| sign_of_remark(&page.lines[at])).collect();
    if between.is_empty() {
        return vec![alone];
    }
    let title = format!(
        "remove `#` from the {} lines above, with which it belongs; or else put `#` before this one, too",
        between.len() + 1
    );
    let whole = [(range.clone(), String::new())].into_iter().chain(between).collect();
    vec![slip(whole).titled(title).weighing(60), alone]
}

/// The nearest line above that would be a key without its `#`.
fn key_behind<'t>(page: &Page<'t>, number: usize) -> Option<(usize, &'t str)> {
    let key = |at: usize| {
        let key = page.lines[at].text.trim_start().strip_prefix('#')?.trim().strip_suffix(':')?;
        let is_key = key.starts_with(|one: char| one.is_ascii_lowercase())
            && key.chars().all(|one| one.is_ascii_lowercase() || one == '_');
        is_key.then_some((at, key))
    };
    (0..number).rev().take_while(|at| page.lines[*at].is_idle()).find_map(key)
}

/// The sign of a remark with the blank behind it, taken away.
fn sign_of_remark(line: &Line) -> Option<Edit> {
    let start = line.text.len() - line.text.trim_start().len();
    let words = line.text[start..].strip_prefix('#')?;
    let words = words.strip_prefix(' ').unwrap_or(words);
    Some((line.range(start..line.text.len() - words.len()), String::new()))
}

/// What Word writes for signs of its own, once they are copied as letters.
const LETTERS: &str = "o§ØüvðèàÞ";

/// How many bytes the sign of an entry takes: `•`, `-` without its blank, `o `, `1.`, `a)`.
fn sign(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let sign = letters.next()?;
    let next = letters.next();
    let glued = sign == '-' && next.is_some_and(|next| next != ' ' && next != '-');
    let is_letter = LETTERS.contains(sign) && next.is_some_and(char::is_whitespace);
    if glued || is_letter || BULLETS.contains(sign) {
        return Some(sign.len_utf8());
    }
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let length = if digits == 0 && sign.is_ascii_lowercase() { 1 } else { digits };
    let mut after = text.get(length..)?.chars();
    let (mark, blank) = (after.next()?, after.next()?);
    ((1..=2).contains(&length) && matches!(mark, '.' | ')') && blank.is_whitespace()).then_some(length + 1)
}

fn is_entry(text: &str) -> bool {
    sign(text).is_some()
}

/// Whether a line begins with what Word writes for the sign of an entry.
pub fn is_bullet(text: &str) -> bool {
    text.starts_with(|letter: char| BULLETS.contains(letter))
}

/// Lines below a key that begin with a sign which is none of YAML's.
fn list(page: &Page, number: usize) -> Option<Slip> {
    let first = (0..=number)
        .rev()
        .take_while(|at| page.lines[*at].is_idle() || is_entry(page.lines[*at].text.trim_start()));
    let first = first.filter(|at| !page.lines[*at].is_idle()).last()?;
    let column = page.lines[first].indentation();
    let mut edits: Vec<Edit> = Vec::new();
    for line in page.lines[first..].iter().take_while(|line| line.is_idle() || line.indentation() >= column) {
        let text = line.text.trim_start();
        if line.is_idle() || !is_entry(text) {
            continue;
        }
        let at = line.text.len() - text.len();
        let rest = &text[sign(text)?..];
        let blanks = rest.len() - rest.trim_start().len();
        edits.push((line.range(at..at + text.len() - rest.len() + blanks), "- ".to_owned()));
    }
    let range = edits.first()?.0.clone();
    let written = &page.text[range.clone()];
    let sign = written.trim();
    let message = match sign {
        "-" if written == "-" => "a blank is missing after the dash".to_owned(),
        "-" => "a no-break space stands behind the dash".to_owned(),
        _ => format!("`{sign}` is no sign of a list to YAML"),
    };
    let count = edits.len();
    // A single letter or number may be a word.
    if count < 2 && sign.chars().next().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let slip = Slip::new(Code::Syntax, range, message, edits).certain();
    Some(if count > 1 { slip.titled("begin each entry with `- `") } else { slip })
}
