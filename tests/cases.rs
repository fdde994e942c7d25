//! The runner of `tests/cases/*.txt`. `UPDATE=1 cargo test` writes what came out as what is expected.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use prospectus::compile::Options;
use prospectus::source::Sources;

use crate::site;

/// One case: changes to the base site, and what must come out.
pub struct Case {
    pub name: String,
    pub parts: Vec<(String, String)>,
}

impl Case {
    fn parts(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.parts.iter().map(|(title, body)| (title.as_str(), body.as_str()))
    }
}

#[test]
fn every_case_comes_out_as_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    // `CASES=own` are those of `own-words.txt` alone.
    let wanted = std::env::var("CASES").unwrap_or_default();
    let is_wanted =
        |file: &&PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&wanted));
    let mut failures = String::new();
    let mut count = 0;
    for file in files().iter().filter(is_wanted) {
        let text = fs::read_to_string(file).expect("a case is text");
        let (head, mut cases) = parse(&text);
        let shared = shared(&head);
        count += cases.len();
        for case in &mut cases {
            run(&shared, case, update, file, &mut failures);
        }
        if update {
            fs::write(file, print(&head, &cases)).expect("a case can be written");
        }
    }
    assert!(
        failures.is_empty(),
        "{failures}\nif this is right: UPDATE=1 cargo test, and read the difference"
    );
    assert!(count >= 60 || !wanted.is_empty(), "only {count} cases were found");
}

/// The site of each case, with the case's name.
pub fn sites() -> Vec<(String, Sources)> {
    let texts = files().into_iter().map(|file| fs::read_to_string(file).expect("a case is text"));
    let cases = texts.flat_map(|text| {
        let (head, cases) = parse(&text);
        let base = changed(site::base(), shared(&head).parts());
        cases.into_iter().map(move |case| (case.name.clone(), changed(base.clone(), case.parts())))
    });
    cases.collect()
}

fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(site::root().join("tests/cases")).expect("there are cases");
    let paths = entries.map(|entry| entry.expect("a case can be listed").path());
    let mut files: Vec<_> =
        paths.filter(|file| file.extension().is_some_and(|extension| extension == "txt")).collect();
    files.sort();
    files
}

/// The error gallery names the kinds of mistakes; this many must be in it.
#[test]
fn the_gallery_shows_at_least_sixty_kinds_of_mistakes() {
    let folder = site::root().join("tests/cases");
    let mut kinds = std::collections::BTreeSet::new();
    for entry in fs::read_dir(folder).expect("there are cases") {
        let text = fs::read_to_string(entry.expect("a case can be listed").path()).unwrap_or_default();
        kinds.extend(text.lines().filter_map(|line| {
            line.strip_prefix("error[")
                .or(line.strip_prefix("warning["))?
                .split(']')
                .next()
                .map(ToOwned::to_owned)
        }));
    }
    assert!(kinds.len() >= 60, "only {} kinds of mistakes are shown: {kinds:?}", kinds.len());
}

/// What stands before the cases of a file, and they.
pub fn parse(text: &str) -> (String, Vec<Case>) {
    let mut pieces = text.split("\n=== ");
    let head = pieces.next().unwrap_or_default().to_owned();
    (head, pieces.map(parse_case).collect())
}

/// What stands before the cases of a file beside its first paragraph: changes that all of them have in common.
fn shared(head: &str) -> Case {
    let changes = head.find("\n-- ").map_or("", |at| &head[at..]);
    parse_case(&format!("shared{changes}"))
}

pub fn parse_case(text: &str) -> Case {
    let (name, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in rest.split_inclusive('\n') {
        let title = line.trim_end().strip_prefix("-- ").and_then(|line| line.strip_suffix(" --"));
        match (title, parts.last_mut()) {
            (Some(title), _) => parts.push((title.to_owned(), String::new())),
            (None, Some((_, body))) => body.push_str(line),
            (None, None) => assert!(
                line.trim().is_empty(),
                "the case `{name}` begins with a line that belongs to nothing: {line}"
            ),
        }
    }
    Case { name: name.to_owned(), parts }
}

fn print(head: &str, cases: &[Case]) -> String {
    let mut text = head.to_owned();
    for case in cases {
        let _ = write!(text, "\n=== {}\n", case.name);
        for (title, body) in &case.parts {
            let _ = write!(text, "-- {title} --\n{body}");
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

/// What a site becomes with the changes of a case.
pub fn made<'c>(sources: Sources, parts: impl Iterator<Item = (&'c str, &'c str)> + Clone) -> site::Made {
    let mut now = site::NOW.to_owned();
    let mut checked = None;
    let mut imported = None;
    let mut make: fn(Sources, &Options) -> site::Made = site::make;
    for (title, body) in parts.clone() {
        match title.split_once(' ') {
            Some(("now", moment)) => moment.clone_into(&mut now),
            Some(("import", file)) => imported = Some((file, body)),
            Some(("check", codes)) => checked = Some(codes.to_owned()),
            None if title == "gallery" => make = site::gallery,
            None if title == "fix" => make = site::fix,
            _ => {}
        }
    }
    let sources = changed(sources, parts);
    let options = site::options(&now);
    match (checked, imported) {
        (Some(codes), _) => site::check(sources, &options, &codes),
        (None, Some((file, text))) => site::import(&sources, &options, file, text),
        (None, None) => make(sources, &options),
    }
}

/// What is expected after a `now` holds at that moment, so that a case can look at its site at several ones.
fn run(shared: &Case, case: &mut Case, update: bool, file: &Path, failures: &mut String) {
    let base = changed(site::base(), shared.parts());
    let is_moment = |(title, _): &(String, String)| title.starts_with("now ");
    let is_said = |part: &(String, String)| is_moment(part) || part.0.starts_with("expect ");
    let changes: Vec<(String, String)> = case.parts.iter().filter(|part| !is_said(part)).cloned().collect();
    let mut moment: Option<(String, String)> = case.parts.iter().find(|part| is_moment(part)).cloned();
    let at = |moment: &Option<(String, String)>| {
        let parts = changes.iter().chain(moment).map(|(title, body)| (title.as_str(), body.as_str()));
        made(base.clone(), parts)
    };
    let mut made = at(&moment);
    for part in case.parts.iter_mut().filter(|part| is_said(part)) {
        if is_moment(part) {
            if moment.as_ref() != Some(part) {
                moment = Some(part.clone());
                made = at(&moment);
            }
            continue;
        }
        let (title, expected) = part;
        let path = title.trim_start_matches("expect ");
        let (came, matches) = outcome(path, expected, &made);
        if matches {
            continue;
        }
        if update && !path.ends_with(" contains") && !path.ends_with(" absent") {
            *expected = came;
        } else {
            let _ = writeln!(
                failures,
                "{}: {}: {title}\nexpected:\n{expected}\ncame:\n{came}",
                file.display(),
                case.name
            );
        }
    }
}

/// The files of a site with changes.
fn changed<'c>(mut sources: Sources, parts: impl Iterator<Item = (&'c str, &'c str)>) -> Sources {
    let is_change = |title: &str| {
        title != "gallery"
            && title != "fix"
            && !["expect ", "now ", "check ", "import "].iter().any(|start| title.starts_with(start))
    };
    for (title, body) in parts.filter(|(title, _)| is_change(title)) {
        change(&mut sources, title, body);
    }
    sources
}

/// What came out for an expectation, and whether it is met.
fn outcome(path: &str, expected: &str, made: &site::Made) -> (String, bool) {
    let bytes = |path: &str| made.files.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    if path == "diagnostics" {
        let report = relative_to_what_is_asked(&made.report);
        let same = report.trim() == expected.trim();
        return (report, same);
    }
    if let Some(path) = path.strip_suffix(" contains") {
        let text = bytes(path).unwrap_or_else(|| format!("no such file; messages:\n{}", made.report));
        let found = expected.lines().filter(|line| !line.is_empty()).all(|line| text.contains(line));
        return (text, found);
    }
    if let Some(path) = path.strip_suffix(" absent") {
        return (bytes(path).unwrap_or_default(), !made.files.is_empty() && !made.files.contains_key(path));
    }
    let text = bytes(path).unwrap_or_else(|| format!("no such file; messages:\n{}", made.report));
    let same = text.trim() == expected.trim();
    (format!("{}\n", text.trim_end()), same)
}

/// Counts of missing messages, told by how many a theme is asked for, so that one message more changes no case.
fn relative_to_what_is_asked(report: &str) -> String {
    let asked = include_str!("../src/theme/asked.txt").lines().count();
    let counts = regex::Regex::new(r"\b\d+( messages are missing| more\b)").expect("it is one");
    let told = counts.replace_all(report, |found: &regex::Captures| {
        let (count, rest) = found[0].split_once(' ').expect("a blank follows the count");
        match asked.checked_sub(count.parse().expect("it is a number")) {
            Some(few) if few < 20 => format!("{{asked - {few}}} {rest}"),
            _ => found[0].to_owned(),
        }
    });
    told.into_owned()
}

/// Apply one change to the sources: a file's new text, `edit`, `remove`, `like` or `escaped`.
pub fn change(sources: &mut Sources, title: &str, body: &str) {
    match title.split_once(' ') {
        Some(("edit", path)) => {
            let source = sources.get(path).unwrap_or_else(|| panic!("the base site has no {path}"));
            let text = edit(source.text().expect("the base site is UTF-8"), body);
            sources.insert(path, text.into_bytes());
        }
        Some(("remove", path)) => {
            assert!(sources.get(path).is_some(), "the base site has no {path}");
            sources.remove(path);
        }
        Some(("like", rest)) => {
            let (one, others) = rest.split_once(' ').expect("an item has others like it");
            let above = one.rsplit_once('/').expect("an item is of a kind").0;
            let files: Vec<_> = sources.below(&format!("{one}/")).cloned().collect();
            for other in others.split(' ') {
                for file in &files {
                    let path = file.path.replacen(one, &format!("{above}/{other}"), 1);
                    sources.insert(&path, file.bytes.clone());
                }
            }
        }
        Some(("photo", rest)) => {
            let whole = rest.trim_end_matches(" cut");
            let (path, size) = whole.rsplit_once(' ').expect("a photograph has a path and a size");
            let mut bytes = site::photo(path, size);
            bytes.truncate(if whole == rest { bytes.len() } else { bytes.len() / 2 });
            sources.insert(path, bytes);
        }
        Some(("escaped", path)) => sources.insert(path, unescape(body.trim_end_matches('\n'))),
        _ => sources.insert(title, body.as_bytes().to_vec()),
    }
}

/// Lines `- old` and `+ new` in turn; an old text stands exactly once. Several `+` lines make several lines.
fn edit(text: &str, body: &str) -> String {
    let mut text = text.to_owned();
    let mut lines = body.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(old) = line.strip_prefix("- ") else { continue };
        let mut new = Vec::new();
        while let Some(line) = lines.next_if(|line| line.starts_with('+')) {
            new.push(line.strip_prefix("+ ").unwrap_or_default());
        }
        assert_eq!(text.matches(old).count(), 1, "`{old}` stands exactly once in the file");
        text = text.replacen(old, &new.join("\n"), 1);
    }
    text
}

/// `\t`, `\r`, `\n`, `\\`, `\xHH`, and `\{N:text}` for a text N times. Line breaks of the body stay.
fn unescape(body: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = body;
    while let Some(at) = rest.find('\\') {
        bytes.extend(&rest.as_bytes()[..at]);
        let after = &rest[at + 1..];
        let (made, used): (Vec<u8>, usize) = match after.as_bytes().first() {
            Some(b't') => (vec![b'\t'], 1),
            Some(b'r') => (vec![b'\r'], 1),
            Some(b'n') => (vec![b'\n'], 1),
            Some(b'x') => (vec![u8::from_str_radix(&after[1..3], 16).expect("two hexadecimal digits")], 3),
            Some(b'{') => {
                let end = after.find('}').expect("a repetition is closed");
                let (count, text) = after[1..end].split_once(':').expect("a repetition has a count");
                (text.repeat(count.parse().expect("a count is a number")).into_bytes(), end + 1)
            }
            _ => (vec![b'\\'], 1),
        };
        bytes.extend(made);
        rest = &after[used..];
    }
    bytes.extend(rest.as_bytes());
    bytes
}

/// Small inputs that failed once, each with a folder of its own beside the repository; the cases and tests that were made
/// of them name it.
const FAILED_ONCE: [&str; 23] = [
    "01-far-date-panic",
    "02-import-deletes-text",
    "03-ics-uid-by-position",
    "04-ics-zero-length",
    "06-jpeg-non-interleaved",
    "07-picture-name-reserved",
    "08-metadata-published",
    "09-sitemap-too-large",
    "10-search-elision",
    "11-search-without-spaces",
    "13-footnote-in-heading",
    "15-heading-braces",
    "16-combining-marks",
    "17-nfd-file-name",
    "18-quotes",
    "21-undefined-references",
    "23-serve-network-drive",
    "25-symlink-silent",
    "28-panorama",
    "30-colours",
    "32-json-ld",
    "33-xliff",
    "34-yaml-messages",
];

#[test]
fn what_failed_once_is_a_case() {
    let root = site::root();
    let files = ["tests", "src/darkroom"].into_iter().flat_map(|folder| {
        let entries = walkdir::WalkDir::new(root.join(folder)).into_iter();
        let wanted = entries.filter_entry(|entry| entry.file_name() != "node_modules").filter_map(Result::ok);
        wanted.filter(|entry| entry.file_type().is_file() && entry.file_name() != "cases.rs")
    });
    let texts: Vec<String> = files.filter_map(|file| fs::read_to_string(file.path()).ok()).collect();
    let missing: Vec<&&str> =
        FAILED_ONCE.iter().filter(|name| !texts.iter().any(|text| text.contains(**name))).collect();
    assert!(missing.is_empty(), "no case is made of {missing:?}");
}
