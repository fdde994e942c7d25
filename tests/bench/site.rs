//! A catalogue as a site of prospectus, in its default theme.

use std::fs;
use std::path::{Path, PathBuf};

use crate::catalogue::{Item, LANGUAGES, items};

const SETTINGS: &str = "title: Catalogue
institution: {name: University, website: https://www.example.edu/, country: BE, city: Hasselt}
base_url: https://www.example.edu/
time_zone: Europe/Brussels
theme: default
source_language: en
languages: [{tag: en}, {tag: nl}, {tag: fr}]
translations: {stale: ignore}
navigation: {main: [programmes, countries, deadlines, goals]}
";

const VOCABULARY: [(&str, &str); 5] = [
    (
        "applicant-groups",
        "groups:\n  - {id: eea, title: {en: EEA, nl: EER, fr: EEE}, when: [{nationality: [eea]}]}\n  - {id: non-eea, title: {en: Others, nl: Anderen, fr: Autres}}\n",
    ),
    (
        "country-lists",
        "lists:\n  - {id: eea, title: EEA, authority: EFTA, valid: {from: 2020-01-01}, source: https://www.efta.int/, verified_on: 2026-01-01, countries: [BE, NL, FR, DE]}\n  \
         - {id: south, title: South, authority: Us, valid: {from: 2020-01-01}, source: https://www.example.edu/, verified_on: 2026-01-01, countries: [ET, VN, PE, TZ, MA]}\n",
    ),
    ("faculties", "faculties:\n  - {id: sciences, title: {en: Sciences, nl: Wetenschappen, fr: Sciences}}\n"),
    (
        "contacts",
        "contacts:\n  - {id: admissions, role: {en: Admissions, nl: Toelating, fr: Admissions}, email: a@example.edu}\n",
    ),
    (
        "plans",
        "plans:\n  - {id: plan, title: {en: Plan, nl: Plan, fr: Plan}, valid: {from: 2026-01-01, to: 2030-12-31}}\n",
    ),
];

/// Write a file, and its folder before.
pub fn write(site: &Path, path: &str, text: impl AsRef<[u8]>) {
    let file = site.join(path);
    fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(file, text).expect("the file can be written");
}

/// Copy a folder of a site into another site.
pub fn copy(from: &Path, folder: &str, to: &Path) {
    let files = walkdir::WalkDir::new(from.join(folder)).into_iter().filter_map(Result::ok);
    for entry in files.filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(from).expect("below the root").to_string_lossy().into_owned();
        write(to, &path, fs::read(entry.path()).expect("the file can be read"));
    }
}

/// Write a catalogue of so many programmes, with or without an index for the search.
pub fn generate(site: &Path, size: usize, search: bool) {
    copy(&PathBuf::from(env!("CARGO_MANIFEST_DIR")), "themes/default", site);
    write(site, "content/site.yaml", format!("{SETTINGS}search: {search}\n"));
    for (name, text) in VOCABULARY {
        write(site, &format!("content/vocabulary/{name}.yaml"), text);
    }
    items(size).for_each(|item| write_item(site, &item));
}

fn write_item(site: &Path, item: &Item) {
    let folder = format!("content/{}/{}", item.folder, item.id);
    write(site, &format!("{folder}/facts.yaml"), &item.facts);
    for (lang, (title, body)) in LANGUAGES.iter().zip(&item.words) {
        let stamp = if *lang == "en" { "" } else { "translated_from: \"00000000\"\n" };
        let text =
            format!("---\ntitle: {title}\nsummary: What it is about, in one sentence.\n{stamp}---\n{body}");
        write(site, &format!("{folder}/{lang}.md"), &text);
    }
}
