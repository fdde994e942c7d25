//! Publishing: make what is not known yet into a staging folder, then move it into place.
//!
//! Nothing in the output folder changes before every file is made without an error. A file is either the old or the
//! new one at any moment; what a killed build leaves undone, the next one does.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use jiff::Timestamp;
use rayon::prelude::*;

use super::make::{Made, make};
use super::manifest::Manifest;
use super::place::{Change, refuse_clashes};
use super::staging::Staging;
use crate::diagnostic::{Diagnostics, Severity};
use crate::lang::Lang;
use crate::output::Promise;

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
    /// What the artefacts took whose cost is told, by name.
    pub costs: BTreeMap<&'static str, Cost>,
    /// The first moment at which the same sources would be published otherwise.
    pub until: Option<Timestamp>,
    pub diagnostics: Diagnostics,
    /// There were errors (or warnings that count as such), and the output folder is as it was.
    pub refused: bool,
}

/// What it took to make the artefacts of one name.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    pub made: usize,
    pub unchanged: usize,
    /// Of all threads together.
    pub time: Duration,
}

/// Publish what is promised into a folder. `fail_on` is the mildest message that forbids it; `progress` hears of every file.
pub fn publish(
    promises: &[Promise],
    folder: &Path,
    fail_on: Severity,
    progress: &(dyn Fn() + Sync),
) -> Result<Published> {
    refuse_clashes(promises.iter().map(|promise| promise.path.trim_end_matches('/')))?;
    let staging = Staging::open(folder)?;
    let before = Manifest::load(folder)?;
    let made = promises.par_iter().map(|promise| {
        let made = make(promise, folder, &before, &staging);
        progress();
        made
    });
    let made: Vec<Result<(Option<Made>, Diagnostics)>> = made.collect();
    let mut published = Published::default();
    let mut after = Manifest::default();
    let mut staged = Vec::new();
    for (promise, made) in promises.iter().zip(made) {
        let (made, diagnostics) = made?;
        published.count(promise, made.as_ref(), diagnostics);
        for file in made.into_iter().flat_map(|made| made.files) {
            staged.extend(file.staged.then(|| file.path.clone()));
            after.0.insert(file.path, file.entry);
        }
    }
    published.diagnostics = std::mem::take(&mut published.diagnostics).sorted();
    published.refused = published.diagnostics.iter().any(|diagnostic| diagnostic.severity <= fail_on);
    if !published.refused {
        let staged = staged.iter().map(String::as_str).collect();
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
        if let (Some(name), Some(made)) = (promise.told_as, made) {
            let cost = self.costs.entry(name).or_default();
            *(if made.rendered { &mut cost.made } else { &mut cost.unchanged }) += 1;
            cost.time += made.time;
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

#[cfg(test)]
mod tests;
