//! A strategic goal of a policy plan, with indicators that show how far it is reached.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Decimal, WebAddress};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Line, Localized};
use crate::meant::{self, Reading};
use crate::model::{
    Chart, ChartPoint, Common, Counted, Entity, Fact, FactName, Findings, Id, Kind, Order, Relation,
    STRATEGY, Shelf, Showing, Tally, Target, Value, facts, words,
};
use crate::source::DataPath;

facts! {
    /// A strategic goal, `goals/<id>/facts.yaml`.
    pub struct Goal {
        /// The policy plan that it belongs to → `vocabulary/plans.yaml`.
        pub plan: Id,
        /// As people call it, e.g. `SG1`.
        pub code: Line,
        /// Place among the goals of its plan, from 1.
        #[serde(deserialize_with = "crate::yaml::whole_within::<_, _, 1, 255>")]
        pub order: u8,
        /// The goals of an earlier plan that this one carries on → `goals/`.
        #[serde(default)]
        pub continues: Vec<Id>,
        /// The countries that come first, whose pages, partners and projects say so → `vocabulary/country-lists.yaml`.
        pub priority: Option<Id>,
        /// What is measured to see how far the goal is reached; each becomes a chart.
        #[serde(default)]
        pub indicators: Vec<Indicator>,
    }
}

/// Something measured over the years against a target.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["counted"] },
    { "required": ["values"], "properties": { "values": { "minItems": 1 } } }]))]
#[schemars(extend("if" = { "required": ["counted"], "properties": { "counted": { "enum": Counted::with_list() } } },
    "then" = { "required": ["list"] }))]
pub struct Indicator {
    /// A name of its own among the goal's indicators, e.g. `mobile-graduates`.
    pub id: Id,
    /// What is measured, as the chart's heading.
    pub title: Localized,
    /// What the numbers count: percent, students, staff or things.
    pub unit: Unit,
    /// The value to be reached, and by when.
    pub target: Option<Aim>,
    /// Measured values, one for each year and series.
    #[serde(default)]
    pub values: Vec<Measure>,
    /// What the catalogue counts from its own facts, so that nobody types it in; the values, if any, are of earlier years.
    pub counted: Option<Counted>,
    /// The countries that `counted` is about → `vocabulary/country-lists.yaml`.
    pub list: Option<Id>,
    /// Names of the series where there is more than one, e.g. incoming and outgoing.
    #[serde(default)]
    pub series: Vec<Series>,
}

words! {
    /// What a number of an indicator counts.
    pub enum Unit: "unit" {
        Percent "percent",
        Students "students",
        Staff "staff",
        Count "count",
    }
}

/// The value to be reached in a year.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    /// The year by whose end it is to be reached, e.g. 2030; left out where no source names one.
    pub year: Option<u16>,
    /// The number to be reached, in the indicator's unit.
    pub value: Decimal,
    /// The page or document in which the target was set.
    pub source: Option<WebAddress>,
}

/// One of several lines in an indicator's chart.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// What the values name it by under `series`, e.g. `incoming`.
    pub id: Id,
    /// What the chart calls it.
    pub title: Localized,
}

/// A measured value with its source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The year that was measured, e.g. 2026.
    pub year: u16,
    /// The number that was measured, in the indicator's unit; zero or more.
    #[schemars(range(min = 0))]
    pub value: Decimal,
    /// The id of one of the indicator's `series`, where it has any.
    pub series: Option<Id>,
    /// The page or document that tells the figure. Required, unless it is an example.
    pub source: Option<WebAddress>,
    /// Whether the figure is invented to show the form. `false` without the key.
    #[serde(default)]
    pub example: bool,
}

impl Goal {
    pub const SHOWING: Showing = Showing {
        shelf: Shelf::Page(STRATEGY),
        order: Order::Numbered,
        on_card: &[FactName::Code],
        counted_at_home: false,
        ..Showing::PLAIN
    };
}

impl Entity for Goal {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        self.indicators
            .iter()
            .flat_map(|one| one.series.iter().map(|series| &series.title).chain([&one.title]))
            .collect()
    }

    fn facts(&self) -> Vec<Fact> {
        vec![
            Fact::new(FactName::Code, Value::Plain(self.code.0.clone())),
            Fact::new(FactName::Plan, Value::Entry(Target::Plan, self.plan.clone())),
        ]
    }

    fn order(&self) -> Option<u16> {
        Some(self.order.into())
    }

    fn plan(&self) -> Option<&Id> {
        Some(&self.plan)
    }

    fn charts(&self) -> Vec<Chart<'_>> {
        self.indicators.iter().filter(|one| !one.values.is_empty()).map(Indicator::chart).collect()
    }

    fn priority(&self) -> Option<&Id> {
        self.priority.as_ref()
    }

    fn tallies(&self) -> Vec<Tally<'_>> {
        let indicators = self.indicators.iter().enumerate();
        let at = |index| DataPath::from("indicators").index(index).key("values");
        indicators.filter_map(|(index, one)| one.tally(&at(index))).collect()
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = vec![Relation::one(Target::Plan, &self.plan, "plan")];
        relations.extend(Relation::many(Kind::Goal, &self.continues, "continues"));
        let lists = self.indicators.iter().enumerate().filter_map(|(index, one)| {
            let at = DataPath::from("indicators").index(index).key("list");
            Some(Relation::one(Target::CountryList, one.list.as_ref()?, at))
        });
        relations.extend(lists);
        relations.extend(self.priority.iter().map(|id| Relation::one(Target::CountryList, id, "priority")));
        relations
    }

    fn check(&self, findings: &mut Findings<'_>) {
        for (index, indicator) in self.indicators.iter().enumerate() {
            let at = DataPath::from("indicators").index(index);
            indicator.check_counted(&at, findings);
            for (index, measure) in indicator.values.iter().enumerate() {
                let value = at.key("values").index(index);
                indicator.check_series(measure, (&at, &value), findings);
                measure.check(&value, findings);
            }
        }
    }
}

impl Indicator {
    fn chart(&self) -> Chart<'_> {
        let points = |series: Option<&Id>| -> Vec<ChartPoint<'_>> {
            let mut points: Vec<ChartPoint<'_>> = self
                .values
                .iter()
                .filter(|value| value.series.as_ref() == series)
                .map(Measure::point)
                .collect();
            points.sort_by_key(|point| point.year);
            points
        };
        let series = match self.series.as_slice() {
            [] => vec![(None, points(None))],
            several => several.iter().map(|one| (Some(&one.title), points(Some(&one.id)))).collect(),
        };
        let target = self.target.as_ref().map(|target| (target.year, target.value, target.source.as_ref()));
        Chart { id: &self.id, title: &self.title, unit: self.unit.term(), target, series }
    }

    fn tally(&self, values_at: &DataPath) -> Option<Tally<'_>> {
        let values = self.values.iter().enumerate();
        Some(Tally {
            id: &self.id,
            title: &self.title,
            counted: self.counted?,
            list: self.list.as_ref(),
            percent: self.unit == Unit::Percent,
            target: self.target.as_ref(),
            typed: values.map(|(index, one)| (one.year, values_at.index(index))).collect(),
        })
    }

    /// What is counted needs no values, and what is not needs some.
    fn check_counted(&self, at: &DataPath, findings: &mut Findings<'_>) {
        let Some(counted) = self.counted else {
            if self.values.is_empty() && !findings.is_hole(&at.key("counted")) {
                let message = "the indicator has neither `values` nor `counted`";
                findings.error(Code::MissingKey, at.clone(), message, "expected one of the two");
            }
            return;
        };
        let word = counted.term().word;
        match (counted.needs_list(), &self.list) {
            (true, None) => findings.missing("list", at),
            (false, Some(_)) => {
                let message = format!("`{word}` asks for no list of countries");
                findings.error(Code::Contradiction, at.key("list"), message, "remove the key");
            }
            _ => {}
        }
        let fits = match self.unit {
            Unit::Percent => counted.is_share(),
            Unit::Count => true,
            Unit::Students | Unit::Staff => false,
        };
        if !fits {
            let message = format!("`{word}` does not count {}", self.unit.term().word);
            let expected =
                if counted.is_share() { "expected `percent` or `count`" } else { "expected `count`" };
            findings.error(Code::Contradiction, at.key("unit"), message, expected);
        }
    }

    /// That a value names a series of the indicator, which stand in a map and a list within it.
    fn check_series(
        &self,
        measure: &Measure,
        (map, at): (&DataPath, &DataPath),
        findings: &mut Findings<'_>,
    ) {
        let known = match &measure.series {
            Some(series) => self.series.iter().any(|one| one.id == *series),
            None => self.series.is_empty(),
        };
        if known || findings.is_hole(&map.key("series")) {
            return;
        }
        let message = measure.series.as_ref().map_or("the value belongs to no series".into(), |id| {
            format!("the indicator has no series `{id}`")
        });
        let ids: Vec<&str> = self.series.iter().map(|one| one.id.as_str()).collect();
        let (at, meant) = match &measure.series {
            Some(series) => (at.key("series"), self.meant(series, &ids)),
            None => (at.clone(), Vec::new()),
        };
        findings.push(&at, |place| {
            let label = "expected `series:` with an id of the indicator's series";
            let cause = format!("{message}, {map}");
            let told = Diagnostic::error(Code::UnknownSeries, place.clone(), message).label(label);
            let told = meant.iter().fold(told.caused_by(cause), |told, one| told.fix(one.fix(place.clone())));
            if ids.is_empty() { told } else { told.help(format!("known: {}", ids.join(", "))) }
        });
    }

    /// What a series that is not listed may be called now: one that is written nearly so, or the only one without values.
    fn meant(&self, series: &Id, ids: &[&str]) -> Vec<Reading> {
        let near = meant::terms(series.as_str(), ids);
        let used: Vec<&str> =
            self.values.iter().filter_map(|one| Some(one.series.as_ref()?.as_str())).collect();
        let unused: Vec<&str> = ids.iter().copied().filter(|id| !used.contains(id)).collect();
        match unused[..] {
            [only] if near.is_empty() => vec![Reading::likely(only)],
            _ => near,
        }
    }
}

impl Measure {
    fn check(&self, at: &DataPath, findings: &mut Findings<'_>) {
        findings.not_negative(at.key("value"), self.value);
        if self.source.is_none() && !self.example {
            let message = format!("the value of {} has no source", self.year);
            let expected = "expected `source:`, or `example: true` where it is invented";
            findings.error(Code::MeasureWithoutSource, at.clone(), message, expected);
        }
    }

    fn point(&self) -> ChartPoint<'_> {
        ChartPoint { year: self.year, value: self.value, source: self.source.as_ref(), example: self.example }
    }
}
