//! What is told of an item, with what only the time and its neighbours can say.

use jiff::Timestamp;
use rayon::prelude::*;

use super::{CurrentStart, Site};
use crate::catalogue::{Catalogue, Item, ItemIndex};
use crate::model::{CountedIn, Facet, Fact, FactName, Id, Target, Value};
use crate::time::Start;

impl Site {
    /// The facts of an item, with the start of the opening that counts now; made once for whoever asks.
    pub fn facts(&self, index: ItemIndex) -> &[Fact] {
        self.facts[index.position()].get_or_init(|| self.make_facts(index))
    }

    fn make_facts(&self, index: ItemIndex) -> Vec<Fact> {
        let item = self.catalogue.item(index);
        let mut facts = item.facts.facts();
        add_campuses(&mut facts, item.facts.campuses());
        facts.extend(item.facts.common().own.facts(&self.catalogue.vocabulary.facts));
        for at in 0..facts.len() {
            facts[at].value = match facts[at].value {
                Value::CurrentStart => self.current_start(index),
                Value::International => self.international(index),
                Value::Priority => self.priority(index, &facts),
                Value::Nothing if facts[at].name == FactName::Workload => self.workload(&facts),
                _ => continue,
            };
        }
        facts.retain(|fact| !matches!(fact.value, Value::Nothing));
        facts
    }

    fn current_start(&self, index: ItemIndex) -> Value {
        match self.starts[index.position()] {
            Some((Start::Day(from), Some(to))) => Value::Period(from, Some(to)),
            Some((starts, _)) => Value::Start(starts),
            None => Value::Nothing,
        }
    }

    /// The hours of the credits, where their system fixes them.
    fn workload(&self, facts: &[Fact]) -> Value {
        let credits = facts.iter().find_map(|fact| match &fact.value {
            Value::Credits(credits) if fact.name == FactName::Ects => Some(credits),
            _ => None,
        });
        let hours = credits.and_then(|credits| match &credits.system {
            CountedIn::Ects => None,
            CountedIn::System(id) => {
                credits.number.times(self.catalogue.vocabulary.credits(id.as_ref())?.hours?)
            }
        });
        Value::or_nothing(hours.map(Value::Hours))
    }

    fn priority(&self, index: ItemIndex, facts: &[Fact]) -> Value {
        let lists = self.catalogue.priority_lists(self.catalogue.item(index), facts);
        Value::list(lists.into_iter().map(|list| Value::Entry(Target::CountryList, list.id.clone())))
    }

    fn international(&self, index: ItemIndex) -> Value {
        Value::list(self.catalogue.international(index).into_iter().map(|what| what.term().into()))
    }
}

/// Where it is stands before what else is told of a place.
fn add_campuses(facts: &mut Vec<Fact>, campuses: Vec<Id>) {
    if campuses.is_empty() {
        return;
    }
    let places = [FactName::Faculty, FactName::Venue, FactName::City, FactName::Countries];
    let at = facts.iter().position(|fact| places.contains(&fact.name)).unwrap_or(facts.len());
    let campuses = campuses.into_iter().map(|id| Value::Entry(Target::Campus, id));
    facts.insert(at, Fact::new(FactName::Campus, Value::list(campuses)).facet(Facet::Campus));
}

/// When the current opening of each item starts.
pub(super) fn current_starts(catalogue: &Catalogue, now: Timestamp) -> Vec<Option<CurrentStart>> {
    let items: Vec<&Item> = catalogue.items().map(|(_, item)| item).collect();
    let start = |item: &&Item| {
        let offer = catalogue.offer(item, now);
        let current = offer.current()?;
        Some((current.starts?, current.ends))
    };
    items.par_iter().map(start).collect()
}
