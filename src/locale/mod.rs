//! The words and formats of one language: interface messages from the theme, everything else from CLDR.
//!
//! Formats, names and Fluent are known here only. Nothing here depends on the machine's own language or zone.

mod broken;
mod dates;
mod depth;
mod entries;
mod formats;
mod gaps;
mod in_quotes;
mod initials;
mod messages;
mod names;
mod patterns;
mod plurals;
mod shape;
mod signs;

pub use entries::{Entry, KNOWN, UNFILLED, entries, is_of_key, is_unfilled, keys};
pub use gaps::{Gap, Gaps, gaps};
pub use initials::filed;
pub use names::{OwnNames, endonym};
pub use plurals::{PluralFault, form_examples, known_forms, lacking_forms, plural_faults};
pub use shape::{MessageForm, MessagePart, Shape};

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::{Collator, CollatorBorrowed};
use icu::locale::{Locale as IcuLocale, LocaleExpander};
use jiff::ZonedDateTime;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use crate::codes::{Calendar, Country, Currency, Decimal, Digits};
use crate::diagnostic::Checked;
use crate::lang::Lang;
use crate::source::SourcePath;
use crate::time::{AcademicYear, Duration, YearForm};
use formats::{Formats, Period};
use messages::Messages;
use names::Names;
use patterns::Numerals;
use plurals::Rules;

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    /// Chooses the plural form.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(number as f64)
    }
}

/// Everything that a page needs to speak a language.
pub struct Locale {
    lang: Lang,
    direction: &'static str,
    endonym: String,
    messages: Messages,
    rules: Rules,
    /// Messages that are in another language, since this one lacks them, and how those languages count.
    lent: BTreeMap<String, Lang>,
    lenders: BTreeMap<Lang, Rules>,
    formats: Formats,
    collator: CollatorBorrowed<'static>,
    /// Takes letters for the same that differ in case or in marks that make no letter of their own.
    letters: CollatorBorrowed<'static>,
    names: Names,
    /// Words that readers use for one another.
    synonyms: Vec<Vec<String>>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Locale({})", self.lang)
    }
}

impl Locale {
    /// A language with its messages; those of earlier resources take the place of the same in later ones. What CLDR does
    /// not say of the language is taken from the next one that the site falls back to, and at last from English.
    pub fn new(lang: &Lang, fallbacks: &[Lang], resources: &[(SourcePath, &str)]) -> Checked<Locale> {
        let chain: Vec<IcuLocale> = [lang].into_iter().chain(fallbacks).map(formats::icu_locale).collect();
        Messages::new(resources).map(|messages| Locale {
            lang: lang.clone(),
            direction: direction(lang),
            endonym: endonym(lang),
            messages,
            rules: Rules::new(lang),
            lent: BTreeMap::new(),
            lenders: BTreeMap::new(),
            formats: Formats::new(&formats::spoken(&chain), Calendar::Gregory, None),
            collator: collator(&chain[0], Strength::Tertiary),
            letters: collator(&chain[0], Strength::Primary),
            names: Names::new(&chain),
            synonyms: Vec::new(),
        })
    }

    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// `ltr` or `rtl`, as the attribute `dir` wants it.
    pub fn direction(&self) -> &'static str {
        self.direction
    }

    /// Its own name for itself, as a title: `Nederlands`, `Tiếng Việt`.
    pub fn endonym(&self) -> &str {
        &self.endonym
    }

    /// An interface message; nothing where the theme has none of this key.
    pub fn message(&self, key: &str, arguments: &[(&str, Arg)]) -> Option<String> {
        let rules = self.lender(key).and_then(|lang| self.lenders.get(lang)).unwrap_or(&self.rules);
        self.messages.format(key, arguments, &Counting { rules, formats: &self.formats })
    }

    /// The same with days in a calendar, and with other digits than CLDR's.
    pub fn reckoning(mut self, calendar: Calendar, digits: Option<Digits>) -> Locale {
        if calendar != Calendar::Gregory || digits.is_some() {
            self.formats = Formats::new(&self.formats.icu, calendar, digits);
        }
        self
    }

    /// The same with names of the site's own.
    pub fn with_names(mut self, own: OwnNames) -> Locale {
        self.names.own = own;
        self
    }

    /// The same with words that readers use for one another.
    pub fn with_synonyms(self, synonyms: Vec<Vec<String>>) -> Locale {
        Locale { synonyms, ..self }
    }

    /// Words that readers use for one another, a list for each thing.
    pub fn synonyms(&self) -> &[Vec<String>] {
        &self.synonyms
    }

    /// The same with messages that a site brings along, texts without gaps, each with its language where that is another one.
    pub fn with_own(mut self, own: impl IntoIterator<Item = (String, String, Option<Lang>)>) -> Locale {
        for (key, text, lang) in own {
            self.lent.extend(lang.map(|lang| (key.clone(), lang)));
            self.messages.add(key, text);
        }
        self
    }

    /// The same with the messages that another language lends it.
    pub fn with_lent(self, lent: BTreeMap<String, Lang>) -> Locale {
        let lenders = lent.values().map(|lang| (lang.clone(), Rules::new(lang))).collect();
        Locale { lent, lenders, ..self }
    }

    /// The language that a message is in, where that is another one.
    pub fn lender(&self, key: &str) -> Option<&Lang> {
        self.lent.get(key)
    }

    /// The form that a number takes in a language, be it this one or another.
    pub fn plural_form(&self, lang: &Lang, number: Decimal) -> &'static str {
        if *lang == self.lang { self.rules.form(number) } else { Rules::new(lang).form(number) }
    }

    pub fn message_keys(&self) -> BTreeSet<String> {
        self.messages.keys()
    }

    /// `1 March 2027`.
    pub fn date(&self, date: Date) -> String {
        self.formats.date(date)
    }

    /// `March 2027`: a month of the files of the site, which lies in two of some calendars: `شهریور – مهر ۱۴۰۶`.
    pub fn month(&self, date: Date) -> String {
        self.told(self.formats.months(date.first_of_month(), date.last_of_month()))
    }

    /// The same by its days, where it is no month of the calendar.
    pub fn days_of_month(&self, date: Date) -> String {
        let (first, last) = (date.first_of_month(), date.last_of_month());
        if self.formats.is_of_one_month(first, last) {
            self.formats.month(date)
        } else {
            self.period(first, last)
        }
    }

    /// `1 March 2027`, or the month in which a year of the files of the site begins in another calendar.
    pub fn since(&self, date: Date) -> String {
        let is_day = date.first_of_year() != date || self.formats.begins_year(date);
        if is_day { self.date(date) } else { self.formats.month(date) }
    }

    /// Whether a year begins with this day, in the files of the site and for readers.
    pub fn begins_year(&self, date: Date) -> bool {
        date.first_of_year() == date && self.formats.begins_year(date)
    }

    /// The calendar's name in Unicode; nothing where it is the Gregorian one.
    pub fn calendar(&self) -> Option<&'static str> {
        Some(self.formats.calendar).filter(|calendar| *calendar != Calendar::Gregory).map(Calendar::name)
    }

    /// `1 March 2027 at 23:59 (Brussels time)`: abbreviations of zones mean several, CST three of them, and each zone of the
    /// IANA database has a city. A moment that names no zone has its offset.
    pub fn moment(&self, moment: &ZonedDateTime) -> String {
        let told = self.formats.date_time(moment);
        let Some(city) = self.formats.city(moment.time_zone()) else {
            let offset = if moment.offset() == Offset::UTC { "UTC" } else { "UTC%:z" };
            return format!("{told} {}", self.formats.in_digits(&moment.strftime(offset).to_string()));
        };
        let arguments = [("moment", Arg::Text(told.clone())), ("city", Arg::Text(city.clone()))];
        // Words of another language would stand within those of this one, unmarked.
        let own = self.lender("value-moment").is_none().then(|| self.message("value-moment", &arguments));
        own.flatten().unwrap_or_else(|| format!("{told} ({city})"))
    }

    /// A zone by its city: `Brussels`; by its own name where it has none, such as `UTC`.
    pub fn zone(&self, zone: &TimeZone) -> String {
        let name = || zone.iana_name().unwrap_or("UTC").to_owned();
        self.formats.city(zone).unwrap_or_else(name)
    }

    /// `5–16 July 2027`, `28 June – 9 July 2027`: what both days share is said once.
    pub fn period(&self, from: Date, to: Date) -> String {
        self.told(self.formats.period(from, to))
    }

    fn told(&self, period: Period) -> String {
        match period {
            Period::One(told) => told,
            Period::Tight(from, to) => self.span(from, to),
            Period::Wide(from, to) => self.between("value-span-wide", " – ", from, to),
        }
    }

    /// `2027–2028`, or `2027` where a year of study is one of the calendar.
    pub fn years(&self, year: AcademicYear) -> String {
        let first = self.year(year.first);
        match year.form {
            YearForm::TwoYears => self.span(first, self.year(year.first + 1)),
            YearForm::OneYear => first,
        }
    }

    /// `2027`
    pub fn year(&self, year: u16) -> String {
        self.formats.year(year)
    }

    fn span(&self, from: String, to: String) -> String {
        self.between("value-span", "–", from, to)
    }

    /// Two texts as a message joins them, or as most languages do.
    fn between(&self, key: &str, most: &str, from: String, to: String) -> String {
        let arguments = [("from", Arg::Text(from.clone())), ("to", Arg::Text(to.clone()))];
        self.message(key, &arguments).unwrap_or_else(|| format!("{from}{most}{to}"))
    }

    pub fn number(&self, number: Decimal) -> String {
        self.formats.number(number)
    }

    /// How much more or less, with its sign: `+2`, `−2`, `0`.
    pub fn difference(&self, number: i64) -> String {
        self.formats.difference(number)
    }

    /// A text whose numbers are no amounts, such as years, in the digits of the language.
    pub fn in_digits(&self, text: &str) -> String {
        self.formats.in_digits(text)
    }

    /// The digits from 0 to 9; nothing where they are the Western ones.
    pub fn digits(&self) -> Option<String> {
        Some(self.formats.digits.iter().collect()).filter(|digits| digits != "0123456789")
    }

    /// With the currency's symbol where CLDR puts it, and cents only where there are any.
    pub fn money(&self, amount: Decimal, currency: Currency) -> String {
        self.formats.money(amount, currency)
    }

    /// `2 years`, `18 months`.
    pub fn duration(&self, duration: Duration) -> String {
        let (key, hundredths) = match duration {
            Duration::Months(months) if months % 12 == 0 => ("value-duration-years", months / 12 * 100),
            Duration::Months(months) if months % 12 == 6 => ("value-duration-years", months * 100 / 12),
            Duration::Months(months) => ("value-duration-months", months * 100),
            Duration::Days(days) if days % 7 == 0 => ("value-duration-weeks", days / 7 * 100),
            Duration::Days(days) => ("value-duration-days", days * 100),
        };
        let number = Arg::Text(self.number(Decimal { hundredths: i64::from(hundredths) }));
        let count = Arg::Number(f64::from(hundredths) / 100.0);
        self.message(key, &[("count", count), ("number", number)]).unwrap_or_else(|| duration.iso())
    }

    /// `a, b and c`.
    pub fn list(&self, items: &[String]) -> String {
        self.formats.list(items)
    }

    pub fn country(&self, country: Country) -> String {
        self.names.country(country)
    }

    /// The name of a language in this one.
    pub fn language(&self, lang: &Lang) -> String {
        self.names.language(lang).unwrap_or_else(|| lang.to_string())
    }

    /// The order of this language.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.collator.compare(one, other)
    }
}

fn collator(icu: &IcuLocale, strength: Strength) -> CollatorBorrowed<'static> {
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    Collator::try_new(icu.into(), options).expect("CLDR sorts every locale, if only as the root does")
}

/// The forms of the language that a message is in, and the digits of the page.
struct Counting<'c> {
    rules: &'c Rules,
    formats: &'c Formats,
}

impl Numerals for Counting<'_> {
    fn form(&self, number: f64) -> &'static str {
        self.rules.form(hundredths(number))
    }

    fn written(&self, number: f64) -> String {
        self.formats.number(hundredths(number))
    }
}

fn hundredths(number: f64) -> Decimal {
    Decimal { hundredths: (number * 100.0).round() as i64 }
}

/// `ltr` or `rtl`.
pub fn direction(lang: &Lang) -> &'static str {
    if signs::is_leftward(&lang.icu()) { "rtl" } else { "ltr" }
}

/// `zh_TW`, `he_IL`: a language with the territory where most speak it so.
pub fn with_territory(lang: &Lang) -> String {
    let mut id = formats::icu_locale(lang).id;
    LocaleExpander::new_extended().maximize(&mut id);
    id.region.map_or_else(|| id.language.to_string(), |region| format!("{}_{region}", id.language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    const LANGS: [&str; 6] = ["en", "nl", "fr", "es", "vi", "ar"];

    fn locale(tag: &str, messages: &str) -> Locale {
        let checked = Locale::new(&Lang::parse(tag).unwrap(), &[], &[("x.ftl".into(), messages)]);
        assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
        checked.value
    }

    fn each(show: impl Fn(&Locale) -> String) -> Vec<String> {
        LANGS.iter().map(|tag| show(&locale(tag, ""))).collect()
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        assert_eq!(
            each(|locale| locale.date(day("2027-03-01"))),
            [
                "1 March 2027",
                "1 maart 2027",
                "1er mars 2027",
                "1 de marzo de 2027",
                "ngày 1 tháng 3 năm 2027",
                "1 مارس 2027"
            ]
        );
        assert_eq!(
            each(|locale| locale.month(day("2027-03-01")))[..3],
            ["March 2027", "maart 2027", "mars 2027"]
        );
    }

    #[test]
    fn dates_in_full_have_the_order_the_signs_and_the_months_of_cldr() {
        let told = |tag: &str| locale(tag, "").date(day("2027-05-15"));
        assert_eq!(told("am"), "15 ሜይ 2027");
        assert_eq!(told("et"), "15. mai 2027");
        assert_eq!(told("hi"), "15 मई 2027");
        assert_eq!(told("hy"), "15 մայիսի, 2027 թ.");
        assert_eq!(told("ta"), "15 மே, 2027");
        let moment = "2027-05-15T17:00[Asia/Yerevan]".parse().unwrap();
        assert_eq!(locale("et", "").moment(&moment), "15. mai 2027, kell 17:00 (Jerevan)");
        let period = |tag: &str| locale(tag, "").period(day("2027-05-05"), day("2027-05-15"));
        assert_eq!(
            ["et", "hi", "hy"].map(period),
            ["5.–15. mai 2027", "5–15 मई 2027", "5–15 մայիսի, 2027 թ."]
        );
    }

    #[test]
    fn differences_have_their_sign_before_them_from_either_side() {
        let of = |number: i64| each(|locale| locale.difference(number));
        assert_eq!(of(2), ["+2", "+2", "+2", "+2", "+2", "\u{200e}+2"]);
        assert_eq!(of(-1200), ["−1,200", "−1.200", "−1\u{202f}200", "−1200", "−1.200", "\u{200e}−1,200"]);
        assert_eq!(of(0)[0], "0");
    }

    #[test]
    fn periods_say_once_what_both_days_share() {
        let within = each(|locale| locale.period(day("2027-07-05"), day("2027-07-16")));
        assert_eq!(
            within,
            [
                "5–16 July 2027",
                "5–16 juli 2027",
                "5–16 juillet 2027",
                "5–16 de julio de 2027",
                "5–16 tháng 7 năm 2027",
                "5–16 يوليو 2027"
            ]
        );
        assert_eq!(locale("en", "").period(day("2027-06-28"), day("2027-07-09")), "28 June – 9 July 2027");
        assert_eq!(
            locale("en", "").period(day("2027-12-28"), day("2028-01-09")),
            "28 December 2027 – 9 January 2028"
        );
        assert_eq!(
            each(|locale| locale.period(day("2018-01-01"), day("2026-12-31"))),
            ["2018–2026", "2018–2026", "2018–2026", "2018–2026", "2018–2026", "2018–2026"]
        );
        assert_eq!(locale("en", "").period(day("2027-01-01"), day("2027-12-31")), "2027");
        let of = |tag: &str, from: &str, to: &str| locale(tag, "").period(day(from), day(to));
        assert_eq!(of("fr", "2027-07-01", "2027-07-16"), "1er–16 juillet 2027");
        assert_eq!(of("fr", "2027-07-01", "2027-08-01"), "1er juillet – 1er août 2027");
        assert_eq!(of("vi", "2027-06-28", "2027-07-09"), "28 tháng 6 – 9 tháng 7 năm 2027");
        assert_eq!(of("fa", "2027-07-05", "2027-07-16"), "۵–۱۶ ژوئیه ۲۰۲۷");
        assert_eq!(of("zh-Hans", "2027-07-05", "2027-07-16"), "2027年7月5日 – 16日");
        assert_eq!(of("ja", "2027-07-15", "2027-08-16"), "2027年7月15日 – 8月16日");
        assert_eq!(of("zh-Hans", "2027-12-28", "2028-01-09"), "2027年12月28日 – 2028年1月9日");
        let chinese = locale("zh-Hans", "value-span-wide = { $from }至{ $to }");
        assert_eq!(chinese.period(day("2027-07-10"), day("2027-07-16")), "2027年7月10日至16日");
        assert_eq!(locale("pt-BR", "").date(day("2027-03-01")), "1º de março de 2027");
        assert_eq!(locale("fr", "").date(day("2027-03-11")), "11 mars 2027");
    }

    #[test]
    fn languages_have_a_territory() {
        let tags = ["zh-Hant", "zh-Hans", "he", "en", "pt-BR", "pt-PT", "en-x-easy", "sr-Latn"];
        assert_eq!(
            tags.map(|tag| with_territory(&Lang::parse(tag).unwrap())),
            ["zh_TW", "zh_CN", "he_IL", "en_GB", "pt_BR", "pt_PT", "en_GB", "sr_RS"]
        );
    }

    #[test]
    fn years_are_in_the_digits_of_the_language() {
        assert_eq!(locale("fa", "").in_digits("2027–2028 B2"), "۲۰۲۷–۲۰۲۸ B۲");
        assert_eq!(locale("fa", "").digits().as_deref(), Some("۰۱۲۳۴۵۶۷۸۹"));
        assert_eq!(locale("th", "").digits(), None);
    }

    #[test]
    fn days_are_told_in_the_calendar_and_the_digits_that_a_site_asks_for() {
        let of = |tag: &str, calendar, digits| locale(tag, "").reckoning(calendar, digits);
        let thai = of("th", Calendar::Buddhist, None);
        assert_eq!(thai.date(day("2027-03-15")), "15 มีนาคม 2570");
        assert_eq!(thai.period(day("2027-07-05"), day("2027-07-16")), "5–16 กรกฎาคม 2570");
        assert_eq!(thai.month(day("2027-07-05")), "กรกฎาคม 2570");
        assert_eq!(
            [thai.year(2027), thai.years(AcademicYear::parse("2027-2028").unwrap())],
            ["2570", "2570–2571"]
        );
        assert_eq!((thai.calendar(), locale("th", "").calendar()), (Some("buddhist"), None));
        let persian = of("fa", Calendar::Persian, Some(Digits::Latn));
        assert_eq!(persian.date(day("2027-03-31")), "11 فروردین 1406");
        assert_eq!(persian.year(2027), "1406");
        assert_eq!(persian.digits(), None);
        // A month of the files is no month of this calendar, and a year no year.
        assert_eq!(persian.month(day("2027-03-05")), "اسفند 1405 – فروردین 1406");
        assert_eq!(persian.month(day("2027-09-01")), "شهریور – مهر 1406");
        assert_eq!(persian.days_of_month(day("2027-03-05")), "10 اسفند 1405 – 11 فروردین 1406");
        assert_eq!(persian.period(day("2027-01-01"), day("2027-12-31")), "دی 1405 – دی 1406");
        assert_eq!(persian.since(day("2027-01-01")), "دی 1405");
        assert_eq!(persian.since(day("2027-01-02")), "12 دی 1405");
        assert_eq!(persian.period(day("2027-03-21"), day("2028-03-19")), "1406");
        assert!(!persian.begins_year(day("2027-01-01")) && thai.begins_year(day("2027-01-01")));
        assert_eq!(of("zh-Hant", Calendar::Roc, None).date(day("2027-03-15")), "民國116年3月15日");
        assert_eq!(of("ja", Calendar::Japanese, None).date(day("2027-03-15")), "令和9年3月15日");
        assert_eq!(of("ja", Calendar::Japanese, None).year(2027), "令和9年");
        assert_eq!(of("am", Calendar::Ethiopic, None).date(day("2027-03-15")), "መጋቢት 6፣ 2019 ዓ.ም.");
        assert_eq!(
            of("ar", Calendar::IslamicUmalqura, Some(Digits::Arab)).date(day("2027-03-15")),
            "٧ شوال ١٤٤٨ هـ"
        );
    }

    #[test]
    fn every_digit_is_written_in_the_digits_that_a_site_asks_for() {
        for tag in ["en", "fa", "bn", "zh-Hans"] {
            for digits in Digits::ALL {
                let own = locale(tag, "").reckoning(Calendar::Gregory, Some(digits)).digits();
                let zero = own.and_then(|own| own.chars().next());
                assert_eq!(zero.is_none(), digits == Digits::Latn, "{tag} {digits:?}");
            }
        }
    }

    #[test]
    fn moments_carry_the_zone() {
        let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap();
        let moment =
            zone.to_ambiguous_zoned_datetime(day("2027-03-01").at(23, 59, 59, 0)).compatible().unwrap();
        assert_eq!(locale("en", "").moment(&moment), "1 March 2027 at 23:59 (Brussels)");
        assert_eq!(locale("nl", "").moment(&moment), "1 maart 2027 om 23:59 (Brussel)");
        assert_eq!(
            locale("fr", "value-moment = { $moment } (heure de { $city })").moment(&moment),
            "1er mars 2027 à 23:59 (heure de Bruxelles)"
        );
        assert_eq!(locale("vi", "").moment(&moment), "lúc 23:59 ngày 1 tháng 3 năm 2027 (Brussels)");
        let offset = moment.with_time_zone(jiff::tz::TimeZone::fixed(jiff::tz::offset(8)));
        assert_eq!(locale("en", "").moment(&offset), "2 March 2027 at 06:59 UTC+08:00");
        assert_eq!(locale("fa", "").moment(&offset), "۲ مارس ۲۰۲۷ ساعت ۶:۵۹ UTC+۰۸:۰۰");
        let none = offset.with_time_zone(jiff::tz::TimeZone::UTC);
        assert_eq!(locale("en", "").moment(&none), "1 March 2027 at 22:59 UTC");
    }

    #[test]
    fn money_has_cents_only_where_there_are_any() {
        let euro = Currency::parse("EUR").unwrap();
        let show = |amount: &str| {
            each(|locale| {
                locale.money(Decimal::parse(amount).unwrap(), euro).replace(['\u{a0}', '\u{202f}'], " ")
            })
        };
        assert_eq!(show("5500")[..5], ["€5,500", "€ 5.500", "5 500 €", "5500 €", "5.500 €"]);
        assert_eq!(
            show("1116.50")[..5],
            ["€1,116.50", "€ 1.116,50", "1 116,50 €", "1116,50 €", "1.116,50 €"]
        );
    }

    #[test]
    fn money_loses_its_zeros_however_many_its_currency_has() {
        let show = |code: &str| {
            let (amount, currency) = (Decimal::parse("1150").unwrap(), Currency::parse(code).unwrap());
            locale("en", "").money(amount, currency).replace('\u{a0}', " ")
        };
        assert_eq!(["OMR", "MYR", "JPY"].map(show), ["OMR 1,150", "MYR 1,150", "JP¥1,150"]);
    }

    #[test]
    fn no_dollar_is_taken_for_another() {
        let show = |code: &str| {
            let (ten, currency) = (Decimal::parse("10").unwrap(), Currency::parse(code).unwrap());
            each(|locale| locale.money(ten, currency).replace('\u{a0}', " "))
        };
        assert_eq!(show("USD")[..5], ["US$10", "US$ 10", "10 $US", "10 US$", "10 US$"]);
        assert_eq!(show("CAD")[..5], ["CA$10", "C$ 10", "10 $CA", "10 CA$", "10 CA$"]);
        let taiwan = Currency::parse("TWD").unwrap();
        let ten = |tag: &str| locale(tag, "").money(Decimal::parse("10").unwrap(), taiwan);
        assert_eq!(["zh-Hant", "he"].map(ten), ["NT$10", "\u{200f}10\u{a0}\u{200f}NT$\u{200e}"]);
    }

    #[test]
    fn countries_and_languages_have_names() {
        assert_eq!(
            each(|locale| locale.country(Country::parse("BE").unwrap())),
            ["Belgium", "België", "Belgique", "Bélgica", "Bỉ", "بلجيكا"]
        );
        assert_eq!(locale("nl", "").language(&Lang::parse("en").unwrap()), "Engels");
        let of = |tag: &str| endonym(&Lang::parse(tag).unwrap());
        assert_eq!(
            ["pt-BR", "zh-Hant", "sr-Latn"].map(of),
            ["Português (Brasil)", "繁體中文", "Srpski (latinica)"]
        );
        assert_eq!(locale("en", "").language(&Lang::parse("pt-BR").unwrap()), "Brazilian Portuguese");
        assert_eq!(["sw", "am"].map(of), ["Kiswahili", "አማርኛ"]);
        let of_swahili = |tag: &str| locale("sw", "").language(&Lang::parse(tag).unwrap());
        assert_eq!(["bn", "pt-BR"].map(of_swahili), ["Kibengali", "Kireno (Brazili)"]);
        let names: Vec<String> = LANGS.iter().map(|tag| endonym(&Lang::parse(tag).unwrap())).collect();
        assert_eq!(names, ["English", "Nederlands", "Français", "Español", "Tiếng Việt", "العربية"]);
        assert_eq!(
            LANGS.map(|tag| direction(&Lang::parse(tag).unwrap())),
            ["ltr", "ltr", "ltr", "ltr", "ltr", "rtl"]
        );
    }

    #[test]
    fn each_language_sorts_in_its_own_order() {
        let sorted = |tag: &str, words: &[&str]| {
            let locale = locale(tag, "");
            let mut words: Vec<String> = words.iter().map(ToString::to_string).collect();
            words.sort_by(|one, other| locale.compare(one, other));
            words
        };
        assert_eq!(sorted("es", &["oso", "ñu", "nube"]), ["nube", "ñu", "oso"]);
        assert_eq!(sorted("vi", &["đá", "em", "dê"]), ["dê", "đá", "em"]);
    }
}
