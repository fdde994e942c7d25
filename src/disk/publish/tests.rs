use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::diagnostic::{Checked, Code, Diagnostic};
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

/// The text `error` stands for a page that cannot be rendered.
fn output(files: &[(&str, &str)]) -> Output {
    let promise = |(path, text): &(&str, &str)| {
        let text = (*text).to_owned();
        Promise::new(*path, move || {
            let text = text.clone();
            Checked::clean(Draft::new(Key(*blake3::hash(text.as_bytes()).as_bytes()), move || {
                let mut diagnostics = Diagnostics::default();
                if text == "error" {
                    diagnostics.push(Diagnostic::error(Code::TemplateError, Place::Site, "no"));
                }
                Checked::new(text.into_bytes(), diagnostics)
            }))
        })
    };
    Output { promises: files.iter().map(promise).collect() }
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
    let error = folder.publish(&[("a/index.html", "ours"), ("b", "ours")]).unwrap_err().to_string();
    assert!(error.contains("a/index.html"), "{error}");
    assert_eq!((folder.read("a/index.html").as_deref(), folder.read("b")), (Some("mine"), None));
}

#[test]
fn an_error_leaves_everything_as_it_was() {
    let folder = Folder::new();
    folder.publish(&[("a", "one"), ("b", "two")]).unwrap();
    let manifest = folder.read(".prospectus/manifest");
    let published = folder.publish(&[("a", "changed"), ("b", "error")]).unwrap();
    assert!(published.refused && published.written == 0);
    assert_eq!((folder.read("a").as_deref(), folder.read("b").as_deref()), (Some("one"), Some("two")));
    assert_eq!(folder.read(".prospectus/manifest"), manifest);
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
    let new = |text: &str| Entry { key: None, hash: *blake3::hash(text.as_bytes()).as_bytes(), size: text.len() as u64 };
    Manifest([("a".to_owned(), new("ONE")), ("c".to_owned(), new("new"))].into()).announce(&folder.output()).unwrap();
    folder.write("a", "ONE");
    folder.write("c", "new");
    folder.publish(&[("a", "ONE"), ("b", "two")]).unwrap();
    assert_eq!((folder.read("a").as_deref(), folder.read("c")), (Some("ONE"), None));
    assert!(folder.read(".prospectus/manifest.next").is_none());
}

#[test]
fn two_builds_at_once_are_refused() {
    let folder = Folder::new();
    let _first = Staging::open(&folder.output()).unwrap();
    let error = folder.publish(&[("a", "one")]).unwrap_err().to_string();
    assert!(error.contains("another prospectus"), "{error}");
}

#[test]
fn a_page_may_become_a_folder() {
    let folder = Folder::new();
    folder.publish(&[("a", "one")]).unwrap();
    folder.publish(&[("a/b", "two")]).unwrap();
    assert_eq!(folder.read("a/b").as_deref(), Some("two"));
}
