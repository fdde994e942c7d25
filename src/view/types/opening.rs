//! The shapes of what one can apply for.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Phrase, Provenance, Shown};

/// A time at which one can apply: an intake, a session, a call.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Opening {
    /// What it is known by, whatever stands before or after it: `2027-2028/2027-09`.
    pub key: String,
    /// Its place in time among those of the item, from 0; for scripts.
    pub order: usize,
    /// E.g. the academic year or the dates of the session.
    pub title: String,
    /// When applications open.
    pub opens: Shown,
    /// When what one applies for begins.
    pub starts: Option<Shown>,
    /// Whether it starts on a day, not some time in a month or whenever one likes.
    pub on_a_day: bool,
    /// The day by which applicants have an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Shown>,
    /// The campuses where it is held, where it names them itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campus: Option<Shown>,
    /// `upcoming`, `open`, `closing-soon`, `passed`, `full` or `cancelled`, for whoever it is best for.
    pub state: &'static str,
    pub state_label: String,
    /// Where all deadlines have passed and no later opening is known: the month in which the next one is expected to
    /// close, as this one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// Whose nationals alone it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligible: Option<Shown>,
    /// Whether it is for whoever goes to one of those countries or studies there instead.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub eligible_by_place: bool,
    /// How many are taken.
    pub places: Vec<Places>,
    /// When applications close, by group.
    pub deadlines: Vec<Deadline>,
    /// What it costs, by group.
    pub fees: Vec<Fee>,
    /// A remark on the whole opening.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Phrase>,
    pub provenance: Provenance,
}

/// When one group must have done one thing in an opening.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Deadline {
    /// The applicant group; empty where it holds for everybody.
    pub group: String,
    pub group_title: Phrase,
    /// The page of the group's deadlines; null where it holds for everybody.
    pub group_href: Option<String>,
    /// `application`, `documents`, …
    pub kind: &'static str,
    /// `Application`, `Documents`, …
    pub kind_label: String,
    /// `Round 2`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// When applications open: ISO 8601 with the offset, for the visitor's own clock.
    pub opens: String,
    /// When it is over, in the same form: at the start where no date is said; null where it never is.
    pub ends: Option<String>,
    /// Date and time with zone; or else in words: while there is room, until full, not yet known, not admitted.
    pub closes: Shown,
    /// `upcoming`, `open`, `closing-soon`, `passed`, `full`, `not-admitted` or `cancelled`; empty for a day to come on which
    /// something happens, such as an interview.
    pub state: &'static str,
    pub state_label: String,
    /// Whether the state stands in the facts, so that no clock changes it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub stated: bool,
    /// Only for one way of study, or at one campus: `on-campus`, `distance`, `blended`, `harbour`, `distance/harbour`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way: Option<String>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<String>,
    /// The round and the way of study together: `Round 2 · Distance learning`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told_apart: Option<String>,
    /// A remark, or why the group is not admitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Phrase>,
}

/// What one group pays in an opening, and for what.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Fee {
    /// The applicant group; empty where everybody pays it.
    pub group: String,
    pub group_title: Phrase,
    /// `tuition`, `application`, `deposit`, …
    pub kind: &'static str,
    /// What it is for, in words, where it is not tuition.
    pub kind_label: String,
    /// `€5,500 a year`; or in words: being checked, not yet known, waived, paid by the scholarship.
    pub amount: Shown,
    /// The same in other currencies.
    pub also: Vec<String>,
    /// Beside the tuition: what the group pays for the whole, with what is paid once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Phrase>,
}

/// How many can take part, and whether a place is left.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Places {
    /// The applicant group that they are kept for; empty where they are everybody's.
    pub group: String,
    /// Whom they are kept for; null where they are everybody's.
    pub group_title: Option<Phrase>,
    /// How many, in words.
    pub places: Option<String>,
    /// The day on which it was said that none is left.
    pub full: Option<Shown>,
}

/// What an item's head and card tell of the opening that counts now, and of no other.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Current {
    pub title: String,
    /// Of the whole opening: for whoever it is best for.
    pub state: &'static str,
    pub state_label: String,
    /// What the dates are for, where all are for the same: `application` or `nomination`.
    pub kind: Option<&'static str>,
    /// Until when each group can apply.
    pub dates: Vec<GroupDates>,
    /// So many groups more have dates of their own on the item's page.
    pub more: Option<String>,
    /// What it costs, from the lowest tuition to the highest.
    pub fee_range: Option<String>,
    /// Whether its dates and fees are invented.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// Until when whoever is of a group can apply.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GroupDates {
    /// The applicant group; empty where it is the same for everybody.
    pub group: String,
    pub group_title: Phrase,
    /// What a word of its title means, where it stands first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<Phrase>,
    /// Whether one is of the group by a scholarship only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub apart: bool,
    /// The next one for each way of study; the last one where none can be met.
    pub deadlines: Vec<DateLine>,
    /// What the group pays to be taught; none where that is not told, or not the same for all whom the dates are for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee: Option<Shown>,
    /// Where none can be met: the next opening in which the group can apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NextDates>,
}

/// When a group can apply next, where it cannot any more.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct NextDates {
    pub title: String,
    /// What it must do until when.
    pub deadlines: Vec<DateLine>,
}

/// A deadline to apply as heads and cards tell it. Every card carries some, so that of a plain one there is nothing but
/// its date.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct DateLine {
    /// Date and time with zone, or what is said instead of them.
    pub closes: Shown,
    /// Whether it is a date that can be met now, for every way of study and in a single round.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub plain: bool,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub more: Option<DateMore>,
}

/// What there is to be said of a deadline beside its date.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct DateMore {
    /// `upcoming`, `open`, `closing-soon`, `passed`, `full`, `not-admitted` or `cancelled`; empty for a day to come on which
    /// something happens, such as an interview.
    pub state: &'static str,
    pub state_label: String,
    /// Whether the state stands in the facts, so that no clock changes it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub stated: bool,
    /// When applications open and when it is over, in ISO 8601, where the date does not tell it.
    pub opens: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    /// The last day, of what takes several.
    pub ends: Option<String>,
    /// `Round 2`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// Only for one way of study, or at one campus, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<String>,
    /// `Round 2 · Distance learning`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told_apart: Option<String>,
}

impl From<Deadline> for DateLine {
    fn from(deadline: Deadline) -> DateLine {
        let dated = deadline.closes.datetime.is_some();
        let plain =
            deadline.state == "open" && dated && deadline.round.is_none() && deadline.delivery.is_none();
        let more = (!plain).then_some(DateMore {
            state: deadline.state,
            state_label: deadline.state_label,
            stated: deadline.stated,
            opens: deadline.opens,
            ends: deadline.ends.filter(|_| !dated),
            round: deadline.round,
            delivery: deadline.delivery,
            told_apart: deadline.told_apart,
        });
        DateLine { closes: deadline.closes, plain, more }
    }
}

/// An iCalendar file.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Calendar {
    pub href: String,
    /// The same to be subscribed to.
    pub webcal: String,
}
