//! Which characters a passage has at all, so that nothing is looked for in vain.

use memchr::memmem;

/// Stands for what is no text: code, a picture, a note, a character that was escaped.
pub const MASK: char = '\u{fffc}';

/// Stands where emphasis begins or ends.
pub const EMPHASIS: char = '\u{fffb}';

/// What occurs in some words.
pub struct Signs {
    bytes: [bool; 256],
    /// Anything beyond ASCII that is no letter, no digit and no apostrophe, and stands for nothing else.
    foreign: bool,
}

/// What prose is made of.
const PLAIN: &[u8] = b" ,.'";

impl Signs {
    pub fn of(words: &str) -> Signs {
        let mut bytes = [false; 256];
        words.bytes().for_each(|byte| bytes[usize::from(byte)] = true);
        let sign = |letter: char| {
            !letter.is_ascii() && !letter.is_alphanumeric() && !['’', MASK, EMPHASIS].contains(&letter)
        };
        // The first bytes of characters that have more than one.
        let foreign = bytes[0xc2..].contains(&true) && words.contains(sign);
        Signs { bytes, foreign }
    }

    /// Whether one of some ASCII characters occurs.
    pub fn has(&self, any: &[u8]) -> bool {
        any.iter().any(|byte| self.bytes[usize::from(*byte)])
    }

    /// Whether something beyond letters, digits and the marks of prose occurs.
    pub fn has_foreign(&self) -> bool {
        self.foreign
    }

    /// Whether anything could be a sign.
    pub fn has_any(&self, words: &str) -> bool {
        let ascii = (0..0x80_u8).any(|byte| {
            self.bytes[usize::from(byte)] && !byte.is_ascii_alphanumeric() && !PLAIN.contains(&byte)
        });
        ascii || self.foreign || self.holds(words, &["'''"])
    }

    /// Whether some words that have these signs hold one of some strings.
    pub fn holds(&self, words: &str, any: &[&str]) -> bool {
        any.iter().any(|part| {
            self.has(&part.as_bytes()[..1]) && memmem::find(words.as_bytes(), part.as_bytes()).is_some()
        })
    }
}
