//! Texts that begin with a sign of YAML's own, and signs between documents.

use super::page::{Line, Page};
use super::slip::{QUOTE, Slip};
use crate::diagnostic::{Code, nearest};
use crate::yaml::lost::quoted;
use crate::yaml::mended::Edit;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for line in near.iter().map(|at| &page.lines[*at]) {
        slips.extend(remark(line));
        slips.extend(remark_behind(line));
        slips.extend(in_parentheses(line));
        slips.extend(keys(line));
        slips.extend(begins(line));
        slips.extend(in_flow(line));
        slips.extend(control(line));
        slips.extend(ends(line));
        slips.extend(alias(page.text, line));
    }
}

/// `*cheked`, where `&checked` stands above.
fn alias(text: &str, line: &Line) -> Option<Slip> {
    let value = line.parts().value;
    let name = line.text[value.clone()].strip_prefix('*').filter(|name| is_name(name))?;
    let anchors =
        text.split_whitespace().filter_map(|word| word.strip_prefix('&')).filter(|name| is_name(name));
    let known: Vec<&str> = anchors.collect();
    let message = format!("`*{name}` names nothing: there is no `&{name}` above");
    let written = match (nearest(name, known.iter().copied()).as_slice(), known.as_slice()) {
        ([near], _) | ([], [near]) => format!("*{near}"),
        _ => return None,
    };
    let range = line.range(value);
    let edits = vec![(range.clone(), written.clone())];
    Some(Slip::new(Code::Syntax, range, message, edits).certain().titled(format!("write `{written}`")))
}

fn is_name(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|one| one.is_alphanumeric() || matches!(one, '_' | '-'))
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

/// `**ects**: 60`, `{*x: 50}`: signs of Markdown around keys.
fn keys(line: &Line) -> Option<Slip> {
    let open = line.text.find(['{', '[']).unwrap_or(line.text.len());
    let slots = super::page::slots(line.text, open..line.text.len());
    let starts = [line.parts().head].into_iter().chain(slots.into_iter().map(|slot| slot.start));
    let edits: Vec<_> = starts.filter_map(|at| key(line, at)).flatten().collect();
    let (first, last) = (edits.first()?.0.start, edits.last()?.0.end);
    Some(Slip::new(Code::Syntax, first..last, "signs of Markdown around a key", edits).certain())
}

/// What goes of such a key that begins at a byte of the line.
fn key(line: &Line, at: usize) -> Option<Vec<Edit>> {
    let text = &line.text[at..];
    let rest = text.trim_start_matches(MARKS);
    let is_word = |one: char| one.is_ascii_alphanumeric() || matches!(one, '_' | '-');
    let length = rest.len() - rest.trim_start_matches(is_word).len();
    let behind = rest[length..].trim_start_matches(MARKS);
    let open = text.len() - rest.len();
    let after = behind.strip_prefix(':')?.trim_start_matches(MARKS);
    if open == 0 || length == 0 || !after.is_empty() && !after.starts_with(' ') {
        return None;
    }
    let (word, colon) = (at + open + length, line.text.len() - behind.len());
    let marks = [at..at + open, word..colon, colon + 1..line.text.len() - after.len()];
    Some(
        marks.into_iter().filter(|one| !one.is_empty()).map(|one| (line.range(one), String::new())).collect(),
    )
}

/// `type: @draft`: what reads well without the sign, where it would not in quotation marks.
fn without(sign: char, range: &std::ops::Range<usize>, words: &str) -> Option<Slip> {
    let bare = words.trim_start_matches(sign).trim();
    let is_word = |one: char| one.is_alphanumeric() || matches!(one, '-' | '.' | '_');
    let address = words.strip_prefix('[').and_then(|link| link.split_once("](")?.1.strip_suffix(')'));
    let bare = address.unwrap_or(bare);
    if sign == '-' || bare.is_empty() || address.is_none() && !bare.chars().all(is_word) {
        return None;
    }
    let message = format!("a text that begins with `{sign}`, which is a sign of YAML's own");
    Some(
        Slip::new(Code::Syntax, range.clone(), message, vec![(range.clone(), bare.to_owned())]).last_resort(),
    )
}

/// What Markdown writes around words.
const MARKS: [char; 2] = ['*', '`'];

/// The slip of a value that begins with a sign: it goes, where it is Markdown's and stands at the end, too; or else the
/// whole is put in quotation marks.
fn marked(sign: char, range: std::ops::Range<usize>, words: &str) -> Slip {
    let name = if sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") };
    let message = format!("a text that begins with {name}, which is a sign of YAML's own");
    let bare = words.trim_matches(MARKS);
    if MARKS.contains(&sign) && words.ends_with(sign) && !bare.is_empty() && !bare.contains(MARKS) {
        let needs_marks =
            bare.contains([':', '#', ',', '[', '{']) || bare.starts_with(|one: char| !one.is_alphanumeric());
        let bare = if needs_marks { quoted(bare) } else { bare.to_owned() };
        return Slip::new(Code::Syntax, range.clone(), message, vec![(range, bare)]).certain();
    }
    Slip::new(Code::Syntax, range.clone(), message, vec![(range, quoted(words))]).certain().doing(QUOTE)
}

/// `title: *Demo`, `title: @home`, `title: - Note: You`
fn begins(line: &Line) -> Vec<Slip> {
    let value = line.parts().value;
    let words = &line.text[value.clone()];
    let Some(sign) = words.chars().next().filter(|sign| "*@`%|>-?,[".contains(*sign)) else {
        return Vec::new();
    };
    // What begins a text of several lines is no sign that went wrong.
    let is_block = matches!(sign, '|' | '>')
        && words[1..].chars().all(|letter| "+-".contains(letter) || letter.is_ascii_digit());
    if is_block {
        return Vec::new();
    }
    let range = line.range(value);
    let marked = (sign != '[').then(|| marked(sign, range.clone(), words));
    marked.into_iter().chain(without(sign, &range, words)).collect()
}

/// `{title: *Demo}`, `[@home]`
fn in_flow(line: &Line) -> Vec<Slip> {
    let Some(open) = line.text.find(['{', '[']) else { return Vec::new() };
    let slots = super::page::slots(line.text, open..line.text.len());
    let values =
        slots.iter().map(|slot| super::page::pair(line.text, slot).map_or(slot.clone(), |(_, value)| value));
    let signs = ['*', '@', '`', '%', '|', '>', '?', '-'];
    let Some(value) = values.into_iter().find(|value| line.text[value.clone()].starts_with(signs)) else {
        return Vec::new();
    };
    let words = &line.text[value.clone()];
    let Some(sign) = words.chars().next() else { return Vec::new() };
    let range = line.range(value);
    [marked(sign, range.clone(), words)].into_iter().chain(without(sign, &range, words)).collect()
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
