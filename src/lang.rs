//! A language tag, a text given in several languages, and falling back from one to another.

mod registry;
mod variety;

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use icu::casemap::CaseMapper;
use icu::locale::subtags::{Language, Script};
use icu::locale::{Locale as IcuLocale, LocaleCanonicalizer, LocaleExpander};
use icu::normalizer::ComposingNormalizer;
use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu::segmenter::WordSegmenter;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use crate::diagnostic::Code;
use crate::meant::{self, Reading};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

/// A BCP 47 language tag in canonical form, e.g. `en`, `pt-BR`, `zh-Hans`. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

impl Lang {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag as CLDR files the language, which has one form for `quy` and `qu`, `sh` and `sr-Latn`, `cmn` and `zh`; `und`
    /// where all of it is private, as in `x-easy`.
    pub fn icu(&self) -> IcuLocale {
        let mut locale = self.0.parse().unwrap_or(IcuLocale::UNKNOWN);
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        locale
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Scalar for Lang {
    const EXPECTED: &'static str = "a BCP 47 language tag such as `en` or `pt-BR`";
    const SAMPLE: &'static str = "en";

    fn parse(text: &str) -> Result<Lang, Fault> {
        let bad =
            || fault(Code::BadLanguage, format!("`{text}` is not a language tag")).expected(Self::EXPECTED);
        if registry::is_short(text) {
            return Ok(Lang(text.into()));
        }
        let current = registry::replaced(text);
        canonical(current.as_deref().unwrap_or(text)).map(|tag| Lang(tag.into())).ok_or_else(bad)
    }

    fn readings(text: &str) -> Vec<Reading> {
        meant::languages(text)
    }

    fn form() -> Form {
        static PATTERN: OnceLock<String> = OnceLock::new();
        let languages = || format!("^(?:{})(?:-[A-Za-z0-9]{{1,8}})*$", registry::pattern());
        Form::pattern(PATTERN.get_or_init(languages).as_str(), &["en", "nl", "pt-BR"])
    }
}
scalar!(Lang);

/// A tag whose language is one, as RFC 5646 writes it. A tag such as `xx` is well formed, but means no language.
fn canonical(tag: &str) -> Option<String> {
    if let Some(private) = tag.strip_prefix("x-").or_else(|| tag.strip_prefix("X-")) {
        let whole = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        return private.split('-').all(whole).then(|| tag.to_ascii_lowercase());
    }
    let locale: IcuLocale = tag.parse().ok()?;
    registry::is_language(locale.id.language.as_str()).then(|| locale.to_string())
}

/// The language with the script in which most write it.
pub fn with_likely_script(mut locale: IcuLocale) -> (Language, Option<Script>) {
    LocaleExpander::new_extended().maximize(&mut locale.id);
    (locale.id.language, locale.id.script)
}

/// One line of text that is not empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Line(pub String);

impl Scalar for Line {
    const EXPECTED: &'static str = "a text";
    const SAMPLE: &'static str = "text";

    fn parse(text: &str) -> Result<Line, Fault> {
        if text.trim().is_empty() {
            return Err(
                fault(Code::EmptyText, "a text is expected here, but there is none").expected(Self::EXPECTED)
            );
        }
        Ok(Line(text.trim().to_owned()))
    }

    fn form() -> Form {
        Form::Text
    }
}
scalar!(Line);

impl std::ops::Deref for Line {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// A short text within facts: the same in every language, or one for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Localized {
    Same(String),
    Each(Vec<(Lang, String)>),
}

impl Localized {
    /// The text for the first of some languages that has one. A text that is the same everywhere has no language.
    pub fn get<'a>(&'a self, chain: &'a [Lang]) -> (&'a str, Option<&'a Lang>) {
        match self {
            Localized::Same(text) => (text, None),
            Localized::Each(texts) => chain
                .iter()
                .find_map(|lang| texts.iter().find(|(each, _)| each == lang))
                .or_else(|| texts.first())
                .map_or(("", None), |(lang, text)| (text, Some(lang))),
        }
    }

    /// The same for the first language of a chain, with the language of the text where that is another one.
    pub fn lent(&self, chain: &[Lang]) -> (String, Option<Lang>) {
        let (text, lang) = self.get(chain);
        (text.to_owned(), lang.filter(|lang| chain.first() != Some(lang)).cloned())
    }

    /// The languages it is given in; none where it is the same everywhere.
    pub fn langs(&self) -> impl Iterator<Item = &Lang> {
        let texts: &[(Lang, String)] = match self {
            Localized::Same(_) => &[],
            Localized::Each(texts) => texts,
        };
        texts.iter().map(|(lang, _)| lang)
    }
}

impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Localized, D::Error> {
        deserializer.deserialize_any(LocalizedVisitor)
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> Cow<'static, str> {
        "Localized".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text that is the same in every language, or one for each: {en: Goal, nl: Doel}.",
            "type": ["string", "number", "object"],
            "pattern": r"\S",
            "patternErrorMessage": "expected a text, or a map from language to text",
            "minProperties": 1,
            "propertyNames": generator.subschema_for::<Lang>(),
            "additionalProperties": Line::json_schema(generator),
        })
    }
}

struct LocalizedVisitor;

impl<'de> Visitor<'de> for LocalizedVisitor {
    type Value = Localized;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or a map from language to text such as `{en: …, nl: …}`")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Localized, E> {
        crate::yaml::parse_scalar::<Line, E>(text).map(|line| Localized::Same(line.0))
    }

    // A text that looks like a number or a truth value is still a text.
    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Localized, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Localized, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Localized, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Localized, E> {
        self.visit_str("")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Localized, A::Error> {
        let mut texts: Vec<(Lang, String)> = Vec::new();
        while let Some((lang, text)) = map.next_entry::<Lang, Line>()? {
            if texts.iter().any(|(known, _)| *known == lang) {
                return Err(
                    fault(Code::DuplicateKey, format!("the language `{lang}` stands twice")).into_error()
                );
            }
            texts.push((lang, text.0));
        }
        if texts.is_empty() {
            return Err(fault(Code::EmptyText, "a text is expected here, but there is none").into_error());
        }
        Ok(Localized::Each(texts))
    }
}

/// A text whose letters are composed where Unicode has them so (NFC). The same letter with a mark comes as one character
/// from most keyboards, and as two from file names and texts of a Mac.
pub fn nfc(text: &str) -> Cow<'_, str> {
    ComposingNormalizer::new_nfc().normalize(text)
}

/// A text with a capital at its beginning, where its script has one for it: Georgian has large letters for signs alone.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| CaseMapper::new().simple_titlecase(first));
    first.into_iter().chain(letters).collect()
}

/// Whether a character belongs to the letter before it: a vowel sign, an accent, a tone (`\p{M}`).
pub fn is_combining(letter: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(letter))
}

/// Joins letters, or keeps them from joining, as Persian and the scripts of India need it (ZWNJ, ZWJ).
pub const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// How many words a text has, also where no blanks stand between them.
pub fn word_count(text: &str) -> usize {
    let is_word = |word: &str| word.contains(char::is_alphanumeric);
    let words = |run: &str| {
        // Thai and all that lies behind it: other letters are parted by blanks.
        if !run.contains(|letter| letter >= '\u{e00}') {
            return usize::from(is_word(run));
        }
        let ends: Vec<usize> = WordSegmenter::new_dictionary(Default::default()).segment_str(run).collect();
        ends.windows(2).filter(|pair| is_word(&run[pair[0]..pair[1]])).count()
    };
    text.split_whitespace().map(words).sum()
}

/// Lower-case letters, digits and single hyphens made from any text, for the last part of an address or the id of a
/// heading. Letters of the Latin script lose their accents; those of other scripts stay with their marks, as browsers
/// show them.
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in nfc(text).chars() {
        match deunicode::deunicode_char(letter).filter(|_| is_latin(letter)) {
            Some(plain) => plain.chars().for_each(|plain| push_slug_char(&mut slug, plain)),
            None => push_slug_char(&mut slug, letter),
        }
    }
    slug.trim_end_matches('-').trim_end_matches(JOINERS).to_owned()
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii()
        || ('\u{c0}'..='\u{24f}').contains(&letter)
        || ('\u{1e00}'..='\u{1eff}').contains(&letter)
}

fn push_slug_char(slug: &mut String, letter: char) {
    let within = slug.chars().next_back().filter(|last| *last != '-');
    if letter.is_alphanumeric() && !is_combining(letter) {
        slug.extend(letter.to_lowercase());
    } else if is_combining(letter) || JOINERS.contains(&letter) {
        // Vowels of Arabic are written or left out as one likes; a mark on a Latin letter goes with the accents.
        let kept = within.is_some_and(|last| !last.is_ascii()) && !matches!(letter, '\u{64b}'..='\u{65f}');
        slug.extend(kept.then_some(letter));
    } else if within.is_some() && !matches!(letter, '\'' | '’') {
        slug.truncate(slug.trim_end_matches(JOINERS).len());
        slug.push('-');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap_or_else(|fault| panic!("{fault}"))
    }

    #[test]
    fn a_tag_is_kept_as_the_standard_writes_it() {
        for (typed, kept) in [
            ("EN-gb", "en-GB"),
            ("zh-hant-hk", "zh-Hant-HK"),
            ("zh-yue-Hant", "yue-Hant"),
            ("de-ch-1996", "de-CH-1996"),
            ("quy", "quy"),
            ("en-x-easy", "en-x-easy"),
            ("X-Easy", "x-easy"),
            ("und", "und"),
        ] {
            assert_eq!(lang(typed).as_str(), kept);
        }
        for wrong in ["", "xx", "english", "x-", "x-ninechars", "en-", "en--GB", "en_GB_", "é", "README", "x"]
        {
            assert!(Lang::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_text_falls_back_along_the_chain() {
        let text = Localized::Each(vec![(lang("en"), "goal".into()), (lang("nl"), "doel".into())]);
        assert_eq!(text.get(&[lang("vi"), lang("en")]), ("goal", Some(&lang("en"))));
        assert_eq!(text.get(&[lang("nl"), lang("en")]), ("doel", Some(&lang("nl"))));
        assert_eq!(Localized::Same("UHasselt".into()).get(&[lang("vi")]), ("UHasselt", None));
    }

    #[test]
    fn words_are_counted_with_and_without_blanks() {
        for (text, count) in [
            ("It costs € 1.50 — a “day”.", 5),
            ("本课程教授统计学，2027年。", 7),
            ("หลักสูตรนี้สอนวิทยาศาสตร์", 4),
            ("học “máy”", 2),
        ] {
            assert_eq!(word_count(text), count, "{text}");
        }
    }

    #[test]
    fn slugs_keep_scripts_and_drop_accents() {
        assert_eq!(slugify("Ce qu’il faut: l'été à Diepenbeek!"), "ce-quil-faut-lete-a-diepenbeek");
        assert_eq!(slugify("Khoa học tự nhiên, Đại học"), "khoa-hoc-tu-nhien-dai-hoc");
        assert_eq!(slugify("العلوم الطبيعية"), "العلوم-الطبيعية");
        assert_eq!(slugify("العَرَبِيَّة"), "العربية");
    }

    #[test]
    fn marks_stay_with_their_letters() {
        for (text, slug) in [
            ("हिन्दी कार्यक्रम", "हिन्दी-कार्यक्रम"),
            ("ค่าเล่าเรียน", "ค่าเล่าเรียน"),
            ("கல்வி, 2027", "கல்வி-2027"),
            ("ভর্তি ও বৃত্তি", "ভর্তি-ও-বৃত্তি"),
            ("ပညာရေး (၁)", "ပညာရေး-၁"),
            ("ការសិក្សា!", "ការសិក្សា"),
            ("برنامه\u{200c}ها \u{200c}", "برنامه\u{200c}ها"),
            ("Ho\u{323}c phi\u{301}", "hoc-phi"),
            ("x\u{331} ❤\u{fe0f} y", "x-y"),
            ("Ελλα\u{301}δα", "ελλάδα"),
        ] {
            assert_eq!(slugify(text), slug);
        }
    }
}
