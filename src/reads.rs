//! What was read of a catalogue while something was made of it, so that the next build knows what it still holds for.
//!
//! Whoever gives out an item notes that; whatever is made once and shared notes again, for each who takes it, what its
//! making read. Nothing is noted of what all artefacts depend on: settings, vocabularies, which items and pages there are.

use std::cell::RefCell;
use std::fmt::{self, Display, Formatter};
use std::ops::Range;
use std::str::FromStr;
use std::sync::OnceLock;

/// What the making of something read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// The places of items in the catalogue, in runs, ascending and apart.
    pub items: Vec<Range<usize>>,
    /// Whether deadlines were looked at as a whole.
    pub closings: bool,
}

/// The same while it is being noted, a bit an item.
#[derive(Debug, Default)]
struct Notes {
    items: Vec<u64>,
    closings: bool,
}

thread_local! {
    static NOTES: RefCell<Option<Notes>> = const { RefCell::new(None) };
}

/// Make something, and note what that reads. What it hands over to other threads reads unnoticed.
pub fn noted<T>(make: impl FnOnce() -> T) -> (T, Reads) {
    let others = NOTES.replace(Some(Notes::default()));
    let made = make();
    let notes = NOTES.replace(others);
    (made, notes.map(Reads::from).unwrap_or_default())
}

/// Note that items were read.
pub fn note_items(items: Range<usize>) {
    with_notes(|notes| items.for_each(|item| notes.add(item)));
}

/// Note that deadlines were looked at as a whole.
pub fn note_closings() {
    with_notes(|notes| notes.closings = true);
}

fn with_notes(note: impl FnOnce(&mut Notes)) {
    NOTES.with_borrow_mut(|notes| notes.as_mut().map(note));
}

/// A value that is made when it is first wanted, and notes for each who wants it what its making read.
#[derive(Debug)]
pub struct Noted<T>(OnceLock<(T, Reads)>);

impl<T> Default for Noted<T> {
    fn default() -> Noted<T> {
        Noted(OnceLock::new())
    }
}

impl<T> Noted<T> {
    pub fn get_or_init(&self, make: impl FnOnce() -> T) -> &T {
        let (value, reads) = self.0.get_or_init(|| noted(make));
        reads.note();
        value
    }
}

impl Reads {
    /// Note the same again.
    pub fn note(&self) {
        self.items.iter().cloned().for_each(note_items);
        if self.closings {
            note_closings();
        }
    }
}

impl Notes {
    fn add(&mut self, item: usize) {
        let word = item / 64;
        if word >= self.items.len() {
            self.items.resize(word + 1, 0);
        }
        self.items[word] |= 1 << (item % 64);
    }
}

impl From<Notes> for Reads {
    fn from(notes: Notes) -> Reads {
        let mut items: Vec<Range<usize>> = Vec::new();
        for (word, bits) in notes.items.iter().enumerate().filter(|(_, bits)| **bits != 0) {
            for item in (0..64).filter(|bit| bits >> bit & 1 == 1).map(|bit| word * 64 + bit) {
                match items.last_mut().filter(|run| run.end == item) {
                    Some(run) => run.end += 1,
                    None => items.push(item..item + 1),
                }
            }
        }
        Reads { items, closings: notes.closings }
    }
}

/// `3-5,9,c`: the items 3, 4, 5 and 9, and deadlines as a whole; `-` for nothing.
impl Display for Reads {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        for (number, run) in self.items.iter().enumerate() {
            to.write_str(if number > 0 { "," } else { "" })?;
            run.start.fmt(to)?;
            if run.len() > 1 {
                to.write_str("-")?;
                (run.end - 1).fmt(to)?;
            }
        }
        match (self.items.is_empty(), self.closings) {
            (true, true) => to.write_str("c"),
            (true, false) => to.write_str("-"),
            (false, true) => to.write_str(",c"),
            (false, false) => Ok(()),
        }
    }
}

impl FromStr for Reads {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Reads, Self::Err> {
        let mut reads = Reads::default();
        for part in text.split(',').filter(|part| *part != "-") {
            if part == "c" {
                reads.closings = true;
                continue;
            }
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            reads.items.push(first.parse()?..last.parse::<usize>()?.saturating_add(1));
        }
        Ok(reads)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(make: impl FnOnce()) -> String {
        noted(make).1.to_string()
    }

    #[test]
    fn what_is_read_within_is_noted_in_runs_and_survives_its_own_text() {
        let told = reads(|| {
            [9, 3, 5, 4, 64, 63].into_iter().for_each(|item| note_items(item..item + 1));
            note_closings();
        });
        assert_eq!(told, "3-5,9,63-64,c");
        for text in [&told, "-", "c", "0-9999"] {
            assert_eq!(text.parse::<Reads>().map(|reads| reads.to_string()).as_deref(), Ok(text));
        }
        assert!(["x", "1-", "-3"].iter().all(|text| text.parse::<Reads>().is_err()));
    }

    #[test]
    fn what_is_shared_is_noted_for_each_who_takes_it() {
        let shared = Noted::default();
        let take = || *shared.get_or_init(|| note_items(2..4));
        assert_eq!(reads(take), "2-3");
        assert_eq!(reads(|| [take(), note_items(7..8)].into_iter().collect()), "2-3,7");
        // Nobody takes notes here.
        take();
        assert_eq!(reads(|| ()), "-");
    }
}
