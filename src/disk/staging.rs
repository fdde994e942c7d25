//! A folder beside the output folder, on the same file system, for what is not in place yet.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

/// How often the folder may vanish under our hands, since the build before us is just ending.
const MOST_TRIES: usize = 100;

/// The folder within ours whose content nobody else has put there.
const WAITING: &str = "prospectus-files";

/// The staging folder of one build; only one build at a time has it.
pub struct Staging {
    folder: PathBuf,
    _lock: File,
}

impl Staging {
    /// Take the folder, or say which other build has it.
    pub fn open(output: &Path) -> Result<Staging> {
        let name =
            output.file_name().map_or_else(|| "output".into(), |name| name.to_string_lossy().into_owned());
        let folder = output.parent().unwrap_or(Path::new("")).join(format!(".{name}.staging"));
        for _ in 0..MOST_TRIES {
            fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            if let Some(lock) = lock(&folder.join("lock"), output)? {
                let staging = Staging { folder, _lock: lock };
                staging.clear().with_context(|| format!("cannot clear {}", staging.folder.display()))?;
                return Ok(staging);
            }
        }
        bail!("cannot lock {}; other builds keep ending in it", folder.display())
    }

    /// Where a file or a whole folder waits, by its path in the output folder.
    pub fn at(&self, path: &str) -> PathBuf {
        self.folder.join(WAITING).join(path)
    }

    /// Keep a file's bytes until everything else is made. Folders are made on the way, so that a new one can be moved
    /// into place with everything in it.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.at(path);
        let folder = file.parent().unwrap_or(&self.folder);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, bytes));
        written.with_context(|| format!("cannot write {}", file.display()))
    }

    /// Remove waiting files, those of a killed build too. Nothing else: the folder might have been somebody's before.
    fn clear(&self) -> std::io::Result<()> {
        match fs::remove_dir_all(self.folder.join(WAITING)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
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
    lock.set_len(0).and_then(|()| lock.write_all(name.as_bytes())).with_context(cannot)?;
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
