//! What is needed and stands in the file behind the sign of remarks, as `prospectus new` writes it.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Fix};
use crate::source::{Place, SourcePath, Sources};

/// How a label says which list an id is looked for in.
const LABEL: &str = "expected an id of `";

/// A message about an id that a list of the same file should have, with the lines to uncover where a remark has them.
pub(super) fn with_uncovered(told: Diagnostic, path: &SourcePath, sources: &Sources) -> Diagnostic {
    let list = told.label.strip_prefix(LABEL).and_then(|rest| rest.strip_suffix('`'));
    let id = told.message.rsplit('`').nth(1);
    let text = sources.get(path).and_then(|source| std::str::from_utf8(&source.bytes).ok());
    let (Some(list), Some(id), Some(text)) = (list, id, text) else { return told };
    let Some(signs) = behind_signs(text, list, id) else { return told };
    let number = text[..signs[0].start].matches('\n').count() + 1;
    let title = match signs.len() {
        1 => format!("remove the `#` before `{list}:` in line {number}"),
        2 => format!("remove the `#` before `{list}:` in line {number}, and that of the line below"),
        more => format!(
            "remove the `#` before `{list}:` in line {number}, and those of the {} lines below",
            more - 1
        ),
    };
    let at = |sign: &Range<usize>| Place::bytes(path, sign.clone());
    let fix = Fix::certain(title.clone(), at(&signs[0]), "");
    let fix = signs[1..].iter().fold(fix, |fix, sign| fix.and(at(sign), ""));
    let others = told.fixes.into_iter().map(|one| Fix { is_certain: false, ..one });
    let fixes = [fix].into_iter().chain(others).collect();
    let help = [title].into_iter().chain(told.help).collect();
    Diagnostic { help, fixes, ..told }
}

/// The signs, each with its blank, before a key and the lines that belong to it, if they name an id.
fn behind_signs(text: &str, key: &str, id: &str) -> Option<Vec<Range<usize>>> {
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').map(|line| {
        at += line.len();
        (at - line.len(), line)
    });
    let bare = |line: &str| line.strip_prefix("# ").map(str::to_owned);
    let is_key = |line: &str| bare(line).is_some_and(|rest| rest.starts_with(&format!("{key}:")));
    let first = lines.find(|(_, line)| is_key(line))?;
    let belongs = |line: &str| bare(line).is_some_and(|rest| rest.starts_with([' ', '-']));
    let below: Vec<(usize, &str)> = lines.take_while(|(_, line)| belongs(line)).collect();
    let block: Vec<(usize, &str)> = std::iter::once(first).chain(below).collect();
    let names = |line: &str| {
        line.split(|letter: char| letter != '-' && !letter.is_alphanumeric()).any(|word| word == id)
    };
    block.iter().any(|(_, line)| names(line)).then(|| block.iter().map(|(at, _)| *at..at + 2).collect())
}
