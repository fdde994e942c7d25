//! Items that lie in the folder of another kind than their facts are of.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document;
use crate::model::{KINDS, Kind, KindRow, with_own_facts};
use crate::source::{Place, Source};

/// So many keys that are not known, or missing, are no slip of the hand any more.
const FEWEST: usize = 2;

/// The kind that facts are of without any mistake, where they are not of that of their folder.
pub(super) fn kind_of(row: &KindRow, facts: &Source) -> Option<Kind> {
    let text = document::text(facts).value?;
    // What the university tells of one kind may be told of another.
    let told =
        |row: &KindRow| with_own_facts(None, || row.read(&facts.path, text, facts.skipped()).diagnostics);
    let strange = |one: &&Diagnostic| matches!(one.code, Code::UnknownKey | Code::MissingKey);
    if told(row).iter().filter(strange).count() < FEWEST {
        return None;
    }
    let mut fitting = KINDS.iter().filter(|other| other.kind != row.kind && !told(other).has_errors());
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
