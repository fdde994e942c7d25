//! What a translation has that its source has not: a paragraph for readers of one language, an outcome more. It stays
//! where it stands, and those who export or import the text are told of it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::segment::{Segment, segments};
use super::unit::{Beside, Fit, aligned, fit};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Words;
use crate::markdown::parser;
use crate::source::{DataPath, Place};

/// Passages of a translation without a counterpart, in the order of its text.
pub fn surplus(original: &Words, existing: &Words) -> Vec<Diagnostic> {
    let told = |words: &str, place: Place| {
        let message = format!("`{}` has no counterpart in the source text", short(words));
        Diagnostic::warning(Code::WithoutCounterpart, place, message)
            .label("it is not sent to translators, and stays where it stands")
            .help("remove it if it went with the source text")
    };
    let (sources, targets) = (original.front.lines(), existing.front.lines());
    let front = aligned(&roles(&sources), &roles(&targets), same_role);
    let lines = front.iter().filter(|one| one.source.is_none()).filter_map(|one| {
        let (path, line) = &targets[one.target?];
        Some(told(line, Place::Value(existing.path.clone(), path.clone())))
    });
    let (cut, there) = (segments(original.body()), segments(existing.body()));
    let body = beside(&cut, &there);
    let passages = body.iter().filter(|one| one.source.is_none()).filter_map(|one| {
        let segment = &there[one.target?];
        Some(told(&segment.content.words(), existing.place(segment.range.clone())))
    });
    lines.chain(passages).collect()
}

/// The first words of a passage.
fn short(words: &str) -> String {
    const LONGEST: usize = 40;
    let cut: String = words.chars().take(LONGEST).collect();
    if cut.len() < words.len() { format!("{}…", cut.trim_end()) } else { cut }
}

/// What each line of front matter is: title, summary, and outcomes after them.
pub fn roles(lines: &[(DataPath, &str)]) -> Vec<usize> {
    (0..lines.len()).map(|at| at.min(2)).collect()
}

pub fn same_role(source: &usize, target: &usize) -> Fit {
    (source == target).then_some(1)
}

/// The passages of two bodies beside each other.
pub fn beside(cut: &[Segment], there: &[Segment]) -> Vec<Beside> {
    aligned(cut, there, |one, other| fit((&one.role, &other.role), &one.content, &other.content))
}

/// A body made of its source, with the blocks of the existing one that have no counterpart: each behind the block that it
/// stands behind there. What stands within a block that has counterparts cannot be kept so, and is named by its place.
pub fn with_surplus(
    made: &str,
    existing: &str,
    there: &[Segment],
    body: &[Beside],
) -> Result<String, Vec<usize>> {
    let (old, new) = (blocks(existing), blocks(made));
    let cut = segments(made);
    let block_of = |blocks: &[Range<usize>], at: usize| blocks.iter().position(|block| block.contains(&at));
    let old_block = |target: usize| block_of(&old, there[target].range.start);
    let goes = |at: usize| body[at].source.is_some() || comes_back(body, at, &cut, there);
    let shared: BTreeSet<Option<usize>> = (0..body.len())
        .filter(|at| body[*at].source.is_some())
        .filter_map(|at| body[at].target.map(old_block))
        .collect();
    let mut insertions: Vec<(usize, usize)> = Vec::new();
    let mut behind = 0;
    for (at, one) in body.iter().enumerate() {
        match (one.source, one.target) {
            (None, Some(target)) if !goes(at) => {
                let Some(block) = old_block(target).filter(|block| !shared.contains(&Some(*block))) else {
                    return Err(vec![target]);
                };
                if insertions.last().is_none_or(|(_, last)| *last != block) {
                    insertions.push((behind, block));
                }
            }
            (Some(source), _) => {
                behind = block_of(&new, cut[source].range.start).map_or(behind, |block| new[block].end);
            }
            _ => {}
        }
    }
    Ok(inserted(made, existing, &old, insertions))
}

fn inserted(made: &str, existing: &str, old: &[Range<usize>], insertions: Vec<(usize, usize)>) -> String {
    let mut body = made.to_owned();
    for (at, block) in insertions.into_iter().rev() {
        let words = existing[old[block].clone()].trim_end();
        let (before, after) = (body[..at].trim_end(), body[at..].trim_start_matches(['\r', '\n']));
        let start = if before.is_empty() { "" } else { "\n\n" };
        let end = if after.is_empty() { "\n" } else { "\n\n" };
        body = format!("{before}{start}{words}{end}{after}");
    }
    body
}

/// Whether most words of a passage are among those that came for the parts of the source in its place: a heading of
/// another level, a paragraph that became a list.
fn comes_back(body: &[Beside], at: usize, cut: &[Segment], there: &[Segment]) -> bool {
    let Some(target) = body[at].target.filter(|_| body[at].replaced) else { return false };
    let is_near = |one: &&Beside| one.replaced;
    let before = body[..at].iter().rev().take_while(is_near);
    let near = before.chain(body[at..].iter().take_while(is_near)).filter_map(|one| one.source);
    let new: BTreeSet<String> = near.flat_map(|source| word_list(&cut[source].content.words())).collect();
    let old = word_list(&there[target].content.words());
    2 * old.iter().filter(|word| new.contains(*word)).count() > old.len()
}

fn word_list(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The outermost blocks of a text.
fn blocks(text: &str) -> Vec<Range<usize>> {
    use pulldown_cmark::Event;
    let mut depth = 0;
    let mut blocks = Vec::new();
    for (event, range) in parser(text) {
        match event {
            Event::Start(_) => {
                if depth == 0 {
                    blocks.push(range);
                }
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            _ if depth == 0 => blocks.push(range),
            _ => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_without_a_counterpart_stay_behind_the_one_before_them() {
        let source = "## A\n\n- c\n- d\n\n## E\n\n### F\n";
        let existing = "> own first\n\n## a\n\n> own\n> quotation\n\n- c\n- d\n\n## e\n\nOwn last.\n\n---\n";
        let (cut, there) = (segments(source), segments(existing));
        let body = beside(&cut, &there);
        let made = with_surplus(source, existing, &there, &body).unwrap();
        for own in ["> own first\n\n## A\n\n> own\n> quotation\n\n- c", "Own last."] {
            assert!(made.contains(own), "{made}");
        }
    }

    #[test]
    fn an_entry_of_a_list_that_is_made_anew_cannot_be_kept() {
        let (source, existing) = ("- a\n- b\n\nC\n\n## D\n", "- a\n- b\n- own\n\nc\n");
        let (cut, there) = (segments(source), segments(existing));
        let body = beside(&cut, &there);
        assert_eq!(with_surplus(source, existing, &there, &body), Err(vec![2]));
    }

    #[test]
    fn what_comes_back_in_another_form_is_not_there_twice() {
        let (made, existing) =
            ("## De kosten\n\n- een laptop\n- een fiets\n", "### De kosten\n\nEen laptop, een fiets.\n");
        let (cut, there) = (segments(made), segments(existing));
        let body = beside(&cut, &there);
        assert_eq!(with_surplus(made, existing, &there, &body).as_deref(), Ok(made));
    }
}
