//! News and events that were begun as a copy of another one, and still have its day and its words.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Words;
use crate::model::Kind;
use crate::site::Site;
use crate::source::Place;
use crate::time::Date;

/// Look at all that happens on a day, by the words of its source text. What comes every month has one text and many days.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let source = site.config().source_lang();
    let mut known: BTreeMap<(Kind, Date, &str), &Item> = BTreeMap::new();
    let mut told = Vec::new();
    for (_, item) in site.catalogue.items() {
        let words = item.words.get(source).filter(|words| !words.body().trim().is_empty());
        let (Some(words), Some((day, key))) = (words, day(item)) else { continue };
        match known.entry((item.kind, day, words.body().trim())) {
            Entry::Vacant(free) => drop(free.insert(item)),
            Entry::Occupied(first) => told.push(copied(words, first.get(), key)),
        }
    }
    told
}

/// The day of what happens on one, and the key of the facts that tells it.
fn day(item: &Item) -> Option<(Date, &'static str)> {
    let begins = || item.facts.occasion().and(item.days().from).map(|day| (day, "begins"));
    item.facts.date().map(|day| (day, "date")).or_else(begins)
}

fn copied(words: &Words, first: &Item, key: &str) -> Diagnostic {
    let place = Place::File(words.path.clone());
    let message = format!("the day and the text are those of `{}`", first.name());
    let original = first.words.values().find(|other| other.body().trim() == words.body().trim());
    let told = Diagnostic::warning(Code::Placeholder, place, message);
    let told = original
        .into_iter()
        .fold(told, |told, one| told.related(Place::File(one.path.clone()), "the same text"));
    told.help(format!(
        "write what is new in it, and its own day as `{key}` in `facts.yaml`; if nothing is, remove one of the two"
    ))
}
