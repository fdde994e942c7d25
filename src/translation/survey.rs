//! What is translated and what is to be done, the most urgent first.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rayon::prelude::*;

use super::exchange::name_of;
use super::facts::{SharedText, ShortText, files as short_files, shared_texts};
use super::word_count;
use crate::catalogue::{Catalogue, Item, Standing};
use crate::config::{Config, Missing};
use crate::lang::{self, Lang};
use crate::model::Kind;
use crate::source::{Source, SourcePath, Sources};
use crate::theme::MessageTask;
use crate::time::Date;

/// The texts of a kind in a language, or the short texts within facts, vocabularies and settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub lang: Lang,
    /// `programmes`, `short texts`; `all` together.
    pub what: &'static str,
    pub translated: usize,
    /// Made from an earlier source text, or from one that nothing names.
    pub stale: usize,
    pub missing: usize,
    /// Of the source texts of stale and missing translations.
    pub words: usize,
}

/// A text to translate, or to look through again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub lang: Lang,
    /// `programmes/x`
    pub item: String,
    /// The file to write or to change.
    pub path: SourcePath,
    pub standing: Standing,
    /// Of the source text; none where nothing is to be done.
    pub words: usize,
    /// The nearest deadline or start of the item that is still to come.
    pub date: Option<Date>,
    /// The language that readers find meanwhile; none where the item is left out.
    pub shown_in: Option<Lang>,
}

impl Task {
    /// The messages that a theme lacks in a language.
    pub fn of_messages(task: MessageTask, config: &Config) -> Task {
        Task {
            item: task.path.rsplit_once('/').map_or_else(String::new, |(folder, _)| folder.to_owned()),
            words: task.texts.iter().map(|text| lang::word_count(text)).sum(),
            shown_in: config.chain(&task.lang).get(1).cloned(),
            lang: task.lang,
            path: task.path,
            standing: Standing::Missing,
            date: None,
        }
    }
}

/// All languages but the source language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// By language, then by kind, the sum of each language last.
    pub rows: Vec<Row>,
    /// By date, those without one last; then in the order of items and languages.
    pub tasks: Vec<Task>,
}

/// Look at the texts of some languages.
pub fn survey<'l>(
    catalogue: &Catalogue,
    sources: &Sources,
    langs: impl Iterator<Item = &'l Lang>,
    now: Timestamp,
) -> Survey {
    let mut survey = Survey::default();
    let source = catalogue.config.source_lang();
    let files: Vec<&Source> = short_files(catalogue, sources).collect();
    let shared: Vec<_> =
        files.par_iter().map(|file| (*file, shared_texts(file, &catalogue.config))).collect();
    for lang in langs.filter(|lang| *lang != source) {
        let mut rows: BTreeMap<Option<Kind>, Row> = BTreeMap::new();
        let mut all = Row::new(lang, "all");
        for (_, item) in catalogue.items() {
            let Some(standing) = item.standing(source, lang) else { continue };
            let task = task(catalogue, item, lang, standing, now);
            rows.entry(Some(item.kind)).or_insert_with(|| Row::new(lang, item.kind.folder())).add(&task);
            all.add(&task);
            survey.tasks.extend(Some(task).filter(|task| task.standing != Standing::Current));
        }
        survey.rows.extend(rows.into_values());
        let mut short = Row::new(lang, "short texts");
        for (file, texts) in &shared {
            let lacks =
                |text: &&SharedText| text.between(source, lang).is_some_and(|text| text.target.is_none());
            let shown = texts.iter().find(lacks).and_then(|text| text.shown_in(catalogue.config.chain(lang)));
            let texts = texts.iter().filter_map(|text| text.between(source, lang));
            let (translated, missing): (Vec<ShortText>, Vec<ShortText>) =
                texts.partition(|text| text.target.is_some());
            let words = missing.iter().map(|text| lang::word_count(&text.source)).sum();
            for row in [&mut short, &mut all] {
                row.translated += translated.len();
                row.missing += missing.len();
                row.words += words;
            }
            if !missing.is_empty() {
                let task = short_task(catalogue, file, lang, words, now);
                survey.tasks.push(Task { shown_in: shown.cloned(), ..task });
            }
        }
        survey.rows.extend([short, all]);
    }
    survey.tasks.sort_by_key(|task| (task.date.is_none(), task.date));
    survey
}

impl Row {
    fn new(lang: &Lang, what: &'static str) -> Row {
        Row { lang: lang.clone(), what, translated: 0, stale: 0, missing: 0, words: 0 }
    }

    fn add(&mut self, task: &Task) {
        match task.standing {
            Standing::Current => self.translated += 1,
            Standing::Stale | Standing::Unstamped => self.stale += 1,
            Standing::Missing => self.missing += 1,
        }
        self.words += task.words;
    }
}

fn task(catalogue: &Catalogue, item: &Item, lang: &Lang, standing: Standing, now: Timestamp) -> Task {
    let config = &catalogue.config;
    let shown = match (standing, config.file.translations.missing) {
        (Standing::Missing, Missing::Omit) => None,
        _ => item.words(config.chain(lang)).map(|(shown, _)| shown.clone()),
    };
    // Nobody asks for the words of what is done.
    let original = item.words.get(config.source_lang()).filter(|_| standing != Standing::Current);
    Task {
        lang: lang.clone(),
        item: item.name(),
        path: format!("{}{lang}.md", item.folder()).into(),
        standing,
        words: original.map_or(0, word_count),
        date: nearest_date(catalogue, item, now),
        shown_in: shown,
    }
}

/// The short texts of a file that are missing. Each falls back by itself, at last to the source language; the first says to
/// which.
fn short_task(catalogue: &Catalogue, file: &Source, lang: &Lang, words: usize, now: Timestamp) -> Task {
    let name = name_of(&file.path).unwrap_or_default();
    let item = name.rsplit_once('/').and_then(|(item, _)| catalogue.named(item));
    Task {
        lang: lang.clone(),
        item: name.to_owned(),
        path: file.path.clone(),
        standing: Standing::Missing,
        words,
        date: item.and_then(|item| nearest_date(catalogue, item, now)),
        shown_in: None,
    }
}

/// The day of the next deadline or start.
fn nearest_date(catalogue: &Catalogue, item: &Item, now: Timestamp) -> Option<Date> {
    let clock = catalogue.clock(now);
    item.facts.openings().iter().filter_map(|opening| clock.coming(opening)).min()
}
