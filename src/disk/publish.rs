//! Publishing: make what is not known yet into a staging folder, then move it into place.
//!
//! Nothing in the output folder changes before every file is made without an error. A file is either the old or the
//! new one at any moment; what a killed build leaves undone, the next one does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;
use rayon::prelude::*;

use super::manifest::{Entry, Manifest, is_safe, on_disk};
use super::place::{Change, refuse_clashes};
use super::staging::Staging;
use crate::diagnostic::{Diagnostics, Severity};
use crate::lang::Lang;
use crate::output::{Output, Promise};

/// What publishing did.
#[derive(Debug, Default)]
pub struct Published {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
    /// Files whose bytes were made, be they written or found to be the same.
    pub rendered: usize,
    /// Pages of each language.
    pub pages: BTreeMap<Lang, usize>,
    /// The first moment at which the same sources would be published otherwise.
    pub until: Option<Timestamp>,
    pub diagnostics: Diagnostics,
    /// There were errors (or warnings that count as such), and the output folder is as it was.
    pub refused: bool,
}

/// One promise, kept.
struct Made {
    entry: Entry,
    /// Whether its bytes are new and wait in the staging folder.
    staged: bool,
    rendered: bool,
}

/// Publish an output into a folder. `fail_on` is the mildest message that forbids it; `progress` hears of every file.
pub fn publish(
    output: &Output,
    folder: &Path,
    fail_on: Severity,
    progress: &(dyn Fn() + Sync),
) -> Result<Published> {
    refuse_clashes(output.promises.iter().map(|promise| promise.path.as_str()))?;
    let staging = Staging::open(folder)?;
    let before = Manifest::load(folder)?;
    let made = output.promises.par_iter().map(|promise| {
        let made = make(promise, folder, &before, &staging);
        progress();
        made
    });
    let made: Vec<Result<(Option<Made>, Diagnostics)>> = made.collect();
    let mut published = Published { until: output.until, ..Published::default() };
    let mut after = Manifest::default();
    let mut staged = BTreeSet::new();
    for (promise, made) in output.promises.iter().zip(made) {
        let (made, diagnostics) = made?;
        published.count(promise, made.as_ref(), diagnostics);
        let Some(made) = made else { continue };
        after.0.insert(promise.path.clone(), made.entry);
        staged.extend(made.staged.then_some(promise.path.as_str()));
    }
    published.diagnostics = std::mem::take(&mut published.diagnostics).sorted();
    published.refused = published.diagnostics.iter().any(|diagnostic| diagnostic.severity <= fail_on);
    if !published.refused {
        published.settle(&Change { folder, before: &before, after: &after, staged }, &staging)?;
    }
    Ok(published)
}

impl Published {
    fn count(&mut self, promise: &Promise, made: Option<&Made>, diagnostics: Diagnostics) {
        self.diagnostics.extend(diagnostics);
        self.rendered += usize::from(made.is_some_and(|made| made.rendered));
        if let Some(lang) = &promise.page_of {
            *self.pages.entry(lang.clone()).or_default() += 1;
        }
    }

    fn settle(&mut self, change: &Change, staging: &Staging) -> Result<()> {
        self.written = change.staged.len();
        self.unchanged = change.after.0.len() - self.written;
        self.removed = change.vanished().count();
        if change.before == change.after && self.written == 0 && !Manifest::is_unfinished(change.folder) {
            return Ok(());
        }
        change.refuse_foreign()?;
        change.carry_out(staging)
    }
}

/// Keep a promise, unless the file is there already; none where an error forbids it.
fn make(
    promise: &Promise,
    folder: &Path,
    before: &Manifest,
    staging: &Staging,
) -> Result<(Option<Made>, Diagnostics)> {
    assert!(is_safe(&promise.path), "an artefact stays within the output folder: {}", promise.path);
    let mut diagnostics = Diagnostics::default();
    let draft = diagnostics.take(promise.prepare());
    let key = draft.key;
    let file = folder.join(&promise.path);
    let is_there = |entry: &&Entry| {
        fs::symlink_metadata(&file).is_ok_and(|file| file.is_file() && file.len() == entry.size)
    };
    let known = before.0.get(&promise.path).filter(is_there);
    if let Some(entry) = known.filter(|entry| entry.key == Some(key)) {
        return Ok((Some(Made { entry: *entry, staged: false, rendered: false }), diagnostics));
    }
    let rendered = draft.render();
    // What there is to say about a file is said in every build, so it is made in every build.
    let key = rendered.diagnostics.is_empty().then_some(key);
    let bytes = diagnostics.take(rendered);
    if diagnostics.has_errors() {
        return Ok((None, diagnostics));
    }
    let entry = Entry { key, hash: *blake3::hash(&bytes).as_bytes(), size: bytes.len() as u64 };
    // A file without a key may be that of an interrupted build, the old or the new one; its bytes tell.
    let same = known.is_some_and(|known| {
        known.hash == entry.hash && (known.key.is_some() || on_disk(&file) == Some(entry.hash))
    });
    if !same {
        staging.write(&promise.path, &bytes)?;
    }
    Ok((Some(Made { entry, staged: !same, rendered: true }), diagnostics))
}

#[cfg(test)]
mod tests;
