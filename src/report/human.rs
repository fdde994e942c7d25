//! With the lines of the source, what was expected, and what to do.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use super::{Shown, also};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Place, SourcePath, Sources};
use crate::unseen;

pub(super) fn write(diagnostic: &Diagnostic, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    let title =
        level(diagnostic.severity).primary_title(diagnostic.message.as_str()).id(diagnostic.code.id());
    let mut group = main(Group::with_title(title), diagnostic, sources);
    for (place, words) in diagnostic.related.iter().filter(|(place, _)| !is_beside(place, diagnostic)) {
        group = related(group, place, words, sources);
    }
    let also = also(diagnostic, sources);
    if let Some(also) = &also {
        group = group.element(Level::NOTE.message(normalize_untrusted_str(also)));
    }
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(normalize_untrusted_str(help)));
    }
    writeln!(out, "{}\n", Renderer::styled().render(&[group]))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The lines of the source alone, for whoever lays out the words about them: without colours, and without the name of their
/// own file. Nothing where the message is about no line.
pub(super) fn excerpt(diagnostic: &Diagnostic, sources: &Sources) -> String {
    if !matches!(diagnostic.place, Place::Bytes(..)) {
        return String::new();
    }
    let silent = Diagnostic { label: String::new(), ..diagnostic.clone() };
    let mut group = main(Group::with_level(level(silent.severity)), &silent, sources);
    for (place, words) in silent.related.iter().filter(|(place, _)| is_elsewhere(place, &silent)) {
        group = related(group, place, words, sources);
    }
    let drawn = Renderer::plain().render(&[group]);
    let is_bare = |line: &str| line.trim() == "|";
    let mut lines: Vec<&str> = drawn.lines().skip(1).skip_while(|line| is_bare(line)).collect();
    while lines.pop_if(|line| is_bare(line)).is_some() {}
    lines.join("\n")
}

/// Whether a related place has an excerpt of its own.
pub(super) fn is_elsewhere(place: &Place, diagnostic: &Diagnostic) -> bool {
    matches!(place, Place::Bytes(..)) && !is_beside(place, diagnostic)
}

/// The place itself, and other places of the same file beside it.
fn main<'d>(group: Group<'d>, diagnostic: &'d Diagnostic, sources: &Sources) -> Group<'d> {
    let label = &diagnostic.label;
    if let Place::Bytes(path, _) = &diagnostic.place {
        let shown = Shown::of(path, sources);
        let beside = || diagnostic.related.iter().filter(|(place, _)| is_beside(place, diagnostic));
        let places = beside().map(|(place, _)| place).chain([&diagnostic.place]);
        let lines = Lines::around(&shown, places.map(|place| range(&shown, place)));
        let lines = lines.showing(range(&shown, &diagnostic.place));
        let here = annotate(&lines, range(&shown, &diagnostic.place), AnnotationKind::Primary, label);
        let beside = beside()
            .map(|(place, words)| annotate(&lines, range(&shown, place), AnnotationKind::Context, words));
        return group.element(lines.snippet(path).annotation(here).annotations(beside));
    }
    let group = match diagnostic.place.path() {
        Some(path) => group.element(Origin::path(path.to_string())),
        None => group,
    };
    // Without an excerpt there is nothing that the label could stand under.
    if label.is_empty() { group } else { group.element(Level::NOTE.message(normalize_untrusted_str(label))) }
}

/// A place that the excerpt of the message cannot show.
fn related<'d>(group: Group<'d>, place: &Place, words: &str, sources: &Sources) -> Group<'d> {
    let group = group.element(Level::NOTE.message(normalize_untrusted_str(words)));
    match (place, place.path()) {
        (Place::Bytes(path, _), _) => {
            let shown = Shown::of(path, sources);
            let range = range(&shown, place);
            let lines = Lines::around(&shown, [range.clone()].into_iter());
            let there = annotate(&lines, range, AnnotationKind::Context, "");
            group.element(lines.snippet(path).annotation(there))
        }
        (_, Some(path)) => group.element(Origin::path(path.to_string())),
        (_, None) => group,
    }
}

/// Whether a related place is shown in the message's own excerpt.
fn is_beside(place: &Place, diagnostic: &Diagnostic) -> bool {
    match (place, &diagnostic.place) {
        (Place::Bytes(path, _), Place::Bytes(own, _)) => path == own,
        _ => false,
    }
}

/// The lines of a file that an excerpt is taken from: a renderer looks at all that it is given, in every message.
struct Lines<'s> {
    text: &'s str,
    /// The byte at which they begin.
    start: usize,
    /// The number of the first.
    number: usize,
    /// Letters that nobody sees, and what is shown in their place.
    unseen: Option<(Range<usize>, String)>,
}

impl<'s> Lines<'s> {
    /// Those of some places, with a line more on each side.
    fn around(shown: &'s Shown, places: impl Iterator<Item = Range<usize>>) -> Lines<'s> {
        let text = shown.text.as_str();
        let (from, to) =
            places.fold((text.len(), 0), |(from, to), place| (place.start.min(from), place.end.max(to)));
        let line = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
        let start = line(line(from).saturating_sub(1));
        let end = |at: usize| text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
        let end = end(end(to.max(from)));
        let number = 1 + text[..start].matches('\n').count();
        Lines { text: &text[start..end], start, number, unseen: None }
    }

    /// The same with what a message is about made visible, where all of it is letters that nobody sees: `<U+00A0>`.
    fn showing(mut self, place: Range<usize>) -> Lines<'s> {
        let within = place.start - self.start..place.end - self.start;
        let shown: Option<String> = self.text[within.clone()].chars().map(unseen::shown).collect();
        self.unseen = shown.filter(|shown| !shown.is_empty()).map(|shown| (within, shown));
        self
    }

    /// Bytes of the file as bytes of what is shown.
    fn shown(&self, place: Range<usize>) -> Range<usize> {
        let offset = |at: usize| match &self.unseen {
            Some((from, words)) if at >= from.end => at - from.len() + words.len(),
            _ => at,
        };
        offset(place.start - self.start)..offset(place.end - self.start)
    }

    fn snippet<'d>(&self, path: &SourcePath) -> Snippet<'d, Annotation<'d>> {
        let mut text = self.text.to_owned();
        if let Some((place, words)) = &self.unseen {
            text.replace_range(place.clone(), words);
        }
        Snippet::source(text).path(path.to_string()).line_start(self.number)
    }
}

fn annotate<'d>(lines: &Lines, range: Range<usize>, kind: AnnotationKind, words: &'d str) -> Annotation<'d> {
    let annotation = kind.span(lines.shown(range));
    if words.is_empty() { annotation } else { annotation.label(words) }
}

/// Within the text, and no further than the end of the first line.
fn range(shown: &Shown, place: &Place) -> Range<usize> {
    let Place::Bytes(_, at) = place else { return 0..0 };
    let (start, end) = (shown.offset(at.start), shown.offset(at.end));
    let line = shown.text[start..].find(['\r', '\n']).map_or(shown.text.len(), |line| start + line);
    start..end.clamp(start, line)
}
