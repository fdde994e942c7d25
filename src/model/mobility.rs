//! An opportunity to go abroad or to come here, for a student, a researcher or a lecturer.

use serde::Deserialize;

use crate::codes::Country;
use crate::diagnostic::Code;
use crate::model::{
    Check, Common, Credits, Deadline, Entity, Facet, Fact, Id, Kind, Opening, Relation, Value, Verified,
    facts, words,
};
use crate::source::DataPath;
use crate::time::{Date, When};

facts! {
    /// `mobility/<id>/facts.yaml`.
    pub struct Mobility {
        pub direction: Direction,
        pub audience: Vec<Audience>,
        /// What one does there. Written `type` in the file.
        #[serde(rename = "type")]
        pub purpose: Purpose,
        /// → `partners/`; empty where every partner will do.
        #[serde(default)]
        pub partners: Vec<Id>,
        #[serde(default)]
        pub countries: Vec<Country>,
        /// → `programmes/`; whose students it is for.
        #[serde(default)]
        pub programmes: Vec<Id>,
        /// → `scholarships/`.
        #[serde(default)]
        pub scholarships: Vec<Id>,
        /// The range of credits that can be earned.
        pub ects: Option<CreditRange>,
        #[serde(default)]
        pub rounds: Vec<Round>,
    }
}

words! {
    /// Seen from the university.
    pub enum Direction: "direction" {
        In "in",
        Out "out",
        Both "both",
    }
}

words! {
    /// Who may go.
    pub enum Audience: "audience" {
        Student "student",
        Researcher "researcher",
        Lecturer "lecturer",
        Staff "staff",
    }
}

words! {
    /// What one goes for.
    pub enum Purpose: "purpose" {
        Semester "semester",
        Thesis "thesis",
        Internship "internship",
        Teaching "teaching",
        Training "training",
        Research "research",
        Blended "blended",
    }
}

/// From the least to the most credits.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditRange {
    pub min: Credits,
    pub max: Credits,
}

/// One time that one can apply.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// First day abroad, where it is the same for all.
    pub starts: Option<Date>,
    pub opens: When,
    pub deadlines: Vec<Deadline>,
    pub verified: Verified,
}

impl Entity for Mobility {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new("direction", self.direction.term().into()).facet(Facet::Direction),
            Fact::new("audience", Value::list(self.audience.iter().map(|audience| audience.term().into())))
                .facet(Facet::Audience),
            Fact::new("purpose", self.purpose.term().into()).facet(Facet::Purpose),
        ];
        if let Some(range) = self.ects {
            facts.push(Fact::new(
                "ects-range",
                Value::list([Value::Credits(range.min), Value::Credits(range.max)]),
            ));
        }
        facts.push(
            Fact::new("countries", Value::list(self.countries.iter().copied().map(Value::Country)))
                .facet(Facet::Country),
        );
        facts
    }

    fn openings(&self) -> Vec<Opening<'_>> {
        self.rounds.iter().enumerate().map(|(index, round)| round.opening(index)).collect()
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = Relation::many(Kind::Partner, &self.partners, "partners");
        relations.extend(Relation::many(Kind::Programme, &self.programmes, "programmes"));
        relations.extend(Relation::many(Kind::Scholarship, &self.scholarships, "scholarships"));
        relations.extend(Relation::countries(&self.countries, "countries"));
        relations
    }

    fn check(&self, check: &mut Check<'_>) {
        if let Some(range) = self.ects {
            check.not_negative(DataPath::from("ects").key("min"), range.min);
            if range.max < range.min {
                let message = format!("at most {} credits, but at least {}", range.max, range.min);
                check.error(
                    Code::TooManyMinimum,
                    DataPath::from("ects").key("max"),
                    message,
                    "expected no less than `min`",
                );
            }
        }
    }
}

impl Round {
    fn opening(&self, index: usize) -> Opening<'_> {
        Opening {
            list: "rounds",
            index,
            academic_year: None,
            starts: self.starts,
            ends: None,
            opens: &self.opens,
            deadlines: &self.deadlines,
            fees: &[],
            needs_fees: false,
            verified: &self.verified,
        }
    }
}
