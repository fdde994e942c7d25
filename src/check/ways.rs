//! Links that lead nowhere, and pages that no link leads to.

use std::collections::BTreeMap;

use super::address::Leads;
use super::finding::{PageFaults, listed};
use super::page::Use;
use super::{Link, Seen};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::{Place, SourcePath};
use crate::theme::Asset;

/// Hold every link against what there is.
pub(super) fn check(
    pages: &[Option<Seen>],
    assets: Option<&BTreeMap<String, Asset>>,
    findings: &mut PageFaults,
) {
    for seen in pages.iter().flatten() {
        for link in &seen.doubtful {
            if let Some((code, message)) = fault(link, pages) {
                findings.add(code, Severity::Error, message.clone(), Some(&link.href), seen);
                if let Some(name) = assets.and_then(|assets| of_theme(&link.href, assets)) {
                    findings.replace(code, message.clone(), format!("{{{{ asset(path=\"{name}\") }}}}"));
                }
                if let Some(near) = near(&link.href, pages).filter(|_| code == Code::DeadLink) {
                    findings.advise(code, message, format!("write `{near}`"));
                }
            }
        }
    }
}

fn fault(link: &Link, pages: &[Option<Seen>]) -> Option<(Code, String)> {
    let href = &link.href;
    match &link.leads {
        Leads::Nowhere if link.used == Use::Need => {
            Some((Code::MissingResource, format!("there is no file at `{href}`")))
        }
        Leads::Nowhere => Some((Code::DeadLink, format!("the link to `{href}` leads nowhere"))),
        Leads::To { promise, part: Some(part) } if link.used != Use::Need => {
            let target = pages[*promise].as_ref()?;
            let message = || format!("nothing on `{}` has the id `{part}`", target.address());
            (!has(target, part)).then(|| (Code::DeadFragment, message()))
        }
        Leads::To { .. } => None,
    }
}

/// The file of the theme's `static/` that an address means by the end of its path, which is published under another name.
fn of_theme<'a>(href: &str, assets: &'a BTreeMap<String, Asset>) -> Option<&'a str> {
    let path = href.split(['?', '#']).next()?;
    let ends = |name: &&String| {
        path == **name || path.strip_suffix(name.as_str()).is_some_and(|rest| rest.ends_with('/'))
    };
    assets.keys().filter(ends).max_by_key(|name| name.len()).map(String::as_str)
}

/// The page that an address most likely means which leads nowhere: the only one that ends in the same name, and begins with
/// the same language.
fn near(href: &str, pages: &[Option<Seen>]) -> Option<String> {
    let steps = |address: &str| {
        let steps = address.trim_end_matches("index.html").split('/').filter(|step| !step.is_empty());
        steps.map(|step| step.trim_end_matches(".html").to_owned()).collect::<Vec<String>>()
    };
    let typed = steps(href.split(['?', '#']).next().filter(|path| path.starts_with('/'))?);
    let is_meant = |address: &String| {
        let living = steps(address);
        living.len() > 1 && living.first() == typed.first() && living.last() == typed.last()
    };
    let mut found = pages.iter().flatten().filter(|seen| seen.is_page()).map(Seen::address).filter(is_meant);
    found.next().filter(|_| found.next().is_none())
}

/// Browsers go to the top of the page for `#` and `#top`, and to words of a text for `#:~:text=`.
fn has(target: &Seen, part: &str) -> bool {
    let id = part.split(":~:").next().unwrap_or_default();
    id.is_empty() || id.eq_ignore_ascii_case("top") || target.page.ids.contains(id)
}

/// Pages to which no way leads from the first one.
pub(super) fn orphans(pages: &[Option<Seen>]) -> Vec<Diagnostic> {
    let reached = reached(pages);
    let mut orphans: BTreeMap<Option<&SourcePath>, Vec<String>> = BTreeMap::new();
    for (seen, reached) in pages.iter().zip(reached) {
        if let Some(seen) = seen.as_ref().filter(|seen| seen.is_page() && !reached && !is_shown_unasked(seen))
        {
            orphans.entry(seen.promise.words.as_ref()).or_default().push(seen.address());
        }
    }
    orphans.into_iter().map(|(words, pages)| orphan(words, &pages)).collect()
}

fn orphan(words: Option<&SourcePath>, pages: &[String]) -> Diagnostic {
    let place = words.map_or(Place::Site, |words| Place::File(words.clone()));
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    Diagnostic::warning(Code::Orphan, place, "no way leads to a page")
        .label(listed(&pages))
        .help("link to it from a text, or name it in the `navigation` of `content/site.yaml`")
}

/// Servers show it for addresses that do not exist.
fn is_shown_unasked(seen: &Seen) -> bool {
    seen.promise.path == "404.html"
}

/// For each promise whether readers can come to it.
fn reached(pages: &[Option<Seen>]) -> Vec<bool> {
    let is_first = |seen: &Seen| seen.promise.path == "index.html";
    let mut reached: Vec<bool> = pages.iter().map(|seen| seen.as_ref().is_some_and(is_first)).collect();
    let mut next: Vec<usize> = (0..pages.len()).filter(|at| reached[*at]).collect();
    while let Some(seen) = next.pop().map(|at| &pages[at]) {
        for way in seen.iter().flat_map(|seen| &seen.ways) {
            if !std::mem::replace(&mut reached[*way], true) {
                next.push(*way);
            }
        }
    }
    reached
}
