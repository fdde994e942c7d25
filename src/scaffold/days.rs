//! The days in new files: all of them ahead, so that nothing begins overdue.

use jiff::civil::{Weekday, date};
use jiff::{Span, ToSpan, civil};
use tera::Context;

use crate::time::{AcademicYear, Date, YearForm};

/// One can still apply for what begins so many days from now.
const LEAD: i64 = 180;

/// The days that new files name.
pub(super) struct Days {
    today: civil::Date,
    /// The first day of the next academic year that one can still apply for.
    starts: civil::Date,
    /// The first Monday of the next July that one can still apply for.
    summer: civil::Date,
}

impl Days {
    pub fn after(today: Date) -> Days {
        let soonest = after(today.0, LEAD.days());
        Days {
            today: today.0,
            starts: first(soonest, |year| date(year, 9, 15)),
            summer: first(soonest, |year| {
                date(year, 7, 1).nth_weekday_of_month(1, Weekday::Monday).expect("July has a Monday")
            }),
        }
    }

    pub fn add_to(&self, form: YearForm, context: &mut Context) {
        let days = [
            ("today", self.today),
            ("review_by", after(self.today, 1.year())),
            ("far", after(self.today, 3.years())),
            ("starts", self.starts),
            ("closes", after(self.starts, -120.days())),
            ("summer_starts", self.summer),
            ("summer_ends", after(self.summer, 11.days())),
            ("summer_closes", after(self.summer, -90.days())),
        ];
        for (key, day) in days {
            context.insert(key, &day.to_string());
        }
        let first = self.starts.year().unsigned_abs();
        context.insert("academic_year", &AcademicYear { first, form }.to_string());
        context.insert("year", &self.today.year());
    }
}

/// A year's day that is not before another one.
fn first(soonest: civil::Date, day: impl Fn(i16) -> civil::Date) -> civil::Date {
    let this = day(soonest.year());
    if this < soonest { day(soonest.year() + 1) } else { this }
}

fn after(day: civil::Date, span: Span) -> civil::Date {
    day.checked_add(span).expect("a catalogue lies within the calendar")
}
