//! Places for machines that read pages: campuses, and where events happen.

use serde_json::{Map, Value as Json, json};

use crate::lang::Localized;
use crate::model::{Campus, Id, Venue};
use crate::view::Context;

/// All campuses of the university.
pub(super) fn all_campuses(context: &Context<'_>) -> Vec<Json> {
    let campuses = context.catalogue().vocabulary.campuses.campuses.iter();
    campuses.map(|campus| of_campus(context, campus)).collect()
}

/// Those that an item or an opening names.
pub(super) fn campuses(context: &Context<'_>, ids: &[Id]) -> Vec<Json> {
    let known = &context.catalogue().vocabulary.campuses;
    ids.iter().filter_map(|id| known.get(id)).map(|campus| of_campus(context, campus)).collect()
}

/// The same under a property of a node, where there are any.
pub(super) fn insert(node: &mut Map<String, Json>, property: &str, mut places: Vec<Json>) {
    match places.len() {
        0 => None,
        1 => node.insert(property.into(), places.remove(0)),
        _ => node.insert(property.into(), places.into()),
    };
}

fn of_campus(context: &Context<'_>, campus: &Campus) -> Json {
    let mut node = of_venue(context, &context.campus_venue(campus));
    if let Some(place) = campus.coordinates {
        node["geo"] =
            json!({"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude});
    }
    if let Some(website) = &campus.website {
        node["url"] = website.0.as_str().into();
    }
    node
}

/// A place with its postal address.
pub(super) fn of_venue(context: &Context<'_>, venue: &Venue<'_>) -> Json {
    let text = |text: &Localized| Json::from(context.words(text).text);
    let mut address = Map::new();
    address.insert("@type".into(), "PostalAddress".into());
    address.extend(venue.address.map(|street| ("streetAddress".to_owned(), text(street))));
    address.extend(venue.city.map(|city| ("addressLocality".to_owned(), text(city))));
    address.extend(venue.country.map(|country| ("addressCountry".to_owned(), country.as_str().into())));
    json!({"@type": "Place", "name": text(venue.name), "address": address})
}
