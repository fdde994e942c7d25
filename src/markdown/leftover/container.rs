//! Containers of other tools, `:::note` to `:::`, which are notes here.

use super::residue::Residue;
use super::{Cure, Slip};

/// What such lines are, where a block begins with one; nothing where it begins otherwise, or the container never ends.
pub(super) fn look(residue: &Residue) -> Option<Vec<Slip>> {
    let text = residue.markdown;
    let at = residue.at(0..residue.words.text.len()).start;
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let (opening, rest) = text[start..].split_once('\n').unwrap_or((&text[start..], ""));
    let kind = kind(opening)?;
    if kind.is_empty() {
        // It ends one that is told where it begins.
        let above = text[..start].lines().rev().find_map(self::kind)?;
        return (!above.is_empty()).then(Vec::new);
    }
    let inner: Vec<&str> = rest.split_inclusive('\n').take_while(|line| self::kind(line).is_none()).collect();
    let length: usize = inner.iter().map(|line| line.len()).sum();
    let closing = rest[length..].lines().next().filter(|line| self::kind(line).is_some_and(str::is_empty));
    let (inner, end) = match closing {
        Some(closing) => (inner, length + closing.len()),
        None => first_paragraph(rest)?,
    };
    let range = start..start + opening.len() + 1 + end;
    let sign = sign(kind);
    let lines = inner.iter().map(|line| format!("> {}", line.trim()).trim_end().to_owned());
    let cure = Cure::Lines {
        title: match closing {
            Some(_) => format!("write `{sign}`, and its text in lines that begin with `> `"),
            None => format!(
                "write `{sign}`, and each line of its text, which ends nowhere now, with `> ` before it"
            ),
        },
        is_certain: false,
        range,
        words: [sign.to_owned()].into_iter().chain(lines).collect::<Vec<String>>().join("\n"),
    };
    Some(vec![Slip::new(start..start + opening.trim_end().len(), "a container of another tool", cure)])
}

/// The lines up to the first blank one, of a container whose end is missing, and where the last of them ends.
fn first_paragraph(rest: &str) -> Option<(Vec<&str>, usize)> {
    let is_blank = |line: &&str| line.trim().is_empty();
    let blank: usize = rest.split_inclusive('\n').take_while(is_blank).map(str::len).sum();
    let inner = rest[blank..].split_inclusive('\n');
    let inner: Vec<&str> = inner.take_while(|line| !is_blank(line) && kind(line).is_none()).collect();
    let length: usize = inner.iter().map(|line| line.len()).sum();
    let last = inner.last()?;
    Some((inner.clone(), blank + length - (last.len() - last.trim_end_matches(['\n', '\r']).len())))
}

/// What stands behind three colons or more at the beginning of a line: `note`, or nothing at the end of one.
fn kind(line: &str) -> Option<&str> {
    let rest = line.trim_end().strip_prefix(":::")?.trim_start_matches(':').trim_start();
    Some(rest.trim_start_matches(['{', '.', ' ']).trim_end_matches(['}', ' ']))
}

/// How the note begins that another tool calls so.
fn sign(kind: &str) -> &'static str {
    let word: String = kind.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    match word.to_lowercase().as_str() {
        "tip" | "hint" => "> [!TIP]",
        "important" => "> [!IMPORTANT]",
        "warning" | "danger" | "attention" => "> [!WARNING]",
        "caution" => "> [!CAUTION]",
        _ => "> [!NOTE]",
    }
}
