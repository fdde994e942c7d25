//! Times of a day in the forms of many countries: `17h`, `5 pm`, `17.00 uur`, `17:00 CET`.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::plain::{pattern, plain};
use super::{Reading, days, offered};

/// What follows a time: the shift of a zone, or its letters.
const ZONE: &str = r"(?:\s*\(?(?P<zone>(?:utc|gmt)?\s?[+-][0-9]{1,2}(?::?[0-9]{2})?|utc|gmt|z|cet|cest|wet|west|eet|eest|bst|est|edt|msk|ict)\)?)?";

/// Abbreviations that name one shift, in minutes east of Greenwich.
const SHIFTS: &[(&str, i32)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("wet", 0),
    ("west", 60),
    ("bst", 60),
    ("cet", 60),
    ("cest", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("ict", 420),
    ("est", -300),
    ("edt", -240),
];

/// Times as they are written; the first that is found is taken.
static TIMES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"(?i)(?:\b|T)(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?\s*(?P<half>[ap])\.?m\b\.?",
        r"(?i)(?:^|[\sT,(])(?P<hour>[0-9]{1,2})\s?[:hug]\s?(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]+)?)?(?:\s*(?:h|u|uur|uhr|hrs?)\b)?",
        r"(?i)\b(?P<hour>[0-9]{1,2})\.(?P<minute>[0-9]{2})\s*(?:h|u|uur|uhr|hrs?)\b",
        r"(?i)(?:^|[\s,(])(?P<hour>[0-9]{1,2})\.(?P<minute>[0-9]{2})\)?$",
        r"(?i)\b(?P<hour>[0-9]{1,2})\s*(?:heures?|horas?|hours?|hrs?|uur|uhr|giờ|o'clock|h|u)(?:\b|$)",
        r"(?i)\b(?P<noon>noon|midday|middag|midi|mediodía)\b",
        r"(?i)\b(?P<midnight>midnight|middernacht|minuit|medianoche)\b",
    ]
    .iter()
    .map(|time| Regex::new(&format!("{time}{ZONE}")).expect("the program's own patterns are valid"))
    .collect()
});

/// A day, or a day and a time of it, in the zone of the site unless the text names another.
pub fn moments(text: &str) -> Vec<Reading> {
    if let Some(stamp) = of_calendar(text) {
        return vec![stamp];
    }
    let text = super::plain::with_digits(text).unwrap_or_else(|| plain(text));
    let Some(found) = TIMES.iter().find_map(|time| time.captures(&text)) else { return days::days(&text) };
    let whole = found.get(0).map_or(0..0, |whole| whole.range());
    let rest = format!("{} {}", &text[..whole.start], &text[whole.end..]);
    let Some((clock, is_certain)) = clock(&found) else { return Vec::new() };
    let rest = rest.trim();
    let of_day = days::find(rest);
    if found.name("midnight").is_some() {
        let day = |day: &days::Day| {
            [("23:59", "the end of that day"), ("00:00", "the midnight at which it begins")]
                .map(|(clock, note)| Reading::likely(format!("{}T{clock}", day.date)).note(note))
        };
        return offered(of_day.iter().flat_map(day).collect());
    }
    if is_quarter_later(&text) {
        return of_day.iter().flat_map(|day| by_custom(day.date, &clock)).collect();
    }
    let readings = of_day.iter().flat_map(|day| {
        shifts(&found).into_iter().map(|(shift, note)| {
            let reading = day.reading(|date| format!("{date}T{clock}{shift}")).certain_if(is_certain);
            if note.is_empty() { reading } else { reading.note(note) }
        })
    });
    offered(readings.collect())
}

/// `20270320T090000Z`, `DTSTART;TZID=Europe/Brussels:20270320T100000`: a moment as files of calendars have it (RFC 5545,
/// 3.3.5), which means one alone.
fn of_calendar(text: &str) -> Option<Reading> {
    static STAMP: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:DT(?:START|END|STAMP)|DUE)?(?:;VALUE=DATE(?:-TIME)?)?(?:;TZID=([A-Za-z_+/-]+))?:?([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})(?:[0-9]{2})?(Z?))?$",
        )
    });
    let found = STAMP.captures(text.trim())?;
    let part = |at: usize| found.get(at).map_or("", |part| part.as_str());
    let day = format!("{}-{}-{}", part(2), part(3), part(4));
    day.parse::<jiff::civil::Date>().ok()?;
    let zone = match (part(7), part(1)) {
        ("Z", _) => "+00:00".to_owned(),
        (_, "") => String::new(),
        (_, zone) => format!("[{zone}]"),
    };
    match part(5) {
        // Eight digits alone are a day as any list has it.
        "" => (text.trim().len() > 8).then(|| Reading::certain(day)),
        hour => Some(Reading::certain(format!("{day}T{hour}:{}{zone}", part(6)))),
    }
}

/// `18:00 c.t.`: where universities begin a quarter of an hour later, by custom.
fn is_quarter_later(text: &str) -> bool {
    static QUARTER: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)(?:^|[\s(])(?:c\.\s?t\.?|cum tempore|academic quarter)(?:\)|$)"));
    QUARTER.is_match(text)
}

/// The moment that is meant, and the one that is written.
fn by_custom(date: jiff::civil::Date, clock: &str) -> Vec<Reading> {
    let written: Option<jiff::civil::DateTime> = format!("{date}T{clock}").parse().ok();
    let later = written.and_then(|at| at.checked_add(jiff::Span::new().minutes(15)).ok());
    let moment = |at: jiff::civil::DateTime, note: &str| {
        Reading::likely(at.strftime("%Y-%m-%dT%H:%M").to_string()).note(note)
    };
    let later = later.map(|at| moment(at, "a quarter of an hour later, as `c. t.` has it"));
    later.into_iter().chain(written.map(|at| moment(at, "the time that is written"))).collect()
}

/// The days of a day and a time, where the day alone is wanted: certain where the time is the day's beginning.
pub(super) fn day_of(text: &str) -> Vec<Reading> {
    if TIMES.iter().all(|time| time.captures(text).is_none()) {
        return Vec::new();
    }
    let day = |reading: Reading| {
        let (day, time) = reading.text.split_once('T')?;
        Some(
            Reading { text: day.to_owned(), note: "the day alone".into(), ..reading.clone() }
                .certain_if(time.starts_with("00:00")),
        )
    };
    offered(moments(text).into_iter().filter_map(day).collect())
}

fn clock(found: &Captures) -> Option<(String, bool)> {
    if found.name("noon").is_some() {
        return Some(("12:00".into(), true));
    }
    if found.name("midnight").is_some() {
        return Some(("23:59".into(), false));
    }
    let number = |name: &str| found.name(name).and_then(|found| found.as_str().parse::<u8>().ok());
    let (hour, minute) = (number("hour")?, number("minute").unwrap_or(0));
    let half = found.name("half").map(|half| half.as_str().to_lowercase());
    let hour = match (half.as_deref(), hour) {
        (Some("a"), 12) => 0,
        (Some("p"), 1..=11) => hour + 12,
        _ => hour,
    };
    match (hour, minute) {
        (24, 0) => Some(("23:59".into(), false)),
        (0..=23, 0..=59) => {
            let (second, is_certain) = seconds(found);
            Some((format!("{hour:02}:{minute:02}{second}"), is_certain))
        }
        _ => None,
    }
}

/// The seconds to write behind hours and minutes, where they are not none. A minute has no sixty-first one.
fn seconds(found: &Captures) -> (String, bool) {
    match found.name("second").map(|second| second.as_str()) {
        None | Some("00") => (String::new(), true),
        Some(second) if second > "59" => (":59".to_owned(), false),
        Some(second) => (format!(":{second}"), true),
    }
}

/// The offsets to write: none is the zone of the site.
fn shifts(found: &Captures) -> Vec<(String, &'static str)> {
    let Some(zone) = found.name("zone").map(|zone| zone.as_str().to_lowercase()) else {
        return vec![(String::new(), "")];
    };
    if let Some((_, minutes)) = SHIFTS.iter().find(|(name, _)| *name == zone) {
        let written = offset(*minutes);
        return vec![(String::new(), "by the clocks of the site's zone"), (written, "whatever the season")];
    }
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) =
        if digits.len() > 2 { digits.split_at(digits.len() - 2) } else { (digits.as_str(), "0") };
    let number = |text: &str| text.parse::<i32>().unwrap_or(0);
    let size = number(hours) * 60 + number(minutes);
    vec![(offset(if zone.contains('-') { -size } else { size }), "")]
}

fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
