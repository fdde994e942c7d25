//! Words that say nothing in a link, and phrases that time makes wrong, as a theme lists them.

use std::ops::Range;

use icu::properties::CodePointMapData;
use icu::properties::props::Script;

use crate::lang::{Line, nfc};
use crate::theme::Prose;

/// What is looked for in the texts of a language: in lower case, with straight apostrophes.
pub(super) struct Phrases {
    /// Alone in a link they do not say where it leads.
    vague: Vec<String>,
    /// Wrong as soon as time passes.
    pub rotting: Vec<String>,
    /// A sentence of more words is very long.
    pub longest: Option<usize>,
}

impl Phrases {
    pub fn of(prose: &Prose) -> Phrases {
        let plain =
            |lines: &[Line]| lines.iter().map(|line| nfc(line).to_lowercase().replace('’', "'")).collect();
        Phrases {
            vague: plain(&prose.vague_links),
            rotting: plain(&prose.rotting),
            longest: prose.longest_sentence.map(usize::from),
        }
    }
}

/// Where a phrase stands in a text as words of its own, whatever the case of its letters.
pub(super) fn find(text: &str, phrase: &str) -> Option<Range<usize>> {
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let begins = !before.is_some_and(is_of_word);
        if let Some(length) = begins.then(|| prefix(&text[at..], phrase)).flatten() {
            return Some(at..at + length);
        }
        before = Some(letter);
    }
    None
}

/// The length of a phrase at the beginning of a text, if it ends with a word there.
fn prefix(text: &str, phrase: &str) -> Option<usize> {
    let mut wanted = phrase.chars().peekable();
    for (at, letter) in text.char_indices() {
        if wanted.peek().is_none() {
            return (!is_of_word(letter)).then_some(at);
        }
        let plain = if letter == '’' { '\'' } else { letter };
        if !plain.to_lowercase().all(|letter| wanted.next() == Some(letter)) {
            return None;
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// Whether a letter beside others makes one word with them. Scripts without spaces do not tell where a word ends.
fn is_of_word(letter: char) -> bool {
    let unspaced = || {
        let script = CodePointMapData::<Script>::new().get(letter);
        [
            Script::Han,
            Script::Hiragana,
            Script::Katakana,
            Script::Thai,
            Script::Lao,
            Script::Khmer,
            Script::Myanmar,
        ]
        .contains(&script)
    };
    letter.is_alphanumeric() && (letter.is_ascii() || !unspaced())
}

/// Whether the words of a link say nothing by themselves.
pub(super) fn is_vague(words: &str, phrases: &Phrases) -> bool {
    let bare = words.trim_matches(|letter: char| !letter.is_alphanumeric());
    phrases.vague.iter().any(|phrase| find(bare, phrase) == Some(0..bare.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_as_words_of_their_own() {
        assert_eq!(find("See NEXT YEAR’s fees", "next year"), Some(4..13));
        assert_eq!(find("L’année prochaine", "l'année prochaine"), Some(0..20));
        for text in ["next years", "annext year", "next", "text year"] {
            assert_eq!(find(text, "next year"), None, "{text}");
        }
    }

    #[test]
    fn words_without_spaces_between_them_are_found() {
        assert_eq!(find("学费明年上涨", "明年"), Some(6..12));
    }

    #[test]
    fn a_link_is_vague_by_all_of_its_words() {
        let lines = ["Here", "plus d’infos", "هنا", "more"].map(|word| Line(word.into())).to_vec();
        let phrases = Phrases::of(&Prose { vague_links: lines, ..Prose::default() });
        let vague = |words| is_vague(words, &phrases);
        assert!(vague("Here!") && vague("« Plus d'infos »") && vague("هنا"));
        assert!(!vague("More about fees") && !vague("las becas") && !vague(""));
    }
}
