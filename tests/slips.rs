//! Slips of the hand, made in every line of files that are right: each is told in plain words at its own line, and what
//! its cure writes can be read again.

use prospectus::diagnostic::{Diagnostic, Diagnostics, Fix};
use prospectus::document::{Words, yaml_range};
use prospectus::model::KINDS;
use prospectus::source::{Place, Source};

use crate::site;

/// A slip in one line; nothing where the line gives no occasion for it.
type Make = fn(&str) -> Option<String>;

/// What hands do to a line, by its name.
const SLIPS: [(&str, Make); 24] = [
    ("no blank behind the colon", |line| replaced(line, ": ", ":")),
    ("no colon", |line| replaced(line, ": ", " ")),
    ("an equals sign", |line| replaced(line, ": ", " = ")),
    ("a full-width colon", |line| replaced(line, ": ", "：")),
    ("a no-break space behind the colon", |line| replaced(line, ": ", ":\u{a0}")),
    ("a no-break space before the key", |line| indented(line, "\u{a0}")),
    ("a zero-width space before the key", |line| indented(line, "\u{200b}")),
    ("no blank behind the dash", |line| replaced(line, "- ", "-")),
    ("a no-break space behind the dash", |line| replaced(line, "- ", "-\u{a0}")),
    ("a tab as indentation", |line| line.starts_with("  ").then(|| format!("\t{}", &line[2..]))),
    ("a blank more", |line| Some(format!(" {line}"))),
    ("two blanks more", |line| Some(format!("  {line}"))),
    ("a blank less", |line| line.starts_with(' ').then(|| line[1..].to_owned())),
    ("a quotation mark that is not closed", |line| opened(line, '"')),
    ("a quotation mark that is lost", |line| line.strip_suffix('"').map(str::to_owned)),
    ("curly quotation marks", |line| quoted(line, '“', '”')),
    ("a colon in a text", |line| with_word(line, ": ")),
    ("a bracket that is lost", |line| without_last(line, &[']', '}'])),
    ("a bracket that does not open", |line| without_first(line, &['[', '{'])),
    ("a bracket of the other kind", |line| exchanged(line)),
    ("a bracket twice", |line| doubled(line, &[']', '}'])),
    ("a comma twice", |line| replaced(line, ", ", ", , ")),
    ("a comma that is lost", |line| replaced(line, ", ", " ")),
    ("a star before the text", |line| replaced(line, ": ", ": *")),
];

fn replaced(line: &str, one: &str, other: &str) -> Option<String> {
    line.contains(one).then(|| line.replacen(one, other, 1))
}

fn indented(line: &str, sign: &str) -> Option<String> {
    let text = line.trim_start();
    Some(format!("{}{sign}{text}", &line[..line.len() - text.len()]))
}

fn opened(line: &str, mark: char) -> Option<String> {
    let (key, value) =
        line.split_once(": ").filter(|(_, value)| !value.starts_with(['[', '{', '"', '|', '>']))?;
    Some(format!("{key}: {mark}{value}"))
}

fn quoted(line: &str, open: char, close: char) -> Option<String> {
    let (key, value) =
        line.split_once(": ").filter(|(_, value)| !value.starts_with(['[', '{', '"', '|', '>']))?;
    Some(format!("{key}: {open}{value}{close}"))
}

/// A sign behind the first word of a value of several words.
fn with_word(line: &str, sign: &str) -> Option<String> {
    let (key, value) =
        line.split_once(": ").filter(|(_, value)| !value.starts_with(['[', '{', '"', '|', '>']))?;
    let (first, rest) = value.split_once(' ')?;
    Some(format!("{key}: {first}{sign}{rest}"))
}

fn without_last(line: &str, signs: &[char]) -> Option<String> {
    let at = line.rfind(signs)?;
    Some(format!("{}{}", &line[..at], &line[at + 1..]))
}

fn without_first(line: &str, signs: &[char]) -> Option<String> {
    let at = line.find(signs)?;
    Some(format!("{}{}", &line[..at], &line[at + 1..]))
}

fn doubled(line: &str, signs: &[char]) -> Option<String> {
    let at = line.rfind(signs)?;
    Some(format!("{}{}", &line[..=at], &line[at..]))
}

fn exchanged(line: &str) -> Option<String> {
    let at = line.rfind([']', '}'])?;
    let other = if line[at..].starts_with(']') { "}" } else { "]" };
    Some(format!("{}{other}{}", &line[..at], &line[at + 1..]))
}

/// What is told of one file by itself.
fn told(path: &str, text: &str) -> Diagnostics {
    let source = Source { path: path.into(), bytes: text.as_bytes().into() };
    if path.ends_with(".md") {
        return Words::read(&source).diagnostics;
    }
    let row = KINDS.iter().find(|row| path.split('/').nth(1) == Some(row.folder)).expect("facts of a kind");
    row.read(&source.path, text, 0).diagnostics
}

fn data(path: &str, text: &str) -> Option<serde_yaml::Value> {
    serde_yaml::from_str(&text[yaml_range(path, text)]).ok()
}

fn apply(text: &str, fix: &Fix) -> String {
    let mut edits = fix.edits.clone();
    edits.sort();
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        let Place::Bytes(_, at) = &edit.place else { panic!("an edit has a place") };
        text.replace_range(at.start..at.end, &edit.text);
    }
    text
}

fn line_of(text: &str, one: &Diagnostic) -> usize {
    match &one.place {
        Place::Bytes(_, at) => text[..at.start].matches('\n').count(),
        _ => usize::MAX,
    }
}

/// The lines of a text beside one, without what they begin with: of a few lines that stand elsewhere than the others either
/// may move.
fn elsewhere(text: &str, line: usize) -> Vec<&str> {
    text.split_inclusive('\n')
        .enumerate()
        .filter(|(at, _)| *at != line)
        .map(|(_, words)| words.trim_start())
        .collect()
}

/// Files with all that YAML is written in here: lists, maps between brackets, texts in several languages.
const FILES: [&str; 2] =
    ["content/programmes/management/facts.yaml", "content/programmes/biomedical-sciences/en.md"];

/// A slip in a line of a file: its name, the file, the text with it, the number of the line from 0.
struct Made {
    name: &'static str,
    path: &'static str,
    text: String,
    line: usize,
}

fn made(path: &'static str, text: &str) -> Vec<Made> {
    let yaml = yaml_range(path, text);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut at = 0;
    let mut made = Vec::new();
    for (line, words) in lines.iter().enumerate() {
        let start = at;
        at += words.len();
        let idle = words.trim().is_empty() || words.trim_start().starts_with('#');
        if !yaml.contains(&start) || idle {
            continue;
        }
        for (name, make) in SLIPS {
            let slip = make(words.trim_end_matches('\n')).map(|slip| format!("{slip}\n"));
            let text = slip.map(|slip| {
                [&lines[..line].concat(), &slip, &lines[line + 1..].concat()].map(String::as_str).concat()
            });
            made.extend(text.map(|text| Made { name, path, text, line }));
        }
    }
    made
}

/// What the parsers say in their own English.
const PARSERS: [&str; 8] = [
    "simple key",
    "did not find",
    "while parsing",
    "while scanning",
    "block mapping",
    "flow sequence",
    "at line",
    "document start",
];

#[test]
fn slips_are_told_in_plain_words_at_their_line_with_what_mends_them() {
    let shipped = prospectus::disk::read(&site::root()).expect("the shipped site is read");
    let (mut all, mut placed, mut cured) = (0, 0, 0);
    let mut wrong: Vec<String> = Vec::new();
    for path in FILES {
        let source = shipped.get(path).expect("the file is shipped");
        let before = data(path, source.text().expect("a text"));
        for slip in made(path, source.text().expect("a text")) {
            let told = told(path, &slip.text);
            let english = told.iter().find(|one| PARSERS.iter().any(|words| one.message.contains(words)));
            wrong
                .extend(english.map(|one| format!("{}, line {}: {}", slip.name, slip.line + 1, one.message)));
            let Some(first) = told.iter().next() else { continue };
            all += 1;
            placed += usize::from(line_of(&slip.text, first) == slip.line);
            cured += usize::from(!first.fixes.is_empty());
            let alone = told.iter().count() == 1;
            for fix in first.fixes.iter().filter(|fix| fix.is_certain && alone) {
                let mended = apply(&slip.text, fix);
                let again = self::told(path, &mended);
                if data(slip.path, &mended).is_none() || !again.is_empty() {
                    wrong.push(format!(
                        "{}, line {}: not mended by `{}`",
                        slip.name,
                        slip.line + 1,
                        fix.title
                    ));
                } else if elsewhere(&mended, slip.line) != elsewhere(&slip.text, slip.line) {
                    wrong.push(format!(
                        "{}, line {}: `{}` changes other lines",
                        slip.name,
                        slip.line + 1,
                        fix.title
                    ));
                }
            }
        }
        assert!(before.is_some(), "{path} is right as it is shipped");
    }
    assert!(
        wrong.is_empty(),
        "{} of {all}, among them\n{}",
        wrong.len(),
        wrong[..wrong.len().min(10)].join("\n")
    );
    assert!(all > 500, "only {all} slips were told");
    assert!(placed * 100 >= all * 95, "only {placed} of {all} are told at their line");
    assert!(cured * 100 >= all * 95, "only {cured} of {all} are told with what mends them");
}
