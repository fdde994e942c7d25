//! Lines that stand in the wrong column: a key, an entry, the rest of a text.

use super::entries::is_bullet;
use super::page::Page;
use super::slip::Slip;
use crate::diagnostic::Code;
use crate::yaml::mended::Edit;

const MESSAGE: &str = "this line's indentation fits no level above it";

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    for number in near {
        moved(page, *number, slips);
        slips.extend(missing_dash(page, *number));
        slips.extend(continued(page, *number));
        slips.extend(list_on_key(page, *number));
        slips.extend(odd_dash(page, *number));
    }
}

/// `- ects: 60` between keys: a dash before one of them.
fn odd_dash(page: &Page, number: usize) -> Option<Slip> {
    let line = &page.lines[number];
    let at = line.indentation();
    let dash = line.text[at..].strip_prefix("- ").map(|_| line.range(at..at + 2))?;
    line.parts().key?;
    let message = "the sign `- ` of an entry before a key of no list";
    Some(Slip::new(Code::Syntax, dash.clone(), message, vec![(dash, String::new())]).weighing(50))
}

/// The line in each column that its neighbours stand in, and what is below it with it.
fn moved(page: &Page, number: usize, slips: &mut Vec<Slip>) {
    let line = &page.lines[number];
    if line.is_idle() {
        return;
    }
    let own = line.indentation();
    let mut columns = columns(page, number);
    columns.sort_by_key(|column| column.abs_diff(own));
    let popular = |column: usize| {
        page.lines.iter().filter(|line| !line.is_idle() && line.indentation() == column).count()
    };
    for column in columns.into_iter().filter(|column| !is_free(page, number, *column)) {
        let weight = 99_usize.saturating_sub(popular(column)) + 50 * (column % 2);
        let range = line.start + own..line.start + own + 1;
        let alone = indent(page, number..number + 1, own, column);
        let with = indent(page, number..page.below(number).end, own, column);
        let title = format!(
            "begin it in the same column as the other lines of its list or map: {}",
            shown(column, &line.text[own..])
        );
        for edits in [Some(alone.clone()), (with.len() > alone.len()).then_some(with)].into_iter().flatten() {
            slips.push(
                Slip::new(Code::Indentation, range.clone(), MESSAGE, edits)
                    .titled(title.clone())
                    .certain()
                    .bold()
                    .weighing(weight + column),
            );
        }
    }
}

/// Whether a line would come under `extra:`, where every key is right.
fn is_free(page: &Page, number: usize, column: usize) -> bool {
    let above =
        (0..number).rev().find(|at| !page.lines[*at].is_idle() && page.lines[*at].indentation() < column);
    above.is_some_and(|at| page.lines[at].text.trim_start().starts_with("extra:"))
}

fn shown(column: usize, text: &str) -> String {
    let text = text.trim_end();
    let fence = if text.contains('`') { "``" } else { "`" };
    format!("{fence}{}{text}{fence}", " ".repeat(column))
}

/// Where other lines begin, in them or behind their dash, and one level further.
fn columns(page: &Page, number: usize) -> Vec<usize> {
    let own = page.lines[number].indentation();
    let mut columns = vec![0];
    let mut above = number;
    for _ in 0..60 {
        let Some(at) = page.before(above) else { break };
        let line = &page.lines[at];
        columns.extend([line.indentation(), line.parts().head, line.indentation() + 2]);
        above = at;
    }
    columns.extend(page.after(number).map(|at| page.lines[at].indentation()));
    columns.sort_unstable();
    columns.dedup();
    columns.retain(|column| *column != own && *column < 40);
    columns
}

/// Lines moved from one column to another.
fn indent(page: &Page, lines: std::ops::Range<usize>, from: usize, to: usize) -> Vec<Edit> {
    let lines = page.lines[lines].iter().filter(|line| !line.text.trim().is_empty());
    let edit = |line: &super::page::Line| match to.checked_sub(from) {
        Some(more) => (line.start..line.start, " ".repeat(more)),
        None => (line.start..line.start + (from - to).min(line.indentation()), String::new()),
    };
    lines.map(edit).collect()
}

/// The rest of a text that is not indented: all lines until the next key or entry.
fn continued(page: &Page, number: usize) -> Option<Slip> {
    let before = page.before(number)?;
    // Entries of a list are told as such.
    if is_bullet(page.lines[number].text.trim_start()) {
        return None;
    }
    let begin = (0..=before).rev().take(20).find(|at| {
        page.lines[*at].parts().key.is_some() || page.lines[*at].text.trim_start().starts_with("- ")
    })?;
    let own = page.lines[begin].parts();
    let needs = page.lines[begin].indentation() + 2;
    let is_text = |at: usize| {
        page.lines[at].is_idle() || {
            let parts = page.lines[at].parts();
            parts.key.is_none() && !page.lines[at].text.trim_start().starts_with("- ")
        }
    };
    let is_block = page.lines[begin].text[own.value.clone()].starts_with(['|', '>']);
    let first = if is_block { begin + 1 } else { number };
    let mut end = (first..page.lines.len()).take_while(|at| is_text(*at)).last()? + 1;
    while end > first && page.lines[end - 1].is_idle() {
        end -= 1;
    }
    let lines = (first..end).filter(|at| !page.lines[*at].text.trim().is_empty());
    let edits: Vec<Edit> = lines
        .filter_map(|at| {
            let line = &page.lines[at];
            let more = needs.checked_sub(line.indentation()).filter(|more| *more > 0)?;
            Some((line.start..line.start, " ".repeat(more)))
        })
        .collect();
    let first = page.number(edits.first()?.0.start);
    let line = &page.lines[first];
    let message = "the line goes on with the text above it, and is not indented";
    let range = line.range(line.indentation()..line.text.trim_end().len());
    let slip = Slip::new(Code::Indentation, range, message, edits.clone()).certain().bold();
    let what = if edits.len() > 1 { format!("{} lines", edits.len()) } else { "line".to_owned() };
    let column = needs.max(line.indentation());
    Some(slip.titled(format!("indent the {what}: {}", shown(column, line.text.trim_start()))))
}

/// The column of a first line with a value, `academic_year: 2027-2028`, whose other lines stand where those of an entry do.
fn only_entry(page: &Page, number: usize) -> Option<usize> {
    let (line, parts) = (&page.lines[number], page.lines[number].parts());
    let next = &page.lines[page.after(number)?];
    let is_first = parts.key.is_some() && !parts.value.is_empty();
    let is_part = next.parts().key.is_some() && next.indentation() == line.indentation() + 2;
    (is_first && is_part).then(|| line.indentation())
}

/// `You master …` between the entries of a list.
fn missing_dash(page: &Page, number: usize) -> Option<Slip> {
    let line = &page.lines[number];
    let own = line.indentation();
    let is_entry = |at: &usize| page.lines[*at].text.trim_start().starts_with("- ");
    let neighbours =
        [page.before(number), page.after(number).filter(|at| page.lines[*at].indentation() <= own)];
    if line.is_idle() || is_entry(&number) {
        return None;
    }
    let column = match neighbours.into_iter().flatten().find(is_entry) {
        Some(entry) => page.lines[entry].indentation(),
        None => only_entry(page, number)?,
    };
    let edit = (line.start..line.start + own, format!("{}- ", " ".repeat(column)));
    let range = line.range(own..line.text.trim_end().len());
    Some(Slip::new(Code::Syntax, range, "the sign `- ` of an entry is missing", vec![edit]).bold())
}

/// `outcomes: - One`: the list begins on the line of its key.
fn list_on_key(page: &Page, number: usize) -> Option<Slip> {
    let line = &page.lines[number];
    let parts = line.parts();
    let key = parts.key.clone()?;
    if !line.text[parts.value.clone()].starts_with("- ") {
        return None;
    }
    let column =
        page.after(number).map(|at| page.lines[at].indentation()).filter(|column| *column >= key.start);
    let column = column
        .filter(|_| page.after(number).is_some_and(|at| page.lines[at].text.trim_start().starts_with("- ")));
    let column = column.unwrap_or(key.start + 2);
    let range = line.range(parts.value.clone());
    let edit = (line.range(key.end + 1..parts.value.start), format!("\n{}", " ".repeat(column)));
    Some(Slip::new(Code::Syntax, range, "a list begins on the line of its key", vec![edit]).bold())
}
