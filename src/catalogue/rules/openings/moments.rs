//! Rules for when something happens.

use jiff::tz::TimeZone;

use super::years::out_of_year;
use crate::catalogue::rules::Rules;
use crate::diagnostic::{Code, Diagnostic};
use crate::meant::Reading;
use crate::model::{
    Bound, Close, Deadline, DeadlineKind, Findings, Id, Opening, all_later, earlier, in_order_among,
};
use crate::source::DataPath;
use crate::time::{Date, Doubt, Start, When, iso};

/// Nobody plans further ahead, in years.
const FARTHEST: i16 = 8;
/// Applicants need so many days between their answer and the start, for a visa and a room.
const TO_GET_READY: i32 = 28;

/// The year with its last two digits in the other order: 2028 for 2082.
fn swapped(day: Date) -> Option<i16> {
    let year = day.0.year();
    Some(year / 100 * 100 + year % 10 * 10 + year / 10 % 10).filter(|other| *other != year)
}

impl Rules<'_> {
    pub(super) fn moments(&self, opening: &Opening<'_>, findings: &mut Findings<'_>) {
        let at = opening.at();
        no_doubt(opening.opens, self.zone(opening.campus), &at.key("opens"), findings);
        let closed = self.closed_before(opening).filter(|_| !findings.is_hole(&at.key("opens")));
        if let Some(last) = closed.filter(|_| !copied(opening, findings)) {
            findings.push(&at.key("opens"), |place| {
                let message = "applications open after every deadline";
                let told = Diagnostic::error(Code::ClosesBeforeOpening, place.clone(), message)
                    .label("expected an earlier moment");
                let first = Bound::moment(place, opening.opens);
                earlier(&first, last).into_iter().fold(told, |told, (_, fix)| told.fix(fix))
            });
        }
        self.term(opening, findings);
        self.year(opening, findings);
        self.not_far(opening.starts.and_then(|starts| starts.earliest()), &at.key("starts"), findings);
        self.answer(opening, findings);
        self.said(opening.cancelled, &at.key("cancelled"), findings);
        for (index, places) in opening.places.iter().enumerate() {
            self.said(places.full, &at.key("places").index(index).key("full"), findings);
        }
    }

    pub(super) fn deadline(
        &self,
        opening: &Opening<'_>,
        deadline: &Deadline,
        at: &DataPath,
        findings: &mut Findings<'_>,
    ) {
        for (key, when) in deadline.moments() {
            no_doubt(when, self.zone(opening.campus_of(deadline)), &at.key(key), findings);
            self.not_far(Some(when.written_day()), &at.key(key), findings);
        }
        keys(deadline, at, findings);
        let last = match deadline.close() {
            Close::At(when) => Some(("closes", when)),
            Close::Rolling(when) | Close::UntilFull(when) => when.map(|when| ("at_latest", when)),
            Close::NotYetKnown | Close::NotAdmitted => None,
        };
        if let Some((key, when)) = last {
            self.in_order(opening, deadline, when, (at, key), findings);
        }
    }

    fn in_order(
        &self,
        opening: &Opening<'_>,
        deadline: &Deadline,
        when: &When,
        (at, key): (&DataPath, &'static str),
        findings: &mut Findings<'_>,
    ) {
        let zone = self.zone(opening.campus_of(deadline));
        let closes = when.end(zone);
        let (opens, opens_at) = match &deadline.opens {
            Some(opens) => (opens, at.key("opens")),
            None => (opening.opens, opening.at().key("opens")),
        };
        if findings.is_hole(&opens_at) || findings.is_hole(&at.key(key)) {
            return;
        }
        let is_told = deadline.opens.is_none() && self.closed_before(opening).is_some();
        if closes < opens.start(zone) && !is_told {
            let opening_place = findings.place(&opens_at);
            findings.push(&at.key(key), |place| {
                let message = "the deadline lies before applications open";
                let told = Diagnostic::error(Code::ClosesBeforeOpening, place.clone(), message)
                    .label("expected a later moment")
                    .related(opening_place.clone(), "applications open here");
                let first = Bound::moment(opening_place, opens);
                let latest = opening.starts.and_then(Start::latest);
                let others = opening.deadlines.iter().filter(|other| !std::ptr::eq(*other, deadline));
                let beside: Vec<Date> = others.filter_map(closing_day).collect();
                in_order_among(told, (&first, &Bound::moment(place, when)), latest, &beside)
            });
        }
        let must_precede = deadline.kind.like().is_some_and(DeadlineKind::is_before_start);
        let last = opening.starts.and_then(|starts| Some((starts, starts.latest()?)));
        let last = last.filter(|_| must_precede && !findings.is_hole(&opening.at().key("starts")));
        // A start of another year is told there.
        let is_told = opening.academic_year.and_then(|year| out_of_year(opening, year)).is_some();
        if let Some((starts, _)) = last.filter(|(_, last)| !is_told && closes.date() > last.0) {
            let start = findings.place(&opening.at().key("starts"));
            findings.push(&at.key(key), |place| {
                Diagnostic::error(
                    Code::DeadlineAfterStart,
                    place,
                    format!("the deadline lies after the start on {starts}"),
                )
                .label("expected an earlier moment")
                .related(start, "it starts here")
            });
        }
    }

    /// The earliest of several deadlines, where all lie before applications open: that day is mistyped, and not each of them.
    fn closed_before(&self, opening: &Opening<'_>) -> Option<Date> {
        let zone = self.zone(opening.campus);
        let opens = opening.opens.start(zone);
        let closes = |one: &Deadline| match one.close() {
            Close::At(when) if one.opens.is_none() && when.end(zone) < opens => Some(when.written_day()),
            _ => None,
        };
        let days: Option<Vec<Date>> = opening.deadlines.iter().map(closes).collect();
        days.filter(|days| days.len() > 1)?.into_iter().min()
    }

    /// The zone in which moments are read at some campuses.
    fn zone(&self, campuses: &[Id]) -> &TimeZone {
        self.catalogue.zones().at(campuses)
    }

    /// A term is one of the year's, and a start is known from it, where nothing else says it.
    fn term(&self, opening: &Opening<'_>, findings: &mut Findings<'_>) {
        let Some(term) = opening.term else { return };
        let (at, terms) = (opening.at().key("term"), self.catalogue.config.file.academic.terms_a_year());
        let is_mistaken =
            ["starts", "academic_year"].iter().any(|key| findings.is_hole(&opening.at().key(*key)));
        if term > terms {
            let message = format!("there is no term {term} in a year");
            findings.error(Code::Contradiction, at, message, format!("expected 1 to {terms}"));
        } else if opening.starts.is_none() && !is_mistaken {
            findings.push(&at, |place| {
                let message = "nothing says on which day this term begins";
                Diagnostic::error(Code::Contradiction, place, message)
                    .label("expected `starts:` beside it")
                    .help(
                        "or tell it once for all years in `site.yaml`: `academic: {begins: [09-20, 02-10]}`",
                    )
            });
        }
    }

    pub(in crate::catalogue::rules) fn not_far(
        &self,
        day: Option<Date>,
        at: &DataPath,
        findings: &mut Findings<'_>,
    ) {
        if day.is_some_and(|day| self.day_of_another_calendar(day, at, findings)) {
            return;
        }
        let farthest = self.today.0.year() + FARTHEST;
        if let Some(day) = day.filter(|day| day.0.year() > farthest) {
            let message = format!("{day} is {} years ahead", day.0.year() - self.today.0.year());
            findings.push(at, |place| {
                let told = Diagnostic::warning(Code::FarDate, place.clone(), message)
                    .label("the year is probably mistyped");
                match swapped(day).filter(|year| (self.today.0.year()..=farthest).contains(year)) {
                    Some(year) => {
                        let written =
                            day.to_string().replacen(&day.0.year().to_string(), &year.to_string(), 1);
                        told.fix(Reading::likely(written).fix(place))
                    }
                    None => told,
                }
            });
        }
    }

    fn answer(&self, opening: &Opening<'_>, findings: &mut Findings<'_>) {
        let Some(answer) = opening.answer_by else { return };
        let at = opening.at().key("answer_by");
        self.not_far(Some(answer), &at, findings);
        let start = opening.starts.and_then(|starts| starts.earliest());
        if let Some(start) = start.filter(|start| (start.0 - answer.0).get_days() < TO_GET_READY) {
            let message = format!("applicants have their answer on {answer}, and it starts on {start}");
            let label = format!("leave them {TO_GET_READY} days, for a visa and a room");
            findings.warning(Code::LateAnswer, at.clone(), message, label);
        }
        let fixed = opening.deadlines.iter().filter(|deadline| deadline.admits());
        let last = fixed.filter_map(|deadline| match deadline.close() {
            Close::At(when) => Some(when.written_day()),
            _ => None,
        });
        if let Some(last) = last.max().filter(|last| answer < *last) {
            let message = format!("applicants have their answer before the last deadline, on {last}");
            findings.warning(Code::LateAnswer, at, message, "expected a later day");
        }
    }
}

/// Whether the deadlines of an opening are still those of the year that it was copied from, and that they are.
fn copied(opening: &Opening<'_>, findings: &mut Findings<'_>) -> bool {
    let place = |index: usize| opening.deadline_at(index).key("closes");
    let bounds = opening.deadlines.iter().enumerate().filter_map(|(index, one)| match one.close() {
        Close::At(when) => Some(Bound::moment(findings.place(&place(index)), when)),
        _ => None,
    });
    let bounds: Vec<Bound> = bounds.collect();
    let last = opening.starts.and_then(Start::latest);
    let fix = last.and_then(|last| all_later(&bounds, opening.opens.written_day(), last));
    let is_copied = fix.is_some();
    if let Some(fix) = fix {
        let opens_at = findings.place(&opening.at().key("opens"));
        findings.push(&place(0), |place| {
            let message = "every deadline lies before applications open";
            Diagnostic::error(Code::ClosesBeforeOpening, place, message)
                .label("expected a later moment")
                .related(opens_at, "applications open here")
                .help("where an entry was copied for the next year, all its dates are changed, too")
                .fix(fix)
        });
    }
    is_copied
}

/// A local time names one moment.
pub(in crate::catalogue::rules) fn no_doubt(
    when: &When,
    zone: &TimeZone,
    at: &DataPath,
    findings: &mut Findings<'_>,
) {
    let Some(doubt) = when.doubt(zone) else { return };
    let (message, label) = match doubt {
        Doubt::Skipped => ("this time does not exist", "the clocks are put forward over it"),
        Doubt::Repeated => ("this time exists twice", "the clocks are put back over it"),
    };
    let taken = iso(&when.end(zone));
    findings.push(at, |place| {
        Diagnostic::warning(Code::DoubtfulTime, place, message)
            .label(label)
            .help(format!("it is taken for `{taken}`; write an offset to say which moment is meant"))
    });
}

/// Keys that say nothing beside each other.
fn keys(deadline: &Deadline, at: &DataPath, findings: &mut Findings<'_>) {
    // What rests on a mistaken value is not known.
    let is_told = !findings.is_hole(&at.key("admitted"));
    let not_admitted = matches!(deadline.close(), Close::NotAdmitted);
    let wrong = [
        (not_admitted && deadline.closes.is_some(), "closes", "a group that is not admitted has no deadline"),
        (
            is_told && !not_admitted && deadline.why.is_some(),
            "why",
            "`why` is for a group that is not admitted",
        ),
        (
            deadline.at_latest.is_some() && matches!(deadline.close(), Close::At(_)),
            "at_latest",
            "`closes` says the last moment already",
        ),
        (deadline.round == Some(0), "round", "rounds are counted from 1"),
    ];
    for (_, key, message) in wrong.into_iter().filter(|(wrong, ..)| *wrong) {
        findings.error(Code::Contradiction, at.key(key), message, "remove one of the two, or correct it");
    }
}

/// The day on which a deadline closes, whether or not places are left.
fn closing_day(deadline: &Deadline) -> Option<Date> {
    match deadline.close() {
        Close::At(when) => Some(when.written_day()),
        Close::Rolling(when) | Close::UntilFull(when) => when.map(When::written_day),
        Close::NotYetKnown | Close::NotAdmitted => None,
    }
}
