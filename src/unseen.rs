//! Letters that nobody sees, or takes for others: no-break blanks, soft hyphens, marks of direction, look-alikes of other
//! scripts. Word, PDF files, phones and translators' tools write them, and nobody finds them by looking.
//!
//! They are right in prose, and never in an id, a key, a date, a number or an address: whatever reads one of these and does
//! not know it asks [`Unseen::of`] first.

mod lookalikes;
mod names;

use std::ops::Range;

pub use names::{is_blank, is_nothing};

/// What is unseen in a text that consists of plain letters otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// The first letters that are not what they seem, one beside the other, in bytes of the text.
    pub range: Range<usize>,
    /// What they are, and where: ``a no-break space stands before `ects` ``.
    pub message: String,
    /// The text without them, as it was meant.
    pub plain: String,
}

impl Unseen {
    /// Nothing where every letter is what it seems.
    pub fn of(text: &str) -> Option<Unseen> {
        let runs = runs(text);
        let first = runs.first()?;
        let plain = plain(text);
        let name = names::name(text[first.clone()].chars().next()?)?;
        let message = format!("{name} stands {} {}", where_in(text, first), naming(&plain));
        Some(Unseen { range: first.clone(), message, plain })
    }
}

/// Before, after or in the words that it belongs to.
fn where_in(text: &str, run: &Range<usize>) -> &'static str {
    let invisible = text[run.clone()].chars().all(|letter| is_blank(letter) || is_nothing(letter));
    match invisible {
        true if text[..run.start].trim().is_empty() => "before",
        true if text[run.end..].trim().is_empty() => "after",
        _ => "in",
    }
}

fn naming(plain: &str) -> String {
    if plain.is_empty() { "nothing else".to_owned() } else { format!("`{plain}`") }
}

/// The text with each letter as it was meant, without blanks and quotation marks around it.
pub fn plain(text: &str) -> String {
    let plain: String = text.chars().map(|letter| meant(letter).unwrap_or_else(|| letter.into())).collect();
    let trimmed = plain.trim();
    let quotes = |mark: char| trimmed.len() > 2 && trimmed.starts_with(mark) && trimmed.ends_with(mark);
    let inner = match text.chars().any(names::is_quote) && ['"', '\''].into_iter().any(quotes) {
        true => &trimmed[1..trimmed.len() - 1],
        false => trimmed,
    };
    inner.trim().to_owned()
}

/// The words that curly quotation marks stand around, which are letters of a text to whoever reads it.
pub fn within_quotes(text: &str) -> Option<&str> {
    let mut letters = text.trim().chars();
    let (first, last) = (letters.next()?, letters.next_back()?);
    let words = letters.as_str();
    let is_mark = |letter: char| names::is_quote(letter) && letter != '\u{2019}';
    let is_whole = names::is_quote(first) && names::is_quote(last) && !words.contains(is_mark);
    Some(words).filter(|words| is_whole && !words.trim().is_empty())
}

/// What a letter was meant as, where it is not what it seems.
pub fn meant(letter: char) -> Option<String> {
    if letter.is_ascii() && !letter.is_ascii_control() {
        return None;
    }
    match letter {
        '\t' | '\n' | '\r' => None,
        _ if is_blank(letter) => Some(" ".into()),
        _ if is_nothing(letter) => Some(String::new()),
        _ => names::sign(letter).or_else(|| lookalikes::latin(letter)).map(String::from),
    }
}

/// Letters that are not what they seem, those side by side together.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| meant(*letter).is_some()) {
        let end = at + letter.len_utf8();
        match runs.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = end,
            None => runs.push(at..end),
        }
    }
    runs
}

/// Whether a text has letters without a shape.
pub fn has_invisible(text: &str) -> bool {
    text.chars().any(|letter| is_blank(letter) || is_nothing(letter))
}

/// How a letter that has no shape is shown: `<U+00A0>`.
pub fn shown(letter: char) -> Option<String> {
    (is_blank(letter) || is_nothing(letter)).then(|| format!("<U+{:04X}>", letter as u32))
}

/// Letters without a shape that were pasted into a short text by accident, and do nothing there: soft hyphens, byte order
/// marks, blanks of no width in the middle of words, and whatever stands at its ends. Joiners within words of scripts
/// that join, and marks of direction beside such words, are no accident.
pub fn pasted(text: &str) -> Option<Range<usize>> {
    runs(text).into_iter().find(|run| is_pasted(text, run))
}

fn is_pasted(text: &str, run: &Range<usize>) -> bool {
    let (before, after) = (text[..run.start].chars().next_back(), text[run.end..].chars().next());
    let letters = &text[run.clone()];
    let at_end = before.is_none() || after.is_none();
    letters.chars().any(|letter| match letter {
        '\u{ad}' | '\u{feff}' | '\u{2028}' | '\u{2029}' => true,
        // Khmer, Thai, Lao, Myanmar and Chinese have no blanks between words, where lines may break.
        '\u{200b}' => at_end || before.is_some_and(is_latin) || after.is_some_and(is_latin),
        '\u{200c}' | '\u{200d}' => at_end && before.is_none_or(is_latin) || before.is_some_and(is_latin),
        '\u{2060}' => at_end,
        _ if is_blank(letter) => at_end,
        _ => letter.is_control(),
    })
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || ('\u{c0}'..='\u{24f}').contains(&letter)
}

/// What a letter is called, with its article: `a no-break space`.
pub fn name(letter: char) -> Option<String> {
    names::name(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(String, String)> {
        Unseen::of(text).map(|unseen| (unseen.message, unseen.plain))
    }

    #[test]
    fn what_is_unseen_is_named_with_its_place() {
        let told = |text| told(text).unwrap().0;
        assert_eq!(told("\u{a0}ects"), "a no-break space stands before `ects`");
        assert_eq!(told("admissions\u{a0}"), "a no-break space stands after `admissions`");
        assert_eq!(told("admis\u{ad}sions"), "a soft hyphen stands in `admissions`");
        assert_eq!(told("2027\u{2011}06\u{2011}01"), "a no-break hyphen stands in `2027-06-01`");
        assert_eq!(
            told("fa\u{441}ulty"),
            "the Cyrillic letter `\u{441}`, which looks like `c`, stands in `faculty`"
        );
        assert_eq!(told("\u{ff16}0"), "a full-width `6` stands in `60`");
        assert_eq!(told("\u{201c}admissions\u{201d}"), "a curly quotation mark stands in `admissions`");
    }

    #[test]
    fn plain_letters_and_those_of_other_scripts_are_what_they_seem() {
        for text in ["admissions", "a b", "caf\u{e9}", "\u{4e2d}\u{6587}", "1,5"] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_pasted_is_told_from_what_was_meant() {
        for text in ["Bio\u{ad}medicine", "\u{feff}Title", "Title\u{200b}", "Ti\u{200b}tle", "Title\u{a0}"] {
            assert!(pasted(text).is_some(), "{text:?}");
        }
        for text in [
            "Co\u{fb}ts\u{a0}: combien\u{202f}?",
            "\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}",
            "\u{915}\u{94d}\u{200d}\u{937}",
            "\u{200f}\u{62f}\u{644}\u{64a}\u{644}\u{200f}",
            "\u{1797}\u{17b6}\u{200b}\u{179f}\u{17b6}",
            "10\u{2011}year plan",
        ] {
            assert_eq!(pasted(text), None, "{text:?}");
        }
    }
}
