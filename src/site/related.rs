//! What is related to an item, kind by kind.

use std::collections::{BTreeMap, HashMap};

use super::{Site, Subject};
use crate::catalogue::ItemIndex;
use crate::lang::Lang;
use crate::model::Kind;

/// So many of a kind stand on the page of an item that they are related to; a list of their own has all of them.
pub const MOST_RELATED: usize = 12;

impl Site {
    /// What a language shows of the items that are related to one, each kind in the order of its list.
    pub fn related(&self, index: ItemIndex, lang: &Lang) -> BTreeMap<Kind, Vec<ItemIndex>> {
        let mut related: BTreeMap<Kind, Vec<ItemIndex>> = BTreeMap::new();
        let Some(ranks) = self.plan.ranks.get(lang) else { return related };
        // What is not shown or is over stands in no list.
        let listed = self.catalogue.related(index).filter(|other| ranks.contains_key(other));
        for other in listed {
            related.entry(self.catalogue.kind_of(other)).or_default().push(other);
        }
        related.values_mut().for_each(|items| items.sort_by_key(|item| ranks[item]));
        related
    }

    /// A list of its own for each kind that an item is related to too many of.
    pub(super) fn plan_related(&mut self, lang: &Lang) {
        let mut wanted: Vec<(ItemIndex, Kind, usize, String)> = Vec::new();
        for (index, _) in self.catalogue.items() {
            if self.catalogue.related(index).nth(MOST_RELATED).is_none() {
                continue;
            }
            let subject = self.spoken_on(index).unwrap_or(Subject::Item(index));
            let Some(page) = self.page(&subject, lang) else { continue };
            let many = self.related(index, lang).into_iter().filter(|(_, items)| items.len() > MOST_RELATED);
            wanted.extend(many.map(|(kind, items)| {
                let word = self.config().url_word(kind.folder(), lang);
                (index, kind, items.len(), format!("{}{word}/", page.path))
            }));
        }
        for (index, kind, count, path) in wanted {
            for number in 1..=count.div_ceil(super::items_on_a_page(kind)) {
                let path = super::plan::numbered(&path, number);
                self.add_page(Subject::Related(index, kind, number), lang, path);
            }
        }
    }

    /// The places of all items in the lists of a language.
    pub(super) fn rank(&mut self, lang: &Lang) {
        let lists = self.plan.lists.iter().filter(|((each, _), _)| each == lang);
        let places = lists.flat_map(|(_, items)| items.iter().enumerate().map(|(at, item)| (*item, at)));
        let ranks: HashMap<ItemIndex, usize> = places.collect();
        self.plan_mut().ranks.insert(lang.clone(), ranks);
    }
}
