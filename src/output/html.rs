//! Pages, each a template over its view.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera, Value};

use super::{Draft, Input, Key, KeyHasher, Promise};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::source::Place;
use crate::view::{self, View, site_view};

/// The template engine of a language, with all that is the same on its pages.
struct Engine {
    tera: Tera,
    /// The hash of the theme and of the site around the pages.
    key: Key,
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let mut diagnostics = Diagnostics::default();
    let mut engines: BTreeMap<Lang, Arc<Engine>> = BTreeMap::new();
    for lang in input.site.config().langs() {
        engines.insert(lang.clone(), Arc::new(diagnostics.take(engine(input, lang))));
    }
    let pages = input.site.pages.iter().enumerate().map(|(at, page)| {
        let (input, engine) = (input.clone(), engines[&page.lang].clone());
        Promise::new(page.file(), move || prepare(&input, &engine, at)).page_of(&page.lang)
    });
    let redirects = input.site.redirects.iter().map(|redirect| {
        let target = &input.site.pages[redirect.to];
        let (input, engine) = (input.clone(), engines[&target.lang].clone());
        let view = Redirect {
            lang: target.lang.to_string(),
            href: input.site.href(target),
            canonical: input.site.absolute(&target.path),
        };
        Promise::new(redirect.file(), move || redirect_page(&input, &engine, &view))
    });
    Checked::new(pages.chain(redirects).collect(), diagnostics)
}

fn engine(input: &Input, lang: &Lang) -> Checked<Engine> {
    let context = view::Context::new(&input.site, &input.sources, lang);
    let site = site_view(&context);
    input.theme.engine(input.site.locale(lang), &input.assets).map(|mut tera| {
        let mut hasher = KeyHasher::new("html");
        hasher.add(input.theme.fingerprint.as_bytes());
        hasher.add_value(&site);
        tera.global_context().insert_value("site", Value::from_serializable(&site));
        Engine { tera, key: hasher.key() }
    })
}

fn prepare(input: &Input, engine: &Arc<Engine>, at: usize) -> Checked<Draft> {
    let page = &input.site.pages[at];
    view::view(&input.site, &input.sources, page).map(|view| {
        let mut hasher = KeyHasher::new("page");
        hasher.add(&engine.key.0);
        hasher.add_value(&view.templates);
        hasher.add_value(&view.page);
        let (input, engine) = (input.clone(), engine.clone());
        Draft::new(hasher.key(), move || draw(&input, &engine, &view))
    })
}

fn draw(input: &Input, engine: &Engine, view: &View) -> Checked<Vec<u8>> {
    let names: Vec<&str> = view.templates.iter().map(String::as_str).collect();
    let Some(name) = input.theme.template(&names) else {
        let message = format!(
            "the theme has no template {}",
            view.templates.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or ")
        );
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(Diagnostic::error(Code::MissingTemplate, Place::Site, message));
        return Checked::new(Vec::new(), diagnostics);
    };
    render(input, engine, name, &view.page)
}

fn render(input: &Input, engine: &Engine, name: &str, page: &impl Serialize) -> Checked<Vec<u8>> {
    let mut diagnostics = Diagnostics::default();
    let mut context = Context::new();
    context.insert_value("page", Value::from_serializable(page));
    let mut bytes = Vec::with_capacity(16 * 1024);
    if let Err(error) = engine.tera.render_to(name, &context, &mut bytes) {
        diagnostics.push(input.theme.describe(&error, &format!("`{name}` cannot be rendered")));
    }
    Checked::new(bytes, diagnostics)
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
    Checked::clean(Draft::new(hasher.key(), move || render(&input, &engine, "redirect.html", &view)))
}
