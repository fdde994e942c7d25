//! Quotation marks, dashes and spaces as each language sets them.

use crate::lang::Lang;

const NARROW_SPACE: char = '\u{202f}';
const SPACE: char = '\u{a0}';

/// The marks of a language.
#[derive(Clone, Copy, Debug)]
struct Marks {
    double: (&'static str, &'static str),
    single: (&'static str, &'static str),
    /// Whether `; ! ?` and `:` stand off from the word, as in French.
    spaced: bool,
}

fn marks(lang: &Lang) -> Marks {
    let english = Marks { double: ("“", "”"), single: ("‘", "’"), spaced: false };
    match lang.as_str().split('-').next().unwrap_or_default() {
        "fr" => Marks { double: ("«\u{202f}", "\u{202f}»"), single: ("“", "”"), spaced: true },
        "es" | "it" | "pt" | "ar" | "el" | "ru" => {
            Marks { double: ("«", "»"), single: ("“", "”"), spaced: false }
        }
        "de" => Marks { double: ("„", "“"), single: ("‚", "‘"), spaced: false },
        _ => english,
    }
}

/// Sets the punctuation of one paragraph; quotes pair across markup, so the state lasts until [`Typography::reset`].
#[derive(Debug)]
pub(super) struct Typography {
    marks: Marks,
    double_open: bool,
    single_open: bool,
    /// The last letter that was set, which decides what a quote is.
    last: char,
}

impl Typography {
    pub fn new(lang: &Lang) -> Typography {
        Typography { marks: marks(lang), double_open: false, single_open: false, last: ' ' }
    }

    /// A new paragraph, heading or cell begins.
    pub fn reset(&mut self) {
        *self = Typography { double_open: false, single_open: false, last: ' ', ..*self };
    }

    /// Something that is not text stands here, such as code.
    pub fn skip(&mut self) {
        self.last = 'x';
    }

    pub fn set(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 8);
        let mut rest = text;
        while let Some(at) = rest.find(is_mark) {
            let (plain, marked) = rest.split_at(at);
            self.copy(plain, &mut out);
            let (taken, after) = marked.split_at(self.one(marked, &mut out));
            self.last = taken.chars().next_back().unwrap_or(self.last);
            rest = after;
        }
        self.copy(rest, &mut out);
        out
    }

    fn copy(&mut self, plain: &str, out: &mut String) {
        out.push_str(plain);
        self.last = plain.chars().next_back().unwrap_or(self.last);
    }

    /// Set the mark at the beginning of a text; how many of its bytes that takes.
    fn one(&mut self, text: &str, out: &mut String) -> usize {
        let (taken, set) = match text.as_bytes()[0] {
            b'"' => (1, self.double(text)),
            b'\'' => (1, self.single(text)),
            b'-' if text.starts_with("---") => (3, "—"),
            b'-' if text.starts_with("--") => (2, "–"),
            b'.' if text.starts_with("...") => (3, "…"),
            b';' | b'!' | b'?' | b':' if self.marks.spaced => {
                self.stand_off(out, text);
                (1, &text[..1])
            }
            _ => (1, &text[..1]),
        };
        out.push_str(set);
        taken
    }

    fn double(&mut self, rest: &str) -> &'static str {
        self.double_open = !self.double_open && self.opens_before(rest);
        if self.double_open { self.marks.double.0 } else { self.marks.double.1 }
    }

    fn single(&mut self, rest: &str) -> &'static str {
        if !self.single_open && self.opens_before(rest) && rest[1..].contains('\'') {
            self.single_open = true;
            return self.marks.single.0;
        }
        let ends_word = !rest[1..].starts_with(char::is_alphanumeric);
        if self.single_open && ends_word {
            self.single_open = false;
            return self.marks.single.1;
        }
        "’"
    }

    /// A mark opens after a space or a bracket, before anything but a space.
    fn opens_before(&self, rest: &str) -> bool {
        let after = rest.chars().nth(1);
        let before =
            self.last.is_whitespace() || matches!(self.last, '(' | '[' | '—' | '–' | '“' | '«' | '"');
        before && after.is_none_or(|after| !after.is_whitespace())
    }

    /// French: a thin space before `; ! ?`, a full one before `:`, neither of which may break the line.
    fn stand_off(&self, out: &mut String, text: &str) {
        let ends = text
            .chars()
            .nth(1)
            .is_none_or(|next| next.is_whitespace() || matches!(next, ')' | '»' | '"' | '?' | '!'));
        let doubled = matches!(self.last, '?' | '!');
        if !ends || doubled || out.is_empty() && self.last.is_whitespace() {
            return;
        }
        let trimmed = out.trim_end_matches([' ', SPACE, NARROW_SPACE]).len();
        out.truncate(trimmed);
        out.push(if text.starts_with(':') { SPACE } else { NARROW_SPACE });
    }
}

/// What some language sets in its own way, all of it ASCII.
fn is_mark(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '-' | '.' | ';' | '!' | '?' | ':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Scalar;

    fn set(lang: &str, text: &str) -> String {
        Typography::new(&Lang::parse(lang).unwrap()).set(text)
    }

    #[test]
    fn quotes_follow_the_language() {
        assert_eq!(set("en", "She said \"it's 'fine'\" -- really..."), "She said “it’s ‘fine’” – really…");
        assert_eq!(set("nl", "\"Goed zo\", zei ze in '98"), "“Goed zo”, zei ze in ’98");
        assert_eq!(
            set("fr", "\"Bonjour\" : vraiment?"),
            "«\u{202f}Bonjour\u{202f}»\u{a0}: vraiment\u{202f}?"
        );
        assert_eq!(set("es", "Dijo \"hola\"."), "Dijo «hola».");
        assert_eq!(set("de", "\"Ja\""), "„Ja“");
    }

    #[test]
    fn french_keeps_times_and_addresses_together() {
        assert_eq!(set("fr", "à 12:30, C'est quoi ?!"), "à 12:30, C’est quoi\u{202f}?!");
    }

    #[test]
    fn quotes_pair_across_markup() {
        let mut typography = Typography::new(&Lang::parse("en").unwrap());
        assert_eq!(
            [typography.set("a \""), typography.set("word"), typography.set("\".")].concat(),
            "a “word”."
        );
    }
}
