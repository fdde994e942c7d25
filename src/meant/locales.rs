//! The languages whose words CLDR gives in full.

use std::sync::LazyLock;

use icu::locale::{Locale, LocaleExpander, locale};
use icu_experimental::displaynames::DisplayNamesPreferences;
use icu_experimental::displaynames::multi::LanguageDisplayNames;

use super::Reading;

/// Whether a tag is taken for a language that is the code of a country where it is spoken: `uk` is Ukrainian, and `be`
/// Belarusian (ISO 639-1, ISO 3166-1).
pub fn is_land_of(tag: &str, lang: &str) -> bool {
    const LANDS: [(&str, &str); 14] = [
        ("en", "uk gb us au ie"),
        ("nl", "be"),
        ("fr", "be ch"),
        ("de", "at ch"),
        ("es", "mx ar cl pe ec"),
        ("vi", "vn"),
        ("ar", "eg ma sa ae dz"),
        ("pt", "br"),
        ("zh", "cn tw"),
        ("ja", "jp"),
        ("ko", "kr"),
        ("cs", "cz"),
        ("da", "dk"),
        ("sv", "se"),
    ];
    LANDS.iter().any(|(known, lands)| *known == lang && lands.split(' ').any(|land| land == tag))
}

/// Those of CLDR's "modern" coverage, and some that are near it (<https://cldr.unicode.org/index/cldr-spec/coverage-levels>).
const TAGS: &str = "en nl fr de es it pt ar vi zh zh-Hant ja ko ru uk pl cs sk sl hr sr sr-Latn bs mk bg ro hu el tr da sv nb nn no fi is et lv lt \
                    ga cy gd mt eu ca gl lb fy fo sq hy ka az az-Cyrl kk ky uz tg tk mn he fa ps ur hi bn pa gu mr ne or as ta te kn ml si my km lo th \
                    id ms jv su fil sw am ti so om ha ig yo zu xh st tn rw ln mg wo af ku ckb sd ks mai kok be qu gn";

/// Whether a text is the tag of one of them.
pub fn is_written_language(tag: &str) -> bool {
    TAGS.split_whitespace().any(|known| known == tag)
}

/// Their locales, English first.
pub fn all() -> impl Iterator<Item = Locale> {
    TAGS.split_whitespace().filter_map(|tag| tag.parse().ok())
}

/// What two letters that are no code of a language may stand for: what such a language is called in English, `ge` German,
/// `du` Dutch, or that of a country which they are the code of, `at` Austria.
pub(super) fn of_letters(letters: &str) -> Vec<Reading> {
    if letters.len() != 2 || !letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    let begins = |tag: &&str| english(tag).is_some_and(|name| name.to_lowercase().starts_with(letters));
    let called = TAGS.split_whitespace().filter(|tag| tag.len() == 2).filter(begins).map(str::to_owned);
    called.chain(spoken_in(letters)).map(reading).collect()
}

/// The language that most people speak in a country.
fn spoken_in(country: &str) -> Option<String> {
    let locale = likely(&format!("und-{country}"))?;
    (!locale.id.language.is_unknown()).then(|| locale.id.language.to_string())
}

/// A locale with what is most likely meant by the parts that it leaves out.
fn likely(tag: &str) -> Option<Locale> {
    let mut locale: Locale = tag.parse().ok()?;
    LocaleExpander::new_extended().maximize(&mut locale.id);
    Some(locale)
}

fn reading(tag: String) -> Reading {
    Reading::likely(&tag).note(english(&tag).unwrap_or_default())
}

/// What a language is called in English.
fn english(tag: &str) -> Option<String> {
    static NAMES: LazyLock<Option<LanguageDisplayNames>> = LazyLock::new(|| {
        let english = DisplayNamesPreferences::from(locale!("en"));
        LanguageDisplayNames::try_new(english, Default::default()).ok()
    });
    Some(NAMES.as_ref()?.of(tag.parse().ok()?)?.to_owned())
}

/// The code of a language that few people speak, and of a country where another one is spoken.
pub struct LandOfCode {
    /// What the language is called.
    pub language: String,
    /// The country where it is at home.
    pub home: String,
    /// The language of the country, with its name.
    pub spoken: Reading,
}

/// What a code names beside its language: `se` Sweden. Ukrainian is no small language, and its code is the usual name of
/// another country.
pub fn land_of_code(tag: &str) -> Option<LandOfCode> {
    let is_code = tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_lowercase());
    let spoken = match tag {
        "uk" => "en".to_owned(),
        _ => Some(tag).filter(|tag| is_code && !is_written_language(tag)).and_then(spoken_in)?,
    };
    let home = likely(tag)?.id.region?.to_string();
    let is_known = spoken != tag && !home.eq_ignore_ascii_case(tag) && is_written_language(&spoken);
    is_known.then_some(())?;
    Some(LandOfCode { language: english(tag)?, home, spoken: reading(spoken) })
}
