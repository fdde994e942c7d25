//! `path:line:column: error[P0301]: message`

use std::io::{self, Write};

use super::{also, spot};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

pub(super) fn write(diagnostic: &Diagnostic, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    let place = match spot(&diagnostic.place, sources) {
        Some(spot) => match spot.start {
            Some((line, column)) => format!("{}:{line}:{column}: ", spot.path),
            None => format!("{}: ", spot.path),
        },
        None => String::new(),
    };
    // Template errors may have several lines, and content may hold characters that steer a terminal.
    let also = also(diagnostic, sources).map(|also| format!("; {also}")).unwrap_or_default();
    let message = format!("{}{also}", diagnostic.message).replace(char::is_control, " ");
    writeln!(out, "{place}{}[{}]: {message}", diagnostic.severity.name(), diagnostic.code.id())
}
