//! The file of a translation, made of its source or of what there is already, with new words in their places.

use std::collections::BTreeSet;

use super::anchors::anchored;
use super::content::Content;
use super::segment::{Segment, segments};
use super::stamp::line_end;
use super::{front, markdown, unit};
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
    linked: &BTreeSet<String>,
    new: &[New],
) -> Result<Vec<u8>, Vec<String>> {
    let cut = segments(original.words.body());
    let lines = new.len() - cut.len();
    let body = body(original, existing, &cut, linked, &new[lines..])
        .map_err(|wrong| wrong.into_iter().map(|at| format!("body-{}", at + 1)).collect::<Vec<String>>())?;
    let front: Vec<String> = new[..lines].iter().map(|new| new.content.words()).collect();
    let front: Vec<&str> = front.iter().map(String::as_str).collect();
    let head = existing.unwrap_or(original);
    let [before, yaml, after] = head.head();
    let yaml = if existing.is_some() { yaml.to_owned() } else { front::begun(yaml) };
    let mark = &head.source.bytes[..head.source.skipped()];
    for quoted in [false, true] {
        let Some(yaml) = front::with_lines(&yaml, &head.words.front, &front, quoted) else { continue };
        let file = [mark, before.as_bytes(), yaml.as_bytes(), after.as_bytes(), body.as_bytes()].concat();
        let read = Words::read(&Source { path: path.clone(), bytes: file.as_slice().into() }).value;
        let says = |words: &Words| {
            front::lines(&words.front).iter().map(|(_, line)| *line).eq(front.iter().copied())
        };
        if read.as_ref().is_some_and(says) {
            return Ok(file);
        }
    }
    Err(vec!["title".into(), "summary".into()])
}

/// The body: that of the existing translation where it is built as its source is, that of the source otherwise.
fn body(
    original: Document<'_>,
    existing: Option<Document<'_>>,
    cut: &[Segment],
    linked: &BTreeSet<String>,
    new: &[New],
) -> Result<String, Vec<usize>> {
    let existing_cut = existing.map(|existing| segments(existing.words.body())).unwrap_or_default();
    if let Some(existing) = existing.filter(|_| unit::alike(cut, &existing_cut)) {
        let words: Vec<Option<Content>> =
            new.iter().map(|new| new.changed.then(|| new.content.clone())).collect();
        return markdown::fill(existing.words.body(), &existing_cut, &words);
    }
    let words: Vec<Option<Content>> = new.iter().map(|new| Some(new.content.clone())).collect();
    let text = anchored(original.words.body(), linked);
    let body = markdown::fill(&text, &segments(&text), &words)?;
    let end = line_end(existing.unwrap_or(original).text());
    Ok(body.replace("\r\n", "\n").replace('\n', end))
}
