//! The scales of well-known language tests, to notice a score that none of them gives.

use crate::codes::Decimal;
use crate::lang::Localized;

/// The total scores that a test gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// As its name has it, in small letters.
    name: &'static str,
    pub least: u32,
    pub most: u32,
}

/// Of two names of which one has the other, the longer comes first. As the makers of the tests tell them in 2026; TOEFL iBT
/// counts from 1 to 6 since January of that year, and to 120 beside it. A name without its form may be any of them.
const SCALES: &[Scale] = &[
    Scale { name: "ielts", least: 1, most: 9 },
    Scale { name: "toefl ibt", least: 1, most: 120 },
    Scale { name: "toefl itp", least: 310, most: 677 },
    Scale { name: "toefl", least: 1, most: 677 },
    Scale { name: "toeic", least: 10, most: 990 },
    Scale { name: "pte", least: 10, most: 90 },
    Scale { name: "pearson", least: 10, most: 90 },
    Scale { name: "duolingo", least: 10, most: 160 },
    Scale { name: "cambridge", least: 80, most: 230 },
    Scale { name: "linguaskill", least: 82, most: 210 },
    Scale { name: "testdaf", least: 3, most: 20 },
];

impl Scale {
    /// That of a test by its name, `IELTS Academic`; nothing of one that is not known.
    pub fn of(name: &Localized) -> Option<Scale> {
        let name = name.get(&[]).0.to_lowercase();
        let words = || name.split(|letter: char| !letter.is_alphanumeric());
        let has = |scale: &&Scale| scale.name.split(' ').all(|part| words().any(|word| word == part));
        SCALES.iter().find(has).copied()
    }

    pub fn has(self, score: Decimal) -> bool {
        (Decimal::from(self.least)..=Decimal::from(self.most)).contains(&score)
    }

    /// The score that lost its point, `65` for `6.5`, or has a digit too many.
    pub fn meant(self, score: Decimal) -> Option<Decimal> {
        let tenth = Decimal { hundredths: score.hundredths / 10 };
        (score.hundredths % 10 == 0 && self.has(tenth)).then_some(tenth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_go_by_the_words_of_a_name() {
        let of = |name: &str| Scale::of(&Localized::Same(name.to_owned())).map(|scale| scale.most);
        assert_eq!(of("IELTS (Academic)"), Some(9));
        assert_eq!(of("TOEFL iBT"), Some(120));
        assert_eq!(of("TOEFL ITP"), Some(677));
        assert_eq!(of("TOEFL (paper)"), Some(677));
        assert_eq!(of("Inspected"), None);
        let ielts = SCALES[0];
        assert_eq!(ielts.meant(Decimal::from(65)), Some(Decimal { hundredths: 650 }));
        assert!(ielts.has(Decimal { hundredths: 650 }) && !ielts.has(Decimal::from(65)));
    }
}
