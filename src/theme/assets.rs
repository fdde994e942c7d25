//! Static files of a theme, named by their content so that browsers may keep them for ever.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::faults::resolved;
use super::slim;
use super::style::{self, Named};
use crate::diagnostic::{Checked, Code, Diagnostic, Diagnostics};
use crate::source::{Place, Source};

/// A static file as it is published.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Below the base address: `assets/style.3f9a2c81.css`.
    pub path: String,
    pub bytes: Arc<[u8]>,
}

/// Give each file its published name. A script that imports another one, `from "./store.js"`, is made to import it by
/// its published name, and so gets a new name of its own when the other one changes; so does a style sheet that names a
/// picture, `url("lines.svg")`.
pub(super) fn publish(files: &BTreeMap<String, Source>) -> Checked<BTreeMap<String, Asset>> {
    let mut publisher = Publisher {
        files,
        done: BTreeMap::new(),
        under_way: Vec::new(),
        diagnostics: Diagnostics::default(),
    };
    for name in files.keys() {
        publisher.asset(name);
    }
    Checked::new(publisher.done, publisher.diagnostics)
}

struct Publisher<'f> {
    files: &'f BTreeMap<String, Source>,
    done: BTreeMap<String, Asset>,
    /// The scripts whose imports are being looked up, the outermost first.
    under_way: Vec<String>,
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
            Ok(text) if name.ends_with(".css") => slim::sheet(&self.sheet(name, text)).into_bytes().into(),
            _ => source.bytes.clone(),
        };
        let path = path(name, &bytes);
        self.done.insert(name.to_owned(), Asset { path: path.clone(), bytes });
        Some(path)
    }

    /// A style sheet with the published names of what lies beside it. What is not there is told by `check`.
    fn sheet(&mut self, name: &str, text: &str) -> String {
        self.under_way.push(name.to_owned());
        let up = "../".repeat(name.matches('/').count());
        let mut sheet = String::with_capacity(text.len());
        let mut copied = 0;
        for Named { at, address } in style::read(text).named {
            let Some(path) = self.asset(&resolved(name, &address)) else { continue };
            let rest = address.find(['?', '#']).map_or("", |rest| &address[rest..]);
            sheet.push_str(&text[copied..at.start]);
            sheet.push_str(&format!("{up}{}{rest}", path.trim_start_matches("assets/")));
            copied = at.end;
        }
        sheet.push_str(&text[copied..]);
        self.under_way.pop();
        sheet
    }

    fn script(&mut self, name: &str, source: &Source, text: &str) -> String {
        self.under_way.push(name.to_owned());
        let mut script = String::with_capacity(text.len());
        let mut copied = 0;
        for (at, import) in imports(text) {
            match self.asset(import) {
                Some(path) => {
                    script.push_str(&text[copied..at]);
                    script.push_str(path.trim_start_matches("assets/"));
                    copied = at + import.len();
                }
                None => {
                    let place = Place::bytes(&source.path, at..at + import.len());
                    let message = format!("this script cannot import `{import}`");
                    self.diagnostics.push(
                        Diagnostic::error(Code::BadAsset, place, message)
                            .label("expected a file in the theme's `static/` that does not import this one"),
                    );
                }
            }
        }
        script.push_str(&text[copied..]);
        self.under_way.pop();
        script
    }
}

/// The names that a script imports, without the `./` before them, and where they stand.
fn imports(script: &str) -> impl Iterator<Item = (usize, &str)> {
    script.match_indices("\"./").filter_map(|(quote, opening)| {
        let at = quote + opening.len();
        let name = script[at..].split('"').next().filter(|name| name.ends_with(".js"))?;
        let before = script[..quote].trim_end_matches([' ', '(']);
        (before.ends_with("from") || before.ends_with("import")).then_some((at, name))
    })
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
        publish(&files.iter().map(|(name, text)| ((*name).to_owned(), source(name, text))).collect())
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
        assert_eq!(text(&one, "a.js"), format!("import {{ x }} from \"./{b}\";\nx(\"./b.js\");"));
        assert_eq!(one["style.css"].path, other["style.css"].path);
        assert!(["a.js", "b.js", "store.js"].iter().all(|name| one[*name].path != other[*name].path));
    }

    #[test]
    fn a_sheet_names_pictures_by_published_names() {
        let checked = published(&[
            ("css/style.css", "a { b: url( '../img/a.svg#x' ), url(none.png), url(https://a.example/b) }"),
            ("img/a.svg", "<svg/>"),
        ]);
        let name = checked.value["img/a.svg"].path.trim_start_matches("assets/").to_owned();
        let sheet = text(&checked.value, "css/style.css");
        assert_eq!(
            sheet,
            format!("a {{ b: url( '../{name}#x' ), url(none.png), url(https://a.example/b) }}")
        );
    }

    #[test]
    fn imports_of_nothing_and_in_a_circle_are_told() {
        let told = |files: &[(&str, &str)]| published(files).diagnostics.iter().count();
        assert_eq!(told(&[("a.js", "import \"./none.js\";")]), 1);
        assert_eq!(told(&[("a.js", "import \"./b.js\";"), ("b.js", "import \"./a.js\";")]), 1);
    }
}
