//! Texts without what makes equal ones differ: digits of other scripts, marks that nobody sees, kinds of dashes.

use std::sync::LazyLock;

use icu::normalizer::ComposingNormalizer;
use regex::Regex;

/// With ASCII digits, hyphens and blanks, and without marks that nobody sees.
pub fn plain(text: &str) -> String {
    let shown = text.chars().filter(|letter| !is_unseen(*letter));
    let mut plain = String::with_capacity(text.len());
    for letter in shown {
        match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => plain.push('-'),
            '’' | '‘' | 'ʼ' | '`' | '´' => plain.push('\''),
            '٫' => plain.push(','),
            '٬' => plain.push('\''),
            '／' => plain.push('/'),
            '：' => plain.push(':'),
            '．' => plain.push('.'),
            _ if letter.is_whitespace() => plain.push(' '),
            _ => match digit(letter) {
                Some(digit) => plain.push_str(digit),
                None => plain.push(letter),
            },
        }
    }
    plain.trim().to_owned()
}

/// Digits for which letters were typed that look like them: `2O26-12-23`.
pub fn with_digits(text: &str) -> Option<String> {
    let digit = |letter: char| match letter {
        'O' | 'o' => '0',
        'I' | 'l' | '|' => '1',
        other => other,
    };
    let meant: String = text.chars().map(digit).collect();
    let is_number = |letter: char| letter.is_ascii_digit() || "-./,T: ".contains(letter);
    (meant != text && text.contains(|letter: char| letter.is_ascii_digit()) && meant.chars().all(is_number))
        .then_some(meant)
}

/// A digit of any script as the ASCII one.
fn digit(letter: char) -> Option<&'static str> {
    let found = letter.is_numeric().then(|| deunicode::deunicode_char(letter)).flatten()?;
    (found.len() == 1 && found.bytes().all(|byte| byte.is_ascii_digit())).then_some(found)
}

/// Zero-width letters, soft hyphens, marks of direction (Unicode, default ignorable code points).
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A name as names are compared: in lower case, Latin letters without accents, no dots, single blanks.
pub fn folded(text: &str) -> String {
    let composed = ComposingNormalizer::new_nfc().normalize(text).into_owned();
    let mut folded = String::with_capacity(composed.len());
    for letter in plain(&composed).chars() {
        let latin = matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
        match deunicode::deunicode_char(letter).filter(|_| latin) {
            Some(ascii) => folded.push_str(&ascii.to_lowercase()),
            None if matches!(letter, '.' | '\'' | '"' | '“' | '”') => {}
            None => folded.extend(letter.to_lowercase()),
        }
    }
    folded.split([' ', '-', '_']).filter(|word| !word.is_empty()).collect::<Vec<&str>>().join(" ")
}

/// A regular expression of the program's own.
pub fn pattern(text: &'static str) -> Regex {
    Regex::new(text).expect("the program's own patterns are valid")
}

/// The runs of digits.
pub fn digits(text: &str) -> Vec<&str> {
    static DIGITS: LazyLock<Regex> = LazyLock::new(|| pattern("[0-9]+"));
    DIGITS.find_iter(text).map(|found| found.as_str()).collect()
}

/// The runs of letters with their marks, folded.
pub fn words(text: &str) -> Vec<String> {
    static WORDS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[\p{L}\p{M}'’]+"));
    WORDS.find_iter(text).map(|found| folded(found.as_str())).filter(|word| !word.is_empty()).collect()
}
