//! The state of the preview: what there is, how long it took, what is wrong, and for which day it is shown.

use std::sync::LazyLock;

use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderMap, LOCATION};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tera::{Context, Tera};

use super::message::Messages;
use super::{OWN, Served, headers, is_own_form};
use crate::catalogue::{Catalogue, Standing};
use crate::lang::Lang;
use crate::output::Output;

/// The one page that has a form.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'";

static TEMPLATE: LazyLock<Tera> = LazyLock::new(|| {
    let mut tera = Tera::new();
    tera.add_raw_templates([("status.html", include_str!("status.html"))]).expect("the template is sound");
    tera
});

#[derive(Serialize)]
struct Status {
    own: &'static str,
    home: Option<String>,
    title: String,
    edition: u64,
    milliseconds: u128,
    changed: Vec<String>,
    /// The day for which the site is shown, and whether that was chosen.
    day: String,
    fixed: bool,
    next: Option<String>,
    languages: Vec<Language>,
    messages: Messages,
}

/// How far a language is.
#[derive(Serialize)]
struct Language {
    tag: String,
    pages: usize,
    texts: usize,
    stale: usize,
    missing: usize,
}

pub async fn page(State(served): State<Served>) -> Response {
    let made = tokio::task::spawn_blocking(move || render(&status(&served))).await;
    match made {
        Ok(html) => (headers::of("x.html", POLICY), html).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn render(status: &Status) -> String {
    let context = Context::from_serialize(status).expect("a status is made of plain values");
    TEMPLATE.render("status.html", &context).expect("the template fits the status")
}

fn status(served: &Served) -> Status {
    let edition = served.preview.edition();
    let (now, fixed) = served.preview.moment();
    let output = edition.output.as_deref();
    let config = output.map(|output| output.site.config());
    let zone = config.map_or(jiff::tz::TimeZone::UTC, |config| config.zone().clone());
    let next = output.and_then(|output| output.until);
    Status {
        own: OWN,
        home: config.map(|config| config.file.base_url.path().to_owned()),
        title: config.map_or_else(String::new, |config| {
            config.file.title.get(config.chain(config.source_lang())).0.to_owned()
        }),
        edition: edition.number,
        milliseconds: edition.time.as_millis(),
        changed: edition.changed.iter().map(ToString::to_string).collect(),
        day: now.to_zoned_datetime(zone.clone()).date().to_string(),
        fixed,
        next: next.map(|next| next.to_zoned_datetime(zone).strftime("%Y-%m-%d %H:%M").to_string()),
        languages: output.map(languages).unwrap_or_default(),
        messages: Messages::of(&edition, served.preview.root(), &served.editor),
    }
}

fn languages(output: &Output) -> Vec<Language> {
    let site = &output.site;
    let count = |lang: &Lang| site.pages().iter().filter(|page| page.lang == *lang).count();
    site.config().langs().map(|lang| language(&site.catalogue, lang, count(lang))).collect()
}

fn language(catalogue: &Catalogue, lang: &Lang, pages: usize) -> Language {
    let source = catalogue.config.source_lang();
    let mut language = Language { tag: lang.to_string(), pages, texts: 0, stale: 0, missing: 0 };
    for (_, item) in catalogue.items().filter(|(_, item)| item.words.contains_key(source)) {
        let standing = item.standing(source, lang);
        language.missing += usize::from(standing == Some(Standing::Missing));
        language.texts += usize::from(standing != Some(Standing::Missing));
        language.stale += usize::from(matches!(standing, Some(Standing::Stale | Standing::Unstamped)));
    }
    language
}

#[derive(Deserialize)]
pub struct Chosen {
    /// `2027-03-02`, or empty for the present.
    day: String,
}

/// Show the site as it will be on a day, or as it is.
pub async fn set_moment(
    State(served): State<Served>,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Response {
    if !is_own_form(&headers) {
        return (StatusCode::FORBIDDEN, "this form belongs to another site\n").into_response();
    }
    let moment = match chosen.day.as_str() {
        "" => Some((Timestamp::now(), false)),
        day => noon(&served, day).map(|moment| (moment, true)),
    };
    let Some((moment, fixed)) = moment else {
        return (StatusCode::BAD_REQUEST, "expected a day such as 2027-03-02\n").into_response();
    };
    let preview = served.preview.clone();
    if tokio::task::spawn_blocking(move || preview.move_to(moment, fixed)).await.is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    (StatusCode::SEE_OTHER, [(LOCATION, format!("{OWN}/"))]).into_response()
}

/// The middle of a day in the site's zone.
fn noon(served: &Served, day: &str) -> Option<Timestamp> {
    let day = Date::strptime("%Y-%m-%d", day).ok()?;
    let edition = served.preview.edition();
    let zone =
        edition.output.as_ref().map_or(jiff::tz::TimeZone::UTC, |output| output.site.config().zone().clone());
    day.at(12, 0, 0, 0).to_zoned_datetime(zone).ok().map(|moment| moment.timestamp())
}
