//! What `prospectus explain` shows: a code by its number, and an example of it.

use super::codes::{CODES, Code, Explanation};

/// An example for each code, below its heading.
const EXAMPLES: &str = include_str!("examples.md");

impl Explanation {
    /// The mistake and what to write instead, in lines.
    pub fn example(&self) -> &'static str {
        let after = EXAMPLES.split("\n## ").find_map(|part| part.strip_prefix(self.id)?.strip_prefix('\n'));
        after.map_or("", str::trim_end)
    }
}

impl Code {
    /// `P0201`, as printed.
    pub fn id(self) -> &'static str {
        CODES[self as usize].id
    }

    pub fn from_id(id: &str) -> Option<&'static Explanation> {
        CODES.iter().find(|explanation| explanation.id.eq_ignore_ascii_case(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_in_order() {
        assert!(CODES.windows(2).all(|pair| pair[0].id < pair[1].id));
    }

    /// What it means, why it matters and how to mend it takes more than a sentence; an example shows it.
    #[test]
    fn every_code_is_explained_with_an_example() {
        let thin = CODES.iter().filter(|row| row.text.len() < 90 || row.text.split(". ").count() < 2);
        assert_eq!(thin.map(|row| row.id).collect::<Vec<_>>(), Vec::<&str>::new());
        let bare = CODES.iter().filter(|row| row.example().len() < 30 || !row.example().contains(':'));
        assert_eq!(bare.map(|row| row.id).collect::<Vec<_>>(), Vec::<&str>::new());
        let known = CODES.iter().map(|row| row.id);
        let headings = EXAMPLES.lines().filter_map(|line| line.strip_prefix("## P"));
        assert!(headings.map(|digits| format!("P{digits}")).eq(known), "one example a code, in their order");
    }

    #[test]
    fn a_code_finds_its_own_row() {
        assert!(CODES.iter().all(|row| row.code.id() == row.id));
        assert_eq!(Code::from_id("p0301").map(|row| row.code), Some(Code::UnknownKey));
    }
}
