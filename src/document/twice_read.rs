//! Letters that went through two encodings: UTF-8 that a program read as Windows-1252 and wrote as UTF-8, `Ã©` for `é`.

use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::{Place, Source};

/// The letters of Windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard); those above are the ones of Latin-1.
pub(super) const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// So many letters of them are no accident, whatever stands beside them.
const MANY: usize = 3;

/// The message about the first of them, with the letters that were meant as its cure.
pub fn twice_read(source: &Source, text: &str) -> Option<Diagnostic> {
    let found = found(text);
    let is_within_word = |(at, run, _): &&(usize, &str, String)| {
        let small = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_lowercase());
        // A word may end with `á`, and with a quotation mark behind it.
        let is_behind = !run.starts_with('á') && small(text[..*at].chars().next_back());
        is_behind || small(text[at + run.len()..].chars().next())
    };
    let (at, run, meant) = found.first()?;
    let letters: usize = found.iter().map(|(_, _, meant)| meant.chars().count()).sum();
    if letters < MANY && found.iter().filter(is_within_word).count() < found.len() {
        return None;
    }
    let skipped = source.skipped();
    let place = |at: usize, run: &str| Place::bytes(&source.path, skipped + at..skipped + at + run.len());
    let message = format!("`{run}` stands for `{meant}`: the letters went through a second encoding");
    let told = Diagnostic::error(Code::NotUtf8, place(*at, run), message)
        .label("the file was read as Windows-1252, and saved as UTF-8");
    let title = match found.len() {
        1 => format!("write `{meant}`"),
        count => format!("write `{meant}`, and what is meant in {} more places", count - 1),
    };
    let edits = found.iter().map(|(at, run, meant)| Edit { place: place(*at, run), text: meant.clone() });
    let edits = edits.collect();
    Some(told.fix(Fix { title, is_certain: true, edits, entries: Vec::new() }))
}

/// Where letters beside each other are bytes of UTF-8 in Windows-1252, and what these are.
fn found(text: &str) -> Vec<(usize, &str, String)> {
    let is_lead = |letter: char| matches!(letter, 'Â'..='Æ' | 'Î'..='Ñ' | 'Ø'..='Û' | 'á' | 'â');
    let mut found = Vec::new();
    let mut end = 0;
    // All of them begin with this byte, which no letter has elsewhere.
    let leads = memchr::memchr_iter(0xc3, text.as_bytes());
    for at in leads.filter(|at| text[*at..].starts_with(is_lead)) {
        if at >= end
            && let Some((length, meant)) = read_again(&text[at..])
        {
            end = at + length;
            found.push((at, &text[at..end], meant));
        }
    }
    found
}

/// The letters at the beginning of a text that were one or several others, by the bytes that they stand for.
fn read_again(text: &str) -> Option<(usize, String)> {
    let run = text.chars().take_while(|letter| !letter.is_ascii());
    let bytes: Vec<u8> = run.map_while(byte).collect();
    let mut most = (bytes.len(), std::str::from_utf8(&bytes));
    if let (_, Err(error)) = most {
        most = (error.valid_up_to(), std::str::from_utf8(&bytes[..error.valid_up_to()]));
    }
    let meant = most.1.ok().filter(|meant| !meant.is_empty() && meant.chars().all(is_written))?;
    let length = text.chars().take(most.0).map(char::len_utf8).sum();
    Some((length, meant.to_owned()))
}

/// The byte that a letter stands for in Windows-1252.
fn byte(letter: char) -> Option<u8> {
    let of_windows =
        || WINDOWS.chars().position(|one| one == letter).and_then(|at| u8::try_from(at + 0x80).ok());
    match u32::from(letter) {
        code @ 0xa0..=0xff => u8::try_from(code).ok(),
        _ => of_windows(),
    }
}

/// What people write: letters of Europe, of Arabic and of Vietnamese, and the marks of sentences.
fn is_written(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}'..='\u{1b0}' | '\u{370}'..='\u{45f}' | '\u{600}'..='\u{6ff}' | '\u{1ea0}'..='\u{1ef9}'
            | '\u{2000}'..='\u{203a}' | '\u{20ac}' | '\u{2122}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> Option<String> {
        let source = Source { path: "content/pages/x/fr.md".into(), bytes: text.as_bytes().into() };
        let told = twice_read(&source, text)?;
        let mut text = text.to_owned();
        for edit in told.fixes[0].edits.iter().rev() {
            let Place::Bytes(_, at) = &edit.place else { continue };
            text.replace_range(at.start..at.end, &edit.text);
        }
        Some(text)
    }

    fn read_as_windows(text: &str) -> String {
        let letter = |byte: &u8| match byte {
            0x80..=0x9f => WINDOWS.chars().nth(usize::from(byte - 0x80)).unwrap(),
            byte => char::from(*byte),
        };
        text.as_bytes().iter().map(letter).collect()
    }

    #[test]
    fn words_come_back_as_they_were() {
        for text in [
            "Une année exigeante",
            "l’entreprise",
            "Coûts\u{a0}: « 5 € »",
            "chương trình",
            "Программа для",
            "برنامج",
        ] {
            let typed = read_as_windows(text);
            assert_eq!(mended(&typed).as_deref(), Some(text), "{typed}");
        }
    }

    #[test]
    fn what_was_meant_so_stays() {
        for text in ["« Me voilà\u{a0}»", "„Spaß“", "NÃO, MANHÃ”", "São Paulo, Âge, Årsstudium", "está»…"]
        {
            assert_eq!(mended(text), None, "{text}");
        }
    }
}
