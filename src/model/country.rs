//! A country, as an applicant knows it: what papers they need from there.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::LanguageTag;
use crate::lang::{Line, Localized};
use crate::model::{
    Common, Entity, Fact, FactName, Headings, Id, ItemMap, Kind, Relation, Showing, Target, Value, Verified,
    countries, country_id, facts,
};
use crate::source::DataPath;

facts! {
    /// A country as an applicant knows it, `countries/<ISO 3166-1 alpha-2>/facts.yaml`. Name and code are not written:
    /// the folder is the code, CLDR has the name.
    #[derive(Default)]
    pub struct CountryFacts {
        /// Languages that people from there often read, as BCP 47 tags: `[en, am]`.
        #[serde(default)]
        pub languages: Vec<LanguageTag>,
        /// How a diploma from there is legalised, in a sentence or two.
        pub legalisation: Option<Localized>,
        /// Where the visa is asked for, in a sentence or two.
        pub visa: Option<Localized>,
        /// Where `legalisation` and `visa` come from, and by when they are compared again.
        pub verified: Option<Verified>,
        /// What graduates from there say of their time here, in the order in which it is shown.
        #[serde(default)]
        pub alumni: Vec<Alumnus>,
    }
}

/// What a graduate says. Ask before you publish it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alumnus {
    /// The words as they were said, and perhaps translations: `{en: I found my first job on campus.}`
    pub quote: Localized,
    /// Who says it, as they want to be named.
    pub name: Line,
    /// What they studied → `programmes/`.
    pub programme: Option<Id>,
    /// The year in which they graduated, e.g. 2025.
    pub year: Option<u16>,
}

impl Alumnus {
    /// What they studied, as items are found.
    pub fn studied(&self) -> Option<(Kind, &Id)> {
        self.programme.as_ref().map(|id| (Kind::Programme, id))
    }
}

impl CountryFacts {
    pub const SHOWING: Showing = Showing {
        headings: Headings::Initial,
        counted_at_home: false,
        given: countries,
        id: country_id,
        ..Showing::PLAIN
    };
}

impl Entity for CountryFacts {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        let quotes = self.alumni.iter().map(|alumnus| &alumnus.quote);
        self.legalisation.iter().chain(&self.visa).chain(quotes).collect()
    }

    fn map(&self) -> Option<ItemMap> {
        Some(ItemMap { title: "map-country", with_us: false })
    }

    fn alumni(&self) -> &[Alumnus] {
        &self.alumni
    }

    fn relations(&self) -> Vec<Relation> {
        let programmes = self.alumni.iter().enumerate().filter_map(|(index, alumnus)| {
            let at = DataPath::from("alumni").index(index).key("programme");
            Some(Relation::one(Target::Item(Kind::Programme), alumnus.programme.as_ref()?, at))
        });
        programmes.collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let languages = Value::list(self.languages.iter().cloned().map(Value::Language));
        let mut facts = vec![Fact::new(FactName::Languages, languages)];
        facts.push(Fact::new(FactName::Priority, Value::Priority));
        facts.extend(
            self.legalisation.clone().map(|text| Fact::new(FactName::Legalisation, Value::Text(text))),
        );
        facts.extend(self.visa.clone().map(|text| Fact::new(FactName::Visa, Value::Text(text))));
        facts
    }

    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        self.verified.iter().map(|verified| ("verified".into(), verified)).collect()
    }
}
