//! Stars, underscores, tildes and backticks that are left over.

use std::ops::Range;

use super::residue::Residue;
use super::signs::{EMPHASIS, MASK};
use super::{Cure, Slip, quoted};
use crate::markdown::scripts::runs_on;

/// Signs of one kind that follow each other.
struct Run {
    sign: char,
    range: Range<usize>,
    before: Option<char>,
    after: Option<char>,
}

impl Run {
    fn len(&self) -> usize {
        self.range.len()
    }

    /// Whether it touches what could begin here.
    fn opens(&self) -> bool {
        self.before.is_none_or(|letter| !letter.is_alphanumeric())
            && self.after.is_some_and(|letter| !letter.is_whitespace())
    }

    /// Whether it touches what could end here.
    fn closes(&self) -> bool {
        self.after.is_none_or(|letter| !letter.is_alphanumeric())
            && self.before.is_some_and(|letter| !letter.is_whitespace())
    }

    fn touches_emphasis(&self) -> bool {
        self.before == Some(EMPHASIS) || self.after == Some(EMPHASIS)
    }

    fn stands_alone(&self) -> bool {
        let blank = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        blank(self.before) && blank(self.after)
    }
}

pub(super) fn look(residue: &Residue) -> Vec<Slip> {
    let text = &residue.words.text;
    let mut slips = Vec::new();
    for (sign, what) in [('*', "emphasis"), ('_', "emphasis"), ('~', "struck out words"), ('`', "code")] {
        if residue.signs.has(&[sign as u8]) {
            let runs = runs(text, sign);
            slips.extend(pairs(&runs).into_iter().map(|(open, close)| tell(residue, what, open, close)));
        }
    }
    slips
}

fn runs(text: &str, sign: char) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, _) in text.match_indices(sign) {
        match runs.last_mut().filter(|last| last.range.end == at) {
            Some(last) => last.range.end += 1,
            None => runs.push(Run {
                sign,
                range: at..at + 1,
                before: text[..at].chars().next_back(),
                after: None,
            }),
        }
    }
    for run in &mut runs {
        run.after = text[run.range.end..].chars().next();
    }
    runs
}

/// Runs that were meant to be signs, each with the one that was meant to close it.
fn pairs(runs: &[Run]) -> Vec<(&Run, Option<&Run>)> {
    let mut pairs = Vec::new();
    let mut at = 0;
    // Whether a word was marked with a sign of the author's own: "Fee*".
    let mut marked = false;
    while let Some(run) = runs.get(at) {
        at += 1;
        let partner = runs.get(at).filter(|next| next.len() == run.len() || run.sign == '`');
        let closed = partner.filter(|next| could_pair(run, next));
        if let Some(close) = closed {
            pairs.push((run, Some(close)));
            at += 1;
        } else if is_meant(run, marked) {
            pairs.push((run, None));
        }
        marked |= run.closes() && !run.opens();
    }
    pairs
}

/// Whether two runs enclose words, though in a way that Markdown does not take.
fn could_pair(open: &Run, close: &Run) -> bool {
    let alone = open.stands_alone() && close.stands_alone();
    match (open.sign, open.len()) {
        ('~', 1) => false,
        (_, 1) => {
            !alone
                && (open.opens() && !close.stands_alone()
                    || open.stands_alone() && close.closes()
                    || open.opens() && close.stands_alone())
        }
        _ => true,
    }
}

/// Whether a run without a partner is a slip, and not a sign for multiplying, a note of the author's own, a blank to fill
/// in, or part of a name.
fn is_meant(run: &Run, marked: bool) -> bool {
    match (run.sign, run.len()) {
        ('`', _) => true,
        ('*', 1) => {
            let first = run.before.is_none_or(|letter| letter == '\n');
            run.touches_emphasis()
                || run.opens() && run.after.is_some_and(char::is_alphabetic) && !first && !marked
        }
        ('_', 1) => {
            let side = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            run.touches_emphasis() || side(run.before) != side(run.after)
        }
        ('_', 2) => !run.stands_alone(),
        ('_', _) => false,
        ('~', length) => length == 2,
        _ => true,
    }
}

fn tell(residue: &Residue, what: &str, open: &Run, close: Option<&Run>) -> Slip {
    let sign = residue.raw(open.range.clone()).to_owned();
    let Some(close) = close else { return alone(residue, what, open, &sign) };
    let at = residue.at(open.range.start..close.range.end);
    let inner = residue.raw(open.range.end..close.range.start.max(open.range.end));
    if open.sign == '`' && residue.raw(close.range.clone()) != sign {
        let help = format!("write as many signs before the code as after it: {}", quoted(inner));
        return Slip::new(at, "code whose signs are not as many before it as after it", Cure::Do(help));
    }
    let trimmed = inner.trim();
    if trimmed.is_empty() || trimmed.chars().all(|letter| letter == MASK) {
        return alone(residue, what, open, &sign);
    }
    if trimmed.len() < inner.len() {
        let blank = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        let before = if inner.starts_with(char::is_whitespace) && !blank(open.before) { " " } else { "" };
        let after = if inner.ends_with(char::is_whitespace) && !blank(close.after) { " " } else { "" };
        let words = format!("{before}{sign}{trimmed}{sign}{after}");
        return Slip::new(
            at.clone(),
            format!("{what} with a blank beside its signs, within them"),
            Cure::Write(at, words),
        );
    }
    let is_mark = |letter: char| !letter.is_alphanumeric() && !letter.is_whitespace() && letter != MASK;
    let bare = trimmed.trim_matches(is_mark);
    let start = trimmed.find(bare).unwrap_or_default();
    let core = balanced(trimmed, start..start + bare.len());
    if core.is_empty() || core.len() == trimmed.len() {
        let message = format!("{what} that begins or ends within a word");
        let stars = "*".repeat(sign.len());
        let words = format!("{stars}{trimmed}{stars}");
        // Stars may stand within a word, and where words have no blanks between them, nothing else could be meant.
        let letters = [open.before, close.after];
        let cure = match open.sign == '_' && letters.into_iter().flatten().any(runs_on) {
            true => Cure::Write(at.clone(), words),
            false => Cure::Do(format!("write stars, and whole words between them: `{words}`")),
        };
        return Slip::new(at, message, cure);
    }
    let words =
        format!("{}{sign}{}{sign}{}", &trimmed[..core.start], &trimmed[core.clone()], &trimmed[core.end..]);
    Slip::new(
        at.clone(),
        format!("{what} whose signs stand between a letter and a punctuation mark"),
        Cure::Write(at, words),
    )
}

/// Brackets and quotation marks that come in pairs.
const PAIRS: [(char, char); 14] = [
    ('(', ')'),
    ('（', '）'),
    ('[', ']'),
    ('［', '］'),
    ('{', '}'),
    ('「', '」'),
    ('『', '』'),
    ('【', '】'),
    ('〈', '〉'),
    ('《', '》'),
    ('〔', '〕'),
    ('“', '”'),
    ('‘', '’'),
    ('«', '»'),
];

/// The part of some words that signs can enclose and that takes no pair apart: of `words(more)` it is `words`.
fn balanced(words: &str, bare: Range<usize>) -> Range<usize> {
    let mut core = bare;
    let count = |core: &Range<usize>, letter: char| words[core.clone()].matches(letter).count();
    let is_space = |letter: char| letter.is_whitespace();
    for letter in words[core.end..].chars() {
        let pair = PAIRS.into_iter().find(|(_, close)| *close == letter);
        if let Some((open, _)) = pair.filter(|(open, close)| count(&core, *open) > count(&core, *close)) {
            let at = words[core.clone()].rfind(open).unwrap_or_default();
            core.end = core.start + words[core.start..core.start + at].trim_end_matches(is_space).len();
        }
    }
    for letter in words[..core.start].chars().rev() {
        let pair = PAIRS.into_iter().find(|(open, _)| *open == letter);
        if let Some((_, close)) = pair.filter(|(open, close)| count(&core, *close) > count(&core, *open)) {
            let at = words[core.clone()].find(close).unwrap_or_default() + close.len_utf8();
            let rest = &words[core.start + at..core.end];
            core.start = core.end - rest.trim_start_matches(is_space).len();
        }
    }
    core
}

fn alone(residue: &Residue, what: &str, run: &Run, sign: &str) -> Slip {
    let at = residue.at(run.range.clone());
    let within = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    if run.sign == '`' && within(run.before) && within(run.after) {
        return Slip::new(
            at.clone(),
            "a backtick where an apostrophe is meant",
            Cure::Write(at, "'".to_owned()),
        );
    }
    let escaped: String = sign.chars().flat_map(|sign| ['\\', sign]).collect();
    let help = format!("close or remove it; where the sign itself is meant, write {}", quoted(&escaped));
    Slip::new(
        at,
        format!("{} is the sign of {what}, and has no partner in this paragraph", quoted(sign)),
        Cure::Do(help),
    )
}
