//! A part of a view that many pages show.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use tera::Value;
use tera::value::Key;

use crate::theme::{DIGEST, canonical};

/// A part that is put into a template's value once, however many pages show it. It serialises as that value, which the
/// template engine takes over without a copy; a map has its own hash as its last field, so that the keys of these pages,
/// and what is drawn of it, need not be worked out from all of it each time.
#[derive(Debug)]
pub struct Shared<T>(Value, PhantomData<fn() -> T>);

impl<T: Serialize> Shared<T> {
    pub fn new(part: &T) -> Shared<T> {
        let value = Value::from_serializable(part);
        let Some(map) = value.as_map() else { return Shared(value, PhantomData) };
        let hash = blake3::hash(&canonical(&value));
        let digest = u128::from_le_bytes(hash.as_bytes()[..16].try_into().expect("a hash has 32 bytes"));
        let mut map = map.clone();
        map.insert(Key::from(DIGEST), digest.into());
        Shared(map.into(), PhantomData)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(self.0.clone(), PhantomData)
    }
}

/// Templates see no difference.
impl<T: JsonSchema> JsonSchema for Shared<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn shared_parts_are_told_apart_by_all_that_is_in_them() {
        let part = |text: &'static str| BTreeMap::from([("outer", BTreeMap::from([("inner", text)]))]);
        let of = |text| canonical(&Value::from_serializable(&[Shared::new(&part(text))]));
        assert_eq!(of("a"), of("a"));
        assert_ne!(of("a"), of("b"));
        assert!(of("a").len() < 64, "the hash stands for the part");
    }
}
