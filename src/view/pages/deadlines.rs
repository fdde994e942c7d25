//! What closes when.

use crate::locale::Arg;
use crate::model::Id;
use crate::site::{Closing, Page, Subject};
use crate::view::frame::words;
use crate::view::parts::{card, entry};
use crate::view::types::{Content, DeadlineEntry, DeadlinesContent, GroupLink, Link, Month};
use crate::view::{Context, View, frame};

/// Deadlines that are not passed, with the day on which each closes.
pub fn current_entries<'c>(
    context: &'c Context<'c>,
    group: Option<&'c Id>,
) -> impl Iterator<Item = (jiff::civil::Date, DeadlineEntry)> + 'c {
    let zone = context.config().zone();
    let day = |closing: &Closing| closing.closes.to_zoned_datetime(zone.clone()).date();
    let theirs = move |closing: &Closing| group.is_none_or(|group| closing.is_of(group));
    let current = context.site.current_closings(context.lang, theirs);
    current.filter_map(move |closing| Some((day(closing), entry::of(context, closing)?)))
}

pub fn page(context: &Context<'_>, page: &Page, group: Option<&Id>) -> View {
    let mut months: Vec<Month> = Vec::new();
    for (day, entry) in current_entries(context, group) {
        let id = day.strftime("%Y-%m").to_string();
        match months.last_mut().filter(|month| month.id == id) {
            Some(month) => month.entries.push(entry),
            None => months.push(Month { id, label: context.locale.month(day), entries: vec![entry] }),
        }
    }
    let groups = context.catalogue().vocabulary.groups.groups.iter().map(|one| {
        let view = context.group(&one.id);
        GroupLink { title: view.title, href: view.href, current: Some(&one.id) == group }
    });
    let group_view = group.map(|group| context.group(group));
    let mut frame = frame::named(context, "deadlines", Some("deadlines"));
    if let Some(view) = &group_view {
        let title = context.t("title-deadlines", &[]);
        frame
            .breadcrumbs
            .extend(context.link(&Subject::Deadlines).map(|href| Link { title: words(title), href }));
        frame.title =
            words(context.t("title-deadlines-group", &[("group", Arg::Text(view.title.text.clone()))]));
    }
    let content = DeadlinesContent {
        groups: groups.collect(),
        months,
        occasions: card::all(context, context.site.occasions(context.lang, group)),
        calendar: group_view.as_ref().and_then(|view| view.calendar.clone()),
        group: group_view,
    };
    View::new(&["deadlines.html"], frame::page(context, page, frame, Content::Deadlines(content)))
}
