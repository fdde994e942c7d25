//! The first files of a site.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{NewFile, NewItem, item};
use crate::catalogue::{Catalogue, Memory};
use crate::config::{Config, SITE_FILE};
use crate::model::Kind;
use crate::schema::{FILE_SORTS, FOLDER, Known};
use crate::source::Sources;
use crate::time::Date;

/// The item that shows what one is made of.
const PROGRAMME: &str = "example-programme";

const FILES: &[(&str, &str)] = &[
    ("content/site.yaml", include_str!("site/site.yaml")),
    ("content/history.yaml", include_str!("site/history.yaml")),
    ("content/pages/home/en.md", include_str!("site/home.md")),
    ("content/vocabulary/applicant-groups.yaml", include_str!("site/applicant-groups.yaml")),
    ("content/vocabulary/contacts.yaml", include_str!("site/contacts.yaml")),
    ("content/vocabulary/country-lists.yaml", include_str!("site/country-lists.yaml")),
    ("content/vocabulary/faculties.yaml", include_str!("site/faculties.yaml")),
    ("content/vocabulary/plans.yaml", include_str!("site/plans.yaml")),
    (".editorconfig", include_str!("site/editorconfig")),
    (".github/workflows/site.yml", include_str!("site/github.yml")),
    (".gitattributes", include_str!("site/gitattributes")),
    (".gitignore", include_str!("site/gitignore")),
    (".gitlab-ci.yml", include_str!("site/gitlab.yml")),
    (".vscode/extensions.json", include_str!("site/extensions.json")),
    (".vscode/settings.json", include_str!("site/settings.json")),
];

/// The settings of a new site, by their path.
pub(super) fn settings() -> Option<(&'static str, &'static str)> {
    FILES.iter().copied().find(|(path, _)| *path == SITE_FILE)
}

/// The files of a new site.
pub fn site(now: Timestamp) -> Vec<NewFile> {
    let mut files: Vec<NewFile> =
        FILES.iter().map(|(path, text)| NewFile { path: (*path).into(), text: (*text).into() }).collect();
    let catalogue = catalogue(now);
    files.extend(programme(&catalogue, now));
    files.extend(schemas(&catalogue));
    files
}

/// What the items of a new site can name.
fn catalogue(now: Timestamp) -> Catalogue {
    let mut sources = Sources::default();
    FILES.iter().for_each(|(path, text)| sources.insert(path, text.as_bytes()));
    let config = Config::read(&sources).value.expect("the settings of a new site can be read");
    Catalogue::assemble(&sources, config, now, true, &mut Memory::default()).value
}

/// A programme, published, so that there is something to see.
fn programme(catalogue: &Catalogue, now: Timestamp) -> Vec<NewFile> {
    let today = Date(now.to_zoned_datetime(TimeZone::UTC).date());
    let new = NewItem { kind: Kind::Programme, id: PROGRAMME.into(), draft: false };
    let files = item(&new, catalogue, today).expect("a new site has what a programme names");
    let folder = format!("content/{}/{PROGRAMME}", Kind::Programme.folder());
    files.into_iter().map(|file| NewFile { path: format!("{folder}/{}", file.path), ..file }).collect()
}

/// What `.vscode/settings.json` refers to, so that whoever opens the folder needs no further step.
fn schemas(catalogue: &Catalogue) -> impl Iterator<Item = NewFile> {
    let known = Known::of(catalogue).with(Kind::Programme, PROGRAMME);
    FILE_SORTS
        .iter()
        .map(move |sort| NewFile { path: format!("{FOLDER}/{}", sort.file()), text: sort.text(&known) })
}
