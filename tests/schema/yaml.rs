//! YAML as an editor reads it: plain scalars by the core schema of YAML 1.2, where `030` is thirty and `NO` a text.

use std::collections::BTreeMap;

use granit_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Value};

/// The document as JSON; nothing where it cannot be read.
pub fn read(text: &str) -> Option<Value> {
    let events = Parser::new_from_str(text).map(|event| event.map(|(event, _)| event));
    let mut events = events.filter(|event| !matches!(event, Ok(Event::Comment(..))));
    let mut anchors = BTreeMap::new();
    loop {
        match events.next()?.ok()? {
            Event::StreamStart | Event::DocumentStart(..) => {}
            Event::StreamEnd | Event::DocumentEnd => return Some(Value::Null),
            first => {
                let value = value(first, &mut events, &mut anchors)?;
                return events.all(|event| event.is_ok()).then_some(value);
            }
        }
    }
}

type Anchors = BTreeMap<usize, Value>;

fn value<'t, E>(
    event: Event<'t>,
    events: &mut impl Iterator<Item = Result<Event<'t>, E>>,
    anchors: &mut Anchors,
) -> Option<Value> {
    let (read, anchor) = match event {
        Event::Scalar(text, ScalarStyle::Plain, anchor, _) => (plain(&text), anchor),
        Event::Scalar(text, _, anchor, _) => (Value::String(text.into_owned()), anchor),
        Event::Alias(anchor) => return anchors.get(&anchor).cloned(),
        Event::SequenceStart(_, anchor, _) => {
            let mut list = Vec::new();
            loop {
                match events.next()?.ok()? {
                    Event::SequenceEnd => break,
                    event => list.push(value(event, events, anchors)?),
                }
            }
            (Value::Array(list), anchor)
        }
        Event::MappingStart(_, anchor, _) => {
            let mut map = Map::new();
            loop {
                match events.next()?.ok()? {
                    Event::MappingEnd => break,
                    Event::Scalar(key, ..) => {
                        let event = events.next()?.ok()?;
                        map.insert(key.into_owned(), value(event, events, anchors)?);
                    }
                    _ => return None,
                }
            }
            (Value::Object(map), anchor)
        }
        _ => return None,
    };
    if anchor > 0 {
        anchors.insert(anchor, read.clone());
    }
    Some(read)
}

fn plain(text: &str) -> Value {
    let digits = text.trim_start_matches(['-', '+']);
    let number = digits.starts_with(|first: char| first.is_ascii_digit() || first == '.')
        && digits.bytes().all(|byte| byte.is_ascii_digit() || b".eE-+".contains(&byte))
        && !digits[1..].contains('-');
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => true.into(),
        "false" | "False" | "FALSE" => false.into(),
        _ if number => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(whole), _) => whole.into(),
            (_, Ok(number)) => number.into(),
            _ => text.into(),
        },
        _ => text.into(),
    }
}

#[test]
fn plain_scalars_are_read_by_the_core_schema() {
    let text = "[NO, 0542, \"0542\", 030, 2027-09-20, 6.5, true, yes, ~, -3, 2027-2028]";
    let expected = r#"["NO", 542, "0542", 30, "2027-09-20", 6.5, true, "yes", null, -3, "2027-2028"]"#;
    assert_eq!(read(text), serde_json::from_str(expected).ok());
    assert_eq!(read("a: &x {b: 1}\nc: *x\n"), serde_json::from_str(r#"{"a": {"b": 1}, "c": {"b": 1}}"#).ok());
    assert_eq!(read("a: # why\n  - 1 # one\n"), serde_json::from_str(r#"{"a": [1]}"#).ok());
    assert_eq!(read("a: [1"), None);
}
