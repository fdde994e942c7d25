//! Days that are written in the years of another calendar, as universities reckon them at home: those of the Buddha, of the
//! Hijra.

use crate::catalogue::rules::Rules;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant::{self, Reading};
use crate::model::{Findings, Opening};
use crate::source::{DataPath, Place};
use crate::time::{AcademicYear, Date, Start, When};

/// A value, as it is written and as it is meant.
struct Reckoned {
    at: DataPath,
    written: String,
    meant: String,
    calendar: &'static str,
}

impl Rules<'_> {
    /// Whether days of an opening are of another calendar. All of them are one slip, and nothing else is to be said of them.
    pub(super) fn of_another_calendar(&self, opening: &Opening<'_>, findings: &mut Findings<'_>) -> bool {
        let all = reckoned(opening).into_iter().filter(|one| !findings.is_hole(&one.at));
        let all: Vec<Reckoned> = all.collect();
        let Some(first) = all.first() else { return false };
        let places: Vec<Place> = all.iter().map(|one| findings.place(&one.at)).collect();
        findings.push(&first.at, |place| {
            let told = Diagnostic { also: places[1..].to_vec(), ..strange(&first.written, first, place) };
            let written: Vec<String> = all.iter().map(|one| format!("`{}`", one.meant)).collect();
            let edits = places
                .iter()
                .zip(&all)
                .map(|(place, one)| Edit { place: place.clone(), text: one.meant.clone() });
            let title = format!("write {}", written.join(", "));
            told.fix(Fix { title, is_certain: true, edits: edits.collect(), entries: Vec::new() })
        });
        true
    }

    /// The same of a day that stands alone.
    pub(in crate::catalogue::rules) fn day_of_another_calendar(
        &self,
        day: Date,
        at: &DataPath,
        findings: &mut Findings<'_>,
    ) -> bool {
        let Some((meant, calendar)) = meant::of_another_calendar(day.0) else { return false };
        let one = Reckoned { at: at.clone(), written: day.to_string(), meant: meant.to_string(), calendar };
        let reading = Reading::certain(one.meant.as_str());
        findings.push(at, |place| strange(&one.written, &one, place.clone()).fix(reading.fix(place)));
        true
    }
}

fn strange(written: &str, one: &Reckoned, place: Place) -> Diagnostic {
    let message = format!("{written} is a day of the {} calendar", one.calendar);
    Diagnostic::warning(Code::FarDate, place, message)
        .label(format!("expected `{}`: pages count the years in the calendar of each language", one.meant))
}

/// All values of an opening that are written so.
fn reckoned(opening: &Opening<'_>) -> Vec<Reckoned> {
    let at = opening.at();
    let starts = opening.starts.and_then(|starts| start(starts, at.key("starts")));
    let days = [("ends", opening.ends), ("answer_by", opening.answer_by)];
    let days = days.into_iter().filter_map(|(key, day)| moment(&When::Day(day?), at.key(key)));
    let deadlines = opening.deadlines.iter().enumerate().flat_map(|(index, deadline)| {
        let here = opening.deadline_at(index);
        deadline.moments().filter_map(move |(key, when)| moment(when, here.key(key))).collect::<Vec<_>>()
    });
    let all = starts.into_iter().chain(days).chain(moment(opening.opens, at.key("opens"))).chain(deadlines);
    let mut all: Vec<Reckoned> = all.collect();
    let year = opening.academic_year.and_then(|year| year_of(year, all.first()?, at.key("academic_year")));
    all.extend(year);
    all
}

fn start(starts: Start, at: DataPath) -> Option<Reckoned> {
    let (meant, calendar) = meant::of_another_calendar(starts.earliest()?.0)?;
    let meant = match starts {
        Start::Month(_) => Start::Month(Date(meant)),
        _ => Start::Day(Date(meant)),
    };
    Some(Reckoned { at, written: starts.to_string(), meant: meant.to_string(), calendar })
}

fn moment(when: &When, at: DataPath) -> Option<Reckoned> {
    let (written, day) = (when.to_string(), when.written_day());
    let (meant, calendar) = meant::of_another_calendar(day.0)?;
    let meant = written.replacen(&day.to_string(), &meant.to_string(), 1);
    Some(Reckoned { at, written, meant, calendar })
}

/// An academic year of the same calendar, which is as far from ours as a day beside it.
fn year_of(year: AcademicYear, beside: &Reckoned, at: DataPath) -> Option<Reckoned> {
    let number = |text: &str| text.get(..4).and_then(|year| year.parse::<u16>().ok());
    let (written, meant) = (number(&beside.written)?, number(&beside.meant)?);
    let first = (year.first + meant).checked_sub(written).filter(|_| year.first.abs_diff(written) < 2)?;
    let meant = AcademicYear { first, ..year }.to_string();
    Some(Reckoned { at, written: year.to_string(), meant, calendar: beside.calendar })
}
