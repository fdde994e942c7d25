//! A message that cannot be read: where its slip is, in words that say what was expected, and what mends it. The rules are
//! those of Fluent Syntax 1.0.

use std::ops::Range;

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::entries::is_of_key;
use super::in_quotes::bare;
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::source::{Place, SourcePath};

const LINE: &str = "a message is written `key = text`; further lines of the same text are indented";
const BRACES: &str = "what is filled in stands in braces, `{ $name }`; a brace itself is written `{\"{\"}`";

/// A slip within the text of a file.
struct Slip {
    at: Range<usize>,
    message: String,
    help: &'static str,
    /// What mends it: bytes, what stands there instead, and whether nothing else can be meant.
    cure: Option<(Range<usize>, String, bool)>,
}

/// What is to be said of a part of a file that its reader gave up.
pub(super) fn broken(path: &SourcePath, text: &str, error: &ParserError) -> Diagnostic {
    let at = error.pos.start.min(text.len());
    let at = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let slip = slip(text, at, &error.kind);
    let told = Diagnostic::error(Code::BadMessage, Place::bytes(path, slip.at), slip.message);
    let Some((range, words, is_certain)) = slip.cure else { return told.help(slip.help) };
    let line = line_of(text, range.start);
    let is_further = words.starts_with(' ');
    let written =
        text[line.start..range.start].to_owned() + &words + text.get(range.end..line.end).unwrap_or_default();
    let title = match written.trim_end() {
        "" => "remove it".to_owned(),
        // A line that goes on is indented, and a key begins any other.
        written => format!("write: `{}`", if is_further { written } else { written.trim_start() }),
    };
    told.fix(Fix { is_certain, ..Fix::certain(title, Place::bytes(path, range), words) })
}

fn slip(text: &str, at: usize, kind: &ErrorKind) -> Slip {
    let plain =
        |message: &str, help| Slip { at: line_of(text, at), message: message.to_owned(), help, cure: None };
    match kind {
        ErrorKind::ExpectedToken('=') => without_sign(text, at),
        ErrorKind::ExpectedToken('}') => open_brace(text, at),
        ErrorKind::UnbalancedClosingBrace => closing_brace(text, at),
        ErrorKind::MissingDefaultVariant => without_star(text, at),
        ErrorKind::MultipleDefaultVariants => Slip {
            at: text[..at].rfind('*').map_or(at..at, |star| star..line_of(text, star).end),
            ..plain(
                "two forms of a message have a star",
                "one form has it, which is shown for all other numbers: `*[other]`",
            )
        },
        ErrorKind::MessageReferenceAsSelector | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            selector(text, at)
        }
        ErrorKind::ExpectedMessageField { entry_id } => Slip {
            help: "write them behind the sign `=`, or remove the line",
            ..plain(&format!("the message `{entry_id}` has no words"), LINE)
        },
        ErrorKind::ExpectedTermField { entry_id } => plain(
            &format!("the term `-{entry_id}` has no words"),
            "write them behind the sign `=`, or remove the line",
        ),
        ErrorKind::ExpectedCharRange { .. } if text[..at].ends_with(['$', '{', '-']) => {
            within_braces(text, at)
        }
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral => within_braces(text, at),
        ErrorKind::ExpectedCharRange { .. } | ErrorKind::ExpectedToken(_) => without_key(text, at),
        ErrorKind::MissingValue => {
            let form = text[..at].rfind(']').map_or(at, |end| end);
            let told = plain("a form of a message has no words", "write them behind its bracket");
            Slip { at: line_of(text, form), ..told }
        }
        ErrorKind::UnterminatedStringLiteral => {
            plain("a quotation mark within braces is never closed", "close it on the same line")
        }
        ErrorKind::ForbiddenCallee => plain(
            "there is no such function",
            "functions are written in capitals, `NUMBER($count)`; mostly none is needed",
        ),
        _ => plain("this message cannot be read", LINE),
    }
}

/// `key: words`, or a further line of a text that is not indented.
fn without_sign(text: &str, at: usize) -> Slip {
    let line = line_of(text, at);
    let written = &text[line.clone()];
    let key: String = written.chars().take_while(|letter| is_of_key(*letter)).collect();
    let rest = written[key.len()..].trim_start();
    let words = rest.trim_start_matches([':', '：', '–', '—', '>', '-', '\t']).trim();
    if !key.is_empty() && words.len() < rest.len() {
        let words = bare(words).unwrap_or(words);
        return Slip {
            at: line.clone(),
            message: format!("no sign `=` behind the key `{key}`"),
            help: LINE,
            cure: Some((line, format!("{key} = {words}"), true)),
        };
    }
    without_key(text, at)
}

/// A line that begins with no key.
fn without_key(text: &str, at: usize) -> Slip {
    let line = line_of(text, at);
    let written = &text[line.clone()];
    let cure = |words: String, is_certain| Some((line.clone(), words, is_certain));
    let told = |message: &str, cure| Slip { at: line.clone(), message: message.to_owned(), help: LINE, cure };
    for sign in ["//", ";", "--", "%"] {
        if let Some(remark) = written.trim_start().strip_prefix(sign) {
            return told("a remark in another form", cure(format!("# {}", remark.trim()), true));
        }
    }
    if let Some((key, words)) = written.split_once('=') {
        let bare: String = key.chars().filter(|letter| is_of_key(*letter)).collect();
        let spoken = key.trim().trim_matches(['"', '\'', '“', '”', '`']);
        if !bare.is_empty() && spoken == bare && bare.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let words = words.trim().trim_end_matches([',', ';']).trim_matches(['"', '“', '”']);
            return told("a key within quotation marks", cure(format!("{bare} = {words}"), false));
        }
        return told("a key has letters from a to z, digits, hyphens and underscores alone", None);
    }
    if let Some(slip) = without_equals(text, &line) {
        return slip;
    }
    let above = text[..line.start].trim_end_matches('\n').lines().next_back().unwrap_or_default();
    let goes_on = above.contains('=') || above.starts_with(' ');
    let indented = cure(format!("    {}", written.trim_start()), false);
    told(
        "a line that is neither a message nor part of the one above",
        indented.filter(|_| goes_on && !written.is_empty()),
    )
}

/// `nav-close Close`: a key that the program asks for, or that is written like one, and its words.
fn without_equals(text: &str, line: &Range<usize>) -> Option<Slip> {
    let written = &text[line.clone()];
    let key: String = written.chars().take_while(|letter| is_of_key(*letter)).collect();
    let words = written[key.len()..].trim();
    let is_apart = words.is_empty() || written[key.len()..].starts_with([' ', '\t']);
    let is_known = super::entries(super::KNOWN).iter().any(|entry| entry.key == key);
    // Further lines of a text begin with words such as `e-mail`.
    let is_like = key.contains('-') && key.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    let begins = text[..line.start].is_empty() || text[..line.start].ends_with('\n');
    (begins && is_apart && !key.is_empty() && (is_known || is_like && !words.is_empty())).then(|| Slip {
        at: line.clone(),
        message: match words.is_empty() {
            true => format!("the message `{key}` has no words"),
            false => format!("no sign `=` behind the key `{key}`"),
        },
        help: "write them behind the sign `=`, or remove the line",
        cure: (!words.is_empty())
            .then(|| (line.clone(), format!("{key} = {words}"), is_known && key.contains('-'))),
    })
}

/// `{ $page ·`
fn open_brace(text: &str, at: usize) -> Slip {
    let open = text[..at].rfind('{').unwrap_or(at);
    let inner = &text[(open + 1).min(at)..at];
    let end = open + 1 + inner.trim_end().len();
    // The parser may stop behind the end of the last line.
    let rest = text.get(at..line_of(text, at).end).unwrap_or_default();
    let closes = rest.find('}').is_some_and(|close| !rest[..close].contains('{'));
    let named = inner.trim().trim_start_matches('$');
    let is_name = !named.is_empty() && named.chars().all(is_of_key);
    let cure = (is_name && !closes).then(|| (open + 1..end, format!(" {} }}", inner.trim()), true));
    Slip {
        at: open..end.max(open + 1),
        message: match closes && is_name {
            true => "more than one name within braces".to_owned(),
            false => "this brace is never closed".to_owned(),
        },
        help: BRACES,
        cure,
    }
}

/// `$page }`
fn closing_brace(text: &str, at: usize) -> Slip {
    let line = line_of(text, at);
    let before = text[line.start..at].trim_end();
    let name = before.rfind('$').map(|start| line.start + start);
    let name = name.filter(|start| text[start + 1..at].trim_end().chars().all(is_of_key));
    Slip {
        at: at..(at + 1).min(text.len()),
        message: "a brace that closes nothing".to_owned(),
        help: BRACES,
        cure: Some(match name {
            Some(start) => (start..start, "{ ".to_owned(), true),
            None => (line.start + before.len()..(at + 1).min(text.len()), String::new(), false),
        }),
    }
}

/// `[one] … [other] …`
fn without_star(text: &str, at: usize) -> Slip {
    let opened = text[..at].rfind("->").unwrap_or_default();
    let form = text[opened..at].rfind("[other]").or_else(|| text[opened..at].rfind('['));
    let form = form.map_or(at, |form| opened + form);
    let end = text[form..].find(']').map_or(form, |end| form + end + 1);
    Slip {
        at: form..end,
        message: "no form of this message has a star".to_owned(),
        help: "the form that is shown for all other numbers has one: `*[other]`",
        cure: (text[form..].starts_with("[other]")).then(|| (form..form, "*".to_owned(), true)),
    }
}

/// `{ count ->`
fn selector(text: &str, at: usize) -> Slip {
    let open = text[..at].rfind('{').map_or(at, |open| open + 1);
    let inner = &text[open..at];
    let start = open + inner.len() - inner.trim_start().len();
    let name: String = text[start..].chars().take_while(|letter| is_of_key(*letter)).collect();
    Slip {
        at: start..start + name.len(),
        message: format!("no sign `$` before `{name}`, by which a form is chosen"),
        help: BRACES,
        cure: (!name.is_empty()).then(|| (start..start, "$".to_owned(), true)),
    }
}

/// `{ }`, `{ $ page }`, `{ ${page} }`
fn within_braces(text: &str, at: usize) -> Slip {
    let open = text[..at].rfind('{').unwrap_or(at);
    let line = line_of(text, open);
    let close = text[open..line.end].find('}').map_or(line.end, |close| open + close + 1);
    let inner = text[open..close].trim_matches(['{', '}', '$', '%', '"', '\'', ' ', '(', ')']);
    let is_name = !inner.is_empty() && inner.chars().all(is_of_key);
    // A sign before the brace is that of another tool: `${page}`, `%{page}`.
    Slip {
        at: open..close,
        message: match inner.is_empty() {
            true => "nothing is named within these braces".to_owned(),
            false => "what stands within these braces cannot be read".to_owned(),
        },
        help: BRACES,
        cure: is_name.then(|| (open..close, format!("{{ ${inner} }}"), true)),
    }
}

/// Messages that the program asks for on lines that are indented, so that they are read as more words of those above.
pub(super) fn swallowed(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let known = super::entries(super::KNOWN);
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line))
    });
    let told = |(start, line): (usize, &str)| {
        let written = line.trim_start();
        let (key, _) = written.split_once('=')?;
        let key = key.trim_end();
        let indent = line.len() - written.len();
        let is_one = indent > 0 && known.iter().any(|entry| entry.key == key);
        let message =
            format!("the message `{key}` is indented, so that it is read as more words of the one above");
        let place = Place::bytes(path, start + indent..start + indent + key.len());
        let fix = Fix::certain("begin it at the left margin", Place::bytes(path, start..start + indent), "");
        is_one.then(|| Diagnostic::error(Code::BadMessage, place, message).fix(fix))
    };
    lines.filter_map(told).collect()
}

/// The line that a byte belongs to, without its end.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    start..start + text[start..end].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Edit;

    /// The messages, and the text with every cure made.
    fn mended(text: &str) -> (Vec<String>, String) {
        let errors =
            fluent_syntax::parser::parse_runtime(text).err().map(|(_, errors)| errors).unwrap_or_default();
        let path: SourcePath = "x.ftl".into();
        let told: Vec<Diagnostic> = errors.iter().map(|error| broken(&path, text, error)).collect();
        let mut edits: Vec<&Edit> =
            told.iter().flat_map(|told| &told.fixes).flat_map(|fix| &fix.edits).collect();
        edits.reverse();
        let mut made = text.to_owned();
        for edit in edits {
            let Place::Bytes(_, at) = &edit.place else { panic!("bytes of a file") };
            made.replace_range(at.start..at.end, &edit.text);
        }
        (told.into_iter().map(|told| told.message).collect(), made)
    }

    #[test]
    fn slips_are_told_in_plain_words_and_mended() {
        for (text, message, meant) in [
            ("a = x\nskip: Skip it\n", "no sign `=` behind the key `skip`", "a = x\nskip = Skip it\n"),
            ("a = { $page · { $site }\n", "this brace is never closed", "a = { $page } · { $site }\n"),
            ("a = { $page\nb = x\n", "this brace is never closed", "a = { $page }\nb = x\n"),
            ("a = $page } x\n", "a brace that closes nothing", "a = { $page } x\n"),
            ("a = { $n } }\n", "a brace that closes nothing", "a = { $n }\n"),
            (
                "a = { $n ->\n  [one] x\n  [other] y\n }\nb = z\n",
                "no form of this message has a star",
                "a = { $n ->\n  [one] x\n  *[other] y\n }\nb = z\n",
            ),
            (
                "a = { n ->\n  [one] x\n *[other] y\n }\n",
                "no sign `$` before `n`, by which a form is chosen",
                "a = { $n ->\n  [one] x\n *[other] y\n }\n",
            ),
            ("a = x { $ page } y\n", "what stands within these braces cannot be read", "a = x { $page } y\n"),
            (
                "a = one\ntwo three\n",
                "a line that is neither a message nor part of the one above",
                "a = one\n    two three\n",
            ),
            ("// remark\na = x\n", "a remark in another form", "# remark\na = x\n"),
            ("a = x { } y\n", "nothing is named within these braces", "a = x { } y\n"),
            ("a =\nb = x\n", "the message `a` has no words", "a =\nb = x\n"),
            (
                "a = x\nnav-close Shut\n",
                "no sign `=` behind the key `nav-close`",
                "a = x\nnav-close = Shut\n",
            ),
            ("nav-close\na = x\n", "the message `nav-close` has no words", "nav-close\na = x\n"),
            ("a = one\ne-mail two\n", "no sign `=` behind the key `e-mail`", "a = one\ne-mail = two\n"),
        ] {
            assert_eq!(mended(text), (vec![message.to_owned()], meant.to_owned()), "{text}");
        }
    }
}
