//! Everything that a language shows, from A to Z, and what of it is found by its words.

use super::Site;
use crate::catalogue::ItemIndex;
use crate::lang::Lang;
use crate::model::{KINDS, Kind};

/// The list of everything is told over several pages where it is longer.
pub const ENTRIES_ON_A_PAGE: usize = 1000;

impl Site {
    /// Sort the items of all kinds by the names under which they are filed. The home page stands above them.
    pub(super) fn gather_everything(&mut self, lang: &Lang) {
        let (locale, home) = (self.locale(lang), self.home());
        let items = KINDS.iter().flat_map(|row| self.list(row.kind, lang));
        let mut named: Vec<(String, ItemIndex)> = items
            .filter(|index| home != Some(**index))
            .map(|index| (filed(&self.title(self.catalogue.item(*index), lang).0).to_owned(), *index))
            .collect();
        named.sort_by(|(one, first), (other, second)| locale.compare(one, other).then(first.cmp(second)));
        self.everything.insert(lang.clone(), named.into_iter().map(|(_, index)| index).collect());
    }

    /// All items that a language shows, in its order of names.
    pub fn everything(&self, lang: &Lang) -> &[ItemIndex] {
        self.everything.get(lang).map_or(&[], Vec::as_slice)
    }

    /// The items that are found by their words. Most countries have none of their own, and say the same.
    pub fn indexed(&self, lang: &Lang) -> impl Iterator<Item = ItemIndex> {
        let wordless = |index: ItemIndex| {
            let item = self.catalogue.item(index);
            item.kind == Kind::Country && item.words.is_empty()
        };
        self.everything(lang).iter().copied().filter(move |index| !wordless(*index))
    }

    /// The folder of a language's full-text index, with `/` at its end; none where there is nothing to be found.
    pub fn index_folder(&self, lang: &Lang) -> Option<String> {
        let any = self.config().file.search && self.indexed(lang).next().is_some();
        any.then(|| format!("search/{lang}/"))
    }
}

/// A name from its first letter or digit on, by which it is sorted.
pub fn filed(name: &str) -> &str {
    let from = name.find(char::is_alphanumeric).unwrap_or(0);
    &name[from..]
}
