//! The vocabularies: applicant groups, country lists, faculties and what a strategy is made of.

mod strategy;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Country, WebAddress};
use crate::lang::Localized;
use crate::meant::{self, Reading};
use crate::model::{Addresses, Delivery, Id, Kind, Question, Relation, Target, Word};
use crate::source::DataPath;
use crate::time::{Date, Duration};
use crate::yaml::{Fault, Form, Scalar, scalar};
pub use strategy::{Plan, Plans, StrategicChoice, StrategicChoices};

/// `vocabulary/applicant-groups.yaml`: who an applicant is. The first group whose rule fits is theirs.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicantGroups {
    /// The groups in the order in which they are tried. The last one has no `when` and takes everybody else.
    pub groups: Vec<ApplicantGroup>,
    /// Scholarships that nobody can hold who says yes to a question of one place, which the catalogue works out.
    #[serde(skip)]
    #[schemars(skip)]
    pub unheld: Vec<(Id, Question)>,
    /// The countries of the lists, by which the answer to one question tells that to another.
    #[serde(skip)]
    #[schemars(skip)]
    pub members: BTreeMap<Id, Vec<Country>>,
}

/// Applicants for whom the same deadlines and fees hold.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicantGroup {
    /// What deadlines and fees name it by under `group`, e.g. `international`.
    pub id: Id,
    /// Its name: `{en: Applicants from outside the European Economic Area}`.
    pub title: Localized,
    /// How one tells that one belongs to it, in a sentence.
    pub summary: Option<Localized>,
    /// What a word of its name means that readers may not know, in a few words: `{en: "EEA: the EU, Iceland and Norway"}`.
    pub means: Option<Localized>,
    /// Alternatives: one that fits is enough. Empty only for the last group, which takes everybody else.
    #[serde(default)]
    pub when: Vec<Rule>,
    /// The group whose deadlines and fees hold where this one has none of its own →
    /// `vocabulary/applicant-groups.yaml`.
    pub otherwise: Option<Id>,
    /// The free page that tells which papers the group hands in → `pages/`.
    pub papers: Option<Id>,
}

impl ApplicantGroup {
    /// The page that tells which papers it hands in, as items are found.
    pub fn papers_page(&self) -> Option<(Kind, &Id)> {
        self.papers.as_ref().map(|id| (Kind::Page, id))
    }

    /// Whether one is in it by a scholarship alone.
    pub fn is_of_holders(&self) -> bool {
        !self.when.is_empty() && self.when.iter().all(|rule| !rule.scholarship.is_empty())
    }

    /// Its words but for the title.
    pub fn others(&self) -> Vec<Option<&Localized>> {
        let questions = self.when.iter().flat_map(Rule::texts).map(Some);
        [self.summary.as_ref(), self.means.as_ref()].into_iter().chain(questions).collect()
    }

    /// The items and the lists that it names, by the place where it does, below its own.
    pub fn relations(&self, at: &DataPath) -> Vec<Relation> {
        let papers = self.papers_page();
        let papers = papers.map(|(kind, id)| Relation::one(Target::Item(kind), id, at.key("papers")));
        let rules = self.when.iter().enumerate();
        papers
            .into_iter()
            .chain(rules.flat_map(|(index, rule)| rule.relations(&at.key("when").index(index))))
            .collect()
    }
}

/// What must be true of an applicant; everything that is given must hold.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Holds a nationality of one of these: countries by their code in capitals, or lists →
    /// `vocabulary/country-lists.yaml`.
    #[serde(default)]
    pub nationality: Vec<CountryOrList>,
    /// Lives in one of these: countries by their code in capitals, or lists → `vocabulary/country-lists.yaml`.
    #[serde(default)]
    pub residence: Vec<CountryOrList>,
    /// Has the degree that gives access from one of these: countries by their code in capitals, or lists →
    /// `vocabulary/country-lists.yaml`.
    #[serde(default)]
    pub degree_from: Vec<CountryOrList>,
    /// Applies for one of these scholarships → `scholarships/`.
    #[serde(default)]
    pub scholarship: Vec<Id>,
    /// Wants to study in one of these ways.
    #[serde(default)]
    pub delivery: Vec<Word<Delivery>>,
    /// Holds every one of these nationalities at once: countries by their code in capitals, or lists →
    /// `vocabulary/country-lists.yaml`.
    #[serde(default)]
    pub every_nationality: Vec<CountryOrList>,
    /// Has lived somewhere for a time without a break: `{in: [TW], for: P6Y}`.
    pub lived: Option<Lived>,
    /// Says yes to a question of the university's own: `{en: Is one of your parents a citizen of Taiwan?}`.
    pub question: Option<Localized>,
    /// What must not be true: `{nationality: [CN]}`; of several things none.
    pub not: Option<Box<Rule>>,
}

/// Where somebody has lived, and for how long without a break.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lived {
    /// In one of these: countries by their code in capitals, or lists → `vocabulary/country-lists.yaml`.
    #[serde(rename = "in")]
    pub places: Vec<CountryOrList>,
    /// For how long, at least.
    #[serde(rename = "for")]
    pub duration: Duration,
}

impl Rule {
    fn relations(&self, at: &DataPath) -> Vec<Relation> {
        let places = [
            ("nationality", &self.nationality),
            ("residence", &self.residence),
            ("degree_from", &self.degree_from),
            ("every_nationality", &self.every_nationality),
        ];
        let lived_in = at.key("lived").key("in");
        let lived: Vec<Relation> =
            self.lived.iter().flat_map(|lived| places_named(&lived.places, &lived_in)).collect();
        let not = self.not.iter().flat_map(|rule| rule.relations(&at.key("not")));
        let not: Vec<Relation> = not.collect();
        let lists = places.into_iter().flat_map(|(key, places)| {
            let named: Vec<Relation> = places_named(places, &at.key(key)).collect();
            named
        });
        let scholarships: Vec<Relation> =
            Relation::many_at(Kind::Scholarship, &self.scholarship, &at.key("scholarship")).collect();
        lists.chain(lived).chain(scholarships).chain(not).collect()
    }

    /// The words of the university's own questions.
    fn texts(&self) -> Vec<&Localized> {
        let not = self.not.iter().flat_map(|rule| rule.texts());
        self.question.iter().chain(not).collect()
    }

    /// The places where the rule says nothing at all, below its own: it would fit everybody, or nobody where it stands under
    /// `not`.
    pub fn empty_parts(&self, at: &DataPath) -> Vec<DataPath> {
        let own = self.conditions().is_empty().then(|| at.clone());
        let nowhere = self.lived.as_ref().filter(|lived| lived.places.is_empty());
        let below = self.not.iter().flat_map(|rule| rule.empty_parts(&at.key("not")));
        own.into_iter().chain(nowhere.map(|_| at.key("lived").key("in"))).chain(below).collect()
    }
}

/// The lists among some places.
pub(super) fn places_named<'p>(
    places: &'p [CountryOrList],
    at: &'p DataPath,
) -> impl Iterator<Item = Relation> + 'p {
    places.iter().enumerate().filter_map(move |(index, place)| match place {
        CountryOrList::List(id) => Some(Relation::one(Target::CountryList, id, at.index(index))),
        CountryOrList::Country(_) => None,
    })
}

/// A country by its ISO 3166-1 code in capitals, or the id of a country list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountryOrList {
    Country(Country),
    List(Id),
}

/// `vocabulary/country-lists.yaml`: lists of countries that applicant groups and scholarships name.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountryLists {
    /// The lists.
    pub lists: Vec<CountryList>,
}

/// Countries that an authority names for a time.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountryList {
    /// What groups and scholarships name it by, e.g. `neighbours`.
    pub id: Id,
    /// Its name: `{en: European Economic Area}`.
    pub title: Localized,
    /// Who draws it up, by name: `EFTA`, or `{en: European Commission, fr: Commission européenne}`.
    pub authority: Localized,
    /// The time for which it holds: `{from: 2026-01-01, to: 2026-12-31}`.
    pub valid: Validity,
    /// The page or document in which the authority gives it, or a list of several.
    pub source: Addresses,
    /// The day somebody last compared it with the source.
    pub verified_on: Date,
    /// The countries on it, as ISO 3166-1 codes in capitals: `[BE, "NO"]`.
    pub countries: Vec<Country>,
}

/// From a day on, and perhaps up to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// The first day.
    pub from: Date,
    /// The last day; left out while none is known.
    pub to: Option<Date>,
}

/// `vocabulary/faculties.yaml`: the faculties and schools of the university.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Faculties {
    /// The faculties and schools.
    pub faculties: Vec<Faculty>,
}

/// A faculty or school.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Faculty {
    /// What items name it by under `faculty`, e.g. `sciences`.
    pub id: Id,
    /// Its name: `{en: Faculty of Sciences, nl: Faculteit Wetenschappen}`.
    pub title: Localized,
    /// Its own website.
    pub website: Option<WebAddress>,
}

/// From a day to a day, of which one may be unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Days {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl ApplicantGroups {
    /// The first group whose rule fits somebody.
    pub fn of(&self, fits: impl Fn(&Rule) -> bool) -> Option<&ApplicantGroup> {
        self.groups.iter().find(|group| group.when.is_empty() || group.when.iter().any(&fits))
    }

    pub fn get(&self, id: &Id) -> Option<&ApplicantGroup> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// As readers look for theirs: what a scholarship makes of somebody comes after what everybody is.
    pub fn as_read(&self) -> impl Iterator<Item = &ApplicantGroup> {
        let (holders, others): (Vec<_>, Vec<_>) = self.groups.iter().partition(|group| group.is_of_holders());
        others.into_iter().chain(holders)
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

    /// Whether the groups that a group refers to lead back to one of them.
    pub fn is_circular(&self, group: &Id) -> bool {
        let chain = self.chain(group);
        let next = chain.last().and_then(|last| last.otherwise.as_ref());
        next.is_some_and(|id| chain.iter().any(|one| one.id == *id))
    }
}

impl Days {
    /// Whether a day lies within; of days that are unknown nobody can say so.
    pub fn holds_on(&self, day: Date) -> bool {
        *self != Days::default()
            && self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
    }
}

impl From<Validity> for Days {
    fn from(valid: Validity) -> Days {
        Days { from: Some(valid.from), to: valid.to }
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

    fn readings(text: &str) -> Vec<Reading> {
        let countries = meant::countries(text);
        // What names a country, and is not written as an id, is none.
        let (is_name, is_long) = (text.contains(char::is_uppercase), text.contains(' '));
        let is_told = !countries.is_empty() && (is_name || is_long);
        let countries = countries.into_iter().map(|one| one.certain_if(is_long));
        countries.chain(Id::readings(text).into_iter().filter(|_| !is_told)).collect()
    }

    fn form() -> Form {
        let countries: Vec<String> = Country::all().iter().map(Country::to_string).collect();
        let pattern = format!("^(?:{}|{})$", Id::PATTERN, countries.join("|"));
        Form::pattern(pattern, &[])
    }
}
scalar!(CountryOrList);
