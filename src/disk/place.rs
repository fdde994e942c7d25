//! The output folder itself: what stands in the way there, and how files come and go.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::ops::Bound;
use std::path::Path;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use super::absent::{Absent, parents};
use super::flush::flush;
use super::manifest::{FOLDER, Manifest};
use super::staging::Staging;
use super::undo::Undo;

/// Only so many files in the way are named.
const MOST_NAMED: usize = 20;

/// What is to change in an output folder.
pub struct Change<'a> {
    pub folder: &'a Path,
    pub before: &'a Manifest,
    pub after: &'a Manifest,
    /// The files with new bytes, which wait in the staging folder.
    pub staged: BTreeSet<&'a str>,
    /// Whether nobody knows any more which files are ours.
    pub is_damaged: bool,
}

/// A change went wrong, and so did the way back.
#[derive(Debug)]
pub struct HalfDone;

impl std::fmt::Display for HalfDone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("some files are new and some old; mend what follows and build again, which finishes it")
    }
}

impl Change<'_> {
    /// The files that only the build before made.
    pub fn vanished(&self) -> impl Iterator<Item = &str> {
        self.before.0.keys().filter(|path| !self.after.0.contains_key(*path)).map(String::as_str)
    }

    /// Files that we did not write are never overwritten.
    pub fn refuse_foreign(&self) -> Result<()> {
        let mut foreign = BTreeSet::new();
        let mut absent = Absent::below(self.folder);
        for path in &self.staged {
            if absent.hides(path) {
                continue;
            }
            match fs::symlink_metadata(self.folder.join(path)) {
                Ok(found) if found.is_dir() => foreign.extend(self.foreign_below(path)),
                // What has the name of a page, in a folder that is ours, is the page of an earlier build.
                Ok(found) if self.is_damaged && found.is_file() => {}
                Ok(_) if !self.before.0.contains_key(*path) => drop(foreign.insert((*path).to_owned())),
                _ => {}
            }
        }
        // A file, or a link to somewhere else, where a folder is needed.
        let in_the_way = absent.in_the_way().filter(|path| !self.before.0.contains_key(*path));
        foreign.extend(in_the_way.map(str::to_owned));
        if foreign.is_empty() {
            return Ok(());
        }
        bail!(
            "{} holds files that prospectus did not write and will not overwrite: {}\nmove them away, or choose another folder with --output",
            self.folder.display(),
            named(foreign.iter().map(String::as_str))
        );
    }

    /// What is not ours in a folder that is to become a file.
    fn foreign_below(&self, path: &str) -> Vec<String> {
        let below = WalkDir::new(self.folder.join(path)).into_iter().flatten();
        let foreign = below.filter_map(|entry| {
            let name = entry.path().strip_prefix(self.folder).ok()?;
            let name = name.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            let ours = if entry.file_type().is_dir() {
                below_of(&self.before.0, &name)
            } else {
                self.before.0.contains_key(&name)
            };
            (!ours).then_some(name)
        });
        foreign.collect()
    }

    /// Move the new files into place and remove the vanished ones, or change nothing. Killed anywhere, each file is the
    /// old or the new one, and the announcement tells the next build which are ours.
    ///
    /// # Errors
    /// Where the disk does not allow it; with [`HalfDone`] where it does not allow the way back either.
    pub fn carry_out(&self, staging: &Staging) -> Result<()> {
        let changed = self.staged.iter().copied().chain(self.vanished());
        let mut undo = Undo::keep(self.folder, staging, changed)?;
        self.after.announce(self.before, self.folder)?;
        match self.rearrange(staging, &mut undo) {
            Ok(()) => Ok(()),
            Err(error) => match undo.undo() {
                Ok(()) => Manifest::withdraw(self.folder).and(Err(error)),
                Err(_) => Err(error.context(HalfDone)),
            },
        }
    }

    /// What is announced is on the disk before the first file moves, and each move before the manifest says so.
    fn rearrange(&self, staging: &Staging, undo: &mut Undo) -> Result<()> {
        let waiting = self.staged.iter().map(|path| staging.waiting(path));
        flush(staging.folder(), waiting.chain(Manifest::files(self.folder)))?;
        self.swap(staging, undo)?;
        flush(self.folder, self.staged.iter().map(|path| self.folder.join(path)))?;
        Manifest::save(self.folder)
    }

    fn swap(&self, staging: &Staging, undo: &mut Undo) -> Result<()> {
        // A page that becomes a folder makes room first, and a folder that becomes a page.
        let (blocking, rest): (Vec<&str>, Vec<&str>) = self.vanished().partition(|path| {
            below_of(&self.after.0, path) || parents(path).any(|parent| self.staged.contains(parent))
        });
        blocking.into_iter().try_for_each(|path| self.remove(path, undo))?;
        self.place(staging, undo)?;
        rest.into_iter().try_for_each(|path| self.remove(path, undo))
    }

    /// Move each staged file, or the uppermost folder around it that is new, with everything in it.
    fn place(&self, staging: &Staging, undo: &mut Undo) -> Result<()> {
        let mut added: Option<&str> = None;
        for path in &self.staged {
            if staging.is_alone(path) {
                self.place_alone(path, staging)?;
                undo.placed(path);
            } else if !added.is_some_and(|folder| parents(path).any(|parent| parent == folder)) {
                let is_new = |parent: &&str| fs::symlink_metadata(self.folder.join(parent)).is_err();
                let folder = parents(path).find(is_new).unwrap_or(path);
                let target = self.folder.join(folder);
                fs::rename(staging.at(folder), &target)
                    .with_context(|| format!("cannot write {}", target.display()))?;
                undo.added(folder);
                added = Some(folder);
            }
        }
        Ok(())
    }

    fn place_alone(&self, path: &str, staging: &Staging) -> Result<()> {
        let target = self.folder.join(path);
        // A folder that lost its last file to make room has gone with it.
        let folder = target.parent().unwrap_or(self.folder);
        fs::create_dir_all(folder)
            .and_then(|()| fs::rename(staging.waiting(path), &target))
            .with_context(|| format!("cannot write {}", target.display()))
    }

    /// Remove a file of ours, and the folders that it leaves empty.
    fn remove(&self, path: &str, undo: &mut Undo) -> Result<()> {
        let is = |path: &str, kind: fn(&fs::Metadata) -> bool| {
            fs::symlink_metadata(self.folder.join(path)).is_ok_and(|found| kind(&found))
        };
        // Somebody put a folder in the place of our file, or a link in the place of our folder; neither is ours.
        if is(path, fs::Metadata::is_dir) || parents(path).any(|parent| is(parent, fs::Metadata::is_symlink))
        {
            return Ok(());
        }
        let file = self.folder.join(path);
        match fs::remove_file(&file) {
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(error).with_context(|| format!("cannot remove {}", file.display()));
            }
            Ok(()) => undo.removed(path),
            Err(_) => {}
        }
        let folders = file.ancestors().skip(1).take_while(|parent| *parent != self.folder);
        // The first that is not empty ends it.
        let _ = folders.map(fs::remove_dir).find(Result::is_err);
        Ok(())
    }
}

/// Files that no disk can hold together: the same one twice, a file where another needs a folder, one in the manifest's
/// own folder.
pub fn refuse_clashes<'a>(paths: impl Iterator<Item = &'a str>) -> Result<()> {
    let mut seen = BTreeSet::new();
    let mut clashes: BTreeSet<&str> = paths.filter(|path| !seen.insert(*path)).collect();
    clashes.extend(seen.iter().filter(|path| path.split('/').next() == Some(FOLDER)));
    for path in &seen {
        clashes
            .extend(parents(path).filter(|parent| seen.contains(parent)).flat_map(|parent| [parent, path]));
    }
    if !clashes.is_empty() {
        bail!(
            "the site has two files for one place, look for an alias or a slug: {}",
            named(clashes.into_iter())
        );
    }
    Ok(())
}

/// Some paths in words, the first of them if there are many.
fn named<'a>(paths: impl ExactSizeIterator<Item = &'a str>) -> String {
    let more = paths.len().saturating_sub(MOST_NAMED);
    let names = paths.take(MOST_NAMED).collect::<Vec<&str>>().join(", ");
    if more > 0 { format!("{names} and {more} more") } else { names }
}

/// Whether any file lies below a folder.
fn below_of<K: Ord + std::borrow::Borrow<str>, V>(files: &BTreeMap<K, V>, folder: &str) -> bool {
    let start = format!("{folder}/");
    let next = files.range::<str, _>((Bound::Included(start.as_str()), Bound::Unbounded)).next();
    next.is_some_and(|(path, _)| path.borrow().starts_with(&start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_exclude_each_other_are_named() {
        let refused = |paths: &[&'static str]| {
            refuse_clashes(paths.iter().copied()).err().map(|error| error.to_string())
        };
        assert_eq!(refused(&["a/index.html", "a-b", "ab/index.html"]), None);
        assert!(
            refused(&["robots.txt", "a", "robots.txt/x"])
                .is_some_and(|error| error.ends_with(": robots.txt, robots.txt/x"))
        );
        assert!(refused(&["a", "b", "a"]).is_some_and(|error| error.ends_with(": a")));
        assert!(refused(&[".prospectus/x", "a"]).is_some_and(|error| error.ends_with(": .prospectus/x")));
    }

    #[test]
    fn only_the_first_of_many_are_named() {
        let many: Vec<String> = (0..25).map(|number| number.to_string()).collect();
        assert!(named(many.iter().map(String::as_str)).ends_with(", 19 and 5 more"));
    }

    #[test]
    fn below_is_not_beside() {
        let files: BTreeMap<&str, ()> = [("a-b", ()), ("a/b/c", ()), ("a0", ())].into();
        let found = ["a", "a/b", "a/b/c", "b"].map(|folder| below_of(&files, folder));
        assert_eq!(found, [true, true, false, false]);
    }
}
