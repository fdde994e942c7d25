//! What the answer to one question tells of another: whoever holds no nationality of a list holds none of a part of it.

use std::collections::BTreeMap;

use super::Id;
use super::question::Question;
use super::vocabulary::{ApplicantGroups, CountryLists, CountryOrList, Lived};
use crate::codes::Country;
use crate::time::Duration;

impl CountryLists {
    /// The countries of each list.
    pub fn members(&self) -> BTreeMap<Id, Vec<Country>> {
        self.lists.iter().map(|list| (list.id.clone(), list.countries.clone())).collect()
    }
}

impl ApplicantGroups {
    /// The answer to a question that follows from that to another one; nothing where both are still possible.
    pub fn implied(&self, asked: &Question, answer: bool, question: &Question) -> Option<bool> {
        use Question::{DegreeFrom, EveryNationality, Nationality, Residence};
        match (asked, question) {
            (Nationality(asked), Nationality(other)) => self.of_some(asked, answer, other),
            (Residence(asked), Residence(other)) | (DegreeFrom(asked), DegreeFrom(other)) => {
                self.of_one(asked, answer, other)
            }
            (EveryNationality(all), Nationality(other)) if answer => {
                all.iter().any(|one| self.within(std::slice::from_ref(one), other)).then_some(true)
            }
            (Nationality(none), EveryNationality(other)) if !answer => {
                other.iter().any(|one| self.within(std::slice::from_ref(one), none)).then_some(false)
            }
            // Who holds all of many holds all of a few of them.
            (EveryNationality(asked), EveryNationality(other)) => of_several(other, answer, asked),
            (Question::Lived(asked), Question::Lived(other)) => {
                let (more, less) = if answer { (asked, other) } else { (other, asked) };
                (self.within(&more.places, &less.places) && is_longer(more, less)).then_some(answer)
            }
            (Question::Scholarship(asked), Question::Scholarship(other)) => of_several(asked, answer, other),
            (Question::Delivery(asked), Question::Delivery(other)) => of_several(asked, answer, other),
            _ => None,
        }
    }

    /// Of people who can have several.
    fn of_some(&self, asked: &[CountryOrList], answer: bool, other: &[CountryOrList]) -> Option<bool> {
        let (part, whole) = if answer { (asked, other) } else { (other, asked) };
        self.within(part, whole).then_some(answer)
    }

    /// Of people who have one: where it is here, it is not elsewhere.
    fn of_one(&self, asked: &[CountryOrList], answer: bool, other: &[CountryOrList]) -> Option<bool> {
        let is_elsewhere = || {
            let here = self.countries(asked);
            answer && !here.is_empty() && !self.countries(other).iter().any(|one| here.contains(one))
        };
        self.of_some(asked, answer, other).or_else(|| is_elsewhere().then_some(false))
    }

    fn within(&self, part: &[CountryOrList], whole: &[CountryOrList]) -> bool {
        let (part, whole) = (self.countries(part), self.countries(whole));
        !part.is_empty() && part.iter().all(|one| whole.contains(one))
    }

    fn countries(&self, places: &[CountryOrList]) -> Vec<Country> {
        let of = |place: &CountryOrList| match place {
            CountryOrList::Country(country) => vec![*country],
            CountryOrList::List(id) => self.members.get(id).cloned().unwrap_or_default(),
        };
        places.iter().flat_map(of).collect()
    }
}

/// Of people who can want several: one of some is one of more.
fn of_several<T: PartialEq>(asked: &[T], answer: bool, other: &[T]) -> Option<bool> {
    let (part, whole) = if answer { (asked, other) } else { (other, asked) };
    part.iter().all(|one| whole.contains(one)).then_some(answer)
}

/// Lengths in months and in days are not compared.
fn is_longer(more: &Lived, less: &Lived) -> bool {
    match (more.duration, less.duration) {
        (Duration::Months(more), Duration::Months(less)) | (Duration::Days(more), Duration::Days(less)) => {
            more >= less
        }
        _ => false,
    }
}
