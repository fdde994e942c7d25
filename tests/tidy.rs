//! The shape of the code itself: imports go upward only and in no circles, files stay short, nothing is left undone.
//!
//! Files of a folder may import each other, since a file of its own for each noun is worth more than a folder whose
//! `mod.rs` passes everything on; but not in a circle, so that each can be read before those that build on it.

pub mod code;
mod joints;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use prospectus::model::KINDS;
use regex::Regex;

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
        .filter_map(|name| {
            let wrong = match place(&name.parts[1]) {
                Some(other) if other <= own => return None,
                Some(_) => format!("which stands below `{module}`"),
                None => "which is in no module of lib.rs".to_owned(),
            };
            Some(format!("{}:{}: `{}`, {wrong}", file.path, name.line, name.text()))
        })
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
            "view/mod.rs:2: `crate::disk::read`, which stands below `view`",
            "view/mod.rs:2: `crate::disk::Place`, which stands below `view`",
            "view/mod.rs:10: `crate::nowhere::X`, which is in no module of lib.rs",
            "view/mod.rs:10: `crate::cli::h`, which stands below `view`",
        ]
    );
}

/// Who imports whom, by folder, among the files and folders that stand side by side there.
type Siblings = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn siblings(files: &[File]) -> Siblings {
    let modules: BTreeSet<Vec<String>> = files.iter().map(File::module).collect();
    let mut siblings = Siblings::new();
    for file in files {
        let from = file.module();
        for name in &file.names {
            let ups = name.parts.iter().take_while(|part| *part == "super").count();
            let (base, rest) = match name.parts[0].as_str() {
                "crate" => (&from[..0], &name.parts[1..]),
                "super" => (&from[..from.len().saturating_sub(ups)], &name.parts[ups..]),
                _ => continue,
            };
            let named = [base, rest].concat();
            let Some(to) = (1..=named.len()).rev().map(|end| &named[..end]).find(|to| modules.contains(*to))
            else {
                continue;
            };
            let shared = from.iter().zip(to).take_while(|(one, other)| one == other).count();
            if shared > 0 && shared < from.len().min(to.len()) {
                let folder = siblings.entry(from[..shared].join("/")).or_default();
                folder.entry(from[shared].clone()).or_default().insert(to[shared].clone());
            }
        }
    }
    siblings
}

/// A circle among some files, from one of them back to it.
fn circle(imports: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    // Who imports nobody is in no circle, and then those who import only such files are in none.
    let mut open: BTreeSet<&String> = imports.keys().collect();
    while let Some(done) =
        open.iter().copied().find(|file| imports[*file].iter().all(|to| !open.contains(to)))
    {
        open.remove(done);
    }
    let mut way = vec![(*open.first()?).clone()];
    loop {
        let next = imports[&way[way.len() - 1]].iter().find(|to| open.contains(to))?;
        let met = way.iter().position(|file| file == next);
        way.push(next.clone());
        if let Some(start) = met {
            return Some(way.split_off(start));
        }
    }
}

fn circles(files: &[File]) -> Vec<String> {
    let told =
        |(folder, imports): (&String, _)| circle(imports).map(|way| format!("{folder}: {}", way.join(" → ")));
    siblings(files).iter().filter_map(told).collect()
}

#[test]
fn files_of_a_folder_import_each_other_in_no_circle() {
    let circles = circles(code::files());
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn the_check_of_circles_sees_planted_ones() {
    let of = |files: &[(&str, &str)]| {
        circles(&files.iter().map(|(path, text)| File::read(path, text)).collect::<Vec<_>>())
    };
    let root = ("view/mod.rs", "mod a; use a::A; pub struct View;");
    assert_eq!(
        of(&[
            root,
            ("view/a.rs", "use super::{View, b::c};"),
            ("view/b.rs", ""),
            ("view/b/c.rs", "fn f() { crate::view::d::f() }"),
            ("view/d.rs", "use super::{View, a::{A, B as C}};"),
            ("view/e.rs", "use super::a;"),
        ]),
        ["view: a → b → d → a"]
    );
    assert_eq!(
        of(&[root, ("view/b/x.rs", "use super::super::b::y;"), ("view/b/y.rs", "use super::x::X;")]),
        ["view/b: x → y → x"]
    );
    let (a, b) =
        (("view/a.rs", "use super::b;"), ("view/b.rs", "#[cfg(test)]\nmod tests { use super::super::a; }"));
    assert!(of(&[root, a, b]).is_empty(), "tests may look around");
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
    let marks = ["FIXME", "TODO", "XXX"];
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

/// The lines of a file that name a kind of items.
fn naming_kinds(file: &File, kinds: &BTreeSet<String>) -> Vec<String> {
    let names = file.names.iter().filter(|name| {
        name.parts.windows(2).any(|pair| pair[0] == "Kind" && (kinds.contains(&pair[1]) || pair[1] == "*"))
    });
    let lines: BTreeSet<usize> = names.map(|name| name.line).collect();
    let line = |at: usize| file.text.lines().nth(at - 1).unwrap_or_default().trim();
    lines.into_iter().map(|at| format!("{}:{at}: {}", file.path, line(at))).collect()
}

fn kinds() -> BTreeSet<String> {
    KINDS.iter().map(|row| format!("{:?}", row.kind)).collect()
}

/// A new kind is a file in `model/` and a row of its table, so that others ask what a kind is like, not which one it is.
/// To be lowered, and not to be raised.
#[test]
fn few_lines_name_a_kind() {
    const MOST_LINES: usize = 3;
    let elsewhere = code::files()
        .iter()
        .filter(|file| !["model", "scaffold"].contains(&file.module().first().map_or("", String::as_str)));
    let kinds = kinds();
    let lines: Vec<String> = elsewhere.flat_map(|file| naming_kinds(file, &kinds)).collect();
    assert!(lines.len() <= MOST_LINES, "{} lines, over {MOST_LINES}:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn the_count_of_kinds_sees_planted_names() {
    let text = "//! Kind::Goal\nuse crate::model::{FeeKind, Kind};\nfn f(kind: Kind) -> bool {\n\
         [Kind::Page, model::Kind::News].contains(&kind) || Kind::of(FeeKind::Goal)\n}\n\
         fn g() { matches!(kind, Kind::Goal) }\n#[cfg(test)]\nmod tests { fn f() { Kind::Goal } }\nuse Kind::*;\n";
    assert_eq!(
        naming_kinds(&File::read("site/mod.rs", text), &kinds()),
        [
            "site/mod.rs:4: [Kind::Page, model::Kind::News].contains(&kind) || Kind::of(FeeKind::Goal)",
            "site/mod.rs:6: fn g() { matches!(kind, Kind::Goal) }",
            "site/mod.rs:9: use Kind::*;",
        ]
    );
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

/// The colours that sheets write where they use them, rather than by a name that another theme can give another colour.
fn unnamed_colours(name: &str, text: &str) -> Vec<String> {
    let colour = Regex::new(
        r"(?i)#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|[:\s](?:white|black|gr[ae]y|red|green|blue)[\s;,)]",
    )
    .expect("the pattern is sound");
    let name_of = Regex::new(r"--[\w-]+\s*:[^;}]*").expect("the pattern is sound");
    let remark = Regex::new(r"(?s)/\*.*?\*/").expect("the pattern is sound");
    let bare = remark.replace_all(text, "");
    let lines = bare.lines().map(|line| name_of.replace_all(line, "")).filter(|line| colour.is_match(line));
    // A camera reads no other.
    lines.filter(|line| !line.starts_with(".qr ")).map(|line| format!("{name}: {line}")).collect()
}

#[test]
fn colours_have_names() {
    let sheets = ["default", "plain"].into_iter().flat_map(|theme| {
        let folder = root().join("themes").join(theme).join("static");
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path())
    });
    let sheets: Vec<_> = sheets.filter(|path| path.extension().is_some_and(|end| end == "css")).collect();
    assert!(sheets.len() > 5);
    let told =
        |path: &PathBuf| unnamed_colours(&path.display().to_string(), &fs::read_to_string(path).unwrap());
    let told: Vec<String> = sheets.iter().flat_map(told).collect();
    assert!(told.is_empty(), "give these colours a name, `--name: …`:\n{}", told.join("\n"));
}

#[test]
fn the_search_for_colours_sees_planted_ones() {
    let text = ":root { --a: #fff; --b: rgb(1 2 3) }\n/* #123 */ i { color: #123 }\nb { color: black; }\n.qr { fill: #000 }\n\
                c { color: color-mix(in srgb, var(--a) 3%, rgb(0 0 0)); white-space: nowrap }\n#main { color: var(--a) }\n";
    let found = unnamed_colours("x", text);
    assert_eq!(found.len(), 3, "{found:?}");
}
