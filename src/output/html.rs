//! Pages, each a template over its view.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera, Value};

use super::{Draft, Input, Key, KeyHasher, Promise};
use crate::diagnostic::{Checked, Diagnostics};
use crate::lang::Lang;
use crate::memo::Memo;
use crate::site::{Page, RedirectTo};
use crate::theme::{Asset, Drawn, canonical, closed_up, languages_told};
use crate::view::{self, site_view};

/// The template engine of a language, with all that is the same on its pages.
pub struct Engine {
    pub(super) tera: Arc<Tera>,
    /// The hash of the theme and of the site around the pages.
    pub(super) key: Key,
    /// The static files of the theme that this language has of its own.
    pub(super) assets: Vec<Asset>,
    /// What many of its pages show.
    pub(super) drawn: Drawn,
}

/// The last engine of each language, by the hash of the theme and of the site around the pages.
pub(super) type EngineMemo = Memo<Lang, Key, Checked<Arc<Engine>>>;

/// An engine a language.
pub(super) fn engines(input: &Input, memo: &mut EngineMemo) -> Checked<BTreeMap<Lang, Arc<Engine>>> {
    let mut diagnostics = Diagnostics::default();
    let langs = input.site.config().langs();
    let engines = langs.map(|lang| (lang.clone(), diagnostics.take(engine(input, lang, memo)))).collect();
    Checked::new(engines, diagnostics)
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let pages = input.site.pages().iter().enumerate().map(|(at, page)| {
        let words = input.site.words_of(page);
        let own = words.is_some_and(|(lang, _)| *lang == page.lang);
        let words = words.map(|(_, words)| words.path.clone());
        let (made, engine) = (input.clone(), input.engines[&page.lang].clone());
        let known = input.clone();
        Promise::new(page.file(), move || prepare(&made, &engine, &made.site.pages()[at]))
            .based_on(move |reads| known.bases.of_page(&known.site, &known.site.pages()[at], reads))
            .page_of(&page.lang)
            .showing(words, own)
    });
    let redirects = input.site.redirects().iter().map(|redirect| {
        let (lang, href, canonical) = match &redirect.to {
            RedirectTo::Page(page) => {
                let page = &input.site.pages()[*page];
                (&page.lang, input.site.href(page), input.site.absolute(&page.path))
            }
            RedirectTo::Elsewhere(address, lang) => (lang, address.clone(), address.clone()),
        };
        let (input, engine) = (input.clone(), input.engines[lang].clone());
        let view = Redirect { lang: lang.to_string(), href, canonical };
        Promise::new(redirect.file(), move || redirect_page(&input, &engine, &view))
    });
    let gone = input.site.gone().iter().map(|gone| {
        let (input, page) = (input.clone(), gone.page());
        let engine = input.engines[&page.lang].clone();
        Promise::new(gone.file(), move || prepare(&input, &engine, &page))
    });
    Checked::clean(pages.chain(redirects).chain(gone).collect())
}

fn engine(input: &Input, lang: &Lang, memo: &mut EngineMemo) -> Checked<Arc<Engine>> {
    let context = view::Context::new(&input.site, &input.sources, &input.cards, lang);
    let site = site_view(&context);
    let mut hasher = KeyHasher::new("html");
    hasher.add(input.theme.fingerprint.as_bytes());
    hasher.add_value(&site);
    // Messages that the theme lacks are taken from languages further down the chain.
    hasher.add_value(&input.site.config().chain(lang).iter().map(Lang::as_str).collect::<Vec<_>>());
    let key = hasher.key();
    memo.one(lang.clone(), key, || {
        let (site, drawn) = (Value::from_serializable(&site), Drawn::default());
        let path = |asset: &Asset| input.site.path(&asset.path);
        input
            .theme
            .engine(input.site.locale(lang), &input.assets, site, path, drawn.clone())
            .map(|(tera, assets)| Arc::new(Engine { tera, key, assets, drawn }))
    })
}

fn prepare(input: &Input, engine: &Arc<Engine>, page: &Page) -> Checked<Draft> {
    view::view(&input.site, &input.sources, &input.cards, page).map(|view| {
        let value = Value::from_serializable(&view.page);
        let mut hasher = KeyHasher::new("page");
        hasher.add(&engine.key.0);
        hasher.add_value(&view.templates);
        // By itself, since a hash is quickest over what it begins with.
        hasher.add(blake3::hash(&canonical(&value)).as_bytes());
        let (input, engine, templates) = (input.clone(), engine.clone(), view.templates);
        Draft::new(hasher.key(), move || draw(&input, &engine, &templates, value))
    })
}

pub(super) fn draw(input: &Input, engine: &Engine, templates: &[String], page: Value) -> Checked<Vec<u8>> {
    let names: Vec<&str> = templates.iter().map(String::as_str).collect();
    let Some(name) = input.theme.template(&names) else {
        let diagnostics = [input.theme.lacks(&names)].into_iter().collect();
        return Checked::new(Vec::new(), diagnostics);
    };
    render(input, engine, name, page)
}

fn render(input: &Input, engine: &Engine, name: &str, page: Value) -> Checked<Vec<u8>> {
    let mut diagnostics = Diagnostics::default();
    let mut context = Context::new();
    context.insert_value("page", page);
    let mut bytes = Vec::with_capacity(16 * 1024);
    if let Err(error) = engine.tera.render_to(name, &context, &mut bytes) {
        diagnostics.extend(input.theme.describe(&error, &format!("`{name}` cannot be rendered")));
    }
    diagnostics.extend(input.theme.mistakes.iter().cloned());
    // Words of a language that stands in for another are marked within the whole page only.
    let made = std::str::from_utf8(&bytes).ok().and_then(|html| {
        let marked = languages_told(html);
        match (closed_up(&marked), &marked) {
            (Cow::Owned(made), _) => Some(made),
            (Cow::Borrowed(_), Cow::Owned(_)) => Some(marked.into_owned()),
            (Cow::Borrowed(_), Cow::Borrowed(_)) => None,
        }
    });
    Checked::new(made.map_or(bytes, String::into_bytes), diagnostics)
}

/// A page that sends to another one, for those who follow an old address.
#[derive(Clone, Debug, Serialize)]
struct Redirect {
    lang: String,
    href: String,
    canonical: String,
}

fn redirect_page(input: &Input, engine: &Arc<Engine>, view: &Redirect) -> Checked<Draft> {
    let mut hasher = KeyHasher::new("redirect");
    hasher.add(&engine.key.0);
    hasher.add_value(view);
    let (input, engine, view) = (input.clone(), engine.clone(), view.clone());
    Checked::clean(Draft::new(hasher.key(), move || {
        draw(&input, &engine, &["redirect.html".to_owned()], Value::from_serializable(&view))
    }))
}
