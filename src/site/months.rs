//! Deadlines month by month, where they are too many for one page.

use jiff::civil::Date;

use super::{Closing, Site, Subject};
use crate::lang::Lang;
use crate::model::Id;
use crate::reads::note_closings;

/// So many deadlines stand on a page. Of more, each month has pages of its own.
pub const CLOSINGS_ON_A_PAGE: usize = 80;

/// A month in which deadlines close.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// How many close in it.
    pub closings: usize,
}

impl Site {
    /// The pages of deadlines of everybody, or of a group: one with those that come next, and where these are not all,
    /// those of each month from this one on.
    pub(super) fn plan_deadlines(&mut self, group: Option<&Id>, lang: &Lang, path: &str) {
        let next = group.map_or(Subject::Deadlines, |group| Subject::GroupDeadlines(group.clone()));
        self.add_page(next, lang, path.to_owned());
        let months = self.count_months(group, lang);
        if months.iter().map(|month| month.closings).sum::<usize>() <= CLOSINGS_ON_A_PAGE {
            return;
        }
        for month in &months {
            let path = format!("{path}{}/", month.first.strftime("%Y-%m"));
            for number in 1..=month.closings.div_ceil(CLOSINGS_ON_A_PAGE) {
                let subject = Subject::MonthDeadlines(group.cloned(), month.first, number);
                self.add_page(subject, lang, super::plan::numbered(&path, number));
            }
        }
        self.plan_mut().months.insert((lang.clone(), group.cloned()), months);
    }

    fn count_months(&self, group: Option<&Id>, lang: &Lang) -> Vec<Month> {
        let mut months: Vec<Month> = Vec::new();
        for closing in self.closings_from(self.month, group, lang) {
            let first = closing.month();
            match months.last_mut().filter(|month| month.first == first) {
                Some(month) => month.closings += 1,
                None => months.push(Month { first, closings: 1 }),
            }
        }
        months
    }

    /// The months from this one on that have pages of their own; none where one page has all deadlines.
    pub fn months(&self, group: Option<&Id>, lang: &Lang) -> &[Month] {
        note_closings();
        self.plan.months.get(&(lang.clone(), group.cloned())).map_or(&[], Vec::as_slice)
    }

    /// Whether the pages of this month go when it ends.
    pub(super) fn has_months(&self) -> bool {
        !self.plan.months.is_empty()
    }

    /// The deadlines on a page of a month that can still be met. Those that passed leave their places empty, so that the
    /// others stay where they were.
    pub fn closings_of_month<'s>(
        &'s self,
        group: Option<&'s Id>,
        lang: &'s Lang,
        (first, number): (Date, usize),
    ) -> impl Iterator<Item = &'s Closing> {
        let closings = self.closings_from(first, group, lang);
        let closings = closings.take_while(move |closing| closing.month() == first);
        let shown = closings.skip((number - 1) * CLOSINGS_ON_A_PAGE).take(CLOSINGS_ON_A_PAGE);
        shown.filter(|closing| self.is_current(closing))
    }

    /// Those that a language shows of a group, or of all, and that close in a month or later.
    fn closings_from<'s>(
        &'s self,
        first: Date,
        group: Option<&'s Id>,
        lang: &'s Lang,
    ) -> impl Iterator<Item = &'s Closing> {
        note_closings();
        let from = self.plan.closings.partition_point(|closing| closing.month() < first);
        self.plan.closings[from..].iter().filter(move |closing| {
            group.is_none_or(|group| closing.is_of(group)) && self.catalogue.shows_at(closing.item, lang)
        })
    }
}
