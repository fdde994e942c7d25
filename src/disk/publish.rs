//! Publishing: make what is not known yet into a staging folder, then move it into place.
//!
//! Nothing in the output folder changes before every file is made without an error. A file is either the old or the
//! new one at any moment; what a killed build leaves undone, the next one does.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail};
use jiff::Timestamp;
use rayon::prelude::*;

use super::make::{Made, make};
use super::manifest::{Known, Manifest};
use super::place::{Change, HalfDone, refuse_clashes};
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
    /// Artefacts whose input was gathered; that of others follows from what is the same.
    pub gathered: usize,
    /// Pages of each language.
    pub pages: BTreeMap<Lang, usize>,
    /// What the artefacts took whose cost is told, by name.
    pub costs: BTreeMap<&'static str, Cost>,
    /// The first moment at which the same sources would be published otherwise.
    pub until: Option<Timestamp>,
    pub diagnostics: Diagnostics,
    /// There were errors (or warnings that count as such), and the output folder is as it was.
    pub refused: bool,
    /// The last manifest was cut or emptied, so that files of earlier builds may be left which nobody knows to be ours.
    pub healed: bool,
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
///
/// # Errors
/// Where the disk does not allow it. The folder is as it was then, unless the error says otherwise.
pub fn publish(
    promises: &[Promise],
    folder: &Path,
    fail_on: Severity,
    progress: &(dyn Fn() + Sync),
) -> Result<Published> {
    let published = real(folder).and_then(|folder| publish_into(promises, &folder, fail_on, progress));
    published.map_err(
        |error| {
            if error.is::<HalfDone>() { error } else { error.context("nothing was published") }
        },
    )
}

/// The folder itself, where a link leads to it, so that what waits does so beside it. One that is not there is made.
fn real(folder: &Path) -> Result<PathBuf> {
    const ELSEWHERE: &str = "move it away, or choose another folder with --output";
    let Ok(found) = fs::symlink_metadata(folder) else { return Ok(folder.to_owned()) };
    let shown = folder.display();
    if found.is_dir() {
        return Ok(folder.to_owned());
    }
    let Ok(real) = fs::canonicalize(folder) else {
        bail!("{shown} is a link that leads nowhere; {ELSEWHERE}")
    };
    if !real.is_dir() {
        bail!("{shown} is a file, and a site is published into a folder; {ELSEWHERE}");
    }
    Ok(real)
}

fn publish_into(
    promises: &[Promise],
    folder: &Path,
    fail_on: Severity,
    progress: &(dyn Fn() + Sync),
) -> Result<Published> {
    refuse_clashes(promises.iter().map(|promise| promise.path.trim_end_matches('/')))?;
    let staging = Staging::open(folder)?;
    let Known { manifest: before, is_damaged } = Known::load(folder)?;
    let mut made: Vec<Result<(Option<Made>, Diagnostics)>> = Vec::with_capacity(promises.len());
    // Pages of one language share much, and those of several languages nothing that is large.
    for part in promises.split_inclusive(Promise::ends_part) {
        made.par_extend(part.par_iter().map(|promise| {
            let made = make(promise, folder, &before, &staging);
            progress();
            made
        }));
        part.iter().for_each(Promise::let_go);
    }
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
        let change = Change { folder, before: &before, after: &after, staged, is_damaged };
        published.settle(&change, &staging)?;
    }
    Ok(published)
}

impl Published {
    fn count(&mut self, promise: &Promise, made: Option<&Made>, diagnostics: Diagnostics) {
        self.diagnostics.extend(diagnostics);
        self.rendered += usize::from(made.is_some_and(|made| made.rendered));
        self.gathered += usize::from(made.is_none_or(|made| made.gathered));
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
        self.healed = change.is_damaged;
        let is_current = change.before == change.after && self.written == 0 && !change.is_damaged;
        if is_current && !Manifest::is_unfinished(change.folder) {
            return Ok(());
        }
        change.refuse_foreign()?;
        change.carry_out(staging)
    }
}

#[cfg(test)]
mod tests;
