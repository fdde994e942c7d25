//! The words of a language that `prospectus check` looks for in texts, and those that readers use for one another:
//! `prose/<language>.yaml` of a theme.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Theme;
use crate::config::Config;
use crate::diagnostic::{Checked, Diagnostics};
use crate::document;
use crate::lang::{Lang, Line};
use crate::source::Source;
use crate::yaml;

/// What is looked for in texts in a language, `prose/<language>.yaml` of a theme. What is left out is not looked for; nor is
/// anything in a language without such a file.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Prose {
    /// Words that alone in a link do not say where it leads: `here`, `read more`.
    pub vague_links: Vec<Line>,
    /// Words that are wrong as soon as time passes: `next year`, `coming soon`.
    pub rotting: Vec<Line>,
    /// A sentence of more words is very long.
    pub longest_sentence: Option<u16>,
    /// Words that readers use for one another: `[fee, cost, price]`. Whoever searches for one finds what is about another.
    pub synonyms: Vec<Vec<Line>>,
}

impl Theme {
    /// What is looked for in texts in a language: what its own file says, else that of the nearest form of it, `zh` for
    /// `zh-Hant`.
    pub fn prose(&self, lang: &Lang) -> Option<&Prose> {
        let language = |lang: &Lang| lang.icu().id.language;
        let parents = lang.parents();
        let mut own = [lang].into_iter().chain(&parents).filter_map(|one| self.prose.get(one));
        let form = || self.prose.iter().find(|(other, _)| language(other) == language(lang));
        own.next().or_else(|| form().map(|(_, prose)| prose))
    }
}

impl Theme {
    /// Words that readers of a language use for one another: the theme's, and the site's own.
    pub(super) fn synonyms(&self, lang: &Lang, config: &Config) -> Vec<Vec<String>> {
        let words = |list: &Vec<Line>| list.iter().map(|word| word.0.clone()).collect();
        let usual = self.prose(lang).into_iter().flat_map(|prose| &prose.synonyms);
        usual.chain(config.file.synonyms.get(lang).into_iter().flatten()).map(words).collect()
    }
}

/// Read the files of all languages.
pub(super) fn read(files: &BTreeMap<Lang, Source>) -> Checked<BTreeMap<Lang, Prose>> {
    let mut diagnostics = Diagnostics::default();
    let mut read = BTreeMap::new();
    for (lang, file) in files {
        let Some(text) = diagnostics.take(document::text(file)) else { continue };
        let prose = diagnostics.take(yaml::read::<Prose>(&file.path, text, file.skipped())).value;
        read.extend(prose.map(|prose| (lang.clone(), prose)));
    }
    Checked::new(read, diagnostics)
}
