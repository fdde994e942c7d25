//! Parts of pages that are drawn once, however many pages show them: fragment caching, as other tools call it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock, Weak};

use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::canonical;

/// As many fragments of a language are kept at least, and twice as many at most: a few dozen megabytes.
const KEPT: usize = 8192;

/// What was drawn for the pages of a language.
#[derive(Clone, Default)]
pub struct Drawn(Arc<RwLock<Fragments>>);

impl Drawn {
    /// Forget it, when all pages of the language are drawn.
    pub fn let_go(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Fragments::default();
    }
}

/// What was drawn of arguments, by their bytes. Of two generations the older one goes when the younger one is
/// full, so that what is asked for again and again stays.
#[derive(Default)]
struct Fragments {
    young: HashMap<Box<[u8]>, Value>,
    old: HashMap<Box<[u8]>, Value>,
}

impl Fragments {
    fn get(&self, key: &[u8]) -> Option<Value> {
        self.young.get(key).or_else(|| self.old.get(key)).cloned()
    }

    fn keep(&mut self, key: Box<[u8]>, drawn: Value) {
        if self.young.len() >= KEPT {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, drawn);
    }
}

/// Registers `cached(component="card", card=card, …)`, which is what `<card card={card} …/>` draws, and
/// `cached(template="foot.html", …)`, which is what it draws when it is included. Neither sees anything but its arguments
/// and, the template, the site, so that equal ones give an equal text, on whichever page.
pub(super) fn register(tera: &mut Tera, engine: Weak<Tera>, Drawn(fragments): Drawn) {
    tera.register_function("cached", move |arguments: Kwargs, _: &State<'_>| {
        let key = key(&arguments);
        if let Some(drawn) = fragments.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(drawn);
        }
        let drawn = draw(&engine, &arguments)?;
        fragments.write().unwrap_or_else(PoisonError::into_inner).keep(key, drawn.clone());
        Ok(drawn)
    });
}

/// The same without a memory, for who wants to see every call.
pub fn register_uncached(tera: &mut Tera, engine: Weak<Tera>) {
    tera.register_function("cached", move |arguments: Kwargs, _: &State<'_>| draw(&engine, &arguments));
}

fn key(arguments: &Kwargs) -> Box<[u8]> {
    let mut pairs: Vec<(&str, &Value)> =
        arguments.iter().filter_map(|(name, value)| Some((name.as_str()?, value))).collect();
    pairs.sort_unstable_by_key(|(name, _)| *name);
    let mut bytes = Vec::new();
    for (name, value) in pairs {
        bytes.extend_from_slice(name.as_bytes());
        bytes.push(b'=');
        bytes.extend(canonical(value));
    }
    bytes.into()
}

fn draw(engine: &Weak<Tera>, arguments: &Kwargs) -> TeraResult<Value> {
    let mut given = Context::new();
    let pairs = arguments.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
    pairs.filter(|(name, _)| !["component", "template"].contains(name)).for_each(|(name, value)| {
        given.insert_value(name.to_owned(), value.clone());
    });
    let engine = engine.upgrade().expect("an engine outlives what it draws");
    let drawn = match arguments.get::<&str>("template")? {
        Some(template) => engine.render(template, &given),
        None => engine.render_component(arguments.must_get("component")?, &given, None, true),
    };
    drawn.map(|drawn| Value::safe_string(&drawn)).map_err(|error| Fault::of(&error).unwrap_or(error))
}

/// A mistake in what was to be drawn. Of the error of a function the engine keeps nothing but the text, so that the place
/// travels in it.
#[derive(Debug, PartialEq)]
pub(super) struct Fault<'m> {
    pub template: &'m str,
    pub range: Range<usize>,
    pub message: &'m str,
}

const MARK: char = '\u{1}';

impl Fault<'_> {
    /// The error with its place in its text, where it has one and it is not there yet.
    fn of(error: &tera::Error) -> Option<tera::Error> {
        let ErrorKind::RenderingError(report) = error.kind() else { return None };
        if let Some(inner) = Fault::within(report.message()) {
            return Some(inner.error());
        }
        let range = report.span().range.clone();
        Some(Fault { template: report.filename(), range, message: report.message() }.error())
    }

    fn error(&self) -> tera::Error {
        let Fault { template, range: Range { start, end }, message } = self;
        tera::Error::message(
            [template, &*start.to_string(), &*end.to_string(), message]
                .map(|part| format!("{MARK}{part}"))
                .concat(),
        )
    }

    /// What such a text says.
    pub fn within(text: &str) -> Option<Fault<'_>> {
        let mut parts = text.split(MARK).skip(1);
        let (template, start, end) =
            (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Fault { template, range: start..end, message: parts.next()?.trim() })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn engine(templates: &[(&str, &str)], drawn: &Arc<AtomicUsize>) -> Arc<Tera> {
        Arc::new_cyclic(|engine| {
            let mut tera = Tera::new();
            register(&mut tera, engine.clone(), Drawn::default());
            let drawn = drawn.clone();
            tera.register_function("tick", move |_: Kwargs, _: &State<'_>| {
                drawn.fetch_add(1, Ordering::Relaxed);
                ""
            });
            tera.add_raw_templates(templates.iter().copied()).unwrap();
            tera
        })
    }

    #[test]
    fn what_is_drawn_of_equal_arguments_is_drawn_once_and_of_others_anew() {
        let parts = "{% component word(of) %}{{ tick() }}<b>{{ of }}</b>{% endcomponent word %}";
        let page = "{% for one in all %}{{ cached(component=\"word\", of=one) }}{% endfor %}{{ cached(template=\"end.html\") }}";
        let drawn = Arc::default();
        let engine =
            engine(&[("parts.html", parts), ("end.html", "{{ tick() }}&"), ("page.html", page)], &drawn);
        let mut context = Context::new();
        context.insert("all", &["a", "b<", "a"]);
        for _ in 0..2 {
            assert_eq!(engine.render("page.html", &context).unwrap(), "<b>a</b><b>b&lt;</b><b>a</b>&");
        }
        assert_eq!(drawn.load(Ordering::Relaxed), 3, "two words and the end, once each");
    }

    #[test]
    fn a_mistake_is_told_where_it_is() {
        let parts = "{% component word(of) %}{{ of.none.at_all }}{% endcomponent word %}";
        let page = "{{ cached(template=\"inner.html\", of={\"a\": 1}) }}";
        let inner = "{{ cached(component=\"word\", of=of) }}";
        let engine =
            engine(&[("parts.html", parts), ("inner.html", inner), ("page.html", page)], &Arc::default());
        let error = engine.render("page.html", &Context::new()).unwrap_err();
        let ErrorKind::RenderingError(report) = error.kind() else { panic!("{error}") };
        let fault = Fault::within(report.message()).expect("a place");
        assert_eq!((fault.template, &parts[fault.range]), ("parts.html", "none"));
        assert!(fault.message.starts_with("Field `none` is not defined"), "{}", fault.message);
    }
}
