//! Rules for the academic year of an opening, and for the dates that do not fit it.

use std::fmt::Display;

use crate::catalogue::rules::Rules;
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::meant::{self, Reading};
use crate::model::{Close, Findings, Opening};
use crate::source::{DataPath, Place};
use crate::time::{AcademicYear, Date, When, YearForm};

/// The day that does not lie in an academic year, and where it stands.
pub(super) fn out_of_year(opening: &Opening<'_>, year: AcademicYear) -> Option<(Date, DataPath)> {
    let first = whole(year.first);
    let start = opening.starts.and_then(|starts| starts.earliest());
    let closes = opening.deadlines.iter().enumerate().filter_map(|(index, one)| match one.close() {
        Close::At(when) => Some((when.written_day(), opening.deadline_at(index).key("closes"))),
        _ => None,
    });
    match start {
        Some(day) => Some((day, opening.at().key("starts"))).filter(|(day, _)| !is_within(*day, first, year)),
        // One applies for a year up to two years before it.
        None => closes.max_by_key(|(day, _)| *day).filter(|(day, _)| !is_within(*day, first - 2, year)),
    }
}

fn whole(year: u16) -> i16 {
    i16::try_from(year).unwrap_or(i16::MAX - 1)
}

/// Whether a day lies between the beginning of a calendar year and the end of an academic one. A year of study begins within
/// its first calendar year.
fn is_within(day: Date, from: i16, year: AcademicYear) -> bool {
    let (last, month) = year.over_by();
    let at = (day.0.year(), day.0.month());
    (from, 1) <= at && at <= (whole(last), month)
}

/// The day of a start in the year that is written, or the year in which that day lies, where the deadlines fit.
fn out_of_year_fixes(
    opening: &Opening<'_>,
    (day, date): (Date, &Place),
    (year, place): (AcademicYear, &Place),
) -> Vec<Fix> {
    let fits = |start: &Date| {
        opening.deadlines.iter().all(|one| match one.close() {
            Close::At(when) => when.written_day() <= *start,
            _ => true,
        })
    };
    let moved = in_year(day, year).filter(fits).map(|moved| instead(moved, day, date));
    let own = year_of(day, year).filter(|_| fits(&day)).map(|own| instead(own, year, place));
    let is_later = day.0.year() > whole(year.first);
    let both = if is_later { [own, moved] } else { [moved, own] };
    both.into_iter().flatten().collect()
}

/// The last deadline of a call that says no start: on the same day in the year in which it was open, or the year in which it
/// lies.
fn out_of_call_fixes(
    opening: &Opening<'_>,
    (day, date): (Date, &Place),
    (year, place): (AcademicYear, &Place),
) -> Vec<Fix> {
    let first = whole(year.first);
    let opens = opening.opens.written_day();
    let years = (first - 2..=first + 1).filter_map(|number| When::Day(day).in_year(number));
    let mut days = years.map(|when| when.written_day());
    let moved = days.find(|day| *day > opens && is_within(*day, first - 2, year));
    let own = year_of(day, year).map(|own| instead(own, year, place));
    moved.map(|moved| instead(moved, day, date)).into_iter().chain(own).collect()
}

fn instead(written: impl Display, instead: impl Display, place: &Place) -> Fix {
    Fix::likely(format!("write `{written}` for `{instead}`"), place.clone(), written.to_string())
}

/// The academic year of the same form in which a day lies.
fn year_of(day: Date, year: AcademicYear) -> Option<AcademicYear> {
    let firsts = [day.0.year() - 1, day.0.year()].into_iter().filter_map(|first| u16::try_from(first).ok());
    firsts.map(|first| AcademicYear { first, ..year }).find(|own| is_within(day, whole(own.first), *own))
}

/// The same day in an academic year.
fn in_year(day: Date, year: AcademicYear) -> Option<Date> {
    let first = whole(year.first);
    let days = [first, first + 1].into_iter().filter_map(|number| When::Day(day).in_year(number));
    days.map(|when| when.written_day()).find(|day| is_within(*day, first, year))
}

impl Rules<'_> {
    /// The start, or else the last deadline, lies where the academic year says.
    pub(super) fn year(&self, opening: &Opening<'_>, findings: &mut Findings<'_>) {
        let Some(year) = opening.academic_year else { return };
        if self.is_of_another_form(year, opening, findings) {
            return;
        }
        let found = out_of_year(opening, year).filter(|(_, at)| !findings.is_hole(at));
        let Some((day, at)) = found else { return };
        let date = findings.place(&at);
        findings.push(&opening.at().key("academic_year"), |place| {
            let message = format!("{day} is not of the year {year}");
            let told = Diagnostic::error(Code::YearDoesNotFit, place.clone(), message)
                .label("either this year is mistyped")
                .related(date.clone(), "or this date");
            let fixes = match at == opening.at().key("starts") {
                true => out_of_year_fixes(opening, (day, &date), (year, &place)),
                false => out_of_call_fixes(opening, (day, &date), (year, &place)),
            };
            let told = fixes.into_iter().fold(told, Diagnostic::fix);
            told.help("where an entry was copied for the next year, all its dates are changed, too")
        });
    }

    /// Whether an academic year is written otherwise than the university writes its years.
    fn is_of_another_form(
        &self,
        year: AcademicYear,
        opening: &Opening<'_>,
        findings: &mut Findings<'_>,
    ) -> bool {
        let form = self.catalogue.config.file.academic.year;
        if year.form == form {
            return false;
        }
        findings.push(&opening.at().key("academic_year"), |place| {
            let message = format!("`{year}` is not an academic year");
            let wrong = Diagnostic::error(Code::BadAcademicYear, place.clone(), message)
                .label(format!("expected {}", form.expected()));
            let readings = match form {
                YearForm::TwoYears => meant::academic_years(&year.to_string()),
                YearForm::OneYear => vec![Reading::likely(AcademicYear { form, ..year }.to_string())],
            };
            let told = readings.into_iter().fold(wrong, |wrong, one| wrong.fix(one.fix(place.clone())));
            told.help(match form {
                YearForm::TwoYears => {
                    "where all years are such, `academic: {year: one-year}` in `site.yaml` says so"
                }
                YearForm::OneYear => "`site.yaml` says that years are such: `academic: {year: one-year}`",
            })
        });
        true
    }
}
