//! A summer school: a short learning programme with sessions, credits, a fee and housing.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Isced, LanguageTag, at_least_one};
use crate::diagnostic::Code;
use crate::lang::{Line, Localized};
use crate::model::{
    Check, Common, Credits, Deadline, Delivery, Entity, Facet, Fact, Fee, Id, Kind, Money, Opening, Relation,
    StudyLevel, Table, Target, Term, Value, Verified, facts,
};
use crate::source::DataPath;
use crate::time::{Date, When};

facts! {
    /// A summer school, `summer-schools/<id>/facts.yaml`.
    pub struct SummerSchool {
        /// The ECTS credits that one earns in it.
        #[schemars(range(min = 0))]
        pub ects: Credits,
        /// For whom: bachelor, master or doctoral students.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub levels: Vec<StudyLevel>,
        /// How it is taught, in one way or several.
        #[serde(deserialize_with = "at_least_one")]
        #[schemars(length(min = 1))]
        pub delivery: Vec<Delivery>,
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
        /// The city in which it takes place.
        pub city: Line,
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

/// One time that the school is held.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The first day.
    pub starts: Date,
    /// The last day.
    pub ends: Date,
    /// When applications open.
    pub opens: When,
    /// By when what must be done, for each applicant group. Every group finds an application deadline.
    pub deadlines: Vec<Deadline>,
    /// What each applicant group pays.
    #[serde(default)]
    pub fees: Vec<Fee>,
    /// A room for the time of the school: `{included: true}`, or its price.
    pub housing: Option<Housing>,
    /// How many people can take part.
    pub places: Option<u32>,
    /// Where the session's facts come from, and by when they are compared again.
    pub verified: Verified,
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

impl Entity for SummerSchool {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        self.sessions.iter().filter_map(|session| session.housing.as_ref()?.note.as_ref()).collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new("ects", Value::Credits(self.ects)).schema("numberOfCredits"),
            Fact::new("levels", Value::list(self.levels.iter().map(|level| level.term().into())))
                .schema("educationalLevel")
                .facet(Facet::Level),
            Fact::new("delivery", Value::list(self.delivery.iter().map(|way| way.term().into())))
                .schema("courseMode")
                .facet(Facet::Delivery),
            Fact::new(
                "teaching-languages",
                Value::list(self.teaching_languages.iter().cloned().map(Value::Language)),
            )
            .schema("inLanguage")
            .facet(Facet::Language),
            Fact::new("field", Value::list(self.isced.iter().copied().map(Value::Field))).facet(Facet::Field),
            Fact::new("faculty", Value::Entry(Target::Faculty, self.faculty.clone())).facet(Facet::Faculty),
            Fact::new("city", Value::Plain(self.city.0.clone())),
        ];
        if let Some(session) = self.sessions.last() {
            facts.push(
                Fact::new("session", Value::Period(session.starts, Some(session.ends))).facet(Facet::Start),
            );
        }
        facts.extend(self.apply.clone().map(|address| Fact::new("apply", Value::Link(address))));
        facts
    }

    fn tables(&self) -> Vec<Table<'_>> {
        let rows = self.sessions.iter().map(Session::row).collect();
        let verified = self.sessions.last().map(|session| &session.verified);
        Table::plain("sessions", &["dates", "places", "housing", "note"], rows, verified)
            .into_iter()
            .collect()
    }

    fn openings(&self) -> Vec<Opening<'_>> {
        let opening = |(index, session)| Session::opening(session, index);
        self.sessions.iter().enumerate().map(opening).collect()
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = vec![Relation::one(Target::Faculty, &self.faculty, "faculty")];
        relations.extend(Relation::many(Kind::Partner, &self.partners, "partners"));
        relations.extend(Relation::many(Kind::Network, &self.networks, "networks"));
        relations.extend(Relation::many(Kind::Programme, &self.embeds_in, "embeds_in"));
        relations
    }

    fn check(&self, check: &mut Check<'_>) {
        check.not_negative("ects".into(), self.ects);
        for (index, session) in self.sessions.iter().enumerate() {
            let at = DataPath::from("sessions").index(index);
            if session.ends < session.starts {
                let message =
                    format!("the session ends on {}, before it starts on {}", session.ends, session.starts);
                check.error(Code::EndsBeforeStart, at.key("ends"), message, "expected a day after `starts`");
            }
            if let Some(price) = session.housing.as_ref().and_then(|housing| housing.price.as_ref()) {
                check.not_negative(at.key("housing").key("price").key("amount"), price.amount);
            }
        }
    }
}

impl Session {
    fn row(&self) -> Vec<Value> {
        let note = self.housing.as_ref().and_then(|housing| housing.note.clone()).map(Value::Text);
        vec![
            Value::Period(self.starts, Some(self.ends)),
            Value::or_nothing(self.places.map(|places| Value::Number(places.into()))),
            Value::or_nothing(self.housing.as_ref().map(Housing::value)),
            Value::or_nothing(note),
        ]
    }

    fn opening(&self, index: usize) -> Opening<'_> {
        Opening {
            list: "sessions",
            index,
            academic_year: None,
            starts: Some(self.starts),
            ends: Some(self.ends),
            opens: &self.opens,
            deadlines: &self.deadlines,
            fees: &self.fees,
            needs_fees: true,
            verified: &self.verified,
        }
    }
}

impl Housing {
    fn value(&self) -> Value {
        match &self.price {
            Some(price) if !self.included => price.value(),
            _ => Value::Word(Term {
                list: "word",
                word: if self.included { "included" } else { "not-included" },
            }),
        }
    }
}
