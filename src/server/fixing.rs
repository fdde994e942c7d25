//! The cures that are written out, made in the author's files at the press of a button.

use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::answer::hex;
use super::{Served, is_own_form};
use crate::diagnostic::{Diagnostic, Fix};
use crate::disk::{self, Change, Changed};
use crate::mend::{Patch, differing, mended_by};
use crate::preview::{Edition, Preview};
use crate::source::Sources;

/// A cure as the browser is told of it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Cure {
    pub title: String,
    /// What it is asked for by: it holds for the files as they are, and for nothing else.
    pub key: String,
}

/// The cures of a message that can be made.
pub fn cures(diagnostic: &Diagnostic, edition: &Edition) -> Vec<Cure> {
    let cure = |fix: &Fix| Some(Cure { title: fix.title.clone(), key: key(fix, &edition.sources)? });
    diagnostic.fixes.iter().filter_map(cure).collect()
}

/// The hash of what a cure changes, and of the files as they are.
fn key(fix: &Fix, sources: &Sources) -> Option<String> {
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &[u8]| {
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
    };
    for (path, edits) in Patch::of(fix, sources)?.0 {
        add(path.as_bytes());
        add(&sources.get(&path)?.bytes);
        for (range, text) in edits {
            add(&range.start.to_le_bytes());
            add(&range.end.to_le_bytes());
            add(text.as_bytes());
        }
    }
    Some(hex(&hasher.finalize().as_bytes()[..16]))
}

#[derive(Deserialize)]
pub struct Chosen {
    key: String,
}

/// Make a cure that some message offers, by its key. Whoever looks at the files is told of it as of any other change.
pub async fn mend(State(served): State<Served>, headers: HeaderMap, Form(chosen): Form<Chosen>) -> Response {
    if !is_own_form(&headers) {
        return (StatusCode::FORBIDDEN, "this form belongs to another site\n").into_response();
    }
    let preview = served.preview.clone();
    match tokio::task::spawn_blocking(move || made(&preview, &chosen.key)).await {
        Ok(Ok(())) => StatusCode::NO_CONTENT.into_response(),
        Ok(Err(why)) => (StatusCode::CONFLICT, why).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Change the files, or say why not.
fn made(preview: &Preview, wanted: &str) -> Result<(), String> {
    let edition = preview.edition();
    let sources = &edition.sources;
    let diagnostics = edition.diagnostics();
    let mut fixes = diagnostics.iter().flat_map(|one| &one.fixes);
    let fix = fixes.find(|fix| key(fix, sources).is_some_and(|key| key == wanted));
    let fix = fix.ok_or("The file has changed meanwhile; the message is not the same any more.")?;
    let after = mended_by(fix, sources).ok_or("It cannot be made: the file could not be read any more.")?;
    let files = differing(sources, &after);
    let changes = files.iter().map(|(path, file)| Change { path, old: &file.old, new: &file.new }).collect();
    let written = disk::change(preview.root(), changes).map_err(|error| format!("{error:#}"))?;
    match written.iter().find(|(_, how)| *how == Changed::Meanwhile) {
        Some((path, _)) => Err(format!("{path} has changed meanwhile; it was left as it is.")),
        None => Ok(()),
    }
}
