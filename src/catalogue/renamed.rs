//! Files beside a text that it names as they were called before.

use std::sync::LazyLock;

use percent_encoding::percent_decode_str;
use regex::Regex;

use super::stray::is_text;
use crate::codes::encode_path;
use crate::meant::{self, Reading};
use crate::pdf::is_pdf;
use crate::picture::EXTENSIONS;
use crate::source::{SourcePath, Sources};

/// The file that a text must mean by a name that nothing beside it has: the only one of its sort that the text does not
/// name, where the name is the only one that leads nowhere. Who names both has two files in mind, as has who shows the
/// other one by the facts.
fn renamed(sources: &Sources, text: &SourcePath, name: &str) -> Option<Reading> {
    let (folder, _) = text.rsplit_once('/')?;
    let folder = format!("{folder}/");
    let own = sources.get(text)?.text().ok()?;
    let sort = |file: &str| is_pdf(file) == is_pdf(name) && (is_pdf(file) || is_picture(file));
    let beside = || sources.below(&folder).filter_map(|file| Some((file, file.path.strip_prefix(&*folder)?)));
    let files: Vec<&str> =
        beside().map(|(_, file)| file).filter(|file| !file.contains('/') && sort(file)).collect();
    let texts: Vec<(&SourcePath, &str)> = beside()
        .filter(|(file, _)| is_text(&file.path) && file.path != *text)
        .filter_map(|(file, _)| Some((&file.path, file.text().ok()?)))
        .collect();
    let is_free = |file: &&&str| {
        let is_other = |(path, text): &(&SourcePath, &str)| {
            has(text, file) && (path.ends_with(".yaml") || has(text, name))
        };
        !has(own, file) && !texts.iter().any(is_other)
    };
    let mut free = files.iter().filter(is_free);
    let only = free.next().filter(|_| free.next().is_none() && lost(own, &files, name).len() == 1)?;
    // Another picture may be in its place that only looks to be the one.
    let is_meant = is_pdf(name)
        || texts.iter().any(|(_, text)| has(text, only))
        || !meant::near(name, [*only]).is_empty();
    Some(Reading::certain(*only).certain_if(is_meant))
}

/// The files that a name may mean, with the one that must be.
pub fn with_renamed(
    readings: Vec<Reading>,
    sources: &Sources,
    text: &SourcePath,
    name: &str,
) -> Vec<Reading> {
    if name.contains('/') || readings.iter().any(|one| one.is_certain) {
        return readings;
    }
    let Some(renamed) = renamed(sources, text, name) else { return readings };
    match readings.is_empty() || readings.iter().any(|one| one.text == renamed.text) {
        true => vec![renamed],
        false => readings.into_iter().chain([renamed.certain_if(false)]).collect(),
    }
}

fn is_picture(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, end)| EXTENSIONS.contains(&&*end.to_lowercase()))
}

fn has(text: &str, file: &str) -> bool {
    text.contains(file) || text.contains(&*encode_path(file))
}

/// The names of files in a text, of the sort of one of them, that no file has.
fn lost<'t>(text: &'t str, files: &[&str], name: &str) -> Vec<&'t str> {
    static NAMES: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"[^\s()<>\[\]{}"',:/]+\.\w+"#).expect("the pattern is sound"));
    let is_of_sort = |one: &str| if is_pdf(name) { is_pdf(one) } else { is_picture(one) };
    let is_there = |one: &str| {
        let one = percent_decode_str(one).decode_utf8_lossy();
        files.iter().any(|file| file.ends_with(&*one))
    };
    let mut lost: Vec<&str> = NAMES.find_iter(text).map(|found| found.as_str()).collect();
    lost.retain(|one| is_of_sort(one) && !is_there(one));
    lost.sort_unstable();
    lost.dedup();
    lost
}
