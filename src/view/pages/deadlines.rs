//! What closes when.

use jiff::civil::Date;

use crate::locale::Arg;
use crate::model::Id;
use crate::site::{CLOSINGS_ON_A_PAGE, Closing, Page, Subject};
use crate::view::frame::words;
use crate::view::parts::{card, entry};
use crate::view::types::{
    Content, DeadlineEntry, DeadlinesContent, GroupLink, Link, Month, Pagination, Phrase,
};
use crate::view::{Context, View, frame};

/// Deadlines that are not passed, with the day on which each closes.
pub fn current_entries<'c>(
    context: &'c Context<'c>,
    group: Option<&'c Id>,
) -> impl Iterator<Item = (Date, DeadlineEntry)> + 'c {
    let theirs = move |closing: &Closing| group.is_none_or(|group| closing.is_of(group));
    dated(context, context.site.current_closings(context.lang, theirs))
}

fn dated<'c>(
    context: &'c Context<'c>,
    closings: impl Iterator<Item = &'c Closing> + 'c,
) -> impl Iterator<Item = (Date, DeadlineEntry)> + 'c {
    closings.filter_map(move |closing| Some((closing.day, entry::of(context, closing)?)))
}

/// The deadlines that come next: all of them, or as many as fit on a page, beside the months that have the rest.
pub fn next(context: &Context<'_>, page: &Page, group: Option<&Id>) -> View {
    let months = by_month(context, current_entries(context, group).take(CLOSINGS_ON_A_PAGE));
    let last = months.last().map(|month| month.id.clone());
    let calendar = months_of(context, group, None);
    let more = calendar.iter().find(|month| Some(&month.id) == last.as_ref()).map(|month| month.link.clone());
    let content = DeadlinesContent {
        occasions: card::all(context, context.site.occasions(context.lang, group)),
        more: more.map(|link| Link { title: link.title, href: link.href }),
        ..content(context, group, months, calendar)
    };
    view(context, page, group, content, None)
}

/// Those that close in a month.
pub fn month(context: &Context<'_>, page: &Page, group: Option<&Id>, shown: (Date, usize)) -> View {
    let (first, number) = shown;
    let closings = context.site.closings_of_month(group, context.lang, shown);
    let months = by_month(context, dated(context, closings));
    let all = context.site.months(group, context.lang);
    let count = all.iter().find(|month| month.first == first).map_or(0, |month| month.closings);
    let turn = |number| context.link(&Subject::MonthDeadlines(group.cloned(), first, number));
    let content = DeadlinesContent {
        pagination: Pagination::of(number, count.div_ceil(CLOSINGS_ON_A_PAGE), turn),
        ..content(context, group, months, months_of(context, group, Some(first)))
    };
    view(context, page, group, content, Some(context.locale.days_of_month(first)))
}

fn by_month(context: &Context<'_>, entries: impl Iterator<Item = (Date, DeadlineEntry)>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for (day, entry) in entries {
        let id = day.strftime("%Y-%m").to_string();
        match months.last_mut().filter(|month| month.id == id) {
            Some(month) => month.entries.push(entry),
            None => months.push(Month { id, label: context.locale.days_of_month(day), entries: vec![entry] }),
        }
    }
    months
}

/// The months that have pages of their own.
fn months_of(context: &Context<'_>, group: Option<&Id>, current: Option<Date>) -> Vec<MonthLink> {
    let months = context.site.months(group, context.lang).iter().map(|month| MonthLink {
        id: month.first.strftime("%Y-%m").to_string(),
        link: GroupLink {
            title: words(context.locale.days_of_month(month.first)),
            href: context.link(&Subject::MonthDeadlines(group.cloned(), month.first, 1)).unwrap_or_default(),
            current: current == Some(month.first),
        },
    });
    months.collect()
}

fn content(
    context: &Context<'_>,
    group: Option<&Id>,
    months: Vec<Month>,
    calendar_months: Vec<MonthLink>,
) -> DeadlinesContent {
    let groups = context.groups().map(|id| {
        let view = context.group(id);
        GroupLink { title: view.title, href: view.href, current: Some(id) == group }
    });
    let group = group.map(|group| context.group(group));
    DeadlinesContent {
        groups: groups.collect(),
        months,
        calendar_months: calendar_months.into_iter().map(|month| month.link).collect(),
        calendar: group.as_ref().and_then(|view| view.calendar.clone()),
        group,
        ..DeadlinesContent::default()
    }
}

/// `turned` is the month, which tabs and search engines tell the pages by.
fn view(
    context: &Context<'_>,
    page: &Page,
    group: Option<&Id>,
    content: DeadlinesContent,
    turned: Option<String>,
) -> View {
    let mut frame = frame::named(context, "deadlines", Some("deadlines"));
    let name = context.t("title-deadlines", &[]);
    let above = |subject: &Subject, title: Phrase| context.link(subject).map(|href| Link { title, href });
    if let (Some(id), Some(view)) = (group, &content.group) {
        frame.breadcrumbs.extend(above(&Subject::Deadlines, words(name.clone())));
        let title = context.t("title-deadlines-group", &[("group", Arg::Text(context.inline(&view.title)))]);
        if turned.is_some() {
            let own = Subject::GroupDeadlines(id.clone());
            frame.breadcrumbs.extend(above(&own, words(title.clone())));
        }
        frame.title = words(title);
    } else if turned.is_some() {
        frame.breadcrumbs.extend(above(&Subject::Deadlines, words(name)));
    }
    let title = std::mem::take(&mut frame.title.text);
    frame.title.text = context.joined(std::iter::once(title).chain(turned)).unwrap_or_default();
    let (number, pages) = content.pagination.as_ref().map_or((1, 1), |one| (one.page, one.pages));
    let list = frame::page(context, page, frame, Content::Deadlines(content));
    View::new(&["deadlines.html"], frame::turned(context, list, number, pages))
}

/// A month that has pages of its own.
struct MonthLink {
    /// `2027-03`
    id: String,
    link: GroupLink,
}
