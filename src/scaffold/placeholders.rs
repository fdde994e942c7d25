//! The words of the first files that are there to be replaced.

use super::{REPLACE, site, words};
use crate::config::Config;
use crate::model::{KINDS, Kind};
use crate::source::Sources;

/// What nobody means to publish.
#[derive(Clone, Debug)]
pub struct Placeholders {
    /// Summaries of new items.
    pub summaries: Vec<&'static str>,
    /// What the text of a new item begins with.
    pub bodies: Vec<&'static str>,
    /// The name of who publishes a new site.
    pub publisher: String,
}

/// All of them. What is said of a country holds as it is, and may stay.
pub fn placeholders() -> Placeholders {
    let kinds = KINDS.iter().map(|row| row.kind).filter(|kind| *kind != Kind::Country);
    let summaries = kinds.map(|kind| words(kind).0).collect();
    Placeholders { summaries, bodies: vec![REPLACE], publisher: publisher() }
}

fn publisher() -> String {
    let mut sources = Sources::default();
    site::settings().into_iter().for_each(|(path, text)| sources.insert(path, text.into_bytes()));
    let config = Config::read(&sources).value.expect("the settings of a new site can be read");
    config.file.institution.name.get(std::slice::from_ref(config.source_lang())).0.to_owned()
}
