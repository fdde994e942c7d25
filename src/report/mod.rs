//! Messages for people and machines: one file a format.

mod human;
mod json;
mod short;

use std::io::{self, Write};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Place, Sources, line_column};

/// How messages are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// With the source and what to do.
    #[default]
    Human,
    /// One line a message, as compilers and editors know it.
    Short,
    /// One JSON object a line, on standard output.
    Json,
}

impl Format {
    /// Write all messages.
    pub fn write(self, diagnostics: &Diagnostics, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
        let one = match self {
            Format::Human => human::write,
            Format::Short => short::write,
            Format::Json => json::write,
        };
        diagnostics.iter().try_for_each(|diagnostic| one(diagnostic, sources, out))
    }
}

/// A place as people and editors name it: line and column from 1.
#[derive(Clone, Debug)]
struct Spot {
    path: String,
    start: Option<(usize, usize)>,
    end: Option<(usize, usize)>,
}

fn spot(place: &Place, sources: &Sources) -> Option<Spot> {
    let path = place.path()?.to_string();
    let Place::Bytes(_, at) = place else { return Some(Spot { path, start: None, end: None }) };
    let text = sources.get(&path).map(|source| String::from_utf8_lossy(&source.bytes).into_owned()).unwrap_or_default();
    // A byte order mark is no column.
    let (text, skipped) = text.strip_prefix('\u{feff}').map_or((text.as_str(), 0), |text| (text, '\u{feff}'.len_utf8()));
    let position = |offset: usize| line_column(text, offset.saturating_sub(skipped));
    Some(Spot { path, start: Some(position(at.start)), end: Some(position(at.end)) })
}

/// `error` or `warning`.
fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity {
        crate::diagnostic::Severity::Error => "error",
        crate::diagnostic::Severity::Warning => "warning",
    }
}
