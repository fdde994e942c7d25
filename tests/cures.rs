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

/// A file with a remark behind each line, or below it, that takes one without becoming another; each remark has a number.
fn remarked(path: &str, text: &str, is_behind: bool) -> String {
    let range = prospectus::document::yaml_range(path, text);
    let mut written = text[..range.start].to_owned();
    for (number, line) in text[range.clone()].lines().enumerate() {
        let words = line.trim_start();
        let indentation = &line[..line.len() - words.len()];
        let is_plain = !words.is_empty() && !words.contains(['#', '|', '>']);
        written.push_str(line);
        if is_behind && is_plain {
            written.push_str(&format!("  # kept {number}."));
        }
        written.push('\n');
        if !is_behind && is_plain {
            written.push_str(&format!("{indentation}# kept {number}.\n"));
        }
    }
    written + &text[range.end..]
}

/// The remarks of a file, wherever they are.
fn remarks(text: &str) -> Vec<&str> {
    let found = text.match_indices("# kept ").map(|(at, _)| text[at..].split('.').next().unwrap_or_default());
    let mut found: Vec<&str> = found.collect();
    found.sort_unstable();
    found
}

#[test]
fn no_certain_cure_loses_a_remark() {
    let options = site::options(NOW);
    let (mut failures, mut count) = (Vec::new(), 0);
    let certain = |one: &Diagnostic| one.fixes.iter().any(|fix| fix.is_certain);
    for (name, sources) in cases::sites() {
        let told = site::make(sources.clone(), &options).diagnostics;
        let files: std::collections::BTreeSet<_> =
            told.iter().filter(|one| certain(one)).filter_map(|one| one.place.path().cloned()).collect();
        for file in files.iter().filter(|file| file.ends_with(".yaml") || file.ends_with(".md")) {
            let Some(text) = sources.get(file).and_then(|source| source.text().ok()) else { continue };
            for is_behind in [true, false] {
                let remarked = remarked(file, text, is_behind);
                let mut with = sources.clone();
                with.insert(file, remarked.clone().into_bytes());
                let told = site::make(with.clone(), &options).diagnostics;
                for fix in told.iter().flat_map(|one| &one.fixes).filter(|fix| fix.is_certain) {
                    let Some(mended) = mended(&with, fix) else { continue };
                    let Some(left) = mended.get(file).and_then(|source| source.text().ok()) else { continue };
                    count += 1;
                    if remarks(left) != remarks(&remarked) {
                        failures.push(format!("{name}: `{}` loses a remark of {file}:\n{left}", fix.title));
                    }
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count}:\n{}", failures.len(), failures.join("\n"));
    assert!(count > 200, "only {count} cures were made");
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
