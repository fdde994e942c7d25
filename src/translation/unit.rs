//! What is translated of a file of words, and the units of a translation beside those of its source.

use std::hash::Hash;

use imara_diff::{Algorithm, Diff, InternedInput, Interner};

use super::content::{Content, Piece};
use super::segment::{Segment, segments};
use crate::document::{LONGEST_SUMMARY, Words};

/// Something that is translated as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// `title`, `outcomes-2`, `body-7`: the same as long as the text is.
    pub id: String,
    /// What it is, for translators: `list > entry`.
    pub role: String,
    pub content: Content,
}

/// A unit of a source text and what a translation has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub source: Unit,
    /// With the marks of the source where they stand for the same.
    pub target: Option<Content>,
    /// Whether somebody has to look at the translation again.
    pub review: bool,
}

impl Pair {
    /// What came back, with the marks of the translation that is there and those of the source; and whether it is another
    /// one than is there.
    pub fn returned(&self, pieces: &[Piece]) -> (Content, bool) {
        let present = self.target.clone().unwrap_or_default();
        let of_source = self.source.content.marks.iter().filter(|mark| present.mark(&mark.id).is_none());
        let marks = present.marks.iter().chain(of_source).cloned().collect();
        let content = Content { pieces: pieces.to_vec(), marks }.normal();
        let is_new = content.pieces != present.normal().pieces;
        (content, is_new)
    }
}

/// The units of a text, in its order.
pub fn units(words: &Words) -> Vec<Unit> {
    units_of(words, &segments(words.body()))
}

/// The same of a text whose body is cut already.
pub fn units_of(words: &Words, cut: &[Segment]) -> Vec<Unit> {
    let lines = words.front.lines().into_iter().enumerate().map(|(at, (_, line))| {
        let (id, role) = match at {
            0 => ("title".into(), "title".into()),
            1 => ("summary".into(), format!("summary, at most {LONGEST_SUMMARY} characters")),
            at => (format!("outcomes-{}", at - 1), "learning outcome".into()),
        };
        Unit { id, role, content: Content::plain(line).normal() }
    });
    let body = cut.iter().enumerate().map(|(at, segment)| Unit {
        id: format!("body-{}", at + 1),
        role: segment.role.clone(),
        content: segment.content.clone(),
    });
    lines.chain(body).collect()
}

/// The units of a text with what a translation has for them. Where the two are not built alike, what stands in the
/// same order in both belongs together.
pub fn pairs(original: &Words, translation: Option<&Words>, review: bool) -> Vec<Pair> {
    let sources = units(original);
    let targets = translation.map(units).unwrap_or_default();
    let beside = aligned(&sources, &targets, |source, target| {
        fit((&source.role, &target.role), &source.content, &target.content)
    });
    let mut sources: Vec<Option<Unit>> = sources.into_iter().map(Some).collect();
    let pair = |one: &Beside| {
        let source = sources[one.source?].take()?;
        let target = one.target.map(|at| targets[at].content.named_as_in(&source.content));
        Some(Pair { review: review && target.is_some(), source, target })
    };
    beside.iter().filter_map(pair).collect()
}

/// What two lists have in common, in their order, and what not.
pub(super) fn compared<T: Eq + Hash>(old: impl Iterator<Item = T>, new: impl Iterator<Item = T>) -> Diff {
    let mut input = InternedInput { before: Vec::new(), after: Vec::new(), interner: Interner::new(0) };
    input.update_before(old);
    input.update_after(new);
    let mut difference = Diff::compute(Algorithm::MyersMinimal, &input);
    difference.postprocess_no_heuristic(&input);
    difference
}

/// Where a part of a text stands in its source, in its translation, or in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    pub source: Option<usize>,
    pub target: Option<usize>,
    /// Whether the translation has it in the place of something else of the source.
    pub replaced: bool,
}

/// How well a part of a text fits one of its translation; nothing where it cannot be it.
pub type Fit = Option<u32>;

/// The parts of two texts beside each other, in the order of both: as many pairs as there can be, of these the best, of
/// these the first.
pub fn aligned<S, T>(sources: &[S], targets: &[T], fit: impl Fn(&S, &T) -> Fit) -> Vec<Beside> {
    let best = best(sources, targets, &fit);
    let width = targets.len() + 1;
    let (mut made, mut gap) = (Vec::new(), (Vec::new(), Vec::new()));
    let (mut source, mut target) = (0, 0);
    while source < sources.len() && target < targets.len() {
        let here = best[source * width + target];
        let paired =
            fit(&sources[source], &targets[target]).map(|fit| fit + best[(source + 1) * width + target + 1]);
        if paired == Some(here) {
            made.extend(unpaired(&mut gap));
            made.push(Beside { source: Some(source), target: Some(target), replaced: false });
            (source, target) = (source + 1, target + 1);
        } else if here == best[(source + 1) * width + target] {
            gap.0.push(source);
            source += 1;
        } else {
            gap.1.push(target);
            target += 1;
        }
    }
    gap.0.extend(source..sources.len());
    gap.1.extend(target..targets.len());
    made.extend(unpaired(&mut gap));
    made
}

/// For each pair of places, how well what follows fits together at best.
fn best<S, T>(sources: &[S], targets: &[T], fit: &impl Fn(&S, &T) -> Fit) -> Vec<u32> {
    let width = targets.len() + 1;
    let mut best = vec![0; (sources.len() + 1) * width];
    for source in (0..sources.len()).rev() {
        for target in (0..targets.len()).rev() {
            let below = (source + 1) * width + target;
            let paired = fit(&sources[source], &targets[target]).map_or(0, |fit| fit + best[below + 1]);
            best[source * width + target] = paired.max(best[below]).max(best[source * width + target + 1]);
        }
    }
    best
}

/// What stands between two pairs.
fn unpaired(gap: &mut (Vec<usize>, Vec<usize>)) -> Vec<Beside> {
    let (sources, targets) = std::mem::take(gap);
    let replaced = !sources.is_empty() && !targets.is_empty();
    let sources = sources.into_iter().map(|at| Beside { source: Some(at), target: None, replaced });
    sources.chain(targets.into_iter().map(|at| Beside { source: None, target: Some(at), replaced })).collect()
}

/// A pair of two parts of one role counts more than anything that they have in common.
const PAIR: u32 = 100;

/// How well two parts fit that have a role: what they lead to and show, and the numbers in them, are the same in all
/// languages.
pub fn fit(role: (&str, &str), source: &Content, target: &Content) -> Fit {
    let marks =
        source.marks.iter().filter(|mark| target.marks.iter().any(|other| other.stands_for(mark))).count();
    let (of_source, of_target) = (source.words(), target.words());
    let shared =
        numbers(&of_source).filter(|number| numbers(&of_target).any(|other| other == *number)).count();
    let common = u32::try_from(10 * marks + 5 * shared).unwrap_or(u32::MAX).min(PAIR / 2 - 1);
    (role.0 == role.1).then_some(PAIR + common)
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_numeric()).filter(|number| !number.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translation::samples::words;

    #[test]
    fn units_have_names_that_tools_can_keep() {
        let found = units(&words("---\ntitle: A\nsummary: B\noutcomes: [c, d]\n---\n## E\n\nF\n"));
        let named: Vec<String> =
            found.iter().map(|unit| format!("{} {} {}", unit.id, unit.role, unit.content.words())).collect();
        assert_eq!(
            named,
            [
                "title title A",
                "summary summary, at most 160 characters B",
                "outcomes-1 learning outcome c",
                "outcomes-2 learning outcome d",
                "body-1 heading 2 E",
                "body-2 paragraph F"
            ]
        );
    }

    #[test]
    fn the_first_of_those_that_fit_is_taken_unless_another_fits_better() {
        let original = words("---\ntitle: A\nsummary: B\n---\n## C\n\nD [e](x) 7.\n");
        let of = |body: &str| {
            let translation = words(&format!("---\ntitle: a\nsummary: b\n---\n{body}"));
            let found = pairs(&original, Some(&translation), false);
            found.into_iter().skip(2).map(|pair| pair.target.map(|target| target.words())).collect::<Vec<_>>()
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(of("## c\n\nd 7.\n\n## own\n\nOwn.\n"), [some("c"), some("d 7.")]);
        assert_eq!(of("## c\n\nOwn.\n\nd [e](x) 7.\n"), [some("c"), some("d e 7.")]);
    }

    #[test]
    fn what_stands_in_the_same_order_belongs_together() {
        let original = words("---\ntitle: A\nsummary: B\n---\n## C\n\nD\n\n- e\n");
        let translation = words("---\ntitle: a\nsummary: b\n---\n## c\n\n- ee\n");
        let found = pairs(&original, Some(&translation), true);
        let targets: Vec<Option<String>> =
            found.iter().map(|pair| pair.target.as_ref().map(Content::words)).collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(targets, [some("a"), some("b"), some("c"), None, some("ee")]);
        assert!(found[4].review && !found[3].review);
    }
}
