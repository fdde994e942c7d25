//! The words of the first files that are there to be replaced.

use super::words::Given;
use crate::lang::Lang;

/// What nobody means to publish.
#[derive(Clone, Debug)]
pub struct Placeholders {
    /// Summaries of new items.
    pub summaries: Vec<String>,
    /// What the text of a new item begins with.
    pub body: String,
    /// The name of who publishes a new site.
    pub publisher: String,
}

/// All of them, as a site has them whose source is a language.
pub fn placeholders(source: &Lang) -> Placeholders {
    let given = Given::of(source);
    Placeholders {
        summaries: given.summaries(),
        body: given.text("text"),
        publisher: given.text("university"),
    }
}
