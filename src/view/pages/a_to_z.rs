//! Everything from A to Z. The page needs no script; where the site has a full-text index, a script puts a search
//! before it.

use std::collections::BTreeSet;

use crate::catalogue::ItemIndex;
use crate::model::{Facet, KINDS};
use crate::site::{ENTRIES_ON_A_PAGE, Page, Subject};
use crate::view::frame::{self, Frame};
use crate::view::types::{
    Content, Letter, LetterEntry, LetterGroup, Pagination, Phrase, SearchContent, SearchField, SearchKind,
};
use crate::view::{Context, View};

pub fn page(context: &Context<'_>, page: &Page, number: usize) -> View {
    let everything = context.site.everything(context.lang);
    let pages = everything.len().div_ceil(ENTRIES_ON_A_PAGE);
    let shown: Vec<ItemIndex> =
        everything.iter().skip((number - 1) * ENTRIES_ON_A_PAGE).take(ENTRIES_ON_A_PAGE).copied().collect();
    let folder = context.site.index_folder(context.lang);
    let frame = Frame {
        kind: "search",
        title: Phrase { text: context.search_title(), ..Phrase::default() },
        description: context
            .t(if folder.is_some() { "description-search" } else { "description-a-to-z" }, &[]),
        breadcrumbs: frame::home_link(context),
        section: Some("search"),
        json_ld: None,
    };
    let content = SearchContent {
        index: folder.map(|folder| context.site.path(&folder)),
        action: context.link(&Subject::Search(1)).unwrap_or_default(),
        kinds: search_kinds(context),
        fields: search_fields(context),
        letters: letters(context),
        groups: letter_groups(context, &shown),
        pagination: Pagination::of(number, pages, |number| context.link(&Subject::Search(number))),
    };
    let list = frame::page(context, page, frame, Content::Search(content));
    View::new(&["search.html"], frame::turned(context, list, number, pages))
}

fn search_kinds(context: &Context<'_>) -> Vec<SearchKind> {
    let kinds = KINDS.iter().filter(|row| !context.site.list(row.kind, context.lang).is_empty());
    let kind = |row: &crate::model::KindRow| SearchKind {
        name: row.name,
        label: context.t(&format!("kind-{}-plural", row.name), &[]),
        href: context.link(&Subject::List(row.kind, 1)),
    };
    kinds.map(kind).collect()
}

fn search_fields(context: &Context<'_>) -> Vec<SearchField> {
    let terms = KINDS.iter().flat_map(|row| context.site.terms(row.kind, context.lang));
    let names: BTreeSet<&str> =
        terms.filter(|(facet, ..)| *facet == Facet::Field).map(|(_, name, _)| name).collect();
    let field = |name: &str| SearchField {
        label: context.site.term_label(Facet::Field, name, context.lang).0,
        name: name.to_owned(),
    };
    let mut fields: Vec<SearchField> = names.into_iter().map(field).collect();
    fields.sort_by(|one, other| context.locale.compare(&one.label, &other.label));
    fields
}

/// Each letter with the page on which it begins.
fn letters(context: &Context<'_>) -> Vec<Letter> {
    let letter = |(label, first): &(String, usize)| Letter {
        href: context
            .link(&Subject::Search(first / ENTRIES_ON_A_PAGE + 1))
            .map(|page| format!("{page}#{}", anchor(label)))
            .unwrap_or_default(),
        label: label.clone(),
    };
    context.site.letters(context.lang).iter().map(letter).collect()
}

fn letter_groups(context: &Context<'_>, items: &[ItemIndex]) -> Vec<LetterGroup> {
    let mut groups: Vec<LetterGroup> = Vec::new();
    for index in items {
        let title = context.listed_name(*index);
        let Some(href) = context.link(&Subject::Item(*index)) else { continue };
        let (label, kind) = (context.locale.filed_under(&title.text), context.item(*index).kind.name());
        let kind_label = context.t(&format!("kind-{kind}"), &[]);
        let entry = LetterEntry { title, href, kind, kind_label };
        match groups.iter_mut().find(|group| group.label == label) {
            Some(group) => group.entries.push(entry),
            None => groups.push(LetterGroup { id: anchor(&label), label, entries: vec![entry] }),
        }
    }
    groups
}

fn anchor(letter: &str) -> String {
    format!("letter-{}", letter.to_lowercase().replace('–', "-"))
}
