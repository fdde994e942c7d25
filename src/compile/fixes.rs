//! Which bytes a cure replaces that names values and entries of YAML.

use super::{Trees, tree_of};
use crate::diagnostic::{Edit, EntryEdit, Fix};
use crate::document;
use crate::source::{Place, SourcePath, Sources};
use crate::yaml::{Draft, Splice};

/// Each cure reads its file again, so that none is worked out in files of more bytes, of which much may be said.
const LARGEST: usize = 100_000;

/// The same cure as bytes; nothing where it cannot be made with certainty in the file as it is.
pub(super) fn located(fix: Fix, sources: &Sources, known: &mut Trees) -> Option<Fix> {
    let mut edits = Vec::new();
    for edit in fix.edits {
        match &edit.place {
            Place::Bytes(..) => edits.push(edit),
            Place::Value(path, steps) => {
                edits.extend(drafted(path, sources, known, |draft| draft.replace(steps, &edit.text))?);
            }
            Place::Site | Place::File(_) => return None,
        }
    }
    for entry in &fix.entries {
        edits.extend(entry_located(entry, sources, known)?);
    }
    edits.sort();
    edits.dedup();
    Some(Fix { edits, entries: Vec::new(), ..fix })
}

fn entry_located(entry: &EntryEdit, sources: &Sources, known: &mut Trees) -> Option<Vec<Edit>> {
    let place = match entry {
        EntryEdit::Rename(place, _) | EntryEdit::Remove(place) | EntryEdit::Append(place, _) => place,
        EntryEdit::Insert { map, .. } => map,
    };
    let Place::Value(path, steps) = place else { return None };
    drafted(path, sources, known, |draft| match entry {
        EntryEdit::Rename(_, key) => draft.rename(steps, key),
        EntryEdit::Remove(_) => draft.remove(steps),
        EntryEdit::Append(_, values) => draft.append(steps, values),
        EntryEdit::Insert { after, key, value, .. } => draft.insert(steps, after.as_deref(), key, value),
    })
}

/// A change to the YAML of a file, as edits of the file.
fn drafted(
    path: &SourcePath,
    sources: &Sources,
    known: &mut Trees,
    change: impl FnOnce(&Draft) -> Option<Vec<Splice>>,
) -> Option<Vec<Edit>> {
    let (base, Some(tree)) = tree_of(path, sources, known).as_ref()? else { return None };
    let text = sources.get(path)?.text().ok().filter(|text| text.len() <= LARGEST)?;
    let splices = change(&Draft { text: &text[document::yaml_range(path, text)], tree })?;
    let edit = |splice: Splice| Edit {
        place: Place::bytes(path, base + splice.range.start..base + splice.range.end),
        text: splice.text,
    };
    Some(splices.into_iter().map(edit).collect())
}
