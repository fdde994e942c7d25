//! Publishing: make what is not known yet into a staging folder, then move it into place.
//!
//! Nothing in the output folder changes before every file is made without an error. A file is either the old or the
//! new one at any moment; what a killed build leaves undone, the next one does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use super::manifest::{Entry, Manifest};
use crate::diagnostic::{Diagnostics, Severity};
use crate::lang::Lang;
use crate::output::{Output, Promise};

/// Only so many files in the way are named.
const MOST_NAMED: usize = 20;

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
    pub diagnostics: Diagnostics,
    /// There were errors (or warnings that count as such), and the output folder is as it was.
    pub refused: bool,
}

/// One promise, kept.
struct Made {
    entry: Entry,
    /// The number of its file in the staging folder, where its bytes are new.
    staged: Option<usize>,
    rendered: bool,
}

/// Publish an output into a folder. `fail_on` is the mildest message that forbids it; `progress` hears of every file.
pub fn publish(output: &Output, folder: &Path, fail_on: Severity, progress: &(dyn Fn() + Sync)) -> Result<Published> {
    let staging = Staging::open(folder)?;
    let before = Manifest::load(folder)?;
    let made: Vec<Result<(Option<Made>, Diagnostics)>> = output
        .promises
        .par_iter()
        .enumerate()
        .map(|(number, promise)| {
            let made = make(promise, number, folder, &before, &staging);
            progress();
            made
        })
        .collect();
    let mut published = Published::default();
    let mut after = Manifest::default();
    let mut staged = BTreeMap::new();
    for (promise, made) in output.promises.iter().zip(made) {
        let (made, diagnostics) = made?;
        published.diagnostics.extend(diagnostics);
        if let Some(lang) = &promise.page_of {
            *published.pages.entry(lang.clone()).or_default() += 1;
        }
        let Some(made) = made else { continue };
        published.rendered += usize::from(made.rendered);
        staged.extend(made.staged.map(|number| (promise.path.clone(), number)));
        after.0.insert(promise.path.clone(), made.entry);
    }
    published.diagnostics = std::mem::take(&mut published.diagnostics).sorted();
    if published.diagnostics.iter().any(|diagnostic| diagnostic.severity <= fail_on) {
        published.refused = true;
        return Ok(published);
    }
    let vanished: Vec<&String> = before.0.keys().filter(|path| !after.0.contains_key(*path)).collect();
    published.written = staged.len();
    published.unchanged = after.0.len() - staged.len();
    published.removed = vanished.len();
    if staged.is_empty() && vanished.is_empty() && before == after {
        return Ok(published);
    }
    refuse_foreign(folder, &before, &staged)?;
    move_into_place(folder, &before, &after, &staged, &vanished, &staging)?;
    Ok(published)
}

/// Keep a promise, unless the file is there already.
fn make(promise: &Promise, number: usize, folder: &Path, before: &Manifest, staging: &Staging) -> Result<(Option<Made>, Diagnostics)> {
    let path = &promise.path;
    let safe = !path.is_empty() && !path.contains('\\') && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
    assert!(safe, "the path of an artefact stays within the output folder: {path}");
    let mut diagnostics = Diagnostics::default();
    let draft = diagnostics.take(promise.prepare());
    let known = before.0.get(path);
    let there = known.is_some_and(|entry| fs::symlink_metadata(folder.join(path)).is_ok_and(|file| file.is_file() && file.len() == entry.size));
    if let Some(entry) = known.filter(|entry| there && entry.key == Some(draft.key)) {
        return Ok((Some(Made { entry: *entry, staged: None, rendered: false }), diagnostics));
    }
    let key = draft.key;
    let bytes = diagnostics.take(draft.render());
    if diagnostics.has_errors() {
        return Ok((None, diagnostics));
    }
    let entry = Entry { key: Some(key), hash: *blake3::hash(&bytes).as_bytes(), size: bytes.len() as u64 };
    // A file of an interrupted build may be the old or the new one; its bytes tell.
    let same = there && known.is_some_and(|known| known.hash == entry.hash && (known.key.is_some() || on_disk(&folder.join(path)) == Some(entry.hash)));
    if !same {
        staging.write(number, &bytes)?;
    }
    Ok((Some(Made { entry, staged: (!same).then_some(number), rendered: true }), diagnostics))
}

fn on_disk(file: &Path) -> Option<[u8; 32]> {
    fs::read(file).ok().map(|bytes| *blake3::hash(&bytes).as_bytes())
}

/// Files that we did not write are never overwritten.
fn refuse_foreign(folder: &Path, before: &Manifest, staged: &BTreeMap<String, usize>) -> Result<()> {
    let mut foreign = BTreeSet::new();
    for path in staged.keys() {
        let file = folder.join(path);
        let exists = fs::symlink_metadata(&file);
        if exists.as_ref().is_ok_and(|found| found.is_dir() || !before.0.contains_key(path)) {
            foreign.insert(path.clone());
        }
        // A file where a folder is needed.
        let parents = path.match_indices('/').map(|(at, _)| &path[..at]);
        let in_the_way = parents.filter(|parent| fs::symlink_metadata(folder.join(parent)).is_ok_and(|found| !found.is_dir()) && !before.0.contains_key(*parent));
        foreign.extend(in_the_way.map(ToOwned::to_owned));
    }
    if foreign.is_empty() {
        return Ok(());
    }
    let named: Vec<&str> = foreign.iter().take(MOST_NAMED).map(String::as_str).collect();
    let more = if foreign.len() > MOST_NAMED { format!(" and {} more", foreign.len() - MOST_NAMED) } else { String::new() };
    bail!(
        "{} holds files that prospectus did not write and will not overwrite: {}{more}\nmove them away, or choose another folder with --output",
        folder.display(),
        named.join(", ")
    );
}

fn move_into_place(
    folder: &Path,
    before: &Manifest,
    after: &Manifest,
    staged: &BTreeMap<String, usize>,
    vanished: &[&String],
    staging: &Staging,
) -> Result<()> {
    let mut announced = before.clone();
    announced.0.extend(after.0.iter().map(|(path, entry)| (path.clone(), *entry)));
    announced.announce(folder)?;
    // A page that becomes a folder makes room first.
    let (blocking, rest): (Vec<&String>, Vec<&String>) = vanished.iter().partition(|path| staged.keys().any(|new| new.starts_with(&format!("{path}/"))));
    for path in blocking {
        remove(folder, path)?;
    }
    let mut made: BTreeSet<PathBuf> = BTreeSet::new();
    for (path, number) in staged {
        let target = folder.join(path);
        if let Some(parent) = target.parent().filter(|parent| made.insert(parent.to_path_buf())) {
            fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::rename(staging.file(*number), &target).with_context(|| format!("cannot write {}", target.display()))?;
    }
    for path in rest {
        remove(folder, path)?;
    }
    after.save(folder)
}

/// Remove a file of ours, and the folders that it leaves empty.
fn remove(folder: &Path, path: &str) -> Result<()> {
    let file = folder.join(path);
    match fs::remove_file(&file) {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(error).with_context(|| format!("cannot remove {}", file.display())),
    }
    let emptied = file.ancestors().skip(1).take_while(|parent| *parent != folder);
    for parent in emptied {
        if fs::remove_dir(parent).is_err() {
            break;
        }
    }
    Ok(())
}

/// A folder beside the output folder, on the same file system, that holds what is not in place yet. Only one build at
/// a time has it.
struct Staging {
    folder: PathBuf,
    _lock: File,
}

impl Staging {
    fn open(output: &Path) -> Result<Staging> {
        let name = output.file_name().map_or_else(|| "output".into(), |name| name.to_string_lossy().into_owned());
        let folder = output.parent().unwrap_or(Path::new("")).join(format!(".{name}.staging"));
        let lock_path = folder.join("lock");
        loop {
            fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            let lock = File::create(&lock_path).with_context(|| format!("cannot write {}", lock_path.display()))?;
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => bail!("another prospectus is publishing into {} right now; wait for it to end", output.display()),
                Err(TryLockError::Error(error)) => return Err(error).with_context(|| format!("cannot lock {}", lock_path.display())),
            }
            // The holder before us may have removed the folder between our opening and our locking.
            if lock_path.exists() {
                let staging = Staging { folder, _lock: lock };
                staging.clear()?;
                return Ok(staging);
            }
        }
    }

    /// Remove what a killed build left behind.
    fn clear(&self) -> Result<()> {
        let entries = fs::read_dir(&self.folder).with_context(|| format!("cannot list {}", self.folder.display()))?;
        for entry in entries.flatten().filter(|entry| entry.file_name() != "lock") {
            fs::remove_file(entry.path()).with_context(|| format!("cannot remove {}", entry.path().display()))?;
        }
        Ok(())
    }

    fn file(&self, number: usize) -> PathBuf {
        self.folder.join(number.to_string())
    }

    fn write(&self, number: usize, bytes: &[u8]) -> Result<()> {
        let file = self.file(number);
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests;
