//! `robots.txt` (RFC 9309): everything may be read, and here is the list of it.

use super::{Draft, Input, KeyHasher, Promise};
use crate::diagnostic::Checked;

pub(super) fn promises(input: &Input) -> Checked<Vec<Promise>> {
    let text = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", input.site.absolute("sitemap.xml"));
    Checked::clean(vec![
        Promise::new("robots.txt", move || {
            let text = text.clone();
            let mut hasher = KeyHasher::new("robots");
            hasher.add(text.as_bytes());
            Checked::clean(Draft::new(hasher.key(), move || Checked::clean(text.into_bytes())))
        })
        .silent(),
    ])
}
