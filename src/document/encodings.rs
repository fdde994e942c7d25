//! Texts in an encoding with a byte a letter, as they were saved before UTF-8: which of these it may be, by the words that
//! come out of it.

use super::twice_read::WINDOWS;

/// An encoding: what editors call it, and its letters from 0x80 on. Where it has none, it is `�`.
type Page = (&'static str, &'static str);

const WESTERN: Page = ("Windows-1252 or Latin-1", "");
const DOS: Page = (
    "DOS (code page 850)",
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
);
const OLD_DOS: Page = (
    "DOS (code page 437)",
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
);
const MAC: Page = (
    "Mac Roman",
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ�ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
);
const CENTRAL: Page = (
    "Windows-1250",
    "€�‚�„…†‡�‰Š‹ŚŤŽŹ�‘’“”•–—�™š›śťžź\u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
);
const TURKISH: Page = (
    "Windows-1254",
    "€�‚ƒ„…†‡ˆ‰Š‹Œ����‘’“”•–—˜™š›œ��Ÿ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ",
);

/// Languages whose letters were in a page of their own.
const OF_CENTRAL: [&str; 10] = ["cs", "sk", "pl", "hu", "ro", "sl", "hr", "bs", "sq", "sr"];
const OF_TURKISH: [&str; 2] = ["tr", "az"];

/// Letters that are a word, or one of a formula, by themselves.
const ALONE: &str = "àáéèêíóòøåöÀÁÉÈÊÍÓÒØÅÖ";

/// So many letters of the kind side by side are those of another script.
const MOST_BESIDE: usize = 3;

/// What a text may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The encodings in which it is the same.
    pub names: String,
    /// The letters that are none of ASCII, at their bytes.
    pub letters: Vec<(usize, char)>,
}

impl Reading {
    /// The word that a byte stands in.
    pub fn word(&self, bytes: &[u8], at: usize) -> String {
        let is_word = |at: &usize| {
            self.letters.binary_search_by_key(at, |(at, _)| *at).is_ok() || bytes[*at].is_ascii_alphanumeric()
        };
        let start = (0..at).rev().take_while(is_word).last().unwrap_or(at);
        let letter = |at: usize| {
            let found = self.letters.binary_search_by_key(&at, |(at, _)| *at);
            found.map_or(char::from(bytes[at]), |found| self.letters[found].1)
        };
        (start..bytes.len()).take_while(|next| *next == at || is_word(next)).map(letter).collect()
    }
}

/// All that the bytes of a text in some language may be, where words come out of it, those that are the same as one. None of
/// other scripts is known.
pub fn readings(bytes: &[u8], lang: &str) -> Vec<Reading> {
    let is_text = |byte: &u8| *byte >= 0x20 || b"\t\r\n".contains(byte);
    let strange = strange(bytes);
    if strange.is_empty() || !bytes.iter().all(is_text) {
        return Vec::new();
    }
    let mut found: Vec<Reading> = Vec::new();
    for page in pages(lang) {
        let Some(letters) = read(page, bytes, &strange) else { continue };
        match found.iter_mut().find(|one| one.letters == letters) {
            Some(same) => same.names = format!("{} or {}", same.names, page.0),
            None => found.push(Reading { names: page.0.to_owned(), letters }),
        }
    }
    found
}

fn pages(lang: &str) -> &'static [Page] {
    let language = lang.split('-').next().unwrap_or_default();
    match language {
        _ if OF_CENTRAL.contains(&language) => &[CENTRAL],
        _ if OF_TURKISH.contains(&language) => &[TURKISH],
        _ => &[WESTERN, DOS, OLD_DOS, MAC],
    }
}

/// The bytes that are no UTF-8.
fn strange(bytes: &[u8]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Err(error) = std::str::from_utf8(&bytes[at..]) {
        at += error.valid_up_to();
        found.push(at);
        at += 1;
    }
    found
}

/// The letters of a page, where all of them stand as letters do in words.
fn read(page: &Page, bytes: &[u8], strange: &[usize]) -> Option<Vec<(usize, char)>> {
    let letters: Vec<(usize, char)> = strange.iter().map(|at| (*at, letter(page, bytes[*at]))).collect();
    let at = |place: Option<usize>| {
        let place = place.filter(|place| *place < bytes.len())?;
        let found = letters.binary_search_by_key(&place, |(at, _)| *at);
        Some(found.map_or(char::from(bytes[place]), |found| letters[found].1))
    };
    let mut beside = 0;
    for (place, letter) in &letters {
        let is_beside = place.checked_sub(1).is_some_and(|one| strange.binary_search(&one).is_ok());
        beside = if is_beside && letter.is_alphabetic() { beside + 1 } else { 1 };
        if beside > MOST_BESIDE || !stands(*letter, at(place.checked_sub(1)), at(Some(place + 1))) {
            return None;
        }
    }
    Some(letters)
}

fn letter((_, letters): &Page, byte: u8) -> char {
    let place = usize::from(byte - 0x80);
    let letters = match letters.is_empty() {
        true if byte >= 0xa0 => return char::from(byte),
        true => WINDOWS,
        false => letters,
    };
    letters.chars().nth(place).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Whether a letter can stand between two others: none is a capital behind a small one, and no sign is within a word.
fn stands(letter: char, before: Option<char>, after: Option<char>) -> bool {
    let is_latin = |letter: char| letter.is_alphabetic() && letter < '\u{250}';
    let (before_word, after_word) = (before.is_some_and(is_latin), after.is_some_and(is_latin));
    if letter.is_control() || letter == char::REPLACEMENT_CHARACTER || letter == 'ƒ' {
        return false;
    }
    if is_latin(letter) && !matches!(letter, 'ª' | 'º' | 'µ') {
        let is_capital = letter.is_uppercase() && before.is_some_and(char::is_lowercase);
        let is_alone = !before_word && !after_word;
        let is_number = before.is_some_and(|before| before.is_ascii_digit());
        return !is_capital && !is_number && (!is_alone || ALONE.contains(letter));
    }
    match letter {
        '’' | '·' | '\u{ad}' | '–' => true,
        '‘' | '“' | '«' | '‹' | '„' | '‚' | '¿' | '¡' => !before_word,
        '”' | '»' | '›' | '—' | '…' | '\u{a0}' | '°' | '²' | '³' | '©' | '®' | '™' | '•' | '€' | '£'
        | '§' | '½' | '¼' | '¾' | '±' | '×' | 'ª' | 'º' | 'µ' | '‰' | '†' => {
            !(before_word && after_word)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8], lang: &str) -> Vec<(String, String)> {
        let words = |one: Reading| {
            let first = one.letters[0].0;
            (one.names.clone(), one.word(bytes, first))
        };
        readings(bytes, lang).into_iter().map(words).collect()
    }

    #[test]
    fn a_text_is_read_as_the_words_that_come_out() {
        let one = |names: &str, word: &str| vec![(names.to_owned(), word.to_owned())];
        assert_eq!(told(b"Caf\xe9 \x96 Li\xe8ge", "en"), one(WESTERN.0, "Café"));
        assert_eq!(told(b"l\x92\xe9t\xe9, cr\xe9\xe9e", "fr"), one(WESTERN.0, "l’été"));
        assert_eq!(told(b"Caf\x8e", "fr"), one("Mac Roman", "Café"));
        assert_eq!(told(b"Caf\x82 br\x96l\x82e", "fr"), one(&format!("{} or {}", DOS.0, OLD_DOS.0), "Café"));
        assert_eq!(told(b"P\xf8\xed\x9at\xed rok", "cs"), one(CENTRAL.0, "Příští"));
        assert_eq!(told(b"\xd6\xf0renci i\xfeleri", "tr"), one(TURKISH.0, "Öğrenci"));
    }

    #[test]
    fn where_several_words_come_out_all_are_told() {
        let words: Vec<String> = told(b"Stra\xe1e", "de").into_iter().map(|(_, word)| word).collect();
        assert_eq!(words, ["Straáe", "Straße", "Stra·e"]);
    }

    #[test]
    fn other_scripts_and_other_files_are_no_words() {
        for bytes in [b"\xd0\xcf\x11\xe0".as_slice(), b"\xcf\xf0\xe8\xe2\xe5\xf2", b"Caf\xe9\0"] {
            assert_eq!(told(bytes, "en"), Vec::new());
        }
    }
}
