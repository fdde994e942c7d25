//! Markdown as events, with the extensions that texts may use.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

use super::bounded::Events;

/// The events of a text, as all who read Markdown here see them.
pub fn parser(text: &str) -> Events<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    Events::new(Parser::new_ext(text, options).into_offset_iter())
}

/// A text that is parsed once, for all who look at it.
pub(super) struct Parsed<'t> {
    pub text: &'t str,
    /// Each with its bytes of the text.
    pub events: Vec<(Event<'t>, Range<usize>)>,
    /// The names that the text gives to addresses, and where.
    pub definitions: Vec<(String, Range<usize>)>,
    /// The first thing that nests too deeply, and is left out with all that is in it.
    pub cut: Option<Range<usize>>,
}

impl<'t> Parsed<'t> {
    pub fn of(text: &'t str) -> Parsed<'t> {
        let mut events = parser(text);
        let all = events.by_ref().collect();
        let definitions = events.reference_definitions().iter();
        let definitions =
            definitions.map(|(name, definition)| (name.to_owned(), definition.span.clone())).collect();
        Parsed { text, events: all, definitions, cut: events.cut() }
    }
}
