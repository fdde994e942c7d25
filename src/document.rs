//! One file of words: its front matter and its body, with their places.

mod answer;
mod encodings;
mod fence;
mod foreign;
mod lost_letters;
mod marks;
mod patch;
mod toml;
mod twice_read;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use schemars::JsonSchema;
use serde::Deserialize;

use crate::address::Address;
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, Edit, Fix};
use crate::lang::{JOINERS, Line, is_combining, nfc, slugify};
use crate::limits::{TEXT, grouped};
use crate::source::{DataPath, Place, Source, SourcePath};
use crate::yaml;
use fence::{Fence, missing_fence, second_front_matter};
use foreign::{foreign, other_format, utf16};
pub use marks::{first_mark, unmerged};
use toml::toml;

/// A summary may have this many characters; search engines and shared links cut longer ones off. Those of Chinese, Japanese
/// and Korean are twice as wide, and each says about twice as much.
pub const LONGEST_SUMMARY: usize = 160;

/// What stands between the two lines `---` at the beginning of a file of words, `<language>.md`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrontMatter {
    /// What the item is called in this language: on its page, in lists and in search results.
    pub title: Line,
    /// What it is in a sentence, at most 160 characters; search engines and shared links show it.
    #[schemars(length(max = LONGEST_SUMMARY))]
    pub summary: Line,
    /// The last part of the address: letters, digits and single hyphens; the id without the key.
    #[schemars(regex(pattern = r"^[^\s/\\.?#:%A-Z-]+(?:-[^\s/\\.?#:%A-Z-]+)*$"))]
    #[schemars(extend("patternErrorMessage" = "expected letters, digits and single hyphens"))]
    pub slug: Option<Line>,
    /// What one can do in the end, each outcome a sentence.
    #[serde(default)]
    pub outcomes: Vec<Line>,
    /// Translations only: the fingerprint of the source text that they were made from.
    pub translated_from: Option<Line>,
    /// Old addresses on this site that lead here: `[/en/old-address/]`.
    #[serde(default)]
    pub aliases: Vec<Address>,
    /// Keys of the site's own, whatever they are; they reach the templates untouched.
    #[serde(default)]
    #[schemars(with = "yaml::Free")]
    pub extra: serde_yaml::Mapping,
}

impl FrontMatter {
    /// What may stand in it, but for keys of the site's own.
    pub const KEYS: [&str; 6] = ["title", "summary", "slug", "outcomes", "translated_from", "aliases"];

    /// Its lines of text, each with the way to it.
    pub fn lines(&self) -> Vec<(DataPath, &str)> {
        let outcomes = self.outcomes.iter().enumerate();
        let outcomes = outcomes.map(|(at, line)| (DataPath::from("outcomes").index(at), &*line.0));
        [("title".into(), &*self.title.0), ("summary".into(), &*self.summary.0)]
            .into_iter()
            .chain(outcomes)
            .collect()
    }
}

/// The words of an item in one language.
#[derive(Clone, Debug)]
pub struct Words {
    pub path: SourcePath,
    pub front: FrontMatter,
    /// The whole file, shared with the sources.
    bytes: Arc<[u8]>,
    /// Where the body begins in the file, in bytes.
    body_at: usize,
    fingerprint: OnceLock<String>,
}

impl Words {
    /// Read a Markdown file; nothing where its front matter cannot be found or read.
    pub fn read(source: &Source) -> Checked<Option<Words>> {
        let mut diagnostics = Diagnostics::default();
        let Some(text) = diagnostics.take(text(source)) else { return Checked::new(None, diagnostics) };
        let skipped = source.skipped();
        let Some(fence) = Fence::find(text) else {
            let is_front =
                |yaml: &str| yaml::read::<FrontMatter>(&source.path, yaml, 0).diagnostics.is_empty();
            let told = toml(source, text, &is_front);
            diagnostics.push(told.unwrap_or_else(|| missing_fence(source, text, &is_front)));
            return Checked::new(None, diagnostics);
        };
        let yaml = &text[fence.yaml.clone()];
        let read =
            diagnostics.take(yaml::read::<FrontMatter>(&source.path, yaml, skipped + fence.yaml.start));
        if let Some(front) = &read.value {
            check(&source.path, front, &read.holes, &mut diagnostics);
        }
        let body = &text[fence.body..];
        if let Some(second) = second_front_matter(body) {
            let at = skipped + fence.body;
            let place = Place::bytes(&source.path, at + second.start..at + second.end);
            let told = Diagnostic::error(Code::MissingFence, place, "a second front matter begins here");
            diagnostics.push(told.help("move its keys into the first one, and remove both lines `---`"));
        }
        let words = read.value.map(|front| without(front, &read.holes)).map(|front| Words {
            path: source.path.clone(),
            front: composed(front),
            bytes: source.bytes.clone(),
            body_at: skipped + fence.body,
            fingerprint: OnceLock::new(),
        });
        Checked::new(words, diagnostics)
    }

    /// Markdown.
    pub fn body(&self) -> &str {
        std::str::from_utf8(&self.bytes[self.body_at..]).expect("words are made of texts only")
    }

    /// The file up to its body: everything that other pages can know of it.
    pub fn head(&self) -> &[u8] {
        &self.bytes[..self.body_at]
    }

    /// Eight hexadecimal digits that change when the words do; `translated_from` of their translations.
    pub fn fingerprint(&self) -> &str {
        self.fingerprint.get_or_init(|| self.hash())
    }

    fn hash(&self) -> String {
        let parts = [&self.front.title, &self.front.summary].into_iter().chain(&self.front.outcomes);
        let parts = parts.map(|part| part.0.as_str());
        // In one piece, as the hash is quick over long ones only.
        let mut text = String::with_capacity(self.bytes.len());
        for line in parts.chain(self.body().trim().lines().map(str::trim_end)) {
            text.push_str(line);
            text.push('\n');
        }
        blake3::hash(text.as_bytes()).to_hex()[..8].to_owned()
    }

    /// The place of some bytes of the body.
    pub fn place(&self, range: Range<usize>) -> Place {
        Place::bytes(&self.path, self.body_at + range.start..self.body_at + range.end)
    }
}

/// An address has one spelling, however its letters were typed.
fn composed(front: FrontMatter) -> FrontMatter {
    FrontMatter { slug: front.slug.map(|slug| Line(nfc(&slug).into_owned())), ..front }
}

/// A file's text, or a message where it has none.
pub fn text(source: &Source) -> Checked<Option<&str>> {
    let mut diagnostics = Diagnostics::default();
    let text = match source.text() {
        Ok(text) if text.trim().is_empty() => {
            diagnostics.push(
                Diagnostic::error(Code::EmptyFile, Place::File(source.path.clone()), "the file is empty")
                    .help(match source.path.contains("/vocabulary/") {
                        true => "bring back what stood in it; delete it only where nothing names what it had",
                        false => "fill it, or delete it",
                    }),
            );
            None
        }
        Ok(text) if text.len() > TEXT => {
            let (size, most) = (grouped(text.len() as u64), grouped(TEXT as u64));
            let message =
                format!("the file has {size} bytes, and files of words or facts have at most {most}");
            let large = Diagnostic::error(Code::BeyondLimit, Place::File(source.path.clone()), message);
            diagnostics.push(large.help("split it, or put what belongs elsewhere there"));
            None
        }
        Ok(text) => match foreign(source, text) {
            Some(told) => {
                diagnostics.push(told);
                None
            }
            None => Some(text),
        },
        Err(at) => {
            diagnostics.push(not_utf8(source, at));
            None
        }
    };
    Checked::new(text, diagnostics)
}

/// A message about the first byte of a file that is no text.
pub fn not_utf8(source: &Source, at: usize) -> Diagnostic {
    if let Some(told) = other_format(source).or_else(|| utf16(source)) {
        return told;
    }
    let byte = source.bytes.get(at).copied().unwrap_or_default();
    let message = format!("the byte 0x{byte:02X} is not UTF-8");
    let told = Diagnostic::error(Code::NotUtf8, Place::bytes(&source.path, at..at + 1), message.clone());
    let readings = encodings::readings(&source.bytes, lang_of(&source.path));
    let read = readings.first().map(|reading| decoded(&source.bytes, &reading.letters));
    if let Some(lost) = read.and_then(|text| lost_letters::message(&text)) {
        // As UTF-8 it would have the same question marks.
        return Diagnostic { message: format!("{message}, and {lost}"), ..told }.help(lost_letters::HELP);
    }
    let is_one = readings.len() == 1;
    let fixes = readings.iter().map(|reading| {
        let of = format!(
            "save the file with the encoding UTF-8; your editor may call the present one {}",
            reading.names
        );
        let title =
            if is_one { of } else { format!("{of}, where it is `{}`", reading.word(&source.bytes, at)) };
        let edits = reading.letters.iter().map(|(at, letter)| Edit {
            place: Place::bytes(&source.path, *at..at + 1),
            text: letter.to_string(),
        });
        Fix { title, is_certain: false, edits: edits.collect(), entries: Vec::new() }
    });
    if readings.is_empty() {
        return told
            .help("save the file as text, with the encoding UTF-8; where it is none, it belongs elsewhere");
    }
    fixes.fold(told, Diagnostic::fix)
}

/// The language of a text by its name: `fr` of `content/pages/about/fr.md`.
fn lang_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".md").or_else(|| name.strip_suffix(".ftl")).unwrap_or_default()
}

/// What the bytes say where some of them are these letters.
fn decoded(bytes: &[u8], letters: &[(usize, char)]) -> String {
    let mut letters = letters.iter().peekable();
    let read = bytes.iter().enumerate().map(|(at, byte)| match letters.next_if(|(own, _)| *own == at) {
        Some((_, letter)) => *letter,
        None => char::from(*byte),
    });
    read.collect()
}

/// Letters (of any script, with their marks), digits and single hyphens: what a part of an address may be.
pub fn is_slug(text: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|letter| !is_attached(letter))
            && !part.ends_with(JOINERS)
            && part.chars().all(|letter| letter.is_numeric() || is_small(letter) || is_attached(letter))
    };
    text.split('-').all(part)
}

fn is_small(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_uppercase()
}

fn is_attached(letter: char) -> bool {
    is_combining(letter) || JOINERS.contains(&letter)
}

/// The part of a file that is YAML: the front matter of a Markdown file, all of any other.
pub fn yaml_range(path: &str, text: &str) -> Range<usize> {
    let fence = if path.ends_with(".md") { Fence::find(text) } else { None };
    fence.map_or(0..text.len(), |fence| fence.yaml)
}

/// Without old addresses that could not be read.
fn without(mut front: FrontMatter, holes: &[DataPath]) -> FrontMatter {
    for (index, alias) in front.aliases.iter_mut().enumerate() {
        if holes.contains(&DataPath::from("aliases").index(index)) {
            *alias = Address::nothing();
        }
    }
    front
}

/// Whether a character is as wide as two letters, as those of Chinese, Japanese and Korean are.
fn is_wide(letter: char) -> bool {
    textwrap::core::display_width(letter.encode_utf8(&mut [0; 4])) > 1
}

fn check(path: &SourcePath, front: &FrontMatter, holes: &[DataPath], diagnostics: &mut Diagnostics) {
    let at = |steps: DataPath| Place::Value(path.clone(), steps);
    let mut error = |code, steps: DataPath, message: String, label: &str, fix: Option<Fix>| {
        if !holes.contains(&steps) {
            let told = Diagnostic::error(code, at(steps), message).label(label);
            diagnostics.push(fix.into_iter().fold(told, Diagnostic::fix));
        }
    };
    let (length, wide) =
        (front.summary.chars().count(), front.summary.chars().filter(|one| is_wide(*one)).count());
    if length + wide > LONGEST_SUMMARY {
        let label = match wide * 2 > length {
            true => "expected at most 80 characters of Chinese, Japanese or Korean",
            false => "expected at most 160 characters",
        };
        let message = format!("the summary has {length} characters");
        error(Code::SummaryTooLong, "summary".into(), message, label, None);
    }
    if let Some(slug) = front.slug.as_ref().filter(|slug| !is_slug(slug)) {
        // Of an address the last part is meant.
        let is_address = slug.starts_with('/') || slug.contains("://");
        let last = slug.trim_end_matches('/').rsplit('/').next().filter(|_| is_address).unwrap_or(slug);
        let meant = slugify(last);
        let fix = is_slug(&meant)
            .then(|| Fix::certain(format!("write `{meant}`"), at("slug".into()), meant.clone()));
        error(
            Code::BadSlug,
            "slug".into(),
            format!("`{slug}` is not a slug", slug = slug.0),
            "expected lower-case letters, digits and single hyphens",
            fix,
        );
    }
    for (index, _) in front.aliases.iter().enumerate().filter(|(_, alias)| alias.is_below()) {
        error(
            Code::BadAlias,
            DataPath::from("aliases").index(index),
            "an alias is one address, and not all that begin so".to_owned(),
            "expected a path such as `/en/old-address/`; those with `*` stand in `site.yaml`",
            None,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Checked<Option<Words>> {
        Words::read(&Source { path: "content/pages/x/en.md".into(), bytes: text.as_bytes().into() })
    }

    #[test]
    fn front_matter_and_body_are_told_apart() {
        let words = words("\u{feff}---\r\ntitle: A\r\nsummary: B\r\n---\r\n## Text\r\n").value.unwrap();
        assert_eq!((words.front.title.as_ref(), words.body(), words.body_at), ("A", "## Text\r\n", 35));
    }

    #[test]
    fn the_fingerprint_follows_the_words_only() {
        let of = |text| words(text).value.unwrap().fingerprint().to_owned();
        let one = of("---\ntitle: A\nsummary: B\n---\nText\n");
        assert_eq!(one, of("---\r\nsummary: B\r\ntitle: A\r\nslug: c\r\n---\r\n\r\nText\r\n"));
        assert_ne!(one, of("---\ntitle: A\nsummary: B\n---\nOther\n"));
    }

    #[test]
    fn slugs_may_be_of_any_script() {
        for slug in ["data-2027", "सांख्यिकी-कार्यक्रम", "ค่าเล่าเรียน", "برنامه\u{200c}ها", "ho\u{323}c-phi\u{301}"]
        {
            assert!(is_slug(slug), "{slug}");
        }
        for slug in ["", "-a", "a--b", "a-", "A", "a b", "a/b", "\u{301}a", "a-\u{200c}b", "a\u{200d}"] {
            assert!(!is_slug(slug), "{slug}");
        }
        let words = words("---\ntitle: A\nsummary: B\nslug: phi\u{301}\n---\n").value.unwrap();
        assert_eq!(words.front.slug.unwrap().0, "ph\u{ed}");
    }

    #[test]
    fn a_text_without_front_matter_is_refused() {
        assert!(words("## Text\n").diagnostics.has_errors());
        assert!(words("---\ntitle: A\nsummary: B\n").value.is_none());
    }
}
