//! Lists that are said to be of all that there are, or of all but some.

use std::collections::{BTreeMap, BTreeSet};

use super::Known;
use crate::catalogue::rules::listed;
use crate::diagnostic::{Diagnostic, Fix};
use crate::lang::slugify;
use crate::meant;
use crate::model::{Id, Target};
use crate::source::Place;

/// A list of more than these is not written out for `all`.
const MOST_OF_ALL: usize = 12;

impl<'c, I, T> Known<'c, I, T>
where
    I: FnOnce() -> BTreeSet<&'c str>,
    T: FnOnce() -> BTreeMap<String, Target>,
{
    /// The same of one that is said to be of all that there are: `papers: all`.
    pub(super) fn with_all(&self, told: &Diagnostic, to: Target, place: Place) -> Diagnostic {
        let known = self.catalogue.known_ids(to);
        let bare = Diagnostic { fixes: Vec::new(), help: Vec::new(), ..told.clone() };
        if !(1..=MOST_OF_ALL).contains(&known.len()) {
            return bare
                .help("name each of them, or leave the key out where it is about all")
                .help(listed(to, &known));
        }
        let ids: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
        let text = format!("[{}]", ids.join(", "));
        bare.fix(Fix::likely(format!("write `{text}`, all that there are"), place, text))
    }

    /// The same of one that is said to be of all but some: `groups: all except belgian`.
    pub(super) fn with_others(&self, told: &Diagnostic, to: Target, but: &str) -> Diagnostic {
        let known = self.catalogue.known_ids(to);
        let exactly = |part: &String| {
            let slug = slugify(part);
            let is_called =
                |id: &&&Id| self.catalogue.titles(to, id).iter().any(|title| slugify(title) == slug);
            let found = known.iter().find(|id| id.as_str() == slug).or_else(|| known.iter().find(is_called));
            found.map(|id| id.to_string())
        };
        let whole = vec![but.to_owned()];
        let ways = [whole].into_iter().chain(meant::items(but));
        let gone = ways.filter_map(|way| way.iter().map(exactly).collect::<Option<Vec<String>>>()).next();
        let near = || Some(vec![self.meant(to, &known, &slugify(but)).into_iter().next()?.text]);
        let gone = gone.or_else(near);
        let place = told.fixes[0].edits[0].place.clone();
        let bare = Diagnostic { fixes: Vec::new(), help: Vec::new(), ..told.clone() };
        let Some(gone) = gone.filter(|_| (1..=MOST_OF_ALL).contains(&known.len())) else {
            return bare.help("name each of those that are meant").help(listed(to, &known));
        };
        let left = known.iter().map(|id| id.as_str()).filter(|id| !gone.iter().any(|one| one == id));
        let text = format!("[{}]", left.collect::<Vec<&str>>().join(", "));
        bare.fix(Fix::likely(format!("write `{text}`, all the others"), place, text))
    }
}
