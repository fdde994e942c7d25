//! What items tell under `own:`, by the declarations of `vocabulary/facts.yaml`.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::codes::{Decimal, WebAddress};
use crate::lang::Localized;
use crate::model::own_facts::{FactType, OwnFact, OwnFacts};
use crate::model::word::{interned, interned_list};
use crate::model::{Fact, Id, Kind, ListWord, Money, Relation, Target, Value};
use crate::source::DataPath;
use crate::time::Date;
use crate::yaml::HOLE;

/// What an item tells under `own`, by the ids of the facts.
#[derive(Clone, Debug, Default)]
pub struct OwnValues(pub Vec<(&'static str, Value)>);

impl OwnValues {
    /// As facts, in the order of their declarations.
    pub fn facts(&self, declared: &OwnFacts) -> Vec<Fact> {
        let value = |fact: &OwnFact| self.0.iter().find(|(id, _)| *id == fact.id.as_str());
        let told = declared.facts.iter().filter_map(|fact| Some(fact_of(fact, value(fact)?.1.clone())));
        told.collect()
    }

    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        self.0.iter().filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text),
            _ => None,
        })
    }

    pub fn relations(&self) -> Vec<Relation> {
        let of_fact = |(id, value): &(&'static str, Value)| {
            let at = DataPath::from("own").key(*id);
            let each = value.each().iter().enumerate();
            let item = move |(index, value): (usize, &Value)| match value {
                Value::Item(kind, id) => Some(Relation::one(Target::Item(*kind), id, at.index(index))),
                _ => None,
            };
            each.filter_map(item).collect::<Vec<Relation>>()
        };
        self.0.iter().flat_map(of_fact).collect()
    }
}

fn fact_of(declared: &OwnFact, value: Value) -> Fact {
    Fact {
        property: declared.property.as_ref().map(|property| interned(&property.0)),
        facet: declared.is_filter().then(|| declared.facet()),
        ..Fact::new(declared.name(), value)
    }
}

impl JsonSchema for OwnValues {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "OwnValues".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": false })
    }
}

/// The facts that items of a kind may tell; nothing where their declarations are mistaken, so that any may be one.
pub type Declared = Option<(Kind, Arc<OwnFacts>)>;

thread_local! {
    /// Serde hands no context to the types that it reads.
    static DECLARED: RefCell<Option<Declared>> = const { RefCell::new(None) };
}

/// Read an item that may tell these facts.
pub fn with_own_facts<T>(declared: Declared, read: impl FnOnce() -> T) -> T {
    let before = DECLARED.replace(Some(declared));
    let read = read();
    DECLARED.set(before);
    read
}

impl<'de> Deserialize<'de> for OwnValues {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OwnValues, D::Error> {
        let declared = DECLARED.with_borrow(|declared| declared.clone());
        deserializer
            .deserialize_map(ValuesVisitor(declared.unwrap_or_else(|| Some((Kind::Page, Arc::default())))))
    }
}

struct ValuesVisitor(Declared);

impl<'de> Visitor<'de> for ValuesVisitor {
    type Value = OwnValues;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map of the university's own facts and their values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<OwnValues, A::Error> {
        let mut told = OwnValues::default();
        while let Some(key) = map.next_key::<String>()? {
            let Some((kind, facts)) = &self.0 else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let Some(fact) = facts.get(&key).filter(|fact| fact.is_of(*kind)) else {
                let known: Vec<&str> = facts
                    .facts
                    .iter()
                    .filter(|fact| fact.is_of(*kind))
                    .map(|fact| fact.id.as_str())
                    .collect();
                return Err(A::Error::unknown_field(&key, interned_list(&known)));
            };
            if told.0.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom("a key stands twice"));
            }
            told.0.push((interned(&key), map.next_value_seed(fact)?));
        }
        Ok(told)
    }
}

impl<'de> DeserializeSeed<'de> for &OwnFact {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Ok(match self.of_type {
            FactType::Number => {
                let number = Decimal::deserialize(deserializer)?;
                self.unit.clone().map_or(Value::Number(number), |unit| Value::Measure(number, unit))
            }
            FactType::Text => Value::Text(Localized::deserialize(deserializer)?),
            FactType::Date => Value::Day(Date::deserialize(deserializer)?),
            FactType::Money => Money::deserialize(deserializer)?.value(),
            FactType::Truth => {
                let word = if bool::deserialize(deserializer)? { "yes" } else { "no" };
                Value::Word(ListWord::known("answer", word))
            }
            FactType::Address => Value::Link(WebAddress::deserialize(deserializer)?),
            FactType::Word | FactType::Item => return deserializer.deserialize_any(OneOrMore(self)),
        })
    }
}

/// A word or an id, alone or in a list.
struct OneOrMore<'f>(&'f OwnFact);

impl OneOrMore<'_> {
    fn one<E: Error>(&self, text: &str) -> Result<Value, E> {
        if let FactType::Item = self.0.of_type {
            let id = crate::yaml::parse_scalar::<Id, E>(text)?;
            // That the declaration does not say of what is told of it.
            return Ok(self.0.of.map_or(Value::Nothing, |folder| Value::Item(folder.0, id)));
        }
        let words: Vec<&str> = self.0.words.iter().map(|word| word.id.as_str()).collect();
        if words.is_empty() {
            return Ok(Value::Nothing);
        }
        let word = if text == HOLE { words.first() } else { words.iter().find(|word| **word == text) };
        let word = word.ok_or_else(|| E::unknown_variant(text, interned_list(&words)))?;
        Ok(Value::Word(ListWord { list: self.0.list(), word: interned(word), like: None }))
    }
}

impl<'de> Visitor<'de> for OneOrMore<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0.of_type {
            FactType::Item => "an id, or a list of several",
            _ => "one of the words of this fact, or a list of several",
        })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.one(text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(Entry(&self))? {
            values.push(value);
        }
        Ok(Value::List(values))
    }
}

struct Entry<'f>(&'f OneOrMore<'f>);

impl<'de> DeserializeSeed<'de> for Entry<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.one(&String::deserialize(deserializer)?)
    }
}
