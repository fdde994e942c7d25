//! What came back from translators, taken over into the files of a site, or refused.

mod messages;
mod parts;
mod short;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use parts::told;

use super::anchors::Linked;
use super::compose::{Document, New, compose};
use super::content::Content;
use super::exchange::{Arrival, Returned, Unreadable};
use super::stamped;
use super::surplus::surplus;
use super::unit::{Pair, pairs, units};
use crate::catalogue::{Catalogue, Item};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, did_you_mean};
use crate::document::Words;
use crate::lang::Lang;
use crate::source::{Place, Source, SourcePath, Sources};
use crate::yaml::Scalar;

/// What became of a text that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It says what the site says already.
    Unchanged,
    /// Nothing of it is translated.
    Untouched,
    /// The new file, and how many of its units somebody has to look at again before it counts as current.
    Changed { bytes: Vec<u8>, review: usize },
}

/// A text that came back, and the file of its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub path: SourcePath,
    pub taken: Taken,
}

/// A file that came back, as messages name it.
struct Desk<'d> {
    catalogue: &'d Catalogue,
    sources: &'d Sources,
    file: &'d Source,
    lang: &'d Lang,
    linked: Linked,
}

/// Take over everything that came back in a file. What is wrong with any of it is told with its place in the file.
pub fn take(
    catalogue: &Catalogue,
    sources: &Sources,
    file: &Source,
    arrival: &Result<Arrival, Unreadable>,
) -> Checked<Vec<Outcome>> {
    let mut diagnostics = Diagnostics::default();
    let arrival = match arrival {
        Ok(arrival) => arrival,
        Err(wrong) => {
            diagnostics.push(unreadable(file, wrong));
            return Checked::new(Vec::new(), diagnostics);
        }
    };
    let config = &catalogue.config;
    let lang = &arrival.target;
    if !config.has(lang) || lang == config.source_lang() {
        let known: Vec<String> =
            config.langs().filter(|each| *each != config.source_lang()).map(ToString::to_string).collect();
        let message = format!("the file is a translation into `{lang}`");
        let wrong = Diagnostic::error(Code::BadExchange, Place::File(file.path.clone()), message);
        let wrong = wrong.label(format!("expected one of {}", known.join(", ")));
        let same =
            |tag: &&String| Lang::parse(tag).is_ok_and(|one| one.icu().id.language == lang.icu().id.language);
        let near = known
            .iter()
            .find(same)
            .map(|tag| format!("if it is meant for `{tag}`, write that in the file as its language"));
        diagnostics.push(near.into_iter().fold(wrong, Diagnostic::help));
        return Checked::new(Vec::new(), diagnostics);
    }
    let desk = Desk { catalogue, sources, file, lang, linked: Linked::of(catalogue) };
    diagnostics.extend(arrival.texts.iter().flat_map(|returned| desk.twice(returned)));
    let taken = arrival.texts.iter().filter_map(|returned| diagnostics.take(desk.text(returned))).collect();
    Checked::new(taken, diagnostics)
}

fn unreadable(file: &Source, wrong: &Unreadable) -> Diagnostic {
    let at = file.skipped() + wrong.at.start..file.skipped() + wrong.at.end;
    Diagnostic::error(Code::BadExchange, Place::bytes(&file.path, at), wrong.message.clone())
        .label(wrong.expected.clone())
        .help(wrong.help.clone().unwrap_or_else(|| SAVE_AGAIN.to_owned()))
}

/// Where nothing better is known. Whoever exports again begins again.
const SAVE_AGAIN: &str = "have the translator's tool save the file again; if it cannot, export the texts anew with `prospectus translations export`";

impl Desk<'_> {
    /// Parts that come twice with other words, of which one would be lost.
    fn twice(&self, returned: &Returned) -> Vec<Diagnostic> {
        let mut first = BTreeMap::new();
        let doubles = returned.units.iter().filter_map(|unit| {
            let before = *first.entry(unit.id.as_str()).or_insert(unit);
            (before.target != unit.target).then(|| {
                let message =
                    format!("the part `{}` of `{}` comes twice, in other words", unit.id, returned.name);
                self.error(Code::BadExchange, &unit.at, message)
                    .help("keep the right one of the two in the translator's tool, and send the file again")
            })
        });
        doubles.collect()
    }

    fn text(&self, returned: &Returned) -> Checked<Option<Outcome>> {
        if returned.is_short() {
            return self.short(returned);
        }
        if returned.is_messages() {
            return self.messages(returned);
        }
        let mut diagnostics = Diagnostics::default();
        let Some((item, original)) = diagnostics.take(self.original(returned)) else {
            return Checked::new(None, diagnostics);
        };
        let existing = item.words.get(self.lang);
        let pairs = pairs(&original.words, existing, false);
        let path: SourcePath = format!("{}{}.md", item.folder(), self.lang).into();
        if returned.units.iter().all(|unit| unit.target.is_empty()) {
            return Checked::new(Some(Outcome { path, taken: Taken::Untouched }), diagnostics);
        }
        if is_as_sent(returned, &pairs) {
            return Checked::new(Some(Outcome { path, taken: Taken::Unchanged }), diagnostics);
        }
        let Some(new) = diagnostics.take(self.units(returned, &pairs)) else {
            return Checked::new(None, diagnostics);
        };
        let taken = diagnostics.take(self.file(item, returned, &original, &new));
        Checked::new(taken.map(|taken| Outcome { path, taken }), diagnostics)
    }

    /// The item, and the text that was sent out: the present one, or the one that travelled along.
    fn original(&self, returned: &Returned) -> Checked<Option<(&Item, Original)>> {
        let mut diagnostics = Diagnostics::default();
        let source = self.catalogue.config.source_lang();
        let Some((item, present)) =
            self.catalogue.named(&returned.name).and_then(|item| Some((item, item.words.get(source)?)))
        else {
            let names: Vec<String> = self.catalogue.items().map(|(_, item)| item.name()).collect();
            let hint = did_you_mean(&returned.name, names.iter().map(String::as_str));
            let wrong = self.error(
                Code::BadExchange,
                &returned.at,
                format!("there is no item `{}` with words in `{source}`", returned.name),
            );
            diagnostics.push(wrong.help(
                hint.unwrap_or_else(|| "it may have been renamed since; export its texts again".into()),
            ));
            return Checked::new(None, diagnostics);
        };
        let current = match &returned.fingerprint {
            Some(fingerprint) => present.fingerprint() == fingerprint,
            // A tool that lost what it was made from has kept the words themselves.
            None => has_sources(returned, present),
        };
        if current {
            let source = self.sources.get(&present.path).cloned();
            let original = source.map(|source| (item, Original { words: present.clone(), source }));
            return Checked::new(original, diagnostics);
        }
        let sent = returned.original.as_ref().and_then(|text| {
            let source = Source { path: present.path.clone(), bytes: text.as_bytes().into() };
            let words = Words::read(&source).value?;
            let whole = Some(words.fingerprint()) == returned.fingerprint.as_deref();
            whole.then_some((item, Original { words, source }))
        });
        let place = Place::bytes(&self.file.path, self.at(&returned.at));
        let name = &returned.name;
        let outdated = format!("the source text of `{name}` has changed since this file was exported");
        diagnostics.push(match (&sent, &returned.fingerprint) {
            (Some(_), _) => Diagnostic::warning(Code::OutdatedExchange, place, outdated)
                .label("the translation is taken over, and is stale")
                .help(format!("see what changed with `prospectus translations diff {} {name}`", self.lang)),
            (None, Some(_)) => Diagnostic::error(Code::BadExchange, place, outdated)
                .label("the text of that time is not in the file")
                .help(AGAIN),
            (None, None) => {
                let lost = format!("the file does not say what source text of `{name}` was translated");
                Diagnostic::error(Code::BadExchange, place, lost)
                    .label("nor are all parts of the present one in it")
                    .help(AGAIN)
            }
        });
        Checked::new(sent, diagnostics)
    }

    /// The new file, if there has to be one.
    fn file(
        &self,
        item: &Item,
        returned: &Returned,
        original: &Original,
        new: &[New],
    ) -> Checked<Option<Taken>> {
        let mut diagnostics = Diagnostics::default();
        let path: SourcePath = format!("{}{}.md", item.folder(), self.lang).into();
        let review = returned.units.iter().filter(|unit| unit.review).count();
        let fingerprint = original.words.fingerprint();
        let existing = item.words.get(self.lang);
        let present =
            existing.and_then(|words| Some(Document { source: self.sources.get(&words.path)?, words }));
        let stamp = existing.and_then(|words| words.front.translated_from.as_deref());
        let bytes = match present {
            Some(_) if !new.iter().any(|new| new.changed) && (review > 0 || stamp == Some(fingerprint)) => {
                return Checked::new(Some(Taken::Unchanged), diagnostics);
            }
            Some(present) if !new.iter().any(|new| new.changed) => Ok(present.source.bytes.to_vec()),
            present => {
                let own = present.map(|present| surplus(&original.words, present.words));
                diagnostics.extend(own.unwrap_or_default());
                let document = Document { source: &original.source, words: &original.words };
                compose(&path, document, present, &self.linked.to(item, self.catalogue), new)
            }
        };
        let bytes = bytes.and_then(|bytes| match review {
            0 => stamped(&Source { path, bytes: bytes.into() }, fingerprint).ok_or(vec!["title".to_owned()]),
            _ => Ok(bytes),
        });
        if let Err(wrong) = &bytes {
            diagnostics.extend(wrong.iter().map(|id| self.unwritable(returned, id)));
        }
        Checked::new(bytes.ok().map(|bytes| Taken::Changed { bytes, review }), diagnostics)
    }

    fn unwritable(&self, returned: &Returned, id: &str) -> Diagnostic {
        let at = returned.units.iter().find(|unit| unit.id == id).map_or(&returned.at, |unit| &unit.at);
        let message =
            format!("`{id}` of `{}` cannot be written so that it reads back as it is meant", returned.name);
        self.error(Code::UnwritableTranslation, at, message).help(
            "put white space or other words around its placeholders, or translate it in the file itself",
        )
    }

    fn error(&self, code: Code, at: &std::ops::Range<usize>, message: String) -> Diagnostic {
        Diagnostic::error(code, Place::bytes(&self.file.path, self.at(at)), message)
    }

    fn at(&self, at: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        self.file.skipped() + at.start..self.file.skipped() + at.end
    }
}

const AGAIN: &str =
    "export the texts again, and have the new file filled from the old one by the translator's tool";

/// Whether a translation that has not all parts of its source came back as it went.
fn is_as_sent(returned: &Returned, pairs: &[Pair]) -> bool {
    let units = returned.by_id();
    let same = |pair: &Pair| {
        let unit = units.get(pair.source.id.as_str()).filter(|unit| !unit.target.is_empty());
        let marks = pair.target.as_ref().map(|target| target.marks.clone()).unwrap_or_default();
        let pieces = unit.map(|unit| Content { pieces: unit.target.clone(), marks }.normal().pieces);
        pieces == pair.target.clone().map(|present| present.normal().pieces)
    };
    pairs.iter().any(|pair| pair.target.is_none()) && pairs.iter().all(same)
}

/// Whether what was sent out is what a text says now.
fn has_sources(returned: &Returned, present: &Words) -> bool {
    let known: BTreeSet<(&str, &str)> =
        returned.units.iter().map(|one| (one.id.as_str(), one.source.as_str())).collect();
    units(present).iter().all(|unit| known.contains(&(unit.id.as_str(), unit.content.words().as_str())))
}

/// The text that was sent out.
struct Original {
    words: Words,
    source: Source,
}
