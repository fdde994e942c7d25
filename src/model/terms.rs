//! Words that several kinds share: money, provenance, closed lists.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Currency, Decimal, WebAddress};
use crate::lang::Localized;
use crate::model::{Credits, Id, Value, Word, words};
use crate::time::{Date, Duration};

/// An amount of money.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// How much: digits with at most two decimals after a point, `1116.50`; zero or more.
    #[schemars(range(min = 0))]
    pub amount: Decimal,
    /// ISO 4217 code in capitals: `EUR`.
    pub currency: Currency,
    /// How often: each week, each month, each year or once.
    pub per: Option<MoneyPeriod>,
}

words! {
    /// How often an amount is paid.
    pub enum MoneyPeriod: "money-period" {
        Week "week",
        Month "month",
        Year "year",
        Once "once",
    }
}

/// Where facts come from and how fresh they are.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verified {
    /// The day somebody last compared them with the source.
    pub on: Date,
    /// Who did, and who answers for them → `vocabulary/contacts.yaml`.
    pub by: Id,
    /// The page or document that they were compared with.
    pub source: Option<WebAddress>,
    /// The day by which somebody compares them again; from the day after on they are shown as being checked.
    pub review_by: Date,
    /// Whether they are invented to show the form. `false` without the key.
    #[serde(default)]
    pub example: bool,
}

words! {
    /// How something is taught.
    pub enum Delivery: "delivery" {
        /// In rooms of the university.
        OnCampus "on-campus",
        /// From wherever one is.
        Distance "distance",
        /// Some of it in rooms, some from wherever one is.
        Blended "blended",
    }
}

impl Delivery {
    /// As search engines know it: a `courseMode` of schema.org.
    pub fn mode(self) -> &'static str {
        match self {
            Delivery::OnCampus => "Onsite",
            Delivery::Distance => "Online",
            Delivery::Blended => "Blended",
        }
    }

    /// Whether one may take longer than those who are there all day.
    pub fn is_slower(self) -> bool {
        match self {
            Delivery::OnCampus => false,
            Delivery::Distance | Delivery::Blended => true,
        }
    }
}

words! {
    /// The cycle of study that something is for.
    pub enum StudyLevel: "study-level" {
        Bachelor "bachelor",
        Master "master",
        Doctorate "doctorate",
    }
}

words! {
    /// A level of the Common European Framework of Reference for Languages.
    pub enum Cefr: "cefr" {
        A1 "A1",
        A2 "A2",
        B1 "B1",
        B2 "B2",
        C1 "C1",
        C2 "C2",
    }
}

/// A course unit of a curriculum.
#[derive(Clone, Copy, Debug)]
pub struct Unit<'a> {
    pub title: &'a Localized,
    /// In the study guide.
    pub code: Option<&'a str>,
    pub description: Option<&'a Localized>,
}

/// How long something is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Length<'a> {
    pub duration: Option<Duration>,
    /// In whichever system it counts.
    pub credits: Option<Credits>,
    /// The ways in which it is taught.
    pub ways: &'a [Word<Delivery>],
    /// The terms of a year, where these are no semesters.
    pub terms_a_year: Option<u8>,
    /// Of the ways that take another time.
    pub others: &'a [DurationOf],
}

/// How long a programme takes in one of its ways of study.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DurationOf {
    /// One of the ways under `delivery`.
    pub delivery: Word<Delivery>,
    /// Its nominal length: `P3Y`.
    pub duration: Duration,
}

impl<'a> Length<'a> {
    /// As long as it is in one of its ways.
    pub fn in_way(self, way: Word<Delivery>) -> Length<'a> {
        let other = self.others.iter().find(|other| other.delivery == way);
        Length { duration: other.map(|other| other.duration).or(self.duration), ..self }
    }
}

impl MoneyPeriod {
    /// How often it comes in some months; what is paid by the year is paid once in twelve of them, and what is paid by
    /// the week in each week that begins.
    pub fn times(self, months: u32) -> u32 {
        match self {
            MoneyPeriod::Week => (months * 52).div_ceil(12),
            MoneyPeriod::Month => months,
            MoneyPeriod::Year => months.div_ceil(12),
            MoneyPeriod::Once => 1,
        }
    }
}

impl Money {
    /// What it comes to in a year of twelve months; nothing where it is paid once, or nobody says how often.
    pub fn in_a_year(&self) -> Option<Decimal> {
        let times = match self.per? {
            MoneyPeriod::Week => 52,
            MoneyPeriod::Month => 12,
            MoneyPeriod::Year => 1,
            MoneyPeriod::Once => return None,
        };
        Some(Decimal { hundredths: self.amount.hundredths.checked_mul(times)? })
    }

    /// What it comes to over some months; nothing where nobody says how often it is paid.
    pub fn over(&self, months: u32) -> Option<Decimal> {
        let times = i64::from(self.per?.times(months));
        Some(Decimal { hundredths: self.amount.hundredths.checked_mul(times)? })
    }

    /// As a neutral value.
    pub fn value(&self) -> Value {
        Value::Money(self.amount, self.currency, self.per.map(MoneyPeriod::term))
    }
}
