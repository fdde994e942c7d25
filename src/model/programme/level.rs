//! The level of a degree, in Europe's framework of qualifications and in a country's own.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Degree, Programme};
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::lang::Localized;
use crate::model::{Fact, FactName, Findings, Value};

/// A level in the framework of qualifications of a country or a region.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NationalLevel {
    /// The framework's name or initials: `NLQF`, or one for each language.
    pub framework: Localized,
    /// The level in it, as the framework writes it: `7`, `Level 9`.
    pub value: Localized,
}

impl NationalLevel {
    pub(super) fn fact(&self) -> Fact {
        let parts = [&self.framework, &self.value].map(|text| Value::Text(text.clone()));
        Fact::new(FactName::NationalLevel, Value::list(parts))
    }
}

impl Programme {
    /// The cycles of higher education have their levels (EQF recommendation of 2017, annex II).
    pub(super) fn check_level(&self, findings: &mut Findings<'_>) {
        let (name, level) = match self.degree.like() {
            Some(Degree::Bachelor) => ("a bachelor", 6),
            Some(Degree::Master | Degree::AdvancedMaster) => ("a master", 7),
            Some(Degree::Doctorate) => ("a doctorate", 8),
            Some(Degree::Postgraduate) | None => return,
        };
        let Some(eqf) = self.eqf else { return };
        if eqf != level && (1..=8).contains(&eqf) && !findings.is_hole(&"degree".into()) {
            let message = format!(
                "{name} is of level {level} of the European Qualifications Framework, and not of {eqf}"
            );
            findings.push(&"eqf".into(), |place| {
                let told = Diagnostic::warning(Code::Contradiction, place.clone(), message);
                let told = told.label(format!("expected {level}, or another `degree`"));
                told.fix(Fix::likely(format!("write `{level}`"), place, level.to_string()))
            });
        }
    }
}
