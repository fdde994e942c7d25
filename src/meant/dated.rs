//! Days of what says more than a day: `2027-09-20T00:00:00Z`.

use std::sync::LazyLock;

use regex::Regex;

use super::plain::{pattern, plain, with_digits};
use super::{Reading, clock};

/// A day, of a time its own, or each of several.
pub fn days(text: &str) -> Vec<Reading> {
    if let Some(meant) = with_digits(text) {
        let same = Reading::certain(meant.as_str());
        return if is_day(&meant) { vec![same] } else { days(&meant) };
    }
    let of_time = clock::day_of(text);
    let found = if of_time.is_empty() { super::days::days(text) } else { of_time };
    if found.is_empty() { within(text) } else { found }
}

fn is_day(text: &str) -> bool {
    text.parse::<jiff::civil::Date>().is_ok()
}

/// The days that stand in a text as they are to be written, with something else around them.
fn within(text: &str) -> Vec<Reading> {
    static DAY: LazyLock<Regex> = LazyLock::new(|| pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"));
    let plain = plain(text);
    let days = DAY.find_iter(&plain).map(|day| Reading::likely(day.as_str()));
    days.filter(|day| day.text != text && is_day(&day.text)).collect()
}

/// When something ends that begins at a day or a moment and takes so long: the last of so many days, or the moment after
/// hours and minutes, `90 minutes`, `1h30`, `PT2H`.
pub fn end(first: &str, length: &str) -> Option<String> {
    static HOURS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:pt)?\s*(?:([0-9]{1,2})\s*(?:h|u|hours?|heures?|uur|uren|horas?|stunden?|giờ))?\s*(?:([0-9]{1,3})\s*(?:m|min|minutes?|minuten|minutos?|phút)?\.?)?$",
        )
    });
    let length = plain(length);
    if let Ok(moment) = first.parse::<jiff::civil::DateTime>()
        && first.contains('T')
    {
        let found = HOURS.captures(&length)?;
        let number = |at: usize| found.get(at).and_then(|one| one.as_str().parse::<i64>().ok());
        let minutes = number(1).unwrap_or(0) * 60 + number(2).unwrap_or(0);
        let end = moment.checked_add(jiff::Span::new().minutes(minutes)).ok().filter(|_| minutes > 0)?;
        return Some(end.strftime("%Y-%m-%dT%H:%M").to_string());
    }
    let day: jiff::civil::Date = later(first, &length)?.text.parse().ok()?;
    Some(day.yesterday().ok()?.to_string())
}

/// The day that lies so long after another one: `in 12 months`, `+ 1 year`.
pub fn later(day: &str, text: &str) -> Option<Reading> {
    let day: jiff::civil::Date = day.parse().ok()?;
    let length = text.trim_start_matches(['+', ' ']);
    // What it is counted from is said, and is another day perhaps.
    if [" after ", " before ", " na ", " voor ", " nach ", " vor ", " après ", " avant "]
        .iter()
        .any(|one| text.contains(one))
    {
        return None;
    }
    let length = ["in ", "after ", "within ", "over ", "na ", "binnen ", "dans ", "après "]
        .iter()
        .find_map(|lead| length.strip_prefix(lead))
        .unwrap_or(length);
    let [only] = <[Reading; 1]>::try_from(super::durations(length)).ok()?;
    let span: jiff::Span = only.text.parse().ok()?;
    let later = day.checked_add(span).ok().filter(|_| only.is_certain)?;
    Some(Reading::likely(later.to_string()).note(format!("counted from {day}")))
}

/// A month, a day, or any time.
pub fn months(text: &str) -> Vec<Reading> {
    let of_time = clock::day_of(text);
    let found = if of_time.is_empty() { super::days::months(text) } else { of_time };
    if found.is_empty() { days(text) } else { found }
}
