//! Days and months in the forms in which letters, forms and tables have them.

use std::sync::LazyLock;

use jiff::civil::{self, ISOWeekDate, Weekday};
use regex::Regex;

use super::month_names::{month_numbers, weekday};
use super::plain::{digits, plain, words};
use super::{Reading, calendars, offered, parts_of_year, weeks};

/// A day that may be meant, why it may, and whether it must.
pub(super) struct Day {
    pub date: civil::Date,
    pub note: String,
    pub is_certain: bool,
}

/// `1/3/2027` has two readings, `1 March 2027` has one.
pub fn days(text: &str) -> Vec<Reading> {
    let of_week = weeks::week(text);
    let found = if of_week.is_empty() { of_day(text) } else { of_week };
    let found = if found.is_empty() { ends(text) } else { found };
    if found.is_empty() { of_study(text) } else { found }
}

/// The two ends of a month, `June 2028`.
fn ends(text: &str) -> Vec<Reading> {
    let parts = parts_of_year::ends(text);
    if !parts.is_empty() {
        return parts;
    }
    let month = of_month(&plain(text)).into_iter();
    let seasons = season(text);
    if !seasons.is_empty() {
        return seasons;
    }
    let dates = month.filter_map(|(year, month)| civil::Date::new(year, i8::try_from(month).ok()?, 1).ok());
    let both = dates
        .flat_map(|first| [(first, "the first day of the month"), (first.last_of_month(), "its last day")]);
    both.map(|(day, note)| Reading::likely(day.to_string()).note(note)).collect()
}

/// The two ends of a season of three months, `summer 2028`, as weathermen count it in the north.
fn season(text: &str) -> Vec<Reading> {
    const SEASONS: [(&str, i8); 3] = [
        ("spring lente voorjaar printemps primavera fruhling fruhjahr", 3),
        ("summer zomer ete verano sommer", 6),
        ("autumn fall herfst najaar automne otono herbst", 9),
    ];
    let named = words(text);
    let has = |names: &str| named.iter().any(|word| names.split(' ').any(|name| name == word));
    let month = SEASONS.iter().find(|(names, _)| has(names)).map(|(_, month)| *month);
    let year = <[&str; 1]>::try_from(digits(text)).ok().and_then(|[year]| year.parse::<i16>().ok());
    let year = year.filter(|year| (1900..2200).contains(year));
    let first = month.zip(year).and_then(|(month, year)| civil::Date::new(year, month, 1).ok());
    let last = first.and_then(|first| civil::Date::new(first.year(), first.month() + 2, 1).ok());
    let (Some(first), Some(last)) = (first, last.map(civil::Date::last_of_month)) else { return Vec::new() };
    let ends = [(first, "the first day of that season"), (last, "of that season its last day")];
    ends.map(|(day, note)| Reading::likely(day.to_string()).note(note)).into()
}

/// The two ends of a year of study, `2028-2029`, which most universities begin in September.
fn of_study(text: &str) -> Vec<Reading> {
    static YEARS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"([0-9]{4})-[0-9]{4}").expect("the program's own patterns are valid"));
    if let [first, last] = digits(text).as_slice()
        && let (4, 4, Ok(from), Ok(to)) = (first.len(), last.len(), first.parse::<i16>(), last.parse::<i16>())
        && from + 1 < to
    {
        let ends = [
            (format!("{from}-01-01"), "the first day of these years"),
            (format!("{to}-12-31"), "of these years its last day"),
        ];
        return ends.map(|(day, note)| Reading::likely(day).note(note)).into();
    }
    let years = super::academic_years(text);
    let [only] = years.as_slice() else { return Vec::new() };
    if digits(text).first().is_none_or(|first| first.len() != 4) {
        return Vec::new();
    }
    let first = YEARS.captures(&only.text).and_then(|found| found[1].parse::<i16>().ok());
    let ends = first.map(|year| {
        let ends = [(year, 9, 1, "where this year of study begins"), (year + 1, 8, 31, "its last day")];
        ends.map(|(year, month, day, note)| Reading::likely(format!("{year}-{month:02}-{day:02}")).note(note))
    });
    ends.into_iter().flatten().collect()
}

fn of_day(text: &str) -> Vec<Reading> {
    let text = plain(text);
    let is_year = text.len() == 4 && text.parse::<i16>().is_ok_and(|year| (1900..2200).contains(&year));
    if is_year {
        return vec![
            Reading::likely(format!("{text}-01-01")).note("the first day of the year"),
            Reading::likely(format!("{text}-12-31")).note("its last day"),
        ];
    }
    let text = text.as_str();
    if let Some(day) = serial(text) {
        return vec![
            Reading::likely(day.to_string()).note("the number that a spreadsheet gives to this day"),
        ];
    }
    offered(find(text).into_iter().map(|day| day.reading(|date| date.to_string())).collect())
}

/// Spreadsheets count days from the end of 1899.
fn serial(text: &str) -> Option<civil::Date> {
    let number =
        text.parse::<i32>().ok().filter(|number| text.len() == 5 && (30_000..90_000).contains(number))?;
    civil::date(1899, 12, 30).checked_add(jiff::Span::new().try_days(number).ok()?).ok()
}

/// A month, a day, or any time.
pub fn months(text: &str) -> Vec<Reading> {
    let text = plain(text);
    let of_week = weeks::week(&text);
    if !of_week.is_empty() {
        return of_week;
    }
    if ["any time", "anytime", "whenever", "altijd", "n'importe quand", "cualquier momento"]
        .contains(&text.to_lowercase().as_str())
    {
        return vec![Reading::certain("any-time")];
    }
    let of_part = parts_of_year::months(&text);
    if !of_part.is_empty() {
        return of_part;
    }
    let found = of_month(&text).into_iter();
    // `mid-September 2027` says more than the month.
    let is_all = words(&text).len() < 2;
    let found = found.map(|(year, month)| Reading::certain(format!("{year}-{month:02}")).certain_if(is_all));
    let of_table = month_of_table(&text).into_iter();
    offered(found.chain(of_table).chain(of_day(&text)).collect())
}

/// `Sep-27`, `Sept '27`: a month as spreadsheets show it, its name before two digits of its year.
fn month_of_table(text: &str) -> Option<Reading> {
    static FORM: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^\p{L}[\p{L}\p{M}]*\.?(?:-|/| ?')(2[0-9]|3[0-9])$")
            .expect("the program's own patterns are valid")
    });
    let year = FORM.captures(text)?.get(1)?.as_str();
    let [month] = <[u8; 1]>::try_from(named_months(text)).ok()?;
    Some(Reading::likely(format!("20{year}-{month:02}")).note("the month, as spreadsheets show one"))
}

fn of_month(text: &str) -> Vec<(i16, u8)> {
    let (numbers, named) = (digits(text), named_months(text));
    let year = |number: &str| number.parse::<i16>().ok().filter(|year| (1900..2200).contains(year));
    match (numbers.as_slice(), named.as_slice()) {
        ([one], months) => {
            year(one).map(|year| months.iter().map(|month| (year, *month)).collect()).unwrap_or_default()
        }
        // The number of a quarter is that of no month.
        ([one, other], []) if !parts_of_year::is_named(text) => {
            let month = |number: &str| number.parse::<u8>().ok().filter(|month| (1..=12).contains(month));
            let pair = year(one).zip(month(other)).or_else(|| year(other).zip(month(one)));
            pair.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

impl Day {
    pub fn reading(&self, write: impl FnOnce(civil::Date) -> String) -> Reading {
        Reading::certain(write(self.date)).note(self.note.clone()).certain_if(self.is_certain)
    }
}

/// Every day that a plain text may mean, of which the day of the week that it names has a say.
pub(super) fn find(text: &str) -> Vec<Day> {
    let found = written(text);
    let named: Vec<Weekday> = words(text).iter().filter_map(|word| weekday(word)).collect();
    match named.as_slice() {
        [named] if found.iter().any(|day| day.date.weekday() == *named) => {
            found.into_iter().filter(|day| day.date.weekday() == *named).collect()
        }
        [named] => found.into_iter().flat_map(|day| doubted(day, *named)).collect(),
        _ => found,
    }
}

/// `Friday 1 March 2027`, which is a Monday: the date, or the nearest such day, or the date in a year beside it.
fn doubted(day: Day, named: Weekday) -> Vec<Day> {
    let apart = i64::from(day.date.weekday().until(named));
    let apart = if apart > 3 { apart - 7 } else { apart };
    let nearest = day.date.checked_add(jiff::Span::new().days(apart)).ok();
    let beside =
        [1, -1].into_iter().filter_map(|years| day.date.checked_add(jiff::Span::new().years(years)).ok());
    let other = nearest.into_iter().chain(beside.filter(|date| date.weekday() == named));
    let told = |date: civil::Date| Day { date, note: format!("a {:?}", date.weekday()), is_certain: false };
    [told(day.date)].into_iter().chain(other.map(told)).collect()
}

fn written(text: &str) -> Vec<Day> {
    let beyond = beyond(text);
    if !beyond.is_empty() {
        return beyond;
    }
    if let Some(day) = of_standard(text) {
        return vec![day];
    }
    let (numbers, named) = (digits(text), named_months(text));
    match (numbers.as_slice(), named.as_slice()) {
        ([one], []) if one.len() == 8 => run_together(one),
        ([one, other], months) if !months.is_empty() => {
            months.iter().flat_map(|month| with_name(one, other, *month)).collect()
        }
        ([one, other, third], []) => in_numbers(text, [one, other, third]),
        _ => Vec::new(),
    }
}

/// A day beyond the end of its month, `2027-09-31`, `31/09/2027`, `31 September 2027`: the last day, or the first of the
/// next month.
fn beyond(text: &str) -> Vec<Day> {
    let (numbers, named) = (digits(text), named_months(text));
    let month = |number: &str| number.parse().ok();
    let (year, month, day) = match (numbers.as_slice(), named.as_slice()) {
        ([year, number, day], []) if year.len() == 4 => (*year, month(number), *day),
        ([day, number, year], []) if year.len() == 4 => (*year, month(number), *day),
        ([day, year], [named]) if year.len() == 4 => (*year, i8::try_from(*named).ok(), *day),
        _ => return Vec::new(),
    };
    let first = year.parse().ok().zip(month);
    let first = first.and_then(|(year, month)| civil::Date::new(year, month, 1).ok());
    let (Some(first), Ok(day @ 29..=31)) = (first, day.parse::<i8>()) else { return Vec::new() };
    let last = first.last_of_month();
    let next = last.tomorrow().ok().filter(|_| day > last.day());
    let told = |date, note: &str| Day { date, note: note.into(), is_certain: false };
    next.map(|next| vec![told(last, "the last day of the month"), told(next, "the day after it")])
        .unwrap_or_default()
}

/// The other forms of ISO 8601: a day of a week, `2027-W22-1`, and of a year, `2027-152`.
fn of_standard(text: &str) -> Option<Day> {
    static FORMS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^([0-9]{4})-?(?:[Ww]([0-9]{2})-?([1-7])|([0-9]{3}))$")
            .expect("the program's own patterns are valid")
    });
    let found = FORMS.captures(text.trim())?;
    let number = |at: usize| found.get(at)?.as_str().parse::<i16>().ok();
    let (year, day) = (number(1)?, number(4));
    let (date, note) = match day {
        Some(day) => {
            (civil::date(year, 1, 1).with().day_of_year(day).build().ok()?, "by the days of the year")
        }
        None => {
            let weekday = Weekday::from_monday_one_offset(i8::try_from(number(3)?).ok()?).ok()?;
            let week = i8::try_from(number(2)?).ok()?;
            (ISOWeekDate::new(year, week, weekday).ok()?.date(), "by the weeks of the year")
        }
    };
    Some(Day { date, note: note.to_owned(), is_certain: day.is_none() })
}

/// The months that the words of a text name in any language; those of a calendar's months are counted, too.
fn named_months(text: &str) -> Vec<u8> {
    let mut found: Vec<u8> = words(text).iter().flat_map(|word| month_numbers(word)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn with_name(one: &str, other: &str, month: u8) -> Vec<Day> {
    let ways = match (one.len(), other.len()) {
        (4, _) => vec![(one, other)],
        (_, 4) => vec![(other, one)],
        _ => vec![(other, one), (one, other)],
    };
    let found = ways.into_iter().filter_map(|(year, day)| make(year, month, day, "", true));
    // Of `1 March 27` the second number is the year.
    found.take(1).collect()
}

fn in_numbers(text: &str, [one, other, third]: [&str; 3]) -> Vec<Day> {
    let month = |number: &str| number.parse::<u8>().ok();
    let make =
        |year: &str, of: &str, day: &str, note: &str, sure: bool| make(year, month(of)?, day, note, sure);
    if one.len() == 4 {
        return [
            make(one, other, third, "", true).or_else(|| make(one, third, other, "the month last", false))
        ]
        .into_iter()
        .flatten()
        .collect();
    }
    // Who parts them by points writes the day first.
    let points = text.contains(&format!("{one}.")) && !text.contains('/');
    let vietnamese = text.to_lowercase().contains("tháng");
    let full = third.len() == 4;
    let day_first = make(third, other, one, "the day first", full);
    let sure = day_first.is_some() && (points || vietnamese);
    let month_first = make(third, one, other, "the month first", full).filter(|_| !sure);
    let year_first = (!full && !sure).then(|| make(one, other, third, "the year first", false)).flatten();
    [day_first, month_first, year_first].into_iter().flatten().collect()
}

/// `20270301`, or `01032027`.
fn run_together(digits: &str) -> Vec<Day> {
    let cut = |from: usize, to: usize| &digits[from..to];
    let year_first = make(cut(0, 4), cut(4, 6).parse().unwrap_or(0), cut(6, 8), "", true);
    if let Some(day) = year_first.filter(|day| (1990..2100).contains(&day.date.year())) {
        return vec![day];
    }
    let day_first = make(cut(4, 8), cut(2, 4).parse().unwrap_or(0), cut(0, 2), "the day first", true);
    let month_first = make(cut(4, 8), cut(0, 2).parse().unwrap_or(0), cut(2, 4), "the month first", true);
    [day_first, month_first].into_iter().flatten().collect()
}

fn make(year: &str, month: u8, day: &str, note: &str, is_certain: bool) -> Option<Day> {
    let full = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i32>().ok()?,
        _ => return None,
    };
    let (date, calendar) = calendars::day(full, month, day.parse().ok()?)?;
    let note = calendar.map_or_else(|| note.to_owned(), |name| format!("of the {name} calendar"));
    Some(Day { date, note, is_certain: is_certain && calendar.is_none() && year.len() == 4 })
}
