//! Entries of a list that stand below the end of it: next year's intake, pasted at the end of the file.

use super::page::Page;
use super::slip::Slip;
use crate::diagnostic::Code;
use crate::source::line_break;

pub fn slips(page: &Page, near: &[usize], slips: &mut Vec<Slip>) {
    slips.extend(near.iter().filter_map(|number| strayed(page, *number)));
}

/// An entry that begins with the key with which those of a list above begin.
fn strayed(page: &Page, number: usize) -> Option<Slip> {
    let key = first_key(page, number)?;
    let other = (0..number).rev().find(|at| first_key(page, *at) == Some(key))?;
    let column = page.lines[other].indentation();
    let last = end_of_list(page, other);
    // It may be of that list already.
    if last > number || page.before(number)? < last {
        return None;
    }
    let owner = (0..other).rev().find(|at| {
        let line = &page.lines[*at];
        !line.is_idle() && line.parts().key.is_some() && line.indentation() <= column && !is_entry(page, *at)
    })?;
    let owner = &page.lines[owner];
    let name = &owner.text[owner.parts().key?];
    let own = page.lines[number].indentation();
    let end = end_of_list(page, number);
    let newline = line_break(page.text);
    let moved = page.lines[number..end].iter().map(|line| match line.text.trim().is_empty() {
        true => newline.to_owned(),
        false => {
            let blanks = (line.indentation() + column).saturating_sub(own);
            format!("{}{}{newline}", " ".repeat(blanks), line.text.trim_start())
        }
    });
    let to = page.lines.get(last)?.start;
    let from = page.lines[number].start..page.lines.get(end).map_or(page.text.len(), |line| line.start);
    let edits = vec![(to..to, moved.collect::<String>()), (from, String::new())];
    let range = page.lines[number].range(own..page.lines[number].text.trim_end().len());
    let message = format!("an entry of `{name}` stands below the end of that list");
    let lines = end - number;
    let what = if lines == 1 { "move this line".to_owned() } else { format!("move these {lines} lines") };
    let title = format!("{what} up to the other entries of `{name}`, below line {last}");
    Some(Slip::new(Code::Syntax, range, message, edits).titled(title).certain().bold())
}

fn is_entry(page: &Page, number: usize) -> bool {
    page.lines[number].text.trim_start().starts_with("- ")
}

/// The key with which an entry begins.
fn first_key<'t>(page: &Page<'t>, number: usize) -> Option<&'t str> {
    let line = &page.lines[number];
    let key = is_entry(page, number).then(|| line.parts().key)??;
    line.text.get(key)
}

/// The line behind the last entry of the list that an entry is of.
fn end_of_list(page: &Page, number: usize) -> usize {
    let column = page.lines[number].indentation();
    let mut last = page.below(number).end;
    while let Some(next) = (last..page.lines.len()).find(|at| !page.lines[*at].is_idle()) {
        if page.lines[next].indentation() != column || !is_entry(page, next) {
            break;
        }
        last = page.below(next).end;
    }
    last
}

#[cfg(test)]
mod tests {
    use crate::yaml;

    #[test]
    fn lines_that_are_moved_end_as_the_others_do() {
        let text = "list:\r\n  - a: 1\r\n    b: 2\r\nother: 3\r\n- a: 2\r\n\r\n  b: 3\r\n";
        let read = yaml::read::<serde_yaml::Mapping>(&"x.yaml".into(), text, 0);
        let edits = read.diagnostics.iter().flat_map(|told| &told.fixes).flat_map(|fix| &fix.edits);
        let moved: Vec<&str> = edits.map(|edit| edit.text.as_str()).filter(|text| !text.is_empty()).collect();
        assert_eq!(moved, ["  - a: 2\r\n\r\n    b: 3\r\n"]);
    }
}
