//! Old addresses of one language among the words of another, as a translation has that begins from a copy of its source.

use super::{Page, Site, Subject};
use crate::address::{Address, written};
use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic, EntryEdit, Fix};
use crate::document::Words;
use crate::lang::Lang;
use crate::source::{DataPath, Place};

/// An old address of another language, and its number in the list.
pub(super) type Foreign<'a> = (usize, &'a Address, &'a Lang);

impl Site {
    /// All of one list; `lost` are addresses of its own language that it should have instead.
    pub(super) fn foreign(&self, page: &Page, foreign: &[Foreign<'_>], lost: &[String]) -> Diagnostic {
        let Subject::Item(index) = page.subject else { unreachable!("only items have aliases") };
        let item = self.catalogue.item(index);
        let words = &item.words[&page.lang];
        let own = &page.lang;
        let names: Vec<String> = foreign.iter().map(|(_, alias, _)| shown(alias)).collect();
        let mut langs: Vec<String> = foreign.iter().map(|(.., lang)| format!("`{lang}`")).collect();
        langs.dedup();
        let (are, place) = match foreign {
            [(number, ..)] => ("is an address", entry(words, *number)),
            _ => ("are addresses", Place::Value(words.path.clone(), DataPath::from("aliases"))),
        };
        let of = langs.join(" and ");
        let message = format!("{} {are} of {of}, and these are the words of `{own}`", names.join(", "));
        let told = Diagnostic::error(Code::BadAlias, place, message)
            .label(format!("expected an address such as `/{own}/old-address/`"));
        if foreign.iter().all(|(_, alias, lang)| self.has(item, alias, lang)) {
            return told.fix(without(item, words, foreign, lost));
        }
        let told = foreign.iter().fold(told, |told, (_, alias, lang)| {
            told.help(match item.words.get(*lang) {
                Some(there) if self.has(item, alias, lang) => {
                    format!("take {} out: {} has it", shown(alias), there.path)
                }
                Some(there) if foreign.len() == 1 => format!("write it into {}", there.path),
                Some(there) => format!("write {} into {}", shown(alias), there.path),
                None => {
                    let line = moved_line(&written(alias.path()), &page.written());
                    format!("write into content/site.yaml {line}")
                }
            })
        });
        match lost.is_empty() {
            true => told,
            false => {
                told.help(format!("write {here} here, since readers of `{own}` know it", here = line(lost)))
            }
        }
    }

    /// Whether an item says in another language that it had an address, or has it.
    fn has(&self, item: &Item, alias: &Address, lang: &Lang) -> bool {
        let says = |words: &Words| words.front.aliases.iter().any(|one| one.path() == alias.path());
        let stands = |page: &Page| page.path.trim_end_matches('/') == alias.path();
        item.words.get(lang).is_some_and(says) || self.page_of(item, lang.as_str()).is_some_and(stands)
    }
}

/// The list without the addresses that the words of their own language have.
fn without(item: &Item, words: &Words, foreign: &[Foreign<'_>], lost: &[String]) -> Fix {
    let is_foreign = |number: &usize| foreign.iter().any(|(one, ..)| one == number);
    let aliases = words.front.aliases.iter().enumerate();
    let kept = aliases.filter(|(number, _)| !is_foreign(number)).map(|(_, alias)| written(alias.path()));
    let kept: Vec<String> = kept.collect();
    let mut files: Vec<&str> =
        foreign.iter().filter_map(|(.., lang)| Some(&*item.words.get(*lang)?.path)).collect();
    files.dedup();
    let has = if files.len() == 1 { "has" } else { "have" };
    let why = format!("{} {has} {}", files.join(" and "), if foreign.len() == 1 { "it" } else { "them" });
    let list = Place::Value(words.path.clone(), DataPath::from("aliases"));
    if !lost.is_empty() {
        let all: Vec<String> = kept.into_iter().chain(lost.iter().cloned()).collect();
        let known = lost.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(", ");
        let title = format!("write {}: {known} led here, and {why}", line(&all));
        return Fix::certain(title, list, format!("[{}]", all.join(", ")));
    }
    if kept.is_empty() {
        return Fix::of_entry(format!("take the line out: {why}"), true, EntryEdit::Remove(list));
    }
    let names: Vec<String> = foreign.iter().map(|(_, alias, _)| shown(alias)).collect();
    let entries = foreign.iter().map(|(number, ..)| EntryEdit::Remove(entry(words, *number)));
    Fix {
        title: format!("take {} out: {why}", names.join(", ")),
        is_certain: true,
        edits: Vec::new(),
        entries: entries.collect(),
    }
}

fn shown(alias: &Address) -> String {
    format!("`{}`", written(alias.path()))
}

fn line(paths: &[String]) -> String {
    format!("`aliases: [{}]`", paths.join(", "))
}

fn entry(words: &Words, number: usize) -> Place {
    Place::Value(words.path.clone(), DataPath::from("aliases").index(number))
}

/// What to write into `site.yaml` for an old address.
fn moved_line(from: &str, to: &str) -> String {
    format!("`addresses: {{moved: [{{from: {from}, to: {to}}}]}}`")
}
