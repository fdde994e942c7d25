//! Weeks of a year by their number, as wall calendars have them: `week 38 of 2027`, `KW 38/2027`, `2027-W38`.

use std::sync::LazyLock;

use jiff::civil::{self, ISOWeekDate, Weekday};
use regex::Regex;

use super::Reading;
use super::plain::{pattern, plain};

/// What a week is called where it is counted.
const NAMED: &str = r"(?:week|weeknr|wk|w|kw|kalenderwoche|woche|semaine|semana|settimana|tuần|hafta|هفته|أسبوع|الأسبوع)\.?\s*(?:no\.?|nr\.?|n°|nº|số)?\s*";

/// Its first day, the last one of its work, and its last.
const DAYS: [(Weekday, &str); 3] =
    [(Weekday::Monday, "Monday"), (Weekday::Friday, "Friday"), (Weekday::Sunday, "Sunday")];

/// The days that a week may stand for, by ISO 8601, which is how most calendars count: none of them is certain.
pub(super) fn week(text: &str) -> Vec<Reading> {
    static FORMS: LazyLock<[Regex; 2]> = LazyLock::new(|| {
        [
            format!(
                r"(?i)^{NAMED}(?P<week>[0-9]{{1,2}})\s*(?:[,/.-]|of|in|van|von|de|del|di|năm|من)?\s*(?P<year>[0-9]{{4}})$"
            ),
            format!(r"(?i)^(?P<year>[0-9]{{4}})\s*[,/-]?\s*{NAMED}(?P<week>[0-9]{{1,2}})$"),
        ]
        .map(|form| Regex::new(&form).expect("the program's own patterns are valid"))
    });
    static CHINESE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^(?P<year>[0-9]{4})\s*年?\s*第?\s*(?P<week>[0-9]{1,2})\s*[周週]$"));
    let text = plain(text);
    let found = FORMS.iter().chain([&*CHINESE]).find_map(|form| form.captures(&text));
    let number = |name: &str| found.as_ref()?[name].parse::<i16>().ok();
    let (Some(year), Some(week)) = (number("year"), number("week").and_then(|week| i8::try_from(week).ok()))
    else {
        return Vec::new();
    };
    let day = |(day, name): (Weekday, &str)| {
        let date: civil::Date = ISOWeekDate::new(year, week, day).ok()?.date();
        Some(Reading::likely(date.to_string()).note(format!("its {name}")))
    };
    DAYS.into_iter().filter_map(day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_its_monday_its_friday_or_its_sunday() {
        for text in [
            "week 38 of 2027",
            "Week 38, 2027",
            "KW 38/2027",
            "2027-W38",
            "semaine 38 de 2027",
            "2027年第38周",
        ] {
            let days: Vec<String> = week(text).into_iter().map(|one| one.text).collect();
            assert_eq!(days, ["2027-09-20", "2027-09-24", "2027-09-26"], "{text}");
        }
        for text in ["week 54 of 2027", "6 weeks", "week 3", "2027-09"] {
            assert!(week(text).is_empty(), "{text}");
        }
    }
}
