//! A development cooperation project, in the South or for the North.

use serde::Deserialize;

use crate::codes::{Country, WebAddress};
use crate::diagnostic::Code;
use crate::model::{
    Check, Common, Entity, Facet, Fact, Id, Kind, Money, Relation, Value, Verified, facts, sdg_fact, words,
};
use crate::source::DataPath;
use crate::time::Date;

facts! {
    /// `projects/<id>/facts.yaml`.
    pub struct Project {
        pub instrument: Instrument,
        /// Whether it builds capacity in the South (SG6) or shares science in the North (SG5).
        pub orientation: Orientation,
        #[serde(default)]
        pub countries: Vec<Country>,
        /// → `partners/`.
        #[serde(default)]
        pub partners: Vec<Id>,
        /// → `programmes/`.
        #[serde(default)]
        pub programmes: Vec<Id>,
        pub period: Period,
        pub budget: Option<Money>,
        #[serde(default)]
        pub sdgs: Vec<u8>,
        pub website: Option<WebAddress>,
        pub verified: Option<Verified>,
    }
}

words! {
    /// The funding instrument; the first eight are VLIR-UOS's.
    pub enum Instrument: "instrument" {
        /// Institutional University Cooperation, ten years with one university.
        Iuc "iuc",
        Team "team",
        /// South Initiative.
        Si "si",
        Joint "joint",
        /// International Training Programme.
        Itp "itp",
        /// International Master's Programme (ICP).
        Icp "icp",
        GlobalMinds "global-minds",
        /// Research Initiative.
        Rei "rei",
        Erasmus "erasmus",
        Own "own",
    }
}

words! {
    /// Where a project's work is meant to bear fruit.
    pub enum Orientation: "orientation" {
        North "north",
        South "south",
    }
}

/// From the first to the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    pub from: Date,
    pub to: Date,
}

impl Entity for Project {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new("instrument", self.instrument.term().into()),
            Fact::new("orientation", self.orientation.term().into()),
            Fact::new("period", Value::Period(self.period.from, Some(self.period.to))),
            Fact::new("countries", Value::list(self.countries.iter().copied().map(Value::Country)))
                .facet(Facet::Country),
        ];
        facts.extend(self.budget.as_ref().map(|budget| Fact::new("budget", budget.value())));
        facts.extend(sdg_fact(&self.sdgs));
        facts.extend(
            self.website.clone().map(|website| Fact::new("website", Value::Link(website)).schema("url")),
        );
        facts
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = Relation::many(Kind::Partner, &self.partners, "partners");
        relations.extend(Relation::many(Kind::Programme, &self.programmes, "programmes"));
        relations.extend(Relation::countries(&self.countries, "countries"));
        relations
    }

    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        self.verified.iter().map(|verified| ("verified".into(), verified)).collect()
    }

    fn check(&self, check: &mut Check<'_>) {
        check.sdgs(&self.sdgs);
        if self.period.to < self.period.from {
            let message =
                format!("the project ends on {}, before it begins on {}", self.period.to, self.period.from);
            check.error(
                Code::EndsBeforeStart,
                DataPath::from("period").key("to"),
                message,
                "expected a day after `from`",
            );
        }
        if let Some(budget) = &self.budget {
            check.not_negative(DataPath::from("budget").key("amount"), budget.amount);
        }
    }
}
