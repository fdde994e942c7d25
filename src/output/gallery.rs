//! A gallery of the theme's components, for those who write themes: what each is for, what it takes, and how it looks
//! with much and with little in it, from left to right and from right to left.
//!
//! What it shows is what the site's own pages call the components with, so that it cannot differ from what the views
//! give. A component that no page calls yet is shown with the samples that it brings along.

mod calls;
mod reference;
mod samples;

use std::sync::Arc;

use tera::{ComponentInfo, Map, Value};

use super::html::{Engine, draw};
use super::{Draft, Input, KeyHasher, Promise, picture};
use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::lang::Lang;
use crate::locale::direction;
use crate::theme::{Component, canonical, digest};
use crate::view::types::{
    GalleryComponent, GalleryContent, GalleryLink, GalleryParameter, GallerySample, GalleryTemplate,
};
use crate::view::{self, Context, gallery_path};
use calls::{Call, CallsOfOne, recorded};
use samples::{Sample, choose};

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let mut diagnostics = Diagnostics::default();
    let components = input.theme.components();
    for component in components.iter().filter(|component| component.about.is_empty()) {
        let message = format!("nothing is said of the component `{}`", component.name);
        let silent = Diagnostic::warning(Code::UndocumentedComponent, component.place.clone(), message);
        diagnostics.push(silent.label("expected a comment `{#- … -#}` above it"));
    }
    let langs = langs(input.site.config());
    // What a theme is made of is told in the program's own language, with examples in the site's.
    let text = reference::markdown(input, &langs[0], &input.engines[&langs[0]]);
    let reference = reference::page(&text);
    let mut promises = vec![written_text(text)];
    let mut drawn = String::new();
    for lang in &langs {
        let pages = promises_in(input, lang, &langs, &components, &reference, &mut drawn);
        promises.extend(diagnostics.take(pages));
    }
    // Of the site's pictures those that samples show.
    let pictures = diagnostics.take(picture::promises(input));
    promises.extend(pictures.into_iter().filter(|picture| drawn.contains(&picture.path)));
    Checked::new(promises, diagnostics)
}

/// One language for each direction of writing: the source language, and the first one of the other direction.
fn langs(config: &Config) -> Vec<Lang> {
    let source = config.source_lang();
    let other = config.langs().find(|lang| direction(lang) != direction(source));
    [source].into_iter().chain(other).cloned().collect()
}

/// The pages of a language: the index, at the root too for the first one, and a page a component, whose samples are added to
/// what is `drawn`.
fn promises_in(
    input: &Input,
    lang: &Lang,
    langs: &[Lang],
    components: &[Component],
    reference: &str,
    drawn: &mut String,
) -> Checked<Vec<Promise>> {
    let mut diagnostics = Diagnostics::default();
    let engine = input.engines[lang].clone();
    let mut calls = diagnostics.take(recorded(input, lang, &engine));
    if diagnostics.has_errors() {
        return Checked::new(Vec::new(), diagnostics);
    }
    let mut promises = vec![page(input, &engine, lang, langs, None, Shown::default())];
    let at_root = langs.first() == Some(lang);
    promises
        .extend(at_root.then(|| page(input, &engine, lang, langs, None, Shown::default()).at("index.html")));
    let told = Shown { reference: Some(reference.to_owned()), ..Shown::default() };
    promises.push(page(input, &engine, lang, langs, Some(REFERENCE), told));
    for component in components {
        let calls = calls.remove(&component.name).unwrap_or_default();
        let mut shown = shown(&engine, lang, component, calls);
        // What the program's theme has for other sites is no fault of this one.
        if component.place.path().is_some_and(|path| input.sources.is_carried(path)) {
            shown.diagnostics = shown.diagnostics.filter(|told| told.code != Code::UnshownComponent);
        }
        let shown = diagnostics.take(shown);
        drawn.extend(shown.samples.iter().map(|sample| sample.html.as_str()));
        let shown = Shown { component: Some(shown), ..Shown::default() };
        promises.push(page(input, &engine, lang, langs, Some(&component.name), shown));
    }
    Checked::new(promises, diagnostics)
}

/// What a page of the gallery is about, but for its index.
#[derive(Default)]
struct Shown {
    component: Option<GalleryComponent>,
    reference: Option<String>,
}

/// The page of what a theme is made of; no component has a hyphen in its name.
const REFERENCE: &str = "theme-reference";

/// The same as a text: `prospectus theme reference` prints it.
pub const REFERENCE_FILE: &str = "reference.md";

fn written_text(text: String) -> Promise {
    Promise::new(REFERENCE_FILE, move || {
        let mut hasher = KeyHasher::new("reference");
        hasher.add(text.as_bytes());
        let text = text.clone();
        Checked::clean(Draft::new(hasher.key(), move || Checked::clean(text.into_bytes())))
    })
}

fn page(
    input: &Input,
    engine: &Arc<Engine>,
    lang: &Lang,
    langs: &[Lang],
    name: Option<&str>,
    Shown { component, reference }: Shown,
) -> Promise {
    let reference_href = input.site.path(&gallery_path(lang, Some(REFERENCE)));
    let content = GalleryContent { templates: index(input, lang), component, reference, reference_href };
    let context = Context::new(&input.site, &input.sources, &input.cards, lang);
    let view = view::gallery(&context, langs, name, content);
    let value = Value::from_serializable(&view.page);
    let path = format!("{}index.html", gallery_path(lang, name));
    let (input, engine, templates) = (input.clone(), engine.clone(), view.templates);
    let promise = Promise::new(path, move || {
        let mut hasher = KeyHasher::new("gallery");
        hasher.add(&engine.key.0);
        hasher.add(&canonical(&value));
        let (input, engine, templates, value) =
            (input.clone(), engine.clone(), templates.clone(), value.clone());
        Checked::clean(Draft::new(hasher.key(), move || draw(&input, &engine, &templates, value)))
    });
    promise.page_of(lang)
}

/// All components under their templates.
fn index(input: &Input, lang: &Lang) -> Vec<GalleryTemplate> {
    let mut templates: Vec<GalleryTemplate> = Vec::new();
    for Component { name, template, about, .. } in input.theme.components() {
        let href = input.site.path(&gallery_path(lang, Some(&name)));
        let link = GalleryLink { name, about, href, current: false };
        match templates.last_mut().filter(|last| last.name == template) {
            Some(last) => last.components.push(link),
            None => templates.push(GalleryTemplate { name: template, components: vec![link] }),
        }
    }
    templates
}

fn shown(
    engine: &Engine,
    lang: &Lang,
    component: &Component,
    mut calls: CallsOfOne,
) -> Checked<GalleryComponent> {
    let mut diagnostics = Diagnostics::default();
    let info = engine.tera.get_component_definition(&component.name);
    let info = info.expect("what the theme declares, its engine knows");
    for call in diagnostics.take(written(component, &info)) {
        calls.add(call);
    }
    let mut all = Vec::new();
    for call in calls.distinct.into_values() {
        match call.draw(&engine.tera, &info) {
            Ok(html) => all.extend(Sample::new(call, html)),
            Err(error) => diagnostics.push(bad_sample(component, &why(&error))),
        }
    }
    let samples: Vec<GallerySample> = choose(all).iter().map(sample_view).collect();
    if samples.is_empty() && diagnostics.is_empty() {
        let message = format!("no page in `{lang}` shows the component `{}`", component.name);
        let unshown = Diagnostic::warning(Code::UnshownComponent, component.place.clone(), message);
        diagnostics
            .push(unshown.help("write `{\"samples\": {\"full\": {…}}}` after its parameters, or remove it"));
    }
    let shown = GalleryComponent {
        template: component.template.clone(),
        about: component.about.clone(),
        parameters: parameters(&info),
        calls: calls.count,
        samples,
    };
    Checked::new(shown, diagnostics)
}

/// The calls that a component names itself, as `samples` after its parameters.
fn written(component: &Component, info: &ComponentInfo) -> Checked<Vec<Call>> {
    let mut diagnostics = Diagnostics::default();
    let samples = info.metadata().get("samples").map(|samples| samples.as_map().ok_or(()));
    let samples = samples.and_then(|samples| {
        samples.map_err(|()| diagnostics.push(bad_sample(component, "`samples` is not a map"))).ok()
    });
    let calls = samples.into_iter().flat_map(|samples| samples.values());
    let calls = calls.map(|arguments| Call { arguments: arguments.clone(), body: None });
    Checked::new(calls.collect(), diagnostics)
}

/// In a line, without the engine's own excerpt.
fn why(error: &tera::Error) -> String {
    let said = error.to_string();
    said.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}

fn bad_sample(component: &Component, why: &str) -> Diagnostic {
    let message = format!("a sample of `{}` cannot be shown: {why}", component.name);
    Diagnostic::error(Code::BadSample, component.place.clone(), message)
}

fn parameters(info: &ComponentInfo) -> Vec<GalleryParameter> {
    let named = info.args().iter().map(|argument| GalleryParameter {
        name: argument.name().to_owned(),
        kind: argument.arg_type().map(|kind| kind.as_str()),
        default: argument.default().map(json),
    });
    let rest = info.rest_param().map(|name| GalleryParameter {
        name: format!("...{name}"),
        kind: None,
        default: Some("{}".to_owned()),
    });
    named.chain(rest).collect()
}

fn sample_view(sample: &Sample) -> GallerySample {
    let (before, after) = sample.frame();
    GallerySample {
        name: sample.name,
        level: sample.heading.map_or(2, |level| level.saturating_sub(1).max(2)),
        before,
        html: sample.html.clone(),
        after,
        arguments: json(&sample.call.arguments),
    }
}

/// As JSON, without the hashes of shared parts.
fn json(value: &Value) -> String {
    serde_json::to_string_pretty(&written_out(value)).expect("values of views are plain")
}

fn written_out(value: &Value) -> Value {
    if let Some(items) = value.as_array() {
        return items.iter().map(written_out).collect::<Vec<Value>>().into();
    }
    let Some(map) = value.as_map() else { return value.clone() };
    let digest = digest(value).and(map.len().checked_sub(1)).unwrap_or(map.len());
    map.iter().take(digest).map(|(key, value)| (key.clone(), written_out(value))).collect::<Map>().into()
}
