//! Static files of the theme, named by their content so that browsers may keep them for ever.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;
use crate::site::Site;
use crate::theme::Theme;

/// The address of each static file, with the base path, by its name in the theme.
pub(super) fn published(theme: &Theme, site: &Site) -> BTreeMap<String, String> {
    theme.assets.iter().map(|(name, asset)| (name.clone(), site.path(&asset.path))).collect()
}

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let own = input.engines.values().flat_map(|engine| &engine.assets);
    let all = input.theme.assets.values().chain(own);
    Checked::clean(all.map(|asset| copy(asset.path.clone(), asset.bytes.clone())).collect())
}

fn copy(path: String, bytes: Arc<[u8]>) -> Promise {
    Promise::new(path, move || {
        let bytes = bytes.clone();
        let mut hasher = KeyHasher::new("asset");
        hasher.add(&bytes);
        Checked::clean(Draft::new(hasher.key(), move || Checked::clean(bytes.to_vec())))
    })
    .silent()
}
