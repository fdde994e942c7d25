//! The shapes of an item's page.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Calendar, Card, CardGroup, ChoiceView, CompareCell, CompareLine, Contact, Country, Current, Image, Link,
    Living, Map, Opening, Phrase, Shared, Shown, Tally, ToDo,
};
use crate::markdown::Heading;
use crate::model::{ColumnName, FactName, TableName};

/// The page of one item.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct ItemContent {
    pub id: String,
    /// The name under which its own people know it, as it stands on a diploma or in the form, where the page's language calls
    /// it otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_name: Option<Phrase>,
    pub summary: Phrase,
    /// The item's own picture.
    pub image: Option<Image>,
    /// The text, in order; in the language of `page.fallback` where there is one.
    pub body: Vec<Part>,
    /// Headings of the text.
    pub headings: Vec<Heading>,
    /// What graduates can do.
    pub outcomes: Vec<String>,
    /// What people say of it, as long as they agree to be shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Voice>,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// Where the facts come from that have no provenance of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
    /// Its openings, the one that counts first.
    pub openings: Vec<Opening>,
    /// The opening that counts now; the others follow it in `openings`.
    pub current: Option<Shared<Current>>,
    /// The calendar file of its dates.
    pub calendar: Option<Calendar>,
    /// The pages that tell the applicant groups which papers they hand in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Shared<Card>>,
    /// What must be known of which language, and what proves it: a line a language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<CompareLine>,
    /// What applicants hand in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to_hand_in: Vec<ToDo>,
    /// What it costs to be there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub living: Option<Living>,
    /// What comes between the letter of admission and the first day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub next_steps: Vec<ToDo>,
    /// Facts that take a table: curriculum, language requirement, members.
    pub tables: Vec<Table>,
    /// Indicators of a goal, as charts.
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
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Whether the item is invented to show the form.
    pub example: bool,
    /// Whether it happened, and is over, or no longer holds.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub over: bool,
    /// The day of a news item.
    pub date: Option<Shown>,
    /// Where the members of a network or the partners in a country are.
    pub map: Option<Map>,
    /// The same on one sheet of paper, or for a partner what it must know to send students.
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
    /// A table of facts, where the text places one.
    pub table: Option<Table>,
    /// A picture within the text.
    pub figure: Option<Figure>,
    /// Whom to ask, where the text says `{{contact}}`.
    pub contact: Option<Contact>,
    /// A list of countries, where the text names one.
    pub countries: Option<CountryList>,
    /// The applicant groups that the question above concerns, each with the page of its deadlines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<Vec<Link>>,
    /// A film that is shown elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub film: Option<Film>,
    /// The strategic choices, where an author asks for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<ChoiceView>>,
}

/// A film as a card that leads to it: nothing is asked of whoever shows it before a reader goes there.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Film {
    pub title: String,
    pub href: String,
    /// Who shows it: `media.example.edu`.
    pub host: String,
    /// `4:30`
    pub length: String,
    /// ISO 8601, for machines.
    pub duration: String,
    /// The language that is spoken in it; none where it is the page's own or nobody speaks.
    pub language: Option<String>,
    /// A still of it.
    pub poster: Option<Image>,
}

/// What somebody says of it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Voice {
    /// What they say.
    pub quote: Phrase,
    pub name: String,
    /// `Student of management`
    pub role: Option<Phrase>,
    /// Where they are from.
    pub country: Option<String>,
    pub image: Option<Image>,
    /// Whether it is made up to show the form.
    pub example: bool,
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
    /// The openings to tell of.
    pub openings: Vec<Opening>,
}

/// A picture within a text.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Figure {
    /// The picture.
    pub image: Image,
    /// What stands beneath it.
    pub caption: String,
}

/// One thing that is known of an item: its label and its value.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Fact {
    /// `ects`, `duration`, …
    pub name: FactName,
    pub label: String,
    /// To be printed by the filter `value`.
    pub value: Shown,
    /// Whether it counts in ECTS credits, which not every reader knows.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ects: bool,
    /// Whether what it names is an example.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// Where facts come from and how fresh they are.
#[derive(Clone, Debug, Default, JsonSchema, Serialize)]
pub struct Provenance {
    /// The day on which it was checked.
    pub on: Shown,
    /// The role that answers for them.
    pub by: Phrase,
    /// The page or address of who checked it.
    pub by_href: Option<String>,
    /// The page that it was checked against.
    pub source: Option<String>,
    /// Invented figures, to be marked as such.
    pub example: bool,
    /// The review is overdue: show a warning beside the facts.
    pub being_checked: bool,
}

/// Facts of an item as a table.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Table {
    /// `curriculum`, `agreements`, …; the section's anchor.
    pub name: TableName,
    pub title: String,
    /// Its columns, without those that are empty in all rows.
    pub columns: Vec<Column>,
    /// Its rows.
    pub sections: Vec<TableSection>,
    pub provenance: Option<Provenance>,
}

impl Table {
    /// What stands in a column of one of its rows; nothing where the column is not shown.
    pub fn cell<'c>(&self, row: &'c [Shown], column: ColumnName) -> Option<&'c Shown> {
        row.get(self.columns.iter().position(|each| each.name == column)?)
    }
}

/// A column of a table.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Column {
    pub name: ColumnName,
    pub label: String,
    /// Whether its cells are numbers, to be set flush to the end.
    pub number: bool,
    /// In a table that is told year by year, those in which a cell of it is not empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<String>,
}

/// Rows of a table under a heading of their own.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct TableSection {
    /// `Year 1`, where the rows are told year by year: sections of one year follow each other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    pub title: Option<Shown>,
    /// The sum of the section, such as its credits.
    pub total: Option<Shown>,
    /// The cells of each row, one a column.
    pub rows: Vec<Vec<Shown>>,
    /// What each row is about, in a sentence; empty where no row has one.
    pub notes: Vec<Option<Phrase>>,
    /// The credits of each row as a number, for a bar beside them; empty where rows have none.
    pub credits: Vec<f64>,
}

/// An indicator drawn as an SVG with a table as its equal. Coordinates are in the units of `width` × `height`.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Chart {
    pub id: String,
    pub title: Phrase,
    /// What the values count: percent, students.
    pub unit: String,
    /// One sentence that says what the chart shows.
    pub summary: String,
    pub width: u16,
    pub height: u16,
    /// Where its lines begin, from the left edge.
    pub left: u16,
    /// Where they end.
    pub right: u16,
    /// Horizontal lines with labels.
    pub grid: Vec<GridLine>,
    /// Labels under the horizontal axis.
    pub years: Vec<YearMark>,
    /// The indicators in it.
    pub series: Vec<Series>,
    /// What is to be reached.
    pub target: Option<TargetLine>,
    /// The same as a table: a row a year, a cell a series.
    pub rows: Vec<ChartRow>,
    pub example: bool,
}

/// A line of a chart for a round value.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct GridLine {
    pub y: f64,
    pub label: String,
}

/// A year below a chart.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct YearMark {
    pub x: f64,
    pub label: String,
}

/// The values of one indicator in a chart.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Series {
    pub title: Phrase,
    /// `x,y x,y …` for a polyline.
    pub points: String,
    /// Its values.
    pub dots: Vec<Dot>,
}

/// A value of an indicator, where it stands in the chart.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Dot {
    pub x: f64,
    pub y: f64,
    /// The value in words.
    pub label: String,
}

/// The value that an indicator is to reach, as a line in its chart.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct TargetLine {
    pub y: f64,
    pub label: String,
    pub source: Option<String>,
}

/// A year of a chart as a row of its table.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ChartRow {
    /// The year.
    pub year: String,
    /// The values of the year, one for each series.
    pub values: Vec<Shown>,
    pub source: Option<String>,
}
