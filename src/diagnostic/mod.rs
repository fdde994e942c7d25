//! A message to an author: what is wrong, where, what was expected and what to do about it.
//!
//! A stage of the pipeline never stops at the first mistake. It returns [`Checked<T>`]: all that could be made, and
//! everything that is to be said about it.

mod code_table;
mod codes;
mod explanation;
mod fix;
mod meant;
mod policy;

pub use codes::{CODES, Code, Explanation};
pub use fix::{Edit, EntryEdit, Fix};
pub use meant::certainly;
pub use policy::{Level, Levels, Policy, known, levels_schema};

use std::collections::{HashMap, HashSet};

use crate::source::Place;
use serde::Serialize;

/// Whether a message stops the site from being published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Error,
    Warning,
    /// Nothing is wrong; somebody may want to look at it.
    Note,
}

impl Severity {
    /// `error`, as printed.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// One message. `message` says what is wrong, in lower case and without a full stop; `label` stands under the excerpt
/// and says what was expected; each `help` is something that the author can do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagnostic {
    pub place: Place,
    pub severity: Severity,
    pub code: Code,
    pub message: String,
    pub label: String,
    pub help: Vec<String>,
    /// Other places that matter, such as where a key stood the first time.
    pub related: Vec<(Place, String)>,
    /// What is wrong in one place and shows in many: messages of one cause are told as one.
    pub cause: Option<String>,
    /// Where else the cause shows.
    pub also: Vec<Place>,
    /// The cures that are written out; the title of each is among the `help`.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    pub fn error(code: Code, place: Place, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            place,
            severity: Severity::Error,
            code,
            message: message.into(),
            label: String::new(),
            help: Vec::new(),
            related: Vec::new(),
            cause: None,
            also: Vec::new(),
            fixes: Vec::new(),
        }
    }

    pub fn warning(code: Code, place: Place, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, place, message) }
    }

    pub fn note(code: Code, place: Place, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Note, ..Diagnostic::error(code, place, message) }
    }

    /// The words under the excerpt: what was expected here.
    pub fn label(mut self, label: impl Into<String>) -> Diagnostic {
        self.label = label.into();
        self
    }

    /// What the author can do.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help.push(help.into());
        self
    }

    /// What the author can do, written out so that the program can do it when it is asked to.
    pub fn fix(mut self, fix: Fix) -> Diagnostic {
        self.help.push(fix.title.clone());
        self.fixes.push(fix);
        self
    }

    /// A cure that one of the helps tells already.
    pub fn fix_as_told(mut self, fix: Fix) -> Diagnostic {
        self.fixes.push(fix);
        self
    }

    /// Tell it once, with all its places, if others have the same cause: a missing item by its name, a missing file.
    pub fn caused_by(mut self, cause: impl Into<String>) -> Diagnostic {
        self.cause = Some(cause.into());
        self
    }

    /// Take in another message of the same cause: its places, and its cures, of which those alike are one.
    fn absorb(&mut self, other: Diagnostic) {
        // That something has another name now is why what names it leads nowhere.
        let mut other = other;
        if other.code == Code::LostAddress && self.code != Code::LostAddress {
            std::mem::swap(self, &mut other);
        }
        let is_renamed = self.code == Code::LostAddress && other.code != Code::LostAddress;
        // What to do where something leads to a page that is not shown is no cure of the page.
        if is_renamed && other.fixes.is_empty() {
            let new: Vec<String> = other.help.into_iter().filter(|help| !self.help.contains(help)).collect();
            self.help.splice(0..0, new);
        }
        self.also.extend([other.place].into_iter().chain(other.also));
        for fix in other.fixes {
            match self.fixes.iter_mut().find(|own| own.is_like(&fix)) {
                Some(own) => own.absorb(fix),
                None => {
                    let is_told = self.help.iter().any(|help| help.contains(fix.words()));
                    self.help.extend((!is_told).then(|| fix.title.clone()));
                    // Under its new name nothing is found before all that names it has that name.
                    match self.fixes.first_mut().filter(|own| is_renamed && own.is_certain <= fix.is_certain)
                    {
                        Some(own) => {
                            if !is_told {
                                own.title = format!("{}, and {}", own.title, fix.title);
                            }
                            own.absorb(fix);
                        }
                        None => self.fixes.push(fix),
                    }
                }
            }
        }
    }

    pub fn related(mut self, place: Place, words: impl Into<String>) -> Diagnostic {
        self.related.push((place, words.into()));
        self
    }
}

/// Everything said so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub fn extend(&mut self, others: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(others);
    }

    /// Keep what was made, remember what was said.
    pub fn take<T>(&mut self, checked: Checked<T>) -> T {
        self.0.extend(checked.diagnostics.0);
        checked.value
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Errors first, each in the order of files and lines; each message once, since one body may be shown in several
    /// languages, and each cause once.
    pub fn sorted(mut self) -> Diagnostics {
        self.0.sort_by(|one, other| one.severity.cmp(&other.severity).then_with(|| one.cmp(other)));
        self.0.dedup();
        self.drop_echoes();
        let mut first: HashMap<(Severity, String), usize> = HashMap::new();
        let mut told: Vec<Diagnostic> = Vec::with_capacity(self.0.len());
        for one in self.0 {
            let cause = one.cause.clone().map(|cause| (one.severity, cause));
            match cause.as_ref().and_then(|cause| first.get(cause)) {
                Some(at) => told[*at].absorb(one),
                None => {
                    first.extend(cause.map(|cause| (cause, told.len())));
                    told.push(one);
                }
            }
        }
        Diagnostics(told)
    }

    /// That a translation is older than its source is no message beside a mistake in the source, which may be all that
    /// changed, and which is mended with other words.
    fn drop_echoes(&mut self) {
        let folder = |one: &Diagnostic| Some(one.place.path()?.rsplit_once('/')?.0.to_owned());
        let is_text = |one: &&Diagnostic| one.place.path().is_some_and(|path| path.ends_with(".md"));
        let is_slip = |one: &&Diagnostic| {
            let is_markup = matches!(one.code, Code::MarkupAsTyped | Code::VanishingWords);
            one.code != Code::StaleTranslation && (one.severity == Severity::Error || is_markup)
        };
        let mistaken: HashSet<String> =
            self.0.iter().filter(is_slip).filter(is_text).filter_map(folder).collect();
        self.0.retain(|one| {
            let is_echo = one.code == Code::StaleTranslation && one.severity != Severity::Error;
            !is_echo || !folder(one).is_some_and(|folder| mistaken.contains(&folder))
        });
    }

    /// Those that are wanted.
    pub fn filter(self, wanted: impl FnMut(&Diagnostic) -> bool) -> Diagnostics {
        Diagnostics(self.0.into_iter().filter(wanted).collect())
    }

    /// Change each message, e.g. to find the bytes of a value.
    pub fn map(self, change: impl FnMut(Diagnostic) -> Diagnostic) -> Diagnostics {
        Diagnostics(self.0.into_iter().map(change).collect())
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Diagnostics {
        Diagnostics(diagnostics.into_iter().collect())
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Something made, and all that is to be said about it.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    pub value: T,
    pub diagnostics: Diagnostics,
}

impl<T> Checked<T> {
    pub fn new(value: T, diagnostics: Diagnostics) -> Checked<T> {
        Checked { value, diagnostics }
    }

    pub fn clean(value: T) -> Checked<T> {
        Checked { value, diagnostics: Diagnostics::default() }
    }

    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: change(self.value), diagnostics: self.diagnostics }
    }
}

/// All results of an iterator, with the messages of all.
impl<T> FromIterator<Checked<T>> for Checked<Vec<T>> {
    fn from_iter<I: IntoIterator<Item = Checked<T>>>(checked: I) -> Checked<Vec<T>> {
        let mut diagnostics = Diagnostics::default();
        let value = checked.into_iter().map(|one| diagnostics.take(one)).collect();
        Checked { value, diagnostics }
    }
}

/// The known name that a mistyped one most likely meant.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let (written, typed) = (typed, typed.to_lowercase());
    let names: Vec<&str> = known.into_iter().filter(|name| *name != written).collect();
    let mut ranked: Vec<(usize, &str)> = names
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), *name))
        .filter(|(distance, name)| {
            let length = name.chars().count();
            // Of a short name that has no letter in common any other would be as near.
            *distance <= 1 + length.max(typed.chars().count()) / 3 && *distance < length
        })
        .collect();
    if ranked.is_empty() && typed.len() > 2 {
        // One is the short form of the other: `minimum` for `min`.
        let is_short = |name: &&str| name.len() > 2 && (typed.starts_with(*name) || name.starts_with(&typed));
        ranked = names.iter().filter(|name| is_short(name)).map(|name| (0, *name)).collect();
    }
    ranked.sort();
    ranked.into_iter().take(3).map(|(_, name)| name).collect()
}

/// `did you mean …?` for a mistyped name, if anything comes near it.
pub fn did_you_mean<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let names: Vec<String> = nearest(typed, known).into_iter().map(|name| format!("`{name}`")).collect();
    (!names.is_empty()).then(|| format!("did you mean {}?", names.join(" or ")))
}
