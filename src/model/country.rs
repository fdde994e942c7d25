//! A country, as an applicant knows it: what papers they need from there.

use crate::codes::LanguageTag;
use crate::lang::Localized;
use crate::model::{Common, Entity, Fact, Value, Verified, facts};
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
    }
}

impl Entity for CountryFacts {
    fn common(&self) -> Common<'_> {
        self.shared()
    }

    fn texts(&self) -> Vec<&Localized> {
        self.legalisation.iter().chain(&self.visa).collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let languages = Value::list(self.languages.iter().cloned().map(Value::Language));
        let mut facts = vec![Fact::new("languages", languages)];
        facts.extend(self.legalisation.clone().map(|text| Fact::new("legalisation", Value::Text(text))));
        facts.extend(self.visa.clone().map(|text| Fact::new("visa", Value::Text(text))));
        facts
    }

    fn verifications(&self) -> Vec<(DataPath, &Verified)> {
        self.verified.iter().map(|verified| ("verified".into(), verified)).collect()
    }
}
