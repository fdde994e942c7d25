//! Static files of the theme, named by their content so that browsers may keep them for ever.

use std::collections::BTreeMap;

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;
use crate::site::Site;
use crate::source::Source;
use crate::theme::Theme;

/// The address of each static file, with the base path, by its name in the theme.
pub(super) fn published(theme: &Theme, site: &Site) -> BTreeMap<String, String> {
    theme.assets.iter().map(|(name, source)| (name.clone(), site.path(&path(name, source)))).collect()
}

/// `assets/style.3f9a2c81.css`.
fn path(name: &str, source: &Source) -> String {
    let hash = &blake3::hash(&source.bytes).to_hex()[..8];
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}.{hash}.{extension}"),
        None => format!("assets/{name}.{hash}"),
    }
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    Checked::clean(
        input.theme.assets.iter().map(|(name, source)| copy(path(name, source), source.clone())).collect(),
    )
}

fn copy(path: String, source: Source) -> Promise {
    Promise::new(path, move || {
        let source = source.clone();
        let mut hasher = KeyHasher::new("asset");
        hasher.add(&source.bytes);
        Checked::clean(Draft::new(hasher.key(), move || Checked::clean(source.bytes.to_vec())))
    })
}
