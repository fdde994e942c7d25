//! The headings of a text: their words, and the ids by which links lead to them. The page, its contents and the check
//! of links all ask here.

use std::ops::Range;

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::parser::parser;
use super::taken::TakenIds;
use crate::lang::{nfc, slugify};

/// Watches the events of a text go by.
#[derive(Debug)]
pub(super) struct Outline<'t> {
    /// What its page has beside it.
    taken: &'t TakenIds,
    ids: BTreeSet<String>,
    /// The number after the last one that was tried for a heading's words.
    next: BTreeMap<String, usize>,
    /// The id that the present heading has in braces, and its words so far.
    open: Option<(Option<String>, String)>,
}

/// The id of a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HeadingId {
    pub id: String,
    /// Whether an earlier heading has it as well, which happens to those in braces only.
    pub is_double: bool,
    /// The one that it would have, and another part of the page has.
    pub moved: Option<Moved>,
}

/// An id that a heading could not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub from: String,
    /// Whether it stands in braces.
    pub is_own: bool,
}

impl<'t> Outline<'t> {
    /// Of a text on a page that has some ids already.
    pub fn beside(taken: &'t TakenIds) -> Outline<'t> {
        Outline { taken, ids: BTreeSet::new(), next: BTreeMap::new(), open: None }
    }

    /// The id of the heading that ends with this event. The number of a footnote is no word of a heading, the text
    /// alternative of a picture is.
    pub fn see(&mut self, event: &Event<'_>) -> Option<HeadingId> {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                self.open = Some((id.as_deref().map(|id| nfc(id).into_owned()), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => {
                let (own, words) = self.open.take()?;
                return Some(match own {
                    Some(own) => self.given(own),
                    None => self.made(&words),
                });
            }
            Event::Text(text) | Event::Code(text) => self.word(text),
            Event::SoftBreak | Event::HardBreak => self.word(" "),
            _ => {}
        }
        None
    }

    fn word(&mut self, word: &str) {
        if let Some((_, words)) = &mut self.open {
            words.push_str(word);
        }
    }

    fn given(&mut self, id: String) -> HeadingId {
        if self.taken.contains(&id) {
            let moved = Some(Moved { from: id.clone(), is_own: true });
            return HeadingId { moved, ..self.made(&id) };
        }
        let is_double = !self.ids.insert(id.clone());
        HeadingId { id, is_double, moved: None }
    }

    fn made(&mut self, words: &str) -> HeadingId {
        let slug = slugify(words);
        let slug = if slug.is_empty() { "section".to_owned() } else { slug };
        let moved = self.taken.contains(&slug).then(|| Moved { from: slug.clone(), is_own: false });
        let id = if self.is_free(&slug) { slug } else { self.other_than(slug) };
        self.ids.insert(id.clone());
        HeadingId { id, is_double: false, moved }
    }

    fn is_free(&self, id: &str) -> bool {
        !self.ids.contains(id) && !self.taken.contains(id)
    }

    /// The words with a number. Where numbers could meet what the page has, another word comes first.
    fn other_than(&mut self, slug: String) -> String {
        let slug = if self.taken.meets_numbers_of(&slug) {
            let other = format!("section-{slug}");
            if !self.ids.contains(&other) && !self.taken.has_whole(&other) {
                return other;
            }
            other
        } else {
            slug
        };
        // Those before are taken for good, so that none is tried twice.
        let mut number = self.next.get(&slug).copied().unwrap_or(2);
        let numbered = |number: usize| format!("{slug}-{number}");
        while self.ids.contains(&numbered(number)) || self.taken.has_whole(&numbered(number)) {
            number += 1;
        }
        self.next.insert(slug.clone(), number + 1);
        format!("{slug}-{number}")
    }
}

/// The ids of a text's headings, without rendering it, on a page that has no others.
pub fn heading_ids(text: &str) -> Vec<String> {
    heading_places(text, &TakenIds::default()).into_iter().map(|(id, _)| id).collect()
}

/// The ids of a text's headings with the bytes of each, on a page that has some already.
pub fn heading_places(text: &str, taken: &TakenIds) -> Vec<(String, Range<usize>)> {
    let headings = headings(text, taken);
    headings.into_iter().map(|(heading, range)| (heading.id, range)).collect()
}

/// The headings of a text that have another id than their words would give them, or than stands behind them in braces: what
/// they could not have, and their own.
pub fn moved_headings(text: &str, taken: &TakenIds) -> Vec<(Moved, String)> {
    let headings = headings(text, taken).into_iter();
    headings.filter_map(|(heading, _)| Some((heading.moved?, heading.id))).collect()
}

fn headings(text: &str, taken: &TakenIds) -> Vec<(HeadingId, Range<usize>)> {
    let mut outline = Outline::beside(taken);
    parser(text).filter_map(|(event, range)| Some((outline.see(&event)?, range))).collect()
}
