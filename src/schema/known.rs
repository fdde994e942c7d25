//! What a site has, so that its names complete while one types.

use std::collections::{BTreeMap, BTreeSet};

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::codes::{Decimal, WebAddress};
use crate::model::{FactType, Id, KINDS, Kind, Money, OwnFact, OwnFacts, Target};
use crate::time::Date;

/// The ids and languages of a site; nothing where there is none.
#[derive(Clone, Debug, Default)]
pub struct Known {
    ids: BTreeMap<Target, BTreeSet<String>>,
    languages: Vec<String>,
    /// What items of a folder may tell under `own`.
    own: BTreeMap<&'static str, Value>,
    /// Words of the site's own, by the names of the lists' schemas.
    words: BTreeMap<String, BTreeSet<String>>,
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
        let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for word in catalogue.vocabulary.words.iter() {
            words.entry(word.schema.into_owned()).or_default().insert(word.id.to_string());
        }
        let ids: BTreeMap<Target, BTreeSet<String>> = ids.collect();
        let own =
            KINDS.iter().map(|row| (row.folder, own_facts(&catalogue.vocabulary.facts, row.kind, &ids)));
        Known { own: own.collect(), ids, languages, words }
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

    /// The facts of the site's own that items of a folder may tell.
    pub(super) fn add_facts(&self, schema: &mut Schema, folder: &str) {
        let own = self.own.get(folder).filter(|own| own.as_object().is_some_and(|own| !own.is_empty()));
        let place = schema.get_mut("properties").and_then(|keys| keys.get_mut("own")?.as_object_mut());
        own.zip(place).map(|(own, place)| place.insert("properties".into(), own.clone()));
    }

    /// Words of the site's own stand wherever those of their list do.
    pub(super) fn add_words(&self, schema: &mut Schema) {
        let known = |reference: &Value| reference.as_str()?.strip_prefix("#/$defs/").map(ToOwned::to_owned);
        RecursiveTransform(|schema: &mut Schema| {
            let list = schema.get("$ref").and_then(known).filter(|list| self.words.contains_key(list));
            list.map(|list| schema.insert("$ref".into(), format!("#/$defs/Any{list}").into()));
        })
        .transform(schema);
        let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) else { return };
        for (list, own) in
            self.words.iter().filter(|(list, _)| definitions.contains_key(*list)).collect::<Vec<_>>()
        {
            let any = json!({ "anyOf": [{ "$ref": format!("#/$defs/{list}") }, { "enum": own }] });
            definitions.insert(format!("Any{list}"), any);
        }
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

/// The keys of facts of the site's own, each with what may stand there.
fn own_facts(facts: &OwnFacts, kind: Kind, ids: &BTreeMap<Target, BTreeSet<String>>) -> Value {
    let told = facts.facts.iter().filter(|fact| fact.is_of(kind));
    let keys = told.map(|fact| {
        let mut schema = of_type(fact, ids);
        let (title, _) = fact.title.get(&[]);
        schema.as_object_mut().map(|schema| schema.insert("description".into(), title.into()));
        (fact.id.to_string(), schema)
    });
    Value::Object(keys.collect())
}

/// The same as of a fact that the program knows.
fn of_type(fact: &OwnFact, ids: &BTreeMap<Target, BTreeSet<String>>) -> Value {
    let or_list = |one: Value| json!({ "anyOf": [one, { "type": "array", "items": one }] });
    match fact.of_type {
        FactType::Number => inlined::<Decimal>(),
        FactType::Text => json!({ "$ref": "#/$defs/Localized" }),
        FactType::Word => {
            let words: Vec<&str> = fact.words.iter().map(|word| word.id.as_str()).collect();
            or_list(json!({ "enum": words }))
        }
        FactType::Date => inlined::<Date>(),
        FactType::Money => inlined::<Money>(),
        FactType::Truth => json!({ "type": "boolean" }),
        FactType::Address => inlined::<WebAddress>(),
        FactType::Item => {
            let mut id = inlined::<Id>();
            let known = fact.of.as_ref().and_then(|folder| ids.get(&Target::Item(folder.0)));
            if let Some(known) = known.filter(|known| !known.is_empty()) {
                id["examples"] = json!(known);
            }
            or_list(id)
        }
    }
}

/// What may stand for a type, with all that it is made of.
fn inlined<T: JsonSchema>() -> Value {
    let mut settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(super::words::plain));
    settings.inline_subschemas = true;
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    for key in ["$schema", "title"] {
        schema.remove(key);
    }
    schema.into()
}

fn targets() -> impl Iterator<Item = Target> {
    KINDS.iter().map(|row| Target::Item(row.kind)).chain(Target::VOCABULARIES)
}
