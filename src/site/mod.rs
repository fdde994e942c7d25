//! Every page there will be: what it shows, its language, its address, its twins in other languages.

mod a_to_z;
mod alternates;
mod changes;
mod checks;
mod closings;
mod digest;
mod facts;
mod feeds;
mod foreign;
mod heirs;
mod lists;
mod lost;
mod months;
mod names;
mod notices;
mod occasions;
mod old;
mod pages;
mod plan;
mod poster;
mod redirect;
mod related;
mod terms;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

pub use a_to_z::ENTRIES_ON_A_PAGE;
pub use alternates::Alternate;
pub use closings::{Calls, Closing, National};
pub use digest::Digest;
pub use lost::Told;
pub use months::{CLOSINGS_ON_A_PAGE, Month};
pub use pages::{PAGES, PageRow};
pub use poster::Poster;
pub use redirect::{Gone, Redirect, RedirectTo};
pub use related::MOST_RELATED;

use a_to_z::Everything;

use crate::address::written;
use crate::catalogue::{Catalogue, ItemIndex};
use crate::codes::encode_path;
use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostics};
use crate::history::History;
use crate::lang::Lang;
use crate::locale::Locale;
use crate::memo::Memo;
pub use crate::model::HOME;
use crate::model::{Facet, Fact, Headings, Id, Kind, STRATEGY, Shelf};
use crate::offer::Offer;
use crate::reads::Noted;
use crate::theme::{Fonts, Measures, Theme};
use crate::time::{Date as Day, Start};

/// So many items of a list stand on a page, the rest on further ones: more nobody scrolls through on a phone. Names alone,
/// under their letters, stand all on one: who looks for theirs goes by the letter.
pub fn items_on_a_page(kind: Kind) -> usize {
    let showing = kind.showing();
    match showing.headings {
        Headings::Initial => usize::MAX,
        // Their cards tell until when each group applies, and what it pays.
        _ if !showing.compared.is_empty() => 20,
        _ => 24,
    }
}

/// Lists of fewer items are taken in at a glance: to narrow them would cost more than it spares.
const FEWEST_NARROWED: usize = 8;

/// So many items of a kind stand side by side in one table; of more, the table would be a list lying on its side.
pub const MOST_COMPARED: usize = 8;

/// So many where they share a field of study, since whoever looks at a field has chosen already.
pub const MOST_COMPARED_IN_FIELD: usize = 24;

/// Width and height of Open Graph pictures, as those who show them ask.
pub const POSTER_SIZE: (u32, u32) = (1200, 630);

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
    /// The items of a kind that are related to an item, where they are too many for its page.
    Related(ItemIndex, Kind, usize),
    /// Items of a kind side by side: all of them, or those of a broad field of study.
    Compare(Kind, Option<String>),
    /// A programme on one sheet of paper.
    Sheet(ItemIndex),
    Deadlines,
    GroupDeadlines(Id),
    /// Those of a group, or of all, that close in a month, by its first day; which page of them, from 1.
    MonthDeadlines(Option<Id>, Date, usize),
    /// A question on the way to one's applicant group, or the group itself, by the answers so far: `nny`.
    WhoAmI(String),
    /// Everything from A to Z, and what finds it by its words; which page of it, from 1.
    Search(usize),
    Strategy,
    Balance,
    NotFound,
    /// Says at an old address that what stood there is no more.
    Gone,
}

/// One page in one language.
#[derive(Clone, Debug, Hash)]
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

    /// Its address as authors write it: `/en/programmes/x/`.
    pub fn written(&self) -> String {
        written(self.path.trim_end_matches('/'))
    }
}

/// The planned site.
#[derive(Debug)]
pub struct Site {
    pub catalogue: Catalogue,
    pub now: Timestamp,
    /// The first day of the month that it is now, where the university is.
    month: Date,
    /// Whether readers' clocks stand at that moment.
    pub fixed_clock: bool,
    locales: BTreeMap<Lang, Arc<Locale>>,
    /// The hash of what the theme draws Open Graph pictures with, if it draws any.
    easel: Option<blake3::Hash>,
    /// What the theme draws maps, charts and pictures with.
    pub measures: Arc<Measures>,
    /// What pictures can be written with.
    letters: Arc<Fonts>,
    /// When the current opening of each item starts.
    starts: Vec<Option<CurrentStart>>,
    /// The items that happened in one go, and are over.
    over: BTreeSet<ItemIndex>,
    /// What is told of each item, once somebody asked.
    facts: Vec<Noted<Vec<Fact>>>,
    pub history: History,
    plan: Arc<Plan>,
}

/// What pages there are and what stands on them, which bodies of texts do not change.
#[derive(Debug, Default)]
struct Plan {
    pages: Vec<Page>,
    redirects: Vec<Redirect>,
    gone: Vec<Gone>,
    lost: Vec<Told>,
    by_subject: BTreeMap<Lang, HashMap<Subject, usize>>,
    /// The items of a kind that a language shows, in its order.
    lists: BTreeMap<(Lang, Kind), Vec<ItemIndex>>,
    /// The place of each item in its list.
    ranks: BTreeMap<Lang, HashMap<ItemIndex, usize>>,
    /// The months that have pages of their own, for all groups and for each.
    months: BTreeMap<(Lang, Option<Id>), Vec<Month>>,
    /// The items of all kinds that a language shows, in its order.
    everything: BTreeMap<Lang, Everything>,
    /// All deadlines in the order in which they close.
    closings: Vec<Closing>,
    /// Those of them that concern nobody by the country alone in which one lives.
    beyond: Vec<Closing>,
    /// Groups that have a deadline of any item.
    dated_groups: BTreeSet<Id>,
    /// What partners send students to above all.
    exchange: Option<ItemIndex>,
    /// Every way through the questions that tell an applicant's group.
    ways: Vec<String>,
    /// The items that share a term.
    terms: BTreeMap<(Lang, Kind, Facet, String), Vec<ItemIndex>>,
    digest: Digest,
}

/// The start of an opening, and its end where both are days.
pub type CurrentStart = (Start, Option<Day>);

/// What a plan is made from: the shape of its catalogue, the hash of the theme, whose messages name terms in addresses,
/// the addresses that were published, what starts next, which terms tell, what is over, which lists leave out, and the
/// month, from which on deadlines are told.
type PlanInput =
    (blake3::Hash, blake3::Hash, Option<blake3::Hash>, Vec<Option<CurrentStart>>, BTreeSet<ItemIndex>, Date);

/// The last plan.
#[derive(Debug, Default)]
pub struct Memory(Memo<(), PlanInput, Checked<Arc<Plan>>>);

/// What is told of an item that is not there, wherever it is named.
fn no_longer(item: &str) -> String {
    let (folder, id) = item.split_once('/').unwrap_or_default();
    format!("there is no `{id}` in `{folder}`")
}

impl Site {
    /// Decide on every page and its address.
    pub fn plan(
        catalogue: Catalogue,
        locales: BTreeMap<Lang, Arc<Locale>>,
        theme: &Theme,
        now: Timestamp,
        history: History,
        memory: &mut Memory,
    ) -> Checked<Site> {
        let starts = facts::current_starts(&catalogue, now);
        let over = occasions::over(&catalogue, now);
        let month = now.to_zoned_datetime(catalogue.config.zone().clone()).date().first_of_month();
        let input = (catalogue.shape, theme.fingerprint, history.hash, starts.clone(), over.clone(), month);
        let easel = theme.easel;
        let plan = Arc::default();
        let facts = starts.iter().map(|_| Noted::default()).collect();
        let mut site = Site {
            catalogue,
            now,
            month,
            fixed_clock: false,
            locales,
            easel,
            measures: theme.measures.clone(),
            letters: theme.letters.clone(),
            starts,
            over,
            facts,
            history,
            plan,
        };
        let planned = memory.0.one((), input, || site.planned());
        site.plan = planned.value;
        Checked::new(site, planned.diagnostics)
    }

    fn planned(&mut self) -> Checked<Arc<Plan>> {
        let mut diagnostics = Diagnostics::default();
        self.plan_mut().ways = self.catalogue.vocabulary.groups.ways();
        self.plan_mut().exchange = self.exchange();
        let closings = closings::all(&self.catalogue);
        let beyond = closings.iter().filter(|closing| closing.is_beyond(&self.catalogue)).cloned().collect();
        let plan = self.plan_mut();
        plan.beyond = beyond;
        plan.dated_groups = closings.iter().flat_map(Closing::groups).cloned().collect();
        plan.closings = closings;
        let langs: Vec<Lang> = self.config().langs().cloned().collect();
        let source = self.config().source_lang().clone();
        self.add_page(Subject::Root, &source, String::new());
        self.add_page(Subject::NotFound, &source, "404.html".into());
        for lang in &langs {
            self.gather(lang);
            self.rank(lang);
            self.gather_everything(lang);
            self.plan_language(lang);
        }
        diagnostics.extend(self.collisions());
        let told = self.plan_old_addresses();
        diagnostics.extend(told);
        diagnostics.extend(self.navigation());
        diagnostics.extend(self.words_of_addresses());
        let digest = Digest::of(&self.plan);
        self.plan_mut().digest = digest;
        Checked::new(self.plan.clone(), diagnostics)
    }

    fn plan_mut(&mut self) -> &mut Plan {
        Arc::get_mut(&mut self.plan).expect("a plan is shared when it is finished")
    }

    /// Every page there will be.
    pub fn pages(&self) -> &[Page] {
        &self.plan.pages
    }

    /// Every old address that leads to a page.
    pub fn redirects(&self) -> &[Redirect] {
        &self.plan.redirects
    }

    /// Every old address of what is no more.
    pub fn gone(&self) -> &[Gone] {
        &self.plan.gone
    }

    /// What the plan is, in short.
    pub fn digest(&self) -> &Digest {
        &self.plan.digest
    }

    /// What is to be said of addresses that were published and lead nowhere.
    pub fn lost(&self) -> &[Told] {
        &self.plan.lost
    }

    pub fn config(&self) -> &Config {
        &self.catalogue.config
    }

    pub fn locale(&self, lang: &Lang) -> &Arc<Locale> {
        &self.locales[lang]
    }

    /// What one can apply for of an item now.
    pub fn offer(&self, index: ItemIndex) -> Offer<'_> {
        self.catalogue.offer(self.catalogue.item(index), self.now)
    }

    /// The page of a subject in a language.
    pub fn page(&self, subject: &Subject, lang: &Lang) -> Option<&Page> {
        self.plan.by_subject.get(lang)?.get(subject).map(|at| &self.plan.pages[*at])
    }

    /// The address of a page on the same host, with the base path.
    pub fn href(&self, page: &Page) -> String {
        self.path(&page.path)
    }

    /// An address on the same host for a path below the base address.
    pub fn path(&self, path: &str) -> String {
        format!("{}{}", self.config().file.base_url.path(), encode_path(path))
    }

    /// An absolute address for a path below the base address.
    pub fn absolute(&self, path: &str) -> String {
        self.config().file.base_url.join(&encode_path(path))
    }

    /// Where a subject is found in a language, if anywhere.
    pub fn link(&self, subject: &Subject, lang: &Lang) -> Option<String> {
        self.page(subject, lang).map(|page| self.href(page))
    }

    /// The items of a kind that a language shows, in its order.
    pub fn list(&self, kind: Kind, lang: &Lang) -> &[ItemIndex] {
        self.plan.lists.get(&(lang.clone(), kind)).map_or(&[], Vec::as_slice)
    }

    /// Whether a page has words of its own in its language.
    pub fn is_translated(&self, subject: &Subject, lang: &Lang) -> bool {
        match subject {
            Subject::Item(index) | Subject::Sheet(index) => self.catalogue.item(*index).speaks(lang),
            Subject::Home | Subject::Strategy => {
                self.speaker(subject).is_none_or(|index| self.catalogue.item(index).speaks(lang))
            }
            Subject::Root | Subject::NotFound => lang == self.config().source_lang(),
            Subject::Gone => false,
            _ => true,
        }
    }

    /// Whether search engines may list a page: it has words of its own, and says something for itself.
    pub fn is_indexed(&self, page: &Page) -> bool {
        let alone = match &page.subject {
            // A sheet says again what its programme's page says.
            Subject::NotFound | Subject::Gone | Subject::Sheet(_) => false,
            Subject::WhoAmI(way) => way.is_empty(),
            _ => true,
        };
        alone && self.is_translated(&page.subject, &page.lang)
    }

    fn has_strategy(&self) -> bool {
        Kind::on(Shelf::Page(STRATEGY)).any(|kind| self.catalogue.of_kind(kind).next().is_some())
    }

    /// What an entry of the navigation leads to.
    pub fn destination(&self, entry: &str) -> Option<Subject> {
        if let Some((folder, id)) = entry.split_once('/') {
            let id = <Id as crate::yaml::Scalar>::parse(id).ok()?;
            return self.catalogue.find(Kind::from_folder(folder)?, &id).map(Subject::Item);
        }
        match PAGES.iter().find(|row| row.name == entry) {
            Some(row) => row.subject(self),
            None => Kind::from_folder(entry).map(|kind| Subject::List(kind, 1)),
        }
    }
}
