//! The semester that is meant for studying abroad, held against the duration and the curriculum.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Programme;
use super::curriculum::{Course, CourseGroup};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Credits, Findings, Id, up_to};
use crate::source::DataPath;

/// The semester kept free for study or training abroad.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MobilityWindow {
    /// Which semester, counted from the start of the programme, from 1.
    #[schemars(range(min = 1))]
    #[serde(deserialize_with = "crate::yaml::whole::<_, _, 1, 24>")]
    pub semester: u8,
    /// The ECTS credits that can be earned in it.
    #[schemars(range(min = 0))]
    pub ects: Option<Credits>,
    /// The credits in the programme's own system, where it counts no ECTS.
    #[schemars(range(min = 0))]
    pub credits: Option<Credits>,
    /// Whether every student goes. `false` without the key.
    #[serde(default)]
    pub compulsory: bool,
}

/// The European credits of a year.
const YEAR: i64 = 60_00;

impl Programme {
    pub fn check_window(&self, findings: &mut Findings<'_>) {
        let Some(window) = &self.mobility_window else { return };
        let at = DataPath::from("mobility_window");
        self.size().check_part(window.ects, window.credits, &at, findings);
        if findings.is_hole(&"duration".into()) {
            return;
        }
        let last = self.last_term(findings.terms_a_year);
        if u32::from(window.semester) > last || window.semester == 0 {
            let message =
                format!("semester {} lies outside a programme of {}", window.semester, self.duration.iso());
            let label = format!("expected {}, counted from the start of the programme", up_to(last));
            findings.error(Code::BeyondDuration, at.key("semester"), message, label);
        } else {
            self.check_room(window, &at, findings);
        }
    }

    /// What everybody takes here in that semester leaves room for what is taken abroad.
    fn check_room(&self, window: &MobilityWindow, at: &DataPath, findings: &mut Findings<'_>) {
        // How much a semester has is known of ECTS alone.
        let Some(abroad) = window.ects else { return };
        let semester = Credits { hundredths: YEAR / i64::from(findings.terms_a_year) };
        let (here, whose) = self.taken_here(window, findings.terms_a_year);
        let none = Credits::default();
        let is_mistaken = findings.is_hole(&"curriculum".into()) || findings.is_hole(&at.key("semester"));
        if here <= none || here + abroad <= semester || is_mistaken {
            return;
        }
        findings.push(&at.key("ects"), |place| {
            let whose = whose.map(|id| format!(" for `{id}`")).unwrap_or_default();
            let number = window.semester;
            let message = format!(
                "semester {number} has {here} credits of compulsory courses{whose}, so that {abroad} abroad do not fit"
            );
            let room = less(semester, here);
            Diagnostic::warning(Code::WindowTooSmall, place, message)
                .label(format!("expected at most {room}, since a semester has {semester}"))
                .help("write `abroad: true` at the courses that can be taken abroad as well, or correct the number")
        });
    }

    /// The credits that a student must take here in the semester of the window, and the specialisation in which they are
    /// most.
    fn taken_here(&self, window: &MobilityWindow, terms: u8) -> (Credits, Option<&Id>) {
        let of = |id: Option<&Id>| -> Credits {
            let groups = self.curriculum.iter().filter(|group| group.specialisation.as_ref() == id);
            groups.map(|group| group.fixed_in(window, terms)).sum()
        };
        let own = self.specialisations.iter().map(|one| (of(Some(&one.id)), Some(&one.id)));
        let most = own.filter(|(own, _)| *own > Credits::default()).max_by_key(|(own, _)| *own);
        let (own, whose) = most.unwrap_or_default();
        (of(None) + own, whose)
    }
}

impl Programme {
    /// The number of its last term, counted from its start; at least one.
    pub(super) fn last_term(&self, terms_a_year: u8) -> u32 {
        (self.duration.begun_months() * u32::from(terms_a_year) / 12).max(1)
    }
}

impl CourseGroup {
    /// The credits that everybody takes here in the semester: where it is a choice, what other courses do not give.
    fn fixed_in(&self, window: &MobilityWindow, terms: u8) -> Credits {
        let others = self.courses.iter().filter(|course| !course.is_fixed_in(window, terms));
        let others: Credits = others.map(Course::number).sum();
        less(self.credits(), others)
    }
}

impl Course {
    fn is_fixed_in(&self, window: &MobilityWindow, terms: u8) -> bool {
        let terms = u16::from(terms);
        let counted = |semester: u8| (u16::from(self.year) * terms + u16::from(semester)).checked_sub(terms);
        !self.abroad && self.semester.and_then(counted) == Some(window.semester.into())
    }
}

/// What is left, at least nothing.
fn less(all: Credits, some: Credits) -> Credits {
    Credits { hundredths: (all.hundredths - some.hundredths).max(0) }
}
