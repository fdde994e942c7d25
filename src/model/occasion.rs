//! Something that happens in one go, at a time and perhaps at a place.

use crate::codes::{Country, WebAddress};
use crate::lang::{Lang, Localized};
use crate::model::Id;
use crate::time::{Date, When};

/// When and where an item happens.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// Stands under the key `begins`, and the others under their own names.
    pub begins: &'a When,
    /// Nothing where it is over with the day, or the moment, on which it begins.
    pub ends: Option<&'a When>,
    /// The day on which it was called off.
    pub cancelled: Option<Date>,
    /// The campuses where it is, in whose zone its moments are told.
    pub campus: &'a [Id],
    /// Where one goes.
    pub venue: Option<Venue<'a>>,
    /// Where one takes part from afar.
    pub online: Option<&'a WebAddress>,
    /// Whom it is for; everybody where none is named.
    pub groups: &'a [Id],
    /// The languages in which it is held.
    pub languages: &'a [Lang],
}

/// A place in a town.
#[derive(Clone, Copy, Debug)]
pub struct Venue<'a> {
    /// The building or the hall.
    pub name: &'a Localized,
    pub address: Option<&'a Localized>,
    pub city: Option<&'a Localized>,
    pub country: Option<Country>,
}

impl<'a> Occasion<'a> {
    /// When it is over.
    pub fn last(&self) -> &'a When {
        self.ends.unwrap_or(self.begins)
    }

    pub fn is_for(&self, group: &Id) -> bool {
        self.groups.is_empty() || self.groups.contains(group)
    }
}
