//! What is translated of a file of words, and the units of a translation beside those of its source.

use std::hash::Hash;

use imara_diff::{Algorithm, Diff, InternedInput, Interner};

use super::content::Content;
use super::front;
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

/// The units of a text, in its order.
pub fn units(words: &Words) -> Vec<Unit> {
    units_of(words, &segments(words.body()))
}

/// The same of a text whose body is cut already.
pub fn units_of(words: &Words, cut: &[Segment]) -> Vec<Unit> {
    let lines = front::lines(&words.front).into_iter().enumerate().map(|(at, (_, line))| {
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
    let difference = compared(sources.iter().map(|unit| &unit.role), targets.iter().map(|unit| &unit.role));
    let kept = targets.iter().zip(0..).filter(|(_, at)| !difference.is_added(*at));
    let mut kept = kept.map(|(target, _)| target);
    let beside = |(source, at): (Unit, u32)| {
        let target = if difference.is_removed(at) { None } else { kept.next() };
        let target = target.map(|target| target.content.named_as_in(&source.content));
        Pair { review: review && target.is_some(), source, target }
    };
    sources.into_iter().zip(0..).map(beside).collect()
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

/// Whether two texts are built alike.
pub fn alike(one: &[Segment], other: &[Segment]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.role == other.role)
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
