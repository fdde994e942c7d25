//! The same page in other languages, as search engines want to know it.

use serde::Serialize;

use super::{Page, Site, Subject};
use crate::lang::Lang;

/// A translation of a page.
#[derive(Clone, Debug, schemars::JsonSchema, Serialize)]
pub struct Alternate {
    /// BCP 47, or `x-default` for everybody else.
    pub lang: String,
    /// Absolute.
    pub href: String,
}

impl Site {
    /// Real translations only, each naming all of them and itself, with the source language for everybody else. A page
    /// that search engines shall not list has none.
    pub fn alternates(&self, page: &Page) -> Vec<Alternate> {
        if !self.is_indexed(page) {
            return Vec::new();
        }
        // The first page offers the home pages, and is theirs for everybody else.
        let subject = if page.subject == Subject::Root { &Subject::Home } else { &page.subject };
        let address = |lang: &Lang| self.page(subject, lang).map(|page| self.absolute(&page.path));
        let translated = self.config().langs().filter(|lang| self.is_translated(subject, lang));
        let mut all: Vec<Alternate> = translated
            .filter_map(|lang| Some(Alternate { lang: lang.to_string(), href: address(lang)? }))
            .collect();
        let default = match subject {
            Subject::Home => Some(self.absolute("")),
            _ => address(self.config().source_lang()).or_else(|| all.first().map(|first| first.href.clone())),
        };
        all.extend(default.map(|href| Alternate { lang: "x-default".into(), href }));
        all
    }
}
