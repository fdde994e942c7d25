//! What vocabularies name: applicant groups, contacts, lists of countries; and how fresh facts are.

use crate::model::{Campus, Id, Kind, Occasion, Shelf, Target, Venue, Verified};
use crate::site::Subject;
use crate::time::Date;
use crate::view::Context;
use crate::view::types::{Calendar, GroupView, Link, Phrase, Provenance};

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
    pub fn group_title(&self, id: &Id) -> Phrase {
        let group = self.catalogue().vocabulary.groups.get(id);
        group.map(|group| self.words(&group.title)).unwrap_or_default()
    }

    /// Several names side by side, since each keeps its capital, and its language; nothing where there are none.
    pub(in crate::view) fn listed(&self, names: &[Phrase]) -> Option<Phrase> {
        let told = self.joined(names.iter().map(|name| self.inline(name)))?;
        Some(self.marked(&told, None))
    }

    /// The ids of all groups, as readers look for theirs.
    pub(in crate::view) fn groups(&self) -> impl Iterator<Item = &Id> {
        self.catalogue().vocabulary.groups.as_read().map(|group| &group.id)
    }

    /// The name of a group and its page, or of everybody.
    pub(in crate::view) fn whose(&self, group: Option<&Id>) -> (Phrase, Option<String>) {
        match group {
            Some(id) => (self.group_title(id), self.link(&Subject::GroupDeadlines(id.clone()))),
            None => (self.said("group-everybody", &[]), None),
        }
    }

    fn group_chain(&self, id: &Id) -> String {
        let chain = self.catalogue().vocabulary.groups.chain(id);
        chain.iter().map(|group| group.id.as_str()).collect::<Vec<&str>>().join(" ")
    }

    /// The calendar file beside a page, where it has one.
    pub(in crate::view) fn calendar(&self, of: &Subject) -> Option<Calendar> {
        let path = self.site.calendar_path(self.site.page(of, self.lang)?)?;
        let absolute = self.site.absolute(&path);
        let webcal = absolute.split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
        Some(Calendar { href: self.site.path(&path), webcal: webcal.unwrap_or(absolute) })
    }

    pub(in crate::view) fn provenance(&self, verified: &Verified) -> Provenance {
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
    pub(in crate::view) fn today(&self) -> Date {
        self.catalogue().clock(self.now()).today()
    }

    /// Where one goes: the venue, with what its only campus says of the place, or else the first campus itself.
    pub fn venue<'v>(&'v self, occasion: &Occasion<'v>) -> Option<Venue<'v>> {
        let known = &self.catalogue().vocabulary.campuses;
        let campus = occasion.campus.first().and_then(|id| known.get(id)).map(|one| self.campus_venue(one));
        match (occasion.venue, campus) {
            (Some(venue), Some(campus)) if occasion.campus.len() == 1 => Some(Venue {
                address: venue.address.or(campus.address),
                city: venue.city.or(campus.city),
                country: venue.country.or(campus.country),
                ..venue
            }),
            (venue, campus) => venue.or(campus),
        }
    }

    /// A campus as a place in a town.
    pub(in crate::view) fn campus_venue<'v>(&self, campus: &'v Campus) -> Venue<'v> {
        Venue {
            name: &campus.title,
            address: campus.address.as_ref(),
            city: Some(&campus.city),
            country: campus.country.or(Some(self.config().file.institution.country)),
        }
    }

    pub(in crate::view) fn kind_link(&self, kind: Kind) -> Option<Link> {
        Some(Link { title: self.list_name(kind), href: self.link(&Subject::List(kind, 1))? })
    }

    /// What the list of a kind is called.
    pub(in crate::view) fn list_name(&self, kind: Kind) -> Phrase {
        let (text, lang) = self.site.list_title(kind, self.lang);
        self.marked(&text, lang.as_ref())
    }

    /// What leads to the items of a kind: its list, or the special page that they stand on.
    pub(in crate::view) fn shelf_link(&self, kind: Kind) -> Option<Link> {
        match kind.showing().shelf {
            Shelf::List => self.kind_link(kind),
            Shelf::Page(name) => self.special_link(name),
            Shelf::Root => None,
        }
    }

    /// A special page by its name.
    pub(in crate::view) fn special_link(&self, name: &str) -> Option<Link> {
        let title = self.said(&format!("title-{name}"), &[]);
        Some(Link { title, href: self.link(&self.site.destination(name)?)? })
    }

    /// The page with everything from A to Z is named after what it offers.
    pub(in crate::view) fn search_title(&self) -> String {
        let searchable = self.site.index_folder(self.lang).is_some();
        self.t(if searchable { "title-search" } else { "title-a-to-z" }, &[])
    }

    pub(in crate::view) fn list_title(&self, list: &Id) -> Phrase {
        let title = self.catalogue().vocabulary.title(Target::CountryList, list);
        title.map(|title| self.words(title)).unwrap_or_default()
    }
}
