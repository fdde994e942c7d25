//! How much of the course catalogue that the ECTS Users' Guide (2015, § 7.1) asks for is said of each programme.
//!
//! What the facts have no key for is looked for in the words, by the id of a heading: `## Careers {#careers}`.

use crate::catalogue::Item;
use crate::lang::Lang;
use crate::model::{ColumnName, FactName, Kind, Table, TableName, Value};
use crate::site::Site;

/// Something that the guide asks for.
#[derive(Debug)]
pub struct Element {
    /// Of the programme as a whole, or of each of its courses.
    pub group: &'static str,
    pub name: &'static str,
    /// Where it is said.
    pub place: &'static str,
    has: Has,
}

#[derive(Debug)]
enum Has {
    /// A single fact of that name.
    Fact(FactName),
    Table(TableName),
    Contact,
    Summary,
    Outcomes,
    /// A heading with that id.
    Heading(&'static str),
    /// A cell in each row of the curriculum.
    Column(ColumnName),
    /// A cell in some row of the curriculum, as courses may run all year.
    AnyColumn(ColumnName),
    /// Known of each course through its programme, where there are courses.
    ThroughProgramme,
    /// Known of each course where all are taught in one language.
    OneLanguage,
    /// The facts of a course have no key for it.
    NoKey,
}

const fn programme(name: &'static str, place: &'static str, has: Has) -> Element {
    Element { group: "programme", name, place, has }
}

const fn course(name: &'static str, place: &'static str, has: Has) -> Element {
    Element { group: "course", name, place, has }
}

const NO_KEY: &str = "nowhere yet";

/// All elements, in the order of the guide.
pub static ELEMENTS: &[Element] = &[
    programme("qualification awarded", "degree", Has::Fact(FactName::Degree)),
    programme("length", "duration", Has::Fact(FactName::Duration)),
    programme("number of credits", "ects", Has::Fact(FactName::Ects)),
    programme("level of qualification", "eqf", Has::Fact(FactName::Eqf)),
    programme("field of study", "isced", Has::Fact(FactName::Field)),
    programme("admission requirements", "{#admission}", Has::Heading("admission")),
    programme("recognition of prior learning", "{#recognition}", Has::Heading("recognition")),
    programme("graduation requirements and rules", "{#requirements}", Has::Heading("requirements")),
    programme("profile", "summary", Has::Summary),
    programme("learning outcomes", "outcomes", Has::Outcomes),
    programme("structure with credits", "curriculum", Has::Table(TableName::Curriculum)),
    programme("mode of study", "delivery", Has::Fact(FactName::Delivery)),
    programme("director or equivalent", "contact", Has::Contact),
    programme("occupational profiles", "{#careers}", Has::Heading("careers")),
    programme("access to further studies", "{#further-studies}", Has::Heading("further-studies")),
    course("code", "curriculum: code", Has::Column(ColumnName::Code)),
    course("title", "curriculum: title", Has::Column(ColumnName::Course)),
    course("type", "curriculum: choose", Has::ThroughProgramme),
    course("cycle", "degree", Has::ThroughProgramme),
    course("year of study", "curriculum: year", Has::Column(ColumnName::Year)),
    course("semester", "curriculum: semester", Has::AnyColumn(ColumnName::Semester)),
    course("credits", "curriculum: ects", Has::Column(ColumnName::Credits)),
    course("lecturers", NO_KEY, Has::NoKey),
    course("learning outcomes", NO_KEY, Has::NoKey),
    course("mode of delivery", NO_KEY, Has::NoKey),
    course("prerequisites", NO_KEY, Has::NoKey),
    course("content", NO_KEY, Has::NoKey),
    course("recommended reading", NO_KEY, Has::NoKey),
    course("teaching methods", NO_KEY, Has::NoKey),
    course("assessment", NO_KEY, Has::NoKey),
    course("language of instruction", "teaching_languages", Has::OneLanguage),
];

/// What is said of a programme.
#[derive(Debug)]
pub struct Completeness {
    pub id: String,
    /// For each of [`ELEMENTS`].
    pub present: Vec<bool>,
}

impl Completeness {
    pub fn count(&self) -> usize {
        self.present.iter().filter(|present| **present).count()
    }

    /// Rounded down, so that only what is whole has a hundred.
    pub fn percent(&self) -> usize {
        self.count() * 100 / self.present.len().max(1)
    }
}

/// Every programme, held against the guide.
pub fn completeness(site: &Site) -> Vec<Completeness> {
    let source = site.config().source_lang();
    let programmes = site.catalogue.of_kind(Kind::Programme);
    programmes.map(|(_, item)| of_programme(site, item, source)).collect()
}

fn of_programme(site: &Site, item: &Item, source: &Lang) -> Completeness {
    let headings = item.words.get(source).map(|words| site.catalogue.heading_ids(item, words.body()));
    let headings = headings.unwrap_or_default();
    let present = ELEMENTS.iter().map(|element| has(item, source, &headings, element)).collect();
    Completeness { id: item.id.to_string(), present }
}

fn has(item: &Item, source: &Lang, headings: &[String], element: &Element) -> bool {
    let front = item.words.get(source).map(|words| &words.front);
    let tables = item.facts.tables();
    let curriculum = tables.iter().find(|table| table.name == TableName::Curriculum);
    let fact = |name: FactName| item.facts.facts().into_iter().find(|fact| fact.name == name);
    match element.has {
        Has::Fact(name) => fact(name).is_some(),
        Has::Table(name) => tables.iter().any(|table| table.name == name),
        Has::Contact => item.facts.common().contact.is_some(),
        Has::Summary => front.is_some(),
        Has::Outcomes => front.is_some_and(|front| !front.outcomes.is_empty()),
        Has::Heading(id) => headings.iter().any(|heading| heading == id),
        Has::Column(name) => curriculum.is_some_and(|table| cells(table, name).all(is_filled)),
        Has::AnyColumn(name) => curriculum.is_some_and(|table| cells(table, name).any(is_filled)),
        Has::ThroughProgramme => curriculum.is_some(),
        Has::OneLanguage => {
            let languages = fact(FactName::TeachingLanguages).map(|fact| fact.value);
            curriculum.is_some() && matches!(languages, Some(Value::List(languages)) if languages.len() == 1)
        }
        Has::NoKey => false,
    }
}

/// The cells of a column.
fn cells<'t>(table: &'t Table<'_>, column: ColumnName) -> impl Iterator<Item = &'t Value> {
    let at = table.columns.iter().position(|each| *each == column);
    let rows = table.sections.iter().flat_map(|section| &section.rows);
    rows.map(move |row| at.and_then(|at| row.get(at)).unwrap_or(&Value::Nothing))
}

fn is_filled(cell: &Value) -> bool {
    !matches!(cell, Value::Nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_whole_has_a_hundred() {
        let of = |present: &[bool]| Completeness { id: "x".into(), present: present.to_vec() }.percent();
        assert_eq!((of(&[true; 3]), of(&[true, true, false]), of(&[false])), (100, 66, 0));
    }

    #[test]
    fn the_guide_asks_for_as_many_elements() {
        let count = |group| ELEMENTS.iter().filter(|element| element.group == group).count();
        assert_eq!((count("programme"), count("course")), (15, 16));
    }
}
