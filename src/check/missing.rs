//! Texts that a language of the site does without.

use crate::catalogue::Item;
use crate::config::Missing;
use crate::diagnostic::{Code, Diagnostic};
use crate::site::Site;
use crate::source::Place;

/// One note for each item that is not translated into every language.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    site.catalogue.items().filter_map(|(_, item)| missing(item, site)).collect()
}

fn missing(item: &Item, site: &Site) -> Option<Diagnostic> {
    let original = item.words.get(site.config().source_lang())?;
    let langs = site.config().langs().filter(|lang| !item.words.contains_key(*lang));
    let langs: Vec<String> = langs.map(|lang| format!("`{lang}`")).collect();
    let shown = match site.config().file.translations.missing {
        Missing::Fallback => "its readers see it in another language",
        Missing::Omit => "its readers do not see it",
    };
    let message = || format!("there is no translation into {}", langs.join(", "));
    (!langs.is_empty()).then(|| {
        Diagnostic::note(Code::MissingTranslation, Place::File(original.path.clone()), message()).label(shown)
    })
}
