//! `content/site.yaml`: the institution, the languages, the time zone, the addresses and the navigation.

mod academic;
mod addresses;
mod base_url;
mod checking;
mod institution;
mod lists;
mod menus;
mod names;
mod open_graph;
mod translations;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Calendar, Digits, at_least_one};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, EntryEdit, Fix, Levels, Policy};
use crate::lang::{Lang, Line, Localized, nfc, slugify};
use crate::meant::Reading;
use crate::model::Findings;
use crate::picture;
use crate::source::{DataPath, Place, SourcePath, Sources};
use crate::time::Zone;
use crate::yaml;

pub use academic::Academic;
pub use addresses::{Addresses, Destination, Host, Moved};
pub use base_url::BaseUrl;
pub use checking::{Allowed, Checking, External, Weight};
pub use institution::Institution;
pub use lists::{ListWords, Lists};
pub use menus::Navigation;
pub use names::Names;
pub use open_graph::OpenGraph;
pub use translations::{Missing, Stale, Translations};

/// Where the settings stand.
pub const SITE_FILE: &str = "content/site.yaml";

/// Where what was published once is kept, below the site's folder.
pub const HISTORY_FILE: &str = "content/history.yaml";

/// The settings of a site, `site.yaml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteFile {
    /// The name of the site: `{en: Study here, nl: Studeer hier}`.
    pub title: Localized,
    /// What stands under the name on the home page.
    pub tagline: Option<Localized>,
    /// Shown on every page, e.g. that the site is a demonstration.
    pub notice: Option<Localized>,
    /// Who publishes the site.
    pub institution: Institution,
    /// Where the site is published, perhaps under a path.
    pub base_url: BaseUrl,
    /// The zone in which deadlines end, by its IANA name: `Europe/Brussels`.
    pub time_zone: Zone,
    /// How the university counts its years of study: `{year: one-year}` where they are over within a calendar year.
    #[serde(default)]
    pub academic: Academic,
    /// The theme: a folder below `themes/`, or `default` or `plain`, which the program carries.
    pub theme: Line,
    /// The language that the others are translated from, one of `languages`.
    pub source_language: Lang,
    /// All languages of the site, in the order in which they are offered.
    #[serde(deserialize_with = "at_least_one")]
    #[schemars(length(min = 1))]
    pub languages: Vec<Language>,
    /// What becomes of items that are missing or old in a language.
    #[serde(default)]
    pub translations: Translations,
    /// Words in addresses: `programmes: {nl: opleidingen}`.
    #[serde(default, deserialize_with = "crate::yaml::unique")]
    pub urls: BTreeMap<String, Localized>,
    /// What became of old addresses.
    #[serde(default)]
    pub addresses: Addresses,
    /// What the lists are called and what stands above them, in place of the theme's words:
    /// `programmes: {title: {en: Master’s programmes}, intro: …}`.
    #[serde(default)]
    pub lists: Lists,
    /// What countries and languages are called, where CLDR calls them otherwise: `countries: {CD: {en: DR Congo}}`.
    #[serde(default)]
    pub names: Names,
    /// The menus.
    #[serde(default)]
    pub navigation: Navigation,
    /// A deadline closes soon when fewer days are left; 14 without the key.
    #[serde(default = "two_weeks")]
    pub closing_soon_days: u16,
    /// The most that a document beside a text may have, in megabytes; 5 without the key, which is half a minute on a slow
    /// line.
    #[serde(default = "five", deserialize_with = "crate::yaml::whole_within::<_, _, 1, 65535>")]
    #[schemars(range(min = 1))]
    pub document_megabytes: u16,
    /// Which pictures are drawn for links to the site that are shared elsewhere.
    #[serde(default)]
    pub open_graph: OpenGraph,
    /// Whether photographs are published as AVIF, too: smaller files for the same picture, and slow to make. The
    /// program must be built with `--features avif`.
    #[serde(default)]
    pub avif: bool,
    /// Whether the pages of the items get a full-text index, which takes a while where there are many. On, unless
    /// told otherwise: readers look for words.
    #[serde(default = "yes")]
    pub search: bool,
    /// Words that readers of a language use for one another when they search, beside those of the theme: `{en: [[hostel, room]]}`.
    #[serde(default, deserialize_with = "crate::yaml::unique")]
    #[schemars(with = "BTreeMap<String, Vec<Vec<Line>>>")]
    pub synonyms: BTreeMap<Lang, Vec<Vec<Line>>>,
    /// Whether each programme also has a sheet of one page, to print for the family, and each exchange to which partners send
    /// students one for them. It doubles the pages of a large catalogue, so that a site asks for it.
    #[serde(default)]
    pub sheets: bool,
    /// What `prospectus check` is to know.
    #[serde(default)]
    pub check: Checking,
    /// How severe the site takes mistakes, by the codes of their messages: `{P0705: error}`.
    #[serde(default, deserialize_with = "crate::yaml::unique")]
    #[schemars(schema_with = "crate::diagnostic::levels_schema")]
    pub policy: Levels,
    /// Keys of the site's own, whatever they are; they reach the templates untouched.
    #[serde(default)]
    #[schemars(with = "yaml::Free")]
    pub extra: serde_yaml::Mapping,
}

fn two_weeks() -> u16 {
    14
}

fn five() -> u16 {
    5
}

fn yes() -> bool {
    true
}

impl SiteFile {
    /// Its short texts.
    pub fn texts(&self) -> Vec<&Localized> {
        let institution = &self.institution;
        let own = [
            Some(&self.title),
            self.tagline.as_ref(),
            self.notice.as_ref(),
            Some(&institution.name),
            Some(&institution.city),
            institution.address.as_ref(),
        ];
        own.into_iter().flatten().chain(self.lists.texts()).chain(self.academic.texts()).collect()
    }
}

/// A language of the site and those that stand in for it, the nearest first.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// The language as a BCP 47 tag: `en`, `nl`, `pt-BR`.
    pub tag: Lang,
    /// Where texts are taken from that it lacks, the nearest first; the source language comes last in any case.
    #[serde(default)]
    pub fallback: Vec<Lang>,
    /// Whether it is in preparation: its pages are made with `--drafts` only, and until then nobody is told of its gaps. `false`
    /// without the key.
    #[serde(default)]
    pub draft: bool,
    /// The calendar in which its readers are told days: `buddhist`, `persian`. The Gregorian one without the key, in which the
    /// files of the site are written in any case.
    #[serde(default)]
    pub calendar: Calendar,
    /// The digits in which numbers are written, where they are not those that CLDR knows for the language: `latn` for 0 1 2,
    /// `arab` for ٠ ١ ٢.
    pub digits: Option<Digits>,
}

/// The settings, checked. The languages are known to exist and to fall back without a circle.
#[derive(Clone, Debug)]
pub struct Config {
    pub path: SourcePath,
    pub file: SiteFile,
    /// Where the site is published, also while a preview shows it from this machine.
    pub published: BaseUrl,
    /// How severe the site takes mistakes.
    pub policy: Policy,
    /// For each language the order in which texts are looked for: itself, its fallbacks, the source language.
    chains: BTreeMap<Lang, Vec<Lang>>,
    /// Languages in preparation, which are left out.
    prepared: Vec<Lang>,
}

impl Config {
    /// Read the settings; nothing where they cannot be used at all.
    pub fn read(sources: &Sources) -> Checked<Option<Config>> {
        let path: SourcePath = SITE_FILE.into();
        let mut diagnostics = Diagnostics::default();
        let Some(source) = sources.get(SITE_FILE) else {
            diagnostics.push(Diagnostic::error(
                Code::MissingFile,
                Place::Site,
                format!("there is no `{SITE_FILE}`"),
            ));
            return Checked::new(None, diagnostics);
        };
        let Some(text) = diagnostics.take(crate::document::text(source)) else {
            return Checked::new(None, diagnostics);
        };
        let read = diagnostics.take(yaml::read::<SiteFile>(&path, text, source.skipped()));
        let Some(mut file) = read.value.filter(|_| !diagnostics.has_errors()) else {
            return Checked::new(None, diagnostics);
        };
        file.urls.values_mut().for_each(compose);
        check(&path, &file, &mut diagnostics);
        let policy = Policy::read(&file.policy, &path, &"policy".into(), &mut diagnostics);
        let chains = chains(&file);
        let config =
            Config { path, published: file.base_url.clone(), file, policy, chains, prepared: Vec::new() };
        Checked::new((!diagnostics.has_errors()).then_some(config), diagnostics)
    }

    /// The settings without the languages that are in preparation.
    pub fn without_drafts(mut self) -> Config {
        let drafts = self.file.languages.extract_if(.., |language| language.draft);
        self.prepared = drafts.map(|language| language.tag).collect();
        for language in &mut self.file.languages {
            language.fallback.retain(|lang| !self.prepared.contains(lang));
        }
        self.chains = chains(&self.file);
        self
    }

    /// Whether a language is in preparation and left out.
    pub fn prepares(&self, lang: &Lang) -> bool {
        self.prepared.contains(lang)
    }

    /// The languages in the order of the settings.
    pub fn langs(&self) -> impl Iterator<Item = &Lang> {
        self.file.languages.iter().map(|language| &language.tag)
    }

    pub fn source_lang(&self) -> &Lang {
        &self.file.source_language
    }

    pub fn has(&self, lang: &Lang) -> bool {
        self.chains.contains_key(lang)
    }

    /// The order in which texts for a language are looked for, itself first.
    pub fn chain(&self, lang: &Lang) -> &[Lang] {
        self.chains.get(lang).map_or(&[], Vec::as_slice)
    }

    pub fn zone(&self) -> &TimeZone {
        &self.file.time_zone.0
    }

    /// The word for something in addresses of a language.
    pub fn url_word<'a>(&'a self, name: &'a str, lang: &Lang) -> &'a str {
        match self.file.urls.get(name) {
            Some(Localized::Same(word)) => word,
            Some(Localized::Each(words)) => {
                words.iter().find(|(each, _)| each == lang).map_or(name, |(_, word)| word)
            }
            None => name,
        }
    }
}

fn check(path: &SourcePath, file: &SiteFile, diagnostics: &mut Diagnostics) {
    let at = |steps: DataPath| Place::Value(path.clone(), steps);
    let known = |tag: &Lang| file.languages.iter().any(|language| language.tag == *tag);
    let list: Vec<String> = file.languages.iter().map(|language| format!("`{}`", language.tag)).collect();
    let not_ours = |tag: &Lang, place: Place| {
        Diagnostic::error(Code::UnknownLanguageFile, place, format!("`{tag}` is not a language of the site"))
            .label(format!("expected {}", list.join(", ")))
    };
    if !known(&file.source_language) {
        diagnostics.push(not_ours(&file.source_language, at("source_language".into())));
    }
    for lang in file.synonyms.keys().filter(|lang| !known(lang)) {
        diagnostics.push(not_ours(lang, at(DataPath::from("synonyms").key(lang.as_str()))));
    }
    for (index, language) in file.languages.iter().enumerate() {
        let here = DataPath::from("languages").index(index);
        if language.draft && language.tag == file.source_language {
            let message = format!("the source language `{}` is a draft", language.tag);
            diagnostics.push(
                Diagnostic::error(Code::Contradiction, at(here.key("draft")), message)
                    .label("expected a language that is shown"),
            );
        }
        if file.languages[..index].iter().any(|before| before.tag == language.tag) {
            let message = format!("the language `{}` is listed twice", language.tag);
            diagnostics.push(
                Diagnostic::error(Code::DuplicateEntry, at(here.key("tag")), message)
                    .help("keep one of the two"),
            );
        }
        for (place, fallback) in language.fallback.iter().enumerate() {
            let here = here.key("fallback").index(place);
            if *fallback == language.tag {
                let message = format!("`{fallback}` falls back to itself");
                let told = Diagnostic::error(Code::FallbackCycle, at(here.clone()), message);
                let is_only = language.fallback.len() == 1;
                let gone =
                    if is_only { DataPath::from("languages").index(index).key("fallback") } else { here };
                let fix = Fix::of_entry("leave it out", true, EntryEdit::Remove(at(gone)));
                diagnostics.push(told.label("expected another language").fix(fix));
            } else if !known(fallback) {
                diagnostics.push(not_ours(fallback, at(here)));
            }
        }
    }
    if file.avif && !picture::WRITES_AVIF {
        let message = "this program does not write AVIF";
        let help = "build it with `--features avif`, or remove `avif`";
        diagnostics.push(Diagnostic::error(Code::NoAvif, at("avif".into()), message).help(help));
    }
    let mut findings = Findings::new(path, &[]);
    let place = DataPath::from("institution").key("coordinates");
    findings.coordinates(&place, file.institution.coordinates, file.institution.country.as_str());
    diagnostics.extend(findings.diagnostics);
    diagnostics.extend(file.addresses.check(at));
    diagnostics.extend(file.academic.check(at));
    file.lists.check(path, diagnostics);
    for (name, words) in &file.urls {
        check_url_words(&at(DataPath::from("urls").key(name.as_str())), words, diagnostics);
    }
}

/// An address has one spelling, however its letters were typed.
fn compose(words: &mut Localized) {
    let compose = |text: &mut String| *text = nfc(text).into_owned();
    match words {
        Localized::Same(text) => compose(text),
        Localized::Each(texts) => texts.iter_mut().for_each(|(_, text)| compose(text)),
    }
}

fn check_url_words(place: &Place, words: &Localized, diagnostics: &mut Diagnostics) {
    let of = |lang: &Lang| match place {
        Place::Value(path, at) => Place::Value(path.clone(), at.key(lang.as_str())),
        place => place.clone(),
    };
    let texts: Vec<(Place, &str)> = match words {
        Localized::Same(text) => vec![(place.clone(), text)],
        Localized::Each(texts) => texts.iter().map(|(lang, text)| (of(lang), text.as_str())).collect(),
    };
    for (place, text) in texts.into_iter().filter(|(_, text)| !crate::document::is_slug(text)) {
        let message = format!("`{text}` cannot be a part of an address");
        let told = Diagnostic::error(Code::BadSlug, place.clone(), message)
            .label("expected letters, digits and single hyphens");
        let slug = slugify(text);
        let is_certain = slug == text.trim_matches('/');
        diagnostics.push(match crate::document::is_slug(&slug) {
            true => told.fix(Reading::certain(slug).certain_if(is_certain).fix(place)),
            false => told,
        });
    }
}

fn chains(file: &SiteFile) -> BTreeMap<Lang, Vec<Lang>> {
    file.languages.iter().map(|language| (language.tag.clone(), chain(file, &language.tag))).collect()
}

fn chain(file: &SiteFile, tag: &Lang) -> Vec<Lang> {
    let mut chain = vec![tag.clone()];
    let own = file
        .languages
        .iter()
        .find(|language| language.tag == *tag)
        .map(|language| language.fallback.as_slice());
    for lang in own.unwrap_or_default().iter().chain([&file.source_language]) {
        if !chain.contains(lang) {
            chain.push(lang.clone());
        }
    }
    chain
}
