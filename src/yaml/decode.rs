//! Reading a type from a [`Tree`] with serde, so that a mistake is known by its path and its kind.

use serde::de::value::StrDeserializer;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, Visitor};

use super::fault::Fault;
use super::tree::{Entry, Node, Tree, Value};
use crate::source::DataPath;

/// The text that a placeholder gives to a scalar, which then takes its sample.
pub(crate) const HOLE: &str = "\u{fffc}";

pub(super) fn decode<'t, T: Deserialize<'t>>(tree: &'t Tree) -> Result<T, Fault> {
    T::deserialize(NodeReader { node: &tree.root, path: DataPath::default() })
}

/// A node of the tree on its way into a type.
struct NodeReader<'t> {
    node: &'t Node,
    path: DataPath,
}

impl<'t> NodeReader<'t> {
    fn number<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::Hole => visitor.visit_u64(1),
            _ => self.deserialize_any(visitor),
        }
    }
}

/// A plain scalar as YAML's core schema reads it.
enum Plain<'t> {
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(&'t str),
}

fn plain(text: &str) -> Plain<'_> {
    match text {
        "true" => Plain::Bool(true),
        "false" => Plain::Bool(false),
        _ if canonical_integer(text) => match text.parse() {
            Ok(number) => Plain::Unsigned(number),
            Err(_) => Plain::Signed(text.parse().unwrap_or(i64::MIN)),
        },
        _ => match text.parse::<f64>() {
            Ok(number) if text.starts_with("0.") || !text.starts_with(['0', '+']) && number.is_finite() => {
                Plain::Float(number)
            }
            _ => Plain::Text(text),
        },
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
            Value::Scalar(text, true) => match plain(text) {
                Plain::Bool(truth) => visitor.visit_bool(truth),
                Plain::Unsigned(number) => visitor.visit_u64(number),
                Plain::Signed(number) => visitor.visit_i64(number),
                Plain::Float(number) => visitor.visit_f64(number),
                Plain::Text(text) => visitor.visit_str(text),
            },
            Value::Scalar(text, false) => visitor.visit_str(text),
            Value::Sequence(nodes) => visitor.visit_seq(Elements { nodes, next: 0, path: path.clone() }),
            Value::Mapping(entries) => {
                visitor.visit_map(Pairs { left: Left::Entries(entries), path: path.clone() })
            }
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
            Value::Hole => visitor.visit_map(Pairs { left: Left::Entries(&[]), path: self.path }),
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
                .visit_map(Pairs { left: Left::Fields(fields, self.node), path: path.clone() })
                .map_err(|fault: Fault| fault.at(&path)),
            // A list, which serde would take for the values in their order.
            Value::Sequence(_) => {
                Err(<Fault as de::Error>::invalid_type(de::Unexpected::Seq, &visitor).at(&path))
            }
            _ => self.deserialize_any(visitor),
        }
        .map_err(|fault| fault.of_map(&path, fields))
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

/// The pairs of a mapping. Both kinds are one type, since the compiler writes out every struct for every reader.
struct Pairs<'t> {
    left: Left<'t>,
    path: DataPath,
}

/// The pairs that are still to be read.
enum Left<'t> {
    Entries(&'t [Entry]),
    /// All fields of a struct that is itself a placeholder, which each of them takes for its value.
    Fields(&'static [&'static str], &'t Node),
}

impl<'t> Pairs<'t> {
    fn key(&self) -> Option<&'t str> {
        match self.left {
            Left::Entries(entries) => entries.first().map(|entry| entry.key.as_str()),
            Left::Fields(fields, _) => fields.first().copied(),
        }
    }

    /// The next value. A mistake within a placeholder is a mistake of the placeholder.
    fn value(&mut self) -> NodeReader<'t> {
        match &mut self.left {
            Left::Entries(entries) => {
                let entry = &entries[0];
                *entries = &entries[1..];
                NodeReader { node: &entry.value, path: self.path.key(entry.key.as_str()) }
            }
            Left::Fields(fields, node) => {
                *fields = &fields[1..];
                NodeReader { node, path: self.path.clone() }
            }
        }
    }
}

impl<'t> de::MapAccess<'t> for Pairs<'t> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some(key) = self.key() else { return Ok(None) };
        let reader: StrDeserializer<'_, Fault> = key.into_deserializer();
        seed.deserialize(reader).map(Some).map_err(|fault| fault.about_key(key).at(&self.path))
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let reader = self.value();
        let path = reader.path.clone();
        seed.deserialize(reader).map_err(|fault| fault.at(&path))
    }
}
