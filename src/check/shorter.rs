//! Translations in which something is left out: sentences of front matter, headings, entries of lists.

use crate::catalogue::{Item, Standing};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Words;
use crate::markdown::{Role, bare_notes, passages};
use crate::site::Site;
use crate::source::Place;

/// Look at every translation that is said to follow its source. What follows an earlier one is told of that.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    site.catalogue.items().flat_map(|(_, item)| shorter(item, site)).collect()
}

fn shorter(item: &Item, site: &Site) -> Vec<Diagnostic> {
    let source = site.config().source_lang();
    let Some(original) = item.words.get(source).map(Counts::of) else { return Vec::new() };
    let is_current = |lang| item.standing(source, lang) == Some(Standing::Current);
    let translations = item.words.iter().filter(|(lang, _)| is_current(lang));
    translations.filter_map(|(_, words)| Counts::of(words).fewer_than(&original, words)).collect()
}

/// How much of each kind a text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Counts {
    outcomes: usize,
    headings: usize,
    /// Entries of lists, cells of tables, paragraphs of quotations.
    parts: usize,
}

impl Counts {
    fn of(words: &Words) -> Counts {
        let passages = passages(words.body());
        let count = |wanted: &dyn Fn(Role) -> bool| passages.iter().filter(|one| wanted(one.role)).count();
        Counts {
            outcomes: words.front.outcomes.len(),
            headings: count(&|role| matches!(role, Role::Heading(_))),
            // A note that lacks its colon is told as that.
            parts: count(&|role| role == Role::Part) + bare_notes(words.body()).len(),
        }
    }

    /// What is told of the first kind of which there is less than in the source.
    fn fewer_than(self, source: &Counts, words: &Words) -> Option<Diagnostic> {
        let kinds = [
            ("sentences under `outcomes`", self.outcomes, source.outcomes),
            ("headings", self.headings, source.headings),
            ("entries of lists and tables", self.parts, source.parts),
        ];
        let (what, own, theirs) = kinds.into_iter().find(|(_, own, theirs)| own < theirs)?;
        let front = self.outcomes < source.outcomes && self.outcomes > 0;
        let place = match front {
            true => Place::Value(words.path.clone(), "outcomes".into()),
            false => Place::File(words.path.clone()),
        };
        let message = format!("of the {theirs} {what} of its source text, this translation has {own}");
        let told = Diagnostic::warning(Code::ShorterTranslation, place, message);
        Some(told.help(
            "translate what is missing, each part in its place, or leave it out of the source text, too",
        ))
    }
}
