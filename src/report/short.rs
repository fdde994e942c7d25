//! `path:line:column: error[P0301]: message`

use std::io::{self, Write};

use super::{severity, spot};
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
    writeln!(out, "{place}{}[{}]: {}", severity(diagnostic), diagnostic.code.id(), diagnostic.message)
}
