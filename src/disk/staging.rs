//! A folder on the file system of the output folder, for what is not in place yet.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, anyhow, bail};

use super::manifest::FOLDER;

/// How often the folder may vanish under our hands, since the build before us is just ending.
const MOST_TRIES: usize = 100;

/// The folders within ours whose content nobody else has put there: what waits, and what was in place before.
const WAITING: &str = "prospectus-files";
const ALONE: &str = "prospectus-alone";
const KEPT: &str = "prospectus-kept";

/// The staging folder of one build; only one build at a time has it.
pub struct Staging {
    folder: PathBuf,
    _lock: File,
    /// Folders of the output folder by their paths in it, and whether they are new; those that are were made here.
    folders: Mutex<HashMap<String, bool>>,
    /// The files that wait by themselves.
    alone: Mutex<HashSet<String>>,
}

impl Staging {
    /// Take the folder, or say which other build has it.
    pub fn open(output: &Path) -> Result<Staging> {
        let folder = home(output)?;
        for _ in 0..MOST_TRIES {
            make(&folder)?;
            if let Some(lock) = lock(&folder.join("lock"), output)? {
                let (folders, alone) = Default::default();
                let staging = Staging { folder, _lock: lock, folders, alone };
                staging.clear().with_context(|| format!("cannot clear {}", staging.folder.display()))?;
                return Ok(staging);
            }
        }
        bail!("cannot lock {}; other builds keep ending in it", folder.display())
    }

    /// Where a new folder waits, with everything in it, by its path in the output folder.
    pub fn at(&self, path: &str) -> PathBuf {
        self.folder.join(WAITING).join(path)
    }

    /// Where a file waits whose folder is there already: in one folder with all others, since thousands of folders take
    /// long to remove once they are on the disk.
    fn alone(&self, path: &str) -> PathBuf {
        self.folder.join(ALONE).join(blake3::hash(path.as_bytes()).to_hex().as_str())
    }

    /// Where a file waits that was kept.
    pub fn waiting(&self, path: &str) -> PathBuf {
        if self.is_alone(path) { self.alone(path) } else { self.at(path) }
    }

    /// Whether a file waits by itself, and not in the new folder that it will come with.
    pub fn is_alone(&self, path: &str) -> bool {
        locked(&self.alone).contains(path)
    }

    /// Keep a file's bytes until everything else is made. Folders that the output folder lacks are made on the way, so
    /// that a new one can be moved into place with everything in it.
    pub fn write(&self, output: &Path, path: &str, bytes: &[u8]) -> Result<()> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let cannot = |file: &Path| format!("cannot write {}", file.display());
        if self.is_new(output, folder).with_context(|| cannot(&self.at(path)))? {
            let file = self.at(path);
            return fs::write(&file, bytes).with_context(|| cannot(&file));
        }
        let file = self.alone(path);
        write_alone(&file, bytes).with_context(|| cannot(&file))?;
        locked(&self.alone).insert(path.to_owned());
        Ok(())
    }

    /// Whether the output folder lacks a folder, which waits here then. Each is looked for once, and none below a new one.
    fn is_new(&self, output: &Path, folder: &str) -> io::Result<bool> {
        if let Some(is_new) = locked(&self.folders).get(folder).copied() {
            return Ok(is_new);
        }
        let above = folder.rsplit_once('/').map_or("", |(above, _)| above);
        let is_below_new = !folder.is_empty() && self.is_new(output, above)?;
        let is_new = is_below_new || !output.join(folder).is_dir();
        if is_new {
            fs::create_dir_all(self.at(folder))?;
        }
        locked(&self.folders).insert(folder.to_owned(), is_new);
        Ok(is_new)
    }

    /// Where the file of a number is kept that is about to go from the output folder.
    pub fn kept(&self, number: usize) -> Result<PathBuf> {
        let folder = self.folder.join(KEPT);
        if number == 0 {
            make(&folder)?;
        }
        Ok(folder.join(number.to_string()))
    }

    /// Where everything of ours is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Remove our files, those of a killed build too. Nothing else: the folder might have been somebody's before.
    fn clear(&self) -> io::Result<()> {
        for folder in [WAITING, ALONE, KEPT] {
            match fs::remove_dir_all(self.folder.join(folder)) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Beside the output folder; within it where nothing can be written beside it, or where what is beside it lies on
/// another file system, from which no file can be moved in one step.
fn home(output: &Path) -> Result<PathBuf> {
    let name = output.file_name().map_or_else(|| "output".into(), |name| name.to_string_lossy().into_owned());
    let parent = output.parent().unwrap_or(Path::new(""));
    let beside = parent.join(format!(".{name}.staging"));
    let within = output.join(FOLDER).join("staging");
    if !output.is_dir() {
        return Ok(beside);
    }
    let refused = |error: &io::Error| {
        matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
    };
    let is_apart = !is_on_one_disk(parent, output);
    Ok(if is_apart || fs::create_dir_all(&beside).is_err_and(|error| refused(&error)) {
        within
    } else {
        beside
    })
}

/// Write a file that waits by itself; the first one makes the folder of all of them.
fn write_alone(file: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(file, bytes).or_else(|error| match error.kind() {
        ErrorKind::NotFound => {
            file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(file, bytes))
        }
        _ => Err(error),
    })
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn is_on_one_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let one = if one.as_os_str().is_empty() { Path::new(".") } else { one };
    let disk = |path| fs::metadata(path).map(|found| found.dev()).ok();
    disk(one) == disk(other)
}

#[cfg(not(unix))]
fn is_on_one_disk(_: &Path, _: &Path) -> bool {
    true
}

fn make(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build. The lock goes while we hold it, so that it is ours,
        // and the folder only if it is empty, since the next build may have made its own lock by then.
        let _ = self.clear();
        let _ = fs::remove_file(self.folder.join("lock"));
        let _ = fs::remove_dir(&self.folder);
    }
}

/// Lock a file and write our name into it; none where the build before us removed it meanwhile.
fn lock(path: &Path, output: &Path) -> Result<Option<File>> {
    let cannot = || format!("cannot lock {}", path.display());
    // Not truncated: until it is locked, the name in it is another build's.
    let mut lock = match OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        opened => opened.with_context(cannot)?,
    };
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(busy(path, output)),
        Err(TryLockError::Error(error)) => return Err(error).with_context(cannot),
    }
    let name = format!("process {}", std::process::id());
    if let Err(error) = lock.set_len(0).and_then(|()| lock.write_all(name.as_bytes())) {
        // It is ours, and nobody can read from it whose it is.
        let _ = fs::remove_file(path);
        let _ = path.parent().map(fs::remove_dir);
        return Err(error).with_context(cannot);
    }
    Ok(is_named(path, &name).then_some(lock))
}

/// Whether the locked file is still the one that others find by its path.
fn is_named(path: &Path, name: &str) -> bool {
    match fs::read_to_string(path) {
        Ok(text) => text == name,
        // Where locks also keep ourselves from reading, a file that exists must do.
        Err(error) => error.kind() != ErrorKind::NotFound,
    }
}

fn busy(lock: &Path, output: &Path) -> anyhow::Error {
    let name = fs::read_to_string(lock).ok().filter(|name| !name.is_empty());
    let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
    anyhow!("another prospectus{name} is publishing into {} right now; wait for it to end", output.display())
}
