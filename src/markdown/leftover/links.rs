//! Links, pictures and notes that Markdown did not take for such.

mod turned;

use std::cell::Cell;
use std::sync::LazyLock;

use regex::Captures;

use super::notes;
use super::residue::Residue;
use super::rules::Rules;
use super::signs::MASK;
use super::sized::sized;
use super::{Cure, Slip};
use crate::diagnostic::nearest;
use crate::limits::MARKDOWN_MISTAKES;
use crate::markdown::Links;
use turned::{swapped, turned};

/// The notes and addresses that a text defines, by their names.
pub struct Names<'l> {
    /// What the text can name.
    pub links: &'l dyn Links,
    /// How often it was asked for.
    pub asked: Cell<usize>,
    pub notes: Vec<String>,
    pub addresses: Vec<String>,
    /// Numbers in brackets, each as often as it stands there: `[1]`.
    pub numbers: Vec<String>,
    /// Those that a paragraph begins with.
    pub numbered: Vec<String>,
}

impl Names<'_> {
    /// What is called so, where an address has blanks as a title has. Looking for it takes long.
    fn titled(&self, typed: &str) -> Option<String> {
        self.asked.set(self.asked.get() + 1);
        let refusal = (self.asked.get() <= MARKDOWN_MISTAKES).then(|| self.links.link(typed).err())??;
        Some(refusal.readings.into_iter().next()?.text)
    }
}

type Tell = fn(&Captures, &Residue, &Names) -> Option<(String, Cure)>;

/// What is looked for, the most telling first.
static RULES: LazyLock<Rules<Tell>> = LazyLock::new(|| {
    let rules: [(&str, Tell); 24] = [
        (COMMENT_OF_WORD, comment),
        (r"\[\[?_?(?i:toc)_?\]\]?", contents),
        (r"!?\[\[([^\[\]\n]+)\]\]", wiki),
        (r"(?m)^\[\^([^\]\n]+)\]:", late_note),
        (r"\^\[([^\[\]\n]+)\]", inline_note),
        (r"(?m)^\[\^([^\]\n]+)\](?:[ \t\u{a0}\u{202f}]*[:.;)–—-])?[ \t]+([^\n]+)", bare_note),
        (r"\[\^([^\[\]\n]*)\]", note),
        (r"(?m)^\[([^\[\]\n]+)\]:[ \t]*(\S+)", late_address),
        (r"(?m)^\[[ xX]?\][ \t]", task),
        (r"\[([^\[\]]*)\]\((\{[{%][^()]*[%}]\})\)", shortcode),
        (r"(!?)\[([^\[\]]*)\]\(((?:[^()]|\([^()]*\))*)\)", address),
        (r"(!?)\[([^\[\]\n]*)\]\(([^()\s]*)", unclosed),
        (r"(!?)\[([^\[\]\n]+)\][ \t\u{a0}]*\n?[ \t]*\(([^()\s]+)\)", apart),
        (r"\(((?:https?://|www\.|mailto:)[^()\s]+)\)[ \t]?\[([^\[\]\n]+)\]", turned),
        (r"\(([^()\n]+)\)\[([^\[\]\s]+)\]", swapped),
        (r"(!?)[\[［]([^\[\]［］\n]+)[\]］][(（]([^()（）\n]+)[)）]", wide),
        (r"(!?)\[([^\[\]\n]+)\] ?\[([^\[\]\n]*)\]", reference),
        (r"\[((?:https?://|www\.)[^\s\[\]]+)[ \t]+([^\[\]\n]+)\]", of_wiki),
        (r"(?m)^\[([0-9]{1,2})\][ \t]+(\S[^\n]*)", numbered_note),
        (r"[\w.,)]\[([0-9]{1,2})\]", mention),
        (r"!\[([^\[\]\n]*)\]", picture),
        (
            r"(?m)\[(caption|embed|gallery|audio|video|playlist|button|contact-form-7|wpforms)(?:[ \t][^\[\]\n]*)?\](?:([^\[\]\n]*)\[/[a-z0-9-]+\])?",
            wordpress,
        ),
        (
            r"\[/?(?:b|i|u|url|img|quote|color|size|center)(?:=[^\]\n]*)?\][^\[\]\n]*\[/(?:b|i|u|url|img|quote|color|size|center)\]",
            forum,
        ),
        (r"\]\(([^()\s]+)\)", bracket),
    ];
    Rules::new(&rules)
});

pub(super) fn look(residue: &Residue, names: &Names) -> Vec<Slip> {
    let text = &residue.words.text;
    if !residue.signs.has(b"[]") && !residue.signs.has_foreign() {
        return Vec::new();
    }
    let found = RULES.found(text);
    let slips = found.into_iter().filter_map(|(found, tell)| {
        let at = residue.at(found.get_match().range());
        tell(&found, residue, names).map(|(message, cure)| Slip::new(at, message, cure))
    });
    slips.collect()
}

/// The whole of what was found, written otherwise.
fn write(found: &Captures, residue: &Residue, words: String) -> Cure {
    Cure::Write(residue.at(found.get_match().range()), words)
}

/// A part of what was found, as it stands in the text.
fn raw<'r>(found: &Captures, part: usize, residue: &'r Residue) -> &'r str {
    found.get(part).filter(|part| !part.is_empty()).map_or("", |part| residue.raw(part.range()))
}

/// `[AP1]`: the initials of who commented in Word, and the number of the comment. Formulas such as `[CO2]` are none.
pub(super) const COMMENT_OF_WORD: &str = r"[ \t]?\[[A-Z][A-Za-z]{1,3}[0-9]{1,3}\]";

/// Whether such a mark is a formula.
pub(super) fn is_formula(mark: &str) -> bool {
    matches!(mark.trim().trim_matches(['[', ']']), "CO2" | "SO2" | "NO2" | "NO3" | "NH3" | "NH4" | "CH4")
}

fn comment(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let is_formula = is_formula(&found[0]);
    (!is_formula).then(|| ("the mark of a comment in Word".into(), write(found, residue, String::new())))
}

fn contents(_: &Captures, _: &Residue, _: &Names) -> Option<(String, Cure)> {
    let help = "remove it; a page lists its headings by itself".to_owned();
    Some(("a sign for a table of contents".into(), Cure::Do(help)))
}

fn wiki(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let inner = raw(found, 1, residue);
    let (target, words) = inner.split_once('|').unwrap_or((inner, inner));
    let picture = found[0].starts_with('!');
    let cure = match picture {
        true => write(found, residue, format!("![what it shows]({})", target.trim())),
        false if target.contains(['/', '.']) => {
            write(found, residue, format!("[{}]({})", words.trim(), target.trim()))
        }
        false => Cure::Do(format!(
            "name the item by its kind and id, such as `[{}](programmes/{})`",
            words.trim(),
            crate::lang::slugify(target)
        )),
    };
    Some((
        if picture { "a picture in the form of a wiki" } else { "a link in the form of a wiki" }.into(),
        cure,
    ))
}

fn late_note(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let name = raw(found, 1, residue);
    Some((format!("the text of the note `{name}` is not taken for one"), Cure::Do(notes::late(name))))
}

/// `[^1] The note`, at the beginning of a paragraph.
fn bare_note(found: &Captures, residue: &Residue, names: &Names) -> Option<(String, Cure)> {
    let name = raw(found, 1, residue);
    let is_first = found.get_match().start() == 0 && !names.notes.iter().any(|known| known == name);
    if !is_first {
        return note(found, residue, names);
    }
    let (at, words) =
        (residue.at(found.get_match().range()), format!("[^{name}]: {}", raw(found, 2, residue)));
    let is_mentioned = notes::is_mentioned(residue.markdown, name);
    let cure = if is_mentioned { Cure::Mend(at, words) } else { Cure::Write(at, words) };
    Some((format!("the text of the note `{name}` is not taken for one"), cure))
}

fn inline_note(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let help = format!("write `[^1]` here, and in a paragraph of its own `[^1]: {}`", raw(found, 1, residue));
    Some(("a note within the text".into(), Cure::Do(help)))
}

fn note(found: &Captures, residue: &Residue, names: &Names) -> Option<(String, Cure)> {
    let name = raw(found, 1, residue);
    if names.notes.iter().any(|known| known == name) || notes::bare(residue.markdown).contains(&name) {
        return None;
    }
    let near = nearest(name, names.notes.iter().map(String::as_str));
    let cure = match near.first() {
        Some(near) => write(found, residue, format!("[^{near}]")),
        None => Cure::Do(format!("write the note in a paragraph of its own: `[^{name}]: …`")),
    };
    Some((format!("there is no note `{name}`"), cure))
}

fn late_address(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let address = raw(found, 2, residue);
    is_address(address).then(|| {
        (
            format!("the address of `{}` is not taken for one", raw(found, 1, residue)),
            Cure::Do("put a blank line before it".into()),
        )
    })
}

fn task(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    Some(("a box to tick".into(), write(found, residue, String::new())))
}

/// `[words]({% link page.md %})`, `[words]({{< ref "page.md" >}})`: what they name, where a link does.
fn shortcode(found: &Captures, residue: &Residue, names: &Names) -> Option<(String, Cure)> {
    let (words, sign) = (raw(found, 1, residue), raw(found, 2, residue));
    let named = sign.trim_matches(|letter: char| "{}%<> -".contains(letter)).split_once(char::is_whitespace);
    let named = named.map_or("", |(_, named)| named.trim().trim_matches(['"', '\'']));
    let path = named.rsplit_once('.').map_or(named, |(path, _)| path).trim_matches('/');
    let known = names.links.link(path).ok().map(|_| path.to_owned()).or_else(|| names.titled(path));
    let cure = match known {
        Some(name) => write(found, residue, format!("[{words}]({name})")),
        None => Cure::Do("name the item by its kind and id, such as `programmes/management`".into()),
    };
    Some(("a shortcode of another tool for an address".into(), cure))
}

/// `[caption id="1"]Our campus[/caption]`
fn wordpress(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let inner = raw(found, 2, residue).trim();
    let cure = match &found[1] {
        "embed" if !inner.is_empty() => write(found, residue, format!("<{inner}>")),
        "gallery" | "audio" | "video" | "playlist" => Cure::Do(
            "put pictures into the folder, each as `![what it shows](picture.jpg)`, and link to films: `[words](https://…)`"
                .into(),
        ),
        "contact-form-7" | "wpforms" => Cure::Do("link to the form where it is: `[words](https://…)`".into()),
        _ => write(found, residue, inner.to_owned()),
    };
    Some(("a shortcode of WordPress, which means nothing here".into(), cure))
}

/// `[words](an address with blanks)`, and a title in quotation marks that are not straight.
fn address(found: &Captures, residue: &Residue, names: &Names) -> Option<(String, Cure)> {
    let (sign, words, typed) = (&found[1], raw(found, 2, residue), raw(found, 3, residue).trim());
    let what = if sign.is_empty() { "link" } else { "picture" };
    if typed.is_empty() {
        return Some((
            format!("a {what} without an address"),
            Cure::Do("write between the round brackets where it leads".into()),
        ));
    }
    let titled = typed
        .split_once(char::is_whitespace)
        .filter(|(_, title)| title.trim_start().starts_with(['“', '”', '„', '«', '‘', '’', '"', '\'']));
    if let Some((address, title)) = titled {
        let title = title.trim();
        let straight = title.starts_with(['"', '\'']);
        let inner = title.trim_matches(|letter| "“”„«»‘’\"' ".contains(letter)).replace('"', "'");
        let cure = write(found, residue, format!("{sign}[{words}]({address} \"{inner}\")"));
        let wrong = if straight {
            "does not end with its quotation mark"
        } else {
            "is not in straight quotation marks"
        };
        return Some((format!("a {what} whose title {wrong}"), cure));
    }
    let typed = typed.trim_start_matches('<').trim_end_matches('>');
    if !typed.contains(char::is_whitespace) {
        return None;
    }
    let is_web = ["https://", "http://", "www.", "mailto:"].iter().any(|start| words.starts_with(start));
    if is_web && sign.is_empty() && !words.contains(char::is_whitespace) && !typed.contains([':', '/']) {
        let address = if words.starts_with("www.") { format!("https://{words}") } else { words.to_owned() };
        let cure = Cure::Mend(residue.at(found.get_match().range()), format!("[{typed}]({address})"));
        return Some(("a link whose words and address are swapped".into(), cure));
    }
    let address = match typed.split_once(':').map(|(scheme, _)| scheme) {
        Some("tel") => typed.split_whitespace().collect(),
        Some("mailto") if !typed.contains('?') => typed.split_whitespace().collect(),
        Some(scheme @ ("http" | "https" | "mailto")) => {
            let rest = typed[scheme.len() + 1..].trim_start();
            let (slashes, rest) = rest.split_at(rest.len() - rest.trim_start_matches('/').len());
            let rest = rest.split_whitespace().collect::<Vec<&str>>().join("%20");
            format!("{scheme}:{slashes}{rest}")
        }
        // The id of a heading has none.
        _ if typed.split_once('#').is_some_and(|(name, id)| !name.contains(' ') && id.contains(' ')) => {
            let (name, id) = typed.split_once('#').unwrap_or_default();
            format!("{name}#{}", crate::lang::slugify(id))
        }
        _ => {
            let whole = typed.split_whitespace().collect::<Vec<&str>>().join(" ");
            if let Some(bare) = sized(&whole).filter(|_| !sign.is_empty()) {
                let (at, text) = (residue.at(found.get_match().range()), format!("{sign}[{words}]({bare})"));
                return Some(("a size behind the name of a picture".into(), Cure::Mend(at, text)));
            }
            names.titled(&whole).filter(|_| sign.is_empty()).unwrap_or_else(|| format!("<{whole}>"))
        }
    };
    let at = residue.at(found.get_match().range());
    Some((
        format!("a {what} whose address has blanks"),
        Cure::Mend(at, format!("{sign}[{words}]({address})")),
    ))
}

fn unclosed(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let (sign, words, address) = (&found[1], raw(found, 2, residue), raw(found, 3, residue));
    let what = if sign.is_empty() { "link" } else { "picture" };
    let address = address.trim_end_matches(['.', ',', ';']);
    let rest = raw(found, 3, residue)[address.len()..].to_owned();
    let cure = write(found, residue, format!("{sign}[{words}]({address}){rest}"));
    Some((format!("a {what} whose round bracket is never closed"), cure))
}

fn apart(found: &Captures, residue: &Residue, names: &Names) -> Option<(String, Cure)> {
    let (sign, words, address) = (&found[1], raw(found, 2, residue), raw(found, 3, residue));
    (is_address(address) && !is_number(words)).then(|| {
        let written = format!("{sign}[{words}]({address})");
        let cure = match names.links.link(address) {
            Ok(_) if sign.is_empty() => Cure::Mend(residue.at(found.get_match().range()), written),
            _ => write(found, residue, written),
        };
        ("a link whose two brackets do not touch".into(), cure)
    })
}

fn wide(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let wide = found[0].contains(['［', '］', '（', '）']);
    let (sign, words, address) = (&found[1], raw(found, 2, residue), raw(found, 3, residue).trim());
    (wide && is_address(address)).then(|| {
        (
            "a link in brackets of full width".into(),
            write(found, residue, format!("{sign}[{words}]({address})")),
        )
    })
}

fn reference(found: &Captures, residue: &Residue, names: &Names) -> Option<(String, Cure)> {
    let (sign, words) = (&found[1], raw(found, 2, residue));
    let name = Some(raw(found, 3, residue)).filter(|name| !name.is_empty()).unwrap_or(words);
    if is_number(words) && is_number(name) || words.starts_with('^') {
        return None;
    }
    let what = if sign.is_empty() { "link" } else { "picture" };
    let near = nearest(name, names.addresses.iter().map(String::as_str));
    let cure = match near.first() {
        Some(near) => write(found, residue, format!("{sign}[{words}][{near}]")),
        None => Cure::Do(format!("write the address itself: `{sign}[{words}](…)`")),
    };
    Some((format!("the {what} names an address `{name}` that is not given"), cure))
}

/// `[https://www.example.edu the website]`
fn of_wiki(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let (address, words) = (raw(found, 1, residue), raw(found, 2, residue).trim());
    let address = if address.starts_with("www.") { format!("https://{address}") } else { address.to_owned() };
    let at = residue.at(found.get_match().range());
    Some(("a link in the form of a wiki".into(), Cure::Mend(at, format!("[{words}]({address})"))))
}

/// `[1] The note`, at the beginning of a paragraph, which the text mentions as `[1]`.
fn numbered_note(found: &Captures, residue: &Residue, names: &Names) -> Option<(String, Cure)> {
    let number = raw(found, 1, residue);
    let is_mentioned = names.numbers.iter().filter(|known| *known == number).count() > 1;
    let cure = write(found, residue, format!("[^{number}]: {}", raw(found, 2, residue)));
    is_mentioned.then(|| (format!("the text of the note `{number}` is not taken for one"), cure))
}

/// `[1]` behind words, where a paragraph begins with it.
fn mention(found: &Captures, residue: &Residue, names: &Names) -> Option<(String, Cure)> {
    let number = raw(found, 1, residue);
    let is_written = names.numbered.iter().any(|known| known == number);
    let first = found.get_match().as_str().chars().next().unwrap_or_default();
    is_written
        .then(|| ("a note in another form".into(), write(found, residue, format!("{first}[^{number}]"))))
}

fn picture(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    let words = raw(found, 1, residue);
    // A sentence that ends with an exclamation mark, before a word in brackets.
    let after_word = residue.words.text[..found.get_match().start()].ends_with(char::is_alphanumeric);
    (!after_word).then(|| {
        (
            "a picture without the name of its file".into(),
            Cure::Do(format!("write: `![{words}](picture.jpg)`")),
        )
    })
}

fn bracket(found: &Captures, residue: &Residue, _: &Names) -> Option<(String, Cure)> {
    is_address(raw(found, 1, residue)).then(|| {
        let help =
            "write `[words](address)`; a bracket within the words is written `\\[` or `\\]`".to_owned();
        ("a link that Markdown does not take for one".into(), Cure::Do(help))
    })
}

fn forum(_: &Captures, _: &Residue, _: &Names) -> Option<(String, Cure)> {
    let help = "write `**bold**`, `*emphasis*` or `[words](address)`".to_owned();
    Some(("signs of a forum, which mean nothing here".into(), Cure::Do(help)))
}

/// Whether something in brackets leads somewhere: an address, an item, a heading, a file.
fn is_address(text: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !text.contains([MASK, '[', ']'])
        && (text.contains(['/', ':', '#', '@'])
            || text.split('.').all(|part| !part.is_empty() && part.chars().all(plain)))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit() || " ,;–-".contains(letter))
}
