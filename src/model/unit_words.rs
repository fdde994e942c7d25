//! What stands behind a number, in the forms that numbers take.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use crate::diagnostic::Code;
use crate::lang::{Lang, Line, Localized};
use crate::meant::Reading;
use crate::yaml::{Fault, Form, Scalar, fault, parse_scalar, scalar};

/// CLDR's names of the forms that numbers take in one language or another, in its order.
pub const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a number counts: a text that is the same for one and for many, or one for each form that numbers take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitWords {
    /// What stands behind most numbers.
    pub other: Localized,
    /// What stands behind the rest, by the names of their forms.
    pub forms: Vec<(&'static str, Localized)>,
}

impl UnitWords {
    /// What stands behind a number of a form, in the first of some languages that the unit is given in.
    pub fn of_form<'a>(&'a self, form: &str, chain: &'a [Lang]) -> (&'a str, Option<&'a Lang>) {
        let (other, lang) = self.other.get(chain);
        let own = match self.forms.iter().find(|(name, _)| *name == form).map(|(_, words)| words) {
            Some(Localized::Same(text)) => Some(text),
            Some(Localized::Each(texts)) => {
                let wanted = lang.or(chain.first());
                texts.iter().find(|(lang, _)| Some(lang) == wanted).map(|(_, text)| text)
            }
            None => None,
        };
        (own.map_or(other, |text| text), lang)
    }

    /// The forms that have words in a language.
    pub fn forms_in(&self, lang: &Lang) -> impl Iterator<Item = &'static str> {
        let has = move |words: &Localized| match words {
            Localized::Same(_) => true,
            Localized::Each(texts) => texts.iter().any(|(own, _)| own == lang),
        };
        let all = self.forms.iter().map(|(form, words)| (*form, words)).chain([("other", &self.other)]);
        all.filter(move |(_, words)| has(words)).map(|(form, _)| form)
    }
}

impl JsonSchema for UnitWords {
    fn schema_name() -> Cow<'static, str> {
        "UnitWords".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text, as everywhere, or one for each form that numbers take: {one: {en: day}, other: {en: days}}.",
            "anyOf": [
                generator.subschema_for::<Localized>(),
                {
                    "type": "object",
                    "required": ["other"],
                    "propertyNames": { "enum": PLURAL_FORMS },
                    "additionalProperties": generator.subschema_for::<Localized>(),
                },
            ],
        })
    }
}

impl<'de> Deserialize<'de> for UnitWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<UnitWords, D::Error> {
        deserializer.deserialize_any(UnitVisitor)
    }
}

struct UnitVisitor;

impl UnitVisitor {
    fn same<E: Error>(text: &str) -> Result<UnitWords, E> {
        let line = parse_scalar::<Line, E>(text)?;
        Ok(UnitWords { other: Localized::Same(line.0), forms: Vec::new() })
    }
}

impl<'de> Visitor<'de> for UnitVisitor {
    type Value = UnitWords;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a map from language to text, or one from forms, such as `{one: …, other: …}`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<UnitWords, E> {
        UnitVisitor::same(text)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<UnitWords, E> {
        UnitVisitor::same(&number.to_string())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<UnitWords, E> {
        UnitVisitor::same(&number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<UnitWords, E> {
        UnitVisitor::same(&number.to_string())
    }

    fn visit_unit<E: Error>(self) -> Result<UnitWords, E> {
        UnitVisitor::same("")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<UnitWords, A::Error> {
        let mut texts: Vec<(Lang, String)> = Vec::new();
        let mut forms: Vec<(&'static str, Localized)> = Vec::new();
        while let Some(key) = map.next_key::<UnitKey>()? {
            match key {
                UnitKey::Form(form) if forms.iter().any(|(known, _)| *known == form) => {
                    return Err(A::Error::custom("a key stands twice"));
                }
                UnitKey::Form(form) => forms.push((form, map.next_value()?)),
                UnitKey::Lang(lang) if texts.iter().any(|(known, _)| *known == lang) => {
                    let message = format!("the language `{lang}` stands twice");
                    return Err(fault(Code::DuplicateKey, message).into_error());
                }
                UnitKey::Lang(lang) => texts.push((lang, map.next_value::<InLanguage>()?.0)),
            }
        }
        match (texts.is_empty(), forms.iter().position(|(form, _)| *form == "other")) {
            (true, Some(other)) => {
                let (_, other) = forms.remove(other);
                Ok(UnitWords { other, forms })
            }
            (true, None) if forms.is_empty() => {
                Err(fault(Code::EmptyText, "a text is expected here, but there is none").into_error())
            }
            (true, None) => Err(A::Error::missing_field("other")),
            (false, _) if forms.is_empty() => {
                Ok(UnitWords { other: Localized::Each(texts), forms: Vec::new() })
            }
            (false, _) => Err(within_out("languages and forms of numbers stand side by side").into_error()),
        }
    }
}

/// Forms of numbers that do not stand around the languages.
fn within_out(message: &str) -> Fault {
    fault(Code::WrongType, message)
        .expected("forms of numbers, and languages within each")
        .help("write `{one: {en: day, nl: dag}, other: {en: days, nl: dagen}}`")
}

/// A key of a unit: a language, or a form of numbers.
enum UnitKey {
    Lang(Lang),
    Form(&'static str),
}

impl Scalar for UnitKey {
    const EXPECTED: &'static str =
        "a BCP 47 language tag such as `en`, or a form of numbers such as `one` or `other`";
    const SAMPLE: &'static str = "en";

    fn parse(text: &str) -> Result<UnitKey, Fault> {
        match PLURAL_FORMS.iter().find(|form| **form == text) {
            Some(form) => Ok(UnitKey::Form(form)),
            None => Lang::parse(text).map(UnitKey::Lang).map_err(|wrong| wrong.expected(Self::EXPECTED)),
        }
    }

    fn readings(text: &str) -> Vec<Reading> {
        Lang::readings(text)
    }

    fn form() -> Form {
        Form::Text
    }
}
scalar!(UnitKey);

/// What stands under a language, where the forms of numbers do not belong.
struct InLanguage(String);

impl<'de> Deserialize<'de> for InLanguage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<InLanguage, D::Error> {
        deserializer.deserialize_any(InLanguageVisitor)
    }
}

struct InLanguageVisitor;

impl<'de> Visitor<'de> for InLanguageVisitor {
    type Value = InLanguage;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Line::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<InLanguage, E> {
        parse_scalar::<Line, E>(text).map(|line| InLanguage(line.0))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<InLanguage, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<InLanguage, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<InLanguage, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_unit<E: Error>(self) -> Result<InLanguage, E> {
        self.visit_str("")
    }

    fn visit_map<A: MapAccess<'de>>(self, _map: A) -> Result<InLanguage, A::Error> {
        Err(within_out("forms of numbers stand within a language").into_error())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(text: &str) -> UnitWords {
        serde_yaml::from_str(text).unwrap_or_else(|wrong| panic!("{text}: {wrong}"))
    }

    #[test]
    fn a_number_takes_the_form_of_the_language_that_names_the_unit() {
        let [en, nl, th] = ["en", "nl", "th"].map(|tag| Lang::parse(tag).unwrap());
        let days = unit("{one: {en: day}, other: {en: days, nl: dagen}}");
        assert_eq!(days.of_form("one", std::slice::from_ref(&en)), ("day", Some(&en)));
        assert_eq!(days.of_form("other", std::slice::from_ref(&en)), ("days", Some(&en)));
        // Dutch has no word of its own for one, and takes none of another language.
        assert_eq!(days.of_form("one", &[nl.clone(), en.clone()]), ("dagen", Some(&nl)));
        assert_eq!(days.of_form("one", &[th.clone(), en.clone()]), ("day", Some(&en)));
        assert_eq!(days.forms_in(&nl).collect::<Vec<_>>(), ["other"]);
        let points = unit("{one: point, other: points}");
        assert_eq!(points.of_form("one", &[en]), ("point", None));
        assert_eq!(points.forms_in(&th).collect::<Vec<_>>(), ["one", "other"]);
        assert_eq!(unit("km").of_form("one", &[nl]), ("km", None));
    }
}
