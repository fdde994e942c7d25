//! Reading a type from a [`Tree`] with serde, so that a mistake is known by its path and its kind.

use serde::de::value::StrDeserializer;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, Visitor};

use super::fault::Fault;
use super::tree::{Entry, Node, Tree, Value};
use crate::source::DataPath;

/// The text that a placeholder gives to a scalar, which then takes its sample.
pub(super) const HOLE: &str = "\u{fffc}";

pub(super) fn decode<'t, T: Deserialize<'t>>(tree: &'t Tree) -> Result<T, Fault> {
    T::deserialize(NodeReader { node: &tree.root, path: DataPath::default() })
}

/// A node of the tree on its way into a type.
struct NodeReader<'t> {
    node: &'t Node,
    path: DataPath,
}

impl<'t> NodeReader<'t> {
    /// A plain scalar as YAML's core schema reads it.
    fn core<V: Visitor<'t>>(&self, text: &str, visitor: V) -> Result<V::Value, Fault> {
        match text {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ if canonical_integer(text) => match text.parse::<u64>() {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => visitor.visit_i64(text.parse().unwrap_or(i64::MIN)),
            },
            _ => match text.parse::<f64>() {
                Ok(number)
                    if text.starts_with("0.") || !text.starts_with(['0', '+']) && number.is_finite() =>
                {
                    visitor.visit_f64(number)
                }
                _ => visitor.visit_str(text),
            },
        }
    }

    fn number<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Hole => visitor.visit_u64(1),
            _ => self.deserialize_any(visitor),
        }
    }
}

/// Digits without a leading zero, with or without a minus.
fn canonical_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

impl<'de> Deserializer<'de> for NodeReader<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let path = self.path.clone();
        match &self.node.value {
            Value::Hole => visitor.visit_str(HOLE),
            value if value.is_null() => visitor.visit_unit(),
            Value::Scalar(text, true) => self.core(text, visitor),
            Value::Scalar(text, false) => visitor.visit_str(text),
            Value::Sequence(nodes) => visitor.visit_seq(Elements { nodes, next: 0, path: path.clone() }),
            Value::Mapping(entries) => visitor.visit_map(Pairs { entries, next: 0, path: path.clone() }),
        }
        .map_err(|fault: Fault| fault.at(&path))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let path = self.path.clone();
        match &self.node.value {
            Value::Scalar(text, _) => visitor
                .visit_str(if self.node.value.is_null() { "" } else { text })
                .map_err(|fault: Fault| fault.at(&path)),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Hole => visitor.visit_none(),
            value if value.is_null() => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Hole => visitor.visit_seq(Elements { nodes: &[], next: 0, path: self.path }),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Hole => visitor.visit_map(Pairs { entries: &[], next: 0, path: self.path }),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let path = self.path.clone();
        match &self.node.value {
            Value::Hole => visitor
                .visit_map(Holes { fields, node: self.node, path: path.clone() })
                .map_err(|fault: Fault| fault.at(&path)),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let path = self.path.clone();
        let word = match &self.node.value {
            Value::Hole => variants[0],
            Value::Scalar(text, _) if !self.node.value.is_null() => text,
            _ => return self.deserialize_any(visitor),
        };
        let word: StrDeserializer<'_, Fault> = word.into_deserializer();
        visitor.visit_enum(word).map_err(|fault: Fault| fault.at(&path))
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.number(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.number(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.number(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.number(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Hole => visitor.visit_bool(false),
            _ => self.deserialize_any(visitor),
        }
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u64 u128 f32 char bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct ignored_any
    }
}

struct Elements<'t> {
    nodes: &'t [Node],
    next: usize,
    path: DataPath,
}

impl<'t> de::SeqAccess<'t> for Elements<'t> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'t>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(node) = self.nodes.get(self.next) else { return Ok(None) };
        let path = self.path.index(self.next);
        self.next += 1;
        seed.deserialize(NodeReader { node, path: path.clone() }).map(Some).map_err(|fault| fault.at(&path))
    }
}

struct Pairs<'t> {
    entries: &'t [Entry],
    next: usize,
    path: DataPath,
}

impl<'t> de::MapAccess<'t> for Pairs<'t> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some(entry) = self.entries.get(self.next) else { return Ok(None) };
        let key: StrDeserializer<'_, Fault> = entry.key.as_str().into_deserializer();
        match seed.deserialize(key) {
            Ok(key) => Ok(Some(key)),
            Err(fault) => Err(fault.about_key(&entry.key).at(&self.path)),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let entry = &self.entries[self.next];
        self.next += 1;
        let path = self.path.key(entry.key.as_str());
        seed.deserialize(NodeReader { node: &entry.value, path: path.clone() })
            .map_err(|fault| fault.at(&path))
    }
}

/// All fields of a struct that is itself a placeholder.
struct Holes<'t> {
    fields: &'static [&'static str],
    node: &'t Node,
    path: DataPath,
}

impl<'t> de::MapAccess<'t> for Holes<'t> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some(field) = self.fields.first() else { return Ok(None) };
        let key: StrDeserializer<'_, Fault> = (*field).into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        self.fields = &self.fields[1..];
        // A mistake within a placeholder is a mistake of the placeholder.
        seed.deserialize(NodeReader { node: self.node, path: self.path.clone() })
    }
}
