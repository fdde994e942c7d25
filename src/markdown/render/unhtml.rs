//! HTML in a text, written as Markdown: what Word, web pages and other tools leave when words are pasted. One message for
//! each stretch of it, with the cure where all of it has a sign in Markdown.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::framed::{self, ATTRIBUTE};
use crate::diagnostic::Code;
use crate::markdown::{Problem, Rewrite};

/// A tag or a comment.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"<!--[\s\S]*?-->|<(/?)([A-Za-z][A-Za-z0-9:-]*)([^<>]*)>").expect("the pattern is sound")
});

static GAPS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\n{3,}").expect("the pattern is sound"));

/// The blanks of the words behind the sign of an entry.
static ENTRY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?m)^( *(?:- |[0-9]+\. )) +").expect("the pattern is sound"));

/// Tags whose end may be left out, or that have none.
const LOOSE: [&str; 5] = ["p", "li", "br", "img", "hr"];

/// So many lines of the cure are shown.
const MOST_SHOWN: usize = 3;

/// The problems of a text, those of raw HTML that belong together as one.
pub(super) fn joined(problems: Vec<Problem>, text: &str) -> Vec<Problem> {
    let mut joined: Vec<Problem> = Vec::with_capacity(problems.len());
    let mut stretch: Vec<Problem> = Vec::new();
    for problem in problems {
        if problem.code != Code::RawHtml {
            joined.push(problem);
            continue;
        }
        let apart = stretch.last().is_some_and(|last: &Problem| {
            let end = last.range.start + text[last.range.clone()].trim_end().len();
            let between = text.get(end..problem.range.start).unwrap_or("\n\n");
            between.contains("\n\n") || between.contains("\n\r\n")
        });
        if apart {
            joined.extend(told(std::mem::take(&mut stretch), text));
        }
        stretch.push(problem);
    }
    joined.extend(told(stretch, text));
    joined
}

/// One stretch: as one message with its cure, else each tag that begins something.
fn told(stretch: Vec<Problem>, text: &str) -> Vec<Problem> {
    let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else { return Vec::new() };
    let end = last.range.start + text[last.range.clone()].trim_end().len();
    let range = first.range.start..end;
    let Some((words, is_certain)) = markdown(text, range.clone()) else { return beginnings(stretch, text) };
    // A line that is broken is shown with its words.
    let whole =
        if words.contains("\\\n") || words == "\\" { around(text, &range, &words) } else { words.clone() };
    let shown: Vec<String> = whole
        .lines()
        .filter(|line| !line.is_empty())
        .take(MOST_SHOWN)
        .map(super::super::leftover::quoted)
        .collect();
    let more = whole.lines().filter(|line| !line.is_empty()).count() > MOST_SHOWN;
    let title = match shown.is_empty() {
        true => "remove it".to_owned(),
        false => format!("write it as Markdown: {}{}", shown.join(", "), if more { ", …" } else { "" }),
    };
    vec![Problem {
        range: range.clone(),
        help: None,
        rewrites: vec![Rewrite { title, is_certain, range, words }],
        ..first.clone()
    }]
}

/// Of a pair of tags the second says nothing new.
fn beginnings(stretch: Vec<Problem>, text: &str) -> Vec<Problem> {
    let ends = |problem: &Problem| text[problem.range.clone()].starts_with("</");
    let alone = stretch.iter().all(ends);
    let told = stretch.into_iter().filter(|problem| alone || !ends(problem));
    told.map(|problem| framed::told(problem, text)).collect()
}

/// Some words with what stands before and behind them on their lines.
fn around(text: &str, range: &Range<usize>, words: &str) -> String {
    let start = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |end| range.end + end);
    format!("{}{words}{}", &text[start..range.start], text[range.end..end].trim_end())
}

/// What is open while HTML is read.
struct Open {
    name: String,
    /// Where its words begin in what was made.
    at: usize,
    /// The address of a link, the next number of a list.
    address: Option<String>,
    number: usize,
}

/// Some bytes of a text as Markdown, and whether nothing of their meaning is lost.
fn markdown(text: &str, range: Range<usize>) -> Option<(String, bool)> {
    let html = &text[range.clone()];
    let line = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let before = text[line..range.start].trim();
    let mut made = String::with_capacity(html.len());
    let (mut open, mut is_certain, mut copied): (Vec<Open>, bool, usize) = (Vec::new(), true, 0);
    for found in TAG.captures_iter(html) {
        let whole = found.get(0)?;
        made.push_str(&html[copied..whole.start()]);
        copied = whole.end();
        let Some(name) = found.get(2).map(|name| name.as_str().to_lowercase()) else { continue };
        match &found[1] {
            "" => is_certain &= begin(&name, &found, &mut made, &mut open)?,
            _ => end(&name, &mut made, &mut open)?,
        }
    }
    made.push_str(&html[copied..]);
    let is_whole = open.iter().all(|one| LOOSE.contains(&one.name.as_str()));
    let lines: Vec<&str> = made.lines().map(str::trim_end).collect();
    let made = ENTRY.replace_all(&lines.join("\n"), "$1").into_owned();
    let made = GAPS.replace_all(&made, "\n\n").trim().to_owned();
    let fits = before.is_empty() || !made.contains("\n\n") && !before.starts_with(['|', '>']);
    let is_block = made.starts_with(['#', '-']) && !before.is_empty();
    let made = with_break(made, &text[range.end..]);
    // An angle that is left belongs to something that was not read.
    (is_whole && fits && !is_block && !TAG.is_match(&made)).then_some((made, is_certain))
}

/// A line that is broken at the end of some HTML goes on below it; a paragraph ends without a sign.
fn with_break(made: String, after: &str) -> String {
    let Some(words) = made.strip_suffix('\\') else { return made };
    let mut lines = after.lines();
    match (lines.next().unwrap_or_default().trim(), lines.next().unwrap_or_default().trim()) {
        ("", "") => words.trim_end().to_owned(),
        ("", _) => made,
        _ => format!("{made}\n"),
    }
}

/// The beginning of a tag, and whether nothing is lost with it; nothing where it has no sign in Markdown.
fn begin(name: &str, found: &Captures<'_>, made: &mut String, open: &mut Vec<Open>) -> Option<bool> {
    let attribute = |wanted: &str| {
        let all = ATTRIBUTE.captures_iter(found.get(3).map_or("", |rest| rest.as_str()));
        let mut named = all.filter(|one| one[1].eq_ignore_ascii_case(wanted));
        named
            .next()
            .and_then(|one| one.iter().skip(2).flatten().next().map(|value| value.as_str().to_owned()))
    };
    let mut one = Open { name: name.to_owned(), at: made.len(), address: None, number: 1 };
    match name {
        "br" => made.push_str("\\\n"),
        "hr" => made.push_str("\n\n---\n\n"),
        "img" => {
            let source = attribute("src")?;
            let alt = attribute("alt").filter(|alt| !alt.trim().is_empty());
            let is_told = alt.is_some();
            let file = source.rsplit(['/', '\\']).next().unwrap_or_default();
            made.push_str(&format!("![{}]({file})", alt.unwrap_or_else(|| "what it shows".into())));
            return Some(is_told);
        }
        "p" | "div" | "section" | "article" | "details" => made.push_str("\n\n"),
        "ul" | "ol" => made.push_str(if open.iter().any(|one| one.name == "li") { "\n" } else { "\n\n" }),
        "li" => {
            let depth = open.iter().filter(|one| matches!(one.name.as_str(), "ul" | "ol")).count();
            let list = open.iter_mut().rev().find(|one| matches!(one.name.as_str(), "ul" | "ol"))?;
            let sign = if list.name == "ol" { format!("{}. ", list.number) } else { "- ".to_owned() };
            list.number += 1;
            let kept = made.trim_end().len();
            let gap = if made[kept..].contains("\n\n") && list.number == 2 { "\n\n" } else { "\n" };
            made.truncate(kept);
            made.push_str(&format!("{gap}{}{sign}", "   ".repeat(depth.saturating_sub(1))));
        }
        "table" => made.push_str("\n\n"),
        "thead" | "tbody" | "tfoot" => {}
        "tr" => {
            let table = open.iter_mut().rev().find(|one| one.name == "table")?;
            table.number += 1;
            let kept = made.trim_end().len().max(table.at);
            made.truncate(kept);
            made.push_str(if table.number == 2 { "" } else { "\n" });
            made.push('|');
        }
        // Cells that span others have no sign in Markdown.
        "td" | "th" if attribute("colspan").or_else(|| attribute("rowspan")).is_some() => return None,
        "td" | "th" => {
            open.iter_mut().rev().find(|one| one.name == "tr")?.number += 1;
            made.push(' ');
        }
        // What a page unfolds stands open here, below its own heading.
        "summary" => {
            made.push_str("\n\n### ");
            one.at = made.len();
            open.push(one);
            return Some(false);
        }
        "h1" | "h2" => made.push_str("\n\n## "),
        "h3" | "h4" | "h5" | "h6" => made.push_str(&format!("\n\n{} ", "#".repeat(name[1..].parse().ok()?))),
        "a" => one.address = attribute("href"),
        "b" | "strong" | "i" | "em" | "s" | "del" | "strike" | "code" | "tt" | "mark" | "sup" | "sub"
        | "u" | "span" | "font" | "o:p" | "small" | "big" | "center" | "ins" => {}
        // A button of another tool.
        _ if attribute("href").is_some() => {
            one.address = attribute("href");
            one.at = made.len();
            open.push(one);
            return Some(false);
        }
        _ => return None,
    }
    let is_void = matches!(name, "br" | "hr") || found[0].ends_with("/>");
    one.at = made.len();
    open.extend((!is_void).then_some(one));
    Some(name != "u")
}

/// The end of a tag: its signs go around the words that were made since.
fn end(name: &str, made: &mut String, open: &mut Vec<Open>) -> Option<()> {
    if matches!(name, "br" | "img" | "hr") {
        return Some(());
    }
    while open.last().is_some_and(|last| last.name != name && LOOSE.contains(&last.name.as_str())) {
        open.pop();
    }
    let Some(one) = open.pop().filter(|one| one.name == name) else { return (name == "p").then_some(()) };
    let inner = made.split_off(one.at);
    let core = inner.trim();
    let around = |made: &mut String, before: &str, after: &str| {
        let head = &inner[..inner.len() - inner.trim_start().len()];
        let tail = &inner[inner.trim_end().len()..];
        match core.is_empty() {
            true => made.push_str(&inner),
            false => made.push_str(&format!("{head}{before}{core}{after}{tail}")),
        }
    };
    match name {
        "b" | "strong" | "mark" => around(made, "**", "**"),
        "i" | "em" => around(made, "*", "*"),
        "s" | "del" | "strike" => around(made, "~~", "~~"),
        "code" | "tt" => around(made, "`", "`"),
        "td" | "th" => {
            let cell = core.split_whitespace().collect::<Vec<&str>>().join(" ").replace('|', "\\|");
            made.push_str(&format!("{cell} |"));
        }
        "tr" => {
            // Rows may lie in several lines.
            made.push_str(&format!(" {}", inner.split_whitespace().collect::<Vec<&str>>().join(" ")));
            let is_first =
                open.iter().rev().find(|one| one.name == "table").is_some_and(|table| table.number == 2);
            if is_first {
                made.push_str(&format!("\n|{}", "---|".repeat(one.number - 1)));
            }
        }
        "thead" | "tbody" | "tfoot" => made.push_str(inner.trim_end()),
        "table" => made.push_str(&format!("{}\n\n", inner.trim_end())),
        "sup" | "sub" => made.push_str(&raised(core, name == "sup")?),
        "p" | "div" | "section" | "article" | "details" | "summary" | "h1" | "h2" | "h3" | "h4" | "h5"
        | "h6" | "ul" | "ol" => {
            made.push_str(inner.trim_end());
            let nested = open.iter().any(|one| one.name == "li");
            made.push_str(if nested { "\n" } else { "\n\n" });
        }
        _ => match one.address {
            Some(address) => around(made, "[", &format!("]({address})")),
            None => made.push_str(&inner),
        },
    }
    Some(())
}

/// Digits that stand higher or lower, and the endings of English numbers, which need not.
fn raised(words: &str, is_higher: bool) -> Option<String> {
    if ["st", "nd", "rd", "th", "e", "er", "o", "a"].contains(&words) {
        return Some(words.to_owned());
    }
    const DIGITS: [[char; 10]; 2] = [
        ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'],
        ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'],
    ];
    let digit = |letter: char| Some(DIGITS[usize::from(is_higher)][letter.to_digit(10)? as usize]);
    words.chars().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> Option<String> {
        markdown(html, 0..html.len()).map(|(words, _)| words)
    }

    #[test]
    fn lines_that_are_broken_go_on() {
        let mended = |text: &str| {
            let range = text.find("<br/>").unwrap()..text.rfind("<br/>").unwrap() + 5;
            let (words, _) = markdown(text, range.clone()).unwrap();
            format!("{}{words}{}", &text[..range.start], &text[range.end..])
        };
        assert_eq!(mended("Campus<br/>Street 1<br/>3590 Town"), "Campus\\\nStreet 1\\\n3590 Town");
        assert_eq!(mended("Campus<br/>\nTown"), "Campus\\\nTown");
        assert_eq!(mended("Campus<br/>\n\nTown"), "Campus\n\nTown");
    }

    #[test]
    fn what_is_pasted_is_written_as_markdown() {
        for (html, meant) in [
            (
                "<p class=\"MsoNormal\">You <b>must</b> bring a passport.<o:p></o:p></p>",
                "You **must** bring a passport.",
            ),
            (
                "<a href=\"programmes/management\">the <i>programme</i></a>",
                "[the *programme*](programmes/management)",
            ),
            ("<ul><li>One</li><li><b> Two </b>x</li></ul>", "- One\n- **Two** x"),
            ("<ol>\n<li>One\n<li>Two\n</ol>\n<p>End", "1. One\n2. Two\n\nEnd"),
            ("<h1>Costs</h1><div>60 m<sup>2</sup><br>a year</div>", "## Costs\n\n60 m²\\\na year"),
            ("<img src='img/a.svg' alt='A lab'>", "![A lab](a.svg)"),
            (
                "<table><thead><tr><th>Course</th><th>Credits</th></tr></thead>\n<tbody><tr><td>A|B\n test</td><td>6</td></tr></tbody></table>",
                "| Course | Credits |\n|---|---|\n| A\\|B test | 6 |",
            ),
            ("<span style=\"color:red\">Note</span><!-- x -->", "Note"),
        ] {
            assert_eq!(of(html).as_deref(), Some(meant), "{html}");
        }
        for html in
            ["<table><tr><td>a</table>", "<iframe src=\"x\"></iframe>", "<b>a", "a</b>", "<b>a<i>b</b>c</i>"]
        {
            assert_eq!(of(html), None, "{html}");
        }
    }
}
