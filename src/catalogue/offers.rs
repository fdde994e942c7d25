//! What one can apply for of an item, with what the rest of the catalogue means for that.

use jiff::Timestamp;

use super::{Catalogue, Item};
use crate::model::{ApplicantGroup, Grant, Length, Zones};
use crate::offer::{Clock, Holders, Offer};

impl Catalogue {
    /// The zones in which days and local times are read.
    pub fn zones(&self) -> Zones<'_> {
        Zones { site: self.config.zone(), campuses: &self.vocabulary.campuses }
    }

    /// What its openings are seen by at a moment.
    pub fn clock(&self, now: Timestamp) -> Clock<'_> {
        Clock {
            groups: &self.vocabulary.groups,
            zones: self.zones(),
            now,
            soon_days: self.config.file.closing_soon_days,
        }
    }

    /// What one can apply for of an item, as it stands at a moment.
    pub fn offer<'c>(&'c self, item: &'c Item, now: Timestamp) -> Offer<'c> {
        let groups = self.vocabulary.groups.groups.iter();
        let holders = groups.filter_map(|group| self.holders(group, item)).collect();
        let terms_a_year = Some(self.config.file.academic.terms_a_year());
        let length = Length { terms_a_year, ..item.facts.length() };
        Offer::new(item.facts.openings(), holders, length, self.clock(now))
    }

    /// A group in which one is by a scholarship alone, with what that scholarship means for an item.
    fn holders<'c>(&'c self, group: &'c ApplicantGroup, item: &Item) -> Option<Holders<'c>> {
        if !group.is_of_holders() {
            return None;
        }
        let ids = group.when.iter().flat_map(|rule| &rule.scholarship);
        let grants = ids.filter_map(|id| self.item(self.scholarship(id)?).facts.grant());
        let theirs: Vec<Grant<'_>> = grants.filter(|grant| grant.is_for(item.kind, &item.id)).collect();
        Some(Holders {
            group: &group.id,
            concerned: !theirs.is_empty(),
            pay_no_tuition: theirs.iter().any(Grant::covers_tuition),
        })
    }
}
