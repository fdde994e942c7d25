//! How far the words of an item in a language follow those in the source language. Said here, and nowhere else.

use serde::Serialize;

use super::Item;
use crate::lang::Lang;

/// How words in a language stand to those in the source language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Made from the present source text.
    Current,
    /// Made from an earlier one.
    Stale,
    /// There are words, but they do not say what they were made from.
    Unstamped,
    /// There are no words in the language.
    Missing,
}

impl Standing {
    /// `stale`, as printed.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Current => "current",
            Standing::Stale => "stale",
            Standing::Unstamped => "unstamped",
            Standing::Missing => "missing",
        }
    }
}

impl Item {
    /// How the words in a language stand to the source; nothing for the source itself, and where it has no words.
    pub fn standing(&self, source: &Lang, lang: &Lang) -> Option<Standing> {
        let original = self.words.get(source).filter(|_| lang != source)?;
        let Some(words) = self.words.get(lang) else { return Some(Standing::Missing) };
        Some(match &words.front.translated_from {
            None => Standing::Unstamped,
            Some(stamp) if stamp.0 == *original.fingerprint() => Standing::Current,
            Some(_) => Standing::Stale,
        })
    }
}
