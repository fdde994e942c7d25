//! The shape of the code itself: imports go upward only, files stay short, nothing is left undone.

mod code;

use std::fs;

use crate::site::root;
use code::File;

/// The modules in the order of `lib.rs`, which is the order of the layers.
fn layers() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).expect("there is a lib.rs");
    lib.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(ToOwned::to_owned))
        .collect()
}

/// The imports of a file that do not go upward.
fn downward(file: &File, layers: &[String]) -> Vec<String> {
    let place = |name: &str| layers.iter().position(|layer| layer == name);
    let module = file.module().into_iter().next().unwrap_or_default();
    let Some(own) = place(&module) else { return Vec::new() };
    let imports = file.names.iter().filter(|name| name.parts[0] == "crate");
    imports
        .filter_map(|name| match place(&name.parts[1]) {
            Some(other) if other <= own => None,
            Some(_) => Some(format!("`{module}` must not import `{}`, which stands below it", name.text())),
            None => Some(format!("`{}` is in no module of lib.rs", name.text())),
        })
        .map(|wrong| format!("{}: {wrong}", file.path))
        .collect()
}

#[test]
fn a_module_imports_only_modules_above_it() {
    let layers = layers();
    let wrong: Vec<String> = code::files().iter().flat_map(|file| downward(file, &layers)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(layers.len() > 15, "lib.rs lists the modules");
}

#[test]
fn the_check_of_imports_sees_planted_faults() {
    let layers = ["lang", "view", "disk", "cli"].map(str::to_owned);
    let text = "//! Of crate::cli.\nuse crate::{disk::{read, Place}, lang};\n#[cfg(test)]\nmod samples;\n\
         #[cfg(test)]\npub mod tests {\n    use crate::cli;\n    fn f() { \"}\"; }\n}\n\
         fn f() -> crate::nowhere::X { crate::view::g(\"crate::cli\", crate::cli::h) }\n";
    let file = File::read("view/mod.rs", text);
    assert_eq!(
        downward(&file, &layers),
        [
            "view/mod.rs: `view` must not import `crate::disk::read`, which stands below it",
            "view/mod.rs: `view` must not import `crate::disk::Place`, which stands below it",
            "view/mod.rs: `crate::nowhere::X` is in no module of lib.rs",
            "view/mod.rs: `view` must not import `crate::cli::h`, which stands below it",
        ]
    );
}

#[test]
fn files_stay_short() {
    const MOST_LINES: usize = 400;
    let long: Vec<String> = code::files()
        .iter()
        .filter(|file| file.lines > MOST_LINES)
        .map(|file| format!("{}: {} lines", file.path, file.lines))
        .collect();
    assert!(long.is_empty(), "over {MOST_LINES} lines, tests left out: {}", long.join(", "));
}

#[test]
fn nothing_is_left_undone() {
    let marks = ["todo!", "unimplemented!", "dbg!", "FIXME", "TODO", "XXX"];
    let left: Vec<String> = code::files()
        .iter()
        .flat_map(|file| {
            marks
                .iter()
                .filter(|mark| file.text.contains(**mark))
                .map(move |mark| format!("{}: {mark}", file.path))
        })
        .collect();
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// What touches the world, however it is imported.
fn worldly(file: &File) -> Vec<String> {
    const EDGES: [&str; 8] = ["disk", "links", "watch", "preview", "server", "cli", "main", "build"];
    const WORLDLY: [&str; 3] = ["std::fs", "std::env", "std::net"];
    const CLOCKS: [&str; 4] = ["Timestamp::now", "Zoned::now", "SystemTime::now", "Instant::now"];
    const TERMINAL: [&str; 4] = ["println!", "print!", "eprintln!", "eprint!"];
    if EDGES.contains(&file.module().first().map_or("", String::as_str)) {
        return Vec::new();
    }
    let names = file.names.iter().map(|name| (name.line, name.text()));
    names
        .filter(|(_, name)| {
            WORLDLY.iter().any(|world| *name == *world || name.starts_with(&format!("{world}::")))
                || [&CLOCKS[..], &TERMINAL].concat().iter().any(|end| name.ends_with(end))
        })
        .map(|(line, name)| format!("{}:{line}: {name}", file.path))
        .collect()
}

#[test]
fn only_the_edges_touch_the_world() {
    let wrong: Vec<String> = code::files().iter().flat_map(worldly).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_check_of_the_world_sees_planted_faults() {
    let text = "use std::{fmt, fs};\nuse std::io;\n#[cfg(test)]\nmod tests { fn f() { std::fs::read(\"\"); } }\n\
         fn f() { let now = jiff::Timestamp::now(); }\nfn g() { Instant::now(); println!(\"std::net\"); }\n";
    assert_eq!(
        worldly(&File::read("site/mod.rs", text)),
        [
            "site/mod.rs:1: std::fs",
            "site/mod.rs:5: jiff::Timestamp::now",
            "site/mod.rs:6: Instant::now",
            "site/mod.rs:6: println!",
        ]
    );
    assert!(worldly(&File::read("disk/read.rs", text)).is_empty(), "an edge may");
}

#[test]
fn every_module_says_what_it_is() {
    let silent: Vec<String> = code::files()
        .iter()
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| file.path.clone())
        .collect();
    assert!(silent.is_empty(), "no `//!` in {}", silent.join(", "));
}
