//! Credits: those of the European system, or of another one that the university declares.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::codes::Decimal;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Localized;
use crate::model::{Findings, Id, Relation, Target, UnitWords};
use crate::source::DataPath;
use crate::yaml::parse_scalar;

/// A number of credits, of whichever system.
pub type Credits = Decimal;

/// `vocabulary/credits.yaml`: the systems in which the university counts what is no ECTS.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditSystems {
    /// The systems; the first is the one that items mean by a number alone.
    pub systems: Vec<CreditSystem>,
}

/// A system of credits.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditSystem {
    /// What items name it by under `credits`, e.g. `us`.
    pub id: Id,
    /// Its name: `{en: Semester credit hours}`.
    pub title: Localized,
    /// What stands behind a number, short: `{en: cr., zh-Hant: 學分}`, or in the forms that numbers take,
    /// `{one: {en: point}, other: {en: points}}`.
    pub unit: UnitWords,
    /// The hours of work that a credit stands for, where that is fixed; pages tell the sum as the workload.
    #[schemars(range(min = 0))]
    pub hours: Option<Decimal>,
    /// How many ECTS credits one credit is worth, where that is fixed; pages tell the sum beside their own.
    #[schemars(range(min = 0))]
    pub ects: Option<Decimal>,
}

/// What a number of credits counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountedIn {
    /// The European Credit Transfer and Accumulation System; 60 are a full-time year.
    Ects,
    /// A system of `vocabulary/credits.yaml`, the first without an id.
    System(Option<Id>),
}

/// A number of credits with their system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditAmount {
    pub number: Credits,
    pub system: CountedIn,
}

/// What stands under `credits`: a number in the first system of `vocabulary/credits.yaml`, `{system: us, number: 30}` in a named one, or
/// `none`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnCredits {
    None,
    Number(Option<Id>, Credits),
}

/// A number of credits in a system that is named.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NamedCredits {
    /// The system → `vocabulary/credits.yaml`.
    system: Id,
    /// How many credits of it.
    #[schemars(range(min = 0))]
    number: Credits,
}

/// What an item says of its credits, under `ects` or under `credits`.
#[derive(Clone, Copy, Debug)]
pub struct Size<'a> {
    pub ects: Option<Credits>,
    pub own: Option<&'a OwnCredits>,
}

impl Size<'_> {
    /// The number and its system; nothing where there are none.
    pub fn amount(&self) -> Option<CreditAmount> {
        match (self.ects, self.own) {
            (Some(number), _) => Some(CreditAmount { number, system: CountedIn::Ects }),
            (None, Some(OwnCredits::Number(system, number))) => {
                Some(CreditAmount { number: *number, system: CountedIn::System(system.clone()) })
            }
            (None, Some(OwnCredits::None) | None) => None,
        }
    }

    /// The key that it stands under.
    pub fn key(&self) -> &'static str {
        if self.ects.is_some() { "ects" } else { "credits" }
    }

    /// Whether it counts in the first system of the university's own.
    pub fn is_own(&self) -> bool {
        matches!(self.own, Some(OwnCredits::Number(None, _)))
    }

    /// The system that it names.
    pub fn relation(&self) -> Option<Relation> {
        let Some(OwnCredits::Number(Some(id), _)) = self.own else { return None };
        Some(Relation::one(Target::Credits, id, DataPath::from("credits").key("system")))
    }

    /// One of the two keys is there, and not both. Nothing is said where one of them is mistaken.
    pub fn check(&self, findings: &mut Findings<'_>) {
        if Self::is_mistaken(findings) {
            return;
        }
        match (self.ects, self.own) {
            (Some(_), Some(_)) => findings.error(
                Code::Contradiction,
                "credits".into(),
                "the credits are given twice, under `ects` and under `credits`",
                "expected one of the two keys",
            ),
            (None, None) => findings.push(&"ects".into(), |place| {
                Diagnostic::error(Code::MissingKey, place, "the key `ects` is missing")
                    .label("expected `ects: …`")
                    .help("write `credits: …` for credits of your own system, and `credits: none` where there are none")
            }),
            _ => {}
        }
        if let Some(amount) = self.amount() {
            findings.not_negative(self.key().into(), amount.number);
        }
    }

    fn is_mistaken(findings: &Findings<'_>) -> bool {
        ["ects", "credits"].into_iter().any(|key| findings.is_hole(&key.into()))
    }

    /// What a part of the item counts in the item's own system, told under `ects` or under `credits` like the item's.
    pub fn of_part(&self, ects: Option<Credits>, own: Option<Credits>) -> Option<CreditAmount> {
        let whole = self.amount()?;
        let number = if whole.system == CountedIn::Ects { ects? } else { own? };
        Some(CreditAmount { number, ..whole })
    }

    /// A part counts in the same system as the whole.
    pub fn check_part(
        &self,
        ects: Option<Credits>,
        own: Option<Credits>,
        at: &DataPath,
        findings: &mut Findings<'_>,
    ) {
        // What the whole lacks is told once.
        if Self::is_mistaken(findings) || self.ects.is_none() && self.own.is_none() {
            return;
        }
        let key = self.key();
        let (right, wrong) = if key == "ects" { (ects, own) } else { (own, ects) };
        let other = if key == "ects" { "credits" } else { "ects" };
        if wrong.is_some() {
            let message = format!("`{other}` stands in a programme that counts `{key}`");
            findings.error(Code::Contradiction, at.key(other), message, format!("expected `{key}`"));
        } else if right.is_none() && self.amount().is_some() {
            findings.missing(key, at);
        }
        right.into_iter().for_each(|number| findings.not_negative(at.key(key), number));
    }
}

impl<'de> Deserialize<'de> for OwnCredits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OwnCredits, D::Error> {
        deserializer.deserialize_any(OwnCreditsVisitor)
    }
}

impl JsonSchema for OwnCredits {
    fn schema_name() -> Cow<'static, str> {
        "OwnCredits".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A number of credits, `{system: us, number: 30}`, or `none`.",
            "anyOf": [
                generator.subschema_for::<Decimal>(),
                {"const": "none"},
                generator.subschema_for::<NamedCredits>(),
            ],
        })
    }
}

struct OwnCreditsVisitor;

impl<'de> Visitor<'de> for OwnCreditsVisitor {
    type Value = OwnCredits;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number of credits, `{system: us, number: 30}`, or `none`")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<OwnCredits, E> {
        match text.trim() {
            "none" => Ok(OwnCredits::None),
            _ => parse_scalar::<Decimal, E>(text).map(|number| OwnCredits::Number(None, number)),
        }
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<OwnCredits, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<OwnCredits, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<OwnCredits, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OwnCredits, A::Error> {
        let named = NamedCredits::deserialize(MapAccessDeserializer::new(map))?;
        Ok(OwnCredits::Number(Some(named.system), named.number))
    }
}
