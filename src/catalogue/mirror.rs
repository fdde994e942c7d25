//! The policy mirror: how far the catalogue itself is where a goal wants it, counted from the facts of its items.

use std::collections::BTreeSet;

use super::{Catalogue, Item, ItemIndex};
use crate::codes::Country;
use crate::model::{
    Around, CountryList, Entity, Fact, Id, International, Kind, STRATEGY, Shelf, Tally, Value,
};

/// What was counted, in the order of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The items that are as the indicator asks.
    pub part: Vec<ItemIndex>,
    /// The others of the whole.
    pub missing: Vec<ItemIndex>,
}

impl Count {
    pub fn whole(&self) -> usize {
        self.part.len() + self.missing.len()
    }

    /// The part in hundredths of the whole, rounded as readers do it; but a hundred says that nothing is missing, and nought
    /// that nothing is there.
    pub fn percent(&self) -> u32 {
        let (part, whole) = (self.part.len(), self.whole());
        let rounded = (part * 200 + whole).checked_div(whole * 2).unwrap_or(0);
        let told = if part == 0 || part == whole { rounded } else { rounded.clamp(1, 99) };
        u32::try_from(told).unwrap_or(0)
    }
}

impl Catalogue {
    pub fn count(&self, tally: &Tally<'_>) -> Count {
        let list = tally.list.and_then(|id| self.vocabulary.list(id));
        let countries: &[Country] = list.map_or(&[], |list| &list.countries);
        let mut count = Count::default();
        for (index, item) in self.items() {
            match self.around(index, |around| item.facts.counts(tally.counted, around, countries)) {
                Some(true) => count.part.push(index),
                Some(false) => count.missing.push(index),
                None => {}
            }
        }
        count
    }

    /// What is international in an item.
    pub fn international(&self, index: ItemIndex) -> Vec<International> {
        self.around(index, |around| self.item(index).facts.international(around))
    }

    /// The lists of countries that come first for a goal and have a country of an item, by its facts or itself.
    pub fn priority_lists(&self, item: &Item, facts: &[Fact]) -> Vec<&CountryList> {
        let named = facts.iter().flat_map(|fact| fact.value.each()).filter_map(|value| match value {
            Value::Country(country) => Some(*country),
            _ => None,
        });
        let countries: Vec<Country> = named.chain(item.country()).collect();
        let goals = Kind::on(Shelf::Page(STRATEGY)).flat_map(|kind| self.of_kind(kind));
        let ids: BTreeSet<&Id> = goals.filter_map(|(_, goal)| goal.facts.priority()).collect();
        let lists = ids.into_iter().filter_map(|id| self.vocabulary.list(id));
        lists.filter(|list| countries.iter().any(|country| list.countries.contains(country))).collect()
    }

    fn around<T>(&self, index: ItemIndex, ask: impl FnOnce(Around<'_>) -> T) -> T {
        let related: Vec<(Kind, &dyn Entity)> = self
            .related(index)
            .map(|other| self.item(other))
            .map(|other| (other.kind, &*other.facts))
            .collect();
        ask(Around { related: &related, home: self.config.file.institution.country })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_per_cent_is_all() {
        let count = |part: usize, missing: usize| {
            let items = |count: usize| vec![ItemIndex(0); count];
            Count { part: items(part), missing: items(missing) }.percent()
        };
        assert_eq!((count(4, 1), count(2, 1), count(17, 6)), (80, 67, 74));
        assert_eq!((count(999, 1), count(1, 999)), (99, 1));
        assert_eq!((count(0, 0), count(0, 3), count(3, 0)), (0, 0, 100));
    }
}
