//! What an author typed at the place of a message.

use crate::diagnostic::{Diagnostic, Fix};
use crate::model::Id;
use crate::source::{Place, Sources};

/// `[passport diploma]`: known ids without the commas between them.
pub(super) fn apart(told: &Diagnostic, known: &[&Id], sources: &Sources) -> Option<Fix> {
    let words: Vec<&str> = typed(told).split_whitespace().collect();
    let is_known = |word: &&str| known.iter().any(|id| id.as_str() == *word);
    let Place::Bytes(path, at) = &told.place else { return None };
    let before = std::str::from_utf8(sources.get(path)?.bytes.get(..at.start)?).ok()?;
    let is_in_brackets = before.rsplit('\n').next()?.contains('[');
    (is_in_brackets && words.len() > 1 && words.iter().all(is_known)).then(|| {
        let text = words.join(", ");
        Fix::certain(format!("write `{text}`"), told.place.clone(), text)
    })
}

/// What is written in the place of an id.
pub(super) fn typed(told: &Diagnostic) -> &str {
    told.message.split('`').nth(1).unwrap_or("…")
}

/// The ids that a file gives to its own entries.
pub(super) fn local(place: &Place, sources: &Sources) -> Vec<String> {
    let source = place.path().and_then(|path| sources.get(path));
    let text = source.map(|source| String::from_utf8_lossy(&source.bytes)).unwrap_or_default();
    let ids = text.match_indices("id: ").filter(|(at, _)| text[..*at].ends_with([' ', '{']));
    let id = |(at, sign): (usize, &str)| {
        text[at + sign.len()..].split([',', '}', '\n', '\r', ' ']).next().map(str::to_owned)
    };
    ids.filter_map(id).filter(|id| Id::is_well_formed(id)).collect()
}

/// The key of a value, or of the list that it stands in.
pub(super) fn key(place: &Place, sources: &Sources) -> Option<String> {
    let Place::Bytes(path, at) = place else { return None };
    let before = sources.get(path).and_then(|source| source.bytes.get(..at.start))?;
    let before = String::from_utf8_lossy(before);
    let before = before.trim_end_matches([' ', '"', '\'']);
    let open = before.rfind('[').filter(|open| !before[*open..].contains([']', '}', '\n']));
    let before = match (open, before.ends_with('-')) {
        (Some(open), _) => before[..open].trim_end(),
        // The nearest line above that is no entry of the list.
        (None, true) => {
            before.lines().rev().skip(1).find(|line| !line.trim_start().starts_with(['-', '#']))?.trim_end()
        }
        (None, false) => before,
    };
    let word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let key = before.strip_suffix(':')?;
    let start = key.rfind(|letter| !word(letter)).map_or(0, |end| end + 1);
    Some(key[start..].to_owned()).filter(|key| !key.is_empty())
}
