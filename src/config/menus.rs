//! What stands in the menus.

use schemars::JsonSchema;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Unexpected, Visitor};

use crate::lang::Line;
use crate::yaml::ScalarVisitor;

/// Entries of the menus: a kind's folder, a page such as `pages/about`, or a special page such as `deadlines`.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Navigation {
    /// The menu at the top: `[programmes, countries, deadlines, pages/about]`.
    #[serde(deserialize_with = "entries")]
    pub main: Vec<Line>,
    /// The menu at the bottom: `[search, pages/contact]`.
    #[serde(deserialize_with = "entries")]
    pub footer: Vec<Line>,
}

/// Names, and labels with an address, `- Visa: /en/visa/`: what such a one names can be told only by who knows all pages.
fn entries<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Line>, D::Error> {
    Ok(Vec::<Entry>::deserialize(deserializer)?.into_iter().map(|entry| entry.0).collect())
}

struct Entry(Line);

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entry, D::Error> {
        deserializer.deserialize_any(EntryVisitor(ScalarVisitor::default()))
    }
}

struct EntryVisitor(ScalarVisitor<Line>);

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = Entry;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.expecting(f)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Entry, E> {
        self.0.visit_str(text).map(Entry)
    }

    fn visit_bool<E: de::Error>(self, truth: bool) -> Result<Entry, E> {
        self.visit_str(&truth.to_string())
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Entry, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Entry, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Entry, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
        let pair = map.next_entry::<String, serde_yaml::Value>()?;
        let is_alone = map.next_entry::<String, serde_yaml::Value>()?.is_none();
        match pair {
            Some((label, serde_yaml::Value::String(address))) if is_alone && address.starts_with('/') => {
                Ok(Entry(Line(format!("{label}: {address}"))))
            }
            _ => Err(de::Error::invalid_type(Unexpected::Map, &self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Entry, A::Error> {
        Err(de::Error::invalid_type(Unexpected::Seq, &self))
    }
}
