//! The site as commits had it, where its folder is kept with git. Only read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::str;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;

use super::FOLDERS;
use super::carried::complete;
use super::git::{NOT_INSTALLED, git, said};
use super::litter::is_litter_name;
use super::versions::{ask_for_history, blobs};
use crate::source::Sources;

/// A state of the site that was committed.
#[derive(Debug)]
pub struct Commit {
    pub at: Timestamp,
    pub sources: Sources,
}

/// The commits of the present branch that changed the site since a file of it was handed in last, with that one, the
/// oldest first; where it never was, the last one alone.
///
/// # Errors
/// Where there is no git, no commit, or not the whole history.
pub fn commits_since(root: &Path, file: &str) -> Result<Commits> {
    ask_for_history(root)?;
    let last = log(root, &["-1", "--", file])?;
    let Some((last, _)) = last.first() else {
        return Ok(Commits::new(root, log(root, &["-1"])?));
    };
    let range = format!("{last}..HEAD");
    let mut listed = log(root, &["--no-walk", last])?;
    listed.extend(log(root, &["--reverse", &range, "--", FOLDERS[0], FOLDERS[1]])?);
    Ok(Commits::new(root, listed))
}

/// Commits, read one after the other; what they share is read once.
pub struct Commits {
    root: std::path::PathBuf,
    listed: std::vec::IntoIter<(String, Timestamp)>,
    known: BTreeMap<String, Arc<[u8]>>,
}

impl Commits {
    fn new(root: &Path, listed: Vec<(String, Timestamp)>) -> Commits {
        Commits { root: root.to_owned(), listed: listed.into_iter(), known: BTreeMap::new() }
    }

    fn read(&mut self, commit: &str, at: Timestamp) -> Result<Commit> {
        let tree = git(&self.root, &["ls-tree", "-r", "-z", commit, FOLDERS[0], FOLDERS[1]])?;
        let tree = tree.context(NOT_INSTALLED)?;
        if !tree.status.success() {
            bail!("git cannot list the files of {commit}: {}", said(&tree));
        }
        let files = files(&tree.stdout);
        let wanted: BTreeSet<&str> = files
            .iter()
            .map(|(_, blob)| blob.as_str())
            .filter(|blob| !self.known.contains_key(*blob))
            .collect();
        if !wanted.is_empty() {
            let read = blobs(&self.root, wanted)?;
            self.known.extend(read.into_iter().map(|(blob, bytes)| (blob, bytes.into())));
        }
        // What this commit lacks, a later one rarely has again.
        let held: BTreeSet<&str> = files.iter().map(|(_, blob)| blob.as_str()).collect();
        self.known.retain(|blob, _| held.contains(blob.as_str()));
        let mut sources = Sources::default();
        for (path, blob) in &files {
            sources.insert(path, self.known[blob].clone());
        }
        complete(&mut sources);
        Ok(Commit { at, sources })
    }
}

impl Iterator for Commits {
    type Item = Result<Commit>;

    fn next(&mut self) -> Option<Result<Commit>> {
        let (commit, at) = self.listed.next()?;
        Some(self.read(&commit, at))
    }
}

/// Commits of the present branch with their times.
fn log(root: &Path, arguments: &[&str]) -> Result<Vec<(String, Timestamp)>> {
    let log = git(root, &[&["log", "--first-parent", "--format=%H %ct"], arguments].concat())?;
    let log = log.context(NOT_INSTALLED)?;
    if !log.status.success() {
        bail!("git cannot tell the history: {}", said(&log));
    }
    let text = String::from_utf8_lossy(&log.stdout).into_owned();
    let commit = |line: &str| {
        let (commit, seconds) = line.split_once(' ')?;
        Some((commit.to_owned(), Timestamp::from_second(seconds.parse().ok()?).ok()?))
    };
    text.lines().map(|line| commit(line).with_context(|| format!("git tells no commit: {line}"))).collect()
}

/// Files of a tree with what git calls their bytes: `100644 blob BLOB\tPATH`, each with a zero at its end. Links and
/// what editors leave behind are passed over, as when a site is read.
fn files(tree: &[u8]) -> Vec<(String, String)> {
    let entry = |entry: &[u8]| {
        let (about, path) = str::from_utf8(entry).ok()?.split_once('\t')?;
        let blob = about.strip_prefix("100").and_then(|about| about.split(' ').nth(2))?;
        (!path.split('/').any(is_litter_name)).then(|| (path.to_owned(), blob.to_owned()))
    };
    tree.split(|byte| *byte == 0).filter_map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_links_and_litter() {
        let tree = b"100644 blob a1\tcontent/a b.md\x00120000 blob b2\tcontent/link\x00100755 blob c3\tcontent/\xc3\xa9.md\x00\
            100644 blob d4\tcontent/en.md~\x00160000 commit e5\tcontent/sub\x00";
        let pair = |path: &str, blob: &str| (path.to_owned(), blob.to_owned());
        assert_eq!(files(tree), [pair("content/a b.md", "a1"), pair("content/é.md", "c3")]);
    }
}
