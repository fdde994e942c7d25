//! What joins words is a message or a style, never a sign that stands in a template or in the program: languages part, quote
//! and enclose things each in their own way.

use std::sync::LazyLock;

use regex::Regex;

use super::code;
use crate::site::root;

/// Signs that join, part or enclose words.
const SIGNS: &str = "·–—:;,()/|«»“”„،؛；，、：（）";

/// What speaks to readers with words of a language.
const SPEAKING: [&str; 3] = ["view/", "output/calendar", "output/poster"];

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is sound")
}

/// The signs between the words of a template: in its text, and in attributes that are read out.
fn of_template(text: &str) -> Vec<String> {
    static COMMENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?s)\{#.*?#\}"));
    static STATEMENT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?s)\{%.*?%\}"));
    static VALUE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?s)\{\{.*?\}\}"));
    static MACHINE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?s)<(?:script|style)\b.*?</(?:script|style)>"));
    static READ_OUT: LazyLock<Regex> =
        LazyLock::new(|| pattern(r#"\s(?:aria-label|alt|title|placeholder|data-label)="([^"]*)""#));
    static TAG: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?s)<[^>]*>"));
    // A value may have an angle or a quotation mark in it, and goes first; what it says is marked by a letter.
    let bare = COMMENT.replace_all(text, "");
    let bare = STATEMENT.replace_all(&bare, "");
    let bare = VALUE.replace_all(&bare, "v");
    let bare = MACHINE.replace_all(&bare, "");
    let read_out = READ_OUT.captures_iter(&bare).map(|found| found[1].to_owned());
    let shown = TAG.split(&bare).map(str::to_owned);
    let is_joint = |run: &String| run.chars().any(|letter| SIGNS.contains(letter));
    read_out.chain(shown).filter(is_joint).map(|run| run.trim().to_owned()).collect()
}

/// Texts in the program that are made of signs and blanks alone, or that begin or end with a sign beside a gap.
fn of_program(text: &str) -> Vec<String> {
    static LITERAL: LazyLock<Regex> = LazyLock::new(|| pattern(r#""(?:[^"\\]|\\.)*""#));
    static JOINT: LazyLock<Regex> =
        LazyLock::new(|| pattern(r#"^"\s*[·–—]\s*"$|\}\s*[·–—(]\s*\{|\s[·–—]\s*\{|\}\s*[·–—]\s"#));
    let own = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let spoken = own.lines().filter(|line| !line.trim_start().starts_with("//"));
    let literals = spoken.flat_map(|line| LITERAL.find_iter(line).map(|found| found.as_str().to_owned()));
    literals.filter(|literal| JOINT.is_match(literal)).collect()
}

/// Texts of a script that join words: signs with a blank that stand alone, or beside a gap. Lists in addresses have no blanks.
fn of_script(text: &str) -> Vec<String> {
    static LITERAL: LazyLock<Regex> =
        LazyLock::new(|| pattern(r#""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`"#));
    static JOINT: LazyLock<Regex> = LazyLock::new(|| {
        let sign = format!("[{}]", regex::escape(SIGNS));
        pattern(&format!(
            r"^.(?:\s+{sign}+\s*|{sign}+\s+|[·–—，、：（）])['`\x22]$|\}}\s*{sign}\s+\$\{{|\}}\s+{sign}\s*\$\{{"
        ))
    });
    let spoken = text.lines().filter(|line| !line.trim_start().starts_with(['/', '*']));
    let literals = spoken.flat_map(|line| LITERAL.find_iter(line).map(|found| found.as_str().to_owned()));
    literals.filter(|literal| JOINT.is_match(literal)).collect()
}

/// A check of the text of a file.
type Check = fn(&str) -> Vec<String>;

#[test]
fn words_are_joined_by_messages_and_styles() {
    let mut wrong = Vec::new();
    for theme in ["default", "plain"] {
        for (part, joints) in [("templates", of_template as Check), ("static", of_script)] {
            let files = walkdir::WalkDir::new(root().join("themes").join(theme).join(part));
            let is_meant = |path: &std::path::Path| {
                part == "templates" || path.extension().is_some_and(|kind| kind == "js")
            };
            for file in files.into_iter().filter_map(Result::ok).filter(|file| file.file_type().is_file()) {
                if !is_meant(file.path()) {
                    continue;
                }
                let text = std::fs::read_to_string(file.path()).expect("templates and scripts are text");
                wrong
                    .extend(joints(&text).into_iter().map(|run| format!("{}: {run}", file.path().display())));
            }
        }
    }
    let spoken =
        code::files().iter().filter(|file| SPEAKING.iter().any(|place| file.path.starts_with(place)));
    for file in spoken {
        wrong.extend(of_program(&file.text).into_iter().map(|run| format!("src/{}: {run}", file.path)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_check_of_joints_sees_planted_signs() {
    let faults = [
        "{{ a }} · {{ b }}",
        "<p>({{ a }})</p>",
        "<b>{{ t(key=\"x\") }}</b>: {{ b }}",
        "<a aria-label=\"{{ a }}, {{ b }}\">{{ a }}</a>",
        "{% if a %}、{% endif %}",
    ];
    faults.iter().for_each(|text| assert_eq!(of_template(text).len(), 1, "{text}"));
    let fine =
        "{# a, b #}<a href=\"/x\" style=\"a: b\">{{ t(key=\"a\", b=(c)) }} {{ b }}</a>{% set a = [1, 2] %}";
    assert!(of_template(fine).is_empty());
    let program = "a.join(\" · \"); format!(\"{a} ({b})\"); format!(\"{} – {}\", a, b); \n// \" · \"\n";
    assert_eq!(of_program(program).len(), 3, "{:?}", of_program(program));
    assert!(of_program("format!(\"{a} {b}\"); t(\"a, b\"); x(\", \")").is_empty());
    let script = [
        "a.join(\", \")",
        "a.join(' · ')",
        "`${a}: ${b}`",
        "`${a} (${b})`",
        "`${a} – ${b}`",
        "a + ' / ' + b",
    ];
    script.iter().for_each(|text| assert_eq!(of_script(text).len(), 1, "{text}"));
    let fine = [
        "`${kind}/${id}`",
        "`?ids=${a},${b}`",
        "a.join(\",\")",
        "// `${a}: ${b}`",
        "a.append(\" \", b)",
        "`:scope > li[x=\"${a}\"]`",
    ];
    fine.iter().for_each(|text| assert!(of_script(text).is_empty(), "{text}"));
}
