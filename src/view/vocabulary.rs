//! What vocabularies name: applicant groups, contacts, lists of countries; and how fresh facts are.

use super::Context;
use super::types::{Calendar, Contact, GroupView, Link, Provenance, Words};
use crate::model::{Id, Kind, Shelf, Target, Verified};
use crate::site::Subject;
use crate::time::Date;

impl Context<'_> {
    /// An applicant group with its page and its calendar.
    pub fn group(&self, id: &Id) -> GroupView {
        let group = self.catalogue().vocabulary.groups.get(id);
        GroupView {
            id: id.to_string(),
            title: self.group_title(id),
            summary: group.and_then(|group| group.summary.as_ref()).map(|summary| self.words(summary)),
            calendar: self.calendar(&Subject::GroupDeadlines(id.clone())),
            chain: self.group_chain(id),
            href: self.link(&Subject::GroupDeadlines(id.clone())).unwrap_or_default(),
        }
    }

    /// Its name alone.
    pub fn group_title(&self, id: &Id) -> Words {
        let group = self.catalogue().vocabulary.groups.get(id);
        group.map(|group| self.words(&group.title)).unwrap_or_default()
    }

    fn group_chain(&self, id: &Id) -> String {
        let chain = self.catalogue().vocabulary.groups.chain(id);
        chain.iter().map(|group| group.id.as_str()).collect::<Vec<&str>>().join(" ")
    }

    /// The calendar file beside a page, where it has one.
    pub(super) fn calendar(&self, of: &Subject) -> Option<Calendar> {
        let path = self.site.calendar_path(self.site.page(of, self.lang)?)?;
        let absolute = self.site.absolute(&path);
        let webcal = absolute.split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
        Some(Calendar { href: self.site.path(&path), webcal: webcal.unwrap_or(absolute) })
    }

    pub(super) fn provenance(&self, verified: &Verified) -> Provenance {
        let contact = self.catalogue().vocabulary.contact(&verified.by);
        Provenance {
            on: self.day(verified.on),
            by: contact.map(|contact| self.words(&contact.role)).unwrap_or_default(),
            by_href: contact.map(|contact| format!("mailto:{}", contact.email.0)),
            source: verified.source.as_ref().map(|source| source.0.to_string()),
            example: verified.example,
            being_checked: verified.review_by < self.today(),
        }
    }

    /// The day in the site's zone.
    pub(super) fn today(&self) -> Date {
        self.catalogue().clock(self.now()).today()
    }

    pub(super) fn contact(&self, id: &Id) -> Option<Contact> {
        let contact = self.catalogue().vocabulary.contact(id)?;
        Some(Contact {
            id: id.to_string(),
            role: self.words(&contact.role),
            unit: contact.unit.as_ref().map(|unit| self.words(unit)),
            email: contact.email.0.clone(),
            phone: contact.phone.as_ref().map(|phone| phone.0.clone()),
            hours: contact.hours.as_ref().map(|hours| self.words(hours)),
            website: contact.website.as_ref().map(|website| website.0.to_string()),
        })
    }

    pub(super) fn kind_link(&self, kind: Kind) -> Option<Link> {
        let title = self.marked(&self.t(&format!("list-{}-title", kind.folder()), &[]), None);
        Some(Link { title, href: self.link(&Subject::List(kind, 1))? })
    }

    /// What leads to the items of a kind: its list, or the special page that they stand on.
    pub(super) fn shelf_link(&self, kind: Kind) -> Option<Link> {
        match kind.showing().shelf {
            Shelf::List => self.kind_link(kind),
            Shelf::Page(name) => self.special_link(name),
            Shelf::Root => None,
        }
    }

    /// A special page by its name.
    pub(super) fn special_link(&self, name: &str) -> Option<Link> {
        let title = self.marked(&self.t(&format!("title-{name}"), &[]), None);
        Some(Link { title, href: self.link(&self.site.destination(name)?)? })
    }

    pub(super) fn list_title(&self, list: &Id) -> Words {
        let title = self.catalogue().vocabulary.title(Target::CountryList, list);
        title.map(|title| self.words(title)).unwrap_or_default()
    }
}
