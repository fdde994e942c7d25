//! Words of a message that stand in quotation marks, as other files have them: readers would see the marks.

use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::source::{Place, SourcePath};

use super::entries::entries;

/// A message of one line whose words are all within straight quotation marks.
pub(super) fn in_quotes(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let told = entries(text).into_iter().filter_map(|entry| {
        let line = &text[entry.at.clone()];
        let (_, words) = line.split_once('=').filter(|_| !line.contains('\n'))?;
        let inner = bare(words)?;
        let start = entry.at.end - words.trim_start().len();
        let place = Place::bytes(path, start..entry.at.end);
        let message = format!("the words of `{}` stand in quotation marks", entry.key);
        let told = Diagnostic::warning(Code::BadMessage, place.clone(), message);
        let title = format!("write: `{} = {inner}`", entry.key);
        Some(told.label("readers would see the marks, too").fix(Fix::likely(title, place, inner)))
    });
    told.collect()
}

/// What stands within the quotation marks that are around all of some words.
pub(super) fn bare(words: &str) -> Option<&str> {
    let words = words.trim();
    let mark = words.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    let inner = words.strip_prefix(mark)?.strip_suffix(mark)?.trim();
    (!inner.is_empty() && !inner.contains([mark, '{'])).then_some(inner)
}
