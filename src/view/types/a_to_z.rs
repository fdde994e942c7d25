//! The page of everything from A to Z, which is also the page of the search.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Pagination, Phrase};

/// Everything from A to Z, with the search where the site has one.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SearchContent {
    /// The folder of the full-text index; null where the site has none.
    pub index: Option<String>,
    /// The page that a search leads to: the first of these.
    pub action: String,
    /// What a search can be narrowed to.
    pub kinds: Vec<SearchKind>,
    /// What can be searched for alone.
    pub fields: Vec<SearchField>,
    /// The letters of all pages.
    pub letters: Vec<Letter>,
    /// The items by their first letters.
    pub groups: Vec<LetterGroup>,
    /// Which part of the index the page shows.
    pub pagination: Option<Pagination>,
}

/// A kind of items that the search can be narrowed to.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SearchKind {
    /// `programme`, …
    pub name: &'static str,
    pub label: String,
    /// The list of the kind; null where it has none.
    pub href: Option<String>,
}

/// A broad field of study.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SearchField {
    /// `05`
    pub name: String,
    pub label: String,
}

/// A letter of the index from A to Z, with the page that has it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Letter {
    /// The letter.
    pub label: String,
    pub href: String,
}

/// What is filed under a letter.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LetterGroup {
    /// For an anchor.
    pub id: String,
    /// The letter.
    pub label: String,
    /// The items under the letter.
    pub entries: Vec<LetterEntry>,
}

/// An item in the index from A to Z.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LetterEntry {
    pub title: Phrase,
    pub href: String,
    /// `programme`, …
    pub kind: &'static str,
    /// The kind in words.
    pub kind_label: String,
}
