//! Parts of compounds. German and its neighbours write `Studiengebühren` as one word, and who types `Gebühren` means it, too.
//! Which parts are words is known from the texts of the catalogue and from what readers call its things.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use rayon::prelude::*;

use crate::view::Context;

/// Languages that join nouns without a blank.
const JOINING: [&str; 16] =
    ["af", "da", "de", "et", "fi", "fo", "fy", "gsw", "hu", "is", "lb", "nb", "nl", "nn", "no", "sv"];

/// So many letters a part has at least, and so many stand before it.
const PART: usize = 4;
const BEFORE: usize = 3;

/// A word that a longer part begins with has so many letters at least; shorter ones begin too many.
const BEGINNING: usize = 5;

/// So many letters an ending has at most: `Gebühr` is that of `Gebühren`.
const ENDING: usize = 3;

/// For each set of words the parts of compounds among them that they have not themselves.
pub(super) fn parts_in(context: &Context<'_>, words: &[BTreeSet<String>]) -> Vec<BTreeSet<String>> {
    let named = context.locale.synonyms().iter().flatten().flat_map(|name| long_words(name));
    let known: BTreeSet<String> = words.iter().flatten().cloned().chain(named).collect();
    let parts: BTreeMap<&str, Vec<&str>> = known
        .par_iter()
        .map(|word| (word.as_str(), parts_of(word, &known)))
        .filter(|(_, parts)| !parts.is_empty())
        .collect();
    let parts_of = |words: &BTreeSet<String>| {
        let found = words.iter().filter_map(|word| parts.get(word.as_str())).flatten();
        found.filter(|part| !words.contains(**part)).map(ToString::to_string).collect()
    };
    words.par_iter().map(parts_of).collect()
}

/// The words of texts that may be compounds or parts of some; none where their language joins no words.
pub(super) fn words_of(tag: &str, texts: [&str; 3]) -> BTreeSet<String> {
    let is_joining = tag.split('-').next().is_some_and(|primary| JOINING.contains(&primary));
    texts.into_iter().filter(|_| is_joining).flat_map(long_words).collect()
}

fn long_words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| word.chars().nth(PART - 1).is_some()).map(str::to_lowercase)
}

/// The ends of a word that are words themselves, begin with one, or lack no more than its ending.
fn parts_of<'w>(word: &'w str, known: &BTreeSet<String>) -> Vec<&'w str> {
    let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let last = (starts.len() + 1).saturating_sub(PART);
    let ends = starts.get(BEFORE..last).unwrap_or_default().iter().map(|at| &word[*at..]);
    ends.filter(|end| is_word(end, known)).collect()
}

fn is_word(end: &str, known: &BTreeSet<String>) -> bool {
    let longer = known
        .range::<str, _>((Bound::Included(end), Bound::Unbounded))
        .next()
        .filter(|word| word.starts_with(end));
    if longer.is_some_and(|word| word[end.len()..].chars().count() <= ENDING) {
        return true;
    }
    let beginnings = end.char_indices().map(|(at, _)| &end[..at]).skip(BEGINNING);
    beginnings.into_iter().any(|beginning| known.contains(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts<'w>(word: &'w str, known: &[&str]) -> Vec<&'w str> {
        let known: BTreeSet<String> =
            known.iter().map(ToString::to_string).chain([word.to_owned()]).collect();
        parts_of(word, &known)
    }

    #[test]
    fn words_within_words_are_known_from_other_words() {
        assert_eq!(parts("studiengebühren", &["gebühr", "gebühren"]), ["gebühren"]);
        assert_eq!(parts("studiengebühren", &["gebühr"]), ["gebühren"]);
        assert_eq!(parts("studiengebühr", &["gebühren"]), ["gebühr"]);
        assert_eq!(parts("wintersemesterbeginn", &["semester", "beginn"]), ["semesterbeginn", "beginn"]);
        assert_eq!(parts("inschrijvingsgeld", &["geld", "geldig"]), ["geld"]);
        // No part is known, too little stands before it, or it is too short.
        assert_eq!(parts("universität", &["zeit"]), [""; 0]);
        assert_eq!(parts("ausgaben", &["gaben", "ausgabe"]), ["gaben"]);
        assert_eq!(parts("karten", &["arten"]), [""; 0]);
        assert_eq!(parts("vereinen", &["eine"]), [""; 0]);
        assert_eq!(parts("ärzte", &["rzte"]), [""; 0]);
    }
}
