//! What the last build wrote: the memory that makes the next one quick, and the list of files that are ours.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use rayon::prelude::*;

use crate::output::{Basis, Key};

/// Within the output folder, and nobody else's.
pub const FOLDER: &str = ".prospectus";
const FIRST_LINE: &str = "prospectus manifest 2";
/// Before the hash of all lines above it, in the last one: a manifest without it is not whole.
const LAST_LINE: &str = "end ";

/// A file that we wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What it was made from; nothing where it is to be made again: there was something to say about it, or a build
    /// was cut short and it may be the old or the new file.
    pub key: Option<Key>,
    /// What its input follows from; nothing where that takes more to say, or there was something to say about it.
    pub basis: Option<Basis>,
    /// BLAKE3 of its bytes.
    pub hash: [u8; 32],
    /// In bytes.
    pub size: u64,
}

/// The files of a build by their path below the output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest(pub BTreeMap<String, Written>);

/// What is known of an output folder.
#[derive(Debug, Default)]
pub struct Known {
    pub manifest: Manifest,
    /// Whether the manifest was cut or emptied, by a power cut or a full disk. It lists then what can still be made out,
    /// as far as the files are those that it tells of; of others nobody knows whose they are.
    pub is_damaged: bool,
}

impl Known {
    /// What is known of an output folder, a build that was cut short included.
    pub fn load(output: &Path) -> Result<Known> {
        let mut known = Known::read(output, "manifest")?;
        let next = Known::read(output, "manifest.next")?;
        for (path, entry) in next.manifest.0 {
            let before = known.manifest.0.get(&path);
            // A file new to the killed build is ours only if it got there; another may have been put there since.
            let ours = before.is_some() || on_disk(&output.join(&path)) == Some(entry.hash);
            if ours && before != Some(&entry) {
                known.manifest.0.insert(path, Written { key: None, basis: None, ..entry });
            }
        }
        Ok(known)
    }

    fn read(output: &Path, name: &str) -> Result<Known> {
        let path = file(output, name);
        let bytes = match fs::read(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Known::default()),
            read => read.with_context(|| format!("cannot read {}", path.display()))?,
        };
        if let Some(entries) = std::str::from_utf8(&bytes).ok().and_then(whole) {
            return Ok(Known { manifest: Manifest(entries), is_damaged: false });
        }
        // What lists a file is ours to remove it some day, so that half a line must not name another one.
        let lines: Vec<_> = String::from_utf8_lossy(&bytes).lines().filter_map(entry).collect();
        let ours =
            lines.into_par_iter().filter(|(path, entry)| on_disk(&output.join(path)) == Some(entry.hash));
        Ok(Known { manifest: Manifest(ours.collect()), is_damaged: true })
    }
}

impl Manifest {
    /// Whether a build was cut short while it moved files into place.
    pub fn is_unfinished(output: &Path) -> bool {
        file(output, "manifest.next").exists()
    }

    /// Before files are moved: everything that may be ours afterwards, and what is to be the manifest then, so that it
    /// needs no more space when it is wanted.
    pub fn announce(&self, before: &Manifest, output: &Path) -> Result<()> {
        // The announcement of a killed build is about to be overwritten, and what it made ours must stay so.
        if Manifest::is_unfinished(output) {
            before.write(output, "manifest")?;
        }
        let after = self.to_text();
        let goes = before.0.keys().any(|path| !self.0.contains_key(path));
        let both = goes.then(|| text(union(before, self).into_iter()));
        draft(output, "manifest.next", both.as_ref().unwrap_or(&after))?;
        settle(output, "manifest.next")?;
        draft(output, "manifest", &after)
    }

    /// After files were moved.
    pub fn save(output: &Path) -> Result<()> {
        settle(output, "manifest")?;
        remove(&file(output, "manifest.next"))
    }

    /// After files were moved back.
    pub fn withdraw(output: &Path) -> Result<()> {
        remove(&file(output, "manifest.draft"))?;
        remove(&file(output, "manifest.next"))?;
        // Where nothing was published before, nothing is left.
        let _ = fs::remove_dir(output.join(FOLDER));
        Ok(())
    }

    /// The files that belong to the manifest before and after files are moved.
    pub fn files(output: &Path) -> [PathBuf; 2] {
        ["manifest.next", "manifest.draft"].map(|name| file(output, name))
    }

    fn write(&self, output: &Path, name: &str) -> Result<()> {
        draft(output, name, &self.to_text())?;
        settle(output, name)
    }

    fn to_text(&self) -> String {
        text(self.0.iter())
    }
}

/// The entries of two manifests; of a file in both, that of the second.
fn union<'m>(before: &'m Manifest, after: &'m Manifest) -> BTreeMap<&'m String, &'m Written> {
    before.0.iter().chain(&after.0).collect()
}

fn draft(output: &Path, name: &str, text: &str) -> Result<()> {
    let folder = output.join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let draft = file(output, &format!("{name}.draft"));
    fs::write(&draft, text).or_else(|error| {
        let _ = fs::remove_file(&draft);
        Err(error).with_context(|| format!("cannot write {}", draft.display()))
    })
}

fn text<'m>(entries: impl Iterator<Item = (&'m String, &'m Written)>) -> String {
    let mut text = format!("{FIRST_LINE}\n");
    for (path, entry) in entries {
        add_line(path, entry, &mut text);
    }
    let hash = blake3::hash(text.as_bytes());
    let _ = writeln!(text, "{LAST_LINE}{hash}");
    text
}

/// A hundred thousand lines are written on every build, so that none is put together of others.
fn add_line(path: &str, entry: &Written, text: &mut String) {
    match &entry.key {
        Some(key) => add_hex(&key.0, text),
        None => text.push('-'),
    }
    if let Some(basis) = &entry.basis {
        text.push('/');
        add_hex(&basis.key.0, text);
        let _ = write!(text, "/{}", basis.reads);
    }
    text.push(' ');
    add_hex(&entry.hash, text);
    let _ = writeln!(text, " {} {path}", entry.size);
}

/// Let a draft be what it is a draft of.
fn settle(output: &Path, name: &str) -> Result<()> {
    let target = file(output, name);
    fs::rename(file(output, &format!("{name}.draft")), &target)
        .with_context(|| format!("cannot write {}", target.display()))
}

fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed.with_context(|| format!("cannot remove {}", file.display())),
    }
}

/// Whether a path stays within the output folder, reads the same in a manifest, and leaves the manifest itself alone.
pub fn is_safe(path: &str) -> bool {
    let plain = !path.contains('\\') && !path.contains(char::is_control);
    plain
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && path.split('/').next() != Some(FOLDER)
}

/// BLAKE3 of a file's bytes, if it can be read.
pub fn on_disk(file: &Path) -> Option<[u8; 32]> {
    fs::read(file).ok().map(|bytes| *blake3::hash(&bytes).as_bytes())
}

fn file(output: &Path, name: &str) -> PathBuf {
    output.join(FOLDER).join(name)
}

/// The entries of a manifest that has all that was written.
fn whole(text: &str) -> Option<BTreeMap<String, Written>> {
    let (above, hash) = text.strip_suffix('\n')?.rsplit_once(LAST_LINE)?;
    let lines = above.strip_prefix(FIRST_LINE)?.strip_prefix('\n')?;
    let is_whole = blake3::Hash::from_hex(hash).is_ok_and(|hash| hash == blake3::hash(above.as_bytes()));
    let entries = is_whole.then(|| lines.par_lines().map(entry).collect::<Option<Vec<_>>>())?;
    entries.map(|entries| entries.into_iter().collect())
}

/// The paths and the sizes of all files that the text of a whole manifest lists.
pub fn sizes(text: &str) -> Option<Vec<(&str, u64)>> {
    let lines =
        text.strip_suffix('\n')?.rsplit_once(LAST_LINE)?.0.strip_prefix(FIRST_LINE)?.strip_prefix('\n')?;
    lines.par_lines().map(size).collect()
}

fn size(line: &str) -> Option<(&str, u64)> {
    let mut parts = line.splitn(4, ' ').skip(2);
    let (size, path) = (parts.next()?, parts.next()?);
    Some((path, size.parse().ok()?)).filter(|(path, _)| is_safe(path))
}

fn entry(line: &str) -> Option<(String, Written)> {
    let mut parts = line.splitn(4, ' ');
    let (keys, hash, size, path) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let mut keys = keys.split('/');
    let key = match keys.next()? {
        "-" => None,
        key => Some(Key(bytes(key)?)),
    };
    // Manifests of before have no basis, or one of everything.
    let basis = keys
        .next()
        .zip(keys.next())
        .and_then(|(key, reads)| Some(Basis { key: Key(bytes(key)?), reads: Arc::new(reads.parse().ok()?) }));
    // The output folder may come from a cache or a branch; what it lists is deleted some day.
    let path = Some(path).filter(|path| is_safe(path))?;
    Some((path.to_owned(), Written { key, basis, hash: bytes(hash)?, size: size.parse().ok()? }))
}

fn add_hex(bytes: &[u8; 32], text: &mut String) {
    text.push_str(&blake3::Hash::from_bytes(*bytes).to_hex());
}

fn bytes(hex: &str) -> Option<[u8; 32]> {
    blake3::Hash::from_hex(hex).ok().map(|hash| *hash.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reads::Reads;

    #[test]
    fn a_manifest_survives_its_own_text() {
        let reads = Reads { items: vec![3..5, 9..10], closings: true };
        let basis = Basis { key: Key([8; 32]), reads: Arc::new(reads) };
        let entry = Written { key: Some(Key([7; 32])), basis: Some(basis), hash: [9; 32], size: 12 };
        let unsure = Written { key: None, basis: None, ..entry.clone() };
        let manifest = Manifest([("en/a b/index.html".to_owned(), entry), ("x".to_owned(), unsure)].into());
        let text = manifest.to_text();
        assert_eq!(sizes(&text), Some(vec![("en/a b/index.html", 12), ("x", 12)]));
        assert_eq!(sizes(&text[1..]), None);
        assert_eq!(whole(&text), Some(manifest.0));
        // Cut anywhere, between two lines, too, it is not whole.
        assert!((0..text.len()).all(|end| whole(&text[..end]).is_none()));
    }

    #[test]
    fn of_a_cut_manifest_only_what_the_files_prove_is_believed() {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path();
        let of = |text: &str| Written {
            key: None,
            basis: None,
            hash: *blake3::hash(text.as_bytes()).as_bytes(),
            size: 3,
        };
        let all = [("a", "one"), ("b", "two"), ("c", "3")].map(|(path, text)| (path.to_owned(), of(text)));
        Manifest(all.into()).write(output, "manifest").unwrap();
        for (path, text) in [("a", "one"), ("b", "foreign"), ("c", "3")] {
            fs::write(output.join(path), text).unwrap();
        }
        let manifest = file(output, "manifest");
        let text = fs::read_to_string(&manifest).unwrap();
        let told = |bytes: &[u8]| {
            fs::write(&manifest, bytes).unwrap();
            let known = Known::load(output).unwrap();
            (known.is_damaged, known.manifest.0.into_keys().collect::<String>())
        };
        assert_eq!(told(text.as_bytes()), (false, "abc".to_owned()));
        assert_eq!(told(&text.as_bytes()[..text.find(" c").unwrap()]), (true, "a".to_owned()));
        assert_eq!(told(b""), (true, String::new()));
        assert_eq!(told(&[0; 4096]), (true, String::new()));
    }

    #[test]
    fn a_manifest_that_reaches_outside_is_not_believed() {
        for path in ["../x", "/x", "a/../../x", "a\\x", ".prospectus/manifest", ""] {
            let entry = Written { key: None, basis: None, hash: [9; 32], size: 12 };
            assert_eq!(whole(&Manifest([(path.to_owned(), entry)].into()).to_text()), None, "{path}");
        }
    }
}
