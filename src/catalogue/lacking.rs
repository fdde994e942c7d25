//! What a file of words lacks: a translation, what its source says; the words of a whole site, those of the language that it
//! says it is written in.

use super::Catalogue;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Fix};
use crate::document::yaml_range;
use crate::source::{DataPath, Place, SourcePath, Sources};
use crate::yaml::Tree;

impl Catalogue {
    /// Messages about keys that a translation lacks, with the words of its source.
    pub(super) fn with_source_words(&self, told: Diagnostics, sources: &Sources) -> Diagnostics {
        told.map(|told| match self.said_by_source(&told, sources) {
            Some(help) => told.help(help),
            None => told,
        })
    }

    fn said_by_source(&self, told: &Diagnostic, sources: &Sources) -> Option<String> {
        let path = told.place.path().filter(|_| told.code == Code::MissingKey)?;
        let key = told.message.strip_prefix("the key `")?.strip_suffix("` is missing")?;
        let (folder, _) = path.strip_suffix(".md")?.rsplit_once('/')?;
        let original: SourcePath = format!("{folder}/{}.md", self.config.source_lang()).into();
        let text = sources.get(&original).filter(|_| original != *path)?.text().ok()?;
        let tree = Tree::parse(&text[yaml_range(&original, text)]).ok()?;
        let words = tree.text_at(&DataPath::from(key))?;
        Some(format!("in the source text it is `{key}: {words}`"))
    }

    /// That no item at all has words in the source language, told once at the setting that says so.
    pub(super) fn without_source(&self, told: Diagnostics) -> Diagnostics {
        let is_missing =
            |one: &&Diagnostic| one.code == Code::MissingSource && matches!(one.place, Place::File(_));
        let places: Vec<Place> = told.iter().filter(is_missing).map(|one| one.place.clone()).collect();
        let source = self.config.source_lang();
        let has_source = || self.items.iter().any(|item| item.words.contains_key(source));
        let Some(lang) = common(&places).filter(|_| !has_source()) else { return told };
        let at = Place::Value(self.config.path.clone(), "source_language".into());
        let message =
            format!("no item has words in the source language `{source}`: all have them in `{lang}`");
        let one = Diagnostic::error(Code::MissingSource, at.clone(), message);
        let one = one
            .fix(Fix::likely(format!("write `{lang}`"), at, lang.clone()))
            .help(format!("or write `{source}.md` beside each `{lang}.md`, which is its translation then"));
        let rest = told.filter(|one| !is_missing(&one));
        rest.into_iter().chain([Diagnostic { also: places, ..one }]).collect()
    }
}

/// The language that all of several files are of.
fn common(files: &[Place]) -> Option<String> {
    let lang = |place: &Place| Some(place.path()?.strip_suffix(".md")?.rsplit_once('/')?.1.to_owned());
    let first = files.get(1).and(files.first()).and_then(lang)?;
    files.iter().all(|place| lang(place).as_ref() == Some(&first)).then_some(first)
}
