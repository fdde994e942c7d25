//! Which straight marks begin a quotation, which end one, and which are apostrophes.

use std::collections::BTreeMap;

use super::THING;
use super::quotes::Marks;
use crate::markdown::scripts::{has_no_apostrophe, runs_on};

/// Words that lost their beginning, in the languages that write an apostrophe for it.
const CLIPPED: [&str; 27] = [
    "s", "t", "n", "k", "m", "r", "ns", "em", "tis", "twas", "twere", "twill", "til", "till", "cause",
    "bout", "round", "cuz", "nuff", "cos", "ere", "ne", "nen", "nem", "ner", "ll", "d",
];

/// What each straight mark of some words is set as, by its place; what is kept stays straight.
pub fn quotes(words: &str, marks: &Marks, is_kept: &dyn Fn(usize) -> bool) -> BTreeMap<usize, &'static str> {
    if memchr::memchr2(b'"', b'\'', words.as_bytes()).is_none() {
        return BTreeMap::new();
    }
    let mut pairing = Pairing { words, marks, open: Vec::new(), set: BTreeMap::new() };
    for (at, sign) in words.match_indices(['"', '\'']).filter(|(at, _)| !is_kept(*at)) {
        match sign {
            "\"" => pairing.double(at),
            _ => pairing.single(at),
        }
    }
    pairing.close_down_to(0);
    pairing.set
}

struct Pairing<'w> {
    words: &'w str,
    marks: &'w Marks,
    /// Quotations that are open: where they begin, and whether by a double mark.
    open: Vec<(usize, bool)>,
    set: BTreeMap<usize, &'static str>,
}

impl Pairing<'_> {
    fn before(&self, at: usize) -> Option<char> {
        self.words[..at].chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.words[at + 1..].chars().next()
    }

    fn double(&mut self, at: usize) {
        let (before, after) = (self.before(at), self.after(at));
        let opened = self.open.iter().rposition(|(_, double)| *double);
        let strictly = self.may_open(at);
        if self.marks.hebrew && before.is_some_and(is_hebrew) && after.is_some_and(is_hebrew) {
            self.set.insert(at, "״");
            return;
        }
        match opened {
            Some(open) if before.is_some_and(|letter| !letter.is_whitespace()) && !self.nests(at) => {
                self.close_down_to(open + 1);
                self.open.truncate(open);
                let level = self.open.iter().filter(|(_, double)| *double).count();
                self.set.insert(at, self.pair(level).1);
            }
            // Feet and inches.
            None if before.is_some_and(char::is_numeric) => {}
            None if !strictly && !self.runs_on(before) => {
                self.set.insert(at, self.marks.double.1);
            }
            _ => {
                let level = self.open.iter().filter(|(_, double)| *double).count();
                self.set.insert(at, self.pair(level).0);
                self.open.push((at, true));
            }
        }
    }

    /// The marks of a quotation within so many others.
    fn pair(&self, level: usize) -> super::quotes::Pair {
        if level.is_multiple_of(2) { self.marks.double } else { self.marks.single }
    }

    /// Whether a double mark within a quotation begins another one: a blank before it, a word after it.
    fn nests(&self, at: usize) -> bool {
        self.may_open(at) && self.before(at).is_none_or(|before| before.is_whitespace() || before == '(')
    }

    fn single(&mut self, at: usize) {
        let (before, after) = (self.before(at), self.after(at));
        let of_word =
            |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == THING);
        if self.marks.hebrew && before.is_some_and(is_hebrew) && !self.open.iter().any(|(_, double)| !double)
        {
            self.set.insert(at, "׳");
            return;
        }
        // Between two numbers it is a sign of feet, minutes or thousands; in scripts without blanks between words it is
        // no apostrophe.
        let measures = before.is_some_and(char::is_numeric);
        let is_quoted = before.is_some_and(has_no_apostrophe) || after.is_some_and(has_no_apostrophe);
        let within = of_word(before) && after.is_some_and(char::is_alphanumeric) && !is_quoted;
        if within && measures && after.is_some_and(char::is_numeric) {
            return;
        }
        let apostrophe = within || self.clips(at);
        let opened = self.open.iter().rposition(|(_, double)| !double);
        // A quotation does not end beyond the one that it began in.
        let opened = opened.filter(|open| !self.open[open + 1..].iter().any(|(_, double)| *double));
        if apostrophe {
            self.set.insert(at, "’");
        } else if opened.is_none() && (self.may_open(at) || self.runs_on(before) && after.is_some()) {
            self.open.push((at, false));
        } else if let Some(open) = opened.filter(|_| before.is_some_and(|letter| !letter.is_whitespace())) {
            let (start, _) = self.open[open];
            self.open.truncate(open);
            self.set.insert(start, self.marks.single.0);
            self.set.insert(at, self.marks.single.1);
        } else if !measures {
            self.set.insert(at, "’");
        }
    }

    /// Single marks that nothing closes are apostrophes.
    fn close_down_to(&mut self, open: usize) {
        for (at, double) in self.open.drain(open.min(self.open.len())..) {
            if !double {
                self.set.insert(at, "’");
            }
        }
    }

    /// A mark opens after a blank, a bracket, a dash, another mark or an apostrophe, before anything but a blank.
    fn may_open(&self, at: usize) -> bool {
        let after = self.after(at).is_some_and(|after| !after.is_whitespace());
        let opens = |before: char| before.is_whitespace() || "([{<*_~—–-/=¿¡“„‘‚«‹「『\"'’".contains(before);
        after && self.before(at).is_none_or(opens)
    }

    /// Whether a letter is of a script that puts no blank between words.
    fn runs_on(&self, letter: Option<char>) -> bool {
        letter.is_some_and(runs_on)
    }

    /// `'90s`, `'s avonds`, `rock 'n' roll`: a single mark before what lost its beginning, and the one after such an n.
    fn clips(&self, at: usize) -> bool {
        let rest = &self.words[at + 1..];
        let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
        let word = rest[..end].to_lowercase();
        let year = word.trim_end_matches('s');
        let is_year = year.len() == 2 && year.bytes().all(|digit| digit.is_ascii_digit());
        let starts = self.before(at).is_none_or(|before| !before.is_alphanumeric() && before != THING);
        let single = |word: &str| word.len() == 1 && rest[end..].starts_with('\'');
        let clipped = CLIPPED.contains(&word.as_str()) && (!single(&word) || word == "n");
        let after_n = self.words[..at].to_lowercase().ends_with("'n");
        starts && (is_year || clipped) || after_n && !rest.starts_with(char::is_alphanumeric)
    }
}

fn is_hebrew(letter: char) -> bool {
    matches!(letter, '\u{5d0}'..='\u{5ea}')
}
