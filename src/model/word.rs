//! Words of lists to which a university may add some of its own.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;
use std::sync::{Arc, LazyLock, Mutex};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::model::ListWord;
use crate::yaml::{HOLE, not_in_list};

/// A list of words that the program knows.
pub trait List: Copy + PartialEq + JsonSchema + 'static {
    /// What its messages begin with: `degree`.
    const NAME: &'static str;
    /// All its words, in their order.
    const ALL: &'static [Self];

    fn term(self) -> ListWord;
}

/// A word of a list: one that the program knows, or one that stands in `vocabulary/words.yaml`. It is compared with a known
/// word by what it is like, so that rules and standards hold for words of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word<L> {
    word: &'static str,
    like: Option<L>,
}

impl<L: List> Word<L> {
    /// The known word that it is, or that it is like.
    pub fn like(self) -> Option<L> {
        self.like
    }

    /// Where it stands in the order of its list: behind what it is like, or at the end.
    pub fn rank(self) -> (usize, bool, &'static str) {
        let place = self.like.and_then(|like| L::ALL.iter().position(|known| *known == like));
        let is_own = self.like.is_none_or(|like| like.term().word != self.word);
        (place.unwrap_or(L::ALL.len()), is_own, self.word)
    }

    /// The word as a neutral term.
    pub fn term(self) -> ListWord {
        ListWord { list: L::NAME, word: self.word, like: self.like.map(|like| like.term().word) }
    }
}

impl<L: List + Default> Default for Word<L> {
    fn default() -> Word<L> {
        L::default().into()
    }
}

impl<L: List> From<L> for Word<L> {
    fn from(known: L) -> Word<L> {
        Word { word: known.term().word, like: Some(known) }
    }
}

impl<L: List> PartialEq<L> for Word<L> {
    fn eq(&self, known: &L) -> bool {
        self.like == Some(*known)
    }
}

/// Whether one of some words is a known one, or like it.
pub fn any_is<L: List>(words: &[Word<L>], known: L) -> bool {
    words.iter().any(|word| *word == known)
}

/// The words that a site adds to one list, each with the known one that it is like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Added(Vec<(&'static str, Option<&'static str>)>);

/// The words that a site adds, by the names of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddedWords {
    lists: BTreeMap<&'static str, Added>,
    /// Whether the file of them is mistaken, so that any word may be one of them.
    is_broken: bool,
}

thread_local! {
    /// Serde hands no context to the types that it reads.
    static ADDED: RefCell<Arc<AddedWords>> = RefCell::default();
}

impl AddedWords {
    pub fn broken() -> AddedWords {
        AddedWords { is_broken: true, ..AddedWords::default() }
    }

    pub fn add(&mut self, list: &'static str, word: &str, like: Option<&'static str>) {
        self.lists.entry(list).or_default().0.push((interned(word), like));
    }

    /// Read something in which these words may stand.
    pub fn within<T>(self: &Arc<AddedWords>, read: impl FnOnce() -> T) -> T {
        let before = ADDED.replace(self.clone());
        let read = read();
        ADDED.set(before);
        read
    }

    /// The word of a list, as it is written; nothing where it is none.
    fn word<L: List>(&self, written: &str) -> Option<Word<L>> {
        let known = |name: &str| L::ALL.iter().copied().find(|one| one.term().word == name);
        if let Some(known) = known(written) {
            return Some(known.into());
        }
        let added = self.lists.get(L::NAME).into_iter().flat_map(|added| &added.0);
        let own = added.clone().find(|(word, _)| *word == written);
        let own = own.map(|(word, like)| Word { word, like: like.and_then(known) });
        own.or_else(|| self.is_broken.then(|| Word { word: interned(written), like: None }))
    }

    /// All words of a list.
    fn words<L: List>(&self) -> Vec<&'static str> {
        let own = self.lists.get(L::NAME).into_iter().flat_map(|added| added.0.iter().map(|(word, _)| *word));
        L::ALL.iter().map(|known| known.term().word).chain(own).collect()
    }
}

/// The same text for as long as the program runs; there are as many as authors think of words.
pub fn interned(text: &str) -> &'static str {
    static TEXTS: LazyLock<Mutex<BTreeSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut texts = TEXTS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(known) = texts.get(text) {
        return known;
    }
    let text: &'static str = Box::leak(text.into());
    texts.insert(text);
    text
}

/// The same of a list of texts, as serde's errors want it.
pub fn interned_list(texts: &[&str]) -> &'static [&'static str] {
    static LISTS: LazyLock<Mutex<BTreeSet<&'static [&'static str]>>> = LazyLock::new(Mutex::default);
    let list: Vec<&'static str> = texts.iter().map(|text| interned(text)).collect();
    let mut lists = LISTS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(known) = lists.get(list.as_slice()) {
        return known;
    }
    let list: &'static [&'static str] = list.leak();
    lists.insert(list);
    list
}

impl<'de, L: List> Deserialize<'de> for Word<L> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Word<L>, D::Error> {
        deserializer.deserialize_str(WordVisitor(PhantomData))
    }
}

struct WordVisitor<L>(PhantomData<L>);

impl<L: List> Visitor<'_> for WordVisitor<L> {
    type Value = Word<L>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("one of the known words")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Word<L>, E> {
        if text == HOLE {
            return Ok(L::ALL[0].into());
        }
        ADDED.with_borrow(|added| added.word(text).ok_or_else(|| not_in_list(text, &added.words::<L>())))
    }
}

impl<L: List> JsonSchema for Word<L> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        L::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<L>()
    }
}

/// Declare a list of words: in the file of the kind that has it, or in `terms.rs` where several do. Each word has a
/// message `<list>-<word>` in every theme, and stands in the comments of `scaffold/kinds/`.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident: $list:literal { $($(#[$word_meta:meta])* $variant:ident $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, schemars::JsonSchema)]
        pub enum $name { $($(#[$word_meta])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// The word as a neutral term.
            pub fn term(self) -> $crate::model::ListWord {
                match self { $($name::$variant => $crate::model::ListWord::known($list, $word),)* }
            }

            /// All words of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];
        }

        impl $crate::model::word::List for $name {
            const NAME: &'static str = $list;
            const ALL: &'static [$name] = $name::ALL;

            fn term(self) -> $crate::model::ListWord {
                $name::term(self)
            }
        }
    };
}
pub(super) use words;
