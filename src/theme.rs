//! A theme: its templates, static files and interface messages, with those of its parents behind them.

mod absent;
mod ancestors;
mod assets;
mod broken;
mod builtins;
mod cached;
mod canonical;
mod circles;
mod components;
mod draft;
mod drawn;
mod elsewhere;
mod expected;
mod expression;
mod faults;
mod fields;
mod filters;
mod fitting;
mod gaps;
mod idle;
mod imported;
mod layers;
mod letters;
mod made_of;
mod marks;
mod markup;
mod measures;
mod messages;
mod outside;
mod parentheses;
mod printed;
mod properties;
mod prose;
mod saying;
mod script;
mod slim;
mod style;
mod tags;
mod templates;
mod types;
mod units;
mod unlike;
mod voices;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

pub use ancestors::ThemeFile;
pub use assets::Asset;
pub use builtins::{FILTERS, FUNCTIONS, TESTS};
pub use cached::{Drawn, register_uncached};
pub use canonical::{DIGEST, canonical, digest};
pub use components::Component;
pub use draft::{MessageDraft, SourceMessage};
pub use drawn::DrawnIds;
pub use letters::Fonts;
pub use made_of::{NamedValue, asked_by_program};
pub use marks::{languages_told, marked, spoken};
pub use measures::{ChartMeasures, MapMeasures, Measures};
pub use messages::MessageReport;
pub use parentheses::closed_up;
pub use prose::Prose;
pub use templates::{AskedTemplate, TEMPLATES};
pub use types::{Type, Types};
pub use units::{MessageTask, MessageUnit, NewWords};

use ancestors::{ancestry, inherited};
use layers::{Files, Layers};
use tera::{Kwargs, State, Tera, Value};

use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::document::{not_utf8, unmerged};
use crate::lang::{Lang, Localized};
use crate::locale::{Locale, OwnNames};
use crate::meant;
use crate::source::{Place, Source, SourcePath, Sources};
use crate::yaml::Scalar;

/// The template of Open Graph pictures.
pub const POSTER: &str = "open-graph.svg";

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    /// Its `theme.yaml`.
    file: SourcePath,
    /// What it draws with.
    pub measures: Arc<Measures>,
    /// By the name that templates include each other by: `item.html`.
    templates: Files,
    /// By their path below `static/`.
    files: Files,
    /// What else it can name, of the themes behind it: `parent/item.html`.
    behind: BTreeSet<String>,
    /// The static files as they are published.
    pub assets: BTreeMap<String, Asset>,
    /// For the pictures that it draws, by their path below `fonts/`.
    fonts: BTreeMap<String, Source>,
    /// The same with the letters that they have.
    pub letters: Arc<Fonts>,
    messages: BTreeMap<Lang, Vec<Source>>,
    /// What is looked for in texts, by language.
    prose: BTreeMap<Lang, Prose>,
    /// The hash of all templates and messages, for the keys of pages.
    pub fingerprint: blake3::Hash,
    /// What is wrong with its templates, whatever they are given: told with each page that is drawn.
    pub mistakes: Vec<Diagnostic>,
    /// Fields that a value of its shape has not, for which the engine has words of its own when it draws.
    no_fields: Vec<Diagnostic>,
    /// The hash of what Open Graph pictures are drawn with; nothing where the theme draws none.
    pub easel: Option<blake3::Hash>,
}

impl Theme {
    /// Read the theme that the site names; nothing where there is none.
    pub fn load(sources: &Sources, config: &Config) -> Checked<Option<Theme>> {
        let mut diagnostics = Diagnostics::default();
        let ancestors = diagnostics.take(ancestry(sources, config));
        // Without a theme's parent all that it has would be missing.
        if ancestors.is_empty() || diagnostics.iter().any(|told| told.code == Code::UnknownTheme) {
            return Checked::new(None, diagnostics);
        }
        let mut theme = Theme {
            file: ancestors[0].path(),
            measures: Arc::new(diagnostics.take(inherited(&ancestors))),
            templates: Files::new(),
            files: Files::new(),
            behind: BTreeSet::new(),
            assets: BTreeMap::new(),
            fonts: BTreeMap::new(),
            letters: Arc::default(),
            messages: BTreeMap::new(),
            prose: BTreeMap::new(),
            fingerprint: blake3::hash(b""),
            mistakes: Vec::new(),
            no_fields: Vec::new(),
            easel: None,
        };
        let mut prose = BTreeMap::new();
        let mut layers = Layers::default();
        for ancestor in &ancestors {
            theme.add(sources, &ancestor.folder, &mut layers, &mut prose, &mut diagnostics);
        }
        theme.behind = layers.behind();
        (theme.templates, theme.files) = layers.merged();
        theme.prose = diagnostics.take(prose::read(&prose));
        let texts: Vec<&str> = theme.templates.values().filter_map(|source| source.text().ok()).collect();
        let is_named = |name: &str| texts.iter().any(|text| text.contains(&format!("\"{name}\"")));
        theme.assets = diagnostics.take(assets::publish(&theme.files, &theme.behind, &is_named));
        diagnostics.extend(theme.unreadable());
        diagnostics.extend(theme.unread());
        diagnostics.extend(theme.circles());
        theme.fingerprint = theme.hash();
        theme.easel = theme.hash_of_easel();
        theme.letters = Arc::new(Fonts::new(&theme.fonts));
        Checked::new(Some(theme), diagnostics)
    }

    /// Add a folder's files where nearer ones have not taken their place.
    fn add(
        &mut self,
        sources: &Sources,
        folder: &str,
        layers: &mut Layers,
        prose: &mut BTreeMap<Lang, Source>,
        diagnostics: &mut Diagnostics,
    ) {
        let (mut templates, mut files) = (Files::new(), Files::new());
        for source in sources.below(folder) {
            let name = &source.path[folder.len()..];
            if let Some(name) = name.strip_prefix("templates/") {
                templates.insert(name.to_owned(), source.clone());
            } else if let Some(name) = name.strip_prefix("static/") {
                files.insert(name.to_owned(), source.clone());
            } else if let Some(name) = name.strip_prefix("fonts/") {
                if is_font(name) {
                    self.fonts.entry(name.to_owned()).or_insert_with(|| source.clone());
                }
            } else if let Some(tag) = language_of(name, "messages/", ".ftl") {
                // A theme may speak more languages than the site, and each may stand in for another.
                match Lang::parse(tag) {
                    Ok(lang) => self.messages.entry(lang).or_default().push(source.clone()),
                    Err(_) => diagnostics.push(no_language(&source.path, tag)),
                }
            } else if let Some(tag) = language_of(name, "prose/", ".yaml") {
                match Lang::parse(tag) {
                    Ok(lang) => drop(prose.entry(lang).or_insert_with(|| source.clone())),
                    Err(_) => diagnostics.push(no_language(&source.path, tag)),
                }
            } else if name != "theme.yaml" && !is_about_theme(name) {
                let place = Place::File(source.path.clone());
                let unknown =
                    Diagnostic::error(Code::UnexpectedFile, place, format!("a theme has no `{name}`"));
                diagnostics.push(match idle::folder_for(name) {
                    Some(home) => unknown.help(format!("move it to `{folder}{home}`")),
                    None => unknown.help(
                        "known here: theme.yaml, templates/, static/, fonts/, messages/<language>.ftl, prose/<language>.yaml",
                    ),
                });
            }
        }
        layers.templates.push(templates);
        layers.files.push(files);
    }

    /// Templates and messages that are no text, and files of which two versions were not merged.
    fn unreadable(&self) -> Vec<Diagnostic> {
        let texts = self.templates.values().chain(self.messages.values().flatten());
        let told = texts.filter_map(|source| match source.text() {
            Ok(text) => unmerged(source, text),
            Err(at) => Some(not_utf8(source, at)),
        });
        let is_text = |name: &str| [".css", ".js", ".svg"].iter().any(|end| name.ends_with(end));
        let files = self.files.iter().filter(|(name, _)| is_text(name));
        told.chain(files.filter_map(|(_, source)| unmerged(source, source.text().ok()?))).collect()
    }

    fn hash(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.measures.fingerprint().as_bytes());
        let pages = self.templates.iter().filter(|(name, _)| *name != POSTER).map(|(_, source)| source);
        for source in pages.chain(self.files.values()).chain(self.messages.values().flatten()) {
            hasher.update(source.path.as_bytes()).update(&[0]).update(&source.bytes).update(&[0]);
        }
        hasher.finalize()
    }

    /// The words and formats of every language of the site. A message that a language lacks is told, and taken from
    /// another: from a form of the language itself, from its fallbacks, at last from the theme's most complete language.
    pub fn locales(&self, config: &Config, own: OwnMessages<'_>) -> Checked<BTreeMap<Lang, Arc<Locale>>> {
        let mut diagnostics = Diagnostics::default();
        let mut locales = BTreeMap::new();
        let voices = self.voices(config);
        for lang in config.langs() {
            let files = self.resources(voices.chain(lang));
            let locale = diagnostics.take(Locale::new(lang, config.chain(lang), &files));
            let locale = locale.with_lent(voices.lent(lang)).with_names(own_names(config, lang));
            let locale = locale.with_synonyms(self.synonyms(lang, config)).with_own(own(config.chain(lang)));
            let reckons = config.file.languages.iter().find(|one| one.tag == *lang);
            let reckons = reckons.map(|one| (one.calendar, one.digits)).unwrap_or_default();
            let locale = locale.reckoning(reckons.0, reckons.1);
            locales.insert(lang.clone(), Arc::new(locale));
        }
        diagnostics.extend(self.lacking(&voices, config));
        Checked::new(locales, diagnostics)
    }

    /// The same, held to the types of what its templates are given, and to the words that there are.
    pub fn held_to(mut self, types: &Types, locales: &BTreeMap<Lang, Arc<Locale>>) -> Theme {
        let (unprintable, no_fields): (Vec<_>, Vec<_>) =
            self.unprintable(types).into_iter().partition(|one| one.code == Code::PrintsNoText);
        self.no_fields = no_fields;
        self.mistakes = unprintable.into_iter().chain(self.absent(locales)).collect();
        self
    }

    fn resources<'l>(&self, langs: impl Iterator<Item = &'l Lang>) -> Vec<(SourcePath, &str)> {
        let files = langs.filter_map(|lang| self.messages.get(lang)).flatten();
        files.filter_map(|source| Some((source.path.clone(), source.text().ok()?))).collect()
    }

    /// The template engine of one language, with its functions closed over that language, and with what every template
    /// sees as `site`; and the static files that this language has of its own.
    pub fn engine(
        &self,
        locale: &Arc<Locale>,
        assets: &Arc<BTreeMap<String, String>>,
        site: Value,
        published: impl Fn(&Asset) -> String,
        drawn: Drawn,
    ) -> Checked<(Arc<Tera>, Vec<Asset>)> {
        let mut diagnostics = Diagnostics::default();
        let own: Arc<OnceLock<BTreeMap<String, String>>> = Arc::default();
        let engine = Arc::new_cyclic(|engine| {
            let mut tera = Tera::new();
            filters::register(&mut tera);
            cached::register(&mut tera, engine.clone(), drawn);
            register(&mut tera, locale.clone(), assets.clone(), own.clone());
            tera.autoescape_on(vec![".html", ".htm", ".xml", ".js"]);
            tera.global_context().insert_value("site", site);
            let pages = self.templates.iter().filter(|(name, _)| *name != POSTER);
            let texts = pages.filter_map(|(name, source)| Some((name.clone(), source.text().ok()?)));
            if let Err(error) = tera.add_raw_templates(texts) {
                diagnostics.extend(self.describe(&error, "the theme's templates cannot be read"));
            }
            tera
        });
        // Where the templates cannot be read, that is told.
        let files = match diagnostics.has_errors() {
            true => Vec::new(),
            false => diagnostics.take(self.in_language(&engine, locale.lang())),
        };
        own.get_or_init(|| files.iter().map(|(name, file)| ((*name).to_owned(), published(file))).collect());
        Checked::new((engine, files.into_iter().map(|(_, file)| file).collect()), diagnostics)
    }

    /// The static files that a language has of its own, by their names in the theme.
    fn in_language(&self, engine: &Tera, lang: &Lang) -> Checked<Vec<(&str, Asset)>> {
        let drawn = self.templates.keys().filter_map(|template| {
            let name = template.strip_prefix(IN_EACH_LANGUAGE)?;
            Some(match engine.render(template, &tera::Context::new()) {
                Ok(text) => Checked::clean(Some((name, Asset::of_language(name, lang, text)))),
                Err(error) => {
                    let told = self.describe(&error, &format!("`{template}` cannot be drawn"));
                    Checked::new(None, told.into_iter().collect())
                }
            })
        });
        let drawn: Checked<Vec<Option<_>>> = drawn.collect();
        drawn.map(|drawn| drawn.into_iter().flatten().collect())
    }

    /// The template of Open Graph pictures, which has an engine of its own: it sees no more than its view.
    pub fn poster(&self) -> Option<&Source> {
        self.templates.get(POSTER)
    }

    fn hash_of_easel(&self) -> Option<blake3::Hash> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.measures.fingerprint().as_bytes());
        for source in [self.poster()?].into_iter().chain(self.fonts.values()) {
            hasher.update(blake3::hash(&source.bytes).as_bytes());
        }
        Some(hasher.finalize())
    }

    /// The first of some templates that the theme has.
    pub fn template<'n>(&self, names: &[&'n str]) -> Option<&'n str> {
        names.iter().find(|name| self.templates.contains_key(**name)).copied()
    }
}

/// What a file is called between its folder and its ending.
fn language_of<'n>(name: &'n str, folder: &str, ending: &str) -> Option<&'n str> {
    name.strip_prefix(folder)?.strip_suffix(ending)
}

/// A file for one language whose name is no language.
fn no_language(path: &SourcePath, tag: &str) -> Diagnostic {
    let message = format!("`{tag}` is not a language tag");
    let told = Diagnostic::error(Code::UnexpectedFile, Place::File(path.clone()), message);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let end = path.rsplit_once('.').map_or("", |(_, end)| end);
    match meant::languages(tag).first().filter(|one| one.is_certain) {
        Some(one) => told.help(format!("call it `{folder}/{}.{end}`", one.text)),
        None => told.help("give the file the tag of a language as its name, such as `en` or `pt-BR`"),
    }
}

/// What people keep beside a theme: how it looks, whose it is, how to use it.
fn is_about_theme(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    ["screenshot", "readme", "license", "licence", "copying", "changelog", "authors"].contains(&stem.as_str())
}

/// Beside fonts stands their licence.
fn is_font(name: &str) -> bool {
    [".ttf", ".otf", ".ttc"].iter().any(|end| name.to_lowercase().ends_with(end))
}

/// Templates in this folder are drawn once a language, as static files: `assets/words.js` is what `asset(path="words.js")`
/// names on the pages of a language.
pub(super) const IN_EACH_LANGUAGE: &str = "assets/";

/// The functions of templates that know a language and the static files, those of all languages and its own.
fn register(
    tera: &mut Tera,
    locale: Arc<Locale>,
    assets: Arc<BTreeMap<String, String>>,
    own: Arc<OnceLock<BTreeMap<String, String>>>,
) {
    tera.register_function("t", move |arguments: Kwargs, _: &State| saying::said(&locale, &arguments));
    tera.register_function("asset", move |arguments: Kwargs, _: &State| {
        let path: &str = arguments.must_get("path")?;
        own.get()
            .and_then(|own| own.get(path))
            .or_else(|| assets.get(path))
            .cloned()
            .ok_or_else(|| tera::Error::message(format!("the theme has no static file `{path}`")))
    });
}

/// What a site calls its own words and facts, for a language and those that it falls back to: keys, texts, and the language
/// of each where that is another one.
pub type OwnMessages<'a> = &'a dyn Fn(&[Lang]) -> Vec<(String, String, Option<Lang>)>;

/// What the site calls countries and languages in a language; a name is not taken over from another one.
fn own_names(config: &Config, lang: &Lang) -> OwnNames {
    let names = &config.file.names;
    let said = |text: &Localized| match text {
        Localized::Same(text) => Some(text.clone()),
        Localized::Each(each) => each.iter().find(|(one, _)| one == lang).map(|(_, text)| text.clone()),
    };
    let countries = names.countries.iter().filter_map(|(country, name)| Some((*country, said(name)?)));
    let languages = names.languages.iter().filter_map(|(one, name)| Some((one.clone(), said(name)?)));
    OwnNames { countries: countries.collect(), languages: languages.collect() }
}
