//! Lists of one kind, whole or narrowed to a term.

use std::collections::HashMap;

use super::compare;
use crate::catalogue::ItemIndex;
use crate::lang::Lang;
use crate::locale::{Arg, filed};
use crate::model::{self, Headings, Kind};
use crate::site::{Page, Subject, items_on_a_page};
use crate::view::parts::json_ld;
use crate::view::parts::{card, facts, fees, map};
use crate::view::shared_parts::Narrowing;
use crate::view::types::{CardGroup, Content, Facet, ListContent, ListIndex, Pagination, Phrase, TermLink};
use crate::view::{Context, View, frame};

pub fn list(context: &Context<'_>, page: &Page, kind: Kind, number: usize) -> View {
    let items = context.site.list(kind, context.lang);
    let title = context.list_name(kind);
    let (intro, intro_lang) = context.site.list_intro(kind, context.lang);
    let intro = context.marked(&intro, intro_lang.as_ref());
    let breadcrumbs = frame::home_link(context);
    let parts = Parts { kind, number, title, intro, breadcrumbs, part: Part::Whole };
    view(context, page, parts, items, |number| Subject::List(kind, number))
}

pub fn term(
    context: &Context<'_>,
    page: &Page,
    kind: Kind,
    facet: model::Facet,
    term: &str,
    number: usize,
) -> View {
    let items = context
        .site
        .terms(kind, context.lang)
        .find(|(each, name, _)| *each == facet && *name == term)
        .map_or(&[][..], |(_, _, items)| items);
    let (label, lang) = context.site.term_label(facet, term, context.lang);
    let facet_name = context.t(&format!("facet-{}", facet.name()), &[]);
    let names = [
        ("kind", Arg::Text(context.inline(&context.list_name(kind)))),
        ("term", Arg::Text(told_apart(context, (kind, facet), (&label, lang.as_ref()), &facet_name))),
    ];
    let described = [
        ("kind", Arg::Text(context.inline(&context.list_name(kind)))),
        ("term", Arg::Text(context.within(&label, lang.as_ref()))),
        ("facet", Arg::Text(facet_name)),
    ];
    let mut breadcrumbs = frame::home_link(context);
    breadcrumbs.extend(context.kind_link(kind));
    let parts = Parts {
        kind,
        number,
        title: Phrase { text: context.t("title-term", &names), ..Phrase::default() },
        intro: Phrase { text: context.t("description-term", &described), ..Phrase::default() },
        breadcrumbs,
        part: Part::Term(facet, term),
    };
    view(context, page, parts, items, |number| Subject::Term(kind, facet, term.to_owned(), number))
}

/// The name of a term, with that of its facet where without it the programmes would seem to be about it, which one has studied
/// or is taught in; and where a facet before it has a term of the same name.
fn told_apart(
    context: &Context<'_>,
    of: (Kind, model::Facet),
    (label, lang): (&str, Option<&Lang>),
    facet_name: &str,
) -> String {
    let (kind, facet) = of;
    let same = |other: model::Facet, term: &str| {
        other < facet && context.site.term_label(other, term, context.lang).0 == label
    };
    let is_matter = !matches!(facet, model::Facet::EntryField | model::Facet::Language);
    if is_matter && !context.site.terms(kind, context.lang).any(|(other, term, _)| same(other, term)) {
        return context.within(label, lang);
    }
    let value = Arg::Text(context.within(label, lang));
    context.t("value-pair", &[("label", facet_name.into()), ("value", value)])
}

/// The items of a kind that are related to an item.
pub fn related(context: &Context<'_>, page: &Page, index: ItemIndex, kind: Kind, number: usize) -> View {
    let items = context.site.related(index, context.lang).remove(&kind).unwrap_or_default();
    let names = [
        ("kind", Arg::Text(context.inline(&context.list_name(kind)))),
        ("term", Arg::Text(context.inline(&context.title(index)))),
    ];
    let mut breadcrumbs = frame::home_link(context);
    breadcrumbs.extend(context.kind_link(context.item(index).kind));
    breadcrumbs.extend(context.item_link(index));
    let parts = Parts {
        kind,
        number,
        title: Phrase { text: context.t("title-term", &names), ..Phrase::default() },
        intro: context.summary(index),
        breadcrumbs,
        part: Part::Related,
    };
    view(context, page, parts, &items, |number| Subject::Related(index, kind, number))
}

struct Parts<'t> {
    kind: Kind,
    number: usize,
    title: Phrase,
    intro: Phrase,
    breadcrumbs: Vec<crate::view::types::Link>,
    part: Part<'t>,
}

/// Which items of a kind a list has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part<'t> {
    Whole,
    Term(model::Facet, &'t str),
    /// Those that are related to an item.
    Related,
}

fn view(
    context: &Context<'_>,
    page: &Page,
    parts: Parts<'_>,
    items: &[ItemIndex],
    subject: impl Fn(usize) -> Subject,
) -> View {
    let on_a_page = items_on_a_page(parts.kind);
    let shown: Vec<ItemIndex> =
        items.iter().skip((parts.number - 1) * on_a_page).take(on_a_page).copied().collect();
    let pages = items.len().div_ceil(on_a_page).max(1);
    let pagination = Pagination::of(parts.number, pages, |number| context.link(&subject(number)));
    let whole = parts.part == Part::Whole;
    let term = match parts.part {
        Part::Term(facet, term) => Some((facet, term)),
        Part::Whole | Part::Related => None,
    };
    let description = parts.intro.text.trim().to_owned();
    let grouped = grouped(context, parts.kind, &shown);
    let joined = parts.kind.showing().joined;
    let content = ListContent {
        name: parts.kind.folder(),
        intro: parts.intro,
        count: items.len(),
        count_label: context.t(&format!("count-{}", parts.kind.folder()), &[("count", items.len().into())]),
        sheet: joined.and_then(|_| context.link(&context.site.destination("fact-sheet")?)),
        table: joined.and_then(|told| facts::joined(context, told, &grouped)),
        groups: groups(context, grouped),
        facets: if parts.part == Part::Related { Vec::new() } else { facets(context, parts.kind, term) },
        map: (parts.number == 1 && whole).then(|| map::of_list(context, parts.kind)).flatten(),
        fee_limits: if whole && pages == 1 { fees::fee_limits(context, items) } else { Vec::new() },
        compare: compare::of_list(context, parts.kind, term, items).filter(|_| parts.part != Part::Related),
        index: context
            .site
            .list_index(parts.kind, context.lang)
            .filter(|_| whole)
            .map(|path| context.site.path(&path)),
        all_href: context.link(&Subject::List(parts.kind, 1)).filter(|_| !whole),
        pagination,
    };
    let number = parts.number;
    let frame = frame::Frame {
        kind: "list",
        json_ld: Some(json_ld::list(context, page, &shown, &parts.breadcrumbs, &parts.title.text)),
        title: parts.title,
        description,
        breadcrumbs: parts.breadcrumbs,
        section: Some(parts.kind.section()),
    };
    let list = frame::page(context, page, frame, Content::List(Box::new(content)));
    View::new(&["list.html"], frame::turned(context, list, number, pages))
}

/// What scripts must know of a list to narrow all of its pages.
pub fn index(context: &Context<'_>, kind: Kind) -> ListIndex {
    let (items, page) = (context.site.list(kind, context.lang), items_on_a_page(kind));
    let mut index = ListIndex { page, limits: fees::fee_limits(context, items), ..ListIndex::default() };
    let mut known: [HashMap<&str, usize>; 3] = Default::default();
    let ordered = items.chunks(page).flat_map(|shown| grouped(context, kind, shown));
    for item in ordered.flat_map(|(_, items)| items) {
        let Narrowing { facets, closes, fees } = card::narrowing(context, item);
        let columns = [&mut index.facets, &mut index.closes, &mut index.fees];
        for ((text, column), known) in [facets, closes, fees].into_iter().zip(columns).zip(&mut known) {
            column.of.push(*known.entry(text.as_str()).or_insert(column.texts.len()));
            if column.texts.len() < known.len() {
                column.texts.push(text.clone());
            }
        }
    }
    index
}

fn groups(context: &Context<'_>, grouped: Vec<(Option<String>, Vec<ItemIndex>)>) -> Vec<CardGroup> {
    let groups = grouped.into_iter().map(|(name, items)| CardGroup {
        name: name.as_deref().map(crate::lang::slugify).unwrap_or_default(),
        title: name.map(|text| Phrase { text, ..Phrase::default() }),
        cards: card::all(context, items),
        more: None,
    });
    groups.filter(|group| !group.cards.is_empty()).collect()
}

/// Items under their headings, in the order of these.
fn grouped(context: &Context<'_>, kind: Kind, items: &[ItemIndex]) -> Vec<(Option<String>, Vec<ItemIndex>)> {
    let mut groups: Vec<(Option<String>, Vec<ItemIndex>)> = Vec::new();
    for index in items {
        let name = heading(context, kind, *index);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, items)) => items.push(*index),
            None => groups.push((name, vec![*index])),
        }
    }
    // Letters stand in the order of the names below them: strokes are numbers, and no text.
    let order = |(name, items): &(Option<String>, Vec<ItemIndex>)| match kind.showing().headings {
        Headings::Initial => filed(&context.listed_name(items[0]).text).to_owned(),
        _ => name.clone().unwrap_or_default(),
    };
    groups.sort_by(|one, other| context.locale.compare(&order(one), &order(other)));
    groups
}

fn heading(context: &Context<'_>, kind: Kind, index: ItemIndex) -> Option<String> {
    match kind.showing().headings {
        Headings::None => None,
        Headings::Initial => Some(context.locale.filed_under(&context.listed_name(index).text)),
        Headings::Fact(name) => {
            let facts = context.site.facts(index);
            facts.iter().find(|fact| fact.name == name).map(|fact| context.show(&fact.value).text)
        }
    }
}

fn facets(context: &Context<'_>, kind: Kind, current: Option<(model::Facet, &str)>) -> Vec<Facet> {
    let mut facets: Vec<Facet> = Vec::new();
    for (facet, _, (label, lang), (term, items)) in sorted_terms(context, kind) {
        let Some(href) = context.link(&Subject::Term(kind, facet, term.to_owned(), 1)) else { continue };
        let link = TermLink {
            term: format!("{}={term}", facet.name()),
            label: context.marked(&label, lang.as_ref()),
            href,
            count: context.number_of(items.len()),
            current: current == Some((facet, term)),
        };
        match facets.last_mut().filter(|last| last.name == facet.name()) {
            Some(last) => last.terms.push(link),
            None => facets.push(Facet {
                name: facet.name(),
                label: context.t(&format!("facet-{}", facet.name()), &[]),
                terms: vec![link],
            }),
        }
    }
    facets
}

/// A term with its facet, its place in an order of its own, and its name.
type Told<'c> = (model::Facet, u32, (String, Option<Lang>), (&'c str, &'c [ItemIndex]));

/// The terms of a kind, those of each facet in their own order or by name.
fn sorted_terms<'c>(context: &Context<'c>, kind: Kind) -> Vec<Told<'c>> {
    let site = context.site;
    let told = |(facet, term, items)| {
        (facet, site.term_place(facet, term), site.term_label(facet, term, context.lang), (term, items))
    };
    let mut terms: Vec<Told<'c>> = site.terms(kind, context.lang).map(told).collect();
    terms.sort_by(|(facet, place, (name, _), _), (of, at, (other, _), _)| {
        (facet, place).cmp(&(of, at)).then_with(|| context.locale.compare(name, other))
    });
    terms
}
