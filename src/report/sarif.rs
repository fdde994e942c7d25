//! SARIF 2.1.0 (OASIS): one run, whose rules are the codes that it tells of.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use serde_json::{Value, json};

use super::{spot, told};
use crate::codes::encode_path;
use crate::config::SITE_FILE;
use crate::diagnostic::{CODES, Code, Diagnostic, Diagnostics, Fix};
use crate::source::{Place, Sources};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    let told: BTreeSet<Code> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let rules: Vec<Code> = told.into_iter().collect();
    let results: Vec<Value> = diagnostics.iter().map(|one| result(one, &rules, sources)).collect();
    let driver = json!({
        "name": "prospectus",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
    });
    // Columns of messages are counted in characters, whereas SARIF counts UTF-16 units unless it is told otherwise.
    let run = json!({ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results });
    let log = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

/// What is said of the other places of one cause.
const ALSO: &str = "here, too";

fn rule(code: Code) -> Value {
    let row = &CODES[code as usize];
    json!({
        "id": row.id,
        "name": format!("{code:?}"),
        "shortDescription": { "text": row.title },
        "fullDescription": { "text": row.text },
        "help": { "text": row.text },
    })
}

fn result(diagnostic: &Diagnostic, rules: &[Code], sources: &Sources) -> Value {
    let mut result = json!({
        "ruleId": diagnostic.code.id(),
        "ruleIndex": rules.binary_search(&diagnostic.code).unwrap_or_default(),
        "level": diagnostic.severity.name(),
        "message": { "text": told(diagnostic, sources) },
        "locations": [location(&diagnostic.place, sources)],
    });
    let also = diagnostic.also.iter().map(|place| (place, ALSO));
    let related = diagnostic.related.iter().map(|(place, words)| (place, words.as_str())).chain(also);
    let related = related.enumerate().map(|(id, (place, words))| {
        let mut location = location(place, sources);
        location["id"] = json!(id);
        location["message"] = json!({ "text": words });
        location
    });
    let related: Vec<Value> = related.collect();
    if !related.is_empty() {
        result["relatedLocations"] = json!(related);
    }
    let fixes: Vec<Value> = diagnostic.fixes.iter().map(|one| fix(one, sources)).collect();
    if !fixes.is_empty() {
        result["fixes"] = json!(fixes);
    }
    result
}

/// A proposed fix (§3.55): what changes in each file, in the order of the files. SARIF has no word for one of which
/// nothing else can be meant, so that it stands in its bag of properties.
fn fix(fix: &Fix, sources: &Sources) -> Value {
    let mut files: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        let Some(spot) = spot(&edit.place, sources) else { continue };
        let Some(((line, column), (end_line, end_column))) = spot.start.zip(spot.end) else { continue };
        let path = edit.place.path().map_or("", |path| path);
        files.entry(path).or_default().push(json!({
            "deletedRegion": {
                "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
            },
            "insertedContent": { "text": edit.text },
        }));
    }
    let change = |(path, replacements): (&str, Vec<Value>)| json!({ "artifactLocation": { "uri": encode_path(path) }, "replacements": replacements });
    json!({
        "description": { "text": fix.title },
        "artifactChanges": files.into_iter().map(change).collect::<Vec<_>>(),
        "properties": { "certain": fix.is_certain },
    })
}

/// What is told of the site as a whole is told of its settings, since code scanning shows nothing without a file.
fn location(place: &Place, sources: &Sources) -> Value {
    let spot = spot(place, sources);
    let path = spot.as_ref().map_or(SITE_FILE, |spot| &spot.path);
    let mut physical = json!({ "artifactLocation": { "uri": encode_path(path) } });
    if let Some(((line, column), (end_line, end_column))) =
        spot.as_ref().and_then(|spot| spot.start.zip(spot.end))
    {
        physical["region"] = json!({
            "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
        });
    }
    json!({ "physicalLocation": physical })
}
