//! What an open page is told while somebody works: that it changed, that its style changed, what is wrong.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Query, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use html5gum::{Token, Tokenizer};
use serde::{Deserialize, Serialize};

use super::Served;
use super::answer::hex;
use super::message::Messages;
use crate::preview::{Answer, Preview};

/// Connections without news are kept up by a comment now and then.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// The page that a browser shows.
#[derive(Clone, Debug, Deserialize)]
pub struct Shown {
    /// Below the base address; empty for the page about the preview itself.
    path: String,
    /// The hash of what it was made from.
    key: String,
}

/// A connection, and what its browser knows.
struct Listener {
    served: Served,
    shown: Shown,
    html: Vec<u8>,
    messages: Option<Messages>,
    waiting: VecDeque<Event>,
    is_new: bool,
}

/// Style sheets that take the place of others.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Swap {
    from: String,
    to: String,
}

pub async fn stream(
    State(served): State<Served>,
    Query(shown): Query<Shown>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let listener =
        Listener { served, shown, html: Vec::new(), messages: None, waiting: VecDeque::new(), is_new: true };
    let events = stream::unfold(listener, |mut listener| async move {
        loop {
            if let Some(event) = listener.waiting.pop_front() {
                return Some((Ok(event), listener));
            }
            if !listener.is_new {
                listener.served.news.changed().await.ok()?;
            }
            listener = tokio::task::spawn_blocking(move || listener.looked()).await.ok()?;
        }
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}

impl Listener {
    /// Compare what the browser shows with what there is.
    fn looked(mut self) -> Listener {
        self.served.news.borrow_and_update();
        self.is_new = false;
        let preview = self.served.preview.clone();
        if let Some((key, html)) = current(&preview, &self.shown.path) {
            if key != self.shown.key {
                self.waiting.extend(self.change(&key, &html));
            }
            self.shown.key = key;
            self.html = html;
        }
        let messages = Messages::of(&preview.edition(), preview.root(), &self.served.editor);
        if self.messages.as_ref() != Some(&messages) {
            self.waiting.extend(Event::default().event("messages").json_data(&messages));
            self.messages = Some(messages);
        }
        self
    }

    fn change(&self, key: &str, html: &[u8]) -> Option<Event> {
        #[derive(Serialize)]
        struct Styles<'k> {
            key: &'k str,
            swaps: Vec<Swap>,
        }
        match swaps(&self.html, html) {
            Some(swaps) => Event::default().event("styles").json_data(Styles { key, swaps }).ok(),
            None => Some(Event::default().event("reload").data(key)),
        }
    }
}

/// The page at a path and its key; none where there is no good one.
fn current(preview: &Preview, path: &str) -> Option<(String, Vec<u8>)> {
    if path.is_empty() {
        return Some((preview.edition().number.to_string(), Vec::new()));
    }
    match preview.file(path) {
        Answer::File(made) => Some((hex(&made.key.0), made.bytes)),
        Answer::Broken | Answer::Nothing => None,
    }
}

/// The style sheets to swap, if a page differs from what it was in them alone.
fn swaps(before: &[u8], after: &[u8]) -> Option<Vec<Swap>> {
    let (before, after) = (std::str::from_utf8(before).ok()?, std::str::from_utf8(after).ok()?);
    let (old, new) = (style_sheets(before), style_sheets(after));
    if old.len() != new.len() || old.is_empty() {
        return None;
    }
    let changed: Vec<(String, String)> = old.into_iter().zip(new).filter(|(old, new)| old != new).collect();
    let swapped = changed.iter().fold(before.to_owned(), |html, (old, new)| {
        html.replace(&format!("\"{old}\""), &format!("\"{new}\""))
    });
    (swapped == after).then(|| changed.into_iter().map(|(from, to)| Swap { from, to }).collect())
}

/// The addresses of a page's style sheets.
fn style_sheets(html: &str) -> Vec<String> {
    let mut sheets = Vec::new();
    for Ok(token) in Tokenizer::new(html) {
        let Token::StartTag(tag) = token else { continue };
        let attribute = |name: &[u8]| tag.attributes.get(name).map(|value| String::from_utf8_lossy(value));
        if tag.name == b"link" && attribute(b"rel").is_some_and(|rel| rel == "stylesheet") {
            sheets.extend(attribute(b"href").map(String::from));
        }
    }
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(style: &str, body: &str) -> Vec<u8> {
        format!("<link rel=\"stylesheet\" href=\"{style}\"><link rel=\"icon\" href=\"i\">{body}").into_bytes()
    }

    #[test]
    fn a_style_is_swapped_where_nothing_else_changed() {
        let swap = Swap { from: "a.1.css".into(), to: "a.2.css".into() };
        assert_eq!(swaps(&page("a.1.css", "x"), &page("a.2.css", "x")), Some(vec![swap]));
        assert_eq!(swaps(&page("a.1.css", "x"), &page("a.2.css", "y")), None);
        assert_eq!(swaps(&page("a.1.css", "x"), &page("a.1.css", "y")), None);
        assert_eq!(swaps(b"", &page("a.1.css", "y")), None, "it is not known what the browser shows");
    }
}
