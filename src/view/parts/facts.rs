//! What is told of an item in a line each, and in tables.

use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{self, ColumnName, FactName, TableName, Target, Value, Verified};
use crate::view::Context;
use crate::view::parts::years;
use crate::view::types::{Column, Fact, Shown, Table, TableSection};

/// The facts that say something in the language.
pub fn of(context: &Context<'_>, index: ItemIndex) -> Vec<Fact> {
    let facts = context.site.facts(index);
    let shown = facts.iter().map(|fact| Fact {
        name: fact.name,
        label: context.t(fact.name.message(), &[]),
        value: value(context, fact),
        ects: counts_in_ects(fact),
        example: names_example(context, fact),
    });
    shown.filter(|fact| !fact.value.text.is_empty()).collect()
}

/// Whether a fact is shown on the item's own page; one of the university's own may stand elsewhere alone.
pub fn is_on_page(context: &Context<'_>, index: ItemIndex, name: FactName) -> bool {
    let mut own = context.catalogue().vocabulary.facts.shown(context.item(index).kind, model::Shown::Page);
    !matches!(name, FactName::Own(_)) || own.any(|shown| shown == name)
}

fn counts_in_ects(fact: &model::Fact) -> bool {
    let is_ects = |value: &model::Value| match value {
        model::Value::Credits(amount) => amount.system == model::CountedIn::Ects,
        _ => false,
    };
    fact.value.each().iter().any(is_ects)
}

fn names_example(context: &Context<'_>, fact: &model::Fact) -> bool {
    let vocabulary = &context.catalogue().vocabulary;
    fact.value.each().iter().any(|value| match value {
        model::Value::Entry(Target::Plan, id) => vocabulary.plan(id).is_some_and(|plan| plan.example),
        model::Value::Entry(Target::Choice, id) => vocabulary.choice(id).is_some_and(|choice| choice.example),
        _ => false,
    })
}

/// Some facts are made of two values that a language puts together in its own way.
fn value(context: &Context<'_>, fact: &model::Fact) -> Shown {
    let key = match fact.name {
        FactName::EctsRange => "value-ects-range",
        FactName::AgeLimit => "value-age-limit",
        FactName::NationalLevel => "value-level",
        FactName::MobilityWindow | FactName::MobilityCompulsory => match fact.value.each() {
            [model::Value::Nothing, _] => "value-mobility-semester",
            _ => "value-mobility-window",
        },
        _ => return context.show(&fact.value),
    };
    let [first, second] = fact.value.each() else { return context.show(&fact.value) };
    let (first, second) = (least(context, first, fact.name), context.part(&context.show(second)));
    let term = context.config().file.academic.term.as_ref().filter(|_| key.starts_with("value-mobility"));
    let text = match term {
        // A year of trimesters has no semesters.
        Some(term) => {
            let term = context.beside(&context.worded(term), &second);
            context.joined([first, term].into_iter().filter(|text| !text.is_empty())).unwrap_or_default()
        }
        None => context.t(key, &[("first", Arg::Text(first)), ("second", Arg::Text(second))]),
    };
    Shown { text, ..Shown::default() }
}

/// The first of two values: of credits from some to more the number alone, since the second says what is counted.
fn least(context: &Context<'_>, value: &model::Value, of: FactName) -> String {
    let is_worth = |credits| context.credit_system(credits).is_some_and(|system| system.ects.is_some());
    match value {
        model::Value::Credits(credits) if of == FactName::EctsRange && !is_worth(credits) => {
            context.locale.number(credits.number)
        }
        _ => context.part(&context.show(value)),
    }
}

/// The tables, without columns in which nothing stands, those of courses year by year.
pub fn tables(context: &Context<'_>, index: ItemIndex) -> Vec<Table> {
    context.item(index).facts.tables().iter().map(|one| table(context, one)).collect()
}

/// What the tables of one name tell of several items, in one: each row behind the name of its item, in the parts that a list
/// has. It is as old as the oldest of them.
pub fn joined(
    context: &Context<'_>,
    (name, told): (TableName, &[ColumnName]),
    parts: &[(Option<String>, Vec<ItemIndex>)],
) -> Option<Table> {
    let columns = [&[ColumnName::Partner], told].concat();
    let mut joined = model::Table { name, columns, sections: Vec::new(), verified: None };
    for (title, items) in parts {
        let mut rows = Vec::new();
        for item in items.iter().map(|index| context.item(*index)) {
            for table in item.facts.tables().into_iter().filter(|table| table.name == name) {
                joined.verified =
                    joined.verified.into_iter().chain(table.verified).min_by_key(|one| one.review_by);
                let own = Value::Item(item.kind, item.id.clone());
                for row in table.sections.into_iter().flat_map(|section| section.rows) {
                    let told = table.columns.iter().zip(row).filter(|(column, _)| told.contains(column));
                    rows.push(std::iter::once(own.clone()).chain(told.map(|(_, value)| value)).collect());
                }
            }
        }
        if !rows.is_empty() {
            let title = title.clone().map(Value::Plain);
            joined.sections.push(model::Section { title, rows, ..model::Section::default() });
        }
    }
    (!joined.sections.is_empty()).then(|| table(context, &joined))
}

/// Columns in which no row says anything are left out.
pub fn table(context: &Context<'_>, table: &model::Table<'_>) -> Table {
    let by_year = years::split(table);
    let mut sections: Vec<TableSection> = match &by_year {
        Some(by_year) => {
            by_year.iter().map(|(year, section)| section_of_year(context, year, section)).collect()
        }
        None => table.sections.iter().map(|section| section_view(context, section)).collect(),
    };
    let said: Vec<bool> = (0..table.columns.len()).map(|at| cells(&sections, at).next().is_some()).collect();
    for row in sections.iter_mut().flat_map(|section| &mut section.rows) {
        let mut said = said.iter();
        row.retain(|_| said.next().is_none_or(|said| *said));
    }
    let names = table.columns.iter().zip(said).filter(|(_, said)| *said).map(|(name, _)| *name);
    let column = |(at, name): (usize, ColumnName)| Column {
        name,
        label: context.t(name.message(), &[]),
        number: cells(&sections, at).all(|cell| cell.number),
        years: years_with(&sections, at),
    };
    Table {
        name: table.name,
        title: context.t(table.name.message(), &[]),
        columns: names.enumerate().map(column).collect(),
        provenance: table.verified.map(|verified: &Verified| context.provenance(verified)),
        sections,
    }
}

fn section_of_year(context: &Context<'_>, year: &str, section: &model::Section) -> TableSection {
    let year = context.t("curriculum-year", &[("year", Arg::Text(context.locale.in_digits(year)))]);
    TableSection { year: Some(year), ..section_view(context, section) }
}

fn section_view(context: &Context<'_>, section: &model::Section) -> TableSection {
    TableSection {
        year: None,
        title: section.title.as_ref().map(|title| context.show(title)),
        total: section.total.as_ref().map(|total| context.show(total)),
        notes: section.notes.iter().map(|note| note.as_ref().map(|note| context.words(note))).collect(),
        credits: section.rows.iter().map(|row| credits(row)).collect::<Option<_>>().unwrap_or_default(),
        rows: section.rows.iter().map(|row| row.iter().map(|value| cell(context, value)).collect()).collect(),
    }
}

/// In a column of credits the heading says what the number is.
fn cell(context: &Context<'_>, value: &model::Value) -> Shown {
    match value {
        model::Value::Credits(credits) => context.show(&model::Value::Number(credits.number)),
        value => context.show(value),
    }
}

fn credits(row: &[model::Value]) -> Option<f64> {
    row.iter().find_map(|value| match value {
        model::Value::Credits(credits) => Some(credits.number.hundredths as f64 / 100.0),
        _ => None,
    })
}

/// The years in which something stands in a column.
fn years_with(sections: &[TableSection], at: usize) -> Vec<String> {
    let said = sections.iter().filter(|section| cells(std::slice::from_ref(section), at).next().is_some());
    let mut years: Vec<String> = said.filter_map(|section| section.year.clone()).collect();
    years.dedup();
    years
}

/// What stands in a column.
fn cells(sections: &[TableSection], at: usize) -> impl Iterator<Item = &Shown> {
    let rows = sections.iter().flat_map(|section| &section.rows);
    rows.filter_map(move |row| row.get(at)).filter(|cell| !cell.text.is_empty())
}
