//! What there is to translate as tables, for people, programs and spreadsheets.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::json;

use crate::lang::Lang;
use crate::theme::MessageReport;
use crate::translation::{Survey, Task};

/// What is to be said of the interface messages of each language.
type Messages = BTreeMap<Lang, MessageReport>;

/// The count of each kind and language, the interface messages, then the texts to do.
pub(super) fn write_text(survey: &Survey, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{:<9} {:<15} {:>10} {:>6} {:>8} {:>12}",
        "language", "kind", "translated", "stale", "missing", "words to do"
    )?;
    for row in &survey.rows {
        writeln!(
            out,
            "{:<9} {:<15} {:>10} {:>6} {:>8} {:>12}",
            row.lang.as_str(),
            row.what,
            row.translated,
            row.stale,
            row.missing,
            row.words
        )?;
    }
    writeln!(out)?;
    write_messages(messages, out)?;
    if survey.tasks.is_empty() {
        return writeln!(out, "nothing to do");
    }
    writeln!(out, "to do, the nearest deadline or start first:")?;
    let longest = survey.tasks.iter().map(|task| task.path.len()).max().unwrap_or_default();
    for task in &survey.tasks {
        let date = task.date.map_or_else(|| "-".into(), |date| date.to_string());
        writeln!(
            out,
            "{date:<10}  {:<5}  {:<9}  {:>5} words  {:<longest$}  {}",
            task.lang.as_str(),
            task.standing.name(),
            task.words,
            task.path,
            shown(task)
        )?;
    }
    Ok(())
}

fn write_messages(messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{:<9} {:<18} {:>7} {:>8} {:>7} {:>13}",
        "language", "", "known", "missing", "unused", "wrong plurals"
    )?;
    for (lang, report) in messages {
        let (unused, plurals) = (report.unused.len(), report.plurals.len());
        writeln!(
            out,
            "{:<9} {:<18} {:>7} {:>8} {unused:>7} {plurals:>13}",
            lang.as_str(),
            "interface messages",
            report.known,
            report.missing
        )?;
    }
    let said = messages.values().any(|report| !report.unused.is_empty() || !report.plurals.is_empty());
    if said {
        writeln!(out, "`prospectus check --only P0811,P0812` shows where")?;
    }
    for (lang, _) in messages.iter().filter(|(_, report)| report.unreviewed) {
        writeln!(out, "nobody who speaks `{lang}` has read its interface messages yet")?;
    }
    writeln!(out)
}

/// What readers find meanwhile.
fn shown(task: &Task) -> String {
    match &task.shown_in {
        None => "left out".into(),
        Some(lang) if *lang == task.lang => "shown as it is".into(),
        Some(lang) => format!("shown in {lang}"),
    }
}

/// One JSON document.
pub(super) fn write_json(survey: &Survey, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let languages: Vec<_> = survey
        .rows
        .iter()
        .map(|row| {
            json!({ "language": row.lang, "kind": row.what, "translated": row.translated, "stale": row.stale,
                "missing": row.missing, "words": row.words })
        })
        .collect();
    let tasks: Vec<_> = survey
        .tasks
        .iter()
        .map(|task| {
            json!({ "language": task.lang, "item": task.item, "path": &*task.path, "state": task.standing,
                "words": task.words, "date": task.date.map(|date| date.to_string()), "shown_in": task.shown_in })
        })
        .collect();
    let messages: Vec<_> = messages
        .iter()
        .map(|(lang, report)| {
            json!({ "language": lang, "known": report.known, "missing": report.missing,
                "unused": report.unused.len(), "wrong_plurals": report.plurals.len(), "reviewed": !report.unreviewed })
        })
        .collect();
    let whole = json!({ "languages": languages, "messages": messages, "tasks": tasks });
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    writeln!(out)
}

/// The texts to do, one a line.
pub(super) fn write_csv(survey: &Survey, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = csv::Writer::from_writer(out);
    lines.write_record(["date", "language", "item", "state", "words", "path", "shown_in"])?;
    for task in &survey.tasks {
        lines.write_record([
            task.date.map_or_else(String::new, |date| date.to_string()),
            task.lang.to_string(),
            task.item.clone(),
            task.standing.name().to_owned(),
            task.words.to_string(),
            task.path.to_string(),
            task.shown_in.as_ref().map_or_else(String::new, ToString::to_string),
        ])?;
    }
    lines.flush()
}
