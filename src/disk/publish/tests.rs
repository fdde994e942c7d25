use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::disk::manifest::Written;
use crate::output::{Draft, Key};
use crate::source::Place;

/// A folder of its own for each test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("prospectus-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    fn output(&self) -> PathBuf {
        self.0.join("public")
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.output().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.output().join(path)).ok()
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Published> {
        publish(&output(files), &self.output(), Severity::Error, &|| {})
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The text `error` stands for a page that cannot be rendered, `warning` for one about which there is something to say.
/// A path that ends in `/` is a folder of files, `x=one y=two`.
fn output(files: &[(&str, &str)]) -> Vec<Promise> {
    let promise = |(path, text): &(&str, &str)| {
        let text = (*text).to_owned();
        if path.ends_with('/') {
            return folder_of(path, text);
        }
        Promise::new(*path, move || {
            let text = text.clone();
            Checked::clean(Draft::new(Key(*blake3::hash(text.as_bytes()).as_bytes()), move || {
                let mut diagnostics = Diagnostics::default();
                match text.as_str() {
                    "error" => diagnostics.push(Diagnostic::error(Code::TemplateError, Place::Site, "no")),
                    "warning" => {
                        diagnostics.push(Diagnostic::warning(Code::TemplateError, Place::Site, "hm"))
                    }
                    _ => {}
                }
                Checked::new(text.into_bytes(), diagnostics)
            }))
        })
    };
    files.iter().map(promise).collect()
}

fn folder_of(path: &str, text: String) -> Promise {
    let promise = Promise::new(path, move || {
        let files = text.split(' ').filter_map(|file| file.split_once('='));
        let files: Vec<_> = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect();
        let key = Key(*blake3::hash(text.as_bytes()).as_bytes());
        Checked::clean(Draft::folder(key, move || Checked::clean(files)))
    });
    promise.told_as("folders")
}

/// All files of a folder with their bytes.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap())).collect()
}

fn entry(text: &str) -> Written {
    Written {
        key: None,
        basis: None,
        hash: *blake3::hash(text.as_bytes()).as_bytes(),
        size: text.len() as u64,
    }
}

fn counts(published: &Published) -> [usize; 4] {
    [published.rendered, published.written, published.unchanged, published.removed]
}

#[test]
fn a_second_build_makes_nothing() {
    let folder = Folder::new();
    let files = [("a/index.html", "one"), ("b.txt", "two")];
    assert_eq!(counts(&folder.publish(&files).unwrap()), [2, 2, 0, 0]);
    assert_eq!(counts(&folder.publish(&files).unwrap()), [0, 0, 2, 0]);
    assert!(!folder.0.join(".public.staging").exists());
}

#[test]
fn a_promise_of_a_folder_is_kept_as_a_whole() {
    let folder = Folder::new();
    let made = |text| folder.publish(&[("s/en/", text), ("s/entry", "e")]).unwrap();
    assert_eq!(counts(&made("x=1 y/z=2")), [2, 3, 0, 0]);
    let again = made("x=1 y/z=2");
    assert_eq!((counts(&again), again.costs["folders"].unchanged), ([0, 0, 3, 0], 1));
    let changed = made("x=1 w=3");
    assert_eq!((counts(&changed), changed.costs["folders"].made), ([1, 1, 2, 1], 1));
    assert_eq!((folder.read("s/en/w").as_deref(), folder.read("s/en/y/z")), (Some("3"), None));
    fs::remove_file(folder.output().join("s/en/x")).unwrap();
    assert_eq!(counts(&made("x=1 w=3")), [1, 1, 2, 0], "a lost file comes back");
    assert!(folder.publish(&[("s/en/", "x=1"), ("s/en/index.html", "two")]).is_err(), "the folder is taken");
}

#[test]
fn what_vanishes_is_removed_and_foreign_files_stay() {
    let folder = Folder::new();
    folder.write(".gitignore", "*");
    folder.publish(&[("a/b/index.html", "one"), ("c/index.html", "two")]).unwrap();
    folder.write("c/mine.txt", "mine");
    assert_eq!(counts(&folder.publish(&[("d", "three")]).unwrap()), [1, 1, 0, 2]);
    assert!(!folder.output().join("a").exists());
    assert_eq!(folder.read("c/mine.txt").as_deref(), Some("mine"));
    assert_eq!(folder.read(".gitignore").as_deref(), Some("*"));
}

#[test]
fn foreign_files_in_the_way_are_named() {
    let folder = Folder::new();
    folder.write("a/index.html", "mine");
    let error = folder.publish(&[("a/index.html", "ours"), ("b", "ours")]).unwrap_err();
    let error = format!("{error:#}");
    assert!(error.contains("a/index.html"), "{error}");
    assert_eq!((folder.read("a/index.html").as_deref(), folder.read("b")), (Some("mine"), None));
}

#[test]
fn an_error_leaves_everything_as_it_was() {
    let folder = Folder::new();
    folder.publish(&[("a", "one"), ("b", "two"), ("c", "three")]).unwrap();
    let before = tree(&folder.0);
    let published = folder.publish(&[("a", "changed"), ("b", "error")]).unwrap();
    assert!(published.refused && published.written == 0);
    assert_eq!(tree(&folder.0), before);
}

#[test]
fn a_warning_is_repeated_and_forbids_where_it_counts() {
    let folder = Folder::new();
    let files = [("a", "warning")];
    let fail_on = |severity| publish(&output(&files), &folder.output(), severity, &|| {}).unwrap();
    assert!(fail_on(Severity::Warning).refused && folder.read("a").is_none());
    assert!(!fail_on(Severity::Error).refused);
    let again = fail_on(Severity::Error);
    assert_eq!((counts(&again), again.diagnostics.iter().count()), ([1, 0, 1, 0], 1));
    assert!(fail_on(Severity::Warning).refused);
}

#[test]
fn lost_and_cut_files_are_healed() {
    let folder = Folder::new();
    let files = [("a", "one"), ("b", "two")];
    folder.publish(&files).unwrap();
    fs::remove_file(folder.output().join("a")).unwrap();
    folder.write("b", "");
    assert_eq!(counts(&folder.publish(&files).unwrap()), [2, 2, 0, 0]);
    assert_eq!((folder.read("a").as_deref(), folder.read("b").as_deref()), (Some("one"), Some("two")));
}

#[test]
fn a_killed_build_is_finished_by_the_next() {
    let folder = Folder::new();
    folder.publish(&[("a", "one"), ("b", "two")]).unwrap();
    // Killed after it announced its files and moved the first of them.
    Manifest([("a".to_owned(), entry("ONE")), ("c".to_owned(), entry("new"))].into())
        .announce(&Known::load(&folder.output()).unwrap().manifest, &folder.output())
        .unwrap();
    folder.write("a", "ONE");
    folder.write("c", "new");
    // Only what the killed build changed is in doubt.
    assert_eq!(counts(&folder.publish(&[("a", "ONE"), ("b", "two")]).unwrap()), [1, 0, 2, 1]);
    assert_eq!((folder.read("a").as_deref(), folder.read("c")), (Some("ONE"), None));
    assert!(folder.read(".prospectus/manifest.next").is_none());
}

#[test]
fn files_of_two_killed_builds_stay_ours() {
    let folder = Folder::new();
    folder.publish(&[("a", "one")]).unwrap();
    let announce = |text| {
        let before = Known::load(&folder.output()).unwrap().manifest;
        Manifest([("c".to_owned(), entry(text))].into()).announce(&before, &folder.output()).unwrap();
    };
    announce("first");
    folder.write("c", "first");
    announce("second");
    folder.publish(&[("a", "one"), ("c", "third")]).unwrap();
    assert_eq!(folder.read("c").as_deref(), Some("third"));
}

#[test]
fn what_a_killed_build_only_announced_is_not_ours() {
    let folder = Folder::new();
    folder.publish(&[("a", "one")]).unwrap();
    let before = Known::load(&folder.output()).unwrap().manifest;
    Manifest([("c".to_owned(), entry("new"))].into()).announce(&before, &folder.output()).unwrap();
    folder.write("c", "mine");
    let error = format!("{:#}", folder.publish(&[("a", "one"), ("c", "new")]).unwrap_err());
    assert!(error.contains("c\n"), "{error}");
    folder.publish(&[("a", "one")]).unwrap();
    assert_eq!(folder.read("c").as_deref(), Some("mine"));
}

#[test]
fn two_builds_at_once_are_refused() {
    let folder = Folder::new();
    let first = Staging::open(&folder.output()).unwrap();
    let error = format!("{:#}", folder.publish(&[("a", "one")]).unwrap_err());
    assert!(error.contains(&format!("another prospectus (process {})", std::process::id())), "{error}");
    drop(first);
    folder.publish(&[("a", "one")]).unwrap();
}

#[test]
fn a_page_may_become_a_folder_and_a_folder_a_page() {
    let folder = Folder::new();
    folder.publish(&[("a", "one")]).unwrap();
    folder.publish(&[("a/b/c", "two")]).unwrap();
    assert_eq!(folder.read("a/b/c").as_deref(), Some("two"));
    folder.publish(&[("a", "three")]).unwrap();
    assert_eq!(folder.read("a").as_deref(), Some("three"));
}

#[test]
fn new_folders_and_files_in_old_ones_find_their_places() {
    let folder = Folder::new();
    folder.publish(&[("a/x", "one")]).unwrap();
    let files =
        [("a/b/c", "2"), ("a/b/d/e", "3"), ("a/b-c/f", "4"), ("a/x", "5"), ("a-b/g", "6"), ("h", "7")];
    assert_eq!(counts(&folder.publish(&files).unwrap()), [6, 6, 0, 0]);
    for (path, text) in files {
        assert_eq!(folder.read(path).as_deref(), Some(text), "{path}");
    }
}

#[test]
fn foreign_files_in_a_folder_that_becomes_a_page_are_named() {
    let folder = Folder::new();
    folder.publish(&[("a/b", "one")]).unwrap();
    folder.write("a/mine", "mine");
    let before = tree(&folder.0);
    let error = format!("{:#}", folder.publish(&[("a", "two")]).unwrap_err());
    assert!(error.contains(": a/mine\n"), "{error}");
    assert_eq!(tree(&folder.0), before);
}

#[test]
fn files_that_exclude_each_other_touch_nothing() {
    let folder = Folder::new();
    folder.publish(&[("robots.txt", "one")]).unwrap();
    let before = tree(&folder.0);
    assert!(folder.publish(&[("robots.txt", "one"), ("robots.txt/index.html", "two")]).is_err());
    assert_eq!(tree(&folder.0), before);
    assert_eq!(counts(&folder.publish(&[("robots.txt", "one")]).unwrap()), [0, 0, 1, 0]);
}

#[test]
#[should_panic(expected = "stays within the output folder")]
fn a_path_that_reaches_outside_is_our_mistake() {
    let _ = Folder::new().publish(&[("../a", "one")]);
}

#[test]
fn a_damaged_manifest_is_a_cold_build_and_foreign_files_stay() {
    for damaged in [&b""[..], b"\xff\xfe", b"prospectus manifest 2\n", &[0; 512]] {
        let folder = Folder::new();
        let files = [("a", "one"), ("b/c", "two"), ("d", "three")];
        folder.publish(&files).unwrap();
        folder.write("b/mine", "mine");
        fs::write(folder.output().join(".prospectus/manifest"), damaged).unwrap();
        let published = folder.publish(&[("a", "ONE"), ("b/c", "two")]).unwrap();
        assert!(published.healed && counts(&published)[..2] == [2, 2], "{published:?}");
        let held = ["a", "b/c", "b/mine", "d"].map(|path| folder.read(path).unwrap_or_default());
        assert_eq!(held, ["ONE", "two", "mine", "three"], "nobody knows whose `d` is");
        let again = folder.publish(&[("a", "ONE"), ("b/c", "two")]).unwrap();
        assert!(!again.healed && counts(&again) == [0, 0, 2, 0]);
    }
}

#[test]
fn of_a_cut_manifest_what_can_be_made_out_is_known() {
    let folder = Folder::new();
    folder.publish(&[("a", "one"), ("b", "two"), ("c", "three")]).unwrap();
    let manifest = folder.output().join(".prospectus/manifest");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, &text[..text.find(" c\n").unwrap()]).unwrap();
    // `a` is still known, so that it goes; of `c` nothing is.
    let published = folder.publish(&[("b", "two")]).unwrap();
    assert!(published.healed && counts(&published) == [0, 0, 1, 1], "{published:?}");
    assert_eq!((folder.read("a"), folder.read("c").as_deref()), (None, Some("three")));
}

#[test]
fn what_cannot_be_finished_is_undone() {
    let folder = Folder::new();
    folder.publish(&[("a", "one"), ("b/c", "two"), ("d/e", "three"), ("x", "4")]).unwrap();
    let before = tree(&folder.0);
    let staging = Staging::open(&folder.output()).unwrap();
    let known = Known::load(&folder.output()).unwrap().manifest;
    let files = [("a", "ONE"), ("b/c/d", "deep"), ("f/g/h", "new"), ("x", "LAST")];
    for (path, text) in files {
        staging.write(&folder.output(), path, text.as_bytes()).unwrap();
    }
    // The last of them gets lost, so that it cannot be moved.
    fs::remove_file(staging.waiting("x")).unwrap();
    let after = Manifest(files.map(|(path, text)| (path.to_owned(), entry(text))).into());
    let staged = files.map(|(path, _)| path).into();
    let change =
        Change { folder: &folder.output(), before: &known, after: &after, staged, is_damaged: false };
    let error = change.carry_out(&staging).unwrap_err();
    assert!(error.to_string().contains("cannot write") && !error.is::<HalfDone>(), "{error:#}");
    drop(staging);
    assert_eq!(tree(&folder.0), before);
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_folder_and_a_file_is_none() {
    let folder = Folder::new();
    fs::create_dir_all(folder.0.join("elsewhere/site")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("elsewhere/site"), folder.output()).unwrap();
    folder.publish(&[("a", "one")]).unwrap();
    assert!(fs::symlink_metadata(folder.output()).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(folder.0.join("elsewhere/site/a")).unwrap(), "one");
    fs::remove_dir_all(folder.0.join("elsewhere")).unwrap();
    let told = |folder: &Folder| format!("{:#}", folder.publish(&[("a", "one")]).unwrap_err());
    assert!(told(&folder).contains("is a link that leads nowhere"));
    fs::remove_file(folder.output()).unwrap();
    fs::write(folder.output(), "mine").unwrap();
    assert!(told(&folder).starts_with("nothing was published: ") && told(&folder).contains("is a file"));
    assert_eq!(fs::read_to_string(folder.output()).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn nothing_is_removed_through_a_link() {
    let folder = Folder::new();
    folder.publish(&[("a/b", "one"), ("c", "two")]).unwrap();
    let elsewhere = folder.0.join("elsewhere");
    fs::rename(folder.output().join("a"), &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, folder.output().join("a")).unwrap();
    folder.publish(&[("c", "two")]).unwrap();
    assert_eq!(fs::read_to_string(elsewhere.join("b")).unwrap(), "one");
}
