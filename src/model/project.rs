//! A development cooperation project, with partners abroad or at home.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Country, WebAddress};
use crate::diagnostic::Code;
use crate::lang::Localized;
use crate::model::{
    Around, Bound, ColumnName, Common, Counted, Entity, Facet, Fact, FactName, Findings, Id, Kind, Money,
    PartnerKind, Relation, Showing, Table, TableName, Value, Verified, Word, facts, sdg_fact, words,
};
use crate::source::DataPath;
use crate::time::Date;

facts! {
    /// A development cooperation project, `projects/<id>/facts.yaml`.
    pub struct Project {
        /// What funds it: a word of the list, or one of your own, such as a programme of your government.
        pub instrument: Word<Instrument>,
        /// Whether it builds capacity with partners abroad, `south`, or shares science at home, `north`.
        pub orientation: Orientation,
        /// The countries that it works in, as ISO 3166-1 codes in capitals: `[ET]`.
        #[serde(default)]
        pub countries: Vec<Country>,
        /// The partners that carry it out with us → `partners/`.
        #[serde(default)]
        pub partners: Vec<Id>,
        /// The programmes that it belongs to → `programmes/`.
        #[serde(default)]
        pub programmes: Vec<Id>,
        /// From its first to its last day: `{from: 2022-01-01, to: 2026-12-31}`; without `to` it goes on.
        pub period: Period,
        /// What it costs in all: `{amount: 75000, currency: EUR}`.
        pub budget: Option<Money>,
        /// The United Nations' Sustainable Development Goals that it works on, 1 to 17: `[4, 17]`.
        #[serde(default, deserialize_with = "crate::yaml::wholes::<_, _, 1, 17>")]
        #[schemars(inner(range(min = 1, max = 17)))]
        pub sdgs: Vec<u8>,
        /// What it has brought about so far that others can use: a course, a laboratory, data.
        #[serde(default)]
        pub results: Vec<Outcome>,
        /// What has changed for people through it.
        #[serde(default)]
        pub impact: Vec<Outcome>,
        /// The project's own website.
        pub website: Option<WebAddress>,
        /// Where the project's facts come from, and by when they are compared again.
        pub verified: Option<Verified>,
    }
}

words! {
    /// The funding instrument; those of a country or a university are words of its own.
    pub enum Instrument: "instrument" {
        /// The Erasmus+ programme of the European Union.
        Erasmus "erasmus",
        /// The university's own means.
        Own "own",
    }
}

words! {
    /// Where a project's work is meant to bear fruit.
    pub enum Orientation: "orientation" {
        /// It shares science in the North.
        North "north",
        /// It builds capacity in the South.
        South "south",
    }
}

words! {
    /// What a project makes stronger, after VLIR-UOS's words for what cooperation with the South is about.
    pub enum Capacity: "capacity" {
        Education "education",
        Research "research",
        /// To those around the university: a city, farmers, patients.
        CommunityServices "community-services",
    }
}

/// Something that came of a project.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What it is, in a sentence: `{en: The course is taught by its own former students.}`.
    pub what: Localized,
    /// What it makes stronger: education, research or services to the community.
    pub capacity: Capacity,
    /// The year since which it is so, e.g. 2026.
    pub since: Option<u16>,
    /// The page or document that tells it. Without one the project's `verified` stands for it, or its `example`.
    pub source: Option<WebAddress>,
}

/// From the first to the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day, where one is planned.
    pub to: Option<Date>,
}

impl Project {
    pub const SHOWING: Showing =
        Showing { on_card: &[FactName::Instrument, FactName::Period, FactName::Countries], ..Showing::PLAIN };
}

impl Entity for Project {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new(FactName::Instrument, self.instrument.term().into()),
            Fact::new(FactName::Orientation, self.orientation.term().into()),
            Fact::new(FactName::Period, Value::Period(self.period.from, self.period.to)),
            Fact::new(FactName::Countries, Value::list(self.countries.iter().copied().map(Value::Country)))
                .facet(Facet::Country),
        ];
        facts.push(Fact::new(FactName::Priority, Value::Priority));
        facts.extend(self.budget.as_ref().map(|budget| Fact::new(FactName::Budget, budget.value())));
        facts.extend(sdg_fact(&self.sdgs));
        facts.extend(
            self.website
                .clone()
                .map(|website| Fact::new(FactName::Website, Value::Link(website)).property("url")),
        );
        facts
    }

    fn texts(&self) -> Vec<&Localized> {
        self.results.iter().chain(&self.impact).map(|one| &one.what).collect()
    }

    fn tables(&self) -> Vec<Table<'_>> {
        let tables = [(TableName::Results, &self.results), (TableName::Impact, &self.impact)];
        let columns = [ColumnName::What, ColumnName::Capacity, ColumnName::Since, ColumnName::Source];
        let table = |(name, outcomes): (TableName, &Vec<Outcome>)| {
            Table::plain(name, &columns, outcomes.iter().map(Outcome::row).collect(), self.verified.as_ref())
        };
        tables.into_iter().filter_map(table).collect()
    }

    /// In the South, projects are development cooperation; science is shared in the North with anybody.
    fn needed_partner_kinds(&self, _at: &DataPath) -> &'static [PartnerKind] {
        match self.orientation {
            Orientation::South => &[PartnerKind::DevelopmentCooperation],
            Orientation::North => &[],
        }
    }

    fn counts(&self, what: Counted, _around: Around<'_>, listed: &[Country]) -> Option<bool> {
        if self.orientation != Orientation::South {
            return None;
        }
        match what {
            Counted::ProjectsInListedCountries => {
                Some(!self.countries.is_empty() && self.countries.iter().all(|one| listed.contains(one)))
            }
            Counted::ProjectsWithResults => Some(!self.results.is_empty()),
            Counted::ProjectsWithImpact => Some(!self.impact.is_empty()),
            _ => None,
        }
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

    fn check(&self, findings: &mut Findings<'_>) {
        findings.sdgs(&self.sdgs);
        if let Some(to) = self.period.to.filter(|to| *to < self.period.from) {
            let message = format!("the project ends on {to}, before it begins on {}", self.period.from);
            let at = |key: &str| findings.place(&DataPath::from("period").key(key));
            let (first, last) = (Bound::day(at("from"), self.period.from), Bound::day(at("to"), to));
            let label = "expected a day after `from`";
            findings.reversed(Code::EndsBeforeStart, &first, &last, message, label);
        }
        if let Some(budget) = &self.budget {
            findings.not_negative(DataPath::from("budget").key("amount"), budget.amount);
        }
        self.check_outcomes("results", &self.results, findings);
        self.check_outcomes("impact", &self.impact, findings);
    }
}

impl Project {
    /// What came of a project is told by a source, or known to whoever answers for the project's facts.
    fn check_outcomes(&self, key: &'static str, outcomes: &[Outcome], findings: &mut Findings<'_>) {
        let is_answered = self.example || self.verified.is_some() || findings.is_hole(&"verified".into());
        for (index, outcome) in outcomes.iter().enumerate() {
            let at = DataPath::from(key).index(index);
            let is_period =
                self.period.to.is_none_or(|to| self.period.from <= to) && !findings.is_hole(&"period".into());
            if is_period && outcome.since.is_some_and(|year| !self.has_begun_by(year)) {
                let message = format!("the project begins on {} only", self.period.from);
                findings.error(
                    Code::Contradiction,
                    at.key("since"),
                    message,
                    "expected its first year or a later one",
                );
            }
            if outcome.source.is_none() && !is_answered {
                let label = "expected `source:`, or `verified:` of the project, or `example: true` where it is invented";
                findings.error(
                    Code::MeasureWithoutSource,
                    at,
                    format!("nothing tells where this comes from, under `{key}`"),
                    label,
                );
            }
        }
    }

    fn has_begun_by(&self, year: u16) -> bool {
        i32::from(self.period.from.0.year()) <= i32::from(year)
    }
}

impl Outcome {
    fn row(&self) -> Vec<Value> {
        vec![
            Value::Text(self.what.clone()),
            self.capacity.term().into(),
            Value::or_nothing(self.since.map(|year| Value::Plain(year.to_string()))),
            Value::or_nothing(self.source.clone().map(Value::Link)),
        ]
    }
}
