//! Everything that a language shows, from A to Z, and what of it is found by its words.

use super::Site;
use crate::catalogue::ItemIndex;
use crate::lang::Lang;
use crate::locale::filed;
use crate::model::KINDS;

/// The list of everything is told over several pages where it is longer.
pub const ENTRIES_ON_A_PAGE: usize = 200;

/// The items of all kinds in the order of a language, and where each letter begins.
#[derive(Debug, Hash)]
pub(super) struct Everything {
    items: Vec<ItemIndex>,
    letters: Vec<(String, usize)>,
}

impl Site {
    /// Sort the items of all kinds by the names under which they are filed. What stands on a special page is found there.
    pub(super) fn gather_everything(&mut self, lang: &Lang) {
        let locale = self.locale(lang);
        let items = KINDS.iter().flat_map(|row| self.list(row.kind, lang));
        let mut named: Vec<(String, ItemIndex)> = items
            .filter(|index| self.spoken_on(**index).is_none())
            .map(|index| (filed(&self.listed_name(self.catalogue.item(*index), lang).0).to_owned(), *index))
            .collect();
        named.sort_by(|(one, first), (other, second)| locale.compare(one, other).then(first.cmp(second)));
        let mut letters: Vec<(String, usize)> = Vec::new();
        for (at, (name, _)) in named.iter().enumerate() {
            let letter = locale.filed_under(name);
            if letters.iter().all(|(known, _)| *known != letter) {
                letters.push((letter, at));
            }
        }
        let items = named.into_iter().map(|(_, index)| index).collect();
        self.plan_mut().everything.insert(lang.clone(), Everything { items, letters });
    }

    /// All items that a language shows, in its order of names.
    pub fn everything(&self, lang: &Lang) -> &[ItemIndex] {
        self.plan.everything.get(lang).map_or(&[], |everything| &everything.items)
    }

    /// What their names are filed under, each with the place of the first.
    pub fn letters(&self, lang: &Lang) -> &[(String, usize)] {
        self.plan.everything.get(lang).map_or(&[], |everything| &everything.letters)
    }

    /// The items that are found by their words. Most countries have none of their own, and say the same.
    pub fn indexed(&self, lang: &Lang) -> impl Iterator<Item = ItemIndex> {
        let wordless = |index: ItemIndex| {
            let item = self.catalogue.item(index);
            item.country().is_some() && item.words.is_empty()
        };
        self.everything(lang).iter().copied().filter(move |index| !wordless(*index))
    }

    /// The folder of a language's full-text index, with `/` at its end; none where there is nothing to be found.
    pub fn index_folder(&self, lang: &Lang) -> Option<String> {
        let any = self.config().file.search && self.indexed(lang).next().is_some();
        any.then(|| format!("search/{lang}/"))
    }
}
