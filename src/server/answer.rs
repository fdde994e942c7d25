//! A file of the site, asked for by a browser.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ALLOW, ETAG, HeaderMap, IF_NONE_MATCH, LOCATION};
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;

use super::{OWN, Served, headers};
use crate::codes::encode_path;
use crate::preview::{Answer, Made, Preview};
use crate::site::Subject;

/// What is shown where a page has mistakes and never was without.
const BROKEN: &[u8] = include_bytes!("broken.html");

/// The script that every page gets, and its style.
pub async fn script() -> Response {
    own("live.js", include_bytes!("live.js"))
}

pub async fn style() -> Response {
    own("live.css", include_bytes!("live.css"))
}

fn own(name: &str, bytes: &'static [u8]) -> Response {
    (headers::of(name, headers::POLICY), bytes).into_response()
}

/// The file at the path of a request.
pub async fn file(State(served): State<Served>, method: Method, uri: Uri, asked: HeaderMap) -> Response {
    if !matches!(method, Method::GET | Method::HEAD) {
        let allowed = [(ALLOW, HeaderValue::from_static("GET, HEAD"))];
        return (StatusCode::METHOD_NOT_ALLOWED, allowed).into_response();
    }
    let Ok(path) = percent_decode_str(uri.path()).decode_utf8().map(|path| path.into_owned()) else {
        return (StatusCode::BAD_REQUEST, "the address is not UTF-8\n").into_response();
    };
    let known = asked.get(IF_NONE_MATCH).cloned();
    let answered = tokio::task::spawn_blocking(move || answer(&served.preview, &path, known.as_ref())).await;
    answered.unwrap_or_else(|_| (StatusCode::INTERNAL_SERVER_ERROR, BROKEN).into_response())
}

fn answer(preview: &Preview, path: &str, known: Option<&HeaderValue>) -> Response {
    let base = base(preview);
    let Some(below) = path.strip_prefix(&base) else {
        // The site may be published under a path; whoever asks for the host is led there.
        return if path == "/" || format!("{path}/") == base { redirect(&base) } else { missing(preview) };
    };
    let is_page = below.is_empty() || below.ends_with('/');
    let name = if is_page { format!("{below}index.html") } else { below.to_owned() };
    match preview.file(&name) {
        Answer::File(made) => send(preview, &name, made, StatusCode::OK, known),
        Answer::Broken => broken(&name),
        Answer::Nothing if !is_page && exists(preview, &format!("{below}/index.html")) => {
            redirect(&encode_path(&format!("{path}/")))
        }
        Answer::Nothing => missing(preview),
    }
}

/// The path that every address of the site begins with.
fn base(preview: &Preview) -> String {
    let edition = preview.edition();
    let output = edition.output.as_ref();
    output.map_or_else(|| "/".into(), |output| output.site.config().file.base_url.path().to_owned())
}

fn exists(preview: &Preview, name: &str) -> bool {
    preview.edition().output.as_ref().is_some_and(|output| output.promised(name).is_some())
}

fn redirect(address: &str) -> Response {
    (StatusCode::MOVED_PERMANENTLY, [(LOCATION, address)]).into_response()
}

/// The site's own page for addresses that lead nowhere.
fn missing(preview: &Preview) -> Response {
    const NAME: &str = "404.html";
    match preview.file(NAME) {
        Answer::File(made) => send(preview, NAME, made, StatusCode::NOT_FOUND, None),
        Answer::Broken => broken(NAME),
        Answer::Nothing => {
            // There is no site yet, for all its mistakes; this page comes with it, and says so long what to mend.
            let mut response = broken(NAME);
            *response.status_mut() = StatusCode::NOT_FOUND;
            response
        }
    }
}

fn broken(name: &str) -> Response {
    let page = with_script(BROKEN, name, "");
    (StatusCode::INTERNAL_SERVER_ERROR, headers::of("x.html", headers::POLICY), page).into_response()
}

fn send(
    preview: &Preview,
    name: &str,
    made: Made,
    status: StatusCode,
    known: Option<&HeaderValue>,
) -> Response {
    let key = hex(&made.key.0);
    let mut headers = headers::of(name, policy(preview, name));
    headers.extend(HeaderValue::from_str(&format!("\"{key}\"")).ok().map(|tag| (ETAG, tag)));
    if known.is_some() && known == headers.get(ETAG) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let is_page = name.ends_with(".html") || name.ends_with(".htm");
    let bytes = if is_page { with_script(&made.bytes, name, &key) } else { made.bytes };
    (status, headers, Body::from(bytes)).into_response()
}

/// The page of the search needs more than the others.
fn policy(preview: &Preview, name: &str) -> &'static str {
    let edition = preview.edition();
    let page = edition
        .output
        .as_ref()
        .and_then(|output| output.site.pages().iter().find(|page| page.file() == name));
    match page.map(|page| &page.subject) {
        Some(Subject::Search(_)) => headers::SEARCH_POLICY,
        _ => headers::POLICY,
    }
}

/// A page with the script that keeps it current, which is told what it was made from.
fn with_script(html: &[u8], name: &str, key: &str) -> Vec<u8> {
    let name = name.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let tag = format!(
        "<script type=\"module\" src=\"{OWN}/live.js\" data-path=\"{name}\" data-key=\"{key}\"></script>"
    );
    let end = b"</head>";
    let at = html.windows(end.len()).position(|window| window == end).unwrap_or(html.len());
    [&html[..at], tag.as_bytes(), &html[at..]].concat()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
