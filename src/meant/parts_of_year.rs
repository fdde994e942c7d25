//! Quarters and halves of a year: `Q1 2027`, `2e kwartaal 2027`, `H2 2027`.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::Reading;
use super::month_names::month_numbers;
use super::plain::{folded, pattern};

/// Quarters of a year in the languages of the demonstration site and around them, beside their number.
const QUARTERS: &str =
    "q|qtr|quarter|t|trim|trimestre|trimester|kw|kwartaal|k|kvartal|quartal|quy|квартал|الربع|ربع|季度";

/// Halves of a year as accounts have them. Those of studies begin elsewhere each.
const HALVES: &str = "h|half|halves|half year|halfjaar|halbjahr|hj|semestre de l'annee|نصف";

/// What says which one it is, with the number before or behind it.
static PART: LazyLock<[Regex; 2]> = LazyLock::new(|| [QUARTERS, HALVES].map(part));

/// A part of a year that is counted, of whatever length.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:^|[^\p{L}])(?:(?:q|t|k|kw|h|hj|s|sem|qtr)\s?[0-9](?:[^0-9]|$)|quarter|kvartal|quartal|kwartaal|trimest|quý|квартал|ربع|季度|half|halbjahr|semest|term)",
    )
});

fn part(names: &str) -> Regex {
    let number = r"([1-4])(?:st|nd|rd|th|e|er|ere|eme|de|ste|o|a)?";
    let text =
        format!(r"(?:^|[^0-9\p{{L}}])(?:{number} ?(?:{names})|(?:{names}) ?{number})(?:[^0-9\p{{L}}]|$)");
    Regex::new(&text).expect("the program's own patterns are valid")
}

/// Whether a text names such a part of a year, whose number is that of no month.
pub fn is_named(text: &str) -> bool {
    NAMED.is_match(text)
}

/// The two ends of one.
pub fn ends(text: &str) -> Vec<Reading> {
    let Some((first, last, name)) = found(text) else { return Vec::new() };
    let ends =
        [(first, format!("the first day of that {name}")), (last, format!("of that {name} its last day"))];
    ends.map(|(day, note)| Reading::likely(day.to_string()).note(note)).into()
}

/// The month with which one begins.
pub fn months(text: &str) -> Vec<Reading> {
    let month = found(text).map(|(first, _, name)| {
        Reading::likely(first.strftime("%Y-%m").to_string()).note(format!("the first month of that {name}"))
    });
    month.into_iter().collect()
}

/// Its first and its last day, and what it is.
fn found(text: &str) -> Option<(Date, Date, &'static str)> {
    static YEAR: LazyLock<Regex> =
        LazyLock::new(|| pattern("(?:^|[^0-9])((?:19|20|21)[0-9]{2})(?:[^0-9]|$)"));
    const ORDINALS: [(&str, &str); 4] = [
        ("first eerste premier erste erstes primer", "1"),
        ("second tweede deuxieme zweite zweites segundo", "2"),
        ("third derde troisieme dritte drittes tercer", "3"),
        ("fourth vierde quatrieme vierte viertes cuarto last laatste dernier", "4"),
    ];
    let ordinal = |word: &str| ORDINALS.iter().find(|(names, _)| names.split(' ').any(|name| name == word));
    // `second half of March 2027` is no half of the year.
    if super::plain::words(text).iter().any(|word| !month_numbers(word).is_empty()) {
        return None;
    }
    let folded = folded(text);
    let words: Vec<&str> =
        folded.split(' ').map(|word| ordinal(word).map_or(word, |(_, number)| number)).collect();
    let words = words.join(" ");
    let year = YEAR.captures(&words)?;
    let rest = words.replacen(&year[1], " ", 1);
    let of = |part: &Regex, length: i8| {
        let found = part.captures(&rest)?;
        let number: i8 = found.get(1).or(found.get(2))?.as_str().parse().ok()?;
        let first = Date::new(year[1].parse().ok()?, (number - 1) * length + 1, 1).ok()?;
        Some((first, Date::new(first.year(), first.month() + length - 1, 1).ok()?.last_of_month()))
    };
    let [quarter, half] = &*PART;
    let quarter = of(quarter, 3).map(|(first, last)| (first, last, "quarter"));
    quarter.or_else(|| of(half, 6).map(|(first, last)| (first, last, "half")))
}
