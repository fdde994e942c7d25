//! The vocabularies: what items name that is no item.

use std::collections::BTreeSet;

use crate::codes::Country;
use crate::lang::Localized;
use crate::model::{
    ApplicantGroup, ApplicantGroups, Contact, Contacts, CountryList, CountryLists, CountryOrList,
    CreditSystem, CreditSystems, Faculties, Faculty, Id, Plan, Plans, Rule, StrategicChoice,
    StrategicChoices, Target,
};

/// The vocabularies.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    pub groups: ApplicantGroups,
    pub lists: CountryLists,
    pub faculties: Faculties,
    pub contacts: Contacts,
    pub plans: Plans,
    pub choices: StrategicChoices,
    pub credits: CreditSystems,
    /// Those that have mistakes of their own: naming what they lack is none.
    pub broken: BTreeSet<Target>,
}

impl Vocabulary {
    pub fn list(&self, id: &Id) -> Option<&CountryList> {
        self.lists.lists.iter().find(|list| list.id == *id)
    }

    pub fn faculty(&self, id: &Id) -> Option<&Faculty> {
        self.faculties.faculties.iter().find(|faculty| faculty.id == *id)
    }

    pub fn contact(&self, id: &Id) -> Option<&Contact> {
        self.contacts.contacts.iter().find(|contact| contact.id == *id)
    }

    pub fn plan(&self, id: &Id) -> Option<&Plan> {
        self.plans.plans.iter().find(|plan| plan.id == *id)
    }

    /// A system of credits; the first without an id.
    pub fn credits(&self, id: Option<&Id>) -> Option<&CreditSystem> {
        self.credits.systems.iter().find(|system| id.is_none_or(|id| system.id == *id))
    }

    pub fn choice(&self, id: &Id) -> Option<&StrategicChoice> {
        self.choices.choices.iter().find(|choice| choice.id == *id)
    }

    /// The name of an entry.
    pub fn title(&self, of: Target, id: &Id) -> Option<&Localized> {
        match of {
            Target::Faculty => self.faculty(id).map(|one| &one.title),
            Target::Contact => self.contact(id).map(|one| &one.role),
            Target::Group => self.groups.get(id).map(|one| &one.title),
            Target::CountryList => self.list(id).map(|one| &one.title),
            Target::Plan => self.plan(id).map(|one| &one.title),
            Target::Choice => self.choice(id).map(|one| &one.title),
            Target::Credits => self.credits(Some(id)).map(|one| &one.title),
            Target::Item(_) => None,
        }
    }

    /// All texts of a vocabulary.
    pub fn texts(&self, of: Target) -> Vec<&Localized> {
        match of {
            Target::Faculty => self.faculties.faculties.iter().map(|one| &one.title).collect(),
            Target::Contact => self.contacts.contacts.iter().flat_map(Contact::texts).collect(),
            Target::Group => self.groups.groups.iter().flat_map(ApplicantGroup::texts).collect(),
            Target::CountryList => self.lists.lists.iter().flat_map(CountryList::texts).collect(),
            Target::Plan => self.plans.plans.iter().map(|one| &one.title).collect(),
            Target::Choice => self.choices.choices.iter().flat_map(StrategicChoice::texts).collect(),
            Target::Credits => self.credits.systems.iter().flat_map(CreditSystem::texts).collect(),
            Target::Item(_) => Vec::new(),
        }
    }

    /// The ids of a vocabulary.
    pub fn ids(&self, of: Target) -> Vec<&Id> {
        match of {
            Target::Faculty => self.faculties.faculties.iter().map(|one| &one.id).collect(),
            Target::Contact => self.contacts.contacts.iter().map(|one| &one.id).collect(),
            Target::Group => self.groups.groups.iter().map(|one| &one.id).collect(),
            Target::CountryList => self.lists.lists.iter().map(|one| &one.id).collect(),
            Target::Plan => self.plans.plans.iter().map(|one| &one.id).collect(),
            Target::Choice => self.choices.choices.iter().map(|one| &one.id).collect(),
            Target::Credits => self.credits.systems.iter().map(|one| &one.id).collect(),
            Target::Item(_) => Vec::new(),
        }
    }

    /// Whether somebody from a country, living and graduated there and without a scholarship, falls under a rule.
    pub fn fits_country(&self, rule: &Rule, country: Country) -> bool {
        let named = |places: &[CountryOrList]| {
            places.is_empty() || places.iter().any(|place| self.contains(place, country))
        };
        named(&rule.nationality)
            && named(&rule.residence)
            && named(&rule.degree_from)
            && rule.scholarship.is_empty()
            && rule.delivery.is_empty()
    }

    fn contains(&self, place: &CountryOrList, country: Country) -> bool {
        match place {
            CountryOrList::Country(one) => *one == country,
            CountryOrList::List(id) => self.list(id).is_some_and(|list| list.countries.contains(&country)),
        }
    }
}
