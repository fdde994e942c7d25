//! What countries and languages are called.

use std::collections::BTreeMap;

use icu::locale::Locale as IcuLocale;
use icu_experimental::displaynames::DisplayNamesPreferences;
use icu_experimental::displaynames::multi::{
    LanguageDisplayNames, LocaleDisplayNamesFormatter, RegionDisplayNames,
};

use super::formats::ENGLISH;
use crate::codes::Country;
use crate::lang::{Lang, capitalised};

/// The names in the languages of a chain, the first one's before all others. CLDR has none in many languages, such as
/// Guaraní, whose readers are better served with those of the next language than with codes; English ends every chain.
pub(super) struct Names {
    regions: Vec<RegionDisplayNames>,
    languages: Vec<LanguageNames>,
    pub own: OwnNames,
}

/// What a site calls countries and languages in one language, in place of CLDR.
#[derive(Clone, Debug, Default)]
pub struct OwnNames {
    pub countries: BTreeMap<Country, String>,
    pub languages: BTreeMap<Lang, String>,
}

/// The names of languages alone, and of languages with a script or a region: `português (Brasil)`.
struct LanguageNames {
    alone: LanguageDisplayNames,
    /// Nothing where icu puts no names of varieties together, as in Georgian and Amharic.
    whole: Option<LocaleDisplayNamesFormatter>,
    regions: Option<RegionDisplayNames>,
}

impl LanguageNames {
    fn new(of: DisplayNamesPreferences) -> Option<LanguageNames> {
        Some(LanguageNames {
            alone: LanguageDisplayNames::try_new(of, Default::default()).ok()?,
            whole: LocaleDisplayNamesFormatter::try_new(of, Default::default()).ok(),
            regions: RegionDisplayNames::try_new(of, Default::default()).ok(),
        })
    }

    /// Nothing where the language, or this variety of it, has no name here.
    fn of(&self, locale: &IcuLocale) -> Option<String> {
        let alone = self.alone.of(locale.id.language)?;
        let is_alone = locale.id.script.is_none() && locale.id.region.is_none();
        if is_alone { Some(alone.to_owned()) } else { self.variety(alone, locale) }
    }

    fn variety(&self, alone: &str, locale: &IcuLocale) -> Option<String> {
        if let Some(whole) = &self.whole {
            return Some(whole.of(locale).into_owned());
        }
        let region = locale.id.region.filter(|_| locale.id.script.is_none())?;
        Some(format!("{alone} ({})", self.regions.as_ref()?.of(region)?))
    }
}

impl Names {
    pub fn new(chain: &[IcuLocale]) -> Names {
        let chain = || chain.iter().cloned().chain([ENGLISH]).map(DisplayNamesPreferences::from);
        Names {
            regions: chain()
                .filter_map(|one| RegionDisplayNames::try_new(one, Default::default()).ok())
                .collect(),
            languages: chain().filter_map(LanguageNames::new).collect(),
            own: OwnNames::default(),
        }
    }

    pub fn country(&self, country: Country) -> String {
        if let Some(own) = self.own.countries.get(&country) {
            return own.clone();
        }
        let region = country.as_str().parse().ok();
        let named = region.and_then(|region| self.regions.iter().find_map(|names| names.of(region)));
        named.unwrap_or(country.as_str()).to_owned()
    }

    /// The name of a language; nothing where nobody knows one.
    pub fn language(&self, lang: &Lang) -> Option<String> {
        if let Some(own) = self.own.languages.get(lang) {
            return Some(own.clone());
        }
        // What is private in a tag, such as `x-easy`, has no name.
        let mut locale = lang.icu();
        locale.id.variants.clear();
        let is_known = !locale.id.language.is_unknown();
        self.languages.iter().find_map(|names| names.of(&locale)).filter(|_| is_known)
    }
}

/// A language's own name for itself, as a title: `Nederlands`, `Tiếng Việt`; its English name where CLDR has no other,
/// and its tag where it has none.
pub fn endonym(lang: &Lang) -> String {
    let names = Names::new(&[lang.icu()]);
    names.language(lang).map_or_else(|| lang.to_string(), |name| capitalised(&name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    #[test]
    fn a_language_of_a_country_is_called_so_where_icu_puts_no_names_together() {
        let spanish = Lang::parse("es-CL").unwrap();
        let told = |tag: &str| Names::new(&[tag.parse().unwrap()]).language(&spanish).unwrap();
        assert_eq!(["ka", "hi", "en"].map(told), ["ესპანური (ჩილე)", "स्पेनिश (चिली)", "Spanish (Chile)"]);
    }

    #[test]
    fn a_name_begins_with_a_capital_where_its_script_has_one() {
        let told = |tag: &str| endonym(&Lang::parse(tag).unwrap());
        assert_eq!(["ka", "fr", "el", "vi"].map(told), ["ქართული", "Français", "Ελληνικά", "Tiếng Việt"]);
    }
}
