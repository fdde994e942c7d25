//! Texts that a language of the site does without.

use crate::catalogue::Item;
use crate::config::Missing;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Lang, Localized};
use crate::model::ApplicantGroup;
use crate::site::Site;
use crate::source::{DataPath, Place};

/// One note for each item that is not translated into every language.
pub(super) fn check(site: &Site) -> Vec<Diagnostic> {
    let of_items = site.catalogue.items().filter_map(|(_, item)| missing(item, site));
    of_items.chain(groups(site)).collect()
}

/// One note for each applicant group whose words are not in every language, with the lines to write: its name stands beside
/// every date and every fee.
fn groups(site: &Site) -> Vec<Diagnostic> {
    let groups = &site.catalogue.vocabulary.groups.groups;
    let texts = |group: &ApplicantGroup| {
        let title = ("title", Some(group.title.clone()));
        let others = [("summary", group.summary.clone()), ("means", group.means.clone())];
        [title].into_iter().chain(others).filter_map(|(key, text)| Some((key, text?))).collect::<Vec<_>>()
    };
    // A name may be the same everywhere, unless those of other groups are not.
    let is_told = |key: &str| {
        let each = |(known, text): &(&str, Localized)| *known == key && matches!(text, Localized::Each(_));
        groups.iter().any(|group| texts(group).iter().any(each))
    };
    let lines = |group: &ApplicantGroup| -> Vec<String> {
        let texts = texts(group).into_iter().filter(|(key, _)| is_told(key));
        texts.filter_map(|(key, text)| Some(format!("{key}: {{{}}}", to_be_written(&text, site)?))).collect()
    };
    let told = groups.iter().enumerate().map(|(index, group)| (index, group, lines(group)));
    told.filter(|(.., lines)| !lines.is_empty())
        .map(|(index, group, lines)| {
            let at = DataPath::from("groups").index(index).key("title");
            let place = Place::Value("content/vocabulary/applicant-groups.yaml".into(), at);
            let message = format!("the words of `{}` are not in every language", group.id);
            let told = Diagnostic::note(Code::MissingTranslation, place, message);
            lines.iter().fold(told, |told, line| told.help(format!("write: `{line}`")))
        })
        .collect()
}

/// A text by language, with those in which it is still to be written.
fn to_be_written(text: &Localized, site: &Site) -> Option<String> {
    let source = site.config().source_lang();
    let known = |lang: &Lang| match text {
        Localized::Same(words) => (lang == source).then_some(words),
        Localized::Each(each) => each.iter().find(|(known, _)| known == lang).map(|(_, words)| words),
    };
    let pairs = site.config().langs().map(|lang| match known(lang) {
        Some(words) => format!("{lang}: {}", serde_json::Value::from(words.as_str())),
        None => format!("{lang}: …"),
    });
    let is_whole = site.config().langs().all(|lang| known(lang).is_some());
    (!is_whole).then(|| pairs.collect::<Vec<String>>().join(", "))
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
