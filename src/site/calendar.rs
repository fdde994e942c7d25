//! All deadlines in the order in which they close, found once for all pages that list them.

use jiff::Timestamp;

use super::Site;
use crate::catalogue::{Catalogue, ItemIndex};
use crate::lang::Lang;
use crate::model::{Deadline, Id, Opening};

/// One deadline of one item.
#[derive(Clone, Debug)]
pub struct Closing {
    pub item: ItemIndex,
    /// The place of the opening among those of the item.
    pub opening: usize,
    /// The place of the deadline in the opening.
    pub deadline: usize,
    pub closes: Timestamp,
    /// The groups that must meet it: its own, and those that refer to it and have none of this kind.
    groups: Vec<Id>,
}

/// All deadlines of a catalogue.
pub(super) fn closings(catalogue: &Catalogue) -> Vec<Closing> {
    let zone = catalogue.config.zone();
    let mut closings = Vec::new();
    for (item, entity) in catalogue.items() {
        for (opening_index, opening) in entity.facts.openings().iter().enumerate() {
            for (deadline_index, deadline) in opening.deadlines.iter().enumerate() {
                closings.push(Closing {
                    item,
                    opening: opening_index,
                    deadline: deadline_index,
                    closes: deadline.closes.end(zone).timestamp(),
                    groups: groups(catalogue, opening, deadline),
                });
            }
        }
    }
    closings.sort_by_key(|closing| (closing.closes, closing.item));
    closings
}

/// Whoever must meet this deadline.
fn groups(catalogue: &Catalogue, opening: &Opening<'_>, deadline: &Deadline) -> Vec<Id> {
    let groups = &catalogue.vocabulary.groups;
    let must_meet = |id: &&Id| {
        let due = groups.due(id, deadline.kind, opening.deadlines);
        due.into_iter().any(|each| std::ptr::eq(each, deadline))
    };
    groups.groups.iter().map(|group| &group.id).filter(must_meet).cloned().collect()
}

impl Site {
    /// The deadlines that a language shows, of all groups or of one, in the order in which they close.
    pub fn closings<'s>(
        &'s self,
        lang: &'s Lang,
        group: Option<&'s Id>,
    ) -> impl Iterator<Item = &'s Closing> {
        self.plan.closings.iter().filter(move |closing| {
            group.is_none_or(|group| closing.groups.contains(group))
                && self.catalogue.shows(self.catalogue.item(closing.item), lang)
        })
    }

    /// Those that have not passed.
    pub fn current_closings<'s>(
        &'s self,
        lang: &'s Lang,
        group: Option<&'s Id>,
    ) -> impl Iterator<Item = &'s Closing> {
        self.closings(lang, group).skip_while(|closing| closing.closes < self.now)
    }
}
