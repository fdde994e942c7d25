//! The special pages: what is neither an item nor a list of a kind.

use super::{Site, Subject};
use crate::model::STRATEGY;

/// One row of [`PAGES`].
pub struct PageRow {
    /// As menus and links name it; its address is the word `urls` has for it, its title the message `title-<name>`.
    pub name: &'static str,
    /// What it is for, in a line.
    pub about: &'static str,
    subject: fn(&Site) -> Option<Subject>,
}

/// All special pages that menus and links can name. How each is shown stands in `view`, its address in `plan`.
pub static PAGES: &[PageRow] = &[
    PageRow {
        name: "deadlines",
        about: "all deadlines to come, and those of each applicant group",
        subject: |_| Some(Subject::Deadlines),
    },
    PageRow {
        name: "search",
        about: "everything from A to Z, with a search by words",
        subject: |_| Some(Subject::Search(1)),
    },
    PageRow {
        name: STRATEGY,
        about: "the plans, their goals and what serves them",
        subject: |_| Some(Subject::Strategy),
    },
    PageRow {
        name: "who-am-i",
        about: "the questions that tell one's applicant group",
        subject: |site| Some(Subject::WhoAmI(String::new())).filter(|_| !site.plan.ways.is_empty()),
    },
];

impl PageRow {
    /// What it shows; nothing where the site does without it.
    pub fn subject(&self, site: &Site) -> Option<Subject> {
        (self.subject)(site)
    }
}
