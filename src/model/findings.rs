//! Where the rules of an item leave their messages.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, EntryEdit, Fix};
use crate::geo::Coordinates;
use crate::model::{Bound, in_order};
use crate::source::{DataPath, Place, SourcePath};
use crate::time::SEMESTERS;

/// Where the rules of an item leave their messages.
pub struct Findings<'a> {
    path: &'a SourcePath,
    holes: &'a [DataPath],
    /// How many terms a year of study has: two, where nobody says otherwise.
    pub terms_a_year: u8,
    pub diagnostics: Diagnostics,
}

impl<'a> Findings<'a> {
    pub fn new(path: &'a SourcePath, holes: &'a [DataPath]) -> Findings<'a> {
        Findings { path, holes, terms_a_year: SEMESTERS, diagnostics: Diagnostics::default() }
    }

    /// Whether a value was mistaken already, so that a rule over it would only repeat that.
    pub fn is_hole(&self, at: &DataPath) -> bool {
        self.holes.iter().any(|hole| hole.starts_with(at) || at.starts_with(hole))
    }

    pub fn place(&self, at: &DataPath) -> Place {
        Place::Value(self.path.clone(), at.clone())
    }

    /// Note an error about a value, unless a mistake in it was told already.
    pub fn error(&mut self, code: Code, at: DataPath, message: impl Into<String>, label: impl Into<String>) {
        self.push(&at.clone(), |place| Diagnostic::error(code, place, message).label(label));
    }

    /// Note something about a value that is probably a mistake.
    pub fn warning(
        &mut self,
        code: Code,
        at: DataPath,
        message: impl Into<String>,
        label: impl Into<String>,
    ) {
        self.push(&at.clone(), |place| Diagnostic::warning(code, place, message).label(label));
    }

    /// Note that two values stand the wrong way round, at the second of them.
    pub fn reversed(&mut self, code: Code, first: &Bound, second: &Bound, message: String, label: &str) {
        let is_read = |bound: &Bound| !matches!(&bound.place, Place::Value(_, at) if self.is_hole(at));
        if let Place::Value(_, at) = &second.place
            && is_read(first)
        {
            self.push(at, |place| {
                in_order(Diagnostic::error(code, place, message).label(label), first, second, None)
            });
        }
    }

    /// A key that is needed here, though not everywhere.
    pub fn missing(&mut self, key: &str, at: &DataPath) {
        self.missing_like(key, at, None);
    }

    /// The same of a key that takes one of a few words, the likeliest first.
    pub fn missing_word(&mut self, key: &str, at: &DataPath, words: &[&str]) {
        let message = format!("the key `{key}` is missing in `{at}`");
        self.push(at, |place| {
            let told = Diagnostic::error(Code::MissingKey, place.clone(), message)
                .label(format!("expected `{key}:` at this level"));
            words.iter().fold(told, |told, word| {
                let (map, after) = (place.clone(), Some("currency".into()));
                let entry = EntryEdit::Insert { map, after, key: key.to_owned(), value: (*word).to_owned() };
                told.fix(Fix::of_entry(format!("write `{key}: {word}`"), false, entry))
            })
        });
    }

    /// The same with the value that it has beside, in all others.
    pub fn missing_like(&mut self, key: &str, at: &DataPath, value: Option<&str>) {
        let message = format!("the key `{key}` is missing in `{at}`");
        self.push(at, |place| {
            let told = Diagnostic::error(Code::MissingKey, place.clone(), message)
                .label(format!("expected `{key}:` at this level"));
            let told = match key {
                "starts" | "ends" | "closes" if value.is_none() => {
                    told.help(format!("it is written `{key}: 2027-09-20`, for example"))
                }
                _ => told,
            };
            value.into_iter().fold(told, |told, value| {
                let title = format!("write `{key}: {value}`, as the others have it");
                let (key, value) = (key.to_owned(), value.to_owned());
                let entry =
                    EntryEdit::Insert { map: place.clone(), after: Some("amount".into()), key, value };
                told.fix(Fix::of_entry(title, false, entry))
            })
        });
    }

    pub fn push(&mut self, at: &DataPath, make: impl FnOnce(Place) -> Diagnostic) {
        if !self.is_hole(at) {
            self.diagnostics.push(make(self.place(at)));
        }
    }

    /// Amounts, places and scores are not below zero.
    pub fn not_negative(&mut self, at: DataPath, number: crate::codes::Decimal) {
        if number.is_negative() {
            let positive = number.to_string().trim_start_matches(['-', '−']).to_owned();
            self.push(&at, |place| {
                Diagnostic::error(Code::NegativeNumber, place.clone(), format!("{number} is below zero"))
                    .label("expected zero or more")
                    .fix(Fix::likely(format!("write `{positive}`"), place, positive))
            });
        }
    }

    /// A small number within its range.
    pub fn within(&mut self, at: DataPath, number: u32, range: std::ops::RangeInclusive<u32>, what: &str) {
        if !range.contains(&number) {
            let (from, to) = (range.start(), range.end());
            self.error(
                Code::OutOfRange,
                at,
                format!("{number} is not {what}"),
                format!("expected {from} to {to}"),
            );
        }
    }

    /// A place is on Earth, and in its country.
    pub fn coordinates(&mut self, at: &DataPath, place: Option<Coordinates>, country: &str) {
        let Some(place) = place else { return };
        let mistakes: Vec<_> = place.mistakes().collect();
        let country_at = DataPath(at.0[..at.0.len() - 1].to_vec()).key("country");
        // Of a country that could not be read nothing is near or far.
        if mistakes.is_empty() && (place.may_be_in(country) || self.is_hole(&country_at)) {
            return;
        }
        let fixes: Vec<Fix> =
            place.meant_in(country).into_iter().map(|meant| self.moved(at, meant)).collect();
        let mended = |told: Diagnostic| fixes.iter().cloned().fold(told, Diagnostic::fix);
        if mistakes.is_empty() {
            let message = format!("this place lies far from `{country}`");
            let label = format!("expected a place in `{country}`, the latitude first");
            self.push(at, |place| {
                mended(Diagnostic::warning(Code::FarFromCountry, place, message).label(label))
            });
        }
        for (key, message, expected) in mistakes {
            let told =
                |place| mended(Diagnostic::error(Code::BadCoordinates, place, message).label(expected));
            self.push(&at.key(key), told);
        }
    }

    fn moved(&self, at: &DataPath, to: Coordinates) -> Fix {
        let Coordinates { latitude, longitude } = to;
        let title = format!("write `{{latitude: {latitude}, longitude: {longitude}}}`");
        Fix::likely(title, self.place(&at.key("latitude")), latitude.to_string())
            .and(self.place(&at.key("longitude")), longitude.to_string())
    }

    /// The United Nations count seventeen Sustainable Development Goals.
    pub fn sdgs(&mut self, sdgs: &[u8]) {
        for (index, sdg) in sdgs.iter().enumerate() {
            self.within(
                DataPath::from("sdgs").index(index),
                u32::from(*sdg),
                1..=17,
                "a Sustainable Development Goal",
            );
        }
    }
}

/// What is counted from one, as a range: `1 to 4`.
pub fn up_to(last: u32) -> String {
    if last == 1 { "1".to_owned() } else { format!("1 to {last}") }
}
