//! Texts that begin with a sign of YAML's own, and signs between documents.

use super::page::{Line, Page};
use super::slip::{QUOTE, Slip};
use crate::diagnostic::Code;
use crate::yaml::lost::quoted;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for line in near.iter().map(|at| &page.lines[*at]) {
        slips.extend(remark(line));
        slips.extend(remark_behind(line));
        slips.extend(in_parentheses(line));
        slips.extend(begins(line));
        slips.extend(in_flow(line));
        slips.extend(control(line));
        slips.extend(ends(line));
    }
}

/// `// later`, `<!-- later -->`, `/* later */`: remarks as other languages write them.
fn remark(line: &Line) -> Option<Slip> {
    const FORMS: [(&str, &str); 4] = [("//", ""), ("<!--", "-->"), ("/*", "*/"), ("--", "")];
    let text = line.text.trim();
    let words = FORMS.iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))?;
    let words = words.strip_prefix(' ').unwrap_or(words).trim_end();
    let start = line.text.len() - line.text.trim_start().len();
    let range = line.range(start..start + text.len());
    let edits = vec![(range.clone(), format!("# {words}"))];
    Some(Slip::new(Code::Syntax, range, "a remark in the form of another language", edits).certain())
}

/// `eqf: 7# later`, `eqf: 7 // later`
fn remark_behind(line: &Line) -> Option<Slip> {
    let value = line.parts().value;
    let words = &line.text[value.clone()];
    let (at, sign) = match (words.find(" //"), words.find('#')) {
        (Some(at), _) => (at, " //"),
        (None, Some(at)) if at > 0 => (at, "#"),
        _ => return None,
    };
    let range = line.range(value.start + at..value.start + at + sign.len());
    let edits = vec![(range.clone(), " #".to_owned())];
    Some(Slip::new(Code::Syntax, range, "a remark begins with a blank and the sign `#`", edits).certain())
}

/// `- (name: IELTS, min: 6.5)`, `(en, nl)`
fn in_parentheses(line: &Line) -> Option<Slip> {
    let end = line.text.find(" #").unwrap_or(line.text.len());
    let text = line.text[..end].trim_end();
    let open = text.find('(').filter(|open| text.ends_with(')') && text[..*open].ends_with([' ', ':']))?;
    let is_map = text[open..].contains(": ");
    let [opens, closes] = if is_map { ["{", "}"] } else { ["[", "]"] };
    let (first, last) = (line.range(open..open + 1), line.range(text.len() - 1..text.len()));
    let edits = vec![(first.clone(), opens.to_owned()), (last, closes.to_owned())];
    let message = "parentheses, which are no brackets of YAML's";
    Some(Slip::new(Code::Syntax, first, message, edits).certain())
}

/// `title: *Demo`, `title: @home`, `title: - Note: You`
fn begins(line: &Line) -> Option<Slip> {
    let value = line.parts().value;
    let words = &line.text[value.clone()];
    let sign = words.chars().next().filter(|sign| "*@`%|>-?,".contains(*sign))?;
    // What begins a text of several lines is no sign that went wrong.
    let is_block = matches!(sign, '|' | '>')
        && words[1..].chars().all(|letter| "+-".contains(letter) || letter.is_ascii_digit());
    if is_block {
        return None;
    }
    let name = if sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") };
    let message = format!("a text that begins with {name}, which is a sign of YAML's own");
    let range = line.range(value);
    Some(Slip::new(Code::Syntax, range.clone(), message, vec![(range, quoted(words))]).certain().doing(QUOTE))
}

/// `{title: *Demo}`, `[@home]`
fn in_flow(line: &Line) -> Option<Slip> {
    let open = line.text.find(['{', '['])?;
    let slots = super::page::slots(line.text, open..line.text.len());
    let values =
        slots.iter().map(|slot| super::page::pair(line.text, slot).map_or(slot.clone(), |(_, value)| value));
    let value = values
        .into_iter()
        .find(|value| line.text[value.clone()].starts_with(['*', '@', '`', '%', '|', '>', '?', '-']))?;
    let words = &line.text[value.clone()];
    let sign = words.chars().next()?;
    let name = if sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") };
    let range = line.range(value);
    let message = format!("a text that begins with {name}, which is a sign of YAML's own");
    Some(Slip::new(Code::Syntax, range.clone(), message, vec![(range, quoted(words))]).certain().doing(QUOTE))
}

/// Letters that no text has.
fn control(line: &Line) -> Option<Slip> {
    let odd = |letter: char| letter.is_control() && letter != '\t' || letter == '\u{feff}';
    let edits: Vec<(std::ops::Range<usize>, String)> = line
        .text
        .char_indices()
        .filter(|(_, letter)| odd(*letter))
        .map(|(at, letter)| (line.range(at..at + letter.len_utf8()), String::new()))
        .collect();
    let (first, _) = edits.first()?.clone();
    let letter = line.text[first.start - line.start..].chars().next()?;
    let message = format!("{} stands in this line", crate::unseen::name(letter)?);
    Some(Slip::new(Code::UnseenLetter, first, message, edits).certain())
}

/// `title: Demo;`, `"title": "Demo",` as other languages end a line.
fn ends(line: &Line) -> Option<Slip> {
    let text = line.text.trim_end();
    let sign = text.chars().next_back().filter(|sign| matches!(sign, ',' | ';'))?;
    let at = line.range(text.len() - 1..text.len());
    let message = format!("`{sign}` at the end of a line, which YAML does not end so");
    Some(Slip::new(Code::Syntax, at.clone(), message, vec![(at, String::new())]))
}
