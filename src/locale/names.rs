//! What countries and languages are called.

use icu::locale::Locale as IcuLocale;
use icu_experimental::displaynames::DisplayNamesPreferences;
use icu_experimental::displaynames::multi::{LanguageDisplayNames, RegionDisplayNames};

use super::formats::ENGLISH;
use crate::codes::Country;
use crate::lang::Lang;

/// The names in the languages of a chain, the first one's before all others. CLDR has none in many languages, such as
/// Guaraní, whose readers are better served with those of the next language than with codes; English ends every chain.
pub(super) struct Names {
    regions: Vec<RegionDisplayNames>,
    languages: Vec<LanguageDisplayNames>,
}

impl Names {
    pub fn new(chain: &[IcuLocale]) -> Names {
        let chain = || chain.iter().cloned().chain([ENGLISH]).map(DisplayNamesPreferences::from);
        Names {
            regions: chain()
                .filter_map(|one| RegionDisplayNames::try_new(one, Default::default()).ok())
                .collect(),
            languages: chain()
                .filter_map(|one| LanguageDisplayNames::try_new(one, Default::default()).ok())
                .collect(),
        }
    }

    pub fn country(&self, country: Country) -> String {
        let region = country.as_str().parse().ok();
        let named = region.and_then(|region| self.regions.iter().find_map(|names| names.of(region)));
        named.unwrap_or(country.as_str()).to_owned()
    }

    /// The name of a language; nothing where nobody knows one.
    pub fn language(&self, lang: &Lang) -> Option<&str> {
        let language = lang.icu().id.language;
        self.languages.iter().find_map(|names| names.of(language)).filter(|_| !language.is_unknown())
    }
}

/// A language's own name for itself, as a title: `Nederlands`, `Tiếng Việt`; its English name where CLDR has no other,
/// and its tag where it has none.
pub fn endonym(lang: &Lang) -> String {
    let names = Names::new(&[lang.icu()]);
    let Some(name) = names.language(lang) else { return lang.to_string() };
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
