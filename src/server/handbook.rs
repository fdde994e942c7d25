//! The handbook in a browser.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd, html};
use pulldown_cmark_escape::escape_html;
use serde::Serialize;
use tera::{Context, Tera};

use super::{OWN, headers};
use crate::diagnostic::{Code, Explanation};
use crate::handbook::{CHAPTERS, Chapter, caption, chapter, chapter_on};

/// Pages to read: nothing but a style.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

static TEMPLATE: LazyLock<Tera> = LazyLock::new(|| {
    let mut tera = Tera::new();
    tera.add_raw_templates([("handbook.html", include_str!("handbook.html"))])
        .expect("the template is sound");
    tera
});

#[derive(Serialize)]
struct Page {
    own: &'static str,
    /// The chapter that is shown; its list without one.
    chapter: Option<Shown>,
    chapters: Vec<ChapterLink>,
}

#[derive(Serialize)]
struct Shown {
    title: String,
    html: String,
    before: Option<ChapterLink>,
    after: Option<ChapterLink>,
}

#[derive(Serialize)]
struct ChapterLink {
    name: &'static str,
    title: &'static str,
    about: &'static str,
}

impl From<&Chapter> for ChapterLink {
    fn from(chapter: &Chapter) -> ChapterLink {
        ChapterLink { name: chapter.name, title: chapter.title(), about: chapter.about() }
    }
}

/// The list of chapters.
pub async fn contents() -> Response {
    answer(None)
}

/// A chapter by its name.
pub async fn page(Path(name): Path<String>) -> Response {
    match chapter(&name) {
        Some(chapter) => answer(Some(shown(chapter))),
        None => (StatusCode::NOT_FOUND, "the handbook has no such chapter\n").into_response(),
    }
}

/// What a code means, how its mistake is mended, and an example.
pub async fn explanation(Path(code): Path<String>) -> Response {
    match Code::from_id(&code) {
        Some(row) => answer(Some(explained(row))),
        None => (StatusCode::NOT_FOUND, "no message has this code\n").into_response(),
    }
}

fn explained(row: &Explanation) -> Shown {
    let title = format!("{}: {}", row.id, row.title);
    let more = chapter_on(row.id).map_or_else(String::new, |chapter| {
        format!("\n\nMore: [{}]({OWN}/handbook/{})", chapter.title(), chapter.name)
    });
    // Examples may have fences of their own.
    let text =
        format!("# {title}\n\n{}\n\nFor example:\n\n~~~~~~\n{}\n~~~~~~{more}\n", row.text, row.example());
    Shown { title, html: markdown(&text), before: None, after: None }
}

fn answer(chapter: Option<Shown>) -> Response {
    let page = Page { own: OWN, chapter, chapters: CHAPTERS.iter().map(ChapterLink::from).collect() };
    let context = Context::from_serialize(&page).expect("a page is made of plain values");
    let html = TEMPLATE.render("handbook.html", &context).expect("the template fits the page");
    (headers::of("x.html", POLICY), html).into_response()
}

fn shown(chapter: &Chapter) -> Shown {
    let (before, after) = chapter.around();
    Shown {
        title: chapter.title().to_owned(),
        html: markdown(chapter.text),
        before: before.map(ChapterLink::from),
        after: after.map(ChapterLink::from),
    }
}

/// The program's own Markdown as HTML. Links name chapters, which are the neighbours of this page.
fn markdown(text: &str) -> String {
    let events = Parser::new_ext(text, Options::empty()).map(|event| match event {
        Event::Start(Tag::CodeBlock(kind)) => Event::Html(figure(&kind).into()),
        Event::End(TagEnd::CodeBlock) => Event::Html("</code></pre></figure>\n".into()),
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    out
}

/// The beginning of a block of code, with the name of its file. It can be scrolled by keyboard.
fn figure(kind: &CodeBlockKind<'_>) -> String {
    let info = match kind {
        CodeBlockKind::Fenced(info) => info,
        CodeBlockKind::Indented => "",
    };
    let mut words = String::new();
    if let Some(caption) = caption(info) {
        words.push_str("<figcaption>");
        escape_html(&mut words, caption).expect("memory takes all");
        words.push_str("</figcaption>");
    }
    format!("<figure>{words}<pre tabindex=\"0\"><code>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page_with_its_example() {
        for row in crate::diagnostic::CODES {
            let html = explained(row).html;
            assert!(html.starts_with("<h1>P") && html.matches("<pre").count() == 1, "{html}");
        }
        assert!(explained(Code::from_id("p0506").unwrap()).html.contains("/_prospectus/handbook/year"));
    }

    #[test]
    fn code_has_the_name_of_its_file_and_is_escaped() {
        let html = markdown("```yaml content/site.yaml in part\na: <b>\n```\n\n[x](year)\n");
        assert_eq!(
            html,
            "<figure><figcaption>content/site.yaml in part</figcaption><pre tabindex=\"0\"><code>a: &lt;b&gt;\n</code></pre></figure>\n<p><a href=\"year\">x</a></p>\n"
        );
    }
}
