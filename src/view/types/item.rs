//! The shapes of an item's page.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Calendar, Card, CardGroup, ChoiceView, CompareCell, Contact, Country, Current, Image, Map, Opening,
    Phrase, Shared, Shown, Tally,
};
use crate::markdown::Heading;
use crate::model::{ColumnName, FactName, TableName};

/// The page of one item.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct ItemContent {
    pub id: String,
    pub summary: Phrase,
    /// The item's own picture.
    pub image: Option<Image>,
    /// The text, in order; in the language of `page.fallback` where there is one.
    pub body: Vec<Part>,
    /// Headings of the text.
    pub headings: Vec<Heading>,
    pub outcomes: Vec<String>,
    pub facts: Vec<Fact>,
    /// Where the facts come from that have no provenance of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
    pub openings: Vec<Opening>,
    /// The opening that counts now; the others follow it in `openings`.
    pub current: Option<Shared<Current>>,
    /// The calendar file of its dates.
    pub calendar: Option<Calendar>,
    /// The pages that tell the applicant groups which papers they hand in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Shared<Card>>,
    pub tables: Vec<Table>,
    pub charts: Vec<Chart>,
    /// What the catalogue counts of itself for a goal.
    pub tallies: Vec<Tally>,
    /// The countries that come first for a goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<CountryList>,
    /// The countries whose nationals may hold it, of the call that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligible: Option<CountryList>,
    /// Related items, a group a kind.
    pub related: Vec<CardGroup>,
    pub contact: Option<Contact>,
    /// Whether the item is invented to show the form.
    pub example: bool,
    /// Whether it happened, and is over.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub over: bool,
    /// The day of a news item.
    pub date: Option<Shown>,
    /// Where the members of a network or the partners in a country are.
    pub map: Option<Map>,
    /// The same on one sheet of paper.
    pub sheet: Option<String>,
    /// The item as a column of a comparison, where no table has all of its kind.
    pub comparison: Vec<CompareCell>,
    /// For the page of a country.
    pub country: Option<Country>,
    /// Free keys of the site's own: those of the facts, and those of the words, which take the place of the same.
    pub extra: serde_json::Value,
}

/// A piece of a text: HTML, or a block that the theme draws. Exactly one field is set.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Part {
    /// Safe HTML, made by the Markdown module.
    pub html: Option<String>,
    /// Deadlines or fees of all openings, by `block`: `deadlines` or `fees`.
    pub openings: Option<OpeningsBlock>,
    pub table: Option<Table>,
    pub figure: Option<Figure>,
    pub contact: Option<Contact>,
    pub countries: Option<CountryList>,
    /// The strategic choices, where an author asks for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChoiceView>>,
}

/// A list of countries of the vocabulary.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct CountryList {
    pub title: Phrase,
    /// Who draws it up.
    pub authority: String,
    /// The time for which it holds.
    pub period: Shown,
    /// The day somebody last compared it with its sources.
    pub on: Shown,
    pub sources: Vec<String>,
    /// As the language sorts their names, each with the address of its page.
    pub countries: Vec<Shown>,
}

/// Part of the openings, where an author asks for it within a text.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct OpeningsBlock {
    /// `deadlines` or `fees`.
    pub block: &'static str,
    pub openings: Vec<Opening>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Figure {
    pub image: Image,
    pub caption: String,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Fact {
    /// `ects`, `duration`, …
    pub name: FactName,
    pub label: String,
    pub value: Shown,
    /// Whether what it names is an example.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// Where facts come from and how fresh they are.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Provenance {
    pub on: Shown,
    /// The role that answers for them.
    pub by: Phrase,
    pub by_href: Option<String>,
    pub source: Option<String>,
    /// Invented figures, to be marked as such.
    pub example: bool,
    /// The review is overdue: show a warning beside the facts.
    pub being_checked: bool,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Table {
    /// `curriculum`, `agreements`, …; the section's anchor.
    pub name: TableName,
    pub title: String,
    pub columns: Vec<Column>,
    pub sections: Vec<TableSection>,
    pub provenance: Option<Provenance>,
}

impl Table {
    /// What stands in a column of one of its rows; nothing where the column is not shown.
    pub fn cell<'c>(&self, row: &'c [Shown], column: ColumnName) -> Option<&'c Shown> {
        row.get(self.columns.iter().position(|each| each.name == column)?)
    }
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Column {
    pub name: ColumnName,
    pub label: String,
    pub number: bool,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct TableSection {
    /// `Year 1`, where the rows are told year by year: sections of one year follow each other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    pub title: Option<Shown>,
    pub total: Option<Shown>,
    pub rows: Vec<Vec<Shown>>,
    /// What each row is about, in a sentence; empty where no row has one.
    pub notes: Vec<Option<Phrase>>,
    /// The length of a bar for the credits of each row, in pixels; empty where rows have none.
    pub bars: Vec<u32>,
}

/// An indicator drawn as an SVG with a table as its equal. Coordinates are in the units of `width` × `height`.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Chart {
    pub id: String,
    pub title: Phrase,
    pub unit: String,
    /// One sentence that says what the chart shows.
    pub summary: String,
    pub width: u32,
    pub height: u32,
    /// Horizontal lines with labels.
    pub grid: Vec<GridLine>,
    /// Labels under the horizontal axis.
    pub years: Vec<YearMark>,
    pub series: Vec<Series>,
    pub target: Option<TargetLine>,
    /// The same as a table: a row a year, a cell a series.
    pub rows: Vec<ChartRow>,
    pub example: bool,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GridLine {
    pub y: f64,
    pub label: String,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct YearMark {
    pub x: f64,
    pub label: String,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Series {
    pub title: Phrase,
    /// `x,y x,y …` for a polyline.
    pub points: String,
    pub dots: Vec<Dot>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Dot {
    pub x: f64,
    pub y: f64,
    pub label: String,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct TargetLine {
    pub y: f64,
    pub label: String,
    pub source: Option<String>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ChartRow {
    pub year: String,
    pub values: Vec<Shown>,
    pub source: Option<String>,
}
