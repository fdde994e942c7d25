//! The vocabularies: what items name that is no item.

use std::collections::BTreeSet;

use std::sync::Arc;

use crate::codes::Country;
use crate::lang::Localized;
use crate::model::{
    AddedWords, ApplicantGroups, Campuses, Contact, Contacts, Costs, CountryList, CountryLists,
    CountryOrList, CreditSystem, CreditSystems, Faculties, Faculty, Id, Kind, NextSteps, Notices, OwnFacts,
    OwnWords, Papers, Plan, Plans, Question, Rule, StrategicChoice, StrategicChoices, Target, UnitWords,
    with_own_facts,
};
use crate::source::DataPath;

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
    pub campuses: Campuses,
    pub papers: Papers,
    pub costs: Costs,
    pub next_steps: NextSteps,
    /// What pages say above everything else for a while.
    pub notices: Notices,
    /// What items tell under `own`.
    pub facts: Arc<OwnFacts>,
    pub words: OwnWords,
    /// The same, for whoever reads facts.
    pub added_words: Arc<AddedWords>,
    /// Those that have mistakes of their own: naming what they lack is none.
    pub broken: BTreeSet<Target>,
}

impl Vocabulary {
    /// Read an item of a kind, in which words and facts of the site's own may stand.
    pub fn within<T>(&self, kind: Kind, read: impl FnOnce() -> T) -> T {
        let facts = (!self.broken.contains(&Target::OwnFact)).then(|| (kind, self.facts.clone()));
        self.added_words.within(|| with_own_facts(facts, read))
    }

    /// Read items as they once were, whose facts nobody may know any more.
    pub fn within_any<T>(&self, read: impl FnOnce() -> T) -> T {
        self.added_words.within(|| with_own_facts(None, read))
    }

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
        self.entries(of).into_iter().find_map(|entry| (entry.id == id).then_some(entry.title))
    }

    /// The names of all entries, in the order of their ids.
    pub fn titles(&self, of: Target) -> Vec<&Localized> {
        self.entries(of).into_iter().map(|entry| entry.title).collect()
    }

    /// All texts of a vocabulary.
    pub fn texts(&self, of: Target) -> Vec<&Localized> {
        let entries = self.entries(of).into_iter();
        entries.flat_map(|entry| std::iter::once(entry.title).chain(entry.others)).collect()
    }

    /// What stands behind numbers of a vocabulary, each with its place.
    pub fn units(&self, of: Target) -> Vec<(DataPath, &UnitWords)> {
        let at = |index: usize| DataPath::from(of.list_key()).index(index).key("unit");
        match of {
            Target::OwnFact => {
                let units = self.facts.facts.iter().enumerate();
                units.filter_map(|(index, fact)| Some((at(index), fact.unit.as_ref()?))).collect()
            }
            Target::Credits => {
                self.credits.systems.iter().enumerate().map(|(index, one)| (at(index), &one.unit)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The ids of a vocabulary.
    pub fn ids(&self, of: Target) -> Vec<&Id> {
        self.entries(of).into_iter().map(|entry| entry.id).collect()
    }

    /// What all entries have, whatever they are of.
    fn entries(&self, of: Target) -> Vec<Entry<'_>> {
        match of {
            Target::Faculty => each(&self.faculties.faculties, |one| entry(&one.id, &one.title, [])),
            Target::Contact => each(&self.contacts.contacts, |one| entry(&one.id, &one.role, one.others())),
            Target::Group => each(&self.groups.groups, |one| entry(&one.id, &one.title, one.others())),
            Target::CountryList => {
                each(&self.lists.lists, |one| entry(&one.id, &one.title, [Some(&one.authority)]))
            }
            Target::Plan => each(&self.plans.plans, |one| entry(&one.id, &one.title, [])),
            Target::Choice => {
                each(&self.choices.choices, |one| entry(&one.id, &one.title, [one.summary.as_ref()]))
            }
            Target::Credits => {
                each(&self.credits.systems, |one| entry(&one.id, &one.title, [Some(&one.unit.other)]))
            }
            Target::Campus => each(&self.campuses.campuses, |one| entry(&one.id, &one.title, one.others())),
            Target::OwnFact => each(&self.facts.facts, |one| entry(&one.id, &one.title, one.others())),
            Target::Paper => each(&self.papers.papers, |one| entry(&one.id, &one.title, [one.note.as_ref()])),
            Target::Cost => each(&self.costs.costs, |one| entry(&one.id, &one.title, [one.note.as_ref()])),
            Target::NextStep => {
                each(&self.next_steps.steps, |one| entry(&one.id, &one.title, [one.note.as_ref()]))
            }
            Target::Item(_) => Vec::new(),
        }
    }

    /// Whether somebody from a country, living and graduated there and without a scholarship, falls under a rule. What
    /// nobody can know of them does not hold.
    pub fn fits_country(&self, rule: &Rule, country: Country) -> bool {
        let any = |places: &[CountryOrList]| places.iter().any(|place| self.contains(place, country));
        let is_of =
            |place: &CountryOrList| self.contains(place, country) || self.contains(place, country.nation());
        rule.conditions().iter().all(|condition| {
            let holds = match &condition.question {
                Question::Nationality(places) => places.iter().any(is_of),
                Question::Residence(places) | Question::DegreeFrom(places) => any(places),
                Question::EveryNationality(places) => places.iter().all(is_of),
                Question::Scholarship(_) | Question::Delivery(_) | Question::Lived(_) | Question::Own(_) => {
                    false
                }
            };
            holds == condition.wanted
        })
    }

    /// Whether a country is meant by its code, or is on the list.
    pub fn contains(&self, place: &CountryOrList, country: Country) -> bool {
        match place {
            CountryOrList::Country(one) => *one == country,
            CountryOrList::List(id) => self.list(id).is_some_and(|list| list.countries.contains(&country)),
        }
    }
}

fn each<'v, T>(entries: &'v [T], of: impl Fn(&'v T) -> Entry<'v>) -> Vec<Entry<'v>> {
    entries.iter().map(of).collect()
}

fn entry<'v>(
    id: &'v Id,
    title: &'v Localized,
    others: impl IntoIterator<Item = Option<&'v Localized>>,
) -> Entry<'v> {
    Entry { id, title, others: others.into_iter().flatten().collect() }
}

/// An entry of a vocabulary.
struct Entry<'v> {
    id: &'v Id,
    title: &'v Localized,
    /// Its other words.
    others: Vec<&'v Localized>,
}
