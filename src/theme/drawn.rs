//! The ids that templates write into pages, so that no heading of a text gets one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::IN_EACH_LANGUAGE;
use super::ancestors::ancestry;
use super::circles::{named, parts, template};
use super::components::{braced, tags};
use super::layers::BEHIND;
use crate::config::Config;
use crate::markdown::TakenIds;
use crate::source::{Source, Sources};

/// For each template of a theme the ids in it and in all that it draws.
#[derive(Clone, Debug, Default)]
pub struct DrawnIds(BTreeMap<String, TakenIds>);

impl DrawnIds {
    /// Those of the theme that the site names; none where it cannot be read.
    pub fn read(sources: &Sources, config: &Config) -> DrawnIds {
        let mut templates: BTreeMap<String, Source> = BTreeMap::new();
        for ancestor in ancestry(sources, config).value {
            let folder = format!("{}templates/", ancestor.folder);
            for source in sources.below(&folder) {
                let name = source.path[folder.len()..].to_owned();
                // What another theme's template stands before can be extended by it.
                let name = if templates.contains_key(&name) { behind(&name) } else { name };
                templates.entry(name).or_insert_with(|| source.clone());
            }
        }
        DrawnIds::of(&templates)
    }

    fn of(templates: &BTreeMap<String, Source>) -> DrawnIds {
        let parts = parts(templates);
        let known: BTreeSet<&str> = parts.iter().filter_map(|part| part.component).collect();
        let drawn = parts.iter().map(|part| {
            let mut calls = part.calls(&known);
            // One that extends itself, which is told elsewhere, means what it stands before.
            let is_own = |name: &str| part.component.is_none() && name == part.template;
            calls.extend(parents(part.text()).map(|name| match is_own(name) {
                true => template(&behind(name)),
                false => template(name),
            }));
            // Scripts put into a page what stands in the files that it names.
            let own = files(part.text()).map(|name| format!("{IN_EACH_LANGUAGE}{name}"));
            calls.extend(own.filter(|name| templates.contains_key(name)).map(|name| template(&name)));
            (part.name(), (ids(part.text()), calls))
        });
        let drawn: BTreeMap<String, Drawn> = drawn.collect();
        DrawnIds(templates.keys().map(|name| (name.clone(), all(template(name), &drawn))).collect())
    }

    /// Those of the first of some templates that the theme has.
    pub fn first(&self, templates: &[&str]) -> TakenIds {
        templates.iter().find_map(|name| self.0.get(*name)).cloned().unwrap_or_default()
    }
}

/// How the template of a parent theme is called by the one before it.
fn behind(name: &str) -> String {
    format!("{BEHIND}{name}")
}

/// The ids that a part writes itself, and the parts that it calls.
type Drawn = (TakenIds, BTreeSet<String>);

fn all(start: String, drawn: &BTreeMap<String, Drawn>) -> TakenIds {
    let mut found = TakenIds::default();
    let mut seen = BTreeSet::from([start.clone()]);
    let mut open = vec![start];
    while let Some((ids, calls)) = open.pop().and_then(|name| drawn.get(&name)) {
        found.extend(ids);
        open.extend(calls.iter().filter(|name| seen.insert((*name).clone())).cloned());
    }
    found
}

/// The templates that a text extends.
fn parents(text: &str) -> impl Iterator<Item = &str> {
    tags(text).into_iter().flat_map(|tag| named(&text[tag], "extends \""))
}

/// The static files that a text names.
fn files(text: &str) -> impl Iterator<Item = &str> {
    tags(text).into_iter().flat_map(|tag| named(&text[tag], "asset(path=\""))
}

/// The values of `id` in the markup of a template, and those that components are given. Of one that is put together its
/// beginning is known, of one that is wholly filled in nothing.
fn ids(text: &str) -> TakenIds {
    let mut found = TakenIds::default();
    let braced = braced(text);
    let starts = text.match_indices("id=").map(|(at, _)| at);
    for start in starts.filter(|at| text[..*at].ends_with([' ', '\n', '\t', '}'])) {
        let tag = braced.iter().find(|tag| tag.contains(&start)).map(|tag| &text[tag.clone()]);
        if tag.is_some_and(|tag| !is_call(tag)) {
            continue;
        }
        let begins_part = tag.is_some() || is_in_heading(&text[..start]);
        let value = &text[start + "id=".len()..];
        let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''));
        let value = &value[quote.map_or(0, char::len_utf8)..];
        let is_end = |letter: char| match quote {
            Some(quote) => letter == quote || letter == '{',
            None => letter.is_whitespace() || matches!(letter, '>' | '{'),
        };
        let end = value.find(is_end).unwrap_or(value.len());
        match &value[..end] {
            "" => {}
            begin if prints_number(&value[end..]) => found.numbered(begin),
            begin if value[end..].starts_with('{') => found.beginning(begin),
            id if begins_part => found.section(id),
            id => found.whole(id),
        }
    }
    found
}

/// Whether a tag of a template calls a component.
fn is_call(tag: &str) -> bool {
    !tag.starts_with("{#") && tag[2..].trim_start_matches(['-', ' ', '\n']).starts_with('<')
}

/// Whether a text ends within the tag of a heading.
fn is_in_heading(text: &str) -> bool {
    let element = text.rsplit('<').next().unwrap_or_default();
    element.strip_prefix('h').is_some_and(|rest| rest.starts_with(|level: char| level.is_ascii_digit()))
}

/// Whether a text begins with the printing of a field that is a number wherever it is: `{{ cluster.number }}`.
fn prints_number(text: &str) -> bool {
    let printed = text.strip_prefix("{{").and_then(|text| Some(text.split_once("}}")?.0));
    let last = printed.map(|path| path.trim().rsplit('.').next().unwrap_or_default());
    last.is_some_and(|last| ["number", "index", "index0"].contains(&last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn templates(texts: &[(&str, &str)]) -> BTreeMap<String, Source> {
        let source = |name: &str, text: &str| Source { path: name.into(), bytes: text.as_bytes().into() };
        texts.iter().map(|(name, text)| ((*name).to_owned(), source(name, text))).collect()
    }

    #[test]
    fn a_page_has_the_ids_of_its_template_its_parents_and_what_they_draw() {
        let parts = "{% component box(id) %}<b id='box' data-id=\"no\"></b>{% endcomponent box %}\
            {% component other() %}<b id=\"other\"></b>{% endcomponent other %}";
        let drawn = DrawnIds::of(&templates(&[
            ("base.html", "<main id=main>{% include \"foot.html\" %}</main>"),
            ("foot.html", "<i{% if a %} id=\"foot\"{% endif %} title=\"id=x\">{# <b id=\"out\"> #}"),
            (
                "item.html",
                "{% extends \"base.html\" %}{{ <box id={page.id} /> }}{% <box id=\"fees\"> %}{% </box> %}<h2 id=\"why\"></h2><h2 id=\"chart-{{ one.id }}\"><p id=\"map-{{ one.number }}\">",
            ),
            ("parts.html", parts),
        ]));
        let ids = drawn.first(&["programme.html", "item.html"]);
        for id in ["main", "foot", "box", "chart-x", "map-3", "fees", "why"] {
            assert!(ids.contains(id), "{id}");
        }
        for id in ["other", "out", "no", "chart", "x", "{page.id}", "map-of-partners"] {
            assert!(!ids.contains(id), "{id}");
        }
        assert_eq!(ids.sections().collect::<Vec<&str>>(), ["fees", "why"]);
        assert_eq!(drawn.first(&["parts.html"]), TakenIds::default());
    }
}
