//! Ids that the page of an item has beside those of its text.

use super::{Catalogue, Item};
use crate::markdown::{self, TakenIds};
use crate::model::{HOME, STRATEGY, Shelf};

impl Item {
    /// The templates that can draw its page, the first that a theme has being taken.
    pub fn templates(&self) -> [String; 2] {
        [format!("{}.html", self.kind.name()), "item.html".to_owned()]
    }
}

impl Catalogue {
    /// What the theme writes into the page of an item, and the anchors of its tables.
    pub fn taken_ids(&self, item: &Item) -> TakenIds {
        let [own, any] = item.templates();
        let mut taken = self.drawn_ids.first(&[&own, &any]);
        // Its words may stand on a special page instead.
        let is_special =
            item.kind.showing().shelf == Shelf::Root && [HOME, STRATEGY].contains(&item.id.as_str());
        if is_special {
            taken.extend(&self.drawn_ids.first(&[&format!("{}.html", item.id)]));
        }
        item.facts.tables().iter().for_each(|table| taken.section(table.name.as_str()));
        taken
    }

    /// The ids of the headings of a text of an item.
    pub fn heading_ids(&self, item: &Item, text: &str) -> Vec<String> {
        let places = markdown::heading_places(text, &self.taken_ids(item));
        places.into_iter().map(|(id, _)| id).collect()
    }
}
