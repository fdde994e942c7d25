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
