//! Days of other calendars.

use icu::calendar::Date;
use jiff::civil;

/// A day by its year, month and day in the calendar that the year belongs to, and that calendar's name where it is not
/// the Gregorian one. No catalogue reaches years in which two of them meet.
pub fn day(year: i32, month: u8, day: u8) -> Option<(civil::Date, Option<&'static str>)> {
    let iso = |found: icu::calendar::Date<icu::calendar::Iso>| {
        let year = i16::try_from(found.era_year().year).ok()?;
        let part = |number: u8| i8::try_from(number).ok();
        civil::Date::new(year, part(found.month().ordinal)?, part(found.day_of_month().0)?).ok()
    };
    match year {
        1900..=2199 => Some((plain(year, month, day)?, None)),
        2443..=2742 => Some((plain(year - 543, month, day)?, Some("Buddhist"))),
        1370..=1419 => Some((
            iso(Date::try_new_persian(year, month, day).ok()?.to_calendar(icu::calendar::Iso))?,
            Some("Persian"),
        )),
        1420..=1500 => {
            let rules = icu::calendar::cal::Hijri::new_umm_al_qura();
            let found = Date::try_new_hijri_with_calendar(year, month, day, rules).ok()?;
            Some((iso(found.to_calendar(icu::calendar::Iso))?, Some("Hijri")))
        }
        _ => None,
    }
}

/// A day that is written in the years of another calendar: what it is in those that all countries share, and the
/// calendar's name.
pub fn of_another(day_written: civil::Date) -> Option<(civil::Date, &'static str)> {
    let part = |number: i8| u8::try_from(number).ok();
    let (month, number) = part(day_written.month()).zip(part(day_written.day()))?;
    let (meant, calendar) = day(day_written.year().into(), month, number)?;
    Some((meant, calendar?))
}

fn plain(year: i32, month: u8, day: u8) -> Option<civil::Date> {
    civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
