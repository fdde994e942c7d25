//! How a deadline stands at a moment. Nothing else compares a closing with the time.

use jiff::{SignedDuration, Timestamp, ZonedDateTime};

use crate::model::{ApplicantGroups, Close, Deadline, Id, Opening, Zones};
use crate::time::Date;

/// What openings are seen by: whose groups, which zones, what time it is.
#[derive(Clone, Copy, Debug)]
pub struct Clock<'a> {
    pub groups: &'a ApplicantGroups,
    pub zones: Zones<'a>,
    pub now: Timestamp,
    /// So many times 24 hours before its end a deadline closes soon.
    pub soon_days: u16,
}

/// The moments of a deadline.
#[derive(Clone, Debug)]
pub struct Moments {
    pub opens: ZonedDateTime,
    /// When it is over. What has no date is over at the start, and never where there is none.
    pub closes: Option<ZonedDateTime>,
}

/// How something with an opening and a close stands at a moment: what is best for a reader first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    ClosingSoon,
    Open,
    Upcoming,
    /// No place is left for the group.
    Full,
    Passed,
    /// The group cannot apply.
    NotAdmitted,
    Cancelled,
}

impl State {
    /// In the order in which they follow each other.
    pub const ALL: [State; 7] = [
        State::Upcoming,
        State::Open,
        State::ClosingSoon,
        State::Passed,
        State::Full,
        State::NotAdmitted,
        State::Cancelled,
    ];

    /// In messages and for scripts.
    pub fn name(self) -> &'static str {
        match self {
            State::ClosingSoon => "closing-soon",
            State::Open => "open",
            State::Upcoming => "upcoming",
            State::Full => "full",
            State::Passed => "passed",
            State::NotAdmitted => "not-admitted",
            State::Cancelled => "cancelled",
        }
    }

    /// Whether somebody can still apply or will be able to.
    pub fn is_live(self) -> bool {
        matches!(self, State::ClosingSoon | State::Open | State::Upcoming)
    }

    /// Whether it stands in the facts, so that no clock changes it.
    pub fn is_stated(self) -> bool {
        matches!(self, State::Full | State::NotAdmitted | State::Cancelled)
    }
}

impl Clock<'_> {
    pub fn moments(&self, opening: &Opening<'_>, deadline: &Deadline) -> Moments {
        let zone = self.zones.at(opening.campus_of(deadline));
        let opens = deadline.opens.as_ref().unwrap_or(opening.opens).start(zone);
        let start = || Some(opening.starts?.earliest()?.begins(zone));
        let closes = match deadline.close() {
            Close::At(when) | Close::Rolling(Some(when)) | Close::UntilFull(Some(when)) => {
                Some(when.end(zone))
            }
            Close::Rolling(None) | Close::UntilFull(None) | Close::NotYetKnown | Close::NotAdmitted => {
                start()
            }
        };
        Moments { opens, closes }
    }

    /// How a deadline stands for a group that must meet it.
    pub fn state(&self, opening: &Opening<'_>, deadline: &Deadline, group: Option<&Id>) -> State {
        self.state_at(&self.moments(opening, deadline), opening, deadline, group)
    }

    /// The same where its moments are known.
    pub(super) fn state_at(
        &self,
        moments: &Moments,
        opening: &Opening<'_>,
        deadline: &Deadline,
        group: Option<&Id>,
    ) -> State {
        let ends = moments.closes.as_ref().map(ZonedDateTime::timestamp);
        if self.is_cancelled(opening) {
            State::Cancelled
        } else if matches!(deadline.close(), Close::NotAdmitted) {
            State::NotAdmitted
        } else if ends.is_some_and(|ends| self.has_passed(ends)) {
            State::Passed
        } else if deadline.admits() && self.is_full(opening, group) {
            State::Full
        } else if moments.opens.timestamp() > self.now {
            State::Upcoming
        } else if ends.is_some_and(|ends| self.soon(ends) <= self.now) {
            State::ClosingSoon
        } else {
            State::Open
        }
    }

    pub fn has_passed(&self, ends: Timestamp) -> bool {
        ends < self.now
    }

    /// The moment from which on a deadline closes soon.
    pub(super) fn soon(&self, ends: Timestamp) -> Timestamp {
        ends.saturating_sub(SignedDuration::from_hours(i64::from(self.soon_days) * 24)).unwrap_or(ends)
    }

    pub fn is_cancelled(&self, opening: &Opening<'_>) -> bool {
        opening.cancelled.is_some_and(|day| self.has_begun(day, opening))
    }

    /// Whether no place is left for a group, or for anybody.
    fn is_full(&self, opening: &Opening<'_>, group: Option<&Id>) -> bool {
        if opening.places.is_empty() {
            return false;
        }
        let of = |group: Option<&Id>| opening.places.iter().find(|places| places.group.as_ref() == group);
        let chain = group.map(|group| self.groups.chain(group)).unwrap_or_default();
        let nearest = chain.into_iter().find_map(|one| of(Some(&one.id)));
        nearest
            .into_iter()
            .chain(of(None))
            .any(|places| places.full.is_some_and(|day| self.has_begun(day, opening)))
    }

    fn has_begun(&self, day: Date, opening: &Opening<'_>) -> bool {
        day.begins(self.zones.at(opening.campus)).timestamp() <= self.now
    }

    /// The day by which openings are put in order: that of the start; of the last deadline where nobody says when it
    /// starts; at last of the first moment to apply.
    pub(super) fn time_of(&self, opening: &Opening<'_>) -> Date {
        let start = opening.starts.and_then(|starts| starts.earliest());
        let ends = || {
            let moments = opening.deadlines.iter().map(|deadline| self.moments(opening, deadline));
            moments.filter_map(|moments| moments.closes).map(|closes| Date(closes.date())).max()
        };
        start.or_else(ends).unwrap_or_else(|| Date(opening.opens.start(self.zones.at(opening.campus)).date()))
    }

    /// The day in the site's zone.
    pub fn today(&self) -> Date {
        Date(self.now.to_zoned_datetime(self.zones.site.clone()).date())
    }
}
