//! What the fonts of a theme can write. Pictures are drawn with them and with no others, and what none of them has would be
//! an empty box.

use std::collections::BTreeMap;

use icu::normalizer::DecomposingNormalizer;
use skrifa::raw::FileRef;
use skrifa::{FontRef, MetadataProvider};

use crate::lang::{JOINERS, Lang, with_likely_script};
use crate::source::Source;

/// The fonts of a theme, and the letters that they have.
#[derive(Clone, Debug, Default)]
pub struct Fonts(BTreeMap<String, (Source, Vec<u32>)>);

impl Fonts {
    /// By their path below `fonts/`. What is no font has no letters.
    pub(super) fn new(files: &BTreeMap<String, Source>) -> Fonts {
        let read =
            |(name, source): (&String, &Source)| (name.clone(), (source.clone(), letters(&source.bytes)));
        Fonts(files.iter().map(read).collect())
    }

    /// Those for pictures in a language, its own before all others: a folder `fonts/zh-Hant/` is for languages of the same
    /// script, since Chinese and Japanese draw many characters of one number differently.
    pub fn of(&self, lang: &Lang) -> Vec<&Source> {
        let files = self.0.iter().filter(|(name, _)| is_for(name, lang));
        let (own, others): (Vec<_>, Vec<_>) = files.partition(|(name, _)| name.contains('/'));
        own.into_iter().chain(others).map(|(_, (source, _))| source).collect()
    }

    /// The first letter of a text that no font for the language has. Where a theme has no fonts at all, its pictures are
    /// drawings without letters.
    pub fn lacking(&self, lang: &Lang, text: &str) -> Option<char> {
        let known = |letter: char| {
            self.0.iter().any(|(name, (_, letters))| {
                letters.binary_search(&u32::from(letter)).is_ok() && is_for(name, lang)
            })
        };
        let parts = DecomposingNormalizer::new_nfd();
        let written = |letter: &char| {
            letter.is_whitespace()
                || JOINERS.contains(letter)
                || known(*letter)
                || parts.normalize(letter.encode_utf8(&mut [0; 4])).chars().all(known)
        };
        text.chars().find(|letter| !self.0.is_empty() && !written(letter))
    }
}

/// Whether a font of this path is for all languages, or for those of a language's script.
fn is_for(name: &str, lang: &Lang) -> bool {
    let Some((folder, _)) = name.split_once('/') else { return true };
    folder.parse().is_ok_and(|tag| with_likely_script(tag) == with_likely_script(lang.icu()))
}

/// The numbers of the letters that a file of fonts has, sorted.
fn letters(file: &[u8]) -> Vec<u32> {
    let fonts = FileRef::new(file).map(|file| file.fonts().flatten().collect::<Vec<FontRef>>());
    let fonts = fonts.unwrap_or_default();
    let mut letters: Vec<u32> =
        fonts.iter().flat_map(|font| font.charmap().mappings().map(|(letter, _)| letter)).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    #[expect(clippy::disallowed_methods, reason = "the theme's fonts are files")]
    fn shipped(names: &[(&str, &str)]) -> Fonts {
        let file = |(name, file): &(&str, &str)| {
            let path = format!("{}/themes/default/fonts/{file}", env!("CARGO_MANIFEST_DIR"));
            let source = Source { path: (*name).into(), bytes: std::fs::read(path).unwrap().into() };
            ((*name).to_owned(), source)
        };
        Fonts::new(&names.iter().map(file).collect())
    }

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn letters_that_no_font_has_are_found() {
        let all = ["NotoNaskhArabic-Bold.ttf", "NotoSans-Regular.ttf", "NotoSerif-Bold.ttf"];
        let fonts = shipped(&all.map(|name| (name, name)));
        let known = "Đại học e\u{301}te\u{301}, ñ, جامعة هاسيلت “–” می\u{200c}خواهم";
        assert_eq!(fonts.lacking(&lang("en"), known), None);
        assert_eq!(fonts.lacking(&lang("am"), "aአb"), Some('አ'));
        assert_eq!(Fonts::default().lacking(&lang("en"), "a"), None);
    }

    #[test]
    fn a_font_in_the_folder_of_a_language_is_for_its_script() {
        let fonts = shipped(&[("ar/a.ttf", "NotoNaskhArabic-Bold.ttf"), ("b.ttf", "NotoSans-Regular.ttf")]);
        let paths =
            |tag| fonts.of(&lang(tag)).iter().map(|source| source.path.to_string()).collect::<Vec<_>>();
        assert_eq!(
            (paths("ar-EG"), paths("fa")),
            (vec!["ar/a.ttf".to_owned(), "b.ttf".into()], vec!["b.ttf".into()])
        );
        assert_eq!(fonts.lacking(&lang("ar"), "جامعة"), None);
        assert_eq!(fonts.lacking(&lang("fa"), "جامعة"), Some('ج'));
        assert!(is_for("zh-TW/x.otf", &lang("zh-Hant-HK")) && !is_for("zh/x.otf", &lang("zh-Hant")));
    }
}
