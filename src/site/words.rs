//! Whose words a page shows, and what items are called.

use super::{HOME, Page, Site, Subject};
use crate::catalogue::{Item, ItemIndex};
use crate::document::Words;
use crate::lang::Lang;
use crate::model::{Fact, FactName, Id, Kind, STRATEGY, Shelf, Value};

impl Site {
    /// The words that a page is made of above all, those of its item, and their language.
    pub fn words_of(&self, page: &Page) -> Option<(&Lang, &Words)> {
        self.catalogue.item(self.item_of(page)?).words(self.config().chain(&page.lang))
    }

    /// The item whose words a page shows.
    pub fn item_of(&self, page: &Page) -> Option<ItemIndex> {
        match page.subject {
            Subject::Item(index) | Subject::Sheet(index) => Some(index),
            Subject::Home | Subject::Strategy => self.speaker(&page.subject),
            _ => None,
        }
    }

    /// The free page whose words a special page shows, by the name of its folder; it has no page of its own.
    pub fn speaker(&self, special: &Subject) -> Option<ItemIndex> {
        let name = match special {
            Subject::Home => HOME,
            Subject::Strategy if self.has_strategy() => STRATEGY,
            _ => return None,
        };
        let id = <Id as crate::yaml::Scalar>::parse(name).ok()?;
        Kind::on(Shelf::Root).find_map(|kind| self.catalogue.find(kind, &id))
    }

    /// The special page on which an item's words stand.
    pub fn spoken_on(&self, index: ItemIndex) -> Option<Subject> {
        let item = self.catalogue.item(index);
        match item.id.as_str() {
            _ if item.kind.showing().shelf != Shelf::Root => None,
            HOME => Some(Subject::Home),
            STRATEGY if self.has_strategy() => Some(Subject::Strategy),
            _ => None,
        }
    }

    /// The name of an item in a language, with the language it is in where that is another one.
    pub fn title(&self, item: &Item, lang: &Lang) -> (String, Option<Lang>) {
        let chain = self.config().chain(lang);
        let words = item.words(chain);
        let name = item.facts.name();
        let name = name.as_ref().map(|name| name.get(chain));
        // A name in the language itself before a title that falls back to another one.
        let name_first = name.filter(|(_, own)| *own == Some(lang) && words.is_none_or(|(of, _)| of != lang));
        if let Some((words_lang, words)) = words.filter(|_| name_first.is_none()) {
            return (words.front.title.0.clone(), (words_lang != lang).then(|| words_lang.clone()));
        }
        if let Some((text, text_lang)) = name {
            return (text.to_owned(), text_lang.filter(|each| *each != lang).cloned());
        }
        let country = item.country();
        (country.map_or_else(|| item.id.to_string(), |country| self.locale(lang).country(country)), None)
    }

    /// The name under which its own people know an item, where a language calls it otherwise: in a language that it is taught
    /// in, or of what pays, in the site's source language. It is what stands on a diploma, and in the form.
    pub fn own_name(&self, index: ItemIndex, lang: &Lang) -> Option<(String, Lang)> {
        let item = self.catalogue.item(index);
        let mut spoken: Vec<Lang> = self.facts(index).iter().flat_map(taught_in).collect();
        if item.kind.showing().pays {
            spoken.push(self.config().source_lang().clone());
        }
        let (own_lang, own) = spoken.iter().find_map(|own| item.words.get_key_value(own))?;
        let (shown, _) = self.title(item, lang);
        let is_other = !spoken.contains(lang) && own.front.title.0 != shown;
        is_other.then(|| (own.front.title.0.clone(), own_lang.clone()))
    }

    /// The name under which an item stands in lists: of a country its own, whatever its page is called.
    pub fn listed_name(&self, item: &Item, lang: &Lang) -> (String, Option<Lang>) {
        item.country()
            .map_or_else(|| self.title(item, lang), |country| (self.locale(lang).country(country), None))
    }
}

/// The languages that a fact says an item is taught in.
fn taught_in(fact: &Fact) -> Vec<Lang> {
    let Value::List(values) = &fact.value else { return Vec::new() };
    let languages = values.iter().filter(|_| fact.name == FactName::TeachingLanguages);
    languages
        .filter_map(|value| if let Value::Language(lang) = value { Some(lang.clone()) } else { None })
        .collect()
}
