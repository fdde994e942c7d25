//! Signs of currencies and of numbers, so that every reader knows whose money is meant, and sees all in its order.

use icu::locale::{Direction, Locale as IcuLocale, LocaleDirectionality};

/// Whether a language is written from right to left.
pub(super) fn is_leftward(icu: &IcuLocale) -> bool {
    LocaleDirectionality::new_extended().get(&icu.id) == Some(Direction::RightToLeft)
}

/// A number below zero with the sign that is as wide as its plus: in many languages CLDR has the hyphen of keyboards.
pub(super) fn with_minus(shown: &str) -> String {
    shown.replace('-', "−")
}

/// Ends what is read from left to right; nobody sees it.
const LEFT_TO_RIGHT: char = '\u{200e}';

/// Where a dollar sign stands alone, which is that of another country for whoever reads it elsewhere.
fn lone_dollar(shown: &str) -> Option<usize> {
    let is_alone = |at: &usize| {
        let (before, after) = (&shown[..*at], &shown[at + 1..]);
        !before.ends_with(char::is_alphabetic) && !after.starts_with(char::is_alphabetic)
    };
    shown.find('$').filter(is_alone)
}

/// The same with another sign in the place of a lone dollar: `US$`, `NT$`, or a code, `CLP`.
pub(super) fn with_sign(shown: String, sign: impl FnOnce() -> Option<String>) -> String {
    // In most languages that of the United States has no country, which does not tell a reader in Taipei or Toronto.
    let Some((at, sign)) = lone_dollar(&shown).and_then(|at| Some((at, sign()?))) else { return shown };
    let (before, after) = (&shown[..at], &shown[at + 1..]);
    let is_close = sign.ends_with(char::is_alphabetic) && after.starts_with(char::is_numeric);
    format!("{before}{sign}{}{after}", if is_close { "\u{a0}" } else { "" })
}

/// The sign of an amount, `NT$` of `NT$54,000`.
pub(super) fn sign_of(amount: &str) -> String {
    let is_sign =
        |letter: &char| !letter.is_numeric() && !letter.is_whitespace() && !matches!(letter, '.' | ',');
    amount.chars().filter(is_sign).collect()
}

/// The same for text from right to left, where `$` behind letters would be drawn before them: `$NT`.
pub(super) fn in_order(shown: &str) -> String {
    let mut ordered = String::with_capacity(shown.len());
    let mut before = ' ';
    for (at, letter) in shown.char_indices() {
        ordered.push(letter);
        let after = shown[at + letter.len_utf8()..].chars().next();
        if letter == '$' && before.is_ascii_alphabetic() && !after.is_some_and(char::is_numeric) {
            ordered.push(LEFT_TO_RIGHT);
        }
        before = letter;
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dollar_says_whose_it_is() {
        let told = |shown: &str, sign: &str| with_sign(shown.into(), || Some(sign.into()));
        assert_eq!(told("$54,000", "NT$"), "NT$54,000");
        assert_eq!(told("54.000 $", "CA$"), "54.000 CA$");
        assert_eq!(told("$54.000", "CLP"), "CLP\u{a0}54.000");
        assert_eq!(told("$10", "US$"), "US$10");
        assert_eq!((told("A$10", "?"), told("10 $CA", "?")), ("A$10".into(), "10 $CA".into()));
        assert_eq!((sign_of("NT$54,000.00"), sign_of("CLP\u{a0}1")), ("NT$".into(), "CLP".into()));
    }

    #[test]
    fn letters_and_their_dollar_stay_in_order() {
        assert_eq!(in_order("\u{200f}54,000\u{a0}\u{200f}NT$"), "\u{200f}54,000\u{a0}\u{200f}NT$\u{200e}");
        assert_eq!(in_order("NT$۵۴ $"), "NT$۵۴ $");
    }
}
