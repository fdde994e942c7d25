//! A cure within a text of YAML, and where bytes of a text that was mended stand in the one that was written.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::source::Place;

/// What is wrong with some bytes of a text.
#[derive(Debug)]
pub struct Mistake {
    pub code: Code,
    pub range: Range<usize>,
    pub message: String,
    pub help: Vec<String>,
    pub cures: Vec<Cure>,
}

impl Mistake {
    pub fn diagnostic(self, place: &dyn Fn(Range<usize>) -> Place) -> Diagnostic {
        let told = Diagnostic::error(self.code, place(self.range), self.message);
        let told = self.cures.into_iter().filter_map(|cure| cure.fix(place)).fold(told, Diagnostic::fix);
        self.help.into_iter().fold(told, Diagnostic::help)
    }
}

/// Bytes of a text, and what stands in their place.
pub type Edit = (Range<usize>, String);

/// Edits that mend a mistake together, none overlapping another, in their order.
#[derive(Clone, Debug)]
pub struct Cure {
    /// What it does, in the words of a help.
    pub title: String,
    /// Nothing else can be meant.
    pub is_certain: bool,
    pub edits: Vec<Edit>,
}

impl Cure {
    /// With the places of the bytes in their file.
    pub fn fix(self, place: &dyn Fn(Range<usize>) -> Place) -> Option<Fix> {
        let mut edits = self.edits.into_iter();
        let (range, text) = edits.next()?;
        let first = Fix { is_certain: self.is_certain, ..Fix::certain(self.title, place(range), text) };
        Some(edits.fold(first, |fix, (range, text)| fix.and(place(range), text)))
    }
}

/// A text with edits made, which are in the order of their places.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut made = String::with_capacity(text.len() + 16);
    let mut at = 0;
    for (range, words) in edits {
        made.push_str(&text[at..range.start]);
        made.push_str(words);
        at = range.end;
    }
    made.push_str(&text[at..]);
    made
}

/// Edits made one round after the other, each in the bytes of the text before it.
#[derive(Clone, Debug, Default)]
pub struct Rounds(Vec<Vec<(Range<usize>, usize)>>);

impl Rounds {
    pub fn push(&mut self, edits: &[Edit]) {
        self.0.push(edits.iter().map(|(range, text)| (range.clone(), text.len())).collect());
    }

    /// Where bytes of the last text stand in the first.
    pub fn back(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.offset(range.start, false).0;
        start..self.offset(range.end, true).0.max(start)
    }

    /// Whether none of the bytes was written by an edit.
    pub fn is_untouched(&self, range: &Range<usize>) -> bool {
        let ends = [range.start, range.end];
        ends.iter().all(|at| self.offset(*at, false).1) && self.back(range).len() == range.len()
    }

    /// An offset of the last text in the first, and whether it is exact.
    fn offset(&self, at: usize, end: bool) -> (usize, bool) {
        self.0.iter().rev().fold((at, true), |(at, exact), round| {
            let (at, same) = before(round, at, end);
            (at, exact && same)
        })
    }
}

fn before(round: &[(Range<usize>, usize)], at: usize, end: bool) -> (usize, bool) {
    // How far the new text begins behind the old one.
    let mut grown = 0_isize;
    for (range, length) in round {
        let start = range.start.saturating_add_signed(grown);
        if at < start || (at == start && end) {
            break;
        }
        if at < start + length {
            return (if end { range.end } else { range.start }, false);
        }
        grown += isize::try_from(*length).unwrap_or(0) - isize::try_from(range.len()).unwrap_or(0);
    }
    (at.saturating_add_signed(-grown), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_a_mended_text_are_told_as_those_of_the_written_one() {
        let text = "ects:60\ntitle: a: b\nlast: 1\n";
        let mut rounds = Rounds::default();
        let first: [Edit; 1] = [(5..5, " ".into())];
        let once = apply(text, &first);
        rounds.push(&first);
        let at = once.find("a: b").unwrap();
        let second: [Edit; 2] = [(at..at, "\"".into()), (at + 4..at + 4, "\"".into())];
        let twice = apply(&once, &second);
        assert_eq!(twice, "ects: 60\ntitle: \"a: b\"\nlast: 1\n");
        rounds.push(&second);
        let last = twice.find("last").unwrap();
        assert_eq!(&text[rounds.back(&(last..last + 4))], "last");
        assert_eq!(&text[rounds.back(&(0..4))], "ects");
        assert!(rounds.is_untouched(&(last..last + 4)) && !rounds.is_untouched(&(5..6)));
    }
}
