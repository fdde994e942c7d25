//! A free page: words that belong to no other kind.

use crate::model::{Asked, Common, Days, Entity, Order, Relation, Shelf, Showing, facts};
use crate::time::Date;

facts! {
    /// A free page, `pages/<id>/facts.yaml`, which may be left out.
    #[derive(Default)]
    pub struct FreePage {
        /// Place among the pages of a menu, from 1; pages without one come last.
        #[serde(default, deserialize_with = "crate::yaml::whole_within_or_none::<_, _, 1, 9999>")]
        pub order: Option<u16>,
        /// That the page is made of questions, each a heading of the second level with its answer below, and whom some of them
        /// concern: `[{question: work, for: [international]}]`; `[]` where all concern everybody.
        pub faq: Option<Vec<Asked>>,
        /// The day from which on it is published; at once without the key.
        pub from: Option<Date>,
        /// The last day on which it holds: after it, nothing leads there, and it says that it is no longer current.
        pub until: Option<Date>,
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

    fn faq(&self) -> Option<&[Asked]> {
        self.faq.as_deref()
    }

    fn relations(&self) -> Vec<Relation> {
        Asked::relations(self.faq.as_deref().unwrap_or_default())
    }

    fn days(&self) -> Days {
        Days { from: self.from, to: self.until }
    }

    fn order(&self) -> Option<u16> {
        self.order
    }
}
