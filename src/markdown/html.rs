//! Small tools for HTML: escaping, plain text, unique ids.

use std::collections::BTreeSet;

use crate::lang::slugify;

pub(super) fn unique(ids: &mut BTreeSet<String>, text: &str) -> String {
    let slug = slugify(text);
    let slug = if slug.is_empty() { "section".to_owned() } else { slug };
    let numbered = (2..).map(|number| format!("{slug}-{number}"));
    let id = std::iter::once(slug.clone()).chain(numbered).find(|id| !ids.contains(id)).unwrap_or(slug);
    ids.insert(id.clone());
    id
}

/// The text of our own HTML.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut within = false;
    for letter in html.chars() {
        match letter {
            '<' => within = true,
            '>' => within = false,
            _ if !within => text.push(letter),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

pub(super) fn escape(text: &str, out: &mut String) {
    pulldown_cmark_escape::escape_html(out, text).expect("a String takes every text");
}
