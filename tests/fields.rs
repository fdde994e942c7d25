//! The table of the fields that templates are given, `src/theme/fields.txt`, has every field of the types that are written
//! for them.

use std::collections::BTreeSet;
use std::fs;

use regex::Regex;

use crate::site::root;
use crate::tidy::code;

const TABLE: &str = "src/theme/fields.txt";

/// The fields of types that can be written out, under the names that they have there.
fn fields() -> BTreeSet<String> {
    let text = |pattern: &str| Regex::new(pattern).expect("the pattern is sound");
    let patterns = [
        text(r"(?m)^\s*(?:pub(?:\([^)]*\))? )?([a-z][a-z0-9_]*): "),
        text(r#"rename(?:_all)? = "([a-z0-9_]+)""#),
        text(r#"serialize_(?:field|entry)\("([a-z0-9_]+)""#),
    ];
    let files = code::files().iter().filter(|file| file.text.contains("Serialize"));
    let found = files.flat_map(|file| {
        let of = |pattern: &Regex| -> Vec<String> {
            pattern.captures_iter(&file.text).map(|found| found[1].to_owned()).collect()
        };
        patterns.iter().flat_map(of).collect::<Vec<String>>()
    });
    found.collect()
}

#[test]
fn the_table_has_every_field_that_templates_are_given() {
    let lines: String = fields().iter().map(|name| format!("{name}\n")).collect();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(root().join(TABLE), &lines).expect("the table can be written");
    }
    assert!(fields().len() > 300, "{}", fields().len());
    let table = fs::read_to_string(root().join(TABLE)).unwrap_or_default();
    assert_eq!(table, lines, "UPDATE=1 cargo test --test suite -- fields");
}
