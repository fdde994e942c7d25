//! What items name: other items, and entries of vocabularies.

use crate::codes::Country;
use crate::model::{Id, Kind};
use crate::source::DataPath;

/// What a relation points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Item(Kind),
    Faculty,
    Contact,
    Group,
    CountryList,
    Plan,
    Choice,
    Credits,
    Campus,
    OwnFact,
    Paper,
    Cost,
    NextStep,
}

impl Target {
    /// Those whose entries stand in the file of a vocabulary.
    pub const VOCABULARIES: [Target; 12] = [
        Target::Group,
        Target::CountryList,
        Target::Faculty,
        Target::Contact,
        Target::Plan,
        Target::Choice,
        Target::Credits,
        Target::Campus,
        Target::OwnFact,
        Target::Paper,
        Target::Cost,
        Target::NextStep,
    ];

    /// Where its ids are found, for messages.
    pub fn folder(self) -> &'static str {
        match self {
            Target::Item(kind) => kind.folder(),
            Target::Faculty => "vocabulary/faculties.yaml",
            Target::Contact => "vocabulary/contacts.yaml",
            Target::Group => "vocabulary/applicant-groups.yaml",
            Target::CountryList => "vocabulary/country-lists.yaml",
            Target::Plan => "vocabulary/plans.yaml",
            Target::Choice => "vocabulary/strategic-choices.yaml",
            Target::Credits => "vocabulary/credits.yaml",
            Target::Campus => "vocabulary/campuses.yaml",
            Target::OwnFact => "vocabulary/facts.yaml",
            Target::Paper => "vocabulary/papers.yaml",
            Target::Cost => "vocabulary/costs.yaml",
            Target::NextStep => "vocabulary/next-steps.yaml",
        }
    }

    /// The name of a vocabulary's file.
    pub fn file_name(self) -> &'static str {
        self.folder().rsplit('/').next().unwrap_or_default()
    }

    /// The key of a vocabulary's file under which its entries stand.
    pub fn list_key(self) -> &'static str {
        match self {
            Target::Item(kind) => kind.folder(),
            Target::Faculty => "faculties",
            Target::Contact => "contacts",
            Target::Group => "groups",
            Target::CountryList => "lists",
            Target::Plan => "plans",
            Target::Choice => "choices",
            Target::Credits => "systems",
            Target::Campus => "campuses",
            Target::OwnFact => "facts",
            Target::Paper => "papers",
            Target::Cost => "costs",
            Target::NextStep => "steps",
        }
    }
}

/// One item naming another, or an entry of a vocabulary.
#[derive(Clone, Debug)]
pub struct Relation {
    pub to: Target,
    pub id: Id,
    /// Where the facts name it.
    pub at: DataPath,
}

impl Relation {
    pub fn one(to: Target, id: &Id, at: impl Into<DataPath>) -> Relation {
        Relation { to, id: id.clone(), at: at.into() }
    }

    /// A list of ids under one key.
    pub fn many(kind: Kind, ids: &[Id], key: &str) -> Vec<Relation> {
        Relation::many_at(kind, ids, &DataPath::from(key)).collect()
    }

    /// The same at a place within an entry.
    pub fn many_at<'i>(kind: Kind, ids: &'i [Id], at: &'i DataPath) -> impl Iterator<Item = Relation> + 'i {
        ids.iter().enumerate().map(move |(index, id)| Relation::one(Target::Item(kind), id, at.index(index)))
    }

    /// Campuses at a place, each of which may stand there alone.
    pub fn campuses(ids: &[Id], at: &DataPath) -> Vec<Relation> {
        let one = |(index, id): (usize, &Id)| Relation::one(Target::Campus, id, at.index(index));
        ids.iter().enumerate().map(one).collect()
    }

    /// A list of countries under one key.
    pub fn countries(countries: &[Country], key: &str) -> Vec<Relation> {
        let ids: Vec<Id> = countries.iter().map(|country| Id::of_country(*country)).collect();
        Relation::many(Kind::Country, &ids, key)
    }
}
