//! What the last build wrote: the memory that makes the next one quick, and the list of files that are ours.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::output::Key;

/// Within the output folder, and nobody else's.
pub const FOLDER: &str = ".prospectus";
const FIRST_LINE: &str = "prospectus manifest 1";

/// A file that we wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it was made from; nothing where it is to be made again: there was something to say about it, or a build
    /// was cut short and it may be the old or the new file.
    pub key: Option<Key>,
    /// BLAKE3 of its bytes.
    pub hash: [u8; 32],
    /// In bytes.
    pub size: u64,
}

/// The files of a build by their path below the output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest(pub BTreeMap<String, Entry>);

impl Manifest {
    /// What is known of an output folder, a build that was cut short included.
    pub fn load(output: &Path) -> Result<Manifest> {
        let mut manifest = Manifest::parse(&file(output, "manifest"))?;
        for (path, entry) in Manifest::parse(&file(output, "manifest.next"))?.0 {
            let known = manifest.0.get(&path);
            // A file new to the killed build is ours only if it got there; another may have been put there since.
            let ours = known.is_some() || on_disk(&output.join(&path)) == Some(entry.hash);
            if ours && known != Some(&entry) {
                manifest.0.insert(path, Entry { key: None, ..entry });
            }
        }
        Ok(manifest)
    }

    /// Whether a build was cut short while it moved files into place.
    pub fn is_unfinished(output: &Path) -> bool {
        file(output, "manifest.next").exists()
    }

    fn parse(path: &Path) -> Result<Manifest> {
        let bytes = match fs::read(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Manifest::default()),
            read => read.with_context(|| format!("cannot read {}", path.display()))?,
        };
        let entries = std::str::from_utf8(&bytes).ok().and_then(parse);
        let unclear = || {
            anyhow!("{} cannot be understood; delete the whole output folder and build again", path.display())
        };
        entries.map(Manifest).ok_or_else(unclear)
    }

    /// Before files are moved: everything that may be ours afterwards.
    pub fn announce(&self, before: &Manifest, output: &Path) -> Result<()> {
        // The announcement of a killed build is about to be overwritten, and what it made ours must stay so.
        if Manifest::is_unfinished(output) {
            before.write(output, "manifest")?;
        }
        let mut both = before.clone();
        both.0.extend(self.0.iter().map(|(path, entry)| (path.clone(), *entry)));
        both.write(output, "manifest.next")
    }

    /// After files are moved.
    pub fn save(&self, output: &Path) -> Result<()> {
        self.write(output, "manifest")?;
        let next = file(output, "manifest.next");
        match fs::remove_file(&next) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            removed => removed.with_context(|| format!("cannot remove {}", next.display())),
        }
    }

    fn write(&self, output: &Path, name: &str) -> Result<()> {
        let target = file(output, name);
        let folder = output.join(FOLDER);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let draft = file(output, &format!("{name}.draft"));
        fs::write(&draft, self.to_text()).with_context(|| format!("cannot write {}", draft.display()))?;
        fs::rename(&draft, &target).with_context(|| format!("cannot write {}", target.display()))
    }

    fn to_text(&self) -> String {
        let mut text = format!("{FIRST_LINE}\n");
        for (path, entry) in &self.0 {
            let key = entry.key.map_or_else(|| "-".to_owned(), |key| hex(&key.0));
            let _ = writeln!(text, "{key} {} {} {path}", hex(&entry.hash), entry.size);
        }
        text
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

fn parse(text: &str) -> Option<BTreeMap<String, Entry>> {
    let mut lines = text.lines();
    lines.next().filter(|line| *line == FIRST_LINE)?;
    lines.map(parse_line).collect()
}

fn parse_line(line: &str) -> Option<(String, Entry)> {
    let mut parts = line.splitn(4, ' ');
    let (key, hash, size, path) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let key = if key == "-" { None } else { Some(Key(bytes(key)?)) };
    // The output folder may come from a cache or a branch; what it lists is deleted some day.
    let path = Some(path).filter(|path| is_safe(path))?;
    Some((path.to_owned(), Entry { key, hash: bytes(hash)?, size: size.parse().ok()? }))
}

fn hex(bytes: &[u8; 32]) -> String {
    blake3::Hash::from_bytes(*bytes).to_hex().to_string()
}

fn bytes(hex: &str) -> Option<[u8; 32]> {
    blake3::Hash::from_hex(hex).ok().map(|hash| *hash.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_survives_its_own_text() {
        let entry = Entry { key: Some(Key([7; 32])), hash: [9; 32], size: 12 };
        let unsure = Entry { key: None, ..entry };
        let manifest = Manifest([("en/a b/index.html".to_owned(), entry), ("x".to_owned(), unsure)].into());
        assert_eq!(parse(&manifest.to_text()), Some(manifest.0));
    }

    #[test]
    fn a_manifest_that_reaches_outside_is_not_believed() {
        for path in ["../x", "/x", "a/../../x", "a\\x", ".prospectus/manifest", ""] {
            let entry = Entry { key: None, hash: [9; 32], size: 12 };
            assert_eq!(parse(&Manifest([(path.to_owned(), entry)].into()).to_text()), None, "{path}");
        }
    }
}
