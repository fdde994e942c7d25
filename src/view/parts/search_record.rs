//! What the full-text index knows of a page: its own words and facts. What changes by itself, such as the state of a
//! deadline, is left out, and so is what other pages say; an index is made again only when a text has changed.

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;

use crate::catalogue::ItemIndex;
use crate::codes::encode_path;
use crate::lang::is_combining;
use crate::locale::Arg;
use crate::markdown;
use crate::model::{Facet, KINDS};
use crate::site::Subject;
use crate::view::Context;
use crate::view::parts::body::{self, Text};
use crate::view::parts::told::Told;
use crate::view::parts::word_forms::{forms, lettered};
use crate::view::parts::{compounds, questions};
use crate::view::types::{Part, Shown, Table};

/// What lists and other pages without words of their own are found as.
const LIST: &str = "page";

/// A page as the full-text index sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SearchRecord {
    pub href: String,
    pub title: String,
    /// `programme`, …
    pub kind: &'static str,
    /// Broad fields of study.
    pub fields: Vec<String>,
    /// The language of the words, where it is not the page's.
    pub lang: Option<String>,
    pub text: String,
    /// The names of the kind. Whoever looks for scholarships wants them even where none of them says that it is one.
    pub kind_words: String,
    /// What else readers call what it is about.
    pub also: String,
    /// Words of the title and the text in other forms in which they are typed: `dai` for `đại`, `école` for `l’école`.
    pub plain: String,
}

/// The pages of a language, in the order of their names.
pub fn search_records(context: &Context<'_>) -> Vec<SearchRecord> {
    let items: Vec<ItemIndex> = context.site.indexed(context.lang).collect();
    let mut records: Vec<SearchRecord> =
        items.par_iter().flat_map_iter(|index| of_item(context, *index)).collect();
    records.extend(special(context));
    add_parts_of_compounds(context, &mut records);
    records
}

/// Add the parts of the compounds of each record to the forms in which its words are typed.
fn add_parts_of_compounds(context: &Context<'_>, records: &mut [SearchRecord]) {
    let words_of = |record: &SearchRecord| {
        let tag = record.lang.as_deref().unwrap_or(context.lang.as_str());
        compounds::words_of(tag, [&record.title, &record.text, &record.kind_words])
    };
    let words: Vec<BTreeSet<String>> = records.par_iter().map(words_of).collect();
    for (record, parts) in records.iter_mut().zip(compounds::parts_in(context, &words)) {
        if !parts.is_empty() {
            let all: BTreeSet<&str> =
                parts.iter().map(String::as_str).chain(record.plain.split_whitespace()).collect();
            record.plain = all.into_iter().collect::<Vec<&str>>().join(" ");
        }
    }
}

/// Lists of a kind, whole and by field of study, and the pages of deadlines and questions.
fn special(context: &Context<'_>) -> Vec<SearchRecord> {
    let mut pages: Vec<(Subject, String, String)> = Vec::new();
    for row in KINDS {
        let (intro, _) = context.site.list_intro(row.kind, context.lang);
        pages.push((Subject::List(row.kind, 1), context.list_name(row.kind).text, intro));
        let fields = context.site.terms(row.kind, context.lang).filter(|(facet, ..)| *facet == Facet::Field);
        for (facet, term, _) in fields {
            let names = [
                ("kind", Arg::Text(context.list_name(row.kind).text)),
                ("term", Arg::Text(context.site.term_label(facet, term, context.lang).0)),
            ];
            let subject = Subject::Term(row.kind, facet, term.to_owned(), 1);
            pages.push((subject, context.t("title-term", &names), String::new()));
        }
    }
    for (subject, name) in [(Subject::Deadlines, "deadlines"), (Subject::WhoAmI(String::new()), "who-am-i")] {
        let told = |what: &str| context.t(&format!("{what}-{name}"), &[]);
        pages.push((subject, told("title"), told("description")));
    }
    let record = |(subject, title, text): (Subject, String, String)| {
        Some(SearchRecord {
            href: context.link(&subject)?,
            kind: LIST,
            fields: Vec::new(),
            lang: None,
            kind_words: String::new(),
            also: also(context, &format!("{title} {text}")),
            plain: forms(&title, &text, context.lang),
            title,
            text: lettered(&text, context.lang).into_owned(),
        })
    };
    pages.into_iter().filter_map(record).collect()
}

/// What else readers call what a text speaks of.
fn also(context: &Context<'_>, text: &str) -> String {
    let text = format!(" {} ", folded(text));
    let is_in = |word: &&String| text.contains(&format!(" {} ", folded(word)));
    let lists = context.locale.synonyms().iter();
    let said = lists.filter(|words| words.iter().any(|word| is_in(&word)));
    said.flatten().filter(|word| !is_in(word)).cloned().collect::<Vec<String>>().join(&context.between())
}

/// Words in small letters with a blank between them.
fn folded(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !is_combining(letter));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect::<Vec<String>>().join(" ")
}

/// A page, and each of the questions that it answers.
fn of_item(context: &Context<'_>, index: ItemIndex) -> Vec<SearchRecord> {
    // What is wrong with a text is told by its page.
    let told = Told::new(context, index);
    let body = body::text(context, &told).value;
    let Some(page) = record(context, &told, &body) else { return Vec::new() };
    let questions = questions::all(context.item(index), &body.parts, &body.headings);
    let asked = questions.into_iter().map(|one| SearchRecord {
        href: format!("{}#{}", page.href, encode_path(&one.heading.id)),
        also: also(context, &one.heading.text),
        plain: forms(&one.heading.text, &one.answer, context.lang),
        title: one.heading.text.clone(),
        text: lettered(&one.answer, context.lang).into_owned(),
        ..page.clone()
    });
    let asked: Vec<SearchRecord> = asked.collect();
    std::iter::once(page).chain(asked).collect()
}

fn record(context: &Context<'_>, told: &Told<'_>, body: &Text) -> Option<SearchRecord> {
    let index = told.index;
    let item = context.item(index);
    let title = context.title(index).text;
    let text = lettered(&sentences(&lines_of(context, told, &body.parts), &context.between()), context.lang)
        .into_owned();
    let headings: Vec<&str> = body.headings.iter().map(|heading| heading.text.as_str()).collect();
    let words = item.words(context.chain());
    Some(SearchRecord {
        href: context.link(&Subject::Item(index))?,
        kind: item.kind.name(),
        fields: context
            .site
            .terms_of(index)
            .into_iter()
            .filter(|(facet, _)| *facet == Facet::Field)
            .map(|(_, field)| field)
            .collect(),
        lang: words.filter(|(lang, _)| *lang != context.lang).map(|(lang, _)| lang.to_string()),
        also: [
            context.own_name(index).map(|name| name.text).unwrap_or_default(),
            also(context, &about(context, index, &title, &headings)),
        ]
        .join(" ")
        .trim()
        .to_owned(),
        kind_words: kind_words(context, item.kind.name()),
        plain: forms(&title, &text, context.lang),
        title,
        text,
    })
}

/// What a page is about, in a few words: its name, its summary, its kind, its headings, and what its openings tell.
fn about(context: &Context<'_>, index: ItemIndex, title: &str, headings: &[&str]) -> String {
    let offer = context.offer(index);
    let sections = [
        ("section-deadlines", !offer.openings().is_empty()),
        ("section-fees", offer.openings().iter().any(|opening| !opening.fees.is_empty())),
    ];
    let told = sections.iter().filter(|(_, there)| *there).map(|(key, _)| context.t(key, &[]));
    let kind = kind_words(context, context.item(index).kind.name());
    let words = [title.to_owned(), context.summary(index).text, kind, headings.join(&context.between())];
    words.into_iter().chain(told).collect::<Vec<String>>().join(&context.between())
}

fn kind_words(context: &Context<'_>, kind: &str) -> String {
    let one = context.t(&format!("kind-{kind}"), &[]);
    format!("{one} {}", context.t(&format!("kind-{kind}-plural"), &[]))
}

/// The texts of a page: summary, outcomes, body, tables, facts. Bare numbers and dates are nothing to look for.
fn lines_of(context: &Context<'_>, told: &Told<'_>, body: &[Part]) -> Vec<String> {
    let item = context.item(told.index);
    let mut lines = vec![context.summary(told.index).text];
    if let Some((_, words)) = item.words(context.chain()) {
        lines.extend(words.front.outcomes.iter().map(|outcome| outcome.0.clone()));
    }
    lines.extend(body.iter().flat_map(lines_of_part));
    lines.extend(told.tables().iter().flat_map(lines_of_table));
    let facts = told.facts().iter().map(|fact| &fact.value);
    lines.extend(facts.filter(|shown| is_worded(shown)).map(|shown| shown.text.clone()));
    lines.retain(|line| line.contains(char::is_alphabetic));
    lines
}

/// Blocks that call for facts are left to the facts.
fn lines_of_part(part: &Part) -> Vec<String> {
    match (&part.html, &part.figure) {
        (Some(html), _) => markdown::lines(html),
        (None, Some(figure)) => vec![figure.image.alt.text.clone(), figure.caption.clone()],
        (None, None) => part.film.iter().map(|film| film.title.clone()).collect(),
    }
}

fn lines_of_table(table: &Table) -> Vec<String> {
    let titles = table.sections.iter().filter_map(|section| section.title.as_ref());
    let cells = table.sections.iter().flat_map(|section| &section.rows).flatten();
    let notes = table.sections.iter().flat_map(|section| &section.notes).flatten();
    let shown = titles.chain(cells).filter(|shown| is_worded(shown)).map(|shown| &shown.text);
    shown.chain(notes.map(|note| &note.text)).cloned().collect()
}

fn is_worded(shown: &Shown) -> bool {
    !shown.number && shown.datetime.is_none() && !shown.external
}

/// Lines as a running text, parted where they do not part themselves.
fn sentences(lines: &[String], between: &str) -> String {
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            let ends = text.ends_with(['.', '!', '?', ':', '…', '؟', '。']);
            text.push_str(if ends { " " } else { between });
        }
        text.push_str(line);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_a_running_text() {
        let lines = ["Courses", "Linear models", "You learn. You judge.", "Master"].map(str::to_owned);
        assert_eq!(sentences(&lines, " · "), "Courses · Linear models · You learn. You judge. Master");
    }
}
