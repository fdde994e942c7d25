//! Entries of menus as other systems write them: with a label, with an address, with a menu of their own below them.

use super::trial::{parent, scalar};
use super::written::{flow, quoted, said};
use super::{Candidate, Change, Patient};
use crate::source::Step;
use crate::yaml::edit::Splice;
use crate::yaml::tree::{Entry, Node, Value};

impl Patient<'_> {
    /// `notice: {text: …, until: …}` in the settings, whose notice has no end: the same in the file of those that have one.
    pub(super) fn for_a_time(&self) -> Option<String> {
        let node = self.tree.find(&self.fault.path).filter(|_| self.fault.path == "notice".into())?;
        let Value::Mapping(entries) = &node.value else { return None };
        let has = |key: &str| entries.iter().any(|entry| entry.key == key);
        let entry = (has("until") || has("from")).then(|| flow(node))?;
        let file = "content/vocabulary/notices.yaml";
        Some(format!(
            "what is shown for a time stands in `{file}`, below `notices:`: `- {entry}`; remove it here"
        ))
    }

    /// A map in a menu, which has names of pages alone.
    pub(super) fn of_menu(&self, node: &Node, entries: &[Entry]) -> Vec<Candidate> {
        match self.fault.path.0.first() {
            Some(Step::Key(key)) if key == "navigation" => {
                let below = self.below(node, entries);
                if below.is_empty() { self.as_address(node, entries) } else { below }
            }
            _ => Vec::new(),
        }
    }

    /// `Study: [programmes, pages/fees]`: what stands below a heading, in its place.
    fn below(&self, node: &Node, entries: &[Entry]) -> Vec<Candidate> {
        let mut texts = Vec::new();
        entries.iter().for_each(|entry| texts_of(&entry.value, &mut texts));
        let has_list = entries.iter().any(|entry| matches!(entry.value.value, Value::Sequence(_)));
        let nodes: Vec<Node> = texts.iter().map(|text| scalar(text)).collect();
        let list = parent(&self.fault.path).filter(|_| has_list && !nodes.is_empty());
        let Some(text) = list.and_then(|list| self.as_entries_of(&list, node, &nodes)) else {
            return Vec::new();
        };
        let end = node.range.start + self.text[node.range.clone()].trim_end().len();
        vec![Candidate {
            title: format!(
                "write `{}` in its place: a menu has no menus below its entries",
                texts.join("`, `")
            ),
            splices: vec![Splice { range: node.range.start..end, text }],
            change: Change::Entries(nodes),
            is_certain: false,
        }]
    }

    /// `{title: Rooms, url: /en/rooms/}` in a menu: the page alone, which has its own title.
    fn as_address(&self, node: &Node, entries: &[Entry]) -> Vec<Candidate> {
        const NAMES: [&str; 9] = ["page", "url", "href", "link", "path", "to", "target", "item", "id"];
        let mut named = entries.iter().filter(|entry| NAMES.contains(&entry.key.as_str()));
        let address = named.find_map(|entry| said(&entry.value));
        // `Rooms: /en/rooms/`
        let address = address.or_else(|| match entries {
            [only] => said(&only.value).filter(|text| text.contains('/')),
            _ => None,
        });
        let Some(address) = address else { return Vec::new() };
        let bare = address.split(['#', '?']).next().unwrap_or_default();
        let bare = bare
            .split_once("://")
            .map_or(bare, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
        let steps: Vec<&str> = bare.split('/').filter(|step| !step.is_empty()).collect();
        let steps = match steps.as_slice() {
            [tag, rest @ ..] if tag.len() == 2 && !rest.is_empty() => rest,
            all => all,
        };
        let note = "the page says itself what it is called";
        let ways = match steps {
            [only] => vec![format!("pages/{only}"), (*only).to_owned()],
            several => vec![several.join("/")],
        };
        let one =
            |text: String| self.written(node, Value::Scalar(text.clone(), true), quoted(&text), note, false);
        ways.into_iter().filter(|text| !text.is_empty()).map(one).collect()
    }
}

/// The texts of a value, and of all below it.
fn texts_of(node: &Node, found: &mut Vec<String>) {
    match &node.value {
        Value::Scalar(text, _) => found.push(text.clone()),
        Value::Sequence(nodes) => nodes.iter().for_each(|node| texts_of(node, found)),
        Value::Mapping(entries) => entries.iter().for_each(|entry| texts_of(&entry.value, found)),
        Value::Hole => {}
    }
}
