//! What a new item and a new site say until somebody writes better: in the languages of the default theme, elsewhere in
//! English.

use icu::locale::LocaleExpander;
use icu::locale::subtags::{Language, Script};

use crate::codes::Country;
use crate::lang::Lang;
use crate::locale::{Arg, Locale};
use crate::model::Kind;
use crate::yaml::Scalar;

use super::scalar;

const FILES: [(&str, &str); 11] = [
    ("en", include_str!("words/en.ftl")),
    ("nl", include_str!("words/nl.ftl")),
    ("fr", include_str!("words/fr.ftl")),
    ("es", include_str!("words/es.ftl")),
    ("vi", include_str!("words/vi.ftl")),
    ("ar", include_str!("words/ar.ftl")),
    ("de", include_str!("words/de.ftl")),
    ("pt-BR", include_str!("words/pt-BR.ftl")),
    ("zh-Hans", include_str!("words/zh-Hans.ftl")),
    ("fa", include_str!("words/fa.ftl")),
    ("tr", include_str!("words/tr.ftl")),
];

/// The words of one language, with the names that CLDR has in it.
pub(super) struct Given(Locale);

impl Given {
    pub fn of(lang: &Lang) -> Given {
        let english = parsed("en");
        let (tag, text) =
            FILES.iter().find(|(tag, _)| written(&parsed(tag)) == written(lang)).unwrap_or(&FILES[0]);
        Given(Locale::new(&parsed(tag), &[english], &[(format!("{tag}.ftl").into(), text)]).value)
    }

    pub fn text(&self, key: &str) -> String {
        self.0.message(key, &[]).unwrap_or_else(|| panic!("the words of new files have no `{key}`"))
    }

    /// A text that names a country.
    pub fn of_country(&self, key: &str, country: Country) -> String {
        let name = Arg::Text(self.0.country(country));
        self.0.message(key, &[("country", name)]).unwrap_or_default()
    }

    /// All texts that name nothing, as YAML takes them.
    pub fn scalars(&self) -> impl Iterator<Item = (String, String)> + '_ {
        let keys =
            self.0.message_keys().into_iter().filter(|key| !matches!(key.as_str(), "country" | "local"));
        keys.map(|key| (key.replace('-', "_"), scalar(&self.text(&key))))
    }

    /// The summary, the first heading and its text.
    pub fn texts(&self, kind: Kind) -> [String; 3] {
        let sort = sort(kind);
        match sort {
            "country" => ["country-summary", "country-heading", "country-text"].map(|key| self.text(key)),
            _ => [format!("summary-{sort}"), format!("heading-{sort}"), "text".to_owned()]
                .map(|key| self.text(&key)),
        }
    }

    /// The summaries that nobody means to publish. What is said of a country holds as it is, and may stay.
    pub fn summaries(&self) -> Vec<String> {
        ["learn", "pays", "other"].iter().map(|sort| self.text(&format!("summary-{sort}"))).collect()
    }
}

/// What an item is to a reader: something to learn, money, a country to come from.
fn sort(kind: Kind) -> &'static str {
    match kind {
        Kind::Programme | Kind::SummerSchool | Kind::Event => "learn",
        Kind::Scholarship => "pays",
        Kind::Country => "country",
        _ => "other",
    }
}

fn parsed(tag: &str) -> Lang {
    Lang::parse(tag).expect("the tags of the theme are sound")
}

/// What a language is and how it is written: `zh` is `zh-Hans`, and `zh-Hant` is not.
fn written(lang: &Lang) -> (Language, Option<Script>) {
    let mut icu = lang.icu();
    LocaleExpander::new_extended().maximize(&mut icu.id);
    (icu.id.language, icu.id.script)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::keys;

    #[test]
    fn every_language_has_all_words() {
        for (tag, text) in FILES {
            assert_eq!(keys(text), keys(FILES[0].1), "{tag}");
        }
    }

    #[test]
    fn a_language_has_its_own_words_or_those_of_english() {
        let text = |tag| Given::of(&parsed(tag)).text("heading-learn");
        assert_eq!(text("es-419"), "Lo que aprenderá");
        assert_eq!(text("zh"), "您将学到什么");
        assert_eq!([text("zh-Hant"), text("th")], ["What you will learn", "What you will learn"]);
    }
}
