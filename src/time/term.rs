//! When the terms of a year of study begin.

use jiff::civil::{self, Date as CivilDate};

use super::{AcademicYear, Date, YearForm};
use crate::diagnostic::Code;
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// A day of every year, written `09-20`: month and day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    fn in_year(self, year: u16) -> Option<CivilDate> {
        civil::Date::new(i16::try_from(year).ok()?, self.month, self.day).ok()
    }
}

/// The day on which a term of a year of study begins, counted from 1, where the first days of all terms are known. Where a
/// year of study ends in the next calendar year, terms that begin earlier in the calendar than the first one are there.
pub fn term_start(begins: &[MonthDay], year: AcademicYear, term: u8) -> Option<Date> {
    let day = begins.get(usize::from(term).checked_sub(1)?)?;
    let is_next = year.form == YearForm::TwoYears && begins.first().is_some_and(|first| day < first);
    day.in_year(year.first + u16::from(is_next)).map(Date)
}

impl Scalar for MonthDay {
    const EXPECTED: &'static str = "a month and a day, such as `09-20`";
    const SAMPLE: &'static str = "09-20";

    fn parse(text: &str) -> Result<MonthDay, Fault> {
        let wrong =
            || fault(Code::BadDate, format!("`{text}` is no day of every year")).expected(Self::EXPECTED);
        let parts = text.split_once('-').filter(|(month, day)| month.len() == 2 && day.len() == 2);
        let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok());
        let (month, day) = parts.ok_or_else(wrong)?;
        let (Some(month), Some(day)) = (number(month).flatten(), number(day).flatten()) else {
            return Err(wrong());
        };
        let day = MonthDay { month, day };
        // A year without 29 February.
        day.in_year(2027).map(|_| day).ok_or_else(wrong)
    }

    fn form() -> Form {
        let day = r"(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])";
        Form::pattern(format!("^(?:{day})$"), &[Self::SAMPLE])
    }
}
scalar!(MonthDay);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_begin_in_the_calendar_year_in_which_they_lie() {
        let of = |begins: &[&str], year: &str, term| {
            let begins: Vec<MonthDay> = begins.iter().map(|day| MonthDay::parse(day).unwrap()).collect();
            term_start(&begins, AcademicYear::parse(year).unwrap(), term).map(|day| day.to_string())
        };
        assert_eq!(of(&["09-20", "02-10"], "2027-2028", 1).as_deref(), Some("2027-09-20"));
        assert_eq!(of(&["09-20", "02-10"], "2027-2028", 2).as_deref(), Some("2028-02-10"));
        assert_eq!(of(&["02-08", "05-31", "09-20"], "2027", 3).as_deref(), Some("2027-09-20"));
        assert_eq!(of(&["09-20"], "2027-2028", 2), None);
        assert_eq!(of(&[], "2027-2028", 1), None);
        assert_eq!(of(&["09-20"], "2027-2028", 0), None);
    }

    #[test]
    fn a_day_of_every_year_is_two_and_two_digits() {
        let wrong = ["9-20", "09-31", "02-29", "13-01", "20-09", "2027-09-20", "+9-20", "0920"];
        wrong.iter().for_each(|text| assert!(MonthDay::parse(text).is_err(), "{text}"));
        assert!(MonthDay::parse("02-28").is_ok());
    }
}
