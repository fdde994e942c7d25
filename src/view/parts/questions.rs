//! The questions of a page that is made of them: whom each concerns, and what is answered.

use crate::catalogue::Item;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::slugify;
use crate::markdown::{self, Heading};
use crate::meant::{self, Reading};
use crate::model::{Asked, Id};
use crate::site::Subject;
use crate::source::Place;
use crate::view::Context;
use crate::view::types::{Link, Part};

/// A question with its answer in words.
pub struct Question<'b> {
    pub heading: &'b Heading,
    pub answer: String,
}

/// The text with whom each question concerns below its heading, and what is said of headings that are not there.
pub fn marked(
    context: &Context<'_>,
    item: &Item,
    parts: Vec<Part>,
    headings: &[Heading],
) -> (Vec<Part>, Vec<Diagnostic>) {
    let Some(faq) = item.facts.faq() else { return (parts, Vec::new()) };
    let mut told = Vec::new();
    let mut parts = parts;
    for (index, Asked { question, groups }) in faq.iter().enumerate() {
        match headings.iter().any(|one| one.level == 2 && one.id == question.0) {
            true => parts = with(parts, question, &links(context, groups)),
            false => told.extend(missing(context, item, (index, question), headings)),
        }
    }
    (parts, told)
}

fn links(context: &Context<'_>, groups: &[Id]) -> Vec<Link> {
    let link = |id: &Id| {
        let title = context.group(id).title;
        Some(Link { title, href: context.link(&Subject::GroupDeadlines(id.clone()))? })
    };
    groups.iter().filter_map(link).collect()
}

/// The parts with some groups behind a heading. Quotation marks in texts are escaped, so that its id is found in its tag alone.
fn with(parts: Vec<Part>, heading: &str, groups: &[Link]) -> Vec<Part> {
    const END: &str = "</h2>\n";
    let start = format!("<h2 id=\"{heading}\"");
    let cut = |part: Part| {
        let html = part.html.as_deref().unwrap_or_default();
        let end = html.find(&start).and_then(|at| Some(at + html[at..].find(END)? + END.len()));
        let Some(end) = end else { return vec![part] };
        let (before, after) = html.split_at(end);
        let words = |html: &str| Part { html: Some(html.to_owned()), ..Part::default() };
        let asked_by = Part { asked_by: Some(groups.to_vec()), ..Part::default() };
        let pieces = [words(before), asked_by, words(after)];
        pieces.into_iter().filter(|piece| piece.html.as_deref() != Some("")).collect()
    };
    parts.into_iter().flat_map(cut).collect()
}

fn missing(
    context: &Context<'_>,
    item: &Item,
    (index, question): (usize, &str),
    headings: &[Heading],
) -> Option<Diagnostic> {
    let (_, words) = item.words(context.chain())?;
    let place = Place::Value(item.facts_path.clone()?, Asked::at(index));
    let message = format!("`{}` has no heading `{{#{question}}}` of the second level", words.path);
    let known: Vec<&str> = headings.iter().filter(|one| one.level == 2).map(|one| one.id.as_str()).collect();
    let same = known.iter().filter(|id| slugify(id) == slugify(question)).map(|id| Reading::certain(*id));
    let near = meant::near(question, known.iter().copied());
    let told = Diagnostic::error(Code::BrokenAnchor, place.clone(), message);
    let told = told.label("expected the id of a question").caused_by(format!("{question} in {}", words.path));
    let told = meant::offered(same.chain(near).collect())
        .into_iter()
        .fold(told, |told, one| told.fix(one.certain_if(false).fix(place.clone())));
    Some(told.help(format!("or write `{{#{question}}}` behind the question, in each language")))
}

/// The questions of a page that is made of them, with their answers.
pub fn all<'b>(item: &Item, parts: &[Part], headings: &'b [Heading]) -> Vec<Question<'b>> {
    if item.facts.faq().is_none() {
        return Vec::new();
    }
    let asked = |heading: &'b Heading| {
        let start = format!("<h2 id=\"{}\"", heading.id);
        let mut within = false;
        let mut lines = Vec::new();
        for part in parts {
            for piece in pieces(part.html.as_deref().unwrap_or_default()) {
                within = if piece.starts_with("<h2") { piece.starts_with(&start) } else { within };
                let words = piece.split_once("</h2>").map_or(piece, |(_, words)| words);
                if within {
                    lines.extend(markdown::lines(&without_notes(words)));
                }
            }
        }
        Question { heading, answer: lines.join("\n") }
    };
    let questions = headings.iter().filter(|heading| heading.level == 2).map(asked);
    questions.filter(|question| !question.answer.is_empty()).collect()
}

/// HTML without the numbers of footnotes, which are not told with an answer.
fn without_notes(html: &str) -> String {
    let (mut made, mut rest) = (String::with_capacity(html.len()), html);
    while let Some((before, after)) = rest.split_once("<sup><a") {
        made.push_str(before);
        rest = after.split_once("</sup>").map_or("", |(_, after)| after);
    }
    made + rest
}

/// HTML, cut before each heading of the second level and before the footnotes, which belong to no answer.
fn pieces(html: &str) -> Vec<&str> {
    let ends: Vec<usize> =
        html.match_indices("<h2").chain(html.match_indices("<section")).map(|(at, _)| at).collect();
    let mut starts: Vec<usize> = std::iter::once(0).chain(ends).chain([html.len()]).collect();
    starts.sort_unstable();
    starts
        .windows(2)
        .map(|pair| &html[pair[0]..pair[1]])
        .filter(|piece| !piece.starts_with("<section"))
        .collect()
}
