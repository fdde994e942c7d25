//! What a link or a picture that leads nowhere most likely means, as cures.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Names;
use crate::diagnostic::{Code, Fix, certainly, nearest};
use crate::markdown::{Links, Problem};
use crate::model::{Id, KINDS, Kind};
use crate::site::PAGES;

/// The cures of a mistake in a text; each leads somewhere.
pub(super) fn fixes(names: &Names<'_>, problem: &Problem) -> Vec<Fix> {
    if let Some((range, words)) = problem.cure.as_deref() {
        let title = problem.help.clone().unwrap_or_else(|| format!("write `{words}`"));
        return vec![Fix::likely(title, names.words.place(range.clone()), words)];
    }
    let Some((range, written)) = destination(names.words.body(), &problem.range) else { return Vec::new() };
    let meant = match problem.code {
        Code::BrokenLink => names.destinations(written),
        Code::BrokenAnchor => names.anchored(written),
        Code::MissingImage => names.pictures(written),
        _ => Vec::new(),
    };
    let leads = |name: &str| match problem.code {
        Code::MissingImage => names.picture(name).is_ok(),
        _ => names.link(name).is_ok(),
    };
    let mut told = BTreeSet::new();
    let meant = meant.into_iter().filter(|(name, _)| leads(name) && told.insert(name.clone()));
    let fix = |(name, is_certain): (String, bool)| {
        let fix = Fix::certain(format!("write `{name}`"), names.words.place(range.clone()), name);
        Fix { is_certain, ..fix }
    };
    meant.map(fix).collect()
}

/// Where a link or a picture is written `[words](here)`, and what stands there; nothing where it is written otherwise.
fn destination<'t>(text: &'t str, range: &Range<usize>) -> Option<(Range<usize>, &'t str)> {
    let written = text.get(range.clone())?;
    let start = written.rfind("](")? + "](".len();
    let end = start + written[start..].find([')', ' ', '\n'])?;
    let is_plain = !written[start..end].contains(['<', '\\', '(', '&']);
    is_plain.then(|| (range.start + start..range.start + end, &written[start..end]))
}

impl Names<'_> {
    /// Names of items and pages, with the anchor that was written; whether each can be nothing else.
    fn destinations(&self, written: &str) -> Vec<(String, bool)> {
        let (name, anchor) = written
            .split_once('#')
            .map_or((written, String::new()), |(name, anchor)| (name, format!("#{anchor}")));
        let name = name.trim_matches('/');
        let config = self.context.site.config();
        let (first, rest) = name.split_once('/').unwrap_or(("", name));
        let below = if config.langs().any(|lang| lang.as_str() == first) { rest } else { name };
        let mut meant: Vec<(String, bool)> = Vec::new();
        if below != written {
            // An address of the site, or slashes around a name.
            meant.push((below.to_owned(), true));
        }
        meant.extend(match below.split_once('/') {
            Some((folder, id)) => self.items(folder, id),
            None => self.of_any_kind(below),
        });
        meant.into_iter().map(|(name, is_certain)| (format!("{name}{anchor}"), is_certain)).collect()
    }

    /// Items with nearly this name; of another kind where there is none of that name.
    fn items(&self, folder: &str, id: &str) -> Vec<(String, bool)> {
        let Some(kind) = Kind::from_folder(folder) else {
            let folders = || KINDS.iter().map(|row| row.folder);
            let certain = certainly(folder, folders());
            let near = nearest(folder, folders()).into_iter();
            return near.map(|near| (format!("{near}/{id}"), certain == Some(near))).collect();
        };
        let known = || self.context.catalogue().ids(kind).map(Id::as_str);
        let certain = certainly(id, known());
        // Countries are written in capitals.
        let capitals = (format!("{folder}/{}", id.to_uppercase()), true);
        let near = nearest(id, known()).into_iter();
        let near = near.map(|near| (format!("{folder}/{near}"), certain == Some(near)));
        [capitals].into_iter().chain(near).collect()
    }

    /// Whatever has this id, or nearly the name of a page.
    fn of_any_kind(&self, name: &str) -> Vec<(String, bool)> {
        let same = KINDS.iter().map(|row| (format!("{}/{name}", row.folder), false));
        let pages = || KINDS.iter().map(|row| row.folder).chain(PAGES.iter().map(|row| row.name));
        let certain = certainly(name, pages());
        let near = nearest(name, pages()).into_iter();
        same.chain(near.map(|near| (near.to_owned(), certain == Some(near)))).collect()
    }

    fn anchored(&self, written: &str) -> Vec<(String, bool)> {
        let Some((name, anchor)) = written.split_once('#') else { return Vec::new() };
        let known = match self.subject(name) {
            _ if name.is_empty() => self.anchors(self.item, self.words),
            Ok(super::Subject::Item(index)) => {
                let target = self.context.item(index);
                target
                    .words(self.context.chain())
                    .map(|(_, words)| self.anchors(target, words))
                    .unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let known = || known.iter().map(String::as_str);
        let certain = certainly(anchor, known());
        nearest(anchor, known())
            .into_iter()
            .map(|near| (format!("{name}#{near}"), certain == Some(near)))
            .collect()
    }

    fn pictures(&self, written: &str) -> Vec<(String, bool)> {
        let known = || self.item.files.iter().filter_map(|path| path.rsplit('/').next());
        let certain = certainly(written, known());
        nearest(written, known()).into_iter().map(|near| (near.to_owned(), certain == Some(near))).collect()
    }
}
