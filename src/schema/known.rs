//! What a site has, so that its names complete while one types.

use std::collections::{BTreeMap, BTreeSet};

use schemars::Schema;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::model::{KINDS, Kind, Target};

/// The ids and languages of a site; nothing where there is none.
#[derive(Clone, Debug, Default)]
pub struct Known {
    ids: BTreeMap<Target, BTreeSet<String>>,
    languages: Vec<String>,
}

impl Known {
    pub fn of(catalogue: &Catalogue) -> Known {
        let ids = targets().map(|target| {
            let ids: BTreeSet<String> = match target {
                Target::Item(kind) => catalogue.ids(kind).map(ToString::to_string).collect(),
                entry => catalogue.vocabulary.ids(entry).into_iter().map(ToString::to_string).collect(),
            };
            (target, ids)
        });
        let languages = catalogue.config.langs().map(ToString::to_string).collect();
        Known { ids: ids.collect(), languages }
    }

    /// The same with an item that has just been made.
    pub fn with(mut self, kind: Kind, id: &str) -> Known {
        self.ids.entry(Target::Item(kind)).or_default().insert(id.to_owned());
        self
    }

    /// Examples are what editors offer; a name that is none of them may be new, and is no mistake.
    pub(super) fn complete(&self, schema: &mut Schema) {
        RecursiveTransform(|schema: &mut Schema| self.complete_ids(schema)).transform(schema);
        self.complete_languages(schema);
    }

    fn complete_ids(&self, schema: &mut Schema) {
        let known = schema.get("description").and_then(Value::as_str).and_then(target);
        let Some(ids) = known.and_then(|target| self.ids.get(&target)).filter(|ids| !ids.is_empty()) else {
            return;
        };
        let examples = json!(ids);
        match schema.get_mut("items").and_then(Value::as_object_mut) {
            Some(items) => items.insert("examples".into(), examples),
            None => schema.insert("examples".into(), examples),
        };
    }

    fn complete_languages(&self, schema: &mut Schema) {
        let definitions = schema.get_mut("$defs").and_then(Value::as_object_mut);
        let Some(definitions) = definitions.filter(|_| !self.languages.is_empty()) else { return };
        if let Some(Value::Object(lang)) = definitions.get_mut("Lang") {
            lang.insert("examples".into(), json!(self.languages));
        }
        if let Some(Value::Object(localized)) = definitions.get_mut("Localized") {
            let text = localized["additionalProperties"].clone();
            let texts = self.languages.iter().map(|lang| (lang.clone(), text.clone()));
            localized.insert("properties".into(), Value::Object(texts.collect()));
        }
    }
}

/// What a description says that its ids are of: "… → `partners/`".
pub fn target(description: &str) -> Option<Target> {
    let name = description.split("→ `").nth(1)?.split('`').next()?.trim_end_matches('/');
    targets().find(|target| target.folder() == name)
}

fn targets() -> impl Iterator<Item = Target> {
    KINDS.iter().map(|row| Target::Item(row.kind)).chain(Target::VOCABULARIES)
}
