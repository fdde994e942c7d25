//! Signs that mean something in HTML, in LaTeX and in other tools, and addresses that were mistyped.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Captures;

use super::container;
use super::residue::Residue;
use super::rules::Rules;
use super::{Cure, Slip};
use crate::markdown::{BlockKind, parser};
use crate::meant;
use crate::model::Kind;

type Tell = fn(&Captures) -> Option<(String, Help)>;

/// What to write in the place of all of it, or what to do.
enum Help {
    Write(String),
    Do(Cow<'static, str>),
}

static RULES: LazyLock<Rules<Tell>> = LazyLock::new(|| {
    let rules: [(&str, Tell); 29] = [
        (r"\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|\{\{[<%]", shortcode),
        (r"(?m)^::+[^\n]*", |_| {
            told(
                "a container of another tool",
                "write `> [!NOTE]`, and its text in lines that begin with `> `",
            )
        }),
        (r"(?m)^(?:!!!|\?\?\?\+?) +\w[^\n]*", |_| {
            told("a callout of another tool", "write `> [!NOTE]`, and its text in lines that begin with `> `")
        }),
        (r"\[([^\[\]\n]+)\]\{:?[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}\n]*\}", |found| {
            let message = "words with attributes, which have a meaning only as `{#id}` after a heading";
            Some((message.into(), Help::Write(found[1].to_owned())))
        }),
        (
            r#"(?m)^(?:import\s[^\n]*\sfrom\s+["'][^"'\n]+["'];?|export\s+(?:default|const|function)\s[^\n]*)$"#,
            |_| Some(("a line of code of another tool".into(), Help::Write(String::new()))),
        ),
        (r"\{:?[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}\n]*\}", |_| {
            told("attributes, which have a meaning only as `{#id}` after a heading", "remove them")
        }),
        (r"\$\$[^$]+\$\$|\$[^$\n]*[\\^_{}=][^$\n]*\$", |_| {
            told(
                "a formula in LaTeX",
                "write it with signs such as ×, ², ≤, or as a picture with a text alternative",
            )
        }),
        (
            r"(?:^|[^\w:\\/])(\\(?:begin|end|frac|text\w*|emph|href|url|cite|ref|item|section|sub\w+|newpage|pagebreak|newline|sum|int|sqrt|times|cdot|leq|geq|alpha|beta|mu|pm)(?-u:\b))",
            |_| told("a command of LaTeX", "write the character or the Markdown itself"),
        ),
        (r"&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6})(?-u:\b)[;=]?", entity),
        (
            r"(?i)[\w.+-]+\s?[\[({]\s?(?:at|ät|arroba)\s?[\])}]\s?[\w-]+(?:(?:\.|\s?[\[({]\s?(?:dot|punt|punkt|point|punto)\s?[\])}]\s?)[\w-]+)+",
            |found| {
                let meant = meant::mail(&found[0]).into_iter().next()?;
                Some(("an e-mail address in disguise".into(), Help::Write(format!("<{}>", meant.text))))
            },
        ),
        (r"<([a-z-]+)/([a-z0-9-]+|[A-Z]{2})/?(#[\w-]+)?>", |found| {
            Kind::from_folder(&found[1])?;
            let anchor = found.get(3).map_or("", |anchor| anchor.as_str());
            Some(without_words(&found[2], &format!("{}/{}{anchor}", &found[1], &found[2])))
        }),
        (r"<#([a-z0-9][\w-]*)>", |found| Some(without_words(&found[1], &found[0][1..found[0].len() - 1]))),
        (r"<((?:www\.)[^<>\s]+)>", |found| {
            Some(("an address without `https://`".into(), Help::Write(format!("<https://{}>", &found[1]))))
        }),
        (r"<[^<>\s@]+@[^<>\s]+>", |found| {
            let meant = meant::mail(&found[0]).into_iter().next()?;
            let message = "an e-mail address that is not well formed";
            Some((message.into(), Help::Write(format!("<{}>", meant.text))))
        }),
        (r"<(https?://[^<>\n]*)>", |_| told("an address with blanks", "write `%20` for each blank")),
        (r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/>=]|$)", |_| {
            told(
                "HTML that is not closed, and would not be let through",
                "write it as Markdown; `\\<` makes a plain less-than sign",
            )
        }),
        (r"<!--|-->", |_| told("a comment of HTML", "remove it")),
        (r"(?-u:\b)(https?)(?:;//|//:|:///+|: //|:/ ?/ |//|:\\\\|:/)([^\s/\\][^\s]*)", |found| {
            Some(("a mistyped address".into(), Help::Write(format!("{}://{}", &found[1], &found[2]))))
        }),
        (r"(?-u:\b)(?:h?t{1,3}p{1,2}s?|hpt+ps?|hhttps?|httt+ps?|htt?sp?|htpps?)://(\S+)", scheme),
        (r"==([^=\s][^=\n]*[^=\s])==", |found| {
            Some((
                "the sign of a marker pen, which means nothing here".into(),
                Help::Write(format!("**{}**", &found[1])),
            ))
        }),
        (r"(?:^|\s)\+\+(?:[^+\s][^+\n]*?[^+\s]|[^+\s])\+\+(?:[\s.,;:!?)]|$)", |_| {
            told("the sign of another tool for words that are new", "write the words alone")
        }),
        (r"%%[^%\n]+%%", |_| told("a comment of another tool, which readers would see", "remove it")),
        (r"(?m)^\+{3}\n(?:[^\n]*=[^\n]*\n)+\+{3}$", |_| {
            told(
                "front matter in the form of another tool",
                "write its lines as `key: words` between the two lines of `---` at the beginning of the file",
            )
        }),
        (r"'''([^'\n]+)'''", |found| {
            Some(("bold in the form of a wiki".into(), Help::Write(format!("**{}**", &found[1]))))
        }),
        (r"(?m)^(={2,6}) *([^=\n]+?) *={2,6}$", |found| {
            Some((
                "a heading in the form of a wiki".into(),
                Help::Write(format!("{} {}", "#".repeat(found[1].len()), &found[2])),
            ))
        }),
        (r"[\w)](?:\^[^\s^]{1,12}\^|~[^\s~]{1,12}~)", |_| {
            told(
                "a sign of other tools for letters that stand higher or lower",
                "write the character itself, such as ² or ₂",
            )
        }),
        (r"(?:^|\s):([a-z][a-z0-9_+-]*):([\s.,!?)]|$)", |found| {
            let message = "a shortcode for an emoji";
            match emojis::get_by_shortcode(&found[1]) {
                Some(emoji) => Some((message.to_owned(), Help::Write(format!("{emoji}{}", &found[2])))),
                None => told(message, "write the character itself, or leave it out"),
            }
        }),
        (r"(?m)^\*\[[^\]\n]+\]:[^\n]*", |_| {
            told("an abbreviation of another tool", "write out what it stands for where it is first used")
        }),
        (r"\\$", |_| {
            told("a backslash at the end of a paragraph", "remove it; it breaks a line only within one")
        }),
    ];
    Rules::new(&rules)
});

fn told(message: &str, help: &'static str) -> Option<(String, Help)> {
    Some((message.to_owned(), Help::Do(Cow::Borrowed(help))))
}

/// `<pages/how-to-apply>`: what is named has no words of its own, other than a web address.
fn without_words(id: &str, destination: &str) -> (String, Help) {
    let written = format!("[{}]({destination})", id.replace(['-', '_'], " "));
    ("a link without words".into(), Help::Write(written))
}

/// `{{ deadline }}`: what shows the fact that is named, if a block does.
fn shortcode(found: &Captures) -> Option<(String, Help)> {
    let named = found[0].to_lowercase();
    let blocks = BlockKind::ALL.iter().map(|(name, _)| *name);
    let block = blocks.into_iter().find(|name| named.contains(name.trim_end_matches('s')));
    let help = match block {
        Some(block) => format!(
            "write the words themselves here, or show the facts by a line ```` ```{block} ```` and one ```` ``` ```` below it"
        ),
        None => "write the words themselves here, or remove it; blocks such as ```` ```fees ```` show facts"
            .into(),
    };
    Some(("a shortcode of another tool".into(), Help::Do(Cow::Owned(help))))
}

pub(super) fn look(residue: &Residue) -> Vec<Slip> {
    let text = residue.words.text.trim_end();
    let telling = [
        "(at)", "[at]", "( at", "[ at", "(ät", "[ät", "arroba", "(AT)", "[AT]", "://", "//", ":/", ":\\",
        ": /", "::", " :", "\n:", "!!!", "???", "'''", "-->", "*[", "^", "~", "++", "%%", " from \"",
        " from '",
    ];
    if !residue.signs.has(b"{$\\&<=") && !text.starts_with(':') && !residue.signs.holds(text, &telling) {
        return Vec::new();
    }
    if let Some(slips) = container::look(residue) {
        return slips;
    }
    let slips = RULES.found(text).into_iter().filter_map(|(found, tell)| {
        let whole = found.get_match();
        let start = whole.end() - whole.as_str().trim_start().len();
        let at = residue.at(start..whole.end());
        let (message, help) = tell(&found)?;
        let cure = match help {
            Help::Write(words) => Cure::Write(at.clone(), words),
            Help::Do(words) => Cure::Do(words.into_owned()),
        };
        Some(Slip::new(at, message, cure))
    });
    slips.collect()
}

/// `&nbsp` without its semicolon; a name with one that HTML does not know.
fn entity(found: &Captures) -> Option<(String, Help)> {
    /// Names that people write by heart. Others, as in "arts&sciences", are words.
    const KNOWN: &str = " amp nbsp lt gt quot apos copy reg trade euro pound hellip mdash ndash lsquo rsquo ldquo rdquo laquo raquo \
        bull middot times deg sect para shy agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
        iacute icirc iuml ntilde ograve oacute ocirc otilde ouml oslash ugrave uacute ucirc uuml yacute yuml szlig oelig ";
    let typed = &found[0];
    // A part of an address: `?a=b&copy=1`.
    if typed.ends_with('=') {
        return None;
    }
    if typed.ends_with(';') {
        return told("an entity that HTML does not know", "write the character itself");
    }
    let closed = format!("{typed};");
    let name = typed.trim_start_matches('&');
    let known = name.starts_with('#') || KNOWN.contains(&format!(" {} ", name.to_lowercase()));
    let is_letter = parser(&closed).any(|(event, _)| matches!(event, pulldown_cmark::Event::Text(text) if *text != *closed && !text.starts_with('&')));
    let is_sign = known && (is_letter || name == "amp");
    is_sign.then(|| ("an entity of HTML without its semicolon".into(), Help::Write(closed)))
}

fn scheme(found: &Captures) -> Option<(String, Help)> {
    let right = found[0].starts_with("http://") || found[0].starts_with("https://");
    (!right).then(|| ("a mistyped address".into(), Help::Write(format!("https://{}", &found[1]))))
}
