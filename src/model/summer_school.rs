//! A summer school: a short learning programme with sessions, credits, a fee and housing.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Decimal, Isced, LanguageTag, at_least_one};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Localized;
use crate::model::opening::opening;
use crate::model::{
    Bound, ColumnName, Common, Compared, Credits, Delivery, Entity, Facet, Fact, FactName, Findings, Id, Ids,
    Kind, Length, ListWord, Money, Opening, OwnCredits, PartnerKind, Relation, Showing, Size, StudyLevel,
    Table, TableName, Target, Value, Word, facts,
};
use crate::source::DataPath;
use crate::time::{Date, Start};

facts! {
    /// A summer school, `summer-schools/<id>/facts.yaml`.
    #[schemars(extend("allOf" = [
        { "anyOf": [{ "required": ["ects"] }, { "required": ["credits"] }] },
        { "anyOf": [{ "required": ["city"] }, { "required": ["campus"] }] },
    ]))]
    pub struct SummerSchool {
        /// The ECTS credits that one earns in it.
        #[schemars(range(min = 0))]
        pub ects: Option<Credits>,
        /// In place of `ects`, the credits in a system of your own, `3` or `{system: us, number: 3}`; `none` for a school
        /// without credits → `vocabulary/credits.yaml`.
        pub credits: Option<OwnCredits>,
        /// Hours of work, lessons and one's own study together: `60`. Left out where the system of its credits fixes them.
        #[schemars(range(min = 0))]
        pub workload: Option<Decimal>,
        /// For whom: bachelor, master or doctoral students.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub levels: Vec<Word<StudyLevel>>,
        /// How it is taught, in one way or several.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub delivery: Vec<Word<Delivery>>,
        /// Languages of instruction, as BCP 47 tags: `[en]`.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub teaching_languages: Vec<LanguageTag>,
        /// Fields of study, ISCED-F 2013 codes of four digits in quotation marks: `["0542"]`.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub isced: Vec<Isced>,
        /// The faculty that offers it → `vocabulary/faculties.yaml`.
        pub faculty: Id,
        /// The city in which it takes place, perhaps as each language calls it: `{en: Liège, nl: Luik}`. Left out where `campus`
        /// says it.
        pub city: Option<Localized>,
        /// The partners that teach it with us → `partners/`.
        #[serde(default)]
        pub partners: Vec<Id>,
        /// The networks that it belongs to → `networks/`.
        #[serde(default)]
        pub networks: Vec<Id>,
        /// The programmes that count it towards their credits (SG1) → `programmes/`.
        #[serde(default)]
        pub embeds_in: Vec<Id>,
        /// The times at which it is held.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub sessions: Vec<Session>,
        /// The address of the form at which one applies.
        pub apply: Option<crate::codes::WebAddress>,
    }
}

opening! {
    /// One time that the school is held.
    #[schemars(extend("if" = { "properties": { "starts": { "pattern": "^.{10}$" } } },
        "then" = { "required": ["ends"] }))]
    pub struct Session in "sessions" {
        /// The first day, its month `2027-07`, or `any-time`.
        pub starts: Start,
        /// The last day; only without a day in `starts` it can be left out.
        pub ends: Option<Date>,
        /// A room for the time of the school: `{included: true}`, or its price.
        pub housing: Option<Housing>,
    }
}

/// A room for the time of the school.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Housing {
    /// Whether the fee already pays for it. `false` without the key.
    #[serde(default)]
    pub included: bool,
    /// The price when it does not: `{amount: 300, currency: EUR, per: once}`.
    pub price: Option<Money>,
    /// A remark, shown beside the session.
    pub note: Option<Localized>,
}

impl SummerSchool {
    pub const SHOWING: Showing = Showing {
        on_card: &[FactName::Session, FactName::Ects, FactName::Workload, FactName::City, FactName::Campus],
        compared: &[
            Compared::Cells(TableName::Sessions, ColumnName::Dates),
            Compared::Fact(FactName::City),
            Compared::Fact(FactName::Campus),
            Compared::Fact(FactName::Ects),
            Compared::Fact(FactName::Workload),
            Compared::Fact(FactName::Levels),
            Compared::Fact(FactName::TeachingLanguages),
            Compared::Fact(FactName::Delivery),
            Compared::Deadlines,
            Compared::Fees,
            Compared::Cells(TableName::Sessions, ColumnName::Housing),
            Compared::Cells(TableName::Sessions, ColumnName::Places),
            Compared::Related(Kind::Scholarship),
            Compared::Related(Kind::Programme),
            Compared::Number(Kind::Partner),
            Compared::Fact(FactName::Faculty),
            Compared::Fact(FactName::Field),
            Compared::Checked,
        ],
        at_home: 6,
        ..Showing::PLAIN
    };
}

impl Entity for SummerSchool {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        let housing = self.sessions.iter().filter_map(|session| session.housing.as_ref()?.note.as_ref());
        self.city.iter().chain(housing).collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new(FactName::Ects, Value::or_nothing(self.size().amount().map(Value::Credits)))
                .property("numberOfCredits"),
            Fact::new(FactName::Workload, Value::or_nothing(self.workload.map(Value::Hours))),
            Fact::new(FactName::Levels, Value::list(self.levels.iter().map(|level| level.term().into())))
                .property("educationalLevel")
                .facet(Facet::Level),
            Fact::new(FactName::Delivery, Value::list(self.delivery.iter().map(|way| way.term().into())))
                .property("courseMode")
                .facet(Facet::Delivery),
            Fact::new(
                FactName::TeachingLanguages,
                Value::list(self.teaching_languages.iter().cloned().map(Value::Language)),
            )
            .property("inLanguage")
            .facet(Facet::Language),
            Fact::new(FactName::Field, Value::list(self.isced.iter().copied().map(Value::Field)))
                .facet(Facet::Field),
            Fact::new(FactName::Faculty, Value::Entry(Target::Faculty, self.faculty.clone()))
                .facet(Facet::Faculty),
            Fact::new(FactName::City, Value::or_nothing(self.city.clone().map(Value::Text))),
            Fact::new(FactName::Session, Value::CurrentStart).facet(Facet::Start),
        ];
        facts.extend(self.apply.clone().map(|address| Fact::new(FactName::Apply, Value::Link(address))));
        facts
    }

    fn tables(&self) -> Vec<Table<'_>> {
        let row = |session: &Session| session.row();
        let rows = self.sessions.iter().map(row).collect();
        Table::plain(
            TableName::Sessions,
            &[ColumnName::Dates, ColumnName::Places, ColumnName::Housing, ColumnName::Note],
            rows,
            None,
        )
        .into_iter()
        .collect()
    }

    fn openings(&self) -> Vec<Opening<'_>> {
        self.sessions
            .iter()
            .enumerate()
            .map(|(index, session)| session.opening(index, &self.campus))
            .collect()
    }

    fn counts_own_credits(&self) -> bool {
        self.size().is_own()
    }

    fn length(&self) -> Length<'_> {
        Length { credits: self.size().amount().map(|amount| amount.number), ..Length::default() }
    }

    fn needed_partner_kinds(&self, _at: &DataPath) -> &'static [PartnerKind] {
        &[PartnerKind::SummerSchool]
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = vec![Relation::one(Target::Faculty, &self.faculty, "faculty")];
        relations.extend(Relation::many(Kind::Partner, &self.partners, "partners"));
        relations.extend(Relation::many(Kind::Network, &self.networks, "networks"));
        relations.extend(Relation::many(Kind::Programme, &self.embeds_in, "embeds_in"));
        relations.extend(self.size().relation());
        relations
    }

    fn check(&self, findings: &mut Findings<'_>) {
        self.openings().iter().for_each(|opening| opening.check(findings));
        self.size().check(findings);
        self.workload.into_iter().for_each(|hours| findings.not_negative("workload".into(), hours));
        if self.city.is_none() && self.campus.0.is_empty() {
            findings.push(&"city".into(), |place| {
                Diagnostic::error(Code::MissingKey, place, "the key `city` is missing")
                    .label("expected `city: …`")
                    .help("or write `campus: …`, where it is held on a campus of the university")
            });
        }
        for (index, session) in self.sessions.iter().enumerate() {
            let at = DataPath::from("sessions").index(index);
            match (session.starts.day(), session.ends) {
                (Some(_), None) => findings.missing("ends", &at),
                (Some(starts), Some(ends)) if ends < starts => {
                    let message = format!("the session ends on {ends}, before it starts on {starts}");
                    let label = "expected a day after `starts`";
                    let first = Bound::day(findings.place(&at.key("starts")), starts);
                    let last = Bound::day(findings.place(&at.key("ends")), ends);
                    findings.reversed(Code::EndsBeforeStart, &first, &last, message, label);
                }
                _ => {}
            }
            if let Some(price) = session.housing.as_ref().and_then(|housing| housing.price.as_ref()) {
                findings.not_negative(at.key("housing").key("price").key("amount"), price.amount);
            }
        }
    }
}

impl SummerSchool {
    fn size(&self) -> Size<'_> {
        Size { ects: self.ects, own: self.credits.as_ref() }
    }
}

impl Session {
    fn row(&self) -> Vec<Value> {
        let note = self.housing.as_ref().and_then(|housing| housing.note.clone()).map(Value::Text);
        let cancelled = self.cancelled.map(|_| Value::Word(ListWord::known("state", "cancelled")));
        let note = cancelled.or(note);
        let dates = match self.starts.day() {
            Some(starts) => Value::Period(starts, self.ends.or(Some(starts))),
            None => Value::Start(self.starts),
        };
        let places = self.places.0.iter().filter_map(|one| one.places).map(Decimal::from);
        let places = places.reduce(|sum, each| sum + each).map(Value::Number);
        vec![
            dates,
            Value::or_nothing(places),
            Value::or_nothing(self.housing.as_ref().map(Housing::value)),
            Value::or_nothing(note),
        ]
    }

    fn opening<'a>(&'a self, index: usize, campus: &'a Ids) -> Opening<'a> {
        let shared = self.shared(index, campus);
        Opening { starts: Some(self.starts), ends: self.ends, needs_fees: true, ..shared }
    }
}

impl Housing {
    fn value(&self) -> Value {
        match &self.price {
            Some(price) if !self.included => price.value(),
            _ => {
                Value::Word(ListWord::known("word", if self.included { "included" } else { "not-included" }))
            }
        }
    }
}
