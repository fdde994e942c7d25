//! What a value means that is written as people write it elsewhere: a date of a letter, an amount with its sign, the
//! name of a country. Everything here is generous and proposes texts; the strict reader of each type decides which of
//! them it takes, so that no proposal can be refused in its turn.

mod absent;
mod addresses;
mod calendars;
mod cards;
mod clock;
mod dated;
mod days;
mod degrees;
mod dialling;
mod elsewhere;
mod keys;
mod locales;
mod month_names;
mod names;
mod numbers;
mod parts;
mod parts_of_year;
mod peoples;
mod periods;
mod plain;
mod ranges;
mod relative;
mod terms;
mod truths;
mod unions;
mod weeks;
mod zones;

pub use absent::{all_but, everything, nothing, placeholder};
pub use addresses::{mail, phone, web, without_trunk};
pub use calendars::of_another as of_another_calendar;
pub use cards::card;
pub use clock::moments;
pub use dated::{days, end, later, months};
pub use dialling::dialling_prefix;
pub use keys::{USUAL_KEYS, called, keys, of_other_tools};
pub use locales::{is_land_of, is_written_language, land_of_code};
pub use names::{countries, currencies, languages};
pub use numbers::{decimals, is_bound, is_degree, level, measures, numbers, part_of_year, share};
pub use parts::{Field, are_ids, fields, items, named, parts, shares};
pub use periods::{academic_years, durations};
pub use plain::folded;
pub use relative::relative;
pub use terms::{folder, terms, titled};
pub use truths::truth;
pub use unions::{countries_of, sustainable_goals};
pub use zones::{country_of_zone, zones};

use crate::diagnostic::{Fix, certainly, nearest};
use crate::source::Place;

/// One way to read a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reading {
    /// As the strict reader takes it, without quotation marks.
    pub text: String,
    /// What it is, where the text does not say it by itself: `Statistics`, `day first`.
    pub note: String,
    /// Nothing else can be meant.
    pub is_certain: bool,
}

impl Reading {
    pub fn certain(text: impl Into<String>) -> Reading {
        Reading { text: text.into(), note: String::new(), is_certain: true }
    }

    pub fn likely(text: impl Into<String>) -> Reading {
        Reading { is_certain: false, ..Reading::certain(text) }
    }

    pub fn note(self, note: impl Into<String>) -> Reading {
        Reading { note: note.into(), ..self }
    }

    /// What it proposes, in the words of a help.
    pub fn title(&self) -> String {
        let note = if self.note.is_empty() { String::new() } else { format!(" ({})", self.note) };
        format!("write `{}`{note}", self.text)
    }

    /// The cure that writes it at a place.
    pub fn fix(&self, place: Place) -> Fix {
        Fix { is_certain: self.is_certain, ..Fix::certain(self.title(), place, self.text.clone()) }
    }

    /// The same without certainty, unless something holds.
    pub fn certain_if(self, holds: bool) -> Reading {
        Reading { is_certain: self.is_certain && holds, ..self }
    }
}

/// The known names that a mistyped one comes near; one that can be nothing but a slip is certain.
pub fn near<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<Reading> {
    let known: Vec<&str> = known.into_iter().collect();
    let certain = certainly(typed, known.iter().copied());
    match certain {
        Some(name) => vec![Reading::certain(name)],
        None => nearest(typed, known).into_iter().map(Reading::likely).collect(),
    }
}

/// Readings of which each is offered once; several leave each other in doubt.
pub fn offered(readings: Vec<Reading>) -> Vec<Reading> {
    let mut offered: Vec<Reading> = Vec::new();
    for reading in readings {
        if !offered.iter().any(|known| known.text == reading.text) {
            offered.push(reading);
        }
    }
    let alone = offered.len() == 1;
    offered.into_iter().map(|reading| reading.certain_if(alone)).collect()
}

#[cfg(test)]
mod tests;
