//! Words that the university adds to lists: `vocabulary/words.yaml`.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::{Lang, Localized};
use crate::model::mobility::{Audience, Purpose};
use crate::model::network::Scope;
use crate::model::programme::Degree;
use crate::model::project::Instrument;
use crate::model::scholarship::CoverItem;
use crate::model::word::{AddedWords, List};
use crate::model::{DeadlineKind, Delivery, FeeKind, Id, PartnerKind, StudyLevel};
use crate::source::{DataPath, Place};

/// A word of the university's own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Own{L}")]
pub struct OwnWord<L> {
    /// What facts call it by, e.g. `certificate`.
    pub id: Id,
    /// What pages call it: `{en: Certificate, nl: Getuigschrift}`.
    pub title: Localized,
    /// The known word that it is a form of, whose rules then hold for it, and which search engines are told; none where it is like
    /// none of them.
    pub like: Option<L>,
}

/// An own word, whatever its list.
#[derive(Clone, Debug)]
pub struct Added<'a> {
    /// The list, as messages name it: `degree`.
    pub list: &'static str,
    pub id: &'a Id,
    pub title: &'a Localized,
    like: Option<&'static str>,
    /// The name of the list in schemas: `Degree`.
    pub schema: Cow<'static, str>,
    /// Where it stands in the file.
    key: &'static str,
    index: usize,
    is_known: bool,
}

impl Added<'_> {
    /// Where its id stands.
    pub fn place(&self) -> Place {
        Place::Value(OwnWords::FILE.into(), DataPath::from(self.key).index(self.index).key("id"))
    }
}

macro_rules! own_words {
    ($($(#[$meta:meta])* $key:ident: $list:ty,)*) => {
        /// `vocabulary/words.yaml`: words that the university adds to the lists that the program knows.
        #[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields, default)]
        pub struct OwnWords {
            $($(#[$meta])* pub $key: Vec<OwnWord<$list>>,)*
        }

        impl OwnWords {
            /// All of them, list by list.
            pub fn iter(&self) -> impl Iterator<Item = Added<'_>> {
                let lists = [$(added(stringify!($key), &self.$key),)*];
                lists.into_iter().flatten()
            }

            /// The place of a word in its list: a known one by the list's order, another behind what it is like.
            pub fn place(&self, list: &str, word: &str) -> Option<usize> {
                $(if list == <$list as List>::NAME {
                    return place(&self.$key, word);
                })*
                None
            }
        }
    };
}

own_words! {
    /// What programmes award, under `degree`.
    degrees: Degree,
    /// For whom something is, under `levels` of a summer school and `level` of an agreement.
    levels: StudyLevel,
    /// How something is taught, under `delivery`.
    delivery: Delivery,
    /// What must be done by a deadline, under its `kind`.
    deadline_kinds: DeadlineKind,
    /// What is paid for, under the `kind` of a fee.
    fee_kinds: FeeKind,
    /// Who goes abroad or comes here, under `audience`.
    audiences: Audience,
    /// Why somebody goes abroad or comes here, under `purpose`.
    purposes: Purpose,
    /// What part of the world a network joins, under `scope`.
    scopes: Scope,
    /// What pays for a project, under `instrument`.
    instruments: Instrument,
    /// What a partner and the university do together, under `kinds`.
    partner_kinds: PartnerKind,
    /// What a scholarship pays for, under `item`.
    covers: CoverItem,
}

fn added<'a, L: List>(key: &'static str, words: &'a [OwnWord<L>]) -> Vec<Added<'a>> {
    let one = |(index, word): (usize, &'a OwnWord<L>)| Added {
        list: L::NAME,
        id: &word.id,
        title: &word.title,
        like: word.like.map(|like| like.term().word),
        schema: L::schema_name(),
        key,
        index,
        is_known: L::ALL.iter().any(|known| known.term().word == word.id.as_str()),
    };
    words.iter().enumerate().map(one).collect()
}

fn place<L: List>(words: &[OwnWord<L>], word: &str) -> Option<usize> {
    let own = words.iter().position(|one| one.id.as_str() == word);
    let like = own.map(|own| words[own].like);
    let known = L::ALL.iter().position(|known| known.term().word == word || like == Some(Some(*known)));
    let known = known.or(own.map(|_| L::ALL.len()))?;
    Some(known * (1 + words.len()) + own.map_or(0, |own| own + 1))
}

impl OwnWords {
    /// Where they stand.
    pub const FILE: &'static str = "content/vocabulary/words.yaml";

    /// What pages call them.
    pub fn titles(&self) -> Vec<&Localized> {
        self.iter().map(|word| word.title).collect()
    }

    /// For whoever reads facts.
    pub fn added(&self) -> AddedWords {
        let mut all = AddedWords::default();
        self.iter().for_each(|word| all.add(word.list, word.id.as_str(), word.like));
        all
    }

    /// As messages of a language that falls back along a chain, of which it is the first: key, text, and the language where
    /// that is another one.
    pub fn messages<'a>(
        &'a self,
        chain: &'a [Lang],
    ) -> impl Iterator<Item = (String, String, Option<Lang>)> + 'a {
        self.iter().map(|word| {
            let (text, lang) = word.title.lent(chain);
            (format!("{}-{}", word.list, word.id), text, lang)
        })
    }

    /// No word stands twice, and none takes the place of a known one.
    pub fn check(&self) -> Diagnostics {
        let words: Vec<Added<'_>> = self.iter().collect();
        let twice = words.iter().enumerate().filter_map(|(at, word)| {
            let is_twice = words[..at].iter().any(|other| other.list == word.list && other.id == word.id);
            let (message, help) = match (word.is_known, is_twice) {
                (true, _) => (
                    format!("`{}` is a word of this list already", word.id),
                    "remove it; what pages call it is a message of the theme, see `prospectus theme messages`",
                ),
                (_, true) => (
                    format!("two words of this list have the id `{}`", word.id),
                    "give one of them another id, or remove it",
                ),
                _ => return None,
            };
            Some(Diagnostic::error(Code::DuplicateEntry, word.place(), message).help(help))
        });
        twice.collect()
    }
}
