//! The file of a translation, made of its source or of what there is already, with new words in their places.

use super::anchors::{ItemIds, anchored};
use super::content::Content;
use super::segment::{Segment, segments};
use super::stamp::line_end;
use super::surplus::{roles, same_role};
use super::unit::{Beside, aligned};
use super::{front, markdown, surplus};
use crate::document::{Words, yaml_range};
use crate::source::{Source, SourcePath};

/// A file and what was read from it.
#[derive(Clone, Copy, Debug)]
pub struct Document<'d> {
    pub source: &'d Source,
    pub words: &'d Words,
}

/// New words for a unit, and whether they differ from those that stand there already.
#[derive(Clone, Debug)]
pub struct New {
    pub content: Content,
    pub changed: bool,
}

impl Document<'_> {
    fn text(&self) -> &str {
        self.source.text().unwrap_or_default()
    }

    /// Before the YAML, the YAML, and what stands between it and the body.
    fn head(&self) -> [&str; 3] {
        let text = self.text();
        let yaml = yaml_range(&self.source.path, text);
        let body = text.len() - self.words.body().len();
        [&text[..yaml.start], &text[yaml.clone()], &text[yaml.end..body]]
    }
}

/// A translation with new words, one for each unit of the original; the ids of units that cannot be written. Headings
/// that links lead to keep their ids.
pub fn compose(
    path: &SourcePath,
    original: Document<'_>,
    existing: Option<Document<'_>>,
    ids: &ItemIds,
    new: &[New],
) -> Result<Vec<u8>, Vec<String>> {
    let cut = segments(original.words.body());
    let lines = new.len() - cut.len();
    let body = body(original, existing, &cut, ids, &new[lines..])
        .map_err(|wrong| wrong.into_iter().map(|at| format!("body-{}", at + 1)).collect::<Vec<String>>())?;
    let front = front_lines(original, existing, &new[..lines]);
    let front: Vec<&str> = front.iter().map(String::as_str).collect();
    let head = existing.unwrap_or(original);
    let [before, yaml, after] = head.head();
    let yaml = if existing.is_some() { yaml.to_owned() } else { front::begun(yaml) };
    let mark = &head.source.bytes[..head.source.skipped()];
    for quoted in [false, true] {
        let Some(yaml) = front::with_lines(&yaml, &head.words.front, &front, quoted) else { continue };
        let file = [mark, before.as_bytes(), yaml.as_bytes(), after.as_bytes(), body.as_bytes()].concat();
        let read = Words::read(&Source { path: path.clone(), bytes: file.as_slice().into() }).value;
        let says =
            |words: &Words| words.front.lines().iter().map(|(_, line)| *line).eq(front.iter().copied());
        if read.as_ref().is_some_and(says) {
            return Ok(file);
        }
    }
    Err(vec!["title".into(), "summary".into()])
}

/// The lines of front matter: the new ones, and those of the existing translation that have no counterpart.
fn front_lines(original: Document<'_>, existing: Option<Document<'_>>, new: &[New]) -> Vec<String> {
    let sources = original.words.front.lines();
    let there = existing.map(|existing| existing.words.front.lines()).unwrap_or_default();
    let beside = aligned(&roles(&sources), &roles(&there), same_role);
    let line = |one: &Beside| match (one.source, one.target) {
        (Some(source), _) => Some(new[source].content.words()),
        (None, Some(target)) => Some(there[target].1.to_owned()),
        (None, None) => None,
    };
    beside.iter().filter_map(line).collect()
}

/// The body: that of the existing translation where it has all that its source has, that of the source otherwise. What
/// has no counterpart stays in both.
fn body(
    original: Document<'_>,
    existing: Option<Document<'_>>,
    cut: &[Segment],
    ids: &ItemIds,
    new: &[New],
) -> Result<String, Vec<usize>> {
    let there = existing.map(|existing| segments(existing.words.body())).unwrap_or_default();
    let beside = surplus::beside(cut, &there);
    if let Some(existing) = existing.filter(|_| beside.iter().all(|one| one.target.is_some())) {
        let mut words: Vec<Option<Content>> = vec![None; there.len()];
        for (source, target) in beside.iter().filter_map(|one| Some((one.source?, one.target?))) {
            words[target] = new[source].changed.then(|| new[source].content.clone());
        }
        let source =
            |at: &usize| beside.iter().find(|one| one.target == Some(*at)).and_then(|one| one.source);
        let filled = markdown::fill(existing.words.body(), &there, &words);
        return filled.map_err(|wrong| wrong.iter().filter_map(source).collect());
    }
    let words: Vec<Option<Content>> = new.iter().map(|new| Some(new.content.clone())).collect();
    let text = anchored(original.words.body(), ids);
    let filled = markdown::fill(&text, &segments(&text), &words)?;
    let filled = filled.replace("\r\n", "\n");
    let body = match existing {
        // What cannot be kept is named by the part of the source before it, the only one that the file can show.
        Some(existing) => surplus::with_surplus(&filled, existing.words.body(), &there, &beside)
            .map_err(|lost| lost.iter().map(|at| before(&beside, *at)).collect::<Vec<usize>>())?,
        None => filled,
    };
    let end = line_end(existing.unwrap_or(original).text());
    Ok(body.replace("\r\n", "\n").replace('\n', end))
}

/// The part of the source that stands before a passage of the translation.
fn before(beside: &[Beside], target: usize) -> usize {
    let before = beside.iter().take_while(|one| one.target != Some(target));
    before.filter_map(|one| one.source).last().unwrap_or_default()
}
