//! Lines of a paragraph that were meant as a block: written anew, with the blank lines that the block needs around it.

use std::ops::Range;

use super::Cure;
use super::residue::Residue;
use crate::source::line_break;

/// A line of a block, without its line break.
pub(super) struct Line<'r> {
    pub text: &'r str,
    pub range: Range<usize>,
}

/// So many of the new lines are shown in the help.
const MOST_SHOWN: usize = 3;

/// What makes a block of some lines of a paragraph. Within quotations and lists, whose lines begin with signs of their own,
/// the author does it.
pub(super) fn relined(
    residue: &Residue,
    lines: &[Line],
    which: Range<usize>,
    new: &[String],
    (advice, is_certain): (&str, bool),
) -> Cure {
    let shown: Vec<String> = new.iter().take(MOST_SHOWN).map(|line| format!("`{line}`")).collect();
    let title = format!("{advice}: {}{}", shown.join(", "), if new.len() > MOST_SHOWN { ", …" } else { "" });
    let (first, last) = (&lines[which.start], &lines[which.end - 1]);
    let range = residue.at(first.range.clone()).start..residue.at(last.range.clone()).end;
    let before = &residue.markdown[..range.start];
    if !before.is_empty() && !before.ends_with('\n') {
        return Cure::Do(title);
    }
    let newline = line_break(residue.markdown);
    let blank = |is_needed: bool| if is_needed { newline } else { "" };
    let words = [blank(which.start > 0), &new.join(newline), blank(which.end < lines.len())].concat();
    Cure::Lines { title, is_certain, range, words }
}

/// The lines from the first to the last that fit.
pub(super) fn stretch(lines: &[Line], fits: impl Fn(&Line) -> bool) -> Range<usize> {
    let first = lines.iter().position(&fits).unwrap_or_default();
    let last = lines.iter().rposition(&fits).unwrap_or_default();
    first..last + 1
}
