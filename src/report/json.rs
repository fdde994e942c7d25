//! One JSON object a line.

use std::io::{self, Write};

use serde::Serialize;

use super::spot;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Place, Sources};

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
    };
    serde_json::to_writer(&mut *out, &message)?;
    writeln!(out)
}
