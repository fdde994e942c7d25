//! An item in a list: its name, its summary, a few facts.

use crate::catalogue::ItemIndex;
use crate::locale::Arg;
use crate::model::{Fact, FactName, Value};
use crate::offer::State;
use crate::site::Subject;
use crate::view::Context;
use crate::view::parts::{current, fees};
use crate::view::types::{Card, CardFacts, CardGroup, Shared, Shown};

/// `name=value` after `name=value`.
fn pairs<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>) -> String {
    pairs.map(|(name, value)| format!("{name}={value}")).collect::<Vec<String>>().join(" ")
}

/// The card of an item, none where it has no page.
pub fn of(context: &Context<'_>, index: ItemIndex) -> Option<Shared<Card>> {
    let card = &context.made().cards[index.position()];
    card.get_or_init(|| make(context, index).as_ref().map(Shared::new)).clone()
}

fn make(context: &Context<'_>, index: ItemIndex) -> Option<Card> {
    let item = context.item(index);
    let facts = context.site.facts(index);
    let offer = context.offer(index);
    let (closes, fees) = fees::told_by_group(context, &offer);
    let terms = context.site.terms_of(index);
    let told = item.kind.showing().on_card.iter();
    let told = told.filter_map(|name| facts.iter().find(|fact| fact.name == *name));
    let told = told.map(|fact| (fact.name, on_card(context, fact)));
    Some(Card {
        kind: item.kind.name(),
        kind_label: context.t(&format!("kind-{}", item.kind.name()), &[]),
        id: item.id.to_string(),
        title: context.listed_name(index),
        href: context.link(&Subject::Item(index))?,
        summary: context.summary(index),
        image: context.image(index),
        facts: CardFacts(told.filter(|(_, shown)| !shown.text.is_empty()).collect()),
        current: current::of(context, index, &offer),
        facets: pairs(terms.iter().map(|(facet, term)| (facet.name(), term.as_str()))),
        closes,
        fees,
        date: item.date.map(|date| context.day(date)),
        example: item.facts.common().example,
    })
}

/// Cards are links themselves, so that their facts lead nowhere; what a value alone would not say is said in words.
fn on_card(context: &Context<'_>, fact: &Fact) -> Shown {
    let words = match (fact.name, &fact.value) {
        (FactName::Members | FactName::Size, Value::Number(number)) => {
            let count = Arg::Number(number.hundredths as f64 / 100.0);
            Some(context.t("count-members", &[("count", count)]))
        }
        (FactName::Cancelled, _) => Some(context.state_label(State::Cancelled)),
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

/// What is related to an item, a group a kind, each in the order of the language.
pub fn related(context: &Context<'_>, index: ItemIndex) -> Vec<CardGroup> {
    let mut related: Vec<ItemIndex> = context
        .catalogue()
        .related(index)
        .filter(|other| {
            context.catalogue().shows(context.item(*other), context.lang) && !context.site.is_over(*other)
        })
        .collect();
    related.sort_by(|one, other| {
        let kinds = context.item(*one).kind.cmp(&context.item(*other).kind);
        kinds.then_with(|| context.item(*other).date.cmp(&context.item(*one).date)).then_with(|| {
            context.locale.compare(&context.listed_name(*one).text, &context.listed_name(*other).text)
        })
    });
    let mut groups: Vec<CardGroup> = Vec::new();
    for other in related {
        let kind = context.item(other).kind;
        let Some(card) = of(context, other) else { continue };
        match groups.last_mut().filter(|group| group.name == kind.folder()) {
            Some(group) => group.cards.push(card),
            None => {
                let title = context.said(&format!("kind-{}-plural", kind.name()), &[]);
                groups.push(CardGroup {
                    name: kind.folder().to_owned(),
                    title: Some(title),
                    cards: vec![card],
                });
            }
        }
    }
    groups
}
