//! The lines of front matter that are translated, and new ones in their place.

use std::ops::Range;

use super::stamp::line_end;
use crate::document::FrontMatter;
use crate::yaml::Tree;

/// Keys of a text that its translation does not take over.
const OWN: [&str; 3] = ["slug", "aliases", "translated_from"];

/// The front matter of a translation that there is not yet.
pub fn begun(yaml: &str) -> String {
    let mut yaml = yaml.to_owned();
    for key in OWN {
        remove(&mut yaml, key);
    }
    yaml
}

/// New lines in the place of others, where there are as many learning outcomes, or all of these anew. Nothing where
/// the front matter cannot be understood.
pub fn with_lines(yaml: &str, front: &FrontMatter, new: &[&str], quoted: bool) -> Option<String> {
    let mut yaml = yaml.to_owned();
    let old = front.lines();
    let same = old.len() == new.len();
    let changed = old.iter().zip(new).take(if same { new.len() } else { 2 });
    for ((path, _), new) in changed.filter(|((_, old), new)| old != *new) {
        let range = whole(&yaml, Tree::parse(&yaml).ok()?.value(path)?);
        let value = value(&yaml, &range, new, quoted);
        yaml.replace_range(range, &value);
    }
    if !same {
        remove(&mut yaml, "outcomes");
        append_outcomes(&mut yaml, new.get(2..).unwrap_or_default(), quoted);
    }
    Some(yaml)
}

fn append_outcomes(yaml: &mut String, outcomes: &[&str], quoted: bool) {
    if outcomes.is_empty() {
        return;
    }
    let end = line_end(yaml);
    yaml.push_str(&format!("outcomes:{end}"));
    for outcome in outcomes {
        yaml.push_str(&format!("  - {}{end}", scalar(outcome, quoted)));
    }
}

/// A text in the place of another, in quotation marks where that was.
fn value(yaml: &str, old: &Range<usize>, new: &str, quoted: bool) -> String {
    let was = &yaml[old.clone()];
    let flow = yaml[..old.start].trim_end_matches(' ').ends_with(['[', '{', ',']);
    let value = scalar(new, quoted || flow || was.starts_with(['"', '\'']));
    let last = if was.ends_with('\n') { line_end(yaml) } else { "" };
    format!("{value}{last}")
}

/// The bytes of a value with the sign that a text over several lines begins with: `>-`.
pub(super) fn whole(yaml: &str, value: Range<usize>) -> Range<usize> {
    let before = yaml[..value.start].trim_end();
    let sign = before.trim_end_matches(|letter: char| letter.is_ascii_digit() || "+-".contains(letter));
    let lines = yaml[before.len()..value.start].contains('\n') && sign.ends_with(['|', '>']);
    if lines { sign.len() - 1..value.end } else { value }
}

/// A line as YAML.
pub(super) fn scalar(text: &str, quoted: bool) -> String {
    let plain = serde_yaml::to_string(text).unwrap_or_default();
    match plain.trim_end_matches('\n') {
        plain if !quoted && plain == text => plain.to_owned(),
        // JSON is YAML.
        _ => serde_json::Value::from(text).to_string(),
    }
}

/// Take a key with its value away, line by line.
fn remove(yaml: &mut String, key: &str) {
    let mut kept = String::with_capacity(yaml.len());
    let mut within = false;
    for line in yaml.split_inclusive('\n') {
        let goes_on = line.starts_with([' ', '-', '\t']) || line.trim().is_empty();
        within = if goes_on {
            within
        } else {
            line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':'))
        };
        if !within {
            kept.push_str(line);
        }
    }
    *yaml = kept;
}

#[cfg(test)]
mod tests {
    use super::*;

    const YAML: &str =
        "title: A\nsummary: \"B\" # short\noutcomes:\n  - one\n  - 'two'\nslug: a\nextra: {a: 1}\n";

    fn changed(yaml: &str, new: &[&str]) -> String {
        let front: FrontMatter = serde_yaml::from_str(yaml).unwrap();
        let made = with_lines(yaml, &front, new, false).unwrap();
        let read: FrontMatter = serde_yaml::from_str(&made).unwrap();
        assert_eq!(read.lines().iter().map(|(_, line)| *line).collect::<Vec<_>>(), new);
        made
    }

    #[test]
    fn lines_take_the_place_of_others() {
        assert_eq!(changed(YAML, &["A", "B", "one", "two"]), YAML);
        assert_eq!(
            changed(YAML, &["C: d", "E", "one", "zwei"]),
            YAML.replace("title: A", "title: \"C: d\"")
                .replace("\"B\"", "\"E\"")
                .replace("'two'", "\"zwei\"")
        );
        let flow = "{title: A, summary: B, outcomes: [c, d]}\n";
        let front: FrontMatter = serde_yaml::from_str(flow).unwrap();
        let made = with_lines(flow, &front, &["A, a", "B", "c", "d]"], true).unwrap();
        assert_eq!(made, "{title: \"A, a\", summary: B, outcomes: [c, \"d]\"]}\n");
    }

    #[test]
    fn texts_over_several_lines_are_replaced_whole() {
        let yaml = "title: >-\n  A\n  b\nsummary: B\n  c\n";
        assert_eq!(changed(yaml, &["D", "E"]), "title: D\nsummary: E\n");
    }

    #[test]
    fn another_number_of_outcomes_is_written_anew() {
        let made = changed(YAML, &["A", "B", "one"]);
        assert_eq!(made, "title: A\nsummary: \"B\" # short\nslug: a\nextra: {a: 1}\noutcomes:\n  - one\n");
        assert_eq!(changed(&made, &["A", "B"]), "title: A\nsummary: \"B\" # short\nslug: a\nextra: {a: 1}\n");
    }

    #[test]
    fn a_translation_begins_without_what_is_the_sources_own() {
        let yaml = format!("aliases:\n- /a/\n\n- /b/\n{YAML}translated_from: x\n");
        assert_eq!(begun(&yaml), YAML.replace("slug: a\n", ""));
    }
}
