//! `new`, `init` and `theme eject` from outside, and what they make: it compiles without a message, today and on any day.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use prospectus::catalogue::{Catalogue, Memory};
use prospectus::codes::{Country, Currency};
use prospectus::compile::compile;
use prospectus::config::Config;
use prospectus::diagnostic::Severity;
use prospectus::disk;
use prospectus::lang::Lang;
use prospectus::model::{KINDS, Kind};
use prospectus::scaffold::{self, NewItem};
use prospectus::schema::{FILE_SORTS, FOLDER, Known};
use prospectus::source::Sources;
use prospectus::time::Date;
use prospectus::yaml::Scalar;

use crate::server::Server;
use crate::site::{Folder, NOW, base, belgian, copy_of_base, make, options, root, tree};

fn run(folder: &Path, arguments: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_prospectus"))
        .args(arguments.split(' '))
        .current_dir(folder)
        .output()
        .expect("the program can be started")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn done(folder: &Path, arguments: &str) -> String {
    let output = run(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments}: {}", told(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn refused(folder: &Path, arguments: &str, why: &str) {
    let output = run(folder, arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments}");
    assert!(told(&output).contains(why), "{arguments}: {}", told(&output));
}

/// An id that the kind can have.
fn id(kind: Kind) -> &'static str {
    if kind == Kind::Country { "ET" } else { "first-example" }
}

fn init_site(now: &str) -> Sources {
    site_of(&belgian(), now)
}

fn site_of(beginning: &scaffold::Beginning, now: &str) -> Sources {
    let mut sources = base_theme();
    for file in scaffold::site(now.parse().expect("a moment"), beginning) {
        sources.insert(&file.path, file.text.into_bytes());
    }
    sources
}

/// A folder with nothing in it gets the theme of the program.
fn base_theme() -> Sources {
    disk::read(&Folder::new().0).expect("an empty folder can be read")
}

/// Add an item of each kind, as `prospectus new` does.
fn add_all(sources: &mut Sources, now: &str) {
    let moment: jiff::Timestamp = now.parse().expect("a moment");
    for row in KINDS {
        let config = Config::read(sources).value.expect("there are settings");
        let today = Date(moment.to_zoned_datetime(config.zone().clone()).date());
        let catalogue = Catalogue::assemble(sources, config, moment, true, &mut Memory::default()).value;
        let new = NewItem { kind: row.kind, id: id(row.kind).into(), draft: row.kind != Kind::Country };
        let files = scaffold::item(&new, &catalogue, today).expect("the site has all vocabularies");
        for file in files {
            let path = format!("content/{}/{}/{}", row.folder, new.id, file.path);
            sources.insert(&path, file.text.into_bytes());
        }
    }
}

fn with_drafts(now: &str) -> prospectus::compile::Options {
    prospectus::compile::Options { drafts: true, ..options(now) }
}

/// All pages are made, so that links and headings are looked at, too.
#[test]
fn an_item_of_each_kind_compiles_clean() {
    for (name, mut sources) in [("base", base()), ("init", init_site(NOW))] {
        add_all(&mut sources, NOW);
        let made = make(sources, &with_drafts(NOW));
        assert!(made.diagnostics.is_empty(), "{name}: {}", made.report);
        let page = |path: &str| made.files.keys().any(|file| file.starts_with("en/") && file.contains(path));
        for row in KINDS {
            assert!(page(&format!("{}/index.html", id(row.kind).to_lowercase())), "{name}: {}", row.name);
        }
    }
}

/// Telephone numbers and remarks are those of the university's country, too.
#[test]
fn a_new_site_speaks_of_no_place_but_its_own() {
    let beginning = scaffold::Beginning {
        languages: vec![Lang::parse("sw").expect("a language")],
        country: Country::parse("KE").expect("a country"),
        zone: "Africa/Nairobi".to_owned(),
        currency: Currency::parse("KES").expect("a currency"),
    };
    let mut sources = site_of(&beginning, NOW);
    add_all(&mut sources, NOW);
    for source in sources.iter().filter(|source| source.path.starts_with("content/")) {
        let text = source.text().expect("it is a text");
        for word in ["Hasselt", "Limburg", "Brussels", "Belgi", "EEA", "EUR", "+32", "VLIR"] {
            assert!(!text.contains(word), "{}: {word}", source.path);
        }
    }
    let contacts = sources.get("content/vocabulary/contacts.yaml").and_then(|file| file.text().ok());
    assert!(contacts.expect("there are contacts").contains("# phone: \"+254 00"));
}

/// What a new site and its items say is in the language that it is written in, for each that the theme speaks.
#[test]
fn a_new_site_speaks_its_source_language() {
    for tag in ["nl", "fr", "es", "vi", "ar", "de", "pt-BR", "zh-Hans", "fa", "tr"] {
        let languages = vec![Lang::parse(tag).expect("a language")];
        let beginning = scaffold::Beginning { languages, ..belgian() };
        let mut sources = site_of(&beginning, NOW);
        add_all(&mut sources, NOW);
        let made = make(sources, &with_drafts(NOW));
        // That no font draws Chinese pictures is a note.
        let said = made.diagnostics.iter().any(|one| one.severity != Severity::Note);
        assert!(!said, "{tag}: {}", made.report);
        for (path, bytes) in made.files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let text = String::from_utf8_lossy(bytes);
            for english in [
                "Study with us",
                "International offer",
                "Replace this",
                "Everybody else",
                "in one sentence",
                "Coming from",
                "Example City",
            ] {
                assert!(!text.contains(english), "{path}: {english}");
            }
        }
    }
}

/// The keys of the entries that a schema has at some place, but for the languages of a text.
fn keys<'s>(schema: &'s serde_json::Value, at: &'s serde_json::Value) -> Vec<&'s str> {
    let at = at.get("items").unwrap_or(at);
    let named = at.get("$ref").and_then(|name| name.as_str()).filter(|name| !name.ends_with("/Localized"));
    let at = named.and_then(|name| schema.pointer(name.trim_start_matches('#'))).unwrap_or(at);
    let keys = at.get("properties").and_then(|keys| keys.as_object()).filter(|_| at.get("oneOf").is_none());
    keys.into_iter().flatten().map(|(key, _)| key.as_str()).collect()
}

/// Whether a text has a word.
fn has(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').any(|each| each == word)
}

/// An author learns of a key here or not at all.
#[test]
fn a_new_item_shows_every_key_of_its_kind_and_of_the_entries_in_it() {
    let mut sources = base();
    add_all(&mut sources, NOW);
    let mut forgotten = Vec::new();
    for sort in FILE_SORTS.iter() {
        let row = KINDS.iter().find(|row| row.name == sort.name);
        let (folder, name, kind) = match row {
            Some(row) => (row.folder, "facts.yaml", row.kind),
            None if sort.name == "words" => ("programmes", "en.md", Kind::Programme),
            None => continue,
        };
        let path = format!("content/{folder}/{}/{name}", id(kind));
        let text = sources.get(&path).and_then(|source| source.text().ok()).expect("it was made");
        let shown = |key: &str| {
            text.lines().any(|line| line.trim_start_matches("# ").starts_with(&format!("{key}:")))
        };
        let schema: serde_json::Value = sort.schema(&Known::default()).into();
        let top = schema["properties"].as_object().expect("it has keys");
        for (key, at) in top {
            let within = keys(&schema, at).into_iter().filter(|inner| !has(text, inner));
            forgotten.extend(within.map(|inner| format!("{path}: {key}.{inner}")));
            forgotten.extend((!shown(key)).then(|| format!("{path}: {key}")));
        }
        assert!(top.len() > 4, "{path}");
    }
    assert!(forgotten.is_empty(), "{}", forgotten.join("\n"));
}

#[test]
fn dates_never_begin_overdue() {
    for day in ["2026-01-01", "2026-03-19", "2026-07-08", "2026-12-31", "2027-09-16", "2028-02-29"] {
        let now = format!("{day}T22:30:00Z");
        let mut sources = init_site(&now);
        add_all(&mut sources, &now);
        let made = compile(&Arc::new(sources), &with_drafts(&now));
        let told: Vec<&String> = made.diagnostics.iter().map(|one| &one.message).collect();
        assert!(told.is_empty() && made.value.is_some(), "{day}: {told:?}");
    }
}

#[test]
fn a_new_item_is_a_draft_and_takes_nothings_place() {
    let site = copy_of_base();
    let new = |what: &str| format!("new {what} --now 2026-11-24");
    let made = done(&site.0.join("content"), &new("programme data-science"));
    assert_eq!(made, "content/programmes/data-science/facts.yaml\ncontent/programmes/data-science/en.md\n");
    let facts = fs::read_to_string(site.0.join("content/programmes/data-science/facts.yaml")).expect("made");
    for line in ["faculty: sciences", "status: draft", "{group: non-eea, kind: application", "by: admissions"]
    {
        assert!(facts.contains(line), "{line} in {facts}");
    }
    done(&site.0, "build --now 2026-11-24 --fail-on warning");
    assert!(!site.0.join("public/en/programmes/data-science").exists());
    done(&site.0, "build --now 2026-11-24 --fail-on warning --drafts");
    assert!(site.0.join("public/en/programmes/data-science/index.html").is_file());
    let before = tree(&site.0.join("content"));
    refused(&site.0, &new("programmes data-science"), "is not empty");
    refused(&site.0, &new("programme Data_Science"), "such as `data-science`");
    refused(&site.0, &new("programe other"), "did you mean `programme`");
    refused(&site.0, &new("country Ethiopia"), "`ET` (Ethiopia)");
    fs::remove_file(site.0.join("content/vocabulary/plans.yaml")).expect("it is there");
    refused(&site.0, &new("goal g2"), "content/vocabulary/plans.yaml");
    assert_eq!(before.len(), tree(&site.0.join("content")).len() + 1);
}

#[test]
fn a_new_site_builds_and_is_served() {
    let folder = Folder::new();
    let listed = done(&folder.0, "init catalogue");
    assert!(listed.contains("site.yaml") && listed.lines().count() > 10, "{listed}");
    let site = folder.0.join("catalogue");
    done(&site, "build --fail-on warning");
    // What is there to be replaced is told, and nothing else.
    done(&site, "check --fail-on warning --skip P1105");
    let told = told(&run(&site, "check"));
    for placeholder in ["`Replace this text.`", "`What you learn here", "`Example University`"] {
        assert!(told.contains(placeholder), "{placeholder}: {told}");
    }
    let page = fs::read_to_string(site.join("public/en/programmes/example-programme/index.html"));
    assert!(page.expect("the programme has a page").contains("Example programme"));
    refused(&folder.0, "init catalogue", "holds a site already");
    let server = Server::start(&site, &[]);
    assert_eq!(server.get("/en/programmes/example-programme/").status, 200);
    fs::write(folder.0.join("other"), "x").expect("the folder can be written");
    refused(&folder.0, "init .", "is not empty");
    refused(&folder.0, "init other", "exists already");
}

/// The files for pipelines and editors can be read, and call what there is.
#[test]
fn files_for_machines_are_well_formed() {
    let text = |path: &str| {
        let files = scaffold::site(NOW.parse().expect("a moment"), &belgian());
        files.into_iter().find(|file| file.path == path).expect("it is made").text
    };
    for path in [".vscode/settings.json", ".vscode/extensions.json"] {
        assert!(serde_json::from_str::<serde_json::Value>(&text(path)).expect(path).is_object());
    }
    assert_wired(&text(".vscode/settings.json"));
    let github: serde_yaml::Value = serde_yaml::from_str(&text(".github/workflows/site.yml")).expect("YAML");
    assert!(github["on"]["schedule"][0]["cron"].is_string() && github["jobs"]["publish"]["needs"] == "build");
    let steps = github["jobs"]["build"]["steps"].as_sequence().expect("steps");
    let build = steps.iter().find(|step| step["name"] == "Build the site").expect("there is a build");
    assert!(build["run"].as_str().is_some_and(|run| run.contains("prospectus build --format github ")));
    // What was published is known before it is built, from the whole history.
    let (history, built) =
        build["run"].as_str().and_then(|run| run.split_once(" build ")).expect("two steps");
    assert!(history.contains("prospectus history") && !built.contains("history"), "{history}");
    assert_eq!(steps[0]["with"]["fetch-depth"], 0);
    assert!(text(".gitattributes").contains("content/history.yaml merge=union"));
    let gitlab: serde_yaml::Value = serde_yaml::from_str(&text(".gitlab-ci.yml")).expect("YAML");
    assert_eq!(gitlab["variables"]["GIT_DEPTH"], "0");
    let before = gitlab[".build"]["before_script"].as_sequence().and_then(|steps| steps.last());
    assert!(before.and_then(|step| step.as_str()).is_some_and(|step| step.ends_with("prospectus history")));
    assert!(gitlab["pages"]["script"][0].as_str().is_some_and(|line| line.contains("prospectus build")));
    let report = gitlab["check"]["artifacts"]["reports"]["junit"].as_str().expect("a report is named");
    let script = gitlab["check"]["script"][0].as_str().expect("a step");
    assert!(script.ends_with(&format!("prospectus build --format junit > {report}")), "{script}");
    for step in gitlab[".build"]["before_script"].as_sequence().expect("steps") {
        assert!(step.is_string(), "{step:?}");
    }
}

/// Each sort of file finds its schema beside the settings. The YAML extension does not look into Markdown.
fn assert_wired(settings: &str) {
    let settings: serde_json::Value = serde_json::from_str(settings).expect("JSON");
    let wired = settings["yaml.schemas"].as_object().expect("a map");
    for sort in FILE_SORTS.iter().filter(|sort| sort.name != "words") {
        assert_eq!(wired[&format!("{FOLDER}/{}", sort.file())], sort.files, "{}", sort.name);
    }
    assert_eq!(wired.len() + 1, FILE_SORTS.len());
}

#[test]
fn settings_with_another_ending_are_told_with_what_to_do() {
    let folder = Folder::new();
    done(&folder.0, "init catalogue");
    let content = folder.0.join("catalogue/content");
    fs::rename(content.join("site.yaml"), content.join("site.yml")).expect("it is renamed");
    let told = "rename content/site.yml to content/site.yaml";
    refused(&folder.0, "check --site catalogue", told);
    refused(&folder.0.join("catalogue"), "check", told);
}

#[test]
fn schemas_are_printed_written_and_kept_current() {
    let folder = Folder::new();
    let list = done(&folder.0, "schema");
    assert!(list.contains("summer-school      content/summer-schools/*/facts.yaml\n"), "{list}");
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let partners = |schema: &serde_json::Value| schema["properties"]["partners"]["items"]["examples"].clone();
    let plain = json(&done(&folder.0, "schema programmes"));
    assert_eq!(plain["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(partners(&plain).is_null() && plain["properties"]["eqf"]["maximum"] == 8);
    refused(&folder.0, "schema programe", "did you mean `programme`?");
    refused(&folder.0, "schema xyzzy", "`prospectus schema` lists all");
    refused(&folder.0, "schema programme --site .", "has no content/site.yaml");
    done(&folder.0, "init catalogue");
    let site = folder.0.join("catalogue");
    let written = site.join(FOLDER).join("programme.json");
    let read = || fs::read_to_string(&written).expect("it is written");
    assert_eq!(read(), done(&site, "schema programme"), "what `init` writes is current");
    assert!(partners(&json(&read())).is_null());
    done(&site, "new partner far-away");
    assert_eq!(partners(&json(&read())), serde_json::json!(["far-away"]));
    assert_eq!(done(&site, &format!("schema --output {FOLDER}")), "", "nothing is left to be written");
    fs::remove_dir_all(site.join("content/partners/far-away")).expect("it can be removed");
    let again = done(&site, &format!("schema --output {FOLDER}"));
    assert!(again.contains("programme.json") && !again.contains("faculties.json"), "{again}");
    fs::remove_dir_all(site.join(".vscode")).expect("it can be removed");
    done(&site, "new partner further");
    assert!(!site.join(".vscode").exists(), "who has no editor settings gets none");
}

/// The catalogue that comes with prospectus is edited with the schemas of this program; which ids they know is no matter.
#[test]
fn the_schemas_beside_the_shipped_catalogue_are_current() {
    let folder = root().join(FOLDER);
    let sources = disk::read(&root()).expect("the catalogue can be read");
    let known = Known::of(&crate::schema::assembled(&sources));
    for sort in FILE_SORTS.iter() {
        let text = fs::read_to_string(folder.join(sort.file())).unwrap_or_default();
        let mut committed: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        let mut current: serde_json::Value = sort.schema(&known).into();
        [&mut committed, &mut current].into_iter().for_each(forget_examples);
        let how = "cargo run -- schema --output .vscode/schema";
        assert!(committed == current, "{} is not what the program makes: {how}", sort.file());
    }
    let settings = |path: &str| fs::read_to_string(root().join(path)).expect(path);
    assert_eq!(settings(".vscode/settings.json"), settings("src/scaffold/site/settings.json"));
}

/// The languages of a site are keys, too.
fn forget_examples(schema: &mut serde_json::Value) {
    if let Some(localized) = schema.pointer_mut("/$defs/Localized").and_then(|one| one.as_object_mut()) {
        localized.remove("properties");
    }
    match schema {
        serde_json::Value::Object(map) => {
            map.remove("examples");
            map.values_mut().for_each(forget_examples);
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(forget_examples),
        _ => {}
    }
}

#[test]
fn the_theme_is_carried_and_ejected() {
    let folder = Folder::new();
    done(&folder.0, "init catalogue");
    let site = folder.0.join("catalogue");
    let settings = fs::read_to_string(site.join("content/site.yaml")).expect("made");
    // A language that the theme does not speak is published all the same, and its file is made to be filled in.
    fs::write(
        site.join("content/site.yaml"),
        settings.replace("  - tag: en\n", "  - tag: en\n  - tag: uk\n"),
    )
    .expect("the file can be written");
    let output = run(&site, "build");
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    assert_eq!(told(&output).matches("P0803").count(), 1, "{}", told(&output));
    assert!(told(&output).contains("theme messages uk"), "{}", told(&output));
    done(&site, "theme messages uk --dry-run");
    assert!(!site.join("themes").exists());
    done(&site, "theme messages uk");
    let file = site.join("themes/default/messages/uk.ftl");
    let made = fs::read_to_string(&file).expect("it was written");
    assert!(
        made.contains("# en: Skip to the content\nskip = …\n") && made.contains("    [few] …\n"),
        "{made}"
    );
    done(&site, "theme messages uk");
    assert_eq!(fs::read_to_string(&file).expect("it is there"), made);
    fs::write(&file, made.replace("skip = …", "skip = До змісту")).expect("the file can be written");
    done(&site, "build --quiet");
    let page = fs::read_to_string(site.join("public/uk/index.html")).expect("it was made");
    assert!(page.contains("До змісту"));
    fs::remove_dir_all(site.join("themes")).expect("the folder can be removed");
    fs::write(site.join("content/site.yaml"), &settings).expect("the file can be written");
    done(&site, "build --quiet");
    let carried = tree(&site.join("public"));
    done(&site, "theme eject");
    done(&site, "build --quiet");
    assert!(carried == tree(&site.join("public")), "the copy makes the same bytes");
    refused(&site, "theme eject", "is not empty");
    refused(&site, "theme eject ../x", "cannot name a theme");
    refused(&site, "theme new mine --from none", "the program has default and plain");
    fs::write(site.join("content/site.yaml"), settings.replace("theme: default", "theme: plain"))
        .expect("the file can be written");
    done(&site, "build --quiet --fail-on warning");
    let carried = tree(&site.join("public"));
    done(&site, "theme eject plain");
    done(&site, "build --quiet");
    assert!(carried == tree(&site.join("public")), "so does the copy of the other theme");
    fs::remove_dir_all(site.join("themes/plain")).expect("the folder can be removed");
    fs::write(site.join("content/site.yaml"), &settings).expect("the file can be written");
    done(&site, "theme new mine --from plain");
    fs::write(site.join("content/site.yaml"), settings.replace("theme: default", "theme: mine"))
        .expect("the file can be written");
    done(&site, "build --quiet --fail-on warning");
    let page = fs::read_to_string(site.join("public/en/index.html")).expect("it was made");
    assert!(page.contains("<p class=\"brand\">"), "the frame is that of the theme of text");
    done(&site, "check --only P0104 --fail-on warning");
    let frame = site.join("themes/mine/templates/document.html");
    let text = fs::read_to_string(&frame).expect("the frame of that theme was begun");
    fs::write(&frame, text.replace("{{ super() }}", "<p>Ours</p>{{ super() }}")).expect("it can be written");
    let sheet = fs::read_to_string(site.join("themes/mine/static/style.css")).expect("made");
    assert!(sheet.contains("/* --link: light-dark(#"), "{sheet}");
    done(&site, "build --quiet --fail-on warning");
    let page = fs::read_to_string(site.join("public/en/index.html")).expect("it was made");
    assert!(page.contains("</main><p>Ours</p>"), "what is begun is what pages stand in");
    done(&site, "theme eject ours");
    fs::write(site.join("content/site.yaml"), settings.replace("theme: default", "theme: ours"))
        .expect("the file can be written");
    done(&site, "build --fail-on warning");
}

/// An afternoon with a theme of one's own: a header, a colour, a component and a font, and nothing is copied.
#[test]
fn a_theme_of_ones_own_writes_what_is_different_and_no_more() {
    let folder = Folder::new();
    done(&folder.0, "init catalogue");
    let site = folder.0.join("catalogue");
    let settings = fs::read_to_string(site.join("content/site.yaml")).expect("made");
    done(&site, "build --quiet");
    let before = fs::read_to_string(site.join("public/en/index.html")).expect("it was made");
    done(&site, "theme new ours");
    refused(&site, "theme new ours", "is not empty");
    refused(&site, "theme new Ours", "cannot name a theme");
    fs::write(site.join("content/site.yaml"), settings.replace("theme: default", "theme: ours"))
        .expect("the file can be written");
    done(&site, "build --fail-on warning");
    let page = |path: &str| fs::read_to_string(site.join("public").join(path)).expect("it was made");
    let nameless =
        |html: &str| regex::Regex::new(r"\.[0-9a-f]{8}\.").unwrap().replace_all(html, ".").into_owned();
    assert_eq!(nameless(&page("en/index.html")), nameless(&before), "nothing is different yet");

    let own = site.join("themes/ours");
    let write = |path: &str, bytes: &[u8]| {
        fs::create_dir_all(own.join(path).parent().expect("it is in a folder")).expect("it can be made");
        fs::write(own.join(path), bytes).expect("it can be written");
    };
    write(
        "templates/base.html",
        b"{% extends \"parent/base.html\" %}\n{% block header %}<p>Our own words</p>{{ super() }}{% endblock header %}\n",
    );
    write(
        "static/style.css",
        b"@import \"parent/style.css\";\n@font-face { font-family: Ours; src: url(\"ours.woff2\"); font-display: swap; }\n\
          :root { --brand: light-dark(#402060, #1c0d2c); --sans: Ours, sans-serif; }\n",
    );
    write("static/ours.woff2", b"wOF2");
    write(
        "templates/ours.html",
        b"{#- What is invented. -#}\n{% component example_badge() %}<em class=\"badge\">made up</em>{% endcomponent example_badge %}\n",
    );
    done(&site, "build --fail-on warning");
    done(&site, "gallery --fail-on warning");
    assert!(page("en/index.html").contains("<p>Our own words</p>"));
    let assets = tree(&site.join("public/assets"));
    let named = |start: &str| assets.keys().filter(|name| name.contains(start)).count();
    assert_eq!(
        (named("style."), named("ours.")),
        (1, 1),
        "one sheet, which has the parent's in it, and the font"
    );
    let sheet = assets.iter().find(|(name, _)| name.contains("style.")).map(|(_, bytes)| bytes.clone());
    let sheet = String::from_utf8(sheet.expect("there is one")).expect("it is text");
    assert!(sheet.contains("--paper:") && sheet.contains("#402060") && !sheet.contains("@import"), "{sheet}");
    let told = run(&site, "theme reference");
    let text = String::from_utf8(told.stdout).expect("it is text");
    for part in ["`page.content`", "### Card", "`--brand`", "`example_badge`", "| `words` |", "`nav-home`"] {
        assert!(text.contains(part), "{part}");
    }
    assert!(text.contains("`header`, `breadcrumbs`, `main`, `footer`"), "{text}");
}

#[test]
fn serve_follows_a_theme_that_comes_and_goes() {
    let folder = Folder::new();
    done(&folder.0, "init catalogue");
    let site = folder.0.join("catalogue");
    let server = Server::start(&site, &[]);
    let home = || server.get("/en/").body;
    assert!(!home().contains("Of our own"));
    done(&site, "theme eject");
    let page = site.join("themes/default/templates/document.html");
    let text = fs::read_to_string(&page).expect("it was copied");
    assert!(text.contains("</body>"));
    fs::write(&page, text.replace("</body>", "<p>Of our own</p></body>")).expect("the file can be written");
    until(|| home().contains("Of our own"));
    fs::remove_dir_all(site.join("themes")).expect("the folder can be removed");
    until(|| !home().contains("Of our own"));
    assert!(home().contains("Study with us"));
}

fn until(is_so: impl Fn() -> bool) {
    let start = std::time::Instant::now();
    while !is_so() {
        assert!(start.elapsed() < crate::server::PATIENCE, "it does not come to pass");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

#[test]
fn the_next_change_is_a_moment_or_never() {
    let site = copy_of_base();
    let next = done(&site.0, "next-change --now 2026-11-24T12:00:00Z");
    let moment: jiff::Timestamp = next.trim().parse().expect("RFC 3339");
    let later = done(&site.0, &format!("next-change --now {moment}"));
    assert_ne!(next, later, "the change has come");
    let built = run(&site.0, "build --now 2026-11-24T12:00:00Z");
    assert!(told(&built).contains(&format!("next     {moment},")), "{}", told(&built));
    for folder in ["content/programmes", "content/scholarships"] {
        fs::remove_dir_all(site.0.join(folder)).expect("the folder is there");
    }
    assert_eq!(done(&site.0, "next-change --now 2090-01-01"), "never\n");
    fs::write(site.0.join("content/pages/about/en.md"), "no front matter").expect("the file can be written");
    assert_eq!(run(&site.0, "next-change").status.code(), Some(1));
}

#[test]
fn codes_shells_and_manuals_are_told() {
    let here = Folder::new();
    let both = done(&here.0, "explain P0301 p0510");
    assert!(both.contains("P0301: ") && both.contains("\nP0510: ") && both.contains("    wrong:"), "{both}");
    refused(&here.0, "explain P0301 P9999", "no message has the code `P9999`");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(done(&here.0, &format!("completions {shell}")).contains("next-change"), "{shell}");
    }
    let page = done(&here.0, "man");
    assert!(page.contains(".TH prospectus 1") && page.contains("SUBCOMMANDS"), "{page}");
    done(&here.0, "man --output pages");
    assert!(here.0.join("pages/prospectus-theme-eject.1").is_file());
}
