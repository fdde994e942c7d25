//! What is found in a sheet.

use std::ops::Range;

/// What a sheet has in it.
#[derive(Debug, Default)]
pub(in crate::theme) struct Sheet {
    pub named: Vec<Named>,
    pub faults: Vec<Fault>,
    /// Where fonts are asked for.
    pub fonts: Vec<Range<usize>>,
    pub remarks: Vec<Range<usize>>,
    /// Blanks and ends of lines.
    pub blanks: Vec<Range<usize>>,
}

/// An address that a sheet names.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::theme) struct Named {
    /// Its bytes, without quotation marks.
    pub at: Range<usize>,
    pub address: String,
}

/// What a browser cannot read as it is meant.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::theme) struct Fault {
    pub at: Range<usize>,
    pub message: &'static str,
    pub label: &'static str,
    pub help: String,
    /// What mends it.
    pub cure: Cure,
    /// What is replaced together with that.
    pub also: Vec<(Range<usize>, String)>,
    /// Whether all that follows may be its echo.
    pub shifts: bool,
}

impl Fault {
    /// One that is not mended by itself.
    pub fn new(at: Range<usize>, message: &'static str, help: &str) -> Fault {
        let label = "browsers pass over it, and perhaps over what follows";
        Fault { at, message, label, help: help.to_owned(), cure: None, also: Vec::new(), shifts: false }
    }
}

/// Bytes, what stands there instead, and whether nothing else can be meant.
pub(super) type Cure = Option<(Range<usize>, String, bool)>;
