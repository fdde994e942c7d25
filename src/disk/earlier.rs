//! Earlier texts of a file, where the site's folder is kept with git. Only read.

use std::path::Path;

use anyhow::{Context, Result};

use super::git::{NOT_INSTALLED, git};

/// What git knows of a file.
#[derive(Debug)]
pub enum Earlier {
    /// The version that was looked for, and the commit it is from.
    Found { bytes: Vec<u8>, commit: String },
    /// None of so many.
    NotFound(usize),
    /// There is no history, for a reason.
    Unknown(&'static str),
}

/// The newest earlier version of a file that is wanted. The path is below the site's folder.
pub fn earlier(root: &Path, path: &str, wanted: impl Fn(&[u8]) -> bool) -> Result<Earlier> {
    let Some(inside) = git(root, &["rev-parse", "--is-inside-work-tree"])? else {
        return Ok(Earlier::Unknown(NOT_INSTALLED));
    };
    if !inside.status.success() {
        return Ok(Earlier::Unknown("the site's folder is not kept with git"));
    }
    let log = ["log", "--follow", "--format=commit %H", "--name-only", "--", path];
    let log = git(root, &log)?.context("git has gone")?;
    // Without a single commit there is nothing to list.
    if !log.status.success() {
        return Ok(Earlier::NotFound(0));
    }
    let versions = versions(&String::from_utf8_lossy(&log.stdout));
    let count = versions.len();
    for (commit, path) in versions {
        let shown = git(root, &["show", &format!("{commit}:{path}")])?.context("git has gone")?;
        // A commit that removes the file has no version of it.
        if shown.status.success() && wanted(&shown.stdout) {
            return Ok(Earlier::Found { bytes: shown.stdout, commit });
        }
    }
    Ok(Earlier::NotFound(count))
}

/// Commits with the file's path at that time, the newest first.
fn versions(log: &str) -> Vec<(String, String)> {
    let mut versions = Vec::new();
    let mut commit = None;
    for line in log.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("commit ") {
            Some(hash) => commit = Some(hash.to_owned()),
            None => versions.extend(commit.take().map(|commit| (commit, line.to_owned()))),
        }
    }
    versions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_history_under_another_name() {
        let log = "commit aa\n\ncontent/b/é n.md\ncommit bb\n\ncontent/a/en.md\n";
        let pair = |commit: &str, path: &str| (commit.to_owned(), path.to_owned());
        assert_eq!(versions(log), [pair("aa", "content/b/é n.md"), pair("bb", "content/a/en.md")]);
    }
}
