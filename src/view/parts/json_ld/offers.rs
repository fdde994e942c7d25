//! What is asked of each applicant group, as schema.org describes offers.

use serde_json::{Map, Value as Json, json};

use super::place;
use crate::model::{Id, Opening, Sum};
use crate::offer::{Offer, Paid, State};
use crate::time::iso;
use crate::view::Context;

/// An offer for each group that the opening names, or one for everybody, with what is paid and until when one can apply.
pub(super) fn all(context: &Context<'_>, offer: &Offer<'_>, opening: &Opening<'_>) -> Json {
    // A figure that is being checked is not offered to anybody.
    if context.provenance(opening.verified).being_checked {
        return Json::Array(Vec::new());
    }
    let mut groups = context.groups().filter(|group| !offer.is_of_holders(group));
    let named: Vec<Json> = context
        .groups()
        .filter(|group| {
            offer.fees(opening, group).iter().any(|paid| paid.own)
                || offer.to_apply(opening, group).iter().any(|due| due.own)
        })
        .filter_map(|group| group_offer(context, offer, opening, group, true))
        .collect();
    if named.is_empty() {
        return groups
            .find_map(|group| group_offer(context, offer, opening, group, false))
            .into_iter()
            .collect();
    }
    named.into()
}

fn group_offer(
    context: &Context<'_>,
    offer: &Offer<'_>,
    opening: &Opening<'_>,
    group: &Id,
    named: bool,
) -> Option<Json> {
    let (paid, due) = (offer.fees(opening, group), offer.to_apply(opening, group));
    let prices: Vec<Json> = paid.iter().filter_map(price).collect();
    let mut node = Map::new();
    node.insert("@type".into(), "Offer".into());
    if named {
        node.insert("name".into(), context.group_title(group).text.into());
    }
    place::insert(&mut node, "availableAtOrFrom", place::campuses(context, opening.campus));
    // What is asked for is the first of the prices, the tuition.
    let (first, free) = (prices.first()?, prices.iter().all(|price| price["price"] == "0"));
    node.insert("category".into(), if free { "Free" } else { "Paid" }.into());
    node.insert("price".into(), first["price"].clone());
    node.insert("priceCurrency".into(), first["priceCurrency"].clone());
    // Of what can still be met the last one; of what cannot, since when.
    let live = due.iter().any(|due| due.state.is_live());
    let ends = due.iter().filter(|due| due.state.is_live() == live);
    let ends = ends.filter_map(|due| due.moments.closes.as_ref());
    node.extend(
        ends.max_by_key(|closes| closes.timestamp())
            .map(iso)
            .map(|closes| ("validThrough".to_owned(), closes.into())),
    );
    if due.iter().any(|due| due.state == State::Full) {
        node.insert("availability".into(), "https://schema.org/SoldOut".into());
    }
    node.insert("priceSpecification".into(), prices.into());
    Some(Json::Object(node))
}

/// What is paid each time, by its kind and unit.
fn price(paid: &Paid<'_>) -> Option<Json> {
    match paid.fee.sum() {
        Sum::Known { price, per, .. } if !paid.by_scholarship => Some(json!({
            "@type": "UnitPriceSpecification",
            "name": paid.fee.kind.term().word,
            "price": price.amount.to_string(),
            "priceCurrency": price.currency.0.code(),
            "unitText": per.term().word,
        })),
        _ => None,
    }
}
