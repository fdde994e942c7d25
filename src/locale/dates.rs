//! What icu 2.4 does not know of dates: the patterns in which CLDR writes them in full, and the digits of some months.

use icu::calendar::Gregorian;
use icu::datetime::fieldsets::YM;
use icu::datetime::fieldsets::enums::DateFieldSet;
use icu::datetime::pattern::{DateTimeNames, DateTimePattern, FixedCalendarDateTimeNames, MonthNameLength};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu::locale::Locale as IcuLocale;
use jiff::civil::Date;
use writeable::TryWriteable;

use crate::codes::Calendar;

/// The long date of CLDR 48 where icu makes another one of what CLDR says of short months or of months alone: with the
/// month or the year before the day, or with other signs.
const PATTERNS: [(&str, &str); 23] = [
    ("am", "d MMMM y"),
    ("ast", "d MMMM 'de' y"),
    ("brx", "d MMMM, y"),
    ("et", "d. MMMM y"),
    ("ga", "d MMMM y"),
    ("gd", "d'mh' MMMM y"),
    ("ha", "d MMMM, y"),
    ("hi", "d MMMM y"),
    ("hy", "dd MMMM, y թ."),
    ("kn", "MMMM d, y"),
    ("kok", "d MMMM y"),
    ("ky", "y-'ж'., d-MMMM"),
    ("mk", "d MMMM y 'г'."),
    ("mt", "d 'ta'’ MMMM y"),
    ("or", "MMMM d, y"),
    ("ps", "y MMMM d"),
    ("sd", "y MMMM d"),
    ("ta", "d MMMM, y"),
    ("te", "d MMMM, y"),
    ("ti", "MMMM d, y"),
    ("tt", "d MMMM, y 'ел'"),
    ("ug", "d-MMMM، y"),
    ("wo", "d MMMM, y"),
];

/// How a language of the table writes a date in full.
pub(super) struct InFull {
    names: FixedCalendarDateTimeNames<Gregorian, DateFieldSet>,
    pattern: DateTimePattern,
}

impl InFull {
    pub fn of(icu: &IcuLocale, calendar: Calendar) -> Option<InFull> {
        let language = icu.id.language.as_str();
        let (_, pattern) = PATTERNS.iter().find(|(known, _)| *known == language)?;
        let mut names = FixedCalendarDateTimeNames::try_new(icu.into()).ok()?;
        names.include_month_names(MonthNameLength::Wide).ok()?;
        let pattern = pattern.parse().ok()?;
        Some(InFull { names, pattern }).filter(|_| calendar == Calendar::Gregory)
    }

    pub fn date(&self, date: Date) -> Option<String> {
        let told = self.names.with_pattern_unchecked(&self.pattern).format(&icu_date(date));
        told.try_write_to_string().ok().map(std::borrow::Cow::into_owned)
    }
}

/// icu 2.4 forgets that months of Portuguese need digits for their years, and stops when it writes one.
pub(super) fn months(icu: DateTimeFormatterPreferences) -> Option<DateTimeFormatter<YM>> {
    let named = DateTimeFormatter::try_new(icu, YM::long()).ok()?;
    let mut names = DateTimeNames::from_formatter(icu, named);
    names.as_mut().include_decimal_formatter().ok()?;
    names.try_into_formatter(YM::long()).ok()
}

pub(super) fn icu_date(date: Date) -> icu::calendar::Date<Gregorian> {
    let [month, day] = [date.month(), date.day()].map(i8::unsigned_abs);
    icu::calendar::Date::try_new_gregorian(date.year().into(), month, day)
        .expect("a civil date is a date of the calendar")
}
