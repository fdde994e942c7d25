//! A free page: words that belong to no other kind.

use crate::model::{Common, Entity, Order, Shelf, Showing, facts};

facts! {
    /// A free page, `pages/<id>/facts.yaml`, which may be left out.
    #[derive(Default)]
    pub struct FreePage {
        /// Place among the pages of a menu, from 1; pages without one come last.
        #[serde(default, deserialize_with = "crate::yaml::whole_or_none::<_, _, 1, 9999>")]
        pub order: Option<u16>,
    }
}

impl FreePage {
    pub const SHOWING: Showing =
        Showing { shelf: Shelf::Root, order: Order::Numbered, counted_at_home: false, ..Showing::PLAIN };
}

impl Entity for FreePage {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn order(&self) -> Option<u16> {
        self.order
    }
}
