//! Old addresses in the place of files that are no pages: nothing can be at one path with something else, nor below a
//! file.

use std::collections::BTreeMap;

use super::Promise;
use crate::address::{folded, written};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::site::Site;
use crate::source::Place;

/// What is said of old addresses that authors wrote down.
pub(super) fn clashes(site: &Site, promises: &[Promise]) -> Diagnostics {
    let old = site.redirects().iter().map(|old| (old.file(), &old.path, &old.place));
    let gone = site.gone().iter().map(|gone| (gone.file(), &gone.path, &gone.place));
    let mut files: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for promise in promises {
        files.entry(folded(&promise.path)).or_default().push(&promise.path);
    }
    let mut diagnostics = Diagnostics::default();
    for (file, path, place) in old.chain(gone).filter(|(_, _, place)| **place != Place::Site) {
        if let Some(other) = other(&files, &file) {
            let message = format!("`{}` is in the place of a file of the site, `{other}`", written(path));
            let told = Diagnostic::error(Code::TakenAddress, place.clone(), message);
            diagnostics.push(told.label("expected an address at which nothing stands"));
        }
    }
    diagnostics
}

/// What else is at the path of a file, above it or, in a folder that is promised as a whole, around it.
fn other<'p>(files: &BTreeMap<String, Vec<&'p str>>, file: &str) -> Option<&'p str> {
    let path = folded(file);
    let same = files.get(&path).into_iter().flatten().find(|other| **other != file);
    let ends = path.match_indices('/').map(|(at, _)| at);
    let mut above = ends.flat_map(|at| [files.get(&path[..at]), files.get(&path[..=at])]).flatten().flatten();
    same.or_else(|| above.next()).copied()
}
