//! A table of Markdown where facts have a list: each row is an entry, whose keys are the heads of its columns.

use super::trial::{map, scalar};
use super::written::flow;
use super::{Candidate, Change, Patient};
use crate::meant::{self, Field};
use crate::source::{DataPath, Step};
use crate::yaml::edit::Splice;
use crate::yaml::tree::{Entry, Node, Value};

impl Patient<'_> {
    /// The table as the list that is expected, where every column is known.
    pub(super) fn of_table(&self, node: &Node) -> Option<Candidate> {
        let written = self.text[node.range.clone()].trim_end();
        let rows: Vec<Vec<&str>> = written.lines().map(cells).filter(|row| !is_rule(row)).collect();
        let (head, rows) = rows.split_first().filter(|(_, rows)| self.is_table(node) && !rows.is_empty())?;
        let path = &self.fault.path;
        let within = |value: Value| self.with(path, list(vec![value]));
        let outer = self.form(&path.index(0), &within);
        // Courses stand in groups: the first column says of what the table is.
        let is_grouped = outer.keys.contains(&"courses");
        let around = |entries: Vec<Value>| match is_grouped {
            true => list(vec![group(head.first().unwrap_or(&""), list(entries))]),
            false => list(entries),
        };
        let keys = match is_grouped {
            true => {
                let at = path.index(0).key("courses").index(0);
                self.form(&at, &|value| self.with(path, around(vec![value]))).keys
            }
            false => outer.keys,
        };
        let columns = self.in_the_same_system(columns(head, keys)?, keys);
        let entries = rows.iter().map(|row| map(&fields(row, &columns, keys))).collect();
        let settled = self.settled(self.with(path, around(entries))?, path, None)?;
        let mut found = settled.tree.find(path)?.clone();
        let usual = usual(path);
        settled.missing.iter().all(|key| usual.iter().any(|(known, _)| known == key)).then_some(())?;
        filled(&mut found, &usual, keys.contains(&"per"));
        let entries = if is_grouped { courses(&found)?.clone() } else { found.clone() };
        let Value::Sequence(entries) = entries.value else { return None };
        Some(self.in_rows(node, head.first().filter(|_| is_grouped).copied(), &entries, found.value))
    }

    /// `Credits` are those of the whole, where it counts in ECTS.
    fn in_the_same_system(&self, columns: Vec<&'static str>, keys: &[&'static str]) -> Vec<&'static str> {
        let is_in_ects = keys.contains(&"ects") && self.tree.find(&"ects".into()).is_some();
        let one = |key| if is_in_ects && key == "credits" { "ects" } else { key };
        columns.into_iter().map(one).collect()
    }

    /// Whether a text is a table, in the lines in which it is written: a value without a sign before it is one line for YAML.
    pub(super) fn is_table(&self, node: &Node) -> bool {
        matches!(node.value, Value::Scalar(..)) && is_table(&self.text[node.range.clone()])
    }

    /// The entries, each on a line of its own, in the place of the table and of the sign before it.
    fn in_rows(&self, node: &Node, group: Option<&str>, entries: &[Node], whole: Value) -> Candidate {
        let before = self.text[..node.range.start].trim_end();
        let start = before.trim_end_matches(['|', '>', '-', '+']).trim_end().len();
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let key = &self.text[line..start];
        let blank = " ".repeat(key.len() - key.trim_start().len() + 2);
        let (head, inner) = match group {
            Some(name) => {
                let name = super::quoted(name);
                (format!("\n{blank}- group: {name}\n{blank}  courses:"), format!("{blank}    "))
            }
            None => (String::new(), blank.clone()),
        };
        let rows = entries.iter().map(|entry| format!("\n{inner}- {}", flow(entry)));
        let text = head + &rows.collect::<String>();
        let end = node.range.start + self.text[node.range.clone()].trim_end().len();
        let first = entries.first().map(flow).unwrap_or_default();
        Candidate {
            title: format!("write each row as an entry of the list: `- {first}`"),
            splices: vec![Splice { range: start..end, text }],
            change: Change::Value(whole),
            is_certain: false,
        }
    }
}

/// `| Course | ECTS |`, with strokes at the ends of all rows or without: of such a table every row has as many cells as the
/// others.
fn is_table(written: &str) -> bool {
    let rows: Vec<&str> = written.trim_end().lines().map(str::trim).collect();
    let has_ends = rows.iter().all(|row| row.starts_with('|') && row.ends_with('|'));
    let first = rows.first().map_or(0, |row| cells(row).len());
    rows.len() > 1 && (has_ends || first > 1 && rows.iter().all(|row| cells(row).len() == first))
}

/// What stands between the strokes of a line.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let inner = line.strip_prefix('|').map_or(line, |inner| inner.strip_suffix('|').unwrap_or(inner));
    inner.split('|').map(str::trim).collect()
}

/// `|---|:--:|`
fn is_rule(row: &[&str]) -> bool {
    row.iter().all(|cell| !cell.is_empty() && cell.chars().all(|sign| "-:".contains(sign)))
}

/// The key of each column. One head that is no key's name may be that of the titles.
fn columns(head: &[&str], keys: &[&'static str]) -> Option<Vec<&'static str>> {
    let key = |name: &str| meant::keys(&meant::folded(name).replace(' ', "_"), keys).first().copied();
    let found: Vec<Option<&'static str>> = head.iter().map(|name| key(name)).collect();
    let title = keys.iter().copied().find(|key| *key == "title" && !found.contains(&Some("title")));
    let unknown = found.iter().filter(|key| key.is_none()).count();
    let all: Vec<&'static str> = found.into_iter().map(|key| key.or(title)).collect::<Option<_>>()?;
    let is_once = all.iter().all(|key| all.iter().filter(|other| other == &key).count() == 1);
    (unknown <= 1 && is_once).then_some(all)
}

/// The cells of a row by the keys of their columns, an amount with the sign of its currency as two.
fn fields(row: &[&str], columns: &[&'static str], keys: &[&'static str]) -> Vec<Field> {
    let filled = columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
    filled
        .flat_map(|(key, cell)| {
            let ways = meant::fields(cell, keys).into_iter();
            let is_new = |field: &Field| field.0 == *key || !columns.contains(&field.0);
            let mut ways = ways.filter(|way| way.first().is_some_and(|field| field.0 == *key));
            ways.find(|way| way.len() > 1 && way.iter().all(is_new))
                .unwrap_or_else(|| vec![(*key, (*cell).to_owned())])
        })
        .collect()
}

/// What entries have that do not say it: a year of study is the first, and fees are paid for one, or for a whole school.
fn usual(path: &DataPath) -> [(&'static str, &'static str); 2] {
    let is_school = path.0.iter().any(|step| matches!(step, Step::Key(key) if key == "sessions"));
    [("year", "1"), ("per", if is_school { "programme" } else { "year" })]
}

fn filled(node: &mut Node, usual: &[(&'static str, &'static str)], is_paid: bool) {
    match &mut node.value {
        Value::Sequence(nodes) => nodes.iter_mut().for_each(|node| filled(node, usual, is_paid)),
        Value::Mapping(entries) => {
            let has = |key: &str| entries.iter().any(|entry| entry.key == key);
            if is_paid && has("amount") && !has("per") {
                let value = Node { range: 0..0, value: Value::Hole };
                entries.push(Entry { key: "per".into(), key_range: 0..0, value });
            }
            for entry in entries {
                let text = usual.iter().find(|(key, _)| *key == entry.key).map(|(_, text)| text);
                match (text, &entry.value.value) {
                    (Some(text), Value::Hole) => entry.value = scalar(text),
                    _ => filled(&mut entry.value, usual, is_paid),
                }
            }
        }
        _ => {}
    }
}

fn courses(list: &Node) -> Option<&Node> {
    let Value::Sequence(groups) = &list.value else { return None };
    let Value::Mapping(entries) = &groups.first()?.value else { return None };
    entries.iter().find(|entry| entry.key == "courses").map(|entry| &entry.value)
}

fn list(values: Vec<Value>) -> Value {
    Value::Sequence(values.into_iter().map(|value| Node { range: 0..0, value }).collect())
}

fn group(name: &str, courses: Value) -> Value {
    let entry = |key: &str, value: Value| Entry {
        key: key.to_owned(),
        key_range: 0..0,
        value: Node { range: 0..0, value },
    };
    Value::Mapping(vec![entry("group", scalar(name).value), entry("courses", courses)])
}
