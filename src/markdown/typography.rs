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
        while let Some(letter) = rest.chars().next() {
            let (taken, made) = self.one(letter, rest);
            if self.marks.spaced && matches!(made.as_str(), ";" | "!" | "?" | ":") {
                self.stand_off(&mut out, letter, &rest[taken..]);
            }
            out.push_str(&made);
            self.last = rest[..taken].chars().last().unwrap_or(letter);
            rest = &rest[taken..];
        }
        out
    }

    /// How many bytes are taken, and what is set for them.
    fn one(&mut self, letter: char, rest: &str) -> (usize, String) {
        match letter {
            '"' => (1, self.double(rest)),
            '\'' => (1, self.single(rest)),
            '-' if rest.starts_with("---") => (3, "—".into()),
            '-' if rest.starts_with("--") => (2, "–".into()),
            '.' if rest.starts_with("...") => (3, "…".into()),
            _ => (letter.len_utf8(), letter.to_string()),
        }
    }

    fn double(&mut self, rest: &str) -> String {
        let opens = !self.double_open && self.opens_before(rest);
        self.double_open = opens;
        if opens { self.marks.double.0.into() } else { self.marks.double.1.into() }
    }

    fn single(&mut self, rest: &str) -> String {
        if !self.single_open && self.opens_before(rest) && rest[1..].contains('\'') {
            self.single_open = true;
            return self.marks.single.0.into();
        }
        let ends_word = !rest[1..].starts_with(char::is_alphanumeric);
        if self.single_open && ends_word {
            self.single_open = false;
            return self.marks.single.1.into();
        }
        "’".into()
    }

    /// A mark opens after a space or a bracket, before anything but a space.
    fn opens_before(&self, rest: &str) -> bool {
        let after = rest.chars().nth(1);
        let before =
            self.last.is_whitespace() || matches!(self.last, '(' | '[' | '—' | '–' | '“' | '«' | '"');
        before && after.is_none_or(|after| !after.is_whitespace())
    }

    /// French: a thin space before `; ! ?`, a full one before `:`, neither of which may break the line.
    fn stand_off(&self, out: &mut String, mark: char, after: &str) {
        let ends = after
            .chars()
            .next()
            .is_none_or(|next| next.is_whitespace() || matches!(next, ')' | '»' | '"' | '?' | '!'));
        let doubled = matches!(self.last, '?' | '!');
        if !ends || doubled || out.is_empty() && self.last.is_whitespace() {
            return;
        }
        let trimmed = out.trim_end_matches([' ', SPACE, NARROW_SPACE]).len();
        out.truncate(trimmed);
        out.push(if mark == ':' { SPACE } else { NARROW_SPACE });
    }
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
