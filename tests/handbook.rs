//! The handbook is true: its files, laid one after the other over a new site, compile without a word, what it shows as
//! a mistake is told as it says, and its commands do what they are said to do.
//!
//! What stands behind the language of a fenced block says what becomes of it:
//!
//! - `yaml content/site.yaml`: the whole file
//! - `yaml content/site.yaml in part`: keys of the first level that take the place of their like, in Markdown between
//!   the lines of dashes
//! - `yaml content/x/facts.yaml within the first of its intakes`, or the last: keys that take the place of their like in
//!   an entry of a list; nothing is told of the site with them
//! - `yaml content/x/facts.yaml at the end`: more lines
//! - `…, a mistake`: undone when the messages below it were told
//! - `sh`: commands, which are run
//! - `text`: all that is told of the site as it is then, or what the command above printed
//! - `text on 2027-02-02`: all that is told on that day
//! - `tree`: files and folders that a new site has
//!
//! `UPDATE=1 cargo test` fills in the messages.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;
use std::process::Output;

use prospectus::compile::Options;
use prospectus::disk;
use prospectus::handbook::CHAPTERS;

use crate::cli::{prospectus, stderr};
use crate::server::Server;
use crate::site::{Folder, NOW, copy_of_base, make, options, photo, root, tree};

/// Where the quick theme waits until it is wanted.
const QUICK: &str = "quick";

const PICTURE: &str = "lab.jpg";

/// What is laid within an entry begins so.
const WITHIN: &str = " within the ";

/// A fenced block.
struct Block<'t> {
    info: &'t str,
    text: &'t str,
    /// Where its text stands in the chapter.
    range: Range<usize>,
}

/// Somebody who does what the handbook says.
struct Officer {
    site: Folder,
    /// What the last command printed, where nothing was done since.
    printed: Option<String>,
    /// The file that a mistake was laid over, as it was before.
    undo: Option<(PathBuf, Vec<u8>)>,
}

/// The table is made of the constants that the program holds to. `UPDATE=1` writes it.
#[test]
fn the_limits_are_those_of_the_program() {
    let file = root().join("src/handbook/limits.md");
    let text = fs::read_to_string(&file).expect("there is a chapter");
    let start = text.find("| of | at most |").expect("it has a table");
    let end = text[start..].find("\n\n").map_or(text.len(), |end| start + end + 1);
    let table = prospectus::limits::table();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, format!("{}{table}{}", &text[..start], &text[end..])).expect("it can be written");
    } else {
        assert_eq!(&text[start..end], table, "UPDATE=1 cargo test --test suite -- limits");
    }
}

#[test]
fn everything_in_the_handbook_is_true() {
    let mut officer = Officer::new();
    let mut failures = String::new();
    for chapter in CHAPTERS {
        let mut text = chapter.text.to_owned();
        let mut wrong = Vec::new();
        for block in blocks(chapter.text) {
            match officer.follow(&block) {
                Some(came) if came != block.text => wrong.push((block, came)),
                _ => {}
            }
        }
        for (block, came) in wrong.into_iter().rev() {
            let _ = writeln!(failures, "{}: expected:\n{}came:\n{came}", chapter.name, block.text);
            text.replace_range(block.range, &came);
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(root().join("src/handbook").join(format!("{}.md", chapter.name)), text)
                .expect("a chapter can be written");
        }
        assert_eq!(officer.told(NOW), "", "at the end of the chapter `{}`", chapter.name);
    }
    assert!(
        failures.is_empty(),
        "{failures}\nif this is right: UPDATE=1 cargo test, and read the difference"
    );
    officer.publish();
}

/// The blocks of a chapter in their order.
fn blocks(chapter: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in chapter.split_inclusive('\n') {
        let start = at;
        at += line.len();
        match (open, line.trim_end().strip_prefix("```")) {
            (None, Some(info)) => open = Some((info, at)),
            (Some((info, from)), Some("")) => {
                blocks.push(Block { info, text: &chapter[from..start], range: from..start });
                open = None;
            }
            _ => {}
        }
    }
    assert!(open.is_none(), "a block is not closed: {open:?}");
    blocks
}

impl Officer {
    /// In a new site. What is told of it does not depend on the theme, so that a quick one does where no command runs.
    fn new() -> Officer {
        let mut officer = Officer { site: Folder::new(), printed: None, undo: None };
        officer.call("prospectus init . --country BE");
        for (path, bytes) in tree(&root().join("tests/base/themes/words")) {
            officer.write(&format!("{QUICK}/words/{path}"), &bytes);
        }
        for (path, bytes) in tree(&root().join("tests/base/themes/plain")) {
            // As the real one, it has the parts that texts lead to.
            let parts = ["deadlines", "fees", "facts", "contact", "outcomes", "mirror", "priority"];
            let parts = parts.map(|id| format!("<h2 id=\"{id}\"></h2>")).concat();
            let more = if path == "templates/item.html" { parts.as_bytes() } else { b"" };
            officer.write(&format!("{QUICK}/default/{path}"), &[&bytes, more].concat());
        }
        officer
    }

    fn path(&self, path: &str) -> PathBuf {
        self.site.0.join(path)
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("the folder can be made");
        fs::write(file, bytes).expect("the file can be written");
    }

    /// Do what a block says; gives what came of it, where the block tells that.
    fn follow(&mut self, block: &Block<'_>) -> Option<String> {
        let (kind, rest) = block.info.split_once(' ').unwrap_or((block.info, ""));
        if kind == "text" {
            return Some(self.hear(rest));
        }
        self.printed = None;
        assert!(self.undo.is_none(), "the block below a mistake is what is told of it: {}", block.info);
        match kind {
            "sh" => block.text.lines().for_each(|command| self.call(command)),
            "tree" => self.look(block.text),
            "yaml" | "markdown" => {
                self.lay(rest, block.text);
                if rest.contains(WITHIN) && self.undo.is_none() {
                    assert_eq!(self.told(NOW), "", "{}\n{}", block.info, block.text);
                }
            }
            _ => panic!("no test knows what to do with `{}`", block.info),
        }
        None
    }

    /// What is told, on some day, or was printed.
    fn hear(&mut self, when: &str) -> String {
        if let Some(printed) = self.printed.take() {
            return printed;
        }
        let now = when.strip_prefix("on ").map_or_else(|| NOW.to_owned(), |day| format!("{day}T12:00:00Z"));
        let told = self.told(&now);
        assert_ne!(told, "", "something is to be told");
        if let Some((path, bytes)) = self.undo.take() {
            fs::write(path, bytes).expect("the file can be written");
        }
        format!("{}\n", told.trim_end())
    }

    /// All that is said of the site, drafts with it.
    fn told(&self, now: &str) -> String {
        fs::rename(self.path(QUICK), self.path("themes")).expect("the quick theme is there");
        let sources = disk::read(&self.site.0).expect("the site can be read");
        fs::rename(self.path("themes"), self.path(QUICK)).expect("the quick theme is there");
        make(sources, &Options { drafts: true, ..options(now) }).report
    }

    fn call(&mut self, command: &str) {
        let mut arguments: Vec<&str> = command.split(' ').skip(1).collect();
        assert!(command.starts_with("prospectus "), "no test knows how to run `{command}`");
        if let ["serve", more @ ..] = arguments.as_slice() {
            assert_eq!(Server::start(&self.site.0, more).get("/en/").status, 200, "{command}");
            return;
        }
        if ["init", "new", "check", "build", "next-change"].contains(&arguments[0]) {
            arguments.extend(["--now", NOW]);
        }
        let ran = prospectus(&arguments, &self.site.0);
        assert!(ran.status.success(), "{command}: {}", stderr(&ran));
        self.printed = Some(String::from_utf8_lossy(&ran.stdout).into_owned());
    }

    /// The files that a tree names are there.
    fn look(&self, tree: &str) {
        let mut folder = "";
        for line in tree.lines() {
            let name = line.split_whitespace().next().expect("a line names a file");
            let within = if line.starts_with(' ') { folder } else { "" };
            assert!(self.path(within).join(name).exists(), "{within}{name}");
            folder = if line.starts_with(' ') { folder } else { name };
        }
    }

    /// Write what is shown, and beside it the picture that it names.
    fn lay(&mut self, info: &str, text: &str) {
        let (info, mistake) = info.strip_suffix(", a mistake").map_or((info, false), |info| (info, true));
        let (path, how) = info.split_once(' ').unwrap_or((info, ""));
        let before = fs::read(self.path(path)).unwrap_or_default();
        let old = String::from_utf8(before.clone()).expect("the file is UTF-8");
        if mistake {
            self.undo = Some((self.path(path), before));
        }
        let new = match how {
            "" => text.to_owned(),
            "at the end" => format!("{old}{text}"),
            "in part" if path.ends_with(".md") => {
                let (head, body) = old.split_once("\n---\n").expect("there is front matter");
                format!("{}---\n{body}", with_keys(&format!("{head}\n"), text))
            }
            "in part" => with_keys(&old, text),
            _ => match how.strip_prefix(WITHIN.trim_start()).and_then(|rest| rest.split_once(" of its ")) {
                Some((which @ ("first" | "last"), list)) => {
                    with_keys_within(&old, list, which == "first", text)
                }
                _ => panic!("no test knows what `{how}` means"),
            },
        };
        self.write(path, new.as_bytes());
        if let Some((folder, _)) = path.rsplit_once('/').filter(|_| text.contains(PICTURE)) {
            self.write(&format!("{folder}/{PICTURE}"), &photo(PICTURE, "640x360"));
        }
    }

    /// In the end the site is published.
    fn publish(&self) {
        let ran = prospectus(&["build", "--fail-on", "warning", "--now", NOW], &self.site.0);
        assert!(ran.status.success(), "{}", stderr(&ran));
        let page = fs::read_to_string(self.path("public/nl/how-to-apply/index.html"));
        assert!(page.expect("the translation has a page").contains("Vind je data"));
    }
}

/// YAML with the keys of another one in the place of its own, and below them those that it lacks.
fn with_keys(yaml: &str, part: &str) -> String {
    let mut chunks = chunks(yaml);
    for new in self::chunks(part) {
        match chunks.iter_mut().find(|chunk| key(chunk) == key(&new)) {
            Some(old) => *old = new,
            None => chunks.push(new),
        }
    }
    chunks.concat()
}

/// YAML in which the first or the last entry of a list has some keys anew.
fn with_keys_within(yaml: &str, list: &str, first: bool, part: &str) -> String {
    const DASH: &str = "\n  - ";
    let mut chunks = chunks(yaml);
    let chunk = chunks.iter_mut().find(|chunk| key(chunk) == Some(list)).expect("there is the list");
    let from = if first { chunk.find(DASH) } else { chunk.rfind(DASH) };
    let from = from.expect("the list has an entry") + DASH.len();
    let to = chunk[from..].find(DASH).map_or(chunk.len(), |at| from + at + 1);
    let outdented = |text: &str| text.replace("\n    ", "\n");
    let entry = with_keys(&outdented(&chunk[from..to]), &outdented(part.trim_start()));
    chunk.replace_range(from..to, &format!("{}\n", entry.trim_end().replace('\n', "\n    ")));
    chunks.concat()
}

/// The lines of each key of the first level; remarks and empty lines by themselves.
fn chunks(yaml: &str) -> Vec<String> {
    let mut chunks: Vec<String> = Vec::new();
    for line in yaml.split_inclusive('\n') {
        match chunks.last_mut() {
            Some(last) if line.starts_with([' ', '-']) && line != "---\n" => last.push_str(line),
            _ => chunks.push(line.to_owned()),
        }
    }
    chunks
}

/// The key of a chunk; none for a remark.
fn key(chunk: &str) -> Option<&str> {
    chunk.split_once(':').map(|(key, _)| key).filter(|key| !key.starts_with('#'))
}

#[test]
fn keys_take_the_place_of_their_like() {
    let yaml = "# b: x\na:\n  c: 1\n\n# x\nb:\n- 2\n";
    assert_eq!(with_keys(yaml, "a: 3\nd:\n  e: 4\n"), "# b: x\na: 3\n\n# x\nb:\n- 2\nd:\n  e: 4\n");
    assert_eq!(with_keys(yaml, "b: 5\n"), "# b: x\na:\n  c: 1\n\n# x\nb: 5\n");
    let yaml = "a: 1\nb:\n  - c: 2\n    d:\n      - 3\n  - c: 4\nz: 5\n";
    assert_eq!(
        with_keys_within(yaml, "b", true, "    d: 6\n    e:\n      - 7\n"),
        "a: 1\nb:\n  - c: 2\n    d: 6\n    e:\n      - 7\n  - c: 4\nz: 5\n"
    );
    assert_eq!(
        with_keys_within(yaml, "b", false, "    c: 6\n"),
        "a: 1\nb:\n  - c: 2\n    d:\n      - 3\n  - c: 6\nz: 5\n"
    );
}

/// On a terminal it is for people; what is not one gets Markdown.
#[test]
fn the_handbook_is_shown_by_chapters_and_whole() {
    let show = |arguments: &[&str]| prospectus(&[&["handbook"], arguments].concat(), &root());
    let printed = |ran: &Output| String::from_utf8_lossy(&ran.stdout).into_owned();
    let year = show(&["year"]);
    assert!(printed(&year).starts_with("# Next year's deadlines and fees\n"), "{}", stderr(&year));
    let whole = printed(&show(&[]));
    assert!(CHAPTERS.iter().all(|chapter| whole.contains(chapter.text)));
    assert_eq!(whole, printed(&show(&["--all"])));
    let unknown = show(&["yaer"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(stderr(&unknown).contains("did you mean `year`?"), "{}", stderr(&unknown));
}

#[test]
fn the_preview_shows_the_handbook() {
    let site = copy_of_base();
    let server = Server::start(&site.0, &[]);
    assert!(server.get("/_prospectus/").body.contains("href=\"/_prospectus/handbook/\""));
    assert_eq!(server.get("/_prospectus/handbook").headers["location"], "/_prospectus/handbook/");
    let contents = server.get("/_prospectus/handbook/");
    assert_eq!(contents.headers["content-type"], "text/html; charset=utf-8");
    for chapter in CHAPTERS {
        let address = format!("/_prospectus/handbook/{}", chapter.name);
        assert!(contents.body.contains(&format!("href=\"{address}\"")), "{address}");
        let page = server.get(&address);
        assert!(page.status == 200 && page.headers.contains_key("content-security-policy"), "{address}");
        assert_eq!(page.body.matches("<h1>").count(), 1, "{address}");
        assert_eq!(page.body.matches("<figure>").count(), blocks(chapter.text).len(), "{address}");
    }
    assert!(
        server
            .get("/_prospectus/handbook/year")
            .body
            .contains("<figcaption>content/programmes/data-science/facts.yaml at the end</figcaption>")
    );
    assert_eq!(server.get("/_prospectus/handbook/none").status, 404);
}
