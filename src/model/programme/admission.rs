//! Who may enter: the degree, its field and result, rules for degrees from some countries, and what is handed in.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Degree, Programme};
use crate::codes::Isced;
use crate::lang::Localized;
use crate::model::vocabulary::places_named;
use crate::model::{
    ColumnName, CountryOrList, Facet, Fact, FactName, Id, Relation, Table, TableName, Target, Value, Word,
};
use crate::source::DataPath;

/// What somebody must have to be admitted, and which papers show it.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Admission {
    /// The least degree that gives access: `bachelor`.
    pub degree: Option<Word<Degree>>,
    /// The fields that the degree is of, any of which will do: ISCED-F 2013 codes of four digits in quotation marks, `["0541"]`.
    /// Pages tell their broad fields. Any field without the key.
    #[serde(default)]
    pub isced: Vec<Isced>,
    /// The least result: `{en: 70 % of the marks, or 2.1}`.
    pub grade: Option<Localized>,
    /// What else decides, in a sentence or two: `{en: Mathematics of at least two semesters.}`
    pub note: Option<Localized>,
    /// What holds for degrees from some countries: `[{countries: [VN], note: {en: The diploma is checked first.}}]`.
    #[serde(default)]
    pub from: Vec<DegreeFrom>,
    /// What is handed in beside the usual papers → `vocabulary/papers.yaml`.
    #[serde(default)]
    pub papers: Vec<Id>,
}

/// What holds for degrees from some countries.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DegreeFrom {
    /// Where the degree is from: countries by their code in capitals, or lists → `vocabulary/country-lists.yaml`.
    #[schemars(length(min = 1))]
    pub countries: Vec<CountryOrList>,
    /// What holds for them, in a sentence.
    pub note: Localized,
}

impl Admission {
    pub(super) fn texts(&self) -> impl Iterator<Item = &Localized> {
        self.grade.iter().chain(&self.note).chain(self.from.iter().map(|one| &one.note))
    }

    pub(super) fn facts(&self) -> Vec<Fact> {
        let text = |text: &Option<Localized>| Value::or_nothing(text.clone().map(Value::Text));
        let fields = Value::list(self.isced.iter().copied().map(Value::Field));
        let papers = self.papers.iter().map(|id| Value::Entry(Target::Paper, id.clone()));
        vec![
            Fact::new(
                FactName::EntryDegree,
                Value::or_nothing(self.degree.map(|degree| degree.term().into())),
            ),
            Fact::new(FactName::EntryFields, fields).facet(Facet::EntryField),
            Fact::new(FactName::EntryGrade, text(&self.grade)),
            Fact::new(FactName::EntryNote, text(&self.note)),
            Fact::new(FactName::EntryPapers, Value::list(papers)),
        ]
    }

    pub(super) fn relations(&self) -> Vec<Relation> {
        let at = DataPath::from("admission");
        let papers = self.papers.iter().enumerate();
        let papers =
            papers.map(|(index, id)| Relation::one(Target::Paper, id, at.key("papers").index(index)));
        let from = self.from.iter().enumerate().flat_map(|(index, one)| {
            let at = at.key("from").index(index).key("countries");
            places_named(&one.countries, &at).collect::<Vec<Relation>>()
        });
        papers.chain(from).collect()
    }
}

impl Programme {
    pub(super) fn entry_table(&self) -> Option<Table<'_>> {
        let from = self.admission.iter().flat_map(|admission| &admission.from);
        let rows = from.map(|one| {
            let places = one.countries.iter().map(|place| match place {
                CountryOrList::Country(country) => Value::Country(*country),
                CountryOrList::List(id) => Value::Entry(Target::CountryList, id.clone()),
            });
            vec![Value::list(places), Value::Text(one.note.clone())]
        });
        let columns = [ColumnName::Countries, ColumnName::Note];
        Table::plain(TableName::EntryCountries, &columns, rows.collect(), None)
    }
}
