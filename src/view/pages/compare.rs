//! Items of a kind side by side, whole or within a field of study, and where that is linked from.

use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{Facet, KINDS, Kind};
use crate::site::{MOST_COMPARED, Page, Subject};
use crate::view::parts::comparison;
use crate::view::parts::json_ld;
use crate::view::parts::told::Told;
use crate::view::types::{
    CompareCell, CompareColumn, CompareContent, CompareLink, Content, Phrase, TermLink,
};
use crate::view::{Context, View, frame};

/// One can choose so many at a time.
const MOST_CHOSEN: usize = 4;

pub fn page(context: &Context<'_>, page: &Page, kind: Kind, field: Option<&str>) -> View {
    let items = compared(context, kind, field);
    let rows = comparison::rows(context, kind);
    let cells = items.iter().map(|index| comparison::cells(context, &Told::new(context, *index)));
    let (same, differing) =
        if items.is_empty() { (Vec::new(), rows) } else { comparison::merged(rows, cells.collect()) };
    let content = CompareContent {
        name: kind.folder(),
        kind: kind.name(),
        columns: items.iter().filter_map(|index| column(context, *index)).collect(),
        differing,
        same,
        example: items.iter().any(|index| is_example(context, *index)),
        fields: fields(context, kind, field),
        all: context.link(&Subject::Compare(kind, None)),
        whole: field.is_none(),
        list: context.kind_link(kind),
        addresses: items.is_empty().then(|| addresses(context, kind)),
    };
    let mut frame = frame(context, kind, field);
    frame.json_ld = Some(json_ld::list(context, page, items, &frame.breadcrumbs, &frame.title.text));
    View::new(&["compare.html"], frame::page(context, page, frame, Content::Compare(content)))
}

/// The items that a page compares: none where there are too many for one table.
fn compared<'s>(context: &Context<'s>, kind: Kind, field: Option<&str>) -> &'s [ItemIndex] {
    match field {
        None => Some(context.site.list(kind, context.lang)).filter(|items| items.len() <= MOST_COMPARED),
        Some(field) => context
            .site
            .terms(kind, context.lang)
            .find(|(facet, term, _)| *facet == Facet::Field && *term == field)
            .map(|(.., items)| items),
    }
    .unwrap_or_default()
}

fn frame(context: &Context<'_>, kind: Kind, field: Option<&str>) -> frame::Frame {
    let kind_title = context.inline(&context.list_name(kind));
    let mut names = vec![("kind", Arg::Text(kind_title))];
    let mut breadcrumbs = frame::home_link(context);
    breadcrumbs.extend(context.kind_link(kind));
    let title = match field {
        None => context.t("title-compare", &names),
        Some(field) => {
            let (label, lang) = context.site.term_label(Facet::Field, field, context.lang);
            names.push(("term", Arg::Text(context.within(&label, lang.as_ref()))));
            context.t("title-compare-field", &names)
        }
    };
    frame::Frame {
        kind: "compare",
        title: Phrase { text: title, ..Phrase::default() },
        description: context.t("description-compare", &names),
        breadcrumbs,
        section: Some(kind.section()),
        json_ld: None,
    }
}

fn column(context: &Context<'_>, index: ItemIndex) -> Option<CompareColumn> {
    Some(CompareColumn {
        id: context.item(index).id.to_string(),
        title: context.title(index),
        href: context.link(&Subject::Item(index))?,
        example: is_example(context, index),
    })
}

/// Whether an item is made up, or the opening whose dates and fees stand in its column.
fn is_example(context: &Context<'_>, index: ItemIndex) -> bool {
    let of_opening = || context.offer(index).current().is_some_and(|opening| opening.verified.example);
    context.item(index).facts.common().example || of_opening()
}

/// The fields of study that have a comparison of their own.
fn fields(context: &Context<'_>, kind: Kind, current: Option<&str>) -> Vec<TermLink> {
    let terms = context.site.terms(kind, context.lang).filter(|(facet, ..)| *facet == Facet::Field);
    let mut links: Vec<TermLink> = terms
        .filter_map(|(facet, term, items)| {
            let (label, lang) = context.site.term_label(facet, term, context.lang);
            Some(TermLink {
                term: format!("{}={term}", facet.name()),
                href: context.link(&Subject::Compare(kind, Some(term.to_owned())))?,
                label: context.marked(&label, lang.as_ref()),
                count: context.number_of(items.len()),
                current: current == Some(term),
            })
        })
        .collect();
    links.sort_by(|one, other| context.locale.compare(&one.label.text, &other.label.text));
    links
}

/// Where scripts find the pages of items by their ids.
fn addresses(context: &Context<'_>, kind: Kind) -> String {
    let below = context.link(&Subject::List(kind, 1)).unwrap_or_default();
    let other = |index: &ItemIndex| {
        let id = context.item(*index).id.to_string();
        let href = context.link(&Subject::Item(*index))?;
        (href != format!("{below}{id}/")).then_some((id, serde_json::Value::from(href)))
    };
    let others: serde_json::Map<_, _> =
        context.site.list(kind, context.lang).iter().filter_map(other).collect();
    json_ld::embedded(&serde_json::json!({"below": below, "others": others}))
}

/// The item as a column, for its own page: only where no table holds the whole kind.
pub fn column_of_page(context: &Context<'_>, told: &Told<'_>) -> Vec<CompareCell> {
    let kind = context.item(told.index).kind;
    let wanted = context.site.page(&Subject::Compare(kind, None), context.lang).is_some()
        && context.site.list(kind, context.lang).len() > MOST_COMPARED;
    if !wanted {
        return Vec::new();
    }
    let mut cells = comparison::cells(context, told);
    cells.retain(|cell| !cell.lines.is_empty());
    cells
}

/// The comparison of the items of a list: of a field its own, of a few items those, of others all of the kind.
pub fn of_list(
    context: &Context<'_>,
    kind: Kind,
    current: Option<(Facet, &str)>,
    items: &[ItemIndex],
) -> Option<String> {
    if items.len() < 2 {
        return None;
    }
    let all = context.site.list(kind, context.lang).len();
    match current {
        Some((Facet::Field, term)) => context.link(&Subject::Compare(kind, Some(term.to_owned()))),
        Some(_) if items.len() < all => {
            let ids: Vec<&str> = items.iter().map(|index| context.item(*index).id.as_str()).collect();
            let href = context.link(&Subject::Compare(kind, None))?;
            (ids.len() <= MOST_CHOSEN && all <= MOST_COMPARED)
                .then(|| format!("{href}?ids={}", ids.join(",")))
        }
        _ => context.link(&Subject::Compare(kind, None)),
    }
}

/// What can be compared in a language.
pub fn links(context: &Context<'_>) -> Vec<CompareLink> {
    let count =
        |kind: Kind, count: usize| context.t(&format!("count-{}", kind.folder()), &[("count", count.into())]);
    let link = |kind: Kind| {
        Some(CompareLink {
            kind: kind.name(),
            href: context.link(&Subject::Compare(kind, None))?,
            counts: (1..=MOST_CHOSEN).map(|number| count(kind, number)).collect(),
        })
    };
    KINDS.iter().filter_map(|row| link(row.kind)).collect()
}
