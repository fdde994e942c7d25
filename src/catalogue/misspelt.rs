//! Ids that are written as none can be: which of those that are there they mean.

mod others;

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use super::Catalogue;
use super::begun;
use super::rules::listed;
use super::typed::{apart, key, local, typed};
use crate::codes::Country;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Edit, Fix};
use crate::lang::{Localized, slugify};
use crate::meant::{self, Reading};
use crate::model::{CountryOrList, Id, KINDS, Kind, Target};
use crate::source::{Place, Sources};
use crate::yaml::Scalar;

impl Catalogue {
    /// Messages about values that are no ids, with what each may mean.
    pub(super) fn with_known_ids(&self, told: Diagnostics, sources: &Sources) -> Diagnostics {
        let known = Known {
            catalogue: self,
            ids: LazyCell::new(|| self.all_ids()),
            targets: LazyCell::new(|| self.targets()),
        };
        told.map(|told| known.with_ids(told, sources))
    }

    fn all_ids(&self) -> BTreeSet<&str> {
        let of_items = KINDS.iter().flat_map(|row| self.ids(row.kind));
        let of_entries = Target::VOCABULARIES.into_iter().flat_map(|target| self.vocabulary.ids(target));
        of_items.chain(of_entries).map(|id| id.as_str()).collect()
    }

    /// What the ids behind a key are of, by how the items use it; nothing where several things are.
    fn targets(&self) -> BTreeMap<String, Target> {
        let mut targets: BTreeMap<String, BTreeSet<Target>> = BTreeMap::new();
        let relations = self.items().flat_map(|(_, item)| Self::relations(item));
        for relation in relations {
            if let Some(key) = relation.at.last_key() {
                targets.entry(key.to_owned()).or_default().insert(relation.to);
            }
        }
        let always = [
            ("by", Target::Contact),
            ("contact", Target::Contact),
            ("group", Target::Group),
            ("otherwise", Target::Group),
            ("papers", Target::Paper),
            ("eligible", Target::CountryList),
            ("nationality", Target::CountryList),
            ("every_nationality", Target::CountryList),
            ("residence", Target::CountryList),
            ("degree_from", Target::CountryList),
        ];
        for (key, target) in always {
            targets.entry(key.to_owned()).or_default().insert(target);
        }
        let only =
            |targets: BTreeSet<Target>| (targets.len() == 1).then(|| targets.into_iter().next()).flatten();
        targets.into_iter().filter_map(|(key, targets)| Some((key, only(targets)?))).collect()
    }

    /// The ids that a relation may lead to.
    pub(super) fn known_ids(&self, to: Target) -> Vec<&Id> {
        match to {
            Target::Item(kind) => self.ids(kind).collect(),
            entry => self.vocabulary.ids(entry),
        }
    }

    /// The items that words call by their title in any language or by their id, as menus name them: `contact page`.
    pub fn called(&self, words: &str) -> Vec<String> {
        const BESIDE: [&str; 9] = ["page", "pages", "the", "pagina", "de", "het", "la", "le", "trang"];
        let bare = |text: &str| -> Vec<String> {
            let words = meant::folded(text);
            let own = words.split(' ').filter(|word| !BESIDE.contains(word));
            own.map(str::to_owned).collect()
        };
        let typed = bare(words);
        if typed.is_empty() {
            return Vec::new();
        }
        let is_meant = |item: &super::Item| {
            bare(item.id.as_str()) == typed
                || item.words.values().any(|words| bare(&words.front.title) == typed)
        };
        self.items().filter(|(_, item)| is_meant(item)).map(|(_, item)| item.name()).collect()
    }

    /// The item that has an old address of this name, `pages/faq` of `/en/faq/`; nothing where several have one.
    pub fn once_at(&self, name: &str) -> Option<&super::Item> {
        let (folder, id) = name.trim_matches('/').rsplit_once('/').unwrap_or(("", name));
        let kind = Kind::from_folder(folder);
        let is_old = |item: &super::Item| {
            let mut aliases = item.words.values().flat_map(|words| &words.front.aliases);
            kind.is_none_or(|kind| kind == item.kind)
                && aliases.any(|alias| alias.path().trim_matches('/').rsplit('/').next() == Some(id))
        };
        let mut found = self.items().map(|(_, item)| item).filter(|item| is_old(item));
        found.next().filter(|_| found.next().is_none())
    }

    /// What an item or an entry is called, in every language.
    pub(super) fn titles(&self, of: Target, id: &Id) -> Vec<String> {
        let each = |name: &Localized| match name {
            Localized::Same(title) => vec![title.clone()],
            Localized::Each(titles) => titles.iter().map(|(_, title)| title.clone()).collect(),
        };
        let Target::Item(kind) = of else {
            return self.vocabulary.title(of, id).map(each).unwrap_or_default();
        };
        let Some(item) = self.find(kind, id).map(|index| self.item(index)) else { return Vec::new() };
        let titles = item.words.values().map(|words| words.front.title.0.clone());
        titles.chain(item.facts.name().iter().flat_map(each)).collect()
    }
}

/// Keys of lists whose entries are named as menus name them.
const PAGE_LISTS: [&str; 3] = ["on", "main", "footer"];

/// What ids there are, read when the first message asks.
struct Known<'c, I, T> {
    catalogue: &'c Catalogue,
    ids: LazyCell<BTreeSet<&'c str>, I>,
    targets: LazyCell<BTreeMap<String, Target>, T>,
}

impl<'c, I, T> Known<'c, I, T>
where
    I: FnOnce() -> BTreeSet<&'c str>,
    T: FnOnce() -> BTreeMap<String, Target>,
{
    /// A message about something that is no id, with the ids that it may mean in place of how it would be written as one.
    /// Where an id is given to an entry, none of the others is meant.
    fn with_ids(&self, told: Diagnostic, sources: &Sources) -> Diagnostic {
        if told.code == Code::EmptyText {
            return self.for_nothing(told, sources);
        }
        let [fix] = told.fixes.as_slice() else { return told };
        if told.code == Code::WrongType
            && key(&told.place, sources).is_some_and(|key| PAGE_LISTS.contains(&key.as_str()))
        {
            return self.with_pages(told);
        }
        if told.code == Code::WrongType {
            return self.with_list(told, sources);
        }
        if told.code == Code::UnknownCountry {
            return self.with_lists(told, sources);
        }
        if told.code != Code::BadIdValue {
            return told;
        }
        let Some(written) = fix.edits.first().map(|edit| edit.text.clone()) else { return told };
        let key = key(&told.place, sources);
        // What is several ids, or none, is told already.
        if !Id::is_well_formed(&written) || key.as_deref() == Some("id") {
            return told;
        }
        let target = key.and_then(|key| self.target(&key));
        let (readings, help) = match target {
            // Entries of one file name each other.
            Some(to) if *told.place.path().map_or("", |path| path) == *format!("content/{}", to.folder()) => {
                of_file(&written, &local(&told.place, sources))
            }
            Some(to) if self.catalogue.vocabulary.broken.contains(&to) => return told,
            Some(to) => {
                let known = self.catalogue.known_ids(to);
                if known.iter().any(|id| id.as_str() == written) {
                    return told;
                }
                if let Some(apart) = apart(&told, &known, sources) {
                    return Diagnostic { fixes: Vec::new(), help: Vec::new(), ..told }.fix(apart);
                }
                (self.meant(to, &known, &written), Some(listed(to, &known)))
            }
            None if self.ids.contains(written.as_str()) && !self.is_local(&told.place, sources) => {
                return told;
            }
            None if self.is_local(&told.place, sources) => of_file(&written, &local(&told.place, sources)),
            None => (meant::offered(meant::near(&written, self.ids.iter().copied())), None),
        };
        if readings.is_empty() && help.is_none() {
            return told;
        }
        let title = fix.title.clone();
        let helps = told.help.iter().filter(|help| **help != title).cloned().collect();
        let bare = Diagnostic { fixes: Vec::new(), help: helps, ..told };
        let begun = target.and_then(|to| begun::help(to, &written, typed(&bare), sources));
        match (readings.is_empty(), help, begun) {
            // Nothing is there yet: what is written becomes the first one.
            (true, Some(_), Some(begun))
                if target.is_some_and(|to| self.catalogue.known_ids(to).is_empty()) =>
            {
                bare.fix(fix.clone()).help(begun)
            }
            (true, Some(help), Some(begun)) => {
                let here = format!("where it is a new one, write `{written}` here");
                let fix = Fix { is_certain: false, title: here, ..fix.clone() };
                bare.help(help).fix(fix).help(begun.replacen("or, where it is a new one,", "and", 1))
            }
            (true, Some(help), None) => bare.help(help),
            _ => readings.into_iter().fold(bare, |told, one| {
                let place = told.place.clone();
                told.fix(one.fix(place))
            }),
        }
    }

    /// The same about a key without an id, told where the key stands.
    fn for_nothing(&self, told: Diagnostic, sources: &Sources) -> Diagnostic {
        let Place::Bytes(path, at) = &told.place else { return told };
        let key = sources
            .get(path)
            .and_then(|source| std::str::from_utf8(source.bytes.get(at.start..at.end)?).ok());
        let key = key.filter(|key| *key != "id" && told.label == format!("expected {}", Id::EXPECTED));
        match key.and_then(|key| self.target(key)) {
            Some(to) if !self.catalogue.vocabulary.broken.contains(&to) => {
                told.help(listed(to, &self.catalogue.known_ids(to)))
            }
            _ => told,
        }
    }

    /// Whether a key leads to an id of the same file.
    fn is_local(&self, place: &Place, sources: &Sources) -> bool {
        let key = key(place, sources);
        key.is_some_and(|key| matches!(key.as_str(), "series" | "specialisation"))
            && !local(place, sources).is_empty()
    }

    /// What the ids behind a key are of: as the items use it, or as a folder is called.
    fn target(&self, key: &str) -> Option<Target> {
        let folder = || Kind::from_folder(&key.replace('_', "-")).map(Target::Item);
        self.targets.get(key).copied().or_else(folder)
    }

    /// The same of a list of pages, as menus name them: `on: contact page`.
    fn with_pages(&self, told: Diagnostic) -> Diagnostic {
        let fix = &told.fixes[0];
        let [edit] = fix.edits.as_slice() else { return told };
        let words = edit.text.trim_start_matches('[').trim_end_matches(']').to_owned();
        let [page] = <[String; 1]>::try_from(self.catalogue.called(&words)).unwrap_or_default();
        if page.is_empty() {
            return told;
        }
        let text = format!("[{page}]");
        let title = format!("write `{text}`");
        let fix = Fix { title, is_certain: false, ..Fix::certain("", edit.place.clone(), text) };
        Diagnostic { fixes: Vec::new(), help: Vec::new(), ..told }.fix(fix)
    }

    /// The same of a list of ids that a text was made: `partners: Far University`.
    fn with_list(&self, told: Diagnostic, sources: &Sources) -> Diagnostic {
        let fix = &told.fixes[0];
        let [edit] = fix.edits.as_slice() else { return told };
        let Some(list) = edit.text.strip_prefix('[').and_then(|list| list.strip_suffix(']')) else {
            return told;
        };
        let ids: Vec<&str> = list.split(", ").collect();
        let to = key(&told.place, sources).and_then(|key| self.target(&key));
        if let Some(to) = to.filter(|_| meant::everything(list)) {
            return self.with_all(&told, to, edit.place.clone());
        }
        let words = list.replace(", ", " ").replace('-', " ");
        if let Some((to, but)) = to.zip(meant::all_but(&words)) {
            return self.with_others(&told, to, but);
        }
        let Some(to) = to.filter(|_| ids.iter().all(|id| Id::is_well_formed(id))) else { return told };
        let known = self.catalogue.known_ids(to);
        let meant = |id: &&str| match known.iter().any(|known| known.as_str() == *id) {
            true => Some(Reading::certain(*id)),
            false => self.meant(to, &known, id).into_iter().next(),
        };
        let readings: Vec<Option<Reading>> = ids.iter().map(meant).collect();
        if readings.iter().zip(&ids).all(|(reading, id)| reading.as_ref().is_some_and(|one| one.text == *id))
        {
            return told;
        }
        let is_certain =
            fix.is_certain && readings.iter().all(|one| one.as_ref().is_some_and(|one| one.is_certain));
        let texts =
            readings.iter().zip(&ids).map(|(one, id)| one.as_ref().map_or(*id, |one| one.text.as_str()));
        let text = format!("[{}]", texts.collect::<Vec<&str>>().join(", "));
        let is_known = readings.iter().all(Option::is_some);
        let fix = Fix { is_certain, ..Fix::certain(format!("write `{text}`"), edit.place.clone(), text) };
        let bare = Diagnostic { fixes: Vec::new(), help: Vec::new(), ..told.clone() };
        let told = bare.fix(fix);
        if is_known {
            return told;
        }
        let told = told.help(listed(to, &known));
        let lacking = readings.iter().zip(&ids).find(|(reading, _)| reading.is_none()).map(|(_, id)| *id);
        match (to, lacking) {
            (Target::Item(kind), Some(id)) if ids.len() > 1 => told.help(format!(
                "of `{id}` nothing is known: begin it with `prospectus new {} {id}`, or leave it out",
                kind.row().name
            )),
            _ => told,
        }
    }

    /// Countries in the place of a list that has them all: `residence: [EU]`.
    fn with_lists(&self, told: Diagnostic, sources: &Sources) -> Diagnostic {
        let [Edit { place, text }] = told.fixes[0].edits.as_slice() else { return told };
        let written = text.trim_matches(['[', ']']).split(", ");
        let countries: Option<Vec<Country>> = written.map(|code| Country::parse(code).ok()).collect();
        let to = key(&told.place, sources).and_then(|key| self.target(&key));
        let (Some(countries), Some(Target::CountryList)) = (countries.filter(|all| all.len() > 1), to) else {
            return told;
        };
        let vocabulary = &self.catalogue.vocabulary;
        let has =
            |id: &Id, country: &Country| vocabulary.contains(&CountryOrList::List(id.clone()), *country);
        let ids = vocabulary.ids(Target::CountryList).into_iter();
        let lists = ids.filter(|id| countries.iter().all(|country| has(id, country)));
        let is_listed = text.starts_with('[');
        let written = |id: &Id| if is_listed { format!("[{id}]") } else { id.to_string() };
        let fixes = lists.map(|id| {
            let text = written(id);
            Fix::likely(format!("write `{text}`, a list that has all of these"), place.clone(), text)
        });
        let fixes: Vec<Fix> = fixes.take(3).collect();
        let rest = told
            .fixes
            .iter()
            .map(|fix| Fix { is_certain: fix.is_certain && fixes.is_empty(), ..fix.clone() });
        let all: Vec<Fix> = fixes.iter().cloned().chain(rest).collect();
        let bare = Diagnostic { fixes: Vec::new(), help: Vec::new(), ..told.clone() };
        all.into_iter().fold(bare, Diagnostic::fix)
    }

    /// The ids of a kind or a vocabulary whose title in any language it is, or which it comes near.
    fn meant(&self, to: Target, known: &[&Id], written: &str) -> Vec<Reading> {
        let is_called = |id: &Id| self.catalogue.titles(to, id).iter().any(|title| slugify(title) == written);
        // As links name it, in Markdown or without.
        let folder = slugify(to.folder());
        let is_linked = |id: &Id| written.ends_with(&format!("{folder}-{id}"));
        let called =
            known.iter().filter(|id| is_called(id) || is_linked(id)).map(|id| Reading::certain(id.as_str()));
        let called = meant::offered(called.collect());
        // Of several that stand in what is written the longest: `EU/EEA`.
        let held = |id: &&&Id| id.as_str().len() > 1 && format!("-{written}-").contains(&format!("-{id}-"));
        let held = known.iter().filter(held).max_by_key(|id| id.as_str().len());
        if let (true, Some(held)) = (called.is_empty(), held) {
            return vec![Reading::likely(held.as_str())];
        }
        if called.is_empty() {
            meant::offered(meant::near(written, known.iter().map(|id| id.as_str())))
        } else {
            called
        }
    }
}

/// What an id means that is given in the same file, and what there is.
fn of_file(written: &str, local: &[String]) -> (Vec<Reading>, Option<String>) {
    let near = meant::near(written, local.iter().map(String::as_str));
    let held = local.iter().filter(|id| format!("-{written}-").contains(&format!("-{id}-")));
    let readings = meant::offered(near.into_iter().chain(held.map(Reading::likely)).collect());
    (readings, Some(format!("known in this file: {}", local.join(", "))))
}
