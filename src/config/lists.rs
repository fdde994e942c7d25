//! What a site calls its lists, and says above them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, EntryEdit, Fix};
use crate::lang::Localized;
use crate::model::{KINDS, KindRow, Shelf};
use crate::source::{DataPath, Place, SourcePath};

/// The lists of kinds by their folders: `programmes: {title: …, intro: …}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Lists(#[serde(deserialize_with = "crate::yaml::unique")] pub BTreeMap<String, ListWords>);

/// The name of a list and the sentence above it; what is left out is told by the theme.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ListWords {
    /// Its name, in menus, headings and titles: `{en: Master’s programmes}`.
    pub title: Option<Localized>,
    /// A sentence about it, under the heading and for search engines.
    pub intro: Option<Localized>,
}

impl Lists {
    pub fn title(&self, folder: &str) -> Option<&Localized> {
        self.0.get(folder)?.title.as_ref()
    }

    pub fn intro(&self, folder: &str) -> Option<&Localized> {
        self.0.get(folder)?.intro.as_ref()
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = &Localized> {
        self.0.values().flat_map(|one| one.title.iter().chain(&one.intro))
    }

    pub(super) fn check(&self, path: &SourcePath, diagnostics: &mut Diagnostics) {
        for name in self.0.keys().filter(|name| !folders().any(|folder| folder == **name)) {
            let place = Place::Value(path.clone(), DataPath::from("lists").key(name.as_str()));
            let message = format!("no kind has a list `{name}`");
            let wrong = Diagnostic::error(Code::UnknownKey, place.clone(), message);
            let asked = wrong.meant(name, folders(), |title, is_certain, folder| {
                let is_free = !self.0.contains_key(folder);
                is_free.then(|| {
                    Fix::of_entry(title, is_certain, EntryEdit::Rename(place.clone(), folder.into()))
                })
            });
            let all = format!("known: {}", folders().collect::<Vec<_>>().join(", "));
            diagnostics.push(if asked.help.is_empty() { asked.help(all) } else { asked });
        }
    }
}

/// The folders of the kinds that have lists.
fn folders() -> impl Iterator<Item = &'static str> {
    let listed = |row: &&KindRow| row.showing.shelf == Shelf::List;
    KINDS.iter().filter(listed).map(|row| row.folder)
}

impl JsonSchema for Lists {
    fn schema_name() -> Cow<'static, str> {
        "Lists".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = serde_json::Map::new();
        for folder in folders() {
            let mut words = generator.subschema_for::<ListWords>();
            words.insert("description".into(), format!("The list of what is in `{folder}/`.").into());
            properties.insert(folder.to_owned(), words.to_value());
        }
        json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
    }
}
