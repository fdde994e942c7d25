//! `prospectus history` from outside: what git knows of the dates of a site, and what its calendars say of them then.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use crate::cli::{NOW, git, git_at, prospectus, stderr};
use crate::site::{Folder, copy_of_base};

const FILE: &str = "content/history.yaml";
const FACTS: &str = "content/programmes/demo/facts.yaml";
const NON_EEA: &str = "programmes/demo/2027-2028/2027-09/application/non-eea";

/// An intake of the base site's programme, beside the one that it has.
const INTAKE: &str = "  - academic_year: YEAR
    starts: START
    opens: 2026-05-01
    deadlines:
      - {group: eea, kind: application, closes: CLOSES}
      - {group: non-eea, kind: application, closes: CLOSES}
    fees:
      - {group: eea, amount: 1116.50, currency: EUR, per: year}
      - {group: non-eea, amount: 5500, currency: EUR, per: year}
    verified: {on: 2026-10-12, by: admissions, review_by: 2027-12-01}
";

fn intake(year: &str, start: &str, closes: &str) -> String {
    INTAKE.replace("YEAR", year).replace("START", start).replace("CLOSES", closes)
}

/// The base site, kept with git, and committed.
fn site() -> Folder {
    let site = copy_of_base();
    git(&site.0, "init -q");
    commit(&site.0, "2026-10-13T10:00:00Z");
    site
}

fn commit(folder: &Path, moment: &str) {
    git_at(folder, moment, "add -A");
    git_at(folder, moment, "commit -q -m change");
}

fn read(site: &Path, path: &str) -> String {
    fs::read_to_string(site.join(path)).expect("the file can be read")
}

/// Change a text that stands exactly once in the facts of the programme.
fn edit(site: &Path, from: &str, to: &str) {
    let text = read(site, FACTS);
    assert_eq!(text.matches(from).count(), 1, "{from}");
    fs::write(site.join(FACTS), text.replace(from, to)).expect("the file can be written");
}

fn history(site: &Path, more: &[&str]) -> Output {
    prospectus(&[&["history"], more].concat(), site)
}

/// Record the history, which succeeds; gives what was said.
fn record(site: &Path) -> String {
    let ran = history(site, &[]);
    assert!(ran.status.success() && ran.stdout.is_empty(), "{}", stderr(&ran));
    stderr(&ran)
}

/// How `prospectus history --check` ends.
fn checked(site: &Path) -> Option<i32> {
    let before = fs::read(site.join(FILE)).ok();
    let ran = history(site, &["--check"]);
    assert_eq!(before, fs::read(site.join(FILE)).ok(), "a check writes nothing");
    ran.status.code()
}

/// What a date was, change by change.
fn record_of(site: &Path, name: &str) -> Vec<(String, Option<String>)> {
    let file: serde_yaml::Value = serde_yaml::from_str(&read(site, FILE)).expect("it is YAML");
    let lines = file["events"].as_sequence().expect("a list");
    let lines = lines.iter().filter_map(|line| line.as_str()?.strip_prefix(name)?.strip_prefix(' '));
    let change = |line: &str| {
        let (at, is) = line.split_once(' ').expect("a moment, and what it was since then");
        (at.to_owned(), (is != "-").then(|| is.to_owned()))
    };
    lines.map(change).collect()
}

/// The events of the programme's calendar after a build, by their names.
fn calendar(site: &Path) -> BTreeMap<String, BTreeMap<String, String>> {
    let built = prospectus(&[&["build"], &NOW[..]].concat(), site);
    assert!(built.status.success(), "{}", stderr(&built));
    let text = read(site, "public/en/programmes/demo.ics").replace("\r\n ", "");
    let event = |part: &str| -> BTreeMap<String, String> {
        let lines = part.lines().filter_map(|line| line.split_once(':'));
        lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    let events = text.split("BEGIN:VEVENT").skip(1).map(event);
    let named = events.map(|one| (one["UID"].split('@').next().unwrap_or_default().to_owned(), one));
    named.collect()
}

#[test]
fn a_deadline_that_moves_keeps_its_name_and_counts() {
    let site = site();
    let site = site.0.as_path();
    assert_eq!(checked(site), Some(1), "there is no history yet");
    let before = calendar(site);
    assert!(before.len() == 4 && before.values().all(|event| !event.contains_key("SEQUENCE")), "{before:?}");
    assert!(record(site).starts_with(&format!("wrote {FILE}: 6 dates, 0 changes, ")));
    assert_eq!(calendar(site)[NON_EEA]["SEQUENCE"], "0");

    edit(site, "2027-03-01", "2027-03-15");
    assert_eq!(checked(site), Some(0), "what is not committed is not history");
    commit(site, "2026-11-02T09:30:00+01:00");
    assert_eq!(checked(site), Some(1));
    assert!(record(site).starts_with(&format!("wrote {FILE}: 6 dates, 1 change, ")));
    assert!(record(site).starts_with(&format!("{FILE} is current: 6 dates, 1 change, ")));
    assert_eq!(checked(site), Some(0));

    let after = calendar(site);
    assert!(before.keys().eq(after.keys()), "{after:?}");
    assert_eq!(after[NON_EEA]["UID"], before[NON_EEA]["UID"]);
    let told = ["SEQUENCE", "LAST-MODIFIED", "DTSTART"].map(|name| after[NON_EEA][name].as_str());
    assert_eq!(told, ["1", "20261102T083000Z", "20270315T225959Z"]);
    let others = after.iter().filter(|(name, _)| *name != NON_EEA);
    assert!(others.clone().count() == 3 && others.clone().all(|(_, event)| event["SEQUENCE"] == "0"));
    let recorded = record_of(site, NON_EEA);
    assert_eq!(recorded[0], ("2026-10-13T10:00:00Z".into(), Some("2027-03-01T22:59:59Z".into())));
    assert_eq!(recorded[1], ("2026-11-02T08:30:00Z".into(), Some("2027-03-15T22:59:59Z".into())));

    // To record the history changes none, and nobody sees what stands in a file that cannot be read.
    commit(site, "2026-11-03T00:00:00Z");
    fs::write(site.join(FACTS), "ects: [").expect("the file can be written");
    commit(site, "2026-11-04T00:00:00Z");
    assert_eq!(checked(site), Some(0));
}

#[test]
fn what_stands_before_or_goes_changes_no_name() {
    let site = site();
    let site = site.0.as_path();
    let own = "  - academic_year: 2027-2028\n    starts: 2027-09-20\n";
    let later = intake("2028-2029", "2028-09-18", "2028-03-01");
    let text = read(site, FACTS);
    fs::write(site.join(FACTS), format!("{text}{later}")).expect("the file can be written");
    commit(site, "2026-10-14T00:00:00Z");
    record(site);
    let before = calendar(site);

    // The later one first, and one above that has passed.
    let passed = intake("2026-2027", "2026-09-21", "2026-06-01");
    fs::write(site.join(FACTS), text.replace(own, &format!("{passed}{later}{own}")))
        .expect("the file can be written");
    commit(site, "2026-10-15T00:00:00Z");
    record(site);
    let reordered = calendar(site);
    assert!(before.iter().all(|(name, event)| reordered[name] == *event), "{reordered:?}");
    assert_eq!((before.len(), reordered.len()), (8, 12), "{:?}", reordered.keys());

    // Both are deleted: one is called off, the other was over.
    fs::write(site.join(FACTS), &text).expect("the file can be written");
    commit(site, "2026-10-16T00:00:00Z");
    record(site);
    let after = calendar(site);
    let cancelled =
        |event: &BTreeMap<String, String>| event.get("STATUS").is_some_and(|is| is == "CANCELLED");
    let (gone, left): (BTreeMap<_, _>, BTreeMap<_, _>) =
        after.iter().partition(|(name, _)| name.contains("/2028-2029/"));
    assert!(left.len() == 4 && left.iter().all(|(name, event)| before[*name] == **event), "{left:?}");
    assert!(!after.keys().any(|name| name.contains("/2026-2027/")), "{after:?}");
    // Applications for it had opened, which nothing undoes.
    assert_eq!(gone.len(), 3, "{gone:?}");
    for (name, event) in gone {
        assert!(cancelled(event) && event["UID"] == before[name]["UID"], "{event:?}");
        assert_eq!([&event["SEQUENCE"], &event["LAST-MODIFIED"]], ["1", "20261016T000000Z"], "{event:?}");
    }

    // An item that takes another name is another one.
    git(site, "mv content/programmes/demo content/programmes/other");
    commit(site, "2026-10-17T00:00:00Z");
    record(site);
    assert_eq!(record_of(site, NON_EEA)[1], ("2026-10-17T00:00:00Z".into(), None));
    assert_eq!(record_of(site, &NON_EEA.replace("demo", "other")).len(), 1);
}

/// The site may be anywhere in a repository, its user may like git otherwise, and a merge is one change.
#[test]
fn a_site_is_found_in_its_repository_and_a_merge_is_one_change() {
    let whole = Folder::new();
    let site = whole.0.join("my [s]ite\u{e9}*");
    fs::rename(&copy_of_base().0, &site).expect("the folder can be moved");
    fs::create_dir_all(whole.0.join("content/programmes/demo")).expect("the folder can be made");
    fs::copy(site.join(FACTS), whole.0.join(FACTS)).expect("the file can be copied");
    git(&whole.0, "init -q");
    for setting in
        ["log.diffMerges dense-combined", "log.follow true", "diff.renames copies", "color.ui always"]
    {
        git(&whole.0, &format!("config {setting}"));
    }
    commit(&whole.0, "2026-10-13T10:00:00Z");
    git(&site, "checkout -q -b side");
    for (from, to, at) in [("03-01", "03-02", "01"), ("03-02", "03-03", "02"), ("03-03", "03-04", "03")] {
        edit(&site, from, to);
        commit(&site, &format!("2026-11-{at}T00:00:00Z"));
    }
    git(&site, "checkout -q main");
    fs::write(
        site.join("content/pages/about/en.md"),
        "---\ntitle: About us\nsummary: A page.\n---\n## Us {#us}\n",
    )
    .expect("the file can be written");
    commit(&site, "2026-11-04T00:00:00Z");
    git_at(&site, "2026-11-05T00:00:00Z", "merge -q --no-ff -m merge side");
    record(&site.join("content/pages"));
    let told = record_of(&site, NON_EEA);
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(told[1], ("2026-11-05T00:00:00Z".into(), Some("2027-03-04T22:59:59Z".into())));
    assert!(!whole.0.join(FILE).exists());
    let named = prospectus(&["history", "--check", "--site", "."], &site);
    assert!(named.status.success(), "{}", stderr(&named));
}

#[test]
fn what_was_recorded_stays_when_git_forgets() {
    let site = site();
    let site = site.0.as_path();
    edit(site, "2027-03-01", "2027-03-15");
    commit(site, "2026-11-02T00:00:00Z");
    record(site);
    fs::remove_dir_all(site.join(".git")).expect("the folder can be removed");
    git(site, "init -q");
    edit(site, "2027-06-01T17:00", "2027-06-01T18:00");
    edit(site, "2027-09-20", "2027-10-04");
    commit(site, "2026-11-10T00:00:00Z");
    edit(site, "2027-03-15", "2027-03-22");
    commit(site, "2026-11-11T00:00:00Z");
    record(site);
    assert_eq!(checked(site), Some(0));
    // The intake begins in another month, so that it is another one; the present one begins anew.
    let told: Vec<_> = record_of(site, NON_EEA);
    assert_eq!(told.len(), 2, "{told:?}");
    let now = NON_EEA.replace("2027-09", "2027-10");
    assert_eq!(record_of(site, &now).len(), 2);
    edit(site, "2027-10-04", "2027-09-20");
    commit(site, "2026-11-12T00:00:00Z");
    record(site);
    let told: Vec<_> = record_of(site, NON_EEA).into_iter().filter_map(|(_, is)| is).collect();
    assert_eq!(told, ["2027-03-01T22:59:59Z", "2027-03-15T22:59:59Z", "2027-03-22T22:59:59Z"]);
    assert_eq!(calendar(site)[NON_EEA]["SEQUENCE"], "2");
    let merged = format!("<<<<<<< ours\n{}", read(site, FILE));
    fs::write(site.join(FILE), &merged).expect("the file can be written");
    let refused = history(site, &[]);
    assert_eq!(refused.status.code(), Some(1), "{}", stderr(&refused));
    assert!(stderr(&refused).contains("or remove it") && read(site, FILE) == merged, "{}", stderr(&refused));
}

#[test]
fn without_a_whole_history_it_is_said_what_to_do() {
    let refused = |folder: &Path, why: &str| {
        let ran = history(folder, &[]);
        assert!(ran.status.code() == Some(2) && stderr(&ran).contains(why), "{why}: {}", stderr(&ran));
        assert!(!folder.join(FILE).exists());
    };
    let copy = copy_of_base();
    refused(&copy.0, "is not kept with git");
    git(&copy.0, "init -q");
    refused(&copy.0, "nothing is committed yet");
    let site = site();
    edit(&site.0, "2027-03-01", "2027-03-15");
    commit(&site.0, "2026-11-02T00:00:00Z");
    let clones = Folder::new();
    let address = format!("file://{}", site.0.display());
    git(&clones.0, &format!("clone -q --depth 1 {address} part"));
    refused(&clones.0.join("part"), "fetch-depth: 0");
    git(&clones.0.join("part"), "fetch -q --unshallow");
    assert!(record(&clones.0.join("part")).starts_with(&format!("wrote {FILE}: 6 dates, 1 change, ")));
    refused(&clones.0, "content/site.yaml");
}

/// The lines of the record about addresses that have a word in them.
fn addresses(site: &Path, word: &str) -> Vec<String> {
    let file: serde_yaml::Value = serde_yaml::from_str(&read(site, FILE)).expect("it is YAML");
    let all = file["addresses"].as_sequence().cloned().unwrap_or_default();
    let all = all.iter().filter_map(|line| line.as_str().map(ToOwned::to_owned));
    all.filter(|line| line.contains(word)).collect()
}

fn build(site: &Path) -> Output {
    prospectus(&[&["build"], &NOW[..]].concat(), site)
}

fn write(site: &Path, path: &str, text: &str) {
    fs::write(site.join(path), text).expect("the file can be written");
}

/// A pipeline starts with what was committed and nothing else, so that no manifest of an earlier build helps.
fn afresh(site: &Path) -> Output {
    let _ = fs::remove_dir_all(site.join("public"));
    build(site)
}

#[test]
fn an_address_that_was_published_is_never_lost() {
    const WORDS: &str = "content/programmes/demo/en.md";
    let site = site();
    let site = site.0.as_path();
    let text = read(site, WORDS);
    let renamed =
        |slug: &str, more: &str| text.replace("title: Demo", &format!("title: Demo\nslug: {slug}{more}"));

    // Without a record everything is as ever.
    write(site, WORDS, &renamed("first", ""));
    assert!(afresh(site).status.success());
    commit(site, "2026-10-14T00:00:00Z");
    record(site);
    assert_eq!(addresses(site, "/en/programmes/first/"), ["/en/programmes/first/ en programmes/demo"]);
    assert!(addresses(site, "/en/programmes/demo/").is_empty(), "the past begins with the first record");
    assert!(afresh(site).status.success());
    commit(site, "2026-10-15T00:00:00Z");

    // What was published after the record was handed in is found, too, though nobody recorded it.
    write(site, WORDS, &renamed("second", "\naliases: [/en/programmes/first/]"));
    commit(site, "2026-10-16T00:00:00Z");
    write(site, WORDS, &renamed("third", "\naliases: [/en/programmes/first/]"));
    commit(site, "2026-10-17T00:00:00Z");
    assert_eq!(checked(site), Some(1));
    record(site);
    let told =
        ["first", "second", "third"].map(|slug| addresses(site, &format!("/en/programmes/{slug}/ ")).len());
    assert_eq!(told, [1, 1, 1]);

    // The line that is told mends it.
    let lost = afresh(site);
    assert_eq!(lost.status.code(), Some(1), "{}", stderr(&lost));
    let line = "aliases: [/en/programmes/first/, /en/programmes/second/]";
    assert!(
        stderr(&lost).contains("error[P0908]: `/en/programmes/second/` was published"),
        "{}",
        stderr(&lost)
    );
    assert!(stderr(&lost).contains(&format!("change the line to `{line}` in {WORDS}")), "{}", stderr(&lost));
    write(site, WORDS, &renamed("third", &format!("\n{line}")));
    let mended = afresh(site);
    assert!(mended.status.success(), "{}", stderr(&mended));
    let old = read(site, "public/en/programmes/second/index.html");
    assert!(old.contains("/base/en/programmes/third/"), "{old}");

    // Or it is said to be gone: the page says so, and search engines are not told of it.
    write(site, WORDS, &renamed("third", "\naliases: [/en/programmes/first/]"));
    let settings = read(site, "content/site.yaml");
    let gone = format!("{settings}addresses: {{gone: [/en/programmes/second/]}}\n");
    write(site, "content/site.yaml", &gone.replace("theme: plain", "theme: default"));
    let built = afresh(site);
    assert!(built.status.success(), "{}", stderr(&built));
    let page = read(site, "public/en/programmes/second/index.html");
    assert!(page.contains("This page no longer exists") && page.contains("noindex"), "{page}");
    assert!(!read(site, "public/sitemap.xml").contains("/en/programmes/second/"));
    write(site, "content/site.yaml", &settings);
    write(site, WORDS, &renamed("third", &format!("\n{line}")));

    // What is committed with mistakes was never published.
    write(site, WORDS, &renamed("fourth", &format!("\n{line}\nsumary: x")));
    commit(site, "2026-10-18T00:00:00Z");
    let ran = history(site, &[]);
    // In a program with checks of its own, ICU says what CLDR lacks before anything of ours.
    let said = stderr(&ran);
    let first = said.lines().find(|line| !line.starts_with("ICU4X data error")).unwrap_or_default();
    assert!(first.starts_with("note: what was committed last has errors"), "{said}");
    assert!(addresses(site, "fourth").is_empty());
}

/// Each line stands by itself, so that both sides of a merge are kept, in whichever order.
#[test]
fn records_of_two_branches_become_one() {
    let site = site();
    let site = site.0.as_path();
    write(site, ".gitattributes", "content/history.yaml merge=union\n");
    record(site);
    commit(site, "2026-10-14T00:00:00Z");
    let page = |id: &str| {
        fs::create_dir_all(site.join(format!("content/pages/{id}"))).expect("the folder can be made");
        write(
            site,
            &format!("content/pages/{id}/en.md"),
            &format!("---\ntitle: {id}\nsummary: A page.\n---\nText.\n"),
        );
    };
    git(site, "checkout -q -b side");
    page("beta");
    commit(site, "2026-10-15T00:00:00Z");
    record(site);
    commit(site, "2026-10-15T01:00:00Z");
    git(site, "checkout -q main");
    page("alpha");
    commit(site, "2026-10-16T00:00:00Z");
    record(site);
    commit(site, "2026-10-16T01:00:00Z");
    git_at(site, "2026-10-17T00:00:00Z", "merge -q --no-ff -m merge side");
    assert!(afresh(site).status.success());
    record(site);
    assert_eq!([addresses(site, "pages/alpha").len(), addresses(site, "pages/beta").len()], [2, 2]);
    let lines = addresses(site, "");
    assert!(lines.is_sorted(), "{lines:?}");
}

/// A deadline that both branches moved has a line for each change, and no key twice.
#[test]
fn a_date_that_two_branches_moved_keeps_both_changes() {
    let site = site();
    let site = site.0.as_path();
    write(site, ".gitattributes", "content/history.yaml merge=union\n");
    record(site);
    commit(site, "2026-10-14T00:00:00Z");
    let moved = |from: &str, to: &str, at: &str| {
        edit(site, from, to);
        commit(site, &format!("2026-10-{at}T00:00:00Z"));
        record(site);
        commit(site, &format!("2026-10-{at}T01:00:00Z"));
    };
    git(site, "checkout -q -b side");
    moved("2027-03-01", "2027-03-15", "15");
    git(site, "checkout -q main");
    moved("2027-03-01", "2027-03-31", "16");
    git_at(site, "2026-10-17T00:00:00Z", "merge -q -X theirs --no-ff -m merge side");
    let is: Vec<_> = record_of(site, NON_EEA).into_iter().map(|(_, is)| is.unwrap_or_default()).collect();
    assert_eq!(is.len(), 3, "both lines are kept: {is:?}");
    assert_eq!(calendar(site)[NON_EEA]["SEQUENCE"], "3", "it changed since");
    record(site);
    let is: Vec<_> = record_of(site, NON_EEA).into_iter().map(|(_, is)| is.unwrap_or_default()).collect();
    let day = |day: u8| format!("2027-03-{day:02}T{}:59:59Z", if day == 31 { 21 } else { 22 });
    assert_eq!(is, [1, 15, 31, 15].map(day));
}

/// From birth on nobody has to remember anything: the pipeline of a new site clones it and finds what was published.
#[test]
fn a_new_site_loses_no_address_from_its_first_commit_on() {
    let folder = Folder::new();
    let made = prospectus(&["init", "site", "--country", "BE", "--now", "2026-11-01"], &folder.0);
    assert!(made.status.success(), "{}", stderr(&made));
    let site = folder.0.join("site");
    git(&site, "init -q");
    commit(&site, "2026-11-02T00:00:00Z");
    git(&site, "mv content/programmes/example-programme content/programmes/example-programs");
    commit(&site, "2026-11-03T00:00:00Z");
    git(&folder.0, &format!("clone -q file://{} pipeline", site.display()));
    let pipeline = folder.0.join("pipeline");
    record(&pipeline);
    let lost = build(&pipeline);
    assert_eq!(lost.status.code(), Some(1), "{}", stderr(&lost));
    let line = "if so, add the line `aliases: [/en/programmes/example-programme/]` in content/programmes/example-programs/en.md";
    assert!(stderr(&lost).contains(line), "{}", stderr(&lost));
}
