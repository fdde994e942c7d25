//! The messages of a file as they are written: where each stands, and whether it is filled in.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast;

use super::depth::too_deep;

/// Stands for words that are still to be written.
pub const UNFILLED: &str = "…";

/// The messages that the program asks for, or its own theme's templates.
pub const KNOWN: &str = include_str!("../../themes/default/messages/en.ftl");

/// A message as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'t> {
    pub key: &'t str,
    /// From the key to the end of its last line that has something on it.
    pub at: Range<usize>,
    /// The lines of remarks right above it.
    pub remark: Range<usize>,
}

/// The messages of a file, read or not, in its order. A message lasts until a line begins with a letter, with a hyphen as
/// terms do, or with a remark: what belongs to it is indented, or stands in braces.
pub fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut found: Vec<Entry> = Vec::new();
    let (mut remark, mut open, mut at) = (None, false, 0);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let end = start + line.trim_end().len();
        match line.chars().next() {
            Some('#') => {
                let own = !line.starts_with("##");
                remark = own.then(|| remark.unwrap_or(start));
                open = false;
            }
            Some(first) if first.is_ascii_alphabetic() || first == '-' => {
                let key = line.split_once('=').map(|(key, _)| key.trim_end());
                let key = key.filter(|key| key.chars().all(is_of_key) && !key.starts_with('-'));
                let remark = remark.take().unwrap_or(start)..start;
                found.extend(key.map(|key| Entry { key, at: start..end, remark }));
                open = key.is_some();
            }
            _ if line.trim().is_empty() => remark = None,
            _ => found.iter_mut().next_back().filter(|_| open).into_iter().for_each(|last| last.at.end = end),
        }
    }
    found
}

/// Whether a letter may stand in a key.
pub fn is_of_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// The keys of the messages of a file that can be read and are filled in.
pub fn keys(text: &str) -> BTreeSet<String> {
    let text = filled(text);
    // It is told when the messages are read.
    if too_deep(&text).is_some() {
        return BTreeSet::new();
    }
    let resource = fluent_syntax::parser::parse_runtime(&*text).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.iter().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    messages.collect()
}

/// Whether a message, or a form of it, is still to be written.
pub fn is_unfilled(message: &str) -> bool {
    let waits = |text: &str| {
        text.split(UNFILLED)
            .skip(1)
            .any(|after| matches!(after.trim_start().chars().next(), None | Some('[' | '*' | '}')))
    };
    if !waits(message) || too_deep(message).is_some() {
        return false;
    }
    let resource = fluent_syntax::parser::parse_runtime(message).unwrap_or_else(|(resource, _)| resource);
    resource.body.iter().any(|entry| match entry {
        ast::Entry::Message(message) => message.value.as_ref().is_some_and(lacks_words),
        _ => false,
    })
}

fn lacks_words(pattern: &ast::Pattern<&str>) -> bool {
    match pattern.elements.as_slice() {
        [ast::PatternElement::TextElement { value }] => value.trim() == UNFILLED,
        elements => elements.iter().any(|element| match element {
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                variants.iter().any(|variant| lacks_words(&variant.value))
            }
            _ => false,
        }),
    }
}

/// The text with remarks in the place of messages that are not filled in; every other byte keeps its place.
pub(super) fn filled(text: &str) -> Cow<'_, str> {
    if !text.contains(UNFILLED) {
        return Cow::Borrowed(text);
    }
    let mut made = text.to_owned();
    for entry in entries(text).iter().filter(|entry| is_unfilled(&text[entry.at.clone()])) {
        let lines: String = text[entry.at.clone()].split_inclusive('\n').map(as_remark).collect();
        made.replace_range(entry.at.clone(), &lines);
    }
    Cow::Owned(made)
}

/// A line as a remark of the same length.
fn as_remark(line: &str) -> String {
    let end = line.trim_end_matches(['\r', '\n']).len();
    if end == 0 { line.to_owned() } else { format!("#{}{}", " ".repeat(end - 1), &line[end..]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "### all\n\n## a\n# one\n# two\nskip = x\n\n# other\n\nlong = { $n ->\n[one] a = b\n*[other] c\n}\n\n-term = t\n  u\nlast =\n    …\n";

    #[test]
    fn messages_are_found_with_their_remarks() {
        let found = entries(TEXT);
        let keys: Vec<&str> = found.iter().map(|entry| entry.key).collect();
        assert_eq!(keys, ["skip", "long", "last"]);
        assert_eq!(&TEXT[found[0].remark.clone()], "# one\n# two\n");
        assert_eq!(&TEXT[found[1].at.clone()], "long = { $n ->\n[one] a = b\n*[other] c\n}");
        assert!(found[1].remark.is_empty());
        assert_eq!(super::keys(TEXT), ["long", "skip"].map(String::from).into());
    }

    #[test]
    fn what_waits_for_words_is_not_read() {
        for text in [
            "a = …",
            "a =\n    …",
            "a = { $n ->\n [one] x\n*[other] …\n }",
            "a = { $n ->\n [one] … \n*[other] y\n }",
        ] {
            assert!(is_unfilled(text), "{text}");
            let whole = format!("b = x\n{text}\nc = y\n");
            let read = filled(&whole);
            assert_eq!(read.len(), whole.len());
            assert_eq!(super::keys(&whole), ["b", "c"].map(String::from).into(), "{read}");
        }
        assert!(
            !is_unfilled("a = Searching…") && !is_unfilled("a = … and more") && !is_unfilled("a = { $n } …")
        );
    }
}
