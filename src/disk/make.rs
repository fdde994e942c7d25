//! Keeping a promise: its files are in the output folder already, or wait in the staging folder.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::manifest::{Manifest, Written, is_safe, on_disk};
use super::staging::Staging;
use crate::diagnostic::Diagnostics;
use crate::output::{Basis, Key, Promise};

/// One promise, kept.
pub struct Made {
    pub files: Vec<MadeFile>,
    pub rendered: bool,
    /// Whether its input was looked at.
    pub gathered: bool,
    pub time: Duration,
}

pub struct MadeFile {
    pub path: String,
    pub entry: Written,
    /// Whether its bytes are new and wait in the staging folder.
    pub staged: bool,
}

/// Keep a promise, unless its files are there already; none where an error forbids it.
pub fn make(
    promise: &Promise,
    folder: &Path,
    before: &Manifest,
    staging: &Staging,
) -> Result<(Option<Made>, Diagnostics)> {
    let started = Instant::now();
    let mut diagnostics = Diagnostics::default();
    let kept = |files, gathered| Some(Made { files, rendered: false, gathered, time: started.elapsed() });
    let rests = |entry: &Written| entry.basis.as_ref().is_some_and(|basis| promise.rests_on(basis));
    if let Some(files) = unchanged(promise, folder, before, rests) {
        debug_assert!(is_proven(promise, &files), "the making of {} read more than it noted", promise.path);
        return Ok((kept(files, false), diagnostics));
    }
    let draft = diagnostics.take(promise.prepare());
    let basis = promise.basis_of(&draft).filter(|_| diagnostics.is_empty());
    let key = draft.key;
    if let Some(mut files) = unchanged(promise, folder, before, |entry| entry.key == Some(key)) {
        files.iter_mut().for_each(|file| file.entry.basis = basis.clone());
        return Ok((kept(files, true), diagnostics));
    }
    let rendered = draft.render();
    // What there is to say about a file is said in every build, so it is made in every build.
    let key = rendered.diagnostics.is_empty().then_some(key);
    let basis = basis.filter(|_| key.is_some());
    let files = diagnostics.take(rendered);
    if diagnostics.has_errors() {
        return Ok((None, diagnostics));
    }
    let stage = |(name, bytes): (String, Vec<u8>)| {
        let path = format!("{}{name}", promise.path);
        stage(path, (key, basis.clone()), &bytes, folder, before, staging)
    };
    let files = files.into_iter().map(stage).collect::<Result<_>>()?;
    Ok((Some(Made { files, rendered: true, gathered: true, time: started.elapsed() }), diagnostics))
}

/// Whether files that are kept for their basis would be kept for their keys, too.
fn is_proven(promise: &Promise, files: &[MadeFile]) -> bool {
    let draft = promise.prepare();
    draft.diagnostics.is_empty() && files.iter().all(|file| file.entry.key == Some(draft.value.key))
}

/// The files of a promise, if the last build made all of them from what is the same now, and they are all there.
fn unchanged(
    promise: &Promise,
    folder: &Path,
    before: &Manifest,
    is_same: impl Fn(&Written) -> bool,
) -> Option<Vec<MadeFile>> {
    let path = promise.path.as_str();
    let ours = |(each, _): &(&String, &Written)| {
        if promise.is_folder() { each.starts_with(path) } else { *each == path }
    };
    let known: Vec<(&String, &Written)> = before.0.range(path.to_owned()..).take_while(ours).collect();
    let current = |(path, entry): &(&String, &Written)| is_same(entry) && is_there(&folder.join(path), entry);
    let unchanged = !known.is_empty() && known.iter().all(current);
    let kept = |(path, entry): (&String, &Written)| MadeFile {
        path: path.clone(),
        entry: entry.clone(),
        staged: false,
    };
    unchanged.then(|| known.into_iter().map(kept).collect())
}

/// Whether a file looks like the one that we wrote.
fn is_there(file: &Path, entry: &Written) -> bool {
    fs::symlink_metadata(file).is_ok_and(|file| file.is_file() && file.len() == entry.size)
}

/// Let a made file wait in the staging folder, unless the same bytes are in place.
fn stage(
    path: String,
    (key, basis): (Option<Key>, Option<Basis>),
    bytes: &[u8],
    folder: &Path,
    before: &Manifest,
    staging: &Staging,
) -> Result<MadeFile> {
    assert!(is_safe(&path), "an artefact stays within the output folder: {path}");
    let entry = Written { key, basis, hash: *blake3::hash(bytes).as_bytes(), size: bytes.len() as u64 };
    let file = folder.join(&path);
    let known = before.0.get(&path).filter(|known| is_there(&file, known));
    // A file without a key may be that of an interrupted build, the old or the new one; its bytes tell.
    let same = known.is_some_and(|known| {
        known.hash == entry.hash && (known.key.is_some() || on_disk(&file) == Some(entry.hash))
    });
    if !same {
        staging.write(folder, &path, bytes)?;
    }
    Ok(MadeFile { path, entry, staged: !same })
}
