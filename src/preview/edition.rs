//! The site after one change, with all that is to be said about it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::locked;
use crate::compile::{Compiled, located};
use crate::diagnostic::{Checked, Diagnostics, Severity};
use crate::output::Output;
use crate::source::{Place, SourcePath, Sources};

/// The site after one change.
pub struct Edition {
    /// Counted from 1.
    pub number: u64,
    pub sources: Arc<Sources>,
    /// The site that is up: this one, or the last one without errors.
    pub output: Option<Arc<Output>>,
    /// The last one of which every page is known to be without errors.
    pub proven: Option<Arc<Output>>,
    /// Whether the site that is up is this one.
    pub is_current: bool,
    /// What could be made of this one where errors forbid to show it.
    pub(super) broken: Option<Output>,
    /// The files that changed before it.
    pub changed: Vec<SourcePath>,
    /// What it took to compile it.
    pub time: Duration,
    /// What is to be said about the site.
    of_site: Diagnostics,
    /// What is to be said about single pages, as far as they were looked at, by their paths.
    of_pages: Mutex<BTreeMap<String, Diagnostics>>,
    /// What is to be said about texts and files beside that, which forbids nothing.
    of_files: Mutex<Diagnostics>,
    /// Whether every page was looked at.
    swept: Mutex<bool>,
}

impl Edition {
    pub(super) fn new(
        before: Option<&Edition>,
        sources: Arc<Sources>,
        compiled: Checked<Compiled>,
        changed: Vec<SourcePath>,
        time: Duration,
    ) -> Edition {
        let (output, broken) = match compiled.value {
            Compiled::Whole(output) => (Some(Arc::new(output)), None),
            Compiled::Broken(output) => (None, output),
        };
        let is_current = output.is_some();
        // What was said about a page holds until it is looked at again.
        let of_pages = before.map(|before| locked(&before.of_pages).clone()).unwrap_or_default();
        let of_files = before.map(|before| before.still(&changed)).unwrap_or_default();
        Edition {
            number: before.map_or(0, |before| before.number) + 1,
            sources,
            output: output.or_else(|| before?.output.clone()),
            proven: before.and_then(Edition::without_errors),
            is_current,
            broken,
            changed,
            time,
            of_site: compiled.diagnostics,
            of_pages: Mutex::new(of_pages),
            of_files: Mutex::new(of_files),
            swept: Mutex::new(false),
        }
    }

    /// The output, if every page of it is known to be without errors; the last that was, otherwise.
    fn without_errors(&self) -> Option<Arc<Output>> {
        let good = self.is_current && *locked(&self.swept) && !self.of_output().has_errors();
        if good { self.output.clone() } else { self.proven.clone() }
    }

    /// Everything that is to be said, sorted.
    pub fn diagnostics(&self) -> Diagnostics {
        let mut all = self.of_output();
        all.extend(locked(&self.of_files).iter().cloned());
        all.sorted()
    }

    /// What is to be said about the site and its pages.
    pub(super) fn of_output(&self) -> Diagnostics {
        let mut all = self.of_site.clone();
        for of_page in locked(&self.of_pages).values() {
            all.extend(of_page.iter().cloned());
        }
        all
    }

    /// Whether every page was looked at since the last change.
    pub fn is_swept(&self) -> bool {
        *locked(&self.swept)
    }

    pub(super) fn finish_sweep(&self) {
        *locked(&self.swept) = true;
    }

    /// What was said about files that are still the same.
    fn still(&self, changed: &[SourcePath]) -> Diagnostics {
        let is_same = |place: &Place| !place.path().is_some_and(|path| changed.iter().any(|one| one == path));
        locked(&self.of_files).clone().filter(|one| {
            let edits = one.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| &edit.place);
            let others = one.related.iter().map(|(place, _)| place).chain(&one.also);
            [&one.place].into_iter().chain(others).chain(edits).all(is_same)
        })
    }

    /// Note what is to be said about files beside pages; says whether that is news. Notes are for who asks for them.
    pub(super) fn tell_of_files(&self, diagnostics: Diagnostics) -> bool {
        let told = located(diagnostics, &self.sources).filter(|one| one.severity < Severity::Note);
        let mut of_files = locked(&self.of_files);
        let is_news = *of_files != told;
        *of_files = told;
        is_news
    }

    /// Note what is to be said about a page; says whether that is news.
    pub(super) fn tell(&self, path: &str, diagnostics: Diagnostics) -> bool {
        let diagnostics = located(diagnostics, &self.sources);
        let mut of_pages = locked(&self.of_pages);
        if diagnostics.is_empty() {
            return of_pages.remove(path).is_some();
        }
        if of_pages.get(path) == Some(&diagnostics) {
            return false;
        }
        of_pages.insert(path.to_owned(), diagnostics);
        true
    }

    /// Forget what was said about pages that are there no more; says whether that is news.
    pub(super) fn forget_others(&self, known: impl Fn(&str) -> bool) -> bool {
        let mut of_pages = locked(&self.of_pages);
        let before = of_pages.len();
        of_pages.retain(|path, _| known(path));
        of_pages.len() != before
    }
}
