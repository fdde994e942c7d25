//! Words that YAML takes for signs of its own, so that they vanish without a mistake: ` #1` for a comment, `&Co` for an
//! anchor, `!new` for a tag.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span};

use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::source::Place;
use crate::yaml::{Tree, remarks};

/// Of so many keys it is looked whether their values are behind `#`, which reads the whole file again.
const MOST_TRIED: usize = 8;

/// Words that nobody reads, each with the line that keeps them.
pub(super) fn lost(text: &str, place: &dyn Fn(Range<usize>) -> Place) -> Vec<Diagnostic> {
    if !is_suspicious(text) {
        return Vec::new();
    }
    let mut finder = Finder { text, ..Finder::default() };
    for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
        finder.is_whole = matches!(event, Event::StreamEnd);
        finder.event(event, &span);
    }
    finder.told(place)
}

/// Keys without a value, each with what is to be said of it: a type may take them for keys that are not there; those of the
/// site's own may be so.
pub(super) fn empty(text: &str, place: &dyn Fn(Range<usize>) -> Place) -> Vec<(String, Diagnostic)> {
    if !text.lines().zip(text.lines().skip(1).chain([""])).any(|(line, next)| is_empty(line, next)) {
        return Vec::new();
    }
    let Ok(tree) = Tree::parse(text) else { return Vec::new() };
    let told = tree.empty_keys().into_iter().enumerate().map(|(number, (key, at))| {
        let signs = if number < MOST_TRIED { remarks::below_key(text, &at) } else { Vec::new() };
        let told = Diagnostic::error(Code::EmptyText, place(at), format!("the key `{key}` has no value"))
            .label("expected a value behind the colon");
        let is_yaml = || Tree::parse(&remarks::without(text, &signs)).is_ok();
        let told = if !signs.is_empty() && is_yaml() { told.fix(remarks::cure(signs, place)) } else { told };
        (key.to_owned(), told.help("write it, or remove the key"))
    });
    told.collect()
}

/// Whether a line could be a key without a value: nothing behind the colon, nothing further to the right below it.
fn is_empty(line: &str, next: &str) -> bool {
    let remark = Some(line).filter(|line| line.contains('#')).and_then(|line| line.find(" #"));
    let line = line[..remark.unwrap_or(line.len())].trim_end();
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    line.ends_with(':') && indentation(next) <= indentation(line) && !next.trim_start().starts_with("- ")
        || line.contains(": ,")
        || line.contains(": }")
}

/// Whether a line is the dash of an entry alone: `- #g1`.
fn is_empty_entry(line: &str, next: &str) -> bool {
    let indentation = |line: &str| line.len() - line.trim_start_matches(' ').len();
    line.trim_start().starts_with('-')
        && line.trim_matches([' ', '-']).is_empty()
        && indentation(next) <= indentation(line)
}

/// Nearly all files have nothing of the kind, and need not be read a second time.
fn is_suspicious(text: &str) -> bool {
    let has_signs = memchr::memchr3(b'#', b'&', b'!', text.as_bytes()).is_some();
    has_signs
        && text.lines().any(|line| {
            let comment = line.match_indices(" #").any(|(at, _)| is_word(&line[at + 2..]));
            let value = |sign: char| {
                line.match_indices(sign).any(|(at, _)| {
                    let before = line[..at].trim_end();
                    before.len() < at && before.ends_with([':', '-', '[', '{', ','])
                        || before.ends_with(['[', '{'])
                })
            };
            comment || value('&') || value('!')
        })
}

/// What follows `#` in "Programme #1", and hardly in a comment.
pub(super) fn is_word(after: &str) -> bool {
    let mut letters = after.chars();
    match letters.next() {
        Some(' ') => after.trim_start().starts_with(|letter: char| letter.is_ascii_digit()),
        Some(letter) => letter.is_alphanumeric(),
        None => false,
    }
}

#[derive(Default)]
struct Finder<'t> {
    text: &'t str,
    /// Where texts without quotation marks end, and begin.
    plain: BTreeMap<usize, usize>,
    comments: Vec<Range<usize>>,
    /// Where each anchor stands, by its number.
    anchors: BTreeMap<usize, Range<usize>>,
    named: BTreeSet<usize>,
    /// Whether the text is read to its end, so that all that is named is known.
    is_whole: bool,
    /// Values with a tag, by where they begin.
    tagged: Vec<usize>,
}

impl Finder<'_> {
    fn event(&mut self, event: Event<'_>, span: &Span) {
        let Some(at) = span.byte_range() else { return };
        match event {
            Event::Comment(..) => self.comments.push(at),
            Event::Anchor(anchor, _) => drop(self.anchors.insert(anchor, at)),
            Event::Alias(anchor) => drop(self.named.insert(anchor)),
            Event::Scalar(_, style, anchor, tag) => {
                if style == ScalarStyle::Plain {
                    self.plain.insert(at.start + self.text[at.clone()].trim_end().len(), at.start);
                }
                self.property(anchor, tag.is_some(), at.start);
            }
            Event::SequenceStart(_, anchor, tag) | Event::MappingStart(_, anchor, tag) => {
                self.property(anchor, tag.is_some(), at.start);
            }
            _ => {}
        }
    }

    fn property(&mut self, anchor: usize, tagged: bool, start: usize) {
        if anchor > 0 {
            self.anchors.entry(anchor).or_insert(start..start);
        }
        if tagged {
            self.tagged.push(start);
        }
    }

    fn told(&self, place: &dyn Fn(Range<usize>) -> Place) -> Vec<Diagnostic> {
        let comments = self.comments.iter();
        let comments = comments.filter_map(|at| self.whole(at, place).or_else(|| self.comment(at, place)));
        let anchors = self.anchors.iter().filter(|_| self.is_whole || !self.text.contains('*'));
        let unnamed = anchors.filter(|(anchor, _)| !self.named.contains(anchor));
        let unnamed = unnamed.map(|(_, at)| at.start);
        let properties = unnamed.chain(self.tagged.iter().copied()).filter_map(|at| self.sign(at, place));
        comments.chain(properties).collect()
    }

    /// A comment in the place of a value: `title: #1 in Biomedicine`.
    fn whole(&self, comment: &Range<usize>, place: &dyn Fn(Range<usize>) -> Place) -> Option<Diagnostic> {
        let start = self.text[..comment.start].rfind('\n').map_or(0, |at| at + 1);
        let key = &self.text[start..comment.start];
        let next = self.text[comment.end..].lines().nth(1).unwrap_or_default();
        let words = self.text[comment.clone()].trim_end();
        let lost = is_word(&words[1..]) && (is_empty(key, next) || is_empty_entry(key, next));
        lost.then(|| {
            let message = format!("`{words}` is taken for a comment, and would vanish");
            let told = Diagnostic::error(Code::LostWords, place(comment.clone()), message);
            marked(told, key.trim_start(), words, place(comment.start..comment.start + words.len()))
        })
    }

    /// A comment right behind a text without quotation marks.
    fn comment(&self, comment: &Range<usize>, place: &dyn Fn(Range<usize>) -> Place) -> Option<Diagnostic> {
        let (end, start) = self.plain.range(..=comment.start).next_back()?;
        let between = &self.text[*end..comment.start];
        let words = &self.text[*start..*end];
        let is_text = words.contains(char::is_alphabetic) && !matches!(words, "true" | "false");
        let after = &self.text[comment.start + 1..comment.end];
        if between.contains('\n') || !between.trim().is_empty() || !is_text || !is_word(after) {
            return None;
        }
        let line = self.text[..*start].rfind('\n').map_or(0, |at| at + 1);
        let whole = self.text[*start..comment.end].trim_end();
        let lost = self.text[comment.clone()].trim_end();
        let message = format!("`{lost}` is taken for a comment, and would vanish");
        let told = Diagnostic::error(Code::LostWords, place(comment.clone()), message);
        let told = match (whole.contains('\n'), self.text[line..*start].trim_start()) {
            (false, key) => marked(told, key, whole, place(*start..*start + whole.len())),
            _ => told.help("put the whole text in quotation marks"),
        };
        Some(told.help("where a comment is meant, put a blank and a letter after `#`"))
    }

    /// An anchor that nothing names, or a tag.
    fn sign(&self, at: usize, place: &dyn Fn(Range<usize>) -> Place) -> Option<Diagnostic> {
        // The parser says where the value begins; its signs stand before it on the line, or are all of it.
        let line = self.text[..at].rfind('\n').map_or(0, |at| at + 1);
        let end = self.text[at..].find('\n').map_or(self.text.len(), |end| at + end);
        let start = self.text[line..end].match_indices(['&', '!']).map(|(sign, _)| line + sign);
        let start = start.filter(|sign| {
            let before = &self.text[line..*sign];
            before.trim_end().is_empty() || before.ends_with([' ', '[', '{', ','])
        });
        let start = start.take_while(|sign| *sign <= at).last()?;
        let sign = self.text[start..end].split([' ', ',', ']', '}', '\r']).next().unwrap_or_default();
        if sign.starts_with("!!") {
            return None;
        }
        let message = format!("`{sign}` is taken for a sign of YAML's own, and would vanish");
        let told = Diagnostic::error(Code::LostWords, place(start..start + sign.len()), message);
        let key = self.text[line..start].trim_start();
        let is_flow = key.contains(['[', '{']);
        let end =
            self.text[start..end].find([',', ']', '}']).filter(|_| is_flow).map_or(end, |end| start + end);
        let whole = self.text[start..end].trim_end();
        let key = if is_flow { "" } else { key };
        Some(marked(told, key, whole, place(start..start + whole.len())))
    }
}

/// The cure that keeps all words: the text in quotation marks. A single word is meant without the sign, first of all.
fn marked(told: Diagnostic, key: &str, words: &str, place: Place) -> Diagnostic {
    let bare = words.strip_prefix(['#', '&', '!']).unwrap_or_default();
    let is_letter = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit() || matches!(one, b'-' | b'.');
    let is_word = bare.bytes().all(is_letter);
    let told = match is_word && !bare.is_empty() {
        true => told.fix(Fix::likely(format!("write `{bare}`"), place.clone(), bare)),
        false => told,
    };
    let text = quoted(words);
    told.fix(Fix::likely(format!("put the whole text in quotation marks: `{key}{text}`"), place, text))
}

/// A text in the quotation marks that it does not have itself.
pub(super) fn quoted(text: &str) -> String {
    if text.contains('"') && !text.contains('\'') {
        format!("'{text}'")
    } else {
        serde_json::Value::from(text).to_string()
    }
}
