//! Headings that links lead to keep their ids in translations, whose words would make others.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::catalogue::{Catalogue, Item};
use crate::markdown::{TakenIds, heading_places, parser};

/// The ids of headings that texts in the source language lead to, by the names of their items.
#[derive(Debug, Default)]
pub struct Linked(BTreeMap<String, BTreeSet<String>>);

impl Linked {
    /// Those of all items; every text is read once.
    pub fn of(catalogue: &Catalogue) -> Linked {
        let source = catalogue.config.source_lang();
        let mut linked = Linked::default();
        for (_, item) in catalogue.items() {
            let Some(words) = item.words.get(source) else { continue };
            for (event, _) in parser(words.body()) {
                let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
                let Some((to, id)) = dest_url.split_once('#') else { continue };
                let to = if to.is_empty() { item.name() } else { to.to_owned() };
                linked.0.entry(to).or_default().insert(id.to_owned());
            }
        }
        linked
    }

    /// Those of one item.
    pub fn to(&self, item: &Item, catalogue: &Catalogue) -> ItemIds {
        let linked = self.0.get(&item.name()).cloned().unwrap_or_default();
        ItemIds { linked, taken: catalogue.taken_ids(item) }
    }
}

/// The ids of an item's headings that links lead to, and those that its page has beside them.
#[derive(Debug, Default)]
pub struct ItemIds {
    linked: BTreeSet<String>,
    taken: TakenIds,
}

/// A text whose headings say their ids where links lead to them.
pub fn anchored(body: &str, known: &ItemIds) -> String {
    let mut ids = heading_places(body, &known.taken).into_iter().map(|(id, _)| id);
    let mut anchored = body.to_owned();
    let (mut added, mut end, mut bare) = (0, 0, false);
    for (event, range) in parser(body) {
        match event {
            Event::Start(Tag::Heading { id, .. }) => bare = id.is_none(),
            Event::End(TagEnd::Heading(_)) => {
                let id = ids.next().filter(|id| bare && known.linked.contains(id));
                let Some(attribute) = id.map(|id| format!(" {{#{id}}}")) else { continue };
                // Behind the signs that may close a heading.
                let rest = body[end..].lines().next().unwrap_or_default().trim_end();
                anchored.insert_str(end + rest.len() + added, &attribute);
                added += attribute.len();
            }
            _ => end = range.end,
        }
    }
    anchored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_are_linked_say_their_id() {
        let text = "## One *two*\n\n## Three {#three}\n\n## Four\n\n### Five ###\n\nA [link](#four).\n";
        let linked = ["one-two", "three", "five"].map(String::from).into();
        let made = anchored(text, &ItemIds { linked, ..ItemIds::default() });
        assert_eq!(made, text.replace("*two*", "*two* {#one-two}").replace("Five ###", "Five ### {#five}"));
        let ids = crate::markdown::heading_ids;
        assert_eq!(ids(&made), ids(text));
    }
}
