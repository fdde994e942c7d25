//! What is wrong with a file that is no YAML, in plain words, and how it is mended.
//!
//! A parser stumbles far from the slip, and says what it wanted and not what was meant. So each slip that the lines
//! around could have is mended for a trial; the one with which the text is read to its end, and as what it should be, is
//! what is told.

mod blanks;
mod brackets;
mod colons;
mod entries;
mod flow;
mod hashes;
mod indentation;
mod marks;
mod page;
mod quotes;
mod rows;
mod signs;
mod slip;
mod strayed;
mod texts;
mod trial;
mod twice;
mod words;

use std::ops::Range;

use granit_parser::ScanError;

use super::build::Unread;
use super::mended::{Edit, Mistake, Rounds, apply};
use super::tree::Tree;
use page::Page;
pub use trial::{Budget, Faults};
use trial::{better, verdict};

/// So many slips are told of one file.
const MOST: usize = 20;

/// So many lines above the one where the parser stumbled may be to blame.
const ABOVE: usize = 3;

/// Slips are looked for in files up to so many bytes, and in lines up to so many: no hand wrote larger ones.
pub const MOST_LOOKED_AT: usize = 100_000;
const LONGEST_LINE: usize = 20_000;

/// All that is wrong with a text that is no YAML, and the tree of the text with it mended, where only one thing can
/// have been meant each time.
pub fn mistakes(
    text: &str,
    unread: Unread,
    faults: Faults,
) -> (Vec<Mistake>, Option<(Tree, String, Rounds)>) {
    let mut told: Vec<Mistake> = Vec::new();
    let mut rounds = Rounds::default();
    let mut current = text.to_owned();
    let mut is_sure = true;
    let mut budget = Budget::whole();
    let mut unread = unread;
    while told.len() < MOST {
        let error = match unread {
            Unread::Told(mistake) => {
                told.extend(told.is_empty().then_some(mistake));
                break;
            }
            Unread::Scan(error) => error,
        };
        let page = Page::new(&current);
        let at = offset(&error, &current);
        if let Some(unmarked) = signs::unmarked(&page, at).filter(|_| told.is_empty()) {
            return (vec![unmarked], None);
        }
        let found = if words::plain(error.kind()).0 == crate::diagnostic::Code::TooDeep {
            None
        } else {
            verdict(&page, at, candidates(&page, at), &mut budget, faults)
        };
        let Some(found) = found else {
            told.push(back(general(&page, &error, at), &rounds));
            break;
        };
        told.push(back(found.mistake, &rounds));
        is_sure &= found.is_only;
        let mended = apply(&current, &found.edits);
        rounds.push(&found.edits);
        match Tree::parse(&mended) {
            Ok(tree) => return (told, is_sure.then_some((tree, mended, rounds))),
            Err(next) => unread = next,
        }
        current = mended;
    }
    // Where the text can't be read in the end, what was found on the way is a guess.
    told.iter_mut().flat_map(|mistake| &mut mistake.cures).for_each(|cure| cure.is_certain = false);
    (told, None)
}

/// A slip that explains a fault in the values of a text that is YAML, with the edits that mend it.
pub fn of_value(
    text: &str,
    at: usize,
    now: usize,
    budget: &mut Budget,
    faults: Faults,
) -> Option<(Mistake, Vec<Edit>)> {
    let page = Page::new(text);
    let mut slips = candidates(&page, at);
    let near = near(&page, at);
    entries::slips(&page, &near, &mut slips);
    let found = better(&page, slips, now, budget, faults)?;
    Some((found.mistake, found.edits))
}

/// What is wrong, without a look at what could have been meant.
pub fn plain(text: &str, unread: Unread) -> Mistake {
    match unread {
        Unread::Told(mistake) => mistake,
        Unread::Scan(error) => general(&Page { text, lines: Vec::new() }, &error, offset(&error, text)),
    }
}

/// Where the parser stumbled, in bytes.
fn offset(error: &ScanError, text: &str) -> usize {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// All slips that the lines around could have, the most telling ones first.
fn candidates(page: &Page, at: usize) -> Vec<slip::Slip> {
    let near = near(page, at);
    let mut found = Vec::new();
    if near.is_empty() {
        return found;
    }
    twice::slips(page, &near, &mut found);
    blanks::slips(page, &near, &mut found);
    marks::slips(page, &near, &mut found);
    quotes::slips(page, &near, &mut found);
    hashes::slips(page, &near, &mut found);
    brackets::slips(page, &near, &mut found);
    found.extend(near.iter().filter_map(|number| texts::within_texts(&page.lines[*number])));
    flow::slips(page, &near, &mut found);
    signs::slips(page, &near, &mut found);
    colons::slips(page, &near, &mut found);
    entries::remarks(page, &near, &mut found);
    indentation::slips(page, &near, &mut found);
    entries::signs(page, &near, &mut found);
    strayed::slips(page, &near, &mut found);
    rows::slips(page, &near, &mut found);
    found.retain(|slip| !hashes::hides_words(page, slip));
    found
}

/// The line at an offset, a few above it and one below it that are neither blank nor comments.
fn near(page: &Page, at: usize) -> Vec<usize> {
    if page.lines.is_empty() || page.text.len() > MOST_LOOKED_AT {
        return Vec::new();
    }
    let own = page.number(at);
    let mut near = vec![own];
    let mut above = own;
    for _ in 0..ABOVE {
        let Some(before) = page.before(above) else { break };
        near.push(before);
        above = before;
    }
    near.extend(page.after(own));
    near.retain(|line| page.lines[*line].text.len() < LONGEST_LINE);
    near
}

/// What the parser says, where nothing reads better.
fn general(page: &Page, error: &ScanError, at: usize) -> Mistake {
    let (code, message, help) = words::plain(error.kind());
    let range = words::letter_at(page.text, at);
    Mistake { code, range, message: message.to_owned(), help: vec![help.to_owned()], cures: Vec::new() }
}

/// A mistake in a mended text, as one of the text as it was written. What was mended before cannot be mended again.
pub fn back(mistake: Mistake, rounds: &Rounds) -> Mistake {
    let untouched = |range: &Range<usize>| rounds.is_untouched(range);
    let mut help = mistake.help;
    let mut cures = Vec::new();
    for mut cure in mistake.cures {
        if cure.edits.iter().all(|(range, _)| untouched(range)) {
            cure.edits.iter_mut().for_each(|(range, _)| *range = rounds.back(range));
            cures.push(cure);
        } else {
            help.push(cure.title);
        }
    }
    Mistake { range: rounds.back(&mistake.range), help, cures, ..mistake }
}
