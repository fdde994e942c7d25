//! The shapes of what it costs to be there, of papers, and of what comes next.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Phrase, Provenance, Shown};

/// What it costs to be there, beside what the university asks for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Living {
    /// Each cost by itself, as the vocabulary orders them.
    pub costs: Vec<LivingCost>,
    /// What everybody's come to, `€9,600 to €11,800 a year` without what is paid once, or in all where one stays no whole
    /// year; none where it is not known.
    pub total: Option<String>,
    /// What the first year comes to with the fees of the opening that counts, by group.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<FirstYear>,
    /// Where the figures come from, each source once.
    pub provenances: Vec<Provenance>,
}

/// Something that one pays for, or money that one must show.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LivingCost {
    pub title: Phrase,
    /// `€400 to €600 a month`; or that it is being checked.
    pub amount: Shown,
    /// How it is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Phrase>,
    /// Whose it is, where it is not everybody's: the names of campuses and groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<Phrase>,
    /// Whether one must only show that one has it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub only_shown: bool,
}

/// What the first year comes to for a group: fees and living costs together.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct FirstYear {
    /// The group's id.
    pub group: String,
    pub group_title: Phrase,
    /// `€11,000 to €13,200`
    pub amount: String,
}

/// Something to hand in, or to do before the first day.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ToDo {
    pub title: Phrase,
    /// What it has to be, or how it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Phrase>,
    /// How long it takes: `6 weeks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub takes: Option<String>,
    /// The last day on which one can begin, to be there on the first day of the opening that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begin_by: Option<Shown>,
    /// The names of the groups that do it, where not everybody does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only: Option<Phrase>,
}
