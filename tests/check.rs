//! `prospectus check` from outside: what it leaves alone, its exit codes, the formats of messages, policies, baselines.

use std::fs;
use std::path::Path;
use std::process::Output;

use prospectus::disk;
use serde_json::Value;

use crate::cli::{NOW, prospectus, stderr};
use crate::site::{self, Folder, copy_of_base, tree};

fn check(folder: &Path, more: &[&str]) -> Output {
    prospectus(&[&["check"], &NOW[..], more].concat(), folder)
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("reports are UTF-8")
}

/// A site with an error in a text that is only seen when pages are made, and with a warning.
fn faulty() -> Folder {
    let site = copy_of_base();
    let text = "---\ntitle: About\nsummary: A page for tests.\n---\n## Us\n\n[é: no](programmes/none)\n\n[here](programmes/demo)\n";
    write(&site, "content/pages/about/en.md", text);
    site
}

fn write(site: &Folder, path: &str, text: &str) {
    let file = site.0.join(path);
    fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(file, text).expect("the file can be written");
}

/// Years that tell of something past, on purpose: where, which, and of what.
const YEARS_TOLD: &[(&str, &[u16], &str)] = &[
    ("goals/sg1", &[2020], "the year of the 20-20 target"),
    ("mobility/joint-doctorate", &[2022], "the call that the words follow"),
    ("pages/accessibility", &[2016, 2026], "the number of the directive, and the day of the statement"),
    ("networks/university-of-limburg", &[1992, 2001], "the first lessons together, and the treaty"),
    ("pages/partner-countries", &[2017, 2019], "the date of the list, and of a call that names fewer"),
    ("pages/strategy", &[2018, 2021, 2022, 2026], "the years of the two plans of the present policy"),
];

/// What has words in English and Dutch only, and is shown in one of them elsewhere.
const STAY_IN_TWO_LANGUAGES: &[&str] = &["news", "partners", "projects"];

/// Is in French without Arabic, so that the site shows such a page, too.
const FRENCH_WITHOUT_ARABIC: &str = "events/webinar-non-eea";

/// A translation that stays behind its source, so that the site shows one.
const STAYS_BEHIND: &str = "mobility/teaching-abroad/vi.md";

/// An opening whose review is overdue, so that the site shows facts that are being checked.
const STAYS_UNCHECKED: &str = "programmes/road-safety-certificate/facts.yaml";

/// The shipped catalogue is as its own rules want it: notes included, nothing is said but what stands above.
#[test]
fn the_shipped_catalogue_passes_every_check() {
    let sources = disk::read(&site::root()).expect("the site can be read");
    let made = site::check(sources, &site::options(site::NOW), "P");
    let said: Vec<(String, &str, &str)> = made
        .diagnostics
        .iter()
        .map(|one| {
            let path = one.place.path().map_or("", |path| &**path);
            let below = path.strip_prefix("content/").unwrap_or(path).to_owned();
            (below, one.code.id(), one.message.as_str())
        })
        .collect();
    let is_year = |(path, code, message): &(String, &str, &str)| {
        let told = YEARS_TOLD.iter().find(|(item, ..)| path.starts_with(&format!("{item}/")));
        *code == "P1103"
            && told.is_some_and(|(_, years, _)| years.iter().any(|year| message.contains(&year.to_string())))
    };
    let is_untranslated = |(path, code, _): &(String, &str, &str)| {
        let mut names = STAY_IN_TWO_LANGUAGES.iter().chain([&FRENCH_WITHOUT_ARABIC]);
        *code == "P0710" && names.any(|name| path.starts_with(&format!("{name}/")))
    };
    let is_behind = |(path, code, _): &(String, &str, &str)| *code == "P0705" && STAYS_BEHIND == path;
    assert!(said.iter().any(is_behind), "{STAYS_BEHIND} is behind its source no more");
    let is_unchecked = |(path, code, _): &(String, &str, &str)| *code == "P0510" && STAYS_UNCHECKED == path;
    assert!(said.iter().any(is_unchecked), "{STAYS_UNCHECKED} is checked again");
    let is_meant = |one: &_| is_year(one) || is_untranslated(one) || is_behind(one) || is_unchecked(one);
    let unmeant: Vec<_> = said.iter().filter(|one| !is_meant(one)).collect();
    assert!(unmeant.is_empty(), "{unmeant:#?}");
    for (item, years, why) in YEARS_TOLD {
        for year in *years {
            let year = year.to_string();
            let is_told = said.iter().any(|(path, code, message)| {
                *code == "P1103" && path.starts_with(item) && message.contains(&year)
            });
            assert!(is_told, "{item} does not tell {year} any more ({why}): strike it from the list");
        }
    }
}

#[test]
fn it_tells_everything_and_publishes_nothing() {
    let site = faulty();
    let before = tree(&site.0);
    let all = check(&site.0, &[]);
    assert_eq!(all.status.code(), Some(1));
    for code in ["error[P0601]", "warning[P1101]", "warning[P1005]", " pages checked: "] {
        assert!(stderr(&all).contains(code), "{code}: {}", stderr(&all));
    }
    assert!(all.stdout.is_empty() && before == tree(&site.0));
    let one = check(&site.0, &["--only", "p1101"]);
    assert_eq!(one.status.code(), Some(0), "a warning alone is no failure: {}", stderr(&one));
    assert!(stderr(&one).contains("P1101") && !stderr(&one).contains("P0601"));
    assert_eq!(check(&site.0, &["--only", "P11", "--fail-on", "warning"]).status.code(), Some(1));
    assert!(!stderr(&check(&site.0, &["--skip", "P0601,P10"])).contains("P0601"));
    write(&site, "content/site.yaml", "titel: x\n");
    let broken = check(&site.0, &["--only", "P1101"]);
    assert_eq!(broken.status.code(), Some(1));
    assert!(
        stderr(&broken).contains("no pages could be checked, for errors that --only or --skip leaves out"),
        "{}",
        stderr(&broken)
    );
    assert_eq!(check(&site.0, &["--site", "nowhere"]).status.code(), Some(2));
}

#[test]
fn github_reads_workflow_commands() {
    let site = faulty();
    let told = stdout(&check(&site.0, &["--only", "P0601,P1101", "--format", "github"]));
    let lines: Vec<&str> = told.lines().collect();
    let place = "file=content/pages/about/en.md,line=";
    assert!(lines[0].starts_with(&format!("::error {place}7,endLine=7,col=1,")), "{told}");
    assert!(
        lines[1].starts_with(&format!("::warning {place}9,endLine=9,col=2,endColumn=6,title=P1101::")),
        "{told}"
    );
    assert!(lines.len() == 2 && lines[1].contains("%0A"), "{told}");
    // Builds tell in the same formats.
    let built = prospectus(&["build", NOW[0], NOW[1], "--format", "github"], &site.0);
    assert!(built.status.code() == Some(1) && stdout(&built).starts_with("::error "), "{}", stdout(&built));
}

/// What the schema asks of each object that we write, held against every object that came out.
#[test]
fn sarif_is_as_its_standard_says() {
    let site = faulty();
    let told = stdout(&check(&site.0, &["--format", "sarif"]));
    let log: Value = serde_json::from_str(&told).expect("SARIF is JSON");
    assert_eq!(log["version"], "2.1.0");
    let runs = log["runs"].as_array().expect("there are runs");
    assert_eq!((runs.len(), &runs[0]["columnKind"]), (1, &"unicodeCodePoints".into()));
    let rules = runs[0]["tool"]["driver"]["rules"].as_array().expect("there are rules");
    let results = runs[0]["results"].as_array().expect("there are results");
    assert!(rules.len() >= 3 && results.len() >= rules.len());
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("a rule is named by its place");
        let rule = &rules[usize::try_from(index).expect("it is small")];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["shortDescription"]["text"].is_string() && result["message"]["text"].is_string());
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap_or_default()));
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().expect("a place has an address");
        assert!(!uri.starts_with('/') && !uri.contains([' ', '%', ',']), "{uri}");
        if let Some(region) = place["region"].as_object() {
            let at = |key: &str| region[key].as_u64().unwrap_or_default();
            assert!(at("startLine") >= 1 && at("startColumn") >= 1);
            assert!((at("endLine"), at("endColumn")) >= (at("startLine"), at("startColumn")));
        }
    }
    let broken = results.iter().find(|result| result["ruleId"] == "P0601").expect("the link is told");
    let region = &broken["locations"][0]["physicalLocation"]["region"];
    // The é counts as one.
    assert_eq!((&region["startLine"], &region["endColumn"]), (&7.into(), &25.into()), "{region}");
}

#[test]
fn junit_is_xml_with_a_case_a_message() {
    let site = faulty();
    let told = stdout(&check(&site.0, &["--only", "P0601,P1101", "--format", "junit"]));
    let mut names = Vec::new();
    let mut reader = quick_xml::Reader::from_str(&told);
    loop {
        match reader.read_event().expect("it is XML") {
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                names.push(tag.name().as_ref().to_owned());
            }
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(names, ["testsuites", "testsuite", "testcase", "failure", "testcase", "skipped"], "{told}");
    assert!(told.contains("tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"1\""), "{told}");
    let clean = stdout(&check(&site.0, &["--only", "P0101", "--format", "junit"]));
    assert!(
        clean.contains("tests=\"1\" failures=\"0\"") && clean.matches("<testcase ").count() == 1,
        "{clean}"
    );
}

#[test]
fn a_policy_holds_for_builds_and_checks_alike() {
    let site = faulty();
    let build = |more: &[&str]| prospectus(&[&["build"], &NOW[..], more].concat(), &site.0);
    assert_eq!(build(&[]).status.code(), Some(1));
    write(&site, "mild.yaml", "P0601: warning\n");
    let mild = build(&["--policy", "mild.yaml"]);
    assert_eq!(mild.status.code(), Some(0), "{}", stderr(&mild));
    assert!(stderr(&mild).contains("warning[P0601]"));
    write(&site, "off.yaml", "P0601: off\nP1101: error\n");
    assert!(!stderr(&build(&["--policy", "off.yaml"])).contains("P0601"));
    // What was not told with one policy is told with the next, though no file has changed.
    assert_eq!(build(&[]).status.code(), Some(1));
    let checked = check(&site.0, &["--policy", "off.yaml", "--only", "P0601,P1101"]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(stderr(&checked).contains("error[P1101]") && !stderr(&checked).contains("P0601"));
    write(&site, "wrong.yaml", "P0601: warning\nP9999: off\n");
    let wrong = check(&site.0, &["--policy", "wrong.yaml"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(
        stderr(&wrong).contains("P1201") && stderr(&wrong).contains("wrong.yaml:2:"),
        "{}",
        stderr(&wrong)
    );
    write(&site, "empty.yaml", "# nothing yet\n");
    assert_eq!(check(&site.0, &["--policy", "empty.yaml"]).status.code(), Some(1));
}

#[test]
fn a_baseline_hides_old_warnings_wherever_they_move_and_no_error() {
    let site = faulty();
    assert_eq!(check(&site.0, &["--write-baseline", "known.txt"]).status.code(), Some(1));
    let known = fs::read_to_string(site.0.join("known.txt")).expect("it was written");
    assert!(known.contains("P1101\tcontent/pages/about/en.md\t") && !known.contains("P0601"), "{known}");
    let page = site.0.join("content/pages/about/en.md");
    let text = fs::read_to_string(&page).expect("the page is there");
    fs::write(&page, text.replace("## Us\n", "## Us\n\nA line more.\n")).expect("the page can be written");
    let later = check(&site.0, &["--baseline", "known.txt"]);
    assert!(
        stderr(&later).contains("error[P0601]") && !stderr(&later).contains("warning["),
        "{}",
        stderr(&later)
    );
    fs::write(&page, text.replace("[here]", "[click here]")).expect("the page can be written");
    assert!(stderr(&check(&site.0, &["--baseline", "known.txt"])).contains("`click here`"));
    write(&site, "bad.txt", "P1101 x\n");
    assert_eq!(check(&site.0, &["--baseline", "bad.txt"]).status.code(), Some(2));
}

#[test]
fn completeness_is_told_of_each_programme() {
    let root = site::root();
    let table = stdout(&check(&root, &["--ects"]));
    assert!(table.contains("management  "), "{table}");
    assert!(table.contains("  yes  programme  number of credits"), "{table}");
    let json: Value =
        serde_json::from_str(&stdout(&check(&root, &["--ects", "--format", "json"]))).expect("JSON");
    let programmes = json["programmes"].as_array().expect("there are programmes");
    let shipped = fs::read_dir(root.join("content/programmes")).expect("they are shipped").count();
    assert_eq!(programmes.len(), shipped);
    for programme in programmes {
        let elements = programme["elements"].as_array().expect("there are elements");
        let present = elements.iter().filter(|element| element["present"] == true).count();
        assert_eq!(programme["percent"], present * 100 / elements.len());
        assert!(elements.len() == 31 && present > 10, "{programme}");
    }
    assert_eq!(check(&root, &["--ects", "--format", "sarif"]).status.code(), Some(2));
}

/// A heading with the id of an element is one that readers can be sent to, and counts.
#[test]
fn completeness_counts_a_heading_by_its_id() {
    let site = copy_of_base();
    let careers = |site: &Folder| {
        let json: Value =
            serde_json::from_str(&stdout(&check(&site.0, &["--ects", "--format", "json"]))).expect("JSON");
        let elements = json["programmes"][0]["elements"].as_array().expect("there are elements").clone();
        let careers = elements.into_iter().find(|element| element["name"] == "occupational profiles");
        careers.expect("it is an element")["present"] == true
    };
    assert!(!careers(&site));
    let page = site.0.join("content/programmes/demo/en.md");
    let text = fs::read_to_string(&page).expect("the page is there");
    fs::write(&page, text + "\n## What you become {#careers}\n\nA statistician.\n")
        .expect("it can be written");
    assert!(careers(&site));
}

/// When a year has passed without anybody touching the catalogue, it says so.
#[test]
fn the_shipped_catalogue_is_found_to_have_ended() {
    let sources = disk::read(&site::root()).expect("the site can be read");
    let count = |now: &str| {
        let made = site::check(sources.clone(), &site::options(now), "P1302");
        let ended = made.diagnostics.iter().filter(|one| one.code.id() == "P1302");
        ended.map(|one| one.place.path().expect("it has a place").to_string()).collect::<Vec<_>>()
    };
    // The last deadline of the master of Management ends with 15 August in Hasselt.
    let management = "content/programmes/management/facts.yaml".to_owned();
    assert!(!count("2027-08-15T21:59:59Z").contains(&management));
    let ended = count("2027-10-01T12:00:00Z");
    assert!(ended.contains(&management) && ended.len() >= 12, "{ended:?}");
}

#[test]
fn reviews_are_listed_by_who_answers_for_them() {
    let site = copy_of_base();
    let source = "source: https://www.example.org/fees, review_by: 2027-01-10";
    let facts = site.0.join("content/programmes/demo/facts.yaml");
    let text = fs::read_to_string(&facts).expect("the facts are there");
    fs::write(&facts, text.replace("review_by: 2027-12-01", source)).expect("they can be written");
    let table = stdout(&check(&site.0, &["--reviews"]));
    let expected = "admissions  Admissions <admissions@example.edu>
  0 overdue, 1 due within 60 days
  due      2027-01-10  programmes/demo  intakes[0], 2027-2028  content/programmes/demo/facts.yaml:26  https://www.example.org/fees
  2 later, the first on 2027-12-01

";
    assert_eq!(table, expected);
    let near = stdout(&check(&site.0, &["--reviews=7"]));
    assert!(
        near.contains("  0 overdue, 0 due within 7 days\n  3 later, the first on 2027-01-10\n"),
        "{near}"
    );
    let later = prospectus(&["check", "--now", "2027-02-01", "--reviews=365", "--format", "json"], &site.0);
    let json: Value = serde_json::from_str(&stdout(&later)).expect("JSON");
    let owner = &json["owners"][0];
    assert_eq!(
        (&json["days"], &owner["id"], &owner["later"]),
        (&365.into(), &"admissions".into(), &0.into())
    );
    let facts = owner["facts"].as_array().expect("there are facts");
    let told: Vec<_> = facts.iter().map(|fact| (&fact["part"], &fact["days"], &fact["overdue"])).collect();
    assert_eq!(
        told,
        [
            (&"intakes[0], 2027-2028".into(), &(-22).into(), &true.into()),
            (&"agreements[0]".into(), &303.into(), &false.into()),
            (&"rounds[0], 2027-2028".into(), &303.into(), &false.into()),
        ]
    );
    assert_eq!((&facts[0]["line"], &facts[0]["column"]), (&26.into(), &97.into()));
    assert_eq!(check(&site.0, &["--reviews", "--format", "junit"]).status.code(), Some(2));
}

#[test]
fn what_is_certain_is_mended_in_the_files_and_can_be_taken_back() {
    const FACTS: &str = "content/programmes/demo/facts.yaml";
    let site = copy_of_base();
    let text = fs::read_to_string(site.0.join(FACTS)).expect("the base site has it");
    let spoilt =
        text.replace("ects: 60", "etcs:   60  # as ever").replace("faculty: sciences", "faculty: science");
    assert_ne!(text, spoilt);
    write(&site, FACTS, &spoilt);
    let before = tree(&site.0);
    let told = check(&site.0, &["--skip", "P10,P11"]);
    assert!(
        stderr(&told).ends_with("2 of these can be mended by `prospectus check --fix`\n"),
        "{}",
        stderr(&told)
    );
    let shown = check(&site.0, &["--fix", "--dry-run", "--skip", "P10,P11"]);
    assert_eq!(shown.status.code(), Some(1), "nothing is mended yet");
    for line in
        ["--- a/content/programmes/demo/facts.yaml", "-etcs:   60  # as ever", "+ects:   60  # as ever"]
    {
        assert!(stdout(&shown).lines().any(|each| each == line), "{line}: {}", stdout(&shown));
    }
    assert!(before == tree(&site.0));
    let mended = check(&site.0, &["--fix", "--skip", "P10,P11", "--format", "json"]);
    assert_eq!((mended.status.code(), stdout(&mended).as_str()), (Some(0), ""), "{}", stderr(&mended));
    for line in
        [":2: wrote `ects`", ":8: wrote `sciences`", "2 mended; `prospectus check --undo-fix` takes it back"]
    {
        assert!(stderr(&mended).contains(line), "{line}: {}", stderr(&mended));
    }
    let now = fs::read_to_string(site.0.join(FACTS)).expect("it is there");
    assert_eq!(now, text.replace("ects: 60", "ects:   60  # as ever"), "no other byte has changed");
    let again = check(&site.0, &["--fix", "--skip", "P10,P11"]);
    assert!(
        stderr(&again).contains("there is nothing that can be mended with certainty"),
        "{}",
        stderr(&again)
    );
    let back = check(&site.0, &["--undo-fix", "--skip", "P10,P11"]);
    assert!(back.status.code() == Some(1) && before == tree(&site.0), "{}", stderr(&back));
    assert!(
        stderr(&check(&site.0, &["--undo-fix", "--skip", "P10,P11"]))
            .contains("there is nothing to take back")
    );
}

/// What is mended is the file that a link leads to, and never one of the theme that comes with the program.
#[cfg(unix)]
#[test]
fn cures_reach_through_links() {
    let site = copy_of_base();
    let (facts, real) =
        (site.0.join("content/programmes/demo/facts.yaml"), site.0.join("content/facts-of-demo"));
    let text = fs::read_to_string(&facts).expect("the base site has it").replace("ects:", "etcs:");
    let folder = site.0.join("content/programmes/demo");
    fs::rename(&folder, &real).expect("it can be moved");
    std::os::unix::fs::symlink("../facts-of-demo", &folder).expect("a link can be made");
    fs::write(&facts, text).expect("it can be written");
    check(&site.0, &["--fix", "--only", "P0301"]);
    assert!(
        folder.is_symlink()
            && fs::read_to_string(real.join("facts.yaml")).is_ok_and(|text| text.contains("\nects:"))
    );
}
