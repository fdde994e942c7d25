//! Items under other names than they were published by.

use std::collections::BTreeSet;

use super::{Site, Subject};
use crate::catalogue::Item;
use crate::history::Occupant;
use crate::lang::Lang;
use crate::model::{Id, Kind};
use crate::yaml::Scalar;

/// How alike two names are at least, in hundredths, for one to be taken for the other's successor.
const ALIKE: u32 = 60;

/// The item that took the place of one that is no more.
#[derive(Clone, Copy, Debug)]
pub struct Heir<'s> {
    pub item: &'s Item,
    /// It stands where the other one stood, or says that it did, and was never published by its own name.
    pub is_certain: bool,
}

impl Site {
    /// The item that has taken the place of one that was published and is not there any more.
    pub fn in_place_of(&self, gone: &str) -> Option<Heir<'_>> {
        let (kind, id) = item_id(gone)?;
        let is_gone = self.history.addresses.items().contains(gone) && !self.catalogue.knows(kind, &id);
        is_gone.then(|| self.heir(gone)).flatten()
    }

    /// The only item that has addresses of one that is gone; or else the one that most likely took its place: one of nearly
    /// the same name, or the only one of its kind that was never published.
    pub(super) fn heir(&self, gone: &str) -> Option<Heir<'_>> {
        let known = self.history.addresses.items();
        if let Some(item) = self.at_addresses_of(gone) {
            return Some(Heir { item, is_certain: self.is_new(item, gone, &known) });
        }
        let (folder, id) = gone.split_once('/')?;
        let is_like = |item: &Item| item.kind.folder() == folder;
        let written = self.catalogue.items().map(|(_, item)| item);
        let written = written.filter(|item| item.facts_path.is_some() || !item.words.is_empty());
        let ranked =
            written.map(|item| (likeness(id, item), self.is_new(item, gone, &known), is_like(item), item));
        let ranked: Vec<_> = ranked.collect();
        let alike = ranked.iter().filter(|(likeness, ..)| *likeness >= ALIKE);
        // Of equals the first.
        let best = alike.rev().max_by_key(|(likeness, new, like, _)| (*likeness, *new, *like));
        let mut new = ranked.iter().filter(|(_, new, like, _)| *new && *like);
        let only = new.next().filter(|_| new.next().is_none());
        best.or(only).map(|(.., item)| Heir { item, is_certain: false })
    }

    /// The item whose pages stand at addresses of another one, or name them as their old ones; nothing where several do.
    fn at_addresses_of(&self, gone: &str) -> Option<&Item> {
        let is_its = |path: &str| self.history.addresses.get(path).and_then(Occupant::item) == Some(gone);
        let pages = self.pages().iter().filter(|page| is_its(page.path.trim_end_matches('/')));
        let stand = pages.filter_map(|page| match page.subject {
            Subject::Item(index) => Some(self.catalogue.item(index)),
            _ => None,
        });
        let says = |item: &&Item| {
            let mut aliases = item.words.values().flat_map(|words| &words.front.aliases);
            aliases.any(|alias| is_its(alias.path()))
        };
        let say = self.catalogue.items().map(|(_, item)| item).filter(says);
        let mut found = stand.chain(say);
        let first = found.next()?;
        found.all(|item| item.name() == first.name()).then_some(first)
    }

    /// Whether an item has pages of its own, and none was published but as another item, which is gone.
    fn is_new(&self, item: &Item, gone: &str, known: &BTreeSet<&str>) -> bool {
        let page = |lang: &Lang| Some(self.page_of(item, lang.as_str())?.path.trim_end_matches('/'));
        let mut paths = self.config().langs().filter_map(page).peekable();
        paths.peek().is_some()
            && !known.contains(item.name().as_str())
            && paths.all(|path| {
                self.history.addresses.get(path).is_none_or(|standing| standing.item() == Some(gone))
            })
    }
}

/// How alike the names of an item are to an id that is no more, in hundredths.
fn likeness(id: &str, item: &Item) -> u32 {
    let slugs = item.words.values().filter_map(|words| words.front.slug.as_ref());
    let names = slugs.map(|slug| slug.0.as_str()).chain([item.id.as_str()]);
    names.map(|name| alike(id, name)).max().unwrap_or_default()
}

/// How alike two names are, in hundredths: by their letters, by how they begin, or by the words that they share.
fn alike(one: &str, other: &str) -> u32 {
    const WORD: usize = 4;
    let share = |part: usize, whole: usize| (100 * part / whole.max(1)) as u32;
    let letters = (100.0 * strsim::normalized_damerau_levenshtein(one, other)) as u32;
    let begins = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let begins =
        if begins >= WORD { share(begins, one.chars().count().min(other.chars().count())) } else { 0 };
    let words = |name: &str| name.split('-').map(str::to_owned).collect::<BTreeSet<String>>();
    let (one, other) = (words(one), words(other));
    letters.max(begins).max(share(one.intersection(&other).count(), one.len().min(other.len())))
}

/// `programmes/x` in types.
pub(super) fn item_id(name: &str) -> Option<(Kind, Id)> {
    let (folder, id) = name.split_once('/')?;
    Some((Kind::from_folder(folder)?, Id::parse(id).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_by_letters_beginnings_and_words() {
        for (one, other) in [
            ("example-programme", "example-programs"),
            ("biomedicine", "biomedical-sciences"),
            ("statistics", "statistics-and-data-science"),
            ("demonstration", "demo"),
            ("x", "x"),
        ] {
            assert!(alike(one, other) >= ALIKE, "{one} {other}: {}", alike(one, other));
        }
        for (one, other) in [
            ("alchemy", "public-health"),
            ("data-science", "computer-science"),
            ("medicine", "management"),
            ("law", "laboratory"),
        ] {
            assert!(alike(one, other) < ALIKE, "{one} {other}: {}", alike(one, other));
        }
    }
}
