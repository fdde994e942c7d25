//! Addresses that were published and lead nowhere now: what happened, and the line that leads their readers on.

use std::collections::{BTreeMap, BTreeSet};

use super::heirs::{Heir, item_id};
use super::{Page, Site, Subject};
use crate::address::written;
use crate::catalogue::{Hidden, Item};
use crate::diagnostic::{Code, Diagnostic, EntryEdit, Fix};
use crate::history::Occupant;
use crate::lang::Lang;
use crate::source::{DataPath, Place};
use crate::time::Date;

/// So many addresses are named in one message.
const MOST_NAMED: usize = 8;

/// An address that was published and leads nowhere.
#[derive(Clone, Debug)]
pub(super) struct Lost {
    /// Below the base address, without slashes at its ends.
    pub path: String,
    pub standing: Occupant,
}

/// What is to be said of lost addresses, and of which item, whose own mistakes come first.
#[derive(Clone, Debug)]
pub struct Told {
    pub item: Option<String>,
    pub diagnostic: Diagnostic,
}

/// Lost addresses for one reason.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// A language is not one of the site's any more.
    Language(String),
    /// A word of `urls` changed: of a kind's folder, from one beginning of addresses to another.
    Section { folder: String, from: String, to: String },
    /// The item has another address now.
    Renamed { item: String, lang: String },
    /// The item is there, and this language does without it.
    Untold { item: String },
    /// The item is a draft, archived, or waits for its day.
    Hidden { item: String },
    /// There is no such item.
    Removed { item: String },
}

impl Site {
    /// One message for each reason, in the order of the addresses.
    pub(super) fn tell_lost(&self, lost: Vec<Lost>) -> Vec<Told> {
        let mut reasons: BTreeMap<Reason, Vec<Lost>> = BTreeMap::new();
        for one in lost {
            reasons.entry(self.reason(&one)).or_default().push(one);
        }
        // Where two lists have one address now, that is told.
        let is_told = |reason: &Reason| matches!(reason, Reason::Section { to, .. } if self.is_shared(to));
        let untold = reasons.into_iter().filter(|(reason, _)| !is_told(reason));
        untold.map(|(reason, lost)| self.tell(&reason, &lost)).collect()
    }

    fn reason(&self, lost: &Lost) -> Reason {
        let lang = self.config().langs().find(|lang| lang.as_str() == lost.standing.lang).cloned();
        let Some(lang) = lang else { return Reason::Language(lost.standing.lang.clone()) };
        let name = lost.standing.item().unwrap_or(&lost.standing.name).to_owned();
        let Some((kind, id)) = item_id(&name) else { return Reason::Removed { item: name } };
        let Some(index) = self.catalogue.find(kind, &id) else {
            let is_known = self.catalogue.knows(kind, &id);
            return if is_known { Reason::Hidden { item: name } } else { Reason::Removed { item: name } };
        };
        let Some(page) = self.page(&Subject::Item(index), &lang) else {
            return Reason::Untold { item: name };
        };
        let (old, new) = (lost.path.rsplit_once('/'), page.path.trim_end_matches('/').rsplit_once('/'));
        match (old, new) {
            (Some((from, old)), Some((to, new))) if old == new && from != to => {
                Reason::Section { folder: kind.folder().to_owned(), from: from.to_owned(), to: to.to_owned() }
            }
            _ => Reason::Renamed { item: name, lang: lang.to_string() },
        }
    }

    fn tell(&self, reason: &Reason, lost: &[Lost]) -> Told {
        let (item, told) = match reason {
            Reason::Language(lang) => (None, self.tell_language(lang, lost)),
            Reason::Section { folder, from, to } => (None, self.tell_section(folder, from, to, lost)),
            Reason::Renamed { item, lang } => (Some(item), self.tell_renamed(item, lang, lost)),
            Reason::Untold { item } => (Some(item), self.tell_untold(item, lost)),
            Reason::Hidden { item } => (Some(item), self.tell_hidden(item, lost)),
            Reason::Removed { item } => (Some(item), self.tell_removed(item, lost)),
        };
        Told { item: item.cloned(), diagnostic: told }
    }

    fn error(&self, place: Place, lost: &[Lost]) -> Diagnostic {
        let named: Vec<String> =
            lost.iter().take(MOST_NAMED).map(|one| format!("`{}`", written(&one.path))).collect();
        let more = match lost.len().saturating_sub(MOST_NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let (was, lead) = if lost.len() == 1 { ("was", "leads") } else { ("were", "lead") };
        let message = format!("{}{more} {was} published, and {lead} nowhere now", named.join(", "));
        Diagnostic::error(Code::LostAddress, place, message)
    }

    fn tell_language(&self, lang: &str, lost: &[Lost]) -> Diagnostic {
        let all = format!("/{lang}/*");
        let error = self
            .error(self.settings("languages".into()), lost)
            .label(format!("`{lang}` is not here any more"));
        let beside = lost.iter().any(|one| one.path != lang && !one.path.starts_with(&format!("{lang}/")));
        let source = self.config().source_lang();
        let error = error.help(format!(
            "to lead readers to the same pages in another language, {}",
            self.moved_line(&[(all.clone(), format!("/{source}/*"))])
        ));
        let error =
            error.help(format!("to tell them that there are none any more, {}", self.gone_line(&[all])));
        if beside { error.help("addresses outside of that folder need a line each") } else { error }
    }

    fn tell_section(&self, folder: &str, from: &str, to: &str, lost: &[Lost]) -> Diagnostic {
        let word = DataPath::from("urls").key(folder);
        let line = (format!("{}*", written(from)), format!("{}*", written(to)));
        self.error(self.settings(word), lost)
            .label(format!("what stood below `{}` stands below `{}` now", written(from), written(to)))
            .help(format!("to lead readers on, {}", self.moved_line(std::slice::from_ref(&line))))
            .fix_as_told(self.moved_fix(&[line]))
    }

    fn tell_renamed(&self, item: &str, lang: &str, lost: &[Lost]) -> Diagnostic {
        let item = self.catalogue.named(item).expect("an item that has another address is there");
        let page = self.page_of(item, lang).expect("it has an address in this language");
        let error =
            self.error(self.place(page), lost).label(format!("its address is `{}` now", page.written()));
        let error = error.help(format!("to lead readers on, {}", self.aliases(item, page, lost)));
        error.fix_as_told(self.alias_fix(item, page, lost))
    }

    fn tell_untold(&self, item: &str, lost: &[Lost]) -> Diagnostic {
        let found = self.catalogue.named(item).expect("an item that is not told is there");
        let place = found.words.values().next().map(|words| words.path.clone());
        let place = place.or_else(|| found.facts_path.clone()).map_or(Place::Site, Place::File);
        let page = self.config().langs().find_map(|lang| self.page_of(found, lang.as_str()));
        let error = self.error(place, lost).label("there are no words in this language any more");
        let lines: Vec<(String, String)> = page
            .into_iter()
            .flat_map(|page| lost.iter().map(move |one| (written(&one.path), page.written())))
            .collect();
        let error = if lines.is_empty() {
            error
        } else {
            error.help(format!("to lead readers to another language, {}", self.moved_line(&lines)))
        };
        error.help(format!("to tell them that there are none any more, {}", self.gone_line(&paths(lost))))
    }

    fn tell_hidden(&self, item: &str, lost: &[Lost]) -> Diagnostic {
        let unseen = item_id(item).and_then(|(kind, id)| self.catalogue.unseen(kind, &id));
        let cause = unseen.map(|unseen| unseen.cause(item));
        if let Some(Hidden::Before(day)) = unseen {
            return Diagnostic { cause, ..self.tell_waiting(item, day, lost) };
        }
        let place = Place::Value(format!("content/{item}/facts.yaml").as_str().into(), "status".into());
        let told = self.error(place, lost);
        Diagnostic { cause, ..told }
            .label("expected `published`, or a word on where its readers go")
            .help(format!("to tell readers that it is no more, {}", self.gone_line(&paths(lost))))
            .help(format!("to lead them on instead, {}", self.moved_line(&self.to_lists(item, lost))))
            .fix_as_told(self.gone_fix(paths(lost)))
            .fix_as_told(self.moved_fix(&self.to_lists(item, lost)))
    }

    /// It comes back by itself, so that nobody must be told that it is gone.
    fn tell_waiting(&self, item: &str, day: Date, lost: &[Lost]) -> Diagnostic {
        let key = item_id(item).map_or("from", |(kind, _)| Hidden::day_key(kind));
        let place = Place::Value(format!("content/{item}/facts.yaml").as_str().into(), key.into());
        self.error(place, lost)
            .label(format!("it waits until {day}"))
            .help("give it an earlier day, if readers are to see it until then")
            .help(format!("or lead them on meanwhile, {}", self.moved_line(&self.to_lists(item, lost))))
            .fix_as_told(self.moved_fix(&self.to_lists(item, lost)))
    }

    fn tell_removed(&self, item: &str, lost: &[Lost]) -> Diagnostic {
        let gone = format!("to tell readers that it is no more, {}", self.gone_line(&paths(lost)));
        let Some(heir) = self.heir(item) else {
            return self
                .error(Place::File(self.config().path.clone()), lost)
                .label(format!("there is no `{item}` any more"))
                .help(gone)
                .help(format!("to lead them on, {}", self.moved_line(&self.to_lists(item, lost))))
                .help("another page may stand after `to`")
                .fix_as_told(self.gone_fix(paths(lost)))
                .fix_as_told(self.moved_fix(&self.to_lists(item, lost)));
        };
        let told = self.tell_inherited(item, &heir, lost);
        if heir.is_certain { told } else { told.help(gone).fix_as_told(self.gone_fix(paths(lost))) }
    }

    /// An item that has another name now: each of its pages takes over the addresses of its language.
    fn tell_inherited(&self, gone: &str, heir: &Heir<'_>, lost: &[Lost]) -> Diagnostic {
        let (item, is_certain) = (heir.item, heir.is_certain);
        let mut by_page: BTreeMap<String, (&Page, Vec<Lost>)> = BTreeMap::new();
        for one in lost {
            if let Some(page) = self.page_of(item, &one.standing.lang) {
                by_page.entry(page.path.clone()).or_insert_with(|| (page, Vec::new())).1.push(one.clone());
            }
        }
        let first = by_page.values().next().map_or(Place::Site, |(page, _)| self.place(page));
        let (label, so) = if is_certain {
            (format!("`{gone}` is `{}` now", item.name()), "so that they lead on")
        } else {
            (format!("`{}` seems to have taken the place of `{gone}`", item.name()), "if so")
        };
        let error = self.error(first, lost).label(label).caused_by(super::no_longer(gone));
        let cure = |error: Diagnostic, line: String, fix: Fix| {
            error.help(format!("{so}, {line}")).fix_as_told(Fix { is_certain, ..fix })
        };
        // Pages in other words than their own have their lines in the settings, all in one.
        let (own, others): (Vec<_>, Vec<_>) =
            by_page.values().partition(|(page, _)| item.words.contains_key(&page.lang));
        let error = own.into_iter().fold(error, |error, (page, lost)| {
            cure(error, self.aliases(item, page, lost), self.alias_fix(item, page, lost))
        });
        let moved: Vec<(String, String)> = others
            .into_iter()
            .flat_map(|(page, lost)| lost.iter().map(|one| (written(&one.path), page.written())))
            .collect();
        if moved.is_empty() { error } else { cure(error, self.moved_line(&moved), self.moved_fix(&moved)) }
    }

    pub(super) fn page_of(&self, item: &Item, lang: &str) -> Option<&Page> {
        let lang = self.config().langs().find(|each| each.as_str() == lang)?;
        self.page(&Subject::Item(self.catalogue.find(item.kind, &item.id)?), lang)
    }

    /// The list of its kind in the language of each address, or the first page of that.
    fn to_lists(&self, item: &str, lost: &[Lost]) -> Vec<(String, String)> {
        let kind = item_id(item).map(|(kind, _)| kind);
        let to = |lang: &Lang| {
            let list = kind.and_then(|kind| self.page(&Subject::List(kind, 1), lang));
            list.or_else(|| self.page(&Subject::Home, lang)).map(Page::written)
        };
        let lang = |one: &Lost| self.config().langs().find(|lang| lang.as_str() == one.standing.lang);
        lost.iter().filter_map(|one| Some((written(&one.path), to(lang(one)?)?))).collect()
    }

    fn settings(&self, at: DataPath) -> Place {
        Place::Value(self.config().path.clone(), at)
    }

    /// Where to write old addresses of a page: its words in its language, or the settings where it has none.
    fn aliases(&self, item: &Item, page: &Page, lost: &[Lost]) -> String {
        let Some(words) = item.words.get(&page.lang) else {
            let to = |one: &Lost| (written(&one.path), page.written());
            return self.moved_line(&lost.iter().map(to).collect::<Vec<_>>());
        };
        let known = words.front.aliases.iter().map(|alias| written(alias.path()));
        let all: Vec<String> = known.chain(paths(lost)).collect();
        let verb = if words.front.aliases.is_empty() { "add the line" } else { "change the line to" };
        format!("{verb} `aliases: [{}]` in {}", all.join(", "), words.path)
    }

    /// The same as a cure.
    fn alias_fix(&self, item: &Item, page: &Page, lost: &[Lost]) -> Fix {
        let (title, old) = (format!("lead old addresses to `{}`", page.written()), paths(lost));
        let Some(words) = item.words.get(&page.lang) else {
            let line = |old: &String| format!("{{from: {old}, to: {}}}", page.written());
            return Fix::of_entry(title, false, self.settings_entry("moved", old.iter().map(line).collect()));
        };
        let place = |at: DataPath| Place::Value(words.path.clone(), at);
        let entry = if words.front.aliases.is_empty() {
            EntryEdit::Insert {
                map: place(DataPath::default()),
                after: Some("slug".into()),
                key: "aliases".into(),
                value: format!("[{}]", old.join(", ")),
            }
        } else {
            EntryEdit::Append(place("aliases".into()), old)
        };
        Fix::of_entry(title, false, entry)
    }

    /// Rules for addresses that moved, as a cure.
    fn moved_fix(&self, lines: &[(String, String)]) -> Fix {
        let lines = lines.iter().map(|(from, to)| format!("{{from: {from}, to: {to}}}")).collect();
        Fix::of_entry("lead old addresses on", false, self.settings_entry("moved", lines))
    }

    /// That addresses are gone, as a cure.
    fn gone_fix(&self, paths: Vec<String>) -> Fix {
        Fix::of_entry("say that they are gone", false, self.settings_entry("gone", paths))
    }

    /// More to a list below `addresses:`, which may not be there yet.
    fn settings_entry(&self, key: &str, lines: Vec<String>) -> EntryEdit {
        let addresses = &self.config().file.addresses;
        let list = format!("[{}]", lines.join(", "));
        let has = |key: &str| match key {
            "moved" => !addresses.moved.is_empty(),
            _ => !addresses.gone.is_empty(),
        };
        let at = DataPath::from("addresses");
        if has(key) {
            return EntryEdit::Append(self.settings(at.key(key)), lines);
        }
        let has_any = has("moved") || has("gone") || !addresses.hosts.is_empty();
        let (map, key, value) = if has_any {
            (at, key.to_owned(), list)
        } else {
            (DataPath::default(), "addresses".to_owned(), format!("{{{key}: {list}}}"))
        };
        EntryEdit::Insert { map: self.settings(map), after: None, key, value }
    }

    fn moved_line(&self, lines: &[(String, String)]) -> String {
        let lines: Vec<String> =
            lines.iter().map(|(from, to)| format!("{{from: {from}, to: {to}}}")).collect();
        self.in_settings("moved", self.config().file.addresses.moved.is_empty(), &lines)
    }

    fn gone_line(&self, paths: &[String]) -> String {
        self.in_settings("gone", self.config().file.addresses.gone.is_empty(), paths)
    }

    /// What to write below `addresses:`, in one line, or more to a list that is there.
    fn in_settings(&self, key: &str, is_new: bool, lines: &[String]) -> String {
        let addresses = &self.config().file.addresses;
        let file = &self.config().path;
        let has_key =
            !addresses.moved.is_empty() || !addresses.gone.is_empty() || !addresses.hosts.is_empty();
        let list = lines.join(", ");
        match (has_key, is_new) {
            (false, _) => format!("add the line `addresses: {{{key}: [{list}]}}` in {file}"),
            (true, true) => format!("add `{key}: [{list}]` under `addresses` in {file}"),
            (true, false) => format!("add `{list}` to `{key}` under `addresses` in {file}"),
        }
    }
}

fn paths(lost: &[Lost]) -> Vec<String> {
    let paths: BTreeSet<String> = lost.iter().map(|one| written(&one.path)).collect();
    paths.into_iter().collect()
}
