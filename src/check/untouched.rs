//! Texts that are there to be replaced, and were not: those of a new item or a new site, and those that people put in the
//! place of words to come.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Words;
use crate::markdown::passages;
use crate::meant;
use crate::scaffold::{Placeholders, placeholders};
use crate::site::Site;
use crate::source::Place;

/// Look at the words of every item, and at the name of who publishes the site.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let given = placeholders(site.config().source_lang());
    let words = site.catalogue.items().flat_map(|(_, item): (_, &Item)| item.words.values());
    let told = words.flat_map(|words| untouched(words, &given));
    told.chain(publisher(site, &given)).collect()
}

fn untouched(words: &Words, given: &Placeholders) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for (path, line) in words.front.lines() {
        let place = || Place::Value(words.path.clone(), path.clone());
        if given.summaries.iter().any(|summary| summary == line) {
            told.push(left(line, place()));
        } else if meant::nothing(line) || meant::placeholder(line) {
            told.push(stands_in(line, place()));
        } else {
            told.extend(STAND_IN.find(line).map(|found| stands_in(found.as_str(), place())));
        }
    }
    for passage in passages(words.body()) {
        let place = |at| words.place(passage.source(&at));
        if passage.text.starts_with(first_sentence(&given.body)) {
            let end = passage.text.find(". ").map_or(passage.text.len(), |at| at + 1);
            told.push(left(&passage.text[..end], place(0..end)));
        }
        told.extend(
            STAND_IN.find(&passage.text).map(|found| stands_in(found.as_str(), place(found.range()))),
        );
    }
    told
}

/// What stands alone where words are to come, in small or capital letters as people write it. One of them is a word
/// of Spanish, but for its colon.
static STAND_IN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i:\blorem ipsum\b)|\b(?:[T]ODO:|[F]IXME\b|TBD\b|TBC\b|TBA\b|[X]XX\b)")
        .expect("the pattern is sound")
});

/// The same among facts, as words of a text or as a whole value.
pub(super) fn stand_ins(text: &str) -> impl Iterator<Item = Range<usize>> {
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#": *["']?([T]ODO|[F]IXME|[–—?…]|\.\.\.|(?i:n/a|n\.a\.|nvt|n\.v\.t\.))["']?[ \t]*(?:[,}\r\n]|$)"#).expect("the pattern is sound")
    });
    let alone = ALONE.captures_iter(text).filter_map(|found| found.get(1)).map(|found| found.range());
    STAND_IN.find_iter(text).map(|found| found.range()).chain(alone)
}

fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |end| &text[..=end])
}

fn left(text: &str, place: Place) -> Diagnostic {
    wrote(text, place)
        .help("write what readers should know; a text that is not ready stays unseen with `status: draft`")
}

fn wrote(text: &str, place: Place) -> Diagnostic {
    Diagnostic::warning(
        Code::Placeholder,
        place,
        format!("`{text}` is still there, as `prospectus` wrote it"),
    )
    .label("expected words of your own")
}

pub(super) fn stands_in(text: &str, place: Place) -> Diagnostic {
    Diagnostic::warning(Code::Placeholder, place, format!("`{text}` stands where words are to come"))
        .label("readers would see it as it is typed")
        .help("write what readers should know, or leave it out")
}

/// The name that a new site has until somebody writes another.
fn publisher(site: &Site, given: &Placeholders) -> Option<Diagnostic> {
    let config = site.config();
    let name = config.file.institution.name.get(std::slice::from_ref(config.source_lang())).0;
    let place =
        || Place::Value(config.path.clone(), crate::source::DataPath::from("institution").key("name"));
    let told = |diagnostic: Diagnostic| diagnostic.help("write the name of your university");
    (name == given.publisher).then(|| told(wrote(name, place())))
}
