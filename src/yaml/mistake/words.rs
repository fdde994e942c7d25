//! What the parser says, in plain words: where nothing that could have been meant reads better.

use std::ops::Range;

use granit_parser::ErrorKind;

use crate::diagnostic::Code;

/// The code, what is wrong and what to do.
pub fn plain(kind: &ErrorKind) -> (Code, &'static str, &'static str) {
    use ErrorKind as Kind;
    match kind {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabAtBlockScalarStart
        | Kind::TabInPlainScalar => {
            (Code::Tab, "a tab where only spaces can stand", "replace the tab with spaces")
        }
        Kind::UnclosedQuotedScalar
        | Kind::DocumentIndicatorInQuotedScalar
        | Kind::InvalidQuotedScalarIndent => (
            Code::UnclosedQuote,
            "a quotation mark is opened, but never closed",
            "close the text with the same quotation mark, on the same line",
        ),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => (
            Code::UnclosedQuote,
            "words stand behind a text that its quotation mark has closed",
            "put the whole text in quotation marks that it does not have itself",
        ),
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => (
            Code::Syntax,
            "a backslash, which is a sign of YAML's own between these quotation marks",
            "put the text in single quotation marks, `'…'`",
        ),
        Kind::InvalidIndentation
        | Kind::ExpectedBlockMappingKey
        | Kind::ExpectedBlockSequenceEntry
        | Kind::InvalidBlockScalarIndent
        | Kind::InvalidFlowScalarIndent
        | Kind::BlockSequenceEntryNotAllowed => (
            Code::Indentation,
            "this line's indentation fits no level above it",
            "begin it in the same column as the other lines of its list or map",
        ),
        Kind::MappingValueNotAllowed | Kind::InvalidMappingValueWhitespace | Kind::InvalidSimpleKey => (
            Code::UnquotedColon,
            "a colon followed by a space within a text",
            "put the whole text in quotation marks: `key: \"text: text\"`",
        ),
        Kind::RecursionLimitExceeded => {
            (Code::TooDeep, "too many levels within each other", "close the brackets that were opened before")
        }
        Kind::UnclosedFlowCollection { .. }
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator
        | Kind::MisplacedFlowCollectionEnd
        | Kind::MismatchedFlowCollectionEnd { .. }
        | Kind::InvalidColonPlacement
        | Kind::BlockEntryInFlowCollection => (
            Code::Syntax,
            "the brackets of this line, or of one above it, do not close as they open",
            "write lists as `[a, b]` and maps as `{key: value, key: value}`, with a comma between two entries",
        ),
        Kind::SimpleKeyExpected => (
            Code::Syntax,
            "the line is no key with a value, and goes on with nothing above it",
            "write `key: value`; indent the line where it goes on with the text above it",
        ),
        Kind::ExpectedDocumentStart | Kind::InvalidDocumentEnd => (
            Code::Syntax,
            "the line stands further to the left than those above it",
            "begin all lines of one list or map in the same column",
        ),
        Kind::BomInsideDocument | Kind::UnexpectedCharacter { .. } => (
            Code::Syntax,
            "a letter that cannot stand here",
            "remove it, or put the whole text in quotation marks",
        ),
        _ => (
            Code::Syntax,
            "the structure of the file breaks here",
            "compare the line with one that works: `key: value`, lists with `- `, texts with special characters in quotation marks",
        ),
    }
}

/// The letter at an offset, or nothing at the end of a line.
pub fn letter_at(text: &str, at: usize) -> Range<usize> {
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let length = text[at..].chars().next().filter(|next| *next != '\n').map_or(0, char::len_utf8);
    at..at + length
}
