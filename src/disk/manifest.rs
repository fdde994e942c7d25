//! What the last build wrote: the memory that makes the next one quick, and the list of files that are ours.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::output::Key;

/// Within the output folder.
const FOLDER: &str = ".prospectus";
const FIRST_LINE: &str = "prospectus manifest 1";

/// A file that we wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it was made from; nothing where a build was cut short and it may be the old or the new file.
    pub key: Option<Key>,
    /// BLAKE3 of its bytes.
    pub hash: [u8; 32],
    pub size: u64,
}

/// The files of a build by their path below the output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest(pub BTreeMap<String, Entry>);

impl Manifest {
    /// What is known of an output folder, a build that was cut short included.
    pub fn load(output: &Path) -> Result<Manifest> {
        let mut manifest = Manifest::parse(&file(output, "manifest"))?;
        // Files of a build that was killed while it moved them into place are ours, be they old or new.
        let unfinished = Manifest::parse(&file(output, "manifest.next"))?;
        manifest.0.extend(unfinished.0.into_iter().map(|(path, entry)| (path, Entry { key: None, ..entry })));
        Ok(manifest)
    }

    fn parse(path: &Path) -> Result<Manifest> {
        if !path.exists() {
            return Ok(Manifest::default());
        }
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut lines = text.lines();
        let entries = lines.next().filter(|line| *line == FIRST_LINE).map(|_| lines.map(parse_line).collect::<Option<BTreeMap<_, _>>>());
        match entries {
            Some(Some(entries)) => Ok(Manifest(entries)),
            _ => bail!("{} cannot be understood; delete the whole output folder and build again", path.display()),
        }
    }

    /// Before files are moved: everything that may be ours afterwards.
    pub fn announce(&self, output: &Path) -> Result<()> {
        self.write(output, "manifest.next")
    }

    /// After files are moved.
    pub fn save(&self, output: &Path) -> Result<()> {
        self.write(output, "manifest")?;
        let next = file(output, "manifest.next");
        if next.exists() { fs::remove_file(&next).with_context(|| format!("cannot remove {}", next.display())) } else { Ok(()) }
    }

    fn write(&self, output: &Path, name: &str) -> Result<()> {
        let target = file(output, name);
        let text = self.to_text();
        let folder = output.join(FOLDER);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let draft = file(output, &format!("{name}.draft"));
        fs::write(&draft, text).with_context(|| format!("cannot write {}", draft.display()))?;
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

fn file(output: &Path, name: &str) -> PathBuf {
    output.join(FOLDER).join(name)
}

fn parse_line(line: &str) -> Option<(String, Entry)> {
    let mut parts = line.splitn(4, ' ');
    let (key, hash, size, path) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let key = if key == "-" { None } else { Some(Key(bytes(key)?)) };
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
        let lines = manifest.to_text();
        let again: BTreeMap<String, Entry> = lines.lines().skip(1).filter_map(parse_line).collect();
        assert_eq!(again, manifest.0);
    }
}
