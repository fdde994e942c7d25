//! Ids that stand on a page beside those of its text.

use std::collections::BTreeSet;

/// What the notes of a text and their mentions are called, before their number.
const NOTES: [&str; 2] = ["fn-", "fnref-"];

/// Ids that a page has already, so that no heading of its text gets one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIds {
    whole: BTreeSet<String>,
    /// Those among them that begin a part of the page, for links to lead to.
    sections: BTreeSet<String>,
    /// All that begin so.
    begun: BTreeSet<String>,
    /// A number follows.
    numbered: BTreeSet<String>,
}

impl TakenIds {
    pub fn whole(&mut self, id: impl Into<String>) {
        self.whole.insert(id.into());
    }

    /// Take the id of a part of the page.
    pub fn section(&mut self, id: &str) {
        self.whole(id);
        self.sections.insert(id.to_owned());
    }

    /// Take all ids that begin in this way.
    pub fn beginning(&mut self, begin: impl Into<String>) {
        self.begun.insert(begin.into());
    }

    /// Take all ids that are this and a number.
    pub fn numbered(&mut self, begin: impl Into<String>) {
        self.numbered.insert(begin.into());
    }

    pub fn extend(&mut self, other: &TakenIds) {
        self.whole.extend(other.whole.iter().cloned());
        self.sections.extend(other.sections.iter().cloned());
        self.begun.extend(other.begun.iter().cloned());
        self.numbered.extend(other.numbered.iter().cloned());
    }

    pub fn contains(&self, id: &str) -> bool {
        self.has_whole(id)
            || self.begun.iter().any(|begin| id.starts_with(begin.as_str()))
            || self.numbers().any(|begin| id.strip_prefix(begin).is_some_and(is_number))
    }

    /// Whether just this id is known to stand on the page, and not one like it.
    /// The ids of the parts of the page.
    pub fn sections(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().map(String::as_str)
    }

    pub fn has_whole(&self, id: &str) -> bool {
        self.whole.contains(id)
    }

    /// Whether a number behind some words could make one of these ids.
    pub(super) fn meets_numbers_of(&self, words: &str) -> bool {
        let next = format!("{words}-");
        self.numbers().any(|begin| begin == next)
            || self.begun.iter().any(|begin| next.starts_with(begin.as_str()))
    }

    fn numbers(&self) -> impl Iterator<Item = &str> {
        NOTES.into_iter().chain(self.numbered.iter().map(String::as_str))
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
