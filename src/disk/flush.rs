//! What was written is on the disk, and not only in memory, before anything relies on it: after a power cut, a name can
//! otherwise stand for a file without its bytes.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rayon::prelude::*;

/// Wait until files below a folder, and the names that they have there, are on the disk. Where the system can, the whole
/// file system is asked once, which for thousands of small files takes a fraction of the time that asking for each does.
///
/// # Errors
/// Where the disk is full or fails, which some systems tell only now.
pub fn flush(folder: &Path, files: impl IntoIterator<Item = PathBuf>) -> Result<()> {
    let cannot = || format!("cannot bring {} onto the disk", folder.display());
    if whole(folder).with_context(cannot)? {
        return Ok(());
    }
    let files: Vec<PathBuf> = files.into_iter().collect();
    let folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
    files.par_iter().try_for_each(|file| one(file)).with_context(cannot)?;
    folders.into_iter().try_for_each(entries).with_context(cannot)
}

/// Ask for the whole file system that a folder is on; says whether that can be asked.
#[cfg(target_os = "linux")]
fn whole(folder: &Path) -> io::Result<bool> {
    use rustix::io::Errno;
    match rustix::fs::syncfs(File::open(folder)?) {
        Ok(()) => Ok(true),
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn whole(_: &Path) -> io::Result<bool> {
    Ok(false)
}

/// A file that has gone needs nothing. Windows lets only those ask who may write.
fn one(file: &Path) -> io::Result<()> {
    let opened = File::options().write(true).open(file).and_then(|file| file.sync_all());
    opened.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

#[cfg(unix)]
fn entries(folder: &Path) -> io::Result<()> {
    let opened = File::open(folder).and_then(|folder| folder.sync_all());
    opened.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// Elsewhere the names are the file system's own care.
#[cfg(not(unix))]
fn entries(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_folders_are_asked_for_one_by_one_where_nothing_else_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        std::fs::write(&file, "1").unwrap();
        one(&file).and_then(|()| one(&folder.path().join("gone"))).unwrap();
        entries(folder.path()).and_then(|()| entries(&folder.path().join("gone"))).unwrap();
        flush(folder.path(), [file]).unwrap();
        assert!(
            flush(&folder.path().join("gone"), [folder.path().join("gone/a")]).is_err() || cfg!(not(unix))
        );
    }
}
