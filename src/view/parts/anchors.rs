//! Ids of headings that were translated with them, so that no link finds them any more.

use std::ops::Range;

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::document::Words;
use crate::lang::{nfc, slugify};
use crate::markdown::{self, Moved, Refusal, TakenIds};
use crate::meant::Reading;
use crate::view::Context;

/// The id that the end of an address means, however it was typed or copied from a browser.
pub fn typed(typed: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(typed).decode_utf8();
    nfc(decoded.as_deref().unwrap_or(typed)).into_owned()
}

/// That a translation has no heading of an id that its source has: a mistake of the translation, wherever links name the
/// id. Nothing where the source has none either.
pub fn translated(context: &Context<'_>, item: &Item, words: &Words, anchor: &str) -> Option<Diagnostic> {
    let source = context.site.config().source_lang();
    let original = item.words.get(source).filter(|original| original.path != words.path)?;
    let taken = context.catalogue().taken_ids(item);
    let ids = context.catalogue().heading_ids(item, original.body());
    let at = ids.iter().position(|id| id == anchor)?;
    let message = format!(
        "`{}` has no heading `#{anchor}`, which the text in `{source}` has and links name",
        words.path
    );
    let headings = markdown::heading_places(words.body(), &taken);
    let same = headings.get(at).filter(|(id, _)| headings.len() == ids.len() && !ids.contains(id));
    let Some((id, range)) = same else {
        let told =
            Diagnostic::error(Code::BrokenAnchor, words.place(0..0), message.clone()).caused_by(message);
        return Some(told.help(format!("write `{{#{anchor}}}` behind the heading that says the same")));
    };
    let (place, written) = rewritten(words.body(), id, range, anchor);
    let place = words.place(place);
    let told =
        Diagnostic::error(Code::BrokenAnchor, words.place(range.clone()), message.clone()).caused_by(message);
    let title = format!("write `{{#{anchor}}}` behind the heading: ids are the same in every language");
    Some(told.label(format!("expected the id `{anchor}`")).fix(Fix::likely(title, place, written)))
}

/// The id that a link names by another one, which stands behind a heading in braces and which the theme gives to a part of
/// its own: the heading is meant.
pub fn meant(context: &Context<'_>, item: &Item, words: &Words, anchor: String) -> String {
    given(words, &context.catalogue().taken_ids(item), &anchor).unwrap_or(anchor)
}

fn given(words: &Words, taken: &TakenIds, anchor: &str) -> Option<String> {
    let (_, id) = moved(words, taken, anchor).find(|(moved, _)| moved.is_own)?;
    Some(id)
}

fn moved(words: &Words, taken: &TakenIds, anchor: &str) -> impl Iterator<Item = (Moved, String)> {
    let is_taken = taken.contains(anchor);
    let headings = if is_taken { markdown::moved_headings(words.body(), taken) } else { Vec::new() };
    headings.into_iter().filter(move |(moved, _)| moved.from == anchor)
}

/// Why a link to a part that the theme draws may mean a heading of the text, whose words would have made the same id.
pub fn shared(words: &Words, taken: &TakenIds, anchor: &str) -> Option<Refusal> {
    let (found, id) = moved(words, taken, anchor).next()?;
    if found.is_own || given(words, taken, anchor).is_some() {
        return None;
    }
    Some(Refusal {
        code: Code::TakenId,
        message: format!(
            "`#{anchor}` is another part of the page than the heading of these words, whose id is `{id}`"
        ),
        help: Some(format!(
            "if the other part is meant, give the heading an id of its own, `{{#…}}`, in `{}`",
            words.path
        )),
        readings: vec![Reading::likely(id).note("the heading")],
    })
}

/// The ids of headings of their own, for an anchor that other tools would make of the headings' words.
pub fn by_words(words: &Words, taken: &TakenIds, anchor: &str) -> Vec<Reading> {
    let typed = slugify(anchor);
    let said = |range: &Range<usize>| {
        let line = words.body()[range.clone()].lines().next().unwrap_or_default();
        slugify(line.trim_start_matches('#').split("{#").next().unwrap_or_default())
    };
    let headings = markdown::heading_places(words.body(), taken).into_iter();
    headings.filter(|(_, range)| said(range) == typed).map(|(id, _)| Reading::certain(id)).collect()
}

/// That the source changed an id which its translations keep and links name. Nothing where they have not got it either.
pub fn changed(item: &Item, words: &Words, anchor: &str) -> Option<Diagnostic> {
    let others = item.words.values().filter(|other| other.path != words.path);
    let mut kept = others.map(|other| markdown::heading_ids(other.body()));
    let ids = kept.find(|ids| ids.iter().any(|id| id == anchor))?;
    let at = ids.iter().position(|id| id == anchor)?;
    let headings = markdown::heading_places(words.body(), &TakenIds::default());
    let (id, range) = headings.get(at).filter(|(id, _)| headings.len() == ids.len() && !ids.contains(id))?;
    let message = format!(
        "`{}` has no heading `#{anchor}` any more, which its translations have and links name",
        words.path
    );
    let (place, written) = rewritten(words.body(), id, range, anchor);
    let told =
        Diagnostic::error(Code::BrokenAnchor, words.place(range.clone()), message.clone()).caused_by(message);
    let title = format!("write `{{#{anchor}}}` behind the heading, as its translations have it");
    let told = told.label(format!("expected the id `{anchor}`"));
    Some(
        told.fix(Fix::likely(title, words.place(place), written))
            .help(format!("or write `{{#{id}}}` in every translation, and `#{id}` in every link")),
    )
}

/// The id that all other texts of an item have behind a heading, counted from 0, where they have as many, and this text has
/// it nowhere.
pub fn kept(item: &Item, words: &Words, heading: usize, of: usize) -> Option<String> {
    let others = item.words.values().filter(|other| other.path != words.path);
    let mut ids = others.map(|other| markdown::heading_ids(other.body())).filter(|ids| ids.len() == of);
    let own = markdown::heading_ids(words.body());
    let first = ids.next()?.get(heading).cloned().filter(|id| !own.contains(id))?;
    ids.all(|ids| ids.get(heading) == Some(&first)).then_some(first)
}

/// Whether a heading has the id as it is no id, `{# international}`, or stands in a block that is never closed: both are told
/// where they are.
pub fn is_mistyped(words: &Words, anchor: &str) -> bool {
    let swallowed = markdown::swallowed(words.body()).map(markdown::heading_ids).unwrap_or_default();
    if swallowed.iter().any(|id| id == anchor) {
        return true;
    }
    let mut headings =
        words.body().lines().filter(|line| line.starts_with('#') && line.trim_end().ends_with('}'));
    headings.any(|line| {
        let inner = line.trim_end().trim_end_matches('}').rsplit('{').next().unwrap_or_default();
        let is_id = inner.strip_prefix('#').is_some_and(|id| !id.contains(char::is_whitespace));
        slugify(inner) == anchor && inner != format!("#{anchor}") || inner.starts_with('#') && !is_id
    })
}

/// Of more pages than these that have a heading none is named: it is a heading that any page may have.
const MOST_PAGES: usize = 3;

/// Headings of other pages that have an id which this one has not: a link within the page was meant for one of them.
pub fn elsewhere(context: &Context<'_>, item: &Item, anchor: &str) -> Vec<Reading> {
    let has = |other: &Item| {
        let words = other.words(context.chain()).map(|(_, words)| words.body()).unwrap_or_default();
        // Nearly all texts are told by their lines, and need not be parsed.
        let headings = words.lines().filter(|line| line.starts_with('#'));
        let mut like =
            headings.filter(|line| line.contains(&format!("{{#{anchor}}}")) || slugify(line) == anchor);
        like.next().is_some() && context.catalogue().heading_ids(other, words).iter().any(|id| id == anchor)
    };
    let others =
        context.catalogue().items().map(|(_, other)| other).filter(|other| other.name() != item.name());
    let found: Vec<Reading> = others
        .filter(|other| has(other))
        .map(|other| Reading::likely(format!("{}#{anchor}", other.name())))
        .collect();
    if found.len() > MOST_PAGES { Vec::new() } else { found }
}

/// An id within a page, as a link from here names it; the address of a heading of another page stays as it is.
pub fn address(page: &str, id: Reading) -> Reading {
    let is_whole = id.text.contains('#');
    if is_whole { id } else { Reading { text: format!("{page}#{}", id.text), ..id } }
}

/// Where the id of a heading is written, or its end, and what is to stand there.
fn rewritten(text: &str, id: &str, heading: &Range<usize>, anchor: &str) -> (Range<usize>, String) {
    let line = text[heading.clone()].trim_end();
    let own = format!("{{#{id}}}");
    match line.rfind(&own) {
        Some(at) => (heading.start + at..heading.start + at + own.len(), format!("{{#{anchor}}}")),
        None => (heading.start + line.len()..heading.start + line.len(), format!(" {{#{anchor}}}")),
    }
}
