//! Cures that are written out, made in the files: those that are certain, round after round until none is left. Pure, as
//! compiling is; who asks for it writes the files.

mod deed;
mod edited;
mod judge;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use edited::{Patch, edited, real};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Fix};
use crate::source::{Place, SourcePath, Sources};
use judge::Judge;

/// What one cure uncovers another may mend, so many times.
const MOST_ROUNDS: usize = 50;

/// A cure that was made.
#[derive(Clone, Debug)]
pub struct Done {
    pub code: Code,
    /// What was done, in words: ``wrote `title:` ``.
    pub deed: String,
    /// Where it was made, in the files as they were before this round.
    pub places: Vec<Place>,
    /// The files before this round.
    pub sources: Arc<Sources>,
}

/// Files after all cures that are certain.
pub struct Mended {
    pub sources: Arc<Sources>,
    /// What is still to be said of them.
    pub left: Diagnostics,
    pub done: Vec<Done>,
}

/// Make every cure that is certain. `look` says what is wrong with files, with places in bytes; `wanted` says of which
/// messages cures are made. A cure that makes a file worse is not made.
pub fn mend(
    sources: &Arc<Sources>,
    look: impl Fn(&Arc<Sources>) -> Diagnostics,
    wanted: impl Fn(&Diagnostic) -> bool,
) -> Mended {
    let mut now = Mended { sources: sources.clone(), left: look(sources), done: Vec::new() };
    let mut refused = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let picked = pick(&now, &refused, &wanted);
        if picked.is_empty() {
            break;
        }
        let patches: Vec<Patch> = picked.iter().map(|pick| pick.patch.clone()).collect();
        let sources = Arc::new(edited(&now.sources, &patches));
        let left = look(&sources);
        let judge =
            Judge { before: &now.sources, told: &now.left, after: &sources, left: &left, patches: &patches };
        let worse: Vec<&Pick> =
            picked.iter().filter(|pick| judge.is_worse(pick.diagnostic, &pick.patch)).collect();
        if worse.is_empty() {
            let done: Vec<Done> = picked.iter().map(|pick| pick.done(&now.sources)).collect();
            now.done.extend(done);
            now = Mended { sources, left, done: now.done };
        } else {
            refused.extend(worse.into_iter().map(|pick| pick.name.clone()));
        }
    }
    now
}

/// Messages of which each cure that is said to be certain would be made: one that would leave the files with another
/// mistake is for the author to choose.
pub fn proven(
    sources: &Arc<Sources>,
    told: Diagnostics,
    look: impl Fn(&Arc<Sources>) -> Diagnostics,
) -> Diagnostics {
    let now = Mended { sources: sources.clone(), left: told, done: Vec::new() };
    let mut refused = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let picked = pick(&now, &refused, &|_| true);
        let patches: Vec<Patch> = picked.iter().map(|pick| pick.patch.clone()).collect();
        if patches.is_empty() {
            break;
        }
        let after = Arc::new(edited(sources, &patches));
        let left = look(&after);
        let judge = Judge { before: sources, told: &now.left, after: &after, left: &left, patches: &patches };
        let worse = picked.iter().filter(|pick| judge.is_worse(pick.diagnostic, &pick.patch));
        let worse: Vec<Name> = worse.map(|pick| pick.name.clone()).collect();
        if worse.is_empty() {
            break;
        }
        refused.extend(worse);
    }
    let doubt = |told: &Diagnostic, fix: Fix| Fix {
        is_certain: fix.is_certain && !refused.contains(&name(told, &fix, sources)),
        ..fix
    };
    now.left.map(|told| {
        let fixes = told.fixes.iter().map(|fix| doubt(&told, fix.clone())).collect();
        Diagnostic { fixes, ..told }
    })
}

/// Files after one cure, which somebody chose; nothing where it cannot be made, or leaves a file less readable.
pub fn mended_by(fix: &Fix, sources: &Sources) -> Option<Sources> {
    let patch = Patch::of(fix, sources)?;
    judge::stays_yaml(sources, &patch).then(|| edited(sources, &[patch]))
}

/// What tells a cure from others, wherever its line moves to.
type Name = (Code, String, Vec<(SourcePath, String, String)>);

/// A cure that is made in this round.
struct Pick<'d> {
    diagnostic: &'d Diagnostic,
    fix: &'d Fix,
    patch: Patch,
    name: Name,
}

impl Pick<'_> {
    fn done(&self, sources: &Arc<Sources>) -> Done {
        Done {
            code: self.diagnostic.code,
            deed: deed::deed(&self.fix.title),
            places: self.fix.edits.iter().map(|edit| edit.place.clone()).collect(),
            sources: sources.clone(),
        }
    }
}

/// The cures that can be made at once: of those that touch each other, the first.
fn pick<'d>(
    now: &'d Mended,
    refused: &BTreeSet<Name>,
    wanted: &impl Fn(&Diagnostic) -> bool,
) -> Vec<Pick<'d>> {
    let mut picked: Vec<Pick> = Vec::new();
    let mut taken = Patch::default();
    for diagnostic in now.left.iter().filter(|one| wanted(one)) {
        for fix in diagnostic.fixes.iter().filter(|fix| fix.is_certain) {
            let Some(patch) = Patch::of(fix, &now.sources) else { continue };
            let name = name(diagnostic, fix, &now.sources);
            if refused.contains(&name) || taken.touches(&patch) || !judge::stays_yaml(&now.sources, &patch) {
                continue;
            }
            taken.extend(&patch);
            picked.push(Pick { diagnostic, fix, patch, name });
        }
    }
    picked
}

fn name(diagnostic: &Diagnostic, fix: &Fix, sources: &Sources) -> Name {
    let edits = fix.edits.iter().filter_map(|edit| {
        let Place::Bytes(path, at) = &edit.place else { return None };
        let text = sources.get(path).map(|source| String::from_utf8_lossy(&source.bytes).into_owned())?;
        let start = text.floor_char_boundary(at.start.min(text.len()));
        let line = text[..start].rfind('\n').map_or(0, |line| line + 1);
        Some((path.clone(), text[line..].lines().next().unwrap_or_default().to_owned(), edit.text.clone()))
    });
    (diagnostic.code, fix.title.clone(), edits.collect())
}

/// A file that is to be another.
#[derive(Clone, Debug)]
pub struct Rewritten {
    pub old: Arc<[u8]>,
    pub new: Arc<[u8]>,
}

/// The files that differ, by their own paths.
pub fn differing(before: &Sources, after: &Sources) -> BTreeMap<SourcePath, Rewritten> {
    let changed = after.iter().filter_map(|source| {
        let old = before.get(&source.path).filter(|old| old.bytes != source.bytes)?;
        let is_own = real(&source.path, after) == source.path;
        is_own.then(|| (source.path.clone(), Rewritten { old: old.bytes.clone(), new: source.bytes.clone() }))
    });
    changed.collect()
}

#[cfg(test)]
mod tests;
