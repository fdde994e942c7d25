//! Remarks, blanks and long names are for whoever reads the theme; a reader's phone gets scripts and style sheets without them.

use std::ops::Range;

use super::{script, style};

/// A script in fewer bytes; as it is where it cannot be read.
pub(super) fn script(text: &str) -> String {
    script::slim(text).unwrap_or_else(|| text.to_owned())
}

/// A style sheet without its remarks, and with no blank that parts nothing.
pub(super) fn sheet(text: &str) -> String {
    let bare = without_remarks(text);
    replaced(&bare, style::read(&bare).blanks.into_iter().map(|blank| (blank.clone(), left(&bare, blank))))
}

/// A style sheet without its remarks.
pub(super) fn without_remarks(text: &str) -> String {
    let remarks = style::read(text).remarks.into_iter().filter(|remark| !is_to_stay(&text[remark.clone()]));
    replaced(text, remarks.map(|remark| (remark.clone(), parting(text, remark))))
}

/// A text with some of its parts, in their order, replaced.
fn replaced(text: &str, parts: impl Iterator<Item = (Range<usize>, &'static str)>) -> String {
    let mut slim = String::with_capacity(text.len());
    let mut copied = 0;
    for (part, left) in parts {
        slim.push_str(&text[copied..part.start]);
        slim.push_str(left);
        copied = part.end;
    }
    slim.push_str(&text[copied..]);
    slim
}

/// Licences, by the custom of those who make sheets smaller.
fn is_to_stay(remark: &str) -> bool {
    remark.starts_with("/*!") || remark.contains("@license") || remark.contains("@preserve")
}

/// Between two signs an empty remark still keeps them apart.
fn parting(text: &str, remark: Range<usize>) -> &'static str {
    let is_apart = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
    let (before, after) = (&text[..remark.start], &text[remark.end..]);
    if is_apart(before.chars().next_back()) || is_apart(after.chars().next()) { "" } else { "/**/" }
}

/// What is left of blanks: nothing beside a sign that parts by itself, but for the value of a property that has no other.
fn left(text: &str, blank: Range<usize>) -> &'static str {
    const PARTING: [char; 4] = ['{', '}', ';', ','];
    let (before, after) = (&text[..blank.start], &text[blank.end..]);
    let is_escaped = before.chars().nth_back(1) == Some('\\');
    let behind = before.is_empty() || before.ends_with(PARTING) && !is_escaped;
    let ahead = after.is_empty() || after.starts_with(PARTING) && !before.ends_with(':');
    if behind || ahead { "" } else { " " }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_mean_the_same_in_fewer_bytes() {
        for (text, slim) in [
            (
                "/* a */\n.a/* x */.b { content: \"/* no */ { ; \"; /* b */ color: red }\n",
                ".a/**/.b{content: \"/* no */ { ; \";color: red}",
            ),
            ("a { b: url(/*c*/d) } /* e", "a{b: url(/*c*/d)}"),
            (
                "/*! (c) */\n.a\n  .b,\n.c :hover { --x: ; y: calc(1px + 2px) }",
                "/*! (c) */ .a .b,.c :hover{--x: ;y: calc(1px + 2px)}",
            ),
            (
                "@media (min-width: 3rem) and (print) {\n  .a\\; { b: c }\n}\n",
                "@media (min-width: 3rem) and (print){.a\\;{b: c}}",
            ),
        ] {
            assert_eq!(sheet(text), slim, "{text}");
        }
    }

    #[test]
    fn what_is_no_script_stays_as_it_is() {
        assert_eq!(script("let a = ; // no script"), "let a = ; // no script");
    }
}
