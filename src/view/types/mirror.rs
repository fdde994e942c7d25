//! The shapes of the policy mirror: what the catalogue counts of itself for a goal.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Link, Phrase, Shown};

/// An indicator that is counted from the items of the catalogue.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Tally {
    pub id: String,
    pub title: Phrase,
    /// `4 of 5`, or the number where it is part of nothing.
    pub said: String,
    /// `80%`, where the indicator is told in percent.
    pub share: Option<String>,
    /// The length of a bar, 0 to 100; none where the number is part of nothing.
    pub width: Option<u32>,
    /// What it is to become.
    pub target: Option<TallyTarget>,
    /// The list of countries that it is about, which leads to its source.
    pub list: Option<Shown>,
    /// How it is counted, in a sentence.
    pub rule: String,
    /// The items that are counted.
    pub part: Vec<Link>,
    /// The others of the whole.
    pub missing: Vec<Link>,
    /// Whether some of the items that were looked at are examples.
    pub examples: bool,
}

/// What is counted is to become so many by then.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct TallyTarget {
    /// `Target: 100% by 2030`
    pub label: String,
    /// Where the bar has to reach, 0 to 100; none where the target is not in percent.
    pub at: Option<u32>,
    pub source: Option<String>,
}
