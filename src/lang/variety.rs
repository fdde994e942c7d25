//! Forms of one language: what readers of one of them read as their own.

use icu::locale::fallback::{LocaleFallbackConfig, LocaleFallbacker};
use icu::locale::{LanguageIdentifier, LocaleExpander};

use super::Lang;
use crate::yaml::Scalar;

impl Lang {
    /// What CLDR takes from where a language lacks something, the nearest first: of `es-MX` these are `es-419` and `es`
    /// (UTS 35, parent locales). Traditional Chinese, `zh-Hant`, has none: its readers are not served with `zh`.
    pub fn parents(&self) -> Vec<Lang> {
        let mut rest = LocaleFallbacker::new()
            .for_config(LocaleFallbackConfig::default())
            .fallback_for((&self.icu()).into());
        let mut parents: Vec<Lang> = Vec::new();
        while !rest.get().is_unknown() {
            let parent = Lang::parse(&rest.get().to_string()).ok().filter(|parent| parent != self);
            parents.extend(parent);
            rest.step();
        }
        parents
    }

    /// Whether two tags name one language in one script, so that readers of one read the other: `pt-PT` and `pt-BR`, `zh`
    /// and `zh-Hans`, but not `zh-Hant`.
    pub fn is_form_of(&self, other: &Lang) -> bool {
        let (one, other) = (self.likely(), other.likely());
        one.language == other.language && one.script == other.script && !one.language.is_unknown()
    }

    /// The same with its script and its region, where CLDR knows those that are meant by most.
    fn likely(&self) -> LanguageIdentifier {
        let mut likely = self.icu().id;
        LocaleExpander::new_extended().maximize(&mut likely);
        likely
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn parents_are_those_of_cldr() {
        let parents =
            |tag: &str| lang(tag).parents().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(parents("pt-BR"), "pt");
        assert_eq!(parents("es-MX"), "es-419 es");
        assert_eq!(parents("en-AU"), "en-001 en");
        assert_eq!(parents("zh-Hant-HK"), "zh-HK zh-Hant");
        assert_eq!(parents("en-x-easy"), "en");
        assert_eq!((parents("nl"), parents("x-easy"), parents("sr-Latn")), Default::default());
    }

    #[test]
    fn forms_share_a_script() {
        let forms = |one: &str, other: &str| lang(one).is_form_of(&lang(other));
        assert!(
            forms("pt-PT", "pt-BR")
                && forms("zh", "zh-Hans")
                && forms("zh-TW", "zh-Hant")
                && forms("de", "de-CH")
        );
        assert!(
            !forms("zh", "zh-Hant")
                && !forms("sr", "sr-Latn")
                && !forms("nl", "de")
                && !forms("x-easy", "x-hard")
        );
    }
}
