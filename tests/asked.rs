//! The table of the messages that the program asks for, `src/theme/asked.txt`, has every key that stands in its source.
//! The base site's theme has words for all of them: the keys themselves, so that cases show which message stands where.

use std::collections::BTreeSet;
use std::fs;

use regex::Regex;

use crate::site::root;
use crate::tidy::code;

const TABLE: &str = "src/theme/asked.txt";
const WORDS: [&str; 2] =
    ["tests/base/themes/words/messages/en.ftl", "tests/base/themes/words/messages/nl.ftl"];

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default()
}

/// The keys of the theme that the program carries.
fn keys() -> BTreeSet<String> {
    prospectus::locale::keys(&read("themes/default/messages/en.ftl"))
}

/// The keys that stand in the program's source: whole, put together in a call of `t`, or as the words of a closed list.
fn named() -> BTreeSet<String> {
    let text = |pattern: &str| Regex::new(pattern).expect("the pattern is sound");
    let (remark, literal) = (text(r"(?m)^\s*//.*$"), text(r#""([A-Za-z0-9-]+)""#));
    let asked = text(r#"\b(?:t|said|message)\(\s*&?"([a-z0-9-]+)""#);
    let made = text(r#"\b(?:t|said|message)\(\s*&?format!\(\s*"([a-z-]+-)\{[^}]*\}([a-z-]*)""#);
    let (list, word) = (text(r#"(?s)pub enum \w+: "([a-z-]+)" \{(.*?)\n\s*\}"#), text(r#""([^"]+)","#));
    let keys = keys();
    let mut named = BTreeSet::new();
    for file in code::files() {
        let own = file.text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let own = remark.replace_all(own, "");
        let whole =
            literal.captures_iter(&own).map(|found| found[1].to_owned()).filter(|key| key.contains('-'));
        named.extend(whole.chain(asked.captures_iter(&own).map(|found| found[1].to_owned())));
        for found in made.captures_iter(&own) {
            named.extend(
                keys.iter().filter(|key| key.starts_with(&found[1]) && key.ends_with(&found[2])).cloned(),
            );
        }
        for found in list.captures_iter(&own) {
            named.extend(word.captures_iter(&found[2]).map(|word| format!("{}-{}", &found[1], &word[1])));
        }
    }
    named.retain(|key| keys.contains(key));
    named
}

/// What the words of the base site's theme say: the key, or what keeps a length of time or a moment to be seen.
fn words(table: &BTreeSet<String>) -> String {
    let word = |key: &str| match key {
        "value-duration-years" => "P{ $number }Y".to_owned(),
        "value-duration-months" => "P{ $number }M".to_owned(),
        "value-moment" => "{ $moment } { $city }".to_owned(),
        "value-span" => "{ $from }–{ $to }".to_owned(),
        "value-span-wide" => "{ $from } – { $to }".to_owned(),
        "value-joined" => "{ $first } · { $second }".to_owned(),
        "value-place" => "{ $city }, { $country }".to_owned(),
        "value-beside" => "{ $first } { $second }".to_owned(),
        key if key.starts_with("markdown-") => "{ \"\" }".to_owned(),
        key => key.to_owned(),
    };
    table.iter().map(|key| format!("{key} = {}\n", word(key))).collect()
}

#[test]
fn the_table_has_every_key_that_the_program_names() {
    let table: BTreeSet<String> = read(TABLE).lines().map(ToOwned::to_owned).collect();
    let all: BTreeSet<String> =
        table.iter().cloned().chain(named()).filter(|key| keys().contains(key)).collect();
    let lines: String = all.iter().map(|key| format!("{key}\n")).collect();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(root().join(TABLE), &lines).expect("the table can be written");
        WORDS
            .iter()
            .for_each(|path| fs::write(root().join(path), words(&all)).expect("words can be written"));
    }
    assert!(all.len() > 300, "{}", all.len());
    assert_eq!(read(TABLE), lines, "UPDATE=1 cargo test --test suite -- asked");
    for path in WORDS {
        assert_eq!(read(path), words(&all), "UPDATE=1 cargo test --test suite -- asked");
    }
}
