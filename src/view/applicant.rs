//! What holds for an applicant group: its own deadlines, and those of the groups that it refers to.

use super::Context;
use super::opening::State;
use crate::catalogue::ItemIndex;
use crate::model::{Deadline, DeadlineKind, Id, Opening};

/// The deadlines of one kind that a group must meet in an opening.
pub(super) struct Due<'o> {
    pub opening: Opening<'o>,
    pub deadlines: Vec<&'o Deadline>,
    /// Whether one is named for the group itself.
    pub own: bool,
}

impl<'a> Context<'a> {
    /// The opening of an item that somebody can still apply for, or else the last one.
    pub(super) fn next_opening(&self, index: ItemIndex) -> Option<Opening<'a>> {
        self.next_of(&self.item(index).facts.openings())
    }

    pub(super) fn next_of<'o>(&self, openings: &[Opening<'o>]) -> Option<Opening<'o>> {
        let current =
            |opening: &&Opening<'_>| opening.deadlines.iter().any(|one| !self.has_passed(opening, one));
        openings.iter().find(current).or(openings.last()).copied()
    }

    pub(super) fn has_passed(&self, opening: &Opening<'_>, deadline: &Deadline) -> bool {
        self.state(&self.moments(opening, deadline)) == State::Passed
    }

    /// What is due for a group in an opening; nothing where no deadline concerns it.
    pub(super) fn due<'o>(&self, opening: &Opening<'o>, group: &Id, kind: DeadlineKind) -> Option<Due<'o>> {
        let deadlines = self.catalogue().vocabulary.groups.due(group, kind, opening.deadlines);
        let own = deadlines.iter().any(|deadline| deadline.group == *group);
        (!deadlines.is_empty()).then_some(Due { opening: *opening, deadlines, own })
    }

    /// What is due next for a group: in the first opening that has not passed for it, or else in the last one.
    pub(super) fn next_due<'o>(
        &self,
        openings: &[Opening<'o>],
        group: &Id,
        kind: DeadlineKind,
    ) -> Option<Due<'o>> {
        let mut last = None;
        for due in openings.iter().filter_map(|opening| self.due(opening, group, kind)) {
            if due.deadlines.iter().any(|deadline| !self.has_passed(&due.opening, deadline)) {
                return Some(due);
            }
            last = Some(due);
        }
        last
    }

    /// The ids of all groups, in the order of the vocabulary.
    pub(super) fn groups(&self) -> impl Iterator<Item = &'a Id> {
        self.catalogue().vocabulary.groups.groups.iter().map(|group| &group.id)
    }
}
