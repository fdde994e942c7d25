//! Addresses that two pages claim, menus that name nothing.

use std::collections::HashMap;

use super::{PAGES, Page, Site, Subject};
use crate::address::folded;
use crate::diagnostic::{Code, Diagnostic, EntryEdit, Fix};
use crate::meant::{self, Reading};
use crate::model::{KINDS, Kind, Shelf};
use crate::source::{DataPath, Place};

impl Site {
    /// Two pages cannot have one address, not even where the file system ignores case.
    pub(super) fn collisions(&self) -> Vec<Diagnostic> {
        let mut taken: HashMap<String, usize> = HashMap::new();
        let addresses = self.plan.pages.iter().enumerate().map(|(at, page)| (folded(&page.file()), at));
        let mut collisions = Vec::new();
        for (path, at) in addresses {
            let sheet = matches!(self.plan.pages[at].subject, Subject::Sheet(_));
            // Where two programmes have one address, so have their sheets; that is told once.
            if let Some(first) = taken.insert(path, at).filter(|_| !sheet) {
                collisions.push(self.collision(&self.plan.pages[first], &self.plan.pages[at]));
            }
        }
        collisions
    }

    pub(super) fn collision(&self, first: &Page, second: &Page) -> Diagnostic {
        let message = format!("two pages have the address `{}`", second.written());
        let same = Diagnostic::error(Code::SameAddress, self.place(second), message)
            .help("give one of them another `slug`");
        let same = [second, first]
            .into_iter()
            .filter_map(|page| self.without_slug(page))
            .fold(same, Diagnostic::fix);
        match self.place(first) {
            Place::Site => same,
            place => same.related(place, "the other page"),
        }
    }

    /// Leave a page the address of its own name, which it has where no `slug` is written.
    fn without_slug(&self, page: &Page) -> Option<Fix> {
        let Subject::Item(index) = page.subject else { return None };
        let item = self.catalogue.item(index);
        let words = item.words.get(&page.lang)?;
        let slug = words.front.slug.as_ref().filter(|slug| slug.0 != item.id.as_str())?;
        let title = format!(
            "remove `slug: {}` from {}, so that its address ends in `{}`",
            slug.0, words.path, item.id
        );
        let place = Place::Value(words.path.clone(), "slug".into());
        Some(Fix::of_entry(title, false, EntryEdit::Remove(place)))
    }

    /// The file that a page's address comes from.
    pub(super) fn place(&self, page: &Page) -> Place {
        let Subject::Item(index) = page.subject else { return Place::File(self.config().path.clone()) };
        let item = self.catalogue.item(index);
        match (item.words.get(&page.lang), &item.facts_path) {
            (Some(words), _) if words.front.slug.is_some() => Place::Value(words.path.clone(), "slug".into()),
            (Some(words), _) => Place::File(words.path.clone()),
            (None, Some(path)) => Place::File(path.clone()),
            (None, None) => Place::File(self.config().path.clone()),
        }
    }

    pub(super) fn navigation(&self) -> Vec<Diagnostic> {
        let navigation = &self.config().file.navigation;
        let menus = [("main", &navigation.main), ("footer", &navigation.footer)];
        let entries = menus.into_iter().flat_map(|(menu, entries)| {
            entries.iter().enumerate().map(move |(index, entry)| (menu, index, entry))
        });
        // A kind without items yet has no list, a special page may have nothing to show, and their entries wait in silence.
        let waits = |entry: &str| PAGES.iter().any(|row| row.name == entry);
        let broken = entries.filter(|(_, _, entry)| self.destination(entry).is_none() && !waits(entry));
        broken
            .map(|(menu, index, entry)| {
                let at = DataPath::from("navigation").key(menu).index(index);
                let message = format!("the navigation names `{}`, which does not exist", entry.0);
                let unknown = Diagnostic::error(
                    Code::UnknownNavigation,
                    Place::Value(self.config().path.clone(), at.clone()),
                    message,
                );
                let pages = Kind::on(Shelf::Root)
                    .flat_map(|kind| self.catalogue.of_kind(kind))
                    .map(|(_, item)| item.name());
                let known: Vec<String> = KINDS
                    .iter()
                    .map(|row| row.folder.to_owned())
                    .chain(pages)
                    .chain(PAGES.iter().map(|row| row.name.to_owned()))
                    .collect();
                if entry.contains("://") || entry.starts_with("www.") || entry.contains('@') {
                    return unknown
                        .label("expected a kind's folder or a page")
                        .help("menus lead to pages of this site alone: link to it on a page, and name that page here");
                }
                let folder = entry.to_lowercase().replace(' ', "-");
                let same =
                    known.iter().filter(|name| **name == folder || name.rsplit('/').next() == Some(&*folder));
                let near = meant::near(entry, known.iter().map(String::as_str));
                let names = same.map(|name| Reading::certain(name.as_str())).chain(near);
                let place = Place::Value(self.config().path.clone(), at);
                let unknown = unknown.label("expected a kind's folder or a page");
                meant::offered(names.collect())
                    .into_iter()
                    .take(3)
                    .fold(unknown, |unknown, name| unknown.fix(name.fix(place.clone())))
            })
            .collect()
    }
}
