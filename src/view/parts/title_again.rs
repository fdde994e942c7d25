//! The title of a page that its text has once more, as a heading: office programs write it there.

use crate::diagnostic::Code;
use crate::document::Words;
use crate::markdown::{Problem, Rewrite, bare_line};
use crate::meant::folded;

/// What is wrong with a heading of the first level: one that says what the title says is one too many.
pub fn again(words: &Words, problem: Problem) -> Problem {
    if problem.code != Code::HeadingTooHigh {
        return problem;
    }
    let body = words.body();
    let heading = body.get(problem.range.clone()).unwrap_or_default();
    let said = heading.lines().next().unwrap_or_default().trim_start_matches('#');
    let said = bare_line(said.split("{#").next().unwrap_or_default().trim()).unwrap_or_default();
    if folded(&said) != folded(&words.front.title) {
        return problem;
    }
    let end = problem.range.start + heading.trim_end().len();
    let behind = body[end..].len() - body[end..].trim_start_matches(['\n', '\r', ' ', '\t']).len();
    let rewrite = Rewrite {
        title: "take the line out: it is the title, which stands above".to_owned(),
        is_certain: true,
        range: problem.range.start..end + behind,
        words: String::new(),
    };
    Problem { label: "the title once more".to_owned(), rewrites: vec![rewrite], ..problem }
}
