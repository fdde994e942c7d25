//! Letters of other scripts in the shape of Latin ones, by the confusables of Unicode Technical Standard 39, of which those
//! stand here that keyboards for Cyrillic and Greek have; and digits of other scripts.

const CYRILLIC: (&str, &str) = ("асеоріјѕхуһԁԛԝѵАВЕЅІЈКМНОРСТУХЗ", "aceopijsxyhdqwvABESIJKMHOPCTYX3");
const GREEK: (&str, &str) = ("οινκυραΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oivkupaABEZHIKMNOPTYX");

/// Where the digits of a script begin.
const ZEROS: [(char, &str); 4] =
    [('\u{660}', "Arabic"), ('\u{6f0}', "Persian"), ('\u{966}', "Devanagari"), ('\u{9e6}', "Bengali")];

/// The Latin letter, or the digit, that one of another script is taken for.
pub fn latin(letter: char) -> Option<char> {
    let within = |(own, latin): (&str, &str)| {
        own.chars().zip(latin.chars()).find(|(own, _)| *own == letter).map(|(_, latin)| latin)
    };
    within(CYRILLIC).or_else(|| within(GREEK)).or_else(|| digit(letter))
}

fn digit(letter: char) -> Option<char> {
    let (zero, _) = ZEROS.iter().find(|(zero, _)| ten(*zero).contains(&u32::from(letter)))?;
    char::from_digit(u32::from(letter) - u32::from(*zero), 10)
}

fn ten(zero: char) -> std::ops::Range<u32> {
    u32::from(zero)..u32::from(zero) + 10
}

/// The script of a look-alike.
pub fn script(letter: char) -> &'static str {
    let digits = ZEROS.iter().find(|(zero, _)| ten(*zero).contains(&u32::from(letter)));
    match digits {
        Some((_, script)) => script,
        None if CYRILLIC.0.contains(letter) => "Cyrillic",
        None => "Greek",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_has_its_counterpart() {
        for (own, latin) in [CYRILLIC, GREEK] {
            assert_eq!(own.chars().count(), latin.chars().count(), "{own}");
        }
        assert_eq!((latin('\u{661}'), latin('\u{6f9}'), latin('a')), (Some('1'), Some('9'), None));
    }
}
