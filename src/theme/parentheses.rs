//! Parentheses of Chinese and Japanese: they are as wide as a letter and bring their own room along, so that the blank which
//! stands before others in a template is one too many before them.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// What opens a parenthesis.
const OPEN: char = '（';

/// Elements within a line of text, which a parenthesis may begin or follow.
const WITHIN: [&str; 13] =
    ["a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "small", "span", "strong", "time"];

/// The page without blanks before such parentheses. Where words are kept as they were typed blanks stay, too.
pub fn closed_up(html: &str) -> Cow<'_, str> {
    // One that begins an element is found behind one within its tag, and its blank stands before that.
    let blanks: BTreeSet<usize> =
        html.match_indices(OPEN).filter_map(|(at, _)| blank_before(&html[..at])).collect();
    if blanks.is_empty() {
        return Cow::Borrowed(html);
    }
    let mut made = String::with_capacity(html.len());
    let mut from = 0;
    for at in blanks {
        made.push_str(html[from..at].trim_end_matches(is_blank));
        from = at;
    }
    made.push_str(&html[from..]);
    Cow::Owned(made)
}

/// The end of the blank that stands between words and what follows them, perhaps with tags between.
fn blank_before(html: &str) -> Option<usize> {
    let mut rest = html;
    while rest.ends_with('>') {
        let start = rest.rfind('<')?;
        let tag = &rest[start + 1..rest.len() - 1];
        let name = tag.trim_start_matches('/').split(|letter: char| !letter.is_ascii_alphanumeric()).next();
        WITHIN.contains(&name?).then_some(())?;
        rest = &rest[..start];
    }
    let words = rest.trim_end_matches(is_blank);
    let is_blank = words.len() < rest.len() && follows_words(words);
    (is_blank && !is_kept(words)).then_some(rest.len())
}

/// Whether a line goes on here, and does not begin.
fn follows_words(html: &str) -> bool {
    let Some(tag) = html.strip_suffix('>') else { return !html.is_empty() };
    let name = tag.rsplit('<').next().and_then(|tag| tag.strip_prefix('/'));
    name.is_some_and(|name| WITHIN.contains(&name))
}

/// Whether a text ends within words whose blanks count.
fn is_kept(html: &str) -> bool {
    ["pre", "textarea", "script"].iter().any(|name| {
        let opened = html.rfind(&format!("<{name}"));
        opened.is_some_and(|at| !html[at..].contains(&format!("</{name}")))
    })
}

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_blank_stands_before_a_wide_parenthesis() {
        for (page, made) in [
            ("<p>学生 （12）</p>", "<p>学生（12）</p>"),
            (
                "<time>1 日</time> <span class=\"quiet\">（夜间）</span> （二）",
                "<time>1 日</time><span class=\"quiet\">（夜间）</span>（二）",
            ),
            ("<a aria-label=\"日历 （下载）\">x</a>", "<a aria-label=\"日历（下载）\">x</a>"),
            (
                "日历 <a aria-label=\"日历 （下载）\">（下载）</a>",
                "日历<a aria-label=\"日历（下载）\">（下载）</a>",
            ),
            ("<p>甲\n  <em><b>（乙", "<p>甲<em><b>（乙"),
        ] {
            assert_eq!(closed_up(page), made);
        }
        for page in
            ["<p> （一）", "<pre>a （b）</pre>", "</p> <p>（一）", "</li> <span>（一）", "（", " （", "a (b)"]
        {
            assert!(matches!(closed_up(page), Cow::Borrowed(_)), "{page}");
        }
    }
}
