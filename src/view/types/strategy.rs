//! The shapes of the strategy page and of the balance of exchange.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Card, Link, Part, Phrase, Shared, Shown, Tally};

/// The strategy page.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct StrategyContent {
    /// The words of the free page of that name; empty where there is none.
    pub body: Vec<Part>,
    pub plans: Vec<PlanView>,
    pub balance_href: String,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct PlanView {
    pub title: Phrase,
    /// Not there where no day is known.
    pub period: Option<Shown>,
    pub current: bool,
    /// Whether the plan or its dates are made up.
    pub example: bool,
    pub sources: Vec<String>,
    pub goals: Vec<GoalView>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GoalView {
    pub code: String,
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
    pub rows: Vec<BalanceRow>,
    pub total: BalanceRow,
    pub example: bool,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct BalanceRow {
    pub country: Option<Shown>,
    pub partners: String,
    pub places_in: String,
    pub places_out: String,
    /// With a sign: `+4`.
    pub difference: String,
    /// Widths of two bars, 0 to 100.
    pub in_width: u32,
    pub out_width: u32,
}
