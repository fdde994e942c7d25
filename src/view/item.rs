//! The page of one item.

use super::types::{Column, Fact, ItemContent, Shown, Table, TableSection};
use super::{Context, compare};
use crate::catalogue::ItemIndex;
use crate::diagnostic::{Checked, Diagnostics};
use crate::locale::Arg;
use crate::model::{self, ColumnName, FactName, Verified};
use crate::site::Subject;

pub(super) fn content(context: &Context<'_>, index: ItemIndex) -> Checked<ItemContent> {
    let mut diagnostics = Diagnostics::default();
    let item = context.item(index);
    let text = diagnostics.take(context.body(index));
    let common = item.facts.common();
    let words = item.words(context.chain());
    let outcomes =
        words.map(|(_, words)| words.front.outcomes.iter().map(|outcome| outcome.0.clone()).collect());
    let (facts, tables) = (context.facts(index), context.tables(index));
    let offer = context.offer(index);
    let openings = context.openings(&offer);
    let parts = compare::Parts { facts: &facts, offer: &offer, openings: &openings, tables: &tables };
    let content = ItemContent {
        id: item.id.to_string(),
        summary: context.summary(index),
        image: context.image(index),
        body: text.parts,
        headings: text.headings,
        outcomes: outcomes.unwrap_or_default(),
        comparison: compare::column_of_page(context, index, parts),
        facts,
        provenance: item.facts.verified().map(|verified| context.provenance(verified)),
        openings,
        current: context.current_of(index, &offer),
        calendar: context.calendar(&Subject::Item(index)),
        tables,
        charts: item.facts.charts().iter().filter_map(|chart| context.chart(chart)).collect(),
        related: context.related(index),
        contact: common.contact.and_then(|contact| context.contact(contact)),
        example: common.example,
        over: context.site.is_over(index),
        date: item.date.map(|date| context.day(date)),
        map: context.item_map(index),
        sheet: context.link(&Subject::Sheet(index)),
        country: context.country_view(index, item),
        extra: serde_json::to_value(common.extra).unwrap_or_default(),
    };
    Checked::new(content, diagnostics)
}

/// Four pixels a credit; a thesis of 30 still fits beside its number.
fn bar(row: &[model::Value]) -> Option<u32> {
    row.iter().find_map(|value| match value {
        model::Value::Credits(credits) => u32::try_from(credits.hundredths * 4 / 100).ok(),
        _ => None,
    })
}

impl Context<'_> {
    pub(super) fn facts(&self, index: ItemIndex) -> Vec<Fact> {
        let facts = self.site.facts(index);
        let shown = facts.iter().map(|fact| Fact {
            name: fact.name,
            label: self.t(fact.name.message(), &[]),
            value: self.fact_value(fact),
        });
        shown.filter(|fact| !fact.value.text.is_empty()).collect()
    }

    /// Some facts are made of two values that a language puts together in its own way.
    fn fact_value(&self, fact: &model::Fact) -> Shown {
        let key = match fact.name {
            FactName::EctsRange => "value-ects-range",
            FactName::AgeLimit => "value-age-limit",
            FactName::MobilityWindow | FactName::MobilityCompulsory => "value-mobility-window",
            _ => return self.show(&fact.value),
        };
        let [first, second] = fact.value.each() else { return self.show(&fact.value) };
        let arguments =
            [("first", Arg::Text(self.show(first).text)), ("second", Arg::Text(self.show(second).text))];
        Shown { text: self.t(key, &arguments), ..Shown::default() }
    }

    pub(super) fn tables(&self, index: ItemIndex) -> Vec<Table> {
        self.item(index).facts.tables().iter().map(|table| self.table(table)).collect()
    }

    /// Columns in which no row says anything are left out.
    fn table(&self, table: &model::Table<'_>) -> Table {
        let mut sections: Vec<TableSection> =
            table.sections.iter().map(|section| self.table_section(section)).collect();
        let said: Vec<bool> =
            (0..table.columns.len()).map(|at| cells(&sections, at).next().is_some()).collect();
        for row in sections.iter_mut().flat_map(|section| &mut section.rows) {
            let mut said = said.iter();
            row.retain(|_| said.next().is_none_or(|said| *said));
        }
        let names = table.columns.iter().zip(said).filter(|(_, said)| *said).map(|(name, _)| *name);
        let column = |(at, name): (usize, ColumnName)| Column {
            name,
            label: self.t(name.message(), &[]),
            number: cells(&sections, at).all(|cell| cell.number),
        };
        Table {
            name: table.name,
            title: self.t(table.name.message(), &[]),
            columns: names.enumerate().map(column).collect(),
            provenance: table.verified.map(|verified: &Verified| self.provenance(verified)),
            sections,
        }
    }

    fn table_section(&self, section: &model::Section) -> TableSection {
        TableSection {
            title: section.title.as_ref().map(|title| self.show(title)),
            total: section.total.as_ref().map(|total| self.show(total)),
            notes: section.notes.iter().map(|note| note.as_ref().map(|note| self.words(note))).collect(),
            bars: section.rows.iter().map(|row| bar(row)).collect::<Option<_>>().unwrap_or_default(),
            rows: section.rows.iter().map(|row| row.iter().map(|value| self.cell(value)).collect()).collect(),
        }
    }

    /// In a column of credits the heading says what the number is.
    fn cell(&self, value: &model::Value) -> Shown {
        match value {
            model::Value::Credits(credits) => self.show(&model::Value::Number(*credits)),
            value => self.show(value),
        }
    }
}

/// What stands in a column.
fn cells(sections: &[TableSection], at: usize) -> impl Iterator<Item = &Shown> {
    let rows = sections.iter().flat_map(|section| &section.rows);
    rows.filter_map(move |row| row.get(at)).filter(|cell| !cell.text.is_empty())
}
