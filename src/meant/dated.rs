//! Days of what says more than a day: `2027-09-20T00:00:00Z`.

use super::{Reading, clock};

/// A day, of a time its own.
pub fn days(text: &str) -> Vec<Reading> {
    let of_time = clock::day_of(text);
    if of_time.is_empty() { super::days::days(text) } else { of_time }
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
    if of_time.is_empty() { super::days::months(text) } else { of_time }
}
