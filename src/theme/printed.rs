//! What templates print or ask of values that cannot have it: maps and lists as they are, fields that a value of its shape has
//! not. Types are followed through loops, `set` and what components are given, as far as they are certain.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::components::{braced, tags};
use super::expression::{Given, Path, Step, calls, component, only_path, paths, printed};
use super::types::{NoField, Type, Types};
use super::{POSTER, TEMPLATES, Theme};
use crate::diagnostic::{Code, Diagnostic, Fix, certainly};
use crate::model::KINDS;
use crate::source::Source;

/// What a component is given travels on to what it calls: so many times it is followed.
const ROUNDS: usize = 5;

/// The types of what components are given, by the names of both.
type Parameters = BTreeMap<String, BTreeMap<String, Type>>;

/// Each call of a component with what it gives; nothing of one that gives something in another way.
type Calls = BTreeMap<String, Vec<Option<BTreeMap<String, Type>>>>;

impl Theme {
    pub(super) fn unprintable(&self, types: &Types) -> Vec<Diagnostic> {
        let texts: Vec<(&str, &Source, &str)> = self
            .templates
            .iter()
            .filter_map(|(name, source)| Some((name.as_str(), source, source.text().ok()?)))
            .collect();
        let (mut parameters, mut told) = (Parameters::new(), Vec::new());
        for _ in 0..ROUNDS {
            let mut given = Calls::new();
            told.clear();
            for (name, source, text) in &texts {
                let mut walk = Walk::new(source, text, types, &parameters, seen(name));
                walk.whole();
                walk.given.into_iter().for_each(|(name, call)| given.entry(name).or_default().push(call));
                told.extend(walk.told);
            }
            let next = given.into_iter().filter_map(|(name, calls)| Some((name, certain(calls)?))).collect();
            if next == parameters {
                break;
            }
            parameters = next;
        }
        told
    }
}

/// The types of all that a component is given, where each of its calls is understood.
fn certain(calls: Vec<Option<BTreeMap<String, Type>>>) -> Option<BTreeMap<String, Type>> {
    let mut all: BTreeMap<String, Type> = BTreeMap::new();
    for (name, given) in calls.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten() {
        let joined = all.remove(&name).map_or(given.clone(), |before| before.or(given));
        all.insert(name, joined);
    }
    Some(all)
}

/// What a template sees from the beginning.
fn seen(template: &str) -> BTreeMap<String, Type> {
    let shape = |name: &str| Type::Shape(name.to_owned());
    let name = template.split_once('/').filter(|(folder, _)| folder.starts_with("paren"));
    let name = name.map_or(template, |(_, name)| name);
    if name == POSTER {
        let colours = Type::Map(Box::new(Type::Plain));
        return [("poster".to_owned(), shape("Poster")), ("colours".to_owned(), colours)].into();
    }
    let asked = TEMPLATES.iter().find(|one| one.name == name);
    let is_item = KINDS.iter().any(|row| name.strip_suffix(".html") == Some(row.name));
    let (page, content) = match asked {
        Some(one) if one.content.is_empty() => (Type::Unknown, Type::Unknown),
        Some(one) => (shape("Page"), shape(one.content)),
        None if is_item => (shape("Page"), shape("ItemContent")),
        None => (shape("Page"), Type::Unknown),
    };
    [("page", page), (CONTENT, content), ("site", shape("Site"))]
        .map(|(name, of)| (name.to_owned(), of))
        .into()
}

/// Stands for `page.content`, whose type depends on the template.
const CONTENT: &str = "page.content";

/// What a tag opens.
enum Opened {
    /// A component, which sees nothing from without.
    Component,
    Loop,
    /// A condition, with its text.
    If(String),
}

/// A part of a template with the names that are bound in it.
struct Scope {
    opened: Option<Opened>,
    names: BTreeMap<String, Type>,
}

struct Walk<'t> {
    source: &'t Source,
    text: &'t str,
    types: &'t Types,
    parameters: &'t Parameters,
    scopes: Vec<Scope>,
    given: Vec<(String, Option<BTreeMap<String, Type>>)>,
    told: Vec<Diagnostic>,
}

impl<'t> Walk<'t> {
    fn new(
        source: &'t Source,
        text: &'t str,
        types: &'t Types,
        parameters: &'t Parameters,
        seen: BTreeMap<String, Type>,
    ) -> Walk<'t> {
        let scopes = vec![Scope { opened: None, names: seen }];
        Walk { source, text, types, parameters, scopes, given: Vec::new(), told: Vec::new() }
    }

    fn whole(&mut self) {
        for tag in tags(self.text) {
            let inner = inside(self.text, &tag);
            let is_printed = self.text[tag.clone()].starts_with("{{");
            let word =
                self.text[inner.clone()].split(|sign: char| !sign.is_alphanumeric() && sign != '_').next();
            match word.unwrap_or_default() {
                "component" if !is_printed => {
                    self.declare(inner);
                    continue;
                }
                "endcomponent" | "endfor" | "endif" if !is_printed => {
                    self.scopes.truncate((self.scopes.len() - 1).max(1));
                    continue;
                }
                _ => {}
            }
            self.fields(inner.clone());
            self.messages(inner.clone(), &tag);
            self.calls(&tag, inner.clone());
            match word.unwrap_or_default() {
                "for" if !is_printed => self.enter_loop(inner),
                "if" if !is_printed => self.enter(Opened::If(self.text[inner].to_owned())),
                "elif" if !is_printed => self.enter_other(&self.text[inner]),
                "set" | "set_global" if !is_printed => self.set(inner),
                _ if is_printed && !self.text[inner.clone()].starts_with('<') => self.prints(inner, &tag),
                _ => {}
            }
        }
    }

    fn declare(&mut self, inner: Range<usize>) {
        static NAME: LazyLock<Regex> =
            LazyLock::new(|| Regex::new(r"^component\s+(\w+)").expect("the pattern is sound"));
        let name = NAME.captures(&self.text[inner]).map(|found| found[1].to_owned()).unwrap_or_default();
        let mut names = self.parameters.get(&name).cloned().unwrap_or_default();
        names.entry("site".to_owned()).or_insert_with(|| Type::Shape("Site".to_owned()));
        self.scopes.push(Scope { opened: Some(Opened::Component), names });
    }

    fn enter(&mut self, opened: Opened) {
        self.scopes.push(Scope { opened: Some(opened), names: BTreeMap::new() });
    }

    /// Another branch, in which the conditions of those before hold still, so far as they rule types out.
    fn enter_other(&mut self, condition: &str) {
        if let Some(Scope { opened: Some(Opened::If(before)), .. }) = self.scopes.last_mut() {
            before.push_str(condition);
        }
    }

    fn enter_loop(&mut self, inner: Range<usize>) {
        static LOOP: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"^for\s+(\w+)(?:\s*,\s*(\w+))?\s+in\s").expect("the pattern is sound")
        });
        let mut names = BTreeMap::new();
        if let Some(found) = LOOP.captures(&self.text[inner.clone()]) {
            let item = self.type_of(inner.start + found[0].len()..inner.end).item();
            let (first, second) = (found[1].to_owned(), found.get(2).map(|name| name.as_str().to_owned()));
            match second {
                Some(second) => names.extend([(first, Type::Plain), (second, item)]),
                None => names.extend([(first, item)]),
            }
        }
        names.insert("loop".to_owned(), Type::Unknown);
        self.scopes.push(Scope { opened: Some(Opened::Loop), names });
    }

    /// `set name = …`; a name that has another type already has none that is certain.
    fn set(&mut self, inner: Range<usize>) {
        static SET: LazyLock<Regex> =
            LazyLock::new(|| Regex::new(r"^set(?:_global)?\s+(\w+)\s*(=)?").expect("the pattern is sound"));
        let Some(found) = SET.captures(&self.text[inner.clone()]) else { return };
        let of = match found.get(2) {
            Some(sign) => self.type_of(inner.start + sign.end()..inner.end),
            None => Type::Unknown,
        };
        let name = found[1].to_owned();
        // What is set under a condition holds behind it.
        let is_if = |scope: &Scope| matches!(scope.opened, Some(Opened::If(_)));
        let home = self.scopes.iter().rposition(|scope| !is_if(scope)).unwrap_or_default();
        let before = self.named(&name);
        let is_sure = home + 1 == self.scopes.len() || before.as_ref().is_none_or(|before| *before == of);
        self.scopes[home].names.insert(name, if is_sure { of } else { Type::Unknown });
    }

    fn named(&self, name: &str) -> Option<Type> {
        for scope in self.scopes.iter().rev() {
            if let Some(of) = scope.names.get(name) {
                return Some(of.clone());
            }
            if matches!(scope.opened, Some(Opened::Component)) {
                return None;
            }
        }
        None
    }

    /// The type of a path, or the step that it cannot take.
    fn follow(&self, path: &Path<'_>) -> Result<Type, (NoField, Range<usize>)> {
        let is_content = path.root == "page" && matches!(path.steps.first(), Some(Step::Field("content", _)));
        let content = self.named(CONTENT).filter(|of| is_content && *of != Type::Unknown);
        let skipped = usize::from(content.is_some());
        let start = content.or_else(|| self.named(path.root)).unwrap_or(Type::Unknown);
        path.steps[skipped..].iter().try_fold(start, |of, step| match step {
            Step::Index => Ok(of.item()),
            Step::Field("extra", _) => Ok(Type::Unknown),
            Step::Field(name, at) => self.types.field(&of, name).map_err(|none| (none, at.clone())),
        })
    }

    fn type_of(&self, expression: Range<usize>) -> Type {
        let parts = printed(self.text, expression).into_iter().map(|part| {
            let words = self.text[part.clone()].trim();
            if words.is_empty() || words.starts_with(['"', '\'', '`']) && !words.contains('|') {
                return Type::Plain;
            }
            let path = only_path(self.text, part).filter(|path| !self.is_guarded(path));
            path.and_then(|path| self.follow(&path).ok()).unwrap_or(Type::Unknown)
        });
        parts.reduce(Type::or).unwrap_or(Type::Unknown)
    }

    /// Whether a condition around it looks at what it is, or at what it has: `a is map`, `a.text is defined`.
    fn is_guarded(&self, path: &Path<'_>) -> bool {
        let path = &self.text[path.at.clone()];
        let (it, within) = (format!("{path} is "), format!("{path}."));
        let asks = |told: &str| told.contains(&it) || told.contains(&within) && told.contains(" is ");
        self.scopes.iter().any(|scope| matches!(&scope.opened, Some(Opened::If(told)) if asks(told)))
    }

    fn fields(&mut self, inner: Range<usize>) {
        static BOUND: LazyLock<Regex> =
            LazyLock::new(|| Regex::new(r"[\[(,]\s*.*\bfor\s+(\w+)").expect("the pattern is sound"));
        let text = self.text;
        let bound: Vec<&str> = BOUND
            .captures_iter(&text[inner.clone()])
            .filter_map(|found| Some(found.get(1)?.as_str()))
            .collect();
        for path in paths(text, inner.clone()).into_iter().filter(|path| !bound.contains(&path.root)) {
            if let Err((none, at)) = self.follow(&path) {
                let is_whole = at.end == path.at.end
                    && only_path(text, inner.clone()).is_some_and(|only| only.at == path.at);
                self.told.push(self.no_field(&none, at, is_whole));
            }
        }
    }

    /// `is_whole`: its value is printed as it is, so that what is no text takes a filter.
    fn no_field(&self, none: &NoField, at: Range<usize>, is_whole: bool) -> Diagnostic {
        let typed = &self.text[at.clone()];
        let shapes: Vec<String> = none.shapes.iter().map(|shape| format!("`{shape}`")).collect();
        let place = self.source.place(at);
        let message = format!("there is no field `{typed}` in {}", shapes.join(" or "));
        let told = Diagnostic::warning(Code::UnknownField, place.clone(), message);
        let told = told.label("nothing is shown, or the page cannot be drawn");
        match certainly(typed, self.types.fields(&none.shapes)) {
            Some(meant) => {
                let shapes = none.shapes.iter().map(|shape| Type::Shape(shape.clone()));
                let of = shapes.reduce(Type::or).and_then(|of| self.types.field(&of, meant).ok());
                let filter = of.filter(|of| is_whole && of.is_no_text());
                let filter = filter.and_then(|of| Some(format!(" | {}", of.filter()?))).unwrap_or_default();
                let written = format!("{meant}{filter}");
                told.fix(Fix::likely(format!("write `{written}`"), place, written))
            }
            None => {
                let known: Vec<&str> = self.types.fields(&none.shapes).collect();
                told.help(format!("known here: {}", known.join(", ")))
            }
        }
    }

    /// What messages are filled with is printed.
    fn messages(&mut self, inner: Range<usize>, tag: &Range<usize>) {
        let given = calls(self.text, inner, "t").into_iter().flat_map(|(_, given)| given);
        given.filter(|(name, _)| *name != "key").for_each(|(_, value)| self.prints(value, tag));
    }

    fn calls(&mut self, tag: &Range<usize>, inner: Range<usize>) {
        if let Some((name, given)) = component(self.text, tag.clone()) {
            let given = given.map(|given| self.types_of(given));
            self.given.push((name.to_owned(), given));
        }
        for (_, given) in calls(self.text, inner, "cached") {
            let name = given.iter().find(|(name, _)| *name == "component").map(|(_, value)| value.clone());
            let name = name.map(|value| self.text[value].trim().trim_matches(['"', '\'', '`']).to_owned());
            if let Some(name) = name {
                let given = Some(self.types_of(given));
                self.given.push((name, given));
            }
        }
    }

    fn types_of(&self, given: Given<'_>) -> BTreeMap<String, Type> {
        given.into_iter().map(|(name, value)| (name.to_owned(), self.type_of(value))).collect()
    }

    fn prints(&mut self, expression: Range<usize>, tag: &Range<usize>) {
        for part in printed(self.text, expression) {
            let path = only_path(self.text, part).filter(|path| !self.is_guarded(path));
            let told = path.and_then(|path| {
                let of = self.follow(&path).ok().filter(Type::is_no_text)?;
                Some(self.no_text(&path, &of, tag))
            });
            self.told.extend(told);
        }
    }

    fn no_text(&self, path: &Path<'_>, of: &Type, tag: &Range<usize>) -> Diagnostic {
        let place = self.source.place(path.at.clone());
        let message = format!("`{}` is {}, and no text", &self.text[path.at.clone()], of.told());
        let told = Diagnostic::error(Code::PrintsNoText, place, message)
            .label("readers would see how it is made, and no words");
        let end = self.source.place(path.at.end..path.at.end);
        let written = match (of.filter(), is_in_markup(self.text, tag.start)) {
            (Some("words"), true) => Some((".text".to_owned(), "write `.text` behind it".to_owned())),
            (Some(filter), false) => Some((format!(" | {filter}"), format!("write `| {filter}` behind it"))),
            _ => None,
        };
        match (written, of) {
            (Some((words, title)), _) => told.fix(Fix::certain(title, end, words)),
            (None, Type::List(_)) => told.help("go through it: `{% for one in … %}`"),
            (None, Type::Shape(shape)) => {
                let shapes = [shape.clone()];
                let known: Vec<&str> = self.types.fields(&shapes).collect();
                told.help(format!("print one of its fields: {}", known.join(", ")))
            }
            _ => told.help("what each value is: `prospectus theme reference`"),
        }
    }
}

/// What stands between the braces of a tag.
fn inside(text: &str, tag: &Range<usize>) -> Range<usize> {
    let inner = &text[tag.start + 2..(tag.end - 2).max(tag.start + 2)];
    let begun = inner.trim_start_matches('-').trim_start();
    let start = tag.start + 2 + inner.len() - begun.len();
    start..start + begun.trim_end().trim_end_matches('-').trim_end().len()
}

/// Whether a place lies within a tag of HTML, such as in the value of an attribute.
fn is_in_markup(text: &str, at: usize) -> bool {
    let braced = braced(text);
    let signs = text[..at].char_indices().rev().filter(|(_, sign)| matches!(sign, '<' | '>'));
    let mut signs = signs.filter(|(at, _)| !braced.iter().any(|tag| tag.contains(at)));
    signs.next().is_some_and(|(_, sign)| sign == '<')
}
