//! Signs of Markdown and HTML in front matter, whose lines are plain text.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::document::Words;
use crate::markdown;
use crate::source::{DataPath, Place};
use crate::unseen;

/// All that readers would see in them as it is typed, or that nobody sees.
pub fn look(words: &Words) -> Vec<Diagnostic> {
    let lines = words.front.lines().into_iter();
    let found = lines.filter_map(|(path, line)| Some((path, line, markdown::look_at_line(line)?)));
    let pasted = words.front.lines().into_iter().filter_map(|(path, line)| pasted(words, path, line));
    let told = found.map(|(path, line, (at, what))| {
        let place = Place::Value(words.path.clone(), path);
        let message = format!("{what} in a line of plain text: `{}`", &line[at]);
        let told = Diagnostic::warning(Code::MarkupAsTyped, place.clone(), message)
            .label("readers would see it as it is typed");
        match markdown::bare_line(line).filter(|_| !line.contains('\n')) {
            Some(bare) => {
                let written = serde_json::Value::from(bare.as_str()).to_string();
                told.fix(Fix::likely(format!("write the words alone: `{bare}`"), place, written))
            }
            None => told.help("write the words alone; Markdown is for the text below the front matter"),
        }
    });
    let quoted = words.front.lines().into_iter().filter_map(|(path, line)| quoted(words, path, line));
    told.chain(pasted).chain(quoted).collect()
}

/// Curly quotation marks around a whole line: straight ones were meant, which YAML takes away.
fn quoted(words: &Words, path: DataPath, line: &str) -> Option<Diagnostic> {
    let bare = unseen::within_quotes(line)?;
    let place = Place::Value(words.path.clone(), path);
    let message = format!("curly quotation marks stand around a line of plain text: `{line}`");
    let written = serde_json::Value::from(bare).to_string();
    let told =
        Diagnostic::warning(Code::UnseenLetter, place.clone(), message).label("readers would see them");
    Some(told.fix(Fix::likely(format!("write the words alone: `{bare}`"), place, written)))
}

/// Letters without a shape that came into a line of front matter by accident.
fn pasted(words: &Words, path: DataPath, line: &str) -> Option<Diagnostic> {
    let at = unseen::pasted(line)?;
    let head = std::str::from_utf8(words.head()).ok();
    let start = head.and_then(|head| head.find(line));
    let told = in_line(line, at.clone(), Place::Value(words.path.clone(), path));
    Some(match start {
        Some(start) => {
            let place = Place::bytes(&words.path, start + at.start..start + at.end);
            let fix = Fix::likely("remove it: it was pasted unseen", place.clone(), "");
            Diagnostic { place, ..told }.fix(fix)
        }
        None => told.help("write the words anew"),
    })
}

fn in_line(line: &str, at: Range<usize>, place: Place) -> Diagnostic {
    let name = line[at].chars().next().and_then(unseen::name).unwrap_or_default();
    let message = format!("{name} stands in a line of plain text: `{}`", unseen::plain(line));
    Diagnostic::warning(Code::UnseenLetter, place, message)
}
