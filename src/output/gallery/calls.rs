//! What the pages of a language call the theme's components with.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use tera::{ComponentInfo, Context, Kwargs, State, Tera, TeraResult, Value};

use super::Engine;
use crate::diagnostic::{Checked, Diagnostics};
use crate::lang::Lang;
use crate::output::Input;
use crate::output::html::draw;
use crate::site::Page;
use crate::theme::{canonical, register_uncached};
use crate::view;

/// The calls of each component by its name.
pub(super) type Calls = BTreeMap<String, CallsOfOne>;

/// The calls of one component.
#[derive(Clone, Debug, Default)]
pub(super) struct CallsOfOne {
    /// How many there are.
    pub count: usize,
    /// Those that differ, by their bytes, so that they stand in the same order whichever page was drawn first.
    pub distinct: BTreeMap<Vec<u8>, Call>,
}

/// What a component is called with.
#[derive(Clone, Debug)]
pub(super) struct Call {
    /// By the names of its parameters.
    pub arguments: Value,
    /// The text between its tags, where it has any.
    pub body: Option<Value>,
}

impl CallsOfOne {
    pub fn add(&mut self, call: Call) {
        let mut key = canonical(&call.arguments);
        call.body.iter().for_each(|body| key.extend(canonical(body)));
        self.distinct.entry(key).or_insert(call);
    }
}

impl Call {
    /// Call the component once more.
    pub fn draw(&self, tera: &Tera, component: &ComponentInfo) -> TeraResult<String> {
        let (mut given, mut implicit) = (Context::new(), Context::new());
        for (name, value) in self.arguments.as_map().into_iter().flatten() {
            let name = name.as_str().unwrap_or_default();
            if Some(name) == component.rest_param() {
                for (name, value) in value.as_map().into_iter().flatten() {
                    given.insert_value(name.to_string(), value.clone());
                }
            } else if component.args().iter().any(|one| one.name() == name && one.is_implicit()) {
                implicit.insert_value(name.to_owned(), value.clone());
            } else {
                given.insert_value(name.to_owned(), value.clone());
            }
        }
        let body = self.body.as_ref().and_then(Value::as_str);
        tera.render_component_with_implicits(component.name(), &given, &implicit, body, true)
    }
}

/// Draw all pages of a language, and remember every call.
pub(super) fn recorded(input: &Input, lang: &Lang, engine: &Engine) -> Checked<Calls> {
    let calls = Arc::new(Mutex::new(Calls::new()));
    let recording = recording(input, engine, calls.clone());
    let pages: Vec<&Page> = input.site.pages().iter().filter(|page| page.lang == *lang).collect();
    let told: Vec<Diagnostics> =
        pages.into_par_iter().map(|page| draw_once(input, engine, &recording, page)).collect();
    let mut diagnostics = Diagnostics::default();
    told.into_iter().for_each(|one| diagnostics.extend(one));
    let calls = std::mem::take(&mut *calls.lock().unwrap_or_else(PoisonError::into_inner));
    Checked::new(calls, diagnostics)
}

/// The engine with templates that tell of every call.
fn recording(input: &Input, engine: &Engine, calls: Arc<Mutex<Calls>>) -> Arc<Tera> {
    Arc::new_cyclic(|recording| {
        let mut tera = Tera::clone(&engine.tera);
        register_uncached(&mut tera, recording.clone());
        tera.register_function("record", move |given: Kwargs, _: &State<'_>| {
            let component: String = given.must_get("component")?;
            let call = Call { arguments: given.must_get("arguments")?, body: given.get("body")? };
            let mut calls = calls.lock().unwrap_or_else(PoisonError::into_inner);
            let own = calls.entry(component).or_default();
            own.count += 1;
            own.add(call);
            TeraResult::Ok("")
        });
        tera.add_raw_templates(input.theme.recording(&engine.tera))
            .expect("a template that can be read can be read with one more call in it");
        tera
    })
}

fn draw_once(input: &Input, engine: &Engine, recording: &Tera, page: &Page) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let view = diagnostics.take(view::view(&input.site, &input.sources, &input.cards, page));
    let names: Vec<&str> = view.templates.iter().map(String::as_str).collect();
    let value = Value::from_serializable(&view.page);
    let mut context = Context::new();
    context.insert_value("page", value.clone());
    let drawn =
        input.theme.template(&names).map(|name| recording.render_to(name, &context, io::sink()).is_ok());
    if drawn != Some(true) {
        // The places of mistakes are those of the templates as their author knows them.
        diagnostics.take(draw(input, engine, &view.templates, value));
    }
    diagnostics
}
