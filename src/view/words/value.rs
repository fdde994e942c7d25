//! Values in the words of a language.

use crate::codes::{Country, Decimal};
use crate::lang::{Lang, Localized};
use crate::locale::Arg;
use crate::model::{
    CountedIn, CreditAmount, CreditSystem, Days, Id, Kind, ListWord, Target, UnitWords, Value, Way,
};
use crate::offer::State;
use crate::site::Subject;
use crate::time::{AcademicYear, Date, Duration, Start, When, iso};
use crate::view::Context;
use crate::view::types::Shown;
use crate::yaml::Scalar;

impl Context<'_> {
    /// A value as it is shown.
    pub(in crate::view) fn show(&self, value: &Value) -> Shown {
        match value {
            Value::Text(text) => self.text(text),
            Value::Plain(text) if is_short_number(text) => plain(self.locale.in_digits(text)),
            Value::Plain(text) => plain(text.clone()),
            Value::Sdg(number) => {
                let number = self.locale.in_digits(&number.to_string());
                plain(self.t("value-sdg", &[("number", Arg::Text(number))]))
            }
            Value::Number(number) => Shown { number: true, ..plain(self.locale.number(*number)) },
            Value::Measure(number, unit) => Shown { number: true, ..plain(self.measure(*number, unit)) },
            Value::Hours(hours) => Shown { number: true, ..plain(self.hours(*hours)) },
            Value::Percent(number) => Shown { number: true, ..plain(self.percent(*number)) },
            Value::Credits(credits) => Shown { number: true, ..plain(self.credits(credits)) },
            Value::Money(amount, currency, unit) => {
                Shown { number: true, ..plain(self.money(*amount, *currency, *unit)) }
            }
            Value::Day(date) => self.day(*date),
            Value::Start(start) => self.start(*start),
            Value::Moment(when, campus) => self.moment(when, campus),
            Value::Period(from, to) => self.period(*from, *to),
            Value::Duration(duration) => plain(self.duration(*duration)),
            Value::DurationOf(duration, way) => plain(self.by_way(self.duration(*duration), *way)),
            Value::AcademicYear(year) => plain(self.academic_year(*year)),
            Value::Term(term) => self.study_term(*term),
            Value::Country(country) => self.country(*country),
            Value::Language(lang) => plain(self.language(lang)),
            Value::Field(field) => self.field(field),
            Value::Word(term) => self.said(&term_key(*term), &[]).into(),
            Value::Item(kind, id) => self.related_item(*kind, id),
            Value::Institution => self.words(&self.config().file.institution.name).into(),
            Value::Entry(target, id) => self.entry(*target, id),
            Value::Link(address) => {
                let url = &address.0;
                let host = url.host_str().unwrap_or_default().trim_start_matches("www.").to_owned();
                Shown { href: Some(url.to_string()), external: true, ..plain(host) }
            }
            Value::List(values) => self.list(values),
            Value::Nothing | Value::CurrentStart | Value::International | Value::Priority => Shown::default(),
        }
    }

    /// A text, or a number that stands for itself, such as a level, in the digits of the language.
    fn text(&self, text: &Localized) -> Shown {
        let told: Shown = self.words(text).into();
        if is_short_number(&told.text) { plain(self.locale.in_digits(&told.text)) } else { told }
    }

    fn list(&self, values: &[Value]) -> Shown {
        let broad = |value: &Value| match value {
            Value::Field(field) => Some(field.broad()),
            _ => None,
        };
        // Two codes can be of one broad field, which is what readers see.
        let is_told = |at: usize| {
            broad(&values[at]).is_some_and(|field| values[..at].iter().any(|one| broad(one) == Some(field)))
        };
        let told =
            values.iter().enumerate().filter(|(at, _)| !is_told(*at)).map(|(_, value)| self.show(value));
        let items: Vec<Shown> = told.filter(|shown| !shown.text.is_empty()).collect();
        let texts: Vec<String> = items.iter().map(|shown| self.part(shown)).collect();
        // Labels keep their capitals beside each other, and would not in a sentence.
        Shown { text: self.joined(texts).unwrap_or_default(), items, ..Shown::default() }
    }

    /// What is shown, within a text.
    pub(in crate::view) fn part(&self, shown: &Shown) -> String {
        let lang = shown.lang.as_deref().and_then(|lang| Lang::parse(lang).ok());
        self.within(&shown.text, lang.as_ref())
    }

    /// A time of which one day or both may be unknown.
    pub(in crate::view) fn days(&self, days: Days) -> Option<Shown> {
        match days {
            Days { from: Some(from), to } => Some(self.period(from, to)),
            Days { from: None, to: Some(to) } => {
                Some(plain(self.t("value-period-until", &[("to", Arg::Text(self.locale.date(to.0)))])))
            }
            Days { from: None, to: None } => None,
        }
    }

    /// How many there are, in the digits of the language.
    pub(in crate::view) fn number_of(&self, count: usize) -> String {
        self.locale.number(Decimal::from(u32::try_from(count).unwrap_or(u32::MAX)))
    }

    /// What holds for one way of study: `3 years (distance learning)`.
    pub(in crate::view) fn by_way(&self, value: String, way: ListWord) -> String {
        self.with_way(value, self.term(way))
    }

    fn with_way(&self, value: String, way: String) -> String {
        self.t("value-by-way", &[("value", Arg::Text(value)), ("way", Arg::Text(way))])
    }

    /// What holds for one way of study or at one campus: `€1,000 (Harbour campus)`.
    pub(in crate::view) fn of_way(&self, value: String, way: Way<'_>) -> String {
        match self.way(way) {
            Some(way) => self.with_way(value, way),
            None => value,
        }
    }

    /// A way of study, a campus, or both: `Harbour campus · Distance learning`; nothing for all.
    pub fn way(&self, way: Way<'_>) -> Option<String> {
        let campus = way.campus.map(|id| self.part(&self.entry(Target::Campus, id)));
        self.joined(campus.into_iter().chain(way.delivery.map(|delivery| self.term(delivery.term()))))
    }

    /// A thing and what belongs to it: `English B2`.
    pub fn beside(&self, first: &str, second: &str) -> String {
        match (first, second) {
            (alone, "") | ("", alone) => alone.to_owned(),
            _ => self.t("value-beside", &[("first", first.into()), ("second", second.into())]),
        }
    }

    /// `2 years`, marked where another language lends the words.
    pub(in crate::view) fn duration(&self, duration: Duration) -> String {
        self.lent_by("value-duration-years", &self.locale.duration(duration))
    }

    /// What stands between things that are said side by side: ` · `.
    pub fn between(&self) -> String {
        self.t("value-joined", &[("first", "".into()), ("second", "".into())])
    }

    /// What is said side by side: `Round 2 · Distance learning`; nothing where nothing is said.
    pub fn joined(&self, parts: impl IntoIterator<Item = String>) -> Option<String> {
        parts.into_iter().reduce(|first, second| {
            self.t("value-joined", &[("first", Arg::Text(first)), ("second", Arg::Text(second))])
        })
    }

    /// The word of a closed list.
    pub fn term(&self, term: ListWord) -> String {
        self.t(&term_key(term), &[])
    }

    /// How a deadline or an opening stands.
    pub(in crate::view) fn state_label(&self, state: State) -> String {
        self.t(&format!("state-{}", state.name()), &[])
    }

    /// `2027–2028` or `2027`, or as the site calls the year.
    fn academic_year(&self, year: AcademicYear) -> String {
        self.year_label(year).unwrap_or_else(|| self.locale.years(year))
    }

    /// `Academic year 2027–2028`, or as the site calls the year, which says it all: `116 學年度`.
    pub(in crate::view) fn year_of_study(&self, year: AcademicYear) -> String {
        let told = || self.t("opening-intake", &[("year", Arg::Text(self.locale.years(year)))]);
        self.year_label(year).unwrap_or_else(told)
    }

    fn year_label(&self, year: AcademicYear) -> Option<String> {
        self.own_message(&format!("academic-year-{year}"))
    }

    /// The name of a term of the year; none where it has but a number.
    pub(in crate::view) fn name_of_term(&self, term: u8) -> Option<String> {
        self.own_message(&format!("term-{term}"))
    }

    /// A message that the site brings along, if it does.
    fn own_message(&self, key: &str) -> Option<String> {
        self.locale.message(key, &[]).map(|text| self.lent_by(key, &text))
    }

    /// The name of a term, or its number.
    fn study_term(&self, term: u8) -> Shown {
        match self.name_of_term(term) {
            Some(name) => plain(name),
            None => Shown { number: true, ..plain(self.locale.number(u32::from(term).into())) },
        }
    }

    /// `12 weeks`.
    fn measure(&self, number: Decimal, unit: &UnitWords) -> String {
        let unit = Arg::Text(self.unit(number, unit));
        self.t("value-measure", &[("number", Arg::Text(self.locale.number(number))), ("unit", unit)])
    }

    /// What stands behind a number, in the form that it takes in the language of the unit.
    pub(in crate::view) fn unit(&self, number: Decimal, unit: &UnitWords) -> String {
        let (_, lang) = unit.other.get(self.chain());
        let form = self.locale.plural_form(lang.unwrap_or(self.lang), number);
        let (text, lang) = unit.of_form(form, self.chain());
        self.within(text, lang)
    }

    /// `60 hours`.
    fn hours(&self, hours: Decimal) -> String {
        let count = Arg::Number(hours.hundredths as f64 / 100.0);
        self.t("value-hours", &[("count", count), ("number", Arg::Text(self.locale.number(hours)))])
    }

    /// `50%`.
    pub(in crate::view) fn percent(&self, number: Decimal) -> String {
        self.t("value-percent", &[("number", Arg::Text(self.locale.number(number)))])
    }

    /// `120 credits`, or `128 cr. (213 ECTS)` in a system of the university's own.
    pub(in crate::view) fn credits(&self, credits: &CreditAmount) -> String {
        let number = Arg::Text(self.locale.number(credits.number));
        let Some(system) = self.credit_system(credits) else {
            let count = credits.number.hundredths as f64 / 100.0;
            return self.t("value-credits", &[("count", Arg::Number(count)), ("number", number)]);
        };
        let unit = Arg::Text(self.unit(credits.number, &system.unit));
        let own = self.t("value-credits-own", &[("number", number), ("unit", unit)]);
        let Some(worth) = system.ects.and_then(|worth| credits.number.times(worth)) else { return own };
        let worth = Arg::Text(self.locale.number(worth));
        self.t("value-credits-worth", &[("own", Arg::Text(own)), ("number", worth)])
    }

    /// The system of the university's own in which credits count.
    pub(in crate::view) fn credit_system(&self, credits: &CreditAmount) -> Option<&CreditSystem> {
        match &credits.system {
            CountedIn::Ects => None,
            CountedIn::System(id) => self.catalogue().vocabulary.credits(id.as_ref()),
        }
    }

    pub(in crate::view) fn money(
        &self,
        amount: Decimal,
        currency: crate::codes::Currency,
        unit: Option<ListWord>,
    ) -> String {
        self.per(self.locale.money(amount, currency), unit)
    }

    /// `€400 a month`
    fn per(&self, amount: String, unit: Option<ListWord>) -> String {
        match unit {
            Some(unit) => {
                self.t("value-per", &[("amount", Arg::Text(amount)), ("unit", Arg::Text(self.term(unit)))])
            }
            None => amount,
        }
    }

    /// `€400 to €600 a month`, or the one amount where both are the same.
    pub(in crate::view) fn money_range(
        &self,
        from: Decimal,
        to: Decimal,
        currency: crate::codes::Currency,
        unit: Option<ListWord>,
    ) -> String {
        let [least, most] = [from, to].map(|amount| self.locale.money(amount, currency));
        let amount = match from == to {
            true => most,
            false => self.t("value-range", &[("from", Arg::Text(least)), ("to", Arg::Text(most))]),
        };
        self.per(amount, unit)
    }

    pub(in crate::view) fn day(&self, date: Date) -> Shown {
        Shown { datetime: Some(date.to_string()), ..plain(self.locale.date(date.0)) }
    }

    /// A day, a month, or any time.
    pub(in crate::view) fn start(&self, start: Start) -> Shown {
        match start {
            Start::Day(date) => self.day(date),
            Start::Month(first) => {
                Shown { datetime: Some(start.to_string()), ..plain(self.locale.month(first.0)) }
            }
            Start::AnyTime => plain(self.t("start-any-time", &[])),
        }
    }

    fn moment(&self, when: &When, campus: &[Id]) -> Shown {
        match when {
            When::Day(date) => self.day(*date),
            other => self.instant(&other.end(self.catalogue().zones().at(campus))),
        }
    }

    /// A moment with its time and zone.
    pub(in crate::view) fn instant(&self, moment: &jiff::ZonedDateTime) -> Shown {
        Shown { datetime: Some(iso(moment)), ..plain(self.locale.moment(moment)) }
    }

    pub(in crate::view) fn period(&self, from: Date, to: Option<Date>) -> Shown {
        match to {
            Some(to) => plain(self.locale.period(from.0, to.0)),
            // As in a period with an end: a source that names a year alone names no day.
            None if self.locale.begins_year(from.0) => {
                let year = self.locale.period(from.0, from.0.last_of_year());
                plain(self.t("value-period-open-year", &[("year", Arg::Text(year))]))
            }
            None => plain(self.t("value-period-open", &[("from", Arg::Text(self.locale.since(from.0)))])),
        }
    }

    pub(in crate::view) fn country(&self, country: Country) -> Shown {
        let index = self.catalogue().country(country);
        Shown {
            href: index.and_then(|index| self.link(&Subject::Item(index))),
            ..plain(self.locale.country(country))
        }
    }

    pub(in crate::view) fn language(&self, lang: &Lang) -> String {
        self.locale.language(lang)
    }

    fn field(&self, field: &crate::codes::Isced) -> Shown {
        let name = self.t(&format!("field-{}", field.broad()), &[]);
        plain(name)
    }

    fn related_item(&self, kind: Kind, id: &Id) -> Shown {
        let Some(index) = self.catalogue().find(kind, id) else { return plain(id.to_string()) };
        Shown { href: self.link(&Subject::Item(index)), ..self.title(index).into() }
    }

    pub(in crate::view) fn entry(&self, target: Target, id: &Id) -> Shown {
        let title = self.catalogue().vocabulary.title(target, id);
        let shown = title.map_or_else(|| plain(id.to_string()), |title| self.words(title).into());
        if let Some(page) = self.page_of(target, id) {
            return Shown { href: Some(page), ..shown };
        }
        let website = match target {
            Target::Faculty => {
                self.catalogue().vocabulary.faculty(id).and_then(|faculty| faculty.website.as_ref())
            }
            Target::Campus => {
                self.catalogue().vocabulary.campuses.get(id).and_then(|campus| campus.website.as_ref())
            }
            Target::CountryList => {
                self.catalogue().vocabulary.list(id).and_then(|list| list.source.0.first())
            }
            Target::Choice => {
                let choice = self.catalogue().vocabulary.choice(id);
                choice.and_then(|choice| choice.source.as_ref()).and_then(|source| source.0.first())
            }
            _ => None,
        };
        Shown { href: website.map(|website| website.0.to_string()), external: website.is_some(), ..shown }
    }

    /// The page of the site that tells of an entry.
    fn page_of(&self, target: Target, id: &Id) -> Option<String> {
        let choice = self.catalogue().vocabulary.choice(id).filter(|_| target == Target::Choice)?;
        let (kind, page) = choice.page()?;
        self.link(&Subject::Item(self.catalogue().find(kind, page)?))
    }
}

/// A year, a semester or a level, and no code.
fn is_short_number(text: &str) -> bool {
    text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The message that names a word of a list.
fn term_key(term: ListWord) -> String {
    format!("{}-{}", term.list, term.word)
}

/// A text in the page's language, or in none.
pub(in crate::view) fn plain(text: String) -> Shown {
    Shown { text, ..Shown::default() }
}

impl From<crate::view::types::Phrase> for Shown {
    fn from(words: crate::view::types::Phrase) -> Shown {
        Shown { text: words.text, lang: words.lang, dir: words.dir, ..Shown::default() }
    }
}
