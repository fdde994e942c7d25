//! Bytes for each format, as promises: a path, a key, and a pure function that makes the bytes when they are wanted.
//!
//! A new format is a file here and a row in [`FORMATS`]; `robots.rs` shows one that nothing links to. A file that pages link to
//! has its path from [`Site`](crate::site::Site), as `calendar_path` in `site/closings.rs`, so that a link and its file agree;
//! the link is a field of a view and stands in a template, and `tests/browser/server.mjs` knows its media type.

mod asset;
mod bases;
mod calendar;
mod clashes;
mod document;
mod feed;
mod gallery;
mod hosts;
mod html;
mod lists;
mod picture;
mod poster;
mod promise;
mod robots;
mod search;
mod shard;
mod sitemap;

use std::collections::BTreeMap;
use std::io::Write;
use std::ops::Deref;
use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;

pub use gallery::REFERENCE_FILE;
pub use promise::{Basis, Draft, Files, Promise};
pub use shard::Shard;

use bases::{Bases, Span};

use crate::diagnostic::{Checked, Diagnostics, Policy};
use crate::lang::Lang;
use crate::memo::InputHasher;
use crate::site::Site;
use crate::source::{Hashes, Sources};
use crate::theme::Theme;
use crate::view::SharedParts;

/// Everything that formats are made from. Each of a hundred thousand promises holds it.
#[derive(Clone)]
pub struct Input(Arc<Parts>);

/// What is in an [`Input`].
#[derive(Clone)]
pub struct Parts {
    pub site: Arc<Site>,
    pub theme: Arc<Theme>,
    pub sources: Arc<Sources>,
    pub cards: Arc<SharedParts>,
    /// The published path of each static file of the theme, by its name in the theme.
    pub assets: Arc<BTreeMap<String, String>>,
    /// What draws the pages of each language.
    engines: Arc<BTreeMap<Lang, Arc<html::Engine>>>,
    posters: Arc<Checked<poster::Posters>>,
    bases: Arc<Bases>,
}

impl Deref for Input {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// What is remembered of the last output.
#[derive(Default)]
pub struct Memory {
    engines: html::EngineMemo,
    posters: poster::PosterMemo,
}

type MakePromises = fn(&Input) -> Checked<Vec<Promise>>;

/// One row of [`FORMATS`].
pub struct FormatRow {
    pub name: &'static str,
    /// What it is for, in a line.
    pub about: &'static str,
    promises: MakePromises,
}

/// All formats: read it to know what a site consists of.
pub static FORMATS: &[FormatRow] = &[
    FormatRow {
        name: "html",
        about: "pages, redirects from old addresses, and pages that say what is gone",
        promises: html::promises,
    },
    FormatRow {
        name: "hosts",
        about: "files that make a host answer old addresses with 301 and 410, for the hosts that `addresses: hosts` names",
        promises: hosts::promises,
    },
    FormatRow { name: "sitemap", about: "sitemap.xml with hreflang alternates", promises: sitemap::promises },
    FormatRow { name: "robots", about: "robots.txt, which names the sitemap", promises: robots::promises },
    FormatRow {
        name: "calendar",
        about: "iCalendar files of deadlines, openings and starts: one an applicant group, an item, and a country for its scholarships, in each language",
        promises: calendar::promises,
    },
    FormatRow {
        name: "feed",
        about: "Atom feeds of news and of events, with all that their pages say",
        promises: feed::promises,
    },
    FormatRow {
        name: "search",
        about: "full-text indexes, a folder a language, read in the browser",
        promises: search::promises,
    },
    FormatRow {
        name: "list",
        about: "indexes of lists that are told over several pages, by which a script narrows all of them",
        promises: lists::promises,
    },
    FormatRow { name: "asset", about: "static files of the theme", promises: asset::promises },
    FormatRow {
        name: "picture",
        about: "pictures of the items, photographs in several widths as WebP",
        promises: picture::promises,
    },
    FormatRow {
        name: "document",
        about: "PDFs beside the texts that link to them, at addresses that stay",
        promises: document::promises,
    },
    FormatRow {
        name: "open-graph",
        about: "pictures that others show for a link to a page",
        promises: poster::promises,
    },
];

impl Input {
    fn new(
        site: Site,
        theme: Arc<Theme>,
        sources: &Arc<Sources>,
        span: Span,
        memory: &mut Memory,
    ) -> Checked<Input> {
        let assets = Arc::new(asset::published(&theme, &site));
        let cards = Arc::new(SharedParts::new(&site));
        let (site, sources) = (Arc::new(site), sources.clone());
        let posters = poster::posters(&site, &theme, &mut memory.posters);
        let (engines, bases) = (Arc::default(), Arc::default());
        let parts = Parts { site, theme, sources, cards, assets, engines, posters, bases };
        html::engines(&Input(Arc::new(parts.clone())), &mut memory.engines).map(|engines| {
            let keys = engines.values().map(|engine| engine.key);
            let bases = Arc::new(Bases::new(&parts.site, &parts.theme, keys, span));
            Input(Arc::new(Parts { engines: Arc::new(engines), bases, ..parts }))
        })
    }

    /// Forget what is shown by the pages of a language, all of which are made.
    fn let_go(&self, lang: &Lang) {
        self.cards.let_go(lang);
        self.engines.get(lang).into_iter().for_each(|engine| engine.drawn.let_go());
    }
}

impl Output {
    /// Promise every file of the site.
    pub fn promise(
        site: Site,
        theme: Arc<Theme>,
        sources: &Arc<Sources>,
        memory: &mut Memory,
    ) -> Checked<Output> {
        let span = site.around_now();
        let input = Input::new(site, theme, sources, span, memory);
        let (_, until) = span;
        Output::of(FORMATS.iter().map(|format| format.promises), input, until)
    }

    /// Promise a gallery of the theme's components instead, as the site's own pages use them.
    pub fn gallery(
        site: Site,
        theme: Arc<Theme>,
        sources: &Arc<Sources>,
        memory: &mut Memory,
    ) -> Checked<Output> {
        let span = site.around_now();
        let input = Input::new(site, theme, sources, span, memory);
        Output::of([gallery::promises as MakePromises, asset::promises].into_iter(), input, None)
    }

    fn of(
        made: impl Iterator<Item = MakePromises>,
        input: Checked<Input>,
        until: Option<Timestamp>,
    ) -> Checked<Output> {
        let mut diagnostics = Diagnostics::default();
        let input = diagnostics.take(input);
        let mut promises: Vec<Promise> =
            made.flat_map(|promises| diagnostics.take(promises(&input))).collect();
        promises.sort_by(|one, other| one.path.cmp(&other.path));
        for lang in input.site.config().langs() {
            // Pages of the site as a whole stand beside the folders of languages.
            let is_of =
                |promise: &&mut Promise| promise.page_of.as_ref() == Some(lang) && promise.path.contains('/');
            if let Some(last) = promises.iter_mut().rfind(is_of) {
                let (input, lang) = (input.clone(), lang.clone());
                last.let_go_after(move || input.let_go(&lang));
            }
        }
        diagnostics.extend(clashes::clashes(&input.site, &promises));
        let policy = Arc::default();
        Checked::new(Output { site: input.site.clone(), promises, until, policy }, diagnostics)
    }

    /// The same, with every message as severe as a policy takes it.
    pub fn under(mut self, policy: Policy) -> Output {
        self.policy = Arc::new(policy);
        for promise in &mut self.promises {
            promise.policy = self.policy.clone();
        }
        self
    }

    /// What is wrong with the texts of a site of which no page will be made.
    pub fn check_texts(&self) -> Diagnostics {
        let texts = self.promises.par_iter().filter(|promise| promise.has_own_words);
        let told: Vec<Diagnostics> = texts.map(|promise| promise.prepare().diagnostics).collect();
        let mut diagnostics = Diagnostics::default();
        told.into_iter().for_each(|one| diagnostics.extend(one));
        diagnostics
    }

    /// The promise of a file, which may be one of a promised folder.
    pub fn promised(&self, path: &str) -> Option<&Promise> {
        let after = self.promises.partition_point(|promise| promise.path.as_str() <= path);
        let nearest = self.promises[..after].last()?;
        let held = nearest.path == path || nearest.is_folder() && path.starts_with(&nearest.path);
        held.then_some(nearest)
    }
}

/// Hashes the input of an artefact, the program's own build first: another build may make other bytes of it.
pub(crate) struct KeyHasher(InputHasher);

impl KeyHasher {
    fn new(format: &str) -> KeyHasher {
        let mut hasher = KeyHasher(InputHasher::default());
        hasher.add(env!("PROSPECTUS_BUILD").as_bytes());
        hasher.add(format.as_bytes());
        hasher
    }

    /// Add some input.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.0.add(bytes);
    }

    /// Add a value by its JSON, which is the same on every machine. The hash is quick over long pieces only.
    fn add_value(&mut self, value: &impl serde::Serialize) {
        const TAKES_ALL: &str = "a hasher takes every byte, and views are made of plain values";
        let mut pieces = std::io::BufWriter::with_capacity(32 * 1024, &mut self.0);
        serde_json::to_writer(&mut pieces, value).expect(TAKES_ALL);
        pieces.flush().expect(TAKES_ALL);
        drop(pieces);
        self.add(&[]);
    }

    /// The hash of all sources, for the seal on what they were made into.
    pub fn of_sources(sources: &Hashes) -> KeyHasher {
        let mut hasher = KeyHasher::new("site");
        for (path, hash) in &sources.files {
            hasher.add(path.as_bytes());
            hasher.add(hash.as_bytes());
        }
        for (path, link) in &sources.links {
            hasher.add(format!("{path} {link:?}").as_bytes());
        }
        hasher
    }

    pub(crate) fn key(self) -> Key {
        Key(*self.0.hash().as_bytes())
    }
}

/// The hash of everything that an artefact is made from. Equal keys promise equal bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub [u8; 32]);

/// All files that the site will consist of, in path order, none made yet.
pub struct Output {
    pub site: Arc<Site>,
    pub promises: Vec<Promise>,
    /// The first moment at which the same sources would give another output.
    pub until: Option<Timestamp>,
    /// How severe the site takes mistakes; its promises know.
    pub policy: Arc<Policy>,
}
