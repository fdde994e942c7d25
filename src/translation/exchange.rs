//! Texts on their way to a translator's tool and back, whatever the format of the file.

use std::collections::BTreeMap;
use std::ops::Range;

use super::content::{Content, Piece};
use super::facts::{ShortText, short_texts};
use super::unit::{Pair, Unit, pairs};
use crate::catalogue::{Item, Standing};
use crate::config::Config;
use crate::lang::Lang;
use crate::source::{Source, SourcePath, Sources};

/// Texts that are sent out.
#[derive(Clone, Debug)]
pub struct Exchange {
    pub source: Lang,
    pub target: Lang,
    pub texts: Vec<Sent>,
}

/// A text that is sent out, or the short texts of a file.
#[derive(Clone, Debug)]
pub struct Sent {
    /// `programmes/x`, or `programmes/x/facts.yaml`
    pub name: String,
    /// The file in the source language.
    pub path: SourcePath,
    /// What the translation will be made from. Short texts have none: they stand beside each other.
    pub origin: Option<Origin>,
    pub pairs: Vec<Pair>,
}

/// The source of a translation.
#[derive(Clone, Debug)]
pub struct Origin {
    pub fingerprint: String,
    /// The whole file, so that a translation can be taken over when the source has changed meanwhile.
    pub text: String,
}

/// A text that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    pub name: String,
    /// What it was made from, if the tool kept that; short texts never say it.
    pub fingerprint: Option<String>,
    /// The source as it was sent out, if the tool kept that.
    pub original: Option<String>,
    pub units: Vec<ReturnedUnit>,
    /// Its place in the file, in bytes.
    pub at: Range<usize>,
}

impl Returned {
    /// The first unit of each id.
    pub fn by_id(&self) -> BTreeMap<&str, &ReturnedUnit> {
        self.units.iter().rev().map(|unit| (unit.id.as_str(), unit)).collect()
    }
}

/// The translation of a unit that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnedUnit {
    pub id: String,
    /// The words that were sent out.
    pub source: String,
    /// None where it was not translated.
    pub target: Vec<Piece>,
    /// Whether it is marked as one to look at again.
    pub review: bool,
    pub at: Range<usize>,
}

/// Everything that came back in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub target: Lang,
    pub texts: Vec<Returned>,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub at: Range<usize>,
    pub message: String,
    pub expected: String,
    /// What mends it in the file itself, so that no translation is lost.
    pub help: Option<String>,
}

impl Unreadable {
    pub fn new(at: Range<usize>, message: impl Into<String>, expected: impl Into<String>) -> Unreadable {
        Unreadable { at, message: message.into(), expected: expected.into(), help: None }
    }

    pub fn help(self, help: impl Into<String>) -> Unreadable {
        Unreadable { help: Some(help.into()), ..self }
    }
}

impl Returned {
    /// Whether it is the short texts of a file.
    pub fn is_short(&self) -> bool {
        is_short(&self.name)
    }

    /// Whether it is the messages of a theme.
    pub fn is_messages(&self) -> bool {
        self.name.starts_with(THEMES)
    }
}

/// Begins the names of messages: `themes/ours/messages`.
const THEMES: &str = "themes/";

/// Whether a name is that of a file of short texts.
pub fn is_short(name: &str) -> bool {
    name.ends_with(".yaml")
}

/// What a text is called, by the path of its file in the source language.
pub fn name_of(path: &str) -> Option<&str> {
    if path.starts_with(THEMES) {
        return path.strip_suffix(".ftl").and_then(|path| path.rsplit_once('/')).map(|(folder, _)| folder);
    }
    let below = path.strip_prefix("content/")?;
    if is_short(below) { Some(below) } else { below.rsplit_once('/').map(|(item, _)| item) }
}

/// Texts as they are sent to the translators of a language: the words of items, and the short texts of files.
pub fn send<'s>(
    sources: &Sources,
    config: &Config,
    items: impl IntoIterator<Item = &'s Item>,
    files: impl IntoIterator<Item = &'s Source>,
    target: &Lang,
) -> Exchange {
    let source = config.source_lang();
    let words = items.into_iter().filter_map(|item| words_of(sources, item, source, target));
    let short = files.into_iter().filter_map(|file| short_of(file, config, target));
    let mut texts: Vec<Sent> = words.chain(short).collect();
    texts.sort_by(|one, other| one.path.cmp(&other.path));
    Exchange { source: source.clone(), target: target.clone(), texts }
}

fn words_of(sources: &Sources, item: &Item, source: &Lang, target: &Lang) -> Option<Sent> {
    let original = item.words.get(source)?;
    let review = item.standing(source, target) != Some(Standing::Current);
    let text = sources.get(&original.path)?.text().ok()?.to_owned();
    Some(Sent {
        name: item.name(),
        path: original.path.clone(),
        origin: Some(Origin { fingerprint: original.fingerprint().to_owned(), text }),
        pairs: pairs(original, item.words.get(target), review),
    })
}

fn short_of(file: &Source, config: &Config, target: &Lang) -> Option<Sent> {
    let texts = short_texts(file, config, target);
    let pair = |text: ShortText| Pair {
        source: Unit {
            id: text.id,
            role: "short text".into(),
            content: Content::plain(&text.source).normal(),
        },
        target: text.target.map(|target| Content::plain(&target).normal()),
        review: false,
    };
    let name = name_of(&file.path)?.to_owned();
    (!texts.is_empty()).then(|| Sent {
        name,
        path: file.path.clone(),
        origin: None,
        pairs: texts.into_iter().map(pair).collect(),
    })
}
