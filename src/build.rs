//! Gives the program a name for its own build, so that keys of artefacts made by another build are not trusted, and
//! lists the files of the themes that the program carries inside.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "it looks at the source, and speaks to cargo"
)]

use std::collections::hash_map::DefaultHasher;
use std::fmt::Write;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};

const THEMES: &str = "themes";

fn main() {
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=Cargo.lock");
    println!("cargo::rerun-if-changed={THEMES}");
    println!("cargo::rustc-env=PROSPECTUS_BUILD={:016x}", build());
    let list = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo names a folder")).join("themes.rs");
    fs::write(list, themes()).expect("cargo's folder can be written");
}

/// The hash of the program's own source.
fn build() -> u64 {
    let mut hasher = DefaultHasher::new();
    for file in [vec![PathBuf::from("Cargo.lock")], files(Path::new("src"))].concat() {
        hasher.write(&fs::read(file).unwrap_or_default());
    }
    hasher.finish()
}

/// `&[("default/templates/base.html", include_bytes!("…")), …]`: what a site needs of the themes, by the path below `themes/`.
fn themes() -> String {
    let needed = |path: &Path| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        !name.starts_with(['.', '#']) && !name.ends_with('~') && !name.starts_with("screenshot.")
    };
    let mut list = String::from("&[\n");
    for file in files(Path::new(THEMES)).into_iter().filter(|path| needed(path)) {
        let path = file.to_string_lossy().replace('\\', "/");
        let name = path.strip_prefix(THEMES).map_or("", |name| name.trim_start_matches('/'));
        writeln!(list, "({name:?}, include_bytes!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{path}\"))),")
            .expect("writing to memory does not fail");
    }
    list + "]\n"
}

/// All files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
