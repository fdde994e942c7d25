//! A cure that is written out: which bytes of which file are replaced by what.

use crate::source::Place;

/// What mends a mistake, for whoever presses a button or says `check --fix`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fix {
    /// What it does, in the words of a help: ``write `title:` ``.
    pub title: String,
    /// Nothing else can be meant, so that it is made without a question.
    pub is_certain: bool,
    /// Together they mend it; none overlaps another.
    pub edits: Vec<Edit>,
    /// The same for whole entries of YAML, until it is known which bytes these are: with their place a message has edits
    /// alone.
    pub entries: Vec<EntryEdit>,
}

/// One replacement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edit {
    /// The bytes that are replaced: of an empty range nothing is, and the text is inserted; of a value all that is
    /// written of it, its quotation marks counted.
    pub place: Place,
    pub text: String,
}

/// What becomes of an entry of a YAML file, its comments and layout kept. Places are of values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryEdit {
    /// The key of a value is another one.
    Rename(Place, String),
    /// A value goes, with its key and its own lines.
    Remove(Place),
    /// A map gets a key and its value, after the entry of another key, or as its last. A value that begins with a line break
    /// is a block, written as at the left margin.
    Insert { map: Place, after: Option<String>, key: String, value: String },
    /// A list gets values, as its last.
    Append(Place, Vec<String>),
}

impl Fix {
    /// A cure of which nothing else can be meant.
    pub fn certain(title: impl Into<String>, place: Place, text: impl Into<String>) -> Fix {
        Fix {
            title: title.into(),
            is_certain: true,
            edits: vec![Edit { place, text: text.into() }],
            entries: Vec::new(),
        }
    }

    /// A cure that changes whole entries of YAML, certain or not.
    pub fn of_entry(title: impl Into<String>, is_certain: bool, entry: EntryEdit) -> Fix {
        Fix { title: title.into(), is_certain, edits: Vec::new(), entries: vec![entry] }
    }

    /// A cure that the author chooses, perhaps among several.
    pub fn likely(title: impl Into<String>, place: Place, text: impl Into<String>) -> Fix {
        Fix { is_certain: false, ..Fix::certain(title, place, text) }
    }

    /// The same cure with one more replacement.
    pub fn and(mut self, place: Place, text: impl Into<String>) -> Fix {
        self.edits.push(Edit { place, text: text.into() });
        self
    }

    /// Whether another one does the same at another place; which part of a page is named makes no difference.
    pub(super) fn is_like(&self, other: &Fix) -> bool {
        self.is_certain == other.is_certain && (self.title == other.title || self.words() == other.words())
    }

    /// What it does, whichever part of a page it names.
    pub(super) fn words(&self) -> &str {
        self.title.split('#').next().unwrap_or_default().trim_end_matches('`')
    }

    /// Mend what another one mends, too.
    pub(super) fn absorb(&mut self, other: Fix) {
        let edits = other.edits.into_iter().filter(|edit| !self.edits.contains(edit)).collect::<Vec<_>>();
        self.edits.extend(edits);
        let entries =
            other.entries.into_iter().filter(|entry| !self.entries.contains(entry)).collect::<Vec<_>>();
        self.entries.extend(entries);
    }
}
