//! Static files of a theme, named by their content so that browsers may keep them for ever.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use regex::Regex;

use super::faults::resolved;
use super::imported::Conditions;
use super::layers::{BEHIND, Files};
use super::style::{self, Named};
use super::{script, slim};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics, Fix};
use crate::lang::Lang;
use crate::source::{Place, Source};

/// A static file as it is published.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Below the base address: `assets/style.3f9a2c81.css`.
    pub path: String,
    pub bytes: Arc<[u8]>,
}

impl Asset {
    /// The file of a name that a language has of its own: `assets/words.en.3f9a2c81.js`.
    pub(super) fn of_language(name: &str, lang: &Lang, text: String) -> Asset {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "txt"));
        let bytes: Arc<[u8]> = text.into_bytes().into();
        Asset { path: path(&format!("{stem}.{lang}.{extension}"), &bytes), bytes }
    }
}

/// Give each file its published name. A script that imports another one, `from "./store.js"`, is made to import it by
/// its published name, and so gets a new name of its own when the other one changes; so does a style sheet that names a
/// picture, `url("lines.svg")`. A sheet that another one imports becomes part of it, so that pages do not wait for one
/// after the other; by itself it is published where a template names it, too.
pub(super) fn publish(
    files: &Files,
    behind: &BTreeSet<String>,
    is_named: &dyn Fn(&str) -> bool,
) -> Checked<BTreeMap<String, Asset>> {
    let mut publisher = Publisher {
        files,
        behind,
        done: BTreeMap::new(),
        under_way: Vec::new(),
        imported: BTreeSet::new(),
        diagnostics: Diagnostics::default(),
    };
    for name in files.keys() {
        publisher.asset(name);
    }
    let Publisher { mut done, imported, diagnostics, .. } = publisher;
    done.retain(|name, _| !imported.contains(name) || is_named(name));
    Checked::new(done, diagnostics)
}

struct Publisher<'f> {
    files: &'f Files,
    /// What else can be named: `parent/style.css`.
    behind: &'f BTreeSet<String>,
    done: BTreeMap<String, Asset>,
    /// The scripts and sheets whose imports are being looked up, the outermost first.
    under_way: Vec<String>,
    /// The sheets that became part of others.
    imported: BTreeSet<String>,
    diagnostics: Diagnostics,
}

impl Publisher<'_> {
    /// A file's published path; nothing where there is no such file, or where it is the one that asks.
    fn asset(&mut self, name: &str) -> Option<String> {
        if let Some(done) = self.done.get(name) {
            return Some(done.path.clone());
        }
        let source =
            self.files.get(name).filter(|_| !self.under_way.iter().any(|each| each == name))?.clone();
        let bytes = match source.text() {
            Ok(text) if name.ends_with(".js") => {
                slim::script(&self.script(name, &source, text)).into_bytes().into()
            }
            Ok(text) if name.ends_with(".css") => {
                let up = "../".repeat(name.matches('/').count());
                slim::sheet(&self.sheet(name, &source, text, &up)).into_bytes().into()
            }
            _ => source.bytes.clone(),
        };
        let path = path(name, &bytes);
        self.done.insert(name.to_owned(), Asset { path: path.clone(), bytes });
        Some(path)
    }

    /// A style sheet with what it imports, and with the published names of what lies beside it, as they are named from `up`.
    /// What is not there is told by `check`.
    fn sheet(&mut self, name: &str, source: &Source, text: &str, up: &str) -> String {
        self.under_way.push(name.to_owned());
        let mut sheet = String::with_capacity(text.len());
        let mut copied = 0;
        for Named { at, address } in style::read(text).named {
            let file = resolved(name, &address);
            if let Some((statement, conditions)) = import(text, &at) {
                if let Some(imported) = self.import(&file, up, || source.place(at.clone())) {
                    sheet.push_str(&text[copied..statement.start]);
                    sheet.push_str(&conditions.around(imported));
                    copied = statement.end;
                }
            } else if let Some(path) = self.asset(&file) {
                let rest = address.find(['?', '#']).map_or("", |rest| &address[rest..]);
                sheet.push_str(&text[copied..at.start]);
                sheet.push_str(&format!("{up}{}{rest}", path.trim_start_matches("assets/")));
                copied = at.end;
            }
        }
        sheet.push_str(&text[copied..]);
        self.under_way.pop();
        sheet
    }

    /// A sheet as part of another one; nothing where there is none.
    fn import(&mut self, name: &str, up: &str, at: impl Fn() -> Place) -> Option<String> {
        let source = self.files.get(name)?.clone();
        if self.under_way.iter().any(|each| each == name) {
            let told = Diagnostic::error(Code::BadAsset, at(), format!("the sheet `{name}` imports itself"));
            self.diagnostics.push(match format!("{BEHIND}{name}") {
                meant if self.behind.contains(&meant) => {
                    told.fix(Fix::certain(format!("write `{meant}`"), at(), meant))
                }
                _ => told.help("remove the line, here or in the sheet that it imports"),
            });
            return Some(String::new());
        }
        self.imported.insert(name.to_owned());
        Some(self.sheet(name, &source, source.text().ok()?, up))
    }

    fn script(&mut self, name: &str, source: &Source, text: &str) -> String {
        self.under_way.push(name.to_owned());
        let up = if name.contains('/') { "../".repeat(name.matches('/').count()) } else { "./".to_owned() };
        let mut changed = String::with_capacity(text.len());
        let mut copied = 0;
        for at in script::named(text) {
            let address = &text[at.clone()];
            match self.asset(&resolved(name, address)) {
                Some(path) => {
                    changed.push_str(&text[copied..at.start]);
                    changed.push_str(&format!("{up}{}", path.trim_start_matches("assets/")));
                    copied = at.end;
                }
                // What is asked of somebody else is told by `check`.
                None if address.contains("//") => {}
                None => {
                    let place = source.place(at.clone());
                    let message = format!("this script cannot import `{address}`");
                    self.diagnostics.push(
                        Diagnostic::error(Code::BadAsset, place, message)
                            .label("expected a file in the theme's `static/` that does not import this one"),
                    );
                }
            }
        }
        changed.push_str(&text[copied..]);
        self.under_way.pop();
        changed
    }
}

/// The whole statement by which an address is imported, and for what: `@import "wide.css" (width > 60rem);`. Behind what was
/// imported before it, or behind a rule, browsers would pass over the statement.
fn import<'t>(text: &'t str, at: &Range<usize>) -> Option<(Range<usize>, Conditions<'t>)> {
    static BEFORE: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"(?i)@import\s+(?:url\(\s*)?["']?$"#).expect("the pattern is sound"));
    static AFTER: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"^["']?\s*\)?\s*([^;{}"']*);"#).expect("the pattern is sound"));
    let start = BEFORE.find(&text[..at.start])?.start();
    let after = AFTER.captures(&text[at.end..])?;
    Some((start..at.end + after[0].len(), Conditions::read(after.get(1)?.as_str())))
}

fn path(name: &str, bytes: &[u8]) -> String {
    let hash = &blake3::hash(bytes).to_hex()[..8];
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}.{hash}.{extension}"),
        None => format!("assets/{name}.{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(files: &[(&str, &str)]) -> Checked<BTreeMap<String, Asset>> {
        let source = |name: &str, text: &str| Source {
            path: format!("themes/x/static/{name}").into(),
            bytes: text.as_bytes().into(),
        };
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), source(name, text))).collect();
        publish(&files, &BTreeSet::new(), &|name| name.starts_with("named"))
    }

    fn text(assets: &BTreeMap<String, Asset>, name: &str) -> String {
        String::from_utf8(assets[name].bytes.to_vec()).unwrap()
    }

    #[test]
    fn a_script_imports_by_published_names_and_is_renamed_with_them() {
        let of = |store: &str| {
            let checked = published(&[
                ("a.js", "import { x } from \"./b.js\";\nx(\"./b.js\");"),
                ("b.js", "import \"./store.js\";"),
                ("store.js", store),
                ("style.css", "b { }"),
            ]);
            assert!(checked.diagnostics.is_empty());
            checked.value
        };
        let (one, other) = (of("1"), of("2"));
        let b = one["b.js"].path.trim_start_matches("assets/").to_owned();
        assert_eq!(text(&one, "a.js"), format!("import{{x as e}}from\"./{b}\";e(`./b.js`);"));
        assert_eq!(one["style.css"].path, other["style.css"].path);
        assert!(["a.js", "b.js", "store.js"].iter().all(|name| one[*name].path != other[*name].path));
    }

    #[test]
    fn scripts_in_folders_find_what_lies_beside_them() {
        let checked = published(&[
            ("a/b.js", "import '../c.js'; import('d.js'); new URL('../e.svg', import.meta.url)"),
            ("a/d.js", "1"),
            ("c.js", "2"),
            ("e.svg", "<svg/>"),
        ]);
        assert!(checked.diagnostics.is_empty());
        let named = |name: &str| checked.value[name].path.trim_start_matches("assets/").to_owned();
        let expected = format!(
            "import\"../{}\";import(`../{}`);new URL(`../{}`,import.meta.url);",
            named("c.js"),
            named("a/d.js"),
            named("e.svg")
        );
        assert_eq!(text(&checked.value, "a/b.js"), expected);
    }

    #[test]
    fn a_sheet_names_pictures_by_published_names() {
        let checked = published(&[
            ("css/style.css", "a { b: url( '../img/a.svg#x' ), url(none.png), url(https://a.example/b) }"),
            ("img/a.svg", "<svg/>"),
        ]);
        let name = checked.value["img/a.svg"].path.trim_start_matches("assets/").to_owned();
        let sheet = text(&checked.value, "css/style.css");
        assert_eq!(sheet, format!("a{{b: url( '../{name}#x' ),url(none.png),url(https://a.example/b)}}"));
    }

    #[test]
    fn a_sheet_that_is_imported_becomes_part_of_the_other_one() {
        let checked = published(&[
            (
                "css/own.css",
                "@import '../all.css';\n@import url(../named.css) ;@import \"../wide.css\" (width > 9em);",
            ),
            ("all.css", "@import \"more/x.css\"; i { b: url(y.svg) }"),
            ("more/x.css", "j { b: url(../y.svg) }"),
            ("named.css", "n { c: d }"),
            ("wide.css", "w { c: d }"),
            ("y.svg", "<svg/>"),
        ]);
        let named = |name: &str| checked.value[name].path.trim_start_matches("assets/").to_owned();
        let picture = named("y.svg");
        assert_eq!(
            text(&checked.value, "css/own.css"),
            format!(
                "j{{b: url(../{picture})}}i{{b: url(../{picture})}}n{{c: d}}@media (width > 9em){{w{{c: d}}}}"
            )
        );
        let published: Vec<&str> = checked.value.keys().map(String::as_str).collect();
        assert_eq!(published, ["css/own.css", "named.css", "y.svg"]);
    }

    #[test]
    fn imports_of_nothing_and_in_a_circle_are_told() {
        let told = |files: &[(&str, &str)]| published(files).diagnostics.iter().count();
        assert_eq!(told(&[("a.js", "import \"./none.js\";")]), 1);
        assert_eq!(told(&[("a.js", "import \"./b.js\";"), ("b.js", "import \"./a.js\";")]), 1);
        assert!(told(&[("a.css", "@import \"b.css\";"), ("b.css", "@import \"a.css\";")]) >= 1);
    }
}
