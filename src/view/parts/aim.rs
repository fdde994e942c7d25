//! What a link most likely means that leads nowhere as it is written.

use std::sync::LazyLock;

use regex::Regex;

use crate::catalogue::{Item, first_of_kind};
use crate::diagnostic::{Code, nearest};
use crate::lang::{Localized, slugify};
use crate::markdown::Refusal;
use crate::meant::{self, Reading, folded};
use crate::model::{KINDS, Kind, KindRow};
use crate::site::{HOME, PAGES, RedirectTo, Subject};
use crate::view::Context;

/// Destinations that exist, in the place of one that does not. `name` has no anchor.
pub fn meant_by(context: &Context<'_>, name: &str) -> Vec<Reading> {
    let name = percent_encoding::percent_decode_str(name.trim()).decode_utf8_lossy().into_owned();
    let mail = meant::mail(&name);
    if name.contains('@') || !mail.is_empty() {
        return mapped(mail, "mailto:");
    }
    let is_at = |path: &str| path.trim_matches('/') == name.trim_matches('/');
    let page = context.site.pages().iter().find(|page| is_at(&page.path));
    let page = page.or_else(|| match context.site.redirects().iter().find(|old| is_at(&old.path))?.to {
        RedirectTo::Page(to) => context.site.pages().get(to),
        RedirectTo::Elsewhere(..) => None,
    });
    if let Some(named) = page.and_then(|page| destination(context, &page.subject)) {
        return vec![Reading::certain(named)];
    }
    let is_web = name.to_lowercase().starts_with("www.") || name.starts_with("//");
    let web = meant::web(&name);
    if is_web && !web.is_empty() {
        return web;
    }
    if let Some(living) = context.catalogue().once_at(&name) {
        let note = format!("`{name}` is an old address of it");
        return vec![Reading::certain(living.name()).note(note)];
    }
    if let Some(heir) = context.site.in_place_of(name.trim_matches('/')).filter(|heir| heir.is_certain) {
        return vec![Reading::certain(heir.item.name()).note(format!("`{name}` is called so now"))];
    }
    let found = in_catalogue(context, &parts(context, &name));
    match found.is_empty() {
        true if is_of_system_before(&name) => Vec::new(),
        true => web,
        false => meant::offered(found),
    }
}

/// Whether an address is one of a content management system: a number, a date before its words, a place for files.
pub fn is_of_system_before(name: &str) -> bool {
    static FORMS: LazyLock<Regex> = LazyLock::new(|| {
        let forms = r"(?i)(?:^|/)(?:node|taxonomy/term|article|articles|content|page)/[0-9]+/?$|[?&](?:p|q|id|nid|pid|uid|cat|page|page_id|post|post_id|option|view|item_?id|cid|fbclid)=|(?:^|/)[\w-]+\.(?:php|aspx?|jsp|cfm|cgi)(?:[?#/]|$)|^(?:t3|internal|entity|base|node|wp):|^/?(?:19|20)[0-9]{2}/[01]?[0-9]/|(?:^|/)(?:wp-content|wp-includes|wp-admin|sites/default|fileadmin|typo3|component|media/k2)(?:/|$)";
        Regex::new(forms).expect("the pattern is sound")
    });
    !name.contains("://") && FORMS.is_match(name) || name.starts_with("t3://")
}

fn mapped(readings: Vec<Reading>, before: &str) -> Vec<Reading> {
    let change = |reading: Reading| Reading { text: format!("{before}{}", reading.text), ..reading };
    readings.into_iter().map(change).collect()
}

/// How links name what a page shows.
fn destination(context: &Context<'_>, subject: &Subject) -> Option<String> {
    match subject {
        Subject::List(kind, _) => Some(kind.folder().to_owned()),
        Subject::Home => Some(HOME.to_owned()),
        other => context.site.link_name(other),
    }
}

/// The parts of a path without those that links do not name: languages, files, `content`, ways up.
fn parts(context: &Context<'_>, name: &str) -> Vec<String> {
    let is_language =
        |part: &str| context.site.config().langs().any(|lang| lang.as_str().eq_ignore_ascii_case(part));
    let bare = |part: &str| {
        let part = part.trim();
        let part = part.strip_suffix(".md").or_else(|| part.strip_suffix(".html")).unwrap_or(part).to_owned();
        let is_way = ["", ".", "..", "content", "index", "facts.yaml"].contains(&part.as_str());
        (!is_way && !is_language(&part)).then_some(part)
    };
    name.split(['/', '\\']).filter_map(bare).collect()
}

/// The items and lists that the parts of a path may name.
fn in_catalogue(context: &Context<'_>, parts: &[String]) -> Vec<Reading> {
    match parts {
        [one] => {
            let lists = KINDS.iter().map(|row| row.folder).chain(PAGES.iter().map(|row| row.name));
            let list = lists.clone().find(|name| folded(name) == folded(one)).map(Reading::certain);
            let called = KINDS.iter().filter(|row| is_called(context, row, &folded(one)));
            let list = list.or_else(|| called.map(|row| Reading::likely(row.folder)).next());
            let items = KINDS.iter().flat_map(|row| items(context, row.kind, one));
            let mut found: Vec<Reading> = list.into_iter().chain(items).collect();
            if found.is_empty() {
                found.extend(meant::near(one, lists));
                found.extend(KINDS.iter().flat_map(|row| near(context, row.kind, one)));
            }
            found
        }
        [.., folder, id] => {
            let kind = kind_of(context, folder);
            let sure = kind.is_some();
            let kinds: Vec<Kind> =
                kind.map_or_else(|| KINDS.iter().map(|row| row.kind).collect(), |kind| vec![kind]);
            let found: Vec<Reading> = kinds.iter().flat_map(|kind| items(context, *kind, id)).collect();
            match found.is_empty() && sure {
                true => near(context, kinds[0], id),
                false => found.into_iter().map(|one| one.certain_if(sure)).collect(),
            }
        }
        [] => Vec::new(),
    }
}

/// The kind of a folder, or of its name in another number or with a slip.
fn kind_of(context: &Context<'_>, folder: &str) -> Option<Kind> {
    let name = folded(folder);
    let same = KINDS.iter().find(|row| folded(row.folder) == name || folded(row.name) == name);
    let same = same.or_else(|| KINDS.iter().find(|row| is_called(context, row, &name)));
    let near = || {
        nearest(folder, KINDS.iter().map(|row| row.folder)).first().and_then(|near| Kind::from_folder(near))
    };
    same.map(|row| row.kind).or_else(near)
}

/// Whether a kind is called so in a language of the site, in its addresses or in its words.
fn is_called(context: &Context<'_>, row: &KindRow, name: &str) -> bool {
    let config = context.site.config();
    let in_addresses = config.file.urls.get(row.folder).is_some_and(|words| match words {
        Localized::Same(word) => folded(word) == name,
        Localized::Each(words) => words.iter().any(|(_, word)| folded(word) == name),
    });
    let keys = [format!("kind-{}", row.name), format!("kind-{}-plural", row.name)];
    let in_words = || {
        let locales = config.langs().map(|lang| context.site.locale(lang));
        locales.into_iter().any(|locale| {
            keys.iter().filter_map(|key| locale.message(key, &[])).any(|word| folded(&word) == name)
        })
    };
    in_addresses || in_words()
}

/// The items of a kind by their id in other letters, or by their title or address in any language.
fn items(context: &Context<'_>, kind: Kind, typed: &str) -> Vec<Reading> {
    let (name, slug) = (folded(typed), slugify(typed));
    let is_meant = |item: &Item| {
        let titled = item.words.values().any(|words| {
            folded(&words.front.title) == name || words.front.slug.as_deref().is_some_and(|own| own == slug)
        });
        let named = item.facts.name().is_some_and(|own| match own {
            Localized::Same(own) => folded(&own) == name,
            Localized::Each(all) => all.iter().any(|(_, own)| folded(own) == name),
        });
        item.id.as_str().eq_ignore_ascii_case(&slug) || titled || named
    };
    let of_kind = context.catalogue().of_kind(kind).map(|(_, item)| item);
    of_kind.filter(|item| is_meant(item)).map(|item| Reading::certain(item.name())).collect()
}

/// The items of a kind whose ids are near a text.
fn near(context: &Context<'_>, kind: Kind, typed: &str) -> Vec<Reading> {
    let ids: Vec<&str> = context.catalogue().of_kind(kind).map(|(_, item)| item.id.as_str()).collect();
    let found = meant::near(typed, ids.into_iter().filter(|id| *id != HOME)).into_iter();
    found.map(|one| Reading { text: format!("{}/{}", kind.folder(), one.text), ..one }).collect()
}

/// What a file is that no page of the site can be, by the end of its name.
pub fn published_elsewhere(name: &str) -> Option<&'static str> {
    let (_, end) = name.rsplit_once('.')?;
    match end.to_lowercase().as_str() {
        "doc" | "docx" | "odt" | "rtf" | "ppt" | "pptx" | "odp" | "xls" | "xlsx" | "ods" | "csv" | "txt" => {
            Some("a file of another program")
        }
        "mp4" | "mov" | "webm" | "avi" | "mkv" | "m4v" | "wmv" => Some("a film"),
        "mp3" | "wav" | "m4a" | "ogg" => Some("a recording"),
        "zip" | "rar" | "7z" => Some("an archive"),
        _ => None,
    }
}

/// The ids of a kind, where they are few enough to choose from; without any, how the first one is begun.
pub fn list_of(known: &[&str], kind: Kind, id: &str) -> Option<String> {
    let folder = kind.folder();
    if known.is_empty() {
        return Some(first_of_kind(kind, id));
    }
    let few = (1..=12).contains(&known.len()).then(|| format!("known in `{folder}`: {}", known.join(", ")));
    few.or_else(|| {
        Some(format!("check the spelling against the names of the folders in `content/{folder}/`"))
    })
}

/// Why a link to what the site knows leads nowhere.
pub(super) fn unshown(context: &Context<'_>, name: &str, subject: &Subject) -> Refusal {
    let empty = match subject {
        Subject::List(kind, _) => {
            Some(kind).filter(|kind| context.catalogue().of_kind(**kind).next().is_none())
        }
        _ => None,
    };
    let (message, help) = match empty {
        Some(kind) => (
            format!("nothing in `{name}` is published"),
            format!("begin with `prospectus new {}`, or remove the link", kind.row().name),
        ),
        None => (
            format!("`{name}` is not shown in `{}`", context.lang),
            "publish it, or remove the link".to_owned(),
        ),
    };
    Refusal { code: Code::BrokenLink, message, help: Some(help), readings: Vec::new() }
}
