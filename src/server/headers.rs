//! The headers that the README asks of hosts, so that what they would forbid fails here first.

use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};

/// No page needs more.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// The page of the search compiles its engine in the browser.
pub const SEARCH_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'";

/// The headers of a file with some name.
pub fn of(name: &str, policy: &'static str) -> HeaderMap {
    let kind = content_type(name);
    let mut headers = HeaderMap::new();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if kind.starts_with("text/html") {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    headers.extend(HeaderValue::from_str(&kind).ok().map(|kind| (CONTENT_TYPE, kind)));
    headers
}

/// The media type of a file by its name; texts are UTF-8.
fn content_type(name: &str) -> String {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let is_text = kind.type_() == mime_guess::mime::TEXT;
    if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_the_types_that_browsers_insist_on() {
        let types = [
            ("en/index.html", "text/html; charset=utf-8"),
            ("a.css", "text/css; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.svg", "image/svg+xml"),
            ("a.webp", "image/webp"),
            ("a.ics", "text/calendar; charset=utf-8"),
            ("sitemap.xml", "text/xml; charset=utf-8"),
            ("wasm.en.pagefind", "application/octet-stream"),
        ];
        for (name, kind) in types {
            assert_eq!(content_type(name), kind, "{name}");
        }
    }

    /// Hosts are asked for the same in the README.
    #[test]
    fn the_policies_are_those_of_the_readme() {
        let readme = include_str!("../../README.md");
        for policy in [POLICY, SEARCH_POLICY] {
            assert!(readme.contains(&format!("Content-Security-Policy: {policy}\n")), "{policy}");
        }
    }
}
