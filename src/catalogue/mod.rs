//! All items by id, with their words in every language, and the relations between them, readable from both ends.

mod assemble;
mod begun;
mod documents;
mod elsewhere;
mod folders;
mod hidden;
mod lacking;
mod mirror;
mod misnamed;
mod misspelt;
mod moved;
mod offers;
mod pictures;
mod provenance;
mod renamed;
mod rules;
mod shape;
mod standing;
mod stray;
mod taken;
mod typed;
mod unheld;
mod vocabulary;

pub use assemble::vocabulary;
pub use begun::first as first_of_kind;
pub use hidden::Hidden;
pub use mirror::Count;
pub use pictures::NoPicture;
pub use renamed::with_renamed;
pub use rules::{missing_vocabulary, texts_in};
pub use standing::Standing;
pub use vocabulary::Vocabulary;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use crate::codes::Country;
use crate::config::{Config, Missing};
use crate::diagnostic::{Checked, Diagnostics};
use crate::document::Words;
use crate::lang::{Lang, slugify};
use crate::memo::Memo;
use crate::model::{Days, Entity, Id, Kind, Target};
use crate::pdf::{self, Pdfs};
use crate::picture::{Measured, Pictures};
use crate::reads::note_items;
use crate::source::{DataPath, SourcePath, Sources};
use crate::theme::DrawnIds;
use crate::time::Date;
use crate::yaml::Scalar;

/// One item: what is true of it in every language, and its words in each.
#[derive(Debug)]
pub struct Item {
    pub kind: Kind,
    pub id: Id,
    pub facts: Box<dyn Entity>,
    /// The file of the facts, where there is one.
    pub facts_path: Option<SourcePath>,
    /// Facts that could not be read.
    pub holes: Vec<DataPath>,
    pub words: BTreeMap<Lang, Words>,
    /// Pictures and other files in the item's folder.
    pub files: Vec<SourcePath>,
    /// The documents beside its texts that these link to.
    pub documents: Vec<SourcePath>,
    /// The day of a news item.
    pub date: Option<Date>,
    /// The hash of all that others can know of it. An item whose body changed has the same shape.
    shape: blake3::Hash,
}

impl Item {
    /// `content/programmes/x/`.
    pub fn folder(&self) -> String {
        format!("content/{}/{}/", self.kind.folder(), self.id)
    }

    /// As links name it: `programmes/x`.
    pub fn name(&self) -> String {
        format!("{}/{}", self.kind.folder(), self.id)
    }

    /// The words for the first of some languages that has any.
    pub fn words<'a>(&'a self, chain: &[Lang]) -> Option<(&'a Lang, &'a Words)> {
        chain.iter().find_map(|lang| self.words.get_key_value(lang))
    }

    /// The country that it is.
    pub fn country(&self) -> Option<Country> {
        (self.kind == Kind::Country).then(|| Country::parse(self.id.as_str()).ok()).flatten()
    }

    /// The days on which it is published and holds: news from its date on.
    pub fn days(&self) -> Days {
        let days = self.facts.days();
        Days { from: days.from.or(self.date.filter(|_| self.kind.showing().needs_date)), ..days }
    }

    /// Whether it has words of its own in a language, or needs none.
    pub fn speaks(&self, lang: &Lang) -> bool {
        self.words.contains_key(lang) || self.words.is_empty()
    }
}

/// The place of an item in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIndex(usize);

impl ItemIndex {
    /// From 0 up to the number of items.
    pub fn position(self) -> usize {
        self.0
    }
}

/// The whole catalogue, typed and linked.
#[derive(Debug)]
pub struct Catalogue {
    pub config: Config,
    pub vocabulary: Vocabulary,
    /// In the order of kinds, then of ids.
    items: Vec<Arc<Item>>,
    links: Arc<Links>,
    /// Ids of items that could not be read; naming them is no mistake of its own.
    broken: BTreeSet<(Kind, Id)>,
    /// Drafts, archived items and those of a day to come, which may be named, but lead nowhere.
    hidden: BTreeMap<(Kind, Id), Hidden>,
    /// The days on which items are published and hold, where they say so.
    pub days: Vec<Days>,
    /// The pictures beside the items, measured.
    pub pictures: Pictures,
    /// The documents beside the items, looked at.
    pub documents: Pdfs,
    /// What the theme writes into pages.
    drawn_ids: DrawnIds,
    /// The hash of everything in it but the bodies of texts: of settings, vocabularies, facts, titles and pictures.
    pub shape: blake3::Hash,
    /// The hash of the same without what is told of single items: which there are, and all that they share.
    pub frame: blake3::Hash,
}

/// Where each item is, and whom it knows.
#[derive(Debug, Default)]
struct Links {
    index: BTreeMap<(Kind, Id), ItemIndex>,
    /// For each item those it names, and those that name it.
    neighbours: Vec<BTreeSet<ItemIndex>>,
}

/// What is remembered of the last catalogue.
#[derive(Debug, Default)]
pub struct Memory {
    items: assemble::Items,
    pictures: Measured,
    documents: pdf::Known,
    links: Memo<(), blake3::Hash, Arc<Links>>,
    rules: Memo<(), (blake3::Hash, Timestamp), Diagnostics>,
}

impl Catalogue {
    /// Read all items and link them.
    pub fn assemble(
        sources: &Sources,
        config: Config,
        now: Timestamp,
        drafts: bool,
        memory: &mut Memory,
    ) -> Checked<Catalogue> {
        let mut diagnostics = Diagnostics::default();
        let loaded = diagnostics.take(assemble::load(sources, &config, &mut memory.items));
        let today = Date(now.to_zoned_datetime(config.zone().clone()).date());
        let days = loaded.items.iter().map(|item| item.days()).filter(|days| *days != Days::default());
        let days = days.collect();
        let (items, unseen): (Vec<Arc<Item>>, Vec<Arc<Item>>) =
            loaded.items.into_iter().partition(|item| Hidden::of(item, today, drafts).is_none());
        diagnostics.extend(unseen.iter().filter_map(|item| hidden::told(item, today)));
        let files = items.iter().flat_map(|item| &item.files);
        let pictures = Pictures::read(
            files.filter_map(|path| sources.get(path)),
            config.file.avif,
            &mut memory.pictures,
        );
        let files = items.iter().flat_map(|item| &item.documents);
        let documents = Pdfs::read(files.filter_map(|path| sources.get(path)), &mut memory.documents);
        let frame = shape::frame(sources, &config, [&items, &unseen], &loaded.broken, &pictures, &documents);
        let mut catalogue = Catalogue {
            shape: shape::of(frame, &items),
            frame,
            pictures,
            documents,
            drawn_ids: DrawnIds::read(sources, &config),
            config,
            vocabulary: loaded.vocabulary,
            items,
            links: Arc::default(),
            broken: loaded.broken,
            hidden: unseen
                .into_iter()
                .filter_map(|item| Some(((item.kind, item.id.clone()), Hidden::of(&item, today, drafts)?)))
                .collect(),
            days,
        };
        let diagnostics = catalogue.with_provenance(diagnostics, sources, today);
        catalogue.links = memory.links.one((), catalogue.shape, || catalogue.link());
        catalogue.vocabulary.groups.unheld = unheld::unheld(&catalogue);
        catalogue.vocabulary.groups.members = catalogue.vocabulary.lists.members();
        catalogue.frame = catalogue.linked_frame();
        let diagnostics = catalogue.with_known_ids(diagnostics, sources);
        let diagnostics = catalogue.without_source(catalogue.with_source_words(diagnostics, sources));
        let mut diagnostics = catalogue.with_homes(diagnostics, sources);
        diagnostics.extend(catalogue.told_of_pictures(sources));
        diagnostics.extend(catalogue.told_of_documents());
        diagnostics.extend(rules::check(&catalogue, sources, now, &mut memory.rules));
        Checked::new(catalogue, diagnostics)
    }

    pub fn item(&self, index: ItemIndex) -> &Item {
        note_items(index.0..index.0 + 1);
        &self.items[index.0]
    }

    /// The kind of an item, which says nothing of its facts.
    pub fn kind_of(&self, index: ItemIndex) -> Kind {
        self.items[index.0].kind
    }

    /// How many items there are.
    pub fn count_items(&self) -> usize {
        self.items.len()
    }

    /// The item of a country; every country has one.
    pub fn country(&self, country: Country) -> Option<ItemIndex> {
        self.find(Kind::Country, &Id::of_country(country))
    }

    /// What pays for others, by the id that groups and facts name it by.
    pub fn scholarship(&self, id: &Id) -> Option<ItemIndex> {
        Kind::paying().find_map(|kind| self.find(kind, id))
    }

    pub fn find(&self, kind: Kind, id: &Id) -> Option<ItemIndex> {
        self.links.index.get(&(kind, id.clone())).copied()
    }

    /// An item by its name as links give it: `programmes/x`.
    pub fn named(&self, name: &str) -> Option<&Item> {
        self.index_of(name).map(|index| self.item(index))
    }

    /// The place of an item by its name.
    pub fn index_of(&self, name: &str) -> Option<ItemIndex> {
        let (folder, id) = name.split_once('/')?;
        let country = || Country::parse(id).ok().map(Id::of_country);
        let id = Id::parse(id).ok().or_else(country)?;
        self.find(Kind::from_folder(folder)?, &id)
    }

    /// All items of a kind, in the order of their ids.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (ItemIndex, &Item)> {
        let first = self.items.partition_point(|item| item.kind < kind);
        let end = self.items.partition_point(|item| item.kind <= kind);
        note_items(first..end);
        self.items[first..end].iter().enumerate().map(move |(at, item)| (ItemIndex(first + at), &**item))
    }

    pub fn items(&self) -> impl Iterator<Item = (ItemIndex, &Item)> {
        note_items(0..self.items.len());
        self.items.iter().enumerate().map(|(at, item)| (ItemIndex(at), &**item))
    }

    /// Items that name this one or are named by it.
    pub fn related(&self, index: ItemIndex) -> impl Iterator<Item = ItemIndex> {
        self.links.neighbours[index.0].iter().copied()
    }

    /// Whether a language shows an item: in its own words, or by falling back where the site wants that.
    pub fn shows(&self, item: &Item, lang: &Lang) -> bool {
        item.speaks(lang)
            || self.config.file.translations.missing == Missing::Fallback
                && item.words(self.config.chain(lang)).is_some()
    }

    /// The same of the item at a place. Nothing of it is read that the plan of pages does not tell.
    pub fn shows_at(&self, index: ItemIndex, lang: &Lang) -> bool {
        self.shows(&self.items[index.0], lang)
    }

    /// Whether an id names anything, be it shown or not.
    pub fn knows(&self, kind: Kind, id: &Id) -> bool {
        let name = (kind, id.clone());
        self.links.index.contains_key(&name) || self.hidden.contains_key(&name) || self.broken.contains(&name)
    }

    /// Why an item is not shown, though it is there and can be read.
    pub fn unseen(&self, kind: Kind, id: &Id) -> Option<Hidden> {
        self.hidden.get(&(kind, id.clone())).copied()
    }

    /// The names of such items of a kind.
    pub fn unseen_of(&self, kind: Kind) -> impl Iterator<Item = String> {
        let ids = self.hidden.keys().filter(move |(of, _)| *of == kind);
        ids.map(move |(_, id)| format!("{}/{id}", kind.folder()))
    }

    /// Whether an item of this id exists, but could not be read.
    pub fn is_broken(&self, kind: Kind, id: &Id) -> bool {
        self.broken.contains(&(kind, id.clone()))
    }

    /// The same of an item by its name: `programmes/x`.
    pub fn is_mistaken(&self, name: &str) -> bool {
        let parts = name.split_once('/').and_then(|(folder, id)| Some((Kind::from_folder(folder)?, id)));
        self.broken.iter().any(|(kind, id)| parts == Some((*kind, id.as_str())))
    }

    /// The item that could not be read since its folder has a name that no id can have, by that name or a part of it.
    pub fn misnamed(&self, kind: Kind, name: &str) -> Option<&Id> {
        let slug = format!("-{}-", slugify(name));
        let broken = self.broken.iter().filter(|(of, id)| *of == kind && slug.contains(&format!("-{id}-")));
        broken.map(|(_, id)| id).max_by_key(|id| id.as_str().len())
    }

    /// The ids of a kind, shown or not.
    pub fn ids(&self, kind: Kind) -> impl Iterator<Item = &Id> {
        self.links
            .index
            .keys()
            .chain(self.hidden.keys())
            .chain(&self.broken)
            .filter(move |(each, _)| *each == kind)
            .map(|(_, id)| id)
    }

    /// All relations of an item, with the goals that every kind may serve.
    fn relations(item: &Item) -> Vec<crate::model::Relation> {
        let mut relations = item.facts.relations();
        relations.extend(item.facts.common().relations());
        relations
    }

    fn link(&self) -> Arc<Links> {
        let index: BTreeMap<_, _> =
            self.items().map(|(at, item)| ((item.kind, item.id.clone()), at)).collect();
        let mut neighbours = vec![BTreeSet::new(); self.items.len()];
        for (from, item) in self.items() {
            for relation in Self::relations(item) {
                let Target::Item(kind) = relation.to else { continue };
                if let Some(to) = index.get(&(kind, relation.id)).copied().filter(|to| *to != from) {
                    neighbours[from.0].insert(to);
                    neighbours[to.0].insert(from);
                }
            }
        }
        Arc::new(Links { index, neighbours })
    }
}
