//! Messages as the browser shows them, with links into the author's editor.

use std::path::Path;

use serde::Serialize;

use super::fixing::{Cure, cures};
use crate::diagnostic::{Diagnostic, Severity};
use crate::preview::Edition;
use crate::report::{self, Parts};

/// More messages than these are not read in a browser.
const MOST: usize = 100;

/// Where a link to a file and line leads: an address with `{path}`, `{line}` and `{column}` in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor(String);

/// Editors by name, with the addresses that they have the system open.
const EDITORS: [(&str, &str); 7] = [
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("vscodium", "vscodium://file{path}:{line}:{column}"),
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
    ("idea", "idea://open?file={path}&line={line}&column={column}"),
    ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{path}&line={line}&column={column}"),
];

impl Editor {
    /// An editor by its name, or an address of one's own.
    ///
    /// # Errors
    /// A sentence about what was expected.
    pub fn parse(text: &str) -> Result<Editor, String> {
        let known = EDITORS.iter().find(|(name, _)| *name == text).map(|(_, address)| (*address).to_owned());
        let own = (text.contains("{path}") && text.contains(':')).then(|| text.to_owned());
        known.or(own).map(Editor).ok_or_else(|| {
            let names: Vec<&str> = EDITORS.iter().map(|(name, _)| *name).collect();
            format!(
                "expected {}, or an address such as `myeditor://open?file={{path}}&line={{line}}`",
                names.join(", ")
            )
        })
    }

    fn link(&self, root: &Path, path: &str, at: Option<(usize, usize)>) -> String {
        let (line, column) = at.unwrap_or((1, 1));
        let file = root.join(path).to_string_lossy().replace('\\', "/");
        let file: String = url::form_urlencoded::byte_serialize(file.as_bytes()).collect();
        // In the path of an address a slash is a slash, and a space is no plus.
        let file = file.replace("%2F", "/").replace("%3A", ":").replace('+', "%20");
        let file = if file.starts_with('/') { file } else { format!("/{file}") };
        self.0
            .replace("{path}", &file)
            .replace("{line}", &line.to_string())
            .replace("{column}", &column.to_string())
    }
}

/// Everything that the browser is told of an edition.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Messages {
    pub errors: usize,
    pub warnings: usize,
    /// Whether the site that is shown is the present one.
    pub current: bool,
    /// Whether every page was looked at.
    pub complete: bool,
    /// The first of them.
    pub items: Vec<Message>,
}

/// One message.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    pub severity: Severity,
    pub code: &'static str,
    pub message: String,
    /// `content/programmes/x/en.md:3:8`
    pub place: String,
    /// Opens the place in the author's editor.
    pub href: Option<String>,
    /// The lines of the source, as on the terminal.
    pub excerpt: String,
    /// What was expected, and what else is to be known.
    pub notes: Vec<String>,
    /// What the author can do, but for what a button does.
    pub help: Vec<String>,
    /// What can be done about it at the press of a button.
    pub fixes: Vec<Cure>,
}

impl Messages {
    pub fn of(edition: &Edition, root: &Path, editor: &Editor) -> Messages {
        let diagnostics = edition.diagnostics();
        // A note wants no attention while somebody works on something else.
        let mut all: Vec<&Diagnostic> =
            diagnostics.iter().filter(|diagnostic| diagnostic.severity < Severity::Note).collect();
        // What keeps the site from being published comes first.
        all.sort_by_key(|diagnostic| diagnostic.severity);
        Messages {
            errors: diagnostics.count(Severity::Error),
            warnings: diagnostics.count(Severity::Warning),
            current: edition.is_current,
            complete: edition.is_swept(),
            items: all.into_iter().take(MOST).map(|one| message(one, edition, root, editor)).collect(),
        }
    }
}

fn message(diagnostic: &Diagnostic, edition: &Edition, root: &Path, editor: &Editor) -> Message {
    let position = report::position(diagnostic, &edition.sources);
    let place = position.as_ref().map_or_else(String::new, |(path, at)| match at {
        Some((line, column)) => format!("{path}:{line}:{column}"),
        None => path.clone(),
    });
    let Parts { excerpt, notes } = report::parts(diagnostic, &edition.sources);
    let fixes = cures(diagnostic, edition);
    let by_hand = |help: &&String| fixes.iter().all(|fix| fix.title != **help);
    Message {
        severity: diagnostic.severity,
        code: diagnostic.code.id(),
        message: diagnostic.message.clone(),
        place,
        // What comes with the program is in no file that an editor could open.
        href: position
            .filter(|(path, _)| !edition.sources.is_carried(path))
            .map(|(path, at)| editor.link(root, &path, at)),
        excerpt,
        notes,
        help: diagnostic.help.iter().filter(by_hand).cloned().collect(),
        fixes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_the_file_and_the_line() {
        let link =
            |editor: &str, path: &str, at| Editor::parse(editor).unwrap().link(Path::new("/a b"), path, at);
        assert_eq!(link("vscode", "c/d&e.md", Some((3, 8))), "vscode://file/a%20b/c/d%26e.md:3:8");
        assert_eq!(link("x:{path}#{line}", "c.md", None), "x:/a%20b/c.md#1");
        assert!(Editor::parse("notepad").unwrap_err().contains("vscode, "));
    }
}
