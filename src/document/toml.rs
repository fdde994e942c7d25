//! Front matter in the form of Hugo: `key = value` between two lines `+++`.

use std::ops::Range;

use super::FrontMatter;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::meant;
use crate::source::{Place, Source};

const FENCE: &str = "+++";

/// What is wrong with a text that begins so, and the same front matter as it is written here. What has no place in it
/// becomes a remark. `is_front` says whether a text can be read as front matter.
pub fn toml(source: &Source, text: &str, is_front: &dyn Fn(&str) -> bool) -> Option<Diagnostic> {
    let head = text.strip_prefix(FENCE).filter(|rest| rest.starts_with(['\n', '\r']))?;
    let end = head.split_inclusive('\n').scan(FENCE.len(), |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let (end, _) = end.skip(1).find(|(_, line)| line.trim_end() == FENCE)?;
    let at = |range: Range<usize>| {
        Place::bytes(&source.path, source.skipped() + range.start..source.skipped() + range.end)
    };
    let told = Diagnostic::error(
        Code::MissingFence,
        at(0..FENCE.len()),
        "front matter in the form of another tool, between lines of `+++`",
    );
    let told = told.label("expected a line `---`");
    let Some((lines, unread)) = lines(text, FENCE.len() + 1, end) else {
        // Keys with colons stand between the lines of another tool, and in no other form.
        let is_toml = text[..end].lines().any(|line| line.contains(" = "));
        return is_toml.then(|| told.help(BY_HAND));
    };
    let helps: Vec<String> = unread
        .iter()
        .filter_map(|key| Some(format!("of `{key}`: {}", meant::of_other_tools(key)?)))
        .collect();
    let mut edits: Vec<(Range<usize>, String)> = vec![(0..FENCE.len(), "---".to_owned())];
    edits.extend(lines);
    edits.push((end..end + FENCE.len(), "---".to_owned()));
    let mut made = text[..end].to_owned();
    edits[1..edits.len() - 1]
        .iter()
        .rev()
        .for_each(|(range, words)| made.replace_range(range.clone(), words));
    let front = made.split_once('\n').map_or("", |(_, front)| front);
    if !is_front(front) {
        return Some(told.help(BY_HAND));
    }
    let title = match unread.is_empty() {
        true => "write it as `key: words` between two lines of `---`",
        false => {
            "write it as `key: words` between two lines of `---`, and what has no place there as remarks"
        }
    };
    let edits = edits.into_iter().map(|(range, text)| Edit { place: at(range), text });
    let fix = Fix {
        title: title.to_owned(),
        is_certain: unread.is_empty(),
        edits: edits.collect(),
        entries: Vec::new(),
    };
    Some(helps.into_iter().fold(told.fix(fix), Diagnostic::help))
}

const BY_HAND: &str = "write its lines as `key: words` between two lines of `---`";

type Lines<'t> = (Vec<(Range<usize>, String)>, Vec<&'t str>);

/// What changes in the lines from one byte to another, and the keys that are not read here. Nothing where something is no
/// line of one key.
fn lines(text: &str, mut at: usize, end: usize) -> Option<Lines<'_>> {
    let (mut edits, mut unread) = (Vec::new(), Vec::new());
    for line in text[at..end].split_inclusive('\n') {
        let start = at;
        at += line.len();
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) = line.split_once('=')?;
        let (name, value) = (key.trim(), value.trim());
        let is_key = name.chars().all(|one| one.is_alphanumeric() || matches!(one, '_' | '-'));
        // A list or a text over several lines is more than a line.
        let is_whole = !value.starts_with("\"\"\"") && value.starts_with('[') == value.ends_with(']');
        if !is_key || name.is_empty() || value.is_empty() || !is_whole {
            return None;
        }
        let known = FrontMatter::KEYS.into_iter().find(|known| *known == name);
        let known = known.or_else(|| meant::called(name, &FrontMatter::KEYS).first().copied());
        let words = key.len() + 1 + line[key.len() + 1..].len() - line[key.len() + 1..].trim_start().len();
        match known {
            Some(known) => edits.push((start..start + words, format!("{known}: "))),
            None => {
                edits.push((start..start, "# ".to_owned()));
                unread.push(name);
            }
        }
    }
    Some((edits, unread))
}
