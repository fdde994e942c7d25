//! What stands at an address, in words that outlive this plan of the site: for the history of addresses.

use std::collections::HashMap;

use super::{PAGES, Page, RedirectTo, Site, Subject};
use crate::codes::encode_path;
use crate::history::{Addresses, Occupant};
use crate::source::Place;

impl Site {
    /// What to call a subject by; nothing for what no reader comes back to by itself.
    pub(super) fn name(&self, subject: &Subject) -> Option<String> {
        let numbered =
            |name: String, number: usize| if number == 1 { name } else { format!("{name} {number}") };
        Some(match subject {
            Subject::Root | Subject::NotFound | Subject::Gone => return None,
            Subject::Home => "home".to_owned(),
            Subject::Item(index) => self.catalogue.item(*index).name(),
            Subject::Sheet(index) => format!("{} sheet", self.catalogue.item(*index).name()),
            Subject::List(kind, number) => numbered(kind.folder().to_owned(), *number),
            Subject::Term(kind, facet, term, number) => {
                numbered(format!("{} {} {}", kind.folder(), facet.name(), encode_path(term)), *number)
            }
            Subject::Compare(kind, None) => format!("{} compare", kind.folder()),
            Subject::Compare(kind, Some(field)) => {
                format!("{} compare {}", kind.folder(), encode_path(field))
            }
            Subject::Deadlines => "deadlines".to_owned(),
            Subject::GroupDeadlines(group) => format!("deadlines {group}"),
            Subject::MonthDeadlines(group, first, number) => {
                let group = group.iter().map(|group| format!(" {group}")).collect::<String>();
                numbered(format!("deadlines{group} {}", first.strftime("%Y-%m")), *number)
            }
            Subject::Related(index, kind, number) => {
                numbered(format!("{} {}", self.catalogue.item(*index).name(), kind.folder()), *number)
            }
            Subject::WhoAmI(way) if way.is_empty() => "who-am-i".to_owned(),
            Subject::WhoAmI(way) => format!("who-am-i {way}"),
            Subject::Search(number) => numbered("search".to_owned(), *number),
            Subject::Strategy => "strategy".to_owned(),
            Subject::Balance => "strategy balance".to_owned(),
        })
    }

    /// What links call a subject by: a kind's folder, an item by kind and id, a special page; nothing for what none names.
    pub fn link_name(&self, subject: &Subject) -> Option<String> {
        match subject {
            Subject::Item(index) => Some(self.catalogue.item(*index).name()),
            Subject::List(kind, 1) => Some(kind.folder().to_owned()),
            Subject::Root => None,
            Subject::Home | Subject::Strategy => {
                self.speaker(subject).map(|index| self.catalogue.item(index).name())
            }
            special => PAGES
                .iter()
                .find(|row| row.subject(self).as_ref() == Some(special))
                .map(|row| row.name.to_owned()),
        }
    }

    fn standing(&self, page: &Page) -> Option<Occupant> {
        Some(Occupant { lang: page.lang.to_string(), name: self.name(&page.subject)? })
    }

    /// All pages by language and name.
    pub(super) fn named(&self) -> HashMap<Occupant, usize> {
        let pages = self.plan.pages.iter().enumerate();
        pages.filter_map(|(at, page)| Some((self.standing(page)?, at))).collect()
    }

    /// Every address of this site that readers may keep: of its pages, and those that authors lead on from.
    pub fn addresses(&self) -> Addresses {
        let path = |path: &str| path.trim_end_matches('/').to_owned();
        let pages = self.plan.pages.iter().map(|page| (path(&page.path), page));
        // Where the program leads on by itself, what stood there before is what counts.
        let told = self.plan.redirects.iter().filter(|old| old.place != Place::Site);
        let old = told.filter_map(|old| match old.to {
            RedirectTo::Page(page) => Some((old.path.clone(), &self.plan.pages[page])),
            // What the history knows of it stays.
            RedirectTo::Elsewhere(..) => None,
        });
        // A page stands at its own address, whatever led there before.
        let all = old.chain(pages).filter_map(|(path, page)| Some((path, self.standing(page)?)));
        Addresses::new(all)
    }
}
