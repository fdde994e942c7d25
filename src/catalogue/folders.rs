//! Which files make which item, and what stands where nothing is expected.

use std::collections::{BTreeMap, BTreeSet};

use super::misnamed;
use super::stray::{Strays, is_text};
use crate::config::{Config, HISTORY_FILE, SITE_FILE};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, did_you_mean};
use crate::lang::Lang;
use crate::model::{Id, KINDS, Kind, KindRow, Need};
use crate::picture::EXTENSIONS;
use crate::source::{Place, Source, SourcePath, Sources};
use crate::unseen::Unseen;

/// The folders of items.
#[derive(Default)]
pub struct Folders {
    pub files: BTreeMap<(Kind, Id), Vec<Source>>,
    /// Items whose folder has a name or a place that is not quite right.
    pub misplaced: BTreeSet<(Kind, Id)>,
}

/// Files that belong to the site, not to an item.
const OF_SITE: [&str; 2] = [SITE_FILE, HISTORY_FILE];

/// Tell items' folders from files that stand where nothing is expected.
pub fn folders(sources: &Sources, config: &Config) -> Checked<Folders> {
    let mut diagnostics = Diagnostics::default();
    let mut folders = Folders::default();
    let mut told: BTreeMap<(Code, String), (bool, Diagnostic)> = BTreeMap::new();
    let mut strays = Strays::default();
    let mut langs: Vec<&str> = config.langs().map(Lang::as_str).collect();
    langs.sort_by_key(|lang| *lang != config.source_lang().as_str());
    let misplaced: BTreeMap<&SourcePath, &str> =
        misnamed::misplaced(sources).map(|(source, file)| (&source.path, file)).collect();
    let vocabularies: Vec<&str> = misnamed::vocabularies().collect();
    for source in sources.below("content/").filter(|source| !OF_SITE.contains(&&*source.path)) {
        let parts: Vec<&str> = source.path.split('/').skip(1).collect();
        if strays.take(source, sources, &langs) {
            continue;
        }
        let problem = match parts.as_slice() {
            ["vocabulary", name] if misnamed::is_vocabulary(name) => continue,
            _ if misplaced.contains_key(&source.path) => elsewhere(source, misplaced[&source.path]),
            ["vocabulary", name, ..] => unexpected(source, name, &vocabularies, "is not a vocabulary"),
            [folder, name, _file, ..] => match Kind::from_folder(folder) {
                Some(kind) => match (kind.showing().id)(name) {
                    Ok(_) if let Some(inner) = misnamed::inner(&parts, sources) => {
                        folders.misplaced.extend(misnamed::id(kind, inner, sources).map(|id| (kind, id)));
                        too_deep(source, folder, name, inner)
                    }
                    Ok(_) if is_nested_text(source) => nested_text(source),
                    Ok(id) => {
                        folders.files.entry((kind, id)).or_default().push(source.clone());
                        continue;
                    }
                    Err(_) if let Some(of) = misnamed::copied(kind, name, sources) => {
                        copy(source, kind, name, of, (sources, &langs))
                    }
                    Err(help) => {
                        let meant = misnamed::id(kind, name, sources);
                        let help = meant.as_ref().map_or(help, |id| format!("rename the folder to `{id}`"));
                        let told = bad_id(source, folder, name, help);
                        let has_facts = sources.get(&format!("content/{folder}/{name}/facts.yaml")).is_some();
                        let lacking =
                            meant.as_ref().filter(|_| kind.row().facts == Need::Required && !has_facts);
                        let then = lacking.map(|id| {
                            format!("it has no `facts.yaml`: {}", facts_of(kind.row(), id.as_str()))
                        });
                        let file = source.path.rsplit('/').next().unwrap_or_default();
                        let text = misnamed::file(file, &langs);
                        let told = text
                            .into_iter()
                            .fold(told, |told, meant| told.help(format!("and in it `{file}` to `{meant}`")));
                        folders.misplaced.extend(meant.map(|id| (kind, id)));
                        then.into_iter().fold(told, Diagnostic::help)
                    }
                },
                None => {
                    let meant = misnamed::kind(folder);
                    let id = meant.and_then(|kind| Some((kind, misnamed::id(kind, name, sources)?)));
                    folders.misplaced.extend(id);
                    let told = unexpected(source, folder, &kind_folders(), "is not the folder of a kind");
                    match meant {
                        Some(kind) => Diagnostic {
                            help: vec![format!("rename the folder to `content/{}/`", kind.folder())],
                            ..told
                        },
                        None => match by_language(&source.path, &langs) {
                            Some(help) => Diagnostic { help: vec![help], ..told },
                            None => picture_apart(source, told),
                        },
                    }
                }
            },
            [folder, name] if Kind::from_folder(folder).is_some() => Diagnostic::error(
                Code::UnexpectedFile,
                Place::File(source.path.clone()),
                format!("`{name}` stands beside the items of `{folder}`"),
            )
            .help(format!("an item is a folder: `content/{folder}/<id>/`")),
            [first, ..] => {
                picture_apart(source, unexpected(source, first, &kind_folders(), "is not known here"))
            }
            [] => continue,
        };
        // One message for a folder with a mistyped name is enough, at a text in it rather than at a picture.
        match told.get(&(problem.code, problem.message.clone())) {
            Some((is_at_text, _)) if *is_at_text || !is_text(&source.path) => {}
            _ => drop(told.insert((problem.code, problem.message.clone()), (is_text(&source.path), problem))),
        }
    }
    diagnostics.extend(told.into_values().map(|(_, problem)| problem));
    diagnostics.extend(strays.told());
    Checked::new(folders, diagnostics)
}

/// `content/en/programmes/data-science.md`, as systems have it that keep each language apart: where it belongs.
fn by_language(path: &str, langs: &[&str]) -> Option<String> {
    let steps: Vec<&str> = path.strip_prefix("content/")?.strip_suffix(".md")?.split('/').collect();
    let (lang, folder, id) = match steps.as_slice() {
        [lang, folder, id] | [lang, folder, id, _] => (lang, folder, id),
        _ => return None,
    };
    let is_known = langs.iter().any(|known| known.eq_ignore_ascii_case(lang));
    let folder = Kind::from_folder(folder).map(Kind::folder).filter(|_| is_known)?;
    Some(format!(
        "the words of all languages lie in the folder of what they tell of: move `{path}` to `content/{folder}/{id}/{lang}.md`"
    ))
}

fn kind_folders() -> Vec<&'static str> {
    KINDS.iter().map(|row| row.folder).chain(["vocabulary"]).collect()
}

pub fn unexpected(source: &Source, name: &str, known: &[&str], what: &str) -> Diagnostic {
    let wrong =
        Diagnostic::error(Code::UnexpectedFile, Place::File(source.path.clone()), format!("`{name}` {what}"));
    if let Some(unseen) = Unseen::of(name) {
        return named(wrong, &unseen).help(format!("rename it to `{}`, typed anew", unseen.plain));
    }
    let wrong = did_you_mean(name, known.iter().copied()).into_iter().fold(wrong, Diagnostic::help);
    wrong.help(format!("known here: {}", known.join(", ")))
}

/// A picture in a folder for pictures.
fn picture_apart(source: &Source, told: Diagnostic) -> Diagnostic {
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let (_, extension) = name.rsplit_once('.').unwrap_or_default();
    if !EXTENSIONS.contains(&extension.to_lowercase().as_str()) {
        return told;
    }
    let help = format!(
        "a picture lies in the folder of the item that shows it, such as `content/pages/home/`: move it there, and write its name alone, `{name}`"
    );
    Diagnostic { help: vec![help], ..told }.caused_by(picture_elsewhere(name))
}

/// What is told of a picture that lies elsewhere, where it lies and where it is named.
pub(super) fn picture_elsewhere(name: &str) -> String {
    format!("picture {name}")
}

/// A vocabulary under another name or in another place.
fn elsewhere(source: &Source, file: &str) -> Diagnostic {
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let wrong =
        |message: String| Diagnostic::error(Code::UnexpectedFile, Place::File(source.path.clone()), message);
    match name == file {
        true => wrong(format!("`{name}` is not read in this folder"))
            .help(format!("move it to `content/vocabulary/{file}`")),
        false => wrong(format!("`{name}` is not read under this name"))
            .help(format!("rename it to `content/vocabulary/{file}`")),
    }
}

/// A name that has letters nobody sees.
fn named(wrong: Diagnostic, unseen: &Unseen) -> Diagnostic {
    Diagnostic { message: format!("{}, the name of a file or a folder", unseen.message), ..wrong }
}

/// The folder of an item within another one.
fn too_deep(source: &Source, folder: &str, outer: &str, inner: &str) -> Diagnostic {
    let message = format!("`content/{folder}/{outer}/{inner}/` lies one folder too deep to be an item");
    Diagnostic::error(Code::UnexpectedFile, Place::File(source.path.clone()), message)
        .help(format!("move the folder `{inner}` up, so that it is `content/{folder}/{inner}/`"))
}

/// How an item gets its facts.
pub(super) fn facts_of(row: &KindRow, id: &str) -> String {
    format!(
        "`prospectus new {} {id}` writes one into the folder, and leaves what is there as it is",
        row.name
    )
}

fn bad_id(source: &Source, folder: &str, id: &str, help: String) -> Diagnostic {
    let wrong = Diagnostic::error(
        Code::BadId,
        Place::File(source.path.clone()),
        format!("`{id}` cannot be the id of an item of `{folder}`"),
    );
    match Unseen::of(id) {
        Some(unseen) => named(wrong, &unseen).help(help),
        None => wrong.help(help),
    }
}

/// A folder that a program for files made as a copy of another one.
fn copy(
    source: &Source,
    kind: Kind,
    name: &str,
    of: &str,
    (sources, langs): (&Sources, &[&str]),
) -> Diagnostic {
    let folder = kind.folder();
    let own = format!("content/{folder}/{name}/");
    let is_same = |file: &Source| {
        let rest = &file.path[own.len()..];
        sources.get(&format!("content/{folder}/{of}/{rest}")).is_some_and(|other| other.bytes == file.bytes)
    };
    let message = format!("`{name}` is a copy of `{of}`");
    let told = Diagnostic::error(Code::BadId, Place::File(source.path.clone()), message);
    match sources.below(&own).all(is_same) {
        true => told.help(format!("remove the folder: all of its files are the same as in `content/{folder}/{of}/`; where it is to become another item, give it a name of its own, and its texts another `title` and `slug`")),
        false if let Some(id) = misnamed::retitled(kind, name, of, sources, langs) => {
            told.help(format!("rename the folder to `{id}`, after its title"))
        }
        false => told.help("where it is to become another item, give the folder a name of its own, and its texts another `title` and `slug`; or else remove it"),
    }
}

/// Words and facts belong into the item's folder itself; pictures may have folders of their own in it.
fn is_nested_text(source: &Source) -> bool {
    is_text(&source.path) && source.path.split('/').count() > 4
}

fn nested_text(source: &Source) -> Diagnostic {
    let below = source.path.splitn(4, '/').last().unwrap_or_default();
    let message = format!("`{below}` is not published: it lies in a folder within that of the item");
    Diagnostic::warning(Code::StrayFile, Place::File(source.path.clone()), message)
        .help("move it up into the item's folder, or out of `content/` where it is an old or a second text")
}
