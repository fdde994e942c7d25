//! The examples of `prospectus explain` are true: what each calls wrong is told by its code and by no other, and when
//! what it calls right takes its place, nothing is told. `explanations.txt` has the site around each.

use std::collections::BTreeSet;
use std::fs;

use prospectus::diagnostic::{CODES, Explanation};
use prospectus::source::Sources;
use rayon::prelude::*;

use crate::cases::{Case, change, made, parse, parse_case};
use crate::site::{Made, base, root};

const EXAMPLE: &str = "<example>";

/// What an example calls wrong, and each thing that it calls right instead.
#[derive(Debug, Default, PartialEq, Eq)]
struct Pair {
    wrong: String,
    right: Vec<String>,
}

#[test]
fn every_example_of_an_explanation_is_true() {
    let text = fs::read_to_string(root().join("tests/explanations.txt")).expect("there are the places");
    let (head, places) = parse(&text);
    let (_, shared) = head.split_once("\n-- ").expect("all sites have something in common");
    let shared = parse_case(&format!("shared\n-- {shared}"));
    let mut given = base();
    shared.parts.iter().for_each(|(title, body)| change(&mut given, title, body));
    let failures: Vec<String> = CODES.par_iter().flat_map_iter(|row| faults(row, &given, &places)).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    let left = places.iter().filter(|place| place.parts.is_empty());
    assert!(left.count() < CODES.len() / 5, "most examples are compiled");
    let strangers = places.iter().filter(|place| CODES.iter().all(|row| row.id != code(place)));
    assert_eq!(strangers.map(|place| place.name.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

/// The code that a place is of.
fn code(place: &Case) -> &str {
    place.name.split(':').next().unwrap_or_default()
}

/// What is not true of an example.
fn faults(row: &Explanation, given: &Sources, places: &[Case]) -> Vec<String> {
    let places: Vec<&Case> = places.iter().filter(|place| code(place) == row.id).collect();
    if places.iter().any(|place| place.parts.is_empty() && place.name.contains(':')) {
        return Vec::new();
    }
    let pairs = pairs(row.example());
    if places.is_empty() || pairs.is_empty() || pairs.iter().any(|pair| pair.right.is_empty()) {
        return vec![format!(
            "{}: examples.md shows `wrong:` and `right:`, and tests/explanations.txt has `=== {}` with the site around them",
            row.id, row.id
        )];
    }
    let mut faults = Vec::new();
    for (index, pair) in pairs.iter().enumerate() {
        let place = places[index.min(places.len() - 1)];
        let wrong = site(given, place, "wrong", &pair.wrong);
        if codes(&wrong) != [row.id].into() {
            faults.push(format!("{}, wrong:\n{}is told by\n{}", row.id, pair.wrong, wrong.report));
        }
        for right in &pair.right {
            let made = site(given, place, "right", right);
            if !made.diagnostics.is_empty() {
                faults.push(format!("{}, right:\n{right}is told by\n{}", row.id, made.report));
            }
        }
        let shown = ["wrong", "right"].iter().all(|state| shows(place, state));
        if shown == place.name.contains(':') {
            faults.push(format!("{}: a place without {EXAMPLE} gives a reason, and none other does", row.id));
        }
    }
    faults
}

/// The pairs of an example: `wrong …:` and `right …:`, perhaps `or …:`, each with lines indented below it or the rest
/// of its own line. Other lines are remarks, with what is indented below them.
fn pairs(example: &str) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut is_remark = false;
    for line in example.lines() {
        if let Some(indented) = line.strip_prefix("  ") {
            let text = pairs.last_mut().filter(|_| !is_remark);
            let text = text.map(|pair| pair.right.last_mut().unwrap_or(&mut pair.wrong));
            text.into_iter().for_each(|text| text.push_str(&format!("{indented}\n")));
            continue;
        }
        let own = if line.ends_with(':') { "" } else { line.split_once(": ").map_or("", |(_, own)| own) };
        let word = line.split(|letter: char| !letter.is_alphabetic()).next();
        is_remark = false;
        match (word, pairs.last_mut()) {
            (Some("wrong"), _) => pairs.push(Pair { wrong: own.into(), right: Vec::new() }),
            (Some("right" | "or"), Some(pair)) => pair.right.push(own.into()),
            _ => is_remark = true,
        }
    }
    pairs
}

/// The parts of a place that are there for what is wrong, or right.
fn parts<'p>(place: &'p Case, state: &str) -> impl Iterator<Item = (&'p str, &'p str)> {
    let other = if state == "wrong" { "right " } else { "wrong " };
    let own = format!("{state} ");
    place.parts.iter().filter_map(move |(title, body)| {
        let bare = title.strip_prefix(&own).unwrap_or(title);
        (!title.starts_with(other)).then_some((bare, body.as_str()))
    })
}

fn shows(place: &Case, state: &str) -> bool {
    parts(place, state).any(|(title, body)| title.contains(EXAMPLE) || body.contains(EXAMPLE))
}

/// A site with something in its place.
fn site(given: &Sources, place: &Case, state: &str, text: &str) -> Made {
    let filled: Vec<(String, String)> =
        parts(place, state).map(|(title, body)| (fill(title, text), fill(body, text))).collect();
    made(given.clone(), filled.iter().map(|(title, body)| (title.as_str(), body.as_str())))
}

/// The codes of all that is told of it.
fn codes(made: &Made) -> BTreeSet<&'static str> {
    made.diagnostics.iter().map(|one| one.code.id()).collect()
}

/// A text with an example in it: each line that names it once for each of its lines.
fn fill(text: &str, example: &str) -> String {
    let lines = text.split_inclusive('\n').flat_map(|line| match line.contains(EXAMPLE) {
        true => example.lines().map(|one| line.replace(EXAMPLE, one)).collect(),
        false => vec![line.to_owned()],
    });
    lines.collect()
}

#[test]
fn an_example_is_read_in_pairs() {
    let example =
        "wrong, in a text:\n  a:\n    b\nright: c\nor, otherwise:\n  d\nAnd then:\n  e\nwrong: f: g\n";
    let pair = |wrong: &str, right: &[&str]| Pair {
        wrong: wrong.into(),
        right: right.iter().map(|one| (*one).to_owned()).collect(),
    };
    assert_eq!(pairs(example), [pair("a:\n  b\n", &["c", "d\n"]), pair("f: g", &[])]);
    assert_eq!(fill("x\n  + <example>\ny\n", "1\n2\n"), "x\n  + 1\n  + 2\ny\n");
}
