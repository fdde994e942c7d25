//! Values that are not there: nothing behind the colon, or a stroke, where a type needs a word.

use std::ops::Range;

use super::fault::{Fault, FaultKind};
use super::tree::{Tree, Value};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Place, Step};

/// The message about a key without a value, whatever its type says of an empty text.
pub(super) fn told(fault: &Fault, tree: &Tree, place: &dyn Fn(Range<usize>) -> Place) -> Option<Diagnostic> {
    let Some(Step::Key(key)) = fault.path.0.last() else { return None };
    let value = &tree.find(&fault.path)?.value;
    let is_empty = value.is_null() || matches!(value, Value::Scalar(text, _) if text.trim().is_empty());
    let expected = match &fault.kind {
        FaultKind::NotInList { known, .. } => one_of(known),
        // Types of texts say so themselves.
        FaultKind::Value { code, expected, .. } if *code != Code::EmptyText => expected.to_string(),
        _ => return None,
    };
    let expected = if expected.is_empty() { "a value behind the colon".to_owned() } else { expected };
    is_empty.then_some(())?;
    let at = place(tree.key(&fault.path)?);
    let told = Diagnostic::error(Code::EmptyText, at, format!("the key `{key}` has no value"));
    Some(told.label(format!("expected {expected}")))
}

/// Whether a slip puts a stroke in quotation marks, `contact: -`, and the type of the value has no use for it: what is told
/// of the value says what to do.
pub(super) fn is_told_again(slip: &Diagnostic, of_value: &Diagnostic) -> bool {
    let [fix] = slip.fixes.as_slice() else { return false };
    let [edit] = fix.edits.as_slice() else { return false };
    !edit.text.contains(char::is_alphanumeric) && slip.place == of_value.place
}

/// The words of a list, as labels have them.
pub(super) fn one_of(known: &[String]) -> String {
    let quoted: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}
