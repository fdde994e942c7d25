//! Parts that several pages show, each made when the first page wants it and then shared by all.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::sync::{PoisonError, RwLock};

use super::types::{Card, CountryFee, Current, DeadlineEntry, Shared};
use crate::catalogue::ItemIndex;
use crate::geo::{self, Frame};
use crate::lang::Lang;
use crate::model::Id;
use crate::reads::{Noted, Reads, noted};
use crate::site::Site;

/// What has been made for the pages of a site.
pub struct SharedParts {
    by_lang: BTreeMap<Lang, OfLang>,
    land: Memo<Frame, Shared<String>>,
    /// What scripts are told of each item, which is the same in all languages.
    narrowing: Vec<Noted<Narrowing>>,
}

/// What scripts narrow lists by.
#[derive(Clone, Debug)]
pub(super) struct Narrowing {
    /// `field=05 degree=master`
    pub facets: String,
    /// When it closes for each group: `eea=1814392799/never`
    pub closes: String,
    /// What each group pays: `eea=1116.5-EUR-year`
    pub fees: String,
}

/// What the pages of one language tell alike.
pub(super) struct OfLang {
    pub cards: Vec<Noted<Option<Shared<Card>>>>,
    /// What a card tells of the opening that counts, and the item's own page, too.
    pub current: Vec<Noted<Option<Shared<Current>>>>,
    /// Deadlines as pages of countries and groups tell them.
    pub entries: Memo<EntryKey, Option<Shared<DeadlineEntry>>>,
    /// What each group can apply for, and pays.
    pub fees: Memo<Id, Vec<(ItemIndex, Shared<CountryFee>)>>,
}

/// An item, its opening and the deadline in it; and whether it is for everybody of the reader's group.
pub(super) type EntryKey = (ItemIndex, usize, usize, bool);

impl SharedParts {
    pub fn new(site: &Site) -> SharedParts {
        let items = site.catalogue.count_items();
        let of_lang = || OfLang {
            cards: unmade(items),
            current: unmade(items),
            entries: Memo::default(),
            fees: Memo::default(),
        };
        let by_lang = site.config().langs().map(|lang| (lang.clone(), of_lang())).collect();
        SharedParts { by_lang, land: Memo::default(), narrowing: unmade(items) }
    }

    pub(super) fn narrowing(&self, index: ItemIndex, make: impl FnOnce() -> Narrowing) -> &Narrowing {
        self.narrowing[index.position()].get_or_init(make)
    }

    pub(super) fn of(&self, lang: &Lang) -> &OfLang {
        &self.by_lang[lang]
    }

    /// The land of a map, which all languages share.
    pub(super) fn land(&self, frame: &Frame) -> Shared<String> {
        self.land.get(*frame, || Shared::new(&geo::outline(frame)))
    }
}

fn unmade<T>(items: usize) -> Vec<Noted<T>> {
    std::iter::repeat_with(Noted::default).take(items).collect()
}

/// Values that are made when they are first wanted. Two threads may make the same one at the same time.
pub(super) struct Memo<K, V>(RwLock<HashMap<K, (V, Reads)>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Memo<K, V> {
        Memo(RwLock::default())
    }
}

impl<K: Hash + Eq, V: Clone> Memo<K, V> {
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> V {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        let (value, reads) = known.unwrap_or_else(|| {
            let made = noted(make);
            self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
            made
        });
        reads.note();
        value
    }
}
