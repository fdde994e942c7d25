//! Every page there will be: what it shows, its language, its address, its twins in other languages.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use crate::catalogue::{Catalogue, Item, ItemIndex};
use crate::codes::{BROAD_FIELDS, Country};
use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, did_you_mean};
use crate::lang::{Lang, slugify};
use crate::locale::Locale;
use crate::model::{Facet, Id, KINDS, Kind, Target, Value};
use crate::source::{DataPath, Place};

/// A list longer than this is told over several pages.
pub const CARDS_ON_A_PAGE: usize = 200;

/// The free page whose words the home page shows.
pub const HOME: &str = "home";

/// What a page shows, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Offers every language.
    Root,
    Home,
    Item(ItemIndex),
    /// All items of a kind, and which page of them, from 1.
    List(Kind, usize),
    /// The items of a kind that share a term.
    Term(Kind, Facet, String, usize),
    Deadlines,
    GroupDeadlines(Id),
    Strategy,
    Balance,
    NotFound,
}

/// One page in one language.
#[derive(Clone, Debug)]
pub struct Page {
    pub subject: Subject,
    pub lang: Lang,
    /// Below the base address: `en/programmes/x/`.
    pub path: String,
}

impl Page {
    /// The file that a web server answers with.
    pub fn file(&self) -> String {
        if self.path.is_empty() || self.path.ends_with('/') {
            format!("{}index.html", self.path)
        } else {
            self.path.clone()
        }
    }
}

impl Redirect {
    /// The file that a web server answers with.
    pub fn file(&self) -> String {
        let is_file = self.path.ends_with(".html") || self.path.ends_with(".htm");
        if is_file { self.path.clone() } else { format!("{}/index.html", self.path) }
    }
}

/// An old address and the page it leads to now.
#[derive(Clone, Debug)]
pub struct Redirect {
    /// Below the base address, without a slash at its ends.
    pub path: String,
    /// The place of the page in [`Site::pages`].
    pub to: usize,
}

/// The planned site.
#[derive(Debug)]
pub struct Site {
    pub catalogue: Catalogue,
    pub now: Timestamp,
    locales: BTreeMap<Lang, Arc<Locale>>,
    pub pages: Vec<Page>,
    pub redirects: Vec<Redirect>,
    by_subject: HashMap<(Subject, Lang), usize>,
    /// The items of a kind that a language shows, in its order.
    lists: BTreeMap<(Lang, Kind), Vec<ItemIndex>>,
    /// The items that share a term.
    terms: BTreeMap<(Lang, Kind, Facet, String), Vec<ItemIndex>>,
}

impl Site {
    /// Decide on every page and its address.
    pub fn plan(catalogue: Catalogue, locales: BTreeMap<Lang, Arc<Locale>>, now: Timestamp) -> Checked<Site> {
        let mut diagnostics = Diagnostics::default();
        let mut site = Site {
            catalogue,
            now,
            locales,
            pages: Vec::new(),
            redirects: Vec::new(),
            by_subject: HashMap::new(),
            lists: BTreeMap::new(),
            terms: BTreeMap::new(),
        };
        let langs: Vec<Lang> = site.config().langs().cloned().collect();
        site.add_page(Subject::Root, &site.config().source_lang().clone(), String::new());
        site.add_page(Subject::NotFound, &site.config().source_lang().clone(), "404.html".into());
        for lang in &langs {
            site.gather(lang);
            site.plan_language(lang);
        }
        site.plan_redirects();
        diagnostics.extend(site.collisions());
        diagnostics.extend(site.navigation());
        Checked::new(site, diagnostics)
    }

    pub fn config(&self) -> &Config {
        &self.catalogue.config
    }

    pub fn locale(&self, lang: &Lang) -> &Arc<Locale> {
        &self.locales[lang]
    }

    /// The page of a subject in a language.
    pub fn page(&self, subject: &Subject, lang: &Lang) -> Option<&Page> {
        self.by_subject.get(&(subject.clone(), lang.clone())).map(|at| &self.pages[*at])
    }

    /// The address of a page on the same host, with the base path.
    pub fn href(&self, page: &Page) -> String {
        self.path(&page.path)
    }

    /// An address on the same host for a path below the base address.
    pub fn path(&self, path: &str) -> String {
        encode(&format!("{}{path}", self.config().file.base_url.path()))
    }

    /// An absolute address for a path below the base address.
    pub fn absolute(&self, path: &str) -> String {
        encode(&self.config().file.base_url.join(path))
    }

    /// Where a subject is found in a language, if anywhere.
    pub fn link(&self, subject: &Subject, lang: &Lang) -> Option<String> {
        self.page(subject, lang).map(|page| self.href(page))
    }

    /// The items of a kind that a language shows, in its order.
    pub fn list(&self, kind: Kind, lang: &Lang) -> &[ItemIndex] {
        self.lists.get(&(lang.clone(), kind)).map_or(&[], Vec::as_slice)
    }

    /// The terms of a kind in a language, with the items that share each.
    pub fn terms(&self, kind: Kind, lang: &Lang) -> impl Iterator<Item = (Facet, &str, &[ItemIndex])> {
        let from = (lang.clone(), kind, Facet::ALL[0], String::new());
        let lang = lang.clone();
        let same = move |(each, of, ..): &(Lang, Kind, Facet, String)| *each == lang && *of == kind;
        self.terms
            .range(from..)
            .take_while(move |(key, _)| same(key))
            .map(|((_, _, facet, term), items)| (*facet, term.as_str(), items.as_slice()))
    }

    /// Whether a page has words of its own in its language.
    pub fn is_translated(&self, subject: &Subject, lang: &Lang) -> bool {
        match subject {
            Subject::Item(index) => self.catalogue.item(*index).speaks(lang),
            Subject::Home => self.home().is_none_or(|index| self.catalogue.item(index).speaks(lang)),
            Subject::Root | Subject::NotFound => lang == self.config().source_lang(),
            _ => true,
        }
    }

    /// The free page that the home page shows.
    pub fn home(&self) -> Option<ItemIndex> {
        self.catalogue.of_kind(Kind::Page).find(|(_, item)| item.id.as_str() == HOME).map(|(index, _)| index)
    }

    /// The name of an item in a language, with the language it is in where that is another one.
    pub fn title(&self, item: &Item, lang: &Lang) -> (String, Option<Lang>) {
        let chain = self.config().chain(lang);
        if let Some((words_lang, words)) = item.words(chain) {
            return (words.front.title.0.clone(), (words_lang != lang).then(|| words_lang.clone()));
        }
        if let Some(name) = item.facts.name() {
            let (text, text_lang) = name.get(chain);
            return (text.to_owned(), text_lang.filter(|each| *each != lang).cloned());
        }
        let country = <Country as crate::yaml::Scalar>::parse(item.id.as_str())
            .ok()
            .filter(|_| item.kind == Kind::Country);
        (country.map_or_else(|| item.id.to_string(), |country| self.locale(lang).country(country)), None)
    }

    /// The name of a term in a language.
    pub fn term_label(&self, facet: Facet, term: &str, lang: &Lang) -> (String, Option<Lang>) {
        let locale = self.locale(lang);
        let message = |key: String| locale.message(&key, &[]).unwrap_or(key);
        match facet {
            Facet::Field => (message(format!("field-{term}")), None),
            Facet::Delivery => (message(format!("delivery-{term}")), None),
            Facet::Language => (
                <Lang as crate::yaml::Scalar>::parse(term)
                    .map_or_else(|_| term.to_owned(), |one| locale.language(&one)),
                None,
            ),
            Facet::Faculty => {
                let id = <Id as crate::yaml::Scalar>::parse(term).ok();
                let title = id.and_then(|id| self.catalogue.vocabulary.title(Target::Faculty, &id));
                let (text, text_lang) =
                    title.map_or((term, None), |title| title.get(self.config().chain(lang)));
                (text.to_owned(), text_lang.filter(|each| *each != lang).cloned())
            }
        }
    }

    /// Sort the items of each kind as a language does, and note which share a term.
    fn gather(&mut self, lang: &Lang) {
        let locale = self.locale(lang).clone();
        for row in KINDS {
            let shown = self.catalogue.of_kind(row.kind).filter(|(_, item)| self.catalogue.shows(item, lang));
            let mut named: Vec<(String, ItemIndex)> =
                shown.map(|(index, item)| (self.title(item, lang).0, index)).collect();
            named.sort_by(|(one, first), (other, second)| locale.compare(one, other).then(first.cmp(second)));
            let mut items: Vec<ItemIndex> = named.into_iter().map(|(_, index)| index).collect();
            match row.kind {
                Kind::News => items.sort_by_key(|index| std::cmp::Reverse(self.catalogue.item(*index).date)),
                Kind::Goal | Kind::Page => {
                    items.sort_by_key(|index| self.catalogue.item(*index).facts.order().unwrap_or(u16::MAX))
                }
                _ => {}
            }
            for index in &items {
                for (facet, term) in terms_of(self.catalogue.item(*index)) {
                    self.terms.entry((lang.clone(), row.kind, facet, term)).or_default().push(*index);
                }
            }
            self.lists.insert((lang.clone(), row.kind), items);
        }
    }

    fn plan_language(&mut self, lang: &Lang) {
        let word = |site: &Site, name: &str| site.config().url_word(name, lang).to_owned();
        self.add_page(Subject::Home, lang, format!("{lang}/"));
        for row in KINDS {
            let section = format!("{lang}/{}/", word(self, row.folder));
            let items = self.list(row.kind, lang).to_vec();
            for index in &items {
                self.plan_item(*index, lang, &section);
            }
            if matches!(row.kind, Kind::Goal | Kind::Page) || items.is_empty() {
                continue;
            }
            for number in 1..=items.len().div_ceil(CARDS_ON_A_PAGE) {
                self.add_page(Subject::List(row.kind, number), lang, numbered(&section, number));
            }
            self.plan_terms(row.kind, lang, &section);
        }
        let deadlines = format!("{lang}/{}/", word(self, "deadlines"));
        for group in
            self.catalogue.vocabulary.groups.groups.iter().map(|group| group.id.clone()).collect::<Vec<_>>()
        {
            let path = format!("{deadlines}{group}/");
            self.add_page(Subject::GroupDeadlines(group), lang, path);
        }
        self.add_page(Subject::Deadlines, lang, deadlines);
        let strategy = format!("{lang}/{}/", word(self, "strategy"));
        self.add_page(Subject::Balance, lang, format!("{strategy}{}/", word(self, "balance")));
        self.add_page(Subject::Strategy, lang, strategy);
    }

    fn plan_item(&mut self, index: ItemIndex, lang: &Lang, section: &str) {
        let item = self.catalogue.item(index);
        let own = item.words.get(lang).and_then(|words| words.front.slug.as_ref()).map(|slug| slug.0.clone());
        let slug = own.unwrap_or_else(|| item.id.as_str().to_lowercase());
        let path = match item.kind {
            Kind::Page if item.id.as_str() == HOME => return,
            Kind::Page => format!("{lang}/{slug}/"),
            _ => format!("{section}{slug}/"),
        };
        self.add_page(Subject::Item(index), lang, path);
    }

    fn plan_terms(&mut self, kind: Kind, lang: &Lang, section: &str) {
        let terms: Vec<(Facet, String, usize)> = self
            .terms(kind, lang)
            .map(|(facet, term, items)| (facet, term.to_owned(), items.len()))
            .collect();
        for (facet, term, count) in terms {
            let slug = slugify(&self.term_label(facet, &term, lang).0);
            let slug = if slug.is_empty() { term.clone() } else { slug };
            let path = format!("{section}{}/{slug}/", self.config().url_word(facet.name(), lang));
            for number in 1..=count.div_ceil(CARDS_ON_A_PAGE) {
                self.add_page(
                    Subject::Term(kind, facet, term.clone(), number),
                    lang,
                    numbered(&path, number),
                );
            }
        }
    }

    fn add_page(&mut self, subject: Subject, lang: &Lang, path: String) {
        self.by_subject.insert((subject.clone(), lang.clone()), self.pages.len());
        self.pages.push(Page { subject, lang: lang.clone(), path });
    }

    fn plan_redirects(&mut self) {
        let mut redirects = Vec::new();
        for (at, page) in self.pages.iter().enumerate() {
            let Subject::Item(index) = page.subject else { continue };
            let words = self.catalogue.item(index).words.get(&page.lang);
            let aliases = words.map(|words| words.front.aliases.as_slice()).unwrap_or_default();
            redirects.extend(
                aliases.iter().map(|alias| Redirect { path: alias.trim_matches('/').to_owned(), to: at }),
            );
        }
        self.redirects = redirects;
    }

    /// Two pages cannot have one address, not even where the file system ignores case.
    fn collisions(&self) -> Vec<Diagnostic> {
        let mut taken: HashMap<String, usize> = HashMap::new();
        let addresses = self.pages.iter().enumerate().map(|(at, page)| (page.path.to_lowercase(), at));
        let old =
            self.redirects.iter().map(|redirect| (format!("{}/", redirect.path.to_lowercase()), redirect.to));
        let mut collisions = Vec::new();
        for (path, at) in addresses.chain(old) {
            if let Some(first) = taken.insert(path, at) {
                collisions.push(self.collision(&self.pages[first], &self.pages[at]));
            }
        }
        collisions
    }

    fn collision(&self, first: &Page, second: &Page) -> Diagnostic {
        let message = format!("two pages have the address `/{}`", second.path);
        let same = Diagnostic::error(Code::SameAddress, self.place(second), message)
            .help("give one of them another `slug`");
        match self.place(first) {
            Place::Site => same,
            place => same.related(place, "the other page"),
        }
    }

    /// The file that a page's address comes from.
    fn place(&self, page: &Page) -> Place {
        let Subject::Item(index) = page.subject else { return Place::Site };
        let item = self.catalogue.item(index);
        match (item.words.get(&page.lang), &item.facts_path) {
            (Some(words), _) if words.front.slug.is_some() => Place::Value(words.path.clone(), "slug".into()),
            (Some(words), _) => Place::File(words.path.clone()),
            (None, Some(path)) => Place::File(path.clone()),
            (None, None) => Place::Site,
        }
    }

    /// What an entry of the navigation leads to.
    pub fn destination(&self, entry: &str) -> Option<Subject> {
        if let Some((folder, id)) = entry.split_once('/') {
            let id = <Id as crate::yaml::Scalar>::parse(id).ok()?;
            return self.catalogue.find(Kind::from_folder(folder)?, &id).map(Subject::Item);
        }
        match entry {
            "deadlines" => Some(Subject::Deadlines),
            "strategy" => Some(Subject::Strategy),
            folder => Kind::from_folder(folder).map(|kind| Subject::List(kind, 1)),
        }
    }

    fn navigation(&self) -> Vec<Diagnostic> {
        let navigation = &self.config().file.navigation;
        let menus = [("main", &navigation.main), ("footer", &navigation.footer)];
        let entries = menus.into_iter().flat_map(|(menu, entries)| {
            entries.iter().enumerate().map(move |(index, entry)| (menu, index, entry))
        });
        // A kind without items yet has no list, and its entry waits in silence.
        let broken = entries.filter(|(_, _, entry)| self.destination(entry).is_none());
        broken
            .map(|(menu, index, entry)| {
                let at = DataPath::from("navigation").key(menu).index(index);
                let message = format!("the navigation names `{}`, which does not exist", entry.0);
                let unknown = Diagnostic::error(
                    Code::UnknownNavigation,
                    Place::Value(self.config().path.clone(), at),
                    message,
                );
                let pages = self.catalogue.of_kind(Kind::Page).map(|(_, item)| format!("pages/{}", item.id));
                let known: Vec<String> = KINDS
                    .iter()
                    .map(|row| row.folder.to_owned())
                    .chain(pages)
                    .chain(["deadlines".into(), "strategy".into()])
                    .collect();
                did_you_mean(entry, known.iter().map(String::as_str))
                    .into_iter()
                    .fold(unknown.label("expected a kind's folder or a page"), Diagnostic::help)
            })
            .collect()
    }
}

/// `section/` for the first page of a list, `section/2/` for the second.
fn numbered(section: &str, number: usize) -> String {
    if number == 1 { section.to_owned() } else { format!("{section}{number}/") }
}

/// The terms that an item can be found by.
fn terms_of(item: &Item) -> Vec<(Facet, String)> {
    let mut terms = Vec::new();
    for fact in item.facts.facts() {
        let Some(facet) = fact.facet else { continue };
        for value in fact.value.each() {
            let term = match value {
                Value::Field(field) => field.broad().to_owned(),
                Value::Language(lang) => lang.to_string(),
                Value::Word(term) => term.word.to_owned(),
                Value::Entry(_, id) => id.to_string(),
                _ => continue,
            };
            if !terms.contains(&(facet, term.clone()))
                && (facet != Facet::Field || BROAD_FIELDS.contains(&term.as_str()))
            {
                terms.push((facet, term));
            }
        }
    }
    terms
}

/// Percent-encode what is not ASCII (RFC 3986); readers of addresses see the letters all the same.
fn encode(address: &str) -> String {
    if address.is_ascii() {
        return address.to_owned();
    }
    address
        .bytes()
        .map(|byte| if byte.is_ascii() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
