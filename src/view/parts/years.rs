//! A table of courses, told year by year.

use std::collections::BTreeMap;

use crate::model::{ColumnName, CreditAmount, Section, Table, Value};

/// The sections of each year after each other, with the year that they are of, and nothing in its column any more; none
/// where a table has no such column. A section that goes on over years has its part in each.
pub fn split(table: &Table<'_>) -> Option<Vec<(String, Section)>> {
    let column = table.columns.iter().position(|name| *name == ColumnName::Year)?;
    let mut years: BTreeMap<(usize, String), Vec<Section>> = BTreeMap::new();
    for section in &table.sections {
        for (year, part) in parts(section, column) {
            // As numbers: the tenth year comes after the second.
            years.entry((year.len(), year)).or_default().push(part);
        }
    }
    let of_years = years.into_iter();
    Some(
        of_years
            .flat_map(|((_, year), parts)| parts.into_iter().map(move |part| (year.clone(), part)))
            .collect(),
    )
}

/// The part of a section in each of its years.
fn parts(section: &Section, column: usize) -> BTreeMap<String, Section> {
    let mut parts: BTreeMap<String, Section> = BTreeMap::new();
    for (at, row) in section.rows.iter().enumerate() {
        let mut row = row.clone();
        let Some(Value::Plain(year)) =
            row.get_mut(column).map(|cell| std::mem::replace(cell, Value::Nothing))
        else {
            continue;
        };
        let part = parts
            .entry(year)
            .or_insert_with(|| Section { title: section.title.clone(), ..Section::default() });
        part.rows.push(row);
        part.notes.extend(section.notes.get(at).cloned());
    }
    let divided = parts.len() > 1;
    // Where one chooses, a part of the courses says nothing of the credits that one takes.
    let all_taken = section.total.as_ref().and_then(credits).as_ref() == sum(section).as_ref();
    for part in parts.values_mut() {
        part.total =
            if divided { sum(part).filter(|_| all_taken).map(Value::Credits) } else { section.total.clone() };
    }
    parts
}

/// The credits of the rows, all of which count in one system.
fn sum(section: &Section) -> Option<CreditAmount> {
    let all = section.rows.iter().flatten().filter_map(credits);
    all.reduce(|sum, each| CreditAmount { number: sum.number + each.number, ..sum })
}

fn credits(value: &Value) -> Option<CreditAmount> {
    match value {
        Value::Credits(credits) => Some(credits.clone()),
        _ => None,
    }
}
