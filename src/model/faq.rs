//! Questions and answers in the text of a page.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::Line;
use crate::model::{Id, Relation, Target};
use crate::source::DataPath;

/// That a page is made of questions: each heading of the second level asks one, and what follows it is the answer. Whom a
/// question concerns is a fact, and so stands here once for all languages.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Faq {
    /// The applicant groups that a question is for, by the id of its heading, which stands behind it in braces in each language:
    /// `{work: [non-eea]}` for `## May I work? {#work}`; everybody where it is not named → `vocabulary/applicant-groups.yaml`.
    #[serde(default, rename = "for")]
    pub asked_by: BTreeMap<Line, Vec<Id>>,
}

impl Faq {
    /// Where the groups of a question stand.
    pub fn at(heading: &str) -> DataPath {
        DataPath::from("faq").key("for").key(heading)
    }

    pub fn relations(&self) -> Vec<Relation> {
        let of_each = self.asked_by.iter().flat_map(|(heading, groups)| {
            let place = |index| Faq::at(heading).index(index);
            groups.iter().enumerate().map(move |(index, id)| Relation::one(Target::Group, id, place(index)))
        });
        of_each.collect()
    }
}
