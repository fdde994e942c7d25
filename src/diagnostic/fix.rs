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
}

/// One replacement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edit {
    /// The bytes that are replaced: of an empty range nothing is, and the text is inserted; of a value all that is
    /// written of it, its quotation marks counted.
    pub place: Place,
    pub text: String,
}

impl Fix {
    /// A cure of which nothing else can be meant.
    pub fn certain(title: impl Into<String>, place: Place, text: impl Into<String>) -> Fix {
        Fix { title: title.into(), is_certain: true, edits: vec![Edit { place, text: text.into() }] }
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
}
