//! The tags of a template that come in pairs, and those without their other half. The engine stops where it can read no
//! further, which is often the end of the file.

use std::ops::Range;

use super::components::tags;
use crate::diagnostic::{certainly, nearest};

/// Tags that hold something, with what ends them.
const PAIRS: [(&str, &str); 7] = [
    ("if", "endif"),
    ("for", "endfor"),
    ("block", "endblock"),
    ("component", "endcomponent"),
    ("filter", "endfilter"),
    ("set", "endset"),
    ("raw", "endraw"),
];

/// Tags within others, and by themselves.
const SINGLE: [&str; 8] =
    ["elif", "else", "extends", "include", "set_global", "break", "continue", "endset_global"];

/// What other engines have, and what is written here instead.
const ELSEWHERE: [(&str, &str); 14] = [
    ("elseif", "elif"),
    ("elsif", "elif"),
    ("elsfi", "elif"),
    ("else_if", "elif"),
    ("foreach", "for"),
    ("unless", "write `{% if not … %}`"),
    ("switch", "write `{% if … %}{% elif … %}{% endif %}`"),
    ("import", "components are known without it: remove the line"),
    ("macro", "write `{% component name(argument) %}…{% endcomponent name %}`"),
    ("endmacro", "write `{% endcomponent name %}`"),
    ("call", "write `{{ <name argument={…} /> }}`"),
    ("comment", "write `{# … #}`"),
    ("trans", "write `{{ t(key=\"…\") }}`, with the words in the theme's messages"),
    ("with", "write `{% set name = … %}`"),
];

/// A tag that is wrong by itself, or lacks its other half.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unpaired {
    pub at: Range<usize>,
    pub message: String,
    pub help: String,
    /// Another place that matters, and why.
    pub other: Option<(Range<usize>, String)>,
    /// What may mend it: bytes, what to write in their place, and what that does.
    pub cure: Option<(Range<usize>, String, String)>,
    /// Whether nothing else can be meant.
    pub is_certain: bool,
}

/// The first tag of a template without its other half.
pub(super) fn unpaired(text: &str) -> Option<Unpaired> {
    let mut open: Vec<(&'static str, &'static str, Range<usize>)> = Vec::new();
    for at in tags(text) {
        if let Some(unclosed) = unclosed(text, &at) {
            return Some(unclosed);
        }
        if !text[at.clone()].starts_with("{%") {
            continue;
        }
        let inner = text[at.start + 2..at.end].trim_start_matches('-').trim_start();
        let word = inner.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()?;
        let here = at.start + (text[at.clone()].find(word)?)..at.end;
        let word_at = here.start..here.start + word.len();
        if let Some(apart) = apart(inner, word, at.start + text[at.clone()].find(inner)?) {
            return Some(apart);
        }
        if word.is_empty() || SINGLE.contains(&word) || word == "set" && inner.contains('=') {
            continue;
        }
        if let Some((begins, ends)) = PAIRS.iter().find(|(begins, _)| *begins == word) {
            open.push((begins, ends, at));
        } else if let Some((begins, _)) = PAIRS.iter().find(|(_, ends)| *ends == word) {
            let last = open.pop();
            match last {
                Some((opened, _, _)) if opened == *begins => {}
                Some((opened, ends, opened_at)) => return Some(crossed(opened, ends, opened_at, word, at)),
                None => return Some(closes_nothing(word, begins, at)),
            }
        } else {
            return Some(unknown(word, word_at, open.last().map(|(_, ends, _)| *ends)));
        }
    }
    open.pop().map(|(begins, ends, at)| never_closed(begins, ends, at))
}

/// The first sign within a tag that belongs to another language, or lacks its other half. `at` is where the engine
/// stopped.
pub(super) fn mistyped(text: &str, at: usize) -> Option<Unpaired> {
    let tag = tags(text).into_iter().find(|tag| tag.start <= at && at <= tag.end)?;
    let inner = tag.start + 2..tag.end.saturating_sub(2).max(tag.start + 2);
    let (mut quote, mut open): (Option<(char, usize)>, Vec<usize>) = (None, Vec::new());
    for (sign_at, sign) in
        text[inner.clone()].char_indices().map(|(sign_at, sign)| (inner.start + sign_at, sign))
    {
        match (quote, sign) {
            (Some((opened, _)), _) if opened == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some((sign, sign_at)),
            (None, '“' | '”' | '„' | '‘' | '’') => {
                let range = sign_at..sign_at + sign.len_utf8();
                return Some(instead(range, "a curly quotation mark", "\""));
            }
            (None, '(' | '[') => open.push(sign_at),
            (None, ')' | ']') => drop(open.pop()),
            _ => {}
        }
    }
    // A quotation mark that is open at the end of its tag, or of what comes after it, has no partner in its line.
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let never = |range: Range<usize>, what: &str| Unpaired {
        at: range,
        message: format!("this {what} is never closed"),
        help: "close it before the end of the tag".into(),
        other: None,
        cure: None,
        is_certain: false,
    };
    if let Some((_, opened)) = quote {
        return Some(never(opened..opened + 1, "quotation mark"));
    }
    if let Some(opened) = open.last().filter(|opened| **opened >= line) {
        return Some(never(*opened..*opened + 1, "bracket"));
    }
    let rest = &text[at.min(text.len())..inner.end.max(at.min(text.len()))];
    let is_loop = text[inner.clone()].trim_start_matches(['-', ' ']).starts_with("for ");
    if let Some(word) = ["of ", "from ", "as "].iter().find(|word| is_loop && rest.starts_with(**word)) {
        let told = instead(at..at + word.len() - 1, "a word of another language", "in");
        return Some(Unpaired { is_certain: true, ..told });
    }
    let (sign, word) =
        [("&&", "and"), ("||", "or"), ("===", "=="), ("!==", "!="), ("=", "=="), ("!", "not "), ("?", "")]
            .into_iter()
            .find(|(sign, _)| rest.starts_with(sign))?;
    match word {
        "" => Some(Unpaired {
            help: "write `{{ one if condition else other }}`".into(),
            ..instead(at..at + 1, "a sign of another language", "")
        })
        .map(|told| Unpaired { cure: None, ..told }),
        word => Some(instead(at..at + sign.len(), "a sign of another language", word)),
    }
}

/// The quotation mark of a tag above a place that runs on beyond its tag: an odd one among those of its line.
pub(super) fn open_quote(text: &str, at: usize) -> Option<Unpaired> {
    let line = text[..at.min(text.len())].rfind('\n').map_or(0, |end| end + 1);
    let end = text[line..].find('\n').map_or(text.len(), |end| line + end);
    let mut next = line;
    while let Some(start) = text[next..end].find("{{").map(|found| next + found) {
        let close = text[start..end].find("}}").map_or(end, |close| start + close);
        let quotes: Vec<usize> =
            text[start..close].match_indices('"').map(|(quote, _)| start + quote).collect();
        if let Some(last) = quotes.last().filter(|_| quotes.len() % 2 == 1) {
            let words = text[last + 1..close].split([')', ' ', ',', '}']).next().unwrap_or_default();
            let behind = last + 1 + words.len();
            let written = format!("\"{words}\"");
            return Some(Unpaired {
                at: *last..behind,
                message: "this quotation mark is never closed".into(),
                help: String::new(),
                other: None,
                cure: Some((*last..behind, written.clone(), format!("write `{written}`"))),
                is_certain: false,
            });
        }
        next = close.max(start + 2);
    }
    None
}

fn instead(at: Range<usize>, message: &str, word: &str) -> Unpaired {
    Unpaired {
        cure: Some((at.clone(), word.to_owned(), format!("write `{}`", word.trim()))),
        at,
        message: message.to_owned(),
        help: String::new(),
        other: None,
        is_certain: false,
    }
}

/// `{{ page.title }`, `{% if page %`
fn unclosed(text: &str, at: &Range<usize>) -> Option<Unpaired> {
    let tag = &text[at.clone()];
    let end = if tag.starts_with("{%") { "%}" } else { "}}" };
    let first = tag.lines().next().unwrap_or_default();
    let whole =
        tag.ends_with(end) && (!tag.contains('\n') || !tag[2..].contains("{{") && !tag[2..].contains("{%"));
    if whole && !tag[2..tag.len() - 2].contains(if end == "%}" { "{%" } else { "{{" }) {
        return None;
    }
    // What was meant as its end: one of the two signs, or both where nothing is.
    let sign = &end[1..];
    let half =
        [&end[..1], sign].into_iter().filter_map(|half| Some((first[2..].find(half)? + 2, half))).min();
    let inner_end = first[2..].find(['<', '{']).map_or(first.trim_end().len(), |next| next + 2);
    let (start, stop) = match half {
        Some((start, half)) if start < inner_end || sign == half => {
            let signs = first[start..].chars().take(2).take_while(|sign| matches!(sign, '}' | '%'));
            (start, start + signs.count().max(half.len()))
        }
        _ => (inner_end, inner_end),
    };
    let blank = if first[..start].ends_with(' ') { "" } else { " " };
    let written = format!("{}{blank}{end}", &first[..start]);
    Some(Unpaired {
        at: at.start..at.start + first.trim_end().len().min(stop.max(3)),
        message: format!("this tag is never closed with `{end}`"),
        help: String::new(),
        other: None,
        cure: Some((at.start..at.start + stop, written.clone(), format!("write `{written}`"))),
        is_certain: false,
    })
}

fn never_closed(begins: &str, ends: &str, at: Range<usize>) -> Unpaired {
    Unpaired {
        at,
        message: format!("this `{begins}` is never closed"),
        help: format!("write `{{% {ends} %}}` behind the last line that belongs to it"),
        other: None,
        cure: None,
        is_certain: false,
    }
}

fn crossed(begins: &str, ends: &str, opened: Range<usize>, word: &str, at: Range<usize>) -> Unpaired {
    let other = format!("`{word}` stands before its end");
    let tag = format!("{{% {ends} %}}");
    Unpaired {
        at: opened,
        message: format!("this `{begins}` is never closed"),
        help: String::new(),
        cure: Some((
            at.start..at.start,
            tag.clone(),
            format!("write `{tag}` behind the last line that belongs to it, at the latest before `{word}`"),
        )),
        other: Some((at, other)),
        is_certain: false,
    }
}

fn closes_nothing(word: &str, begins: &str, at: Range<usize>) -> Unpaired {
    Unpaired {
        cure: Some((
            at.clone(),
            String::new(),
            format!("remove it, unless a `{begins}` is missing above it"),
        )),
        at,
        message: format!("this `{word}` closes nothing"),
        help: String::new(),
        other: None,
        is_certain: false,
    }
}

/// `{% else if page %}`, `{% end if %}`, `{% /if %}`: what is one word here, in two.
fn apart(inner: &str, word: &str, start: usize) -> Option<Unpaired> {
    let behind = inner[word.len()..].trim_start_matches(['/', ' ', '_', '-']);
    let second = behind.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()?;
    let one = PAIRS.iter().map(|(begins, ends)| (*begins, *ends)).find(|(begins, _)| *begins == second);
    let written = match (word, one) {
        ("else", Some(("if", _))) => "elif",
        ("end", Some((_, ends))) => ends,
        ("", Some((_, ends))) if inner.starts_with('/') => ends,
        _ => return None,
    };
    let whole = inner.len() - behind.len() + second.len();
    let typed = start..start + whole;
    let message = format!("there is no tag `{}`", &inner[..whole]);
    Some(Unpaired { is_certain: true, at: typed.clone(), message, ..instead(typed, "", written) })
}

/// A tag that no engine of ours has. `closes` is what would end the innermost one that is open.
fn unknown(word: &str, at: Range<usize>, closes: Option<&'static str>) -> Unpaired {
    let known = || PAIRS.iter().flat_map(|(begins, ends)| [*begins, *ends]).chain(SINGLE);
    let elsewhere = ELSEWHERE.iter().find(|(name, _)| *name == word).map(|(_, instead)| *instead);
    let meant = elsewhere.filter(|instead| !instead.contains(' '));
    // What nobody calls so may be an end: `{% fi %}`, `{% endfi %}`, `{% end %}`.
    let is_end = ["end", "fi", "done", "esac", "od"].contains(&word) || word.starts_with("end");
    let closes = closes.filter(|_| is_end && elsewhere.is_none());
    let near = || nearest(word, known()).into_iter().next().filter(|_| elsewhere.is_none());
    let certain = certainly(word, known()).filter(|_| elsewhere.is_none());
    let is_certain = meant.or(closes).or(certain).is_some();
    let meant = meant.or(closes).or(certain).or_else(near);
    let names: Vec<&str> = known().filter(|name| !name.starts_with("end")).collect();
    Unpaired {
        cure: meant.map(|meant| (at.clone(), meant.to_owned(), format!("write `{meant}`"))),
        at,
        message: format!("there is no tag `{word}`"),
        help: elsewhere.map_or_else(|| format!("known here: {}", names.join(", ")), ToOwned::to_owned),
        other: None,
        is_certain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(String, &str)> {
        unpaired(text).map(|one| (one.message, &text[one.at]))
    }

    fn mended(text: &str) -> String {
        let (at, words, _) = unpaired(text).unwrap().cure.unwrap();
        format!("{}{words}{}", &text[..at.start], &text[at.end..])
    }

    #[test]
    fn tags_without_their_other_half_are_told_where_they_begin() {
        let text = "{% if a %}{% for b in c %}{{ b }}{% endif %}";
        assert_eq!(told(text), Some(("this `for` is never closed".into(), "{% for b in c %}")));
        assert_eq!(mended(text), "{% if a %}{% for b in c %}{{ b }}{% endfor %}{% endif %}");
        assert_eq!(told("<p>{%- if a %}x"), Some(("this `if` is never closed".into(), "{%- if a %}")));
        assert_eq!(told("x{% endif %}"), Some(("this `endif` closes nothing".into(), "{% endif %}")));
        assert_eq!(
            told("{% if a %}{% elseif b %}{% endif %}"),
            Some(("there is no tag `elseif`".into(), "elseif"))
        );
        assert_eq!(mended("{% fro a in b %}{% endfor %}"), "{% for a in b %}{% endfor %}");
        for end in ["endfi", "fi", "end", "end if", "/if", "endif_"] {
            assert_eq!(mended(&format!("{{% if a %}}x{{%- {end} %}}")), "{% if a %}x{%- endif %}", "{end}");
        }
        for other in ["else if", "elsif", "elseif", "else_if"] {
            assert_eq!(
                mended(&format!("{{% if a %}}{{% {other} b %}}")),
                "{% if a %}{% elif b %}",
                "{other}"
            );
        }
        assert_eq!(told("{% import \"a\" %}").unwrap().0, "there is no tag `import`");
    }

    #[test]
    fn tags_that_are_cut_short_are_closed_where_their_half_stands() {
        assert_eq!(mended("<h1>{{ page.title.text }</h1>{{ b }}"), "<h1>{{ page.title.text }}</h1>{{ b }}");
        assert_eq!(mended("<h1>{{ page.title.text }</h1>"), "<h1>{{ page.title.text }}</h1>");
        assert_eq!(mended("<h1>{{ page.title</h1>\n"), "<h1>{{ page.title }}</h1>\n");
        assert_eq!(mended("{% if a %\n{{ b }}{% endif %}"), "{% if a %}\n{{ b }}{% endif %}");
        assert_eq!(mended("{% if a }}x{% endif %}"), "{% if a %}x{% endif %}");
    }

    #[test]
    fn signs_of_other_languages_and_halves_within_a_tag() {
        let told = |text: &str, at: usize| {
            mistyped(text, at).map(|one| (one.message, text[one.at].to_owned(), one.cure))
        };
        let (message, sign, cure) = told("{% if a && b %}", 8).unwrap();
        assert_eq!((message.as_str(), sign.as_str()), ("a sign of another language", "&&"));
        assert_eq!(cure.unwrap().1, "and");
        assert_eq!(told("{% if a = 1 %}", 8).unwrap().2.unwrap().1, "==");
        assert_eq!(told("{% for a of b %}{% endfor %}", 9).unwrap().2.unwrap().1, "in");
        assert_eq!(told("{{ a | words( }}", 14).unwrap().1, "(");
        assert_eq!(told("{{ t(key=\"a) }}\"></p>", 20).map(|told| told.1), None);
        assert_eq!(told("{{ t(key=\"a) }}", 10).unwrap().1, "\"");
        assert_eq!(told("{{ t(key=“a”) }}", 9).unwrap().2.unwrap().1, "\"");
    }

    #[test]
    fn whole_templates_have_none() {
        for text in [
            "",
            "{% set a = 1 %}{% set b %}x{% endset %}{% if a == \"%}\" %}{{ {\"a\": 1}.a }}{% else %}{% endif %}",
            "{#- {% if %} -#}{%- component a(b) {\"samples\": {}} -%}{{ b }}{%- endcomponent a -%}",
            "{% <a b={1}> %}x{% </a> %}{{ <a\n  b={c}\n/> }}{% block a %}{% endblock a %}",
        ] {
            assert_eq!(unpaired(text), None, "{text}");
        }
    }
}
