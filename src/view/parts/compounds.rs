//! Parts of compounds. German and its neighbours write `Studiengebühren` as one word, and who types `Gebühren` means it, too.
//! Which parts are words is known from the texts of the catalogue and from what readers call its things.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use rayon::prelude::*;

use crate::lang::Lang;
use crate::view::Context;
use crate::view::parts::search_record::SearchRecord;

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

/// Add the parts of the compounds of each record to the forms in which its words are typed.
pub(super) fn add_parts(context: &Context<'_>, records: &mut [SearchRecord]) {
    let words: Vec<BTreeSet<String>> =
        records.par_iter().map(|record| words_of(context.lang, record)).collect();
    let named = context.locale.synonyms().iter().flatten().flat_map(|name| long_words(name));
    let known: BTreeSet<String> = words.iter().flatten().cloned().chain(named).collect();
    let parts: BTreeMap<&str, Vec<&str>> = known
        .par_iter()
        .map(|word| (word.as_str(), parts_of(word, &known)))
        .filter(|(_, parts)| !parts.is_empty())
        .collect();
    records.par_iter_mut().zip(&words).for_each(|(record, words)| {
        let found = words.iter().filter_map(|word| parts.get(word.as_str())).flatten();
        let found: BTreeSet<&str> = found.copied().filter(|part| !words.contains(*part)).collect();
        if !found.is_empty() {
            let all: BTreeSet<&str> = found.into_iter().chain(record.plain.split_whitespace()).collect();
            record.plain = all.into_iter().collect::<Vec<&str>>().join(" ");
        }
    });
}

/// The words of a record that may be compounds or parts of some; none where its language joins no words.
fn words_of(lang: &Lang, record: &SearchRecord) -> BTreeSet<String> {
    let tag = record.lang.as_deref().unwrap_or(lang.as_str());
    let is_joining = tag.split('-').next().is_some_and(|primary| JOINING.contains(&primary));
    let texts = is_joining.then_some([&record.title, &record.text, &record.kind_words]);
    texts.into_iter().flatten().flat_map(|text| long_words(text)).collect()
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
