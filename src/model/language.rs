//! What applicants must know of a language, and what proves it.

mod test_scale;

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::Deserializer;

use crate::codes::{Decimal, LanguageTag};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Localized;
use crate::meant::Reading;
use crate::model::{Cefr, ColumnName, Findings, ListWord, Table, TableName, Value, Verified};
use crate::source::DataPath;
use crate::yaml::{fault, parse_scalar};
use test_scale::Scale;

/// What an applicant must know of a language, and what proves it: a level, tests, or studies taught in it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = [
    {"required": ["cefr"]},
    {"required": ["tests"], "properties": {"tests": {"minItems": 1}}},
    {"required": ["or_degree_taught_in_it"], "properties": {"or_degree_taught_in_it": {"const": true}}},
]))]
pub struct LanguageRequirement {
    /// The language, as a BCP 47 tag: `en`.
    pub language: LanguageTag,
    /// The least level of the Common European Framework of Reference, where one is asked for.
    pub cefr: Option<Cefr>,
    /// Tests that prove it, each with its least score: `[{name: IELTS, min: 6.5}]`.
    #[serde(default)]
    pub tests: Vec<LanguageTest>,
    /// Whether a degree that was taught in the language proves it, too. `false` without the key.
    #[serde(default)]
    pub or_degree_taught_in_it: bool,
    /// Where the requirement comes from, and by when it is compared again.
    pub verified: Option<Verified>,
}

/// A language test with the least result.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageTest {
    /// The test's name, e.g. `TOEFL iBT`, perhaps as each language writes it.
    #[serde(deserialize_with = "named")]
    pub name: Localized,
    /// The least result that is enough: a total score `6.5`, or a band, a grade or a level in words: `N2`.
    pub min: Score,
}

/// The name of a test has letters in it: a number alone is its result.
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Localized, D::Error> {
    let name = Localized::deserialize(deserializer)?;
    match &name {
        Localized::Same(number) if !number.chars().any(char::is_alphabetic) => {
            let wrong = fault(Code::WrongType, format!("`{number}` is not the name of a test"));
            Err(wrong.expected("a name such as `IELTS`").into_error())
        }
        _ => Ok(name),
    }
}

impl LanguageRequirement {
    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        self.tests.iter().flat_map(|test| std::iter::once(&test.name).chain(test.min.text()))
    }
}

/// What is asked of each language, a row a proof.
pub fn language_table(asked: &[LanguageRequirement]) -> Option<Table<'_>> {
    let mut rows = Vec::new();
    for one in asked {
        let level = Value::or_nothing(one.cefr.map(|level| level.term().into()));
        let row = |proof: [Value; 2]| {
            [vec![Value::Language(one.language.clone()), level.clone()], proof.to_vec()].concat()
        };
        if one.tests.is_empty() && !one.or_degree_taught_in_it {
            rows.push(row([Value::Nothing, Value::Nothing]));
        }
        rows.extend(one.tests.iter().map(|test| row([Value::Text(test.name.clone()), test.min.value()])));
        let taught = Value::Word(ListWord::known("word", "degree-taught-in-it"));
        rows.extend(one.or_degree_taught_in_it.then(|| row([taught, Value::Nothing])));
    }
    Table::plain(
        TableName::LanguageRequirement,
        &[ColumnName::Language, ColumnName::Cefr, ColumnName::Test, ColumnName::Minimum],
        rows,
        asked.iter().find_map(|one| one.verified.as_ref()),
    )
}

/// Where each requirement comes from that says so.
pub fn languages_verified(asked: &[LanguageRequirement]) -> impl Iterator<Item = (DataPath, &Verified)> {
    let at = |index| DataPath::from("language_requirement").index(index).key("verified");
    asked.iter().enumerate().filter_map(move |(index, one)| Some((at(index), one.verified.as_ref()?)))
}

/// Something says what must be known.
pub fn check_languages(asked: &[LanguageRequirement], findings: &mut Findings<'_>) {
    for (index, one) in asked.iter().enumerate() {
        let at = DataPath::from("language_requirement").index(index);
        let is_mistaken = ["cefr", "tests"].into_iter().any(|key| findings.is_hole(&at.key(key)));
        if one.cefr.is_none() && one.tests.is_empty() && !one.or_degree_taught_in_it && !is_mistaken {
            let at = at.key("language");
            findings.push(&at, |place| {
                let message = format!("nothing says how much `{}` one must know", one.language);
                Diagnostic::error(Code::MissingKey, place, message)
                    .label("expected `cefr: …`, `tests: […]` or `or_degree_taught_in_it: true` beside it")
            });
        }
        for (index, test) in one.tests.iter().enumerate() {
            check_score(test, &at.key("tests").index(index).key("min"), findings);
        }
    }
}

/// The score is one that the test gives.
fn check_score(test: &LanguageTest, at: &DataPath, findings: &mut Findings<'_>) {
    let (Score::Number(score), Some(scale)) = (&test.min, Scale::of(&test.name)) else { return };
    if scale.has(*score) {
        return;
    }
    findings.push(at, |place| {
        let name = test.name.get(&[]).0;
        let message = format!("nobody has {score} points in {name}");
        let told = Diagnostic::warning(Code::ScoreBeyondScale, place.clone(), message)
            .label(format!("expected a score from {} to {}", scale.least, scale.most));
        match scale.meant(*score) {
            Some(meant) => told.fix(Reading::likely(meant.to_string()).fix(place)),
            None => told,
        }
    });
}

/// A total score, or a band, a grade or a level in words.
#[derive(Clone, Debug)]
pub enum Score {
    Number(Decimal),
    Text(Localized),
}

impl Score {
    pub fn value(&self) -> Value {
        match self {
            Score::Number(number) => Value::Number(*number),
            Score::Text(text) => Value::Text(text.clone()),
        }
    }

    /// Its words, where it is no number.
    pub fn text(&self) -> Option<&Localized> {
        match self {
            Score::Number(_) => None,
            Score::Text(text) => Some(text),
        }
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Score, D::Error> {
        let text = Localized::deserialize(deserializer)?;
        match &text {
            // Without a letter it is a number, or was meant to be one.
            Localized::Same(number) if !number.chars().any(char::is_alphabetic) => {
                parse_scalar::<Decimal, D::Error>(number).map(Score::Number)
            }
            _ => Ok(Score::Text(text)),
        }
    }
}

impl JsonSchema for Score {
    fn schema_name() -> Cow<'static, str> {
        "Score".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A total score such as 6.5, or a band, a grade or a level in words such as N2.",
            "anyOf": [generator.subschema_for::<Decimal>(), generator.subschema_for::<Localized>()],
            "if": {"type": "string"},
            "then": {"anyOf": [generator.subschema_for::<Decimal>(), {"pattern": "\\p{L}"}]},
        })
    }
}
