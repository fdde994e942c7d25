//! A scholarship: who funds it, what it covers, who may hold it.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::WebAddress;
use crate::lang::{Line, Localized};
use crate::model::{
    Check, Common, Entity, Facet, Fact, Id, Kind, Money, Relation, Table, Target, Term, Value, Verified,
    facts, words,
};
use crate::source::DataPath;
use crate::time::{AcademicYear, Date, When};

facts! {
    /// A scholarship, `scholarships/<id>/facts.yaml`.
    pub struct Scholarship {
        /// Who pays, by name.
        pub funder: Line,
        /// What it pays for: `[{item: tuition}]`.
        pub covers: Vec<Cover>,
        /// The programmes that it is for; none where it is for all → `programmes/`.
        #[serde(default)]
        pub programmes: Vec<Id>,
        /// The summer schools that it is for → `summer-schools/`.
        #[serde(default)]
        pub summer_schools: Vec<Id>,
        /// Whether the holder must also live in a country of the list. `false` without the key.
        #[serde(default)]
        pub residence_required: bool,
        /// How old the holder may be, and on which day: `{max: 35, on: 2027-09-15}`.
        pub age: Option<AgeRule>,
        /// The yearly calls.
        pub rounds: Vec<ScholarshipRound>,
        /// The funder's page about it.
        pub website: Option<WebAddress>,
    }
}

/// One thing that a scholarship pays for.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// What is paid for.
    pub item: CoverItem,
    /// How much, and how often: `{amount: 1000, currency: EUR, per: month}`. Left out where the whole cost is covered.
    pub amount: Option<Money>,
}

words! {
    /// What can be paid for.
    pub enum CoverItem: "cover-item" {
        Tuition "tuition",
        Stipend "stipend",
        Travel "travel",
        Insurance "insurance",
        Installation "installation",
        Housing "housing",
    }
}

/// The holder may be at most `max` years old on the day `on`.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgeRule {
    /// The greatest age, in years.
    pub max: u8,
    /// The day on which the age is counted.
    pub on: Date,
}

/// One yearly call.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScholarshipRound {
    /// The academic year that it pays for.
    pub academic_year: AcademicYear,
    /// When applications open.
    pub opens: When,
    /// The last moment to apply; a day ends at 23:59:59 in the site's time zone.
    pub closes: When,
    /// The countries whose nationals may hold it; left out where nationality does not matter →
    /// `vocabulary/country-lists.yaml`.
    pub eligible: Option<Id>,
    /// How many people can get it.
    pub places: Option<u32>,
    /// A remark, shown beside the call.
    pub note: Option<Localized>,
    /// Where the call's facts come from, and by when they are compared again.
    pub verified: Verified,
}

impl Entity for Scholarship {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        self.rounds.iter().filter_map(|round| round.note.as_ref()).collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new("funder", Value::Plain(self.funder.0.clone())).schema("funder"),
            Fact::new("covers", Value::list(self.covers.iter().map(|cover| cover.item.term().into())))
                .facet(Facet::Cover),
        ];
        facts.extend(self.age.map(|age| {
            Fact::new(
                "age-limit",
                Value::list([Value::Number(u32::from(age.max).into()), Value::Day(age.on)]),
            )
        }));
        if self.residence_required {
            facts
                .push(Fact::new("residence", Value::Word(Term { list: "word", word: "residence-required" })));
        }
        facts.extend(
            self.website.clone().map(|website| Fact::new("website", Value::Link(website)).schema("url")),
        );
        facts
    }

    fn tables(&self) -> Vec<Table<'_>> {
        let covers = self.covers.iter().map(Cover::row).collect();
        let rounds = self.rounds.iter().map(ScholarshipRound::row).collect();
        let verified = self.rounds.last().map(|round| &round.verified);
        let columns = ["academic-year", "opens", "closes", "eligible", "places", "note"];
        [
            Table::plain("covers", &["cover", "amount"], covers, verified),
            Table::plain("rounds", &columns, rounds, verified),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn scholarship_rounds(&self) -> &[ScholarshipRound] {
        &self.rounds
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = Relation::many(Kind::Programme, &self.programmes, "programmes");
        relations.extend(Relation::many(Kind::SummerSchool, &self.summer_schools, "summer_schools"));
        for (index, round) in self.rounds.iter().enumerate() {
            let at = DataPath::from("rounds").index(index).key("eligible");
            relations
                .extend(round.eligible.as_ref().map(|list| Relation::one(Target::CountryList, list, at)));
        }
        relations
    }

    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        let at = |index| DataPath::from("rounds").index(index).key("verified");
        self.rounds.iter().enumerate().map(|(index, round)| (at(index), &round.verified)).collect()
    }

    fn check(&self, check: &mut Check<'_>) {
        for (index, cover) in self.covers.iter().enumerate() {
            if let Some(money) = &cover.amount {
                check.not_negative(
                    DataPath::from("covers").index(index).key("amount").key("amount"),
                    money.amount,
                );
            }
        }
    }
}

impl Cover {
    fn row(&self) -> Vec<Value> {
        let whole = || Value::Word(Term { list: "word", word: "in-full" });
        vec![self.item.term().into(), self.amount.as_ref().map_or_else(whole, Money::value)]
    }
}

impl ScholarshipRound {
    fn row(&self) -> Vec<Value> {
        vec![
            Value::AcademicYear(self.academic_year),
            Value::Moment(self.opens.clone()),
            Value::Moment(self.closes.clone()),
            Value::or_nothing(self.eligible.clone().map(|list| Value::Entry(Target::CountryList, list))),
            Value::or_nothing(self.places.map(|places| Value::Number(places.into()))),
            Value::or_nothing(self.note.clone().map(Value::Text)),
        ]
    }
}
