//! A piece of a change as git shows it, pasted with its signs: `-` before what was, `+` before what is to be.

use std::ops::Range;

use super::yaml_range;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::{Place, Source};

/// What stands at the head of a change, and between its pieces.
const HEADS: [&str; 5] = ["@@ ", "diff --git ", "+++ ", "--- a/", "\\ No newline"];

/// A line of a change.
struct Changed {
    /// With its break.
    range: Range<usize>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    New,
    Old,
    /// It says where the change is, and nothing of the file.
    Head,
}

/// The message about the first piece. No line of facts begins with `+`.
pub fn patched(source: &Source, text: &str) -> Option<Diagnostic> {
    let yaml = yaml_range(&source.path, text);
    let found = lines(&text[yaml.clone()], yaml.start);
    let first = found.iter().find(|line| line.kind != Kind::Head)?;
    let skipped = source.skipped();
    let place = |range: Range<usize>| Place::bytes(&source.path, skipped + range.start..skipped + range.end);
    let shown = text[first.range.clone()].trim_end().len();
    let at = place(first.range.start..first.range.start + shown);
    let kept = |kind: Kind| {
        let edit = |line: &Changed| match line.kind == kind {
            true => line.range.start..line.range.start + 1,
            false => line.range.clone(),
        };
        found.iter().map(|line| Edit { place: place(edit(line)), text: String::new() }).collect()
    };
    let fix = |title: &str, is_certain, kind| Fix {
        title: title.to_owned(),
        is_certain,
        edits: kept(kind),
        entries: Vec::new(),
    };
    if found.iter().all(|line| line.kind != Kind::Old) {
        let message = "a `+` stands before this line, as in a change that git shows";
        let told = Diagnostic::error(Code::Syntax, at, message);
        return Some(told.fix(fix("remove the sign before each such line", true, Kind::New)));
    }
    let message =
        "a piece of a change as git shows it: `-` stands before what was, and `+` before what is to be";
    let told = Diagnostic::error(Code::Unmerged, at, message);
    let told =
        told.fix(fix("keep what is to be: remove the lines with `-`, and the sign `+`", false, Kind::New));
    Some(told.fix(fix("keep what was: remove the lines with `+`, and the sign `-`", false, Kind::Old)))
}

/// The lines of all pieces. One with `-` is of a piece if it is as far to the right behind its sign as one with `+` beside
/// it: a list may begin at the margin, too.
fn lines(yaml: &str, start: usize) -> Vec<Changed> {
    let mut at = start;
    let all: Vec<(&str, Range<usize>)> = yaml
        .split_inclusive('\n')
        .map(|line| {
            at += line.len();
            (line, at - line.len()..at)
        })
        .collect();
    let is_new = |line: &str| line.starts_with('+') && !is_head(line);
    if !all.iter().any(|(line, _)| is_new(line)) {
        return Vec::new();
    }
    let is_signed = |line: &str| line.starts_with(['+', '-']);
    let kind = |(index, (line, range)): (usize, &(&str, Range<usize>))| {
        let kind = match line {
            _ if is_head(line) => Kind::Head,
            _ if is_new(line) => Kind::New,
            _ if line.starts_with('-') => {
                let before = all[..index].iter().rev().take_while(|(line, _)| is_signed(line));
                let beside = before.chain(all[index..].iter().take_while(|(line, _)| is_signed(line)));
                let mut new = beside.filter(|(line, _)| is_new(line));
                new.any(|(new, _)| depth(new) == depth(line)).then_some(Kind::Old)?
            }
            _ => return None,
        };
        Some(Changed { range: range.clone(), kind })
    };
    all.iter().enumerate().filter_map(kind).collect()
}

fn is_head(line: &str) -> bool {
    HEADS.iter().any(|head| line.starts_with(head))
}

/// How many blanks stand behind the sign.
fn depth(line: &str) -> usize {
    line[1..].len() - line[1..].trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Vec<String> {
        let source = Source { path: "content/pages/x/facts.yaml".into(), bytes: text.as_bytes().into() };
        let told = patched(&source, text);
        let mended = |fix: &Fix| {
            let mut text = text.to_owned();
            for edit in fix.edits.iter().rev() {
                let Place::Bytes(_, at) = &edit.place else { continue };
                text.replace_range(at.start..at.end, &edit.text);
            }
            text
        };
        told.iter().flat_map(|told| told.fixes.iter().map(mended)).collect()
    }

    #[test]
    fn both_sides_of_a_change_can_be_kept() {
        let text = "@@ -1,2 +1,2 @@\nlist:\n-  - a\n+  - b\nects: 6\n";
        assert_eq!(kept(text), ["list:\n  - b\nects: 6\n", "list:\n  - a\nects: 6\n"]);
        assert_eq!(kept("ects: 6\n+eqf: 7\n"), ["ects: 6\neqf: 7\n"]);
    }

    #[test]
    fn a_list_at_the_margin_is_no_change() {
        assert_eq!(kept("goals:\n- a\n- b\n"), Vec::<String>::new());
        assert_eq!(kept("goals:\n- a\n+- b\n"), ["goals:\n- a\n- b\n"]);
    }
}
