//! Academic years, as universities north and south of the equator write them.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::Code;
use crate::meant::{self, Reading};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// The terms of a year of study, where nothing is said of them: two semesters.
pub const SEMESTERS: u8 = 2;

/// How a university writes its academic years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum YearForm {
    /// It begins in one calendar year and ends in the next: `2027-2028`.
    #[default]
    TwoYears,
    /// It is over within a calendar year: `2027`.
    OneYear,
}

impl YearForm {
    /// What is expected in the facts.
    pub fn expected(self) -> &'static str {
        match self {
            YearForm::TwoYears => "two years that follow each other, such as `2027-2028`",
            YearForm::OneYear => "one year, such as `2027`",
        }
    }
}

/// A year of study, written `2027-2028` where it ends in the next calendar year, or `2027`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AcademicYear {
    /// The calendar year in which it begins.
    pub first: u16,
    pub form: YearForm,
}

impl AcademicYear {
    /// The one that follows.
    pub fn next(self) -> AcademicYear {
        AcademicYear { first: self.first + 1, ..self }
    }

    /// The calendar year and the month by which it is over: what begins in a year is over by the summer of the next.
    pub fn over_by(self) -> (u16, i8) {
        match self.form {
            YearForm::TwoYears => (self.first + 1, 8),
            YearForm::OneYear => (self.first, 12),
        }
    }
}

impl std::fmt::Display for AcademicYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.form {
            YearForm::TwoYears => write!(f, "{}-{}", self.first, self.first + 1),
            YearForm::OneYear => write!(f, "{}", self.first),
        }
    }
}

/// Four digits; nobody studied before 1000.
fn year(text: &str) -> Option<u16> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse::<u16>().ok().filter(|year| is_year && *year >= 1000)
}

impl Scalar for AcademicYear {
    const EXPECTED: &'static str =
        "two years that follow each other, such as `2027-2028`, or one, such as `2027`";
    const SAMPLE: &'static str = "2027-2028";

    fn parse(text: &str) -> Result<AcademicYear, Fault> {
        let two = text.split_once(['-', '–', '/']);
        let two = two.and_then(|(first, second)| Some((year(first)?, year(second)?)));
        match (two, year(text)) {
            (Some((first, second)), _) if second == first + 1 => {
                Ok(AcademicYear { first, form: YearForm::TwoYears })
            }
            (None, Some(first)) => Ok(AcademicYear { first, form: YearForm::OneYear }),
            _ => Err(fault(Code::BadAcademicYear, format!("`{text}` is not an academic year"))
                .expected(Self::EXPECTED)),
        }
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::academic_years(text)
    }

    fn form() -> Form {
        // The second year ends in the digit after the first one's.
        let pairs: Vec<String> =
            (0..10).map(|last| format!("{last}[-–/][0-9]{{3}}{}", (last + 1) % 10)).collect();
        Form::Year(format!("^[1-9][0-9]{{2}}(?:[0-9]|{})$", pairs.join("|")))
    }
}
scalar!(AcademicYear);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_one_or_two_that_follow_each_other() {
        for right in ["2027-2028", "2027"] {
            assert_eq!(AcademicYear::parse(right).unwrap().to_string(), right);
        }
        assert_eq!(AcademicYear::parse("2027").unwrap().next().to_string(), "2028");
        for wrong in ["0000-0001", "+123-0124", "2027-2029", "27", "0999", "12027"] {
            assert!(AcademicYear::parse(wrong).is_err(), "{wrong}");
        }
    }
}
