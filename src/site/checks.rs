//! Addresses that two pages claim, menus that name nothing.

use std::collections::HashMap;

use super::{PAGES, Page, Site, Subject};
use crate::address::folded;
use crate::catalogue::Hidden;
use crate::diagnostic::{Code, Diagnostic, EntryEdit, Fix};
use crate::document::Words;
use crate::lang::{Localized, slugify};
use crate::meant::{self, Reading};
use crate::model::{Facet, Id, KINDS, Kind, KindRow, Notices, Shelf};
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
        if let Some(told) = self.same_word(first, second) {
            return told;
        }
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

    /// Two lists or special pages for which `urls` has one word.
    fn same_word(&self, first: &Page, second: &Page) -> Option<Diagnostic> {
        let lang = second.lang.as_str();
        let names = [second, first].map(|page| self.section(page));
        let [Some(name), Some(other)] = &names else { return None };
        let urls = &self.config().file.urls;
        let place = |name: &str| {
            let at = DataPath::from("urls").key(name);
            let each = matches!(urls.get(name)?, Localized::Each(_));
            Some(Place::Value(self.config().path.clone(), if each { at.key(lang) } else { at }))
        };
        let word = second.path.trim_matches('/').rsplit('/').next().unwrap_or_default();
        let free = |name: &str| {
            let old = self.old_word(name, lang).filter(|old| old != word);
            let meant = old.map(|old| Reading::likely(old).note(format!("as `{name}` had it")));
            let own = || (name != word).then(|| Reading::likely(name));
            Some(meant.or_else(own)?.fix(place(name)?))
        };
        let fixes: Vec<Fix> = names.iter().flatten().filter_map(|name| free(name)).collect();
        let at = fixes.first().map(|fix| fix.edits[0].place.clone());
        let at = at.or_else(|| place(name)).or_else(|| place(other))?;
        let message = format!("`{other}` and `{name}` have the same word in addresses in `{lang}`: `{word}`");
        let told = Diagnostic::error(Code::SameAddress, at.clone(), message);
        let beside = [name, other].into_iter().filter_map(|name| place(name)).find(|one| *one != at);
        let told = beside.into_iter().fold(told, |told, other| told.related(other, "the other one"));
        Some(fixes.into_iter().fold(told.label("expected another word"), Diagnostic::fix))
    }

    /// Whether several pages have an address.
    pub(super) fn is_shared(&self, path: &str) -> bool {
        let is_at = |page: &&Page| page.path.trim_matches('/') == path.trim_matches('/');
        self.plan.pages.iter().filter(is_at).nth(1).is_some()
    }

    /// The key of `urls` that says the last part of a page's address.
    fn section(&self, page: &Page) -> Option<String> {
        match &page.subject {
            Subject::List(kind, 1) => Some(kind.folder().to_owned()),
            Subject::List(..) | Subject::Item(_) => None,
            other => self.link_name(other),
        }
    }

    /// The word that addresses of a kind had when they were last published.
    fn old_word(&self, folder: &str, lang: &str) -> Option<String> {
        self.history.addresses.iter().find_map(|(path, occupant)| {
            let (word, _) = path.strip_prefix(lang)?.strip_prefix('/')?.split_once('/')?;
            (occupant.item()?.split('/').next() == Some(folder)).then(|| word.to_owned())
        })
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

    /// Menus and notices that name what does not exist.
    pub(super) fn navigation(&self) -> Vec<Diagnostic> {
        let navigation = &self.config().file.navigation;
        let settings = self.config().path.clone();
        let menus = [("main", &navigation.main), ("footer", &navigation.footer)];
        let menus = menus.into_iter().flat_map(|(menu, entries)| {
            let at = DataPath::from("navigation").key(menu);
            let path = settings.clone();
            let place = move |index| Place::Value(path.clone(), at.index(index));
            entries.iter().enumerate().map(move |(index, entry)| (place(index), "the navigation", entry))
        });
        let notices = self.catalogue.vocabulary.notices.notices.iter().enumerate();
        let notices = notices.flat_map(|(index, notice)| {
            let at = DataPath::from("notices").index(index);
            let place = |at| Place::Value(Notices::FILE.into(), at);
            let more = notice.more.iter().map(|entry| (place(at.key("more")), "a notice", entry));
            let on = notice.on.iter().enumerate();
            let on = on.map(|(index, entry)| (place(at.key("on").index(index)), "a notice", entry));
            on.chain(more).collect::<Vec<_>>()
        });
        // A kind without items yet has no list, a special page may have nothing to show, and their entries wait in silence.
        let waits = |entry: &str| PAGES.iter().any(|row| row.name == entry);
        let broken = menus.chain(notices).filter(|(.., entry)| {
            self.destination(entry).is_none()
                && !waits(entry)
                && !self.is_to_come(entry)
                && !self.is_unread(entry)
        });
        broken.map(|(place, who, entry)| self.unknown(place, who, entry)).collect()
    }

    /// Words of addresses for what has none.
    pub(super) fn words_of_addresses(&self) -> Vec<Diagnostic> {
        let urls = &self.config().file.urls;
        let facets = Facet::ALL.into_iter().map(Facet::name);
        let known: Vec<&str> = KINDS
            .iter()
            .map(|row| row.folder)
            .chain(PAGES.iter().map(|row| row.name))
            .chain(facets)
            .chain(["compare", "sheet"])
            .collect();
        let own = |name: &str| name.starts_with("own-");
        let strange = urls.keys().filter(|name| !known.contains(&name.as_str()) && !own(name));
        let told = strange.map(|name| {
            let place = Place::Value(self.config().path.clone(), DataPath::from("urls").key(name.as_str()));
            let message = format!("no address has a part called `{name}`");
            let free = known.iter().copied().filter(|known| !urls.contains_key(*known));
            let wrong = Diagnostic::error(Code::UnknownKey, place.clone(), message).meant(
                name,
                free,
                |title, is_certain, known| {
                    Some(Fix::of_entry(title, is_certain, EntryEdit::Rename(place.clone(), known.into())))
                },
            );
            wrong.help(format!("known: {}", known.join(", ")))
        });
        told.collect()
    }

    /// Whether an entry names an item that could not be read, which was told already.
    fn is_unread(&self, entry: &str) -> bool {
        named(entry).is_some_and(|(kind, id)| self.catalogue.is_broken(kind, &id))
    }

    /// Whether an entry names an item that is published on a later day.
    fn is_to_come(&self, entry: &str) -> bool {
        let unseen = named(entry).and_then(|(kind, id)| self.catalogue.unseen(kind, &id));
        matches!(unseen, Some(Hidden::Before(_)))
    }

    /// The items whose address ends with a name in some language.
    fn at_slug(&self, slug: &str) -> Vec<String> {
        let has = |words: &Words| words.front.slug.as_ref().is_some_and(|own| **own == *slug);
        let items = self.catalogue.items().filter(|(_, item)| item.words.values().any(has));
        items.map(|(_, item)| item.name()).collect()
    }

    /// The list or the special page that the site or the theme calls so: `Studiengänge` of `programmes`.
    fn titled(&self, words: &str) -> Option<&'static str> {
        let typed = meant::folded(words);
        let own = |row: &&KindRow| {
            self.config().file.lists.title(row.folder).is_some_and(|title| match title {
                Localized::Same(text) => meant::folded(text) == typed,
                Localized::Each(texts) => texts.iter().any(|(_, text)| meant::folded(text) == typed),
            })
        };
        let kinds = KINDS.iter().map(|row| (row.name, row.folder));
        let named: Vec<(&str, &str)> = kinds.chain(PAGES.iter().map(|row| (row.name, row.name))).collect();
        KINDS.iter().find(own).map(|row| row.folder).or_else(|| meant::folder(words, &named))
    }

    fn unknown(&self, place: Place, who: &str, entry: &str) -> Diagnostic {
        let message = format!("{who} names `{entry}`, which does not exist");
        let unknown = Diagnostic::error(Code::UnknownNavigation, place.clone(), message)
            .label("expected a kind's folder or a page");
        // As links tell of the same item.
        let unknown = match entry.split_once('/') {
            Some((folder, id)) => unknown.caused_by(format!("there is no `{id}` in `{folder}`")),
            None => unknown,
        };
        let unseen = named(entry).and_then(|(kind, id)| self.catalogue.unseen(kind, &id));
        if let Some(unseen) = unseen {
            let message = format!("{who} names `{entry}`, which has no page: it is {}", unseen.told());
            return Diagnostic { message, ..unknown }.caused_by(unseen.cause(entry)).help(unseen.help());
        }
        if let Some(heir) = self.in_place_of(entry) {
            return unknown.fix(Reading::certain(heir.item.name()).fix(place));
        }
        let of_kind = entry.split_once('/').and_then(|(folder, id)| Some((Kind::from_folder(folder)?, id)));
        if let Some((kind, id)) =
            of_kind.and_then(|(kind, id)| Some((kind, self.catalogue.misnamed(kind, id)?)))
        {
            return unknown.fix(Reading::certain(format!("{}/{id}", kind.folder())).fix(place));
        }
        if let Some(living) = self.catalogue.once_at(entry) {
            let reading = Reading::certain(living.name()).note(format!("`{entry}` is an old address of it"));
            return unknown.fix(reading.fix(place));
        }
        if entry.contains("://") || entry.starts_with("www.") || entry.contains('@') {
            return unknown.help(
                "menus lead to pages of this site alone: link to it on a page, and name that page here",
            );
        }
        let pages =
            Kind::on(Shelf::Root).flat_map(|kind| self.catalogue.of_kind(kind)).map(|(_, item)| item.name());
        let unseen = Kind::on(Shelf::Root).flat_map(|kind| self.catalogue.unseen_of(kind));
        let pages = pages.chain(unseen);
        let known: Vec<String> = KINDS
            .iter()
            .map(|row| row.folder.to_owned())
            .chain(pages)
            .chain(PAGES.iter().map(|row| row.name.to_owned()))
            .collect();
        // `countries who-am-i`: a comma is missing.
        let words: Vec<&str> = entry.split_whitespace().collect();
        if words.len() > 1 && words.iter().all(|word| known.iter().any(|name| name == word)) {
            return unknown.help(format!("write `{}`, each an entry of its own", words.join(", ")));
        }
        // `About us: /en/about/`: a label, and an address of the site.
        let (label, address) = entry.rsplit_once(": ").unwrap_or((entry, entry));
        let named = address.starts_with('/').then(|| address.trim_matches('/').rsplit('/').next()).flatten();
        let folder = named.unwrap_or(entry).to_lowercase().replace(' ', "-");
        let at_address = named.map(|slug| self.at_slug(slug)).unwrap_or_default();
        let same = known.iter().filter(|name| **name == folder || name.rsplit('/').next() == Some(&*folder));
        let same = same.chain(&at_address);
        let near = near_name(entry, &known);
        let called = self.catalogue.called(label);
        let called = called.iter().map(|name| Reading::likely(name.as_str()));
        // As links find what was renamed: by its title.
        let renamed = match entry.split_once('/') {
            Some((folder, id)) => self
                .catalogue
                .called(id)
                .into_iter()
                .filter(|name| name.split('/').next() == Some(folder))
                .collect(),
            None => Vec::new(),
        };
        let renamed = <[String; 1]>::try_from(renamed).ok().map(|[only]| Reading::certain(only));
        let called = called.chain(renamed);
        let titled = self.titled(label).map(Reading::certain).into_iter();
        let names = titled.chain(same.map(|name| Reading::certain(name.as_str()))).chain(called).chain(near);
        let offered = meant::offered(names.collect());
        let of_page = named.or_else(|| Some(entry).filter(|entry| !entry.contains('/')));
        let begun = of_kind.or_else(|| Some((Kind::on(Shelf::Root).next()?, of_page?)));
        let begun = begun.map(|(kind, id)| (kind, slugify(id))).filter(|(_, id)| !id.is_empty());
        if let ([], Some((kind, id))) = (offered.as_slice(), begun) {
            let begin = format!("begin it with `prospectus new {} {id}`", kind.row().name);
            let name = format!("{}/{id}", kind.folder());
            return unknown.help(match entry == name {
                true => format!("{begin}, or leave it out"),
                false => format!("{begin} and write `{name}`, or leave it out"),
            });
        }
        offered.into_iter().take(3).fold(unknown, |unknown, name| unknown.fix(name.fix(place.clone())))
    }
}

/// The item that an entry of a menu names: `pages/about`.
fn named(entry: &str) -> Option<(Kind, Id)> {
    let (folder, id) = entry.split_once('/')?;
    Some((Kind::from_folder(folder)?, <Id as crate::yaml::Scalar>::parse(id).ok()?))
}

/// The names that come near one; of an item they are of the same folder, and what stands behind it comes near.
fn near_name(entry: &str, known: &[String]) -> Vec<Reading> {
    let Some((folder, id)) = entry.split_once('/').filter(|(folder, _)| Kind::from_folder(folder).is_some())
    else {
        return meant::near(entry, known.iter().map(String::as_str));
    };
    let ids = known.iter().filter_map(|name| name.strip_prefix(folder)?.strip_prefix('/'));
    let holds = |known: &&str| id.len() > 3 && format!("-{known}-").contains(&format!("-{id}-"));
    let holding = ids.clone().filter(holds).map(Reading::likely);
    let near = meant::near(id, ids).into_iter().chain(holding);
    near.map(|one| Reading { text: format!("{folder}/{}", one.text), ..one }).collect()
}
