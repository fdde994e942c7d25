use super::*;
use crate::diagnostic::{Code, Fix};
use crate::source::SourcePath;

fn sources() -> Sources {
    let mut sources = Sources::default();
    sources.insert("a.yaml", *b"\xef\xbb\xbftitle: \xc3\xa9t\xc3\xa9\r\nects: ten\r\n");
    sources.insert("b.md", *b"caf\xc3\xa9 caf\xe9 x\n");
    sources
}

fn at(path: &str, start: usize, end: usize) -> Place {
    Place::bytes(&SourcePath::from(path), start..end)
}

fn file(path: &str) -> Place {
    Place::File(path.into())
}

fn wrong(place: Place) -> Diagnostic {
    Diagnostic::error(Code::NotUtf8, place, "something is wrong")
        .label("expected a number")
        .help("write a number")
}

fn written(format: Format, diagnostic: Diagnostic) -> String {
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(diagnostic);
    let mut out = Vec::new();
    format.write(&diagnostics, &sources(), &mut out).unwrap();
    anstream::adapter::strip_str(&String::from_utf8(out).unwrap()).to_string()
}

#[test]
fn an_excerpt_stands_over_its_label_and_what_to_do() {
    let text = written(Format::Human, wrong(at("a.yaml", 23, 26)).related(at("a.yaml", 3, 8), "beside this"));
    let expected = "\
error[P0101]: something is wrong
 --> a.yaml:2:7
  |
1 | title: été
  | ----- beside this
2 | ects: ten
  |       ^^^ expected a number
  |
  = help: write a number

";
    assert_eq!(text, expected);
}

#[test]
fn without_an_excerpt_nothing_is_left_out() {
    for place in [Place::Site, file("a.yaml")] {
        let text = written(
            Format::Human,
            wrong(place).related(file("b.md"), "the other page").related(Place::Site, "so much"),
        );
        for part in [
            "note: expected a number",
            "note: the other page",
            "b.md",
            "note: so much",
            "help: write a number",
        ] {
            assert!(text.contains(part), "{part} is missing in\n{text}");
        }
    }
}

#[test]
fn whoever_lays_out_a_message_gets_its_lines_and_its_words_apart() {
    let message = wrong(at("a.yaml", 23, 26)).related(at("a.yaml", 3, 8), "beside this");
    let told = parts(&message.clone().related(file("b.md"), "the other page"), &sources());
    let excerpt = "1 | title: été\n  | ----- beside this\n2 | ects: ten\n  |       ^^^";
    assert_eq!(told.excerpt, excerpt);
    assert_eq!(told.notes, ["expected a number", "the other page: b.md"]);
    let told = parts(&message.related(at("b.md", 0, 5), "like here"), &sources());
    assert!(
        told.excerpt.starts_with(excerpt)
            && told.excerpt.contains("like here")
            && told.excerpt.contains("b.md:1:1"),
        "{}",
        told.excerpt
    );
    let told = parts(&wrong(file("a.yaml")), &sources());
    assert_eq!((told.excerpt.as_str(), told.notes.len()), ("", 1));
}

#[test]
fn a_related_place_in_another_file_has_its_own_excerpt() {
    let text = written(Format::Human, wrong(at("a.yaml", 23, 26)).related(at("b.md", 0, 5), "like here"));
    assert!(
        text.contains("note: like here") && text.contains("b.md:1:1") && text.contains("caf? x"),
        "{text}"
    );
}

#[test]
fn a_range_ends_with_its_line_and_with_the_file() {
    let text = written(Format::Human, wrong(at("a.yaml", 23, 9000)));
    assert!(text.contains("      ^^^ expected"), "{text}");
    assert!(written(Format::Human, wrong(at("a.yaml", 9000, 9001))).contains("expected a number"));
    assert!(written(Format::Human, wrong(at("gone.md", 5, 6))).contains("gone.md"));
}

#[test]
fn short_messages_take_one_line() {
    let cases = [
        (at("a.yaml", 23, 26), "a.yaml:2:7: error[P0101]: a b\n"),
        (at("a.yaml", 12, 14), "a.yaml:1:9: error[P0101]: a b\n"),
        (file("a.yaml"), "a.yaml: error[P0101]: a b\n"),
        (Place::Site, "error[P0101]: a b\n"),
    ];
    for (place, expected) in cases {
        assert_eq!(written(Format::Short, Diagnostic::error(Code::NotUtf8, place, "a\nb")), expected);
    }
}

#[test]
fn json_has_one_object_a_line_and_columns_in_characters() {
    // The bad byte stands after a good character of two bytes.
    let mut told = wrong(at("b.md", 9, 10)).related(file("a.yaml"), "this\n\"too\"");
    told.also.push(file("c.yaml"));
    let text = written(Format::Json, told);
    assert_eq!(text.matches('\n').count(), 1);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let expected = serde_json::json!({
        "code": "P0101", "severity": "error", "message": "something is wrong",
        "path": "b.md", "line": 1, "column": 9, "end_line": 1, "end_column": 10,
        "label": "expected a number", "help": ["write a number"],
        "related": [{"message": "this\n\"too\"", "path": "a.yaml",
            "line": null, "column": null, "end_line": null, "end_column": null}],
        "also": [{"path": "c.yaml", "line": null, "column": null, "end_line": null, "end_column": null}],
        "fixes": [],
    });
    assert_eq!(value, expected);
}

#[test]
fn cures_are_told_to_machines() {
    let fix = Fix::certain("write `60`", at("a.yaml", 23, 26), "60").and(at("b.md", 0, 0), "x\n");
    let told = |format| written(format, wrong(at("a.yaml", 23, 26)).fix(fix.clone()));
    let value: serde_json::Value = serde_json::from_str(&told(Format::Json)).unwrap();
    assert_eq!(value["help"], serde_json::json!(["write a number", "write `60`"]));
    let expected = serde_json::json!([{"title": "write `60`", "certain": true, "edits": [
        {"path": "a.yaml", "line": 2, "column": 7, "end_line": 2, "end_column": 10, "start": 23, "end": 26, "text": "60"},
        {"path": "b.md", "line": 1, "column": 1, "end_line": 1, "end_column": 1, "start": 0, "end": 0, "text": "x\n"},
    ]}]);
    assert_eq!(value["fixes"], expected);
    let log: serde_json::Value = serde_json::from_str(&told(Format::Sarif)).unwrap();
    let change = |uri: &str, region: [u32; 4], text: &str| {
        let [line, column, end_line, end_column] = region;
        serde_json::json!({"artifactLocation": {"uri": uri}, "replacements": [{
            "deletedRegion": {
                "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
            },
            "insertedContent": {"text": text},
        }]})
    };
    let expected = serde_json::json!([{
        "description": {"text": "write `60`"},
        "artifactChanges": [change("a.yaml", [2, 7, 2, 10], "60"), change("b.md", [1, 1, 1, 1], "x\n")],
        "properties": {"certain": true},
    }]);
    assert_eq!(log["runs"][0]["results"][0]["fixes"], expected);
}

#[test]
fn messages_are_counted_in_words() {
    let mut diagnostics = Diagnostics::default();
    assert_eq!(tally(&diagnostics), "");
    diagnostics.push(wrong(Place::Site));
    assert_eq!(tally(&diagnostics), "1 error");
    diagnostics.push(wrong(Place::Site));
    diagnostics.push(Diagnostic::warning(Code::NotUtf8, Place::Site, "careful"));
    assert_eq!(tally(&diagnostics), "2 errors, 1 warning");
}

#[test]
fn workflow_commands_escape_what_would_end_them() {
    let place = Place::File("a, b: 5 %.md".into());
    let text = written(Format::Github, Diagnostic::warning(Code::NotUtf8, place, "50 %,\r\nx: y"));
    assert_eq!(text, "::warning file=a%2C b%3A 5 %25.md,title=P0101::50 %25,%0D%0Ax: y\n");
    let note = written(Format::Github, Diagnostic::note(Code::NotUtf8, Place::Site, "n"));
    assert_eq!(note, "::notice title=P0101::n\n");
}

#[test]
fn junit_has_no_character_that_xml_lacks() {
    let text =
        written(Format::Junit, Diagnostic::error(Code::NotUtf8, file("a.yaml"), "a\u{1}<b>\"&\u{ffff}"));
    assert!(text.contains("message=\"a\u{fffd}&lt;b&gt;&quot;&amp;\u{fffd}\""), "{text}");
    assert!(!text.contains(['\u{1}', '\u{ffff}']));
}

#[test]
fn sarif_encodes_paths_and_puts_the_site_into_its_settings() {
    let uri = |place| {
        let text = written(Format::Sarif, Diagnostic::error(Code::NotUtf8, place, "m"));
        let log: serde_json::Value = serde_json::from_str(&text).unwrap();
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        place["artifactLocation"]["uri"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(uri(file("é b/c.md")), "%C3%A9%20b/c.md");
    assert_eq!(uri(Place::Site), "content/site.yaml");
}
