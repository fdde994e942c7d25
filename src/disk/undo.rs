//! The way back: what an output folder held stays within reach until all that is new has got there, so that a disk that
//! fills up half-way, or a folder that may not be written, leaves the old site whole.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::absent::Absent;
use super::staging::Staging;

/// What was done to an output folder, the last last.
enum Step {
    /// A file took its place, perhaps an older one's.
    Placed(String),
    /// A folder that was not there before.
    Added(String),
    Removed(String),
}

/// Files as they were, and what has happened to them since.
pub struct Undo<'a> {
    folder: &'a Path,
    staging: &'a Staging,
    /// By their paths in the output folder.
    kept: BTreeMap<&'a str, PathBuf>,
    steps: Vec<Step>,
}

impl<'a> Undo<'a> {
    /// Keep the files that are to be replaced or removed, of those that are there. A second name for each costs no space.
    pub fn keep(
        folder: &'a Path,
        staging: &'a Staging,
        paths: impl Iterator<Item = &'a str>,
    ) -> Result<Undo<'a>> {
        let mut undo = Undo { folder, staging, kept: BTreeMap::new(), steps: Vec::new() };
        let mut absent = Absent::below(folder);
        for path in paths {
            let file = folder.join(path);
            if !absent.hides(path) && fs::symlink_metadata(&file).is_ok_and(|found| !found.is_dir()) {
                let name = staging.kept(undo.kept.len())?;
                second(&file, &name).with_context(|| format!("cannot keep {}", file.display()))?;
                undo.kept.insert(path, name);
            }
        }
        Ok(undo)
    }

    pub fn placed(&mut self, path: &str) {
        self.steps.push(Step::Placed(path.to_owned()));
    }

    pub fn added(&mut self, folder: &str) {
        self.steps.push(Step::Added(folder.to_owned()));
    }

    pub fn removed(&mut self, path: &str) {
        self.steps.push(Step::Removed(path.to_owned()));
    }

    /// Bring everything back, the last step first.
    pub fn undo(mut self) -> io::Result<()> {
        while let Some(step) = self.steps.pop() {
            match step {
                Step::Placed(path) => self.bring_back(&path)?,
                Step::Removed(path) => self.bring_back(&path)?,
                Step::Added(folder) => fs::rename(self.folder.join(&folder), self.staging.at(&folder))?,
            }
        }
        Ok(())
    }

    fn bring_back(&self, path: &str) -> io::Result<()> {
        let file = self.folder.join(path);
        let Some(kept) = self.kept.get(path) else {
            return fs::remove_file(&file)
                .or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) });
        };
        fs::create_dir_all(file.parent().unwrap_or(self.folder))?;
        fs::rename(kept, &file)
    }
}

/// A second name for a file, or a copy where the file system knows no second names.
fn second(file: &Path, name: &Path) -> io::Result<()> {
    fs::hard_link(file, name).or_else(|_| fs::copy(file, name).map(drop))
}
