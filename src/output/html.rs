//! Pages, each a template over its view.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera, Value};

use super::{Draft, Input, Key, KeyHasher, Promise};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::memo::Memo;
use crate::source::Place;
use crate::view::{self, site_view};

/// The template engine of a language, with all that is the same on its pages.
pub struct Engine {
    pub(super) tera: Tera,
    /// The hash of the theme and of the site around the pages.
    pub(super) key: Key,
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
        let (input, engine) = (input.clone(), input.engines[&page.lang].clone());
        Promise::new(page.file(), move || prepare(&input, &engine, at))
            .page_of(&page.lang)
            .showing(words, own)
    });
    let redirects = input.site.redirects().iter().map(|redirect| {
        let target = &input.site.pages()[redirect.to];
        let (input, engine) = (input.clone(), input.engines[&target.lang].clone());
        let view = Redirect {
            lang: target.lang.to_string(),
            href: input.site.href(target),
            canonical: input.site.absolute(&target.path),
        };
        Promise::new(redirect.file(), move || redirect_page(&input, &engine, &view))
    });
    Checked::clean(pages.chain(redirects).collect())
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
        input.theme.engine(input.site.locale(lang), &input.assets).map(|mut tera| {
            tera.global_context().insert_value("site", Value::from_serializable(&site));
            Arc::new(Engine { tera, key })
        })
    })
}

fn prepare(input: &Input, engine: &Arc<Engine>, at: usize) -> Checked<Draft> {
    let page = &input.site.pages()[at];
    view::view(&input.site, &input.sources, &input.cards, page).map(|view| {
        let value = Value::from_serializable(&view.page);
        let mut hasher = KeyHasher::new("page");
        hasher.add(&engine.key.0);
        hasher.add_value(&view.templates);
        hasher.add(&canonical(&value));
        let (input, engine, templates) = (input.clone(), engine.clone(), view.templates);
        Draft::new(hasher.key(), move || draw(&input, &engine, &templates, value))
    })
}

/// A value as bytes that no other value has, in the order of its fields: what its hash is taken of.
pub(super) fn canonical(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(32 * 1024);
    append(value, &mut bytes);
    bytes
}

fn append(value: &Value, bytes: &mut Vec<u8>) {
    if let Some(text) = value.as_str() {
        tagged(b's', text.len(), text.as_bytes(), bytes);
    } else if let Some(truth) = value.as_bool() {
        tagged(b'b', 1, &[u8::from(truth)], bytes);
    } else if let Some(number) = value.as_f64() {
        tagged(b'n', 8, &number.to_le_bytes(), bytes);
    } else if let Some(items) = value.as_array() {
        tagged(b'a', items.len(), &[], bytes);
        items.iter().for_each(|item| append(item, bytes));
    } else if let Some(map) = value.as_map() {
        tagged(b'm', map.len(), &[], bytes);
        for (key, value) in map {
            match key.as_str() {
                Some(key) => tagged(b's', key.len(), key.as_bytes(), bytes),
                None => append(&key.as_value(), bytes),
            }
            append(value, bytes);
        }
    } else {
        tagged(b'0', 0, &[], bytes);
    }
}

fn tagged(tag: u8, length: usize, payload: &[u8], bytes: &mut Vec<u8>) {
    bytes.push(tag);
    bytes.extend_from_slice(&(length as u64).to_le_bytes());
    bytes.extend_from_slice(payload);
}

pub(super) fn draw(input: &Input, engine: &Engine, templates: &[String], page: Value) -> Checked<Vec<u8>> {
    let names: Vec<&str> = templates.iter().map(String::as_str).collect();
    let Some(name) = input.theme.template(&names) else {
        let named: Vec<String> = templates.iter().map(|name| format!("`{name}`")).collect();
        let message = format!("the theme has no template {}", named.join(" or "));
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(Diagnostic::error(Code::MissingTemplate, Place::Site, message));
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
    Checked::clean(Draft::new(hasher.key(), move || {
        render(&input, &engine, "redirect.html", Value::from_serializable(&view))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_values_have_different_bytes() {
        let of = |json: serde_json::Value| canonical(&Value::from_serializable(&json));
        let values = [
            serde_json::json!({"a": "1", "b": null}),
            serde_json::json!({"a": "1b", "": null}),
            serde_json::json!({"a": 1, "b": null}),
            serde_json::json!({"a": ["1"], "b": null}),
            serde_json::json!({"a": [["1"]], "b": false}),
            serde_json::json!({"a": [["1"], []], "b": false}),
        ];
        for (at, one) in values.iter().enumerate() {
            assert_eq!(of(one.clone()), of(one.clone()));
            assert!(values[..at].iter().all(|other| of(other.clone()) != of(one.clone())), "{one}");
        }
    }
}
