//! Zones of time by their cities, by the letters of their clocks, or by their distance from Greenwich.

use std::sync::LazyLock;

use regex::Regex;

use super::plain::folded;
use super::{Reading, offered};

/// The zones of cities that stand beside other words: `CET (Brussels)`, `(UTC+01:00) Brussels, Copenhagen`.
fn cities(text: &str) -> Vec<String> {
    let typed = folded(&text.replace(['/', '_', '-', ',', '(', ')'], " "));
    let spaced = format!(" {typed} ");
    let zones = jiff::tz::db().available().map(|name| name.to_string());
    let places = zones.filter(|name| name.contains('/') && !name.starts_with("Etc/"));
    let mut found: Vec<(usize, String)> = places
        .filter_map(|name| {
            let city = folded(&name.rsplit('/').next().unwrap_or(&name).replace('_', " "));
            let whole = folded(&name.replace(['/', '_', '-'], " "));
            let at = spaced
                .find(&format!(" {city} "))
                .filter(|_| city.len() > 3 && city != typed && whole != typed)?;
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
    let words = |name: &str| folded(&name.replace(['/', '_', '-'], " "));
    let whole = words(text);
    let zones = jiff::tz::db().available().map(|name| name.to_string());
    if let Some(same) = zones.into_iter().find(|name| words(name) == whole && name.contains('/')) {
        return vec![Reading::certain(same)];
    }
    let city = |name: &str| folded(name.rsplit('/').next().unwrap_or(name));
    let all = jiff::tz::db().available().map(|name| name.to_string());
    let places = all.filter(|name| name.contains('/') && !name.starts_with("Etc/"));
    let (same, near): (Vec<String>, Vec<String>) = places
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
