//! The table of the fields that templates are given, `src/theme/fields.txt`, has every field of the types that are written
//! for them.

use std::collections::BTreeSet;
use std::fs;

use prospectus::view::reference::{fields, shapes};
use regex::Regex;

use crate::site::root;
use crate::tidy::code;

const TABLE: &str = "src/theme/fields.txt";

#[test]
fn the_table_has_every_field_that_templates_are_given() {
    let fields: BTreeSet<String> = fields().into_iter().collect();
    let lines: String = fields.iter().map(|name| format!("{name}\n")).collect();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(root().join(TABLE), &lines).expect("the table can be written");
    }
    // Read from the source as well, so that no type is left out of what the views are made of.
    let named = Regex::new(r"(?m)^    pub ([a-z_0-9]+): ").expect("the pattern is sound");
    let types = code::files().iter().filter(|file| file.path.starts_with("view/types"));
    let written: BTreeSet<String> = types
        .flat_map(|file| named.captures_iter(&file.text).map(|found| found[1].to_owned()).collect::<Vec<_>>())
        .collect();
    // Those of the index of a list, which scripts read and no template does.
    let of_scripts = ["limits", "of", "texts"];
    let lost: Vec<&String> = written.difference(&fields).collect();
    assert_eq!(lost, of_scripts);
    let table = fs::read_to_string(root().join(TABLE)).unwrap_or_default();
    assert_eq!(table, lines, "UPDATE=1 cargo test --test suite -- fields");
}

#[test]
fn every_shape_and_every_field_that_does_not_speak_for_itself_is_explained() {
    let silent: Vec<String> = shapes(&[], &[])
        .into_iter()
        .flat_map(|shape| {
            let silent = shape.fields.iter().filter(|field| field.about.is_empty());
            let told: Vec<String> = silent.map(|field| format!("{}.{}", shape.name, field.name)).collect();
            told.into_iter().chain(shape.about.is_empty().then(|| shape.name.clone())).collect::<Vec<_>>()
        })
        .collect();
    assert!(silent.is_empty(), "say in a docstring what these are:\n{}", silent.join("\n"));
}

#[test]
fn the_reference_names_each_class_that_the_program_writes() {
    let files =
        || code::files().iter().map(|file| (file.path.as_str(), file.text.split("mod tests {").next()));
    let reference =
        files().find(|(path, _)| *path == "output/gallery/reference.rs").and_then(|(_, text)| text);
    let reference = reference.expect("it is there");
    let class = Regex::new(r#"class=\\?"([a-z -]+)"#).expect("the pattern is sound");
    let callout = Regex::new(r#"BlockQuoteKind::\w+ => \("([a-z]+)""#).expect("the pattern is sound");
    let is_written = |path: &str| path.starts_with("markdown/render") || path == "theme/filters.rs";
    let texts: Vec<&str> =
        files().filter(|(path, _)| is_written(path)).filter_map(|(_, text)| text).collect();
    let of = |pattern: &Regex| -> BTreeSet<String> {
        let found = texts.iter().flat_map(|text| pattern.captures_iter(text));
        found.flat_map(|found| found[1].split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
    };
    let callouts = of(&callout).into_iter().map(|kind| format!("-{kind}"));
    let written: Vec<String> =
        of(&class).into_iter().filter(|one| one != "callout-").chain(callouts).collect();
    assert!(written.len() >= 13, "{written:?}");
    let lost: Vec<&String> = written.iter().filter(|one| !reference.contains(&format!("{one}`"))).collect();
    assert!(lost.is_empty(), "say of them in `What a theme does by itself`: {lost:?}");
}
