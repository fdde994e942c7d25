//! Files with some of their bytes replaced.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Fix;
use crate::source::{Link, Place, SourcePath, Sources};

/// Which bytes of which files become what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patch(pub BTreeMap<SourcePath, Vec<(Range<usize>, String)>>);

impl Patch {
    /// What a cure does to files of the site's own; nothing where it cannot be done there.
    pub fn of(fix: &Fix, sources: &Sources) -> Option<Patch> {
        let mut patch = Patch::default();
        for edit in &fix.edits {
            let Place::Bytes(path, at) = &edit.place else { return None };
            let path = real(path, sources);
            let text = std::str::from_utf8(&sources.get(&path)?.bytes).ok();
            // Bytes that are no text may still be replaced whole.
            let fits = text.is_none_or(|text| text.get(at.start..at.end).is_some());
            if !fits
                || at.start > at.end
                || at.end > sources.get(&path)?.bytes.len()
                || sources.is_carried(&path)
            {
                return None;
            }
            patch.0.entry(path).or_default().push((at.start..at.end, edit.text.clone()));
        }
        let (mut one, mut is_sound) = (Patch::default(), !patch.0.is_empty());
        for (path, edits) in &patch.0 {
            for edit in edits {
                let next = Patch([(path.clone(), vec![edit.clone()])].into());
                is_sound &= !one.touches(&next);
                one.extend(&next);
            }
        }
        is_sound.then_some(patch)
    }

    /// Whether two patches are about the same bytes, or write at the same place.
    pub fn touches(&self, other: &Patch) -> bool {
        let both = other.0.iter().filter_map(|(path, edits)| Some((self.0.get(path)?, edits)));
        both.into_iter()
            .any(|(own, others)| own.iter().any(|(own, _)| others.iter().any(|(other, _)| touch(own, other))))
    }

    pub fn extend(&mut self, other: &Patch) {
        for (path, edits) in &other.0 {
            self.0.entry(path.clone()).or_default().extend(edits.iter().cloned());
        }
    }
}

/// Whether ranges have a byte in common, or one is empty and lies in the other or at its edge.
fn touch(one: &Range<usize>, other: &Range<usize>) -> bool {
    let is_point = one.is_empty() || other.is_empty();
    if is_point {
        one.start <= other.end && other.start <= one.end
    } else {
        one.start < other.end && other.start < one.end
    }
}

/// Files after some patches that do not touch each other. What is read through a link changes with the file.
pub fn edited(sources: &Sources, patches: &[Patch]) -> Sources {
    let mut all = Patch::default();
    patches.iter().for_each(|patch| all.extend(patch));
    let mut new = sources.clone();
    for (path, mut edits) in all.0 {
        let Some(old) = sources.get(&path) else { continue };
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let bytes: Arc<[u8]> = replaced(&old.bytes, &edits).into();
        let paths = sources.iter().map(|source| &source.path).filter(|each| real(each, sources) == path);
        paths.for_each(|each| new.insert(each, bytes.clone()));
    }
    new
}

fn replaced(old: &[u8], edits: &[(Range<usize>, String)]) -> Vec<u8> {
    let mut new = Vec::with_capacity(old.len());
    let mut at = 0;
    for (range, text) in edits {
        new.extend(&old[at..range.start]);
        new.extend(text.as_bytes());
        at = range.end;
    }
    new.extend(&old[at..]);
    new
}

/// The file that a path leads to, which may pass a link of the file system.
pub fn real(path: &SourcePath, sources: &Sources) -> SourcePath {
    let through = sources.links.iter().find_map(|(link, to)| {
        let Link::Followed(to) = to else { return None };
        let rest = path.strip_prefix(&**link).filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
        Some(format!("{to}{rest}").into())
    });
    through.unwrap_or_else(|| path.clone())
}
