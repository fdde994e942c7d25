//! What somebody from a country meets: deadlines, fees, scholarships; and what graduates from there say.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::RwLock;

use super::Context;
use super::types::{AlumnusView, Country, CountryFee, CountryScholarship, Entry, Shared};
use crate::catalogue::{Item, ItemIndex};
use crate::codes;
use crate::model::{self, ApplicantGroup, FeeKind, Id, KINDS, Kind, Value};
use crate::offer::State;
use crate::site::{Calls, Closing, Subject};
use crate::yaml::Scalar;

/// A page shows so many of the next deadlines and fees; the group's own page has all.
pub(super) const MOST_FOLLOWING: usize = 12;

/// What the pages of many countries tell alike, in one language: deadlines, and what each group pays.
#[derive(Default)]
pub(super) struct Following {
    entries: Memo<EntryKey, Option<Shared<Entry>>>,
    fees: Memo<Id, Vec<Shared<CountryFee>>>,
}

/// An item, its opening and the deadline in it; and whether it is for everybody of the reader's group.
type EntryKey = (ItemIndex, usize, usize, bool);

/// Values that are made when they are first wanted. Two threads may make the same one at the same time.
type Memo<K, V> = RwLock<HashMap<K, V>>;

fn known<K: Hash + Eq, V: Clone>(memo: &Memo<K, V>, key: K, make: impl FnOnce() -> V) -> V {
    if let Some(found) = memo.read().ok().and_then(|known| known.get(&key).cloned()) {
        return found;
    }
    let made = make();
    if let Ok(mut known) = memo.write() {
        known.insert(key, made.clone());
    }
    made
}

impl Context<'_> {
    pub(super) fn country_view(&self, index: ItemIndex, item: &Item) -> Option<Country> {
        let country = <codes::Country as Scalar>::parse(item.id.as_str()).ok()?;
        let group = self.group_from(country).map(|group| &group.id);
        let deadlines = group.map(|group| self.country_deadlines(country, group));
        Some(Country {
            code: country.to_string(),
            deadlines: deadlines.unwrap_or_default(),
            calendar: self.calendar(&Subject::Item(index)),
            fees: group.map(|group| self.group_fees(group)).unwrap_or_default(),
            scholarships: self.country_scholarships(country),
            alumni: item.facts.alumni().iter().map(|alumnus| self.alumnus(alumnus)).collect(),
            group: group.map(|group| self.group(group)),
        })
    }

    /// The group of somebody who lives in a country, graduated there and has no scholarship.
    fn group_from(&self, country: codes::Country) -> Option<&ApplicantGroup> {
        let vocabulary = &self.catalogue().vocabulary;
        vocabulary.groups.of(|rule| vocabulary.fits_country(rule, country))
    }

    fn country_deadlines(&self, country: codes::Country, group: &Id) -> Vec<Shared<Entry>> {
        let national = self.site.national(country, Calls::Current);
        let theirs =
            |closing: &Closing| !closing.outgoing && (closing.is_of(group) || national.meets(closing));
        let current = self.site.current_closings(self.lang, theirs);
        current.filter_map(|closing| self.entry_for(closing, group)).take(MOST_FOLLOWING).collect()
    }

    /// A deadline as one of a group reads it: with whom it is for, where that is not the whole group.
    pub(super) fn entry_for(&self, closing: &Closing, group: &Id) -> Option<Shared<Entry>> {
        let theirs = closing.is_of(group);
        let key = (closing.item, closing.opening, closing.deadline, theirs);
        known(&self.cards.following[self.lang].entries, key, || {
            let only = match (&closing.group, &closing.eligible) {
                _ if theirs => None,
                (_, Some(list)) => Some(self.list_title(list)),
                (Some(other), None) => Some(self.group_title(other)),
                (None, None) => None,
            };
            self.entry_view(closing).map(|entry| Shared::new(&Entry { only, ..entry }))
        })
    }

    fn alumnus(&self, alumnus: &model::Alumnus) -> AlumnusView {
        let studied = alumnus.studied().and_then(|(kind, id)| self.catalogue().find(kind, id));
        AlumnusView {
            quote: self.words(&alumnus.quote),
            name: alumnus.name.to_string(),
            programme: studied.and_then(|index| self.item_link(index)),
            year: alumnus.year.map(|year| year.to_string()),
        }
    }

    /// What a group pays for the items that cost something, each in the opening that counts for the group.
    pub(super) fn group_fees(&self, group: &Id) -> Vec<Shared<CountryFee>> {
        known(&self.cards.following[self.lang].fees, group.clone(), || {
            // Of those that are compared one chooses one, and its fee is what one asks for.
            let chosen = KINDS.iter().filter(|row| !row.showing.compared.is_empty());
            let items = chosen.flat_map(|row| self.site.list(row.kind, self.lang));
            let fees = items.filter_map(|index| self.group_fee(*index, group)).take(MOST_FOLLOWING);
            fees.map(|fee| Shared::new(&fee)).collect()
        })
    }

    fn group_fee(&self, index: ItemIndex, group: &Id) -> Option<CountryFee> {
        let offer = self.offer(index);
        let opening = offer.current_of(group)?;
        // What was called off, or is not open to the group, costs nobody anything.
        let states = offer.to_apply(opening, group).into_iter().map(|due| due.state);
        if states.min().is_none_or(|best| best > State::Passed) {
            return None;
        }
        let provenance = self.provenance(opening.verified);
        let paid = offer.fees(opening, group);
        let (tuition, others): (Vec<_>, Vec<_>) =
            paid.iter().partition(|paid| paid.fee.kind == FeeKind::Tuition);
        Some(CountryFee {
            item: self.item_link(index)?,
            opening: self.opening_title(offer.openings(), opening),
            fee: self.fee(tuition.first()?, provenance.being_checked),
            others: others.iter().map(|paid| self.fee(paid, provenance.being_checked)).collect(),
            provenance,
        })
    }

    /// The scholarships that somebody from a country may hold, by the lists of their current calls.
    fn country_scholarships(&self, country: codes::Country) -> Vec<CountryScholarship> {
        let scholarships = Kind::paying().flat_map(|kind| self.site.list(kind, self.lang));
        let lists = self.site.national(country, Calls::Current).lists;
        let theirs = scholarships.filter(|index| self.site.is_eligible(**index, &lists, Calls::Current));
        theirs.filter_map(|index| self.country_scholarship(*index)).collect()
    }

    fn country_scholarship(&self, index: ItemIndex) -> Option<CountryScholarship> {
        let offer = self.offer(index);
        let call = offer.current()?;
        let deadline = offer.next_to_apply(call)?;
        let shown = self.deadline(&offer.clock, call, deadline);
        let year = call.academic_year.map(|year| self.show(&Value::AcademicYear(year)).text);
        Some(CountryScholarship {
            card: self.card(index)?,
            academic_year: year.unwrap_or_default(),
            kind: shown.kind,
            closes: shown.closes,
            state: shown.state,
            state_label: shown.state_label,
            list: call.eligible.map(|list| self.list_title(list)),
        })
    }
}
