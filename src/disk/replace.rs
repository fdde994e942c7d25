//! Files of the site's own that take the place of earlier ones, all of them or none.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::{Builder, TempPath};

/// Write files, given by their paths below a folder. Each appears whole, and none before all could be written;
/// folders that are not there are made.
pub fn replace<'f>(root: &Path, files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Result<()> {
    let write = |(path, bytes): (&str, &[u8])| {
        let file = real(root.join(path));
        let draft = draft(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
        Ok((draft, file))
    };
    let drafts = files.into_iter().map(write).collect::<Result<Vec<(TempPath, PathBuf)>>>()?;
    drafts.into_iter().try_for_each(|(draft, file)| {
        draft
            .persist(&file)
            .map_err(|error| error.error)
            .with_context(|| format!("cannot write {}", file.display()))
    })
}

/// A link stays one: what it leads to is replaced.
fn real(file: PathBuf) -> PathBuf {
    let leads = Some(&file).filter(|file| file.is_symlink()).and_then(|link| fs::canonicalize(link).ok());
    leads.unwrap_or(file)
}

/// A hidden file beside the other, which no reader of the site looks at, with the rights of the other. It vanishes with
/// its value.
fn draft(file: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)?;
    // Made like any other file: others may read the files of a site.
    let draft =
        Builder::new().prefix(&format!(".{name}.draft-")).make_in(folder, |path| File::create_new(path))?;
    draft.as_file().write_all(bytes)?;
    // The name moves to it only when its bytes are on the disk.
    draft.as_file().sync_all()?;
    if let Ok(old) = fs::metadata(file) {
        draft.as_file().set_permissions(old.permissions())?;
    }
    Ok(draft.into_temp_path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_change_together_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::write(root.join("a"), "1").unwrap();
        fs::write(root.join("file"), "").unwrap();
        assert!(replace(root, [("a", &b"2"[..]), ("file/b", b"2")]).is_err());
        assert_eq!(fs::read_to_string(root.join("a")).unwrap(), "1");
        replace(root, [("a", &b"2"[..]), ("b", b"3")]).unwrap();
        assert_eq!(fs::read_to_string(root.join("a")).unwrap(), "2");
        assert_eq!(fs::read_dir(root).unwrap().count(), 3, "no draft is left");
        fs::write(root.join("c"), "4").unwrap();
        let rights = |name: &str| fs::metadata(root.join(name)).unwrap().permissions();
        assert_eq!(rights("b"), rights("c"), "a new file is one like any other");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_one_and_its_file_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::write(root.join("en.md"), "old").unwrap();
        std::os::unix::fs::symlink("en.md", root.join("nl.md")).unwrap();
        replace(root, [("nl.md", b"new".as_slice())]).unwrap();
        assert!(root.join("nl.md").is_symlink());
        assert_eq!(fs::read_to_string(root.join("en.md")).unwrap(), "new");
    }
}
