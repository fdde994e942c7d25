//! Ids that are written as none can be: which of those that are there they mean.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use super::Catalogue;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::meant;
use crate::model::{KINDS, Target};
use crate::source::{Place, Sources};

impl Catalogue {
    /// Messages about values that are no ids, with what each may mean.
    pub(super) fn with_known_ids(&self, told: Diagnostics, sources: &Sources) -> Diagnostics {
        let ids = LazyCell::new(|| self.all_ids());
        told.map(|told| with_known_ids(told, &ids, sources))
    }

    fn all_ids(&self) -> BTreeSet<&str> {
        let of_items = KINDS.iter().flat_map(|row| self.ids(row.kind));
        let of_entries = Target::VOCABULARIES.into_iter().flat_map(|target| self.vocabulary.ids(target));
        of_items.chain(of_entries).map(|id| id.as_str()).collect()
    }
}

/// A message about something that is no id, with the ids that it may mean in place of how it would be written as one.
/// Where an id is given to an entry, none of the others is meant.
fn with_known_ids<'i>(
    told: Diagnostic,
    ids: &LazyCell<BTreeSet<&'i str>, impl FnOnce() -> BTreeSet<&'i str>>,
    sources: &Sources,
) -> Diagnostic {
    let ([fix], Code::BadIdValue) = (told.fixes.as_slice(), told.code) else { return told };
    let Some(written) = fix.edits.first().map(|edit| edit.text.clone()) else { return told };
    if is_given(&told.place, sources) || ids.contains(written.as_str()) {
        return told;
    }
    let near = meant::offered(meant::near(&written, ids.iter().copied()));
    if near.is_empty() {
        return told;
    }
    let title = fix.title.clone();
    let help = told.help.iter().filter(|help| **help != title).cloned().collect();
    let bare = Diagnostic { fixes: Vec::new(), help, ..told };
    near.into_iter().fold(bare, |told, one| {
        let place = told.place.clone();
        told.fix(one.fix(place))
    })
}

/// Whether a value stands behind `id:`.
fn is_given(place: &Place, sources: &Sources) -> bool {
    let Place::Bytes(path, at) = place else { return false };
    let before = sources.get(path).and_then(|source| source.bytes.get(..at.start));
    let before = before.map(String::from_utf8_lossy).unwrap_or_default();
    before.trim_end_matches([' ', '"', '\'']).ends_with("id:")
}
