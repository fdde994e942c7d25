//! A degree that several universities award, and the way of its students between them.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Programme;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    ColumnName, Fact, FactName, Findings, Id, Ids, Kind, Relation, Table, TableName, Target, Value, up_to,
    words,
};
use crate::source::DataPath;

/// What stands for the university itself among its partners.
const SELF: &str = "self";

words! {
    /// What graduates of several universities receive.
    pub enum Award: "award" {
        /// One diploma of all of them.
        Joint "joint",
        /// A diploma of each of two.
        Double "double",
        /// A diploma of each of several.
        Multiple "multiple",
    }
}

/// Where some semesters are studied.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Which ones, counted from the start of the programme: `[1, 2]`.
    #[schemars(length(min = 1))]
    pub terms: Vec<u8>,
    /// At which university: `self`, or a partner; several where one chooses → `partners/`.
    #[schemars(extend("minItems" = 1))]
    pub at: Ids,
}

impl Programme {
    /// What is awarded by whom.
    pub(super) fn award_facts(&self) -> impl Iterator<Item = Fact> {
        let award = self.award.map(|award| Fact::new(FactName::Award, award.term().into()));
        let awarders = (!self.awarded_by.is_empty())
            .then(|| Fact::new(FactName::AwardedBy, Value::list(self.awarded_by.iter().map(university))));
        award.into_iter().chain(awarders)
    }

    /// Where each semester is studied.
    pub(super) fn path_table(&self) -> Option<Table<'_>> {
        let row = |stage: &Stage| {
            let terms = stage.terms.iter().map(|term| Value::Number(u32::from(*term).into()));
            vec![Value::list(terms), Value::list(stage.at.0.iter().map(university))]
        };
        let rows = self.path.iter().map(row).collect();
        Table::plain(TableName::Path, &[ColumnName::Semester, ColumnName::At], rows, None)
    }

    /// The partners that award it, and those on the way.
    pub(super) fn award_relations(&self) -> Vec<Relation> {
        let stages = self.path.iter().enumerate();
        let stages =
            stages.map(|(index, stage)| (DataPath::from("path").index(index).key("at"), &stage.at.0));
        let named = std::iter::once((DataPath::from("awarded_by"), &self.awarded_by)).chain(stages);
        named.flat_map(|(at, ids)| partners(ids, &at)).collect()
    }

    pub(super) fn check_award(&self, findings: &mut Findings<'_>) {
        let at: DataPath = "awarded_by".into();
        match (self.award, self.awarded_by.len()) {
            (None, 0) => {}
            (None, _) => findings.push(&"award".into(), |place| {
                Diagnostic::error(Code::MissingKey, place, "the key `award` is missing")
                    .label("expected `award: …` beside `awarded_by`")
                    .help("write `joint` for one diploma of all, `double` or `multiple` for one of each")
            }),
            (Some(_), 0) => findings.push(&at, |place| {
                Diagnostic::error(Code::MissingKey, place, "the key `awarded_by` is missing")
                    .label("expected `awarded_by: […]` beside `award`")
                    .help("write `self` for the university itself and the ids of partners: `[self, university-of-example]`")
            }),
            (Some(award), count) => self.check_awarders(award, count, &at, findings),
        }
        self.check_path(findings);
    }

    fn check_awarders(&self, award: Award, count: usize, at: &DataPath, findings: &mut Findings<'_>) {
        let wrong = match award {
            Award::Double => count != 2,
            Award::Joint | Award::Multiple => count < 2,
        };
        if wrong && !findings.is_hole(&"award".into()) {
            let name = award.term().word;
            let universities =
                if count == 1 { "one university".into() } else { format!("{count} universities") };
            let message = format!("a {name} degree is awarded by {universities} here");
            let label = if award == Award::Double { "expected two" } else { "expected two or more" };
            findings.error(Code::Contradiction, at.clone(), message, label);
        }
    }

    /// Every semester is within the programme, and studied once.
    fn check_path(&self, findings: &mut Findings<'_>) {
        if findings.is_hole(&"duration".into()) {
            return;
        }
        let last = self.last_term(findings.terms_a_year);
        let mut met = BTreeSet::new();
        for (index, stage) in self.path.iter().enumerate() {
            let at = DataPath::from("path").index(index);
            for (place, term) in stage.terms.iter().enumerate() {
                let at = at.key("terms").index(place);
                if *term == 0 || u32::from(*term) > last {
                    let message =
                        format!("semester {term} lies outside a programme of {}", self.duration.iso());
                    let label = format!("expected {}, counted from the start of the programme", up_to(last));
                    findings.error(Code::BeyondDuration, at, message, label);
                } else if !met.insert(*term) {
                    let message = format!("semester {term} is there twice");
                    findings.error(Code::Contradiction, at, message, "where one chooses, `at` names several");
                }
            }
            for (key, is_empty) in [("terms", stage.terms.is_empty()), ("at", stage.at.0.is_empty())] {
                if is_empty {
                    findings.error(
                        Code::EmptyList,
                        at.key(key),
                        "the list is empty",
                        "expected at least one",
                    );
                }
            }
        }
    }
}

/// The university itself, or a partner.
fn university(id: &Id) -> Value {
    if id.as_str() == SELF { Value::Institution } else { Value::Item(Kind::Partner, id.clone()) }
}

/// The partners among some universities, each by its place.
fn partners(ids: &[Id], at: &DataPath) -> Vec<Relation> {
    let named = ids.iter().enumerate().filter(|(_, id)| id.as_str() != SELF);
    named.map(|(index, id)| Relation::one(Target::Item(Kind::Partner), id, at.index(index))).collect()
}
