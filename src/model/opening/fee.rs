//! What one pays.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Currency, Decimal};
use crate::lang::Localized;
use crate::meant::{self, Reading};
use crate::model::{Id, Way, Word, words};
use crate::yaml::{Fault, Form, Scalar, scalar};

/// What an applicant group pays, or is let off.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("if" = {
    "properties": { "waiver": { "const": "full" } }, "required": ["waiver"],
}, "else" = {
    "required": ["amount"],
    "if": { "properties": { "amount": { "const": "not-yet-known" } } },
    "else": { "required": ["currency", "per"] },
}))]
pub struct Fee {
    /// The applicant group that pays it; left out where everybody does → `vocabulary/applicant-groups.yaml`.
    pub group: Option<Id>,
    /// What it is paid for; `tuition` without the key.
    #[serde(default)]
    pub kind: Word<FeeKind>,
    /// How much: digits with at most two decimals after a point, `1116.50`; zero or more. Or `not-yet-known`.
    #[schemars(range(min = 0))]
    pub amount: Option<Amount>,
    /// ISO 4217 code in capitals: `EUR`.
    pub currency: Option<Currency>,
    /// What one pays it for each time: a year, a term, a month, a credit, the whole programme; or once.
    pub per: Option<FeeUnit>,
    /// The same in other currencies, as the university itself gives it: `[{amount: 6100, currency: USD}]`.
    #[serde(default)]
    pub also: Vec<Price>,
    /// What the group is let off: `full`, or how much of the amount.
    #[schemars(range(min = 0))]
    pub waiver: Option<Waiver>,
    /// Only for those who study at this campus, where they pay otherwise → `vocabulary/campuses.yaml`.
    pub campus: Option<Id>,
    /// A remark, shown beside the fee.
    pub note: Option<Localized>,
}

/// How much of which currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// How much: digits with at most two decimals after a point; zero or more.
    #[schemars(range(min = 0))]
    pub amount: Decimal,
    /// ISO 4217 code in capitals: `USD`.
    pub currency: Currency,
}

/// How much, where somebody has said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    Known(Decimal),
    NotYetKnown,
}

/// How much a group is let off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiver {
    Full,
    Part(Decimal),
}

/// What is paid in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// So much each time, and what it would be for others, where the group is let off a part.
    Known {
        price: Price,
        per: FeeUnit,
        before: Option<Decimal>,
    },
    /// The group is let off the whole.
    Waived,
    NotYetKnown,
}

impl Fee {
    /// Whom of its group it is asked of.
    pub fn way(&self) -> Way<'_> {
        Way { delivery: None, campus: self.campus.as_ref() }
    }

    /// What is neither waived nor unknown has an amount, a currency and a unit.
    pub fn missing(&self) -> impl Iterator<Item = &'static str> {
        let known = matches!(self.amount, Some(Amount::Known(_)));
        let keys = [
            ("amount", self.amount.is_none()),
            ("currency", known && self.currency.is_none()),
            ("per", known && self.per.is_none()),
        ];
        let asked = self.waiver != Some(Waiver::Full);
        keys.into_iter().filter(move |(_, missing)| asked && *missing).map(|(key, _)| key)
    }

    /// What is paid in the end. A fee of which a part could not be read counts as not known.
    pub fn sum(&self) -> Sum {
        if self.waiver == Some(Waiver::Full) {
            return Sum::Waived;
        }
        let (Some(Amount::Known(amount)), Some(currency), Some(per)) = (self.amount, self.currency, self.per)
        else {
            return Sum::NotYetKnown;
        };
        let (amount, before) = match self.waiver {
            Some(Waiver::Part(part)) => {
                (Decimal { hundredths: (amount.hundredths - part.hundredths).max(0) }, Some(amount))
            }
            _ => (amount, None),
        };
        Sum::Known { price: Price { amount, currency }, per, before }
    }
}

impl Scalar for Amount {
    const EXPECTED: &'static str =
        "a number with at most two decimals, such as `30` or `1116.50`, or `not-yet-known`";
    const SAMPLE: &'static str = "1";

    fn parse(text: &str) -> Result<Amount, Fault> {
        match text {
            "not-yet-known" => Ok(Amount::NotYetKnown),
            _ => Decimal::parse(text).map(Amount::Known).map_err(|wrong| wrong.expected(Self::EXPECTED)),
        }
    }

    fn readings(text: &str) -> Vec<Reading> {
        let words = meant::terms(text, &["not-yet-known"]);
        Decimal::readings(text).into_iter().chain(words).collect()
    }

    fn form() -> Form {
        Form::Number(r"^(?:(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,2})?|not-yet-known)$")
    }
}
scalar!(Amount);

impl Scalar for Waiver {
    const EXPECTED: &'static str = "`full`, or a number with at most two decimals";
    const SAMPLE: &'static str = "full";

    fn parse(text: &str) -> Result<Waiver, Fault> {
        match text {
            "full" => Ok(Waiver::Full),
            _ => Decimal::parse(text).map(Waiver::Part).map_err(|wrong| wrong.expected(Self::EXPECTED)),
        }
    }

    fn readings(text: &str) -> Vec<Reading> {
        // Of parts in percent only the whole is no amount.
        if let Some(percent) = text.trim().strip_suffix('%') {
            return if percent.trim() == "100" { vec![Reading::certain("full")] } else { Vec::new() };
        }
        let words = meant::terms(text, &["full"]);
        Decimal::readings(text).into_iter().chain(words).collect()
    }

    fn form() -> Form {
        Form::Number(r"^(?:(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,2})?|full)$")
    }
}
scalar!(Waiver);

words! {
    /// What a fee is paid for.
    #[derive(Default)]
    pub enum FeeKind: "fee-kind" {
        /// To be taught.
        #[default]
        Tuition "tuition",
        /// To have one's application looked at.
        Application "application",
        /// To be enrolled.
        Registration "registration",
        /// To keep one's place; it is taken off the tuition later.
        Deposit "deposit",
        /// For services to students.
        StudentServices "student-services",
        /// For books, software, excursions.
        Materials "materials",
        /// For insurance that the university asks for.
        Insurance "insurance",
    }
}

words! {
    /// How often a fee is paid.
    pub enum FeeUnit: "fee-unit" {
        /// Each academic year.
        Year "year",
        /// Each term.
        Term "term",
        /// Each month.
        Month "month",
        /// Once for the whole programme or school.
        Programme "programme",
        /// Each credit that one enrols for.
        Credit "credit",
        /// A single time, however long one stays.
        Once "once",
    }
}
