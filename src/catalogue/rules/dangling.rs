//! An id that names nothing, and what it most likely means: by a title in any language, or by a slip.

use super::Rules;
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::lang::{Localized, slugify};
use crate::meant::{self, Reading, folded};
use crate::model::{Id, Relation, Target};
use crate::source::Place;

/// So many ids are listed for an author to choose from.
const MOST_LISTED: usize = 12;

impl Rules<'_> {
    pub(super) fn dangling(&self, relation: &Relation, known: &[&Id], place: Place) -> Diagnostic {
        let message = format!("there is no `{}` in `{}`", relation.id, relation.to.folder());
        let wrong = Diagnostic::error(Code::DanglingId, place.clone(), message.clone()).caused_by(message);
        let wrong = wrong.label("nothing has this id");
        let readings = self.meant_by(relation, known);
        if readings.is_empty() {
            return wrong.help(listed(relation.to, known));
        }
        readings.into_iter().fold(wrong, |wrong, reading| {
            let fix = Fix::certain(reading.title(), place.clone(), reading.text);
            wrong.fix(Fix { is_certain: reading.is_certain, ..fix })
        })
    }

    fn meant_by(&self, relation: &Relation, known: &[&Id]) -> Vec<Reading> {
        let typed = relation.id.as_str();
        let (name, slug) = (folded(typed), slugify(typed));
        if relation.to == Target::CountryList && !meant::countries(typed).is_empty() {
            return meant::countries(typed);
        }
        let titled = |wanted: &dyn Fn(&str) -> bool| -> Vec<&Id> {
            known
                .iter()
                .copied()
                .filter(|id| self.titles(relation.to, id).iter().any(|title| wanted(title)))
                .collect()
        };
        let same = titled(&|title| folded(title) == name || slugify(title) == slug);
        if !same.is_empty() {
            return meant::offered(same.into_iter().map(|id| Reading::certain(id.as_str())).collect());
        }
        let near = meant::near(typed, known.iter().map(|id| id.as_str()));
        let within = titled(&|title| name.chars().count() > 3 && folded(title).contains(&name));
        let within = within.into_iter().map(|id| Reading::likely(id.as_str()));
        meant::offered(near.into_iter().chain(within).collect()).into_iter().take(3).collect()
    }

    /// What an item or an entry is called, in every language.
    fn titles(&self, of: Target, id: &Id) -> Vec<String> {
        let each = |name: &Localized| match name {
            Localized::Same(title) => vec![title.clone()],
            Localized::Each(titles) => titles.iter().map(|(_, title)| title.clone()).collect(),
        };
        let Target::Item(kind) = of else {
            return self.catalogue.vocabulary.title(of, id).map(each).unwrap_or_default();
        };
        let Some(item) = self.catalogue.find(kind, id).map(|index| self.catalogue.item(index)) else {
            return Vec::new();
        };
        let titles = item.words.values().map(|words| words.front.title.0.clone());
        titles.chain(item.facts.name().iter().flat_map(each)).collect()
    }
}

/// Where the ids are found, or the ids themselves.
fn listed(to: Target, known: &[&Id]) -> String {
    if (1..=MOST_LISTED).contains(&known.len()) {
        let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
        return format!("known in `{}`: {}", to.folder(), known.join(", "));
    }
    match to {
        Target::Item(_) => {
            format!("check the spelling against the names of the folders in `content/{}/`", to.folder())
        }
        _ => format!("check the spelling against the ids in `content/{}`", to.folder()),
    }
}
