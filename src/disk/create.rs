//! New folders, which never take the place of anything.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use tempfile::{Builder, TempDir};

/// Make a folder with some files, given by their paths in it. It appears with all of them at once, unless it was there
/// already and empty; a folder that holds anything but a new repository is refused.
pub fn create<'f>(folder: &Path, files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Result<()> {
    if folder.is_dir() {
        refuse_full(folder)?;
        return write(folder, files);
    }
    if folder.symlink_metadata().is_ok() {
        bail!("{} exists already", folder.display());
    }
    let within = draft(folder)?;
    // A temporary folder is nobody else's to read; the one in it is made like any other.
    let draft = within.path().join("draft");
    write(&draft, files)?;
    fs::rename(&draft, folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// Make a folder with some files, or the first of them, and others that lack, in one that has been begun without it: what
/// is there stays as it is. What was written is given back.
pub fn complete<'f>(folder: &Path, files: &[(&'f str, &'f [u8])]) -> Result<Vec<&'f str>> {
    let is_lacking = |(name, _): &&(&str, &[u8])| folder.join(name).symlink_metadata().is_err();
    let lacking: Vec<(&str, &[u8])> = files.iter().filter(is_lacking).copied().collect();
    let is_begun = lacking.len() < files.len() && lacking.first() == files.first();
    let written = if is_begun { lacking } else { files.to_vec() };
    match is_begun {
        true => write(folder, written.iter().copied())?,
        false => create(folder, written.iter().copied())?,
    }
    Ok(written.into_iter().map(|(name, _)| name).collect())
}

/// A hidden folder beside the new one, which no reader of the site looks into, and which vanishes with its value.
fn draft(folder: &Path) -> Result<TempDir> {
    let name = folder.file_name().with_context(|| format!("{} names no folder", folder.display()))?;
    let parent = folder.parent().unwrap_or(folder);
    let made = fs::create_dir_all(parent).and_then(|()| {
        Builder::new().prefix(&format!(".{}.draft-", name.to_string_lossy())).tempdir_in(parent)
    });
    made.with_context(|| format!("cannot make {}", folder.display()))
}

fn refuse_full(folder: &Path) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut names = entries.filter_map(Result::ok).map(|entry| entry.file_name());
    match names.find(|name| name != ".git") {
        Some(name) => bail!("{} is not empty: it has {}", folder.display(), name.to_string_lossy()),
        None => Ok(()),
    }
}

fn write<'f>(folder: &Path, files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Result<()> {
    for (name, bytes) in files {
        let file = folder.join(name);
        let written = file.parent().map_or(Ok(()), fs::create_dir_all);
        let written = written.and_then(|()| File::create_new(&file)?.write_all(bytes));
        written.with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_appears_whole_and_takes_nothings_place() {
        let around = tempfile::tempdir().unwrap();
        let root = around.path();
        let files = || [("a/b", &b"1"[..]), ("c", b"2")];
        let folder = root.join("new/deep");
        create(&folder, files()).unwrap();
        assert_eq!(fs::read_to_string(folder.join("a/b")).unwrap(), "1");
        assert!(create(&folder, files()).unwrap_err().to_string().contains("is not empty"));
        assert!(create(&folder.join("c"), files()).unwrap_err().to_string().contains("exists already"));
        assert_eq!(fs::read_dir(root.join("new")).unwrap().count(), 1, "no draft is left");
        let rights = |path: &Path| fs::metadata(path).unwrap().permissions();
        assert_eq!(rights(&folder), rights(&root.join("new")), "a folder like any other");
        let empty = root.join("empty");
        fs::create_dir_all(empty.join(".git")).unwrap();
        create(&empty, files()).unwrap();
        assert!(empty.join("c").is_file());
        assert!(create(&root.join("x"), [("a", &b"1"[..]), ("a", b"2")]).is_err());
        assert_eq!(fs::read_dir(root).unwrap().count(), 2, "what failed leaves nothing");
    }
}
