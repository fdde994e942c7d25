//! A deadline in a calendar of several items, with what it belongs to.

use super::{deadline, opening};
use crate::model::Id;
use crate::site::Closing;
use crate::view::Context;
use crate::view::types::{Deadline, DeadlineEntry, Shared};

/// As everybody reads it.
pub fn of(context: &Context<'_>, closing: &Closing) -> Option<DeadlineEntry> {
    let item = context.item(closing.item);
    let openings = item.facts.openings();
    let opening = &openings[closing.opening];
    let clock = context.catalogue().clock(context.now());
    let written = &opening.deadlines[closing.deadline];
    let told = deadline::of(context, &clock, opening, written);
    let closes = deadline::last_day(context, written, &clock.moments(opening, written));
    Some(DeadlineEntry {
        item: context.item_link(closing.item)?,
        kind_label: context.t(&format!("kind-{}", item.kind.name()), &[]),
        opening: opening::title(context, &openings, opening),
        // Among many days the hour is told once, at the foot of the page.
        deadline: Deadline { closes, ..told },
        only: None,
        groups: closing.groups().map(ToString::to_string).collect(),
        example: opening.verified.example,
    })
}

/// A deadline as one of a group reads it: with whom it is for, where that is not the whole group.
pub fn for_group(context: &Context<'_>, closing: &Closing, group: &Id) -> Option<Shared<DeadlineEntry>> {
    let theirs = closing.is_of(group);
    let key = (closing.item, closing.opening, closing.deadline, theirs);
    context.made().entries.get(key, || {
        let entry = of(context, closing)?;
        let whom = match (&closing.group, &closing.eligible) {
            _ if theirs => None,
            // Of a list of places it is told what they are to those who apply.
            (None, Some(_)) => Some(entry.deadline.group_title.clone()),
            (Some(_), Some(list)) => Some(context.list_title(list)),
            (Some(other), None) => Some(context.group_title(other)),
            (None, None) => None,
        };
        let only = whom.and_then(|whom| context.listed(&[whom]));
        Some(Shared::new(&DeadlineEntry { only, ..entry }))
    })
}
