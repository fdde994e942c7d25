//! One fault that many pages have is one message: in a text if it stands in one, of the site if the theme makes it.

use std::collections::BTreeMap;

use super::Seen;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Fix, Severity};
use crate::source::{Place, Source, SourcePath, Sources};

/// What was found on pages.
#[derive(Default)]
pub(super) struct PageFaults(BTreeMap<(Code, String), Found>);

struct Found {
    severity: Severity,
    /// What stands in the text, if the text makes the fault.
    written: Option<String>,
    /// What the author can do.
    help: Option<String>,
    /// What is to stand in a template in the place of what was written there.
    instead: Option<String>,
    /// The addresses of the pages, and the file of the words that each shows.
    pages: Vec<(String, Option<SourcePath>)>,
}

impl PageFaults {
    /// Note a fault of a page. `message` is the same on every page that has it.
    pub fn add(
        &mut self,
        code: Code,
        severity: Severity,
        message: String,
        written: Option<&str>,
        page: &Seen,
    ) {
        let found = self.0.entry((code, message)).or_insert_with(|| Found {
            severity,
            written: written.map(ToOwned::to_owned),
            help: None,
            instead: None,
            pages: Vec::new(),
        });
        found.pages.push((page.address(), page.promise.words.clone()));
    }

    /// Say what mends a fault that was noted.
    pub fn advise(&mut self, code: Code, message: String, help: String) {
        self.0.entry((code, message)).and_modify(|found| found.help = Some(help));
    }

    /// Say what is to be written into the template that makes a fault.
    pub fn replace(&mut self, code: Code, message: String, instead: String) {
        self.0.entry((code, message)).and_modify(|found| found.instead = Some(instead));
    }

    /// All that was found.
    pub fn told(self, sources: &Sources) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for ((code, message), found) in self.0 {
            for (place, pages) in found.places(sources) {
                let diagnostic =
                    Diagnostic::error(code, place, message.clone()).label(format!("on {}", listed(&pages)));
                let diagnostic = found.help.iter().cloned().fold(diagnostic, Diagnostic::help);
                let diagnostic =
                    found.replaced(&diagnostic.place).into_iter().fold(diagnostic, Diagnostic::fix);
                diagnostics.push(Diagnostic { severity: found.severity, ..diagnostic });
            }
        }
        diagnostics
    }
}

impl Found {
    /// The places that are to blame, each with the pages that show it.
    fn places(&self, sources: &Sources) -> Vec<(Place, Vec<&str>)> {
        let mut written: BTreeMap<Place, Vec<&str>> = BTreeMap::new();
        let mut others = Vec::new();
        for (address, words) in &self.pages {
            match words.as_ref().and_then(|words| self.place(words, sources)) {
                Some(place) => written.entry(place).or_default().push(address),
                None => others.push((address.as_str(), words)),
            }
        }
        let mut places: Vec<(Place, Vec<&str>)> = written.into_iter().collect();
        if !others.is_empty() {
            let words: Vec<_> = others.iter().map(|(_, words)| words.as_ref()).collect();
            let place = self.in_template(sources).unwrap_or_else(|| blamed(&words));
            places.push((place, others.iter().map(|(address, _)| *address).collect()));
        }
        places
    }

    /// The cure of a template that has all that was written.
    fn replaced(&self, place: &Place) -> Option<Fix> {
        let (instead, written) = (self.instead.as_ref()?, self.written.as_ref()?);
        let Place::Bytes(path, at) = place else { return None };
        let is_whole = path.ends_with(".html") && at.end - at.start == written.len();
        is_whole.then(|| Fix::certain(format!("write `{instead}`"), place.clone(), instead.as_str()))
    }

    /// Where a template has it: the whole address, or what it writes behind a part that is filled in.
    fn in_template(&self, sources: &Sources) -> Option<Place> {
        let written = self.written.as_deref()?;
        let parts =
            written.match_indices('/').map(|(at, _)| &written[at + 1..]).filter(|part| part.len() > 1);
        let whole = [format!("\"{written}\""), format!("'{written}'")];
        let behind = parts.flat_map(|part| [format!("}}{part}\""), format!("}}/{part}\"")]);
        let mut templates: Vec<&Source> =
            sources.below("themes/").filter(|source| source.path.contains("/templates/")).collect();
        // What the site has of its own is what its author can change.
        templates.sort_by_key(|source| sources.is_carried(&source.path));
        whole.into_iter().chain(behind).find_map(|wanted| {
            templates.iter().find_map(|source| {
                let at = source.skipped() + source.text().ok()?.find(&wanted)? + 1;
                Some(Place::bytes(&source.path, at..at + wanted.len() - 2))
            })
        })
    }

    fn place(&self, words: &SourcePath, sources: &Sources) -> Option<Place> {
        let (source, written) = (sources.get(words)?, self.written.as_ref()?);
        let at = source.skipped() + source.text().ok()?.find(written.as_str())?;
        Some(Place::bytes(words, at..at + written.len()))
    }
}

/// What is to blame for something that stands in no text: the words of all pages that show it, if they are the same.
pub(super) fn blamed(words: &[Option<&SourcePath>]) -> Place {
    let first = words.first().copied().flatten();
    let alone = first.filter(|_| words.iter().all(|each| *each == first));
    alone.map_or(Place::Site, |words| Place::File(words.clone()))
}

/// `/en/ and 3 other pages`
pub(super) fn listed(pages: &[&str]) -> String {
    match pages {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, other] => format!("{one} and {other}"),
        [one, others @ ..] => format!("{one} and {} other pages", others.len()),
    }
}
