//! Questions and answers in the text of a page.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::Line;
use crate::model::{Id, Relation, Target};
use crate::source::DataPath;

/// Whom a question of a page concerns: a fact, which stands once for all languages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The id of its heading, which stands behind it in braces in each language: `work` for `## May I work? {#work}`.
    pub question: Line,
    /// The applicant groups that it concerns: `[international]` → `vocabulary/applicant-groups.yaml`.
    #[serde(rename = "for")]
    pub groups: Vec<Id>,
}

impl Asked {
    /// Where the id of the heading stands.
    pub fn at(index: usize) -> DataPath {
        DataPath::from("faq").index(index).key("question")
    }

    pub fn relations(all: &[Asked]) -> Vec<Relation> {
        let of_each = all.iter().enumerate().flat_map(|(index, asked)| {
            let at = DataPath::from("faq").index(index).key("for");
            let each = asked.groups.iter().enumerate();
            each.map(move |(place, id)| Relation::one(Target::Group, id, at.index(place)))
        });
        of_each.collect()
    }
}
