//! The shapes of the home page, and of the page where nothing is found.

use schemars::JsonSchema;
use serde::Serialize;

use super::{CardGroup, DeadlineEntry, Image, Link, Part, Phrase};

/// The home page.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct HomeContent {
    pub summary: Phrase,
    pub image: Option<Image>,
    /// The text, in parts.
    pub body: Vec<Part>,
    /// The first of each kind that has some here, in the order of the kinds.
    pub groups: Vec<CardGroup>,
    /// The next deadlines over all groups.
    pub deadlines: Vec<DeadlineEntry>,
    /// Those that come after them and are among the next of an applicant group, for readers who had theirs remembered.
    pub later: Vec<DeadlineEntry>,
    /// How many there are of each kind, linked to its list.
    pub counts: Vec<Count>,
    /// The pages of all countries, in the order of their names.
    pub countries: Vec<CountryChoice>,
}

/// What is said where nothing is found: whoever comes there may read any of the languages.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LostContent {
    /// The site's other languages, with the home page of each.
    pub tongues: Vec<LostIn>,
}

/// What is said in another language where there is no page.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LostIn {
    pub lang: String,
    pub dir: &'static str,
    /// That there is no such page, in that language.
    pub said: String,
    /// The home page in that language.
    pub home: Link,
}

/// A country to choose on the home page.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct CountryChoice {
    pub title: Phrase,
    pub href: String,
    /// Whether somebody wrote words for those who come from there.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// How many items of a kind there are, in words, with their list.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Count {
    pub name: &'static str,
    /// None where the label counts in words.
    pub number: Option<String>,
    pub label: String,
    pub href: String,
}
