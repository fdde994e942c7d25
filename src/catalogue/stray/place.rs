//! Where the words of a file that is no part of the site belong.

use super::{Stray, WORDS, stray};
use crate::lang::slugify;
use crate::model::Kind;
use crate::source::{Source, Sources};

/// What to do with the words of a file: where a text of its item, or a new item, has them.
pub(super) fn home(path: &str, langs: &[&str]) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let stem = parts.last()?.split('.').next()?;
    let source = langs.first()?;
    let lang = langs.iter().find(|lang| lang.eq_ignore_ascii_case(stem)).unwrap_or(source);
    match parts.as_slice() {
        [_, folder, _, _] if Kind::from_folder(folder).is_some() => {
            Some(format!("{WORDS}: copy them into `{}/{lang}.md`", parts[..3].join("/")))
        }
        [_, folder, _] => {
            let (kind, id) = (Kind::from_folder(folder)?.row().name, slugify(stem));
            Some(format!(
                "{WORDS}: `prospectus new {kind} {id}` begins a folder with `{source}.md`, copy them there"
            ))
        }
        _ => None,
    }
}

/// What is said of a note for colleagues that is all its folder has.
pub(super) fn alone(path: &str) -> Stray {
    let parts: Vec<&str> = path.split('/').collect();
    let kind =
        parts.get(1).and_then(|folder| Kind::from_folder(folder)).map_or("page", |kind| kind.row().name);
    let id = parts.get(2).copied().unwrap_or_default();
    Stray {
        what: "a note for colleagues, and all that its folder has".to_owned(),
        help: format!(
            "where a page was meant, `prospectus new {kind} {id}` writes its files: copy the words into its text"
        ),
        is_missed: true,
    }
}

/// A folder of an item with notes for colleagues alone, where its author may have meant a page.
pub(super) fn is_alone(source: &Source, sources: &Sources, langs: &[&str]) -> bool {
    let Some((folder, _)) =
        source.path.rsplit_once('/').filter(|(folder, _)| folder.matches('/').count() == 2)
    else {
        return false;
    };
    let name = |path: &str| path.rsplit('/').next().map(|name| stray(name, langs).is_some());
    sources.below(&format!("{folder}/")).all(|file| name(&file.path) == Some(true))
}
