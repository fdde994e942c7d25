//! Academic years and lengths of study.

use std::sync::LazyLock;

use regex::Regex;

use super::numbers::in_words;
use super::plain::{digits, pattern, plain, words};
use super::{Reading, offered};

const YEARS: &[&str] = &[
    "y",
    "j",
    "a",
    "yr",
    "yrs",
    "year",
    "years",
    "jaar",
    "jaren",
    "an",
    "ans",
    "annee",
    "annees",
    "ano",
    "anos",
    "jahr",
    "jahre",
    "anno",
    "anni",
    "nam",
    "سنة",
    "سنوات",
    "سنتان",
    "عام",
];
const MONTHS: &[&str] = &[
    "m", "mo", "month", "months", "maand", "maanden", "mois", "mes", "meses", "monat", "monate", "mese",
    "mesi", "thang", "شهر", "أشهر",
];
const WEEKS: &[&str] = &[
    "w",
    "wk",
    "wks",
    "week",
    "weeks",
    "weken",
    "semaine",
    "semaines",
    "semana",
    "semanas",
    "woche",
    "wochen",
    "settimana",
    "settimane",
    "tuan",
    "أسبوع",
    "أسابيع",
];
const DAYS: &[&str] = &[
    "d", "day", "days", "dag", "dagen", "jour", "jours", "dia", "dias", "tag", "tage", "giorno", "giorni",
    "ngay", "يوم", "أيام",
];
const SEMESTERS: &[&str] = &["semester", "semesters", "semestre", "semestres", "hoc ky"];

/// `2027/28`, `AY 2027-28`, `27-28`; of a single year the one that begins in it.
pub fn academic_years(text: &str) -> Vec<Reading> {
    let text = plain(text);
    let full = |number: &str| match number.len() {
        4 => number.parse::<u16>().ok(),
        2 => number.parse::<u16>().ok().map(|year| 2000 + year),
        _ => None,
    };
    let years: Option<Vec<u16>> = digits(&text).into_iter().map(full).collect();
    match years.as_deref() {
        Some([first, second]) if *second == first + 1 => vec![Reading::certain(format!("{first}-{second}"))],
        Some([first, second]) if first != second => {
            let from = Reading::likely(format!("{first}-{}", first + 1));
            let to = Reading::likely(format!("{}-{second}", second - 1));
            offered(vec![from, to])
        }
        Some([year]) if digits(&text)[0].len() == 4 => {
            let begins = Reading::likely(format!("{year}-{}", year + 1)).note(format!("it begins in {year}"));
            let ends = Reading::likely(format!("{}-{year}", year - 1)).note(format!("it ends in {year}"));
            vec![begins, ends]
        }
        _ => Vec::new(),
    }
}

/// `2 years`, `18 months`, `1,5 jaar` in ISO 8601; a number alone may count years or months.
pub fn durations(text: &str) -> Vec<Reading> {
    let text = plain(text).replace(" ½", "½").replace('½', ".5").replace('¼', ".25").replace('¾', ".75");
    // `two years`
    let counted = text.split_once(' ').filter(|_| !text.contains(|one: char| one.is_ascii_digit()));
    let counted = counted.and_then(|(count, unit)| Some(format!("{} {unit}", in_words(count)?.text)));
    let text = counted.unwrap_or(text);
    if let Some(ends) = between(&text) {
        return ends;
    }
    if let Some(without_unit) = without_unit(&text) {
        return without_unit;
    }
    let numbers: Option<Vec<f64>> = text
        .split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',')
        .filter(|part| !part.is_empty())
        .map(|part| part.replace(',', ".").parse().ok())
        .collect();
    let units: Vec<f64> = words(&text).iter().filter_map(|word| months_of(word)).collect();
    if let Some(in_days) = in_days(&text, numbers.as_deref()) {
        return vec![Reading::certain(in_days)];
    }
    let certain = |months: f64| written(months).map(Reading::certain);
    let likely = |months: f64, note: &str| written(months).map(|text| Reading::likely(text).note(note));
    match (numbers.as_deref(), units.as_slice()) {
        (Some([count]), [unit]) => certain(count * unit).into_iter().collect(),
        (Some([one, other]), [unit, second]) => {
            let (first, second) = (one * unit, other * second);
            // `1 year and 6 months` is one length; `12 months (1 year)` is told twice, and `1 year (2 years part-time)` is two.
            let is_sum = second < 12.0 && second < *unit && !text.contains(['(', '/', ';']);
            if is_sum {
                certain(first + second).into_iter().collect()
            } else if (first - second).abs() < 0.01 {
                certain(first).into_iter().collect()
            } else {
                let each = |months| likely(months, "one of two lengths");
                [first, second].into_iter().filter_map(each).collect()
            }
        }
        (Some([count]), []) if words(&text).is_empty() => {
            let years = likely(count * 12.0, "counted in years").filter(|_| *count <= 8.0);
            years.or_else(|| likely(*count, "counted in months")).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// `6-8 weeks`, `6 à 8 semaines`: the longer first, of which nobody is surprised.
fn between(text: &str) -> Option<Vec<Reading>> {
    static ENDS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(\D*)([0-9]+(?:[.,][0-9]+)?)\s*(?:-|to|or|à|a|ou|tot|of|bis|oder|o|đến)\s*([0-9]+(?:[.,][0-9]+)?\s*(\p{L}+\.?))$",
        )
    });
    let found = ENDS.captures(text)?;
    let one = |length: &str, note: &str| {
        let [only] = <[Reading; 1]>::try_from(durations(length)).ok()?;
        Some(Reading::likely(only.text).note(note))
    };
    let longer = one(&found[3], "the longer of the two")?;
    let shorter = one(&format!("{} {}", &found[2], &found[4]), "the shorter")?;
    Some(vec![longer, shorter])
}

/// `P12`, which says not what it counts.
fn without_unit(text: &str) -> Option<Vec<Reading>> {
    let count: u16 = text.strip_prefix(['P', 'p'])?.parse().ok()?;
    let months = |months: u16| written(f64::from(months));
    let years = months(count.saturating_mul(12)).filter(|_| count <= 8);
    let weeks = (count > 0).then(|| format!("P{count}W"));
    let units = [(years, "in years"), (months(count), "in months"), (weeks, "in weeks")];
    let reading = |(text, note): (Option<String>, &str)| {
        text.map(|text| Reading::likely(text).note(format!("counted {note}")))
    };
    Some(units.into_iter().filter_map(reading).collect())
}

/// `10 weeks`, `5 days`.
fn in_days(text: &str, numbers: Option<&[f64]>) -> Option<String> {
    let Some([count]) = numbers else { return None };
    let whole = (count.fract() == 0.0 && *count > 0.0 && *count < 1000.0).then_some(count)?;
    let told = words(text);
    let unit = |known: &[&str], letter: &str| {
        told.iter().any(|word| known.contains(&word.as_str())).then(|| format!("P{whole}{letter}"))
    };
    unit(WEEKS, "W").or_else(|| unit(DAYS, "D"))
}

fn months_of(word: &str) -> Option<f64> {
    let known = |words: &[&str]| words.contains(&word);
    [(YEARS, 12.0), (SEMESTERS, 6.0), (MONTHS, 1.0)]
        .into_iter()
        .find_map(|(words, months)| known(words).then_some(months))
}

/// In ISO 8601, of a whole number of months.
fn written(months: f64) -> Option<String> {
    let whole = (months > 0.0 && months < 1201.0 && months.fract() == 0.0).then_some(months)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
    let months = whole as u32;
    let part = |count: u32, unit: &str| if count > 0 { format!("{count}{unit}") } else { String::new() };
    Some(format!("P{}{}", part(months / 12, "Y"), part(months % 12, "M")))
}
