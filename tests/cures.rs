//! Every cure that is written out is made, in every case of the gallery: its message must then be gone.

use prospectus::diagnostic::{Diagnostic, Diagnostics, Fix};
use prospectus::source::{Place, Sources};

use crate::{cases, site};

const NOW: &str = "2026-11-16T12:00:00Z";

/// The site with a cure made, or nothing where its edits overlap or lie in no file.
fn mended(sources: &Sources, fix: &Fix) -> Option<Sources> {
    let mut mended = sources.clone();
    let mut edits: Vec<_> = fix.edits.iter().collect();
    edits.sort_by(|one, other| other.place.cmp(&one.place));
    edits.dedup();
    for edit in edits {
        let Place::Bytes(path, at) = &edit.place else { return None };
        let bytes = mended.get(path)?.bytes.clone();
        let text = [bytes.get(..at.start)?, edit.text.as_bytes(), bytes.get(at.end..)?].concat();
        mended.insert(path, text);
    }
    Some(mended)
}

/// Whether a message is told where it was told before. Another one like it may be left elsewhere.
fn is_told(told: &Diagnostic, all: &Diagnostics) -> bool {
    let start = |one: &Diagnostic| match &one.place {
        Place::Bytes(path, at) => (Some(path.clone()), at.start),
        other => (other.path().cloned(), 0),
    };
    let same =
        |one: &Diagnostic| one.code == told.code && one.message == told.message && start(one) == start(told);
    all.iter().any(same)
}

#[test]
fn every_cure_that_is_written_out_mends_what_it_is_told_with() {
    let options = site::options(NOW);
    let (mut failures, mut count) = (Vec::new(), 0);
    for (name, sources) in cases::sites() {
        let told = site::make(sources.clone(), &options).diagnostics;
        for one in told.iter() {
            for fix in &one.fixes {
                count += 1;
                let Some(mended) = mended(&sources, fix) else {
                    failures.push(format!("{name}: `{}` has no bytes to change: {:?}", fix.title, fix.edits));
                    continue;
                };
                let left = site::make(mended, &options).diagnostics;
                if is_told(one, &left) {
                    failures.push(format!("{name}: {} is told again after `{}`", one.message, fix.title));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count}:\n{}", failures.len(), failures.join("\n"));
    assert!(count > 80, "only {count} cures were found");
}
