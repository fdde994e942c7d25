//! What can be told of the expressions within a tag without an engine: the paths in them, and what they print.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// `page.content.cards[0].title` within a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Path<'t> {
    pub root: &'t str,
    pub steps: Vec<Step<'t>>,
    pub at: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step<'t> {
    Field(&'t str, Range<usize>),
    /// `[0]`, `[loop.index0]`
    Index,
}

/// Filters that hand on what they are given, or a part of the same kind.
const KEEPING: &str = r"\s*\|\s*(?:(?:default|sort)\s*\([^()]*\)|(?:safe|reverse|unique|sort)\b)";

const PATH: &str = r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[[^\[\]]*\])*";

/// All paths of more than a name, but for what stands within quotation marks.
pub(super) fn paths<'t>(text: &'t str, within: Range<usize>) -> Vec<Path<'t>> {
    static ALL: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r#""[^"]*"|'[^']*'|`[^`]*`|{PATH}"#)).expect("the pattern is sound")
    });
    let found = ALL.find_iter(&text[within.clone()]);
    let found = found.filter(|found| !found.as_str().starts_with(['"', '\'', '`']));
    let behind = |at: usize| text[..at].ends_with('.');
    found
        .map(|found| within.start + found.start()..within.start + found.end())
        .filter(|at| !behind(at.start) && !text[at.end..within.end].starts_with('('))
        .map(|at| path(text, at))
        .filter(|path| !path.steps.is_empty())
        .collect()
}

/// The path that an expression is, but for filters which keep what they are given.
pub(super) fn only_path<'t>(text: &'t str, within: Range<usize>) -> Option<Path<'t>> {
    static ONE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r"^\s*({PATH})(?:{KEEPING})*\s*$")).expect("the pattern is sound")
    });
    let found = ONE.captures(&text[within.clone()])?.get(1)?;
    Some(path(text, within.start + found.start()..within.start + found.end()))
}

fn path(text: &str, at: Range<usize>) -> Path<'_> {
    static STEP: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\.(\w+)|\[[^\[\]]*\]").expect("the pattern is sound"));
    let whole = &text[at.clone()];
    let root = whole.split(['.', '[']).next().unwrap_or_default();
    let steps = STEP.captures_iter(&whole[root.len()..]).map(|step| match step.get(1) {
        Some(name) => {
            let start = at.start + root.len() + name.start();
            Step::Field(name.as_str(), start..start + name.len())
        }
        None => Step::Index,
    });
    Path { root, steps: steps.collect(), at }
}

/// The parts of an expression that can be what it prints: `a` and `c` of `a if b else c`, both of `a or b`. None of one
/// that is put together in another way.
pub(super) fn printed(text: &str, within: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = vec![];
    let mut start = within.start;
    let mut is_condition = false;
    for (word, at) in joints(text, within.clone()) {
        if !is_condition {
            parts.push(start..at.start);
        }
        match word {
            "if" => is_condition = true,
            "else" => is_condition = false,
            "or" | "~" => {}
            _ if is_condition => {}
            _ => return Vec::new(),
        }
        start = at.end;
    }
    if !is_condition {
        parts.push(start..within.end);
    }
    parts
}

/// Words and signs between the parts of an expression, outside of brackets and quotation marks.
fn joints(text: &str, within: Range<usize>) -> Vec<(&str, Range<usize>)> {
    static JOINT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r#""[^"]*"|'[^']*'|`[^`]*`|[(\[{)\]}]|\b(?:if|else|or|and|not|is|in)\b|~|[=!<>]=|[-+*/%<>]|\.\w+"#,
        )
        .expect("the pattern is sound")
    });
    let mut depth = 0;
    let mut found = Vec::new();
    for joint in JOINT.find_iter(&text[within.clone()]) {
        let at = within.start + joint.start()..within.start + joint.end();
        match joint.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            word if word.starts_with(['"', '\'', '`', '.']) || depth > 0 => {}
            _ => found.push((&text[at.clone()], at)),
        }
    }
    found
}

/// What is given by name, and where the expressions are.
pub(super) type Given<'t> = Vec<(&'t str, Range<usize>)>;

/// The calls of a function, where each stands and what it is given by name: `t(key="…", count=n)`.
pub(super) fn calls<'t>(
    text: &'t str,
    within: Range<usize>,
    function: &str,
) -> Vec<(Range<usize>, Given<'t>)> {
    let begin = format!("{function}(");
    let starts = text[within.clone()].match_indices(&begin).map(|(at, _)| within.start + at);
    let starts = starts.filter(|at| {
        !text[..*at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '_' || sign == '.')
    });
    let call = |at: usize| {
        let (given, end) = arguments(text, at + begin.len()..within.end);
        (at..end, given)
    };
    starts.map(call).collect()
}

/// `a=…, b=…` up to the bracket that closes them, and where that ends.
fn arguments(text: &str, within: Range<usize>) -> (Given<'_>, usize) {
    let mut found = Vec::new();
    let (mut depth, mut quote, mut start, mut end) = (0, None, within.start, within.end);
    for (at, sign) in text[within.clone()].char_indices().map(|(at, sign)| (within.start + at, sign)) {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(sign),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')') if depth == 0 => {
                found.push(start..at);
                end = at + 1;
                break;
            }
            (None, ')' | ']' | '}') => depth -= 1,
            (None, ',') if depth == 0 => {
                found.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    (found.into_iter().filter_map(|part| named(text, part)).collect(), end)
}

fn named(text: &str, part: Range<usize>) -> Option<(&str, Range<usize>)> {
    let (name, value) = text[part.clone()].split_once('=')?;
    Some((name.trim(), part.end - value.len()..part.end))
}

/// The component that a tag calls, with the expressions that it is given by name; `None` for arguments where it is given
/// some in another way.
pub(super) fn component(text: &str, tag: Range<usize>) -> Option<(&str, Option<Given<'_>>)> {
    static ARGUMENT: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"^\s*(\w+)=(?:"[^"]*"|'[^']*'|\{)"#).expect("the pattern is sound"));
    let inner = text[tag.clone()].find('<').map(|at| tag.start + at + 1)?;
    text[tag.start + 2..inner - 1].trim_matches(['-', ' ', '\n']).is_empty().then_some(())?;
    let length = text[inner..tag.end].find(|sign: char| !sign.is_alphanumeric() && sign != '_')?;
    let name = &text[inner..inner + length];
    let mut at = inner + length;
    let mut given = Vec::new();
    while let Some(found) = ARGUMENT.captures(&text[at..tag.end]) {
        let (whole, name) = (found.get(0)?, found.get(1)?.as_str());
        let mut end = at + whole.end();
        if whole.as_str().ends_with('{') {
            let value = closed(text, end..tag.end)?;
            end = value.end + 1;
            given.push((name, value));
        } else {
            given.push((name, end..end));
        }
        at = end;
    }
    let is_whole = text[at..tag.end].trim_start().starts_with(['/', '>']);
    Some((name, is_whole.then_some(given)))
}

/// Up to the brace that closes what was opened before.
fn closed(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let (mut depth, mut quote) = (0, None);
    for (at, sign) in text[within.clone()].char_indices() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(sign),
            (None, '{') => depth += 1,
            (None, '}') if depth == 0 => return Some(within.start..within.start + at),
            (None, '}') => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed_of(text: &str) -> Vec<&str> {
        printed(text, 0..text.len()).into_iter().map(|at| text[at].trim()).collect()
    }

    #[test]
    fn an_expression_prints_one_of_its_parts() {
        assert_eq!(printed_of("a.b | words"), ["a.b | words"]);
        assert_eq!(printed_of("a.b if c.d and e else f or g"), ["a.b", "f", "g"]);
        assert_eq!(printed_of("t(key=\"a if b\", c=d or e) ~ f"), ["t(key=\"a if b\", c=d or e)", "f"]);
        assert!(
            printed_of("a == b").is_empty()
                && printed_of("a - 1").is_empty()
                && printed_of("not a").is_empty()
        );
    }

    #[test]
    fn paths_stand_outside_of_quotation_marks() {
        let told = |text: &str| -> Vec<String> {
            paths(text, 0..text.len()).into_iter().map(|path| text[path.at].to_owned()).collect()
        };
        let text = "a.b[loop.index0].c == \"d.e\" and not f.g | default(value=h.i) or k[0]";
        assert_eq!(told(text), ["a.b[loop.index0].c", "f.g", "h.i", "k[0]"]);
        assert!(told("t(key=\"a\") | words and b").is_empty());
        let only = |text: &str| only_path(text, 0..text.len()).map(|path| text[path.at].to_owned());
        assert_eq!(only(" a.b[0].c | default(value=[]) | safe ").as_deref(), Some("a.b[0].c"));
        assert_eq!(
            (only("a.b | words"), only("a.b(c)"), only("3"), only("a.b + 1")),
            (None, None, None, None)
        );
    }

    #[test]
    fn calls_name_what_they_are_given() {
        let text = "{{ t(key=\"a\", b=c.d | words, e=t(key=\"f\", g=h)) }}";
        let told: Vec<Vec<(&str, &str)>> = calls(text, 0..text.len(), "t")
            .into_iter()
            .map(|(_, one)| one.into_iter().map(|(name, at)| (name, &text[at])).collect())
            .collect();
        assert_eq!(told[0][1], ("b", "c.d | words"));
        assert_eq!(told[1], [("key", "\"f\""), ("g", "h")]);
        let text = "{%- <box a={b.c} d=\"e\" f={ {\"g\": 1}.g }> %}";
        let (name, given) = component(text, 0..text.len()).unwrap();
        let given: Vec<(&str, &str)> =
            given.unwrap().into_iter().map(|(name, at)| (name, &text[at])).collect();
        assert_eq!((name, given[0], given[2].0), ("box", ("a", "b.c"), "f"));
        let spread = "{{ <box {...a} /> }}";
        assert_eq!(component(spread, 0..spread.len()), Some(("box", None)));
        assert_eq!(component("{{ a < b }}", 0..11), None);
    }
}
