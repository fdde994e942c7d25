//! PO that came back from a translator's tool.

use std::ops::Range;

use super::{STAMP, TEXT, notation};
use crate::diagnostic::nearest;
use crate::lang::Lang;
use crate::translation::content::Content;
use crate::translation::exchange::{Arrival, Returned, ReturnedUnit, Unreadable};
use crate::yaml::Scalar;

/// A message of the file.
#[derive(Default)]
struct Message {
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
    fuzzy: bool,
    /// What the translation is made from.
    stamp: Option<String>,
    /// The lines of its translation.
    at: Range<usize>,
}

/// Which of an entry's texts goes on.
#[derive(Clone, Copy)]
enum Part {
    Context,
    Id,
    Text,
}

/// Read what came back.
pub fn read(text: &str) -> Result<Arrival, Unreadable> {
    let entries = entries(text)?;
    let header = entries.iter().find(|entry| entry.context.is_none() && entry.id.as_deref() == Some(""));
    let fields = header.and_then(|entry| entry.text.as_deref()).unwrap_or_default();
    let field =
        |name: &str| fields.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(':')?.trim()));
    let target = field("Language").and_then(language).ok_or_else(|| {
        Unreadable::new(
            header.map_or(0..0, |entry| entry.at.clone()),
            "the header does not name the language of the translation",
            "expected `Language: nl`, or another one",
        )
        .help("write the tag of the language into the header of the file, the text without `msgctxt` at its beginning: `\"Language: nl\\n\"`")
    })?;
    let mut texts: Vec<Returned> = fields.lines().filter_map(|line| sent(line, header?.at.clone())).collect();
    for entry in entries.iter().filter(|entry| entry.context.is_some() || entry.id.as_deref() != Some("")) {
        add(entry, &mut texts)?;
    }
    Ok(Arrival { target, texts })
}

/// A text that the header tells of.
fn sent(line: &str, at: Range<usize>) -> Option<Returned> {
    let (_, value) = line.strip_prefix(TEXT)?.split_once(": ")?;
    let mut parts = value.splitn(3, ' ');
    let (name, fingerprint) = (parts.next()?.to_owned(), Some(parts.next()?.to_owned()));
    let original = parts.next().and_then(|json| serde_json::from_str(json).ok());
    Some(Returned { name, fingerprint, original, units: Vec::new(), at })
}

fn add(entry: &Message, texts: &mut Vec<Returned>) -> Result<(), Unreadable> {
    let Some((name, id)) = entry.context.as_deref().and_then(|context| context.rsplit_once('#')) else {
        return Err(foreign(entry));
    };
    let at = texts.iter().position(|text| text.name == name).unwrap_or_else(|| {
        let (name, fingerprint) = (name.to_owned(), entry.stamp.clone());
        texts.push(Returned { name, fingerprint, original: None, units: Vec::new(), at: entry.at.clone() });
        texts.len() - 1
    });
    let text = &mut texts[at];
    if text.units.is_empty() {
        text.at = entry.at.clone();
    }
    text.units.push(ReturnedUnit {
        id: id.to_owned(),
        source: Content {
            pieces: notation::read(entry.id.as_deref().unwrap_or_default()),
            marks: Vec::new(),
        }
        .normal()
        .words(),
        target: notation::read(entry.text.as_deref().unwrap_or_default()),
        review: entry.fuzzy,
        at: entry.at.clone(),
    });
    Ok(())
}

fn foreign(entry: &Message) -> Unreadable {
    let message = "this text was not exported by prospectus, or the tool lost what says where it belongs";
    let expected = "expected `msgctxt` with an item and a part of it, such as `pages/about#title`";
    Unreadable::new(entry.at.clone(), message, expected)
}

fn entries(text: &str) -> Result<Vec<Message>, Unreadable> {
    let mut reader = Reader::default();
    let mut next = 0;
    for line in text.split_inclusive('\n') {
        let at = next..next + line.trim_end().len();
        next += line.len();
        match line.trim() {
            "" => {}
            line => match line.strip_prefix('#') {
                Some(comment) => reader.comment(comment),
                None => {
                    let after = text[next..].lines().next().unwrap_or_default();
                    reader.text(line, at).map_err(|wrong| mended(wrong, line, after))?;
                }
            },
        }
    }
    reader.finish();
    Ok(reader.entries)
}

/// The keywords that begin a text.
const KEYWORDS: [&str; 3] = ["msgctxt", "msgid", "msgstr"];

/// Quotation marks that programs write in the place of straight ones.
const QUOTES: [char; 8] = ['"', '“', '”', '„', '«', '»', '‟', '＂'];

/// What cannot be read with the line as it was most likely meant.
fn mended(wrong: Unreadable, line: &str, after: &str) -> Unreadable {
    let (typed, rest) = match line.find(QUOTES) {
        Some(at) => (line[..at].trim(), &line[at..]),
        None => line
            .split_once(char::is_whitespace)
            .filter(|(word, _)| KEYWORDS.contains(word))
            .unwrap_or(("", line)),
    };
    let keyword = match nearest(typed, KEYWORDS).first() {
        _ if KEYWORDS.contains(&typed) || typed.is_empty() => typed,
        Some(near) => near,
        // Words of the line before, which was broken in two.
        None => return wrong.help(format!("write: `\"{}\"`", escaped(bare(line)))),
    };
    let closes = rest.len() > 1 && rest.ends_with(QUOTES);
    let goes_on =
        !closes && !after.trim().is_empty() && !after.starts_with(['"', '#']) && !after.starts_with("msg");
    let inner = bare(rest);
    let words = match goes_on {
        true => format!("{} {}", escaped(inner), escaped(bare(after.trim()))),
        false => escaped(inner),
    };
    let blank = if keyword.is_empty() { "" } else { " " };
    let before = if goes_on { "write both lines as one" } else { "write" };
    wrong.help(format!("{before}: `{keyword}{blank}\"{words}\"`"))
}

/// Without one quotation mark at either end.
fn bare(words: &str) -> &str {
    let words = words.strip_prefix(QUOTES).unwrap_or(words);
    words.strip_suffix(QUOTES).unwrap_or(words)
}

/// With a backslash before each quotation mark that has none.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    let mut is_after_backslash = false;
    for letter in words.chars() {
        if letter == '"' && !is_after_backslash {
            escaped.push('\\');
        }
        is_after_backslash = letter == '\\' && !is_after_backslash;
        escaped.push(letter);
    }
    escaped
}

/// What was read so far.
#[derive(Default)]
struct Reader {
    entries: Vec<Message>,
    entry: Message,
    /// Which text of the entry a line without a keyword belongs to.
    part: Option<Part>,
}

impl Reader {
    /// An entry ends where another begins, or a comment on it.
    fn finish(&mut self) {
        if self.entry.text.is_some() {
            self.entries.push(std::mem::take(&mut self.entry));
        }
    }

    fn comment(&mut self, comment: &str) {
        self.finish();
        if let Some(stamp) = comment.strip_prefix('.').and_then(|told| told.trim().strip_prefix(STAMP)) {
            self.entry.stamp = Some(stamp.to_owned());
        }
        let mut flags = comment.strip_prefix(',').unwrap_or_default().split(',');
        self.entry.fuzzy |= flags.any(|flag| flag.trim() == "fuzzy");
    }

    /// `msgid "…"`, or `"…"` that goes on.
    fn text(&mut self, line: &str, at: Range<usize>) -> Result<(), Unreadable> {
        let (keyword, rest) =
            line.split_once('"').map_or((line, None), |(keyword, rest)| (keyword.trim(), Some(rest)));
        self.part = match keyword {
            "msgctxt" => Some(Part::Context),
            "msgid" => Some(Part::Id),
            "msgstr" => Some(Part::Text),
            "" => self.part,
            other => {
                let expected = "expected `msgctxt`, `msgid` or `msgstr` with a text in quotation marks";
                return Err(Unreadable::new(at, format!("`{other}` cannot be read here"), expected));
            }
        };
        if matches!(keyword, "msgctxt" | "msgid") {
            self.finish();
        }
        let Some(value) = rest.and_then(unquoted) else {
            let message = "the text is not closed, or not in quotation marks";
            return Err(Unreadable::new(at, message, "expected `\"…\"`"));
        };
        match self.part {
            Some(Part::Context) => self.entry.context.get_or_insert_default().push_str(&value),
            Some(Part::Id) => self.entry.id.get_or_insert_default().push_str(&value),
            Some(Part::Text) => {
                if self.entry.text.is_none() {
                    self.entry.at = at.clone();
                }
                self.entry.at.end = at.end;
                self.entry.text.get_or_insert_default().push_str(&value);
            }
            None => {
                return Err(Unreadable::new(
                    at,
                    "a text that belongs to nothing",
                    "expected `msgid` before it",
                ));
            }
        }
        Ok(())
    }
}

/// What stands before the closing quotation mark. Signs behind a backslash are those of C; one that means nothing there
/// stays as it is typed.
fn unquoted(text: &str) -> Option<String> {
    let mut bytes: Vec<u8> = Vec::with_capacity(text.len());
    let mut rest = text;
    loop {
        let at = rest.find(['"', '\\'])?;
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        let is_end = rest.as_bytes()[at] == b'"';
        rest = &rest[at + 1..];
        if is_end {
            return rest.trim().is_empty().then(|| String::from_utf8_lossy(&bytes).into_owned());
        }
        let (letters, length) = unescaped(rest)?;
        bytes.extend(letters);
        rest = &rest[length..];
    }
}

/// What stands behind a backslash means, and how long it is. Bytes can be given by their number: `\303\251` is an `é`.
fn unescaped(rest: &str) -> Option<(Vec<u8>, usize)> {
    let letter = rest.chars().next()?;
    let number = |digits: &str, radix: u32, most: usize| {
        let length = digits.bytes().take(most).take_while(|byte| char::from(*byte).is_digit(radix)).count();
        u8::from_str_radix(&digits[..length], radix).ok().map(|byte| (vec![byte], length))
    };
    let of_number = match letter {
        'x' => number(&rest[1..], 16, 2).map(|(byte, length)| (byte, length + 1)),
        '0'..='7' => number(rest, 8, 3),
        _ => None,
    };
    let plain = |byte: u8| (vec![byte], 1);
    Some(of_number.unwrap_or_else(|| match letter {
        'n' => plain(b'\n'),
        't' => plain(b'\t'),
        'r' => plain(b'\r'),
        '"' | '\\' | '\'' | '?' => plain(letter as u8),
        other => (format!("\\{other}").into_bytes(), other.len_utf8()),
    }))
}

/// A language as gettext names it: `pt_BR`, `sr@latin`.
fn language(name: &str) -> Option<Lang> {
    let (name, variant) = name.split_once('@').unwrap_or((name, ""));
    let script = match variant {
        "latin" => "-Latn",
        "cyrillic" => "-Cyrl",
        "arabic" => "-Arab",
        _ => "",
    };
    let name = name.split('.').next().unwrap_or_default().replace('_', "-");
    let end = name.find('-').unwrap_or(name.len());
    Lang::parse(&format!("{}{script}{}", &name[..end], &name[end..])).ok()
}
