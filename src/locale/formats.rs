//! Dates, numbers, money and lists as CLDR writes them.

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

use icu::calendar::{AnyCalendar, AnyCalendarKind, Ref};
use icu::datetime::fieldsets::zone::ExemplarCity;
use icu::datetime::fieldsets::{MD, Y, YM, YMD, YMDT};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences, NoCalendarFormatter, input};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::{Decimal as FixedDecimal, SignDisplay};
use icu::list::{ListFormatter, options::ListFormatterOptions};
use icu::locale::extensions::unicode::{Key, key};
use icu::locale::preferences::extensions::unicode::keywords::HourCycle;
use icu::locale::{Locale as IcuLocale, subtags::region};
use icu::time::zone::IanaParser;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use jiff::ZonedDateTime;
use jiff::civil::{self, Date};
use jiff::tz::TimeZone;

use super::dates::{InFull, icu_date, months};
use super::signs;
use crate::codes::{Calendar, Currency, Decimal, Digits};
use crate::lang::Lang;

type MoneyFormatter = CurrencyFormatter<DecimalFormatter>;

/// A period in the words of a language.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// Said as one: a day, a year.
    One(String),
    /// Two numbers that belong together: `5` and `16 July 2027`.
    Tight(String, String),
    /// Two dates.
    Wide(String, String),
}

/// What a date says that the one before it has not said: `16日` behind `2027年7月5日`. Numbers stay whole.
fn unsaid<'t>(before: &str, told: &'t str) -> &'t str {
    let shared = before.chars().zip(told.chars()).take_while(|(one, other)| one == other);
    let shared: Vec<char> = shared.map(|(letter, _)| letter).collect();
    let whole = shared.iter().rposition(|letter| !letter.is_numeric()).map_or(0, |at| at + 1);
    let at = shared[..whole].iter().map(|letter| letter.len_utf8()).sum::<usize>();
    &told[at..]
}

/// What is said before the words with which both end: `شهریور` of `شهریور ۱۴۰۶`, before `مهر ۱۴۰۶`.
fn without_end<'t>(told: &'t str, after: &str) -> &'t str {
    let shared = told.split(' ').rev().zip(after.split(' ').rev()).take_while(|(one, other)| one == other);
    let shared: usize = shared.map(|(word, _)| word.len() + 1).sum();
    told.get(..told.len().saturating_sub(shared)).filter(|rest| !rest.is_empty()).unwrap_or(told)
}

/// Whether a period begins and ends with years of the files of the site.
fn is_of_whole_years(from: Date, to: Date) -> bool {
    from == from.first_of_year() && to == to.last_of_year()
}

/// A day by its calendar: the month's place in the year.
#[derive(PartialEq, Eq)]
struct Parts {
    year: i32,
    month: u8,
    day: u8,
}

/// The formatters of a language, made once. The calendar is the Gregorian one unless a site asks for another, since
/// deadlines are set in it and a reader who compares two languages must find the same date.
pub(super) struct Formats {
    pub icu: IcuLocale,
    pub calendar: Calendar,
    days: AnyCalendar,
    date: DateTimeFormatter<YMD>,
    in_full: Option<InFull>,
    day_month: DateTimeFormatter<MD>,
    month: DateTimeFormatter<YM>,
    year: DateTimeFormatter<Y>,
    date_time: DateTimeFormatter<YMDT>,
    city: NoCalendarFormatter<ExemplarCity>,
    decimal: DecimalFormatter,
    /// From 0 to 9.
    pub digits: Vec<char>,
    list: ListFormatter,
    currencies: RwLock<BTreeMap<&'static str, Arc<MoneyFormatter>>>,
}

/// The locale that formats are taken from. Plain English is that of Europe, not of the United States: the day comes
/// first, the clock has 24 hours.
pub(super) fn icu_locale(lang: &Lang) -> IcuLocale {
    let mut icu = lang.icu();
    if icu.id.language == ENGLISH.id.language && icu.id.region.is_none() {
        icu.id.region = ENGLISH.id.region;
    }
    icu
}

/// The same with the calendar and the digits that a site asks for.
fn reckoning(icu: &IcuLocale, calendar: Calendar, digits: Option<Digits>) -> IcuLocale {
    let mut icu = icu.clone();
    let mut set = |key: Key, name: &str| {
        let value = name.parse().expect("the names of Unicode are sound");
        icu.extensions.unicode.keywords.set(key, value);
    };
    set(key!("ca"), calendar.name());
    digits.into_iter().for_each(|digits| set(key!("nu"), digits.name()));
    icu
}

fn days(calendar: Calendar) -> AnyCalendar {
    AnyCalendar::new(match calendar {
        Calendar::Buddhist => AnyCalendarKind::Buddhist,
        Calendar::Ethiopic => AnyCalendarKind::Ethiopian,
        Calendar::Gregory => AnyCalendarKind::Gregorian,
        Calendar::IslamicUmalqura => AnyCalendarKind::HijriUmmAlQura,
        Calendar::Japanese => AnyCalendarKind::Japanese,
        Calendar::Persian => AnyCalendarKind::Persian,
        Calendar::Roc => AnyCalendarKind::Roc,
    })
}

/// The last language that names and dates are taken from.
pub(super) const ENGLISH: IcuLocale = icu::locale::locale!("en-GB");

/// The first locale of a chain in which CLDR knows how dates are written. Where it knows of none, as in Guaraní, dates
/// would be `2027 M03 1`, which nobody reads: they are those of the next language, or English at last.
pub(super) fn spoken(chain: &[IcuLocale]) -> IcuLocale {
    let day = icu_date(civil::date(2027, 3, 1));
    let written = |icu: &IcuLocale| {
        let icu = reckoning(icu, Calendar::Gregory, None);
        let formatter = DateTimeFormatter::try_new((&icu).into(), YMD::long()).ok()?;
        Some(formatter.format(&day).to_string())
    };
    let root = written(&IcuLocale::UNKNOWN);
    chain.iter().find(|icu| written(icu) != root).cloned().unwrap_or(ENGLISH)
}

impl Formats {
    pub fn new(icu: &IcuLocale, calendar: Calendar, digits: Option<Digits>) -> Formats {
        let data = "CLDR formats every locale, if only as the root does";
        let icu = &reckoning(icu, calendar, digits);
        let mut clock: DateTimeFormatterPreferences = icu.into();
        clock.hour_cycle = Some(HourCycle::H23);
        let decimal = DecimalFormatter::try_new(icu.into(), Default::default()).expect(data);
        let digits = (0..10)
            .flat_map(|digit| decimal.format(&digit.into()).to_string().chars().collect::<Vec<char>>());
        Formats {
            icu: icu.clone(),
            calendar,
            days: days(calendar),
            date: DateTimeFormatter::try_new(icu.into(), YMD::long()).expect(data),
            in_full: InFull::of(icu, calendar),
            day_month: DateTimeFormatter::try_new(icu.into(), MD::long()).expect(data),
            month: months(icu.into()).expect(data),
            year: DateTimeFormatter::try_new(icu.into(), Y::long()).expect(data),
            date_time: DateTimeFormatter::try_new(clock, YMD::long().with_time_hm()).expect(data),
            city: NoCalendarFormatter::try_new(icu.into(), ExemplarCity).expect(data),
            digits: digits.collect(),
            decimal,
            list: ListFormatter::try_new_and(icu.into(), ListFormatterOptions::default()).expect(data),
            currencies: RwLock::default(),
        }
    }

    pub fn date(&self, date: Date) -> String {
        let told = self.day_of_month(date);
        if self.is_in("vi") { format!("ngày {told}") } else { told }
    }

    /// The same without a word for "day" in front. CLDR leaves out what people write in some languages: the first of a month
    /// is an ordinal in French and in Brazil, the year has a word of its own in Vietnamese.
    fn day_of_month(&self, date: Date) -> String {
        let made = || self.date.format(&icu_date(date)).to_string();
        let told = self.with_era(self.in_full.as_ref().and_then(|one| one.date(date)).unwrap_or_else(made));
        let parts = self.parts(date);
        match parts.day {
            day if self.is_in("vi") => format!("{day} tháng {} năm {}", parts.month, parts.year),
            1 => self.with_ordinal(told),
            _ => told,
        }
    }

    /// `1er mars 2027`: what begins with the first of a month.
    fn with_ordinal(&self, told: String) -> String {
        let is_first = |rest: &str| rest.starts_with([' ', '\u{a0}']);
        match told.strip_prefix('1').filter(|rest| is_first(rest)) {
            Some(rest) if self.is_in("fr") => format!("1er{rest}"),
            Some(rest) if self.is_in("pt") && self.icu.id.region != Some(region!("PT")) => {
                format!("1º{rest}")
            }
            _ => told,
        }
    }

    fn is_in(&self, language: &str) -> bool {
        self.icu.id.language.as_str() == language
    }

    pub fn month(&self, date: Date) -> String {
        let told = self.with_era(self.month.format(&icu_date(date)).to_string());
        // CLDR has the year before the month of the Persian calendar, which people write behind it.
        let is_turned = self.calendar == Calendar::Persian && self.is_in("fa");
        match told.split_once(' ') {
            Some((year, month)) if is_turned && year.starts_with(char::is_numeric) => {
                format!("{month} {year}")
            }
            _ => told,
        }
    }

    /// CLDR knows no Amharic for the years of mercy, only Latin letters that mean the morning elsewhere.
    fn with_era(&self, told: String) -> String {
        let is_told = self.calendar == Calendar::Ethiopic && (self.is_in("am") || self.is_in("ti"));
        if is_told { told.replacen("AM", "ዓ.ም.", 1) } else { told }
    }

    pub fn date_time(&self, moment: &ZonedDateTime) -> String {
        let clock = moment.time();
        let [hour, minute, second] = [clock.hour(), clock.minute(), clock.second()].map(i8::unsigned_abs);
        let time = input::Time::try_new(hour, minute, second, 0).expect("a civil time is a time of the day");
        let told =
            self.date_time.format(&input::DateTime { date: icu_date(moment.date()), time }).to_string();
        let day = self.date.format(&icu_date(moment.date())).to_string();
        told.replacen(&day, &self.date(moment.date()), 1)
    }

    /// The city that CLDR names a zone after, where it has one.
    pub fn city(&self, zone: &TimeZone) -> Option<String> {
        let name = zone.iana_name().filter(|name| name.contains('/') && !name.starts_with("Etc/"))?;
        let zone = IanaParser::new().parse(name).with_offset(None);
        Some(self.city.format(&zone).to_string())
    }

    /// Both ends of a period, of which the second leaves out what the first has said, or the first what the second will say.
    pub fn period(&self, from: Date, to: Date) -> Period {
        if from == to {
            return Period::One(self.date(to));
        }
        // Where the same begins and ends within other years and months, a source that names no day is given none.
        if is_of_whole_years(from, to) && !self.begins_year(from) {
            return self.months(from, to);
        }
        let end = self.day_of_month(to);
        let (first, last) = (self.parts(from), self.parts(to));
        // Whole years are told as such: a source that names years alone names no day.
        if self.begins_year(from) && to.tomorrow().is_ok_and(|next| self.begins_year(next)) {
            let year = |date: Date| self.year.format(&icu_date(date)).to_string();
            return if first.year == last.year {
                Period::One(year(to))
            } else {
                Period::Tight(year(from), year(to))
            };
        }
        // Where the year comes first, as in Chinese, what both days share is said before the first.
        if self.begins_with_year(&end, last.year) {
            let from = self.date(from);
            let rest = unsaid(&from, &end).to_owned();
            return Period::Wide(from, rest);
        }
        // Where the day comes first, as in most languages, the rest of the date need not be said twice.
        let day_first = end.starts_with(&self.in_digits(&last.day.to_string()));
        if self.is_of_one_month(from, to) && day_first {
            let [first, last] = [first.day, last.day].map(|day| self.in_digits(&day.to_string()));
            // In German, Finnish and Czech both days are ordinals.
            let dot = if end[last.len()..].starts_with('.') { "." } else { "" };
            let first = self.with_ordinal(format!("{first}{dot} "));
            return Period::Tight(first.trim_end().to_owned(), end);
        }
        if first.year == last.year && day_first {
            let told = self.day_month.format(&icu_date(from)).to_string();
            return Period::Wide(if first.day == 1 { self.with_ordinal(told) } else { told }, end);
        }
        Period::Wide(self.date(from), self.date(to))
    }

    /// The months in which a period begins and ends, the year of both once.
    pub fn months(&self, from: Date, to: Date) -> Period {
        let (first, last) = (self.month(from), self.month(to));
        if first == last {
            return Period::One(last);
        }
        if self.begins_with_year(&last, self.parts(to).year) {
            let rest = unsaid(&first, &last).to_owned();
            return Period::Wide(first, rest);
        }
        let is_shared = self.parts(from).year == self.parts(to).year;
        let month = is_shared.then(|| without_end(&first, &last).to_owned());
        Period::Wide(month.unwrap_or(first), last)
    }

    fn begins_with_year(&self, told: &str, year: i32) -> bool {
        matches!(self.icu.id.language.as_str(), "zh" | "ja" | "yue")
            && told.starts_with(&self.in_digits(&year.to_string()))
    }

    fn parts(&self, date: Date) -> Parts {
        let date = icu_date(date).to_calendar(Ref(&self.days));
        Parts {
            year: date.year().era_year_or_related_iso(),
            month: date.month().ordinal,
            day: date.day_of_month().0,
        }
    }

    pub fn begins_year(&self, date: Date) -> bool {
        let parts = self.parts(date);
        parts.month == 1 && parts.day == 1
    }

    pub fn is_of_one_month(&self, one: Date, other: Date) -> bool {
        let (one, other) = (self.parts(one), self.parts(other));
        one.year == other.year && one.month == other.month
    }

    /// A year by its number, which is the emperor's with his name. Of years that begin within a Gregorian one, that in which
    /// most of it lies is meant, or with which its summer begins.
    pub fn year(&self, year: u16) -> String {
        let Ok(summer) = Date::new(year.cast_signed(), 7, 1) else {
            return self.in_digits(&year.to_string());
        };
        match self.calendar {
            Calendar::Japanese => self.year.format(&icu_date(summer)).to_string(),
            _ => self.in_digits(&self.parts(summer).year.to_string()),
        }
    }

    pub fn number(&self, number: Decimal) -> String {
        self.decimal.format(&fixed(number)).to_string()
    }

    /// With its sign, as the language has it: from right to left, `+2` would be drawn `2+`. None at zero.
    pub fn difference(&self, number: i64) -> String {
        let signed = FixedDecimal::from(number).with_sign_display(SignDisplay::ExceptZero);
        signs::with_minus(&self.decimal.format(&signed).to_string())
    }

    pub fn in_digits(&self, text: &str) -> String {
        let own =
            |letter: char| letter.to_digit(10).and_then(|digit| self.digits.get(digit as usize).copied());
        text.chars().map(|letter| own(letter).unwrap_or(letter)).collect()
    }

    pub fn money(&self, amount: Decimal, currency: Currency) -> String {
        let code = currency.0.code();
        let Some(formatter) = self.currency(code) else { return format!("{code} {}", self.number(amount)) };
        let shown = formatter.format_fixed_decimal(&fixed(amount)).to_string();
        let sign = || {
            let formatter =
                MoneyFormatter::try_new_symbol((&ENGLISH).into(), code.parse().ok()?, Default::default());
            Some(signs::sign_of(&formatter.ok()?.format_fixed_decimal(&fixed(amount)).to_string()))
        };
        let shown = signs::with_sign(shown, sign);
        let shown = if signs::is_leftward(&self.icu) { signs::in_order(&shown) } else { shown };
        if amount.hundredths % 100 != 0 {
            return shown;
        }
        // Most currencies have two digits behind the point; the rial of Oman has three, and the yen none.
        let mut with_zeros = (1..=4).rev().map(|digits| {
            let mut padded = fixed(amount);
            padded.absolute.pad_end(-digits);
            self.decimal.format(&padded).to_string()
        });
        match with_zeros.find(|zeros| shown.contains(zeros)) {
            Some(zeros) => shown.replace(&zeros, &self.number(amount)),
            None => shown,
        }
    }

    /// The formatter of a currency, made when it is first wanted.
    fn currency(&self, code: &'static str) -> Option<Arc<MoneyFormatter>> {
        let known = self.currencies.read().ok().and_then(|known| known.get(code).cloned());
        known.or_else(|| {
            let kind: CurrencyType = code.parse().ok()?;
            // Not the narrow one, which is `$` for every dollar.
            let made = MoneyFormatter::try_new_symbol((&self.icu).into(), kind, Default::default()).ok();
            let made = Arc::new(made?);
            self.currencies.write().ok()?.insert(code, made.clone());
            Some(made)
        })
    }

    pub fn list(&self, items: &[String]) -> String {
        self.list.format(items.iter()).to_string()
    }
}

/// A number as icu's crates take it, without digits that say nothing.
pub(super) fn fixed(number: Decimal) -> FixedDecimal {
    number.to_string().parse().expect("a Decimal is written with digits and a point")
}
