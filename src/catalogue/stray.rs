//! Files that lie beside the content and are no part of it: notes for colleagues, drafts of other programs, pictures that
//! no browser shows. None of it is published, and it stops nobody; each kind is told once. What may hold words or facts for
//! readers is a warning, since its author waits for it on the page.

mod place;

use std::collections::BTreeMap;

use crate::codes::encode_path;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::pdf::is_pdf;
use crate::picture::{EXTENSIONS, shown_elsewhere};
use crate::source::{Place, Source, SourcePath, Sources};
use place::{alone, home, is_alone};

/// Texts that people leave for each other, by their names in small letters without an extension.
const FOR_COLLEAGUES: [&str; 14] = [
    "readme",
    "license",
    "licence",
    "copying",
    "authors",
    "contributing",
    "changelog",
    "changes",
    "notes",
    "todo",
    "leesmij",
    "lisezmoi",
    "leeme",
    "codeowners",
];

/// What is said of notes for colleagues.
const MAY_STAY: &str = "it may stay: nothing of it is published";

/// What is said of texts of other programs, whose words have a place here.
const WORDS: &str = "words are published from Markdown";

/// Extensions by what such files are, and what their author can do.
const KINDS: [(&[&str], &str, &str); 9] = [
    (
        &["doc", "docx", "dotx", "odt", "rtf", "pages", "wpd", "gdoc", "tex", "epub"],
        "a text of another program",
        WORDS,
    ),
    (&["txt", "text", "log", "rst", "org", "adoc"], "a text without a place on the site", WORDS),
    (
        &["xls", "xlsx", "xlsm", "ods", "numbers", "csv", "tsv", "gsheet"],
        "a table of another program",
        "facts are published from `facts.yaml`",
    ),
    (
        &["ppt", "pptx", "odp", "key", "gslides"],
        "a set of slides",
        "put them where your university keeps its files, and link to them",
    ),
    (
        &["pdf"],
        "a PDF that no text beside it links to",
        "put it beside the text that links to it: `[words](brochure.pdf)`",
    ),
    (
        &["zip", "7z", "rar", "gz", "tar", "tgz", "bz2", "xz", "dmg", "iso"],
        "an archive",
        "unpack it outside `content/`, and copy what belongs here",
    ),
    (&["lnk", "url", "webloc", "desktop"], "a shortcut", "copy the file itself to its place"),
    (&["html", "htm", "mht", "mhtml", "eml", "msg"], "a page of another program", WORDS),
    (
        &["mp3", "wav", "m4a", "ogg", "aac", "flac", "wma"],
        "a recording of sound",
        "put it where your university keeps its recordings, and link to it",
    ),
];

/// What is said of all files of one kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stray {
    what: String,
    help: String,
    /// Whether its author may wait for it on the site.
    is_missed: bool,
}

/// What a file is that lies beside the content, by its name; nothing where it may be meant as content.
fn stray(name: &str, langs: &[&str]) -> Option<Stray> {
    let lower = name.to_lowercase();
    let (stem, _) = lower.split_once('.').unwrap_or((&lower, ""));
    let extension = lower.rsplit_once('.').map_or("", |(_, extension)| extension);
    let found = |what: &str, help: &str, is_missed: bool| {
        Some(Stray { what: what.into(), help: help.into(), is_missed })
    };
    if FOR_COLLEAGUES.contains(&stem) && !matches!(extension, "yaml" | "yml") {
        return found("a note for colleagues", MAY_STAY, false);
    }
    if is_meant(stem, &lower, langs) {
        return None;
    }
    if let Some(elsewhere) = shown_elsewhere(extension) {
        return found(elsewhere.what.trim_start_matches("is "), &elsewhere.help, false);
    }
    let known = KINDS.iter().find(|(extensions, ..)| extensions.contains(&extension));
    known.and_then(|(_, what, help)| found(what, help, true))
}

/// A text or facts whose name has one slip would be missed on the site: `en.txt`, `facts.yaml.txt`.
fn is_meant(stem: &str, name: &str, langs: &[&str]) -> bool {
    let is_content = stem == "facts" || langs.iter().any(|lang| lang.eq_ignore_ascii_case(stem));
    is_content
        && [".txt", ".text", ".log", ".rst", ".gz", ".csv", ".html", ".htm"]
            .iter()
            .any(|end| name.ends_with(end))
}

/// Files that are no part of the site, by what is said of them.
#[derive(Debug, Default)]
pub(super) struct Strays {
    kinds: BTreeMap<Stray, Vec<SourcePath>>,
    /// Second copies by their paths, each with its first file, since a folder may be copied as a whole, and the name of what
    /// it is a copy of, where that is gone.
    copies: BTreeMap<String, (SourcePath, Option<String>)>,
}

impl Strays {
    /// Take a file that is no part of the site; says whether it is none.
    pub fn take(&mut self, source: &Source, sources: &Sources, langs: &[&str]) -> bool {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        if let Some(copy) = second_copy(&source.path) {
            let gone = || original(copy).filter(|first| sources.get(first).is_none());
            self.copies.entry(copy.to_owned()).or_insert_with(|| (source.path.clone(), gone()));
            return true;
        }
        // What a text would show is told where it is named.
        let is_needed = || {
            let in_item = source.path.split('/').count() > 3 && is_pdf(name);
            (in_item || is_shown_elsewhere(name)) && is_named(source, sources)
        };
        let stray = stray(name, langs).filter(|_| !is_needed()).map(|stray| match stray {
            note if note.help == MAY_STAY && is_alone(source, sources, langs) => alone(&source.path),
            words if words.help == WORDS => Stray {
                help: home(&source.path, langs).unwrap_or_else(|| format!("{WORDS}, such as `en.md`")),
                ..words
            },
            other => other,
        });
        let is_stray = stray.is_some();
        stray.into_iter().for_each(|stray| self.kinds.entry(stray).or_default().push(source.path.clone()));
        is_stray
    }

    /// A warning for each second copy, and one message for each kind of the rest, at its first file.
    pub fn told(self) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        diagnostics.extend(
            self.copies.iter().map(|(copy, (first, gone))| told_of_copy(copy, first, gone.as_deref())),
        );
        for (stray, files) in self.kinds {
            let Some(first) = files.first() else { continue };
            let name = first.rsplit('/').next().unwrap_or_default();
            let message = match files.len() {
                1 => format!("`{name}` is not published: it is {}", stray.what),
                many => format!("`{name}` and {} more are not published: each is {}", many - 1, stray.what),
            };
            let severity = if stray.is_missed { Severity::Warning } else { Severity::Note };
            let note = Diagnostic::note(Code::StrayFile, Place::File(first.clone()), message);
            let mut note = Diagnostic { severity, ..note }.help(stray.help);
            for other in files.iter().skip(1).take(MOST_NAMED) {
                note = note.related(Place::File(other.clone()), "this one, too");
            }
            diagnostics.push(note);
        }
        diagnostics
    }
}

/// Whether a file shows something, in a format that browsers do not show.
pub(super) fn is_shown_elsewhere(name: &str) -> bool {
    shown_elsewhere(&name.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase()).is_some()
}

/// Whether a text or the facts beside a file name it, so that they are told what they cannot show.
pub(super) fn is_named(source: &Source, sources: &Sources) -> bool {
    let Some((folder, name)) = source.path.rsplit_once('/') else { return false };
    let folder = format!("{folder}/");
    sources.below(&folder).filter(|file| is_text(&file.path)).any(|file| {
        // A link with other capitals is told where it stands.
        let is_linked = |text: &str| is_pdf(name) && text.to_lowercase().contains(&name.to_lowercase());
        let has = |text: &str| text.contains(name) || text.contains(&*encode_path(name)) || is_linked(text);
        file.text().is_ok_and(has)
    })
}

/// Whether a file has words or facts.
pub(super) fn is_text(path: &str) -> bool {
    path.ends_with(".md") || path.ends_with(".yaml")
}

/// Only so many others are named.
const MOST_NAMED: usize = 5;

/// What clouds and editors write into the name of a second copy when two people saved at once (OneDrive, Dropbox,
/// Nextcloud, Syncthing, Google Drive, Seafile; their words in the languages they have), and Finder and Explorer for a
/// duplicate.
const CONFLICTS: [&str; 17] = [
    "conflicted copy",
    "conflicting copy",
    "case conflict",
    "sync-conflict",
    "conflict copy",
    "in conflict",
    "(conflict",
    "_conf(",
    "sfconflict",
    "konfliktkopie",
    "in konflikt stehende",
    "in konflikt staande kopie",
    "conflictkopie",
    "copie en conflit",
    "copia en conflicto",
    "copia in conflitto",
    "_conflict-",
];
const COPIES: [&str; 17] = [
    " copy",
    "(copy)",
    " kopie",
    " copie",
    " copia",
    " cópia",
    " kopi",
    " kopia",
    " kopya",
    " kopyası",
    " копия",
    " копія",
    " másolat",
    " 副本",
    " コピー",
    "のコピー",
    " 복사본",
];
/// What Google Drive writes before the name.
const COPIES_OF: [&str; 6] = ["copy of ", "kopie van ", "kopie von ", "copie de ", "copia de ", "copia di "];
/// What programs that merge, and editors, write behind the name.
const KEPT: [&str; 5] = [".orig", ".rej", ".save", ".old", ".lock"];

/// The folder or the file that a path leads to or through and whose name says that it is a second copy, made when two
/// people saved at once or by hand.
fn second_copy(path: &str) -> Option<&str> {
    let ends = path.match_indices('/').map(|(at, _)| at);
    let folder = ends.map(|at| &path[..at]).find(|folder| has_conflict(&file_name(folder).to_lowercase()));
    folder.or_else(|| is_second_copy(file_name(path)).then_some(path))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn has_conflict(name: &str) -> bool {
    CONFLICTS.iter().any(|mark| name.contains(mark))
}

fn is_second_copy(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_content = [".md", ".yaml", ".yml"].iter().any(|end| lower.contains(end)) || has_picture(&lower);
    if has_conflict(&lower) || KEPT.iter().any(|end| lower.ends_with(end)) {
        return is_content;
    }
    let Some((stem, extension)) = lower.rsplit_once('.') else { return false };
    let is_text = matches!(extension, "md" | "yaml");
    let bare = stem.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end();
    let numbered =
        stem.ends_with(')') && stem.rfind(" (").is_some_and(|at| is_number(&stem[at + 2..stem.len() - 1]));
    // Finder and iCloud write a number alone: `en 2.md`.
    let numbered =
        numbered || stem.rsplit_once(' ').is_some_and(|(name, end)| !name.is_empty() && is_number(end));
    let named = COPIES_OF.iter().any(|start| lower.starts_with(start));
    is_text && (numbered || named || COPIES.iter().any(|copy| stem.ends_with(copy) || bare.ends_with(copy)))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn has_picture(name: &str) -> bool {
    EXTENSIONS.iter().any(|extension| name.ends_with(&format!(".{extension}")))
}

/// The path of the file that a text is a numbered copy of: `nl (1).md`, `nl 2.md`.
fn original(copy: &str) -> Option<String> {
    let (stem, extension) = copy.rsplit_once('.').filter(|(_, end)| matches!(*end, "md" | "yaml"))?;
    let (first, number) = stem.rsplit_once(' ')?;
    let number = number.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(number);
    let first = format!("{}.{extension}", first.trim_end());
    (is_number(number) && !is_second_copy(file_name(&first))).then_some(first)
}

fn told_of_copy(copy: &str, first: &SourcePath, gone: Option<&str>) -> Diagnostic {
    let name = file_name(copy);
    if let Some(gone) = gone.map(file_name) {
        let message = format!("`{name}` is not published, and there is no `{gone}`");
        return Diagnostic::warning(Code::SecondCopy, Place::File(first.clone()), message)
            .help(format!("rename it to `{gone}`"));
    }
    let message = format!("`{name}` is a second copy, and not published");
    Diagnostic::warning(Code::SecondCopy, Place::File(first.clone()), message)
        .help("compare it with what it is a copy of, bring over what is newer, and delete it")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(name: &str) -> Option<String> {
        stray(name, &["en", "nl"]).map(|stray| stray.what)
    }

    #[test]
    fn what_lies_beside_the_content_is_told_from_content_with_a_slip_in_its_name() {
        for name in ["README.md", "readme", "Readme.en.md", "LICENSE", "notes.txt", "NOTES.MD", "todo.org"] {
            assert_eq!(what(name).as_deref(), Some("a note for colleagues"), "{name}");
        }
        for name in [
            "draft.docx",
            "EN.DOCX",
            "letter.rtf",
            "plan.txt",
            "fees.xlsx",
            "b.PDF",
            "IMG_1.HEIC",
            "a.mov",
            "old.html",
            "b.lnk",
            "a.zip",
        ] {
            assert!(what(name).is_some(), "{name}");
        }
        for name in [
            "en.txt",
            "facts.yml",
            "facts.yaml.txt",
            "en.md.txt",
            "fact.yaml",
            "draft.md",
            "en.markdown",
            "x.json",
        ] {
            assert_eq!(what(name), None, "{name}");
        }
    }

    #[test]
    fn second_copies_are_told_by_their_names() {
        for name in [
            "en (Anna's conflicted copy 2026-11-01).md",
            "facts (conflicted copy 2026-11-01 101010).yaml",
            "en.sync-conflict-20261101-101010-ABCDEFG.md",
            "en (Konfliktkopie von Anna 2026-11-01).md",
            "en.md.orig",
            "facts.yaml.rej",
            "en (1).md",
            "en - Copy.md",
            "en - Copy (2).md",
            "en 2.md",
            "facts 3.yaml",
            "nl - Kopi.md",
            "ja のコピー.md",
            "zh 副本.md",
            "facts copy.yaml",
            "facts copy 2.yaml",
            "lab (conflicted copy).jpg",
        ] {
            assert!(is_second_copy(name), "{name}");
        }
        for name in [
            "en.md",
            "zh-Hant.md",
            "facts.yaml",
            "lab (1).jpg",
            "photocopy.jpg",
            "copy.jpg",
            "conflict-studies.jpg",
        ] {
            assert!(!is_second_copy(name), "{name}");
        }
    }
}
