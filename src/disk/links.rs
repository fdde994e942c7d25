//! Links of the file system (symlinks): followed to the site's own files, and passed over, which is told, elsewhere.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::FOLDERS;
use crate::source::Link;

/// Where a link leads, given by its path.
pub(super) enum Target {
    File(PathBuf),
    Folder(PathBuf),
    Passed(Link),
}

/// Follow a link. A folder behind it is read in its place; what lies behind a link in there again is not, so that no
/// two links can lead round in a circle or multiply what there is.
pub(super) fn follow(root: &Path, link: &Path, is_linked: bool) -> Target {
    let real = match fs::canonicalize(link) {
        Ok(real) => real,
        Err(error) if is_endless(&error) => return Target::Passed(Link::Circle),
        Err(_) => return Target::Passed(Link::Nowhere),
    };
    if !is_within(root, &real) {
        return Target::Passed(Link::Outside);
    }
    if real.is_file() {
        return Target::File(real);
    }
    let around = link.parent().and_then(|folder| fs::canonicalize(folder).ok());
    match around {
        Some(around) if around.starts_with(&real) => Target::Passed(Link::Circle),
        _ if is_linked => Target::Passed(Link::Again),
        _ => Target::Folder(real),
    }
}

/// Only what is read of a site anyway is there on every machine, and is watched.
fn is_within(root: &Path, real: &Path) -> bool {
    let folders = FOLDERS.iter().filter_map(|folder| fs::canonicalize(root.join(folder)).ok());
    folders.into_iter().any(|folder| real.starts_with(folder))
}

/// The system gives up on a chain of links after some forty.
fn is_endless(error: &io::Error) -> bool {
    // `ErrorKind::FilesystemLoop` is not stable yet; on Linux and macOS the number says it.
    matches!(error.raw_os_error(), Some(40 | 62)) && cfg!(unix)
}
