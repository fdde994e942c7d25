//! Whom to ask about an item, as schema.org describes points of contact. Persons are left to the readers of pages.

use serde_json::{Map, Value as Json, json};

use crate::catalogue::ItemIndex;
use crate::view::Context;

/// The university with the point of contact of an item. An invented address is nobody's.
pub(super) fn asked(context: &Context<'_>, index: ItemIndex, mut provider: Json) -> Json {
    let id = context.item(index).facts.common().contact;
    if let Some(contact) = id.and_then(|id| context.contact(id)).filter(|contact| !contact.example) {
        let mut node = Map::new();
        node.insert("@type".into(), "ContactPoint".into());
        node.insert("contactType".into(), contact.role.text.into());
        node.insert("email".into(), contact.email.into());
        node.extend(contact.phone.map(|phone| ("telephone".to_owned(), phone.into())));
        let pages = contact.channels.into_iter().filter_map(|channel| channel.href).chain(contact.website);
        let pages: Vec<Json> = pages.map(Json::from).collect();
        node.extend((!pages.is_empty()).then(|| ("url".to_owned(), pages.into())));
        provider["contactPoint"] = json!(node);
    }
    provider
}
