//! Input files in memory, and a place in one of them.
//!
//! [`Sources`] is all that `compile` ever sees of the disk: a path relative to the site's root, written with `/`, and
//! the bytes. Everything that later speaks of a file names it by that path.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

/// A path below the site's root with `/` between its parts, e.g. `content/programmes/x/en.md`.
pub type SourcePath = Arc<str>;

/// One input file.
#[derive(Clone, Debug, Eq)]
pub struct Source {
    pub path: SourcePath,
    pub bytes: Arc<[u8]>,
}

impl PartialEq for Source {
    /// Files that were not read again share their bytes, which saves the comparison.
    fn eq(&self, other: &Source) -> bool {
        let same = Arc::ptr_eq(&self.bytes, &other.bytes) || self.bytes == other.bytes;
        same && self.path == other.path
    }
}

impl Source {
    /// The file's text without a byte order mark, or the offset of the first byte that is not UTF-8.
    pub fn text(&self) -> Result<&str, usize> {
        let text = std::str::from_utf8(&self.bytes).map_err(|error| error.valid_up_to())?;
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// How many bytes [`Source::text`] skipped, so that offsets into it can be told as offsets into the file.
    pub fn skipped(&self) -> usize {
        if self.bytes.starts_with("\u{feff}".as_bytes()) { '\u{feff}'.len_utf8() } else { 0 }
    }

    /// Some bytes of [`Source::text`].
    pub fn place(&self, at: Range<usize>) -> Place {
        Place::bytes(&self.path, self.skipped() + at.start..self.skipped() + at.end)
    }
}

/// A link of the file system (symlink) among the files, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// It leads to a file or a folder of the site, by its path, which was read in its place.
    Followed(SourcePath),
    /// It leads out of the folders that a site is made of.
    Outside,
    /// There is nothing where it leads.
    Nowhere,
    /// It leads to a folder that it lies in, or to itself.
    Circle,
    /// It lies in a folder that was reached by a link, and leads to a folder again.
    Again,
}

/// All input files by path, in path order.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: BTreeMap<SourcePath, Held>,
    /// The links among them.
    pub links: BTreeMap<SourcePath, Link>,
    carried: Vec<Carried>,
}

/// A file with the hash of its bytes, where whoever read it knew that.
#[derive(Clone, Debug)]
struct Held {
    source: Source,
    hash: Option<blake3::Hash>,
}

/// All input files by what is in them, and the links among them: enough to know whether anything differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hashes {
    pub files: BTreeMap<SourcePath, blake3::Hash>,
    pub links: BTreeMap<SourcePath, Link>,
}

/// A folder whose files came with the program, but for those that the site has in their place.
#[derive(Clone, Debug)]
struct Carried {
    /// With its trailing `/`.
    folder: SourcePath,
    own: BTreeSet<SourcePath>,
}

impl Carried {
    fn has(&self, path: &str) -> bool {
        path.starts_with(&*self.folder) && !self.own.contains(path)
    }
}

impl Sources {
    pub fn insert(&mut self, path: &str, bytes: impl Into<Arc<[u8]>>) {
        self.hold(path, bytes.into(), None);
    }

    /// The same of a file whose bytes have that hash.
    pub fn insert_hashed(&mut self, path: &str, bytes: Arc<[u8]>, hash: blake3::Hash) {
        self.hold(path, bytes, Some(hash));
    }

    fn hold(&mut self, path: &str, bytes: Arc<[u8]>, hash: Option<blake3::Hash>) {
        let path: SourcePath = path.into();
        for carried in self.carried.iter_mut().filter(|carried| path.starts_with(&*carried.folder)) {
            carried.own.insert(path.clone());
        }
        self.files.insert(path.clone(), Held { source: Source { path, bytes }, hash });
    }

    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }

    /// Add the files of a folder that came with the program. Those that are there already stay.
    pub fn carry(&mut self, folder: &str, files: impl Iterator<Item = Source>) {
        let own: BTreeSet<SourcePath> = self.below(folder).map(|source| source.path.clone()).collect();
        files.filter(|source| !own.contains(&source.path)).for_each(|source| {
            self.files.insert(source.path.clone(), Held { source, hash: None });
        });
        self.carried.push(Carried { folder: folder.into(), own });
    }

    /// Remove the files that came with the program.
    pub fn drop_carried(&mut self) {
        let carried = std::mem::take(&mut self.carried);
        self.files.retain(|path, _| !carried.iter().any(|carried| carried.has(path)));
    }

    /// Whether a file is, or would be, among those that came with the program.
    pub fn is_carried(&self, path: &str) -> bool {
        self.carried.iter().any(|carried| carried.has(path))
    }

    pub fn get(&self, path: &str) -> Option<&Source> {
        self.files.get(path).map(|held| &held.source)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.files.values().map(|held| &held.source)
    }

    /// What is in all of them.
    pub fn hashes(&self) -> Hashes {
        let held: Vec<(&SourcePath, &Held)> = self.files.iter().collect();
        let hash = |held: &Held| held.hash.unwrap_or_else(|| blake3::hash(&held.source.bytes));
        let files: Vec<_> = held.into_par_iter().map(|(path, held)| (path.clone(), hash(held))).collect();
        Hashes { files: files.into_iter().collect(), links: self.links.clone() }
    }

    /// The files below a folder, given with its trailing `/`.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = &Source> {
        let folder = folder.to_owned();
        self.files
            .range(SourcePath::from(folder.as_str())..)
            .map(|(_, held)| &held.source)
            .take_while(move |source| source.path.starts_with(&folder))
    }
}

/// How the lines of a text end, so that lines that are added to it end alike.
pub fn line_break(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Line and column, both from 1, the column counted in characters; what editors jump to.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let offset = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let before = &text[..offset];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}

/// Where something stands: a whole file, some bytes of it, or a value in its YAML that is looked up only when a
/// message about it is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The site as a whole; no file is to blame.
    Site,
    File(SourcePath),
    Bytes(SourcePath, BytesAt),
    Value(SourcePath, DataPath),
}

impl Place {
    pub fn bytes(path: &SourcePath, range: Range<usize>) -> Place {
        Place::Bytes(path.clone(), BytesAt { start: range.start, end: range.end })
    }

    pub fn path(&self) -> Option<&SourcePath> {
        match self {
            Place::Site => None,
            Place::File(path) | Place::Bytes(path, _) | Place::Value(path, _) => Some(path),
        }
    }
}

/// A range of byte offsets into a file, its byte order mark counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BytesAt {
    pub start: usize,
    pub end: usize,
}

/// The way from the root of a YAML document to one value, e.g. `intakes[0].deadlines[1].closes`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DataPath(pub Vec<Step>);

/// One step of a [`DataPath`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Key(String),
    Index(usize),
}

impl DataPath {
    pub fn key(&self, key: impl Into<String>) -> DataPath {
        self.with(Step::Key(key.into()))
    }

    /// The key of the value, or of the list that it stands in.
    pub fn last_key(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        })
    }

    pub fn index(&self, index: usize) -> DataPath {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> DataPath {
        DataPath(self.0.iter().cloned().chain([step]).collect())
    }

    pub fn starts_with(&self, prefix: &DataPath) -> bool {
        self.0.starts_with(&prefix.0)
    }
}

impl From<&str> for DataPath {
    fn from(key: &str) -> DataPath {
        DataPath::default().key(key)
    }
}

impl std::fmt::Display for DataPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if at == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
