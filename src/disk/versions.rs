//! All versions of all files of facts that were committed, where the site's folder is kept with git.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::str;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;

use super::git::{NOT_INSTALLED, git, git_reading, said};
use crate::history::Version;
use crate::source::Source;

/// Of a merge only what it brought to the branch is told: so the versions of a file follow one another, as readers of
/// the published site saw them. The paths are those below the site's folder, wherever that is in the repository.
const LOG: [&str; 12] = [
    "log",
    "--first-parent",
    "-m",
    "--reverse",
    "--no-renames",
    "--raw",
    "--no-abbrev",
    "-z",
    "--relative",
    "--format=commit %ct",
    "--",
    ":(glob)content/*/*/facts.yaml",
];

const IN_PART: &str = "git has only the last part of the history, which would make every date look new. Fetch the whole \
    of it: `git fetch --unshallow`; in a pipeline, `fetch-depth: 0` for GitHub's checkout, `GIT_DEPTH: 0` on GitLab";

/// What a commit did to a file.
#[derive(Debug, PartialEq, Eq)]
struct Touch {
    at: Timestamp,
    path: String,
    /// What git calls the new bytes; none where the file went.
    blob: Option<String>,
}

/// Every version of `content/*/*/facts.yaml` below the site's folder that the present branch had, the oldest first.
/// What is not committed is not among them, nor is what is not UTF-8.
///
/// # Errors
/// Where there is no git, no commit, or not the whole history.
pub fn versions(root: &Path) -> Result<Vec<Version>> {
    ask_for_history(root)?;
    let log = git(root, &LOG)?.context(NOT_INSTALLED)?;
    if !log.status.success() {
        bail!("git cannot tell the history: {}", said(&log));
    }
    let touches = touches(&log.stdout)?;
    let texts = texts(root, touches.iter().filter_map(|touch| touch.blob.as_deref()).collect())?;
    let version = |touch: Touch| {
        let text = match touch.blob {
            Some(blob) => Some(texts.get(&blob)?.clone()),
            None => None,
        };
        Some(Version { at: touch.at, path: touch.path, text })
    };
    Ok(touches.into_iter().filter_map(version).collect())
}

/// Say plainly why there is no history to be told, or only a part of it.
pub(super) fn ask_for_history(root: &Path) -> Result<()> {
    let about = git(root, &["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"])?;
    let about = about.context(NOT_INSTALLED)?;
    if !about.status.success() {
        bail!("the site's folder is not kept with git: {}", said(&about));
    }
    if String::from_utf8_lossy(&about.stdout).lines().nth(1) == Some("true") {
        bail!(IN_PART);
    }
    let head = git(root, &["rev-parse", "--verify", "--quiet", "HEAD"])?.context(NOT_INSTALLED)?;
    if !head.status.success() {
        bail!("nothing is committed yet: the history begins with the first commit");
    }
    Ok(())
}

/// What the log tells: a commit with its time, and then for each file two modes, two blobs and what happened, and its
/// path. All of these end in a zero, which no path can have in it.
fn touches(log: &[u8]) -> Result<Vec<Touch>> {
    let mut touches = Vec::new();
    let mut at = Timestamp::UNIX_EPOCH;
    let mut parts = log.split(|byte| *byte == 0);
    while let Some(part) = parts.next() {
        let part = str::from_utf8(part).context("git tells no commit")?.trim_start();
        if let Some(seconds) = part.strip_prefix("commit ") {
            at = seconds
                .parse()
                .ok()
                .and_then(|seconds| Timestamp::from_second(seconds).ok())
                .with_context(|| format!("git tells of a commit at `{seconds}`, which is no time"))?;
        } else if let Some(change) = part.strip_prefix(':') {
            // A site with a path that is not UTF-8 cannot be read, so that no date ever came from it.
            let path = parts.next().and_then(|path| str::from_utf8(path).ok());
            touches.extend(path.map(|path| Touch { at, path: path.to_owned(), blob: blob(change) }));
        }
    }
    Ok(touches)
}

/// What git calls the new bytes of a file: `100644 100644 OLD NEW M`. Links are passed over when a site is read, as if
/// nothing were there.
fn blob(change: &str) -> Option<String> {
    let mut words = change.split(' ').skip(1);
    let (mode, blob) = (words.next()?, words.nth(1)?);
    mode.starts_with("100").then(|| blob.to_owned())
}

/// The texts of blobs, by what git calls them; those that are UTF-8.
fn texts(root: &Path, wanted: BTreeSet<&str>) -> Result<BTreeMap<String, String>> {
    let text = |(blob, bytes): (String, Vec<u8>)| {
        let source = Source { path: blob.as_str().into(), bytes: bytes.into() };
        source.text().ok().map(|text| (blob, text.to_owned()))
    };
    Ok(blobs(root, wanted)?.into_iter().filter_map(text).collect())
}

/// The bytes of blobs, by what git calls them. One process for all, since there can be thousands.
pub(super) fn blobs(root: &Path, wanted: BTreeSet<&str>) -> Result<BTreeMap<String, Vec<u8>>> {
    let asked: String = wanted.iter().flat_map(|blob| [blob, "\n"]).collect();
    let told = git_reading(root, &["cat-file", "--batch"], asked)?;
    if !told.status.success() {
        bail!("git cannot give earlier versions: {}", said(&told));
    }
    let mut blobs = BTreeMap::new();
    let mut rest = told.stdout.as_slice();
    for blob in wanted {
        let bytes =
            object(&mut rest).with_context(|| format!("git has lost {blob}; `git fsck` tells more"))?;
        blobs.insert(blob.to_owned(), bytes.to_owned());
    }
    Ok(blobs)
}

/// The bytes of the next object: behind `BLOB blob SIZE` and a line break so many bytes, and a line break. Nothing
/// where git says that it is missing.
fn object<'b>(rest: &mut &'b [u8]) -> Option<&'b [u8]> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let size: usize = str::from_utf8(&rest[..end]).ok()?.rsplit_once(" blob ")?.1.parse().ok()?;
    let bytes = rest.get(end + 1..)?.get(..size)?;
    *rest = rest.get(end + size + 2..)?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_may_have_any_characters() {
        let log = b"commit 5\0\n:000000 100644 00 a1 A\0content/p/\n:x commit 9\0:100644 100644 a1 a2 M\0content/p/\xc3\xa9\0\
            commit 6\0\0commit 7\0\n:100644 000000 a2 00 D\0content/p/y\0:100644 120000 a2 a3 T\0content/p/z\0";
        let touch = |at, path: &str, blob: Option<&str>| Touch {
            at: Timestamp::from_second(at).unwrap(),
            path: path.into(),
            blob: blob.map(Into::into),
        };
        let expected = [
            touch(5, "content/p/\n:x commit 9", Some("a1")),
            touch(5, "content/p/é", Some("a2")),
            touch(7, "content/p/y", None),
            touch(7, "content/p/z", None),
        ];
        assert_eq!(touches(log).unwrap(), expected);
        assert!(touches(b"commit soon\0").is_err());
    }

    #[test]
    fn objects_follow_one_another() {
        let mut rest = &b"a1 blob 3\nx\ny\na2 blob 0\n\na3 missing\n"[..];
        assert_eq!(object(&mut rest), Some(&b"x\ny"[..]));
        assert_eq!(object(&mut rest), Some(&b""[..]));
        assert_eq!(object(&mut rest), None);
    }
}
