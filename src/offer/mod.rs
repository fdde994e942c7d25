//! Which opening counts now, for whom, and what it costs: the one answer that every page, file and script is given.
//!
//! An [`Offer`] is what one can apply for of an item, seen at a moment. It knows no language and no page. The script of
//! the default theme that follows a reader's clock has the same rules; `tests/offers.json` holds the two together.

mod clock;
mod costs;
mod first_year;
mod milestones;
mod turns;

use std::collections::BTreeSet;

use jiff::{Timestamp, ZonedDateTime};

use crate::model::{ApplicantGroup, Deadline, DeadlineKind, Delivery, Id, Length, Opening, Word};

pub use clock::{Clock, Moments, State};
pub use costs::{Paid, whole};
pub use first_year::{Range, living};
pub use milestones::{Happening, Milestone, Time};

/// The openings of an item at a moment, in the order of time.
#[derive(Clone, Debug)]
pub struct Offer<'a> {
    pub clock: Clock<'a>,
    openings: Vec<Opening<'a>>,
    /// The moments of each deadline of each of them.
    moments: Vec<Vec<Moments>>,
    /// Applicant groups that are made by a scholarship.
    holders: Vec<Holders<'a>>,
    length: Length<'a>,
}

/// An applicant group of those who apply for a scholarship.
#[derive(Clone, Copy, Debug)]
pub struct Holders<'a> {
    pub group: &'a Id,
    /// Whether one of its scholarships can be held by somebody who takes part in the item.
    pub concerned: bool,
    /// Whether that scholarship pays the tuition.
    pub pay_no_tuition: bool,
}

/// A deadline that somebody of a group must meet.
#[derive(Clone, Debug)]
pub struct Due<'o> {
    pub deadline: &'o Deadline,
    /// Its place among the deadlines of the opening.
    pub place: usize,
    pub moments: &'o Moments,
    pub state: State,
    /// Whether it is named for the group itself, not for one that it refers to.
    pub own: bool,
}

impl<'a> Offer<'a> {
    /// The openings of an item, in whatever order they were written.
    pub fn new(
        mut openings: Vec<Opening<'a>>,
        holders: Vec<Holders<'a>>,
        length: Length<'a>,
        clock: Clock<'a>,
    ) -> Offer<'a> {
        if openings.len() > 1 {
            openings.sort_by_cached_key(|opening| (clock.time_of(opening), opening.index));
        }
        let of = |opening: &Opening<'_>| {
            opening.deadlines.iter().map(|deadline| clock.moments(opening, deadline)).collect()
        };
        let moments = openings.iter().map(of).collect();
        Offer { clock, openings, moments, holders, length }
    }

    /// In the order of time.
    pub fn openings(&self) -> &[Opening<'a>] {
        &self.openings
    }

    /// The moments of the deadlines of one of its openings, in their order.
    pub fn moments(&self, opening: &Opening<'_>) -> &[Moments] {
        let place = self.openings.iter().position(|one| one.index == opening.index);
        place.map_or(&[], |place| &self.moments[place])
    }

    /// The first of which somebody can still apply or will be able to; the last one, as closed, where there is none.
    pub fn current(&self) -> Option<&Opening<'a>> {
        let live = |opening: &&Opening<'_>| self.state(opening).is_live();
        self.openings.iter().find(live).or_else(|| self.latest(|_| true))
    }

    /// The last one that was not called off, or else the last one.
    fn latest(&self, wanted: impl Fn(&Opening<'_>) -> bool) -> Option<&Opening<'a>> {
        let wanted = || self.openings.iter().rev().filter(|opening| wanted(opening));
        wanted().find(|opening| !self.clock.is_cancelled(opening)).or_else(|| wanted().next())
    }

    /// How an opening stands for whoever it still is best for.
    pub fn state(&self, opening: &Opening<'_>) -> State {
        if self.clock.is_cancelled(opening) {
            return State::Cancelled;
        }
        let timed = opening.deadlines.iter().zip(self.moments(opening));
        let admitting = timed.filter(|(deadline, _)| deadline.admits());
        let states = admitting.map(|(deadline, moments)| {
            self.clock.state_at(moments, opening, deadline, deadline.group.as_ref())
        });
        states.min().unwrap_or(State::Passed)
    }

    /// The current opening of a group, by its own deadlines: another one than the item's, perhaps. None where it finds
    /// no deadline to apply at all.
    pub fn current_of(&self, group: &Id) -> Option<&Opening<'a>> {
        let live =
            |opening: &&Opening<'_>| self.to_apply(opening, group).iter().any(|due| due.state.is_live());
        let live = self.openings.iter().find(live);
        live.or_else(|| self.latest(|opening| !self.to_apply(opening, group).is_empty()))
    }

    /// The current opening of a group that cannot apply in the given one any more, where it can in a later one.
    pub fn next_of(&self, opening: &Opening<'_>, group: &Id) -> Option<&Opening<'a>> {
        let next = self.current_of(group)?;
        let is_live = self.to_apply(next, group).iter().any(|due| due.state.is_live());
        (next.index != opening.index && is_live).then_some(next)
    }

    /// The deadline to apply that comes next in an opening, whosever it is: the first of several rounds that can still be
    /// met. The last one where none can.
    pub fn next_to_apply<'o>(&self, opening: &'o Opening<'_>) -> Option<&'o Deadline> {
        let timed = opening.deadlines.iter().zip(self.moments(opening));
        let mut timed: Vec<(&Deadline, &Moments)> = timed.filter(|(deadline, _)| deadline.admits()).collect();
        timed.sort_by_key(|(_, moments)| moments.ends());
        let live = |(deadline, moments): &&(&Deadline, &Moments)| {
            self.clock.state_at(moments, opening, deadline, deadline.group.as_ref()).is_live()
        };
        timed.iter().find(live).or(timed.last()).map(|(deadline, _)| *deadline)
    }

    /// What a group must meet in an opening: to apply first, then the rest, each in the order in which it closes.
    pub fn due<'o>(&'o self, opening: &'o Opening<'_>, group: &Id) -> Vec<Due<'o>> {
        self.due_of(|_| true, opening, group)
    }

    /// What a group must meet to apply in an opening, in the order in which it closes.
    pub fn to_apply<'o>(&'o self, opening: &'o Opening<'_>, group: &Id) -> Vec<Due<'o>> {
        self.due_of(Deadline::admits, opening, group)
    }

    /// Whether a group cannot apply in an opening, and is told so.
    pub fn refuses(&self, opening: &Opening<'_>, group: &Id) -> bool {
        self.finds_only(opening, group, |due| due.state == State::NotAdmitted)
    }

    /// Whether a group can apply in an opening for studies at a distance alone, so that it lives at home.
    pub fn is_from_home(&self, opening: &Opening<'_>, group: &Id) -> bool {
        self.finds_only(opening, group, |due| due.is_at_distance())
    }

    fn finds_only(&self, opening: &Opening<'_>, group: &Id, is_such: impl Fn(&Due<'_>) -> bool) -> bool {
        let due = self.to_apply(opening, group);
        !due.is_empty() && due.iter().all(is_such)
    }

    fn due_of<'o>(
        &'o self,
        counts: impl Fn(&Deadline) -> bool,
        opening: &'o Opening<'_>,
        group: &Id,
    ) -> Vec<Due<'o>> {
        if !self.concerns(opening, group) {
            return Vec::new();
        }
        let chain = self.clock.groups.chain(group);
        let kinds: BTreeSet<_> =
            opening.deadlines.iter().filter(|one| counts(one)).map(|one| one.kind).collect();
        let places = kinds.iter().flat_map(|kind| due_places(&chain, *kind, &opening.deadlines));
        let moments = self.moments(opening);
        let due_at = |place: usize| {
            let (deadline, moments) = (&opening.deadlines[place], &moments[place]);
            Due {
                deadline,
                place,
                moments,
                state: self.clock.state_at(moments, opening, deadline, Some(group)),
                own: deadline.group.as_ref() == Some(group),
            }
        };
        let mut due: Vec<Due<'o>> = places.map(due_at).collect();
        due.sort_by_key(|due| (!due.deadline.admits(), due.moments.ends(), due.place));
        due
    }

    /// Whether somebody of a group can take part at all: applicants for a scholarship cannot where none of theirs pays,
    /// unless the opening names them itself.
    pub fn concerns(&self, opening: &Opening<'_>, group: &Id) -> bool {
        let lacking = self.holders_of(group).is_some_and(|holders| !holders.concerned);
        !lacking || opening.deadlines.iter().any(|deadline| deadline.group.as_ref() == Some(group))
    }

    fn holders_of(&self, group: &Id) -> Option<&Holders<'a>> {
        self.holders.iter().find(|holders| holders.group == group)
    }

    /// Whether a group is made by a scholarship, so that its dates are not everybody's.
    pub fn is_of_holders(&self, group: &Id) -> bool {
        self.holders_of(group).is_some()
    }
}

/// The deadlines of one kind that somebody must meet, by their places: the own ones of the first of a chain of groups; of
/// those that it refers to, and at last of everybody, the ones for a way of study of which no nearer one says anything.
fn due_places(chain: &[&ApplicantGroup], kind: Word<DeadlineKind>, deadlines: &[Deadline]) -> Vec<usize> {
    let mut due: Vec<usize> = Vec::new();
    for one in chain.iter().map(|group| Some(&group.id)).chain([None]) {
        let nearer = due.len();
        for (place, each) in deadlines.iter().enumerate() {
            let settled = due[..nearer].iter().map(|place| deadlines[*place].way());
            let mut settled = settled.filter(|near| near.is_every() || *near == each.way());
            if each.kind == kind && each.group.as_ref() == one && settled.next().is_none() {
                due.push(place);
            }
        }
    }
    due
}

/// The first of each way of study that can still be met; the last one where none can. They are in the order in which
/// they close.
pub fn next_of_each_way<'d, 'o>(due: &'d [Due<'o>]) -> Vec<&'d Due<'o>> {
    let mut next: Vec<&Due<'o>> = Vec::new();
    for one in due.iter().filter(|due| due.state.is_live()) {
        if !next.iter().any(|before| before.deadline.way() == one.deadline.way()) {
            next.push(one);
        }
    }
    if next.is_empty() {
        next.extend(due.last());
    }
    next
}

impl Due<'_> {
    /// Whether it is for studies at a distance.
    pub fn is_at_distance(&self) -> bool {
        self.deadline.delivery.and_then(Word::like) == Some(Delivery::Distance)
    }
}

impl Moments {
    /// By which deadlines are put in order: what never ends comes last.
    fn ends(&self) -> (bool, Option<Timestamp>) {
        let ends = self.closes.as_ref().map(ZonedDateTime::timestamp);
        (ends.is_none(), ends)
    }
}
