//! The words of schemas: what Rust types say, said to somebody who writes YAML.

use schemars::Schema;
use serde_json::{Map, Value, json};

/// Ranges of Rust's numbers are told by `minimum` and `maximum`; their names mean nothing to anybody else.
const RUST_FORMATS: [&str; 4] = ["uint8", "uint16", "uint32", "double"];

/// What every text must be, which nobody needs to be told.
const ANY_TEXT: &str = "expected a text";

pub(super) fn plain(schema: &mut Schema) {
    let Some(schema) = schema.as_object_mut() else { return };
    forget_null(schema);
    join_words(schema);
    if schema.get("format").and_then(Value::as_str).is_some_and(|format| RUST_FORMATS.contains(&format)) {
        schema.remove("format");
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = unwrapped(text);
    }
    add_expectation(schema);
}

/// A key that can be left out is left out; editors would offer `null` as a value of it.
fn forget_null(schema: &mut Map<String, Value>) {
    let null = json!({ "type": "null" });
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|one| one != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|one| *one != null);
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.entry(key).or_insert(value);
            }
        }
    }
}

/// A closed list whose words are explained one by one, as the list that editors choose from.
fn join_words(schema: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = schema.get("oneOf") else { return };
    let text = |choice: &Value, key: &str| choice[key].as_str().unwrap_or_default().to_owned();
    let mut words = Vec::new();
    for choice in choices {
        match &choice["enum"] {
            Value::Array(several) => words.extend(several.iter().map(|word| (word.clone(), String::new()))),
            _ => words.push((choice["const"].clone(), unwrapped(&text(choice, "description")))),
        }
    }
    let (words, meanings): (Vec<Value>, Vec<String>) = words.into_iter().unzip();
    schema.remove("oneOf");
    schema.insert("type".into(), "string".into());
    schema.insert("enum".into(), words.into());
    schema.insert("enumDescriptions".into(), meanings.into());
}

/// What a comment in the source says, without its line breaks.
fn unwrapped(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// A description also says how the value is written. An id of something else is told by where it is found.
fn add_expectation(schema: &mut Map<String, Value>) {
    let form = schema.get("items").and_then(Value::as_object).unwrap_or(schema);
    let expectation = form.get("patternErrorMessage").and_then(Value::as_str).map(ToOwned::to_owned);
    let (Some(Value::String(text)), Some(how)) = (schema.get_mut("description"), expectation) else { return };
    if how != ANY_TEXT && !text.contains('→') {
        *text = format!("{text}\n\nE{}.", how.trim_start_matches('e'));
    }
}
