//! Colons: one too many within a text, one that is missing, another sign in its place.

use std::ops::Range;

use super::page::{Line, Page, pair, slots};
use super::slip::{QUOTE, Slip, bare};
use crate::diagnostic::Code;
use crate::meant;
use crate::yaml::lost::quoted;

const WITHIN: &str = "a colon followed by a space within a text";

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for number in near {
        let line = &page.lines[*number];
        let joined = joined(line);
        // A word before a colon may be a language, and the end of a sentence, first of all.
        let is_doubtful = joined.as_ref().is_some_and(|(key, _)| is_doubtful(page, line, key));
        let (sure, doubtful) = if is_doubtful { (None, joined) } else { (joined, None) };
        slips.extend(sure.map(|(_, slip)| slip));
        // What begins with the tag of a language is a text by language, first of all.
        let (is_tagged, map) = (is_tagged(line), map(line));
        slips.extend(map.clone().filter(|_| is_tagged).map(Slip::evident));
        slips.extend(value(page, *number));
        slips.extend(doubtful.filter(|(key, _)| meant::is_written_language(key)).map(|(_, slip)| slip));
        slips.extend(map.filter(|_| !is_tagged));
        slips.extend(entry(line));
        slips.extend(flow(line));
        slips.extend(missing(line));
        slips.extend(other_sign(line));
    }
}

/// `title: Data: from field to lab`, with the lines that continue it.
fn value(page: &Page, number: usize) -> Option<Slip> {
    let first = (0..=number).rev().take(6).find(|at| page.lines[*at].parts().key.is_some())?;
    let line = &page.lines[first];
    let parts = line.parts();
    let start = line.start + parts.value.start;
    let last = &page.lines[number];
    let end = if first == number { line.start + line.words().end } else { last.end() };
    let words = page.text.get(start..end)?.trim_end();
    // A text behind the sign of one of several lines is told of as such.
    let is_block = words.starts_with(['|', '>']);
    if words.is_empty() || is_block || words.starts_with(['[', '{', '"', '\'', '-']) && !words.contains("- ")
    {
        return None;
    }
    // Entries of a list continue nothing.
    if words.lines().skip(1).any(|line| line.trim_start().starts_with("- ")) {
        return None;
    }
    let colon = words.find(": ").or_else(|| words.ends_with(':').then(|| words.len() - 1))?;
    Some(quote(Code::UnquotedColon, start..start + words.len(), words, start + colon))
}

/// `title: en: Portfolio`
fn is_tagged(line: &Line) -> bool {
    let words = &line.text[line.parts().value];
    words.split_once(": ").is_some_and(|(key, _)| meant::is_written_language(key))
}

/// `tagline: en: Fees, and more: what you pay, nl: Kosten`, as a map of each text by its language.
fn by_language(words: &str) -> Option<String> {
    let mut texts: Vec<(&str, String)> = Vec::new();
    for piece in words.split(", ") {
        let tagged = piece.split_once(": ").filter(|(tag, _)| meant::is_written_language(tag));
        match (tagged, texts.last_mut()) {
            (Some((tag, text)), _) => texts.push((tag, text.trim().to_owned())),
            (None, Some((_, text))) => *text = format!("{text}, {piece}"),
            (None, None) => return None,
        }
    }
    let is_plain = |(_, text): &(&str, String)| !text.contains(['{', '[', ']', '}', '"', '#']);
    let pairs = texts.iter().map(|(tag, text)| format!("{tag}: {}", bare(text, true)));
    let map = format!("{{{}}}", pairs.collect::<Vec<String>>().join(", "));
    texts.iter().all(is_plain).then_some(map)
}

/// `extra: teacher: Jane Doe`, where a map is meant and not a text.
fn map(line: &Line) -> Option<Slip> {
    let parts = line.parts();
    parts.key.clone()?;
    let words = &line.text[parts.value.clone()];
    let (key, value) = words.split_once(": ")?;
    let is_key =
        !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || "_-".contains(letter));
    let is_plain = !value.contains(['{', '[', ']', '}', ',', '"', '\'', '#']) && !value.contains(": ");
    let texts = by_language(words).filter(|_| !is_plain);
    let is_plain = is_plain || texts.is_some();
    let map = texts.unwrap_or_else(|| format!("{{{}}}", words.trim_end()));
    let edit = (line.range(parts.value.clone()), map);
    let message = "a key stands behind the colon of another one";
    (is_key && is_plain).then(|| {
        Slip::new(
            Code::UnquotedColon,
            line.range(parts.value.start..parts.value.start + key.len()),
            message,
            vec![edit],
        )
        .certain()
        .weighing(1)
    })
}

/// `- Note: you write: this`, all of which is a text.
fn entry(line: &Line) -> Option<Slip> {
    let parts = line.parts();
    let value = parts.head..line.words().end;
    let words = &line.text[value.clone()];
    let begins = parts.head > line.indentation() && !words.starts_with(['"', '\'', '[', '{']);
    let colon = words.find(": ").filter(|_| begins)?;
    let range = line.range(value);
    Some(quote(Code::UnquotedColon, range.clone(), words, range.start + colon))
}

/// `{en: Data: from field to lab, nl: Data}`
fn flow(line: &Line) -> Option<Slip> {
    let open = line.text.find(['{', '['])?;
    let found = slots(line.text, open..line.text.len()).into_iter().find_map(|slot| {
        let (_, value) = pair(line.text, &slot).unwrap_or((slot.clone(), slot.clone()));
        let words = &line.text[value.clone()];
        let colon = words.find(": ").filter(|_| !words.starts_with(['"', '\'']))?;
        Some((value, colon))
    });
    let (value, colon) = found?;
    let words = &line.text[value.clone()];
    let range = line.range(value);
    Some(quote(Code::UnquotedColon, range.clone(), words, range.start + colon))
}

/// A text in quotation marks.
pub fn quote(code: Code, range: Range<usize>, words: &str, colon: usize) -> Slip {
    let lines = words.contains('\n');
    let text = if lines {
        format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        quoted(words)
    };
    let slip = Slip::new(code, colon..colon + 1, WITHIN, vec![(range, text.clone())]).certain().doing(QUOTE);
    if lines {
        slip.titled("put the whole text in quotation marks, from its first line to its last")
    } else {
        slip
    }
}

/// `ects 60`
fn missing(line: &Line) -> Option<Slip> {
    let parts = line.parts();
    let words = &line.text[parts.head..];
    let key = words.split(' ').next()?;
    let is_key = !key.is_empty()
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-' | b'0'..=b'9'));
    if !is_key || key.starts_with('-') || parts.key.is_some() {
        return None;
    }
    let at = parts.head + key.len();
    let edit = (line.range(at..at), ":".to_owned());
    let range = line.range(parts.head..at);
    Some(Slip::new(Code::Syntax, range, format!("a colon is missing after `{key}`"), vec![edit]))
}

/// `ects = 60`, `ects; 60`
fn other_sign(line: &Line) -> Option<Slip> {
    let head = line.parts().head;
    let words = &line.text[head..];
    let length = words.len()
        - words.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '_').len();
    let sign = words[length..].trim_start();
    let at = head + words.len() - sign.len();
    let found = ["=>", "->", "→", ":=", "=", ";", "...", "…", "."]
        .into_iter()
        .find(|one| sign.starts_with(one))
        .filter(|_| length > 0)?;
    let rest = &sign[found.len()..];
    let blanks = rest.len() - rest.trim_start().len();
    let edit = (
        line.range(head + length..at + found.len() + blanks),
        if rest.trim().is_empty() { ":" } else { ": " }.to_owned(),
    );
    let message = format!("`{found}` stands where a colon is expected");
    Some(Slip::new(Code::Syntax, line.range(at..at + found.len()), message, vec![edit]))
}

/// Whether a key on the line of a text by language is a word of that text: no other line of the file has it.
fn is_doubtful(page: &Page, line: &Line, key: &str) -> bool {
    let is_text = line.parts().key.is_some_and(|own| meant::is_written_language(&line.text[own]));
    let begins =
        |other: &Line| other.text.trim_start_matches([' ', '-', '{']).starts_with(&format!("{key}:"));
    let follows = [format!(", {key}: "), format!("{{{key}: ")];
    is_text && !page.lines.iter().any(begins) && !follows.iter().any(|one| page.text.contains(one.as_str()))
}

/// `ects: 60 degree: master`: two lines in one, with the key that stands on that of another one.
fn joined<'l>(line: &Line<'l>) -> Option<(&'l str, Slip)> {
    let parts = line.parts();
    let key = parts.key.clone()?;
    let value = &line.text[parts.value.clone()];
    if value.starts_with(['{', '[', '|', '>']) && !value.contains(['}', ']']) {
        return None;
    }
    let is_word = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let found = value.match_indices(':').find_map(|(colon, _)| {
        let after = value[colon + 1..].chars().next();
        let word = value[..colon].len() - value[..colon].trim_end_matches(is_word).len();
        let start = colon - word;
        // Commas are for what stands between brackets.
        let before = value[..start].trim_end().trim_end_matches(',');
        // No key begins in the middle of a word.
        let begins = value[..start].ends_with([' ', ',', '"', '\'', ']', '}']);
        (word > 0 && begins && after.is_none_or(|after| after == ' ') && !before.is_empty()).then_some((
            start,
            before.len(),
            colon,
        ))
    });
    let (start, before, colon) = found?;
    let column = line.text[..key.start].chars().count();
    let (from, to) = (parts.value.start + before, parts.value.start + start);
    let edit = (line.range(from..to), format!("\n{}", " ".repeat(column)));
    let message = format!("the key `{}` stands on the line of another one", &value[start..colon]);
    let slip = Slip::new(Code::Syntax, line.range(to..parts.value.start + colon), message, vec![edit]);
    Some((&value[start..colon], slip))
}
