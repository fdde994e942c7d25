//! Where a view is made: a site, a language, and what has been made already.

use std::sync::Arc;

use jiff::Timestamp;

use super::shared_parts::{OfLang, SharedParts};
use super::types::{Fallback, Image, Link, Phrase};
use crate::catalogue::{Catalogue, Item, ItemIndex};
use crate::config::Config;
use crate::lang::{Lang, Localized};
use crate::locale::{Arg, Locale, direction};
use crate::model;
use crate::offer::Offer;
use crate::picture::{Img, Picture};
use crate::site::{Site, Subject};
use crate::source::Sources;
use crate::theme::{marked, spoken};
use crate::yaml::Scalar;

/// What every part of a view is made from: the site, the page's language, and the files beside the texts.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub site: &'a Site,
    pub sources: &'a Sources,
    pub lang: &'a Lang,
    pub locale: &'a Arc<Locale>,
    pub cards: &'a SharedParts,
    /// Whether words that another language lends are marked, as pages want it and other files do not.
    marks: bool,
}

impl<'a> Context<'a> {
    pub fn new(site: &'a Site, sources: &'a Sources, cards: &'a SharedParts, lang: &'a Lang) -> Context<'a> {
        Context { site, sources, lang, locale: site.locale(lang), cards, marks: true }
    }

    /// The same for what is no page, and has no place for the marks of a language.
    pub fn unmarked(self) -> Context<'a> {
        Context { marks: false, ..self }
    }

    pub(super) fn catalogue(&self) -> &'a Catalogue {
        &self.site.catalogue
    }

    pub(super) fn config(&self) -> &'a Config {
        self.site.config()
    }

    pub(super) fn now(&self) -> Timestamp {
        self.site.now
    }

    pub(super) fn chain(&self) -> &'a [Lang] {
        self.config().chain(self.lang)
    }

    pub(super) fn item(&self, index: ItemIndex) -> &'a Item {
        self.catalogue().item(index)
    }

    /// An interface message, marked where another language lends it. A key that the theme lacks shows as itself, which the
    /// theme's own check has told.
    pub fn t(&self, key: &str, arguments: &[(&str, Arg)]) -> String {
        let told = if self.marks {
            spoken(self.locale, key, arguments)
        } else {
            self.locale.message(key, arguments)
        };
        told.unwrap_or_else(|| key.to_owned())
    }

    fn bare(&self, key: &str, arguments: &[(&str, Arg)]) -> String {
        self.locale.message(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A text that was made with a message, marked where another language lends that.
    pub(super) fn lent_by(&self, key: &str, text: &str) -> String {
        self.within(text, self.locale.lender(key))
    }

    /// A text within others, marked where it is in another language than they.
    pub(super) fn within(&self, text: &str, lang: Option<&Lang>) -> String {
        match lang.filter(|lang| self.marks && *lang != self.lang) {
            Some(lang) => marked(text, lang),
            None => text.to_owned(),
        }
    }

    /// The same of a phrase.
    pub(super) fn inline(&self, phrase: &Phrase) -> String {
        let lang = phrase.lang.as_deref().and_then(|lang| Lang::parse(lang).ok());
        self.within(&phrase.text, lang.as_ref())
    }

    /// The same of a text of the site's own.
    pub(super) fn worded(&self, text: &Localized) -> String {
        self.inline(&self.words(text))
    }

    /// An interface message with the language that it is in, where another one stands in for the page's.
    pub(super) fn said(&self, key: &str, arguments: &[(&str, Arg)]) -> Phrase {
        self.marked(&self.bare(key, arguments), self.locale.lender(key))
    }

    /// A text with the language that it is in, where that is another one than the page's.
    pub(crate) fn words(&self, text: &Localized) -> Phrase {
        let (text, lang) = text.get(self.chain());
        self.marked(text, lang)
    }

    pub(super) fn marked(&self, text: &str, lang: Option<&Lang>) -> Phrase {
        let other = lang.filter(|lang| *lang != self.lang);
        Phrase { text: text.to_owned(), lang: other.map(ToString::to_string), dir: other.map(direction) }
    }

    pub(super) fn title(&self, index: ItemIndex) -> Phrase {
        let (text, lang) = self.site.title(self.item(index), self.lang);
        self.marked(&text, lang.as_ref())
    }

    /// The name under which an item stands in lists and on cards.
    pub(super) fn listed_name(&self, index: ItemIndex) -> Phrase {
        let (text, lang) = self.site.listed_name(self.item(index), self.lang);
        self.marked(&text, lang.as_ref())
    }

    /// The name under which its own people know an item, where the page's language calls it otherwise.
    pub(super) fn own_name(&self, index: ItemIndex) -> Option<Phrase> {
        let (text, lang) = self.site.own_name(index, self.lang)?;
        Some(self.marked(&text, Some(&lang)))
    }

    pub(super) fn link(&self, subject: &Subject) -> Option<String> {
        self.site.link(subject, self.lang)
    }

    pub(super) fn img(&self, picture: &Picture) -> Img {
        picture.img(|path| self.site.path(path))
    }

    /// The picture that an item's facts name.
    pub(super) fn image(&self, index: ItemIndex) -> Option<Image> {
        self.picture(index, self.item(index).facts.common().image?)
    }

    /// A picture in an item's folder with what is said of it; none where it cannot be shown, which is told elsewhere.
    pub(super) fn picture(&self, index: ItemIndex, image: &model::Image) -> Option<Image> {
        let item = self.item(index);
        let picture = self.catalogue().picture(item, &image.src).ok()?;
        let credit = image.credit.as_ref().map(|credit| self.marked(&self.worded(credit), None));
        let shown = Image::new(self.img(picture), self.words(&image.alt), credit);
        let tens = |percent: u8| (percent.min(100) + 5) / 10 * 10;
        Some(match image.focal {
            Some(focal) => Image { focal_x: tens(focal.x), focal_y: tens(focal.y), ..shown },
            None => shown,
        })
    }

    pub(super) fn item_link(&self, index: ItemIndex) -> Option<Link> {
        Some(Link { title: self.title(index), href: self.link(&Subject::Item(index))? })
    }

    /// What has been made for the pages of the language.
    pub(super) fn made(&self) -> &'a OfLang {
        self.cards.of(self.lang)
    }

    /// What one can apply for of an item now.
    pub fn offer(&self, index: ItemIndex) -> Offer<'a> {
        self.site.offer(index)
    }

    /// The language that an item's words are in where the page's own has none.
    pub(super) fn stand_in(&self, index: ItemIndex) -> Option<&'a Lang> {
        let (lang, _) = self.item(index).words(self.chain())?;
        Some(lang).filter(|lang| *lang != self.lang)
    }

    pub(super) fn fallback(&self, lang: &Lang) -> Fallback {
        Fallback { name: self.language(lang), dir: direction(lang), lang: lang.to_string() }
    }

    pub fn summary(&self, index: ItemIndex) -> Phrase {
        let words = self.item(index).words(self.chain());
        words.map(|(lang, words)| self.marked(&words.front.summary, Some(lang))).unwrap_or_default()
    }
}
