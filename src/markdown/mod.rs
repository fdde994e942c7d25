//! Markdown of editors to safe HTML: no raw HTML, no address of a kind that could run something, headings that a
//! screen reader can follow, punctuation as the language sets it.

mod alternative;
mod blocks;
mod bounded;
mod html;
mod leftover;
mod outline;
mod parser;
mod prose;
mod render;
mod scripts;
mod taken;
mod typography;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use crate::diagnostic::{Code, Severity};
use crate::lang::Lang;
use crate::limits::MARKDOWN_MISTAKES;
use crate::meant::Reading;
use crate::picture::Img;

pub use blocks::{arguments, seconds};
pub use html::{escaped, lines, readdressed};
pub use leftover::{bare_line, bare_notes, look_at_line, swallowed};
pub use outline::{Moved, heading_ids, heading_places, moved_headings};
use parser::Parsed;
pub use parser::parser;
pub use prose::{Passage, Role, passages};
pub use taken::TakenIds;

/// A text, rendered.
#[derive(Clone, Debug, Default)]
pub struct Body {
    pub parts: Vec<Part>,
    pub headings: Vec<Heading>,
}

/// A piece of a text: HTML, or a block that the theme draws.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Html(String),
    Block(Block),
}

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq, schemars::JsonSchema, Serialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    pub text: String,
}

/// What an author may ask for within a text, by a fenced block with one of these words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    Fees,
    Deadlines,
    Curriculum,
    Figure,
    Contact,
    /// A list of countries of the vocabulary.
    Countries,
    /// The strategic choices with what follows from each.
    Choices,
    /// A film that is shown elsewhere.
    Film,
}

impl BlockKind {
    pub const ALL: [(&'static str, BlockKind); 8] = [
        ("fees", BlockKind::Fees),
        ("deadlines", BlockKind::Deadlines),
        ("curriculum", BlockKind::Curriculum),
        ("figure", BlockKind::Figure),
        ("contact", BlockKind::Contact),
        ("countries", BlockKind::Countries),
        ("choices", BlockKind::Choices),
        ("film", BlockKind::Film),
    ];
}

/// A callable block.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub kind: BlockKind,
    /// The lines `key: value` within it.
    pub fields: BTreeMap<String, String>,
    /// The text within it, where it is not made of fields.
    pub argument: String,
    /// The picture of a figure, the poster of a film.
    pub picture: Option<Img>,
    /// Bytes of the text that was given.
    pub range: Range<usize>,
}

/// A mistake in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub code: Code,
    /// Bytes of the text that was given.
    pub range: Range<usize>,
    pub message: String,
    pub label: String,
    pub help: Option<String>,
    /// What mends it, written out.
    pub rewrites: Vec<Rewrite>,
}

/// Other words in the place of some bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewrite {
    /// What it does, for people.
    pub title: String,
    /// Nothing else can be meant.
    pub is_certain: bool,
    /// Bytes of the text that was given.
    pub range: Range<usize>,
    pub words: String,
}

impl Problem {
    /// With what was most likely meant by something that stands within its range of a text.
    pub fn meaning(self, text: &str, typed: &str, readings: Vec<Reading>) -> Problem {
        let within = text.get(self.range.clone()).unwrap_or_default();
        let at = within.rfind(typed).filter(|_| !typed.is_empty()).map(|at| self.range.start + at);
        if readings.is_empty() {
            return self;
        }
        let Some(at) = at else {
            // It stands elsewhere, at the end of the text perhaps.
            return Problem { help: self.help.or_else(|| readings.first().map(Reading::title)), ..self };
        };
        let rewrite = |reading: Reading| Rewrite {
            title: reading.title(),
            is_certain: reading.is_certain,
            range: at..at + typed.len(),
            words: reading.text,
        };
        Problem { rewrites: readings.into_iter().map(rewrite).collect(), help: None, ..self }
    }

    /// Whether it keeps the text from being published. What an author meant by signs that failed is a guess, and so is
    /// which of two parts of a page a link means.
    pub fn severity(&self) -> Severity {
        let is_guess = matches!(self.code, Code::MarkupAsTyped | Code::BadPhone | Code::TakenId);
        if is_guess { Severity::Warning } else { Severity::Error }
    }
}

/// Where a link leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub href: String,
    /// Whether it leaves the site.
    pub external: bool,
    /// What it leads to, where that is a document and no page.
    pub document: Option<DocumentLink>,
}

/// What readers should know of a document before they load it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentLink {
    /// `(PDF, 1.2 MB, English)`
    pub told: String,
    /// The language of its words.
    pub lang: Option<Lang>,
}

/// Why a link or a picture cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub code: Code,
    pub message: String,
    pub help: Option<String>,
    /// What was most likely meant instead.
    pub readings: Vec<Reading>,
}

/// What a text can name.
pub trait Links {
    /// An item with or without the id of a heading, or `#heading` of the text itself.
    fn link(&self, destination: &str) -> Result<Link, Refusal>;
    /// A picture in the text's folder.
    fn picture(&self, name: &str) -> Result<Img, Refusal>;
    /// Why a link that leads somewhere may be meant to lead elsewhere.
    fn doubt(&self, _destination: &str) -> Option<Refusal> {
        None
    }
    /// The id that translations of the text, or its source, have behind a heading, counted from 0, of so many.
    fn kept_id(&self, _heading: usize, _of: usize) -> Option<String> {
        None
    }
    /// The ids that the text's page has beside it.
    fn taken(&self) -> TakenIds {
        TakenIds::default()
    }
}

/// What a text needs of the theme: interface words, and a measure.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// Heading of the footnotes, for screen readers.
    pub footnotes: String,
    /// Back from a footnote to the text.
    pub back: String,
    /// Titles of callouts: note, tip, important, warning, caution.
    pub callouts: [String; 5],
    /// How wide a picture is shown, as `sizes` of HTML tells it.
    pub sizes: String,
}

/// Render a text that is written in a language.
pub fn render(text: &str, lang: &Lang, labels: &Labels, links: &dyn Links) -> (Body, Vec<Problem>) {
    let parsed = Parsed::of(text);
    let mut left = leftover::look(&parsed, links);
    let (body, mut problems) = render::render(parsed, lang, labels, links);
    // A block that is never closed has words in it that are none of its own.
    let is_cause = |problem: &Problem| {
        left.iter().any(|one| one.code == Code::UnclosedBlock && one.range.start == problem.range.start)
    };
    problems.retain(|problem| !is_cause(problem));
    let room = MARKDOWN_MISTAKES.saturating_sub(problems.len());
    let cut = (room > 0).then(|| left.get(room)).flatten().map(|first| render::too_many(first.range.clone()));
    left.truncate(room);
    problems.extend(left.into_iter().chain(cut));
    (body, problems)
}

#[cfg(test)]
mod tests;
