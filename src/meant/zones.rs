//! Zones of time by their cities, by the letters of their clocks, or by their distance from Greenwich.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use icu::time::zone::IanaParser;
use regex::Regex;

use super::plain::{folded, pattern};
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

/// Places that people name and no zone is named by, each with the city by whose clocks it goes.
const ELSEWHERE: [(&str, &str); 24] = [
    ("Brasília, Rio de Janeiro", "America/Sao_Paulo"),
    ("Beijing, Peking", "Asia/Shanghai"),
    ("Delhi, New Delhi, Mumbai, Bangalore, India", "Asia/Kolkata"),
    ("Rabat, Marrakech, Fes", "Africa/Casablanca"),
    ("Osaka, Kyoto", "Asia/Tokyo"),
    ("Busan", "Asia/Seoul"),
    ("Geneva, Bern, Basel, Lausanne", "Europe/Zurich"),
    ("Munich, München, Frankfurt, Hamburg, Köln", "Europe/Berlin"),
    ("Wien, Graz, Linz, Salzburg", "Europe/Vienna"),
    ("Milan, Milano, Turin, Torino, Roma", "Europe/Rome"),
    ("Lyon, Toulouse", "Europe/Paris"),
    ("Barcelona", "Europe/Madrid"),
    ("Porto, Lisboa", "Europe/Lisbon"),
    ("Antwerp, Ghent, Hasselt, Leuven", "Europe/Brussels"),
    ("Rotterdam, Utrecht, Leiden", "Europe/Amsterdam"),
    ("Ankara", "Europe/Istanbul"),
    ("Canberra", "Australia/Sydney"),
    ("Wellington", "Pacific/Auckland"),
    ("Ottawa", "America/Toronto"),
    ("Washington, Boston", "America/New_York"),
    ("Islamabad, Lahore", "Asia/Karachi"),
    ("Abuja", "Africa/Lagos"),
    ("Pretoria, Cape Town", "Africa/Johannesburg"),
    ("Cần Thơ, Đà Nẵng, Huế", "Asia/Ho_Chi_Minh"),
];

/// Of a country with more zones none is offered.
const MOST_OF_COUNTRY: usize = 4;

/// The country in which the place of a zone lies, by its code: the first two letters of its name in BCP 47, where that is a
/// place's of UN/LOCODE; three are none.
pub fn country_of_zone(name: &str) -> Option<String> {
    match IanaParser::new().parse(name).as_str() {
        "jeruslm" => Some("IL".to_owned()),
        "gaza" | "gazastrp" | "hebron" => Some("PS".to_owned()),
        place if place.len() == 5 => Some(place.get(..2)?.to_uppercase()),
        _ => None,
    }
}

/// The zones of a place that no zone is named by: a city, or a country with few of them.
fn elsewhere(name: &str) -> Vec<String> {
    let typed = folded(name);
    let is_said = |(places, _): &&(&str, &str)| places.split(", ").any(|place| folded(place) == typed);
    if let Some((_, zone)) = ELSEWHERE.iter().find(is_said) {
        return vec![(*zone).to_owned()];
    }
    let countries = super::countries(name);
    let [country] = countries.as_slice() else { return Vec::new() };
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for name in places().filter(|name| country_of_zone(name).as_deref() == Some(&*country.text)) {
        found.entry(IanaParser::new().parse(&name).to_string()).or_insert(name);
    }
    if found.len() > MOST_OF_COUNTRY { Vec::new() } else { found.into_values().collect() }
}

/// The zones whose place has this name, or whose name begins so.
pub fn zones(text: &str) -> Vec<Reading> {
    static CLOCK: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)[(\[]?\b(?:utc|gmt)\s*(?:[+−-]\s*[0-9]{1,2}(?::?[0-9]{2})?)?[)\]]?"));
    let cities = cities(text);
    if !cities.is_empty() {
        return offered(cities.into_iter().map(Reading::likely).collect());
    }
    // `Brasília (GMT-3)`: the name alone.
    let elsewhere = elsewhere(CLOCK.replace_all(text, "").trim());
    if !elsewhere.is_empty() {
        return offered(elsewhere.into_iter().map(Reading::likely).collect());
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
