//! An item in a list: its name, its summary, a few facts.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::Context;
use super::country::Following;
use super::map::Lands;
use super::types::{Card, CardFacts, CardGroup, Current, Shared, Shown, Words};
use crate::catalogue::ItemIndex;
use crate::lang::Lang;
use crate::locale::Arg;
use crate::model::{Fact, FactName, Value};
use crate::offer::{Offer, State};
use crate::site::{Site, Subject};

/// The cards of a site in every language, each made when the first page wants it and then shared by all pages; and the
/// land behind its maps in the same way.
pub struct Cards {
    by_lang: BTreeMap<Lang, Vec<OnceLock<Option<Shared<Card>>>>>,
    /// What a card tells of the opening that counts, and the item's own page, too.
    current: BTreeMap<Lang, Vec<OnceLock<Option<Shared<Current>>>>>,
    pub(super) following: BTreeMap<Lang, Following>,
    pub(super) lands: Lands,
}

impl Cards {
    pub fn new(site: &Site) -> Cards {
        let items = site.catalogue.items().count();
        let langs = || site.config().langs().cloned();
        let by_lang = langs().map(|lang| (lang, unmade(items))).collect();
        let current = langs().map(|lang| (lang, unmade(items))).collect();
        let following = langs().map(|lang| (lang, Following::default())).collect();
        Cards { by_lang, current, following, lands: Lands::default() }
    }
}

fn unmade<T>(items: usize) -> Vec<OnceLock<T>> {
    std::iter::repeat_with(OnceLock::new).take(items).collect()
}

/// `name=value` after `name=value`.
fn pairs<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>) -> String {
    pairs.map(|(name, value)| format!("{name}={value}")).collect::<Vec<String>>().join(" ")
}

impl Context<'_> {
    pub(super) fn card(&self, index: ItemIndex) -> Option<Shared<Card>> {
        let card = &self.cards.by_lang[self.lang][index.position()];
        card.get_or_init(|| self.make_card(index).as_ref().map(Shared::new)).clone()
    }

    /// What is told of the opening that counts.
    pub(super) fn current_of(&self, index: ItemIndex, offer: &Offer<'_>) -> Option<Shared<Current>> {
        let current = &self.cards.current[self.lang][index.position()];
        current.get_or_init(|| self.current(offer).as_ref().map(Shared::new)).clone()
    }

    fn make_card(&self, index: ItemIndex) -> Option<Card> {
        let item = self.item(index);
        let facts = self.site.facts(index);
        let offer = self.offer(index);
        let (closes, fees) = self.told_by_group(&offer);
        let terms = self.site.terms_of(index);
        let told = item.kind.showing().on_card.iter();
        let told = told.filter_map(|name| facts.iter().find(|fact| fact.name == *name));
        let told = told.map(|fact| (fact.name, self.on_card(fact)));
        Some(Card {
            kind: item.kind.name(),
            kind_label: self.t(&format!("kind-{}", item.kind.name()), &[]),
            id: item.id.to_string(),
            title: self.title(index),
            href: self.link(&Subject::Item(index))?,
            summary: self.summary(index),
            image: self.image(index),
            facts: CardFacts(told.filter(|(_, shown)| !shown.text.is_empty()).collect()),
            current: self.current_of(index, &offer),
            facets: pairs(terms.iter().map(|(facet, term)| (facet.name(), term.as_str()))),
            closes,
            fees,
            date: item.date.map(|date| self.day(date)),
            example: item.facts.common().example,
        })
    }

    /// Cards are links themselves, so that their facts lead nowhere; what a value alone would not say is said in words.
    fn on_card(&self, fact: &Fact) -> Shown {
        let words = match (fact.name, &fact.value) {
            (FactName::Members | FactName::Size, Value::Number(number)) => {
                let count = Arg::Number(number.hundredths as f64 / 100.0);
                Some(self.t("count-members", &[("count", count)]))
            }
            (FactName::Cancelled, _) => Some(self.state_label(State::Cancelled)),
            _ => None,
        };
        match words {
            Some(text) => Shown { text, ..Shown::default() },
            None => Shown { href: None, items: Vec::new(), number: false, ..self.show(&fact.value) },
        }
    }

    pub fn summary(&self, index: ItemIndex) -> Words {
        let words = self.item(index).words(self.chain());
        words.map(|(lang, words)| self.marked(&words.front.summary, Some(lang))).unwrap_or_default()
    }

    pub(super) fn cards(&self, items: impl IntoIterator<Item = ItemIndex>) -> Vec<Shared<Card>> {
        items.into_iter().filter_map(|index| self.card(index)).collect()
    }

    /// What is related to an item, a group a kind, each in the order of the language.
    pub(super) fn related(&self, index: ItemIndex) -> Vec<CardGroup> {
        let mut related: Vec<ItemIndex> = self
            .catalogue()
            .related(index)
            .filter(|other| {
                self.catalogue().shows(self.item(*other), self.lang) && !self.site.is_over(*other)
            })
            .collect();
        related.sort_by(|one, other| {
            let kinds = self.item(*one).kind.cmp(&self.item(*other).kind);
            kinds
                .then_with(|| self.item(*other).date.cmp(&self.item(*one).date))
                .then_with(|| self.locale.compare(&self.title(*one).text, &self.title(*other).text))
        });
        let mut groups: Vec<CardGroup> = Vec::new();
        for other in related {
            let kind = self.item(other).kind;
            let Some(card) = self.card(other) else { continue };
            match groups.last_mut().filter(|group| group.name == kind.folder()) {
                Some(group) => group.cards.push(card),
                None => {
                    let title = self.marked(&self.t(&format!("kind-{}-plural", kind.name()), &[]), None);
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
}
