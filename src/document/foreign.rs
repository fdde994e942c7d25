//! Files that are recognised for what they are: two versions that were never merged, texts of other programs under the
//! name of ours, texts in another encoding.

use super::answer::answered;
use super::lost_letters::lost_letters;
use super::marks::unmerged;
use super::patch::patched;
use super::twice_read::twice_read;
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::source::{Place, Source};

/// What is wrong with a text as a whole, so that nothing in it can be read.
pub fn foreign(source: &Source, text: &str) -> Option<Diagnostic> {
    let is_facts = !source.path.ends_with(".md") || text.starts_with("---");
    unmerged(source, text)
        .or_else(|| other_format(source))
        .or_else(|| answered(source, text))
        .or_else(|| patched(source, text).filter(|_| is_facts))
        .or_else(|| twice_read(source, text))
        .or_else(|| lost_letters(source, text))
}

/// A file of another program, by how its bytes begin, as the program `file` tells it.
fn program(bytes: &[u8]) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(4096)];
    Some(match head {
        _ if head.starts_with(b"PK\x03\x04") => office(head),
        _ if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => "a file of an old Word or Excel",
        _ if head.starts_with(b"%PDF-") => "a PDF",
        _ if head.starts_with(b"{\\rtf") => "a text in rich text format (RTF)",
        _ if head.starts_with(b"\xff\xd8\xff")
            || head.starts_with(b"\x89PNG\r\n")
            || head.starts_with(b"GIF8") =>
        {
            "a picture"
        }
        _ if head.starts_with(b"\x1f\x8b") => "a compressed file",
        _ => return text_of_program(head),
    })
}

/// A packed file of an office program, by the names and types of what is in it.
fn office(head: &[u8]) -> &'static str {
    let has = |words: &[u8]| head.windows(words.len()).any(|window| window == words);
    match head {
        _ if has(b"word/") => "a Word file",
        _ if has(b"xl/") => "an Excel file",
        _ if has(b"ppt/") => "a set of slides",
        _ if has(b"application/vnd.oasis.opendocument") => "a file of LibreOffice",
        _ => "an archive, as Word and other programs write their files",
    }
}

/// A text that a program wrote for another one, and not for people.
fn text_of_program(head: &[u8]) -> Option<&'static str> {
    let text = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(head).trim_ascii_start();
    let begins =
        |with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()));
    let has_subject = || String::from_utf8_lossy(text).to_ascii_lowercase().contains("\nsubject:");
    Some(match text {
        _ if begins("<!doctype html") || begins("<html") => "a web page",
        _ if begins("mime-version:") || begins("from:") && has_subject() => "an e-mail message",
        _ => return None,
    })
}

/// A file of another program that has the name of a text of this site.
pub fn other_format(source: &Source) -> Option<Diagnostic> {
    let what = program(&source.bytes)?;
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let message = format!("`{name}` is {what}, whatever its name says");
    let told = Diagnostic::error(Code::ForeignFormat, Place::File(source.path.clone()), message);
    Some(told.help(
        "a name makes no text of it: open it, copy its words into a new file of a plain-text editor, and save that one under this name",
    ))
}

/// A text in UTF-16, as some programs for Windows save it: with the whole text in UTF-8 as its cure.
pub fn utf16(source: &Source) -> Option<Diagnostic> {
    let bytes = &source.bytes;
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let most = bytes.len() / 4;
    let (little, mark) = match bytes.get(..2)? {
        [0xff, 0xfe] => (true, 2),
        [0xfe, 0xff] => (false, 2),
        _ if bytes.len() > 8 && zeros(1) > most => (true, 0),
        _ if bytes.len() > 8 && zeros(0) > most => (false, 0),
        _ => return None,
    };
    let unit = |pair: &[u8]| {
        let pair = [pair[0], pair[1]];
        if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
    };
    let (pairs, rest) = bytes[mark..].as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(pair)).collect();
    let place = Place::File(source.path.clone());
    let told = Diagnostic::error(Code::NotUtf8, place, "the file is written in UTF-16, and not in UTF-8");
    let title = "save the file with the encoding UTF-8; your editor may call the present one Unicode";
    Some(match String::from_utf16(&units) {
        Ok(text) if rest.is_empty() => {
            told.fix(Fix::certain(title, Place::bytes(&source.path, 0..bytes.len()), text))
        }
        _ => told.help(title),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(bytes: &[u8]) -> Source {
        Source { path: "content/pages/x/en.md".into(), bytes: bytes.into() }
    }

    #[test]
    fn files_of_other_programs_are_recognised() {
        assert_eq!(program(b"PK\x03\x04....word/document.xml"), Some("a Word file"));
        assert_eq!(program(b"{\\rtf1\\ansi Hello}"), Some("a text in rich text format (RTF)"));
        assert_eq!(program(b"\n<!DOCTYPE html><html>"), Some("a web page"));
        assert_eq!(program(b"---\ntitle: About\n---\n<html> is a word"), None);
    }

    #[test]
    fn a_text_in_utf_16_is_told_with_its_words() {
        let words: Vec<u8> = "\u{feff}---\ntitle: é".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let told = utf16(&source(&words)).unwrap();
        assert_eq!(told.fixes[0].edits[0].text, "---\ntitle: é");
        assert!(utf16(&source(b"---\ntitle: a\n")).is_none());
    }
}
