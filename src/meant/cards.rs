//! Somebody to ask, as on a visiting card: `A. Person, Adviser, a.person@example.edu, +43 1 234 567`.

use std::sync::LazyLock;

use regex::Regex;

use super::Field;
use super::plain::pattern;

/// The parts of a card by what they are, where the keys are those of a person or an office.
pub fn card(text: &str, keys: &[&'static str]) -> Option<Vec<Field>> {
    static BETWEEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s*[,;|\t\n<>()]\s*|\s+[–—-]\s+"));
    static PHONE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\+?[0-9][0-9 ()/.-]{5,}$"));
    let has = |key: &str| keys.iter().copied().find(|known| *known == key);
    has("email")?;
    let mut fields: Vec<Field> = Vec::new();
    let mut words = [has("name"), has("role")].into_iter().flatten();
    let parts = BETWEEN.split(text).map(|part| part.trim().trim_start_matches("mailto:"));
    for part in parts.filter(|part| !part.is_empty()) {
        let key = if part.contains('@') {
            has("email")
        } else if PHONE.is_match(part) {
            has("phone")
        } else if part.contains("://") || part.starts_with("www.") {
            has("website")
        } else {
            words.next()
        };
        let key = key.filter(|key| fields.iter().all(|(known, _)| known != key))?;
        fields.push((key, part.to_owned()));
    }
    (fields.len() > 1).then_some(fields)
}
