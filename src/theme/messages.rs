//! What can be said of a theme's interface messages: which a language lacks, which nothing asks for, which do not have
//! the forms that numbers take in their language.

use std::collections::{BTreeMap, BTreeSet};

use super::Theme;
use super::gaps::Filled;
use super::voices::{MOST_WRITTEN, Voices};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Fix, certainly, did_you_mean};
use crate::lang::Lang;
use crate::locale::{self, KNOWN, entries, is_of_key};
use crate::source::{Place, Source};

/// The interface messages of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MessageReport {
    /// How many there are.
    pub known: usize,
    /// How many there are in another language only.
    pub missing: usize,
    pub unused: Vec<Diagnostic>,
    pub plurals: Vec<Diagnostic>,
    /// Gaps that nothing fills, or that a translation lacks.
    pub gaps: Vec<Diagnostic>,
    /// Whether nobody has read them yet who speaks the language.
    pub unreviewed: bool,
}

impl Theme {
    /// What is to be said of the messages of every language of the site.
    pub fn message_reports(&self, config: &Config) -> BTreeMap<Lang, MessageReport> {
        let voices = self.voices(config);
        let asked = self.asked();
        let source = config.source_lang();
        let of_source = self.messages.get(source).into_iter().flatten();
        let filled = Filled::of(KNOWN, of_source, voices.keys.values().flatten().cloned().collect());
        let report = |lang: &Lang| {
            let files = self.messages.get(lang).map_or(&[][..], Vec::as_slice);
            let report = MessageReport {
                known: voices.known(lang).len(),
                missing: voices.missing(lang).len(),
                unreviewed: self.is_unreviewed(lang, &voices),
                unused: files.iter().flat_map(|file| asked.unused(file)).collect(),
                plurals: files.iter().flat_map(|file| plurals(lang, file)).collect(),
                gaps: (0..files.len())
                    .flat_map(|at| {
                        let (file, nearer) = (&files[at], keys_in(&files[..at]));
                        match lang == source {
                            true => filled.check_source(file, &asked.words, &nearer),
                            false => filled.check(file, &nearer),
                        }
                    })
                    .collect(),
            };
            (lang.clone(), report)
        };
        config.langs().map(report).collect()
    }

    /// What is wrong with a file of a language.
    pub(super) fn wrong_with(
        &self,
        file: &Source,
        lang: &Lang,
        voices: &Voices,
        config: &Config,
    ) -> Vec<Diagnostic> {
        let asked = self.asked();
        let source = self.messages.get(config.source_lang()).into_iter().flatten();
        let filled = Filled::of(KNOWN, source, voices.keys.values().flatten().cloned().collect());
        let none = BTreeSet::new();
        let gaps = match lang == config.source_lang() {
            true => filled.check_source(file, &asked.words, &none),
            false => filled.check(file, &none),
        };
        asked.unused(file).into_iter().chain(plurals(lang, file)).chain(gaps).collect()
    }

    /// The lines that a language lacks, beside the source's words.
    pub(super) fn to_write(&self, lang: &Lang, keys: &[&str], config: &Config) -> String {
        let source = config.source_lang();
        let files = self.messages.get(source).into_iter().flatten().filter_map(|file| file.text().ok());
        let texts: Vec<&str> = files.chain([KNOWN]).collect();
        let words = |key: &str| texts.iter().find_map(|text| words_of(text, key)).unwrap_or("…");
        let lines: Vec<String> =
            keys.iter().take(MOST_WRITTEN).map(|key| format!("`{key} = {}`", words(key))).collect();
        match keys.len() - lines.len() {
            0 => format!("write, with the words in `{lang}`: {}", lines.join(", ")),
            more => format!("write, with the words in `{lang}`: {}, and {more} more", lines.join(", ")),
        }
    }

    pub(super) fn asked(&self) -> Asked<'_> {
        let texts =
            self.templates.values().chain(self.files.values()).filter_map(|source| source.text().ok());
        let mut asked = Asked {
            words: entries(KNOWN).into_iter().map(|entry| entry.key).collect(),
            beginnings: Vec::new(),
        };
        texts.for_each(|text| asked.add(text));
        asked
    }
}

/// The messages of some files.
fn keys_in(files: &[Source]) -> BTreeSet<String> {
    files.iter().filter_map(|file| file.text().ok()).flat_map(locale::keys).collect()
}

/// The words of a message that stands on one line.
fn words_of<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let entry = entries(text).into_iter().find(|entry| entry.key == key)?;
    let line = text[entry.at].lines().next()?;
    line.split_once('=').map(|(_, words)| words.trim()).filter(|words| !words.is_empty())
}

/// The keys that something may ask for.
pub(super) struct Asked<'t> {
    words: BTreeSet<&'t str>,
    /// Of keys that templates put together: `kind-` of `"kind-" ~ page.kind`.
    beginnings: Vec<&'t str>,
}

impl<'t> Asked<'t> {
    /// Add every word of a template or a script, since a key may come to `t` by a variable.
    fn add(&mut self, text: &'t str) {
        let mut rest = text;
        while let Some(start) = rest.find(is_of_key) {
            let end = rest[start..].find(|letter| !is_of_key(letter)).map_or(rest.len(), |end| start + end);
            let word = &rest[start..end];
            self.words.insert(word);
            let after = rest[end..].trim_start_matches(['"', '\'', '`']);
            if word.ends_with('-') && after.len() < rest.len() - end && after.trim_start().starts_with('~') {
                self.beginnings.push(word);
            }
            rest = &rest[end..];
        }
    }

    pub fn has(&self, key: &str) -> bool {
        self.words.contains(key) || self.beginnings.iter().any(|beginning| key.starts_with(beginning))
    }

    pub fn unused(&self, file: &Source) -> Vec<Diagnostic> {
        let text = file.text().unwrap_or_default();
        let unused = entries(text).into_iter().filter(|entry| !self.has(entry.key));
        let told = unused.map(|entry| {
            let (key, at) = (entry.key, file.skipped() + entry.at.start);
            let message = format!("nothing asks for the message `{key}`");
            let note = Diagnostic::warning(
                Code::UnusedMessage,
                Place::bytes(&file.path, at..at + key.len()),
                message,
            );
            let place = note.place.clone();
            let own: BTreeSet<&str> = entries(text).into_iter().map(|entry| entry.key).collect();
            let known = || entries(KNOWN).into_iter().map(|entry| entry.key).filter(|key| !own.contains(key));
            if let Some(meant) = certainly(key, known()) {
                return note.fix(Fix::certain(format!("write `{meant}`"), place, meant));
            }
            let hint = did_you_mean(key, known());
            note.help(hint.unwrap_or_else(|| "remove it, or name it in a template".into()))
        });
        told.collect()
    }
}

fn plurals(lang: &Lang, file: &Source) -> Vec<Diagnostic> {
    let faults = locale::plural_faults(lang, file.text().unwrap_or_default()).into_iter();
    let told = faults.map(|fault| {
        let (start, end) = (file.skipped() + fault.range.start, file.skipped() + fault.range.end);
        let place = Place::bytes(&file.path, start..end);
        let told = Diagnostic::warning(Code::PluralForms, place.clone(), fault.message).label(fault.label);
        match fault.meant {
            Some(form) => told.fix(Fix::certain(format!("write `[{form}]`"), place, form)),
            None => told,
        }
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_asked_for_by_name_and_by_their_beginning() {
        let mut asked = Asked { words: BTreeSet::new(), beginnings: Vec::new() };
        asked.add("{{ t(key=\"skip\") }} class=\"card-\" {{ t(key=\"kind-\" ~ kind) }}");
        assert!(asked.has("skip") && asked.has("kind-news"));
        assert!(!asked.has("kin") && !asked.has("card-x") && !asked.has("ski"));
    }

    #[test]
    fn keys_begin_lines() {
        let text = "# a = b\nskip = x\n  y = z\nlong-key= { $n ->\n [one] a = b\n }\n-term = t\n";
        let found: Vec<_> = entries(text).into_iter().map(|entry| (entry.key, entry.at.start)).collect();
        assert_eq!(found, [("skip", 8), ("long-key", 25)]);
    }
}
