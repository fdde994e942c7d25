//! Facts of the university's own: `vocabulary/facts.yaml` declares them, and items tell them under `own:`.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use crate::codes::at_least_one;
use crate::lang::{Lang, Line, Localized};
use crate::model::word::{interned, interned_list};
use crate::model::{Facet, FactName, Id, KINDS, Kind, UnitWords};
use crate::yaml::HOLE;

/// `vocabulary/facts.yaml`: facts that the university tells of its items beyond those that the program knows.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnFacts {
    /// The facts, in the order in which pages tell them.
    pub facts: Vec<OwnFact>,
}

/// A fact of the university's own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("allOf" = [
    { "if": { "properties": { "type": { "const": "word" } } }, "then": { "required": ["words"] } },
    { "if": { "properties": { "type": { "const": "item" } } }, "then": { "required": ["of"] } },
]))]
pub struct OwnFact {
    /// What items tell it by under `own`, e.g. `internship`.
    pub id: Id,
    /// What pages call it: `{en: Internship, nl: Stage}`.
    pub title: Localized,
    /// The folders of the items that may tell it: `[programmes, summer-schools]`.
    #[serde(deserialize_with = "at_least_one")]
    #[schemars(length(min = 1))]
    pub kinds: Vec<Folder>,
    /// What is written there.
    #[serde(rename = "type")]
    pub of_type: FactType,
    /// What stands behind a `number`: `{en: km}`, or in the forms that numbers take, `{one: {en: week}, other: {en: weeks}}`.
    pub unit: Option<UnitWords>,
    /// The words of which a `word` is one, or several.
    #[serde(default)]
    pub words: Vec<FactWord>,
    /// The folder of the items of which an `item` is one, or several: `partners`.
    pub of: Option<Folder>,
    /// Where it is shown, `[page]` without the key; of those by which lists are filtered the type is `word` or `truth`.
    #[serde(default = "on_page")]
    pub shows: Vec<Shown>,
    /// The property of schema.org that says the same to search engines, e.g. `occupationalCategory`.
    pub property: Option<Line>,
}

/// A word of an own fact.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactWord {
    /// What items call it by, e.g. `compulsory`.
    pub id: Id,
    /// What pages call it.
    pub title: Localized,
}

/// What is written as a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FactType {
    /// A number, perhaps with a unit: `12`.
    Number,
    /// A text, the same everywhere or one for each language.
    Text,
    /// One of the words that are declared with it, or a list of several.
    Word,
    /// A day: `2027-03-01`.
    Date,
    /// An amount: `{amount: 100, currency: EUR}`.
    Money,
    /// `true` or `false`.
    Truth,
    /// The address of a page.
    Address,
    /// The id of an item, or a list of several.
    Item,
}

impl FactType {
    /// As authors write it.
    pub fn as_str(self) -> &'static str {
        match self {
            FactType::Number => "number",
            FactType::Text => "text",
            FactType::Word => "word",
            FactType::Date => "date",
            FactType::Money => "money",
            FactType::Truth => "truth",
            FactType::Address => "address",
            FactType::Item => "item",
        }
    }
}

/// Where a fact is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// On the item's own page.
    Page,
    /// On its card in lists.
    Card,
    /// Where items are compared.
    Comparison,
    /// Among what lists are filtered by.
    Filter,
    /// On the sheet for print.
    Sheet,
}

impl Shown {
    /// As authors write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Shown::Page => "page",
            Shown::Card => "card",
            Shown::Comparison => "comparison",
            Shown::Filter => "filter",
            Shown::Sheet => "sheet",
        }
    }
}

fn on_page() -> Vec<Shown> {
    vec![Shown::Page]
}

/// The folder of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folder(pub Kind);

impl<'de> Deserialize<'de> for Folder {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Folder, D::Error> {
        deserializer.deserialize_str(FolderVisitor)
    }
}

struct FolderVisitor;

impl Visitor<'_> for FolderVisitor {
    type Value = Folder;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the folder of a kind, such as `programmes`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Folder, E> {
        let folder = if text == HOLE { Kind::Programme.folder() } else { text };
        let all: Vec<&str> = KINDS.iter().map(|row| row.folder).collect();
        Kind::from_folder(folder).map(Folder).ok_or_else(|| E::unknown_variant(text, interned_list(&all)))
    }
}

impl JsonSchema for Folder {
    fn schema_name() -> Cow<'static, str> {
        "Folder".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let all: Vec<&str> = KINDS.iter().map(|row| row.folder).collect();
        json_schema!({ "description": "The folder of a kind.", "enum": all })
    }
}

impl OwnFact {
    pub fn is_of(&self, kind: Kind) -> bool {
        self.kinds.contains(&Folder(kind))
    }

    /// Whether lists are filtered by it.
    pub fn is_filter(&self) -> bool {
        self.shows.contains(&Shown::Filter)
    }

    /// `own-internship`, which is the list of its words, too.
    pub(super) fn list(&self) -> &'static str {
        interned(&format!("own-{}", self.id))
    }

    pub fn name(&self) -> FactName {
        FactName::Own(self.list())
    }

    pub fn facet(&self) -> Facet {
        Facet::Own(self.list())
    }

    /// Its words but for the title.
    pub fn others(&self) -> impl Iterator<Item = Option<&Localized>> {
        self.words.iter().map(|word| Some(&word.title)).chain([self.unit.as_ref().map(|unit| &unit.other)])
    }
}

impl OwnFacts {
    /// Where they stand.
    pub const FILE: &'static str = "content/vocabulary/facts.yaml";

    pub fn get(&self, id: &str) -> Option<&OwnFact> {
        self.facts.iter().find(|fact| fact.id.as_str() == id)
    }

    /// The place of a word among those of its fact.
    pub fn place(&self, list: &str, word: &str) -> Option<usize> {
        let fact = self.facts.iter().find(|fact| fact.list() == list)?;
        fact.words.iter().position(|one| one.id.as_str() == word)
    }

    /// The names of those that a kind shows somewhere.
    pub fn shown(&self, kind: Kind, on: Shown) -> impl Iterator<Item = FactName> {
        self.facts.iter().filter(move |fact| fact.is_of(kind) && fact.shows.contains(&on)).map(OwnFact::name)
    }

    /// As messages of a language that falls back along a chain, of which it is the first.
    pub fn messages<'a>(
        &'a self,
        chain: &'a [Lang],
    ) -> impl Iterator<Item = (String, String, Option<Lang>)> + 'a {
        let message = |key: String, title: &Localized| {
            let (text, lang) = title.lent(chain);
            (key, text, lang)
        };
        self.facts.iter().flat_map(move |fact| {
            let words = fact.words.iter();
            let words = words.map(move |word| message(format!("{}-{}", fact.list(), word.id), &word.title));
            // A fact that is no filter may be called like one.
            let facet = fact.is_filter().then(|| format!("facet-{}", fact.facet().name()));
            let names = std::iter::once(fact.list().to_owned()).chain(facet);
            names.map(move |key| message(key, &fact.title)).chain(words)
        })
    }
}
