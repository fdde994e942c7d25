//! Items that lie in the folder of another kind than their facts are of.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document;
use crate::model::{KINDS, Kind, KindRow, with_own_facts};
use crate::source::{Place, Source};

/// So many keys that are not known, or missing, are no slip of the hand any more.
const FEWEST: usize = 2;

/// The kind that facts are of without any mistake, where what is told of them as those of their folder's kind says that
/// they are of another.
pub(super) fn kind_of(row: &KindRow, facts: &Source, told: &Diagnostics) -> Option<Kind> {
    let strange = |one: &&Diagnostic| matches!(one.code, Code::UnknownKey | Code::MissingKey);
    (told.iter().filter(strange).count() >= FEWEST).then(|| other_kind(row, facts)).flatten()
}

/// The only other kind that facts are of without any mistake.
pub(super) fn other_kind(row: &KindRow, facts: &Source) -> Option<Kind> {
    let text = document::text(facts).value?;
    // What the university tells of one kind may be told of another.
    let fits = |other: &&KindRow| other.kind != row.kind && with_own_facts(None, || (other.fits)(text));
    let mut fitting = KINDS.iter().filter(fits);
    fitting.next().filter(|_| fitting.next().is_none()).map(|other| other.kind)
}

/// That the item lies in another folder than its facts say, which is all that is to be said of it.
pub(super) fn told(row: &KindRow, kind: Kind, facts: &Source) -> Diagnostics {
    let home = kind.row();
    let folder = facts.path.rsplit_once('/').map_or(&*facts.path, |(folder, _)| folder);
    let id = folder.rsplit('/').next().unwrap_or_default();
    let message = format!("these are the facts of `{}`, in the folder of `{}`", home.folder, row.folder);
    let told = Diagnostic::error(Code::UnexpectedFile, Place::File(facts.path.clone()), message);
    [told.help(format!("move the folder `{folder}` to `content/{}/{id}`", home.folder))].into_iter().collect()
}
