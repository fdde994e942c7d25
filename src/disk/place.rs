//! The output folder itself: what stands in the way there, and how files come and go.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::ops::Bound;
use std::path::Path;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use super::manifest::{FOLDER, Manifest};
use super::staging::Staging;

/// Only so many files in the way are named.
const MOST_NAMED: usize = 20;

/// What is to change in an output folder.
pub struct Change<'a> {
    pub folder: &'a Path,
    pub before: &'a Manifest,
    pub after: &'a Manifest,
    /// The files with new bytes, which wait in the staging folder.
    pub staged: BTreeSet<&'a str>,
}

impl Change<'_> {
    /// The files that only the build before made.
    pub fn vanished(&self) -> impl Iterator<Item = &str> {
        self.before.0.keys().filter(|path| !self.after.0.contains_key(*path)).map(String::as_str)
    }

    /// Files that we did not write are never overwritten.
    pub fn refuse_foreign(&self) -> Result<()> {
        let mut foreign = BTreeSet::new();
        for path in &self.staged {
            match fs::symlink_metadata(self.folder.join(path)) {
                Ok(found) if found.is_dir() => foreign.extend(self.foreign_below(path)),
                Ok(_) if !self.before.0.contains_key(*path) => drop(foreign.insert((*path).to_owned())),
                _ => {}
            }
        }
        // A file, or a link to somewhere else, where a folder is needed.
        for parent in self.staged.iter().flat_map(|path| parents(path)).collect::<BTreeSet<&str>>() {
            let found = fs::symlink_metadata(self.folder.join(parent));
            if found.is_ok_and(|found| !found.is_dir()) && !self.before.0.contains_key(parent) {
                foreign.insert(parent.to_owned());
            }
        }
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

    /// Move the new files into place and remove the vanished ones. Killed anywhere, each file is the old or the new
    /// one, and the announcement tells the next build which are ours.
    pub fn carry_out(&self, staging: &Staging) -> Result<()> {
        self.after.announce(self.before, self.folder)?;
        // A page that becomes a folder makes room first, and a folder that becomes a page.
        let (blocking, rest): (Vec<&str>, Vec<&str>) = self.vanished().partition(|path| {
            below_of(&self.after.0, path) || parents(path).any(|parent| self.staged.contains(parent))
        });
        for path in blocking {
            self.remove(path)?;
        }
        self.place(staging)?;
        for path in rest {
            self.remove(path)?;
        }
        self.after.save(self.folder)
    }

    /// Move each staged file, or the uppermost folder around it that is new, with everything in it.
    fn place(&self, staging: &Staging) -> Result<()> {
        let mut old_folders: BTreeSet<&str> = BTreeSet::new();
        let mut new_folder = None;
        for path in &self.staged {
            if new_folder.is_some_and(|folder| parents(path).any(|parent| parent == folder)) {
                continue;
            }
            let is_new = |parent: &&str| {
                !old_folders.contains(parent) && fs::symlink_metadata(self.folder.join(parent)).is_err()
            };
            new_folder = parents(path).find(is_new);
            let target = self.folder.join(new_folder.unwrap_or(path));
            fs::rename(staging.at(new_folder.unwrap_or(path)), &target)
                .with_context(|| format!("cannot write {}", target.display()))?;
            old_folders.extend(parents(path).take_while(|parent| Some(*parent) != new_folder));
        }
        Ok(())
    }

    /// Remove a file of ours, and the folders that it leaves empty.
    fn remove(&self, path: &str) -> Result<()> {
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
            _ => {}
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

/// The folders above a file, `a` and `a/b` for `a/b/c`.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
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
