//! What a map is made of, told where one is expected: its keys, those that it cannot do without, an example with what could
//! be read already.

use super::Patient;
use super::maps::Made;
use super::trial::{Taken, map, scalar};
use super::ways::{assigned, ways};
use super::written::{flow, said};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::meant::{self, Field};
use crate::source::{DataPath, Step};
use crate::yaml::edit::Draft;
use crate::yaml::fault::FaultKind;
use crate::yaml::tree::{Entry, Node, Tree, Value};

/// Of so many keys all are in the example.
const FEW_KEYS: usize = 3;

impl Patient<'_> {
    /// What could be read of a text, where something is missing that nobody but the author knows.
    pub(super) fn begun(&self, node: &Node) -> Vec<Field> {
        let (FaultKind::WrongType { keys, .. }, Some(text)) = (&self.fault.kind, said(node)) else {
            return Vec::new();
        };
        if keys.is_empty() || self.is_long(node) {
            return Vec::new();
        }
        let path = &self.fault.path;
        let needed = self.wanted(self.with(path, Value::Mapping(Vec::new())), path, keys);
        if meant::nothing(&text) || !meant::truth(&text).is_empty() {
            return Vec::new();
        }
        let whole = needed.iter().map(|key| vec![(*key, text.clone())]);
        let some = meant::parts(&text)
            .into_iter()
            .filter(|parts| parts.len() < needed.len() && parts.join(" ") != text);
        let some: Vec<Vec<Field>> = some.flat_map(|parts| assigned(&parts, &needed[..parts.len()])).collect();
        let card = meant::card(&text, keys).into_iter();
        let ways =
            card.chain(meant::fields(&text, keys)).chain(ways(&text, &needed)).chain(some).chain(whole);
        let taken: Vec<Vec<Field>> = ways
            .filter_map(|way| {
                let settled = self.settled(self.with(path, map(&way))?, path, None)?;
                let Value::Mapping(entries) = &settled.tree.find(path)?.value else { return None };
                let text = |entry: &Entry| match &entry.value.value {
                    Value::Scalar(text, _) => Some(text.clone()),
                    _ => None,
                };
                Some(
                    way.iter()
                        .filter_map(|(key, _)| {
                            let entry = entries.iter().find(|entry| entry.key == *key)?;
                            Some((*key, text(entry)?))
                        })
                        .collect::<Vec<Field>>(),
                )
            })
            .collect();
        // Of several the first key.
        taken.into_iter().rev().max_by_key(Vec::len).unwrap_or_default()
    }

    /// A text where a list of maps is expected: it says something of its only entry.
    pub(super) fn as_only_entry(&self, told: Diagnostic, node: &Node) -> Option<Diagnostic> {
        let is_text = matches!(node.value, Value::Scalar(..)) && (!self.is_long(node) || self.is_table(node));
        let is_list =
            matches!(&self.fault.kind, FaultKind::WrongType { expected, .. } if expected == "a list");
        let tree = self
            .with(&self.fault.path, Value::Sequence(vec![node.clone()]))
            .filter(|_| is_text && is_list)?;
        let fault = (self.decode)(&tree).err().filter(|fault| fault.path == self.fault.path.index(0))?;
        if let FaultKind::Value { message, help, .. } = &fault.kind
            && !help.is_empty()
        {
            return Some(told.help(format!("{message}: {help}")));
        }
        let entry = Patient { fault: &fault, tree: &tree, ..*self };
        let begun = entry.begun(node);
        Some(entry.with_form_within(told, &begun, |form| format!("[{form}]")))
    }

    /// Fees of which nobody says how often they are paid: of a year of study, or of a whole school.
    pub(super) fn with_units(&self, mut each: Vec<Made>, keys: &[&str]) -> Vec<Made> {
        let is_school =
            self.fault.path.0.iter().any(|step| matches!(step, Step::Key(key) if key == "sessions"));
        let unit = if is_school { "programme" } else { "year" };
        for made in each.iter_mut().filter(|_| keys.contains(&"per")) {
            let Value::Mapping(entries) = &mut made.node.value else { continue };
            let has = |key: &str| entries.iter().any(|entry| entry.key == key);
            if has("amount") && has("currency") && !has("per") {
                entries.push(Entry { key: "per".into(), key_range: 0..0, value: scalar(unit) });
                made.is_certain = false;
            }
        }
        each
    }

    /// What the map is made of, as an example with what could be read.
    pub(super) fn with_form(&self, told: Diagnostic, begun: &[Field]) -> Diagnostic {
        self.with_form_within(told, begun, |form| form)
    }

    fn with_form_within(
        &self,
        told: Diagnostic,
        begun: &[Field],
        within: impl Fn(String) -> String,
    ) -> Diagnostic {
        let FaultKind::WrongType { keys, .. } = &self.fault.kind else { return told };
        let path = &self.fault.path;
        // Of a whole file the keys are no help.
        if keys.is_empty() || path.0.is_empty() {
            return told;
        }
        let Some(tree) = self.with(path, Value::Mapping(Vec::new())) else { return told };
        let mut wanted = self.wanted(Some(tree.clone()), path, keys);
        let is_example = begun.is_empty();
        let others = keys.iter().filter(|key| !wanted.contains(key)).count();
        if wanted.is_empty() {
            wanted = keys.iter().copied().take(FEW_KEYS).collect();
        }
        // What could be read is in the example, needed or not.
        let shown = keys.iter().copied();
        let shown = shown.filter(|key| wanted.contains(key) || begun.iter().any(|(known, _)| known == key));
        let pairs: Vec<String> = shown
            .map(|key| match begun.iter().find(|(known, _)| *known == key) {
                Some((_, text)) => format!("{key}: {}", super::quoted(text)),
                None => format!("{key}: {}", self.sample(&tree, path, key, is_example)),
            })
            .collect();
        let form = within(format!("{{{}}}", pairs.join(", ")));
        let what = if form.starts_with('[') { "a list of maps" } else { "a map" };
        let told = told.label(format!("expected {what} such as `{form}`"));
        let told = if is_example { told } else { told.help(format!("write it so, with the rest: `{form}`")) };
        let left = wanted.iter().filter(|key| !is_example && begun.iter().all(|(known, _)| known != *key));
        let told = left.fold(told, |told, key| match self.taken(&tree, path, key) {
            Taken::Words(known) => told.help(format!("`{key}` is one of these: {}", known.join(", "))),
            Taken::Told(what) if what.contains(char::is_alphanumeric) => {
                told.help(format!("`{key}` is {what}"))
            }
            Taken::Told(_) | Taken::Text => told,
        });
        if others == 0 { told } else { told.help(format!("known in it: {}", keys.join(", "))) }
    }

    /// An entry of a list as an example, where a map has numbers behind what the entries are: `{stipend: 1150}`.
    pub(super) fn with_entry(&self, told: Diagnostic, node: &Node) -> Diagnostic {
        let Value::Mapping(entries) = &node.value else { return told };
        let first = self.fault.path.index(0);
        let within =
            |value: Value| self.with(&self.fault.path, Value::Sequence(vec![Node { range: 0..0, value }]));
        let form = self.form(&first, &within);
        let (&[only], true) =
            (form.needed.as_slice(), matches!(self.fault.kind, FaultKind::WrongType { .. }))
        else {
            return told;
        };
        let text = |entry: &Entry| match &entry.value.value {
            Value::Scalar(text, _) => text.chars().any(|sign| sign.is_ascii_digit()).then(|| text.clone()),
            _ => None,
        };
        let numbered = entries.iter().find_map(|entry| Some((entry, text(entry)?)));
        let example = numbered.and_then(|(entry, text)| {
            form.keys.iter().filter(|key| **key != only).find_map(|key| {
                let at = first.key(*key);
                let bare = |value| {
                    let value =
                        Entry { key: (*key).to_owned(), key_range: 0..0, value: Node { range: 0..0, value } };
                    let named = Entry { key: only.to_owned(), key_range: 0..0, value: scalar(&entry.key) };
                    within(Value::Mapping(vec![named, value]))
                };
                let inner = self.form(&at, &bare);
                let said = meant::fields(&text, inner.keys).into_iter().next();
                let said = said
                    .unwrap_or_else(|| inner.needed.iter().take(1).map(|key| (*key, text.clone())).collect());
                let left = inner.needed.iter().filter(|key| said.iter().all(|(known, _)| known != *key));
                let pairs = said.iter().map(|(key, text)| format!("{key}: {text}"));
                let pairs: Vec<String> = pairs.chain(left.map(|key| format!("{key}: …"))).collect();
                let is_map = inner.needed.len() > 1;
                is_map.then(|| format!("- {{{only}: {}, {key}: {{{}}}}}", entry.key, pairs.join(", ")))
            })
        });
        match example {
            Some(example) => told.help(format!("write each as an entry of a list, such as `{example}`")),
            None => told,
        }
    }

    /// What may stand behind a key that is missing: what all other entries of the list have, or an example.
    pub(super) fn with_sample(&self, told: Diagnostic, key: &str) -> Diagnostic {
        if let Some(fix) = self.as_beside(key) {
            return told.fix(fix);
        }
        if self.fault.path.0.is_empty() && key == "summary" {
            return told.help(
                "write one sentence of at most 160 characters, for lists and search results: `summary: …`",
            );
        }
        if key == "alt" {
            return told.help("write what the picture shows, for those who do not see it: `alt: …`");
        }
        match self.taken(self.tree, &self.fault.path, key) {
            Taken::Words(known) => told.help(format!("`{key}` is one of these: {}", known.join(", "))),
            Taken::Told(what) if what == "a list" => self.with_list(told, &self.fault.path, key),
            _ => match self.sample(self.tree, &self.fault.path, key, true).as_str() {
                "1" => told,
                sample if sample.contains('…') => told,
                sample => told.help(format!("it is written `{key}: {sample}`, for example")),
            },
        }
    }

    /// The key with the value that all other entries of the list have for it: the currency of a row that was copied.
    fn as_beside(&self, key: &str) -> Option<Fix> {
        let path = &self.fault.path;
        let value = flow(&self.shared(path, key)?);
        let tree = Tree::parse(self.text).ok()?;
        let splices = Draft { text: self.text, tree: &tree }.insert(path, None, key, &value)?;
        let edits = splices.into_iter().map(|one| Edit { place: (self.place)(one.range), text: one.text });
        let title = format!("write `{key}: {value}`, as the others have it");
        Some(Fix { title, is_certain: false, edits: edits.collect(), entries: Vec::new() })
    }

    /// A table of Markdown in the facts: its rows are entries of a list.
    pub(super) fn without_table(&self, told: Diagnostic, node: &Node) -> Diagnostic {
        match self.is_table(node) {
            true => told
                .help("facts have no tables: write each row as an entry of the list, as the example has it"),
            false => told,
        }
    }

    fn sample(&self, tree: &Tree, at: &DataPath, key: &str, is_example: bool) -> String {
        match self.taken(tree, at, key) {
            Taken::Words(known) if is_example => known.into_iter().next().unwrap_or_else(|| "…".into()),
            Taken::Words(_) | Taken::Told(_) if !is_example => "…".to_owned(),
            Taken::Told(told) => match (told.split('`').nth(1), told.as_str()) {
                (Some(example), _) => example.to_owned(),
                (None, "a list") => "[…]".to_owned(),
                (None, told) if told.contains("number") => {
                    told.split_whitespace().find(|word| word.parse::<u32>().is_ok()).unwrap_or("1").to_owned()
                }
                (None, told) if told.contains("map") => "{…}".to_owned(),
                _ => "…".to_owned(),
            },
            Taken::Words(_) | Taken::Text => "…".to_owned(),
        }
    }
}
