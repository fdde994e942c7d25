//! The shapes of a comparison.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Link, Phrase, Shown, TermLink};

/// Items of a kind side by side, a column each.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct CompareContent {
    /// `programmes`, …
    pub name: &'static str,
    /// `programme`, …
    pub kind: &'static str,
    /// None where there are too many for one table.
    pub columns: Vec<CompareColumn>,
    /// Rows in which the columns differ; all rows, without cells, where there are no columns.
    pub differing: Vec<CompareRow>,
    /// Rows that say the same of all, in one cell.
    pub same: Vec<CompareRow>,
    /// Whether figures of any column are invented to show the form.
    pub example: bool,
    /// Comparisons of one field of study.
    pub fields: Vec<TermLink>,
    /// The comparison of all, and whether it is this one.
    pub all: Option<String>,
    /// The comparison of all items, where this one is of a field alone.
    pub whole: bool,
    /// The list of the kind.
    pub list: Option<Link>,
    /// Where to find items that are in no column, in JSON that is safe in a `script`: the address that items stand
    /// below, and the whole address of those whose name in it is not their id.
    pub addresses: Option<String>,
}

/// An item at the head of a column of a comparison.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct CompareColumn {
    pub id: String,
    pub title: Phrase,
    pub href: String,
    pub example: bool,
}

/// What a row tells of each column.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct CompareRow {
    /// The row's place among all rows of the kind, the same on every page.
    pub number: usize,
    pub label: String,
    /// Whether it decides: until when one can apply, what one pays, in which language one is taught.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub decisive: bool,
    /// The applicant group that it holds for, if for one.
    pub group: Option<Phrase>,
    /// The applicant group that the row is about; nothing where it is for all.
    pub group_id: Option<String>,
    /// A cell for each column.
    pub cells: Vec<CompareCell>,
}

/// What one item tells in one row of a comparison.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct CompareCell {
    /// The number of its row.
    pub number: usize,
    /// None where nothing is known.
    pub lines: Vec<CompareLine>,
    /// Whether it only repeats what holds for another group.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub inherited: bool,
}

/// Every programme of a large catalogue carries some, so that what is not there takes no room.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct CompareLine {
    /// What is told.
    pub value: Shown,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Phrase>,
    /// `upcoming`, `open`, `closing-soon` or `passed`, of a deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state_label: Option<String>,
}

/// Where items of a kind are compared.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct CompareLink {
    /// `programme`, …
    pub kind: &'static str,
    pub href: String,
    /// `1 programme`, `2 programmes`, … up to as many as one can choose.
    pub counts: Vec<String>,
}
