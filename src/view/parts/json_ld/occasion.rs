//! What happens in one go, as schema.org describes events.

use serde_json::{Map, Value as Json, json};

use super::provider_reference;
use crate::catalogue::ItemIndex;
use crate::lang::Localized;
use crate::model::Venue;
use crate::time::{When, iso};
use crate::view::Context;

/// What happens in one go, as search engines list it: when, where or at which address, and whether it was called off.
pub(super) fn describe(context: &Context<'_>, index: ItemIndex, node: &mut Map<String, Json>) {
    let Some(occasion) = context.item(index).facts.occasion() else { return };
    let zone = context.config().zone();
    let moment = |when: &When, moment: jiff::ZonedDateTime| match when {
        When::Day(day) => day.to_string(),
        _ => iso(&moment),
    };
    node.insert("startDate".into(), moment(occasion.begins, occasion.begins.start(zone)).into());
    node.extend(occasion.ends.map(|ends| ("endDate".to_owned(), moment(ends, ends.end(zone)).into())));
    let status = if occasion.cancelled.is_some() { "EventCancelled" } else { "EventScheduled" };
    node.insert("eventStatus".into(), schema_org(status));
    let mode = match (occasion.venue, occasion.online) {
        (Some(_), Some(_)) => "MixedEventAttendanceMode",
        (None, Some(_)) => "OnlineEventAttendanceMode",
        (_, None) => "OfflineEventAttendanceMode",
    };
    node.insert("eventAttendanceMode".into(), schema_org(mode));
    let online =
        occasion.online.map(|address| json!({"@type": "VirtualLocation", "url": address.0.as_str()}));
    let location: Vec<Json> =
        occasion.venue.map(|venue| place(context, &venue)).into_iter().chain(online).collect();
    node.insert("location".into(), location.into());
    node.insert("organizer".into(), provider_reference(context));
    let languages: Vec<Json> = occasion.languages.iter().map(|lang| lang.to_string().into()).collect();
    node.extend((!languages.is_empty()).then(|| ("inLanguage".to_owned(), languages.into())));
}

fn place(context: &Context<'_>, venue: &Venue<'_>) -> Json {
    let text = |text: &Localized| Json::from(context.words(text).text);
    let mut address = Map::new();
    address.insert("@type".into(), "PostalAddress".into());
    address.extend(venue.address.map(|street| ("streetAddress".to_owned(), text(street))));
    address.extend(venue.city.map(|city| ("addressLocality".to_owned(), text(city))));
    address.extend(venue.country.map(|country| ("addressCountry".to_owned(), country.as_str().into())));
    json!({"@type": "Place", "name": text(venue.name), "address": address})
}

fn schema_org(word: &str) -> Json {
    format!("https://schema.org/{word}").into()
}
