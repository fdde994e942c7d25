//! What is wrong with a file that is no YAML, in plain words.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

const INDENTATION: (Code, &str, &str) = (
    Code::Indentation,
    "this line's indentation fits no level above it",
    "begin it in the same column as the other lines of its list or map",
);

mod slip;

/// A document that is no YAML.
#[derive(Debug)]
pub struct Mistake {
    pub code: Code,
    pub range: Range<usize>,
    pub message: String,
    pub help: String,
}

impl Mistake {
    pub fn diagnostic(self, place: &dyn Fn(Range<usize>) -> Place) -> Diagnostic {
        Diagnostic::error(self.code, place(self.range), self.message).help(self.help)
    }
}

/// A text that the parser stumbled over.
pub(super) struct Stumble<'t> {
    pub text: &'t str,
}

impl Stumble<'_> {
    /// Say in plain words what the parser stumbled on.
    pub fn mistake(&self, error: &ScanError) -> Mistake {
        let at = error.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        let slip = self.tab_in_indentation().or_else(|| slip::near(self.text, at));
        if let Some(mistake) = slip.or_else(|| self.open_bracket(error.kind(), at)) {
            return mistake;
        }
        let line = self.text[..at].rfind('\n').map_or(0, |line| line + 1);
        let first_colon = !self.text[line..at].contains(": ");
        let (code, message, help) = match error.kind() {
            ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
                (Code::Tab, "a tab where only spaces can stand", "replace the tab with spaces")
            }
            ErrorKind::UnclosedQuotedScalar
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent => (
                Code::UnclosedQuote,
                "a quotation mark is opened, but never closed",
                "close the text with the same quotation mark, on the same line",
            ),
            ErrorKind::InvalidIndentation
            | ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry => INDENTATION,
            // The first colon of a line makes a key, so that it is the line that stands wrongly.
            ErrorKind::MappingValueNotAllowed if first_colon => INDENTATION,
            ErrorKind::MappingValueNotAllowed
            | ErrorKind::InvalidMappingValueWhitespace
            | ErrorKind::InvalidSimpleKey => (
                Code::UnquotedColon,
                "a colon followed by a space within a text",
                "put the whole text in quotation marks: `title: \"Data: from field to lab\"`",
            ),
            ErrorKind::RecursionLimitExceeded => (
                Code::TooDeep,
                "too many levels within each other",
                "close the brackets that were opened before",
            ),
            _ => (
                Code::Syntax,
                "",
                "compare the line with one that works: `key: value`, lists with `- `, texts with special characters in quotation marks",
            ),
        };
        let message = if message.is_empty() {
            format!("this cannot be read as YAML: {}", error.kind())
        } else {
            message.to_owned()
        };
        let quoted = self.quoted(line).filter(|_| code == Code::UnquotedColon);
        let help = quoted.map_or_else(
            || help.to_owned(),
            |quoted| format!("put the whole text in quotation marks: `{quoted}`"),
        );
        Mistake { code, range: self.word_at(at), message, help }
    }

    /// A line with its text in quotation marks, where it is a key and a text and nothing else.
    fn quoted(&self, line: usize) -> Option<String> {
        let (key, text) = self.text[line..].lines().next()?.trim().split_once(": ")?;
        let within = |letter: char| "{}[]\"'\\#".contains(letter);
        (!key.contains(within) && !text.contains(within)).then(|| format!("{key}: \"{text}\""))
    }

    /// A square bracket within a value, such as that of a time zone, which YAML reads as the end of the value.
    fn bracket_in_value(&self, from: usize, at: usize) -> Option<Mistake> {
        let line = self.text[at..].find('\n').map_or(self.text.len(), |end| at + end);
        let within = &self.text[from + 1..line];
        let bracket = within.find('[').map(|place| from + 1 + place)?;
        let start = self.text[..bracket].rfind([' ', ',', '{', '[']).map_or(from, |place| place + 1);
        let end = self.text[bracket..].find(']').map_or(bracket + 1, |place| bracket + place + 1);
        (start < bracket).then(|| Mistake {
            code: Code::Syntax,
            range: start..end,
            message: "a value that has brackets, within brackets".to_owned(),
            help: format!("put it in quotation marks: `\"{}\"`", &self.text[start..end]),
        })
    }

    /// The bracket that is still open where the parser stumbled on something that cannot stand within brackets.
    fn open_bracket(&self, kind: &ErrorKind, at: usize) -> Option<Mistake> {
        let within = matches!(
            kind,
            ErrorKind::InvalidColonPlacement
                | ErrorKind::UnclosedFlowCollection { .. }
                | ErrorKind::UnexpectedEofFlowSequence
                | ErrorKind::UnexpectedEofFlowMapping
                | ErrorKind::ExpectedFlowMappingSeparator
                | ErrorKind::ExpectedFlowSequenceSeparator
                | ErrorKind::BlockEntryInFlowCollection
        );
        let mut open = Vec::new();
        for (place, letter) in self.text[..at].char_indices().filter(|_| within) {
            match letter {
                '[' | '{' => open.push((place, letter)),
                ']' | '}' => drop(open.pop()),
                _ => {}
            }
        }
        let (place, letter) = open.pop()?;
        if let Some(zone) = self.bracket_in_value(place, at) {
            return Some(zone);
        }
        let closing = if letter == '[' { ']' } else { '}' };
        Some(Mistake {
            code: Code::Syntax,
            range: place..place + 1,
            message: format!("the bracket `{letter}` that is opened here is never closed"),
            help: format!("close it with `{closing}` on the same line"),
        })
    }

    fn tab_in_indentation(&self) -> Option<Mistake> {
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let indentation = line.len() - line.trim_start().len();
            if let Some(tab) = line[..indentation].find('\t').filter(|_| !line.trim().is_empty()) {
                return Some(Mistake {
                    code: Code::Tab,
                    range: start + tab..start + tab + 1,
                    message: "a tab in the indentation".into(),
                    help: "replace the tab with spaces; two for a level are usual".into(),
                });
            }
            start += line.len();
        }
        None
    }

    fn word_at(&self, at: usize) -> Range<usize> {
        let at = (0..=at).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        let length = self.text[at..].chars().next().filter(|next| *next != '\n').map_or(0, char::len_utf8);
        at..at + length
    }
}
