//! What happens in one go: which of it is still to come.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Site;
use crate::catalogue::{Catalogue, Item, ItemIndex};
use crate::lang::Lang;
use crate::model::{Id, KINDS, Kind, Order};
use crate::reads::note_items;
use crate::time::Date;

impl Site {
    /// Whether an item happened in one go, and is over, or has passed the last day on which it holds: its page stays, but nothing leads there any more.
    pub fn is_over(&self, index: ItemIndex) -> bool {
        note_items(index.position()..index.position() + 1);
        self.over.contains(&index)
    }

    /// The items of a kind that a language would show, were they not over.
    pub(super) fn over_of(&self, kind: Kind, lang: &Lang) -> Vec<ItemIndex> {
        let shown = |index: &&ItemIndex| {
            let item = self.catalogue.item(**index);
            item.kind == kind && self.catalogue.shows(item, lang)
        };
        self.over.iter().filter(shown).copied().collect()
    }

    /// What happens in one go from now on for a group, or for anybody, in the order of time. What was called off says so.
    pub fn occasions(&self, lang: &Lang, group: Option<&Id>) -> Vec<ItemIndex> {
        let kinds = KINDS.iter().filter(|row| row.showing.order == Order::Soonest);
        let items = kinds.flat_map(|row| self.list(row.kind, lang)).copied();
        let theirs = |index: &ItemIndex| {
            let occasion = self.catalogue.item(*index).facts.occasion();
            occasion.is_some_and(|one| group.is_none_or(|group| one.is_for(group)))
        };
        items.filter(theirs).collect()
    }

    /// When an item begins that happens in one go.
    pub(super) fn begins(&self, index: ItemIndex) -> Option<Timestamp> {
        let occasion = self.catalogue.item(index).facts.occasion()?;
        Some(occasion.begins.start(self.catalogue.zones().at(occasion.campus)).timestamp())
    }
}

pub(super) fn over(catalogue: &Catalogue, now: Timestamp) -> BTreeSet<ItemIndex> {
    let clock = catalogue.clock(now);
    let today = Date(now.to_zoned_datetime(catalogue.config.zone().clone()).date());
    let is_over = |item: &Item| {
        item.facts.occasion().is_some_and(|one| clock.is_over(&one))
            || item.facts.days().to.is_some_and(|last| last < today)
    };
    catalogue.items().filter(|(_, item)| is_over(item)).map(|(index, _)| index).collect()
}
