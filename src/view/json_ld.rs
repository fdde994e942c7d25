//! Schema.org descriptions (version 30) of pages, made from the neutral facts of their items.

use serde_json::{Map, Value as Json, json};

use super::Context;
use super::types::Link;
use crate::catalogue::ItemIndex;
use crate::model::{Fact, Kind, Opening, Value};
use crate::site::{Page, Subject};

/// The page of an item, with the way to it.
pub(super) fn item(context: &Context<'_>, page: &Page, index: ItemIndex, breadcrumbs: &[Link]) -> String {
    let title = context.title(index).text;
    graph([thing(context, page, index), breadcrumb_list(context, breadcrumbs, &title)])
}

/// A list, as the items in it.
pub(super) fn list(context: &Context<'_>, page: &Page, items: &[ItemIndex], breadcrumbs: &[Link]) -> String {
    let element = |(at, index): (usize, &ItemIndex)| {
        let target = context.site.page(&Subject::Item(*index), context.lang)?;
        Some(
            json!({"@type": "ListItem", "position": at + 1, "name": context.title(*index).text, "url": context.site.absolute(&target.path)}),
        )
    };
    let elements: Vec<Json> = items.iter().enumerate().filter_map(element).collect();
    let list = json!({"@type": "ItemList", "url": context.site.absolute(&page.path), "numberOfItems": elements.len(), "itemListElement": elements});
    graph([list, breadcrumb_list(context, breadcrumbs, "")])
}

/// The university itself, on the home page.
pub(super) fn institution(context: &Context<'_>) -> String {
    graph([provider(context)])
}

fn graph(nodes: impl IntoIterator<Item = Json>) -> String {
    let nodes: Vec<Json> = nodes.into_iter().filter(|node| !node.is_null()).collect();
    embedded(&json!({"@context": "https://schema.org", "@graph": nodes}))
}

/// A value as JSON that can stand in a `script` element: `<` would end it.
pub(super) fn embedded(value: &Json) -> String {
    value.to_string().replace('<', "\\u003c")
}

fn provider(context: &Context<'_>) -> Json {
    let institution = &context.config().file.institution;
    json!({
        "@type": "CollegeOrUniversity",
        "name": context.words(&institution.name).text,
        "url": institution.website.0.as_str(),
        "address": {"@type": "PostalAddress", "addressLocality": institution.city.0, "addressCountry": institution.country.as_str()},
    })
}

fn breadcrumb_list(context: &Context<'_>, breadcrumbs: &[Link], title: &str) -> Json {
    if breadcrumbs.is_empty() {
        return Json::Null;
    }
    let base = context.config().file.base_url.path().len();
    let element = |(at, link): (usize, &Link)| {
        let path = link.href.get(base..).unwrap_or_default();
        json!({"@type": "ListItem", "position": at + 1, "name": link.title.text, "item": context.site.absolute(path)})
    };
    let mut elements: Vec<Json> = breadcrumbs.iter().enumerate().map(element).collect();
    if !title.is_empty() {
        elements.push(json!({"@type": "ListItem", "position": elements.len() + 1, "name": title}));
    }
    json!({"@type": "BreadcrumbList", "itemListElement": elements})
}

fn thing(context: &Context<'_>, page: &Page, index: ItemIndex) -> Json {
    let item = context.item(index);
    let mut node = Map::new();
    node.insert("@type".into(), item.kind.row().schema_type.into());
    node.insert("name".into(), context.title(index).text.into());
    let summary = context.summary(index).text;
    if !summary.is_empty() {
        node.insert("description".into(), summary.into());
    }
    node.insert("url".into(), context.site.absolute(&page.path).into());
    if let Some(picture) =
        item.facts.common().image.and_then(|image| context.catalogue().picture(item, &image.src).ok())
    {
        node.insert("image".into(), context.site.absolute(&picture.fallback().path).into());
    }
    for fact in item.facts.facts() {
        if let Some(property) = fact.schema {
            node.insert(property.into(), property_value(context, &fact));
        }
    }
    match item.kind {
        Kind::Programme => programme(context, index, &mut node),
        Kind::SummerSchool => summer_school(context, index, &mut node),
        Kind::News => {
            drop(item.date.map(|date| node.insert("datePublished".into(), date.to_string().into())))
        }
        _ => {}
    }
    Json::Object(node)
}

fn property_value(context: &Context<'_>, fact: &Fact) -> Json {
    let one = |value: &Value| -> Json {
        match value {
            Value::Credits(credits) => {
                json!({"@type": "StructuredValue", "name": "ECTS", "value": credits.hundredths as f64 / 100.0})
            }
            Value::Duration(duration) => duration.iso().into(),
            Value::Day(date) => date.to_string().into(),
            Value::Language(lang) => lang.to_string().into(),
            Value::Link(address) => address.0.as_str().into(),
            Value::Country(country) => json!({"@type": "Country", "name": context.locale.country(*country)}),
            Value::Plain(text) if fact.name == "funder" => json!({"@type": "Organization", "name": text}),
            value => context.show(value).text.into(),
        }
    };
    match &fact.value {
        Value::List(values) => values.iter().map(one).collect(),
        value => one(value),
    }
}

fn programme(context: &Context<'_>, index: ItemIndex, node: &mut Map<String, Json>) {
    node.insert("provider".into(), provider(context));
    let openings = context.item(index).facts.openings();
    let Some(opening) = openings.last() else { return };
    node.insert(
        "applicationStartDate".into(),
        opening.opens.start(context.config().zone()).date().to_string().into(),
    );
    if let Some(last) =
        opening.deadlines.iter().map(|deadline| context.moments(opening, deadline).closes).max()
    {
        node.insert("applicationDeadline".into(), last.date().to_string().into());
    }
    node.insert("offers".into(), offers(context, opening));
}

fn summer_school(context: &Context<'_>, index: ItemIndex, node: &mut Map<String, Json>) {
    node.insert("provider".into(), provider(context));
    let mode = node.remove("courseMode").unwrap_or(Json::Null);
    let openings = context.item(index).facts.openings();
    let instance = |opening: &Opening<'_>| {
        json!({
            "@type": "CourseInstance",
            "courseMode": mode,
            "startDate": opening.starts.map(|starts| starts.to_string()),
            "endDate": opening.ends.map(|ends| ends.to_string()),
        })
    };
    node.insert("hasCourseInstance".into(), openings.iter().map(instance).collect());
    if let Some(opening) = openings.last() {
        node.insert("offers".into(), offers(context, opening));
    }
}

/// One offer a group, since schema.org knows a single deadline of a programme only.
fn offers(context: &Context<'_>, opening: &Opening<'_>) -> Json {
    let offer = |fee: &crate::model::Fee| {
        let deadline = opening.deadlines.iter().find(|deadline| deadline.group == fee.group);
        json!({
            "@type": "Offer",
            "category": context.group(&fee.group).title.text,
            "price": fee.amount.to_string(),
            "priceCurrency": fee.currency.0.code(),
            "validThrough": deadline.map(|deadline| context.moments(opening, deadline).closes.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()),
        })
    };
    // A figure that is being checked is not offered to anybody.
    if opening.verified.review_by < context.today() {
        Json::Array(Vec::new())
    } else {
        opening.fees.iter().map(offer).collect()
    }
}
