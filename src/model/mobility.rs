//! An opportunity to go abroad or to come here, for a student, a researcher or a lecturer.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::Country;
use crate::diagnostic::Code;
use crate::lang::Localized;
use crate::model::language::{LanguageRequirement, check_languages, language_table, languages_verified};
use crate::model::opening::opening;
use crate::model::{
    Around, Bound, Common, Counted, CountedIn, CreditAmount, Credits, Entity, Facet, Fact, FactName,
    Findings, Id, Kind, Opening, PartnerKind, Relation, Showing, Table, Target, Value, Verified, Word, facts,
    words,
};
use crate::source::DataPath;
use crate::time::Start;

facts! {
    /// An opportunity to go abroad or to come here, `mobility/<id>/facts.yaml`.
    pub struct Mobility {
        /// Whether one comes `in` to the university, goes `out` from it, or `both`.
        pub direction: Direction,
        /// Who may go: students, researchers, lecturers, staff.
        pub audience: Vec<Word<Audience>>,
        /// What one does there.
        #[serde(rename = "type")]
        pub purpose: Word<Purpose>,
        /// The partners that it leads to or from; none where every partner will do → `partners/`.
        #[serde(default)]
        pub partners: Vec<Id>,
        /// The countries that it leads to or from, as ISO 3166-1 codes in capitals: `[BE, VN]`.
        #[serde(default)]
        pub countries: Vec<Country>,
        /// The programmes whose students it is for → `programmes/`.
        #[serde(default)]
        pub programmes: Vec<Id>,
        /// The scholarships that pay for it → `scholarships/`.
        #[serde(default)]
        pub scholarships: Vec<Id>,
        /// The range of ECTS credits that can be earned: `{min: 20, max: 30}`.
        pub ects: Option<CreditRange>,
        /// In place of `ects`, the range in a system of your own: `{system: us, min: 12, max: 18}` → `vocabulary/credits.yaml`.
        pub credits: Option<OwnCreditRange>,
        /// What must be known of which language, and the tests that prove it.
        #[serde(default)]
        pub language_requirement: Vec<LanguageRequirement>,
        /// The times at which one can apply.
        #[serde(default)]
        pub rounds: Vec<Round>,
    }
}

words! {
    /// Seen from the university.
    pub enum Direction: "direction" {
        /// From elsewhere to the university.
        In "in",
        /// From the university to elsewhere.
        Out "out",
        /// In and out.
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
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditRange {
    /// The least, in ECTS credits; zero or more.
    #[schemars(range(min = 0))]
    pub min: Credits,
    /// The most, in ECTS credits; no less than `min`.
    pub max: Credits,
}

/// From the least to the most credits of a system of the university's own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnCreditRange {
    /// The system; without the key the first → `vocabulary/credits.yaml`.
    pub system: Option<Id>,
    /// The least; zero or more.
    #[schemars(range(min = 0))]
    pub min: Credits,
    /// The most; no less than `min`.
    pub max: Credits,
}

opening! {
    /// One time that one can apply.
    pub struct Round in "rounds" {
        /// The first day abroad, its month `2027-09`, or `any-time`; left out where everybody has another one.
        pub starts: Option<Start>,
    }
}

impl Mobility {
    pub const SHOWING: Showing =
        Showing { on_card: &[FactName::Direction, FactName::Audience], ..Showing::PLAIN };
}

impl Mobility {
    /// The range of credits, the key that it stands under, and what it counts in.
    fn range(&self) -> Option<(&'static str, CreditRange, CountedIn)> {
        let own = || {
            let own = self.credits.as_ref()?;
            let range = CreditRange { min: own.min, max: own.max };
            Some(("credits", range, CountedIn::System(own.system.clone())))
        };
        self.ects.map(|range| ("ects", range, CountedIn::Ects)).or_else(own)
    }
}

impl Entity for Mobility {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new(FactName::Direction, self.direction.term().into()).facet(Facet::Direction),
            Fact::new(
                FactName::Audience,
                Value::list(self.audience.iter().map(|audience| audience.term().into())),
            )
            .facet(Facet::Audience),
            Fact::new(FactName::Purpose, self.purpose.term().into()).facet(Facet::Purpose),
        ];
        if let Some((_, range, system)) = self.range() {
            let credits =
                [range.min, range.max].map(|number| CreditAmount { number, system: system.clone() });
            facts.push(Fact::new(FactName::EctsRange, Value::list(credits.map(Value::Credits))));
        }
        facts.push(
            Fact::new(FactName::Countries, Value::list(self.countries.iter().copied().map(Value::Country)))
                .facet(Facet::Country),
        );
        facts
    }

    fn texts(&self) -> Vec<&Localized> {
        self.language_requirement.iter().flat_map(LanguageRequirement::texts).collect()
    }

    fn tables(&self) -> Vec<Table<'_>> {
        language_table(&self.language_requirement).into_iter().collect()
    }

    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        languages_verified(&self.language_requirement).collect()
    }

    fn counts_own_credits(&self) -> bool {
        self.credits.as_ref().is_some_and(|range| range.system.is_none())
    }

    fn openings(&self) -> Vec<Opening<'_>> {
        let outgoing = self.direction == Direction::Out;
        let rounds = self.rounds.iter().enumerate();
        rounds
            .map(|(index, round)| Opening {
                starts: round.starts,
                outgoing,
                ..round.shared(index, &self.campus)
            })
            .collect()
    }

    /// For a thesis, a training or a lecture one goes to any partner.
    fn needed_partner_kinds(&self, _at: &DataPath) -> &'static [PartnerKind] {
        match self.purpose.like() {
            Some(Purpose::Semester) => &[PartnerKind::Exchange, PartnerKind::JointDegree],
            Some(Purpose::Research) => &[PartnerKind::Research],
            _ => &[],
        }
    }

    /// What goes both ways may name a programme for those who come.
    fn takes_a_semester(&self) -> bool {
        self.purpose == Purpose::Semester && self.direction == Direction::Out
    }

    /// Exchange students are nominated by their own universities.
    fn is_sent_by_partners(&self) -> bool {
        self.purpose == Purpose::Semester && self.direction == Direction::In && !self.partners.is_empty()
    }

    fn counts(&self, what: Counted, around: Around<'_>, listed: &[Country]) -> Option<bool> {
        let (comes, goes) = (self.direction != Direction::Out, self.direction != Direction::In);
        // What names no partner and no country is open to every one of them, as `partners` says.
        let anywhere = self.partners.is_empty() && self.countries.is_empty();
        let is_listed = |country: Country| listed.contains(&country);
        let leads_there = || anywhere || self.countries.iter().copied().chain(around.seats()).any(is_listed);
        match what {
            Counted::OpportunitiesForStaff => {
                self.audience.iter().any(|who| *who != Audience::Student).then_some(true)
            }
            Counted::OpportunitiesToListedCountries => goes.then(leads_there),
            Counted::OpportunitiesFromListedCountries => comes.then(leads_there),
            _ => None,
        }
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = Relation::many(Kind::Partner, &self.partners, "partners");
        relations.extend(Relation::many(Kind::Programme, &self.programmes, "programmes"));
        relations.extend(Relation::many(Kind::Scholarship, &self.scholarships, "scholarships"));
        relations.extend(Relation::countries(&self.countries, "countries"));
        let system = self.credits.as_ref().and_then(|range| range.system.as_ref());
        let at = DataPath::from("credits").key("system");
        relations.extend(system.map(|id| Relation::one(Target::Credits, id, at)));
        relations
    }

    fn check(&self, findings: &mut Findings<'_>) {
        self.openings().iter().for_each(|opening| opening.check(findings));
        check_languages(&self.language_requirement, findings);
        if self.ects.is_some() && self.credits.is_some() {
            findings.error(
                Code::Contradiction,
                "credits".into(),
                "the credits are given twice, under `ects` and under `credits`",
                "expected one of the two keys",
            );
        }
        if let Some((key, range, _)) = self.range() {
            findings.not_negative(DataPath::from(key).key("min"), range.min);
            if range.max < range.min {
                let message = format!("at most {} credits, but at least {}", range.max, range.min);
                let bound = |end: &str, number: Credits| {
                    Bound::number(findings.place(&DataPath::from(key).key(end)), number)
                };
                let (least, most) = (bound("min", range.min), bound("max", range.max));
                let label = "expected no less than `min`";
                findings.reversed(Code::TooManyMinimum, &least, &most, message, label);
            }
        }
    }
}
