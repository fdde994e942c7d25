//! The moments at which an opening will look different although nobody has touched it.

use jiff::{Timestamp, ToSpan, ZonedDateTime, civil};

use super::Clock;
use crate::model::Opening;
use crate::time::Date;

impl Clock<'_> {
    /// When applications open, close soon, have closed; when it is said to be full or called off.
    pub fn turns(&self, opening: &Opening<'_>) -> Vec<Timestamp> {
        let zone = self.zones.at(opening.campus);
        let mut turns = Vec::new();
        for deadline in &*opening.deadlines {
            let moments = self.moments(opening, deadline);
            turns.push(moments.opens.timestamp());
            if let Some(ends) = moments.closes.map(|closes| closes.timestamp()) {
                turns.push(self.soon(ends));
                turns.extend(ends.checked_add(1.nanosecond()));
            }
        }
        let said = opening.places.iter().filter_map(|places| places.full).chain(opening.cancelled);
        turns.extend(said.map(|day| day.begins(zone).timestamp()));
        turns.push(opening.opens.start(zone).timestamp());
        turns.extend(self.a_year_later(opening).map(|again| again.timestamp()));
        turns
    }

    /// The day of the next year on which one would have to apply first, if it is offered again as it was; none where that has
    /// passed, too.
    pub fn expected(&self, opening: &Opening<'_>) -> Option<civil::Date> {
        let coming = self.a_year_later(opening).filter(|again| !self.has_passed(again.timestamp()));
        coming.min_by_key(ZonedDateTime::timestamp).map(|again| again.date())
    }

    /// When what one applies by would close the next time.
    fn a_year_later(&self, opening: &Opening<'_>) -> impl Iterator<Item = ZonedDateTime> {
        let applied = opening.deadlines.iter().filter(|deadline| deadline.admits());
        let closed = applied.filter_map(|deadline| self.moments(opening, deadline).closes);
        closed.filter_map(|closes| closes.checked_add(1.year()).ok())
    }

    /// The first day that is still to come on which something closes or starts.
    pub fn coming(&self, opening: &Opening<'_>) -> Option<Date> {
        let closes = opening.deadlines.iter().filter_map(|deadline| self.moments(opening, deadline).closes);
        let starts = opening.starts.and_then(|starts| starts.latest());
        let starts = starts.map(|day| crate::time::When::Day(day).end(self.zones.at(opening.campus)));
        let coming = closes.chain(starts).filter(|moment| !self.has_passed(moment.timestamp()));
        coming.min_by_key(jiff::ZonedDateTime::timestamp).map(|moment| Date(moment.date()))
    }
}
