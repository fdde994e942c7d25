//! The vocabularies: applicant groups, country lists, faculties, contacts and policy plans.

use serde::Deserialize;

use crate::codes::{Country, WebAddress};
use crate::lang::{Line, Localized};
use crate::model::{Deadline, DeadlineKind, Delivery, Id};
use crate::time::Date;
use crate::yaml::{Fault, Scalar, scalar};

/// `vocabulary/applicant-groups.yaml`: who an applicant is. The first group whose rule fits is theirs.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicantGroups {
    pub groups: Vec<ApplicantGroup>,
}

/// Applicants for whom the same deadlines and fees hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicantGroup {
    pub id: Id,
    pub title: Localized,
    pub summary: Option<Localized>,
    /// Alternatives: one that fits is enough. Empty only for the last group, which takes everybody else.
    #[serde(default)]
    pub when: Vec<Rule>,
    /// The group whose deadlines and fees hold where this one has none of its own.
    pub otherwise: Option<Id>,
    /// The free page that tells which papers the group hands in → `pages/`.
    pub papers: Option<Id>,
}

/// What must be true of an applicant; everything that is given must hold.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// A nationality in one of these lists or countries.
    #[serde(default)]
    pub nationality: Vec<CountryOrList>,
    #[serde(default)]
    pub residence: Vec<CountryOrList>,
    /// Country of the degree that gives access.
    #[serde(default)]
    pub degree_from: Vec<CountryOrList>,
    /// Applies for one of these scholarships → `scholarships/`.
    #[serde(default)]
    pub scholarship: Vec<Id>,
    #[serde(default)]
    pub delivery: Vec<Delivery>,
}

/// A country by its ISO 3166-1 code in capitals, or the id of a country list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountryOrList {
    Country(Country),
    List(Id),
}

/// `vocabulary/country-lists.yaml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryLists {
    pub lists: Vec<CountryList>,
}

/// Countries that an authority names for a time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryList {
    pub id: Id,
    pub title: Localized,
    pub authority: Line,
    pub valid: Validity,
    pub source: WebAddress,
    pub verified_on: Date,
    pub countries: Vec<Country>,
}

/// From a day on, and perhaps up to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    pub from: Date,
    pub to: Option<Date>,
}

/// `vocabulary/faculties.yaml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Faculties {
    pub faculties: Vec<Faculty>,
}

/// A faculty or school.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Faculty {
    pub id: Id,
    pub title: Localized,
    pub website: Option<WebAddress>,
}

/// `vocabulary/contacts.yaml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    pub contacts: Vec<Contact>,
}

/// Somebody to ask: a role, which outlives the persons who fill it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub id: Id,
    pub role: Localized,
    pub unit: Option<Localized>,
    pub email: Line,
    pub phone: Option<Line>,
    pub hours: Option<Localized>,
    pub website: Option<WebAddress>,
}

/// `vocabulary/plans.yaml`: the policy plans that goals belong to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plans {
    pub plans: Vec<Plan>,
}

/// A policy plan and the time it holds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub id: Id,
    pub title: Localized,
    pub valid: Validity,
    pub source: Option<WebAddress>,
}

impl ApplicantGroups {
    /// The first group whose rule fits somebody.
    pub fn of(&self, fits: impl Fn(&Rule) -> bool) -> Option<&ApplicantGroup> {
        self.groups.iter().find(|group| group.when.is_empty() || group.when.iter().any(&fits))
    }

    pub fn get(&self, id: &Id) -> Option<&ApplicantGroup> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// A group and those whose deadlines and fees hold for it where it has none, the nearest first.
    pub fn chain(&self, group: &Id) -> Vec<&ApplicantGroup> {
        let mut chain: Vec<&ApplicantGroup> = Vec::new();
        let mut next = self.get(group);
        while let Some(one) = next.filter(|one| !chain.iter().any(|before| before.id == one.id)) {
            chain.push(one);
            next = one.otherwise.as_ref().and_then(|id| self.get(id));
        }
        chain
    }

    /// The deadlines of one kind that somebody of a group must meet: the group's own, and of those that it refers to
    /// the ones for a way of study of which no nearer group says anything.
    pub fn due<'d>(&self, group: &Id, kind: DeadlineKind, deadlines: &'d [Deadline]) -> Vec<&'d Deadline> {
        let mut due: Vec<&Deadline> = Vec::new();
        for one in self.chain(group) {
            let nearer = due.clone();
            let settled = |deadline: &Deadline| {
                nearer.iter().any(|near| near.delivery.is_none() || near.delivery == deadline.delivery)
            };
            let named = deadlines.iter().filter(|each| each.kind == kind && each.group == one.id);
            due.extend(named.filter(|each| !settled(each)));
        }
        due
    }
}

impl Validity {
    /// Whether a day lies within.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl Scalar for CountryOrList {
    const EXPECTED: &'static str = "a country's code in capitals or the id of a country list";
    const SAMPLE: &'static str = "BE";

    fn parse(text: &str) -> Result<CountryOrList, Fault> {
        if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Country::parse(text).map(CountryOrList::Country);
        }
        Id::parse(text).map(CountryOrList::List).map_err(|wrong| wrong.expected(Self::EXPECTED))
    }
}
scalar!(CountryOrList);
