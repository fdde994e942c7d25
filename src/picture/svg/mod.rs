//! Drawings: their size, and what in them could run, or ask somebody else.

mod faults;
mod size;
mod style;

use std::ops::Range;

use roxmltree::{Document, ParsingOptions};

pub(super) use faults::faults;

use super::kind::Unreadable;

/// What its elements belong to (SVG 2, 1.3).
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// More elements than that no drawing beside a text has.
const MOST_NODES: u32 = 500_000;

/// Something in a drawing that no reader may be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// In bytes of the text, without a byte order mark.
    pub range: Range<usize>,
    pub message: String,
    pub help: String,
}

fn fault(range: Range<usize>, message: impl Into<String>, help: &str) -> Fault {
    Fault { range, message: message.into(), help: help.into() }
}

/// The size of a drawing in CSS pixels.
pub(super) fn size(text: &str) -> Result<(u32, u32), Unreadable> {
    let document = parse(text).map_err(|error| {
        let place = error.pos();
        let error = error.to_string();
        let error = error.rsplit_once(" at ").map_or(error.as_str(), |(error, _)| error);
        let what = format!("is no well-formed drawing: line {}, column {}: {error}", place.row, place.col);
        Unreadable::new(what, "export it as SVG once more, or as PNG")
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(Unreadable::new("holds no drawing", "export it as SVG once more, or as PNG"));
    }
    if root.tag_name().namespace() != Some(NAMESPACE) {
        let help = "write `<svg xmlns=\"http://www.w3.org/2000/svg\"`, or export it as SVG once more";
        return Err(Unreadable::new(
            "does not say that it is SVG, so that browsers show nothing of it",
            help,
        ));
    }
    let attribute = |name: &str| root.attribute(name);
    Ok(size::size(attribute("width"), attribute("height"), attribute("viewBox")))
}

fn parse(text: &str) -> Result<Document<'_>, roxmltree::Error> {
    Document::parse_with_options(
        text,
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() },
    )
}

#[cfg(test)]
mod tests;
