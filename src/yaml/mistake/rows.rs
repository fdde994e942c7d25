//! Rows of a spreadsheet among the entries of a list: cells with tabs between them, as the entry beside them has its keys.

use super::page::{Line, Page, pair, slots};
use super::slip::Slip;
use crate::diagnostic::Code;
use crate::yaml::lost::quoted;
use crate::yaml::mended::Edit;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    slips.extend(near.iter().filter_map(|number| rows(page, *number)));
}

/// The row at a line and those beside it, each as an entry.
fn rows(page: &Page, number: usize) -> Option<Slip> {
    let is_row = |at: &usize| cells(&page.lines[*at]).len() > 1;
    let first = (0..=number).rev().take_while(is_row).last()?;
    let last = (number..page.lines.len()).take_while(is_row).last()?;
    let is_entry = |at: &usize| is_entry(&page.lines[*at]) && !is_row(at);
    let above = (0..first).rev().find(is_entry);
    let model = above.or_else(|| page.after(last).filter(is_entry))?;
    let keys = keys(page, model);
    let indentation = " ".repeat(page.lines[model].indentation());
    let rows = page.lines[first..=last].iter().map(|line| {
        let cells = cells(line);
        let pairs = keys.iter().zip(&cells).filter(|(_, cell)| !cell.is_empty());
        let pairs: Vec<String> = pairs.map(|(key, cell)| format!("{key}: {}", written(cell))).collect();
        let text = format!("{indentation}- {{{}}}", pairs.join(", "));
        (cells.len() <= keys.len()).then_some((line.start..line.end(), text))
    });
    let edits = rows.collect::<Option<Vec<Edit>>>()?;
    let (what, verb) = if edits.len() > 1 { ("rows", "have") } else { ("a row", "has") };
    let message = format!("{what} of a spreadsheet, which {verb} no keys");
    let line = &page.lines[first];
    let range = line.range(line.text.len() - line.text.trim_start().len()..line.text.trim_end().len());
    Some(Slip::new(Code::Syntax, range, message, edits))
}

fn is_entry(line: &Line) -> bool {
    line.text.trim_start().starts_with("- ")
}

/// What stands between the tabs of a line, behind the sign of an entry.
fn cells<'l>(line: &Line<'l>) -> Vec<&'l str> {
    let text = line.text.trim_start();
    let text = text.strip_prefix("- ").unwrap_or(text);
    let is_row = !text.starts_with(['#', '{', '[']) && text.trim().contains('\t');
    if is_row { text.trim_end().split('\t').map(str::trim).collect() } else { Vec::new() }
}

/// The keys of an entry, in one line or in several.
fn keys<'p>(page: &'p Page, number: usize) -> Vec<&'p str> {
    let line = &page.lines[number];
    let parts = line.parts();
    if line.text[parts.head..].starts_with('{') {
        let slots = slots(line.text, parts.head..line.text.len());
        return slots.iter().filter_map(|slot| Some(&line.text[pair(line.text, slot)?.0])).collect();
    }
    let below = page.lines[page.below(number)].iter().filter(|line| line.indentation() == parts.head);
    [line].into_iter().chain(below).filter_map(|line| Some(&line.text[line.parts().key?])).collect()
}

fn written(cell: &str) -> String {
    let is_plain = |one: char| one.is_alphanumeric() || " -._/+".contains(one);
    let is_word = cell.starts_with(char::is_alphanumeric) && cell.chars().all(is_plain);
    if is_word { cell.to_owned() } else { quoted(cell) }
}
