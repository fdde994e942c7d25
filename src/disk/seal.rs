//! A seal on the output folder: what it was made from, and until when it holds. While it holds, a build has nothing
//! to find out, so that a nightly build of a large catalogue without news costs no more than reading it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use jiff::Timestamp;
use rayon::prelude::*;

use super::Published;
use super::manifest::{FOLDER, Manifest, on_disk, sizes};
use crate::lang::Lang;
use crate::output::Key;
use crate::yaml::Scalar;

const FIRST_LINE: &str = "prospectus seal 1";

/// What an output was made from.
#[derive(Clone, Copy, Debug)]
pub struct Seal {
    /// The hash of all sources and of the options that are no moments.
    pub fingerprint: Key,
    /// The moment for which it was made.
    pub from: Timestamp,
    /// The first moment for which it would be another one.
    pub until: Option<Timestamp>,
}

impl Seal {
    /// Put the seal on what was published without a word to be said.
    pub fn put(&self, output: &Path, pages: &BTreeMap<Lang, usize>) -> Result<()> {
        let until = self.until.map_or_else(|| "never".to_owned(), |until| until.to_string());
        let fingerprint = blake3::Hash::from_bytes(self.fingerprint.0);
        let manifest = blake3::Hash::from_bytes(manifest_hash(output).unwrap_or_default());
        let mut text = format!("{FIRST_LINE}\n{fingerprint}\n{manifest}\n{}\n{until}\n", self.from);
        text.extend(pages.iter().map(|(lang, count)| format!("{lang} {count}\n")));
        super::replace(&output.join(FOLDER), [("seal", text.as_bytes())])
    }
}

/// What is published already, if it was made from these sources, holds at this moment, and is all there.
pub fn sealed(output: &Path, fingerprint: Key, now: Timestamp) -> Option<Published> {
    let text = fs::read_to_string(output.join(FOLDER).join("seal")).unwrap_or_default();
    // Of a manifest that is the sealed one, nothing but what is to be there need be read.
    let mut manifest = String::new();
    let hash = || {
        manifest = fs::read_to_string(output.join(FOLDER).join("manifest")).ok()?;
        Some(*blake3::hash(manifest.as_bytes()).as_bytes())
    };
    let (pages, until) = holds(&text, fingerprint, hash, now)?;
    let files = sizes(&manifest).filter(|_| !Manifest::is_unfinished(output))?;
    let is_there = files.par_iter().all(|(path, size)| {
        fs::symlink_metadata(output.join(path)).is_ok_and(|file| file.is_file() && file.len() == *size)
    });
    is_there.then(|| Published { unchanged: files.len(), pages, until, ..Published::default() })
}

/// The pages of each language, and until when the seal holds.
type Held = (BTreeMap<Lang, usize>, Option<Timestamp>);

/// What a seal says, is of these sources and this manifest, and holds now.
fn holds(
    text: &str,
    fingerprint: Key,
    manifest: impl FnOnce() -> Option<[u8; 32]>,
    now: Timestamp,
) -> Option<Held> {
    let mut lines = text.lines();
    let hash = |line: &str| blake3::Hash::from_hex(line).ok().map(|hash| *hash.as_bytes());
    lines.next().filter(|line| *line == FIRST_LINE)?;
    lines.next().filter(|line| hash(line) == Some(fingerprint.0))?;
    lines.next().filter(|line| hash(line) == manifest())?;
    lines.next().filter(|line| line.parse().is_ok_and(|from: Timestamp| from <= now))?;
    let until = match lines.next()? {
        "never" => None,
        moment => Some(moment.parse().ok().filter(|until| now < *until)?),
    };
    let page = |line: &str| {
        let (lang, count) = line.split_once(' ')?;
        Some((Lang::parse(lang).ok()?, count.parse().ok()?))
    };
    Some((lines.map(page).collect::<Option<_>>()?, until))
}

fn manifest_hash(output: &Path) -> Option<[u8; 32]> {
    on_disk(&output.join(FOLDER).join("manifest"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_for_its_sources_and_its_time() {
        let text = format!(
            "{FIRST_LINE}\n{}\n{}\n2026-11-24T12:00:00Z\n2026-12-01T00:00:00Z\nen 3\n",
            blake3::Hash::from_bytes([1; 32]),
            blake3::Hash::from_bytes([2; 32])
        );
        let at = |now: &str| holds(&text, Key([1; 32]), || Some([2; 32]), now.parse().unwrap());
        assert_eq!(at("2026-11-30T23:59:59Z").map(|(pages, _)| pages.len()), Some(1));
        assert!(at("2026-12-01T00:00:00Z").is_none(), "a deadline has passed");
        assert!(at("2026-11-24T11:00:00Z").is_none(), "before it was made");
        let now: Timestamp = "2026-11-25T00:00:00Z".parse().unwrap();
        assert!(holds(&text, Key([9; 32]), || Some([2; 32]), now).is_none(), "other sources");
        assert!(holds(&text, Key([1; 32]), || Some([9; 32]), now).is_none(), "another manifest");
    }
}
