//! What the list of a kind is called in a language: in the words of the site, else in those of the theme.

use super::{Site, Subject};
use crate::lang::{Lang, Localized};
use crate::model::Kind;

impl Site {
    /// Where the index of a list is, below the base address, by which scripts narrow it; none where one page has all of it.
    pub fn list_index(&self, kind: Kind, lang: &Lang) -> Option<String> {
        let page = self.page(&Subject::List(kind, 1), lang)?;
        self.page(&Subject::List(kind, 2), lang).map(|_| format!("{}items.json", page.path))
    }

    /// The name of a list, and its language where that is another one.
    pub fn list_title(&self, kind: Kind, lang: &Lang) -> (String, Option<Lang>) {
        self.list_words(self.config().file.lists.title(kind.folder()), kind, "title", lang)
    }

    /// The sentence above a list, and its language where that is another one.
    pub fn list_intro(&self, kind: Kind, lang: &Lang) -> (String, Option<Lang>) {
        self.list_words(self.config().file.lists.intro(kind.folder()), kind, "intro", lang)
    }

    fn list_words(
        &self,
        own: Option<&Localized>,
        kind: Kind,
        part: &str,
        lang: &Lang,
    ) -> (String, Option<Lang>) {
        let Some(own) = own else {
            let key = format!("list-{}-{part}", kind.folder());
            let locale = self.locale(lang);
            let lender = locale.lender(&key).cloned();
            return (locale.message(&key, &[]).unwrap_or(key), lender);
        };
        let (text, text_lang) = own.get(self.config().chain(lang));
        (text.to_owned(), text_lang.filter(|each| *each != lang).cloned())
    }
}
