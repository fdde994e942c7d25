//! The keys of a file of messages, be they readable or not.

/// Whether a letter may stand in a key.
pub(super) fn is_key(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// Whether a file begins a message of this key, be it readable or not.
pub(super) fn has_key(text: &str, key: &str) -> bool {
    keys_of(text).any(|(each, _)| each == key)
}

/// The keys of a file of messages, each with its place.
pub(super) fn keys_of(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        (line.starts_with(|letter: char| letter.is_ascii_alphabetic()) && key.chars().all(is_key))
            .then_some((key, start))
    })
}
