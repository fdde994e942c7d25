//! Slips of the hand that YAML tells at another line, or of another thing: a blank that is missing or no blank, a text
//! that begins with a bracket.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Mistake;
use crate::diagnostic::Code;
use crate::yaml::lost::quoted;

/// Blanks that are none to YAML: no-break, narrow, ideographic, without a width.
const NO_BLANK: &str = r"[\u{a0}\u{1680}\u{2000}-\u{200b}\u{202f}\u{205f}\u{3000}\u{feff}]";

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).expect("the pattern is sound"));
    };
}

pattern!(HARD_BLANK, &format!(r"^[ \t]*(?:-[ \t]*)?(?:[\w-]+:)?[ \t]*({NO_BLANK})"));
pattern!(NO_BLANK_AFTER_COLON, r"^[ \t]*(?:- +)?([A-Za-z_][\w-]*):([^\s/:][^\n]*)$");
pattern!(NO_BLANK_AFTER_DASH, r"^[ \t]*-([^\s\-][^\n]*)$");
pattern!(BRACKET, r"^[ \t]*(?:- +)?((?:[\w-]+: +)?)([\[{][^\[\]{}]*[\]}][ \t]*[^\s,#\]}:][^\n]*)$");
pattern!(COMMENT, r"^[^#]*[\[{][^\]}#]* (#[^\n]*[\]}][^\n]*)$");
pattern!(ALIAS, r"^[ \t]*(?:- +)?((?:[\w-]+: +)?)([*@`%|>][^\n]*)$");
pattern!(DASH, r"^[ \t]*(?:- +)?([\w-]+: +)(- [^\n]*)$");

/// So many lines above the one where the parser stumbled may be to blame.
const ABOVE: usize = 2;

/// The slip on the line at a place, or shortly above it.
pub fn near(text: &str, at: usize) -> Option<Mistake> {
    let mut end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    for above in 0..=ABOVE {
        let start = text[..end].rfind('\n').map_or(0, |start| start + 1);
        if let Some(slip) = slip(text[start..end].trim_end_matches('\r'), start, above == 0) {
            return Some(slip);
        }
        end = start.checked_sub(1)?;
    }
    None
}

/// `own`: whether the parser stumbled in this line.
fn slip(line: &str, start: usize, own: bool) -> Option<Mistake> {
    let tell = |at: Range<usize>, message: String, help: String| {
        Some(Mistake { code: Code::Syntax, range: start + at.start..start + at.end, message, help })
    };
    if let Some(comment) = COMMENT.captures(line).and_then(|found| found.get(1)) {
        let message =
            format!("`{}` is taken for a comment, with the bracket that closes", comment.as_str().trim_end());
        let help = "put the text that has the `#` in quotation marks".to_owned();
        let range = start + comment.start()..start + comment.end();
        return Some(Mistake { code: Code::LostWords, range, message, help });
    }
    if let Some(blank) = HARD_BLANK.captures(line).and_then(|found| found.get(1)) {
        let message = "a no-break space, or another blank that YAML does not know, stands here";
        let plain = format!("{} {}", &line[..blank.start()], &line[blank.end()..]);
        return tell(
            blank.range(),
            message.into(),
            format!("replace it with a blank from the keyboard: `{}`", plain.trim_start()),
        );
    }
    if let Some(found) = NO_BLANK_AFTER_COLON.captures(line) {
        let colon = found.get(2).map_or(0, |value| value.start()) - 1;
        let help = format!("write `{}: {}`", &found[1], found[2].trim_end());
        return tell(colon..colon + 1, "a blank is missing after the colon".into(), help);
    }
    if let Some(value) = NO_BLANK_AFTER_DASH.captures(line).and_then(|found| found.get(1)) {
        let dash = value.start() - 1;
        return tell(
            dash..dash + 1,
            "a blank is missing after the dash".into(),
            format!("write `- {}`", value.as_str().trim_end()),
        );
    }
    if let Some(found) = BRACKET.captures(line) {
        let value = found.get(2)?;
        let help = format!(
            "put the whole text in quotation marks: `{}{}`",
            &found[1],
            quoted(value.as_str().trim_end())
        );
        return tell(value.range(), "a text that begins with a bracket".into(), help);
    }
    // A list of names for what stands elsewhere is no mistake because the line below it has one.
    let alias = ALIAS.captures(line).filter(|found| own && !is_block(&found[2]));
    let found = alias.or_else(|| DASH.captures(line))?;
    let value = found.get(2)?;
    let sign = value.as_str().chars().next()?;
    let help = format!(
        "put the whole text in quotation marks: `{}{}`",
        &found[1],
        quoted(value.as_str().trim_end())
    );
    let sign = if sign == '`' { "a backtick".to_owned() } else { format!("`{sign}`") };
    tell(value.range(), format!("a text that begins with {sign}, which is a sign of YAML's own"), help)
}

/// `>-` or `|2`, which begins a text of several lines.
fn is_block(value: &str) -> bool {
    let rest = value.trim_end().strip_prefix(['|', '>']);
    rest.is_some_and(|rest| rest.chars().all(|letter| letter.is_ascii_digit() || "+-".contains(letter)))
}
