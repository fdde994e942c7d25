//! Which of the names that a template knows is meant by one that it does not: spelling alone makes `site` of `item`.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Theme;
use super::components::tags;
use crate::diagnostic::{certainly, nearest};

impl Theme {
    /// What the template uses itself and what has the field that is asked for somewhere in the theme.
    pub(super) fn fitting<'k>(
        &self,
        text: &str,
        typed: &Range<usize>,
        known: &BTreeSet<&'k str>,
    ) -> Vec<&'k str> {
        let name = &text[typed.clone()];
        let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '_';
        let rest = text[typed.end..].strip_prefix('.').unwrap_or_default();
        let field = rest.split(|letter| !is_of_name(letter)).next().unwrap_or_default();
        if field.is_empty() || certainly(name, known.iter().copied()).is_some() {
            return Vec::new();
        }
        let has = |text: &str, path: &str| {
            text.match_indices(path).any(|(at, _)| {
                let begins = !text[..at].ends_with(|letter: char| is_of_name(letter) || letter == '.');
                begins && (path.ends_with('.') || !text[at + path.len()..].starts_with(is_of_name))
            })
        };
        let texts = || self.templates.values().filter_map(|source| source.text().ok());
        let is_fitting = |one: &&str| {
            has(text, &format!("{one}.")) && texts().any(|text| has(text, &format!("{one}.{field}")))
        };
        let near = nearest(name, known.iter().copied());
        // One letter is a slip of the hand, whatever else would do.
        if near.iter().any(|one| strsim::damerau_levenshtein(one, name) <= 1) {
            return Vec::new();
        }
        let over = loops_over(text, typed.start);
        let is_fitting = |one: &&str| !over.contains(one) && is_fitting(one);
        let fitting: Vec<&str> = known.iter().copied().filter(is_fitting).collect();
        let both: Vec<&str> = near.into_iter().filter(|one| fitting.contains(one)).collect();
        if both.is_empty() { fitting.into_iter().take(2).collect() } else { both }
    }
}

/// The names that only loops give which are over before a place.
fn loops_over(text: &str, at: usize) -> BTreeSet<&str> {
    let (mut open, mut over): (Vec<Vec<&str>>, BTreeSet<&str>) = (Vec::new(), BTreeSet::new());
    for tag in tags(text).into_iter().take_while(|tag| tag.end <= at) {
        let inner = text[tag].trim_start_matches("{%").trim_start_matches('-').trim_start();
        if let Some(names) = inner.strip_prefix("for ").and_then(|rest| rest.split(" in ").next()) {
            open.push(names.split(',').map(str::trim).collect());
        } else if inner.starts_with("endfor") {
            over.extend(open.pop().into_iter().flatten());
        }
    }
    over.into_iter().filter(|name| !open.iter().flatten().any(|one| one == name)).collect()
}
