//! **prospectus** publishes a university's international catalogue as a static site.
//!
//! The program is one pure function, [`compile::compile`]: from input files and a moment to an output and what is to be
//! said about them. Files, clock and terminal exist only around it. Every stage has a type, and a value of a later
//! type proves that the earlier checks have run:
//!
//! ```text
//! Sources ─parse─▶ Documents ─assemble─▶ Catalogue ─plan─▶ Site ─promise─▶ Output ─publish─▶ public/
//! ```
//!
//! Which opening counts now, for whom and what it costs is asked of [`offer`] by everybody, and decided nowhere else.
//!
//! The modules below stand in the order of their layers; each imports only those above it. The files of a folder may
//! import each other, but in no circle. A file has at most 400 lines, and only files of `model/` and `scaffold/` name a kind.
//! `tests/tidy.rs` checks all of it.
//!
//! | to add | begin in |
//! |---|---|
//! | a kind, a fact, a word of a closed list | [`model`]; what authors start from is in `scaffold/kinds/` |
//! | a special page | `site/pages.rs` |
//! | a file of another format | [`output`] |
//! | a rule on one value | its type, in [`codes`], [`time`] or [`model`] |
//! | a rule on the facts of one item | `Entity::check`, in [`model`] |
//! | a rule on what items say of each other | `catalogue/rules/related.rs` |
//! | a rule on vocabularies, openings, pictures or translations | its file in `catalogue/rules/` |
//! | a rule on addresses and menus | `site/checks.rs` |
//! | advice on finished pages and prose, for `prospectus check` alone | [`check`] |
//! | a message's code | `diagnostic/codes.rs`; `catalogue/rules.rs` lists what belongs to it |
//!
//! Words for readers stand in `themes/default/messages/`, in every language. `UPDATE=1 cargo test` and
//! `cargo run -- schema --output .vscode/schema` write anew what is derived.
//!
//! Invariants:
//!
//! - `compile` reads no file, no clock and no network. "Now" is an input.
//! - A stage never stops at the first mistake; it returns [`diagnostic::Checked`]: all that could be made, and all that
//!   is to be said.
//! - A template sees only its view, so that the hash of the view tells whether a page must be made again.
//! - An output is complete or not published.
//! - An author's mistake is a `Diagnostic`, the world's failure an `anyhow::Error` at the edges, our own a panic, which
//!   the edges catch and tell as a [`mishap`].

// Words everyone uses.

/// How much the program reads of a kind.
pub mod limits;

/// Results of pure functions, remembered from one build to the next.
pub mod memo;

/// What was read of a catalogue while something was made of it.
pub mod reads;

/// Input files in memory; a place in one of them.
pub mod source;

/// Letters that nobody sees, or takes for others.
pub mod unseen;

/// A message to an author.
pub mod diagnostic;

/// Our own mistakes, caught.
pub mod mishap;

/// What a value means that is written as people write it elsewhere.
pub mod meant;

/// YAML into types, and every mistake in a file at once.
pub mod yaml;

/// A language tag; a text given in several languages.
pub mod lang;

/// Codes of international standards, and exact decimals.
pub mod codes;

/// Addresses on the site that authors write out.
pub mod address;

/// Days, moments, durations, academic years.
pub mod time;

/// Pictures beside the texts: their sizes, and the files that each is published as.
pub mod picture;

/// Documents beside the texts: what a PDF says of itself, and where it is published.
pub mod pdf;

/// Places on Earth, and maps of the land around them.
pub mod geo;

// What authors write, read and linked; when it counts; how it is said.

/// What a catalogue is about: one file a kind, and the table of kinds.
pub mod model;

/// Which opening counts now, for whom, and what it costs.
pub mod offer;

/// One file of words: front matter and body.
pub mod document;

/// Markdown to safe HTML.
pub mod markdown;

/// `site.yaml`.
pub mod config;

/// The words and formats of a language.
pub mod locale;

/// Templates, static files and messages.
pub mod theme;

/// All items, linked, and the rules that look beyond one of them.
pub mod catalogue;

/// What was published once.
pub mod history;

// What authors, editors and translators ask of it, which needs no site.

/// What editors know of the files that authors write, derived from the types that read them: a new key needs nothing here.
pub mod schema;

/// The first files of an item and of a site.
pub mod scaffold;

/// What translators have to do, and files that travel to their tools and back.
pub mod translation;

/// The handbook for those who write.
pub mod handbook;

/// Messages for people and machines, as text.
pub mod report;

// The site that is made of it, in the order the stages run.

/// Every page there will be.
pub mod site;

/// What a template sees: values in words, parts of pages, pages.
pub mod view;

/// Photographs as the files that they are published as.
pub mod darkroom;

/// Bytes for each format, as promises.
pub mod output;

/// The stages, composed: read this first.
pub mod compile;

/// What `prospectus check` says beyond a build: of the finished pages, of how texts read, of what falls due.
pub mod check;

/// Cures that are certain, made in the files until none is left.
pub mod mend;

// The edges: the only code that touches the world, each what it is allowed here.

/// Read a folder, publish into one.
#[allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "files")]
pub mod disk;

/// Links that lead elsewhere: whether their addresses answer, asked politely.
#[allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "network, clock")]
pub mod links;

/// Which files change while somebody works.
#[allow(clippy::disallowed_methods, reason = "files, clock")]
pub mod watch;

/// A site while somebody works on it.
#[allow(clippy::disallowed_methods, reason = "clock")]
pub mod preview;

/// The preview over HTTP.
#[allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "network, clock")]
pub mod server;

/// What the program asks of its allocator.
#[allow(unsafe_code, reason = "C has no other")]
pub mod allocator;

/// What the system would end the program for.
#[allow(unsafe_code, reason = "C has no other")]
pub mod signals;

/// Arguments to a command.
#[allow(clippy::disallowed_macros, clippy::disallowed_methods, reason = "terminal, files, clock")]
pub mod cli;
