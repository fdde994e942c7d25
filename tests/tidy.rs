//! The shape of the code itself: imports go upward only, files stay short, nothing is left undone.

use std::collections::BTreeMap;
use std::fs;

use crate::site::root;

/// Source files by their path below `src/`.
fn sources() -> BTreeMap<String, String> {
    let folder = root().join("src");
    let files = walkdir::WalkDir::new(&folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "rs"));
    files
        .map(|entry| {
            let path =
                entry.path().strip_prefix(&folder).expect("below src").to_string_lossy().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).expect("source is text"))
        })
        .collect()
}

/// The modules in the order of `lib.rs`, which is the order of the layers.
fn layers() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("there is a lib.rs");
    lib.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(ToOwned::to_owned))
        .collect()
}

fn module_of(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

/// The modules that a text names as `crate::name`, the unit tests at its end left out.
fn imports(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let named = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.match_indices("crate::").map(move |(at, _)| &line[at + 7..]));
    named
        .map(|rest| rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect())
        .collect()
}

#[test]
fn a_module_imports_only_modules_above_it() {
    let layers = layers();
    let place = |name: &str| layers.iter().position(|layer| layer == name);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = module_of(&path).to_owned();
        let Some(own) = place(&module) else { continue };
        for import in imports(&text) {
            match place(&import) {
                Some(other) if other > own => {
                    wrong.push(format!("{path}: `{module}` must not import `{import}`, a higher layer"))
                }
                None if !import.is_empty() => {
                    wrong.push(format!("{path}: `crate::{import}` is no module of lib.rs"))
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(layers.len() > 15, "lib.rs lists the modules");
}

#[test]
fn the_check_of_imports_sees_a_planted_fault() {
    assert_eq!(
        imports(
            "use crate::disk::read;\n// crate::cli\nfn f() { crate::view::g() }\n#[cfg(test)]\nuse crate::cli;"
        ),
        ["disk", "view"]
    );
}

#[test]
fn files_stay_short() {
    const MOST_LINES: usize = 400;
    let long: Vec<String> = sources()
        .iter()
        .filter(|(_, text)| text.lines().count() > MOST_LINES)
        .map(|(path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    assert!(long.is_empty(), "over {MOST_LINES} lines: {}", long.join(", "));
}

#[test]
fn nothing_is_left_undone() {
    let marks = ["todo!", "unimplemented!", "dbg!", "FIXME", "TODO", "XXX"];
    let left: Vec<String> = sources()
        .iter()
        .flat_map(|(path, text)| {
            marks.iter().filter(|mark| text.contains(**mark)).map(move |mark| format!("{path}: {mark}"))
        })
        .collect();
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn only_the_edges_touch_the_world() {
    let edges = ["disk", "links", "watch", "server", "cli", "main", "build"];
    let worldly = ["std::fs", "std::env", "Timestamp::now", "SystemTime", "std::net", "println!"];
    let mut wrong = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !edges.contains(&module_of(path))) {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        wrong.extend(
            worldly.iter().filter(|word| code.contains(**word)).map(|word| format!("{path}: {word}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_is() {
    let silent: Vec<String> = sources()
        .iter()
        .filter(|(path, text)| !text.starts_with("//!") && !path.ends_with("tests.rs"))
        .map(|(path, _)| path.clone())
        .collect();
    assert!(silent.is_empty(), "no `//!` in {}", silent.join(", "));
}
