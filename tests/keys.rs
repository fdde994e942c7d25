//! Keys that authors can write, walked through the schemas: what no file of the shipped catalogue writes, nobody sees
//! at work.

use std::collections::{BTreeMap, BTreeSet};

use prospectus::disk;
use prospectus::schema::{FILE_SORTS, Known};
use prospectus::source::Sources;
use serde_json::Value;

use crate::schema::{files, instance};
use crate::site::root;

/// What the catalogue of this university cannot say and stay true, by a key or by all of a type. Cases say it.
const LEFT_OUT: [(&str, &str); 51] = [
    ("CreditSystem", "the university counts in ECTS"),
    ("NamedCredits", "the university counts in ECTS"),
    ("OwnCreditRange", "the university counts in ECTS"),
    ("credits.systems", "the university counts in ECTS"),
    ("programme.credits", "the university counts in ECTS"),
    ("summer-school.credits", "the university counts in ECTS"),
    ("mobility.credits", "the university counts in ECTS"),
    ("Course.credits", "the university counts in ECTS"),
    ("MobilityWindow.credits", "the university counts in ECTS"),
    ("Rule.degree_from", "its groups do not ask for it, and each question more is asked of every reader"),
    ("Rule.delivery", "its groups do not ask for it, and each question more is asked of every reader"),
    ("Names.languages", "readers call the languages that stand here as CLDR does"),
    ("Language.draft", "all of its languages are ready"),
    ("Plan.example", "its plans are those that the university has published"),
    ("StrategicChoice.source", "no page that we read names a strategic choice"),
    ("site.academic", "its years are those without the key"),
    ("Academic", "its years are those without the key"),
    ("campuses.campuses", "its programmes are told of one place"),
    ("Campus", "its programmes are told of one place"),
    ("Call.campus", "its programmes are told of one place"),
    ("Intake.campus", "its programmes are told of one place"),
    ("Round.campus", "its programmes are told of one place"),
    ("Session.campus", "its programmes are told of one place"),
    ("country.campus", "its programmes are told of one place"),
    ("event.campus", "its programmes are told of one place"),
    ("goal.campus", "its programmes are told of one place"),
    ("mobility.campus", "its programmes are told of one place"),
    ("network.campus", "its programmes are told of one place"),
    ("news.campus", "its programmes are told of one place"),
    ("page.campus", "its programmes are told of one place"),
    ("partner.campus", "its programmes are told of one place"),
    ("programme.campus", "its programmes are told of one place"),
    ("project.campus", "its programmes are told of one place"),
    ("scholarship.campus", "its programmes are told of one place"),
    ("summer-school.campus", "its programmes are told of one place"),
    ("Contact.address", "no page that we read names it, and persons are not invented"),
    ("Contact.channels", "no page that we read names it, and persons are not invented"),
    ("Contact.line", "no page that we read names it, and persons are not invented"),
    ("Contact.persons", "no page that we read names it, and persons are not invented"),
    ("Contact.whatsapp", "no page that we read names it, and persons are not invented"),
    ("Channel", "no page that we read names it, and persons are not invented"),
    ("Person", "no page that we read names it, and persons are not invented"),
    ("Lived", "its groups do not ask for it, and each question more is asked of every reader"),
    (
        "Rule.every_nationality",
        "its groups do not ask for it, and each question more is asked of every reader",
    ),
    ("Rule.lived", "its groups do not ask for it, and each question more is asked of every reader"),
    ("Rule.not", "its groups do not ask for it, and each question more is asked of every reader"),
    ("Rule.question", "its groups do not ask for it, and each question more is asked of every reader"),
    ("programme.award", "no page that we read tells who awards its joint degrees"),
    ("programme.awarded_by", "no page that we read tells who awards its joint degrees"),
    ("programme.path", "no page that we read tells who awards its joint degrees"),
    ("Stage", "no page that we read tells who awards its joint degrees"),
];

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

/// Whether something is said of a key: of itself, or of its whole type.
fn is_of(key: &str, said: &str) -> bool {
    key == said || key.split_once('.').is_some_and(|(owner, _)| owner == said)
}

#[test]
fn every_key_is_written_in_the_shipped_catalogue_or_named_with_the_reason() {
    let keys = keys(&[disk::read(&root()).expect("the site can be read")]);
    assert!(keys.len() > 250, "only {} keys", keys.len());
    let unwritten = unwritten(&keys);
    let excuses = || LEFT_OUT.iter().map(|(said, _)| *said).chain(OUTSIDE);
    let unseen: Vec<_> = unwritten.iter().filter(|key| !excuses().any(|said| is_of(key, said))).collect();
    assert!(unseen.is_empty(), "no item writes {unseen:?}");
    let needless: Vec<_> = excuses().filter(|said| !unwritten.iter().any(|key| is_of(key, said))).collect();
    assert!(needless.is_empty(), "they are written now, or are no keys any more: {needless:?}");
}

#[test]
fn what_the_shipped_catalogue_leaves_out_is_written_in_a_case() {
    let cases: Vec<Sources> = crate::cases::sites().into_iter().map(|(_, sources)| sources).collect();
    let keys = keys(&cases);
    let unwritten = unwritten(&keys);
    let missing: Vec<_> =
        LEFT_OUT.iter().filter(|(said, _)| unwritten.iter().any(|key| is_of(key, said))).collect();
    assert!(missing.is_empty(), "no case writes {missing:?}");
}
