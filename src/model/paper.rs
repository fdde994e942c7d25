//! What an applicant hands in.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::Localized;
use crate::model::{Id, Relation, Target};
use crate::source::DataPath;
use crate::time::Duration;

/// `vocabulary/papers.yaml`: what applicants hand in.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    /// The papers, in the order in which pages tell them.
    pub papers: Vec<Paper>,
}

/// Something that an applicant hands in.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// What programmes name it by under `admission`, e.g. `portfolio`.
    pub id: Id,
    /// Its name: `{en: A portfolio}`.
    pub title: Localized,
    /// What it has to be, in a sentence.
    pub note: Option<Localized>,
    /// How long it takes to get it, in ISO 8601: `P6W`.
    pub takes: Option<Duration>,
    /// Whether every programme asks for it. `false` without the key: programmes name it under `admission`.
    #[serde(default)]
    pub usual: bool,
    /// Only from these applicant groups → `vocabulary/applicant-groups.yaml`.
    #[serde(default)]
    pub groups: Vec<Id>,
}

/// `vocabulary/next-steps.yaml`: what comes after one has applied.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextSteps {
    /// The steps, in the order in which one takes them.
    pub steps: Vec<NextStep>,
}

/// Something that one does between the letter of admission and the first day.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// What it is known by, e.g. `visa`.
    pub id: Id,
    /// What one does: `{en: Ask for your visa}`.
    pub title: Localized,
    /// How, in a sentence.
    pub note: Option<Localized>,
    /// How long it takes, in ISO 8601: `P8W`. Pages tell the last day on which one can begin to be there in time.
    pub takes: Option<Duration>,
    /// Only for these applicant groups → `vocabulary/applicant-groups.yaml`.
    #[serde(default)]
    pub groups: Vec<Id>,
}

/// The groups that an entry is for, by the places where it names them.
pub fn groups_named(groups: &[Id], at: &DataPath) -> Vec<Relation> {
    let at = at.key("groups");
    let groups = groups.iter().enumerate();
    groups.map(|(index, id)| Relation::one(Target::Group, id, at.index(index))).collect()
}
