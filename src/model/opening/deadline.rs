//! By when what must be done.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::Localized;
use crate::meant::{self, Reading};
use crate::model::{Delivery, Id, Way, Word, words};
use crate::time::When;
use crate::yaml::{Fault, Form, Scalar, scalar};

/// The last moment to do something, for one applicant group or for everybody.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("if" = { "properties": { "admitted": { "const": false } }, "required": ["admitted"] },
    "else" = { "required": ["closes"] }))]
pub struct Deadline {
    /// The applicant group that it holds for; left out where it holds for everybody →
    /// `vocabulary/applicant-groups.yaml`.
    pub group: Option<Id>,
    /// What must be done by then; `application` without the key.
    #[serde(default)]
    pub kind: Word<DeadlineKind>,
    /// The last moment: a day, which ends at 23:59:59 in the site's time zone, or a time. Or else `rolling` while there
    /// is room, `until-full`, or `not-yet-known`.
    pub closes: Option<Closes>,
    /// The last moment of what is `rolling` or `until-full`; without it, the start.
    pub at_latest: Option<When>,
    /// `false` for a group that cannot apply at all; it then needs no `closes`.
    pub admitted: Option<bool>,
    /// Why a group is not admitted, in a sentence.
    pub why: Option<Localized>,
    /// Which of several rounds of one start it closes, from 1.
    #[schemars(range(min = 1))]
    #[serde(default, deserialize_with = "crate::yaml::whole_or_none::<_, _, 1, 255>")]
    pub round: Option<u8>,
    /// When applications open for this round or group, where that is not `opens` of the whole.
    pub opens: Option<When>,
    /// Only for those who study in this way, where the ways differ.
    pub delivery: Option<Word<Delivery>>,
    /// Only for those who study at this campus, in whose zone it is told → `vocabulary/campuses.yaml`.
    pub campus: Option<Id>,
    /// A remark, shown beside the deadline.
    pub note: Option<Localized>,
}

/// The last moment as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closes {
    At(When),
    /// Whoever comes is looked at, while there is room.
    Rolling,
    /// Open until the last place is taken.
    UntilFull,
    /// Nobody has said it yet.
    NotYetKnown,
}

/// Until when somebody can act.
#[derive(Clone, Copy, Debug)]
pub enum Close<'a> {
    At(&'a When),
    /// While there is room, at the latest until a moment, or else until the start.
    Rolling(Option<&'a When>),
    UntilFull(Option<&'a When>),
    /// To be announced.
    NotYetKnown,
    /// The group cannot apply.
    NotAdmitted,
}

impl Deadline {
    /// The deadline of something that has a single one, for everybody.
    pub fn of_all(closes: &Closes, at_latest: Option<&When>) -> Deadline {
        Deadline {
            group: None,
            kind: DeadlineKind::Application.into(),
            closes: Some(closes.clone()),
            at_latest: at_latest.cloned(),
            admitted: None,
            why: None,
            round: None,
            opens: None,
            delivery: None,
            campus: None,
            note: None,
        }
    }

    pub fn close(&self) -> Close<'_> {
        if self.admitted == Some(false) {
            return Close::NotAdmitted;
        }
        match &self.closes {
            Some(Closes::At(when)) => Close::At(when),
            Some(Closes::Rolling) => Close::Rolling(self.at_latest.as_ref()),
            Some(Closes::UntilFull) => Close::UntilFull(self.at_latest.as_ref()),
            Some(Closes::NotYetKnown) | None => Close::NotYetKnown,
        }
    }

    /// Whom of its group it holds for.
    pub fn way(&self) -> Way<'_> {
        Way { delivery: self.delivery, campus: self.campus.as_ref() }
    }

    /// Whether somebody who misses it cannot apply any more.
    pub fn admits(&self) -> bool {
        self.kind.like().is_some_and(|kind| DeadlineKind::ADMITTING.contains(&kind))
    }

    /// Whether something happens on the day, such as an interview, and nobody has to do anything until then.
    pub fn is_day(&self) -> bool {
        self.kind.like().is_some_and(DeadlineKind::is_day)
    }

    /// The moments that it names.
    pub fn moments(&self) -> impl Iterator<Item = (&'static str, &When)> {
        let closes = match &self.closes {
            Some(Closes::At(when)) => Some(("closes", when)),
            _ => None,
        };
        let at_latest = self.at_latest.as_ref().map(|when| ("at_latest", when));
        closes.into_iter().chain(at_latest).chain(self.opens.as_ref().map(|when| ("opens", when)))
    }
}

impl Scalar for Closes {
    const EXPECTED: &'static str = "a date `2027-03-01`, a local time `2027-03-01T17:00`, or one with an offset `2027-03-01T17:00+01:00` or a zone `2027-03-01T17:00[Europe/Lisbon]`; or `rolling`, `until-full`, `not-yet-known`";
    const SAMPLE: &'static str = "2027-03-01";

    fn parse(text: &str) -> Result<Closes, Fault> {
        match text {
            "rolling" => Ok(Closes::Rolling),
            "until-full" => Ok(Closes::UntilFull),
            "not-yet-known" => Ok(Closes::NotYetKnown),
            _ => When::parse(text).map(Closes::At).map_err(|wrong| wrong.expected(Self::EXPECTED)),
        }
    }

    fn readings(text: &str) -> Vec<Reading> {
        let words = meant::terms(text, &["rolling", "until-full", "not-yet-known"]);
        When::readings(text).into_iter().chain(words).collect()
    }

    fn form() -> Form {
        let Form::Pattern(moment, _) = When::form() else { return Form::Text };
        let moment = moment.trim_start_matches('^').trim_end_matches('$').to_owned();
        Form::pattern(
            format!("^(?:{moment}|rolling|until-full|not-yet-known)$"),
            &["2027-03-01", "2027-03-01T17:00", "rolling", "until-full", "not-yet-known"],
        )
    }
}
scalar!(Closes);

words! {
    /// What must be done by a deadline.
    #[derive(Default)]
    pub enum DeadlineKind: "deadline-kind" {
        /// To apply.
        #[default]
        Application "application",
        /// To apply for a scholarship.
        Scholarship "scholarship",
        /// To hand in papers, which may be after the start.
        Documents "documents",
        /// To pay.
        Payment "payment",
        /// To be named by the home university.
        Nomination "nomination",
        /// To be interviewed.
        Interview "interview",
        /// To sit an entrance examination.
        Examination "examination",
        /// The day on which applicants learn whether they are admitted.
        Result "result",
        /// To enrol, which may be after the start.
        Enrolment "enrolment",
    }
}

impl DeadlineKind {
    /// Those by which one applies.
    pub const ADMITTING: &'static [DeadlineKind] = &[DeadlineKind::Application, DeadlineKind::Nomination];

    fn is_day(self) -> bool {
        matches!(self, DeadlineKind::Interview | DeadlineKind::Examination | DeadlineKind::Result)
    }

    /// Whether it makes no sense once classes have begun.
    pub fn is_before_start(self) -> bool {
        !matches!(self, DeadlineKind::Documents | DeadlineKind::Payment | DeadlineKind::Enrolment)
    }
}
