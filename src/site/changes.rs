//! When the site will next look different although nobody has touched it: a deadline passes, an intake opens, a
//! review falls due.

use jiff::{Timestamp, ToSpan, ZonedDateTime};

use super::Site;
use crate::model::{Validity, Verified};
use crate::time::{Date, When};

impl Site {
    /// The first moment after now at which unchanged content gives another output; none where that never happens.
    pub fn next_change(&self) -> Option<Timestamp> {
        let mut moments = Vec::new();
        for (_, item) in self.catalogue.items() {
            for opening in item.facts.openings() {
                moments.extend(self.opened(opening.opens));
                moments.extend(opening.deadlines.iter().flat_map(|deadline| self.closed(&deadline.closes)));
                moments.extend(self.overdue(opening.verified));
            }
            for round in item.facts.scholarship_rounds() {
                moments.extend(self.opened(&round.opens));
                moments.extend(self.closed(&round.closes));
            }
            moments
                .extend(item.facts.verifications().iter().flat_map(|(_, verified)| self.overdue(verified)));
        }
        let plans = &self.catalogue.vocabulary.plans.plans;
        moments.extend(plans.iter().flat_map(|plan| self.in_force(plan.valid)));
        moments.into_iter().filter(|moment| *moment > self.now).min()
    }

    fn opened(&self, opens: &When) -> Option<Timestamp> {
        Some(opens.start(self.config().zone()).timestamp())
    }

    /// When a deadline begins to close soon, and when it has passed.
    fn closed(&self, closes: &When) -> Vec<Timestamp> {
        let end = closes.end(self.config().zone());
        let days = i64::from(self.config().file.closing_soon_days);
        let soon: Option<ZonedDateTime> = end.checked_sub(days.days()).ok();
        let passed = end.timestamp().checked_add(1.nanosecond()).ok();
        soon.map(|soon| soon.timestamp()).into_iter().chain(passed).collect()
    }

    /// The day after the one by which facts were to be reviewed.
    fn overdue(&self, verified: &Verified) -> Option<Timestamp> {
        self.day_after(verified.review_by)
    }

    fn in_force(&self, valid: Validity) -> Vec<Timestamp> {
        let from = When::Day(valid.from).start(self.config().zone()).timestamp();
        valid.to.and_then(|to| self.day_after(to)).into_iter().chain([from]).collect()
    }

    fn day_after(&self, date: Date) -> Option<Timestamp> {
        let next = date.0.tomorrow().ok()?;
        Some(When::Day(Date(next)).start(self.config().zone()).timestamp())
    }
}
