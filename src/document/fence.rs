//! The lines `---` around the front matter of a file of words: where they stand, and where they should.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::{Place, Source, line_break};

/// Where the front matter and the body stand in the text.
pub struct Fence {
    pub yaml: Range<usize>,
    pub body: usize,
}

impl Fence {
    pub fn find(text: &str) -> Option<Fence> {
        let mut at = 0;
        let mut start = None;
        for line in text.split_inclusive('\n') {
            let next = at + line.len();
            match (line.trim_end() == "---", start) {
                (true, None) if at == 0 => start = Some(next),
                (true, Some(start)) => return Some(Fence { yaml: start..at, body: next }),
                (_, None) => return None,
                (false, Some(_)) => {}
            }
            at = next;
        }
        None
    }
}

/// A body that begins as a front matter does: a line `---`, lines with keys, another line `---`.
pub fn second_front_matter(body: &str) -> Option<Range<usize>> {
    let start = body.len() - body.trim_start().len();
    let fence = Fence::find(&body[start..])?;
    let yaml = &body[start..][fence.yaml];
    let mut lines = yaml.lines().filter(|line| !line.trim().is_empty() && !line.starts_with([' ', '-', '#']));
    let first = lines.next()?;
    (is_key(first) && lines.all(is_key)).then_some(start..start + 3)
}

/// What is wrong with the lines around the front matter, and where they should stand. `is_front` says whether a text can be
/// read as front matter.
pub fn missing_fence(source: &Source, text: &str, is_front: &dyn Fn(&str) -> bool) -> Diagnostic {
    let told = told(source, text);
    let Some((title, edits)) = fenced(text, is_front) else { return told };
    let place = |range: Range<usize>| {
        Place::bytes(&source.path, source.skipped() + range.start..source.skipped() + range.end)
    };
    if let [(range, _)] = edits.as_slice()
        && !matches!(text[range.clone()].trim(), "" | "---")
    {
        let (wrong, end) = (&text[range.clone()], if range.start == 0 { "begins" } else { "ends" });
        let message = format!("`{}` stands where the front matter {end} with `---`", wrong.trim());
        let fix = Fix::certain("write `---`", place(range.clone()), "---");
        return Diagnostic::error(Code::MissingFence, place(range.clone()), message).fix(fix);
    }
    let edits = edits.into_iter().map(|(range, text)| Edit { place: place(range), text });
    told.fix_as_told(Fix { title, is_certain: true, edits: edits.collect(), entries: Vec::new() })
}

fn told(source: &Source, text: &str) -> Diagnostic {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let skipped = source.skipped();
    let start = skipped + text.find(first).unwrap_or_default();
    let place = Place::bytes(&source.path, start..start + first.len());
    let later = text.match_indices("\n---").find(|(at, _)| Fence::find(&text[at + 1..]).is_some());
    if let Some((at, _)) = later.filter(|(at, _)| !is_key(text[..*at].trim_start())) {
        let before = Place::bytes(&source.path, skipped..skipped + at);
        let error = |what: &str| {
            Diagnostic::error(Code::MissingFence, before, format!("{what} stand before the front matter"))
        };
        return if text[..at].trim().is_empty() {
            error("blank lines").help("remove them: the first line of the file is `---`")
        } else {
            let lines = Place::bytes(&source.path, skipped..skipped + at + 1);
            error("words")
                .help("the first line of the file is `---`; move the words below the second `---`, or remove them")
                .fix_as_told(Fix::likely("remove the words above the first `---`", lines, ""))
        };
    }
    // Lines of something else above front matter that is whole: the head of a letter.
    let below =
        text.match_indices("\n---").map(|(at, _)| at + 1).find(|at| Fence::find(&text[*at..]).is_some());
    if let Some(at) = below.filter(|_| !is_like_fence(first)) {
        let lines = text[..at].lines().count();
        let above = Place::bytes(&source.path, skipped..skipped + at);
        return Diagnostic::error(Code::MissingFence, place, "something else stands above the front matter")
            .label("expected a line `---`")
            .fix(Fix::likely(format!("remove the {lines} lines above the first `---`"), above, ""));
    }
    if is_like_fence(first) {
        return Diagnostic::error(
            Code::MissingFence,
            place,
            "the front matter that begins here is never closed",
        )
        .help("put a line `---` between the front matter and the text");
    }
    Diagnostic::error(Code::MissingFence, place, "the file does not begin with front matter")
        .label("expected a line `---`")
        .help("begin the file with `---`, a line `title: …`, a line `summary: …` and another `---`")
}

type Edits = Vec<(Range<usize>, String)>;

/// What puts both lines where they belong, if front matter comes out.
fn fenced(text: &str, is_front: &dyn Fn(&str) -> bool) -> Option<(String, Edits)> {
    let newline = line_break(text);
    let mut edits = Edits::new();
    let blank = text.len() - text.trim_start().len();
    let blank = text[..blank].rfind('\n').map_or(0, |at| at + 1);
    let head = text[blank..].lines().next()?;
    let start = if is_like_fence(head) { line_end(text, blank) } else { blank };
    if head != "---" || blank > 0 {
        let rest = if is_like_fence(head) { head.trim_end_matches('\r').len() } else { 0 };
        let line = if rest > 0 { "---".to_owned() } else { format!("---{newline}") };
        edits.push((0..blank + rest, line));
    }
    let (mut at, mut end) = (start, start);
    while at < text.len() && is_of_front(line(text, at)) && !is_like_fence(line(text, at)) {
        at = line_end(text, at);
        if !line(text, end).trim().is_empty() || !text[end..at].trim().is_empty() {
            end = at;
        }
    }
    if !is_like_fence(line(text, at)) || at >= text.len() {
        edits.push((end..end, format!("---{newline}")));
    } else if line(text, at) != "---" {
        end = at;
        edits.push((at..at + line(text, at).len(), "---".to_owned()));
    } else {
        end = at;
    }
    let front = &text[start..end];
    let is_sound = !edits.is_empty() && front.ends_with('\n') && is_front(front);
    is_sound.then(|| ("write the lines `---` around the front matter".to_owned(), edits))
}

/// The line that begins at a byte.
fn line(text: &str, at: usize) -> &str {
    text[at..].lines().next().unwrap_or_default()
}

/// Where the next line begins.
fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// `---`, also with another number of strokes, longer ones or blanks before it, and `+++`, `===` of other tools.
fn is_like_fence(line: &str) -> bool {
    let strokes = line.trim();
    if matches!(strokes, "+++" | "===" | "***" | "___" | "```yaml") {
        return true;
    }
    strokes.chars().all(|letter| "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains(letter))
        && (strokes.chars().count() > 1 || matches!(strokes, "\u{2013}" | "\u{2014}"))
}

/// Whether a line may stand in front matter: a key, what belongs to one, a remark.
fn is_of_front(line: &str) -> bool {
    let is_remark = line.starts_with('#') && !line.starts_with("##");
    line.trim().is_empty()
        || line.starts_with([' ', '\t'])
        || line.starts_with("- ")
        || is_remark
        || is_key(line)
}

/// Whether a text begins with a key.
pub(super) fn is_key(text: &str) -> bool {
    let key = text.split_once(':').map_or("", |(key, _)| key);
    !key.is_empty() && key.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_around_the_front_matter_come_where_they_belong() {
        let is_front = |text: &str| text.contains("title: A") && !text.contains("##") && !text.contains("--");
        let right = "---\ntitle: A\n# x\nlist:\n  - b\n---\n## Text\n- c\n";
        for (from, to) in [
            ("---\n## Text", "## Text"),
            ("---\n## Text", "----\n## Text"),
            ("---\n## Text", "—\n## Text"),
            ("---\ntitle", "title"),
            ("---\ntitle", "\n\n---\ntitle"),
            ("---\ntitle", " --\ntitle"),
            ("---\ntitle", "–--\ntitle"),
        ] {
            let wrong = right.replacen(from, to, 1);
            let (_, edits) = fenced(&wrong, &is_front).unwrap_or_else(|| panic!("{wrong}"));
            let mut mended = wrong.clone();
            edits.iter().rev().for_each(|(range, text)| mended.replace_range(range.clone(), text));
            assert_eq!(mended, right, "{wrong}");
        }
        for text in ["## Text\n", "Some words: A\n", "", "---\n"] {
            assert_eq!(fenced(text, &is_front), None, "{text}");
        }
    }
}
