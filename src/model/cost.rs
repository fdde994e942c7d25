//! What it costs to live where the university is: rooms, food, insurance, visas, and the money that one must show.

use schemars::JsonSchema;
use serde::Deserialize;

use super::vocabulary::places_named;
use crate::codes::{Currency, Decimal};
use crate::lang::Localized;
use crate::model::{CountryOrList, Id, MoneyPeriod, Relation, Verified, groups_named};
use crate::source::DataPath;

/// `vocabulary/costs.yaml`: what it costs to be here, beside what the university itself asks for.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Costs {
    /// The costs, in the order in which pages tell them.
    pub costs: Vec<Cost>,
}

/// Something that one pays for, or money that one must show.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// What it is known by, e.g. `room`.
    pub id: Id,
    /// Its name: `{en: A room}`.
    pub title: Localized,
    /// How much, or the least that it is: digits with at most two decimals after a point; zero or more.
    #[schemars(range(min = 0))]
    pub amount: Decimal,
    /// The most that it is, where it differs: `up_to: 600`.
    #[schemars(range(min = 0))]
    pub up_to: Option<Decimal>,
    /// ISO 4217 code in capitals: `EUR`.
    pub currency: Currency,
    /// How often: each `week`, of which a year has 52, each `month`, of which it has twelve, each `year`, or `once`.
    pub per: MoneyPeriod,
    /// Only for those who study at these campuses → `vocabulary/campuses.yaml`.
    #[serde(default)]
    pub campuses: Vec<Id>,
    /// Only for these applicant groups → `vocabulary/applicant-groups.yaml`.
    #[serde(default)]
    pub groups: Vec<Id>,
    /// Only for those who come from these: countries by their code in capitals, or lists → `vocabulary/country-lists.yaml`.
    #[serde(default)]
    pub countries: Vec<CountryOrList>,
    /// Whether one must only show that one has it, as for a visa: it is not added up. `false` without the key.
    #[serde(default)]
    pub only_shown: bool,
    /// When or how it is paid, in a sentence.
    pub note: Option<Localized>,
    /// Where the figure comes from, and by when it is compared again.
    pub verified: Verified,
}

impl Cost {
    /// Whether somebody has it at one of some campuses.
    pub fn is_at(&self, campuses: &[Id]) -> bool {
        self.campuses.is_empty() || self.campuses.iter().any(|one| campuses.contains(one))
    }

    /// What it names, by the place where it does, below its own.
    pub fn relations(&self, at: &DataPath) -> Vec<Relation> {
        let mut relations = Relation::campuses(&self.campuses, &at.key("campuses"));
        relations.extend(groups_named(&self.groups, at));
        relations.extend(places_named(&self.countries, &at.key("countries")));
        relations
    }

    /// What it comes to over some months, from the least to the most; what is paid by the year is paid once in twelve of them,
    /// and what is paid by the week in each week that begins.
    pub fn over(&self, months: u32) -> (Decimal, Decimal) {
        let times = self.per.times(months);
        let all = |one: Decimal| Decimal { hundredths: one.hundredths.saturating_mul(i64::from(times)) };
        (all(self.amount), all(self.up_to.unwrap_or(self.amount)))
    }
}
