//! The work of translators: what there is to do, the marks that say what a translation was made from, and files that
//! travel to a translator's tool and back.
//!
//! A translation follows the text in the source language that its `translated_from` names. What is to be translated of
//! a file of words is cut into [`units`](unit::Unit): the lines of its front matter, and the paragraphs, headings,
//! entries and cells of its Markdown. Everything between them stays with the program.

mod anchors;
mod compose;
mod content;
mod difference;
mod encoding;
mod exchange;
mod facts;
mod front;
mod markdown;
mod merge;
mod messages;
pub mod po;
#[cfg(test)]
mod samples;
mod segment;
mod stamp;
mod surplus;
mod survey;
mod unit;
pub mod xliff;

pub use difference::{Difference, Run, Side, differences, sides};
pub use encoding::received;
pub use exchange::{Arrival, Exchange, Sent, Unreadable, send};
pub use facts::{files as short_files, short_texts};
pub use merge::{Outcome, Taken, take};
pub use messages::send_messages;
pub use stamp::stamped;
pub use surplus::surplus;
pub use survey::{Row, Survey, Task, survey};

use crate::document::{Words, first_mark};
use crate::lang;
use crate::markdown::passages;
use crate::source::Source;

/// Read a file that came back, XLIFF or PO.
pub fn arrive(file: &Source) -> Result<Arrival, Unreadable> {
    let text = file.text().map_err(|at| {
        let at = at.saturating_sub(file.skipped());
        Unreadable::new(at..at + 1, "the file is not UTF-8", "expected XLIFF or PO in UTF-8")
    })?;
    if let Some(at) = first_mark(&file.path, text) {
        return Err(Unreadable::new(
            at..at + 7,
            "two versions of this file were not merged",
            "keep the lines that are right, and remove the others and all lines of `<`, `=` and `>`",
        ));
    }
    if text.trim_start().starts_with('<') { xliff::read(text) } else { po::read(text) }
}

/// How many words a translator has before them.
pub fn word_count(words: &Words) -> usize {
    let front = [&words.front.title, &words.front.summary].into_iter().chain(&words.front.outcomes);
    let body: usize = passages(words.body()).iter().map(|passage| lang::word_count(&passage.text)).sum();
    front.map(|line| lang::word_count(line)).sum::<usize>() + body
}
