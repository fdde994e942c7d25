//! The first files of a site.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use tera::Context;

use super::beginning::Beginning;
use super::days::Days;
use super::words::Given;
use super::{NewFile, NewItem, fill, item_paid_in, scalar};
use crate::catalogue::{Catalogue, Memory};
use crate::codes::Country;
use crate::config::{Config, SITE_FILE};
use crate::meant::dialling_prefix;
use crate::model::{CountryLists, Kind};
use crate::schema::{FILE_SORTS, FOLDER, Known};
use crate::source::Sources;
use crate::time::{Date, YearForm};
use crate::yaml;

/// The item that shows what one is made of.
const PROGRAMME: &str = "example-programme";

const FILES: &[(&str, &str)] = &[
    (SITE_FILE, include_str!("site/site.yaml")),
    ("content/history.yaml", include_str!("site/history.yaml")),
    (HOME, include_str!("site/home.md")),
    (GROUPS, include_str!("site/groups.yaml")),
    ("content/vocabulary/contacts.yaml", include_str!("site/contacts.yaml")),
    (LISTS, include_str!("site/lists.yaml")),
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

const HOME: &str = "content/pages/home/en.md";
const GROUPS: &str = "content/vocabulary/applicant-groups.yaml";
const LISTS: &str = "content/vocabulary/country-lists.yaml";

/// Where the European Economic Area decides what one pays and needs, it is a group from the beginning.
const OF_EEA: [(&str, &str); 2] =
    [(GROUPS, include_str!("site/applicant-groups.yaml")), (LISTS, include_str!("site/country-lists.yaml"))];

/// The files of a new site.
pub fn site(now: Timestamp, beginning: &Beginning) -> Vec<NewFile> {
    let mut files = first(beginning, today(now));
    let catalogue = catalogue(&files, now);
    files.extend(programme(&catalogue, beginning, now));
    files.extend(schemas(&catalogue));
    files
}

/// The files that name nothing but what was said of the site.
fn first(beginning: &Beginning, today: Date) -> Vec<NewFile> {
    let mut context = context(beginning);
    Days::after(today).add_to(YearForm::default(), &mut context);
    let in_eea = is_of_eea(beginning.country, &context);
    let file = |(path, text): &(&'static str, &'static str)| {
        let of_eea = OF_EEA.iter().find(|(each, _)| in_eea && each == path);
        let text = of_eea.map_or(*text, |(_, text)| text);
        let source = &beginning.languages[0];
        let to =
            if *path == HOME { path.replace("en.md", &format!("{source}.md")) } else { (*path).to_owned() };
        NewFile { path: to, text: filled(path, text, &context) }
    };
    FILES.iter().map(file).collect()
}

fn today(now: Timestamp) -> Date {
    Date(now.to_zoned_datetime(TimeZone::UTC).date())
}

fn is_of_eea(country: Country, context: &Context) -> bool {
    let path = LISTS.into();
    let lists = yaml::read::<CountryLists>(&path, &fill(OF_EEA[1].1, context), 0).value.value;
    lists.is_some_and(|lists| lists.lists.iter().any(|list| list.countries.contains(&country)))
}

/// What was said of the site, filled in where a file of its content leaves room for it.
fn filled(path: &str, text: &str, context: &Context) -> String {
    if path.starts_with("content/") { fill(text, context) } else { text.to_owned() }
}

fn context(beginning: &Beginning) -> Context {
    let mut context = Context::new();
    let tags: Vec<String> = beginning.languages.iter().map(ToString::to_string).collect();
    let given = Given::of(&beginning.languages[0]);
    context.insert("lang", &scalar(&tags[0]));
    context.insert("others", &tags[1..].iter().map(|tag| scalar(tag)).collect::<Vec<String>>());
    context.insert("country", &scalar(beginning.country.as_str()));
    let prefix = dialling_prefix(beginning.country.as_str()).unwrap_or_else(|| "+".to_owned());
    context.insert("prefix", &prefix);
    context.insert("words", &given.scalars().collect::<BTreeMap<_, _>>());
    context.insert("home_heading", &given.text("home-heading"));
    context.insert("home_text", &given.text("home-text"));
    context.insert("local", &scalar(&given.of_country("local", beginning.country)));
    context.insert("zone", &beginning.zone);
    context
}

/// What the items of a new site can name.
fn catalogue(files: &[NewFile], now: Timestamp) -> Catalogue {
    let mut sources = Sources::default();
    files.iter().for_each(|file| sources.insert(&file.path, file.text.as_bytes()));
    let config = Config::read(&sources).value.expect("the settings of a new site can be read");
    Catalogue::assemble(&sources, config, now, true, &mut Memory::default()).value
}

/// A programme, published, so that there is something to see.
fn programme(catalogue: &Catalogue, beginning: &Beginning, now: Timestamp) -> Vec<NewFile> {
    let new = NewItem { kind: Kind::Programme, id: PROGRAMME.into(), draft: false };
    let files = item_paid_in(beginning.currency, &new, catalogue, today(now));
    let files = files.expect("a new site has what a programme names");
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
