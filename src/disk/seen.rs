//! How the files of a site looked when a build read them, and the hashes of what was in them: a file that still looks so
//! need not be read to know that it is the same. As git's index does; on systems that tell too little, nothing is known.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::{self, File, Metadata};
use std::io::Write as _;
use std::path::Path;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use rayon::prelude::*;
use tempfile::Builder;

use super::manifest::FOLDER;

const FIRST_LINE: &str = "prospectus seen 1";
/// Before the hash of all lines above it, in the last one.
const LAST_LINE: &str = "end ";
const NAME: &str = "seen";

/// Who changes a file twice within a tick of the file system's clock changes what is in it and not how it looks. The
/// coarsest ticks are of two seconds.
const TICK: i64 = 3;

/// What is known of a file that is not opened. Whoever sets its time back cannot set back when that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    size: u64,
    device: u64,
    inode: u64,
    /// Seconds and nanoseconds.
    written: (i64, i64),
    changed: (i64, i64),
}

impl Look {
    #[cfg(unix)]
    pub fn of(known: &Metadata) -> Option<Look> {
        use std::os::unix::fs::MetadataExt;
        Some(Look {
            size: known.size(),
            device: known.dev(),
            inode: known.ino(),
            written: (known.mtime(), known.mtime_nsec()),
            changed: (known.ctime(), known.ctime_nsec()),
        })
    }

    #[cfg(not(unix))]
    pub fn of(_: &Metadata) -> Option<Look> {
        None
    }

    /// Whether a change after a moment would show.
    fn would_differ(self, since: SystemTime) -> bool {
        let since = since.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let since = i64::try_from(since).unwrap_or(0);
        [self.written, self.changed].iter().all(|(seconds, _)| seconds.saturating_add(TICK) <= since)
    }
}

/// A file as it was read. Nothing of its look where it may change without looking otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sight {
    look: Option<Look>,
    hash: blake3::Hash,
}

/// The files of a site by their paths in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen(HashMap<String, Sight>);

impl Seen {
    /// What the last build into a folder knew; nothing where that is damaged.
    pub fn load(output: &Path) -> Seen {
        let text = fs::read_to_string(output.join(FOLDER).join(NAME)).unwrap_or_default();
        Seen(whole(&text).unwrap_or_default())
    }

    /// Keep it for the next build, unless that is what was kept before. One that cannot be kept costs the next build some
    /// time, and is no reason to call this one failed.
    pub fn keep(&self, output: &Path, before: &Seen) {
        let folder = output.join(FOLDER);
        if self != before && folder.is_dir() {
            let _ = self.write(&folder);
        }
    }

    fn write(&self, folder: &Path) -> Result<()> {
        let draft = Builder::new()
            .prefix(&format!(".{NAME}.draft-"))
            .make_in(folder, |path| File::create_new(path))?;
        draft.as_file().write_all(self.to_text().as_bytes())?;
        // Its last line tells whether its bytes are on the disk.
        draft.into_temp_path().persist(folder.join(NAME))?;
        Ok(())
    }

    /// The hash of what is in a file that looks as it did.
    pub(super) fn hash(&self, path: &str, look: Look) -> Option<blake3::Hash> {
        self.0.get(path).filter(|sight| sight.look == Some(look)).map(|sight| sight.hash)
    }

    /// The hash of what was in a file, however it looks now.
    pub(super) fn old_hash(&self, path: &str) -> Option<blake3::Hash> {
        self.0.get(path).map(|sight| sight.hash)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Note a file whose look was taken before it was read, and the reading began at a moment.
    pub(super) fn note(&mut self, path: &str, look: Option<Look>, hash: blake3::Hash, began: SystemTime) {
        let look = look.filter(|look| look.would_differ(began));
        self.0.insert(path.to_owned(), Sight { look, hash });
    }

    fn to_text(&self) -> String {
        let mut text = format!("{FIRST_LINE}\n");
        let mut all: Vec<(&String, &Sight)> = self.0.iter().collect();
        all.sort_unstable_by_key(|(path, _)| *path);
        all.into_iter().for_each(|(path, sight)| add_line(path, sight, &mut text));
        let hash = blake3::hash(text.as_bytes());
        let _ = writeln!(text, "{LAST_LINE}{hash}");
        text
    }
}

/// `hash size device inode written changed path`; a file without a look has the hash and the path alone.
fn add_line(path: &str, sight: &Sight, text: &mut String) {
    if path.contains(['\n', '\r']) {
        return;
    }
    text.push_str(&sight.hash.to_hex());
    if let Some(look) = sight.look {
        let Look { size, device, inode, written, changed } = look;
        let _ = write!(text, " {size} {device} {inode} {} {}", written.0, written.1);
        let _ = write!(text, " {} {}", changed.0, changed.1);
    } else {
        text.push_str(" -");
    }
    text.push(' ');
    text.push_str(path);
    text.push('\n');
}

/// What was written, all of it.
fn whole(text: &str) -> Option<HashMap<String, Sight>> {
    let (above, hash) = text.strip_suffix('\n')?.rsplit_once(LAST_LINE)?;
    let lines = above.strip_prefix(FIRST_LINE)?.strip_prefix('\n')?;
    let is_whole = blake3::Hash::from_hex(hash).is_ok_and(|hash| hash == blake3::hash(above.as_bytes()));
    let all = is_whole.then(|| lines.par_lines().map(line).collect::<Option<Vec<_>>>())?;
    all.map(|all| all.into_iter().collect())
}

fn line(line: &str) -> Option<(String, Sight)> {
    let (hash, rest) = line.split_once(' ')?;
    let hash = blake3::Hash::from_hex(hash).ok()?;
    if let Some(path) = rest.strip_prefix("- ") {
        return Some((path.to_owned(), Sight { look: None, hash }));
    }
    let mut parts = rest.splitn(8, ' ');
    let (size, device) = (number(parts.next())?, number(parts.next())?);
    let inode = number(parts.next())?;
    let written = (number(parts.next())?, number(parts.next())?);
    let changed = (number(parts.next())?, number(parts.next())?);
    let look = Look { size, device, inode, written, changed };
    Some((parts.next()?.to_owned(), Sight { look: Some(look), hash }))
}

fn number<T: FromStr>(part: Option<&str>) -> Option<T> {
    part?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const LOOK: Look =
        Look { size: 5, device: u64::MAX, inode: 7, written: (-1, 999_999_999), changed: (1_000, 0) };

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn what_was_seen_survives_its_own_text_and_nothing_less() {
        let mut seen = Seen::default();
        seen.note("content/a b/end en.md", Some(LOOK), blake3::hash(b"1"), at(2_000));
        seen.note("content/x", None, blake3::hash(b"2"), at(2_000));
        let text = seen.to_text();
        assert_eq!(whole(&text).map(Seen), Some(seen));
        assert!((0..text.len()).all(|end| whole(&text[..end]).is_none()));
        assert!(whole(&text.replacen('5', "6", 1)).is_none());
    }

    #[test]
    fn a_file_that_was_just_written_is_not_known_by_its_look() {
        let hash = |began| {
            let mut seen = Seen::default();
            seen.note("x", Some(LOOK), blake3::hash(b"1"), at(began));
            (seen.hash("x", LOOK).is_some(), seen.old_hash("x").is_some())
        };
        assert_eq!(hash(1_000), (false, true));
        assert_eq!(hash(1_002), (false, true));
        assert_eq!(hash(1_003), (true, true));
    }

    #[test]
    fn a_file_that_looks_otherwise_is_not_known() {
        let mut seen = Seen::default();
        seen.note("x", Some(LOOK), blake3::hash(b"1"), at(2_000));
        let others = [
            Look { size: 6, ..LOOK },
            Look { inode: 8, ..LOOK },
            Look { device: 1, ..LOOK },
            Look { written: (-1, 0), ..LOOK },
            Look { changed: (1_000, 1), ..LOOK },
        ];
        assert!(seen.hash("x", LOOK).is_some() && seen.hash("y", LOOK).is_none());
        assert!(others.into_iter().all(|other| seen.hash("x", other).is_none()));
    }
}
