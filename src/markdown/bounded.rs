//! The events of a text, but for what nests too deeply: everybody who reads Markdown may walk it by calling itself, and
//! no browser shows such depths.

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, RefDefs};

use crate::limits::MARKDOWN_DEPTH;

/// Events with their bytes of the text.
pub struct Events<'t> {
    inner: OffsetIter<'t>,
    depth: usize,
    /// The first thing that was left out.
    cut: Option<Range<usize>>,
}

impl<'t> Events<'t> {
    pub(super) fn new(inner: OffsetIter<'t>) -> Events<'t> {
        Events { inner, depth: 0, cut: None }
    }

    /// The addresses that the text gives names to.
    pub(super) fn reference_definitions(&self) -> &RefDefs<'_> {
        self.inner.reference_definitions()
    }

    /// The first thing so far that nests too deeply, and is left out with all that is in it.
    pub(super) fn cut(&self) -> Option<Range<usize>> {
        self.cut.clone()
    }
}

impl<'t> Iterator for Events<'t> {
    type Item = (Event<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (event, range) = self.inner.next()?;
            self.depth += usize::from(matches!(event, Event::Start(_)));
            let shown = self.depth <= MARKDOWN_DEPTH;
            self.depth -= usize::from(matches!(event, Event::End(_)));
            if shown {
                return Some((event, range));
            }
            self.cut.get_or_insert(range);
        }
    }
}
