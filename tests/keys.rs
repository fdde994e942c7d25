//! Keys that authors can write, walked through the schemas: what no file of the shipped catalogue writes, nor one of the
//! catalogue of `adopt.rs`, which counts and names all otherwise, nobody sees at work.

use std::collections::{BTreeMap, BTreeSet};

use prospectus::disk;
use prospectus::schema::{FILE_SORTS, Known};
use prospectus::source::Sources;
use serde_json::Value;

use crate::schema::{files, instance};
use crate::site::root;

/// What depends on the host or on how the program was built, and so on no catalogue.
const OUTSIDE: [&str; 2] = ["Addresses.hosts", "site.avif"];

/// Maps whose keys are names rather than words of ours: codes, and lists of which each is written alike.
const TABLES: [&str; 2] = ["site.policy", "site.lists"];

/// A key by its name and by what its schema says of it, so that one that several types share counts once; the types
/// that have it, and whether a file writes it.
type Keys = BTreeMap<(String, String), (BTreeSet<String>, bool)>;

/// One schema, on its way down, and the types that are open, of which none is entered within itself.
struct Walk<'s> {
    root: &'s Value,
    open: Vec<&'s str>,
    keys: Keys,
}

impl<'s> Walk<'s> {
    /// The keys of a schema and of all within it. `owner` is the type that they belong to, `values` what stands there in files.
    fn enter(&mut self, schema: &'s Value, owner: &str, values: &[&Value]) {
        if !schema.is_object() {
            return;
        }
        if let Some(reference) = schema["$ref"].as_str() {
            self.reference(reference, values);
        }
        for word in ["anyOf", "oneOf", "allOf"] {
            let parts = schema[word].as_array().into_iter().flatten();
            parts.for_each(|part| self.enter(part, owner, values));
        }
        let entries: Vec<&Value> = values.iter().filter_map(|value| value.as_array()).flatten().collect();
        self.enter(&schema["items"], owner, &entries);
        let maps: Vec<&Value> =
            values.iter().filter_map(|value| value.as_object()).flat_map(|map| map.values()).collect();
        self.enter(&schema["additionalProperties"], owner, &maps);
        for (name, part) in schema["properties"].as_object().into_iter().flatten() {
            self.key(name, part, owner, values);
        }
    }

    fn reference(&mut self, reference: &'s str, values: &[&Value]) {
        if !self.open.contains(&reference) {
            let within = self.root.pointer(reference.trim_start_matches('#')).expect("a type of the schema");
            let owner = reference.rsplit('/').next().unwrap_or(reference);
            self.open.push(reference);
            self.enter(within, owner, values);
            self.open.pop();
        }
    }

    fn key(&mut self, name: &str, schema: &'s Value, owner: &str, values: &[&Value]) {
        let values: Vec<&Value> = values.iter().filter_map(|value| value.get(name)).collect();
        let description = schema["description"].as_str().unwrap_or_default();
        let known = self.keys.entry((name.to_owned(), description.to_owned())).or_default();
        let key = format!("{owner}.{name}");
        let is_table = TABLES.contains(&key.as_str());
        known.0.insert(key);
        known.1 |= !values.is_empty();
        if !is_table {
            self.enter(schema, owner, &values);
        }
    }
}

/// The keys of all schemas, and whether these files write them.
fn keys(sites: &[Sources]) -> Keys {
    let mut written = BTreeMap::<&str, Vec<Value>>::new();
    for (sort, source) in sites.iter().flat_map(files) {
        written.entry(sort.name).or_default().extend(instance(source));
    }
    let mut all = Keys::new();
    for sort in FILE_SORTS.iter() {
        let values: Vec<&Value> = written.get(sort.name).into_iter().flatten().collect();
        let schema: Value = sort.schema(&Known::default()).into();
        let mut walk = Walk { root: &schema, open: Vec::new(), keys: Keys::new() };
        walk.enter(&schema, sort.name, &values);
        for (key, (owners, is_written)) in walk.keys {
            let known = all.entry(key).or_default();
            known.0.extend(owners);
            known.1 |= is_written;
        }
    }
    all
}

/// The names of the keys that no file writes.
fn unwritten(keys: &Keys) -> BTreeSet<&str> {
    let left = keys.values().filter(|(_, is_written)| !is_written);
    left.flat_map(|(owners, _)| owners).map(String::as_str).collect()
}

fn shipped() -> Sources {
    disk::read(&root()).expect("the site can be read")
}

#[test]
fn every_key_is_written_in_a_catalogue() {
    let keys = keys(&[shipped(), crate::adopt::sources()]);
    assert!(keys.len() > 250, "only {} keys", keys.len());
    assert_eq!(unwritten(&keys), BTreeSet::from(OUTSIDE), "no item writes these, or they are written now");
}

#[test]
fn what_the_shipped_catalogue_leaves_out_is_written_in_a_case() {
    let cases: Vec<Sources> = crate::cases::sites().into_iter().map(|(_, sources)| sources).collect();
    let (left_out, cases) = (keys(&[shipped()]), keys(&cases));
    let (left_out, unseen) = (unwritten(&left_out), unwritten(&cases));
    let missing: Vec<_> = left_out.intersection(&unseen).filter(|key| !OUTSIDE.contains(key)).collect();
    assert!(missing.is_empty(), "no case writes {missing:?}");
}
