//! Whom a deadline or a fee holds for beside the group.

use crate::model::{Delivery, Id, Word};

/// Whom of a group something holds for: those who study in one way, at one campus; all of them where neither is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Way<'a> {
    pub delivery: Option<Word<Delivery>>,
    pub campus: Option<&'a Id>,
}

impl Way<'_> {
    pub fn is_every(self) -> bool {
        self == Way::default()
    }

    /// Whether two hold for the same people.
    pub fn meets(self, other: Way<'_>) -> bool {
        self == other || self.is_every() || other.is_every()
    }

    /// `distance`, `harbour`, `distance/harbour`; none for all.
    pub fn name(self) -> Option<String> {
        let delivery = self.delivery.map(|way| way.term().word);
        let names: Vec<&str> = delivery.into_iter().chain(self.campus.map(Id::as_str)).collect();
        Some(names.join("/")).filter(|name| !name.is_empty())
    }
}
