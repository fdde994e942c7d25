//! Files of the site's own that become others, with what they were kept for whoever wants them back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::replace::replace;

/// Below the site's folder: the files as they were before the last change, each at its own path.
const KEPT: &str = ".prospectus/before-fix";

/// In it: a line for each file, with the hash of what it became, and its path.
const LIST: &str = "changed";

/// A file, by its path below the site's folder: what it was when it was read, and what it shall be.
#[derive(Clone, Copy, Debug)]
pub struct Change<'c> {
    pub path: &'c str,
    pub old: &'c [u8],
    pub new: &'c [u8],
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    Written,
    /// Somebody else had changed it meanwhile, so that it was left alone.
    Meanwhile,
}

/// Write files, all of them or none but those that are not any more as they were read. What they were is kept until the
/// next change, for [`take_back`].
pub fn change<'c>(root: &Path, changes: Vec<Change<'c>>) -> Result<Vec<(&'c str, Changed)>> {
    let is_same = |change: &Change| is(&root.join(change.path), change.old);
    let (same, other): (Vec<Change>, Vec<Change>) = changes.into_iter().partition(is_same);
    if !same.is_empty() {
        keep(root, &same).context("cannot keep the files as they were")?;
        replace(root, same.iter().map(|change| (change.path, change.new)))?;
    }
    let done = |how| move |change: Change<'c>| (change.path, how);
    Ok(same
        .into_iter()
        .map(done(Changed::Written))
        .chain(other.into_iter().map(done(Changed::Meanwhile)))
        .collect())
}

/// Put back the files that the last [`change`] wrote, but for those that somebody has changed since; nothing where there
/// was none, or it was taken back already.
pub fn take_back(root: &Path) -> Result<Vec<(String, Changed)>> {
    let kept = root.join(KEPT);
    let list = match fs::read_to_string(kept.join(LIST)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        list => list.with_context(|| format!("cannot read {}", kept.join(LIST).display()))?,
    };
    let mut back = Vec::new();
    let mut told = Vec::new();
    for (hash, path) in list.lines().filter_map(|line| line.split_once(' ')) {
        let is_ours =
            fs::read(root.join(path)).is_ok_and(|bytes| blake3::hash(&bytes).to_hex().as_str() == hash);
        told.push((path.to_owned(), if is_ours { Changed::Written } else { Changed::Meanwhile }));
        if is_ours {
            let file = kept.join(path);
            back.push((path, fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?));
        }
    }
    replace(root, back.iter().map(|(path, bytes)| (*path, bytes.as_slice())))?;
    // What was left alone can still be taken from there by hand.
    fs::remove_file(kept.join(LIST)).context("cannot note that it was taken back")?;
    Ok(told)
}

fn is(file: &PathBuf, bytes: &[u8]) -> bool {
    fs::read(file).is_ok_and(|now| now == bytes)
}

fn keep(root: &Path, changes: &[Change]) -> Result<()> {
    let kept = root.join(KEPT);
    match fs::remove_dir_all(&kept) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let mut list = String::new();
    for change in changes {
        let file = kept.join(change.path);
        fs::create_dir_all(file.parent().unwrap_or(&kept))?;
        fs::write(&file, change.old)?;
        list.push_str(&format!("{} {}\n", blake3::hash(change.new).to_hex(), change.path));
    }
    fs::write(kept.join(LIST), list)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_can_be_taken_back_unless_somebody_went_on() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for name in ["a", "b", "c"] {
            fs::write(root.join(name), "old").unwrap();
        }
        fs::write(root.join("c"), "mine").unwrap();
        let changes = ["a", "b", "c"].map(|path| Change { path, old: b"old", new: b"new" });
        let (written, meanwhile) = (Changed::Written, Changed::Meanwhile);
        assert_eq!(
            change(root, changes.to_vec()).unwrap(),
            [("a", written), ("b", written), ("c", meanwhile)]
        );
        let text = |name: &str| fs::read_to_string(root.join(name)).unwrap();
        assert_eq!(["a", "b", "c"].map(text), ["new", "new", "mine"]);
        fs::write(root.join("b"), "later").unwrap();
        let back = take_back(root).unwrap();
        assert_eq!(back, [("a".to_owned(), written), ("b".to_owned(), meanwhile)]);
        assert_eq!(["a", "b", "c"].map(text), ["old", "later", "mine"]);
        assert_eq!(take_back(root).unwrap(), []);
    }
}
