//! Each opportunity to begin a programme.

use crate::model::opening::opening;
use crate::model::{Findings, Ids, Opening};
use crate::source::DataPath;
use crate::time::{AcademicYear, Date, Start};

opening! {
    /// One opportunity to begin.
    #[schemars(extend("anyOf" = [{ "required": ["starts"] }, { "required": ["term"] }]))]
    pub struct Intake in "intakes" {
        /// The academic year that begins with it.
        pub academic_year: AcademicYear,
        /// The first day of classes, its month `2027-09`, or `any-time`.
        pub starts: Option<Start>,
        /// The term with which it begins, from 1: on its first day, as `academic` in `site.yaml` has it, where `starts` is left
        /// out.
        #[schemars(range(min = 1, max = 12))]
        #[serde(default, deserialize_with = "crate::yaml::whole_or_none::<_, _, 1, 12>")]
        pub term: Option<u8>,
    }
}

impl Intake {
    pub(super) fn opening<'a>(&'a self, index: usize, campus: &'a Ids) -> Opening<'a> {
        Opening {
            academic_year: Some(self.academic_year),
            starts: self.starts,
            term: self.term,
            needs_fees: true,
            ..self.shared(index, campus)
        }
    }

    /// Where its start is that of a term, take it from there.
    pub(super) fn settle(&mut self, term_start: &dyn Fn(AcademicYear, u8) -> Option<Date>) {
        let day = || self.term.and_then(|term| term_start(self.academic_year, term));
        self.starts = self.starts.or_else(|| day().map(Start::Day));
    }

    pub(super) fn check(&self, index: usize, findings: &mut Findings<'_>) {
        if self.starts.is_none() && self.term.is_none() {
            findings.missing("starts", &DataPath::from("intakes").index(index));
        }
    }
}
