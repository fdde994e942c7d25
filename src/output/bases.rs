//! What artefacts are made from, told without gathering it: an artefact whose basis is that of the last build need not be
//! looked at. A basis says less than a key: others with another basis may still have the same input.
//!
//! Of the catalogue an artefact depends on the items that its making read the last time. Which there are, and which pages
//! of them, all share; while that and those items are the same, its making would read the same again.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{OnceLock, PoisonError, RwLock};

use jiff::Timestamp;

use super::{Key, KeyHasher};
use crate::catalogue::{Item, ItemIndex};
use crate::reads::Reads;
use crate::site::{Page, Site};
use crate::theme::Theme;

/// The moments between which unchanged content gives the same output.
pub(super) type Span = (Option<Timestamp>, Option<Timestamp>);

/// What all artefacts of a site share, and the bodies of texts, each of which few of them show.
#[derive(Debug, Default)]
pub(super) struct Bases {
    shared: Option<Key>,
    /// The last moment at which something changed by itself: since then all is as it is.
    pub since: Option<Timestamp>,
    /// Of all texts of each item, in whichever language: a translation is held against its source.
    items: Vec<OnceLock<blake3::Hash>>,
    /// The items of whose pages the texts of each item name a part; nothing for what may be any.
    named: Vec<OnceLock<Vec<Option<ItemIndex>>>>,
    /// Of all texts of all items.
    all: OnceLock<blake3::Hash>,
    /// Of the facts of many items in a row.
    runs: RwLock<HashMap<Range<usize>, blake3::Hash>>,
}

/// So many items are hashed again as quickly as their hash is looked up.
const SHORT_RUN: usize = 8;

impl Bases {
    pub fn new(site: &Site, theme: &Theme, engines: impl Iterator<Item = Key>, span: Span) -> Bases {
        let mut hasher = KeyHasher::new("basis");
        hasher.add(theme.fingerprint.as_bytes());
        hasher.add(site.catalogue.frame.as_bytes());
        hasher.add(site.digest().pages.as_bytes());
        engines.for_each(|engine| hasher.add(&engine.0));
        for hash in [theme.easel, site.history.hash] {
            hasher.add(hash.map_or([0; 32], Into::into).as_slice());
        }
        // Between two moments at which something changes by itself, the time makes no difference.
        hasher.add(format!("{span:?}").as_bytes());
        if site.fixed_clock {
            hasher.add(site.now.to_string().as_bytes());
        }
        let count = site.catalogue.count_items();
        let items = (0..count).map(|_| OnceLock::new()).collect();
        let named = (0..count).map(|_| OnceLock::new()).collect();
        Bases { shared: Some(hasher.key()), since: span.0, items, named, ..Bases::default() }
    }

    /// Of a page. One with a link to a part of another page depends on the headings there.
    pub fn of_page(&self, site: &Site, page: &Page, reads: &Reads) -> Key {
        let mut hasher = self.begun(&page.path);
        self.add_read(site, reads, &mut hasher);
        if let Some(index) = site.item_of(page) {
            hasher.add(self.of_item(site, index).as_bytes());
            for other in self.named_in(site, index) {
                let texts = other.map_or_else(|| self.of_texts(site), |other| self.of_item(site, other));
                hasher.add(texts.as_bytes());
            }
        }
        hasher.key()
    }

    /// Of what shows no bodies of texts.
    pub fn of_facts(&self, site: &Site, path: &str, reads: &Reads) -> Key {
        let mut hasher = self.begun(path);
        self.add_read(site, reads, &mut hasher);
        hasher.key()
    }

    /// Of what lists pages and shows no bodies of texts; their places among all pages in short.
    pub fn of_listed(&self, site: &Site, path: &str, pages: &blake3::Hash, reads: &Reads) -> Key {
        let mut hasher = self.begun(path);
        hasher.add(pages.as_bytes());
        self.add_read(site, reads, &mut hasher);
        hasher.key()
    }

    /// Of what shows all facts and all bodies, be it on whichever thread.
    pub fn of_all(&self, site: &Site, path: &str) -> Key {
        let mut hasher = self.begun(path);
        hasher.add(site.catalogue.shape.as_bytes());
        hasher.add(site.digest().closings.as_bytes());
        hasher.add(self.of_texts(site).as_bytes());
        hasher.key()
    }

    /// Add the facts that were read.
    fn add_read(&self, site: &Site, reads: &Reads, hasher: &mut KeyHasher) {
        hasher.add(reads.to_string().as_bytes());
        for run in &reads.items {
            let hash = if run.len() <= SHORT_RUN { facts(site, run) } else { self.of_run(site, run) };
            hasher.add(hash.as_bytes());
        }
        if reads.closings {
            hasher.add(site.digest().closings.as_bytes());
        }
    }

    fn of_run(&self, site: &Site, run: &Range<usize>) -> blake3::Hash {
        let known = self.runs.read().unwrap_or_else(PoisonError::into_inner).get(run).copied();
        known.unwrap_or_else(|| {
            let hash = facts(site, run);
            self.runs.write().unwrap_or_else(PoisonError::into_inner).insert(run.clone(), hash);
            hash
        })
    }

    fn begun(&self, path: &str) -> KeyHasher {
        let mut hasher = KeyHasher::new("basis of");
        hasher.add(&self.shared.expect("engines need no basis").0);
        hasher.add(path.as_bytes());
        hasher
    }

    fn of_item(&self, site: &Site, index: ItemIndex) -> blake3::Hash {
        *self.items[index.position()].get_or_init(|| bodies(site.catalogue.item(index)))
    }

    /// An item has many pages, in each language and beyond, and its texts are looked through once for all of them.
    fn named_in(&self, site: &Site, index: ItemIndex) -> &[Option<ItemIndex>] {
        self.named[index.position()].get_or_init(|| {
            let texts = site.catalogue.item(index).words.values();
            let named = texts.flat_map(|words| parts_named(words.body()));
            named.map(|name| name.and_then(|name| site.catalogue.index_of(name))).collect()
        })
    }

    fn of_texts(&self, site: &Site) -> blake3::Hash {
        *self.all.get_or_init(|| {
            let mut hasher = blake3::Hasher::new();
            for (index, _) in site.catalogue.items() {
                hasher.update(self.of_item(site, index).as_bytes());
            }
            hasher.finalize()
        })
    }
}

/// Of the facts of items. Places behind the last one are of another catalogue.
fn facts(site: &Site, run: &Range<usize>) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    let end = run.end.min(site.catalogue.count_items());
    for shape in (run.start..end).filter_map(|at| site.catalogue.shape_of(at)) {
        hasher.update(shape.as_bytes());
    }
    hasher.finalize()
}

fn bodies(item: &Item) -> blake3::Hash {
    let mut hasher = KeyHasher::new("bodies");
    for (lang, words) in &item.words {
        hasher.add(lang.as_str().as_bytes());
        hasher.add(words.body().as_bytes());
    }
    hasher.key().0.into()
}

/// The items of whose pages a text may name a part, `programmes/x`; nothing for one that is not named so plainly.
/// A sign that begins a line is one of a heading; behind a bracket it names a part of the same page, an id that is given
/// to a heading, or a letter of HTML.
fn parts_named(body: &str) -> impl Iterator<Item = Option<&str>> {
    let marks = body.match_indices('#').map(|(at, _)| &body[..at]);
    marks.filter(|before| !names_none(before)).map(|before| {
        let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '/');
        let opening = before.trim_end_matches(is_of_name);
        let is_whole = opening.ends_with(['(', ' ', '<']);
        Some(&before[opening.len()..]).filter(|_| is_whole)
    })
}

fn names_none(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.chars().all(|letter| matches!(letter, ' ' | '>' | '#')) || before.ends_with(['(', '{', '&'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_no_parts_of_pages_and_links_do() {
        let none = "## Fees {#fees}\n\n> ### Later\n\n[link](pages/x) [here](#fees) it&#39;s";
        assert_eq!(parts_named(none).next(), None);
        let named = |text| parts_named(text).collect::<Vec<_>>();
        for text in ["[x](pages/visa#papers)", "text\n[a]: pages/visa#y", "[x](<pages/visa#y>)"] {
            assert_eq!(named(text), [Some("pages/visa")], "{text}");
        }
        for text in ["[x](../visa/en.md#y)", "[x](pages%2Fvisa#y)", "# [x] #", "a <b href='#x'>", "C#"] {
            assert!(named(text).iter().all(|name| name.is_none_or(|name| !name.contains('/'))), "{text}");
            assert_eq!(named(text).len(), 1, "{text}");
        }
    }
}
