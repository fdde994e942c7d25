//! What changed in a source text since it was translated, part by part.

use std::ops::Range;

use super::content::{Content, Piece};
use super::unit::{Unit, compared, pairs, units};
use crate::document::Words;

/// From here on (Sørensen and Dice, 0 to 1) two parts are the same one, changed.
const ALIKE: f64 = 0.5;

/// A part of a text that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is: `heading 2`.
    pub role: String,
    pub words: Vec<Run>,
    /// What the translation has for the old part.
    pub translation: Option<String>,
}

/// Words that stayed, went or came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    Same(String),
    Gone(String),
    New(String),
}

impl Run {
    fn text(&self) -> &str {
        let (Run::Same(text) | Run::Gone(text) | Run::New(text)) = self;
        text
    }
}

/// A part of a source text beside its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub role: String,
    pub source: String,
    pub translation: Option<String>,
}

/// The parts of a source text that changed, each with the translation of what it said before.
pub fn differences(old: &Words, new: &Words, translation: Option<&Words>) -> Vec<Difference> {
    let translated: Vec<Option<String>> =
        pairs(old, translation, false).iter().map(|pair| pair.target.as_ref().map(markdown)).collect();
    let (old, new) = (units(old), units(new));
    let told = |units: &[Unit]| -> Vec<(String, String)> {
        units.iter().map(|unit| (unit.role.clone(), markdown(&unit.content))).collect()
    };
    let (old, new) = (told(&old), told(&new));
    let mut found = Vec::new();
    for hunk in compared(old.iter(), new.iter()).hunks() {
        for (before, after) in beside(&old, &new, places(hunk.before), places(hunk.after)) {
            let (one, other) = (before.map(|at| &old[at]), after.map(|at| &new[at]));
            let role = other.or(one).map(|(role, _)| role.clone()).unwrap_or_default();
            let text =
                |unit: Option<&(String, String)>| unit.map(|(_, text)| text.clone()).unwrap_or_default();
            let translation = before.and_then(|at| translated[at].clone());
            found.push(Difference { role, words: runs(&text(one), &text(other)), translation });
        }
    }
    found
}

/// Every part of a source text beside its translation.
pub fn sides(source: &Words, translation: Option<&Words>) -> Vec<Side> {
    let side = |pair: super::unit::Pair| Side {
        role: pair.source.role.clone(),
        source: markdown(&pair.source.content),
        translation: pair.target.as_ref().map(markdown),
    };
    pairs(source, translation, false).into_iter().map(side).collect()
}

/// Which of the parts that went became which of those that came: the most alike first, and what is left by its order.
fn beside(
    old: &[(String, String)],
    new: &[(String, String)],
    was: Range<usize>,
    is: Range<usize>,
) -> Vec<(Option<usize>, Option<usize>)> {
    let all = was.clone().flat_map(|one| is.clone().map(move |other| (one, other)));
    let judged = all.map(|(one, other)| (strsim::sorensen_dice(&old[one].1, &new[other].1), one, other));
    match judged.filter(|(likeness, ..)| *likeness >= ALIKE).max_by(|one, other| one.0.total_cmp(&other.0)) {
        Some((_, one, other)) => {
            let mut pairs = beside(old, new, was.start..one, is.start..other);
            pairs.push((Some(one), Some(other)));
            pairs.extend(beside(old, new, one + 1..was.end, other + 1..is.end));
            pairs
        }
        None => {
            let longest = was.len().max(is.len());
            (0..longest).map(|at| (was.clone().nth(at), is.clone().nth(at))).collect()
        }
    }
}

fn places(range: Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}

fn runs(old: &str, new: &str) -> Vec<Run> {
    let (old, new) = (words(old), words(new));
    let mut changed: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for hunk in compared(old.iter(), new.iter()).hunks() {
        let (was, is) = (places(hunk.before), places(hunk.after));
        match changed.last_mut() {
            // Changed words are read together, not each by itself.
            Some(last) if old[last.0.end..was.start].concat().trim().is_empty() => {
                (last.0.end, last.1.end) = (was.end, is.end);
            }
            _ => changed.push((was, is)),
        }
    }
    let mut runs = Vec::new();
    let mut shown = 0;
    for (was, is) in changed {
        runs.push(Run::Same(old[shown..was.start].concat()));
        shown = was.end;
        runs.extend([Run::Gone(old[was].concat()), Run::New(new[is].concat())]);
    }
    runs.push(Run::Same(old[shown..].concat()));
    runs.retain(|run| !run.text().is_empty());
    runs
}

/// A text in words and what stands between them.
fn words(text: &str) -> Vec<&str> {
    let cut = text.split_inclusive(char::is_whitespace).flat_map(|part| {
        let word = part.trim_end();
        [word, &part[word.len()..]]
    });
    cut.filter(|part| !part.is_empty()).collect()
}

/// Words with the Markdown of their marks, in one line.
fn markdown(content: &Content) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Single(id) | Piece::Open(id) => {
            content.mark(id).map(|mark| mark.open.clone()).unwrap_or_default()
        }
        Piece::Close(id) => content.mark(id).and_then(|mark| mark.close.clone()).unwrap_or_default(),
    };
    content.pieces.iter().map(piece).collect::<String>().replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::samples::words;

    #[test]
    fn parts_that_changed_are_shown_with_their_translation() {
        let old = words("---\ntitle: A\nsummary: B\n---\n## C\n\nOne [two](x) three.\n\nGone.\n");
        let new = words("---\ntitle: A\nsummary: B\n---\n## C\n\nOne [two](y) three.\n");
        let nl = words("---\ntitle: a\nsummary: b\n---\n## c\n\nEen [twee](x) drie.\n\nWeg.\n");
        let found = differences(&old, &new, Some(&nl));
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0].translation.as_deref(), Some("Een [twee](x) drie."));
        let said: Vec<&Run> = found[0].words.iter().collect();
        assert!(
            matches!(said.as_slice(), [Run::Same(_), Run::Gone(_), Run::New(_), Run::Same(_)]),
            "{said:?}"
        );
        assert_eq!(
            (found[1].words.clone(), found[1].translation.as_deref()),
            (vec![Run::Gone("Gone.".into())], Some("Weg."))
        );
        assert!(differences(&old, &old, None).is_empty());
    }

    #[test]
    fn new_parts_have_no_translation() {
        let old = words("---\ntitle: A\nsummary: B\n---\nC\n");
        let new = words("---\ntitle: A\nsummary: B\noutcomes: [o]\n---\nC\n");
        let found = differences(&old, &new, Some(&old));
        assert_eq!((found[0].role.as_str(), &found[0].translation), ("learning outcome", &None));
    }

    #[test]
    fn a_changed_part_is_shown_beside_what_it_was() {
        let old = words("---\ntitle: A\nsummary: B\n---\nFirms bring their questions into the classroom.\n");
        let new = words(
            "---\ntitle: A\nsummary: B\n---\nQuite another one.\n\nFirms bring their own good questions to the classroom.\n",
        );
        let nl = words("---\ntitle: a\nsummary: b\n---\nBedrijven brengen hun vragen in de les.\n");
        let found = differences(&old, &new, Some(&nl));
        assert_eq!(
            (found[0].words.clone(), &found[0].translation),
            (vec![Run::New("Quite another one.".into())], &None)
        );
        assert_eq!(found[1].translation.as_deref(), Some("Bedrijven brengen hun vragen in de les."));
    }

    #[test]
    fn words_that_changed_are_read_together() {
        let same = |text: &str| Run::Same(text.into());
        let (gone, came) = (Run::Gone("two or three".into()), Run::New("a few".into()));
        assert_eq!(
            runs("For two or three weeks", "For a few weeks"),
            [same("For "), gone, came, same(" weeks")]
        );
    }

    #[test]
    fn no_letter_is_lost_between_two_texts() {
        for (old, new) in
            [("a  b c ", "a b  d"), ("", "x y"), ("x y", ""), ("a b a", "b a b"), ("é\u{a0}ü", "ü")]
        {
            let runs = runs(old, new);
            let text = |left_out: fn(&Run) -> bool| -> String {
                runs.iter().filter(|run| !left_out(run)).map(Run::text).collect()
            };
            assert_eq!(text(|run| matches!(run, Run::New(_))), old, "{runs:?}");
            assert_eq!(text(|run| matches!(run, Run::Gone(_))), new, "{runs:?}");
        }
    }
}
