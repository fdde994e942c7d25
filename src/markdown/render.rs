//! From Markdown's events to HTML.

mod framed;
mod inline;
mod problems;
mod unhtml;

pub(super) use problems::too_many;

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use super::html::{BACK, escape};
use super::outline::{HeadingId, Moved, Outline};
use super::parser::Parsed;
use super::typography::typeset;
use super::{Body, Heading, Labels, Links, Part, Problem, blocks};
use crate::diagnostic::Code;
use crate::lang::Lang;

/// The events that are still to come, with their bytes of the text.
type Events<'t> = std::vec::IntoIter<(Event<'t>, Range<usize>)>;

pub(super) fn render(
    parsed: Parsed<'_>,
    lang: &Lang,
    labels: &Labels,
    links: &dyn Links,
) -> (Body, Vec<Problem>) {
    let taken = links.taken();
    let mut renderer = Renderer {
        labels,
        links,
        source: parsed.text,
        words: typeset(&parsed, lang).into_iter(),
        html: String::with_capacity(parsed.text.len() * 3 / 2),
        body: Body::default(),
        problems: Vec::new(),
        outline: Outline::beside(&taken),
        heading: None,
        level: 1,
        notes: BTreeMap::new(),
        note_html: BTreeMap::new(),
        in_head: false,
        columns: Vec::new(),
        column: 0,
    };
    let mut events = parsed.events.into_iter();
    while let Some((event, range)) = events.next() {
        renderer.event(event, range, &mut events);
    }
    if let Some(cut) = parsed.cut {
        renderer.too_deep(cut);
    }
    renderer.finish()
}

struct Renderer<'r> {
    labels: &'r Labels,
    links: &'r dyn Links,
    /// As it was given.
    source: &'r str,
    /// The words of each event to come, as the language sets them.
    words: std::vec::IntoIter<String>,
    html: String,
    body: Body,
    problems: Vec<Problem>,
    outline: Outline<'r>,
    /// The words of the present heading, as they are set.
    heading: Option<String>,
    /// The level of the last heading; the page's title is the first.
    level: u8,
    /// Numbers of footnotes in the order of their first mention.
    notes: BTreeMap<String, usize>,
    note_html: BTreeMap<String, String>,
    in_head: bool,
    columns: Vec<Alignment>,
    column: usize,
}

impl Renderer<'_> {
    fn event<'t>(&mut self, event: Event<'t>, range: Range<usize>, events: &mut Events<'t>) {
        self.outline.see(&event);
        match event {
            Event::Start(tag) => self.start(tag, range, events),
            Event::End(end) => self.end(end),
            Event::Text(text) => {
                let set = self.words.next().unwrap_or_else(|| text.into_string());
                escape(&set, &mut self.html);
                self.heading.iter_mut().for_each(|words| words.push_str(&set));
            }
            Event::Code(code) => {
                self.html.push_str("<code>");
                escape(&code, &mut self.html);
                self.html.push_str("</code>");
                self.heading.iter_mut().for_each(|words| words.push_str(&code));
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html, range),
            Event::SoftBreak => {
                self.html.push('\n');
                self.heading.iter_mut().for_each(|words| words.push(' '));
            }
            Event::HardBreak => {
                self.html.push_str("<br>\n");
                self.heading.iter_mut().for_each(|words| words.push(' '));
            }
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::FootnoteReference(name) => self.reference(&name),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start<'t>(&mut self, tag: Tag<'t>, range: Range<usize>, events: &mut Events<'t>) {
        match tag {
            Tag::Paragraph => self.paragraph(),
            Tag::Heading { level, .. } => self.heading(level, range, events),
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::CodeBlock(kind) => self.code_block(&kind, range, events),
            Tag::HtmlBlock => {}
            Tag::List(None) => self.open("<ul>\n"),
            Tag::List(Some(1)) => self.open("<ol>\n"),
            Tag::List(Some(first)) => self.open(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.open("<li>"),
            Tag::FootnoteDefinition(name) => self.footnote(&name, events),
            Tag::DefinitionList => self.open("<dl>\n"),
            Tag::DefinitionListTitle => self.open("<dt>"),
            Tag::DefinitionListDefinition => self.open("<dd>"),
            Tag::Table(columns) => self.table(columns),
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.html.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.html.push_str("<tr>");
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<del>"),
            Tag::Superscript => self.html.push_str("<sup>"),
            Tag::Subscript => self.html.push_str("<sub>"),
            Tag::Link { dest_url, title, .. } => self.link(&dest_url, &title, range, events),
            Tag::Image { dest_url, title, .. } => self.image(&dest_url, &title, range, events),
            Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        let html = match end {
            TagEnd::Paragraph => "</p>\n",
            TagEnd::BlockQuote(None) => "</blockquote>\n",
            TagEnd::BlockQuote(Some(_)) => "</div>\n",
            TagEnd::List(true) => "</ol>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::DefinitionList => "</dl>\n",
            TagEnd::DefinitionListTitle => "</dt>\n",
            TagEnd::DefinitionListDefinition => "</dd>\n",
            TagEnd::Table => "</tbody></table></div>\n",
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead>\n<tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell => {
                self.column += 1;
                if self.in_head { "</th>" } else { "</td>" }
            }
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Superscript => "</sup>",
            TagEnd::Subscript => "</sub>",
            _ => "",
        };
        self.html.push_str(html);
    }

    fn open(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn paragraph(&mut self) {
        self.open("<p>");
    }

    fn heading<'t>(&mut self, level: HeadingLevel, range: Range<usize>, events: &mut Events<'t>) {
        let written = level as u8;
        if written == 1 {
            let told = "the page's title is its only heading of the first level";
            self.problem(Code::HeadingTooHigh, range.clone(), told, "expected `##`", None);
            let words = self.source[range.clone()].lines().next().unwrap_or_default().trim_end();
            let end = range.start + self.source[range.clone()].trim_end().len();
            let (at, sign) = match words.starts_with('#') {
                true => (range.start..range.start + 1, "##".to_owned()),
                false => (range.start..end, format!("## {words}")),
            };
            self.mend("begin with `##`".to_owned(), true, at, sign);
        } else if written > self.level + 1 {
            let message = format!("a heading of level {written} follows one of level {}", self.level);
            let signs = "#".repeat(usize::from(self.level) + 1);
            self.problem(Code::SkippedHeading, range.clone(), message, &format!("expected `{signs}`"), None);
            let at = range.start..range.start + usize::from(written);
            if self.source[at.clone()].bytes().all(|sign| sign == b'#') {
                self.mend(format!("begin with `{signs}`"), false, at, signs);
            }
        }
        self.level = written;
        self.heading = Some(String::new());
        let outer = std::mem::take(&mut self.html);
        let id = self.until(events, |end| matches!(end, TagEnd::Heading(_)));
        let inner = std::mem::replace(&mut self.html, outer);
        let HeadingId { id, is_double, moved } = id.expect("a heading that ends has an id");
        if is_double {
            let message = format!("two headings have the id `{id}`");
            self.problem(Code::DuplicateHeadingId, range, message, "the second one", None);
        } else if let Some(Moved { from, .. }) = moved.filter(|moved| moved.is_own) {
            self.taken_id(&from, &id, range);
        }
        let level = written.max(2);
        self.html.push_str(&format!("<h{level} id=\""));
        escape(&id, &mut self.html);
        self.html.push_str(&format!("\">{inner}</h{level}>\n"));
        let text = self.heading.take().unwrap_or_default();
        self.body.headings.push(Heading { level, id, text });
    }

    /// Handle events until an end; the end itself is taken, with the id of the heading that ends there.
    fn until<'t>(&mut self, events: &mut Events<'t>, is_end: impl Fn(&TagEnd) -> bool) -> Option<HeadingId> {
        while let Some((event, range)) = events.next() {
            match event {
                Event::End(end) if is_end(&end) => return self.outline.see(&Event::End(end)),
                event => self.event(event, range, events),
            }
        }
        None
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        let Some(kind) = kind else { return self.open("<blockquote>\n") };
        let (class, title) = match kind {
            BlockQuoteKind::Note => ("note", &self.labels.callouts[0]),
            BlockQuoteKind::Tip => ("tip", &self.labels.callouts[1]),
            BlockQuoteKind::Important => ("important", &self.labels.callouts[2]),
            BlockQuoteKind::Warning => ("warning", &self.labels.callouts[3]),
            BlockQuoteKind::Caution => ("caution", &self.labels.callouts[4]),
        };
        let mut html =
            format!("<div class=\"callout callout-{class}\" role=\"note\"><p class=\"callout-title\">");
        escape(title, &mut html);
        html.push_str("</p>\n");
        self.open(&html);
    }

    fn code_block<'t>(&mut self, kind: &CodeBlockKind<'t>, range: Range<usize>, events: &mut Events<'t>) {
        let mut text = String::new();
        for (event, _) in events.by_ref() {
            match event {
                Event::End(TagEnd::CodeBlock) => break,
                Event::Text(line) => text.push_str(&line),
                _ => {}
            }
        }
        let info = if let CodeBlockKind::Fenced(info) = kind { info.as_ref() } else { "" };
        match blocks::read(info, &text, (self.source, range), self.links) {
            Ok(Some(block)) => {
                self.flush();
                self.body.parts.push(Part::Block(block));
            }
            Ok(None) => {
                self.html.push_str("<pre tabindex=\"0\"><code>");
                escape(&text, &mut self.html);
                self.html.push_str("</code></pre>\n");
            }
            Err(problem) => self.problems.push(problem),
        }
    }

    fn flush(&mut self) {
        if !self.html.trim().is_empty() {
            self.body.parts.push(Part::Html(std::mem::take(&mut self.html)));
        }
        self.html.clear();
    }

    fn table(&mut self, columns: Vec<Alignment>) {
        self.columns = columns;
        self.html.push_str("<div class=\"table\" role=\"group\" tabindex=\"0\"><table>");
    }

    fn cell(&mut self) {
        let class = match self.columns.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        let tag = if self.in_head { "<th scope=\"col\"" } else { "<td" };
        self.html.push_str(&format!("{tag}{class}>"));
    }

    fn finish(mut self) -> (Body, Vec<Problem>) {
        let mut notes: Vec<(usize, String)> = self
            .notes
            .iter()
            .map(|(name, number)| (*number, self.note_html.get(name).cloned().unwrap_or_default()))
            .collect();
        notes.sort();
        if !notes.is_empty() {
            self.html.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
            escape(&self.labels.footnotes, &mut self.html);
            self.html.push_str("\"><ol>\n");
            let mut back = String::new();
            escape(&self.labels.back, &mut back);
            for (number, html) in notes {
                let link = format!(
                    " <a href=\"#fnref-{number}\" role=\"doc-backlink\" aria-label=\"{back}\">{BACK}</a>"
                );
                let html = html.trim_end();
                let html = html
                    .strip_suffix("</p>")
                    .map_or_else(|| format!("{html}{link}"), |text| format!("{text}{link}</p>"));
                self.html.push_str(&format!("<li id=\"fn-{number}\">{html}</li>\n"));
            }
            self.html.push_str("</ol></section>\n");
        }
        self.flush();
        let problems = unhtml::joined(self.problems, self.source);
        (self.body, problems)
    }
}
