//! What might have been meant, tried: a slip counts only when the text is read without it.

use std::ops::Range;

use super::page::Page;
use super::slip::Slip;
use crate::yaml::build::Unread;
use crate::yaml::mended::{Cure, Mistake, apply};
use crate::yaml::run_on;
use crate::yaml::tree::Tree;

/// Counts what is wrong with a tree, beyond its YAML.
pub type Faults<'f> = &'f mut dyn FnMut(Tree) -> usize;

/// How many bytes may still be parsed to find out what was meant in a file.
pub struct Budget(usize);

impl Budget {
    /// No catalogue's file needs more; it takes less than a second.
    pub fn whole() -> Budget {
        Budget(8_000_000)
    }

    fn takes(&mut self, bytes: usize) -> bool {
        let left = self.0.checked_sub(bytes);
        self.0 = left.unwrap_or_default();
        left.is_some()
    }
}

/// How well a text is read with a slip mended; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reading {
    /// To its end, with so many faults in its values.
    Whole(usize),
    /// The parser stumbles further down; so many lines are left.
    Further(usize),
}

/// A slip that explains it, with the others that would do as well.
pub struct Verdict {
    pub mistake: Mistake,
    /// The edits of the first cure.
    pub edits: Vec<(Range<usize>, String)>,
    /// Whether nothing else reads as well.
    pub is_only: bool,
}

/// The slip with which most of the text is read.
pub fn verdict(
    page: &Page,
    at: usize,
    slips: Vec<Slip>,
    budget: &mut Budget,
    faults: Faults,
) -> Option<Verdict> {
    let left = left(page.text, at);
    let tried = tried(page, slips, budget, &mut |_, text, read| match read {
        Ok(tree) => Some(Reading::Whole(faults(tree) + run_on::count(text))),
        Err(unread) => Some(left_at(text, &unread)).filter(|new| *new < left).map(Reading::Further),
    });
    decide(page, tried)
}

/// The slip with which a text that is YAML has fewer faults than it has.
pub fn better(
    page: &Page,
    slips: Vec<Slip>,
    now: usize,
    budget: &mut Budget,
    faults: Faults,
) -> Option<Verdict> {
    let size = Tree::parse(page.text).map_or(0, |tree| tree.size());
    let tried = tried(page, slips, budget, &mut |slip, text, read| {
        let tree = read.ok()?;
        // Values that went into others have no faults any more, and are lost.
        let most = match slip.is_bold {
            true if tree.size() < size => 0,
            true => 1,
            false => now,
        };
        Some(faults(tree) + run_on::count(text)).filter(|new| *new < most).map(Reading::Whole)
    });
    decide(page, tried)
}

/// A slip, how the text reads without it, and as what.
struct Tried {
    reading: Reading,
    slip: Slip,
    outline: String,
}

/// Reads a text, or says that it is no better than the one that was written.
type Read<'r> = &'r mut dyn FnMut(&Slip, &str, Result<Tree, Unread>) -> Option<Reading>;

fn tried(page: &Page, slips: Vec<Slip>, budget: &mut Budget, read: Read) -> Vec<Tried> {
    let mut all: Vec<Tried> = Vec::new();
    for slip in slips {
        if !budget.takes(page.text.len()) {
            break;
        }
        let text = apply(page.text, &slip.edits);
        let tree = Tree::parse(&text);
        let outline = tree.as_ref().map_or_else(|_| text.clone(), Tree::outline);
        // Two slips that read as the same are one.
        let same = all.iter().position(|one| one.outline == outline);
        if same.is_some_and(|same| all[same].slip.weight <= slip.weight) {
            continue;
        }
        let Some(reading) = read(&slip, &text, tree) else { continue };
        let one = Tried { reading, slip, outline };
        match same {
            Some(same) => all[same] = one,
            None => all.push(one),
        }
    }
    all
}

/// Lines below the one at an offset.
fn left(text: &str, at: usize) -> usize {
    text.get(at..).map_or(0, |rest| rest.matches('\n').count())
}

fn left_at(text: &str, unread: &Unread) -> usize {
    left(text, unread.at())
}

fn decide(page: &Page, mut tried: Vec<Tried>) -> Option<Verdict> {
    tried.sort_by_key(|one| (one.reading, one.slip.is_last_resort));
    let best = tried.first()?.reading;
    let mut equal = tried.into_iter().take_while(|one| one.reading == best).map(|one| one.slip);
    let first = equal.next()?;
    let others: Vec<Slip> =
        equal.filter(|other| !other.is_last_resort && !first.is_evident).take(2).collect();
    let is_only = others.is_empty() && !first.is_last_resort;
    let faultless = best == Reading::Whole(0);
    let cure = |slip: &Slip| Cure {
        title: slip.title(page),
        is_certain: slip.is_certain(faultless) && is_only,
        edits: slip.edits.clone(),
    };
    let cures = [&first].into_iter().chain(&others).map(cure).collect();
    let (code, range, message) = (first.code, first.range, first.message);
    Some(Verdict {
        mistake: Mistake { code, range, message, help: Vec::new(), cures },
        edits: first.edits,
        is_only,
    })
}
