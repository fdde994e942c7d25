//! What templates name that there is nowhere, and what they give that is not taken, or do not give: the engine tells of it only
//! where it comes to it, and what no page of today shows is shown by one of tomorrow.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::broken::Told;
use super::components::{Parameter, declarations, parameters, tags};
use super::expression::{Given, calls, component};
use super::{IN_EACH_LANGUAGE, POSTER, Theme};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Lang;
use crate::locale::{Locale, gaps};
use crate::source::Source;

/// A template with its name.
struct Template<'t> {
    name: &'t str,
    source: &'t Source,
    text: &'t str,
}

impl Theme {
    /// In the words in which the engine tells of it, where it does.
    pub(super) fn absent(&self, locales: &BTreeMap<Lang, Arc<Locale>>) -> Vec<Diagnostic> {
        let pages = self.templates.iter().filter(|(name, _)| *name != POSTER);
        let pages =
            pages.filter_map(|(name, source)| Some(Template { name, source, text: source.text().ok()? }));
        let pages: Vec<Template<'_>> = pages.collect();
        let declared =
            pages.iter().flat_map(|page| declarations(page.text).into_iter().map(|one| (page.text, one)));
        let taken = declared.map(|(text, one)| (one.name, parameters(&text[one.tag]))).collect();
        let gaps = self.gaps();
        let mut told = Vec::new();
        for page in &pages {
            for tag in tags(page.text) {
                told.extend(self.without_words(page, tag.clone(), locales, &gaps));
                told.extend(self.without_file(page, tag.clone()));
                told.extend(misgiven(page.text, tag, &taken).map(|found| self.as_engine(page, found)));
            }
        }
        told
    }

    /// Calls of `t` for messages that a language has from nowhere, or with gaps that stay.
    fn without_words<'s>(
        &'s self,
        page: &'s Template<'s>,
        tag: Range<usize>,
        locales: &'s BTreeMap<Lang, Arc<Locale>>,
        gaps: &'s BTreeMap<String, BTreeSet<String>>,
    ) -> impl Iterator<Item = Diagnostic> + 's {
        let is_said = |key: &str| locales.values().all(|locale| locale.message(key, &[]).is_some());
        named(page.text, tag, "t", "key").filter_map(move |(key, at, given)| match is_said(key) {
            true => unfilled(page.source, key, at, &given, gaps.get(key)?),
            false => Some(self.as_engine(page, (at, format!("the theme has no message `{key}`")))),
        })
    }

    fn without_file<'s>(
        &'s self,
        page: &'s Template<'s>,
        tag: Range<usize>,
    ) -> impl Iterator<Item = Diagnostic> + 's {
        let is_there = |path: &str| {
            self.assets.contains_key(path)
                || self.templates.contains_key(&format!("{IN_EACH_LANGUAGE}{path}"))
        };
        let files = named(page.text, tag, "asset", "path").filter(move |(path, ..)| !is_there(path));
        files
            .map(|(path, at, _)| self.as_engine(page, (at, format!("the theme has no static file `{path}`"))))
    }

    fn as_engine(&self, page: &Template<'_>, (range, message): (Range<usize>, String)) -> Diagnostic {
        self.diagnose(Told { template: page.name.to_owned(), range, message }, "")
    }

    /// What is filled into each message, in whatever language it is told.
    fn gaps(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut common: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let texts = self.messages.values().flatten().filter_map(|file| file.text().ok());
        for message in texts.flat_map(gaps) {
            let names: BTreeSet<String> = message.variables().map(str::to_owned).collect();
            let known = common.entry(message.key).or_insert_with(|| names.clone());
            known.retain(|name| names.contains(name));
        }
        common
    }
}

/// What the calls of a function name where they write it out, `t(key="…")`, where each is, and all that it is given.
fn named<'t>(
    text: &'t str,
    tag: Range<usize>,
    function: &str,
    argument: &'static str,
) -> impl Iterator<Item = (&'t str, Range<usize>, Given<'t>)> + use<'t> {
    calls(text, tag, function).into_iter().filter_map(move |(at, given)| {
        let (_, value) = given.iter().find(|(name, _)| *name == argument)?;
        let name = text[value.clone()].trim().strip_prefix('"')?.strip_suffix('"')?;
        (!name.contains('"')).then_some((name, at, given))
    })
}

fn unfilled(
    source: &Source,
    key: &str,
    at: Range<usize>,
    given: &Given<'_>,
    gaps: &BTreeSet<String>,
) -> Option<Diagnostic> {
    let lacking: Vec<&String> = gaps.iter().filter(|gap| given.iter().all(|(name, _)| name != gap)).collect();
    let (first, gaps) =
        (lacking.first()?, lacking.iter().map(|gap| format!("`{{ ${gap} }}`")).collect::<Vec<_>>());
    let message = format!("nothing fills {} of the message `{key}`", gaps.join(", "));
    let told =
        Diagnostic::error(Code::MessageGap, source.place(at), message).label("readers would see these signs");
    Some(told.help(format!("write `{first}=…` into the call, with what it is to show")))
}

/// What the call of a component in a tag gives that is not taken, or does not give.
fn misgiven(
    text: &str,
    tag: Range<usize>,
    taken: &BTreeMap<&str, Vec<Parameter<'_>>>,
) -> Option<(Range<usize>, String)> {
    let (name, given) = component(text, tag.clone())?;
    let (given, taken) = (given?, taken.get(name)?);
    let start = tag.start + text[tag.clone()].find('<')?;
    let end = match text[tag.clone()].rfind("/>") {
        Some(at) => tag.start + at + 2,
        None => {
            let close = format!("</{name}>");
            tag.end + text[tag.end..].find(&close)? + close.len()
        }
    };
    let strange = given.iter().find(|(name, _)| taken.iter().all(|one| one.name != *name && !one.takes_all));
    let mut known: Vec<&str> = taken.iter().map(|one| one.name).collect();
    known.sort_unstable();
    let message = match strange {
        Some((name, _)) => {
            let known: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
            let known = known.join(", ");
            format!("Unknown argument(s) `{name}` in component call. Possible argument(s) are: {known}")
        }
        None => {
            let is_given = |one: &&Parameter<'_>| given.iter().any(|(name, _)| *name == one.name);
            let mut lacking = taken.iter().filter(|one| one.is_needed && !is_given(one)).collect::<Vec<_>>();
            lacking.sort_by_key(|one| one.name);
            let one = lacking.first()?;
            let of = one.of.map(|of| format!(" (type: `{of}`)")).unwrap_or_default();
            format!("Argument `{}`{of} missing.", one.name)
        }
    };
    Some((start..end, message))
}
