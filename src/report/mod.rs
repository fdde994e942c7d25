//! Messages for people and machines: one file a format.

pub mod baseline;
mod github;
mod human;
mod json;
mod junit;
mod sarif;
mod short;

use std::io::{self, Write};

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::source::{Place, Sources, line_column};

/// How messages are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the source and what to do.
    #[default]
    Human,
    /// One line a message, as compilers and editors know it.
    Short,
    /// One JSON object a line, on standard output.
    Json,
    /// Workflow commands, which GitHub shows beside the lines of a commit.
    Github,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// JUnit XML, for lists of tests.
    Junit,
}

impl Format {
    /// Write all messages.
    pub fn write(self, diagnostics: &Diagnostics, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
        let one = match self {
            Format::Human => human::write,
            Format::Short => short::write,
            Format::Json => json::write,
            Format::Github => github::write,
            Format::Sarif => return sarif::write(diagnostics, sources, out),
            Format::Junit => return junit::write(diagnostics, sources, out),
        };
        diagnostics.iter().try_for_each(|diagnostic| one(diagnostic, sources, out))
    }

    /// Whether a program reads it, from standard output.
    pub fn is_data(self) -> bool {
        !matches!(self, Format::Human | Format::Short)
    }
}

/// A message as people read it, without colours.
pub fn plain(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let mut text = anstream::StripStream::new(Vec::new());
    human::write(diagnostic, sources, &mut text).expect("writing to memory does not fail");
    String::from_utf8_lossy(&text.into_inner()).trim_end().to_owned()
}

/// What stands between a message and what to do about it, for whoever lays it out.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts {
    /// The lines of the source with the place marked, to be shown in letters of one width; empty where there are none.
    pub excerpt: String,
    /// What was expected, and what else is to be known.
    pub notes: Vec<String>,
}

/// The parts of a message, without colours.
pub fn parts(diagnostic: &Diagnostic, sources: &Sources) -> Parts {
    let label = Some(diagnostic.label.clone()).filter(|label| !label.is_empty());
    let others = diagnostic.related.iter().filter(|(place, _)| !matches!(place, Place::Bytes(..)));
    let others = others.map(|(place, words)| match place.path() {
        Some(path) => format!("{words}: {path}"),
        None => words.clone(),
    });
    Parts {
        excerpt: human::excerpt(diagnostic, sources),
        notes: label.into_iter().chain(others).chain(also(diagnostic, sources)).collect(),
    }
}

/// The file that a message is about, and the line and column from 1 where it names some.
pub fn position(diagnostic: &Diagnostic, sources: &Sources) -> Option<(String, Option<(usize, usize)>)> {
    position_at(&diagnostic.place, sources)
}

/// The same of a place.
pub fn position_at(place: &Place, sources: &Sources) -> Option<(String, Option<(usize, usize)>)> {
    spot(place, sources).map(|spot| (spot.path, spot.start))
}

/// `3 errors, 1 warning`; nothing where there are none.
pub fn tally(diagnostics: &Diagnostics) -> String {
    let count = |severity: Severity, name: &str| {
        let count = diagnostics.count(severity);
        (count > 0).then(|| format!("{count} {name}{}", if count == 1 { "" } else { "s" }))
    };
    let counts = [Severity::Error, Severity::Warning, Severity::Note].map(|each| count(each, each.name()));
    counts.into_iter().flatten().collect::<Vec<String>>().join(", ")
}

/// A file's text as it can be shown, and how offsets into the file become offsets into it.
struct Shown {
    text: String,
    skipped: usize,
}

impl Shown {
    fn of(path: &str, sources: &Sources) -> Shown {
        let mut text = String::new();
        for chunk in sources.get(path).map(|source| source.bytes.utf8_chunks()).into_iter().flatten() {
            text.push_str(chunk.valid());
            // One for one, so that offsets stay right.
            text.extend(chunk.invalid().iter().map(|_| '?'));
        }
        // A byte order mark is no column.
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Shown { text: text.split_off(mark), skipped: mark }
    }

    /// The place of a file's byte in the text, at the character that it belongs to.
    fn offset(&self, byte: usize) -> usize {
        self.text.floor_char_boundary(byte.saturating_sub(self.skipped))
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
    let shown = Shown::of(&path, sources);
    let position = |byte: usize| line_column(&shown.text, shown.offset(byte));
    Some(Spot { path, start: Some(position(at.start)), end: Some(position(at.end)) })
}

/// What people read of a message in a place that has no excerpts: the message, what was expected, what to do.
fn told(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let label = (!diagnostic.label.is_empty()).then_some(&diagnostic.label);
    let also = also(diagnostic, sources);
    let lines = [&diagnostic.message].into_iter().chain(label).chain(&also).chain(&diagnostic.help);
    lines.map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// People are shown so many of the places of one cause.
const MOST_PLACES: usize = 3;

/// `also at a.yaml:1:2 and in 3 other places`; nothing where there is one place only. A last one is named, too, since to be
/// counted it takes as many words.
fn also(diagnostic: &Diagnostic, sources: &Sources) -> Option<String> {
    let most = if diagnostic.also.len() == MOST_PLACES + 1 { MOST_PLACES + 1 } else { MOST_PLACES };
    let named = diagnostic.also.iter().take(most).filter_map(|place| position_at(place, sources));
    let named: Vec<String> = named
        .map(|(path, at)| at.map_or_else(|| path.clone(), |(line, column)| format!("{path}:{line}:{column}")))
        .collect();
    let others = match diagnostic.also.len().saturating_sub(most) {
        0 => String::new(),
        others => format!(" and in {others} other places"),
    };
    (!diagnostic.also.is_empty()).then(|| format!("also at {}{others}", named.join(", ")))
}

#[cfg(test)]
mod tests;
