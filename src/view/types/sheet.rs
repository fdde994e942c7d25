//! The shapes of a programme on one sheet of paper.

use schemars::JsonSchema;
use serde::Serialize;

use super::{CompareLine, Contact, Fact, Link, Living, Phrase, Provenance, Shown, Table, ToDo};

/// What a family needs to know of a programme, or a partner of an exchange to which it sends students.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetContent {
    /// The programme's page.
    pub item: Link,
    /// The name under which its own people know it, where the sheet's language calls it otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_name: Option<Phrase>,
    pub summary: Phrase,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// The intake that the dates and costs are of.
    pub opening: Option<SheetOpening>,
    /// What it costs to be there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub living: Option<Living>,
    /// What comes between the letter of admission and the first day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub next_steps: Vec<ToDo>,
    /// Who pays, and until when one applies.
    pub scholarships: Vec<SheetScholarship>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// What else a partner needs to know, on the sheet of an exchange.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partners: Option<SheetPartners>,
    /// The address of the programme's page as one reads it, and as a machine does.
    pub address: String,
    /// The same as a machine reads it, for the filter `qr`.
    pub address_code: String,
    /// The same sheet in the source language, which holds where the two differ.
    pub source: Option<LanguageLinkTo>,
}

/// What a partner needs to know that sends students and staff.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetPartners {
    /// What registers know the university by.
    pub codes: Vec<SheetCode>,
    /// The later openings, as `opening`.
    pub later: Vec<SheetOpening>,
    /// What must be known of which language, a line a language.
    pub languages: Vec<CompareLine>,
    /// Places a year by field and level, of all partners together.
    pub places: Option<Table>,
    /// What lecturers and other staff come for.
    pub staff: Vec<SheetStaff>,
}

/// The university in a register.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetCode {
    /// `Erasmus code`
    pub label: String,
    /// The same in every language.
    pub value: String,
}

/// What somebody comes for who is no student.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetStaff {
    /// Its page.
    pub item: Link,
    /// Until when one applies; none where that is not told.
    pub closes: Option<Shown>,
}

/// A page in another language.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LanguageLinkTo {
    pub lang: String,
    /// The name of that language in the page's language.
    pub name: String,
    pub href: String,
}

/// The intake that a sheet is about: its dates and costs.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetOpening {
    pub title: String,
    /// When applications open.
    pub opens: Shown,
    /// When the programme begins.
    pub starts: Option<Shown>,
    /// When applicants are answered.
    pub answer_by: Option<Shown>,
    /// Dates and costs by group.
    pub groups: Vec<SheetGroup>,
    pub provenance: Provenance,
}

/// Dates and costs for one applicant group.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetGroup {
    pub title: Phrase,
    /// Until when the group applies.
    pub deadlines: Vec<SheetDeadline>,
    /// What it pays.
    pub fees: Vec<SheetFee>,
    /// What the whole programme costs; none where it cannot be told from the facts.
    pub whole: Option<String>,
    /// What the first year comes to with what it costs to be there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_year: Option<String>,
    /// Where the group cannot apply any more: the next opening in which it can.
    pub next: Option<SheetNext>,
}

/// A sum on the sheet.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetFee {
    /// How much.
    pub amount: Shown,
    /// What it is for where that is not tuition, other currencies, remarks.
    pub notes: Vec<Phrase>,
}

/// The next opening of a group.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetNext {
    pub title: String,
    /// Until when the group applies then.
    pub deadlines: Vec<SheetDeadline>,
}

/// A deadline on the sheet.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetDeadline {
    pub closes: Shown,
    pub passed: bool,
    pub state_label: String,
    /// What is due or for which way of study, where that needs saying.
    pub notes: Vec<String>,
}

/// A scholarship on the sheet: what it pays, and until when one applies.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetScholarship {
    pub title: Phrase,
    /// What it pays for.
    pub covers: Vec<SheetCover>,
    /// What the first year leaves to its holders; none where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<SheetLeft>,
    pub closes: Option<Shown>,
    pub passed: bool,
    pub state_label: String,
    /// The list of countries whose nationals may hold it.
    pub list: Option<Phrase>,
    /// Whether it is for whoever goes to one of those countries or studies there instead.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub list_by_place: bool,
    /// Whether it, its dates or its amounts are invented.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// What the first year leaves to pay once a scholarship is held: fees and living costs without what it pays.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetLeft {
    /// `€1,200 to €4,300`, with the groups where it differs between them; none where nothing is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// Whether it is less, since something is paid for whose sum is not told.
    pub at_most: bool,
}

/// What a scholarship pays for.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct SheetCover {
    /// What for.
    pub what: String,
    /// How much.
    pub amount: String,
}
