//! Whether a cure has mended anything, and broken nothing.

use std::ops::Range;

use super::edited::{Patch, edited};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::document::yaml_range;
use crate::source::{Place, SourcePath, Sources};
use crate::yaml;

/// What was said before a round of cures and after it.
pub(super) struct Judge<'j> {
    pub before: &'j Sources,
    pub told: &'j Diagnostics,
    pub after: &'j Sources,
    pub left: &'j Diagnostics,
    /// All that were made together.
    pub patches: &'j [Patch],
}

impl Judge<'_> {
    /// Whether its message is still there, or there is a new error where it was made.
    pub fn is_worse(&self, mended: &Diagnostic, patch: &Patch) -> bool {
        self.is_said_again(mended)
            || patch.0.iter().any(|(path, edits)| {
                let was_yaml = parses(self.before, path);
                let places: Vec<Range<usize>> =
                    edits.iter().map(|(range, text)| self.written(path, range, text)).collect();
                was_yaml
                    && (!parses(self.after, path)
                        || self.left.iter().any(|one| self.is_new_at(one, path, &places)))
            })
    }

    /// Whether the same is told of the same place.
    fn is_said_again(&self, mended: &Diagnostic) -> bool {
        let Place::Bytes(path, at) = &mended.place else { return self.left.iter().any(|one| one == mended) };
        // What is inserted right at it may stand before it or after it.
        let moved = [self.moved(path, at.start), self.moved(path, at.start + 1).saturating_sub(1)];
        self.left.iter().any(|one| {
            let is_there =
                matches!(&one.place, Place::Bytes(other, now) if other == path && moved.contains(&now.start));
            is_there && one.code == mended.code && one.message == mended.message
        })
    }

    fn is_new_at(&self, one: &Diagnostic, path: &SourcePath, places: &[Range<usize>]) -> bool {
        let Place::Bytes(other, at) = &one.place else { return false };
        let is_there = other == path
            && places.iter().any(|place| at.start <= place.end && place.start <= at.end.max(at.start));
        let was_told = |old: &Diagnostic| {
            old.code == one.code && old.message == one.message && old.place.path() == Some(path)
        };
        one.severity == Severity::Error && is_there && !self.told.iter().any(was_told)
    }

    /// Where a byte of a file is now.
    fn moved(&self, path: &SourcePath, byte: usize) -> usize {
        let edits = self.patches.iter().filter_map(|patch| patch.0.get(path)).flatten();
        let before = edits.filter(|(range, _)| range.end <= byte && range.start < byte);
        let (grown, shrunk) =
            before.fold((0, 0), |(grown, shrunk), (range, text)| (grown + text.len(), shrunk + range.len()));
        (byte + grown).saturating_sub(shrunk)
    }

    /// Where a replacement is now.
    fn written(&self, path: &SourcePath, range: &Range<usize>, text: &str) -> Range<usize> {
        let start = self.moved(path, range.start);
        start..start + text.len()
    }
}

/// Whether a patch by itself leaves no file less readable than it was: one that is YAML stays so, and in one that is none
/// the parser comes further, or stumbles over something else.
pub(super) fn stays_yaml(sources: &Sources, patch: &Patch) -> bool {
    let after = edited(sources, std::slice::from_ref(patch));
    patch.0.keys().all(|path| match (mistake(sources, path), mistake(&after, path)) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(before), Some(after)) => before != after,
    })
}

fn parses(sources: &Sources, path: &SourcePath) -> bool {
    mistake(sources, path).is_none()
}

/// What the parser stumbles over in a file of YAML, and where from the end, since what stands before it changes.
fn mistake(sources: &Sources, path: &SourcePath) -> Option<(String, usize)> {
    let is_yaml = path.ends_with(".yaml") || path.ends_with(".yml") || path.ends_with(".md");
    let text = sources.get(path).filter(|_| is_yaml)?.text().ok()?;
    let text = &text[yaml_range(path, text)];
    let (message, at) = yaml::breaks(text)?;
    Some((message, text.len() - at.min(text.len())))
}
