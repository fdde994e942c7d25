//! The page of one item.

use super::opening::current_first;
use super::types::{
    AlumnusView, Column, Country, CountryFee, CountryScholarship, Fact, ItemContent, Shown, Table,
    TableSection,
};
use super::{Context, compare};
use crate::catalogue::{Item, ItemIndex};
use crate::diagnostic::{Checked, Diagnostics};
use crate::model::{self, Id, Kind, Verified};
use crate::site::Subject;
use crate::yaml::Scalar;

/// A country's page shows so many of the next deadlines and fees; the group's own page has all.
const MOST_ON_COUNTRY: usize = 12;

pub(super) fn content(context: &Context<'_>, index: ItemIndex) -> Checked<ItemContent> {
    let mut diagnostics = Diagnostics::default();
    let item = context.item(index);
    let text = diagnostics.take(context.body(index));
    let common = item.facts.common();
    let words = item.words(context.chain());
    let outcomes =
        words.map(|(_, words)| words.front.outcomes.iter().map(|outcome| outcome.0.clone()).collect());
    let (facts, tables) = (context.facts(index), context.tables(index));
    let openings = context.openings_in_order(index);
    let parts = compare::Parts { facts: &facts, openings: &openings, tables: &tables };
    let content = ItemContent {
        id: item.id.to_string(),
        summary: context.summary(index),
        image: context.image(index),
        body: text.parts,
        headings: text.headings,
        outcomes: outcomes.unwrap_or_default(),
        comparison: compare::column_of_page(context, index, parts),
        facts,
        openings: current_first(openings),
        next_deadline: context.next_deadline(index),
        fee_range: context.fee_range(index),
        tables,
        charts: item.facts.charts().iter().filter_map(|chart| context.chart(chart)).collect(),
        related: context.related(index),
        contact: common.contact.and_then(|contact| context.contact(contact)),
        example: common.example,
        date: item.date.map(|date| context.day(date)),
        map: context.item_map(index),
        sheet: context.link(&Subject::Sheet(index)),
        country: (item.kind == Kind::Country).then(|| context.country_view(item)).flatten(),
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
        let facts = self.item(index).facts.facts();
        let shown = facts.iter().map(|fact| Fact {
            name: fact.name,
            label: self.t(&format!("fact-{}", fact.name), &[]),
            value: self.fact_value(fact),
        });
        shown.filter(|fact| !fact.value.text.is_empty()).collect()
    }

    /// Some facts are made of two values that a language puts together in its own way.
    fn fact_value(&self, fact: &model::Fact) -> Shown {
        let parts: Vec<String> = fact.value.each().iter().map(|value| self.show(value).text).collect();
        let pair = |key: &str| {
            let arguments = [("first", parts[0].as_str().into()), ("second", parts[1].as_str().into())];
            Shown { text: self.t(key, &arguments), ..Shown::default() }
        };
        match (fact.name, parts.len()) {
            ("ects-range" | "age-limit", 2) => pair(&format!("value-{}", fact.name)),
            ("mobility-window" | "mobility-compulsory", 2) => pair("value-mobility-window"),
            _ => self.show(&fact.value),
        }
    }

    pub(super) fn tables(&self, index: ItemIndex) -> Vec<Table> {
        self.item(index).facts.tables().iter().map(|table| self.table(table)).collect()
    }

    fn table(&self, table: &model::Table<'_>) -> Table {
        let sections: Vec<TableSection> =
            table.sections.iter().map(|section| self.table_section(section)).collect();
        let number = |at: usize| {
            let cells = || {
                sections
                    .iter()
                    .flat_map(|section| &section.rows)
                    .filter_map(|row| row.get(at))
                    .filter(|cell| !cell.text.is_empty())
            };
            cells().count() > 0 && cells().all(|cell| cell.number)
        };
        let column = |(at, name): (usize, &&'static str)| Column {
            name,
            label: self.t(&format!("column-{name}"), &[]),
            number: number(at),
        };
        Table {
            name: table.name,
            title: self.t(&format!("table-{}", table.name), &[]),
            columns: table.columns.iter().enumerate().map(column).collect(),
            provenance: table.verified.map(|verified: &Verified| self.provenance(verified)),
            sections,
        }
    }

    fn table_section(&self, section: &model::Section) -> TableSection {
        TableSection {
            title: section.title.as_ref().map(|title| self.show(title)),
            total: section.total.as_ref().map(|total| self.show(total)),
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

    fn country_view(&self, item: &Item) -> Option<Country> {
        let country = crate::codes::Country::parse(item.id.as_str()).ok()?;
        let vocabulary = &self.catalogue().vocabulary;
        let group =
            vocabulary.groups.of(|rule| vocabulary.fits_country(rule, country)).map(|group| group.id.clone());
        let deadlines = group.as_ref().map(|group| {
            let current = self.site.current_closings(self.lang, Some(group));
            current.filter_map(|closing| self.entry_view(closing)).take(MOST_ON_COUNTRY).collect()
        });
        Some(Country {
            code: country.to_string(),
            deadlines: deadlines.unwrap_or_default(),
            fees: group.as_ref().map(|group| self.group_fees(group)).unwrap_or_default(),
            scholarships: self.country_scholarships(country),
            alumni: item.facts.alumni().iter().map(|alumnus| self.alumnus(alumnus)).collect(),
            group: group.map(|group| self.group(&group)),
        })
    }

    fn alumnus(&self, alumnus: &model::Alumnus) -> AlumnusView {
        let programme = alumnus.programme.as_ref();
        let programme = programme.and_then(|id| self.catalogue().find(Kind::Programme, id));
        AlumnusView {
            quote: self.words(&alumnus.quote),
            name: alumnus.name.to_string(),
            programme: programme.and_then(|index| self.item_link(index)),
            year: alumnus.year.map(|year| year.to_string()),
        }
    }

    /// What a group pays for the items that cost something.
    pub(super) fn group_fees(&self, group: &Id) -> Vec<CountryFee> {
        let kinds = [Kind::Programme, Kind::SummerSchool];
        let items = kinds.into_iter().flat_map(|kind| self.site.list(kind, self.lang));
        let fees = items.filter_map(|index| {
            let openings = self.item(*index).facts.openings();
            let opening = openings.last()?;
            let provenance = self.provenance(opening.verified);
            let fee = self.fee(self.fee_for(opening, group)?, provenance.being_checked);
            Some(CountryFee {
                item: self.item_link(*index)?,
                opening: self.opening_title(opening),
                fee,
                provenance,
            })
        });
        fees.take(MOST_ON_COUNTRY).collect()
    }

    /// The scholarships that somebody from a country may hold, by the lists of their last calls.
    fn country_scholarships(&self, country: crate::codes::Country) -> Vec<CountryScholarship> {
        let zone = self.config().zone();
        let scholarships = self.site.list(Kind::Scholarship, self.lang).iter().filter_map(|index| {
            let round = self.item(*index).facts.scholarship_rounds().last()?;
            let list = round.eligible.as_ref().map(|list| (list, self.catalogue().vocabulary.list(list)));
            if list.is_some_and(|(_, list)| !list.is_some_and(|list| list.countries.contains(&country))) {
                return None;
            }
            let moments = super::Moments { opens: round.opens.start(zone), closes: round.closes.end(zone) };
            let state = self.state(&moments);
            Some(CountryScholarship {
                card: self.card(*index)?,
                academic_year: self.show(&model::Value::AcademicYear(round.academic_year)).text,
                closes: self.instant(&moments.closes),
                state: state.name(),
                state_label: self.state_label(state),
                list: list.map(|(list, _)| self.list_title(list)),
            })
        });
        scholarships.collect()
    }
}
