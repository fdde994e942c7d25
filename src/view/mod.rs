//! The only thing a template sees: small, finished, serialisable.
//!
//! A view is the whole input of a page, so that its hash tells whether the page must be rendered again. Lists carry
//! cards, never whole items, so that the edit of a text touches one page.
//!
//! It is cut by what is made. Each stands on those above it:
//!
//! - [`types`]: what templates see, and nothing else.
//! - [`context`]: a site and a language, in which everything is made.
//! - [`words`]: a value in the words of a language: dates, money, names.
//! - [`parts`]: what pages are put together from: cards, tables, deadlines, fees, maps, descriptions for machines.
//! - [`frame`]: what all pages share.
//! - [`pages`]: one file a kind of page.
//! - [`reference`]: all that templates see, for those who write themes.
//! - [`feed`]: what readers of feeds are told.

mod context;
mod feed;
mod frame;
mod gallery;
mod pages;
mod parts;
pub mod reference;
mod shared_parts;
mod site;
pub mod types;
mod words;

use crate::diagnostic::{Checked, Diagnostics};
use crate::site::{Page, Site, Subject};
use crate::source::Sources;

pub use context::Context;
pub use feed::{Feed, FeedEntry, feed};
pub use gallery::{gallery, gallery_path};
pub use pages::list::index as list_index;
pub use parts::opening::title as opening_title;
pub use parts::search_record::{SearchRecord, search_records};
pub use shared_parts::SharedParts;
pub use site::site_view;

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
pub fn view(site: &Site, sources: &Sources, cards: &SharedParts, page: &Page) -> Checked<View> {
    let context = Context::new(site, sources, cards, &page.lang);
    let mut diagnostics = Diagnostics::default();
    let view = match &page.subject {
        Subject::Root => pages::home::root(&context, page),
        Subject::NotFound => pages::home::not_found(&context, page),
        Subject::Gone => pages::home::gone(&context, page),
        Subject::Home => diagnostics.take(pages::home::page(&context, page)),
        Subject::Item(index) => {
            let [own, any] = context.item(*index).templates();
            let content = diagnostics.take(pages::item::content(&context, *index));
            View::new(&[&own, &any], frame::item_page(&context, page, *index, content))
        }
        Subject::List(kind, number) => pages::list::list(&context, page, *kind, *number),
        Subject::Term(kind, facet, term, number) => {
            pages::list::term(&context, page, *kind, *facet, term, *number)
        }
        Subject::Compare(kind, field) => pages::compare::page(&context, page, *kind, field.as_deref()),
        Subject::Sheet(index) => pages::sheet::page(&context, page, *index),
        Subject::Related(index, kind, number) => pages::list::related(&context, page, *index, *kind, *number),
        Subject::Deadlines => pages::deadlines::next(&context, page, None),
        Subject::WhoAmI(way) => pages::who_am_i::page(&context, page, way),
        Subject::GroupDeadlines(group) => pages::deadlines::next(&context, page, Some(group)),
        Subject::MonthDeadlines(group, first, number) => {
            pages::deadlines::month(&context, page, group.as_ref(), (*first, *number))
        }
        Subject::Search(number) => pages::a_to_z::page(&context, page, *number),
        Subject::Strategy => diagnostics.take(pages::strategy::page(&context, page)),
        Subject::Balance => pages::balance::page(&context, page),
    };
    Checked::new(view, diagnostics)
}
