//! What a page weighs on a slow line.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::{Seen, address, finding};
use crate::config::Weight;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::{Place, SourcePath};

const KILOBYTE: usize = 1000;

/// So many pages are named in one message.
const MOST_NAMED: usize = 5;

/// How many bytes a page has that is too heavy, as it is and compressed as hosts send it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Excess {
    bytes: usize,
    compressed: usize,
}

/// Nothing for a page that is within the limits.
pub(super) fn excess(html: &[u8], limits: Weight) -> Option<Excess> {
    let most = |kilobytes: u16| usize::from(kilobytes) * KILOBYTE;
    let within = html.len() <= most(limits.page);
    // The quickest compression is the least, so that what it makes small enough is small enough.
    let is_light = || html.len() <= most(limits.compressed) || compressed(html, 1) <= most(limits.compressed);
    if within && is_light() {
        return None;
    }
    let compressed = compressed(html, 6);
    (!within || compressed > most(limits.compressed)).then_some(Excess { bytes: html.len(), compressed })
}

fn compressed(html: &[u8], level: u32) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(level));
    let written = encoder.write_all(html).and_then(|()| encoder.finish());
    written.expect("memory takes all bytes").len()
}

/// One message a text, and one for what the program makes of many.
pub(super) fn check(pages: &[Option<Seen<'_>>], limits: Weight) -> Diagnostics {
    let mut heavy: BTreeMap<Option<&SourcePath>, Vec<(Excess, String)>> = BTreeMap::new();
    for seen in pages.iter().flatten() {
        let Some(excess) = seen.excess else { continue };
        let address = address::of_file(&seen.promise.path);
        heavy.entry(seen.promise.words.as_ref()).or_default().push((excess, address));
    }
    let mut diagnostics = Diagnostics::default();
    for (words, mut pages) in heavy {
        pages.sort_by_key(|(excess, address)| (std::cmp::Reverse(excess.compressed), address.clone()));
        diagnostics.push(told(finding::blamed(&[words]), &pages, limits));
    }
    diagnostics
}

fn told(place: Place, pages: &[(Excess, String)], limits: Weight) -> Diagnostic {
    let what = match pages.len() {
        1 => "a page is".to_owned(),
        many => format!("{many} pages are"),
    };
    let Weight { page, compressed } = limits;
    let message = format!("{what} heavier than {page} kB, or {compressed} kB compressed");
    let named = pages.iter().take(MOST_NAMED).map(|(excess, address)| {
        let [bytes, compressed] =
            [excess.bytes, excess.compressed].map(|bytes| bytes as f64 / KILOBYTE as f64);
        format!("{address} with {bytes:.1} kB, {compressed:.1} kB compressed")
    });
    let told = Diagnostic::error(Code::HeavyPage, place, message)
        .label(named.collect::<Vec<_>>().join("; "))
        .help("tell it on several pages, or leave out what few readers need; other limits stand under `check: {weight: …}` in content/site.yaml");
    Diagnostic { severity: Severity::Warning, ..told }
}
