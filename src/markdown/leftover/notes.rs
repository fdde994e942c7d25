//! Notes that have another name than the text mentions, as happens where they are numbered anew.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::quoted;
use crate::diagnostic::{Code, nearest};
use crate::markdown::{Problem, Rewrite};

static MENTION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[\^([^\]\[\n]+)\](?:[^:]|$)").expect("the pattern is sound"));

/// A paragraph that begins with the sign of a note, without the colon behind it.
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:\A|\n[ \t]*\r?\n)\[\^([^\]\n]+)\](?:[ \t\u{a0}\u{202f}]*[:.;)–—-])?[ \t]+\S")
        .expect("the pattern is sound")
});

/// The names of notes whose text lacks its colon, so that it is none.
pub fn bare(text: &str) -> Vec<&str> {
    BARE.captures_iter(text)
        .filter(|found| !found[0].contains("]:"))
        .filter_map(|found| Some(found.get(1)?.as_str()))
        .collect()
}

/// Whether a text mentions a note beside what is to be the text of it.
pub(super) fn is_mentioned(text: &str, name: &str) -> bool {
    text.matches(&format!("[^{name}]")).count() > 1
}

/// What to do where a note's text is taken for a part of the paragraph before it.
pub(super) fn late(name: &str) -> String {
    match name.contains(char::is_whitespace) {
        true => format!("the name of a note has no blanks: `[^{}]:`", crate::lang::slugify(name)),
        false => "put a blank line before it".to_owned(),
    }
}

/// The names by which the text mentions notes that nothing mentions by their own: as many are missing as are left over, in
/// the same order.
pub(super) fn renamed(
    text: &str,
    written: &[(String, Range<usize>)],
    mentioned: &BTreeSet<String>,
) -> BTreeMap<String, String> {
    let left: Vec<&String> =
        written.iter().map(|(name, _)| name).filter(|name| !mentioned.contains(*name)).collect();
    if left.is_empty() {
        return BTreeMap::new();
    }
    let mut missing: Vec<&str> = Vec::new();
    for found in MENTION.captures_iter(text) {
        let name = found.get(1).map_or("", |name| name.as_str());
        if !missing.contains(&name) && written.iter().all(|(known, _)| known != name) {
            missing.push(name);
        }
    }
    let is_slip = |own: &str, meant: &str| {
        let are_numbers = [own, meant].iter().all(|name| name.bytes().all(|byte| byte.is_ascii_digit()));
        are_numbers || !nearest(meant, [own]).is_empty()
    };
    let pairs = || left.iter().zip(&missing).map(|(own, meant)| (own.as_str(), *meant));
    let is_renamed = left.len() == missing.len() && pairs().all(|(own, meant)| is_slip(own, meant));
    pairs().filter(|_| is_renamed).map(|(own, meant)| (own.to_owned(), meant.to_owned())).collect()
}

/// That a note is mentioned by another name; `line` is where it is written.
pub(super) fn problem(text: &str, line: Range<usize>, name: &str, meant: &str) -> Problem {
    let sign = line.start..line.start + format!("[^{name}]").len();
    let rest = text.get(sign.end..line.end).unwrap_or_default();
    Problem {
        code: Code::VanishingWords,
        range: line,
        message: format!("nothing in the text mentions the note `{name}`, and there is no note `{meant}`"),
        label: "no reader would see it as it is meant".into(),
        help: None,
        rewrites: vec![Rewrite {
            title: format!("write {}", quoted(&format!("[^{meant}]{rest}"))),
            is_certain: false,
            range: sign,
            words: format!("[^{meant}]"),
        }],
    }
}
