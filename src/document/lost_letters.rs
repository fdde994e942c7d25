//! Letters that a program wrote as `?` since its code page had none for them: `T?m ph?ng`. They are in the file no more.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Place, Source};

/// So many words with a `?` in them are no accident.
const FEWEST: usize = 3;

/// So many of them are shown.
const MOST_SHOWN: usize = 3;

/// What to do about them.
pub(super) const HELP: &str = "no encoding brings them back: take the text from where it is still whole, such as an earlier version of the file or what it was copied from, and save that as UTF-8";

/// That letters of a text are lost, at the first word that lacks one.
pub fn lost_letters(source: &Source, text: &str) -> Option<Diagnostic> {
    let lost = words(text);
    let first = lost.first()?;
    let skipped = source.skipped();
    let place = Place::bytes(&source.path, skipped + first.start..skipped + first.end);
    Some(Diagnostic::error(Code::NotUtf8, place, message(text)?).label("a `?` stands for each").help(HELP))
}

/// ``letters are lost in `ph?ng`, `m?t` and 12 more words``; nothing where a text has them all.
pub(super) fn message(text: &str) -> Option<String> {
    let lost = words(text);
    let mut known = BTreeSet::new();
    let different: Vec<&str> =
        lost.iter().map(|at| &text[at.clone()]).filter(|word| known.insert(*word)).collect();
    let most = if different.len() == MOST_SHOWN + 1 { different.len() } else { MOST_SHOWN };
    let shown: Vec<String> = different.iter().take(most).map(|word| format!("`{word}`")).collect();
    let more = match different.len().saturating_sub(most) {
        0 => String::new(),
        more => format!(" and {more} more words"),
    };
    (lost.len() >= FEWEST).then(|| format!("letters are lost in {}{more}", shown.join(", ")))
}

/// The words that lack letters, beside code and addresses.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut at, mut is_code) = (0, false);
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        if !is_code && !is_fence && line.contains('?') {
            found.extend(in_line(line).into_iter().map(|word| at + word.start..at + word.end));
        }
        at += line.len();
    }
    found
}

fn in_line(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for (number, piece) in line.split('`').enumerate() {
        if number % 2 == 0 {
            for token in piece.split(char::is_whitespace) {
                let start = at + (token.as_ptr() as usize - piece.as_ptr() as usize);
                // What stands behind the words of a link is no word.
                let words = token.split("](").next().unwrap_or_default();
                let is_address = ['/', '=', '&', '@', '<'].iter().any(|sign| words.contains(*sign));
                let is_word = |letter: char| letter.is_alphabetic() || letter == '?';
                let word = words.trim_matches(|letter| !is_word(letter));
                if !is_address && lacks(word) {
                    let start = start + (word.as_ptr() as usize - token.as_ptr() as usize);
                    found.push(start..start + word.len());
                }
            }
        }
        at += piece.len() + 1;
    }
    found
}

/// A question mark within a word, before a small letter, or a word of them alone. One that ends a sentence has a large
/// letter behind it, or in scripts without blanks one that is neither.
fn lacks(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let is_all = letters.len() > 1 && letters.iter().all(|letter| *letter == '?');
    let runs = letters.chunk_by(|one, other| (*one == '?') == (*other == '?')).collect::<Vec<&[char]>>();
    let within = runs.windows(3).any(|three| {
        three[1][0] == '?'
            && three[0].last().is_some_and(|letter| letter.is_lowercase() || letter.is_uppercase())
            && three[2].first().is_some_and(|letter| letter.is_lowercase())
    });
    is_all || within
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_marks_within_words_are_letters_that_are_lost() {
        for text in ["T?m ph?ng, tr??ng: m?t.", "?????? ?? ????? ??????", "**S?o** P?ulo [ma?ana](x/y?a=b)"] {
            assert!(message(text).is_some(), "{text}");
        }
        for text in [
            "Why? Because. And? Yes. Who? You.",
            "Why?Because. And?Yes. Who?You.",
            "何?いつ?どこ?誰?",
            "see https://a.b/c?d=e and [x](a?b) [y](a?b) [z](c?d) `a?b` `c?d` `e?f`",
            "```\na?b c?d e?f\n```\n",
            "What?? a?b c?d",
        ] {
            assert_eq!(message(text), None, "{text}");
        }
    }
}
