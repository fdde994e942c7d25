//! Schema.org descriptions (version 30) of pages, made from the neutral facts of their items.

mod contact;
mod occasion;
mod offers;
mod own;
mod place;
mod work;

use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use crate::catalogue::ItemIndex;
use crate::codes::Decimal;
use crate::model::{
    Close, CreditAmount, Delivery, Fact, FactName, ListWord, Opening, SchemaOrgClass, Unit, Value,
};
use crate::offer::Offer;
use crate::site::{Page, Subject};
use crate::time::Start;
use crate::view::Context;
use crate::view::parts::questions::Question;
use crate::view::types::Link;

/// The page of an item, with the way to it.
pub fn item(
    context: &Context<'_>,
    page: &Page,
    index: ItemIndex,
    breadcrumbs: &[Link],
    questions: &[Question<'_>],
) -> String {
    let title = context.title(index).text;
    let offered = context.item(index).kind.row().schema_class.names_institution();
    let provider = if offered { contact::asked(context, index, provider(context)) } else { Json::Null };
    let others = [provider, breadcrumb_list(context, breadcrumbs, &title)];
    let others = others.into_iter().filter(|node| !node.is_null()).map(|node| node.to_string());
    let thing = with_questions(thing(context, page, index), questions);
    let thing = with_courses(context, index, thing.to_string());
    graph_of(std::iter::once(thing).chain(others))
}

/// A page that is made of questions is of a class of its own.
fn with_questions(mut node: Json, questions: &[Question<'_>]) -> Json {
    let asked = |one: &Question<'_>| {
        let answer = json!({"@type": "Answer", "text": one.answer});
        json!({"@type": "Question", "name": one.heading.text, "acceptedAnswer": answer})
    };
    if !questions.is_empty() {
        node["@type"] = "FAQPage".into();
        node["mainEntity"] = questions.iter().map(asked).collect();
    }
    node
}

/// A list, as the items in it.
pub fn list(
    context: &Context<'_>,
    page: &Page,
    items: &[ItemIndex],
    breadcrumbs: &[Link],
    title: &str,
) -> String {
    let element = |(at, index): (usize, &ItemIndex)| {
        let target = context.site.page(&Subject::Item(*index), context.lang)?;
        Some(
            json!({"@type": "ListItem", "position": at + 1, "name": context.title(*index).text, "url": context.site.absolute(&target.path)}),
        )
    };
    let elements: Vec<Json> = items.iter().enumerate().filter_map(element).collect();
    let list = json!({"@type": "ItemList", "url": context.site.absolute(&page.path), "numberOfItems": elements.len(), "itemListElement": elements});
    graph([list, breadcrumb_list(context, breadcrumbs, title)])
}

/// The university itself, on the home page.
pub fn institution(context: &Context<'_>) -> String {
    graph([provider(context)])
}

fn graph(nodes: impl IntoIterator<Item = Json>) -> String {
    graph_of(nodes.into_iter().filter(|node| !node.is_null()).map(|node| node.to_string()))
}

/// A graph of nodes that are written already.
fn graph_of(nodes: impl Iterator<Item = String>) -> String {
    let nodes: Vec<String> = nodes.collect();
    let text = format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{}]}}", nodes.join(","));
    without_ends(text)
}

/// A value as JSON that can stand in a `script` element: `<` would end it.
pub fn embedded(value: &Json) -> String {
    without_ends(value.to_string())
}

fn without_ends(text: String) -> String {
    if text.contains('<') { text.replace('<', "\\u003c") } else { text }
}

/// The one address by which every page speaks of the university.
fn provider_id(context: &Context<'_>) -> String {
    context.config().file.base_url.join("#institution")
}

fn provider_reference(context: &Context<'_>) -> Json {
    json!({"@id": provider_id(context)})
}

fn provider(context: &Context<'_>) -> Json {
    let institution = &context.config().file.institution;
    let mut node = json!({
        "@type": "CollegeOrUniversity",
        "@id": provider_id(context),
        "name": context.words(&institution.name).text,
        "url": institution.website.0.as_str(),
        "address": {"@type": "PostalAddress", "addressLocality": context.words(&institution.city).text, "addressCountry": institution.country.as_str()},
    });
    node.as_object_mut()
        .into_iter()
        .for_each(|node| place::insert(node, "location", place::all_campuses(context)));
    node
}

fn breadcrumb_list(context: &Context<'_>, breadcrumbs: &[Link], title: &str) -> Json {
    let element = |(at, link): (usize, &Link)| {
        let address = absolute(context, &link.href);
        json!({"@type": "ListItem", "position": at + 1, "name": link.title.text, "item": address})
    };
    let mut elements: Vec<Json> = breadcrumbs.iter().enumerate().map(element).collect();
    if !title.is_empty() {
        elements.push(json!({"@type": "ListItem", "position": elements.len() + 1, "name": title}));
    }
    // A way of one step leads nowhere.
    match elements.len() {
        0 | 1 => Json::Null,
        _ => json!({"@type": "BreadcrumbList", "itemListElement": elements}),
    }
}

/// An address on the same host, with the host.
fn absolute(context: &Context<'_>, href: &str) -> String {
    let base_url = &context.config().file.base_url;
    base_url.join(href.get(base_url.path().len()..).unwrap_or_default())
}

fn thing(context: &Context<'_>, page: &Page, index: ItemIndex) -> Json {
    let item = context.item(index);
    let class = item.kind.row().schema_class;
    let address = context.site.absolute(&page.path);
    let mut node = Map::new();
    node.insert("@type".into(), class.name().into());
    node.insert("@id".into(), format!("{address}#{}", item.kind.name()).into());
    node.insert("name".into(), context.title(index).text.into());
    node.extend(context.own_name(index).map(|name| ("alternateName".to_owned(), name.text.into())));
    let summary = context.summary(index).text;
    if !summary.is_empty() {
        node.insert("description".into(), summary.into());
    }
    // Machines are not to take for true what is invented.
    if item.facts.common().example || item.facts.openings().iter().any(|one| one.verified.example) {
        node.insert("disambiguatingDescription".into(), context.t("example", &[]).into());
    }
    node.insert("url".into(), address.into());
    if let Some(picture) =
        item.facts.common().image.and_then(|image| context.catalogue().picture(item, &image.src).ok())
    {
        node.insert("image".into(), context.site.absolute(&picture.fallback().path).into());
    }
    let known = context.site.facts(index).iter().filter(|fact| !matches!(fact.name, FactName::Own(_)));
    for fact in known {
        if let Some(property) = fact.property {
            node.extend(property_value(context, fact).map(|value| (property.to_owned(), value)));
        }
    }
    if class.is_offered() {
        node.insert("provider".into(), provider_reference(context));
    }
    node.extend(item.date.map(|date| ("datePublished".to_owned(), date.to_string().into())));
    let offer = context.offer(index);
    match class {
        SchemaOrgClass::EducationalOccupationalProgram => programme(context, index, &offer, &mut node),
        SchemaOrgClass::Course => course(context, index, &offer, &mut node),
        SchemaOrgClass::EducationEvent => occasion::describe(context, index, &mut node),
        _ => {}
    }
    own::describe(context, index, &mut node);
    Json::Object(node)
}

/// Words of a closed list are told as they stand in the list, so that they are the same in every language.
fn property_value(context: &Context<'_>, fact: &Fact) -> Option<Json> {
    let one = |value: &Value| -> Option<Json> {
        Some(match value {
            Value::Credits(credits) => quantity(context, credits),
            Value::Number(number) | Value::Percent(number) => number_of(*number),
            Value::Measure(number, unit) => {
                let unit = context.unit(*number, unit);
                json!({"@type": "QuantitativeValue", "value": number_of(*number), "unitText": unit})
            }
            Value::Hours(hours) => work::hours(*hours).into(),
            Value::Duration(duration) | Value::DurationOf(duration, _) => duration.iso().into(),
            Value::Day(date) => date.to_string().into(),
            Value::Start(Start::AnyTime)
            | Value::CurrentStart
            | Value::International
            | Value::Priority
            | Value::Nothing => {
                return None;
            }
            Value::Start(starts) => starts.to_string().into(),
            Value::Language(lang) => lang.to_string().into(),
            Value::Link(address) => address.0.as_str().into(),
            Value::Country(country) => json!({"@type": "Country", "name": context.locale.country(*country)}),
            value if fact.name == FactName::Funder => {
                json!({"@type": "Organization", "name": context.show(value).text})
            }
            Value::Word(term) => word_of(*term)?.into(),
            value => context.show(value).text.into(),
        })
    };
    match &fact.value {
        // Two words of the university's own may be one for schema.org.
        Value::List(values) => {
            let mut told: Vec<Json> = Vec::new();
            values.iter().filter_map(one).for_each(|value| {
                if !told.contains(&value) {
                    told.push(value);
                }
            });
            Some(told.into())
        }
        value => one(value),
    }
}

/// A word as schema.org has it, where that has a word of its own. Of ways of study it knows these alone.
fn word_of(term: ListWord) -> Option<&'static str> {
    let known = term.like.unwrap_or(term.word);
    let mut ways = Delivery::ALL.iter().filter(|way| way.term().list == term.list).peekable();
    if ways.peek().is_none() {
        return Some(known);
    }
    ways.find(|way| way.term().word == known).map(|way| way.mode())
}

fn quantity(context: &Context<'_>, credits: &CreditAmount) -> Json {
    let system = context.credit_system(credits).map(|system| context.words(&system.title).text);
    let unit = system.unwrap_or_else(|| "ECTS".to_owned());
    json!({"@type": "QuantitativeValue", "value": number_of(credits.number), "unitText": unit})
}

/// A whole number as one, another one with its decimals.
fn number_of(number: Decimal) -> Json {
    match number.hundredths % 100 {
        0 => (number.hundredths / 100).into(),
        _ => (number.hundredths as f64 / 100.0).into(),
    }
}

fn programme(context: &Context<'_>, index: ItemIndex, offer: &Offer<'_>, node: &mut Map<String, Json>) {
    if let Some(degree) = node.remove("educationalCredentialAwarded") {
        let mut credential =
            json!({"@type": "EducationalOccupationalCredential", "credentialCategory": degree});
        if let Some(awarders) = awarders(context, index) {
            credential["recognizedBy"] = awarders.clone();
            node.insert("provider".into(), awarders);
        }
        node.insert("educationalCredentialAwarded".into(), credential);
    }
    let Some(opening) = offered(offer) else { return };
    let day = |moment: &jiff::ZonedDateTime| moment.date().to_string();
    node.insert(
        "applicationStartDate".into(),
        day(&opening.opens.start(context.catalogue().zones().at(opening.campus))).into(),
    );
    node.extend(
        last_to_apply(offer, opening).map(|last| ("applicationDeadline".to_owned(), day(&last).into())),
    );
    node.insert("offers".into(), offers::all(context, offer, opening));
}

/// The universities that award a degree together.
fn awarders(context: &Context<'_>, index: ItemIndex) -> Option<Json> {
    let fact = context.site.facts(index).iter().find(|fact| fact.name == FactName::AwardedBy)?;
    let one = |value: &Value| match value {
        Value::Institution => provider_reference(context),
        value => {
            let shown = context.show(value);
            let mut node = json!({"@type": "CollegeOrUniversity", "name": shown.text});
            if let Some(href) = shown.href {
                node["url"] = absolute(context, &href).into();
            }
            node
        }
    };
    Some(fact.value.each().iter().map(one).collect())
}

/// The opening that counts; none where it was called off, in which nothing is offered to anybody.
fn offered<'o, 'a>(offer: &'o Offer<'a>) -> Option<&'o Opening<'a>> {
    offer.current().filter(|opening| !offer.clock.is_cancelled(opening))
}

/// The last moment at which anybody can apply; none where somebody can without one.
fn last_to_apply(offer: &Offer<'_>, opening: &Opening<'_>) -> Option<jiff::ZonedDateTime> {
    let mut last: Option<jiff::ZonedDateTime> = None;
    let is_live = offer.state(opening).is_live();
    for deadline in opening.deadlines.iter().filter(|deadline| deadline.admits()) {
        let state = offer.clock.state(opening, deadline, deadline.group.as_ref());
        if is_live && !state.is_live() {
            continue;
        }
        let closes = offer.clock.moments(opening, deadline).closes;
        match deadline.close() {
            Close::NotAdmitted => {}
            Close::At(_) | Close::Rolling(Some(_)) | Close::UntilFull(Some(_)) => {
                last = last.into_iter().chain(closes).max_by_key(jiff::ZonedDateTime::timestamp);
            }
            Close::Rolling(None) | Close::UntilFull(None) | Close::NotYetKnown => return None,
        }
    }
    last
}

/// A course unit of a curriculum. Every programme of a large catalogue has many, so that they are written as they are.
#[derive(Serialize)]
struct CourseUnit<'a> {
    #[serde(rename = "@type")]
    class: &'static str,
    name: &'a str,
    #[serde(rename = "courseCode", skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    provider: &'a Json,
}

/// A written node with the units of the item's curriculum, if it has one.
fn with_courses(context: &Context<'_>, index: ItemIndex, mut node: String) -> String {
    let units = context.item(index).facts.courses();
    if units.is_empty() {
        return node;
    }
    let (provider, chain) = (provider_reference(context), context.chain());
    let unit = |unit: &Unit<'_>| {
        let description = unit.description.map(|text| text.get(chain).0);
        let name = unit.title.get(chain).0;
        serde_json::to_string(&CourseUnit {
            class: "Course",
            name,
            code: unit.code,
            description,
            provider: &provider,
        })
    };
    let courses: Vec<String> = units.iter().filter_map(|one| unit(one).ok()).collect();
    node.truncate(node.len() - 1);
    node.push_str(&format!(",\"hasCourse\":[{}]}}", courses.join(",")));
    node
}

/// A short course with the sessions that are still to come, each with its own dates.
fn course(context: &Context<'_>, index: ItemIndex, offer: &Offer<'_>, node: &mut Map<String, Json>) {
    let workload = work::load(context, index);
    let mode = node.remove("courseMode").unwrap_or_else(|| "Onsite".into());
    let instance = |opening: &&Opening<'_>| {
        let (starts, ends) = (opening.starts?.day()?, opening.ends?);
        let mut node = Map::new();
        node.insert("@type".into(), "CourseInstance".into());
        node.insert("courseMode".into(), mode.clone());
        node.insert("startDate".into(), starts.to_string().into());
        node.insert("endDate".into(), ends.to_string().into());
        node.insert(
            "courseSchedule".into(),
            json!({"@type": "Schedule", "startDate": starts.to_string(), "endDate": ends.to_string()}),
        );
        place::insert(&mut node, "location", place::campuses(context, opening.campus));
        node.extend(workload.as_ref().map(|hours| ("courseWorkload".to_owned(), hours.as_str().into())));
        Some(Json::Object(node))
    };
    let live = offer.openings().iter().filter(|opening| offer.state(opening).is_live());
    let mut shown: Vec<&Opening<'_>> = live.collect();
    if shown.is_empty() {
        shown.extend(offered(offer));
    }
    let instances: Vec<Json> = shown.iter().filter_map(instance).collect();
    if !instances.is_empty() {
        node.insert("hasCourseInstance".into(), instances.into());
    }
    if let Some(opening) = offered(offer).filter(|opening| !opening.fees.is_empty()) {
        node.insert("offers".into(), offers::all(context, offer, opening));
    }
}
