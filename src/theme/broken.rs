//! What is wrong with a template that cannot be read or drawn: where it stands, and what was most likely meant.

use std::collections::BTreeSet;
use std::ops::Range;

use tera::ErrorKind;

use super::builtins::{FILTERS, FILTERS_ELSEWHERE, FUNCTIONS, TESTS};
use super::components::{declarations, tags};
use super::layers::BEHIND;
use super::tags::{Unpaired, mistyped, open_quote, unpaired};
use super::{IN_EACH_LANGUAGE, Theme, cached, circles, expected, outside};
use crate::diagnostic::{Code, Diagnostic, Fix, Severity};
use crate::locale::keys;
use crate::source::{Place, Source};

const CIRCLE: &str = "this template draws itself, directly or by another one";

/// More names than these are not listed.
const MOST_LISTED: usize = 40;

/// What the engine says of a template.
pub(super) struct Told {
    pub template: String,
    pub range: Range<usize>,
    pub message: String,
}

impl Theme {
    /// The mistakes of templates that an error tells of, each with its place where the engine knows it.
    pub fn describe(&self, error: &tera::Error, otherwise: &str) -> Vec<Diagnostic> {
        let told = self.told(error);
        if told.is_empty() {
            let message = format!("{otherwise}: {error}");
            return vec![Diagnostic::error(Code::TemplateError, self.place_of(otherwise), message)];
        }
        told.into_iter().map(|told| self.diagnose(told, otherwise)).collect()
    }

    fn told(&self, error: &tera::Error) -> Vec<Told> {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let fault = cached::Fault::within(report.message());
                vec![match fault {
                    Some(fault) => Told {
                        template: fault.template.to_owned(),
                        range: fault.range,
                        message: fault.message.to_owned(),
                    },
                    None => Told {
                        template: report.filename().to_owned(),
                        range: report.span().range.clone(),
                        message: report.message().trim().to_owned(),
                    },
                }]
            }
            // Where names are wrong, the engine tells of all at once, as a text.
            ErrorKind::Msg(text) => {
                text.split("\n\nerror: ").filter_map(|report| self.reported(report)).collect()
            }
            ErrorKind::MissingParent { current, parent } => {
                let at = self.text_of(current).and_then(|text| text.find(&format!("\"{parent}\"")));
                let at = at.unwrap_or_default();
                vec![Told {
                    template: current.clone(),
                    range: at..at + parent.len() + 2,
                    message: format!("Unknown template `{parent}`"),
                }]
            }
            ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                // Of those that stand on one which extends itself, none is wrong.
                let tpl = self.own_parent().unwrap_or(tpl);
                let text = self.text_of(tpl).unwrap_or_default();
                let included = || {
                    let at = text.find("include \"").map(|at| at + "include ".len())?;
                    text[at..].starts_with(&format!("\"{tpl}\"")).then(|| at + 1..at + 1 + tpl.len())
                };
                let named = included().or_else(|| extended(text)).unwrap_or_default();
                let message = CIRCLE.to_owned();
                vec![Told { template: tpl.clone(), range: named, message }]
            }
            _ => Vec::new(),
        }
    }

    /// A template that extends itself.
    fn own_parent(&self) -> Option<&String> {
        let is_own = |(name, source): &(&String, &Source)| {
            let text = source.text().unwrap_or_default();
            text.contains("extends") && extended(text).and_then(|at| text.get(at)) == Some(name.as_str())
        };
        self.templates.iter().find(is_own).map(|(name, _)| name)
    }

    /// One report of such a text: the message, and below it the file, the line and the column.
    fn reported(&self, report: &str) -> Option<Told> {
        let mut lines = report.trim_start_matches("error: ").lines();
        let message = lines.next()?.to_owned();
        let mut place = lines.next()?.trim().strip_prefix("--> ")?.rsplitn(3, ':');
        let (column, line): (usize, usize) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
        let template = place.next()?.to_owned();
        let text = self.text_of(&template)?;
        let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let before: usize = text[start..].chars().take(column.checked_sub(1)?).map(char::len_utf8).sum();
        let signs = lines.next_back().filter(|last| last.ends_with('^'));
        let width = signs.map_or(1, |last| last.chars().filter(|sign| *sign == '^').count());
        let at = start + before;
        let wide: usize = text[at..].chars().take(width).map(char::len_utf8).sum();
        Some(Told { template, range: at..at + wide, message })
    }

    fn text_of(&self, template: &str) -> Option<&str> {
        self.templates.get(template)?.text().ok()
    }

    pub(super) fn diagnose(&self, told: Told, otherwise: &str) -> Diagnostic {
        let Some(source) = self.templates.get(&told.template) else {
            let message = format!("{otherwise}: {}", told.message);
            return Diagnostic::error(Code::TemplateError, self.place_of(otherwise), message);
        };
        if told.message == CIRCLE {
            return self.circle(source, told);
        }
        let text = source.text().unwrap_or_default();
        if told.message.starts_with(outside::SAID) {
            return outside::told(source, text, told.range.start);
        }
        let pairing = ["Unexpected end", "expect", "Unknown tag", "not allowed", "Components with"];
        let is_pairing = pairing.iter().any(|words| told.message.contains(words));
        let first = told.message.split(' ').next().unwrap_or_default();
        let is_syntax = is_pairing || ["Found", "Unexpected", "unexpected", "Components"].contains(&first);
        let unpaired = is_pairing.then(|| unpaired(text)).flatten();
        let unpaired = unpaired.or_else(|| is_syntax.then(|| mistyped(text, told.range.start)).flatten());
        let unpaired = unpaired.or_else(|| is_syntax.then(|| open_quote(text, told.range.start)).flatten());
        match unpaired {
            Some(unpaired) => tell(source, unpaired),
            None => self.named(source, text, told),
        }
    }

    /// A template that extends itself most likely means the one that it takes the place of.
    fn circle(&self, source: &Source, told: Told) -> Diagnostic {
        let text = source.text().unwrap_or_default();
        let is_included = text[..told.range.start].ends_with("include \"");
        let is_own = text.get(told.range.clone()) == Some(told.template.as_str()) && !is_included;
        let place = source.place(told.range);
        let meant = format!("{BEHIND}{}", told.template);
        let circle = Diagnostic::error(Code::TemplateError, place.clone(), told.message);
        let circle = circle.caused_by(circles::cause(&circles::template(&told.template)));
        match is_own && self.behind.contains(&meant) {
            true => circle.fix(Fix::certain(format!("write `{meant}`"), place, meant)),
            false if is_included => circle.help(circles::ENDLESS),
            false => circle.help("have one of them extend another template, or none"),
        }
    }

    /// A name that nothing has, with those that come near it.
    fn named(&self, source: &Source, text: &str, told: Told) -> Diagnostic {
        let Told { range, message, .. } = told;
        let place = source.place(range.clone());
        let typed = self.no_fields.iter().find(|one| one.place == place && message.starts_with("Field "));
        if let Some(typed) = typed {
            return Diagnostic { code: Code::TemplateError, severity: Severity::Error, ..typed.clone() };
        }
        if let Some(undefined) = self.undefined(source, text, &range, &message) {
            return undefined;
        }
        if let Some(replaced) = self.unlike(source, text.get(range.clone()).unwrap_or_default(), &message) {
            return replaced;
        }
        if let Some(misfit) = expected::told(source, text, &range, &message) {
            return misfit;
        }
        // What is known beside it makes the help.
        let listing = message.split_once(". Available ").or_else(|| message.split_once(". Possible "));
        let (first, listed) = match listing {
            Some((first, listed)) => (first, listed.split_once(": ").map(|(_, names)| names)),
            None => (message.trim_end_matches('.'), None),
        };
        let place = source.place(range.clone());
        let told = Diagnostic::error(Code::TemplateError, place, first.to_owned());
        let mut quoted = first.split('`');
        let (Some(what), Some(name)) = (quoted.next(), quoted.next()) else { return told };
        let given = listed.into_iter().flat_map(|names| names.split(", ")).map(|name| name.trim_matches('`'));
        let mut known: BTreeSet<&str> = given.chain(self.known(what.trim())).collect();
        if what.trim() == "Variable" {
            known.extend(variables(text));
        }
        let within = text.get(range.clone()).unwrap_or_default();
        let typed = within.find(name).map(|start| range.start + start).map(|start| start..start + name.len());
        let elsewhere =
            FILTERS_ELSEWHERE.iter().find(|(other, _)| what.trim() == "Unknown filter" && *other == name);
        if let (Some((_, ours)), Some(typed)) = (elsewhere, &typed) {
            return told.fix(Fix::certain(format!("write `{ours}`"), source.place(typed.clone()), *ours));
        }
        if let (Some(there), Some(typed)) = (in_another_folder(name, &known), &typed) {
            return told.fix(Fix::certain(format!("write `{there}`"), source.place(typed.clone()), there));
        }
        let fitting = typed.as_ref().filter(|_| what.trim() == "Variable");
        let fitting = fitting.map(|typed| self.fitting(text, typed, &known)).unwrap_or_default();
        if let (Some(typed), false) = (&typed, fitting.is_empty()) {
            let place = source.place(typed.clone());
            let write = |name: &&str| Fix::likely(format!("write `{name}`"), place.clone(), *name);
            let told = fitting.iter().map(write).fold(told, Diagnostic::fix);
            let names: Vec<&str> = known.into_iter().collect();
            return told.help(format!("known here: {}", names.join(", ")));
        }
        let end = (what.trim() == "Block").then(|| end_of_block(text, name, range.end)).flatten();
        let mended = told.clone().meant(name, known.iter().copied(), |title, is_certain, meant| {
            let fix = Fix { is_certain, ..Fix::certain(title, source.place(typed.clone()?), meant) };
            Some(end.iter().fold(fix, |fix, end| fix.and(source.place(end.clone()), meant)))
        });
        if what == "Argument " && first.ends_with(" missing") {
            return told.help(format!("write `{name}={{…}}` into it, with what it is to show"));
        }
        if what.trim() == "Variable" && known.len() <= MOST_LISTED {
            let names: Vec<&str> = known.into_iter().collect();
            return mended.help(format!("known here: {}", names.join(", ")));
        }
        if what.contains("message") {
            let or = if mended.fixes.is_empty() && mended.help.is_empty() { "" } else { "or " };
            return mended.help(format!("{or}write it into the theme's messages: `{name} = …`"));
        }
        match mended.help.is_empty() && !known.is_empty() && known.len() <= MOST_LISTED {
            true => {
                let names: Vec<&str> = known.into_iter().collect();
                told.help(format!("known here: {}", names.join(", ")))
            }
            false => mended,
        }
    }

    /// A field that what is shown has not got, where the engine tells only of what was to be done with it.
    fn undefined(
        &self,
        source: &Source,
        text: &str,
        range: &Range<usize>,
        message: &str,
    ) -> Option<Diagnostic> {
        let whole = message.contains("undefined").then(|| path_at(text, range)).flatten()?;
        let path = &text[whole.clone()];
        let typed = path.rsplit('.').next()?;
        let range = whole.end - typed.len()..whole.end;
        let message = format!("Field `{typed}` is not defined");
        let told = Diagnostic::error(Code::TemplateError, source.place(range.clone()), message);
        let texts = self.templates.values().filter_map(|source| source.text().ok());
        let known: BTreeSet<&str> = texts.flat_map(fields).filter(|name| *name != typed).collect();
        let mended = told.clone().meant(typed, known, |title, _, meant| {
            Some(Fix::likely(title, source.place(range.clone()), meant))
        });
        let help = format!("what only some pages have is asked for first: `{{% if {path} %}}…{{% endif %}}`");
        Some(if mended.help.is_empty() { told.help(help) } else { mended })
    }

    /// The names that a message of the engine is about.
    fn known(&self, what: &str) -> BTreeSet<&str> {
        let texts = || self.templates.values().filter_map(|source| source.text().ok());
        match what {
            "Unknown filter" => names(FILTERS),
            "Unknown test" => names(TESTS),
            "Unknown function" => names(FUNCTIONS),
            "Unknown component" => texts().flat_map(declarations).map(|one| one.name).collect(),
            "Unknown template" => self.templates.keys().chain(&self.behind).map(String::as_str).collect(),
            "Block" => texts().flat_map(blocks).collect(),
            "the theme has no static file" => {
                let own = self.templates.keys().filter_map(|name| name.strip_prefix(IN_EACH_LANGUAGE));
                self.files.keys().map(String::as_str).chain(own).collect()
            }
            "the theme has no message" => self.message_keys(),
            _ => BTreeSet::new(),
        }
    }

    /// The keys of all messages, in whatever language.
    fn message_keys(&self) -> BTreeSet<&str> {
        let texts = self.messages.values().flatten().filter_map(|source| source.text().ok());
        let readable = texts.map(|text| (text, keys(text)));
        readable
            .flat_map(|(text, keys)| {
                let written = crate::locale::entries(text).into_iter().map(|entry| entry.key);
                written.filter(move |key| keys.contains(*key)).collect::<Vec<_>>()
            })
            .collect()
    }

    /// The file of a template that a sentence names, or the theme's first.
    fn place_of(&self, told: &str) -> Place {
        let named = self.templates.iter().find(|(name, _)| told.contains(&format!("`{name}`")));
        let source = named.or_else(|| self.templates.iter().next());
        source.map_or(Place::Site, |(_, source)| Place::File(source.path.clone()))
    }
}

/// The only file that has the name of one, in whatever folder: `images/logo.svg` for `logo.svg`.
fn in_another_folder<'k>(typed: &str, known: &BTreeSet<&'k str>) -> Option<&'k str> {
    let name =
        |path: &str| path.rsplit(['/', '\\']).next().map(str::to_lowercase).filter(|name| name.contains('.'));
    let typed = name(typed)?;
    let mut same = known.iter().copied().filter(|path| name(path).as_deref() == Some(&*typed));
    same.next().filter(|_| same.next().is_none())
}

fn names(builtins: &'static [(&str, &str)]) -> BTreeSet<&'static str> {
    builtins.iter().map(|(name, _)| *name).collect()
}

/// The field that a place is within, `page.title`, or that stands before the filter there.
fn path_at(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let around = |at: usize| {
        let start = text[..at].trim_end_matches(is_of_path).len();
        let end = text.len() - text[at..].trim_start_matches(is_of_path).len();
        Some(start..end).filter(|found| text[found.clone()].trim_matches('.').contains('.'))
    };
    let filtered = || around(text[..range.start].trim_end().strip_suffix('|')?.trim_end().len());
    around(range.start).or_else(filtered)
}

fn is_of_path(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '.')
}

/// The name of the template that a text extends or includes first, without its quotation marks.
pub(super) fn extended(text: &str) -> Option<Range<usize>> {
    let tag = tags(text)
        .into_iter()
        .find(|tag| ["extends", "include"].iter().any(|word| text[tag.clone()].contains(word)))?;
    let open = tag.start + text[tag.clone()].find(['"', '\''])? + 1;
    Some(open..open + text[open..].find(['"', '\''])?)
}

/// The fields that a template names within its tags: `title` in `{{ page.title }}`.
fn fields(text: &str) -> Vec<&str> {
    let named = tags(text).into_iter().flat_map(|tag| {
        let words = text[tag].split(|letter: char| !is_of_path(letter));
        words.flat_map(|word| word.split('.').skip(1)).filter(|name| !name.is_empty())
    });
    named.collect()
}

/// The names that a template gives to values itself: in a `for`, a `set`, as parameters of a component.
fn variables(text: &str) -> Vec<&str> {
    let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let named = tags(text).into_iter().flat_map(|tag| {
        let tag = text[tag].trim_start_matches("{%").trim_start_matches('-').trim_start();
        let (word, rest) = tag.split_once(' ').unwrap_or_default();
        let names = match word {
            "for" => rest.split(" in ").next().unwrap_or_default(),
            "set" | "set_global" => rest.split('=').next().unwrap_or_default(),
            "component" => {
                rest.split_once('(').and_then(|(_, rest)| rest.split(')').next()).unwrap_or_default()
            }
            _ => "",
        };
        names
            .split(',')
            .map(move |name| name.trim().split(|letter| !is_of_name(letter)).next().unwrap_or_default())
    });
    named.filter(|name| !name.is_empty()).collect()
}

/// The blocks that a template has.
pub(super) fn blocks(text: &str) -> Vec<&str> {
    let inside = tags(text).into_iter().filter_map(|tag| {
        let tag = text[tag].trim_start_matches("{%").trim_start_matches('-').trim_start();
        tag.strip_prefix("block ")?.split_whitespace().next()
    });
    inside.collect()
}

/// A tag without its other half.
fn tell(source: &Source, unpaired: Unpaired) -> Diagnostic {
    let told = Diagnostic::error(Code::TemplateError, source.place(unpaired.at), unpaired.message);
    let told = match unpaired.other {
        Some((range, words)) => told.related(source.place(range), words),
        None => told,
    };
    match unpaired.cure {
        Some((range, words, title)) => {
            let fix = Fix::certain(title, source.place(range), words);
            told.fix(Fix { is_certain: unpaired.is_certain, ..fix })
        }
        None => told.help(unpaired.help),
    }
}

/// The name of a block where the block ends: `{% endblock main %}`.
fn end_of_block(text: &str, name: &str, from: usize) -> Option<Range<usize>> {
    let at = from + text[from..].find(&format!("endblock {name}"))? + "endblock ".len();
    Some(at..at + name.len())
}
