//! Indexes of lists that are told over several pages, by which a script narrows all of them.

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;
use crate::lang::Lang;
use crate::model::{KINDS, Kind};
use crate::view::{Context, list_index};

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let langs = input.site.config().langs();
    let each = langs.flat_map(|lang| KINDS.iter().filter_map(move |row| promise(input, lang, row.kind)));
    Checked::clean(each.collect())
}

fn promise(input: &Input, lang: &Lang, kind: Kind) -> Option<Promise> {
    let path = input.site.list_index(kind, lang)?;
    let (known, file) = (input.clone(), path.clone());
    let (input, lang) = (input.clone(), lang.clone());
    let promise = Promise::new(path, move || {
        let context = Context::new(&input.site, &input.sources, &input.cards, &lang).unmarked();
        let index =
            serde_json::to_vec(&list_index(&context, kind)).expect("an index is made of plain values");
        let mut hasher = KeyHasher::new("list");
        hasher.add(&index);
        Checked::clean(Draft::new(hasher.key(), move || Checked::clean(index)))
    });
    Some(promise.based_on(move |reads| known.bases.of_facts(&known.site, &file, reads)).silent())
}
