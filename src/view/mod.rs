//! The only thing a template sees: small, finished, serialisable.
//!
//! A view is the whole input of a page, so that its hash tells whether the page must be rendered again. Lists carry
//! cards, never whole items, so that the edit of a text touches one page.

mod a_to_z;
mod body;
mod card;
mod chart;
mod compare;
mod country;
mod dates;
mod fees;
mod frame;
mod gallery;
mod item;
mod json_ld;
mod lists;
mod map;
mod opening;
mod pages;
mod search_record;
mod sheet;
mod site;
pub mod types;
mod value;
mod vocabulary;
mod who;

use std::sync::Arc;

use jiff::Timestamp;

use crate::catalogue::{Catalogue, Item, ItemIndex};
use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostics};
use crate::lang::{Lang, Localized};
use crate::locale::{Arg, Locale, direction};
use crate::picture::{Img, Picture};
use crate::site::{Page, Site, Subject};
use crate::source::Sources;
use types::Words;

pub use card::Cards;
pub use gallery::{gallery, gallery_path};
pub use search_record::{SearchRecord, search_records};
pub use site::site_view;

/// What every part of a view is made from: the site, the page's language, and the files beside the texts.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub site: &'a Site,
    pub sources: &'a Sources,
    pub lang: &'a Lang,
    pub locale: &'a Arc<Locale>,
    pub cards: &'a Cards,
}

impl<'a> Context<'a> {
    pub fn new(site: &'a Site, sources: &'a Sources, cards: &'a Cards, lang: &'a Lang) -> Context<'a> {
        Context { site, sources, lang, locale: site.locale(lang), cards }
    }

    fn catalogue(&self) -> &'a Catalogue {
        &self.site.catalogue
    }

    fn config(&self) -> &'a Config {
        self.site.config()
    }

    fn now(&self) -> Timestamp {
        self.site.now
    }

    fn chain(&self) -> &'a [Lang] {
        self.config().chain(self.lang)
    }

    fn item(&self, index: ItemIndex) -> &'a Item {
        self.catalogue().item(index)
    }

    /// An interface message. A key that the theme lacks shows as itself, which the theme's own check has told.
    pub fn t(&self, key: &str, arguments: &[(&str, Arg)]) -> String {
        self.locale.message(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A text with the language that it is in, where that is another one than the page's.
    fn words(&self, text: &Localized) -> Words {
        let (text, lang) = text.get(self.chain());
        self.marked(text, lang)
    }

    fn marked(&self, text: &str, lang: Option<&Lang>) -> Words {
        let other = lang.filter(|lang| *lang != self.lang);
        Words { text: text.to_owned(), lang: other.map(ToString::to_string), dir: other.map(direction) }
    }

    fn title(&self, index: ItemIndex) -> Words {
        let (text, lang) = self.site.title(self.item(index), self.lang);
        self.marked(&text, lang.as_ref())
    }

    fn link(&self, subject: &Subject) -> Option<String> {
        self.site.link(subject, self.lang)
    }

    fn img(&self, picture: &Picture) -> Img {
        picture.img(|path| self.site.path(path))
    }

    /// The picture that an item's facts name.
    fn image(&self, index: ItemIndex) -> Option<types::Image> {
        let item = self.item(index);
        let image = item.facts.common().image?;
        let picture = self.catalogue().picture(item, &image.src).ok()?;
        let credit = image.credit.as_ref().map(|credit| self.words(credit));
        let shown = types::Image::new(self.img(picture), self.words(&image.alt), credit);
        let tens = |percent: u8| (percent.min(100) + 5) / 10 * 10;
        Some(match image.focal {
            Some(focal) => types::Image { focal_x: tens(focal.x), focal_y: tens(focal.y), ..shown },
            None => shown,
        })
    }

    fn item_link(&self, index: ItemIndex) -> Option<types::Link> {
        Some(types::Link { title: self.title(index), href: self.link(&Subject::Item(index))? })
    }
}

/// The view of a page, and the templates that can draw it, the first that exists being taken.
pub struct View {
    pub templates: Vec<String>,
    pub page: types::Page,
}

impl View {
    fn new(templates: &[&str], page: types::Page) -> View {
        View { templates: templates.iter().map(ToString::to_string).collect(), page }
    }
}

/// Make the view of a page.
pub fn view(site: &Site, sources: &Sources, cards: &Cards, page: &Page) -> Checked<View> {
    let context = Context::new(site, sources, cards, &page.lang);
    let mut diagnostics = Diagnostics::default();
    let view = match &page.subject {
        Subject::Root => pages::root(&context, page),
        Subject::NotFound => pages::not_found(&context, page),
        Subject::Home => diagnostics.take(pages::home(&context, page)),
        Subject::Item(index) => {
            let kind = context.item(*index).kind;
            let content = diagnostics.take(item::content(&context, *index));
            let template = format!("{}.html", kind.name());
            View::new(&[&template, "item.html"], frame::item_page(&context, page, *index, content))
        }
        Subject::List(kind, number) => lists::list(&context, page, *kind, *number),
        Subject::Term(kind, facet, term, number) => lists::term(&context, page, *kind, *facet, term, *number),
        Subject::Compare(kind, field) => compare::view(&context, page, *kind, field.as_deref()),
        Subject::Sheet(index) => sheet::view(&context, page, *index),
        Subject::Deadlines => pages::deadlines(&context, page, None),
        Subject::WhoAmI(way) => who::page(&context, page, way),
        Subject::GroupDeadlines(group) => pages::deadlines(&context, page, Some(group)),
        Subject::Search(number) => a_to_z::page(&context, page, *number),
        Subject::Strategy => diagnostics.take(pages::strategy(&context, page)),
        Subject::Balance => pages::balance(&context, page),
    };
    Checked::new(view, diagnostics)
}
