//! Facts of the university's own, under the properties that it declares for them.

use serde_json::{Map, Value as Json, json};

use super::{absolute, number_of, property_value};
use crate::catalogue::ItemIndex;
use crate::model::{Fact, FactName, Value};
use crate::view::Context;

/// What several facts say by one property is told together, beside what the item itself says by it: a partner can be known
/// to several registers.
pub(super) fn describe(context: &Context<'_>, index: ItemIndex, node: &mut Map<String, Json>) {
    let facts = context.site.facts(index).iter().filter(|fact| matches!(fact.name, FactName::Own(_)));
    for fact in facts {
        let Some(property) = fact.property else { continue };
        let values = fact.value.each().iter().filter_map(|value| said(context, fact, property, value));
        values.for_each(|value| add(node, property, value));
    }
}

fn add(node: &mut Map<String, Json>, property: &str, value: Json) {
    match node.get_mut(property) {
        None => drop(node.insert(property.to_owned(), value)),
        Some(Json::Array(all)) => all.push(value),
        Some(one) => *one = json!([one.take(), value]),
    }
}

fn said(context: &Context<'_>, fact: &Fact, property: &str, value: &Value) -> Option<Json> {
    Some(match value {
        Value::Word(term) if term.list == "answer" => (term.word == "yes").into(),
        Value::Money(amount, currency, _) => {
            json!({"@type": "MonetaryAmount", "value": number_of(*amount), "currency": currency.0.code()})
        }
        Value::Item(kind, _) => {
            let shown = context.show(value);
            let mut node = json!({"@type": kind.row().schema_class.name(), "name": shown.text});
            if let Some(href) = shown.href {
                node["url"] = absolute(context, &href).into();
            }
            node
        }
        // A code says nothing without the name of its register.
        Value::Text(_) | Value::Number(_) if property == "identifier" => {
            let value = context.show(value).text;
            json!({"@type": "PropertyValue", "name": context.t(fact.name.message(), &[]), "value": value})
        }
        value => property_value(context, &Fact::new(fact.name, value.clone()))?,
    })
}
