//! The disk failing under a build, for real: full, read-only, cut off, limited, taken away; and builds that are killed.
//! Whatever happens, a build ends with 0, 1 or 2 and a sentence, and what was published is the old site or the new one.
//!
//! What needs a system that lets users make namespaces fails on one that does not, and says so.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use crate::cli::{NOW, stderr};
use crate::site::{Folder, copy_to, tree};

const PROGRAM: &str = env!("CARGO_BIN_EXE_prospectus");
const OTHER: [&str; 2] = ["--base-url", "https://other.example.edu/"];

/// The base site, published, with foreign files in `public/`.
fn site() -> Folder {
    let site = on_disk();
    // Without the one scholarship that gives every country of the world a page there are some sixty files.
    fs::remove_dir_all(site.0.join("content/scholarships")).expect("the folder is there");
    let built = run(Command::new(PROGRAM).arg("build").args(NOW), &site.0);
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    fs::write(site.0.join("public/CNAME"), "mine").expect("the file can be written");
    fs::write(site.0.join("public/en/mine.txt"), "mine").expect("the file can be written");
    site
}

/// What is about disks needs one, and not memory that looks like one.
fn on_disk() -> Folder {
    copy_to(Folder::within(&std::env::temp_dir()))
}

fn run(command: &mut Command, folder: &Path) -> Output {
    command.current_dir(folder).output().expect("the program can be started")
}

/// What everything of a folder looks like, so that nothing of it may differ.
fn public(site: &Folder) -> BTreeMap<String, Vec<u8>> {
    tree(&site.0.join("public"))
}

/// It ended with a sentence about the disk, and changed nothing.
fn refused(site: &Folder, before: &BTreeMap<String, Vec<u8>>, ran: &Output, about: &str) {
    let said = stderr(ran);
    assert_eq!(ran.status.code(), Some(2), "{about}: {said}");
    assert!(said.starts_with("error: nothing was published: ") && said.contains(about), "{about}: {said}");
    assert!(said.trim_end().lines().count() <= 2 && !said.contains("panicked"), "{said}");
    assert!(*before == public(site), "{about}: the old site is whole");
    assert!(!site.0.join("public/.prospectus/manifest.next").exists(), "nothing is left to be finished");
    assert!(!site.0.join(".public.staging").exists(), "nothing waits");
}

/// The next build publishes everything, and finds the same as one that never failed.
fn heals(site: &Folder) {
    let built = run(Command::new(PROGRAM).arg("build").args(NOW).args(OTHER), &site.0);
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    let apart = site.0.join("apart");
    let cold = run(Command::new(PROGRAM).args(["build", "--output", "apart"]).args(NOW).args(OTHER), &site.0);
    assert_eq!(cold.status.code(), Some(0), "{}", stderr(&cold));
    let mut healed = public(site);
    let foreign = ["CNAME", "en/mine.txt"].map(|path| healed.remove(path));
    assert!(foreign.iter().all(|bytes| bytes.as_deref() == Some(&b"mine"[..])), "foreign files stay");
    assert!(healed == tree(&apart), "the next build is whole");
}

fn is_root(folder: &Path) -> bool {
    String::from_utf8_lossy(&run(Command::new("id").arg("-u"), folder).stdout).trim() == "0"
}

/// The program as a user to whom permissions apply, which they do not to root.
fn bound(folder: &Path) -> Command {
    if !is_root(folder) {
        return Command::new(PROGRAM);
    }
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-user=1000", "--map-group=1000", "--", PROGRAM]);
    command
}

#[cfg(unix)]
fn allow(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("the rights can be changed");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_named_and_nothing_changes() {
    let site = site();
    let before = public(&site);
    // The folder itself, one deep in it after others were written, the manifest's, and that of a page that goes.
    for (folder, about) in [
        ("public", "public"),
        ("public/nl/programmes", "public/nl/programmes"),
        ("public/nl/programmes/demo", "public/nl/programmes/demo"),
        ("public/.prospectus", "public/.prospectus"),
    ] {
        let folder = site.0.join(folder);
        allow(&folder, 0o555);
        let ran = run(bound(&site.0).arg("build").args(NOW).args(OTHER), &site.0);
        allow(&folder, 0o755);
        refused(&site, &before, &ran, about);
    }
    heals(&site);
}

#[cfg(unix)]
#[test]
fn beside_a_folder_that_may_not_be_written_what_waits_does_so_within() {
    let site = site();
    fs::create_dir(site.0.join("www")).expect("the folder can be made");
    fs::create_dir(site.0.join("www/site")).expect("the folder can be made");
    allow(&site.0.join("www"), 0o555);
    let ran = run(bound(&site.0).args(["build", "--output", "www/site"]).args(NOW), &site.0);
    allow(&site.0.join("www"), 0o755);
    assert_eq!(ran.status.code(), Some(0), "{}", stderr(&ran));
    assert!(site.0.join("www/site/en/index.html").is_file());
    assert!(!site.0.join("www/site/.prospectus/staging").exists());
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    let site = site();
    let before = public(&site);
    let file = site.0.join("content/programmes/demo/en.md");
    allow(&file, 0);
    let ran = run(bound(&site.0).arg("build").args(NOW).args(OTHER), &site.0);
    allow(&file, 0o644);
    assert_eq!(ran.status.code(), Some(2), "{}", stderr(&ran));
    assert!(stderr(&ran).contains("cannot read") && stderr(&ran).contains("demo/en.md"), "{}", stderr(&ran));
    assert!(before == public(&site));
}

#[cfg(unix)]
#[test]
fn a_limit_on_the_size_of_files_is_told_and_nothing_changes() {
    let site = site();
    let before = public(&site);
    // From where no page fits to where the manifest alone does not; in blocks of 512 bytes.
    for blocks in [0, 1, 8, 30, 100] {
        let script = format!("ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &script, PROGRAM, "build"]).args(NOW).args(OTHER);
        refused(&site, &before, &run(&mut command, &site.0), "File too large");
    }
    heals(&site);
}

/// A script in a small disk of its own: `$1` is the program, `$2` the site. For each amount of free space it tells how
/// the build ended, whether `public` is as it was, and what was said.
const FULL: &str = r#"
set -e
mount -t tmpfs -o size=64m none "$2/disk"
cd "$2/disk"
mv ../content ../themes .
cp -a ../public public
print() { find public -type f -not -path '*/.prospectus/*' -exec sha256sum {} + | sort; }
print > ../before
for free in 0 4 16 64 256 1024 2048 4096; do
  : > filler
  dd if=/dev/zero of=filler bs=4096 2> /dev/null || :
  size=$(($(stat -c %s filler) / 1024 - free))
  truncate -s "${size}K" filler
  if "$1" build --now 2026-11-24T12:00:00Z --base-url https://other.example.edu/ --quiet 2> said; then code=0; else code=$?; fi
  rm filler
  print > ../after
  if cmp -s ../before ../after; then same=same; else same=other; fi
  echo "$free $code $same $(cat said)"
  test "$code" = 0 && break
done
rm -rf ../public
cp -a public ../public
mv content themes ..
"#;

#[cfg_attr(not(target_os = "linux"), ignore = "a small disk of one's own needs Linux")]
#[test]
fn a_full_disk_is_told_and_nothing_changes() {
    let site = site();
    fs::create_dir(site.0.join("disk")).expect("the folder can be made");
    let folder = site.0.to_str().expect("a temporary path is text");
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "--", "sh", "-c", FULL, "sh", PROGRAM, folder]);
    let ran = run(&mut command, &site.0);
    let told = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(
        ran.status.success(),
        "NOT TESTED: this system does not let users make namespaces with a disk in them (`unshare -Urm`), so that nobody \
         knows what a full one does: {}{told}",
        stderr(&ran)
    );
    let full: Vec<&str> = told.lines().filter(|line| line.contains(" 2 ")).collect();
    assert!(full.len() >= 4, "{told}");
    for line in full {
        let said = "2 same error: nothing was published: ";
        assert!(line.contains(said) && line.contains("No space left on device"), "{told}");
    }
    assert!(told.lines().last().is_some_and(|line| line.contains(" 0 other")), "{told}");
    heals(&site);
}

#[test]
fn a_file_in_the_place_of_a_folder_is_told() {
    let site = site();
    let before = public(&site);
    // In the site.
    let folder = site.0.join("content/programmes");
    fs::rename(&folder, site.0.join("kept")).expect("the folder can be moved");
    fs::write(&folder, "a file").expect("the file can be written");
    let ran = run(Command::new(PROGRAM).arg("build").args(NOW), &site.0);
    assert_eq!(ran.status.code(), Some(1), "{}", stderr(&ran));
    assert!(stderr(&ran).contains("content/programmes"), "{}", stderr(&ran));
    fs::remove_file(&folder).expect("the file can be removed");
    fs::rename(site.0.join("kept"), &folder).expect("the folder can be moved");
    assert!(before == public(&site));
    // In the output: a folder of ours, a page of ours, the folder of the manifest, and everything.
    for (path, about) in
        [("public/nl", ": nl"), ("public/.prospectus", "cannot read"), ("public", "is a file")]
    {
        let folder = site.0.join(path);
        fs::rename(&folder, site.0.join("kept")).expect("the folder can be moved");
        fs::write(&folder, "mine").expect("the file can be written");
        let ran = run(Command::new(PROGRAM).arg("build").args(NOW).args(OTHER), &site.0);
        let kept = fs::read_to_string(&folder).ok();
        fs::remove_file(&folder).expect("the file can be removed");
        fs::rename(site.0.join("kept"), &folder).expect("the folder can be moved");
        assert_eq!(kept.as_deref(), Some("mine"));
        refused(&site, &before, &ran, about);
    }
    let page = site.0.join("public/en/about/index.html");
    fs::remove_file(&page).expect("the file can be removed");
    fs::create_dir(&page).expect("the folder can be made");
    fs::write(page.join("mine.txt"), "mine").expect("the file can be written");
    let before = public(&site);
    let ran = run(Command::new(PROGRAM).arg("build").args(NOW).args(OTHER), &site.0);
    refused(&site, &before, &ran, "en/about/index.html/mine.txt");
    fs::remove_dir_all(&page).expect("the folder can be removed");
    heals(&site);
}

#[test]
fn a_damaged_manifest_or_seal_is_a_cold_build() {
    let site = site();
    let state = site.0.join("public/.prospectus");
    let whole: Vec<_> =
        ["manifest", "seal", "seen"].map(|name| fs::read(state.join(name)).expect("it is there")).into();
    for share in [0, 1, 50, 99] {
        for (name, bytes) in ["manifest", "seal", "seen"].iter().zip(&whole) {
            fs::write(state.join(name), &bytes[..bytes.len() * share / 100]).expect("it can be cut");
        }
        let built = run(Command::new(PROGRAM).arg("build").args(NOW), &site.0);
        assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
        assert!(stderr(&built).contains("note: the manifest in "), "{share}: {}", stderr(&built));
        let again = run(Command::new(PROGRAM).arg("build").args(NOW), &site.0);
        assert!(stderr(&again).contains("nothing changed"), "{}", stderr(&again));
    }
    heals(&site);
}

/// How often a build is killed. By hand: `KILLS=1000 cargo test --test suite -- killed`.
fn kills() -> u64 {
    std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(12)
}

/// Killed while files move, at moments that a generator of the test's own draws.
#[test]
#[allow(clippy::print_stderr, reason = "for those who run it by hand")]
fn a_killed_build_leaves_each_file_old_or_new() {
    let site = site();
    let old = public(&site);
    let built = run(Command::new(PROGRAM).args(["build", "--output", "new"]).args(NOW).args(OTHER), &site.0);
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    let new = tree(&site.0.join("new"));
    let first = new.iter().find(|(path, bytes)| old.get(*path) != Some(*bytes)).map(|(path, _)| path);
    let first = first.expect("another address changes something").as_str();
    let mut mixed = 0;
    let mut random = 88_172_645_463_325_252_u64;
    for round in 0..kills() {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        kill_one(&site, if round % 2 == 0 { &OTHER } else { &[] }, first, random);
        let now = public(&site);
        for (path, bytes) in &now {
            let known = [old.get(path), new.get(path)];
            assert!(known.contains(&Some(bytes)), "round {round}: {path} is neither old nor new");
        }
        assert!(old.keys().all(|path| now.contains_key(path)), "round {round}: a file is missing");
        mixed += u64::from(now != old && new.iter().any(|(path, bytes)| now.get(path) != Some(bytes)));
    }
    assert!(mixed > 0, "no build was killed while it moved files");
    eprintln!("{} builds killed, {mixed} of them while files moved", kills());
    heals(&site);
}

/// Start a build, and kill it: at any moment, some time after it announced what it is about to do, or just after the first
/// file moved.
fn kill_one(site: &Folder, address: &[&str], first: &str, random: u64) {
    let (waits, longest) = match random % 4 {
        0 => (None, 300_000),
        1 => (Some(".prospectus/manifest.next"), 100_000),
        _ => (Some(first), 4_000),
    };
    let when = || fs::metadata(site.0.join("public").join(waits?)).and_then(|found| found.modified()).ok();
    let before = when();
    let mut command = Command::new(PROGRAM);
    command.arg("build").args(NOW).args(address).current_dir(&site.0).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program can be started");
    while waits.is_some() && when() == before && child.try_wait().is_ok_and(|ended| ended.is_none()) {
        std::thread::sleep(Duration::from_micros(20));
    }
    std::thread::sleep(Duration::from_micros(random / 4 % longest));
    let _ = child.kill();
    child.wait().expect("the program ends");
}
