//! When the site will next look different although nobody has touched it: a deadline passes, an intake opens, a
//! review falls due, a person is named no more, a notice or an item comes or
//! goes.

use jiff::Timestamp;

use super::Site;
use crate::model::{Days, Notice, Verified};
use crate::time::{Date, When};

impl Site {
    /// The last moment until now, and the first one after it, at which unchanged content gives another output; none where
    /// that never happens.
    pub fn around_now(&self) -> (Option<Timestamp>, Option<Timestamp>) {
        let (past, coming): (Vec<_>, Vec<_>) = self.changes().into_iter().partition(|one| *one <= self.now);
        (past.into_iter().max(), coming.into_iter().min())
    }

    fn changes(&self) -> Vec<Timestamp> {
        let mut moments = Vec::new();
        let clock = self.catalogue.clock(self.now);
        for (_, item) in self.catalogue.items() {
            for opening in item.facts.openings() {
                moments.extend(clock.turns(&opening));
                moments.extend(self.overdue(opening.verified));
            }
            moments.extend(item.facts.occasion().and_then(|occasion| clock.after(&occasion)));
            let voices = item.facts.common().voices.iter();
            moments.extend(voices.filter_map(|voice| self.day_after(voice.until)));
            moments
                .extend(item.facts.verifications().iter().flat_map(|(_, verified)| self.overdue(verified)));
        }
        let costs = self.catalogue.vocabulary.costs.costs.iter();
        moments.extend(costs.filter_map(|cost| self.overdue(&cost.verified)));
        let plans = &self.catalogue.vocabulary.plans.plans;
        moments.extend(plans.iter().flat_map(|plan| self.in_force(plan.days())));
        let notices = self.catalogue.vocabulary.notices.notices.iter().map(Notice::days);
        let windows = self.catalogue.days.iter().copied().chain(notices);
        moments.extend(windows.flat_map(|days| self.in_force(days)));
        let contacts = self.catalogue.vocabulary.contacts.contacts.iter();
        let persons = contacts.flat_map(|contact| &contact.persons);
        moments.extend(persons.filter_map(|person| self.day_after(person.until?)));
        if self.has_months() {
            let days = [self.month.yesterday().ok(), Some(self.month.last_of_month())];
            moments.extend(days.into_iter().flatten().filter_map(|day| self.day_after(Date(day))));
        }
        moments
    }

    /// The day after the one by which facts were to be reviewed.
    fn overdue(&self, verified: &Verified) -> Option<Timestamp> {
        self.day_after(verified.review_by)
    }

    fn in_force(&self, days: Days) -> impl Iterator<Item = Timestamp> {
        let start = |day| When::Day(day).start(self.config().zone()).timestamp();
        days.to.and_then(|to| self.day_after(to)).into_iter().chain(days.from.map(start))
    }

    fn day_after(&self, date: Date) -> Option<Timestamp> {
        let next = date.0.tomorrow().ok()?;
        Some(When::Day(Date(next)).start(self.config().zone()).timestamp())
    }
}
