//! What a theme's sheets, scripts and templates ask of somebody else, and what to write in its place.

mod letter_services;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::faults::MOST;
use super::markup::{Breach, breaches};
use super::style::{self, Named};
use super::{POSTER, Theme};
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::source::Source;

impl Theme {
    /// What readers' browsers would ask another host for, by file.
    pub(super) fn asked_elsewhere(&self) -> Vec<Diagnostic> {
        let files =
            |ending: &'static str| self.files.values().filter(move |file| file.path.ends_with(ending));
        let pages = self.templates.iter().filter(|(name, _)| *name != POSTER).map(|(_, file)| file);
        let told = files(".css").map(sheet).chain(files(".js").map(script)).chain(pages.map(page));
        told.flat_map(|told| told.into_iter().take(MOST)).collect()
    }
}

/// Whether an address is one of another host.
fn is_elsewhere(address: &str) -> bool {
    let lower = address.to_lowercase();
    ["https:", "http:", "//"].iter().any(|start| lower.starts_with(start))
}

fn asks(file: &Source, at: Range<usize>, address: &str) -> Diagnostic {
    let message = format!("`{address}` is asked of somebody else");
    Diagnostic::warning(Code::AsksElsewhere, file.place(at), message)
        .label("no page asks a third party for anything, and the site's policy blocks it")
}

/// The folder in which a file lies: `themes/ours/static/`.
fn folder(file: &Source) -> &str {
    file.path.rfind('/').map_or("", |end| &file.path[..=end])
}

/// The name under which a browser saves what is at an address.
fn file_name(address: &str) -> Option<&str> {
    let path = address.split(['?', '#']).next()?.split_once("//")?.1;
    let (_, name) = path.rsplit_once('/')?;
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    (is_plain && name.contains('.') && !name.starts_with('.')).then_some(name)
}

fn sheet(file: &Source) -> Vec<Diagnostic> {
    let Ok(text) = file.text() else { return Vec::new() };
    if !text.contains("//") {
        return Vec::new();
    }
    let named = style::read(text).named.into_iter().filter(|named| is_elsewhere(&named.address));
    named.map(|named| of_sheet(file, text, &named)).collect()
}

fn of_sheet(file: &Source, text: &str, named: &Named) -> Diagnostic {
    let told = asks(file, named.at.clone(), &named.address);
    let at = file.place(named.at.clone());
    let faces = letter_services::faces(&named.address);
    let Some(statement) = import(text, &named.at).filter(|_| !faces.is_empty()) else {
        let Some(name) = file_name(&named.address) else {
            return told.help(format!("put a copy of the file into `{}`, and name that", folder(file)));
        };
        let title = format!("put a copy of the file into `{}`, and write `{name}`", folder(file));
        return told.fix(Fix::likely(title, at, name));
    };
    let rules = faces.iter().map(letter_services::Face::rule).collect::<Vec<_>>();
    let title = format!(
        "put {} into `{}`, and write in its place, below what else is imported, {}",
        letter_services::files(&faces),
        folder(file),
        letter_services::listed(&rules)
    );
    let rules = rules.join("\n");
    let below = last_import(text).filter(|end| *end > statement.end);
    told.fix(match below {
        Some(end) => Fix::likely(title, file.place(whole_line(text, statement)), "")
            .and(file.place(end..end), format!("\n{rules}")),
        None => Fix::likely(title, file.place(statement), rules),
    })
}

/// The whole statement by which an address is imported.
fn import(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let start = text[..at.start].rfind('@').filter(|start| {
        text[*start..at.start].to_lowercase().starts_with("@import") && !text[*start..at.start].contains(';')
    })?;
    let end = text[at.end..].find(';')?;
    Some(start..at.end + end + 1)
}

/// Where the last statement that imports ends.
fn last_import(text: &str) -> Option<usize> {
    let named = style::read(text).named;
    named.iter().filter_map(|named| import(text, &named.at)).map(|statement| statement.end).max()
}

/// A statement with the end of its line.
fn whole_line(text: &str, statement: Range<usize>) -> Range<usize> {
    let is_first = text[..statement.start].is_empty() || text[..statement.start].ends_with('\n');
    let ends = is_first && text[statement.end..].starts_with('\n');
    statement.start..statement.end + usize::from(ends)
}

/// What a script loads while it runs.
fn script(file: &Source) -> Vec<Diagnostic> {
    static LOADS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?:\bfrom\s*|\bimport\s*\(?\s*|\bfetch\s*\(\s*)["'`]((?:https?:)?//[^"'`\s]+)"#)
            .expect("the pattern is sound")
    });
    let text = file.text().unwrap_or_default();
    let loads = LOADS.captures_iter(text).filter_map(|found| found.get(1));
    let told = loads.map(|found| {
        asks(file, found.range(), found.as_str())
            .help("put a copy of the file into the theme's `static/`, and name that")
    });
    told.collect()
}

/// What a template has browsers ask for.
fn page(file: &Source) -> Vec<Diagnostic> {
    let text = file.text().unwrap_or_default();
    if !text.contains("//") {
        return Vec::new();
    }
    let told = breaches(text).into_iter().filter(|breach| breach.asks);
    let told = told.map(|Breach { at, message, help, .. }| {
        let address = text[at.clone()].split_once('=').map_or("", |(_, value)| value);
        let faces = letter_services::faces(address.trim().trim_matches(['"', '\'']));
        let told = Diagnostic::warning(Code::AsksElsewhere, file.place(at), message)
            .label("no page asks a third party for anything");
        if faces.is_empty() {
            return told.help(help);
        }
        let rules = faces.iter().map(letter_services::Face::rule).collect::<Vec<_>>();
        told.help(format!(
            "put {} into the theme's `static/`, write into a sheet there {}, and remove this line",
            letter_services::files(&faces),
            letter_services::listed(&rules)
        ))
    });
    told.collect()
}
