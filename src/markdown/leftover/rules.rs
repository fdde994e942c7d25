//! Patterns that are looked for together, each with what is to be said where it is found.

use regex::{Captures, Regex, RegexSet};

/// Nearly all passages have none of them, which one look at each passage tells.
pub struct Rules<T> {
    set: RegexSet,
    rules: Vec<(Regex, T)>,
}

impl<T: Copy> Rules<T> {
    pub fn new(rules: &[(&str, T)]) -> Rules<T> {
        const SOUND: &str = "the pattern is sound";
        let patterns = rules.iter().map(|(pattern, _)| *pattern);
        let each = rules.iter().map(|(pattern, tell)| (Regex::new(pattern).expect(SOUND), *tell));
        Rules { set: RegexSet::new(patterns).expect(SOUND), rules: each.collect() }
    }

    /// All that is found, in the order of the rules.
    pub fn found<'t>(&self, text: &'t str) -> Vec<(Captures<'t>, T)> {
        let met = self.set.matches(text).into_iter().map(|at| &self.rules[at]);
        met.flat_map(|(rule, tell)| rule.captures_iter(text).map(|found| (found, *tell))).collect()
    }
}
