//! A mistake in a document, by its path and its kind.

use std::fmt;

use serde::de::{self, Unexpected};

use crate::diagnostic::Code;
use crate::meant::Reading;
use crate::source::DataPath;

/// A mistake at a path of the document.
#[derive(Clone, Debug)]
pub struct Fault {
    pub path: DataPath,
    pub kind: FaultKind,
    /// Whether `path` was set where the mistake arose.
    placed: bool,
}

#[derive(Clone, Debug)]
pub enum FaultKind {
    UnknownKey {
        key: String,
        known: &'static [&'static str],
    },
    MissingKey {
        key: &'static str,
    },
    WrongType {
        found: String,
        expected: String,
        /// Those of the map that is expected.
        keys: &'static [&'static str],
    },
    NotInList {
        found: String,
        known: Vec<String>,
        /// Whether a site may add words of its own to the list.
        is_open: bool,
    },
    /// A key that its type refuses, such as a language tag.
    RefusedKey {
        key: String,
        code: Code,
        message: String,
        expected: Box<str>,
        readings: Box<[Reading]>,
    },
    /// A value that its type refuses, with the type's own words.
    Value {
        code: Code,
        message: String,
        expected: Box<str>,
        help: String,
        /// What may be meant; the type takes each of them.
        readings: Box<[Reading]>,
    },
}

/// What is expected where a type has keys.
const MAP: &str = "a map of keys and values";

/// Between the parts of a fault while it travels through serde as text.
const SEPARATOR: char = '\u{1f}';

/// What a word that is none of an open list begins with while it travels.
const WORD: char = '\u{1c}';

/// Between the readings of a fault, and between the parts of each, while they do.
const READINGS: [char; 2] = ['\u{1e}', '\u{1d}'];

impl Fault {
    fn new(kind: FaultKind) -> Fault {
        Fault { path: DataPath::default(), kind, placed: false }
    }

    pub(super) fn value(code: Code, message: impl Into<String>) -> Fault {
        Fault::new(FaultKind::Value {
            code,
            message: message.into(),
            expected: Box::default(),
            help: String::new(),
            readings: Box::default(),
        })
    }

    /// What should have been written, for the label under the excerpt.
    pub fn expected(mut self, words: impl Into<String>) -> Fault {
        if let FaultKind::Value { expected, .. } = &mut self.kind {
            *expected = words.into().into();
        }
        self
    }

    /// What the author can do.
    pub fn help(mut self, words: impl Into<String>) -> Fault {
        if let FaultKind::Value { help, .. } = &mut self.kind {
            *help = words.into();
        }
        self
    }

    /// What the author may have meant.
    pub fn meant(mut self, found: Vec<Reading>) -> Fault {
        if let FaultKind::Value { readings, .. } = &mut self.kind {
            *readings = found.into();
        }
        self
    }

    /// As serde's own error, whose only way in is a text.
    pub fn into_error<E: de::Error>(self) -> E {
        E::custom(self)
    }

    /// A word that stands in none of a list to which sites may add.
    pub(super) fn not_in_list(found: &str, known: &[&str]) -> Fault {
        let known = known.iter().map(ToString::to_string).collect();
        Fault::new(FaultKind::NotInList { found: found.to_owned(), known, is_open: true })
    }

    /// The same, arrived as a text.
    fn sent_word(text: &str) -> Option<Fault> {
        let (found, known) = text.strip_prefix(WORD)?.split_once(SEPARATOR)?;
        Some(Fault::not_in_list(found, &known.split(SEPARATOR).collect::<Vec<&str>>()))
    }

    /// A type refused a key of a map, not a value.
    pub(super) fn about_key(self, key: &str) -> Fault {
        match self.kind {
            FaultKind::Value { code, message, expected, readings, .. } => {
                Fault::new(FaultKind::RefusedKey { key: key.to_owned(), code, message, expected, readings })
            }
            kind => Fault { kind, ..self },
        }
    }

    /// A map of these keys was expected at the path.
    pub(super) fn of_map(mut self, path: &DataPath, fields: &'static [&'static str]) -> Fault {
        let is_here = self.path == *path;
        match &mut self.kind {
            FaultKind::WrongType { expected, keys, .. } if is_here && expected == MAP => *keys = fields,
            _ => {}
        }
        self
    }

    pub(super) fn at(mut self, path: &DataPath) -> Fault {
        if !self.placed {
            self.path = path.clone();
            self.placed = true;
        }
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            FaultKind::Value { code, message, expected, help, readings } => {
                let readings = written(readings);
                write!(
                    f,
                    "{}{SEPARATOR}{message}{SEPARATOR}{expected}{SEPARATOR}{help}{SEPARATOR}{readings}",
                    code.id()
                )
            }
            FaultKind::NotInList { found, known, .. } => {
                write!(f, "{WORD}{found}{SEPARATOR}{}", known.join(&SEPARATOR.to_string()))
            }
            other => write!(f, "{other:?}"),
        }
    }
}

impl std::error::Error for Fault {}

/// Readings as one text.
fn written(readings: &[Reading]) -> String {
    let [between, part] = READINGS;
    let one = |reading: &Reading| {
        let is_certain = if reading.is_certain { "1" } else { "0" };
        format!("{}{part}{}{part}{is_certain}", reading.text, reading.note)
    };
    readings.iter().map(one).collect::<Vec<String>>().join(&between.to_string())
}

fn read(readings: &str) -> Vec<Reading> {
    let [between, part] = READINGS;
    let one = |reading: &str| {
        let mut parts = reading.split(part);
        let (text, note, is_certain) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Reading { text: text.to_owned(), note: note.to_owned(), is_certain: is_certain == "1" })
    };
    readings.split(between).filter_map(one).collect()
}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Fault {
        let text = message.to_string();
        if let Some(fault) = Fault::sent_word(&text) {
            return fault;
        }
        let mut parts = text.split(SEPARATOR);
        let code = parts.next().and_then(Code::from_id).map(|row| row.code);
        match (code, parts.next(), parts.next(), parts.next()) {
            (Some(code), Some(message), Some(expected), Some(help)) => {
                let readings = parts.next().map(read).unwrap_or_default();
                Fault::value(code, message).expected(expected).help(help).meant(readings)
            }
            _ => Fault::value(Code::WrongType, text),
        }
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Fault {
        Fault::new(FaultKind::UnknownKey { key: key.to_owned(), known })
    }

    fn missing_field(key: &'static str) -> Fault {
        Fault::new(FaultKind::MissingKey { key })
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Fault {
        let known = known.iter().map(ToString::to_string).collect();
        Fault::new(FaultKind::NotInList { found: found.to_owned(), known, is_open: false })
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn de::Expected) -> Fault {
        Fault::new(FaultKind::WrongType {
            found: plain_words(found).to_owned(),
            expected: plain_expectation(&expected.to_string()),
            keys: &[],
        })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn de::Expected) -> Fault {
        Fault::new(FaultKind::WrongType {
            found: format!("the number {}", found.to_string().replace(|letter: char| !in_number(letter), "")),
            expected: range_of(&expected.to_string()),
            keys: &[],
        })
    }
}

fn plain_words(found: Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Seq => "a list",
        Unexpected::Map => "a map",
        Unexpected::Unit | Unexpected::Option => "nothing",
        Unexpected::Bool(_) => "a truth value",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "a number",
        _ => "a text",
    }
}

fn in_number(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '-' | '.')
}

/// The numbers that fit a type.
fn range_of(expected: &str) -> String {
    match expected {
        "u8" => "a whole number from 0 to 255".into(),
        "u16" => "a whole number from 0 to 65535".into(),
        "u32" | "u64" | "usize" => "a whole number, zero or more".into(),
        other => plain_expectation(other),
    }
}

/// Serde's names of types in words that an editor knows.
fn plain_expectation(expected: &str) -> String {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number".into(),
        "f32" | "f64" => "a number".into(),
        "a boolean" => "`true` or `false`".into(),
        "a sequence" => "a list".into(),
        "a YAML mapping" => MAP.into(),
        _ if expected.starts_with("struct ") => MAP.into(),
        _ if expected.starts_with("enum ") => "one of the known words".into(),
        _ => expected.to_owned(),
    }
}
