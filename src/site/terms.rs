//! Terms: what items of a kind have in common, and lists can be narrowed by.

use std::collections::BTreeMap;

use super::{FEWEST_NARROWED, Site};
use crate::catalogue::ItemIndex;
use crate::codes::{BROAD_FIELDS, Country};
use crate::lang::Lang;
use crate::model::{Facet, Id, Kind, Target, Value};
use crate::time::{Date, Duration, Start};
use crate::yaml::Scalar;

impl Site {
    /// The terms that an item can be found by, each as it stands in addresses of scripts: `05`, `P2Y`, `2027-09`, `BE`.
    pub fn terms_of(&self, index: ItemIndex) -> Vec<(Facet, String)> {
        let mut terms = Vec::new();
        for fact in self.facts(index) {
            let Some(facet) = fact.facet else { continue };
            for value in fact.value.each() {
                let term = match value {
                    Value::Field(field) => field.broad().to_owned(),
                    Value::Language(lang) => lang.to_string(),
                    Value::Word(term) => term.word.to_owned(),
                    Value::Entry(_, id) => id.to_string(),
                    Value::Country(country) => country.to_string(),
                    Value::Duration(duration) => duration.iso(),
                    Value::Start(Start::AnyTime) => Start::AnyTime.to_string(),
                    Value::Day(date)
                    | Value::Period(date, _)
                    | Value::Start(Start::Day(date) | Start::Month(date)) => {
                        date.0.strftime("%Y-%m").to_string()
                    }
                    _ => continue,
                };
                if !terms.contains(&(facet, term.clone()))
                    && (!matches!(facet, Facet::Field | Facet::EntryField)
                        || BROAD_FIELDS.contains(&term.as_str()))
                {
                    terms.push((facet, term));
                }
            }
        }
        terms
    }

    /// The terms of a kind in a language, with the items that share each.
    pub fn terms(&self, kind: Kind, lang: &Lang) -> impl Iterator<Item = (Facet, &str, &[ItemIndex])> {
        let from = (lang.clone(), kind, Facet::ALL[0], String::new());
        let lang = lang.clone();
        let same = move |(each, of, ..): &(Lang, Kind, Facet, String)| *each == lang && *of == kind;
        self.plan
            .terms
            .range(from..)
            .take_while(move |(key, _)| same(key))
            .map(|((_, _, facet, term), items)| (*facet, term.as_str(), items.as_slice()))
    }

    /// The only term of a facet does not narrow anything.
    pub(super) fn drop_lone_terms(&mut self, kind: Kind, lang: &Lang) {
        let mut counts: BTreeMap<Facet, usize> = BTreeMap::new();
        for (facet, ..) in self.terms(kind, lang) {
            *counts.entry(facet).or_default() += 1;
        }
        let alone = |facet: &Facet| !facet.stands_alone() && counts.get(facet) == Some(&1);
        self.plan_mut().terms.retain(|(each, of, facet, _), _| each != lang || *of != kind || !alone(facet));
    }

    /// Whether a term leads to the list itself: of a few items one sees all, and without another one beside it it parts nothing.
    pub(super) fn is_whole(&self, kind: Kind, lang: &Lang, facet: Facet) -> bool {
        let few = self.list(kind, lang).len() < FEWEST_NARROWED;
        few || self.terms(kind, lang).filter(|(each, ..)| *each == facet).count() == 1
    }

    /// The name of a term in a language.
    pub fn term_label(&self, facet: Facet, term: &str, lang: &Lang) -> (String, Option<Lang>) {
        match facet {
            Facet::Faculty => return self.entry_label(Target::Faculty, term, lang),
            Facet::Campus => return self.entry_label(Target::Campus, term, lang),
            _ => {}
        }
        let locale = self.locale(lang);
        let lent = |key: &str, label: String| (label, locale.lender(key).cloned());
        let said = |key: &str| locale.message(key, &[]).map(|label| lent(key, label));
        let own = |label: String| (label, None);
        let label = match facet {
            Facet::Field | Facet::EntryField => said(&format!("field-{term}")),
            Facet::Language => Lang::parse(term).ok().map(|one| own(locale.language(&one))),
            Facet::Country => Country::parse(term).ok().map(|country| own(locale.country(country))),
            Facet::Duration => {
                let label = Duration::parse(term).ok().map(|duration| locale.duration(duration));
                label.map(|label| lent("value-duration-years", label))
            }
            Facet::Start if term == Start::AnyTime.to_string() => said("start-any-time"),
            Facet::Start => Date::parse(&format!("{term}-01")).ok().map(|first| own(locale.month(first.0))),
            // Yes and no are words of every such fact.
            Facet::Own(list) => said(&format!("{list}-{term}")).or_else(|| said(&format!("answer-{term}"))),
            _ => facet.list().and_then(|list| said(&format!("{list}-{term}"))),
        };
        label.unwrap_or_else(|| own(term.to_owned()))
    }

    /// Where a term stands among those of its facet: degrees by level, lengths by length, starts by their days, own words as
    /// their author wrote them. All others stand alike, and are sorted by name.
    pub fn term_place(&self, facet: Facet, term: &str) -> u32 {
        let vocabulary = &self.catalogue.vocabulary;
        let place = match facet {
            Facet::Degree | Facet::Level => vocabulary.words.place(facet.list().unwrap_or_default(), term),
            Facet::Own(list) => vocabulary.facts.place(list, term),
            _ => None,
        };
        let days = |duration: Duration| match duration {
            Duration::Months(months) => months * 30,
            Duration::Days(days) => days,
        };
        match facet {
            Facet::Duration => Duration::parse(term).map(days).unwrap_or_default(),
            Facet::Start => term.replace('-', "").parse().unwrap_or_default(),
            _ => place.and_then(|place| u32::try_from(place).ok()).unwrap_or_default(),
        }
    }

    fn entry_label(&self, of: Target, term: &str, lang: &Lang) -> (String, Option<Lang>) {
        let id = Id::parse(term).ok();
        let title = id.and_then(|id| self.catalogue.vocabulary.title(of, &id));
        let (text, text_lang) = title.map_or((term, None), |title| title.get(self.config().chain(lang)));
        (text.to_owned(), text_lang.filter(|each| *each != lang).cloned())
    }
}
