//! What letters are called that have no shape of their own, or that of another.

use super::lookalikes;

/// A blank that the keyboard's is not.
pub fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{2028}' | '\u{2029}' | '\u{85}'
    )
}

/// A letter that takes no room.
pub fn is_nothing(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fe0e}'
            | '\u{fe0f}'
            | '\u{feff}'
    ) || letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{85}')
}

/// A quotation mark that the keyboard's is not.
pub fn is_quote(letter: char) -> bool {
    matches!(letter, '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}')
}

/// The sign of the keyboard that a typographic one stands for.
pub fn sign(letter: char) -> Option<char> {
    Some(match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{2043}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2039}' | '\u{203a}' | '\u{2032}' | '\u{b4}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' => '"',
        '\u{2236}' | '\u{a789}' | '\u{fe55}' | '\u{fe13}' => ':',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{2024}' => '.',
        '\u{201a}' | '\u{fe50}' => ',',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0)?,
        _ => return None,
    })
}

/// With its article; nothing for a letter that is what it seems.
pub fn name(letter: char) -> Option<String> {
    let name = match letter {
        '\u{a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{2007}' => "a blank as wide as a digit",
        '\u{3000}' => "an ideographic blank",
        '\u{2028}' | '\u{2029}' | '\u{85}' => "a line break of another kind",
        _ if is_blank(letter) => "a blank of another width",
        '\u{ad}' => "a soft hyphen",
        '\u{200b}' => "a zero-width space",
        '\u{200c}' => "a zero-width non-joiner",
        '\u{200d}' => "a zero-width joiner",
        '\u{2060}' => "a word joiner",
        '\u{feff}' => "a byte order mark",
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a mark of direction"
        }
        '\u{fe0e}' | '\u{fe0f}' => "a mark of emoji",
        _ if is_nothing(letter) => "a control character",
        '\u{2011}' => "a no-break hyphen",
        '\u{2010}' | '\u{2043}' => "a hyphen of another kind",
        '\u{2212}' => "a minus sign",
        '\u{2013}' => "an en dash",
        '\u{2012}' | '\u{2014}' | '\u{2015}' | '\u{fe58}' | '\u{fe63}' => "a dash",
        '\u{201a}' | '\u{fe50}' => "a comma of another kind",
        _ if is_quote(letter) || sign(letter) == Some('"') => "a curly quotation mark",
        _ if sign(letter) == Some('\'') => "a curly apostrophe",
        '\u{ff01}'..='\u{ff5e}' => return Some(format!("a full-width `{}`", sign(letter)?)),
        _ => {
            return sign(letter)
                .map(|sign| format!("a sign that looks like `{sign}`"))
                .or_else(|| lookalike(letter));
        }
    };
    Some(name.to_owned())
}

/// A look-alike of another script.
fn lookalike(letter: char) -> Option<String> {
    let (latin, script) = (lookalikes::latin(letter)?, lookalikes::script(letter));
    Some(match latin.is_ascii_digit() {
        true => format!("the {script} digit `{letter}`"),
        false => format!("the {script} letter `{letter}`, which looks like `{latin}`,"),
    })
}
