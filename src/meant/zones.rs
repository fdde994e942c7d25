//! Zones of time by their cities, by the letters of their clocks, or by their distance from Greenwich.

use std::sync::LazyLock;

use regex::Regex;

use super::plain::folded;
use super::{Reading, offered};

/// The zones that are named by a place.
fn places() -> impl Iterator<Item = String> {
    let zones = jiff::tz::db().available().map(|name| name.to_string());
    zones.filter(|name| name.contains('/') && !name.starts_with("Etc/"))
}

/// The words of a zone's name, `europe brussels`.
fn words(name: &str) -> String {
    folded(&name.replace(['/', '_', '-', ',', '(', ')'], " "))
}

/// The city in a zone's name.
fn city(name: &str) -> String {
    words(name.rsplit('/').next().unwrap_or(name))
}

/// The zones of cities that stand beside other words: `CET (Brussels)`, `(UTC+01:00) Brussels, Copenhagen`.
fn cities(text: &str) -> Vec<String> {
    let typed = words(text);
    let spaced = format!(" {typed} ");
    let mut found: Vec<(usize, String)> = places()
        .filter_map(|name| {
            let city = city(&name);
            let is_beside = city.len() > 3 && city != typed && words(&name) != typed;
            let at = spaced.find(&format!(" {city} ")).filter(|_| is_beside)?;
            Some((at, name))
        })
        .collect();
    found.sort();
    found.into_iter().take(4).map(|(_, name)| name).collect()
}

/// The zones whose place has this name, or whose name begins so.
pub fn zones(text: &str) -> Vec<Reading> {
    let cities = cities(text);
    if !cities.is_empty() {
        return offered(cities.into_iter().map(Reading::likely).collect());
    }
    if let Some(zone) = offset(text) {
        let note = "the same all year; the zone of a city, such as Europe/Brussels, has its summer time";
        return vec![Reading::likely(zone).note(note)];
    }
    let typed = folded(text.rsplit('/').next().unwrap_or(text));
    // Abbreviations of the clocks at the largest city that goes by them.
    let by_letters = match typed.as_str() {
        "cet" | "cest" | "met" => vec!["Europe/Brussels", "Europe/Paris", "Europe/Berlin"],
        "gmt" | "bst" | "wet" => vec!["Europe/London", "Europe/Lisbon"],
        "eet" | "eest" => vec!["Europe/Athens", "Europe/Helsinki"],
        "est" | "edt" | "et" => vec!["America/New_York"],
        "pst" | "pdt" | "pt" => vec!["America/Los_Angeles"],
        "ict" => vec!["Asia/Ho_Chi_Minh", "Asia/Bangkok"],
        "brussel" | "bruxelles" => vec!["Europe/Brussels"],
        "hanoi" | "ha noi" | "saigon" => vec!["Asia/Ho_Chi_Minh"],
        _ => Vec::new(),
    };
    if !by_letters.is_empty() {
        return offered(by_letters.into_iter().map(Reading::certain).collect());
    }
    // `Europe Brussels`, `europe-brussels`
    let whole = words(text);
    if let Some(same) = places().find(|name| words(name) == whole) {
        return vec![Reading::certain(same)];
    }
    let (same, near): (Vec<String>, Vec<String>) = places()
        .filter(|name| strsim::damerau_levenshtein(&city(name), &typed) <= 1 && typed.chars().count() > 3)
        .partition(|name| city(name) == typed);
    if same.is_empty() {
        return offered(near.into_iter().take(3).map(Reading::likely).collect());
    }
    offered(same.into_iter().map(Reading::certain).collect())
}

/// `UTC+1`, `GMT-05:00`, `+7`: the zone of whole hours, whose sign is the other one (POSIX, as the IANA database says).
fn offset(text: &str) -> Option<String> {
    static OFFSET: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^(?i)(?:utc|gmt)? ?([+-])0?([0-9]{1,2})(?::?00)?$")
            .expect("the program's own patterns are valid")
    });
    let found = OFFSET.captures(text.trim())?;
    let hours: u8 = found[2].parse().ok().filter(|hours| (1..=12).contains(hours))?;
    let sign = if &found[1] == "+" { '-' } else { '+' };
    Some(format!("Etc/GMT{sign}{hours}"))
}
