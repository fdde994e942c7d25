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
    pub cards: Vec<Passing<Option<Shared<Card>>>>,
    /// What a card tells of the opening that counts, and the item's own page, too.
    pub current: Vec<Passing<Option<Shared<Current>>>>,
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
            cards: std::iter::repeat_with(Passing::default).take(items).collect(),
            current: std::iter::repeat_with(Passing::default).take(items).collect(),
            entries: Memo::default(),
            fees: Memo::default(),
        };
        let by_lang = site.config().langs().map(|lang| (lang.clone(), of_lang())).collect();
        let narrowing = std::iter::repeat_with(Noted::default).take(items).collect();
        SharedParts { by_lang, land: Memo::default(), narrowing }
    }

    pub(super) fn narrowing(&self, index: ItemIndex, make: impl FnOnce() -> Narrowing) -> &Narrowing {
        self.narrowing[index.position()].get_or_init(make)
    }

    pub(super) fn of(&self, lang: &Lang) -> &OfLang {
        &self.by_lang[lang]
    }

    /// Forget what is shown by the pages of a language, all of which are made.
    pub fn let_go(&self, lang: &Lang) {
        let Some(made) = self.by_lang.get(lang) else { return };
        made.cards.iter().for_each(Passing::let_go);
        made.current.iter().for_each(Passing::let_go);
        made.entries.let_go();
        made.fees.let_go();
    }

    /// The land of a map, which all languages share.
    pub(super) fn land(&self, frame: &Frame) -> Shared<String> {
        self.land.get(*frame, || Shared::new(&geo::outline(frame)))
    }
}

/// A value that is made when it is first wanted, and again if it is wanted after it was let go. Two threads may make it at
/// the same time.
pub(super) struct Passing<T>(RwLock<Option<(T, Reads)>>);

impl<T> Default for Passing<T> {
    fn default() -> Passing<T> {
        Passing(RwLock::default())
    }
}

impl<T: Clone> Passing<T> {
    pub fn get_or_init(&self, make: impl FnOnce() -> T) -> T {
        if let Some((value, reads)) = &*self.0.read().unwrap_or_else(PoisonError::into_inner) {
            reads.note();
            return value.clone();
        }
        let (value, reads) = noted(make);
        reads.note();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some((value.clone(), reads));
        value
    }

    fn let_go(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Values that are made when they are first wanted. Two threads may make the same one at the same time.
pub(super) struct Memo<K, V>(RwLock<HashMap<K, (V, Reads)>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Memo<K, V> {
        Memo(RwLock::default())
    }
}

impl<K: Hash + Eq, V: Clone> Memo<K, V> {
    fn let_go(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = HashMap::new();
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reads::note_items;

    #[test]
    fn what_was_let_go_is_made_again_and_notes_the_same() {
        let part = Passing::default();
        let taken = |value| {
            let make = || {
                note_items(3..4);
                value
            };
            let (value, reads) = noted(|| part.get_or_init(make));
            (value, reads.to_string())
        };
        assert_eq!([taken(1), taken(2)], [(1, "3".to_owned()), (1, "3".to_owned())]);
        part.let_go();
        assert_eq!(taken(2), (2, "3".to_owned()));
    }
}
