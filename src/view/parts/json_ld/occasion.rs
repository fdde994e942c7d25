//! What happens in one go, as schema.org describes events.

use serde_json::{Map, Value as Json, json};

use super::{place, provider_reference};
use crate::catalogue::ItemIndex;
use crate::time::{When, iso};
use crate::view::Context;

/// What happens in one go, as search engines list it: when, where or at which address, and whether it was called off.
pub(super) fn describe(context: &Context<'_>, index: ItemIndex, node: &mut Map<String, Json>) {
    let Some(occasion) = context.item(index).facts.occasion() else { return };
    let zone = context.catalogue().zones().at(occasion.campus);
    let moment = |when: &When, moment: jiff::ZonedDateTime| match when {
        When::Day(day) => day.to_string(),
        _ => iso(&moment),
    };
    node.insert("startDate".into(), moment(occasion.begins, occasion.begins.start(zone)).into());
    node.extend(occasion.ends.map(|ends| ("endDate".to_owned(), moment(ends, ends.end(zone)).into())));
    let status = if occasion.cancelled.is_some() { "EventCancelled" } else { "EventScheduled" };
    node.insert("eventStatus".into(), schema_org(status));
    let venue = context.venue(&occasion).filter(|_| occasion.venue.is_some());
    let places = match venue {
        Some(venue) => vec![place::of_venue(context, &venue)],
        None => place::campuses(context, occasion.campus),
    };
    let mode = match (places.is_empty(), occasion.online) {
        (false, Some(_)) => "MixedEventAttendanceMode",
        (true, Some(_)) => "OnlineEventAttendanceMode",
        (_, None) => "OfflineEventAttendanceMode",
    };
    node.insert("eventAttendanceMode".into(), schema_org(mode));
    let online =
        occasion.online.map(|address| json!({"@type": "VirtualLocation", "url": address.0.as_str()}));
    let location: Vec<Json> = places.into_iter().chain(online).collect();
    node.insert("location".into(), location.into());
    node.insert("organizer".into(), provider_reference(context));
    let languages: Vec<Json> = occasion.languages.iter().map(|lang| lang.to_string().into()).collect();
    node.extend((!languages.is_empty()).then(|| ("inLanguage".to_owned(), languages.into())));
}

fn schema_org(word: &str) -> Json {
    format!("https://schema.org/{word}").into()
}
