//! From files to items: which file belongs to what, and whether anything is missing or out of place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::folders::{Folders, facts_of, folders, unexpected};
use super::stray::{is_shown_elsewhere, is_text};
use super::{Item, Vocabulary, misnamed, moved};
use crate::config::{Config, SITE_FILE};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, did_you_mean};
use crate::document::{self, Words};
use crate::lang::Lang;
use crate::meant;
use crate::memo::{InputHasher, Memo};
use crate::mishap::within;
use crate::model::{AddedWords, Id, KINDS, Kind, KindRow, Need, Notices, OwnFacts, OwnWords, Target};
use crate::pdf::is_pdf;
use crate::picture::EXTENSIONS;
use crate::source::{Place, Source, SourcePath, Sources};
use crate::time::Date;
use crate::yaml::{self, Read, Scalar};

/// Everything below `content/`, read.
pub(super) struct Loaded {
    pub items: Vec<Arc<Item>>,
    /// Items whose facts or words could not be read.
    pub broken: BTreeSet<(Kind, Id)>,
    pub vocabulary: Vocabulary,
}

/// The item of a folder, by the hash of the settings and the files in it.
pub(super) type Items = Memo<(Kind, Id), (blake3::Hash, Vec<Source>), Checked<Option<Arc<Item>>>>;

pub(super) fn load(sources: &Sources, config: &Config, items: &mut Items) -> Checked<Loaded> {
    let mut diagnostics = Diagnostics::default();
    let settings = settings(sources);
    let Folders { files, mut misplaced } = diagnostics.take(folders(sources, config));
    misplaced.extend(files.keys().filter_map(|(kind, id)| dated(*kind, id)));
    let inputs: Vec<_> = files.into_iter().map(|(name, files)| (name, (settings, files))).collect();
    let names: Vec<(Kind, Id)> = inputs.iter().map(|(name, _)| name.clone()).collect();
    let vocabulary = diagnostics.take(vocabulary(sources));
    let read = items.all(inputs, |(kind, id), (_, files)| {
        let read = || read_item(*kind, id.clone(), files, config).map(|item| item.map(Arc::new));
        vocabulary.within(*kind, read)
    });
    let mut loaded = Loaded {
        items: Vec::new(),
        broken: misplaced.into_iter().filter(|name| !names.contains(name)).collect(),
        vocabulary,
    };
    for (name, checked) in names.into_iter().zip(read) {
        match diagnostics.take(checked) {
            Some(item) => loaded.items.push(item),
            None => {
                let elsewhere = loaded.vocabulary.within_any(|| elsewhere(&name, sources));
                loaded.broken.extend(elsewhere);
                loaded.broken.insert(name);
            }
        }
    }
    add_given(&mut loaded);
    Checked::new(loaded, diagnostics)
}

/// The hash of what all items are read by.
fn settings(sources: &Sources) -> blake3::Hash {
    let mut hasher = InputHasher::default();
    for path in [SITE_FILE, OwnWords::FILE, OwnFacts::FILE] {
        hasher.add(sources.get(path).map_or(&[], |source| &source.bytes));
    }
    hasher.add(misnamed::vocabulary(sources, Target::OwnFact).map_or(&[], |source| &source.bytes));
    hasher.hash()
}

/// The name that an item would have in the folder of the kind that its facts are of.
fn elsewhere((kind, id): &(Kind, Id), sources: &Sources) -> Option<(Kind, Id)> {
    let row = kind.row();
    let facts = sources.get(&format!("content/{}/{id}/facts.yaml", row.folder))?;
    Some((moved::other_kind(row, facts)?, id.clone()))
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
                documents: Vec::new(),
                date: None,
                shape: blake3::hash(b""),
            })
        }));
    }
    loaded.items.sort_by(|one, other| (one.kind, &one.id).cmp(&(other.kind, &other.id)));
}

fn read_item(kind: Kind, id: Id, files: &[Source], config: &Config) -> Checked<Option<Item>> {
    let mut diagnostics = Diagnostics::default();
    let row = kind.row();
    let name = |source: &Source| source.path.rsplit('/').next().unwrap_or_default().to_owned();
    let facts_file = files.iter().find(|source| name(source) == "facts.yaml");
    let mut words = BTreeMap::new();
    let (mut pictures, mut documents) = (Vec::new(), Vec::new());
    let mut otherwise: Vec<(&Source, String, bool)> = Vec::new();
    let mut failed = false;
    let langs: Vec<&str> = config.langs().map(Lang::as_str).collect();
    let source_file = format!("{}.md", config.source_lang());
    for source in files.iter().filter(|source| name(source) != "facts.yaml") {
        let file = name(source);
        let meant = misnamed::file(&file, &langs);
        let is_there = meant.as_ref().is_some_and(|meant| files.iter().any(|other| name(other) == *meant));
        // What is there under another name is not missing.
        let is_needed = meant.as_ref().is_some_and(|meant| *meant == source_file || meant == "facts.yaml");
        failed |= is_needed && !is_there;
        let extension = file.rsplit('.').next().unwrap_or_default().to_lowercase();
        if let Some(tag) = file.strip_suffix(".md") {
            if Lang::parse(tag).is_ok_and(|lang| config.prepares(&lang)) {
                continue;
            }
            match language_of(source, tag, config) {
                Ok(lang) => match diagnostics.take(within("reading", &source.path, || Words::read(source))) {
                    Some(text) => drop(words.insert(lang, text)),
                    None => failed |= lang == *config.source_lang(),
                },
                Err(_) if let Some(meant) = meant => otherwise.push((source, meant, is_there)),
                Err(wrong) => diagnostics.push(*wrong),
            }
        } else if EXTENSIONS.contains(&extension.as_str()) || is_shown_elsewhere(&file) {
            pictures.push(source.path.clone());
        } else if is_pdf(&file) {
            documents.push(source.path.clone());
        } else if let Some(meant) = meant {
            otherwise.push((source, meant, is_there));
        } else {
            let what = "is neither facts nor words nor a picture";
            let told = unexpected(source, &file, &["facts.yaml", "en.md"], what);
            diagnostics.push(misnamed::facts_by_language(&file, told));
        }
    }
    let original = words.get(config.source_lang());
    for (source, meant, is_there) in otherwise {
        let stamp =
            original.filter(|_| meant.ends_with(".md") && meant != source_file).map(Words::fingerprint);
        diagnostics.push(misnamed::told(source, &meant, is_there, stamp));
    }
    let facts = read_facts(row, facts_file, files, failed);
    let mistaken = facts_file.filter(|_| facts.diagnostics.has_errors());
    let moved = mistaken.and_then(|file| Some((moved::kind_of(row, file, &facts.diagnostics)?, file)));
    if let Some((other, file)) = moved {
        return Checked::new(None, moved::told(row, other, file));
    }
    let facts = diagnostics.take(facts);
    check_words(row, files, facts_file.is_some(), failed, &words, config, &mut diagnostics);
    let Some((mut facts, holes)) = facts.filter(|_| !failed) else { return Checked::new(None, diagnostics) };
    facts.settle(&|year, term| config.file.academic.term_start(year, term));
    let date = facts.date().or_else(|| id.as_str().get(..10).and_then(|start| Date::parse(start).ok()));
    if kind.showing().needs_date && date.is_none() {
        let place = Place::File(first_text(files));
        let undated = Diagnostic::error(Code::NoDate, place, format!("the news item `{id}` has no date"));
        // It may stand among the words, which is told.
        if diagnostics.iter().all(|told| told.message != "unknown key `date`") {
            diagnostics.push(undated.help(dated_name(id.as_str())));
        }
    }
    let named = dated(kind, &id).filter(|_| date.is_some()).map(|(_, meant)| meant);
    if let Some(meant) = named {
        let place = Place::File(first_text(files));
        let message = format!("the folder of the news item `{id}` is not named with the year first");
        let told = Diagnostic::warning(Code::NoDate, place, message);
        diagnostics
            .push(told.help(format!("rename the folder to `{meant}`, which lies in the order of days")));
    }
    let facts_path = facts_file.map(|source| source.path.clone());
    let shape = shape(facts_file, &words, pictures.iter().chain(&documents));
    let item = Item { kind, id, facts, facts_path, holes, words, files: pictures, documents, date, shape };
    Checked::new(Some(item), diagnostics)
}

/// The name that the folder of an item with a mistyped day is told to have, under which it was published perhaps.
fn dated(kind: Kind, id: &Id) -> Option<(Kind, Id)> {
    let is_dated = |id: &str| id.get(..10).is_some_and(|start| Date::parse(start).is_ok());
    let is_mistyped = kind.showing().needs_date && !is_dated(id.as_str());
    let meant = is_mistyped.then(|| year_first(id.as_str()).into_iter().next()).flatten()?;
    Some((kind, Id::parse(&meant).ok()?)).filter(|_| is_dated(&meant))
}

/// Where an item is told of that is wrong as a whole.
fn first_text(files: &[Source]) -> SourcePath {
    let text = files.iter().find(|source| is_text(&source.path));
    text.unwrap_or(&files[0]).path.clone()
}

/// What may be a date at the beginning of a folder's name, and the rest.
fn parted(id: &str) -> (String, String) {
    let parts: Vec<&str> = id.splitn(4, '-').collect();
    let written = parts.get(..3).map(|parts| parts.join("-")).unwrap_or_default();
    let rest = parts.get(3).map(|rest| format!("-{rest}")).unwrap_or_default();
    (written, rest)
}

/// The names that a folder may be meant to have whose date is in another form: `02-11-2026-x`.
fn year_first(id: &str) -> Vec<String> {
    let (written, rest) = parted(id);
    meant::days(&written).into_iter().map(|day| format!("{}{rest}", day.text)).collect()
}

/// How the folder of news is named with its date.
fn dated_name(id: &str) -> String {
    let names: Vec<String> = year_first(id).iter().map(|name| format!("`{name}`")).collect();
    if !names.is_empty() {
        return format!("name the folder with the year first: {}", names.join(" or "));
    }
    let (written, rest) = parted(id);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match written.split('-').all(is_number) {
        true => {
            format!(
                "`{written}` is no day of the calendar: name the folder with one, such as `2026-10-15{rest}`"
            )
        }
        false => {
            format!("name the folder with its date, `2026-10-15-{id}`, or write `date:` in its facts.yaml")
        }
    }
}

/// The hash of all that others can know of an item: its facts, the heads of its texts, the names of its pictures and documents.
fn shape<'f>(
    facts: Option<&Source>,
    words: &BTreeMap<Lang, Words>,
    files: impl Iterator<Item = &'f SourcePath>,
) -> blake3::Hash {
    let mut hasher = InputHasher::default();
    let mut add = |part: &[u8]| hasher.add(part);
    add(facts.map_or(&[], |source| &source.bytes));
    for (lang, words) in words {
        add(lang.as_str().as_bytes());
        add(words.head());
    }
    files.for_each(|path| add(path.as_bytes()));
    hasher.hash()
}

type Facts = (Box<dyn crate::model::Entity>, Vec<crate::source::DataPath>);

fn read_facts(
    row: &KindRow,
    file: Option<&Source>,
    files: &[Source],
    failed: bool,
) -> Checked<Option<Facts>> {
    let mut diagnostics = Diagnostics::default();
    let Some(source) = file else {
        if row.facts == Need::Required && !failed {
            let message = format!("there are words for this {}, but no `facts.yaml`", row.name);
            let place = Place::File(first_text(files));
            let missing = Diagnostic::error(Code::WordsWithoutFacts, place, message);
            let id = files[0].path.rsplit('/').nth(1).unwrap_or_default();
            diagnostics.push(missing.help(facts_of(row, id)));
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
    .caused_by(super::texts_in(tag));
    // `iw` is an old name of `he`, and a site that lists either speaks the same language.
    let today = Lang::parse(tag).ok().filter(|lang| config.has(lang));
    if let Some(today) = today {
        let help = format!("`{tag}` is written `{today}` today: call the file `{today}.md`");
        return Err(Box::new(wrong.help(help)));
    }
    let wrong = did_you_mean(tag, known.iter().copied()).into_iter().fold(wrong, Diagnostic::help);
    let known = format!("languages of the site: {}; more are added in `{SITE_FILE}`", known.join(", "));
    let line = Lang::parse(tag).ok().map(|lang| {
        let line = format!("- {{tag: {lang}, fallback: [{}]}}", config.source_lang());
        format!("where it is to become one, write `{line}` below `languages:` there; where it is one no longer, remove what is written in it")
    });
    Err(Box::new([Some(known), line].into_iter().flatten().fold(wrong, Diagnostic::help)))
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
    let place = Place::File(first_text(files));
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

/// The vocabularies of a site.
pub fn vocabulary(sources: &Sources) -> Checked<Vocabulary> {
    let mut diagnostics = Diagnostics::default();
    let mut broken = BTreeSet::new();
    let words = diagnostics.take(own_words(sources));
    let added_words = Arc::new(words.as_ref().map_or_else(AddedWords::broken, OwnWords::added));
    // Groups of applicants, too, name ways of study.
    let vocabulary = added_words.clone().within(|| Vocabulary {
        words: words.unwrap_or_default(),
        added_words,
        groups: diagnostics.take(vocabulary_file(sources, Target::Group, &mut broken)),
        lists: diagnostics.take(vocabulary_file(sources, Target::CountryList, &mut broken)),
        faculties: diagnostics.take(vocabulary_file(sources, Target::Faculty, &mut broken)),
        contacts: diagnostics.take(vocabulary_file(sources, Target::Contact, &mut broken)),
        plans: diagnostics.take(vocabulary_file(sources, Target::Plan, &mut broken)),
        choices: diagnostics.take(vocabulary_file(sources, Target::Choice, &mut broken)),
        credits: diagnostics.take(vocabulary_file(sources, Target::Credits, &mut broken)),
        campuses: diagnostics.take(vocabulary_file(sources, Target::Campus, &mut broken)),
        papers: diagnostics.take(vocabulary_file(sources, Target::Paper, &mut broken)),
        costs: diagnostics.take(vocabulary_file(sources, Target::Cost, &mut broken)),
        next_steps: diagnostics.take(vocabulary_file(sources, Target::NextStep, &mut broken)),
        notices: diagnostics.take(file::<Notices>(sources, Notices::FILE)).value.unwrap_or_default(),
        facts: Arc::new(diagnostics.take(vocabulary_file(sources, Target::OwnFact, &mut broken))),
        broken: BTreeSet::new(),
    });
    Checked::new(Vocabulary { broken, ..vocabulary }, diagnostics)
}

/// The words that a site adds to lists; nothing where their file is mistaken.
fn own_words(sources: &Sources) -> Checked<Option<OwnWords>> {
    file::<OwnWords>(sources, OwnWords::FILE).map(|read| read.value.filter(|_| read.holes.is_empty()))
}

fn vocabulary_file<T: DeserializeOwned + Default>(
    sources: &Sources,
    of: Target,
    broken: &mut BTreeSet<Target>,
) -> Checked<T> {
    file::<T>(sources, &format!("content/{}", of.folder())).map(|read| {
        if read.value.is_none() || !read.holes.is_empty() || misnamed::vocabulary(sources, of).is_some() {
            broken.insert(of);
        }
        read.value.unwrap_or_default()
    })
}

/// A vocabulary may be left out where nothing names its entries.
fn file<T: DeserializeOwned + Default>(sources: &Sources, path: &str) -> Checked<Read<T>> {
    let mut diagnostics = Diagnostics::default();
    let read = |value| Read { value, holes: Vec::new() };
    let Some(source) = sources.get(path) else { return Checked::clean(read(Some(T::default()))) };
    let Some(text) = diagnostics.take(document::text(source)) else {
        return Checked::new(read(None), diagnostics);
    };
    yaml::read::<T>(&source.path, text, source.skipped())
}
