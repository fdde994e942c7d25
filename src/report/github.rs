//! `::error file=…,line=…,col=…,title=…::message`: workflow commands of GitHub Actions.

use std::io::{self, Write};

use super::{spot, told};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Sources;

pub(super) fn write(diagnostic: &Diagnostic, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(spot) = spot(&diagnostic.place, sources) {
        properties.push(("file", spot.path));
        if let (Some((line, column)), Some((end_line, end_column))) = (spot.start, spot.end) {
            properties.push(("line", line.to_string()));
            properties.push(("endLine", end_line.to_string()));
            properties.push(("col", column.to_string()));
            // Columns of a range over several lines are not understood together with its end.
            properties.extend((line == end_line).then(|| ("endColumn", end_column.to_string())));
        }
    }
    properties.push(("title", diagnostic.code.id().to_owned()));
    let properties: Vec<String> =
        properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
    writeln!(out, "::{command} {}::{}", properties.join(","), data(&told(diagnostic, sources)))
}

/// A message; only what would end it, or be taken for an escape, is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which ends at a comma or a colon, too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
