//! Where something is told: one address, or several.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{SeqAccessDeserializer, StrDeserializer};
use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

use crate::codes::{WebAddress, at_least_one};

/// At least one web address, written alone or as a list.
#[derive(Clone, Debug)]
pub struct Addresses(pub Vec<WebAddress>);

impl<'de> Deserialize<'de> for Addresses {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Addresses, D::Error> {
        deserializer.deserialize_any(AddressesVisitor)
    }
}

struct AddressesVisitor;

impl<'de> Visitor<'de> for AddressesVisitor {
    type Value = Addresses;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a web address, or a list of several")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Addresses, E> {
        WebAddress::deserialize(StrDeserializer::new(text)).map(|one| Addresses(vec![one]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Addresses, A::Error> {
        at_least_one(SeqAccessDeserializer::new(list)).map(Addresses)
    }
}

impl JsonSchema for Addresses {
    fn schema_name() -> Cow<'static, str> {
        "Addresses".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<WebAddress>();
        json_schema!({
            "description": "A web address, or a list of several.",
            "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }],
        })
    }
}
