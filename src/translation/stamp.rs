//! The mark in a translation that says what it was made from.

use crate::document::{self, Words, yaml_range};
use crate::source::{DataPath, Source, SourcePath};
use crate::yaml::Tree;

const KEY: &str = "translated_from";

/// A translation's file with the fingerprint of a source text; every other byte of it stays as it is. Nothing where its
/// front matter has no line that could say it.
pub fn stamped(translation: &Source, fingerprint: &str) -> Option<Vec<u8>> {
    let text = document::text(translation).value?;
    let yaml = yaml_range(&translation.path, text);
    let tree = Tree::parse(&text[yaml.clone()]).ok()?;
    let value = format!("\"{fingerprint}\"");
    let path = DataPath::from(KEY);
    let (at, inserted) = match tree.value(&path).filter(|_| tree.key(&path).is_some()) {
        Some(old) => (yaml.start + old.start..yaml.start + old.end, value),
        None => (yaml.end..yaml.end, format!("{KEY}: {value}{}", line_end(text))),
    };
    let skipped = translation.skipped();
    let mut bytes = translation.bytes.to_vec();
    bytes.splice(skipped + at.start..skipped + at.end, inserted.into_bytes());
    says(&translation.path, &bytes, fingerprint).then_some(bytes)
}

/// Whether a file reads as made from a source text.
fn says(path: &SourcePath, bytes: &[u8], fingerprint: &str) -> bool {
    let source = Source { path: path.clone(), bytes: bytes.into() };
    let words = Words::read(&source).value;
    words.and_then(|words| words.front.translated_from).is_some_and(|stamp| stamp.0 == fingerprint)
}

/// How the lines of a text end.
pub(super) fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(text: &str) -> String {
        let source = Source { path: "content/pages/x/nl.md".into(), bytes: text.as_bytes().into() };
        String::from_utf8(stamped(&source, "0123abcd").expect("it has front matter")).unwrap()
    }

    #[test]
    fn only_the_value_changes() {
        let before =
            "\u{feff}---\r\ntitle: A\r\ntranslated_from:  'old' # why\r\nsummary: B\r\n---\r\n\r\nText  \r\n";
        assert_eq!(stamp(before), before.replace("'old'", "\"0123abcd\""));
        let plain = "---\ntranslated_from: 12345678\nsummary: B\ntitle: A\n---";
        assert_eq!(stamp(plain), plain.replace("12345678", "\"0123abcd\""));
    }

    #[test]
    fn a_missing_stamp_gets_a_line_of_its_own() {
        assert_eq!(
            stamp("\u{feff}---\r\ntitle: A\r\nsummary: B\r\n---\r\nText"),
            "\u{feff}---\r\ntitle: A\r\nsummary: B\r\ntranslated_from: \"0123abcd\"\r\n---\r\nText"
        );
        let nested = "---\ntitle: A\nsummary: B\nextra:\n  translated_from: x\n";
        let end = "translated_from: \"0123abcd\"\n---\n";
        assert_eq!(stamp(&format!("{nested}---\n")), format!("{nested}{end}"));
    }

    #[test]
    fn front_matter_without_lines_for_it_is_left_alone() {
        for text in ["\n", "text", "---\n{title: A, summary: B}\n---\n"] {
            let source = Source { path: "x.md".into(), bytes: text.as_bytes().into() };
            assert_eq!(stamped(&source, "0123abcd"), None, "{text}");
        }
    }
}
