//! Reading YAML into types, and every mistake in a file in one run.
//!
//! A file without mistakes is read by `serde_yaml` straight into its type. Only when that fails is it parsed a second
//! time, into a tree whose values know their place ([`Tree`]). The same type is then read from the tree; each mistake
//! is noted, mended with a placeholder, and reading goes on until nothing is left to complain about.

mod build;
mod channel;
mod clocked;
mod cure;
mod declare;
mod decode;
mod doubled;
mod edit;
mod fault;
mod form;
mod listed;
mod lost;
mod mended;
mod merged;
mod misnamed;
mod misplaced;
mod mistake;
mod nested;
mod remarks;
mod repeated;
mod run_on;
mod spanned;
mod spilled;
mod telling;
mod together;
mod tree;
mod unique;
mod unlisted;
mod unsaid;
mod whole;

use std::fmt;
use std::ops::Range;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::meant::{self, Reading};
use crate::mishap::within;
use crate::source::{DataPath, Place, SourcePath};
pub(crate) use decode::HOLE;
pub use edit::{Draft, Splice, spliced};
pub use fault::{Fault, FaultKind};
pub use form::{Form, Free};
use mended::Mistake;
pub use tree::Tree;
pub use unique::unique;
pub use whole::{whole, whole_or_none, whole_within, whole_within_or_none, wholes};

/// So many brackets within each other take the parser no time yet.
const DEEP_BRACKETS: usize = 1000;

/// A value read from one file, and which parts of it are placeholders for something mistaken.
#[derive(Clone, Debug)]
pub struct Read<T> {
    /// Nothing when the file could not be read at all.
    pub value: Option<T>,
    /// Values that were mistaken; rules that look at them would only repeat the first message.
    pub holes: Vec<DataPath>,
}

impl<T> Read<T> {
    /// The same with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Read<U> {
        Read { value: self.value.map(change), holes: self.holes }
    }
}

/// Read YAML into a type. `text` begins at byte `base` of the file.
pub fn read<T: DeserializeOwned>(path: &SourcePath, text: &str, base: usize) -> Checked<Read<T>> {
    within("reading", path, || match too_deep(text) {
        Some(mistake) => {
            let diagnostic =
                mistake.diagnostic(&|range| Place::bytes(path, range.start + base..range.end + base));
            Checked::new(Read { value: None, holes: Vec::new() }, [diagnostic].into_iter().collect())
        }
        None => read_all(path, text, base),
    })
}

/// Whether a text is read into a type without a mistake; brackets that nest too deep are one.
pub fn fits<T: DeserializeOwned>(text: &str) -> bool {
    too_deep(text).is_none() && serde_yaml::from_str::<T>(text).is_ok()
}

fn read_all<T: DeserializeOwned>(path: &SourcePath, text: &str, base: usize) -> Checked<Read<T>> {
    let place = |range: Range<usize>| Place::bytes(path, range.start + base..range.end + base);
    let lost = lost::lost(text, &place);
    match serde_yaml::from_str(text) {
        Ok(value) => {
            let mut diagnostics = Diagnostics::default();
            let empty = lost::empty(text, &place);
            // No rule tells again that the outermost are missing: before the others stand blanks or a bracket.
            let is_outermost = |one: &Diagnostic| matches!(&one.place, Place::Bytes(_, at) if !text[..at.start - base].ends_with([' ', '{']));
            let holes = empty.iter().filter(|(_, one)| is_outermost(one)).map(|(key, _)| key.as_str().into());
            let holes = holes.collect();
            diagnostics.extend(empty.into_iter().map(|(_, one)| one));
            diagnostics.extend(run_on::run_on(text, &place));
            let diagnostics = causes(diagnostics, lost, text, base);
            Checked::new(Read { value: Some(value), holes }, diagnostics)
        }
        Err(error) => {
            let mut read = read_mistaken(path, text, base, &error);
            let told: Vec<Option<usize>> = read.diagnostics.iter().map(|one| line(one, text, base)).collect();
            let (keys, empty): (Vec<String>, Vec<Diagnostic>) = lost::empty(text, &place).into_iter().unzip();
            let is_of = |one: &Diagnostic, key: &String| {
                one.message.starts_with(&format!("the key `{key}` is missing"))
            };
            read.diagnostics = read
                .diagnostics
                .filter(|one| one.code != Code::MissingKey || !keys.iter().any(|key| is_of(one, key)));
            read.diagnostics.extend(empty.into_iter().filter(|one| !told.contains(&line(one, text, base))));
            read.diagnostics = causes(read.diagnostics, lost, text, base);
            read
        }
    }
}

/// The line of the text that a message is about.
fn line(told: &Diagnostic, text: &str, base: usize) -> Option<usize> {
    match &told.place {
        Place::Bytes(_, at) => Some(text.get(..at.start.checked_sub(base)?)?.matches('\n').count()),
        _ => None,
    }
}

/// Where words are lost, what is wrong with what is left on their line needs no second message, unless it has a cure.
fn causes(told: Diagnostics, lost: Vec<Diagnostic>, text: &str, base: usize) -> Diagnostics {
    let lines: Vec<Option<usize>> = lost.iter().map(|one| line(one, text, base)).collect();
    let echo = |one: &Diagnostic| one.fixes.is_empty() && lines.contains(&line(one, text, base));
    let mut told = told.filter(|one| !echo(one));
    told.extend(lost);
    told
}

/// What is wrong with brackets that nest without measure, for which the parser takes the square of their number. The
/// tree's own parser stops at the first that is too deep.
fn too_deep(text: &str) -> Option<Mistake> {
    // Nearly all files have fewer than that altogether.
    memchr::memchr2_iter(b'[', b'{', text.as_bytes()).nth(DEEP_BRACKETS)?;
    let mut open = 0_usize;
    let deep = text.bytes().any(|byte| {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        open > DEEP_BRACKETS
    });
    deep.then(|| Tree::parse(text).err()).flatten().map(|unread| mistake::plain(text, unread))
}

/// What the parser stumbles over in a text, and from which byte on; nothing where it is YAML.
pub fn breaks(text: &str) -> Option<(String, usize)> {
    let mistake = mistake::plain(text, Tree::parse(text).err()?);
    Some((mistake.message, mistake.range.start))
}

fn read_mistaken<T: DeserializeOwned>(
    path: &SourcePath,
    text: &str,
    base: usize,
    error: &serde_yaml::Error,
) -> Checked<Read<T>> {
    let mut value = None;
    let place = |range: Range<usize>| Place::bytes(path, range.start + base..range.end + base);
    let mut read = |tree: &Tree| {
        // The last tree that is read counts.
        value = None;
        value = Some(decode::decode(tree)?);
        Ok(())
    };
    let tried = |tree: &Tree| decode::decode::<T>(tree).map(drop);
    let told = telling::mistakes(text, error, &place, &mut read, &tried);
    let value = value.filter(|_| told.is_yaml);
    Checked::new(Read { value, holes: told.holes }, told.diagnostics)
}

/// A value written as one text: a date, a code, a number. `SAMPLE` is valid, so that it can stand in for a mistaken
/// one while the rest of the file is read.
pub trait Scalar: Sized {
    /// What to write, for people: `a date such as 2027-03-01`.
    const EXPECTED: &'static str;
    const SAMPLE: &'static str;

    fn parse(text: &str) -> Result<Self, Fault>;

    /// What may be meant by a text that `parse` refuses, the likeliest first. What `parse` would refuse as well is left
    /// out of them.
    fn readings(_: &str) -> Vec<Reading> {
        Vec::new()
    }

    /// What the text may be, for editors; never stricter than `parse` in what authors write.
    fn form() -> Form;
}

/// A mistake in a value, to be told with the value's place.
pub fn fault(code: Code, message: impl Into<String>) -> Fault {
    Fault::value(code, message)
}

/// A word that is none of a list to which sites may add, within serde.
pub fn not_in_list<E: serde::de::Error>(found: &str, known: &[&str]) -> E {
    Fault::not_in_list(found, known).into_error()
}

/// Parse a scalar within serde; a placeholder gives the type's sample.
pub fn parse_scalar<T: Scalar, E: serde::de::Error>(text: &str) -> Result<T, E> {
    let text = if text == decode::HOLE { T::SAMPLE } else { text };
    T::parse(text).map_err(|wrong| {
        // Nothing is meant by what is tried alone.
        let readings = if text == cure::STRANGE { Vec::new() } else { T::readings(text) };
        let readings = readings.into_iter().filter(|reading| T::parse(&reading.text).is_ok());
        wrong.meant(meant::offered(readings.collect())).into_error()
    })
}

/// Serde's visitor for a [`Scalar`].
pub struct ScalarVisitor<T>(std::marker::PhantomData<T>);

impl<T> Default for ScalarVisitor<T> {
    fn default() -> Self {
        ScalarVisitor(std::marker::PhantomData)
    }
}

impl<T: Scalar> serde::de::Visitor<'_> for ScalarVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        parse_scalar(text)
    }
}

/// Read a [`Scalar`] from YAML as text, whatever it looks like: `NO` is Norway and `0542` keeps its zero.
macro_rules! scalar {
    ($type:ty) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::yaml::ScalarVisitor::<$type>::default())
            }
        }

        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                <$type as $crate::yaml::Scalar>::form().is_short()
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <$type as $crate::yaml::Scalar>::form().schema(<$type as $crate::yaml::Scalar>::EXPECTED)
            }
        }
    };
}
pub(crate) use scalar;

/// Find the bytes of a value that a message is about, in a tree if it could be read. The nearest value around it will do
/// where it is not found.
pub fn locate(tree: Option<&Tree>, base: usize, path: &DataPath) -> Range<usize> {
    let Some(tree) = tree else { return base..base };
    let mut steps = path.clone();
    loop {
        if let Some(range) = tree.value(&steps) {
            return range.start + base..range.end + base;
        }
        if steps.0.pop().is_none() {
            return base..base;
        }
    }
}

/// Find a text by its key and its value, where no path to it is at hand.
pub fn locate_entry(text: &str, key: &str, value: &str) -> Option<Range<usize>> {
    Tree::parse(text).ok()?.entry(key, value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Line, Localized};
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is tested")]
    struct Sample {
        name: Line,
        title: Localized,
        parts: Vec<Part>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is tested")]
    struct Part {
        size: u8,
        label: Line,
    }

    fn messages(text: &str) -> Vec<String> {
        let checked = read::<Sample>(&"x.yaml".into(), text, 0);
        checked.diagnostics.iter().map(|diagnostic| diagnostic.message.clone()).collect()
    }

    #[test]
    fn a_clean_file_says_nothing() {
        assert_eq!(messages("name: a\ntitle: {en: b}\nparts: [{size: 1, label: c}]\n"), Vec::<String>::new());
    }

    #[test]
    fn all_mistakes_are_told_at_once() {
        let text = "nam: a\ntitle: {en: b, en: c}\nparts:\n  - {size: big, label: }\n  - {size: 2, colour: red, label: d}\n";
        assert_eq!(
            messages(text),
            [
                "the key `en` stands twice",
                "unknown key `nam`",
                "a text where a whole number is expected",
                "a text is expected here, but there is none",
                "unknown key `colour` in `parts[1]`",
            ]
        );
    }

    #[test]
    fn keys_without_a_value_and_lost_words_are_told() {
        let told = |text: &str| -> Vec<String> {
            let read = read::<serde_yaml::Mapping>(&"x.yaml".into(), text, 0);
            read.diagnostics.iter().map(|one| one.message.clone()).collect()
        };
        assert_eq!(told("a:\nb: 1\nextra:\n  c:\n"), ["the key `a` has no value"]);
        assert_eq!(told("a: ~\nb: \"\"\nc:\n  d: 1\ne:\n- f\ng: >\n  h:\n"), Vec::<String>::new());
        assert_eq!(told("a: {b: c, d: e} #f\ng: 1 #h\ni: \"j\" #k\n"), Vec::<String>::new());
        assert_eq!(told("a: b #c\n"), ["`#c` is taken for a comment, and would vanish"]);
    }

    #[test]
    fn a_value_is_found_by_its_path() {
        let text = "parts:\n  - size: 1\n    label: hello\n";
        let path = DataPath::from("parts").index(0).key("label");
        assert_eq!(&text[locate(Tree::parse(text).ok().as_ref(), 0, &path)], "hello");
    }
}
