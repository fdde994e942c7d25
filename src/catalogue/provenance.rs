//! The block `verified`, written out where it is missing or only a day: who answers for facts, and until when.

use jiff::{Span, ToSpan};

use super::Catalogue;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Fix};
use crate::meant;
use crate::source::{Place, Sources};
use crate::time::Date;
use crate::yaml::Scalar;

/// The block's key, as messages name it.
const KEY: &str = "verified";

impl Catalogue {
    /// The messages about the block, each with the block.
    pub(super) fn with_provenance(&self, told: Diagnostics, sources: &Sources, today: Date) -> Diagnostics {
        told.map(|one| match one.code {
            Code::MissingKey if one.message.starts_with(&format!("the key `{KEY}` is missing")) => {
                let block = self.block(today);
                one.help(format!(
                    "write: `{KEY}: {block}`, with the day on which somebody compared them with the source"
                ))
            }
            Code::WrongType => self.of_a_day(one, sources, today),
            Code::BadDate if one.fixes.is_empty() => {
                let text = one.message.split('`').nth(1).unwrap_or_default();
                let day = meant::relative(text, today.0);
                let place = one.place.clone();
                day.into_iter().fold(one, |one, day| one.fix(day.fix(place.clone())))
            }
            _ => one,
        })
    }

    /// `verified: 2026-11-16` means the day, and leaves out the rest.
    fn of_a_day(&self, told: Diagnostic, sources: &Sources, today: Date) -> Diagnostic {
        let Place::Bytes(path, at) = told.place.clone() else { return told };
        let text = sources.get(&path).and_then(|source| std::str::from_utf8(&source.bytes).ok());
        let (before, value) = text.map_or(("", ""), |text| (&text[..at.start], &text[at.start..at.end]));
        if !before.trim_end().ends_with(&format!("{KEY}:")) {
            return told;
        }
        let value = value.trim_matches(['"', '\'']);
        let day = Date::parse(value)
            .ok()
            .or_else(|| meant::days(value).first().and_then(|day| Date::parse(&day.text).ok()));
        let said = meant::truth(value).iter().any(|reading| reading.text == "true");
        let Some(day) = day.or_else(|| said.then_some(today)) else { return told };
        let block = self.block(day);
        // The whole block says more than what could be read of the day alone.
        let told = Diagnostic { help: Vec::new(), fixes: Vec::new(), ..told };
        told.fix(Fix::likely(format!("write `{block}`"), Place::Bytes(path, at), block))
    }

    fn block(&self, on: Date) -> String {
        let contacts = &self.vocabulary.contacts.contacts;
        let by = contacts.first().map_or("admissions", |contact| contact.id.as_str());
        let in_a_year: Span = 1.year();
        let review = on.0.checked_add(in_a_year).unwrap_or(on.0);
        format!("{{on: {on}, by: {by}, review_by: {review}}}")
    }
}
