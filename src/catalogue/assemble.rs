//! From files to items: which file belongs to what, and whether anything is missing or out of place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::stray::{Strays, is_shown_elsewhere};
use super::{Item, Vocabulary};
use crate::config::{Config, HISTORY_FILE, SITE_FILE};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, did_you_mean};
use crate::document::{self, Words};
use crate::lang::Lang;
use crate::meant::{self, Reading};
use crate::memo::{InputHasher, Memo};
use crate::mishap::within;
use crate::model::{Id, KINDS, Kind, KindRow, Need};
use crate::picture::EXTENSIONS;
use crate::source::{Place, Source, SourcePath, Sources};
use crate::time::Date;
use crate::unseen::Unseen;
use crate::yaml::{self, Scalar};

/// Everything below `content/`, read.
pub(super) struct Loaded {
    pub items: Vec<Arc<Item>>,
    /// Items whose facts or words could not be read.
    pub broken: BTreeSet<(Kind, Id)>,
    pub vocabulary: Vocabulary,
}

const VOCABULARIES: [&str; 6] = [
    "applicant-groups.yaml",
    "country-lists.yaml",
    "faculties.yaml",
    "contacts.yaml",
    "plans.yaml",
    "strategic-choices.yaml",
];

/// The item of a folder, by the hash of the settings and the files in it.
pub(super) type Items = Memo<(Kind, Id), (blake3::Hash, Vec<Source>), Checked<Option<Arc<Item>>>>;

pub(super) fn load(sources: &Sources, config: &Config, items: &mut Items) -> Checked<Loaded> {
    let mut diagnostics = Diagnostics::default();
    let settings = sources.get(SITE_FILE).map_or(blake3::hash(b""), |source| blake3::hash(&source.bytes));
    let folders = diagnostics.take(folders(sources, config)).into_iter();
    let inputs: Vec<_> = folders.map(|(name, files)| (name, (settings, files))).collect();
    let names: Vec<(Kind, Id)> = inputs.iter().map(|(name, _)| name.clone()).collect();
    let read = items.all(inputs, |(kind, id), (_, files)| {
        read_item(*kind, id.clone(), files, config).map(|item| item.map(Arc::new))
    });
    let mut loaded = Loaded {
        items: Vec::new(),
        broken: BTreeSet::new(),
        vocabulary: diagnostics.take(vocabulary(sources)),
    };
    for (name, checked) in names.into_iter().zip(read) {
        match diagnostics.take(checked) {
            Some(item) => loaded.items.push(item),
            None => drop(loaded.broken.insert(name)),
        }
    }
    add_given(&mut loaded);
    Checked::new(loaded, diagnostics)
}

/// Add the items that are there without a file: every country has one, since every applicant comes from one.
fn add_given(loaded: &mut Loaded) {
    let present: BTreeSet<(Kind, Id)> =
        loaded.items.iter().map(|item| (item.kind, item.id.clone())).chain(loaded.broken.clone()).collect();
    let given = KINDS.iter().flat_map(|row| (row.showing.given)().into_iter().map(move |id| (row, id)));
    for (row, id) in given.filter(|(row, id)| !present.contains(&(row.kind, id.clone()))) {
        loaded.items.extend(row.without_facts().map(|facts| {
            Arc::new(Item {
                kind: row.kind,
                id,
                facts,
                facts_path: None,
                holes: Vec::new(),
                words: BTreeMap::new(),
                files: Vec::new(),
                date: None,
                shape: blake3::hash(b""),
            })
        }));
    }
    loaded.items.sort_by(|one, other| (one.kind, &one.id).cmp(&(other.kind, &other.id)));
}

type Folders = BTreeMap<(Kind, Id), Vec<Source>>;

/// Files that belong to the site, not to an item.
const OF_SITE: [&str; 2] = [SITE_FILE, HISTORY_FILE];

/// Tell items' folders from files that stand where nothing is expected.
fn folders(sources: &Sources, config: &Config) -> Checked<Folders> {
    let mut diagnostics = Diagnostics::default();
    let mut folders = Folders::new();
    let mut told = BTreeSet::new();
    let mut strays = Strays::default();
    let langs: Vec<&str> = config.langs().map(Lang::as_str).collect();
    for source in sources.below("content/").filter(|source| !OF_SITE.contains(&&*source.path)) {
        let parts: Vec<&str> = source.path.split('/').skip(1).collect();
        if strays.take(source, sources, &langs) {
            continue;
        }
        let problem = match parts.as_slice() {
            ["vocabulary", name] if VOCABULARIES.contains(name) => continue,
            ["vocabulary", name, ..] => unexpected(source, name, &VOCABULARIES, "is not a vocabulary"),
            [folder, name, _file, ..] => match Kind::from_folder(folder) {
                Some(kind) => match (kind.showing().id)(name) {
                    Ok(_) if is_nested_text(source) => nested_text(source),
                    Ok(id) => {
                        folders.entry((kind, id)).or_default().push(source.clone());
                        continue;
                    }
                    Err(help) => bad_id(source, folder, name, help),
                },
                None => unexpected(source, folder, &kind_folders(), "is not the folder of a kind"),
            },
            [folder, name] if Kind::from_folder(folder).is_some() => Diagnostic::error(
                Code::UnexpectedFile,
                Place::File(source.path.clone()),
                format!("`{name}` stands beside the items of `{folder}`"),
            )
            .help(format!("an item is a folder: `content/{folder}/<id>/`")),
            [first, ..] => unexpected(source, first, &kind_folders(), "is not known here"),
            [] => continue,
        };
        // One message for a folder with a mistyped name is enough.
        if told.insert((problem.code, problem.message.clone())) {
            diagnostics.push(problem);
        }
    }
    diagnostics.extend(strays.told());
    Checked::new(folders, diagnostics)
}

fn kind_folders() -> Vec<&'static str> {
    KINDS.iter().map(|row| row.folder).chain(["vocabulary"]).collect()
}

fn unexpected(source: &Source, name: &str, known: &[&str], what: &str) -> Diagnostic {
    let wrong =
        Diagnostic::error(Code::UnexpectedFile, Place::File(source.path.clone()), format!("`{name}` {what}"));
    if let Some(unseen) = Unseen::of(name) {
        return named(wrong, &unseen).help(format!("rename it to `{}`, typed anew", unseen.plain));
    }
    let wrong = did_you_mean(name, known.iter().copied()).into_iter().fold(wrong, Diagnostic::help);
    wrong.help(format!("known here: {}", known.join(", ")))
}

/// A name that has letters nobody sees.
fn named(wrong: Diagnostic, unseen: &Unseen) -> Diagnostic {
    Diagnostic { message: format!("{}, the name of a file or a folder", unseen.message), ..wrong }
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

fn read_item(kind: Kind, id: Id, files: &[Source], config: &Config) -> Checked<Option<Item>> {
    let mut diagnostics = Diagnostics::default();
    let row = kind.row();
    let name = |source: &Source| source.path.rsplit('/').next().unwrap_or_default().to_owned();
    let facts_file = files.iter().find(|source| name(source) == "facts.yaml");
    let mut words = BTreeMap::new();
    let mut pictures = Vec::new();
    let mut failed = false;
    for source in files.iter().filter(|source| name(source) != "facts.yaml") {
        let file = name(source);
        let extension = file.rsplit('.').next().unwrap_or_default().to_lowercase();
        if let Some(tag) = file.strip_suffix(".md") {
            match language_of(source, tag, config) {
                Ok(lang) => match diagnostics.take(within("reading", &source.path, || Words::read(source))) {
                    Some(text) => drop(words.insert(lang, text)),
                    None => failed |= lang == *config.source_lang(),
                },
                Err(wrong) => diagnostics.push(*wrong),
            }
        } else if EXTENSIONS.contains(&extension.as_str()) || is_shown_elsewhere(&file) {
            pictures.push(source.path.clone());
        } else {
            diagnostics.push(unexpected(
                source,
                &file,
                &["facts.yaml", "en.md"],
                "is neither facts nor words nor a picture",
            ));
        }
    }
    let facts = diagnostics.take(read_facts(row, facts_file, files));
    check_words(row, files, facts_file.is_some(), failed, &words, config, &mut diagnostics);
    let Some((facts, holes)) = facts.filter(|_| !failed) else { return Checked::new(None, diagnostics) };
    let date = facts.date().or_else(|| id.as_str().get(..10).and_then(|start| Date::parse(start).ok()));
    if kind.showing().needs_date && date.is_none() {
        let place = Place::File(files[0].path.clone());
        let undated = Diagnostic::error(Code::NoDate, place, format!("the news item `{id}` has no date"));
        diagnostics.push(undated.help(dated_name(id.as_str())));
    }
    let facts_path = facts_file.map(|source| source.path.clone());
    let shape = shape(facts_file, &words, &pictures);
    let item = Item { kind, id, facts, facts_path, holes, words, files: pictures, date, shape };
    Checked::new(Some(item), diagnostics)
}

/// How the folder of news is named with its date, which its name may have in another form: `02-11-2026-x`.
fn dated_name(id: &str) -> String {
    let parts: Vec<&str> = id.splitn(4, '-').collect();
    let written = parts.get(..3).map(|parts| parts.join("-")).unwrap_or_default();
    let rest = parts.get(3).map(|rest| format!("-{rest}")).unwrap_or_default();
    let names = |days: Vec<Reading>| {
        days.into_iter().map(|day| format!("`{}{rest}`", day.text)).collect::<Vec<String>>()
    };
    let names = names(meant::days(&written));
    match names.is_empty() {
        true => {
            format!("name the folder with its date, `2026-10-15-{id}`, or write `date:` in its facts.yaml")
        }
        false => format!("name the folder with the year first: {}", names.join(" or ")),
    }
}

/// Words and facts belong into the item's folder itself; pictures may have folders of their own in it.
fn is_nested_text(source: &Source) -> bool {
    let is_text = source.path.ends_with(".md") || source.path.ends_with(".yaml");
    is_text && source.path.split('/').count() > 4
}

fn nested_text(source: &Source) -> Diagnostic {
    let below = source.path.splitn(4, '/').last().unwrap_or_default();
    let message = format!("`{below}` is not published: it lies in a folder within that of the item");
    Diagnostic::warning(Code::StrayFile, Place::File(source.path.clone()), message)
        .help("move it up into the item's folder, or out of `content/` where it is an old or a second text")
}

/// The hash of all that others can know of an item: its facts, the heads of its texts, the names of its pictures.
fn shape(facts: Option<&Source>, words: &BTreeMap<Lang, Words>, pictures: &[SourcePath]) -> blake3::Hash {
    let mut hasher = InputHasher::default();
    let mut add = |part: &[u8]| hasher.add(part);
    add(facts.map_or(&[], |source| &source.bytes));
    for (lang, words) in words {
        add(lang.as_str().as_bytes());
        add(words.head());
    }
    pictures.iter().for_each(|path| add(path.as_bytes()));
    hasher.hash()
}

type Facts = (Box<dyn crate::model::Entity>, Vec<crate::source::DataPath>);

fn read_facts(row: &KindRow, file: Option<&Source>, files: &[Source]) -> Checked<Option<Facts>> {
    let mut diagnostics = Diagnostics::default();
    let Some(source) = file else {
        if row.facts == Need::Required {
            let place = Place::File(files[0].path.clone());
            let missing = Diagnostic::error(
                Code::WordsWithoutFacts,
                place,
                format!("there are words for this {}, but no `facts.yaml`", row.name),
            );
            diagnostics.push(missing.help("write a `facts.yaml` into the same folder"));
        }
        return Checked::new(row.without_facts().map(|facts| (facts, Vec::new())), diagnostics);
    };
    let Some(text) = diagnostics.take(document::text(source)) else { return Checked::new(None, diagnostics) };
    let read = diagnostics.take(row.read(&source.path, text, source.skipped()));
    Checked::new(read.value.map(|facts| (facts, read.holes)), diagnostics)
}

fn language_of(source: &Source, tag: &str, config: &Config) -> Result<Lang, Box<Diagnostic>> {
    if let Some(lang) = config.langs().find(|lang| lang.as_str() == tag) {
        return Ok(lang.clone());
    }
    let known: Vec<&str> = config.langs().map(Lang::as_str).collect();
    let wrong = Diagnostic::error(
        Code::UnknownLanguageFile,
        Place::File(source.path.clone()),
        format!("`{tag}` is not a language of the site"),
    )
    .caused_by(format!("language {tag}"));
    let wrong = did_you_mean(tag, known.iter().copied()).into_iter().fold(wrong, Diagnostic::help);
    Err(Box::new(
        wrong.help(format!("languages of the site: {}; more are added in `{SITE_FILE}`", known.join(", "))),
    ))
}

fn check_words(
    row: &KindRow,
    files: &[Source],
    has_facts: bool,
    failed: bool,
    words: &BTreeMap<Lang, Words>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) {
    let source = config.source_lang();
    if failed || words.contains_key(source) {
        return;
    }
    let place = Place::File(files[0].path.clone());
    if let Some((lang, other)) = words.first_key_value() {
        let message = format!("there are words in `{lang}`, but none in the source language `{source}`");
        let missing = Diagnostic::error(Code::MissingSource, Place::File(other.path.clone()), message);
        diagnostics.push(
            missing
                .help(format!("write `{source}.md` in the same folder; the others are translated from it")),
        );
    } else if has_facts && row.words == Need::Required {
        let message =
            format!("there are facts for this {}, but no words in the source language `{source}`", row.name);
        diagnostics.push(
            Diagnostic::error(Code::FactsWithoutWords, place, message)
                .help(format!("write `{source}.md` into the same folder")),
        );
    }
}

fn vocabulary(sources: &Sources) -> Checked<Vocabulary> {
    let mut diagnostics = Diagnostics::default();
    let vocabulary = Vocabulary {
        groups: diagnostics.take(vocabulary_file(sources, VOCABULARIES[0])),
        lists: diagnostics.take(vocabulary_file(sources, VOCABULARIES[1])),
        faculties: diagnostics.take(vocabulary_file(sources, VOCABULARIES[2])),
        contacts: diagnostics.take(vocabulary_file(sources, VOCABULARIES[3])),
        plans: diagnostics.take(vocabulary_file(sources, VOCABULARIES[4])),
        choices: diagnostics.take(vocabulary_file(sources, VOCABULARIES[5])),
    };
    Checked::new(vocabulary, diagnostics)
}

/// A vocabulary may be left out where nothing names its entries.
fn vocabulary_file<T: DeserializeOwned + Default>(sources: &Sources, name: &str) -> Checked<T> {
    let path: SourcePath = format!("content/vocabulary/{name}").into();
    let mut diagnostics = Diagnostics::default();
    let Some(source) = sources.get(&path) else { return Checked::clean(T::default()) };
    let Some(text) = diagnostics.take(document::text(source)) else {
        return Checked::new(T::default(), diagnostics);
    };
    let read = diagnostics.take(yaml::read::<T>(&path, text, source.skipped()));
    Checked::new(read.value.unwrap_or_default(), diagnostics)
}
