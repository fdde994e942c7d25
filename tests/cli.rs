//! The program from outside: exit codes, what goes where, and the world failing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::site::{Folder, copy_of_base, root, tree};

pub fn prospectus(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_prospectus"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("RUST_BACKTRACE")
        .output()
        .expect("the program can be started")
}

/// Run git in a folder.
pub fn git(folder: &Path, arguments: &str) {
    git_at(folder, "2026-10-13T10:00:00Z", arguments);
}

/// Run git at a moment, which becomes that of a commit.
pub fn git_at(folder: &Path, moment: &str, arguments: &str) {
    let run = Command::new("git")
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.edu", "-c", "init.defaultBranch=main"])
        .args(arguments.split(' '))
        .env("GIT_COMMITTER_DATE", moment)
        .current_dir(folder)
        .output()
        .expect("git can be started");
    assert!(run.status.success(), "{arguments}: {}", stderr(&run));
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub const NOW: [&str; 2] = ["--now", "2026-11-24T12:00:00Z"];

fn build(folder: &Path, more: &[&str]) -> Output {
    prospectus(&[&["build"], &NOW[..], more].concat(), folder)
}

#[test]
fn a_build_tells_what_it_did_and_a_second_one_does_nothing() {
    let site = copy_of_base();
    // Found upward from a folder within the site.
    let first = build(&site.0.join("content/programmes"), &[]);
    assert_eq!(first.status.code(), Some(0), "{}", stderr(&first));
    assert!(
        stderr(&first).contains("pages    en ")
            && stderr(&first).contains(" written, 0 unchanged, 0 removed"),
        "{}",
        stderr(&first)
    );
    assert!(first.stdout.is_empty(), "nothing but data on standard output");
    let second = build(&site.0, &[]);
    assert!(stderr(&second).contains("nothing changed"), "{}", stderr(&second));
    assert!(build(&site.0, &["--quiet"]).stderr.is_empty());
}

#[test]
fn a_sealed_folder_is_looked_after_all_the_same() {
    let site = copy_of_base();
    let first = build(&site.0, &[]);
    assert!(stderr(&first).contains("next     20"), "{}", stderr(&first));
    fs::remove_file(site.0.join("public/en/about/index.html")).expect("the file is there");
    assert!(stderr(&build(&site.0, &[])).contains("files    1 written"), "a lost file comes back");
    let later = prospectus(&["build", "--now", "2027-02-05"], &site.0);
    assert!(stderr(&later).contains(" rendered"), "{}", stderr(&later));
    let drafts = prospectus(&["build", "--now", "2027-02-05", "--base-url", "https://x.example/"], &site.0);
    assert!(!stderr(&drafts).contains("nothing changed"), "{}", stderr(&drafts));
}

#[test]
fn parts_of_a_site_share_no_file_and_are_the_whole_together() {
    let site = copy_of_base();
    build(&site.0, &[]);
    let ours = |folder: &str| {
        let files = tree(&site.0.join(folder)).into_iter();
        files.filter(|(path, _)| !path.starts_with(".prospectus/")).collect::<BTreeMap<_, _>>()
    };
    let mut together = BTreeMap::new();
    let parts = ["1/3", "2/3", "3/3"];
    for part in parts {
        let made = build(&site.0, &["--shard", part, "--output", "part"]);
        assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
        for (path, bytes) in ours("part") {
            assert!(together.insert(path.clone(), bytes).is_none(), "{path} is in two parts");
        }
        let again = build(&site.0, &["--shard", part, "--output", "part"]);
        assert!(stderr(&again).contains("nothing changed"), "{}", stderr(&again));
    }
    assert!(together == ours("public"), "the parts are not the whole");
    let refused = build(&site.0, &["--shard", "4/3"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("there is no part 4 of 3"), "{}", stderr(&refused));
}

#[test]
fn an_error_publishes_nothing_and_leaves_everything_as_it_was() {
    let site = copy_of_base();
    build(&site.0, &[]);
    let before = tree(&site.0.join("public"));
    fs::write(
        site.0.join("content/programmes/demo/en.md"),
        "---\ntitle: Data: from field to lab\nsummary: x\n---\n",
    )
    .expect("the file can be written");
    let broken = build(&site.0, &[]);
    assert_eq!(broken.status.code(), Some(1));
    assert!(
        stderr(&broken).contains("error[P0204]") && stderr(&broken).contains("nothing was published"),
        "{}",
        stderr(&broken)
    );
    assert!(before == tree(&site.0.join("public")));
    let json = build(&site.0, &["--format", "json"]);
    let line = String::from_utf8_lossy(&json.stdout).lines().next().unwrap_or_default().to_owned();
    let value: serde_json::Value = serde_json::from_str(&line).expect("JSON goes to standard output");
    assert_eq!((&value["code"], &value["line"]), (&"P0204".into(), &2.into()));
}

#[test]
fn warnings_can_forbid_publishing() {
    let site = copy_of_base();
    let late = ["--now", "2028-06-01"];
    let warned = prospectus(&[&["build"], &late[..]].concat(), &site.0);
    assert_eq!(warned.status.code(), Some(0));
    assert!(stderr(&warned).contains("warning[P0510]"), "{}", stderr(&warned));
    let failed = prospectus(&[&["build", "--fail-on", "warning"], &late[..]].concat(), &site.0);
    assert_eq!(failed.status.code(), Some(1));
}

#[test]
fn the_world_failing_is_another_exit_code() {
    let empty = Folder::new();
    let lost = build(&empty.0, &[]);
    assert_eq!(lost.status.code(), Some(2));
    assert!(stderr(&lost).contains("content/site.yaml"), "{}", stderr(&lost));
    assert_eq!(build(&empty.0, &["--now", "yesterday"]).status.code(), Some(2));
    let site = copy_of_base();
    fs::create_dir_all(site.0.join("public/en")).expect("the folder can be made");
    fs::write(site.0.join("public/en/index.html"), "mine").expect("the file can be written");
    let foreign = build(&site.0, &[]);
    assert_eq!(foreign.status.code(), Some(2));
    assert!(stderr(&foreign).contains("en/index.html"), "{}", stderr(&foreign));
    assert_eq!(fs::read_to_string(site.0.join("public/en/index.html")).ok().as_deref(), Some("mine"));
}

#[test]
fn the_gallery_has_a_folder_of_its_own() {
    let site = copy_of_base();
    let page = site.0.join("themes/plain/templates/gallery.html");
    fs::write(page, "{{ page.title.text }}").expect("the file can be written");
    build(&site.0, &[]);
    let before = tree(&site.0.join("public"));
    let gallery = |more: &[&str]| prospectus(&[&["gallery"], &NOW[..], more].concat(), &site.0);
    let first = gallery(&[]);
    assert_eq!(first.status.code(), Some(0), "{}", stderr(&first));
    assert!(site.0.join("gallery/index.html").is_file() && site.0.join("gallery/en/index.html").is_file());
    assert!(stderr(&gallery(&[])).contains("nothing changed"));
    let over = gallery(&["--output", "public"]);
    assert_eq!(over.status.code(), Some(2));
    assert!(stderr(&over).contains("public has a site in it"), "{}", stderr(&over));
    assert!(before == tree(&site.0.join("public")));
}

#[test]
fn bytes_do_not_depend_on_the_time_zone() {
    let site = copy_of_base();
    let trees: Vec<_> = ["Pacific/Auckland", "America/Lima"]
        .into_iter()
        .map(|zone| {
            let out = site.0.join(zone.replace('/', "-"));
            let arguments =
                ["build", "--output", out.to_str().expect("a temporary path is text"), NOW[0], NOW[1]];
            let run = Command::new(env!("CARGO_BIN_EXE_prospectus"))
                .args(arguments)
                .env("TZ", zone)
                .env("LANG", "ar_MA.UTF-8")
                .current_dir(&site.0)
                .output();
            assert!(run.expect("the program can be started").status.success());
            tree(&out)
        })
        .collect();
    assert!(trees[0] == trees[1]);
}

#[test]
fn another_base_address_changes_every_link() {
    let site = copy_of_base();
    let built = build(&site.0, &["--base-url", "https://other.example.edu/a/b"]);
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    let page =
        fs::read_to_string(site.0.join("public/en/programmes/demo/index.html")).expect("the page is there");
    assert!(
        page.contains("href=\"/a/b/en/about/#us\"")
            && page.contains("https://other.example.edu/a/b/en/programmes/demo/"),
        "{page}"
    );
    assert_eq!(build(&site.0, &["--base-url", "ftp://x"]).status.code(), Some(2));
}

#[test]
fn every_code_is_explained() {
    let here = root();
    let listed = prospectus(&["explain"], &here);
    let codes: Vec<String> = String::from_utf8_lossy(&listed.stdout)
        .lines()
        .filter_map(|line| line.split("  ").next().map(ToOwned::to_owned))
        .collect();
    assert!(codes.len() >= 70, "{codes:?}");
    let one = prospectus(&["explain", "p0204"], &here);
    assert!(String::from_utf8_lossy(&one.stdout).starts_with("P0204: a colon followed by a space"));
    let none = prospectus(&["explain", "P9999"], &here);
    assert_eq!(none.status.code(), Some(2));
}

/// What each kind of work says of our own mistake, which `mishap` plants in files of this name.
#[test]
fn our_own_mistake_is_told_as_one_and_leaves_everything_as_it_was() {
    let site = copy_of_base();
    build(&site.0, &[]);
    let before = tree(&site.0.join("public"));
    for doing in ["reading", "preparing", "drawing"] {
        let folder = site.0.join(format!("content/pages/planted-panic-{doing}"));
        fs::create_dir_all(&folder).expect("the folder can be made");
        fs::write(folder.join("en.md"), "---\ntitle: A page\nsummary: A page.\n---\nWords.\n")
            .expect("it can be written");
        let failed = build(&site.0, &[]);
        let told = stderr(&failed);
        assert_eq!(failed.status.code(), Some(2), "{told}");
        let first = format!(
            "error: prospectus itself made a mistake while {doing} content/pages/planted-panic-{doing}/en.md, which"
        );
        assert!(told.starts_with(&first) && told.contains("(src/mishap.rs:"), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(tree(&site.0.join("public")) == before, "the old site is whole");
        fs::remove_dir_all(folder).expect("it can be removed");
    }
    let again = build(&site.0, &[]);
    assert!(stderr(&again).contains("nothing changed"), "{}", stderr(&again));
}

/// Case 25-symlink-silent: what lies behind a link elsewhere would be missed on the site; what lies behind one within it is published.
#[cfg(unix)]
#[test]
fn links_are_followed_within_the_site_and_told_elsewhere() {
    use std::os::unix::fs::symlink;
    let site = copy_of_base();
    let elsewhere = Folder::new();
    let at = |path: &str| site.0.join("content/pages").join(path);
    fs::create_dir_all(at("linked")).expect("the folder can be made");
    symlink("../about/en.md", at("linked/en.md")).expect("the link can be made");
    symlink(&elsewhere.0, at("away")).expect("the link can be made");
    symlink("../../pages", at("linked/round")).expect("the link can be made");
    let built = build(&site.0, &[]);
    assert!(built.status.success(), "{}", stderr(&built));
    let page = fs::read_to_string(site.0.join("public/en/linked/index.html")).expect("it is published");
    assert!(page.contains("That is us."));
    for told in [
        "warning[P0111]: `content/pages/away` is a link that leads out of",
        "`content/pages/linked/round` is a link that leads round",
    ] {
        assert!(stderr(&built).contains(told), "{}", stderr(&built));
    }
}
