//! One JSON object a line.

use std::io::{self, Write};

use serde::Serialize;

use super::spot;
use crate::diagnostic::{Diagnostic, Fix, Severity};
use crate::source::{BytesAt, Place, Sources};

#[derive(Serialize)]
struct Message<'d> {
    code: &'static str,
    severity: Severity,
    message: &'d str,
    #[serde(flatten)]
    at: At,
    label: &'d str,
    help: &'d [String],
    related: Vec<Related<'d>>,
    /// Where else the same cause shows.
    also: Vec<At>,
    fixes: Vec<Cure<'d>>,
}

/// A cure that is written out.
#[derive(Serialize)]
struct Cure<'d> {
    title: &'d str,
    /// `check --fix` makes it.
    certain: bool,
    edits: Vec<Replacement<'d>>,
}

/// What takes the place of some bytes.
#[derive(Serialize)]
struct Replacement<'d> {
    #[serde(flatten)]
    at: At,
    /// The first byte in the file, counted from 0, and the one after the last.
    start: usize,
    end: usize,
    text: &'d str,
}

#[derive(Serialize)]
struct Related<'d> {
    message: &'d str,
    #[serde(flatten)]
    at: At,
}

/// Lines and columns from 1, columns in characters; the end is exclusive.
#[derive(Serialize, Default)]
struct At {
    path: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

fn at(place: &Place, sources: &Sources) -> At {
    let Some(spot) = spot(place, sources) else { return At::default() };
    let (start, end) = (spot.start, spot.end);
    At {
        path: Some(spot.path),
        line: start.map(|(line, _)| line),
        column: start.map(|(_, column)| column),
        end_line: end.map(|(line, _)| line),
        end_column: end.map(|(_, column)| column),
    }
}

fn cure<'d>(fix: &'d Fix, sources: &Sources) -> Cure<'d> {
    let edits = fix.edits.iter().filter_map(|edit| {
        let Place::Bytes(_, BytesAt { start, end }) = edit.place else { return None };
        Some(Replacement { at: at(&edit.place, sources), start, end, text: &edit.text })
    });
    Cure { title: &fix.title, certain: fix.is_certain, edits: edits.collect() }
}

pub(super) fn write(diagnostic: &Diagnostic, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    let message = Message {
        code: diagnostic.code.id(),
        severity: diagnostic.severity,
        message: &diagnostic.message,
        at: at(&diagnostic.place, sources),
        label: &diagnostic.label,
        help: &diagnostic.help,
        related: diagnostic
            .related
            .iter()
            .map(|(place, message)| Related { message, at: at(place, sources) })
            .collect(),
        also: diagnostic.also.iter().map(|place| at(place, sources)).collect(),
        fixes: diagnostic.fixes.iter().map(|fix| cure(fix, sources)).collect(),
    };
    serde_json::to_writer(&mut *out, &message)?;
    writeln!(out)
}
