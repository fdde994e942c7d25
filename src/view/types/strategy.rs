//! The shapes of the strategy page and of the balance of exchange.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Card, Link, Part, Phrase, Shared, Shown, Tally};

/// The strategy page.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct StrategyContent {
    /// The words of the free page of that name; empty where there is none.
    pub body: Vec<Part>,
    /// The plans, the one that holds now first.
    pub plans: Vec<PlanView>,
    /// The page that holds what serves each goal beside it.
    pub balance_href: String,
}

/// A strategic plan with its goals.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct PlanView {
    pub title: Phrase,
    /// Not there where no day is known.
    pub period: Option<Shown>,
    pub current: bool,
    /// Whether the plan or its dates are made up.
    pub example: bool,
    pub sources: Vec<String>,
    /// Its goals, in their order.
    pub goals: Vec<GoalView>,
}

/// A goal within its plan.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GoalView {
    /// As the plan calls it: `SG1`.
    pub code: String,
    /// The goal's page.
    pub card: Shared<Card>,
    /// `14 items serve this goal`.
    pub count_label: String,
    /// What the catalogue counts for it.
    pub tallies: Vec<Tally>,
}

/// A field in which the university has chosen to be strong.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ChoiceView {
    pub title: Phrase,
    pub summary: Option<Phrase>,
    /// Whether it is made up.
    pub example: bool,
    pub sources: Vec<String>,
    /// What follows from it; empty where nothing does yet.
    pub items: Vec<Link>,
}

/// Places in and out per partner country.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct BalanceContent {
    /// A row for each country.
    pub rows: Vec<BalanceRow>,
    /// All countries together.
    pub total: BalanceRow,
    pub example: bool,
}

/// A country of the balance of exchange: partners there, and places in both directions.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct BalanceRow {
    /// The country, linked to its page.
    pub country: Option<Shown>,
    /// How many partners there are.
    pub partners: String,
    /// Places a year for those who come.
    pub places_in: String,
    /// Places a year for those who go.
    pub places_out: String,
    /// With a sign: `+4`.
    pub difference: String,
    /// Widths of two bars, 0 to 100.
    pub in_width: u32,
    /// The length of the bar of those who go, in percent of the longest.
    pub out_width: u32,
}
