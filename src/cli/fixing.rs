//! What `prospectus check --fix` does: the cures that are certain, in the files.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use imara_diff::{Algorithm, BasicLineDiffPrinter, Diff, InternedInput, UnifiedDiffConfig};

use super::heard;
use crate::check::check;
use crate::compile::{Options, compile, located};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::disk::{self, Change, Changed};
use crate::mend::{Done, Mended, differing, mend};
use crate::report::position_at;
use crate::source::{SourcePath, Sources};

/// How it is asked for.
const FIX: &str = "prospectus check --fix";

/// How the way back is written.
const UNDO: &str = "prospectus check --undo-fix";

/// Files with every certain cure of the messages that are wanted.
pub(super) fn mended(
    sources: &Arc<Sources>,
    options: &Options,
    wanted: impl Fn(&Diagnostic) -> bool,
) -> Mended {
    mend(sources, |sources| look(sources, options), wanted)
}

/// All that `check` says of files without asking anybody else.
fn look(sources: &Arc<Sources>, options: &Options) -> Diagnostics {
    let made = compile(sources, options);
    let mut diagnostics = made.diagnostics;
    let pages = made.value.map(|output| check(&output, sources).diagnostics).unwrap_or_default();
    diagnostics.extend(located(pages, sources));
    diagnostics.sorted()
}

/// That some of the messages need no work: `2 of these can be mended by `prospectus check --fix``.
pub(super) fn hint(told: &Diagnostics) -> Option<String> {
    let is_certain = |one: &&Diagnostic| one.fixes.iter().any(|fix| fix.is_certain);
    match told.iter().filter(is_certain).count() {
        0 => None,
        1 => Some(format!("one of these can be mended by `{FIX}`")),
        count => Some(format!("{count} of these can be mended by `{FIX}`")),
    }
}

/// Write what was mended, and list it.
pub(super) fn write(root: &Path, before: &Sources, mended: &Mended) -> Result<()> {
    let files = differing(before, &mended.sources);
    let changes = files.iter().map(|(path, file)| Change { path, old: &file.old, new: &file.new });
    let written = disk::change(root, changes.collect())?;
    let left: BTreeSet<&str> =
        written.iter().filter(|(_, how)| *how == Changed::Meanwhile).map(|(path, _)| *path).collect();
    let mut count = 0;
    for (line, path) in mended.done.iter().flat_map(lines) {
        if !left.contains(&*path) {
            count += 1;
            anstream::eprintln!("mended {line}");
        }
    }
    for line in mended.left.iter().filter_map(undone) {
        anstream::eprintln!("not done {line}");
    }
    for path in left {
        anstream::eprintln!("left alone, since it has changed meanwhile: {path}");
    }
    match count {
        0 => anstream::eprintln!("there is nothing that can be mended with certainty\n"),
        _ => anstream::eprintln!("{count} mended; `{UNDO}` takes it back\n"),
    }
    Ok(())
}

/// Put back what the last `--fix` changed.
pub(super) fn undo(root: &Path) -> Result<()> {
    let written = disk::take_back(root)?;
    for (path, how) in &written {
        match how {
            Changed::Written => anstream::eprintln!("as it was: {path}"),
            Changed::Meanwhile => anstream::eprintln!("left alone, since it has changed meanwhile: {path}"),
        }
    }
    if written.is_empty() {
        anstream::eprintln!("there is nothing to take back: no `prospectus check --fix` changed a file here");
    }
    Ok(())
}

/// Why a cure of many places is not made: that an item has taken another's place stands in no file.
fn undone(told: &Diagnostic) -> Option<String> {
    let fix = told.fixes.first().filter(|fix| !fix.is_certain && fix.edits.len() > 1)?;
    let path = told
        .place
        .path()
        .filter(|_| told.code == Code::LostAddress && told.label.contains("taken the place"))?;
    Some(format!(
        "{path}: {} ({} places), since no file says that it is so: {}. `prospectus serve` has a button that does it all",
        fix.title,
        fix.edits.len(),
        told.label
    ))
}

/// `content/x/en.md:2: wrote `title:`` for each file that a cure changes.
fn lines(done: &Done) -> Vec<(String, SourcePath)> {
    let mut told = BTreeSet::new();
    let first = done.places.iter().filter(|place| told.insert(place.path()));
    let line = |place| {
        let (path, at) = position_at(place, &done.sources)?;
        let line = at.map_or(String::new(), |(line, _)| format!(":{line}"));
        Some((
            format!("{path}{line}: {}", done.deed),
            crate::mend::real(&path.as_str().into(), &done.sources),
        ))
    };
    first.filter_map(line).collect()
}

/// Say what would be written, as a unified diff.
pub(super) fn tell(before: &Sources, mended: &Mended, out: &mut dyn std::io::Write) -> Result<()> {
    let files = differing(before, &mended.sources);
    let diff = files.iter().map(|(path, file)| unified(path, &file.old, &file.new)).collect::<String>();
    heard(out.write_all(diff.as_bytes())).context("cannot write the changes")?;
    if files.is_empty() {
        anstream::eprintln!("there is nothing that can be mended with certainty\n");
    }
    Ok(())
}

/// The difference of two files as `diff -u` and git write it.
fn unified(path: &str, old: &[u8], new: &[u8]) -> String {
    let (old, new) = (String::from_utf8_lossy(old), String::from_utf8_lossy(new));
    let input = InternedInput::new(&*old, &*new);
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_lines(&input);
    let printer = BasicLineDiffPrinter(&input.interner);
    format!(
        "--- a/{path}\n+++ b/{path}\n{}",
        diff.unified_diff(&printer, UnifiedDiffConfig::default(), &input)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_written_as_tools_read_it() {
        let told = unified("a.yaml", b"a: 1\ntitel: x\nb: 2\n", b"a: 1\ntitle: x\nb: 2\n");
        assert_eq!(told, "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,3 +1,3 @@\n a: 1\n-titel: x\n+title: x\n b: 2\n");
    }
}
