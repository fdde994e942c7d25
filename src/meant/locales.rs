//! The languages whose words CLDR gives in full.

use icu::locale::Locale;

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
