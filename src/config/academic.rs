//! How the university counts its years of study, and the terms of a year.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Lang, Localized};
use crate::source::{DataPath, Place};
use crate::time::{AcademicYear, Date, MonthDay, SEMESTERS, YearForm, term_start};

/// A year has no more terms than months.
const MOST_TERMS: usize = 12;

/// How the university counts its years of study, and the terms of a year.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Academic {
    /// The form of an academic year: `two-years`, `2027-2028` (without the key), or `one-year`, `2027`.
    pub year: YearForm,
    /// What pages call a year in place of its numbers and the theme's words for it: `{2027: {zh-Hant: 116 學年度}}`.
    #[serde(deserialize_with = "crate::yaml::unique")]
    pub years: BTreeMap<AcademicYear, Localized>,
    /// What a part of a year is called: `{en: Trimester}`. Semester without the key.
    pub term: Option<Localized>,
    /// The names of a year's terms, from one to twelve: `[{en: Autumn}, {en: Spring}]`. Two without the key, told by their numbers.
    #[schemars(length(max = 12))]
    pub terms: Vec<Localized>,
    /// The days on which the terms begin, month and day, in the order of the terms: `[09-20, 02-10]`. Then an intake says
    /// `term: 2` in place of `starts`.
    #[schemars(length(max = 12))]
    pub begins: Vec<MonthDay>,
}

impl Academic {
    /// How many terms a year has.
    pub fn terms_a_year(&self) -> u8 {
        match u8::try_from(self.terms.len()) {
            Ok(0) | Err(_) => SEMESTERS,
            Ok(terms) => terms,
        }
    }

    /// The day on which a term of a year begins, where that is known.
    pub fn term_start(&self, year: AcademicYear, term: u8) -> Option<Date> {
        term_start(&self.begins, year, term)
    }

    /// No year has more terms than months, and each of them begins on a day of its own, or nothing is said of any.
    pub(super) fn check(&self, at: impl Fn(DataPath) -> Place) -> Option<Diagnostic> {
        if self.terms.len() > MOST_TERMS {
            let place = at(DataPath::from("academic").key("terms"));
            let message = format!("a year has {} terms here", self.terms.len());
            let wrong = Diagnostic::error(Code::Contradiction, place, message);
            return Some(wrong.label(format!("expected {MOST_TERMS} at most")));
        }
        let terms = usize::from(self.terms_a_year());
        if self.begins.is_empty() || self.begins.len() == terms {
            return None;
        }
        let place = at(DataPath::from("academic").key("begins"));
        let message =
            format!("a year has {terms} terms, and here are the first days of {}", self.begins.len());
        let wrong = Diagnostic::error(Code::Contradiction, place, message);
        Some(wrong.label("expected a day for each term").help("`terms:` beside it names the terms of a year"))
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = &Localized> {
        self.years.values().chain(&self.term).chain(&self.terms)
    }

    /// As messages of a language that falls back along a chain, of which it is the first.
    pub fn messages(&self, chain: &[Lang]) -> Vec<(String, String, Option<Lang>)> {
        let column = self.term.iter().map(|term| ("column-semester".to_owned(), term));
        let terms = self.terms.iter().enumerate().map(|(at, term)| (format!("term-{}", at + 1), term));
        let years = self.years.iter().map(|(year, label)| (format!("academic-year-{year}"), label));
        let message = |(key, title): (String, &Localized)| {
            let (text, lang) = title.lent(chain);
            (key, text, lang)
        };
        column.chain(terms).chain(years).map(message).collect()
    }
}
