//! Addresses elsewhere: which pages lead there, where they are written, and what is to be said once they were asked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use url::Url;

use super::Seen;
use super::finding::{blamed, listed};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Place, Source, SourcePath, Sources};

/// An address elsewhere to which pages lead.
#[derive(Clone, Debug)]
pub struct Outside {
    /// Without a fragment, which is none of a server's business.
    pub address: Url,
    /// The addresses of the pages, and the file of the words that each shows.
    pages: Vec<(String, Option<SourcePath>)>,
}

/// What came of asking for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub asked: Timestamp,
    pub verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// There is a page, or it has moved for good to another address.
    Found { moved: Option<Url> },
    /// There is none: `404 Not Found`.
    Gone(String),
    /// There is no server.
    Unreachable(String),
    /// The server does not tell programs, or not now.
    Unsure(String),
}

/// All addresses elsewhere to which pages lead, in order, each once.
pub(super) fn outside(pages: &[Option<Seen>]) -> Vec<Outside> {
    let mut found: BTreeMap<&Url, Vec<(String, Option<SourcePath>)>> = BTreeMap::new();
    for seen in pages.iter().flatten() {
        for address in &seen.outside {
            found.entry(address).or_default().push((seen.address(), seen.promise.words.clone()));
        }
    }
    found.into_iter().map(|(address, pages)| Outside { address: address.clone(), pages }).collect()
}

/// What is to be said of the addresses, each at every place where it is written.
pub fn told(outside: &[Outside], answers: &BTreeMap<Url, Answer>, sources: &Sources) -> Diagnostics {
    let wrong =
        outside.iter().filter_map(|one| Some((one, message(&one.address, answers.get(&one.address)?)?)));
    let wrong: Vec<(&Outside, Diagnostic)> = wrong.collect();
    let mut places = written(wrong.iter().map(|(one, _)| &one.address).collect(), sources);
    let mut diagnostics = Diagnostics::default();
    for (one, message) in wrong {
        match places.remove(&one.address) {
            Some(places) => {
                diagnostics.extend(places.into_iter().map(|place| Diagnostic { place, ..message.clone() }));
            }
            None => diagnostics.push(one.nowhere_written(message)),
        }
    }
    diagnostics
}

impl Outside {
    /// The theme or a setting makes the address of parts: the pages that show it are all that can be named.
    fn nowhere_written(&self, message: Diagnostic) -> Diagnostic {
        let pages: Vec<&str> = self.pages.iter().map(|(address, _)| address.as_str()).collect();
        let pages = listed(&pages);
        let label = format!("{}, on {pages}", message.label);
        let words: Vec<_> = self.pages.iter().map(|(_, words)| words.as_ref()).collect();
        Diagnostic { place: blamed(&words), label, ..message }
    }
}

/// What is wrong with an address, without a place.
fn message(address: &Url, answer: &Answer) -> Option<Diagnostic> {
    let day = answer.asked.to_zoned_datetime(TimeZone::UTC).date();
    let asked = |said: &str| format!("{said}, when asked on {day}");
    let told = match &answer.verdict {
        Verdict::Found { moved: None } => return None,
        Verdict::Found { moved: Some(to) } => {
            Diagnostic::note(Code::MovedElsewhere, Place::Site, format!("`{address}` has moved for good"))
                .label(asked(&format!("it leads to {to}")))
                .help(format!("write the new address: {to}"))
        }
        Verdict::Gone(said) => {
            Diagnostic::warning(Code::GoneElsewhere, Place::Site, format!("there is no page at `{address}`"))
                .label(asked(said))
                .help("look for its new address, or remove the link")
        }
        Verdict::Unreachable(said) => {
            Diagnostic::warning(Code::Unreachable, Place::Site, format!("`{address}` cannot be reached"))
                .label(asked(said))
                .help("look at how the host is spelt; if the server is gone for good, remove the link")
        }
        Verdict::Unsure(said) => {
            let message = format!("it is not known whether there is a page at `{address}`");
            Diagnostic::note(Code::Unsure, Place::Site, message)
                .label(asked(said))
                .help("look at it in a browser; what is never shown to programs can be allowed under `check: {external: {allow: […]}}` in `content/site.yaml`")
        }
    };
    Some(told)
}

/// Where some addresses stand in the files of a site, as they are written there.
fn written(wanted: BTreeSet<&Url>, sources: &Sources) -> BTreeMap<Url, Vec<Place>> {
    let mut places: BTreeMap<Url, Vec<Place>> = BTreeMap::new();
    let files = sources.below("content/").filter(|_| !wanted.is_empty());
    for (source, text) in files.filter_map(|source| Some((source, words(source)?))) {
        for (start, _) in text.match_indices("http") {
            if let Some((address, length)) = address_at(&text[start..], &wanted) {
                let start = source.skipped() + start;
                places.entry(address).or_default().push(Place::bytes(&source.path, start..start + length));
            }
        }
    }
    places
}

/// The text of a file that has some.
fn words(source: &Source) -> Option<&str> {
    let is_text = [".md", ".yaml"].iter().any(|end| source.path.ends_with(end));
    source.text().ok().filter(|_| is_text)
}

/// The longest of some addresses that a text begins with, and how long it is there. What ends an address may also be
/// part of one: `https://a.example/b_(c)), [d](…)`.
fn address_at(text: &str, wanted: &BTreeSet<&Url>) -> Option<(Url, usize)> {
    let longest = text.find(|letter: char| letter.is_whitespace() || "\"<>`".contains(letter));
    let longest = &text[..longest.unwrap_or(text.len())];
    let ends = longest.char_indices().map(|(at, _)| at).filter(|at| may_end(&longest[*at..]));
    let ends: Vec<usize> = ends.chain([longest.len()]).collect();
    ends.into_iter().rev().find_map(|end| {
        let mut address = Url::parse(&longest[..end]).ok()?;
        address.set_fragment(None);
        wanted.contains(&address).then_some((address, end))
    })
}

/// Whether an address may end before some text: at a bracket or a fragment, or at a mark that no word follows.
fn may_end(rest: &str) -> bool {
    let mut letters = rest.chars();
    let goes_on = |next: char| next.is_alphanumeric() || next == '/';
    letters.next().is_some_and(|mark| {
        ")]}|#".contains(mark) || ",.;:!?'*_\\".contains(mark) && !letters.next().is_some_and(goes_on)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn addresses_end_where_their_author_ended_them() {
        let known =
            [url("https://a.example/"), url("https://a.example/b_(c)"), url("https://a.example/b,c?d=e")];
        let known: BTreeSet<&Url> = known.iter().collect();
        let found =
            |text: &str| address_at(text, &known).map(|(address, length)| (address.to_string(), length));
        let some = |address: &str, length| Some((address.to_owned(), length));
        assert_eq!(found("https://a.example, review_by: x"), some("https://a.example/", 17));
        assert_eq!(found("https://a.example/b_(c)), and"), some("https://a.example/b_(c)", 23));
        assert_eq!(found("https://a.example/b,c?d=e}"), some("https://a.example/b,c?d=e", 25));
        assert_eq!(found("https://a.example)[x](https://a.example/b)"), some("https://a.example/", 17));
        assert_eq!(found("https://a.example/#part."), some("https://a.example/", 24));
        assert_eq!(found("https://a.example.org/"), None);
        assert_eq!(found("https://other.example/"), None);
    }
}
