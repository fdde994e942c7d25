//! The schemas for editors, held against a validator that knows nothing of our types.

mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use boon::{Compiler, SchemaIndex, Schemas};
use prospectus::catalogue::{Catalogue, Memory};
use prospectus::compile::compile;
use prospectus::config::{Config, HISTORY_FILE};
use prospectus::diagnostic::{CODES, Code, Diagnostic, Diagnostics};
use prospectus::disk;
use prospectus::document::{Words, yaml_range};
use prospectus::history::{History, Version};
use prospectus::model::{self, Findings, KINDS};
use prospectus::schema::{FILE_SORTS, FileSort, Known, target};
use prospectus::source::{Source, Sources, Step};
use serde_json::{Value, json};

use crate::site::{NOW, base, belgian, options, root};

/// All schemas, compiled; compiling holds each against the meta-schema of its `$schema`.
struct Validator {
    schemas: Schemas,
    indexes: BTreeMap<&'static str, SchemaIndex>,
}

impl Validator {
    /// Of any site.
    fn new() -> Validator {
        Validator::of(&Known::default())
    }

    /// Of a site whose words and facts are known.
    fn of(known: &Known) -> Validator {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        let mut indexes = BTreeMap::new();
        for sort in FILE_SORTS.iter() {
            let index = compiled(&mut compiler, &mut schemas, sort.name, sort.schema(known).into());
            indexes.insert(sort.name, index.unwrap_or_else(|error| panic!("{}: {error}", sort.name)));
        }
        Validator { schemas, indexes }
    }

    /// What is wrong with a value; empty where nothing is.
    fn wrong(&self, sort: &FileSort, value: &Value) -> String {
        let told = self.schemas.validate(value, self.indexes[sort.name]);
        told.err().map_or_else(String::new, |error| error.to_string())
    }

    /// The same for a file, as an editor reads it.
    fn wrong_file(&self, sort: &FileSort, source: &Source) -> String {
        match instance(source) {
            Some(value) => self.wrong(sort, &value),
            None => "it is no YAML".into(),
        }
    }
}

fn compiled(
    compiler: &mut Compiler,
    schemas: &mut Schemas,
    name: &str,
    schema: Value,
) -> Result<SchemaIndex, String> {
    let address = format!("https://schema.example/{name}.json");
    compiler.add_resource(&address, schema).map_err(|error| error.to_string())?;
    compiler.compile(&address, schemas).map_err(|error| format!("{error:#}"))
}

/// The YAML of a file, or of its front matter.
pub fn instance(source: &Source) -> Option<Value> {
    let text = source.text().ok()?;
    yaml::read(&text[yaml_range(&source.path, text)])
}

/// The sort that a file is of, by the globs that editors are given.
fn sort_of(path: &str) -> Option<&'static FileSort> {
    let fits = |sort: &&FileSort| {
        let mut parts = sort.files.split('/').zip(path.split('/'));
        sort.files.matches('/').count() == path.matches('/').count()
            && parts.all(|(glob, part)| match glob.split_once('*') {
                Some((_, end)) => part.ends_with(end),
                None => part == glob,
            })
    };
    let found: Vec<&FileSort> = FILE_SORTS.iter().filter(fits).collect();
    assert!(found.len() < 2, "{path} is of two sorts");
    found.first().copied()
}

/// Every file of some sources that has a schema.
pub fn files(sources: &Sources) -> impl Iterator<Item = (&'static FileSort, &Source)> {
    sources.iter().filter_map(|source| Some((sort_of(&source.path)?, source)))
}

/// The shipped site, one that is nothing like it, the site that tests change, and a new one.
fn sites() -> [Sources; 4] {
    let mut new = disk::read(&root().join("tests/base")).expect("the base site can be read");
    let paths: Vec<_> = new.iter().map(|source| source.path.clone()).collect();
    paths.iter().for_each(|path| new.remove(path));
    for file in prospectus::scaffold::site(NOW.parse().expect("a moment"), &belgian()) {
        new.insert(&file.path, file.text.into_bytes());
    }
    new.insert(HISTORY_FILE, history(&new).write().into_bytes());
    [disk::read(&root()).expect("the site can be read"), crate::adopt::sources(), base(), new]
}

/// What `prospectus history` records of a site whose items were all removed again.
fn history(sources: &Sources) -> History {
    let facts = sources.iter().filter(|source| source.path.ends_with("/facts.yaml"));
    let version = |source: &Source, day: &str, text: Option<&str>| Version {
        at: format!("{day}T00:00:00Z").parse().expect("a moment"),
        path: source.path.to_string(),
        text: text.map(ToOwned::to_owned),
    };
    let versions = facts.flat_map(|source| {
        let text = source.text().expect("facts are UTF-8");
        [version(source, "2026-11-01", Some(text)), version(source, "2026-11-02", None)]
    });
    let zones = model::Zones { site: &jiff::tz::TimeZone::UTC, campuses: &model::Campuses::default() };
    let history = History::of(&versions.collect::<Vec<_>>(), zones);
    assert!(history.changes() > 2 && history.changes() == history.events.len());
    history
}

pub fn assembled(sources: &Sources) -> Catalogue {
    let config = Config::read(sources).value.expect("there are settings");
    let now = NOW.parse().expect("a moment");
    Catalogue::assemble(sources, config, now, true, &mut Memory::default()).value
}

#[test]
fn every_file_of_a_good_site_validates() {
    let mut met = BTreeSet::new();
    for sources in sites() {
        let validator = Validator::of(&Known::of(&assembled(&sources)));
        for (sort, source) in files(&sources) {
            assert_eq!(validator.wrong_file(sort, source), "", "{}", source.path);
            met.insert(sort.name);
        }
        let is_ours = |path: &str| path.starts_with("content/") && path.ends_with(".yaml");
        let mut paths = sources.iter().map(|source| &source.path);
        let strange = paths.find(|path| is_ours(path) && sort_of(path).is_none());
        assert_eq!(strange, None, "it has no schema");
    }
    let unmet: Vec<_> = FILE_SORTS.iter().map(|sort| sort.name).filter(|name| !met.contains(name)).collect();
    assert_eq!(unmet, Vec::<&str>::new(), "no file of these sorts is there");
}

#[test]
fn a_schema_that_is_none_is_refused() {
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    let wrong = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "strng" });
    assert!(compiled(&mut compiler, &mut schemas, "wrong", wrong).is_err());
}

/// A file with these is no document that a schema could look at; an editor's YAML parser underlines them by itself.
const NO_DOCUMENT: [Code; 10] = [
    Code::Syntax,
    Code::Tab,
    Code::UnclosedQuote,
    Code::UnquotedColon,
    Code::Indentation,
    Code::DuplicateKey,
    Code::TooDeep,
    Code::AliasBomb,
    Code::LostWords,
    // A pattern that told every letter without a shape would be longer than the rest of the schema.
    Code::UnseenLetter,
];

/// Cases with a mistake that is gone before a schema sees the value.
const UNSEEN: [(&str, &str); 5] = [
    ("a number with a leading zero", "YAML itself reads 030 as the number thirty"),
    ("written so: academic_year: 2027", "the settings say how years are written"),
    ("a year of the other form, and one that its dates do not fit", "the settings say how years are written"),
    (
        "a picture by a path of Windows, a month where a day is wanted, a part of an address with strokes",
        "words of addresses are looked at as a whole",
    ),
    (
        "words of addresses for what has none",
        "what has an address is known where pages are planned, below the schemas",
    ),
];

/// The gallery of mistakes: each file of which the program says that its structure (P02) or a value (P03) is wrong.
#[test]
fn every_structural_mistake_of_the_gallery_fails() {
    let validator = Validator::new();
    let (mut seen, mut unseen, mut missed) = (BTreeMap::new(), BTreeSet::new(), Vec::new());
    for (case, sources) in crate::cases::sites() {
        let sources = std::sync::Arc::new(sources);
        for told in compile(&sources, &options(NOW)).diagnostics.iter() {
            let seeable = is_structural(told) && !NO_DOCUMENT.contains(&told.code);
            let path = told.place.path().filter(|_| seeable);
            let Some((sort, source)) = path.and_then(|path| Some((sort_of(path)?, sources.get(path)?)))
            else {
                continue;
            };
            if !validator.wrong_file(sort, source).is_empty() {
                seen.entry(told.code).or_insert_with(Vec::new).push(case.clone());
            } else if UNSEEN.iter().any(|(unseen, _)| *unseen == case) {
                unseen.insert(case.clone());
            } else {
                missed.push(format!("{case}: {} {}", told.code.id(), told.message));
            }
        }
    }
    assert!(missed.is_empty(), "the schemas do not see\n{}", missed.join("\n"));
    assert_eq!(unseen.len(), UNSEEN.len(), "a case need not be left out any more, or is no more");
    let values = CODES.iter().filter(|row| row.id.starts_with("P03"));
    let unmet: Vec<&str> = values.filter(|row| !seen.contains_key(&row.code)).map(|row| row.id).collect();
    assert_eq!(unmet, Vec::<&str>::new(), "no case shows these to a schema");
}

/// All schemas within a schema, with the path to each.
fn within<'s>(schema: &'s Value, path: String, found: &mut Vec<(String, &'s Value)>) {
    match schema {
        Value::Object(map) => {
            // Conditions say nothing of keys by themselves.
            let parts =
                map.iter().filter(|(key, _)| !["if", "anyOf"].contains(&key.as_str()) || path.is_empty());
            parts.for_each(|(key, value)| within(value, format!("{path}/{key}"), found));
            found.push((path, schema));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| within(value, format!("{path}/{at}"), found));
        }
        _ => {}
    }
}

/// What an editor shows of a key is its description: a sentence, for each key of each file.
#[test]
fn every_key_is_described_and_unknown_ones_are_refused() {
    let mut keys = 0;
    for sort in FILE_SORTS.iter() {
        let schema = Value::from(sort.schema(&Known::default()));
        let mut parts = Vec::new();
        within(&schema, sort.name.to_owned(), &mut parts);
        // A condition asks for keys that are described elsewhere.
        for (path, part) in parts.into_iter().filter(|(path, _)| !path.contains("/then")) {
            for (key, property) in part["properties"].as_object().into_iter().flatten() {
                let text = property["description"].as_str().unwrap_or_default();
                assert!(text.len() >= 9 && text.contains(['.', '→']), "{path}: `{key}` is told as “{text}”");
                assert!(!text.contains("\n ") && !text.contains("E:"), "{path}: `{key}` is told as “{text}”");
                keys += 1;
            }
            let free = path.ends_with("/extra") || part["additionalProperties"].is_object();
            if part["type"] == "object" && !free {
                assert_eq!(part["additionalProperties"], false, "{path} takes unknown keys");
            }
            assert!(part["type"] != "null" && part["format"] != "uint8", "{path} speaks of Rust: {part}");
        }
    }
    assert!(keys > 300, "only {keys} keys");
}

/// Ids complete by what a description says that they are of; that must be what the facts relate to.
#[test]
fn ids_are_described_as_what_they_name() {
    let sources = disk::read(&root()).expect("the site can be read");
    let catalogue = assembled(&sources);
    let mut met = BTreeSet::new();
    for (_, item) in catalogue.items() {
        let schema = Value::from(item.kind.row().schema(schemars::SchemaGenerator::default()));
        for relation in item.facts.relations() {
            let is_country = relation.to.folder() == "countries";
            let Some(text) = description(&schema, &relation.at.0).filter(|_| !is_country) else { continue };
            let text = text.replace('\n', " ");
            assert_eq!(target(&text), Some(relation.to), "{}: {text}", item.folder());
            met.insert((item.kind, text));
        }
    }
    assert!(met.len() > 15, "{met:?}");
}

/// What a schema says of the value at a path.
fn description<'s>(schema: &'s Value, path: &[Step]) -> Option<&'s str> {
    let mut at = schema;
    let mut text = None;
    for step in path {
        // What can be left out is one of two: itself, or nothing.
        while let Some(reference) = at["$ref"].as_str().or_else(|| at["anyOf"][0]["$ref"].as_str()) {
            at = schema.pointer(reference.trim_start_matches('#'))?;
        }
        at = match step {
            Step::Key(key) => &at["properties"][key],
            Step::Index(_) => &at["items"],
        };
        text = at["description"].as_str().or(text);
    }
    text
}

/// The longest file of each sort, so that most keys are in it.
fn samples(sources: &Sources) -> BTreeMap<&'static str, (&'static FileSort, &Source)> {
    let mut longest = BTreeMap::new();
    for (sort, source) in files(sources) {
        let known = longest.entry(sort.name).or_insert((sort, source));
        if source.bytes.len() > known.1.bytes.len() {
            *known = (sort, source);
        }
    }
    longest
}

/// Whether the program finds something wrong in the structure or in a value of a file.
fn refused(sort: &FileSort, source: &Source, sources: &Sources) -> bool {
    let text = source.text().expect("a text");
    if let Some(row) = KINDS.iter().find(|row| row.name == sort.name) {
        let read = row.read(&source.path, text, 0);
        let mut findings = Findings::new(&source.path, &[]);
        if let Some(facts) = &read.value.value {
            facts.check(&mut findings);
        }
        return read.diagnostics.iter().chain(findings.diagnostics.iter()).any(is_refusal);
    }
    fn reads<T: serde::de::DeserializeOwned>(source: &Source, text: &str) -> Diagnostics {
        prospectus::yaml::read::<T>(&source.path, text, 0).diagnostics
    }
    let told = match sort.name {
        "words" => Words::read(source).diagnostics,
        "applicant-groups" => reads::<model::ApplicantGroups>(source, text),
        "country-lists" => reads::<model::CountryLists>(source, text),
        "faculties" => reads::<model::Faculties>(source, text),
        "contacts" => reads::<model::Contacts>(source, text),
        "plans" => reads::<model::Plans>(source, text),
        "strategic-choices" => reads::<model::StrategicChoices>(source, text),
        "credits" => reads::<model::CreditSystems>(source, text),
        "own-facts" => reads::<model::OwnFacts>(source, text),
        "notices" => reads::<model::Notices>(source, text),
        "own-words" => reads::<model::OwnWords>(source, text),
        "campuses" => reads::<model::Campuses>(source, text),
        "papers" => reads::<model::Papers>(source, text),
        "costs" => reads::<model::Costs>(source, text),
        "next-steps" => reads::<model::NextSteps>(source, text),
        "history" => reads::<History>(source, text),
        "theme" => reads::<prospectus::theme::ThemeFile>(source, text),
        "prose" => reads::<prospectus::theme::Prose>(source, text),
        "site" => {
            let mut sources = sources.clone();
            sources.insert(&source.path, source.bytes.clone());
            Config::read(&sources).diagnostics
        }
        other => panic!("no test knows how `{other}` is read"),
    };
    told.iter().any(is_refusal)
}

/// What the type of an address refuses is told by the code of addresses, whatever its form.
fn is_refusal(told: &Diagnostic) -> bool {
    is_structural(told) || told.code == Code::BadAlias
}

/// Rules over several facts are the program's own.
fn is_structural(told: &Diagnostic) -> bool {
    matches!(&told.code.id()[..3], "P02" | "P03")
        || matches!(told.code, Code::BadBaseUrl | Code::BadAllowance)
}

/// The value with something else in the place that a JSON pointer leads to; nothing takes the key away.
fn changed(value: &Value, pointer: &str, to: Option<&Value>) -> Value {
    let mut value = value.clone();
    let (parent, key) = pointer.rsplit_once('/').expect("a place within");
    let key = &key.replace("~1", "/").replace("~0", "~");
    match (value.pointer_mut(parent), to) {
        (Some(Value::Object(map)), Some(to)) => drop(map.insert(key.to_owned(), to.clone())),
        (Some(Value::Object(map)), None) => drop(map.remove(key)),
        (Some(Value::Array(list)), Some(to)) => list[key.parse::<usize>().expect("an index")] = to.clone(),
        (Some(Value::Array(list)), None) => drop(list.remove(key.parse::<usize>().expect("an index"))),
        _ => panic!("nothing is at {pointer}"),
    }
    value
}

/// Where the program looks further than a schema can: the words of addresses, and a name that cannot be known.
fn is_beyond(pointer: &str) -> bool {
    let is_test = pointer.contains("/tests/") && pointer.ends_with("/name");
    pointer.starts_with("/urls/") || pointer.ends_with("/email") || is_test
}

/// Files with one thing changed, everywhere and in every way: the program and the schema agree on whether they are
/// mistaken. So they come from the same types, and stay so.
#[test]
fn the_program_and_the_schemas_agree_on_changed_files() {
    let validator = Validator::new();
    let sources = disk::read(&root()).expect("the site can be read");
    // Every mistake is told with all that might mend it, which takes its time: one in so many, and all with `ALL=1`.
    let step = if std::env::var_os("ALL").is_some() { 1 } else { 12 };
    let (mut met, mut compared) = (0, 0);
    for (sort, source) in samples(&sources).into_values() {
        let whole = instance(source).expect("a good file");
        let mut places = BTreeMap::new();
        pointers(&whole, String::new(), String::new(), &mut places);
        for pointer in places.values().filter(|pointer| !is_beyond(pointer)) {
            for (to, both_ways) in changes() {
                met += 1;
                if met % step > 0 {
                    continue;
                }
                // Serde takes an empty list for a map of which every key can be left out.
                let is_map = whole.pointer(pointer).is_some_and(Value::is_object);
                let both_ways = both_ways && !(is_map && to == Some(json!([])));
                let value = changed(&whole, pointer, to.as_ref());
                let file =
                    Source { path: source.path.clone(), bytes: text(sort, &value).into_bytes().into() };
                let (refused, wrong) = (refused(sort, &file, &sources), validator.wrong(sort, &value));
                let told = format!("{}: {pointer} = {to:?}: {wrong}", source.path);
                assert!(!refused || !wrong.is_empty(), "only the program refuses {told}");
                assert!(!both_ways || refused || wrong.is_empty(), "only the schema refuses {told}");
                compared += 1;
            }
        }
    }
    assert!(compared > 3000 / step, "only {compared} of {met} changes");
}

/// What stands in the place of a value, and whether the schema must be no stricter than the program. Editors want
/// quotation marks around a number or a truth value that is meant as a text, and no key without a value.
fn changes() -> Vec<(Option<Value>, bool)> {
    let same = [json!({}), json!([]), json!({ "unheard": 1 }), json!(""), json!("x y!"), json!("1999-01-01")];
    let stricter = [json!(null), json!(true), json!(123_456), json!(1.5)];
    let same = same.into_iter().map(|value| (Some(value), true));
    same.chain(stricter.into_iter().map(|value| (Some(value), false))).chain([(None, true)]).collect()
}

/// Every sort of place within a value, but for free keys: of the entries of a list the first that has it.
fn pointers(value: &Value, at: String, sort: String, found: &mut BTreeMap<String, String>) {
    let parts: Vec<(String, String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), key.clone(), value)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(at, value)| (at.to_string(), "*".into(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (key, name, part) in parts.into_iter().filter(|(key, ..)| key != "extra") {
        // Signs of JSON pointers themselves are written in another way (RFC 6901, 3).
        let [key, name] = [key, name].map(|name| name.replace('~', "~0").replace('/', "~1"));
        let (at, sort) = (format!("{at}/{key}"), format!("{sort}/{name}"));
        pointers(part, at.clone(), sort.clone(), found);
        found.entry(sort).or_insert(at);
    }
}

/// JSON is YAML.
fn text(sort: &FileSort, value: &Value) -> String {
    match sort.name {
        "words" => format!("---\n{value}\n---\nText.\n"),
        _ => value.to_string(),
    }
}
