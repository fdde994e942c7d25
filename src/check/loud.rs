//! Short texts in capitals: those of facts, of vocabularies and of the settings.

use super::manner::{Small, loud, small};
use crate::config::{Config, SITE_FILE};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::site::Site;
use crate::source::{DataPath, Place, Source, Sources, Step};
use crate::translation::short_files;
use crate::yaml::Tree;

/// Keys of texts that readers see as they are, where one is written for all languages at once.
const SEEN: &[&str] =
    &["title", "group", "summary", "description", "tagline", "notice", "intro", "role", "note"];

/// Look at the files of what is published, at the vocabularies and at the settings.
pub(super) fn check(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let small = small(site);
    let config = site.config();
    let none = Small::new();
    let of_file = |file: &Source| {
        let told = short_texts(file, config).into_iter().filter_map(|(lang, at, text)| {
            loud(&text, small.get(&lang).unwrap_or(&none), &Place::Value(file.path.clone(), at))
        });
        told.collect::<Vec<Diagnostic>>()
    };
    short_files(&site.catalogue, sources).flat_map(of_file).collect()
}

/// The short texts of a file with their languages, in their order there.
fn short_texts(file: &Source, config: &Config) -> Vec<(Lang, DataPath, String)> {
    let Some(tree) = file.text().ok().and_then(|text| Tree::parse(text).ok()) else { return Vec::new() };
    let lang_of = |key: &str| config.langs().find(|lang| lang.as_str() == key);
    let mut found = Vec::new();
    for (at, texts) in tree.text_maps() {
        let each = texts.iter().map(|(key, text)| Some((lang_of(key)?, at.key(*key), *text)));
        found.extend(each.collect::<Option<Vec<_>>>().into_iter().flatten());
    }
    let plain = tree.plain_texts(SEEN).into_iter();
    found.extend(plain.map(|(at, text)| (config.source_lang(), at, text)));
    found.retain(|(_, at, _)| !is_left(&file.path, at));
    found.sort_by_key(|(_, at, _)| tree.value(at).map_or(0, |range| range.start));
    found.into_iter().map(|(lang, at, text)| (lang.clone(), at, text.trim().to_owned())).collect()
}

/// What is no text, and names, of which the catalogue's own are looked at by themselves.
fn is_left(path: &str, at: &DataPath) -> bool {
    match at.0.first() {
        Some(Step::Key(key)) => match key.as_str() {
            "extra" | "name" => true,
            "urls" | "institution" => path == SITE_FILE,
            _ => false,
        },
        _ => true,
    }
}
