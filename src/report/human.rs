//! With the lines of the source, what was expected, and what to do.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Place, Sources};

pub(super) fn write(diagnostic: &Diagnostic, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id()));
    group = place(group, diagnostic, sources);
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    writeln!(out, "{}\n", Renderer::styled().render(&[group]))
}

/// The excerpts: the place itself, and other places of the same file beside it.
fn place<'d>(group: Group<'d>, diagnostic: &'d Diagnostic, sources: &Sources) -> Group<'d> {
    let Some(path) = diagnostic.place.path() else { return group };
    let Place::Bytes(..) = diagnostic.place else { return group.element(Origin::path(path.to_string())) };
    let text = Excerpt::of(path, sources);
    let mut here = text.snippet(path).annotation(text.annotate(&diagnostic.place, AnnotationKind::Primary, &diagnostic.label));
    let mut elsewhere = Vec::new();
    for (place, words) in &diagnostic.related {
        if place.path() == Some(path) {
            here = here.annotation(text.annotate(place, AnnotationKind::Context, words));
        } else {
            elsewhere.push((place, words));
        }
    }
    let mut group = group.element(here);
    for (place, words) in elsewhere {
        let Some(path) = place.path() else { continue };
        group = group.element(Level::NOTE.message(words.as_str()));
        group = match place {
            Place::Bytes(..) => {
                let text = Excerpt::of(path, sources);
                group.element(text.snippet(path).annotation(text.annotate(place, AnnotationKind::Context, "")))
            }
            _ => group.element(Origin::path(path.to_string())),
        };
    }
    group
}

/// A file's text as it can be shown, and how offsets into the file become offsets into it.
struct Excerpt {
    text: String,
    skipped: usize,
}

impl Excerpt {
    fn of(path: &str, sources: &Sources) -> Excerpt {
        let Some(source) = sources.get(path) else { return Excerpt { text: String::new(), skipped: 0 } };
        match source.text() {
            Ok(text) => Excerpt { text: text.to_owned(), skipped: source.skipped() },
            // Bytes that are no UTF-8 are shown one for one, so that offsets stay right.
            Err(_) => Excerpt { text: source.bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect(), skipped: 0 },
        }
    }

    fn snippet<'d>(&self, path: &str) -> Snippet<'d, Annotation<'d>> {
        Snippet::source(self.text.clone()).path(path.to_owned()).line_start(1)
    }

    fn annotate<'d>(&self, place: &Place, kind: AnnotationKind, words: &'d str) -> Annotation<'d> {
        let annotation = kind.span(self.range(place));
        if words.is_empty() { annotation } else { annotation.label(words) }
    }

    /// Within the text, at character boundaries, and no further than the end of the first line.
    fn range(&self, place: &Place) -> Range<usize> {
        let Place::Bytes(_, at) = place else { return 0..0 };
        let bound = |offset: usize| (0..=offset.saturating_sub(self.skipped).min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        let (start, end) = (bound(at.start), bound(at.end));
        let line = self.text[start..].find('\n').map_or(self.text.len(), |line| start + line);
        start..end.clamp(start, line.max(start))
    }
}
