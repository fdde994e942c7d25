//! Two ends of something in one text: from one day, number or amount to another.

use std::sync::LazyLock;

use regex::Regex;

use super::Field;
use super::plain::{pattern, plain};

/// `18-33`, `2017 – 2028`, `1/4/2017 to 31/3/2027`, `from 2017`, `max. 33`, `2017-04-01/2027-03-31`.
pub(super) fn range(text: &str, from: &'static str, to: &'static str) -> Vec<Vec<Field>> {
    static BETWEEN: LazyLock<[Regex; 4]> = LazyLock::new(|| {
        [
            pattern(
                r"(?i)\s+(?:-{1,2}|to|until|till|tot|t/m|tot en met|bis|jusqu'(?:au|a|à)|au|à|a|al|hasta(?: el)?|hasta|até|đến|إلى|حتى|through|→|->)\s+",
            ),
            pattern(r"\s*(?:\.{2,3}|…|→|->|~)\s*"),
            pattern(r"/"),
            pattern(r"-"),
        ]
    });
    static OPEN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:from|since|starting|as of|vanaf|sinds|ab|seit|von|depuis|dès|à partir d[eu]|desde|từ|منذ|من|min(?:imum|\.)?|at least|minstens|mindestens|au moins|mínimo|>=|≥)\s*:?\s*(.+)$",
        )
    });
    static END: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:until|till|up to|to|tot(?: en met)?|bis|jusqu'(?:au|a|à)|hasta|đến|حتى|max(?:imum|\.)?|at most|hoogstens|höchstens|au plus|máximo|<=|≤)\s*:?\s*(.+)$",
        )
    });
    static LEAD: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^(?:from|between|van|tussen|von|zwischen|du|de|del|entre|từ|من)\s+"));
    let text = plain(text);
    let text = text.as_str();
    let whole = LEAD.replace(text, "");
    for between in BETWEEN.iter() {
        let parts: Vec<&str> = between.split(&whole).map(str::trim).collect();
        let digit = |part: &str| part.chars().any(|letter| letter.is_ascii_digit());
        if let [one, other] = parts.as_slice() {
            if digit(one) && digit(other) {
                let whole = completed(one, other).map(|[one, other]| vec![(from, one), (to, other)]);
                let plain = vec![(from, (*one).to_owned()), (to, (*other).to_owned())];
                return whole.into_iter().chain([plain]).collect();
            }
            // `2017 -` goes on.
            if digit(one) && other.is_empty() {
                return vec![vec![(from, (*one).to_owned())]];
            }
        }
    }
    let only = |found: &Regex, key: &'static str| {
        found.captures(text).and_then(|found| found.get(1)).map(|rest| vec![(key, rest.as_str().to_owned())])
    };
    let below = below(text).map(|most| vec![(to, most)]);
    below.or_else(|| only(&OPEN, from)).or_else(|| only(&END, to)).into_iter().collect()
}

/// `15` and `16 September 2027`, `15 September` and `16 October 2027`, `September 15` and `16, 2027`: each with the month and
/// the year that the other one says for both.
fn completed(one: &str, other: &str) -> Option<[String; 2]> {
    static DAY: LazyLock<Regex> = LazyLock::new(|| pattern(r"^([0-9]{1,2})(?:\.|st|nd|rd|th|er|e)?$"));
    static DATE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^([0-9]{1,2}(?:\.|st|nd|rd|th|er|e)?)(\s+(?:de |of )?[^0-9]+?)((?:,| de| of)?\s+[0-9]{4})$")
    });
    static MONTH_FIRST: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(\p{L}+\.?)\s+([0-9]{1,2})$"));
    static DAY_AND_YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"^([0-9]{1,2}),?\s+([0-9]{4})$"));
    static NUMBERS: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^([0-9]{1,2})([./-][0-9]{1,2}[./-][0-9]{4})$"));
    if let (Some(first), Some(last)) = (MONTH_FIRST.captures(one), DAY_AND_YEAR.captures(other)) {
        let of = |day: &str| format!("{day} {} {}", &first[1], &last[2]);
        return Some([of(&first[2]), of(&last[1])]);
    }
    if let (Some(day), Some(rest)) = (DAY.captures(one), NUMBERS.captures(other)) {
        return Some([format!("{}{}", &day[1], &rest[2]), other.to_owned()]);
    }
    let last = DATE.captures(other)?;
    if let Some(day) = DAY.captures(one) {
        return Some([format!("{}{}{}", &day[1], &last[2], &last[3]), other.to_owned()]);
    }
    let has_year = one.split(|sign: char| !sign.is_ascii_digit()).any(|run| run.len() == 4);
    let has_month = one.chars().any(char::is_alphabetic);
    (has_month && !has_year).then(|| [format!("{one}{}", &last[3]), other.to_owned()])
}

/// The most that a text allows which names the number above it: `under 36` is 35 at most.
pub(super) fn below(text: &str) -> Option<String> {
    static BELOW: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:under|below|younger than|less than|fewer than|jonger dan|onder(?: de)?|minder dan|unter|jünger als|weniger als|moins de|menor(?:es)? de|menos de|dưới|أقل من|<)\s*([0-9]+)(?:\s*(?:years?(?: old)?|jaar|jahren?|ans|años))?$",
        )
    });
    let above: u32 = BELOW.captures(plain(text).trim())?[1].parse().ok()?;
    Some(above.checked_sub(1)?.to_string())
}
