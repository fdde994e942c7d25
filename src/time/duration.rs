//! How long something takes.

use jiff::Span;

use crate::diagnostic::Code;
use crate::meant::{self, Reading};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// In months: a hundred years.
const LONGEST: u32 = 1200;

/// A duration in years and months, in weeks, or in days, written in ISO 8601: `P2Y`, `P1Y6M`, `P10W`, `P5D`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// In whole months, which is what a study programme is counted in.
    Months(u32),
    /// In days, of which seven make a week.
    Days(u32),
}

impl Duration {
    /// In ISO 8601, e.g. `P1Y6M`.
    pub fn iso(self) -> String {
        let part = |count: u32, unit: &str| if count > 0 { format!("{count}{unit}") } else { String::new() };
        match self {
            Duration::Months(months) => format!("P{}{}", part(months / 12, "Y"), part(months % 12, "M")),
            Duration::Days(days) if days % 7 == 0 => format!("P{}W", days / 7),
            Duration::Days(days) => format!("P{days}D"),
        }
    }

    /// The whole months, where it is counted in them.
    pub fn months(self) -> Option<u32> {
        match self {
            Duration::Months(months) => Some(months),
            Duration::Days(_) => None,
        }
    }

    /// The months that have begun by its end, a month of days being one of 30.
    pub fn begun_months(self) -> u32 {
        match self {
            Duration::Months(months) => months,
            Duration::Days(days) => days.div_ceil(30),
        }
    }
}

impl Scalar for Duration {
    const EXPECTED: &'static str = "an ISO 8601 duration such as `P2Y`, `P1Y6M`, `P10W` or `P5D`";
    const SAMPLE: &'static str = "P1Y";

    fn parse(text: &str) -> Result<Duration, Fault> {
        let wrong =
            || fault(Code::BadDuration, format!("`{text}` is not a duration")).expected(Self::EXPECTED);
        // The library also reads words, which a file should not be left to.
        let span: Span = text.starts_with('P').then(|| text.parse().ok()).flatten().ok_or_else(wrong)?;
        let months = i32::from(span.get_years()) * 12 + span.get_months();
        let days = span.get_weeks().saturating_mul(7).saturating_add(span.get_days());
        let by_months = Span::new().years(span.get_years()).months(span.get_months());
        let by_days = Span::new().weeks(span.get_weeks()).days(span.get_days());
        let is = |other: Span| other.fieldwise() == span.fieldwise();
        let duration = match (u32::try_from(months), u32::try_from(days)) {
            (Ok(months @ 1..), _) if is(by_months) => Duration::Months(months),
            (_, Ok(days @ 1..)) if is(by_days) => Duration::Days(days),
            _ => return Err(wrong()),
        };
        if duration.begun_months() > LONGEST {
            return Err(fault(Code::BadDuration, format!("`{text}` is longer than any programme"))
                .expected("at most a hundred years"));
        }
        Ok(duration)
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::durations(text)
    }

    fn form() -> Form {
        let months = "0*[1-9][0-9]*Y(?:[0-9]+M)?|(?:0+Y)?0*[1-9][0-9]*M";
        let days = "0*[1-9][0-9]*W(?:[0-9]+D)?|(?:0+W)?0*[1-9][0-9]*D";
        Form::pattern(format!("^P(?:{months}|{days})$"), &["P1Y", "P2Y", "P1Y6M", "P10W", "P5D"])
    }
}
scalar!(Duration);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_counted_in_months_or_in_days() {
        for (written, kept, told) in [
            ("P1Y6M", Duration::Months(18), "P1Y6M"),
            ("P24M", Duration::Months(24), "P2Y"),
            ("P10W", Duration::Days(70), "P10W"),
            ("P1W3D", Duration::Days(10), "P10D"),
            ("P14D", Duration::Days(14), "P2W"),
        ] {
            let read = Duration::parse(written).unwrap();
            assert_eq!((read, read.iso().as_str()), (kept, told));
        }
        for wrong in ["P9999Y", "P1Y10D", "P0D", "P", "P-3W", "PT5H", "10 weeks", "P99999999W"] {
            assert!(Duration::parse(wrong).is_err(), "{wrong}");
        }
    }
}
