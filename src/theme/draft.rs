//! The file of messages of a language as it is to be filled in: what stands in it stays as it is, what it lacks is added
//! with the words of the source, and with a remark on whatever is filled into them.

use std::collections::{BTreeMap, BTreeSet};

use super::Theme;
use super::voices::{Voices, file_of};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::locale::{Entry, KNOWN, MessagePart, Shape, UNFILLED, entries, gaps, is_unfilled};
use crate::source::{Source, SourcePath, line_break};
use crate::yaml::Scalar;

/// Begins the line that says who has read the messages of a file; `no` where nobody has yet who speaks the language.
const REVIEWED: &str = "### reviewed:";

/// A file of messages as it is to be.
#[derive(Clone, Debug)]
pub struct MessageDraft {
    pub path: SourcePath,
    pub bytes: Vec<u8>,
    /// The messages that are new in it.
    pub added: Vec<String>,
    /// The messages that wait for words, the new ones among them.
    pub unfilled: Vec<String>,
    /// Those whose words in the source are others than their remarks say.
    pub outdated: Vec<String>,
    /// Messages that nothing asks for, or that lack forms or gaps.
    pub wrong: Vec<Diagnostic>,
    /// Whether somebody who speaks the language has still to read it.
    pub unreviewed: bool,
}

/// A message in the words that it is translated from.
#[derive(Clone, Debug)]
pub struct SourceMessage {
    pub key: String,
    /// The heading that it stands under: `## Lists`.
    group: Option<String>,
    /// What stands behind the sign `=`, as it is written.
    pub words: String,
    /// The language of the words.
    pub lang: Lang,
    /// A line for each gap: `# $page: the number of the page`.
    pub remarks: Vec<String>,
}

impl Theme {
    /// The messages that pages ask for, in the words that others translate, in the order of the program's own theme.
    pub(super) fn source_messages(&self, voices: &Voices, config: &Config) -> Vec<SourceMessage> {
        let english = Lang::parse("en").expect("English is a language");
        let files = voices
            .chain(config.source_lang())
            .flat_map(|lang| self.files_of(lang).map(move |file| (lang, file)));
        let texts = files.filter_map(|(lang, file)| Some((lang, file.text().ok()?)));
        let texts: Vec<(&Lang, &str)> = texts.chain([(&english, KNOWN)]).collect();
        let mut found: BTreeMap<&str, SourceMessage> = BTreeMap::new();
        let mut order: Vec<&str> = Vec::new();
        for (lang, text) in &texts {
            for (group, entry) in grouped(text) {
                let remarks = remarks(&text[entry.remark.clone()]);
                if let Some(known) = found.get_mut(entry.key) {
                    known.add_remarks(remarks);
                } else if voices.wanted.contains(entry.key) && !is_unfilled(&text[entry.at.clone()]) {
                    let written = &text[entry.at.clone()];
                    let (_, words) = written.split_once('=').unwrap_or_default();
                    let (key, group) = (entry.key.to_owned(), group.map(ToOwned::to_owned));
                    let words = words.trim().to_owned();
                    found.insert(
                        entry.key,
                        SourceMessage { key, group, words, lang: (*lang).clone(), remarks },
                    );
                }
            }
        }
        let known = grouped(KNOWN).into_iter().chain(texts.iter().flat_map(|(_, text)| grouped(text)));
        let mut seen = BTreeSet::new();
        order.extend(known.map(|(_, entry)| entry.key).filter(|key| seen.insert(*key)));
        order.into_iter().filter_map(|key| found.remove(key)).map(SourceMessage::explained).collect()
    }

    fn files_of(&self, lang: &Lang) -> impl Iterator<Item = &Source> {
        self.messages.get(lang).into_iter().flatten()
    }

    /// The file of a language as it is to be.
    pub fn message_draft(&self, lang: &Lang, config: &Config) -> MessageDraft {
        let voices = self.voices_for(config, Some(lang));
        let path: SourcePath = file_of(lang, config).into();
        let present = self.files_of(lang).find(|file| file.path == path);
        let text = present.and_then(|file| file.text().ok()).unwrap_or_default();
        let sources = self.source_messages(&voices, config);
        let known = voices.known(lang);
        let lacking = |message: &SourceMessage| !known.contains(message.key.as_str());
        let (added, made) = with_messages(text, &sources, lang, lacking);
        let mark = present.map_or(&b""[..], |file| &file.bytes[..file.skipped()]);
        let bytes = if added.is_empty() {
            present.map_or_else(Vec::new, |file| file.bytes.to_vec())
        } else {
            [mark, made.as_bytes()].concat()
        };
        let file = Source { path: path.clone(), bytes: bytes.as_slice().into() };
        let whole = file.text().unwrap_or_default();
        let waiting = entries(whole).into_iter().filter(|entry| is_unfilled(&whole[entry.at.clone()]));
        MessageDraft {
            path,
            added,
            unfilled: waiting.map(|entry| entry.key.to_owned()).collect(),
            outdated: outdated(whole, &sources),
            wrong: self.wrong_with(&file, lang, &voices, config),
            unreviewed: is_unreviewed(whole),
            bytes,
        }
    }

    /// Whether a file of a language that the site speaks says that nobody has read it yet who speaks the language.
    pub(super) fn is_unreviewed(&self, lang: &Lang, voices: &Voices) -> bool {
        voices
            .own(lang)
            .flat_map(|own| self.files_of(own))
            .any(|file| is_unreviewed(file.text().unwrap_or_default()))
    }
}

/// A file with the messages added to it that it lacks: the keys of these, and the text.
pub(super) fn with_messages(
    text: &str,
    sources: &[SourceMessage],
    lang: &Lang,
    lacking: impl Fn(&SourceMessage) -> bool,
) -> (Vec<String>, String) {
    let mut sheet = Sheet::of(text);
    sources.iter().for_each(|message| sheet.take(message, lacking(message), lang));
    sheet.finish(lang)
}

fn is_unreviewed(text: &str) -> bool {
    let has_words = || entries(text).iter().any(|entry| !is_unfilled(&text[entry.at.clone()]));
    text.lines().any(|line| line.strip_prefix(REVIEWED).is_some_and(|by| by.trim() == "no")) && has_words()
}

/// The messages of a text, each with the heading that it stands under.
fn grouped(text: &str) -> Vec<(Option<&str>, Entry<'_>)> {
    let mut lines = 0;
    let headings: Vec<(usize, &str)> = text
        .split_inclusive('\n')
        .filter_map(|line| {
            let at = lines;
            lines += line.len();
            line.starts_with("## ").then(|| (at, line.trim_end()))
        })
        .collect();
    let above =
        |at: usize| headings.iter().take_while(|(start, _)| *start < at).last().map(|(_, heading)| *heading);
    entries(text).into_iter().map(|entry| (above(entry.at.start), entry)).collect()
}

/// The lines of a remark that tell of gaps.
fn remarks(remark: &str) -> Vec<String> {
    remark.lines().filter(|line| line.starts_with("# $")).map(|line| line.trim_end().to_owned()).collect()
}

impl SourceMessage {
    /// The message as a file has it.
    pub fn text(&self) -> String {
        format!("{} = {}\n", self.key, self.words)
    }

    /// Its words and gaps; nothing where it is built in another way.
    pub fn shape(&self) -> Option<Shape> {
        Shape::of(&self.text())
    }

    /// Whether it is one thing that is filled in and nothing else, so that there is nothing to translate: of two, a language
    /// decides which is first.
    pub fn is_wordless(&self) -> bool {
        let Some(Shape { by: None, forms }) = self.shape() else { return false };
        forms.iter().all(|form| matches!(form.parts.as_slice(), [MessagePart::Gap(_)]))
    }

    /// Take over what another file says of gaps of which nothing is said yet.
    fn add_remarks(&mut self, remarks: Vec<String>) {
        let new =
            remarks.into_iter().filter(|line| !self.remarks.iter().any(|own| named(own) == named(line)));
        let new: Vec<String> = new.collect();
        self.remarks.extend(new);
    }

    /// The same with a remark on every gap, and on none that it has not.
    fn explained(mut self) -> SourceMessage {
        let variables: Vec<String> = gaps(&self.text())
            .iter()
            .flat_map(|one| one.variables().map(ToOwned::to_owned).collect::<Vec<_>>())
            .collect();
        let told = |name: &String| {
            let own = self.remarks.iter().find(|line| named(line) == name.as_str()).cloned();
            own.unwrap_or_else(|| format!("# ${name}: filled in by the site"))
        };
        self.remarks = variables.iter().map(told).collect();
        self
    }

    /// The message as it is to be filled in in a language; in its own one, and where it has no words, as it is.
    fn to_fill(&self, lang: &Lang) -> String {
        if self.lang.is_form_of(lang) || self.is_wordless() {
            return [self.remarks.join("\n"), self.text()].join("\n").trim().to_owned();
        }
        let source = format!("{}: {}", self.lang, self.words);
        let source = source.lines().map(|line| format!("# {}", line.trim_end()));
        let remarks: Vec<String> = source.chain(self.remarks.iter().cloned()).collect();
        let words = self.shape().map_or_else(|| UNFILLED.to_owned(), |shape| shape.in_language(lang).text());
        format!("{}\n{} = {}", remarks.join("\n"), self.key, words)
    }
}

/// The name of the gap that a line tells of.
fn named(remark: &str) -> &str {
    let rest = remark.trim_start_matches("# $");
    rest.split([':', ' ']).next().unwrap_or_default()
}

/// The messages of a file above which other words of the source stand than there are now.
fn outdated(text: &str, sources: &[SourceMessage]) -> Vec<String> {
    let by_key: BTreeMap<&str, &SourceMessage> = sources.iter().map(|one| (one.key.as_str(), one)).collect();
    let differs = |entry: &Entry| {
        let source = by_key.get(entry.key)?;
        let start = format!("# {}: ", source.lang);
        let lines = text[entry.remark.clone()].lines().skip_while(|line| !line.starts_with(&start));
        let mut lines = lines.take_while(|line| !line.starts_with("# $")).peekable();
        lines.peek()?;
        let words: Vec<&str> = lines
            .map(|line| line.strip_prefix(&start).or(line.strip_prefix("# ")).unwrap_or_default().trim())
            .collect();
        let now: Vec<&str> = source.words.lines().map(str::trim).collect();
        (words != now).then(|| entry.key.to_owned())
    };
    entries(text).iter().filter_map(differs).collect()
}

/// A file to which messages are added, each behind the one that it follows in the source.
struct Sheet<'t> {
    text: &'t str,
    present: BTreeMap<&'t str, usize>,
    headings: BTreeMap<&'t str, usize>,
    /// Behind which byte the next message belongs, and under which heading that is.
    anchor: usize,
    heading: Option<String>,
    added: Vec<(usize, String)>,
    keys: Vec<String>,
}

impl<'t> Sheet<'t> {
    fn of(text: &'t str) -> Sheet<'t> {
        let mut at = 0;
        let mut headings = BTreeMap::new();
        for line in text.split_inclusive('\n') {
            if line.starts_with("## ") {
                headings.insert(line.trim_end(), at + line.trim_end().len());
            }
            at += line.len();
        }
        let end_of_line = |at: usize| text[at..].find(['\r', '\n']).map_or(text.len(), |end| at + end);
        let present = entries(text).into_iter().map(|entry| (entry.key, end_of_line(entry.at.end))).collect();
        let anchor = text.find("\n\n").unwrap_or(text.trim_end().len());
        Sheet { text, present, headings, anchor, heading: None, added: Vec::new(), keys: Vec::new() }
    }

    /// Go on to a message of the source, and add it where it is to be added and not there.
    fn take(&mut self, message: &SourceMessage, wanted: bool, lang: &Lang) {
        if let Some(end) = self.present.get(message.key.as_str()) {
            self.anchor = *end;
            self.heading.clone_from(&message.group);
        } else if wanted {
            let heading = self.open(message);
            self.added.push((self.anchor, format!("{heading}\n\n{}", message.to_fill(lang))));
            self.keys.push(message.key.clone());
        }
    }

    /// The heading that the message needs above it.
    fn open(&mut self, message: &SourceMessage) -> String {
        if self.heading == message.group {
            return String::new();
        }
        self.heading.clone_from(&message.group);
        let Some(group) = &message.group else { return String::new() };
        match self.headings.get(group.as_str()) {
            Some(end) => {
                self.anchor = *end;
                String::new()
            }
            None => format!("\n\n{group}"),
        }
    }

    /// What was added, and the text with it.
    fn finish(mut self, lang: &Lang) -> (Vec<String>, String) {
        let mut made = self.text.to_owned();
        // What belongs behind the same byte stays in its order.
        self.added.sort_by_key(|(at, _)| *at);
        let line_end = line_break(self.text);
        for (at, block) in self.added.iter().rev() {
            made.insert_str(*at, &block.replace('\n', line_end));
        }
        if self.text.is_empty() {
            made = format!(
                "### The words of the theme in `{lang}`. Write them in the place of each sign {UNFILLED}; names in braces are filled in.\n{REVIEWED} no{made}"
            );
        }
        if !made.ends_with('\n') {
            made.push_str(line_end);
        }
        (self.keys, made)
    }
}
