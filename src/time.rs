//! Days, moments, durations and academic years, as authors write them.

mod clocks;
mod duration;
mod local;
mod term;
mod year;
mod zone;

use jiff::civil::{self, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};

use self::clocks::{OFFSET, TIME};
pub use self::duration::Duration;
use self::local::local;
pub use self::term::{MonthDay, term_start};
pub use self::year::{AcademicYear, SEMESTERS, YearForm};
pub use self::zone::Zone;
use crate::diagnostic::Code;
use crate::meant::{self, Reading};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// Days as a regular expression: no 31st in a month that has none; 29 February in any year.
const DAY: &str = r"[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))";

/// The years that every time zone can hold, with room for a day more.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=9000;

/// A day of the Gregorian calendar, written `2027-03-01` (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub civil::Date);

impl Scalar for Date {
    const EXPECTED: &'static str = "a date such as `2027-03-01`";
    const SAMPLE: &'static str = "2027-03-01";

    fn parse(text: &str) -> Result<Date, Fault> {
        let shaped = text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
        if !shaped {
            return Err(fault(Code::BadDate, format!("`{text}` is not a date")).expected(Self::EXPECTED));
        }
        let date: civil::Date = text.parse().map_err(|_| {
            fault(Code::BadDate, format!("the date {text} does not exist")).expected("a day of the calendar")
        })?;
        if YEARS.contains(&date.year()) {
            Ok(Date(date))
        } else {
            Err(fault(Code::BadDate, format!("the year of {text} is beyond any catalogue"))
                .expected("a year from 1000 to 9000"))
        }
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::days(text)
    }

    fn form() -> Form {
        Form::pattern(format!("^{DAY}$"), &[Self::SAMPLE])
    }
}
scalar!(Date);

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Date {
    /// The first moment of the day in a zone.
    pub fn begins(self, zone: &TimeZone) -> ZonedDateTime {
        local(self.0.at(0, 0, 0, 0), zone)
    }
}

/// A moment as written: a day, a date and time in the site's zone or in a zone of its own, or one with an offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    Day(Date),
    Local(DateTime),
    /// With the zone's name in brackets (RFC 9557).
    Zoned(DateTime, TimeZone),
    /// With an offset and the zone's name, which says which of two equal times is meant.
    Exact(ZonedDateTime),
    Instant(Timestamp),
}

/// Why a local time does not name one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The clocks skip it when they are put forward.
    Skipped,
    /// The clocks show it twice when they are put back.
    Repeated,
}

impl When {
    /// The moment at which something that lasts up to here is over: a day is over at its last second.
    pub fn end(&self, zone: &TimeZone) -> ZonedDateTime {
        match self {
            When::Day(date) => local(date.0.at(23, 59, 59, 0), zone),
            other => other.exact(zone),
        }
    }

    /// The moment at which something begins: a day begins at midnight.
    pub fn start(&self, zone: &TimeZone) -> ZonedDateTime {
        match self {
            When::Day(date) => date.begins(zone),
            other => other.exact(zone),
        }
    }

    fn exact(&self, zone: &TimeZone) -> ZonedDateTime {
        match self {
            When::Day(date) => date.begins(zone),
            When::Local(moment) => local(*moment, zone),
            When::Zoned(moment, own) => local(*moment, own),
            When::Exact(moment) => moment.clone(),
            When::Instant(moment) => moment.to_zoned_datetime(zone.clone()),
        }
    }

    /// The day that was written.
    pub fn written_day(&self) -> Date {
        match self {
            When::Day(date) => *date,
            When::Local(moment) | When::Zoned(moment, _) => Date(moment.date()),
            When::Exact(moment) => Date(moment.date()),
            When::Instant(moment) => Date(moment.to_zoned_datetime(TimeZone::UTC).date()),
        }
    }

    /// The same day and time of another year; nothing where that has no such day, or where an offset tells the season.
    pub fn in_year(&self, year: i16) -> Option<When> {
        let day = |date: civil::Date| date.with().year(year).build().ok();
        let moment = |moment: DateTime| Some(DateTime::from_parts(day(moment.date())?, moment.time()));
        Some(match self {
            When::Day(date) => When::Day(Date(day(date.0)?)),
            When::Local(local) => When::Local(moment(*local)?),
            When::Zoned(local, zone) => When::Zoned(moment(*local)?, zone.clone()),
            When::Exact(_) | When::Instant(_) => return None,
        })
    }

    /// The same so many hours later by the clocks; nothing of a day, or where an offset tells the season.
    pub fn later(&self, hours: i64) -> Option<When> {
        let later = |moment: &DateTime| moment.checked_add(jiff::Span::new().hours(hours)).ok();
        match self {
            When::Local(local) => later(local).map(When::Local),
            When::Zoned(local, zone) => later(local).map(|moment| When::Zoned(moment, zone.clone())),
            When::Day(_) | When::Exact(_) | When::Instant(_) => None,
        }
    }

    /// Whether the clocks skip or repeat the time that was written.
    pub fn doubt(&self, zone: &TimeZone) -> Option<Doubt> {
        let (moment, zone) = match self {
            When::Local(moment) => (moment, zone),
            When::Zoned(moment, own) => (moment, own),
            When::Day(_) | When::Exact(_) | When::Instant(_) => return None,
        };
        match zone.to_ambiguous_timestamp(*moment).offset() {
            AmbiguousOffset::Gap { .. } => Some(Doubt::Skipped),
            AmbiguousOffset::Fold { .. } => Some(Doubt::Repeated),
            AmbiguousOffset::Unambiguous { .. } => None,
        }
    }
}

/// As it is written; what has an offset without a zone is told as of UTC.
impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let minutes = |local: &DateTime| {
            let text = local.to_string();
            text.strip_suffix(":00").map(ToOwned::to_owned).filter(|text| text.contains(':')).unwrap_or(text)
        };
        match self {
            When::Day(date) => date.fmt(f),
            When::Local(local) => f.write_str(&minutes(local)),
            When::Zoned(local, zone) => {
                write!(f, "{}[{}]", minutes(local), zone.iana_name().unwrap_or("UTC"))
            }
            When::Exact(moment) => moment.fmt(f),
            When::Instant(moment) => moment.fmt(f),
        }
    }
}

/// With the offset, as machines read it.
pub fn iso(moment: &ZonedDateTime) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

impl Scalar for When {
    const EXPECTED: &'static str = "a date `2027-03-01`, a local time `2027-03-01T17:00`, or one with an offset `2027-03-01T17:00+01:00` or a zone `2027-03-01T17:00[Europe/Lisbon]`";
    const SAMPLE: &'static str = "2027-03-01";

    fn parse(text: &str) -> Result<When, Fault> {
        if !text.contains(['T', 't', ' ']) {
            return Date::parse(text).map(When::Day).map_err(|wrong| wrong.expected(Self::EXPECTED));
        }
        // A day that does not exist, or a year beyond any zone, is told as one.
        let day = text.get(..10).filter(|day| day.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit()));
        Date::parse(day.unwrap_or(text)).map_err(|wrong| wrong.expected(Self::EXPECTED))?;
        let wrong = || fault(Code::BadDate, format!("`{text}` is not a moment")).expected(Self::EXPECTED);
        if let Some(help) = clocks::beyond(text) {
            return Err(wrong().help(help));
        }
        if text.contains('[') {
            return zoned(text).map_err(|help| wrong().help(help));
        }
        if !clocks::is_moment(text) {
            return Err(wrong());
        }
        let instant = text.parse().map(When::Instant);
        instant.or_else(|_| text.parse().map(When::Local)).map_err(|_| wrong())
    }

    fn readings(text: &str) -> Vec<Reading> {
        let Some((time, name)) = text.split_once('[') else { return meant::moments(text) };
        // A zone's name in brackets is a moment already, with a mistake that is told.
        let zones = meant::zones(name.trim_end_matches(']')).into_iter();
        zones.map(|zone| Reading { text: format!("{time}[{}]", zone.text), ..zone }).collect()
    }

    fn form() -> Form {
        let zone = r"(?:\[[A-Za-z][A-Za-z0-9_+/-]*\])";
        Form::pattern(
            format!("^{DAY}(?:[Tt ]{TIME}{OFFSET}?{zone}?)?$"),
            &["2027-03-01", "2027-03-01T17:00", "2027-03-01T17:00+01:00", "2027-03-01T17:00[Europe/Lisbon]"],
        )
    }
}
scalar!(When);

/// A time with its zone's name in brackets, and perhaps an offset, which must then be the zone's. What is wrong is told
/// where it can be.
fn zoned(text: &str) -> Result<When, String> {
    let name = text.split_once('[').map_or("", |(_, name)| name.trim_end_matches(']'));
    let zone = TimeZone::get(name).map_err(|_| {
        format!("`{name}` is no time zone; write its name in the IANA database, such as `Europe/Lisbon`")
    })?;
    let unread = |_| String::new();
    let time: DateTime = text.parse().map_err(unread)?;
    if text[..text.find('[').unwrap_or(text.len())].parse::<Timestamp>().is_err() {
        return Ok(When::Zoned(time, zone));
    }
    text.parse().map(When::Exact).map_err(|_| {
        let offset = local(time, &zone).strftime("%:z").to_string();
        format!("the clocks of {name} are at `{offset}` then; leave the offset out, or correct it")
    })
}

/// When something starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    Day(Date),
    /// Some day of the month, given by its first.
    Month(Date),
    /// Whenever one likes, as in distance learning.
    AnyTime,
}

impl Start {
    /// The earliest day that is meant.
    pub fn earliest(self) -> Option<Date> {
        match self {
            Start::Day(date) | Start::Month(date) => Some(date),
            Start::AnyTime => None,
        }
    }

    /// The latest day that is meant.
    pub fn latest(self) -> Option<Date> {
        match self {
            Start::Month(first) => Some(Date(first.0.last_of_month())),
            other => other.earliest(),
        }
    }

    /// The day, where it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            Start::Day(date) => Some(date),
            Start::Month(_) | Start::AnyTime => None,
        }
    }
}

/// As it is written.
impl std::fmt::Display for Start {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Start::Day(date) => date.fmt(f),
            Start::Month(first) => write!(f, "{}", first.0.strftime("%Y-%m")),
            Start::AnyTime => f.write_str("any-time"),
        }
    }
}

impl Scalar for Start {
    const EXPECTED: &'static str = "a day `2027-09-20`, a month `2027-09`, or `any-time`";
    const SAMPLE: &'static str = "2027-09-20";

    fn parse(text: &str) -> Result<Start, Fault> {
        if text == "any-time" {
            return Ok(Start::AnyTime);
        }
        let month = (text.len() == 7).then(|| Date::parse(&format!("{text}-01")).ok()).flatten();
        if let Some(first) = month {
            return Ok(Start::Month(first));
        }
        Date::parse(text).map(Start::Day).map_err(|wrong| wrong.expected(Self::EXPECTED))
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::months(text)
    }

    fn form() -> Form {
        let month = r"[0-9]{4}-(?:0[1-9]|1[0-2])";
        Form::pattern(format!("^(?:{DAY}|{month}|any-time)$"), &["2027-09-20", "2027-09", "any-time"])
    }
}
scalar!(Start);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_its_last_second_in_the_zone() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let end = |text| When::parse(text).unwrap().end(&zone).timestamp().to_string();
        assert_eq!(end("2027-03-01"), "2027-03-01T22:59:59Z");
        assert_eq!(end("2027-06-01T17:00"), "2027-06-01T15:00:00Z");
        assert_eq!(end("2027-06-01T17:00+02:00"), "2027-06-01T15:00:00Z");
        assert_eq!(end("2027-06-01T17:00[Europe/Lisbon]"), "2027-06-01T16:00:00Z");
        assert_eq!(end("2027-06-01T17:00+01:00[Europe/Lisbon]"), "2027-06-01T16:00:00Z");
    }

    #[test]
    fn times_that_the_clocks_skip_or_repeat_are_in_doubt() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let doubt = |text| When::parse(text).unwrap().doubt(&zone);
        assert_eq!(doubt("2027-03-28T02:30"), Some(Doubt::Skipped));
        assert_eq!(doubt("2027-10-31T02:30"), Some(Doubt::Repeated));
        assert_eq!(doubt("2027-10-31T02:30+01:00"), None);
        assert_eq!(doubt("2027-10-31T02:30[Asia/Tokyo]"), None);
        assert_eq!(doubt("2027-03-28"), None);
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        assert!(Date::parse("2027-02-30").is_err());
        assert!(Date::parse("1 March").is_err());
        assert!(When::parse("2027-02-30T10:00").is_err());
        assert!(When::parse("9999-12-31").is_err());
        assert!(When::parse("9999-12-31T23:00Z").is_err());
        assert!(When::parse("2027-02-28T10:00[Europe/Hasselt]").is_err());
        assert!(When::parse("2027-07-01T10:00+01:00[Europe/Brussels]").is_err());
        for time in
            ["17:00:60", "23:59:60Z", "24:00", "17:00+5:00", "17:00+01:00:30", "17:00+01:60", "17:00+0100Z"]
        {
            assert!(When::parse(&format!("2027-06-01T{time}")).is_err(), "{time}");
        }
        for offset in ["+25:00", "+14:30", "-12:01", "-13", "-00:00", "+25:00[Europe/Lisbon]"] {
            assert!(When::parse(&format!("2027-06-01T17:00{offset}")).is_err(), "{offset}");
        }
        for offset in ["+14:00", "-12", "+0545", "-00:30", "+00:00", "z", "+01:00[Europe/Lisbon]"] {
            assert!(When::parse(&format!("2027-06-01T17:00{offset}")).is_ok(), "{offset}");
        }
        assert!(Start::parse("2027-13").is_err());
    }
}
