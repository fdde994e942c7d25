//! The zones in which deadlines end.

use jiff::tz::TimeZone;

use crate::diagnostic::Code;
use crate::meant::{self, Reading};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// A time zone of the IANA database.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone(pub TimeZone);

impl Scalar for Zone {
    const EXPECTED: &'static str = "a name of the IANA time zone database, such as `Europe/Brussels`";
    const SAMPLE: &'static str = "Europe/Brussels";

    fn parse(text: &str) -> Result<Zone, Fault> {
        let named = TimeZone::get(text).map(Zone);
        named.map_err(|_| {
            fault(Code::BadTimeZone, format!("`{text}` is not a time zone")).expected(Self::EXPECTED)
        })
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::zones(text)
    }

    fn form() -> Form {
        let names =
            jiff::tz::db().available().map(|name| (name.to_string(), name.to_string().replace('_', " ")));
        Form::OneOf(names.collect())
    }
}
scalar!(Zone);
