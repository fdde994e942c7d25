//! The form of a value that is written as one text, in the terms of JSON Schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

/// A longer pattern stands once in a schema, and is referred to.
const LONGEST_INLINE: usize = 400;

/// What the text of a [`Scalar`](super::Scalar) may be.
#[derive(Clone, Debug)]
pub enum Form {
    /// Any text that is not empty. One that looks like a number is still a text.
    Text,
    /// A number, or a text of the same digits.
    Number(&'static str),
    /// Texts that a regular expression matches, and some that do. JSON Schema and the editors share a small language of
    /// these: no looking ahead or behind.
    Pattern(String, &'static [&'static str]),
    /// A number of four digits, or a text that a regular expression matches.
    Year(String),
    /// One of a closed list, each with what it means.
    OneOf(Vec<(String, String)>),
}

impl Form {
    pub fn pattern(pattern: impl Into<String>, examples: &'static [&'static str]) -> Form {
        Form::Pattern(pattern.into(), examples)
    }

    /// Whether the schema is short enough to stand wherever it is needed.
    pub fn is_short(&self) -> bool {
        match self {
            Form::Text | Form::Number(_) => true,
            Form::Pattern(pattern, _) | Form::Year(pattern) => pattern.len() < LONGEST_INLINE,
            Form::OneOf(_) => false,
        }
    }

    /// `expected` tells people what to write, as a [`Scalar`](super::Scalar) does.
    pub fn schema(self, expected: &str) -> Schema {
        let schema = match self {
            Form::Text => json!({ "type": ["string", "number"], "pattern": r"\S" }),
            Form::Number(pattern) => json!({ "type": ["number", "string"], "pattern": pattern }),
            Form::Pattern(pattern, []) => json!({ "type": "string", "pattern": pattern }),
            Form::Pattern(pattern, examples) => {
                json!({ "type": "string", "pattern": pattern, "examples": examples })
            }
            Form::Year(pattern) => {
                json!({ "type": ["string", "integer"], "minimum": 1000, "maximum": 9999, "pattern": pattern, "examples": ["2027-2028"] })
            }
            Form::OneOf(words) => one_of(words),
        };
        let mut schema = Schema::try_from(schema).expect("an object is a schema");
        // Editors show it instead of the pattern.
        schema.insert("patternErrorMessage".into(), format!("expected {expected}").into());
        schema
    }
}

/// A closed list; editors show what each word means while one chooses.
fn one_of(words: Vec<(String, String)>) -> Value {
    let (words, meanings): (Vec<String>, Vec<String>) = words.into_iter().unzip();
    json!({ "type": "string", "enum": words, "enumDescriptions": meanings })
}

/// Keys of a site's own, with values of any kind.
pub struct Free;

impl JsonSchema for Free {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Free".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": true })
    }
}
