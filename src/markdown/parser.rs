//! Markdown as events, with the extensions that texts may use.

use pulldown_cmark::{Options, Parser};

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
