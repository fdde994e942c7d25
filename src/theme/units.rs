//! Messages as they travel to translators and back: each form by itself, with the words that are there.

use std::collections::{BTreeMap, BTreeSet};

use super::Theme;
use super::draft::SourceMessage;
use super::voices::file_of;
use crate::config::Config;
use crate::lang::Lang;
use crate::locale::{MessagePart, Shape, entries, form_examples, is_unfilled};
use crate::source::{Source, SourcePath};

/// The words of a message, or of one of its forms, between the source and another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageUnit {
    pub key: String,
    /// `one`, `few`, `0`; empty where there is one form.
    pub form: String,
    /// What it is, for translators.
    pub about: String,
    pub source: Vec<MessagePart>,
    pub target: Option<Vec<MessagePart>>,
}

/// The messages that a language lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageTask {
    pub lang: Lang,
    /// The file to write them into.
    pub path: SourcePath,
    /// In the words that they are translated from.
    pub texts: Vec<String>,
}

/// New words, by the key of the message and the name of the form.
pub type NewWords = BTreeMap<(String, String), Vec<MessagePart>>;

/// Where the words of a language stand among the files of a site.
struct Own<'t> {
    path: SourcePath,
    file: Option<&'t Source>,
}

impl Own<'_> {
    fn text(&self) -> &str {
        self.file.and_then(|file| file.text().ok()).unwrap_or_default()
    }

    /// The forms of the messages that stand in the file, those that are still to be filled in among them.
    fn shapes(&self) -> BTreeMap<&str, Option<Shape>> {
        let text = self.text();
        entries(text).into_iter().map(|entry| (entry.key, Shape::of(&text[entry.at]))).collect()
    }
}

impl Theme {
    /// The messages that the site is to translate: those in its own file of the language, and those that are missing. What
    /// comes with the program, or with another theme, is not sent out again.
    pub fn message_units(
        &self,
        lang: &Lang,
        config: &Config,
        is_own: impl Fn(&str) -> bool,
    ) -> Vec<MessageUnit> {
        let voices = self.voices_for(config, Some(lang));
        let own = self.own_file(lang, config, is_own);
        let (present, known) = (own.shapes(), voices.known(lang));
        let messages =
            self.source_messages(&voices, config).into_iter().filter(|message| !message.is_wordless());
        let units = messages.flat_map(|message| {
            let there = match present.get(message.key.as_str()) {
                Some(Some(shape)) => Some(Some(shape)),
                None if !known.contains(message.key.as_str()) => Some(None),
                // One that is built in another way than ours can be is left to the file.
                Some(None) | None => None,
            };
            there.map(|there| units_of(&message, there, lang)).unwrap_or_default()
        });
        units.collect()
    }

    /// The messages that each language of the site lacks, but for the language that the others are translated from.
    pub fn message_tasks(&self, config: &Config) -> Vec<MessageTask> {
        let voices = self.voices(config);
        let sources = self.source_messages(&voices, config);
        let task = |lang: &Lang| {
            let missing: BTreeSet<&str> = voices.missing(lang).into_iter().collect();
            let lacking = sources
                .iter()
                .filter(|message| missing.contains(message.key.as_str()) && !message.is_wordless());
            let texts: Vec<String> = lacking.map(|message| message.words.clone()).collect();
            let path = file_of(lang, config).into();
            (!texts.is_empty()).then(|| MessageTask { lang: lang.clone(), path, texts })
        };
        config.langs().filter(|lang| *lang != config.source_lang()).filter_map(task).collect()
    }

    /// The file of a language with new words in it; every other byte stays as it is. Nothing where they cannot be written.
    pub fn with_messages(
        &self,
        lang: &Lang,
        config: &Config,
        new: &NewWords,
        is_own: impl Fn(&str) -> bool,
    ) -> Option<(SourcePath, Vec<u8>)> {
        let keys: BTreeSet<&str> = new.keys().map(|(key, _)| key.as_str()).collect();
        let own = self.own_file(lang, config, is_own);
        let voices = self.voices_for(config, Some(lang));
        let sources = self.source_messages(&voices, config);
        let known = voices.known(lang);
        let lacking = |message: &SourceMessage| {
            let key = message.key.as_str();
            keys.contains(key) || message.is_wordless() && !known.contains(key)
        };
        let mut text = super::draft::with_messages(own.text(), &sources, lang, lacking).1;
        for key in &keys {
            let entry = entries(&text).into_iter().find(|entry| entry.key == *key)?;
            let at = entry.at.clone();
            let words = worded(
                Shape::of(&text[at.clone()])?,
                key,
                sources.iter().find(|one| one.key == *key)?,
                lang,
                new,
            )?;
            text.replace_range(at, &format!("{key} = {words}"));
        }
        let mark = own.file.map_or(&b""[..], |file| &file.bytes[..file.skipped()]);
        Some((own.path.clone(), [mark, text.as_bytes()].concat()))
    }

    fn own_file(&self, lang: &Lang, config: &Config, is_own: impl Fn(&str) -> bool) -> Own<'_> {
        let path = file_of(lang, config);
        let files = self.messages.get(lang).into_iter().flatten();
        let file = files.into_iter().find(|file| *file.path == *path && is_own(&path));
        Own { path: path.into(), file }
    }
}

/// The forms of a message in a language, each with what it has there.
fn units_of(message: &SourceMessage, there: Option<&Shape>, lang: &Lang) -> Vec<MessageUnit> {
    let Some(shape) = message.shape() else { return Vec::new() };
    let unit = |form: &str| {
        let words = there.and_then(|there| there.form(form)).map(|form| form.parts.clone());
        let gaps: Vec<&str> = message.remarks.iter().map(|line| line.trim_start_matches("# ")).collect();
        let form_told = (!form.is_empty()).then(|| match form_examples(lang, form) {
            Some(numbers) => format!("the form `{form}`, for numbers such as {numbers}"),
            None => format!("the form `{form}`"),
        });
        let about = ["interface message".to_owned()]
            .into_iter()
            .chain(form_told)
            .chain(gaps.into_iter().map(ToOwned::to_owned));
        MessageUnit {
            key: message.key.clone(),
            form: form.to_owned(),
            about: about.collect::<Vec<_>>().join("; "),
            source: shape.form(form).map(|form| form.parts.clone()).unwrap_or_default(),
            target: words.filter(|words| !is_sign(words)),
        }
    };
    shape.in_language(lang).forms.iter().map(|form| unit(&form.name)).collect()
}

/// Whether words are still to be written.
fn is_sign(words: &[MessagePart]) -> bool {
    matches!(words, [MessagePart::Words(words)] if is_unfilled(&format!("a = {words}")))
}

/// What stands behind the key with new words in it; what has none stays.
fn worded(present: Shape, key: &str, source: &SourceMessage, lang: &Lang, new: &NewWords) -> Option<String> {
    let wanted = source.shape()?.in_language(lang);
    // One form for all numbers becomes as many as the language has.
    let mut shape = if present.by.is_none() && wanted.by.is_some() {
        let mut spread = wanted.clone();
        spread.forms.iter_mut().for_each(|form| form.parts = present.forms[0].parts.clone());
        spread
    } else {
        present
    };
    for ((_, name), parts) in new.iter().filter(|((each, _), _)| each == key) {
        match shape.forms.iter_mut().find(|form| form.name == *name) {
            Some(form) => form.parts.clone_from(parts),
            None => {
                let form = wanted.forms.iter().find(|form| form.name == *name)?;
                let before = shape.forms.iter().position(|form| form.is_default).unwrap_or(shape.forms.len());
                shape.forms.insert(
                    before,
                    crate::locale::MessageForm { parts: parts.clone(), is_default: false, ..form.clone() },
                );
            }
        }
    }
    let text = shape.text();
    let read = Shape::of(&format!("{key} = {text}\n"))?;
    (read.text() == text).then_some(text)
}
