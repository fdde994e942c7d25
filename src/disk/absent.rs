//! Folders that are not there, below which nothing needs to be looked for.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What is known of the folders above paths below an output folder. A new site has thousands of files in new folders, and
/// of each the uppermost one tells of all.
pub struct Absent<'a> {
    folder: &'a Path,
    /// What stands where folders are needed, and whether it is one.
    there: BTreeMap<&'a str, bool>,
    /// The folder that was found last not to be there.
    last: Option<&'a str>,
}

impl<'a> Absent<'a> {
    pub fn below(folder: &'a Path) -> Absent<'a> {
        Absent { folder, there: BTreeMap::new(), last: None }
    }

    /// Whether a folder above a path is not there, so that neither is the path. Paths in their order are quickest.
    pub fn hides(&mut self, path: &'a str) -> bool {
        let last = self.last;
        if !parents(path).any(|parent| Some(parent) == last) {
            self.last = parents(path).find(|parent| !self.is_there(parent));
        }
        self.last.is_some()
    }

    fn is_there(&mut self, path: &'a str) -> bool {
        if self.there.contains_key(path) {
            return true;
        }
        let found = fs::symlink_metadata(self.folder.join(path));
        found.map(|found| self.there.insert(path, found.is_dir())).is_ok()
    }

    /// What is no folder and stands where one is needed, above any path that was asked for.
    pub fn in_the_way(&self) -> impl Iterator<Item = &'a str> {
        self.there.iter().filter(|(_, is_folder)| !**is_folder).map(|(path, _)| *path)
    }
}

/// The folders above a file, `a` and `a/b` for `a/b/c`.
pub fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_below_a_folder_that_is_not_there_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("a/b")).unwrap();
        fs::write(folder.path().join("a/file"), "").unwrap();
        let mut absent = Absent::below(folder.path());
        let hidden = |path: &'static str| absent.hides(path);
        let paths = ["a/b/x", "a/c/d/x", "a/c/y", "a/cd", "a/file/x/y", "a/z", "b/x", "c"];
        assert_eq!(paths.map(hidden), [false, true, true, false, true, false, true, false]);
        assert_eq!(absent.in_the_way().collect::<Vec<_>>(), ["a/file"]);
    }
}
