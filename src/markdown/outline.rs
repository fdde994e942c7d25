//! The headings of a text: their words, and the ids by which links lead to them. The page, its contents and the check
//! of links all ask here.

use std::ops::Range;

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::parser::parser;
use crate::lang::{nfc, slugify};

/// Watches the events of a text go by.
#[derive(Debug, Default)]
pub(super) struct Outline {
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
    pub taken: bool,
}

impl Outline {
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
        let taken = !self.ids.insert(id.clone());
        HeadingId { id, taken }
    }

    fn made(&mut self, words: &str) -> HeadingId {
        let slug = slugify(words);
        let slug = if slug.is_empty() { "section".to_owned() } else { slug };
        if !self.ids.contains(&slug) {
            return self.given(slug);
        }
        // Those before are taken for good, so that none is tried twice.
        let mut number = self.next.get(&slug).copied().unwrap_or(2);
        while self.ids.contains(&format!("{slug}-{number}")) {
            number += 1;
        }
        self.next.insert(slug.clone(), number + 1);
        self.given(format!("{slug}-{number}"))
    }
}

/// The ids of a text's headings, without rendering it.
pub fn heading_ids(text: &str) -> Vec<String> {
    heading_places(text).into_iter().map(|(id, _)| id).collect()
}

/// The same with the bytes of each heading.
pub fn heading_places(text: &str) -> Vec<(String, Range<usize>)> {
    let mut outline = Outline::default();
    parser(text).filter_map(|(event, range)| outline.see(&event).map(|heading| (heading.id, range))).collect()
}
