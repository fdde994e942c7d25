//! What stands in a template where the engine expected something else.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::source::Source;

/// What functions are given first.
const GIVEN: [(&str, &str); 4] =
    [("t", "key"), ("asset", "path"), ("cached", "template"), ("throw", "message")];

pub(super) fn told(source: &Source, text: &str, range: &Range<usize>, message: &str) -> Option<Diagnostic> {
    let (_, expected) = message.strip_prefix("Found ")?.split_once(" but expected ")?;
    let (within, expected) = (text.get(range.clone()).unwrap_or_default(), expected.trim_end_matches('.'));
    let place = source.place(range.clone());
    if let Some(name) = unnamed(&text[..range.start]).filter(|_| expected.contains("identifier")) {
        let message = format!("`{within}` has no name: what is handed on here is written `name=value`");
        let written = format!("{name}={within}");
        let fix = Fix::certain(format!("write `{written}`"), place.clone(), written);
        return Some(Diagnostic::error(Code::TemplateError, place, message).fix(fix));
    }
    let expected = if expected.contains(' ') { expected.to_owned() } else { format!("`{expected}`") };
    let message = format!("`{within}` stands where {expected} is expected");
    Some(Diagnostic::error(Code::TemplateError, place, message))
}

/// The name of what the function is given first that ends a text: `{{ t(`.
fn unnamed(before: &str) -> Option<&'static str> {
    let open = before.trim_end().strip_suffix('(')?;
    let function = open.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_').next()?;
    GIVEN.iter().find(|(name, _)| *name == function).map(|(_, given)| *given)
}
