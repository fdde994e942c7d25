//! Yes and no.

use super::Reading;
use super::plain::folded;

const YES: &[&str] = &[
    "yes",
    "y",
    "on",
    "true",
    "t",
    "1",
    "ja",
    "waar",
    "oui",
    "vrai",
    "si",
    "verdadero",
    "sim",
    "wahr",
    "vero",
    "co",
    "dung",
    "نعم",
    "صحيح",
    "tak",
    "да",
    "x",
    "✓",
    "✔",
    "☑",
    "✅",
];
const NO: &[&str] = &[
    "no", "n", "off", "false", "f", "0", "nee", "neen", "onwaar", "non", "faux", "falso", "nao", "nein",
    "falsch", "khong", "sai", "لا", "خطأ", "nie", "нет", "✗", "✘", "☐", "❌",
];

/// `true` or `false`, in the words of the languages that offices write.
pub fn truth(text: &str) -> Vec<Reading> {
    let word = folded(text.split([',', ';', '.', '!', '(']).next().unwrap_or(text));
    let known = |words: &[&str]| words.contains(&word.as_str());
    match (known(YES), known(NO)) {
        (true, _) => vec![Reading::certain("true")],
        (_, true) => vec![Reading::certain("false")],
        _ => super::near(&word, ["true", "false"]),
    }
}
