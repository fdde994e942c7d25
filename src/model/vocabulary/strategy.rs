//! The vocabularies of a strategy: policy plans and strategic choices.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::Localized;
use crate::model::{Addresses, Days, Id, Kind, Relation, Target};
use crate::source::DataPath;

/// `vocabulary/plans.yaml`: the policy plans that goals belong to.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plans {
    /// The plans.
    pub plans: Vec<Plan>,
}

/// A policy plan and the time it holds.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What goals name it by under `plan`.
    pub id: Id,
    /// Its name: `{en: Policy plan 2025-2030}`.
    pub title: Localized,
    /// The time for which it holds: `{from: 2025-01-01, to: 2030-12-31}`. What no source tells is left out: one of the two days,
    /// or the key.
    pub valid: Option<Days>,
    /// The page or document that holds it, or a list of several where each tells a part.
    pub source: Option<Addresses>,
    /// Whether the plan or its dates are made up to show how the site works; pages say so. `false` without the key.
    #[serde(default)]
    pub example: bool,
}

impl Plan {
    /// The days on which it holds, as far as they are known.
    pub fn days(&self) -> Days {
        self.valid.unwrap_or_default()
    }
}

/// `vocabulary/strategic-choices.yaml`: in which fields the university has chosen to be strong.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrategicChoices {
    /// The choices, in the order in which pages tell them.
    pub choices: Vec<StrategicChoice>,
}

/// A field in which the university has chosen to be strong, so that programmes follow from it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrategicChoice {
    /// What programmes name it by under `choices`, e.g. `health`.
    pub id: Id,
    /// Its name: `{en: Health, nl: Gezondheid}`.
    pub title: Localized,
    /// What is chosen, in a sentence.
    pub summary: Option<Localized>,
    /// The free page that tells of it, to which programmes lead → `pages/`.
    pub page: Option<Id>,
    /// The page or document in which the university says so, or a list of several. Required, unless it is an example.
    pub source: Option<Addresses>,
    /// Whether it is made up to show how the site works; pages say so. `false` without the key.
    #[serde(default)]
    pub example: bool,
}

impl StrategicChoice {
    /// The page that tells of it, as items are found.
    pub fn page(&self) -> Option<(Kind, &Id)> {
        self.page.as_ref().map(|id| (Kind::Page, id))
    }

    /// The page that it names, by the place where it does, below its own.
    pub fn relation(&self, at: &DataPath) -> Option<Relation> {
        self.page().map(|(kind, id)| Relation::one(Target::Item(kind), id, at.key("page")))
    }
}
