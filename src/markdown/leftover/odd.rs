//! Letters of other programs that nobody sees: line breaks of another kind, marks of the beginning of a file, control
//! characters.

use crate::diagnostic::Code;
use crate::markdown::{Problem, Rewrite};
use crate::source::line_break;
use crate::unseen;

/// So many of them are told of one text.
pub(super) const MOST: usize = 20;

pub(super) fn is_odd(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
        || "\u{2028}\u{2029}\u{feff}".contains(letter)
}

/// Whether one stands before a sign of Markdown at the beginning of a line, where it is told what it hides.
pub(super) fn hides_sign(text: &str, at: usize) -> bool {
    let begins = text[..at].is_empty() || text[..at].ends_with('\n');
    let rest = text[at..].trim_start_matches(|letter: char| !letter.is_ascii() || letter.is_control());
    begins && text[at..].starts_with('\u{feff}') && rest.starts_with(['-', '*', '>', '#', '1', '|', '`'])
}

/// The message about one of them. Control characters make no page; the others are told mildly.
pub(super) fn problem(text: &str, at: usize, letter: char) -> Problem {
    let range = at..at + letter.len_utf8();
    let point = u32::from(letter);
    let is_mild = !letter.is_control();
    let what = match letter {
        _ if is_mild => unseen::name(letter).unwrap_or_default(),
        _ => "a control character".to_owned(),
    };
    let breaks = matches!(letter, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    // A paragraph begins anew, a line goes on below.
    let (title, words) = match letter {
        '\u{2029}' => ("begin a new paragraph here", line_break(text).repeat(2)),
        _ if breaks => {
            ("break the line here, with a backslash at its end", format!("\\{}", line_break(text)))
        }
        _ => ("remove it", String::new()),
    };
    let cure = |title: &str, words: String| Rewrite {
        title: title.to_owned(),
        is_certain: letter == '\u{feff}',
        range: range.clone(),
        words,
    };
    let cures = [cure(title, words), cure("or remove it, where no line was to break", String::new())];
    Problem {
        code: if is_mild { Code::MarkupAsTyped } else { Code::VanishingWords },
        range: range.clone(),
        message: format!("{what}, U+{point:04X}, stands in the text"),
        label: if is_mild { String::new() } else { "no reader would see it as it is meant".to_owned() },
        help: None,
        rewrites: cures.into_iter().take(if breaks { 2 } else { 1 }).collect(),
    }
}
