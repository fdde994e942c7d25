//! How many can take part, and who has no place left.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use crate::model::Id;
use crate::time::Date;

/// Places of one applicant group, or of everybody.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Places {
    /// The applicant group that they are kept for; left out where they are everybody's →
    /// `vocabulary/applicant-groups.yaml`.
    pub group: Option<Id>,
    /// How many there are.
    pub places: Option<u32>,
    /// The day on which it was said that none is left.
    pub full: Option<Date>,
}

/// Places as they are written: a number for everybody, or a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacesList(pub Vec<Places>);

impl<'de> Deserialize<'de> for PlacesList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<PlacesList, D::Error> {
        deserializer.deserialize_any(PlacesVisitor)
    }
}

struct PlacesVisitor;

impl<'de> Visitor<'de> for PlacesVisitor {
    type Value = PlacesList;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, or a list such as `[{group: eea, places: 40}]`")
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<PlacesList, E> {
        let places = u32::try_from(number)
            .map_err(|_| E::invalid_value(serde::de::Unexpected::Unsigned(number), &"a number of places"))?;
        Ok(PlacesList(vec![Places { group: None, places: Some(places), full: None }]))
    }

    // What stands in for a mistaken value.
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<PlacesList, E> {
        match text {
            crate::yaml::HOLE => Ok(PlacesList::default()),
            _ => Err(E::invalid_type(serde::de::Unexpected::Str(text), &self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<PlacesList, A::Error> {
        let mut places = Vec::new();
        while let Some(one) = list.next_element()? {
            places.push(one);
        }
        Ok(PlacesList(places))
    }
}

impl JsonSchema for PlacesList {
    fn schema_name() -> Cow<'static, str> {
        "Places".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "How many can take part: a number, or a list with the places of each applicant group.",
            "type": ["integer", "array"],
            "minimum": 0,
            "items": generator.subschema_for::<Places>(),
        })
    }
}
