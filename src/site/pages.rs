//! The special pages that menus and links can name. Other pages that are neither items nor lists, such as a sheet, have a
//! [`Subject`] and an address in `plan.rs`, and no row here.
//!
//! A new one: a `Subject`, of which `mod.rs` says whether it is translated and indexed, where it is not; a row here where
//! menus name it; its address in `plan.rs`, its name in `names.rs`, its picture in `poster.rs`; a file in `view/pages/`, its
//! line in `view/mod.rs`, and what its template sees in `view/types/` and the enum `Content`; a template in the default theme
//! and in that of `tests/base`; the messages `title-<name>` and `description-<name>`; its word under `urls`. The handbook's
//! chapter `pages`, `scaffold/site/site.yaml` and `tests/browser/navigation.test.mjs` list such pages.

use super::{Site, Subject};
use crate::catalogue::ItemIndex;
use crate::model::STRATEGY;

/// One row of [`PAGES`].
pub struct PageRow {
    /// As menus and links name it; its address is the word `urls` has for it, its title the message `title-<name>`.
    pub name: &'static str,
    /// What it is for, in a line.
    pub about: &'static str,
    /// What a site has that has it.
    pub comes_with: &'static str,
    subject: fn(&Site) -> Option<Subject>,
}

/// All special pages that menus and links can name. How each is shown stands in `view`, its address in `plan`.
pub static PAGES: &[PageRow] = &[
    PageRow {
        name: "deadlines",
        about: "all deadlines to come, and those of each applicant group",
        comes_with: "every site",
        subject: |_| Some(Subject::Deadlines),
    },
    PageRow {
        name: "search",
        about: "everything from A to Z, with a search by words",
        comes_with: "every site",
        subject: |_| Some(Subject::Search(1)),
    },
    PageRow {
        name: STRATEGY,
        about: "the plans, their goals and what serves them",
        comes_with: "every site",
        subject: |_| Some(Subject::Strategy),
    },
    PageRow {
        name: "balance",
        about: "the places of exchange in and out, country by country",
        comes_with: "goals, in `content/goals/`",
        subject: |site| Some(Subject::Balance).filter(|_| site.has_strategy()),
    },
    PageRow {
        name: "who-am-i",
        about: "the questions that tell one's applicant group",
        comes_with: "applicant groups that `when` tells apart, in `content/vocabulary/applicant-groups.yaml`",
        subject: |site| Some(Subject::WhoAmI(String::new())).filter(|_| !site.plan.ways.is_empty()),
    },
    PageRow {
        name: "fact-sheet",
        about: "what a partner that sends students must know, on one page to print",
        comes_with: "`sheets: true` in `content/site.yaml`, and an exchange to which partners send students",
        subject: Site::fact_sheet,
    },
];

impl Site {
    /// That of the first exchange to which partners send students.
    fn fact_sheet(&self) -> Option<Subject> {
        self.plan.exchange.filter(|_| self.config().file.sheets).map(Subject::Sheet)
    }

    /// The first item to which partners send students.
    pub(super) fn exchange(&self) -> Option<ItemIndex> {
        let mut exchanges = self.catalogue.items().filter(|(_, item)| item.facts.is_sent_by_partners());
        exchanges.next().map(|(index, _)| index)
    }
}

impl PageRow {
    /// What it shows; nothing where the site does without it.
    pub fn subject(&self, site: &Site) -> Option<Subject> {
        (self.subject)(site)
    }
}
