//! The stages, composed: read this first.

mod fixes;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use crate::catalogue::{self, Catalogue, Vocabulary};
use crate::config::{BaseUrl, Config, HISTORY_FILE, SITE_FILE};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, Policy, Severity};
use crate::document;
use crate::history::History;
use crate::lang::Lang;
use crate::locale::Locale;
use crate::memo::Memo;
use crate::model::{OwnFacts, OwnWords};
use crate::output::{self, Key, KeyHasher, Output};
use crate::site::{self, Site};
use crate::source::{Hashes, Link, Place, Source, SourcePath, Sources};
use crate::theme::Theme;
use crate::view::reference;
use crate::yaml;

/// What a site depends on beside its files.
#[derive(Clone, Debug)]
pub struct Options {
    /// The moment for which the site is made: deadlines before it have passed.
    pub now: Timestamp,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Instead of the one in `site.yaml`.
    pub base_url: Option<BaseUrl>,
    /// The host of a preview, `http://127.0.0.1:4000`, which has the pages under the same path.
    pub origin: Option<String>,
    /// Whether readers' clocks stand at that moment, too, to show how the site will be.
    pub fixed_clock: bool,
    /// How severe mistakes are taken, beyond what `site.yaml` says of that.
    pub policy: Policy,
}

/// The hash of everything that an output depends on but the moment.
pub fn fingerprint(sources: &Hashes, options: &Options) -> Key {
    let mut hasher = KeyHasher::of_sources(sources);
    hasher.add(&[u8::from(options.drafts)]);
    hasher.add(options.base_url.as_ref().map(|base| base.join("")).unwrap_or_default().as_bytes());
    hasher.add(&options.policy.bytes());
    hasher.key()
}

/// What is remembered from one compilation to the next: what was made of input that is still the same.
#[derive(Default)]
pub struct Memory {
    theme: Memo<(), Vec<Source>, Checked<Option<Dress>>>,
    catalogue: catalogue::Memory,
    history: Memo<(), Option<Source>, Checked<History>>,
    site: site::Memory,
    output: output::Memory,
}

/// A theme, and the words and formats of every language. It depends on the files of themes and the settings only.
#[derive(Clone)]
struct Dress {
    theme: Arc<Theme>,
    locales: BTreeMap<Lang, Arc<Locale>>,
}

/// A site that was compiled.
pub enum Compiled {
    /// There is no error in it.
    Whole(Output),
    /// Errors forbid to publish it. What could be made of it all the same tells what is wrong with its texts.
    Broken(Option<Output>),
}

/// Make a site of its files, as promises. Pure: the same files and options promise the same bytes. There is an output
/// only where there is no error; mistakes in texts and templates are told when the pages are made.
pub fn compile(sources: &Arc<Sources>, options: &Options) -> Checked<Option<Output>> {
    let Checked { value, diagnostics } = compile_again(sources, options, &mut Memory::default());
    match value {
        Compiled::Whole(output) => Checked::new(Some(output), diagnostics),
        // No page will be made, so that its author would not learn of everything.
        Compiled::Broken(output) => {
            let mut all = diagnostics;
            all.extend(output.map(|output| located(output.check_texts(), sources)).unwrap_or_default());
            Checked::new(None, all.sorted())
        }
    }
}

/// The same with what is remembered of the last time, which saves time and changes nothing else; and where there are
/// errors, without looking at the texts.
pub fn compile_again(sources: &Arc<Sources>, options: &Options, memory: &mut Memory) -> Checked<Compiled> {
    made(sources, options, memory, Output::promise)
}

/// Make a gallery of the theme's components of the same files, in the same way.
pub fn gallery(sources: &Arc<Sources>, options: &Options) -> Checked<Option<Output>> {
    made(sources, options, &mut Memory::default(), Output::gallery).map(Compiled::whole)
}

impl Compiled {
    /// The output of a site without errors.
    pub fn whole(self) -> Option<Output> {
        match self {
            Compiled::Whole(output) => Some(output),
            Compiled::Broken(_) => None,
        }
    }
}

/// The last stage.
type LastStage = fn(Site, Arc<Theme>, &Arc<Sources>, &mut output::Memory) -> Checked<Output>;

fn made(
    sources: &Arc<Sources>,
    options: &Options,
    memory: &mut Memory,
    promise: LastStage,
) -> Checked<Compiled> {
    let mut diagnostics = Diagnostics::default();
    let mut policy = options.policy.clone();
    let output = stages(sources, options, memory, promise, &mut policy, &mut diagnostics);
    let diagnostics = policy.applied(diagnostics);
    let output = output.map(|output| output.under(policy));
    let compiled = match output {
        Some(output) if !diagnostics.has_errors() => Compiled::Whole(output),
        output => Compiled::Broken(output),
    };
    Checked::new(compiled, located(diagnostics, sources).sorted())
}

fn stages(
    sources: &Arc<Sources>,
    options: &Options,
    memory: &mut Memory,
    promise: LastStage,
    policy: &mut Policy,
    diagnostics: &mut Diagnostics,
) -> Option<Output> {
    let (now, drafts) = (options.now, options.drafts);
    diagnostics.extend(passed_links(sources));
    let mut config = diagnostics.take(Config::read(sources))?;
    if !drafts {
        config = config.without_drafts();
    }
    *policy = config.policy.clone().under(&options.policy);
    config.published = options.base_url.clone().unwrap_or(config.published);
    config.file.base_url =
        options.origin.as_ref().map_or(config.published.clone(), |origin| config.published.moved_to(origin));
    let catalogue =
        diagnostics.take(Catalogue::assemble(sources, config, now, drafts, &mut memory.catalogue));
    *diagnostics = without_other_languages(std::mem::take(diagnostics));
    let dress = diagnostics.take(dress(sources, &catalogue, &mut memory.theme));
    let Dress { theme, locales } = dress?;
    let record = sources.get(HISTORY_FILE).cloned();
    let history = diagnostics.take(memory.history.one((), record, || History::read(sources)));
    let plan = Site::plan(catalogue, locales, &theme, now, history, &mut memory.site);
    let mut site = diagnostics.take(plan);
    let mistaken = mistaken(diagnostics);
    let is_mistaken = |item: &str| mistaken.contains(item) || site.catalogue.is_mistaken(item);
    let lost = site.lost().iter().filter(|told| !told.item.as_deref().is_some_and(is_mistaken));
    diagnostics.extend(lost.map(|told| told.diagnostic.clone()));
    site.fixed_clock = options.fixed_clock;
    let output = diagnostics.take(promise(site, theme.clone(), sources, &mut memory.output));
    // Pages tell them otherwise, and none will be made.
    if diagnostics.has_errors() {
        diagnostics.extend(theme.mistakes.iter().cloned());
    }
    Some(output)
}

/// Items whose files have errors, `programmes/x`: what is lost with such a file is not lost for good.
fn mistaken(diagnostics: &Diagnostics) -> BTreeSet<String> {
    let errors = diagnostics.iter().filter(|one| one.severity == Severity::Error);
    let item = |path: &str| {
        let (folder, id) = path.strip_prefix("content/")?.split_once('/')?;
        Some(format!("{folder}/{}", id.split('/').next()?))
    };
    let places =
        errors.flat_map(|one| [&one.place].into_iter().chain(one.related.iter().map(|(place, _)| place)));
    places.filter_map(|place| item(place.path()?)).collect()
}

/// A mistyped language of a text that is read as one which the site has not is told once, as it is typed.
fn without_other_languages(diagnostics: Diagnostics) -> Diagnostics {
    let is_unseen = |one: &Diagnostic| {
        let Place::File(path) = &one.place else { return false };
        one.code == Code::UnknownLanguageFile && path.ends_with(".yaml")
    };
    let unseen: Vec<Diagnostic> = diagnostics.iter().filter(|one| is_unseen(one)).cloned().collect();
    let of = |one: &Diagnostic| {
        let mut told = unseen.iter().filter(|other| other.place.path() == one.place.path());
        let tag = &one.fixes.first().filter(|_| one.code == Code::BadLanguage)?.edits.first()?.text;
        told.find(|other| other.cause == Some(catalogue::texts_in(tag)))
    };
    diagnostics.filter(|one| !is_unseen(one)).map(|one| match of(&one) {
        Some(other) => {
            let help =
                format!("{}, either; {}: write one of these, or leave it out", other.message, other.label);
            Diagnostic { fixes: Vec::new(), help: vec![help], ..one }
        }
        None => one,
    })
}

/// What lies behind a link that is not followed is missed on the site.
fn passed_links(sources: &Sources) -> impl Iterator<Item = Diagnostic> {
    sources.links.iter().filter_map(|(path, link)| {
        let (what, help) = match link {
            Link::Followed(_) => return None,
            Link::Outside => (
                "leads out of the site's `content/` and `themes/`",
                "copy the files to the place of the link, so that the site is the same on every machine",
            ),
            Link::Nowhere => ("leads nowhere", "let it lead to a file of the site, or remove it"),
            Link::Circle => ("leads round in a circle", "remove it, or let it lead to another folder"),
            Link::Again => (
                "leads on from a folder that is reached by a link itself",
                "let it lead straight to the folder, or copy the files to its place",
            ),
        };
        let message = format!("`{path}` is a link that {what}, and nothing behind it is published");
        Some(Diagnostic::warning(Code::PassedLink, Place::File(path.clone()), message).help(help))
    })
}

fn dress(
    sources: &Sources,
    catalogue: &Catalogue,
    memo: &mut Memo<(), Vec<Source>, Checked<Option<Dress>>>,
) -> Checked<Option<Dress>> {
    let config = &catalogue.config;
    let own = [SITE_FILE, OwnWords::FILE, OwnFacts::FILE].into_iter().filter_map(|path| sources.get(path));
    let input = own.chain(sources.below("themes/")).cloned().collect();
    memo.one((), input, || {
        let mut diagnostics = Diagnostics::default();
        let theme = diagnostics.take(Theme::load(sources, config));
        let Vocabulary { words, facts, .. } = &catalogue.vocabulary;
        let academic = &config.file.academic;
        let own = |chain: &[Lang]| {
            let terms = academic.messages(chain).into_iter();
            terms.chain(words.messages(chain)).chain(facts.messages(chain)).collect()
        };
        let dress = theme.map(|theme| {
            let locales = diagnostics.take(theme.locales(config, &own));
            Dress { theme: Arc::new(theme.held_to(&reference::types(), &locales)), locales }
        });
        Checked::new(dress, diagnostics)
    })
}

/// Find the bytes of the values that messages are about.
pub fn located(diagnostics: Diagnostics, sources: &Sources) -> Diagnostics {
    let mut known = Trees::new();
    diagnostics.map(|diagnostic| {
        // What is wrong with a key stands at it, and not at its value.
        let is_key = diagnostic.code == Code::UnknownKey;
        let key = is_key.then(|| key_place(&diagnostic.place, sources, &mut known)).flatten();
        let mut find = |place| locate_again(place, sources, &mut known);
        let related = diagnostic.related.into_iter().map(|(place, words)| (find(place), words)).collect();
        let place = key.unwrap_or_else(|| find(diagnostic.place));
        let also = diagnostic.also.into_iter().map(&mut find).collect();
        let fixes = diagnostic.fixes.into_iter().filter_map(|fix| fixes::located(fix, sources, &mut known));
        let fixes = fixes.collect();
        let found = of_example(Diagnostic { place, related, also, fixes, ..diagnostic }, sources);
        let help = found.place.path().filter(|path| sources.is_carried(path)).map(|path| carried(path));
        help.into_iter().fold(found, Diagnostic::help)
    })
}

/// What names nothing is an example where the line is one that `prospectus new` wrote behind `#`.
fn of_example(told: Diagnostic, sources: &Sources) -> Diagnostic {
    let names_nothing = matches!(told.code, Code::DanglingId | Code::MissingImage);
    let Place::Bytes(path, at) = &told.place else { return told };
    if !names_nothing {
        return told;
    }
    let text =
        sources.get(path).and_then(|source| std::str::from_utf8(&source.bytes).ok()).unwrap_or_default();
    let start = text.get(..at.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    if !crate::scaffold::is_example(line) {
        return told;
    }
    let help = told.help.iter().filter(|help| !help.starts_with("bring the file back")).cloned().collect();
    Diagnostic { help, ..told }
        .help("the line shows the form, as `prospectus new` wrote it: write what is yours, or put `#` before it again")
}

/// The bytes of the key of a value.
fn key_place(place: &Place, sources: &Sources, known: &mut Trees) -> Option<Place> {
    let Place::Value(path, steps) = place else { return None };
    let (base, tree) = tree_of(path, sources, known).as_ref()?;
    let at = tree.as_ref()?.key(steps)?;
    Some(Place::bytes(path, base + at.start..base + at.end))
}

/// What an author can do about a file that the site's folder does not have.
fn carried(path: &str) -> String {
    let theme = path.split('/').nth(1).unwrap_or_default();
    format!(
        "this file comes with the program; `prospectus theme eject {theme}` copies the theme into the site, to be changed there"
    )
}

/// Find the bytes of a value.
pub fn locate(place: Place, sources: &Sources) -> Place {
    locate_again(place, sources, &mut Trees::new())
}

/// The files that places were looked for in: where their YAML begins, and what was read of it.
type Trees = BTreeMap<SourcePath, Option<(usize, Option<yaml::Tree>)>>;

fn locate_again(place: Place, sources: &Sources, known: &mut Trees) -> Place {
    let Place::Value(path, steps) = &place else { return place };
    let Some((base, tree)) = tree_of(path, sources, known) else { return Place::File(path.clone()) };
    Place::bytes(path, yaml::locate(tree.as_ref(), *base, steps))
}

fn tree_of<'k>(
    path: &SourcePath,
    sources: &Sources,
    known: &'k mut Trees,
) -> &'k Option<(usize, Option<yaml::Tree>)> {
    known.entry(path.clone()).or_insert_with(|| {
        let (source, text) = sources.get(path).and_then(|source| Some((source, source.text().ok()?)))?;
        let yaml = document::yaml_range(path, text);
        Some((source.skipped() + yaml.start, yaml::Tree::parse(&text[yaml]).ok()))
    })
}
