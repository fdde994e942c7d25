//! The marks that git leaves where two versions of a file differ (git-merge(1), "How conflicts are presented"): those of
//! whole conflicts, and those that are left where somebody removed only some of them.

use std::ops::Range;

use super::fence::Fence;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::{Place, Source};

/// So many lines of marks are shown beside the first.
const MOST_SHOWN: usize = 8;

/// What a line of marks begins with.
const MARKS: [(&str, Mark); 4] =
    [("<<<<<<<", Mark::Ours), ("|||||||", Mark::Base), ("=======", Mark::Middle), (">>>>>>>", Mark::Theirs)];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Ours,
    /// What stood there before follows.
    Base,
    Middle,
    Theirs,
}

/// A line of marks, with its break.
struct Marked {
    mark: Mark,
    range: Range<usize>,
}

/// Two versions, with all of their marks.
struct Conflict {
    ours: Range<usize>,
    /// From `|||||||`, if it is there, or `=======`: what stood there before.
    base: Option<Range<usize>>,
    middle: Range<usize>,
    theirs: Range<usize>,
}

/// A message about the places where two versions stand, with a cure for each of the two; or about what is left of such a
/// place.
pub fn unmerged(source: &Source, text: &str) -> Option<Diagnostic> {
    let marks = marks(&source.path, text);
    let conflicts = conflicts(&marks);
    match conflicts.first() {
        Some(first) => Some(both(source, text, first, &conflicts)),
        None => half(source, text, &marks),
    }
}

/// Where the first line of marks begins, of a file with two versions that were not merged.
pub fn first_mark(path: &str, text: &str) -> Option<usize> {
    marks(path, text).first().map(|one| one.range.start)
}

/// The line without its break, as messages show it.
fn shown(source: &Source, text: &str, range: &Range<usize>) -> Place {
    source.place(range.start..range.start + text[range.clone()].trim_end().len())
}

fn both(source: &Source, text: &str, first: &Conflict, conflicts: &[Conflict]) -> Diagnostic {
    let line = |range: &Range<usize>| shown(source, text, range);
    let told = Diagnostic::error(
        Code::Unmerged,
        line(&first.ours),
        "two versions of this file were not merged: both stand here",
    );
    let told = told
        .label("the first version begins here")
        .related(line(&first.middle), "the second one begins here")
        .related(line(&first.theirs), "and ends here");
    let cure = |title: &str, gone: &dyn Fn(&Conflict) -> [Range<usize>; 2]| {
        removed(source, title.to_owned(), conflicts.iter().flat_map(gone))
    };
    let first_version = cure("keep the first version, above `=======`", &|one| {
        let from = one.base.as_ref().map_or(one.middle.start, |base| base.start);
        [one.ours.clone(), from..one.theirs.end]
    });
    let second_version = cure("keep the second version, below `=======`", &|one| {
        [one.ours.start..one.middle.end, one.theirs.clone()]
    });
    let told = told.fix(first_version).fix(second_version);
    told.help("or write what is right in their place, and remove all lines of marks")
}

/// Of a conflict without all of its marks nobody can tell where its versions begin and end.
fn half(source: &Source, text: &str, marks: &[Marked]) -> Option<Diagnostic> {
    let (first, others) = marks.split_first()?;
    let line = |one: &Marked| shown(source, text, &one.range);
    let told = Diagnostic::error(
        Code::Unmerged,
        line(first),
        "two versions of this file were not merged to the end: a mark of git's still stands here",
    );
    let told = told.label("git writes such a line where two versions differ");
    let others = others.iter().take(MOST_SHOWN);
    let told = others.fold(told, |told, one| told.related(line(one), "another mark"));
    let title = match marks.len() {
        1 => "remove the line".to_owned(),
        several => format!("remove the {several} lines of marks"),
    };
    let told = told.fix(removed(source, title, marks.iter().map(|one| one.range.clone())));
    Some(
        told.help(
            "where both versions still stand beside it, keep the one that is right, and remove the other",
        ),
    )
}

/// What was removed may have been right, so that nothing of it is certain.
fn removed(source: &Source, title: String, ranges: impl Iterator<Item = Range<usize>>) -> Fix {
    let edits = ranges.map(|range| Edit { place: source.place(range), text: String::new() });
    Fix { title, is_certain: false, edits: edits.collect(), entries: Vec::new() }
}

/// Conflicts that have all of their marks, in their order.
fn conflicts(marks: &[Marked]) -> Vec<Conflict> {
    let mut found = Vec::new();
    let mut rest = marks;
    while !rest.is_empty() {
        rest = match conflict(rest) {
            Some((conflict, after)) => {
                found.push(conflict);
                after
            }
            None => &rest[1..],
        };
    }
    found
}

/// The conflict that begins with the first of some marks, and the marks behind it.
fn conflict(marks: &[Marked]) -> Option<(Conflict, &[Marked])> {
    let range = |one: &Marked| one.range.clone();
    let (ours, rest) = marks.split_first().filter(|(first, _)| first.mark == Mark::Ours)?;
    let base = rest.first().filter(|one| one.mark == Mark::Base);
    let rest = &rest[usize::from(base.is_some())..];
    let (middle, rest) = rest.split_first().filter(|(first, _)| first.mark == Mark::Middle)?;
    // In a version a line `=======` may be a heading's.
    let end = rest.iter().position(|one| one.mark != Mark::Middle)?;
    let theirs = Some(&rest[end]).filter(|one| one.mark == Mark::Theirs)?;
    let conflict =
        Conflict { ours: range(ours), base: base.map(range), middle: range(middle), theirs: range(theirs) };
    Some((conflict, &rest[end + 1..]))
}

/// All lines of marks, where one of them can be nothing else: `=======` makes a heading of a line of Markdown, and in a
/// block of code marks are an example.
fn marks(path: &str, text: &str) -> Vec<Marked> {
    if !MARKS.iter().any(|(signs, _)| text.contains(signs)) {
        return Vec::new();
    }
    let is_data = path.ends_with(".yaml") || path.ends_with(".ftl");
    let is_words = path.ends_with(".md");
    let front = Fence::find(text).filter(|_| is_words).map_or(0, |fence| fence.body);
    let (mut found, mut is_sure) = (Vec::new(), false);
    let (mut at, mut code) = (0, None);
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        let is_data = is_data || range.start < front;
        if is_words && !is_data {
            code = within(code, line);
        }
        if let Some(mark) = mark(line) {
            let alone = matches!(mark, Mark::Ours | Mark::Theirs) || is_data;
            is_sure |= alone && code.is_none();
            found.push(Marked { mark, range });
        }
    }
    if is_sure { found } else { Vec::new() }
}

fn mark(line: &str) -> Option<Mark> {
    MARKS.into_iter().find_map(|(signs, mark)| {
        let rest = line.strip_prefix(signs)?;
        (rest.trim().is_empty() || rest.starts_with(' ')).then_some(mark)
    })
}

/// The block of code that goes on behind a line: the letter of its fence, and how often it stands there (CommonMark,
/// "Fenced code blocks"). Marks stand at the margin, and so does a block around them.
fn within(code: Option<(char, usize)>, line: &str) -> Option<(char, usize)> {
    let Some(letter) = line.chars().next().filter(|letter| matches!(letter, '`' | '~')) else { return code };
    let rest = line.trim_start_matches(letter);
    let length = line.len() - rest.len();
    match code {
        None if length >= 3 && !(letter == '`' && rest.contains('`')) => Some((letter, length)),
        Some((own, least)) if own == letter && length >= least && rest.trim().is_empty() => None,
        code => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.into(), bytes: text.as_bytes().into() }
    }

    /// What is left by each cure.
    fn told(path: &str, text: &str) -> Vec<String> {
        let told = unmerged(&source(path, text), text);
        let made = |fix: &Fix| {
            let mut text = text.to_owned();
            for edit in fix.edits.iter().rev() {
                let Place::Bytes(_, at) = &edit.place else { continue };
                text.replace_range(at.start..at.end, &edit.text);
            }
            text
        };
        told.iter().flat_map(|told| &told.fixes).map(made).collect()
    }

    #[test]
    fn both_versions_can_be_kept() {
        let text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n";
        assert_eq!(told("en.md", text), ["a\nb\nd\n", "a\nc\nd\n"]);
        // A mark that is missing before it does not make one of two conflicts.
        let text = format!("<<<<<<< HEAD\n1\n>>>>>>> other\n{text}");
        let kept = |text: &str| format!("<<<<<<< HEAD\n1\n>>>>>>> other\n{text}");
        assert_eq!(told("en.md", &text), [kept("a\nb\nd\n"), kept("a\nc\nd\n")]);
    }

    #[test]
    fn a_mark_by_itself_is_told() {
        for mark in ["<<<<<<< HEAD\n", ">>>>>>> main\n", "<<<<<<<\r\n", "=======\nb\n>>>>>>> x\n"] {
            let left = if mark.contains("b\n") { "a\nb\n" } else { "a\n" };
            assert_eq!(told("en.md", &format!("a\n{mark}")), [left], "{mark}");
            assert_eq!(told("root.css", &format!("a\n{mark}")), [left], "{mark}");
        }
        assert_eq!(told("facts.yaml", "a: 1\n=======\nb: 2\n"), ["a: 1\nb: 2\n"]);
        assert_eq!(told("en.md", "---\ntitle: A\n=======\n---\nText\n"), ["---\ntitle: A\n---\nText\n"]);
    }

    #[test]
    fn what_reads_as_something_else_is_no_mark() {
        for text in [
            "Setext\n=======\n\n> > > quoted\n",
            "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n```\n",
            "~~~~ diff\n~~~\n>>>>>>> main\n~~~~\nText\n",
            "    >>>>>>> main\n",
            "<<<<<<<<<<\n>>>>>>>quoted\n",
        ] {
            assert_eq!(told("en.md", text), [""; 0], "{text}");
        }
        assert_eq!(told("en.md", "```\na\n```\n>>>>>>> main\n"), ["```\na\n```\n"]);
    }
}
