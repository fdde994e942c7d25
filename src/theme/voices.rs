//! Which files of a theme the words of each language are taken from, which are taken from another language, and which no
//! language has.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::Theme;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Lang;
use crate::locale::{self, UNFILLED, entries, is_of_key, is_unfilled};
use crate::source::{DataPath, Place};

/// The messages that the program itself asks for, in every theme; `tests/asked.rs` holds the table to its source.
pub(super) static ASKED: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| include_str!("asked.txt").lines().collect());

/// The languages that a theme's messages are taken from, for each language of a site.
#[derive(Debug)]
pub(super) struct Voices {
    /// The messages that each language of the theme has.
    pub keys: BTreeMap<Lang, BTreeSet<String>>,
    chains: BTreeMap<Lang, Chain>,
    /// What pages ask for.
    pub wanted: BTreeSet<String>,
}

/// Where the messages of a language are looked for.
#[derive(Debug, Default)]
pub(super) struct Chain {
    /// The language and its other forms that its readers read as their own, the nearest first.
    pub own: Vec<Lang>,
    /// Those that stand in.
    pub others: Vec<Lang>,
}

impl Chain {
    pub fn all(&self) -> impl Iterator<Item = &Lang> {
        self.own.iter().chain(&self.others)
    }
}

impl Theme {
    /// Find the words of every language of the site.
    pub(super) fn voices(&self, config: &Config) -> Voices {
        self.voices_for(config, None)
    }

    /// The same with one language more, which need not be one of the site yet.
    pub(super) fn voices_for(&self, config: &Config, more: Option<&Lang>) -> Voices {
        let texts = self
            .messages
            .iter()
            .map(|(lang, files)| (lang, files.iter().filter_map(|file| file.text().ok())));
        let keys: BTreeMap<Lang, BTreeSet<String>> =
            texts.map(|(lang, texts)| (lang.clone(), texts.flat_map(locale::keys).collect())).collect();
        let by_size = by_size(&keys);
        let mut chains: BTreeMap<Lang, Chain> =
            config.langs().chain(more).map(|lang| (lang.clone(), Chain::of(lang, config, &keys))).collect();
        let asked = self.asked();
        let spoken = chains.values().flat_map(Chain::all).chain(by_size.first().copied());
        let of_theme = spoken.filter_map(|lang| keys.get(lang)).flatten().filter(|key| asked.has(key));
        let wanted: BTreeSet<String> =
            ASKED.iter().map(ToString::to_string).chain(of_theme.cloned()).collect();
        chains.values_mut().for_each(|chain| chain.complete(&wanted, &keys, &by_size));
        Voices { keys, chains, wanted }
    }

    /// What is to be said of messages that a language lacks, in one message, or that all of them lack.
    pub(super) fn lacking(&self, voices: &Voices, config: &Config) -> Vec<Diagnostic> {
        let in_some =
            config.langs().enumerate().flat_map(|(at, lang)| self.missing(at, lang, voices, config));
        in_some.chain(self.missing_everywhere(voices, config)).collect()
    }

    fn missing(&self, at: usize, lang: &Lang, voices: &Voices, config: &Config) -> Vec<Diagnostic> {
        let mut keys = voices.missing(lang);
        let mut misspelt = Vec::new();
        if !keys.is_empty() {
            let begun = self.begun(voices.own(lang));
            misspelt = self.misspelt(voices.own(lang));
            misspelt.retain(|(meant, _)| keys.contains(&meant.as_str()));
            keys.retain(|key| !begun.contains(key) && misspelt.iter().all(|(meant, _)| meant != key));
        }
        let told = misspelt.into_iter().map(|(_, told)| told);
        told.chain(self.without(&keys, at, lang, voices, config)).collect()
    }

    /// The messages of some languages that nothing asks for and that can be nothing but a slip for another one, by that.
    fn misspelt<'l>(&self, langs: impl Iterator<Item = &'l Lang>) -> Vec<(String, Diagnostic)> {
        let asked = self.asked();
        let files = langs.filter_map(|lang| self.messages.get(lang)).flatten();
        let meant = |told: Diagnostic| Some((told.fixes.first()?.edits.first()?.text.clone(), told));
        files.flat_map(|file| asked.unused(file)).filter_map(meant).collect()
    }

    fn without(
        &self,
        keys: &[&str],
        at: usize,
        lang: &Lang,
        voices: &Voices,
        config: &Config,
    ) -> Option<Diagnostic> {
        let first = keys.first()?;
        let shown: Vec<String> = voices.standing_in(lang).map(|lang| format!("`{lang}`")).collect();
        let shown = shown.join(" and ");
        let message = match keys.len() {
            1 => format!("the message `{first}` is missing in `{lang}`, so that readers see it in {shown}"),
            count => format!("{count} messages are missing in `{lang}`, so that readers see them in {shown}"),
        };
        let file = voices.own(lang).find_map(|own| self.messages.get(own)?.first());
        let place = file.map_or_else(
            || Place::Value(config.path.clone(), DataPath::from("languages").index(at).key("tag")),
            |file| Place::File(file.path.clone()),
        );
        let told = Diagnostic::warning(Code::MissingMessage, place, message);
        let told =
            if keys.len() <= MOST_WRITTEN { told.help(self.to_write(lang, keys, config)) } else { told };
        let path = file_of(lang, config);
        Some(told.help(format!(
            "`prospectus theme messages {lang}` writes what is not there yet into `{path}`; words belong in the place of each sign `{UNFILLED}`"
        )))
    }

    /// The messages that stand in the files of some languages with words, readable or not: what cannot be read is told for
    /// itself.
    fn begun<'l>(&self, langs: impl Iterator<Item = &'l Lang>) -> BTreeSet<&str> {
        let files = langs.filter_map(|lang| self.messages.get(lang)).flatten();
        let keys = |text| {
            let begun = entries(text).into_iter().filter(|entry| !is_unfilled(&text[entry.at.clone()]));
            // `key: words`, `key words` and an indented `key = words`, which are told as what they are.
            let mistyped = text.lines().filter_map(|line| {
                let words = line.trim_start();
                let key = words.split(|letter| !is_of_key(letter)).next()?;
                let is_entry = words[key.len()..].trim_start().starts_with('=') && words == line;
                (!is_entry).then_some(key)
            });
            begun.map(|entry| entry.key).chain(mistyped).collect::<Vec<_>>()
        };
        files.filter_map(|file| file.text().ok()).flat_map(keys).collect()
    }

    fn missing_everywhere(&self, voices: &Voices, config: &Config) -> Option<Diagnostic> {
        let known = |key: &str| voices.keys.values().any(|keys| keys.contains(key));
        let mut keys: Vec<&str> =
            voices.wanted.iter().map(String::as_str).filter(|key| !known(key)).collect();
        if !keys.is_empty() {
            let begun = self.begun(self.messages.keys());
            keys.retain(|key| !begun.contains(key));
        }
        // Without templates there are no pages, which is told by itself.
        let first = keys.first().filter(|_| !self.templates.is_empty())?;
        let message = match keys.len() {
            1 => format!("no language of the theme has the message `{first}`"),
            count => format!("no language of the theme has the message `{first}`, nor {} more", count - 1),
        };
        let source = config.source_lang();
        let file = self
            .messages
            .get(source)
            .or_else(|| self.messages.values().next())
            .and_then(|files| files.first());
        let path = file.map_or_else(
            || format!("themes/{}/theme.yaml", config.file.theme.0).into(),
            |file| file.path.clone(),
        );
        let told = Diagnostic::error(Code::NoMessage, Place::File(path), message);
        let help = format!(
            "`prospectus theme messages {source}` writes all of them into `{}`",
            file_of(source, config)
        );
        Some(told.help(self.to_write(source, &keys, config)).help(help))
    }
}

/// So many messages are named one by one.
pub(super) const MOST_WRITTEN: usize = 6;

/// Where a theme of the site keeps the messages of a language.
pub(super) fn file_of(lang: &Lang, config: &Config) -> String {
    format!("themes/{}/messages/{lang}.ftl", config.file.theme.0)
}

/// The languages of a theme, the most complete one first; English where several are as complete.
fn by_size(keys: &BTreeMap<Lang, BTreeSet<String>>) -> Vec<&Lang> {
    let mut langs: Vec<(&Lang, usize)> = keys.iter().map(|(lang, keys)| (lang, keys.len())).collect();
    langs.sort_by_key(|(lang, count)| (Reverse(*count), lang.as_str() != "en"));
    langs.into_iter().map(|(lang, _)| lang).collect()
}

impl Chain {
    /// The language, then those that it falls back to, each with what CLDR takes from where it lacks something and with
    /// the other forms that its readers read.
    fn of(lang: &Lang, config: &Config, keys: &BTreeMap<Lang, BTreeSet<String>>) -> Chain {
        let mut chain = Chain::default();
        let new = [lang.clone(), config.source_lang().clone()];
        for each in if config.has(lang) { config.chain(lang) } else { &new } {
            let parents = each.parents();
            let forms = keys.keys().filter(|form| form.is_form_of(each));
            for one in [each].into_iter().chain(&parents).chain(forms).filter(|one| keys.contains_key(one)) {
                let side =
                    if one == lang || one.is_form_of(lang) { &mut chain.own } else { &mut chain.others };
                side.extend(Some(one.clone()).filter(|one| !side.contains(one)));
            }
        }
        chain
    }

    /// Add languages of the theme, the most complete first, as long as they have what is still lacking.
    fn complete(
        &mut self,
        wanted: &BTreeSet<String>,
        keys: &BTreeMap<Lang, BTreeSet<String>>,
        by_size: &[&Lang],
    ) {
        let known = |lang: &Lang| keys.get(lang).into_iter().flatten();
        let had: BTreeSet<&String> = self.all().flat_map(known).collect();
        let mut lacking: BTreeSet<&String> = wanted.iter().filter(|key| !had.contains(key)).collect();
        for lang in by_size {
            let before = lacking.len();
            known(lang).for_each(|key| {
                lacking.remove(key);
            });
            if lacking.len() < before {
                self.others.push((*lang).clone());
            }
        }
    }
}

impl Voices {
    /// The languages whose files are asked for the messages of one, in this order.
    pub fn chain(&self, lang: &Lang) -> impl Iterator<Item = &Lang> {
        self.chains.get(lang).into_iter().flat_map(Chain::all)
    }

    /// The language and its other forms that its readers read as their own.
    pub fn own(&self, lang: &Lang) -> impl Iterator<Item = &Lang> {
        self.chains.get(lang).into_iter().flat_map(|chain| &chain.own)
    }

    /// What a language has in words of its own.
    pub fn known(&self, lang: &Lang) -> BTreeSet<&str> {
        self.own(lang).filter_map(|own| self.keys.get(own)).flatten().map(String::as_str).collect()
    }

    /// What pages ask for and another language says.
    pub fn missing(&self, lang: &Lang) -> Vec<&str> {
        let (own, others) = (self.known(lang), self.others(lang));
        let wanted = self.wanted.iter().map(String::as_str).filter(|key| !own.contains(key));
        wanted.filter(|key| others.iter().any(|(_, keys)| keys.contains(*key))).collect()
    }

    fn others(&self, lang: &Lang) -> Vec<(&Lang, &BTreeSet<String>)> {
        let others = self.chains.get(lang).into_iter().flat_map(|chain| &chain.others);
        others.filter_map(|other| Some((other, self.keys.get(other)?))).collect()
    }

    /// The messages that are missing, each with the language in which readers see it.
    pub fn lent(&self, lang: &Lang) -> BTreeMap<String, Lang> {
        let others = self.others(lang);
        let lender = |key: &&str| {
            others.iter().find(|(_, keys)| keys.contains(*key)).map(|(lender, _)| (*lender).clone())
        };
        self.missing(lang).into_iter().filter_map(|key| Some((key.to_owned(), lender(&key)?))).collect()
    }

    /// The languages in which readers see what is missing.
    fn standing_in(&self, lang: &Lang) -> impl Iterator<Item = &Lang> {
        let used: BTreeSet<Lang> = self.lent(lang).into_values().collect();
        self.others(lang).into_iter().map(|(other, _)| other).filter(move |other| used.contains(*other))
    }
}
