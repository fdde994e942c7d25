//! What old addresses lead to.

use super::{Page, Subject};
use crate::address;
use crate::lang::Lang;
use crate::source::Place;

/// An old address and the page it leads to now.
#[derive(Clone, Debug)]
pub struct Redirect {
    /// Below the base address, without a slash at its ends.
    pub path: String,
    pub to: RedirectTo,
    /// Where an author says so; the whole site where the program knows by itself.
    pub place: Place,
}

/// Where an old address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RedirectTo {
    /// The place of the page in [`Site::pages`](super::Site::pages).
    Page(usize),
    /// A page of another site, and the language in which that is said.
    Elsewhere(String, Lang),
}

/// An old address of what is no more.
#[derive(Clone, Debug)]
pub struct Gone {
    /// Below the base address, without a slash at its ends.
    pub path: String,
    pub lang: Lang,
    /// Where an author says so.
    pub place: Place,
}

impl Redirect {
    /// The file that a web server answers with.
    pub fn file(&self) -> String {
        address::file(&self.path)
    }
}

impl Gone {
    /// The page at that address.
    pub fn page(&self) -> Page {
        let slash = if address::file(&self.path) == self.path { "" } else { "/" };
        Page { subject: Subject::Gone, lang: self.lang.clone(), path: format!("{}{slash}", self.path) }
    }

    /// The file that a web server answers with.
    pub fn file(&self) -> String {
        address::file(&self.path)
    }
}
