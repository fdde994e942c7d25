//! Months and days of the week by their names, in every language that CLDR knows.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets::{E, M, YMD};
use icu::locale::Locale;
use jiff::civil::Weekday;

use super::locales;
use super::names::Index;
use super::plain::words;

/// The months, from 1, that a word names in any language. Some languages name others by the same word.
pub fn month_numbers(word: &str) -> Vec<u8> {
    const ENGLISH: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if let Some(months) = MONTHS.get(word) {
        return months.iter().copied().collect();
    }
    let begins = |month: &&str| word.len() >= 3 && month.starts_with(word);
    (1..).zip(&ENGLISH).filter(|(_, month)| begins(month)).map(|(number, _)| number).collect()
}

static MONTHS: LazyLock<Index<u8>> = LazyLock::new(|| {
    let mut index = Index::new();
    for locale in locales::all() {
        let months: Vec<BTreeSet<String>> = (1..=12).map(|month| month_words(&locale, month)).collect();
        // What all months have is a preposition or a name of the year.
        let common = |word: &String| months.iter().filter(|words| words.contains(word)).count() > 2;
        for (number, words) in (1..).zip(&months) {
            let telling = words.iter().filter(|word| word.chars().count() > 2 && !common(word));
            telling.for_each(|word| _ = index.entry(word.clone()).or_default().insert(number));
        }
    }
    index
});

/// The day of the week that a folded word names in any language, in full or as English shortens it.
pub fn weekday(word: &str) -> Option<Weekday> {
    let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().position(|day| *day == word);
    let named =
        english.or_else(|| WEEKDAYS.get(word).and_then(|days| days.first()).map(|day| usize::from(*day)));
    let named = named.filter(|_| month_numbers(word).is_empty());
    Weekday::from_monday_zero_offset(i8::try_from(named?).ok()?).ok()
}

/// Words that name one day of the week alone.
static WEEKDAYS: LazyLock<Index<u8>> = LazyLock::new(|| {
    let mut index = Index::new();
    for locale in locales::all() {
        let Ok(formatter) = Formatter::<Gregorian, _>::try_new((&locale).into(), E::long()) else { continue };
        for day in 0..7 {
            // The first of March in 2027 is a Monday.
            let Ok(date) = Date::try_new_gregorian(2027, 3, day + 1) else { continue };
            for word in words(&formatter.format(&date).to_string()) {
                index.entry(word).or_default().insert(day);
            }
        }
    }
    index.retain(|word, days| days.len() == 1 && word.chars().count() > 3);
    index
});

/// The words of a date in a month, alone and beside a day.
fn month_words(locale: &Locale, month: u8) -> BTreeSet<String> {
    let Ok(date) = Date::try_new_gregorian(2027, month, 22) else { return BTreeSet::new() };
    let long = Formatter::<Gregorian, _>::try_new(locale.into(), YMD::long())
        .map(|formatter| formatter.format(&date).to_string());
    let medium = Formatter::<Gregorian, _>::try_new(locale.into(), YMD::medium())
        .map(|formatter| formatter.format(&date).to_string());
    let alone = Formatter::<Gregorian, _>::try_new(locale.into(), M::long())
        .map(|formatter| formatter.format(&date).to_string());
    [long, medium, alone].into_iter().flatten().flat_map(|text| words(&text)).collect()
}
