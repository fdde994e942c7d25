//! An item in a list: its name, its summary, a few facts.

use serde_yaml::Mapping;

use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{self, Fact, FactName, Value};
use crate::offer::State;
use crate::site::{MOST_RELATED, Subject};
use crate::view::Context;
use crate::view::parts::{current, fees};
use crate::view::shared_parts::Narrowing;
use crate::view::types::{Card, CardFacts, CardGroup, Link, Phrase, Shared, Shown};

/// What scripts narrow lists by.
pub fn narrowing<'c>(context: &Context<'c>, index: ItemIndex) -> &'c Narrowing {
    context.cards.narrowing(index, || {
        let terms = context.site.terms_of(index).into_iter();
        let terms: Vec<String> = terms.map(|(facet, term)| format!("{}={term}", facet.name())).collect();
        let (closes, fees) = fees::told_by_group(context, &context.offer(index));
        Narrowing { facets: terms.join(" "), closes, fees }
    })
}

/// The card of an item, none where it has no page.
pub fn of(context: &Context<'_>, index: ItemIndex) -> Option<Shared<Card>> {
    let card = &context.made().cards[index.position()];
    card.get_or_init(|| make(context, index).as_ref().map(Shared::new))
}

fn make(context: &Context<'_>, index: ItemIndex) -> Option<Card> {
    let item = context.item(index);
    let facts = context.site.facts(index);
    let offer = context.offer(index);
    let Narrowing { facets, closes, fees } = narrowing(context, index).clone();
    let own = context.catalogue().vocabulary.facts.shown(item.kind, model::Shown::Card);
    let told = item.kind.showing().on_card.iter().copied().chain(own);
    // Credits tell the size as well, and in less room.
    let is_counted = facts.iter().any(|fact| fact.name == FactName::Ects);
    let told = told.filter(|name| *name != FactName::Workload || !is_counted);
    let told = told.filter_map(|name| facts.iter().find(|fact| fact.name == name));
    let told = told.map(|fact| (fact.name, on_card(context, fact)));
    Some(Card {
        kind: item.kind.name(),
        kind_label: context.t(&format!("kind-{}", item.kind.name()), &[]),
        id: item.id.to_string(),
        title: context.listed_name(index),
        own_name: context.own_name(index),
        href: context.link(&Subject::Item(index))?,
        summary: context.summary(index),
        image: context.image(index),
        facts: CardFacts(told.filter(|(_, shown)| !shown.text.is_empty()).collect()),
        current: current::of(context, index, &offer),
        facets,
        closes,
        fees,
        date: item.date.map(|date| context.day(date)),
        example: item.facts.common().example,
        fallback: context.stand_in(index).map(|lang| context.fallback(lang)),
        extra: extra(context, index),
    })
}

/// The free keys of an item's facts, and those of its words, which take the place of the same.
pub fn extra(context: &Context<'_>, index: ItemIndex) -> serde_json::Value {
    let item = context.item(index);
    let words = item.words(context.chain()).map(|(_, words)| &words.front.extra);
    let all = item.facts.common().extra.iter().chain(words.into_iter().flatten());
    let all: Mapping = all.map(|(key, value)| (key.clone(), value.clone())).collect();
    serde_json::to_value(all).unwrap_or_default()
}

/// Cards are links themselves, so that their facts lead nowhere; what a value alone would not say is said in words.
fn on_card(context: &Context<'_>, fact: &Fact) -> Shown {
    let words = match (fact.name, &fact.value) {
        (FactName::Members | FactName::Size, Value::Number(number)) => {
            let count = Arg::Number(number.hundredths as f64 / 100.0);
            Some(context.t("count-members", &[("count", count)]))
        }
        (FactName::Cancelled, _) => Some(context.state_label(State::Cancelled)),
        // Nobody knows what `Yes`, a day or an amount is of.
        (FactName::Own(_), value) => {
            let label = Arg::Text(context.t(fact.name.message(), &[]));
            let value = context.part(&context.show(value));
            let pair = |value| context.t("value-pair", &[("label", label), ("value", Arg::Text(value))]);
            Some(value).filter(|value| !value.is_empty()).map(pair)
        }
        _ => None,
    };
    match words {
        Some(text) => Shown { text, ..Shown::default() },
        None => Shown { href: None, items: Vec::new(), number: false, ..context.show(&fact.value) },
    }
}

pub fn all(context: &Context<'_>, items: impl IntoIterator<Item = ItemIndex>) -> Vec<Shared<Card>> {
    items.into_iter().filter_map(|index| of(context, index)).collect()
}

/// What is related to an item, a group a kind. Of many, those come first that one can apply for now.
pub fn related(context: &Context<'_>, index: ItemIndex) -> Vec<CardGroup> {
    let groups = context.site.related(index, context.lang).into_iter().map(|(kind, mut items)| {
        let count = items.len();
        if count > MOST_RELATED {
            items.sort_by_cached_key(|item| !is_open(context, *item));
            items.truncate(MOST_RELATED);
        }
        let label = context.t(&format!("count-{}", kind.folder()), &[("count", count.into())]);
        let list = context.link(&Subject::Related(index, kind, 1));
        CardGroup {
            name: kind.folder().to_owned(),
            title: Some(context.said(&format!("kind-{}-plural", kind.name()), &[])),
            cards: all(context, items),
            more: list.map(|href| Link { title: Phrase { text: label, ..Phrase::default() }, href }),
        }
    });
    groups.filter(|group| !group.cards.is_empty()).collect()
}

fn is_open(context: &Context<'_>, index: ItemIndex) -> bool {
    let offer = context.offer(index);
    offer.current().is_some_and(|opening| offer.state(opening).is_live())
}
