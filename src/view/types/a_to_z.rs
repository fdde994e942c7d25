//! The page of everything from A to Z, which is also the page of the search.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Pagination, Phrase};

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SearchContent {
    /// The folder of the full-text index; null where the site has none.
    pub index: Option<String>,
    /// The page that a search leads to: the first of these.
    pub action: String,
    /// What a search can be narrowed to.
    pub kinds: Vec<SearchKind>,
    pub fields: Vec<SearchField>,
    /// The letters of all pages.
    pub letters: Vec<Letter>,
    pub groups: Vec<LetterGroup>,
    pub pagination: Option<Pagination>,
}

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

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Letter {
    pub label: String,
    pub href: String,
}

/// What is filed under a letter.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LetterGroup {
    /// For an anchor.
    pub id: String,
    pub label: String,
    pub entries: Vec<LetterEntry>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LetterEntry {
    pub title: Phrase,
    pub href: String,
    /// `programme`, …
    pub kind: &'static str,
    pub kind_label: String,
}
