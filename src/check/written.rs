//! Addresses as they are written in files: those that follow readers, that lead through somebody else's hands, that begin
//! twice, or that name a page of this site as if it were another's.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use percent_encoding::percent_decode_str;
use regex::Regex;

use super::detour::{Detour, clean};
use super::untouched;
use crate::codes::encode_path;
use crate::diagnostic::{Code, Diagnostic, EntryEdit, Fix};
use crate::document::Words;
use crate::site::Site;
use crate::source::{Place, Source, SourcePath, Sources};
use crate::yaml::Tree;

/// Look at the files of what is published, at the vocabularies and at the settings.
pub(super) fn check(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let own = Own::of(site);
    let of_items = site
        .catalogue
        .items()
        .flat_map(|(_, item)| item.words.values().map(|words| &words.path).chain(item.facts_path.as_ref()));
    let files = of_items.filter_map(|path| sources.get(path));
    let files = files.chain(sources.below("content/vocabulary/")).chain(sources.get(&site.config().path));
    files.flat_map(|file| of_file(file, &own)).collect()
}

fn of_file(file: &Source, own: &Own<'_>) -> Vec<Diagnostic> {
    let Ok(text) = file.text() else { return Vec::new() };
    let is_text = file.path.ends_with(".md");
    let place =
        |at: Range<usize>| Place::bytes(&file.path, file.skipped() + at.start..file.skipped() + at.end);
    let published = |at: usize| is_text || !is_remark(text, at);
    let mut told = Vec::new();
    for found in TWICE.find_iter(text).filter(|found| published(found.start())) {
        told.push(twice(found.as_str(), place(found.range())));
    }
    if !is_text {
        told.extend(listed_twice(text, &file.path));
        let stand_ins = untouched::stand_ins(text).filter(|at| published(at.start));
        told.extend(stand_ins.map(|at| untouched::stands_in(&text[at.clone()], place(at))));
        let mails = MAIL.captures_iter(text).filter_map(|found| found.get(1));
        told.extend(mails.filter(|found| published(found.start())).map(|found| mail(place(found.range()))));
    }
    for at in addresses(text).filter(|at| published(at.start)) {
        let address = &text[at.clone()];
        if let Some(path) = of_preview(address) {
            told.push(previewed(own, path, is_text.then(|| is_link(text, &at)), place(at)));
        } else if let Some(host) = without_domain(address) {
            told.push(of_half(host, place(at)));
        } else if let Some(detour) = clean(address) {
            told.push(of_detour(&detour, place(at)));
        } else if is_text && let Some(name) = own.name(address) {
            let is_certain = own.is_of(address, &file.path);
            let name = own.in_language_of(&name, &file.path);
            told.push(ours(&name, is_certain, is_link(text, &at), place(at)));
        }
    }
    told
}

fn is_link(text: &str, at: &Range<usize>) -> bool {
    text[..at.start].ends_with("](") && text[at.end..].starts_with(')')
}

/// Values that a list has twice.
fn listed_twice(text: &str, path: &SourcePath) -> Vec<Diagnostic> {
    let Ok(tree) = Tree::parse(text) else { return Vec::new() };
    let told = tree.repeated().into_iter().map(|(at, value)| {
        let place = Place::Value(path.clone(), at);
        Diagnostic::warning(Code::DuplicateRelation, place.clone(), format!("`{value}` is listed twice"))
            .label("the second time")
            .fix(Fix::of_entry("remove the second", true, EntryEdit::Remove(place)))
    });
    told.collect()
}

/// Whether a place in YAML is a remark, which nobody publishes.
fn is_remark(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[start..at].trim_start().starts_with('#') || text[start..at].contains(" #")
}

/// What begins twice, as a form gives it that adds a beginning to one that is there.
static TWICE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?:mailto:\s*)+mailto:|(?:tel:\s*)+tel:|(?:https?:?/{0,2})+https?://|https?://https?:?/{1,2}",
    )
    .expect("the pattern is sound")
});

/// What stands before an address of e-mail in facts, where it is added by the page.
static MAIL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"\bemail:[ \t]*["']?((?i:mailto:)[ \t]*)[^\s"']"#).expect("the pattern is sound")
});

/// The addresses of a text. What ends one may also be part of one: `(https://a.example/b_(c))`.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    static START: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"(?i)\bhttps?://[^\s"<>`|\\^\]}]+"#).expect("the pattern is sound"));
    START.find_iter(text).map(|found| {
        let mut open = 0_usize;
        let balanced = found.as_str().find(|letter| {
            open += usize::from(letter == '(');
            let closes = letter == ')' && open == 0;
            open -= usize::from(letter == ')' && open > 0);
            closes
        });
        let address = &found.as_str()[..balanced.unwrap_or(found.len())];
        let address = address.trim_end_matches([',', '.', ';', ':', '!', '?', '\'', '*', '_']);
        found.start()..found.start() + address.len()
    })
}

fn twice(text: &str, place: Place) -> Diagnostic {
    let lower = text.to_lowercase();
    let known = [("mailto", "mailto:"), ("tel", "tel:"), ("https", "https://"), ("http", "http://")];
    // The last of the two is that of the address itself.
    let last = known.into_iter().max_by_key(|(name, once)| (lower.rfind(name), once.len()));
    let once = last.map_or("", |(_, once)| once);
    Diagnostic::warning(Code::DoubleScheme, place.clone(), format!("an address that begins twice, `{text}`"))
        .label("readers would end nowhere")
        .fix(Fix::certain(format!("write `{once}` once"), place, once))
}

fn mail(place: Place) -> Diagnostic {
    Diagnostic::warning(Code::DoubleScheme, place.clone(), "`mailto:` before an address of e-mail")
        .label("the page adds it by itself, and readers would write to `mailto:…`")
        .fix(Fix::certain("write the address alone", place, ""))
}

/// The host of an address where it has no domain: `www.tuc`. Machines of one's own are called so, which nobody publishes.
fn without_domain(address: &str) -> Option<&str> {
    let host = without_scheme(address).split(['/', '?', '#', ':']).next()?;
    let name = host.strip_prefix("www.").unwrap_or(host);
    (!name.contains(['.', '[', '@'])).then_some(host)
}

/// The path of an address that only the machine of its author has: `http://localhost:8000/en/`.
fn of_preview(address: &str) -> Option<&str> {
    let (host, path) = without_scheme(address).split_once('/')?;
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    ["localhost", "127.0.0.1", "0.0.0.0"].contains(&name).then_some(path)
}

/// The same page by its name in a text, or by its address in facts.
fn previewed(own: &Own<'_>, path: &str, is_link: Option<bool>, place: Place) -> Diagnostic {
    let whole = format!("{}{path}", own.host());
    let told =
        Diagnostic::warning(Code::BadAddress, place.clone(), "an address of the preview on your own machine")
            .label("readers would end nowhere");
    match (own.name(&whole), is_link) {
        (Some(name), Some(true)) => {
            told.fix(Fix::certain(format!("write: `{name}`, which names the page itself"), place, name))
        }
        (Some(name), Some(false)) => told.help(format!("write a link to the page: `[words]({name})`")),
        (Some(_), None) => {
            let address = format!("https://{whole}");
            told.fix(Fix::certain(format!("write: `{address}`"), place, address))
        }
        (None, Some(_)) => told.help("name the page by its kind and id, such as `programmes/management`"),
        (None, None) => told.help("write the address at which readers find it, beginning with `https://`"),
    }
}

fn of_half(host: &str, place: Place) -> Diagnostic {
    Diagnostic::warning(Code::BadAddress, place, format!("`{host}` is no whole name of a host"))
        .label("expected one that ends in a domain, such as `www.example.edu`; readers would end nowhere")
        .help("copy the whole address from the browser")
}

fn of_detour(detour: &Detour, place: Place) -> Diagnostic {
    let (message, label) = match detour {
        Detour::Follows { name, .. } => (
            format!("`{name}` in an address follows whoever goes there"),
            "it came with the link from a newsletter, a search or a social network",
        ),
        Detour::Through { host, .. } => (
            format!("the address leads through `{host}`"),
            "each reader would be counted there, and the link may end",
        ),
    };
    let told = Diagnostic::warning(Code::TrackedAddress, place.clone(), message).label(label);
    match detour {
        Detour::Follows { clean, .. } | Detour::Through { to: Some(clean), .. } => {
            told.fix(Fix::certain(format!("write: {clean}"), place, clean.as_str()))
        }
        Detour::Through { to: None, .. } => {
            told.help("open it, and copy the address that the browser then shows")
        }
    }
}

fn ours(name: &str, is_certain: bool, is_link: bool, place: Place) -> Diagnostic {
    let told =
        Diagnostic::warning(Code::OwnAddress, place.clone(), "an address of this site, written in full")
            .label("it leads to one language, and is not checked when the page moves");
    if is_link {
        let title = format!("write: `{name}`, which leads to the page in the reader's language");
        told.fix(Fix { is_certain, ..Fix::certain(title, place, name) })
    } else {
        told.help(format!("write a link to the item: `[words]({name})`"))
    }
}

/// The pages of the site by their addresses.
struct Own<'s> {
    site: &'s Site,
    /// Without the scheme: `international.example.edu/`.
    base: String,
    /// What links call each page, by its address below the base.
    names: BTreeMap<String, String>,
}

impl Own<'_> {
    fn of(site: &Site) -> Own<'_> {
        let base = without_scheme(&site.config().published.join("")).to_owned();
        let names = site.pages().iter().filter_map(|page| {
            let path = encode_path(&page.path).trim_end_matches('/').to_owned();
            Some((path, site.link_name(&page.subject)?))
        });
        Own { site, base, names: names.collect() }
    }

    /// `international.example.edu/`
    fn host(&self) -> &str {
        self.base.find('/').map_or(&self.base, |end| &self.base[..=end])
    }

    /// Whether an address is that of a page in the language of a text, of which nothing is asked.
    fn is_of(&self, address: &str, text: &SourcePath) -> bool {
        let lang = text.rsplit('/').next().and_then(|file| file.strip_suffix(".md"));
        let path = without_scheme(address).strip_prefix(&self.base);
        lang.zip(path).is_some_and(|(lang, path)| path.split('/').next() == Some(lang))
            && !address.contains('?')
    }

    /// A name with the part that the page has in the language of a text: the heading in the same place, where the id is of
    /// another language; none where there is no such part.
    fn in_language_of(&self, name: &str, text: &SourcePath) -> String {
        let Some((page, part)) = name.split_once('#') else { return name.to_owned() };
        let part = percent_decode_str(part).decode_utf8_lossy();
        let Some(item) = self.site.catalogue.named(page) else { return name.to_owned() };
        let lang = text.rsplit('/').next().and_then(|file| file.strip_suffix(".md"));
        let lang = lang.and_then(|lang| self.site.config().langs().find(|one| one.as_str() == lang));
        let shown = lang.and_then(|lang| item.words(self.site.config().chain(lang)));
        let Some((_, shown)) = shown else { return name.to_owned() };
        let ids = |words: &Words| self.site.catalogue.heading_ids(item, words.body());
        let (own, taken) = (ids(shown), self.site.catalogue.taken_ids(item));
        let is_there = own.iter().any(|id| *id == part) || taken.has_whole(&part);
        if is_there || taken.sections().any(|id| *id == *part) {
            return name.to_owned();
        }
        let others = item.words.values().map(ids).filter(|ids| ids.len() == own.len());
        let mut same = others.filter_map(|ids| own.get(ids.iter().position(|id| *id == part)?));
        same.next().map_or_else(|| page.to_owned(), |id| format!("{page}#{id}"))
    }

    /// What links call the page at an address, with the part of it.
    fn name(&self, address: &str) -> Option<String> {
        let (address, part) =
            address.split_once('#').map_or((address, ""), |(address, part)| (address, part));
        let path = without_scheme(address).strip_prefix(&self.base)?;
        let path = path.split('?').next()?.trim_end_matches("index.html").trim_end_matches('/');
        let name = self.names.get(path)?;
        Some(if part.is_empty() { name.clone() } else { format!("{name}#{part}") })
    }
}

fn without_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_where_their_author_ended_them() {
        let found = |text: &'static str| addresses(text).map(|at| &text[at]).collect::<Vec<_>>();
        assert_eq!(
            found("(https://a.example/b_(c)), [x](https://b.example/?q=1)."),
            ["https://a.example/b_(c)", "https://b.example/?q=1"]
        );
        assert_eq!(found("{source: https://a.example/?a=b, on: x}"), ["https://a.example/?a=b"]);
        assert_eq!(
            found("[https://a.example/x]: no, <HTTPS://b.example>"),
            ["https://a.example/x", "HTTPS://b.example"]
        );
    }

    #[test]
    fn remarks_are_not_published() {
        assert!(is_remark("a: b\n  # see https://x", 14) && is_remark("a: b # https://x", 9));
        assert!(!is_remark("a: https://x#y", 3));
    }
}
