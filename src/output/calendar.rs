//! iCalendar files (RFC 5545) of deadlines: one a group and language, to be subscribed to.

use icalendar::{Calendar, Component, Event};
use jiff::tz::TimeZone;
use serde::Serialize;

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;
use crate::lang::Lang;
use crate::locale::Arg;
use crate::model::Id;
use crate::site::Subject;
use crate::view::Context;

/// A calendar, finished but for its syntax.
#[derive(Clone, Debug, Serialize)]
struct View {
    name: String,
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, Serialize)]
struct Entry {
    /// The same for as long as the deadline exists, so that a moved one moves in the subscriber's calendar.
    uid: String,
    summary: String,
    url: String,
    /// UTC, `20270301T225959Z`.
    closes: String,
    /// When the facts were last verified, UTC.
    stamp: String,
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let groups = input.site.pages().iter().filter_map(|page| match &page.subject {
        Subject::GroupDeadlines(group) => Some((page, group.clone())),
        _ => None,
    });
    let promises = groups.map(|(page, group)| {
        let (input, lang) = (input.clone(), page.lang.clone());
        Promise::new(format!("{}.ics", page.path.trim_end_matches('/')), move || {
            let view = view(&input, &lang, &group);
            let mut hasher = KeyHasher::new("calendar");
            hasher.add_value(&view);
            Checked::clean(Draft::new(hasher.key(), move || Checked::clean(write(&view))))
        })
        .silent()
    });
    Checked::clean(promises.collect())
}

fn view(input: &Input, lang: &Lang, group: &Id) -> View {
    let context = Context::new(&input.site, &input.sources, &input.cards, lang);
    let locale = input.site.locale(lang);
    let t = |key: &str, arguments: &[(&str, Arg)]| {
        locale.message(key, arguments).unwrap_or_else(|| key.to_owned())
    };
    let host = input.site.absolute("").replace("https://", "").replace("http://", "");
    let entries = input.site.closings(lang, Some(group)).filter_map(|closing| {
        let entry = context.calendar_entry(closing);
        let moments = context.moments(&entry.opening, entry.deadline);
        let item = input.site.catalogue.item(entry.item);
        let page = input.site.page(&Subject::Item(entry.item), lang)?;
        let title = input.site.title(item, lang).0;
        let deadline = entry.deadline;
        let kind = deadline.kind.term();
        let kind_name = t(&format!("{}-{}", kind.list, kind.word), &[]);
        let delivery =
            deadline.delivery.map(|delivery| format!("-{}", delivery.term().word)).unwrap_or_default();
        let name = format!("{}/{}/{}", item.kind.folder(), item.id, entry.opening.at());
        let verified = entry.opening.verified.on.0.at(0, 0, 0, 0).to_zoned_datetime(TimeZone::UTC).ok()?;
        Some(Entry {
            uid: format!("{name}/{}{delivery}/{}@{}", kind.word, deadline.group, host.trim_end_matches('/')),
            summary: t("calendar-deadline", &[("kind", Arg::Text(kind_name)), ("item", Arg::Text(title))]),
            url: input.site.absolute(&page.path),
            closes: moments.closes.with_time_zone(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string(),
            stamp: verified.strftime("%Y%m%dT%H%M%SZ").to_string(),
        })
    });
    let entries = entries.collect();
    let chain = input.site.config().chain(lang);
    let institution = input.site.config().file.institution.name.get(chain).0.to_owned();
    let title = input
        .site
        .catalogue
        .vocabulary
        .groups
        .get(group)
        .map(|group| group.title.get(chain).0.to_owned())
        .unwrap_or_default();
    View {
        name: t("calendar-name", &[("group", Arg::Text(title)), ("institution", Arg::Text(institution))]),
        entries,
    }
}

fn write(view: &View) -> Vec<u8> {
    let mut calendar = Calendar::new();
    calendar.name(&view.name);
    calendar.append_property(("REFRESH-INTERVAL;VALUE=DURATION", "P1D"));
    for entry in &view.entries {
        let mut event = Event::new();
        event.uid(&entry.uid).summary(&entry.summary).url(&entry.url);
        event
            .add_property("DTSTAMP", &entry.stamp)
            .add_property("DTSTART", &entry.closes)
            .add_property("DTEND", &entry.closes);
        // Nobody is busy because a deadline passes.
        event.add_property("TRANSP", "TRANSPARENT");
        calendar.push(event.done());
    }
    calendar.to_string().into_bytes()
}
