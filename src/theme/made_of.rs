//! What a theme is made of, for its reference.

use std::cmp::Reverse;
use std::sync::LazyLock;

use regex::Regex;

use super::broken::{blocks, extended};
use super::draft::SourceMessage;
use super::layers::is_of_parent;
use super::{Theme, slim, voices};
use crate::config::Config;

/// A custom property of a style sheet, `--brand`, where it is given its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedValue {
    pub name: String,
    pub value: String,
    /// The selector: `:root`.
    pub rule: String,
    /// The sheet's name: `style.css`.
    pub sheet: String,
    /// Whether it holds on dark screens alone.
    by_night: bool,
}

impl NamedValue {
    /// Whether it is what a colour is on dark screens.
    fn is_night_of(&self, day: &NamedValue) -> bool {
        let is_same = self.sheet == day.sheet && self.rule == day.rule && self.by_night && !day.by_night;
        is_same && self.value.starts_with('#') && day.value.starts_with('#')
    }
}

/// The keys of the messages that the program itself asks for, in every theme.
pub fn asked_by_program() -> impl Iterator<Item = &'static str> {
    voices::ASKED.iter().copied()
}

impl Theme {
    /// The blocks of each template, which one that extends it can replace.
    pub fn blocks(&self) -> Vec<(&str, Vec<&str>)> {
        let templates = self.templates.iter().filter_map(|(name, source)| Some((name, source.text().ok()?)));
        let blocks = templates.map(|(name, text)| (name.as_str(), blocks(text)));
        blocks.filter(|(_, blocks)| !blocks.is_empty()).collect()
    }

    /// The template that the home page is put into: what stands around every page.
    pub fn frame(&self) -> Option<&str> {
        let mut name = "home.html";
        loop {
            let text = self.templates.get(name)?.text().ok()?;
            name = &text[extended(text)?];
            if !is_of_parent(name) {
                return Some(name);
            }
        }
    }

    /// All messages with their words in the language that others are translated from.
    pub fn source_messages_of(&self, config: &Config) -> Vec<SourceMessage> {
        self.source_messages(&self.voices(config), config)
    }

    /// The custom properties of the style sheets, each where it is first given a value; a colour that is another one on dark
    /// screens is told with both, as `light-dark` has them.
    pub fn named_values(&self) -> Vec<NamedValue> {
        let mut found: Vec<NamedValue> = Vec::new();
        for one in self.all_named_values() {
            match found.iter_mut().find(|known| known.name == one.name) {
                None => found.push(one),
                Some(day) if one.is_night_of(day) => {
                    day.value = format!("light-dark({}, {})", day.value, one.value);
                }
                Some(_) => {}
            }
        }
        found
    }

    /// The custom properties that what is of one kind has otherwise: those of rules for `.kind-…`.
    pub fn values_of_kinds(&self) -> Vec<NamedValue> {
        self.all_named_values().filter(|one| one.rule.contains(".kind-")).collect()
    }

    /// Every custom property that is given a value; those of the sheet that gives most to whole pages come first, since the
    /// others change some of them.
    fn all_named_values(&self) -> impl Iterator<Item = NamedValue> {
        let sheets = self.files.iter().filter(|(name, _)| name.ends_with(".css"));
        let mut sheets: Vec<Vec<NamedValue>> = sheets
            .map(|(sheet, source)| {
                named_values(&slim::without_remarks(source.text().unwrap_or_default()), sheet)
            })
            .collect();
        sheets.sort_by_key(|values| Reverse(values.iter().filter(|one| one.rule == ":root").count()));
        sheets.into_iter().flatten()
    }
}

fn named_values(text: &str, sheet: &str) -> Vec<NamedValue> {
    static NAMED: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(--[\w-]+)\s*:\s*([^;}]+)").expect("the pattern is sound"));
    let values = NAMED.captures_iter(text).filter_map(|found| {
        let before = &text[..found.get(0)?.start()];
        // What is asked of a property, `var(--a)`, gives it no value.
        let open = before.rfind('{')?;
        let mut around = text[..open].rsplit(['{', '}', ';']);
        let rule = around.next().unwrap_or_default();
        Some(NamedValue {
            name: found[1].to_owned(),
            value: found[2].split_whitespace().collect::<Vec<_>>().join(" "),
            rule: rule.split_whitespace().collect::<Vec<_>>().join(" "),
            sheet: sheet.to_owned(),
            by_night: around.next().is_some_and(|outer| outer.contains("prefers-color-scheme: dark")),
        })
    });
    values.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_with_their_rules() {
        let text = ":root {\n  --a: #fff;\n  --b: var(--a) }\n@media print { .c:hover { color: var(--a); --a: 1px } }";
        let found: Vec<(String, String, String)> =
            named_values(text, "x").into_iter().map(|one| (one.name, one.value, one.rule)).collect();
        let expected = [("--a", "#fff", ":root"), ("--b", "var(--a)", ":root"), ("--a", "1px", ".c:hover")];
        assert_eq!(found, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
    }
}
