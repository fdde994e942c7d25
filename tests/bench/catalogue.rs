//! Catalogues of any size: programmes in three languages, with texts, curricula, intakes, partners.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 3] = ["en", "nl", "fr"];
const SENTENCES: [&str; 8] = [
    "Every semester ends with a project that a partner outside the university has asked for.",
    "You learn to weigh evidence, to say what it can carry, and to change your mind in public.",
    "Seminars are small, so that a question asked in the first week is still remembered in the last.",
    "Field work takes place in Limburg or with one of the partner universities abroad.",
    "The first year lays a *common base*; the second is for a specialisation and a thesis.",
    "Graduates work in research, in public service, in companies and in organisations of their own.",
    "Ask early for the papers that take long: a translation, a legalisation, a visa.",
    "Whoever studies at a distance follows the same courses and takes the same exams.",
];

fn write(site: &Path, path: &str, text: impl AsRef<[u8]>) {
    let file = site.join(path);
    fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(file, text).expect("the file can be written");
}

const SETTINGS: &str = "title: Catalogue
institution: {name: University, website: https://www.example.edu/, country: BE, city: Hasselt}
base_url: https://www.example.edu/
time_zone: Europe/Brussels
theme: default
source_language: en
languages: [{tag: en}, {tag: nl}, {tag: fr}]
translations: {stale: ignore}
navigation: {main: [programmes, countries, deadlines]}
";

const VOCABULARY: [(&str, &str); 4] = [
    (
        "applicant-groups",
        "groups:\n  - {id: eea, title: {en: EEA, nl: EER, fr: EEE}, when: [{nationality: [eea]}]}\n  - {id: non-eea, title: {en: Others, nl: Anderen, fr: Autres}}\n",
    ),
    (
        "country-lists",
        "lists:\n  - {id: eea, title: EEA, authority: EFTA, valid: {from: 2020-01-01}, source: https://www.efta.int/, verified_on: 2026-01-01, countries: [BE, NL, FR, DE]}\n",
    ),
    ("faculties", "faculties:\n  - {id: sciences, title: {en: Sciences, nl: Wetenschappen, fr: Sciences}}\n"),
    (
        "contacts",
        "contacts:\n  - {id: admissions, role: {en: Admissions, nl: Toelating, fr: Admissions}, email: a@example.edu}\n",
    ),
];

/// Copy a folder of a site into another site.
pub fn copy(from: &Path, folder: &str, to: &Path) {
    let files = walkdir::WalkDir::new(from.join(folder)).into_iter().filter_map(Result::ok);
    for entry in files.filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(from).expect("below the root").to_string_lossy().into_owned();
        write(to, &path, fs::read(entry.path()).expect("the file can be read"));
    }
}

/// A catalogue in the shipped theme.
pub fn generate(site: &Path, size: usize, search: bool) {
    copy(&PathBuf::from(env!("CARGO_MANIFEST_DIR")), "themes/default", site);
    write(site, "content/site.yaml", format!("{SETTINGS}search: {search}\n"));
    for (name, text) in VOCABULARY {
        write(site, &format!("content/vocabulary/{name}.yaml"), text);
    }
    for number in 0..size.div_ceil(10) {
        partner(site, number);
    }
    for number in 0..size {
        programme(site, number, size);
    }
}

fn partner(site: &Path, number: usize) {
    let countries = ["AT", "DE", "ES", "FR", "PL", "ET", "VN", "PE", "TZ", "MA"];
    let country = countries[number % countries.len()];
    let facts = format!(
        "name: University number {number}\ncountry: {country}\ncity: City {number}\nkinds: [exchange, research]\nagreements:\n  - faculty: sciences\n    level: master\n    \
         places_in: {}\n    places_out: {}\n    valid_until: 2029-09-30\n    verified: {{on: 2026-11-16, by: admissions, review_by: 2028-06-30, example: true}}\n",
        number % 5 + 1,
        number % 4 + 1
    );
    write(site, &format!("content/partners/partner-{number}/facts.yaml"), &facts);
}

fn programme(site: &Path, number: usize, size: usize) {
    let fields = ["0542", "0413", "0731", "0512", "1041", "0613", "0421", "0912"];
    let mut facts = format!(
        "degree: master\nects: 120\nduration: P2Y\ndelivery: [on-campus]\nteaching_languages: [en]\nisced: [\"{}\"]\neqf: 7\nfaculty: sciences\ncontact: admissions\n\
         partners: [partner-{}, partner-{}]\ncurriculum:\n  - group: {{en: Courses, nl: Vakken, fr: Cours}}\n    courses:\n",
        fields[number % fields.len()],
        number % size.div_ceil(10),
        (number + 1) % size.div_ceil(10)
    );
    for course in 0..20 {
        let _ = writeln!(
            facts,
            "      - {{title: {{en: Course {course} of programme {number}, nl: Vak {course} van opleiding {number}}}, ects: 6, year: {}, semester: {}}}",
            course / 10 + 1,
            course / 5 % 2 + 1
        );
    }
    let _ = write!(
        facts,
        "intakes:\n  - academic_year: 2027-2028\n    starts: 2027-09-20\n    opens: 2026-10-15\n    deadlines:\n      - {{group: non-eea, kind: application, closes: 2027-0{}-01}}\n      \
         - {{group: eea, kind: application, closes: 2027-0{}-15}}\n    fees:\n      - {{group: eea, amount: 1116.50, currency: EUR, per: year}}\n      \
         - {{group: non-eea, amount: {}, currency: EUR, per: year}}\n    verified: {{on: 2026-11-16, by: admissions, review_by: 2028-06-30, example: true}}\n",
        number % 4 + 1,
        number % 4 + 5,
        5000 + number % 100
    );
    let item = format!("content/programmes/programme-{number}");
    write(site, &format!("{item}/facts.yaml"), &facts);
    for lang in LANGUAGES {
        let stamp = if lang == "en" { "" } else { "translated_from: \"00000000\"\n" };
        let mut text = format!(
            "---\ntitle: Programme {number} ({lang})\nsummary: What programme {number} is about, in one sentence.\n{stamp}outcomes: [You know, You can, You judge]\n---\n"
        );
        for section in 0..6 {
            let _ = write!(text, "## Section {section} {{#section-{section}}}\n\n");
            for sentence in 0..6 {
                let _ = write!(text, "{} ", SENTENCES[(number + section * 3 + sentence) % SENTENCES.len()]);
            }
            let _ = write!(
                text,
                "See [another one](programmes/programme-{}).\n\n",
                (number + section * 7 + 1) % size
            );
        }
        write(site, &format!("{item}/{lang}.md"), &text);
    }
}
