//! Words that several kinds share: deadlines, fees, money, provenance, closed lists.

use serde::Deserialize;

use crate::codes::{Currency, Decimal, WebAddress};
use crate::lang::Localized;
use crate::model::{Id, Value, words};
use crate::time::{Date, When};

/// Credits of the European Credit Transfer and Accumulation System; 60 are a full-time year.
pub type Credits = Decimal;

/// The last moment to do something, for one applicant group.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// → `vocabulary/applicant-groups.yaml`.
    pub group: Id,
    pub kind: DeadlineKind,
    /// A date means the end of that day in the site's time zone.
    pub closes: When,
    /// Only for those who study in this way, where the ways differ.
    pub delivery: Option<Delivery>,
    pub note: Option<Localized>,
}

words! {
    /// What must be done by a deadline.
    pub enum DeadlineKind: "deadline-kind" {
        Application "application",
        Scholarship "scholarship",
        Documents "documents",
        Payment "payment",
        Nomination "nomination",
    }
}

/// What an applicant group pays.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// → `vocabulary/applicant-groups.yaml`.
    pub group: Id,
    pub amount: Decimal,
    /// ISO 4217.
    pub currency: Currency,
    pub per: FeeUnit,
    pub note: Option<Localized>,
}

words! {
    /// What a fee is paid for.
    pub enum FeeUnit: "fee-unit" {
        Year "year",
        Programme "programme",
        Credit "credit",
    }
}

/// An amount of money.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    pub amount: Decimal,
    /// ISO 4217.
    pub currency: Currency,
    pub per: Option<MoneyPeriod>,
}

words! {
    /// How often an amount is paid.
    pub enum MoneyPeriod: "money-period" {
        Month "month",
        Year "year",
        Once "once",
    }
}

/// Where facts come from and how fresh they are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verified {
    /// The day somebody last compared them with the source.
    pub on: Date,
    /// → `vocabulary/contacts.yaml`; who did and who answers for them.
    pub by: Id,
    pub source: Option<WebAddress>,
    /// From the day after this one on they are shown as being checked.
    pub review_by: Date,
    /// Whether they are invented to show the form.
    #[serde(default)]
    pub example: bool,
}

words! {
    /// How something is taught.
    pub enum Delivery: "delivery" {
        OnCampus "on-campus",
        Distance "distance",
        Blended "blended",
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

impl Money {
    /// As a neutral value.
    pub fn value(&self) -> Value {
        Value::Money(self.amount, self.currency, self.per.map(MoneyPeriod::term))
    }
}
