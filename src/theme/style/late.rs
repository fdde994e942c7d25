//! What a sheet imports behind its rules: browsers pass over it (CSS Cascading and Inheritance 5). Here it is inlined where
//! it stands, so that what the other sheet says would win over the rules above.

use std::ops::Range;

use super::sheet::Fault;

/// The order of what stands outside of all blocks of a sheet.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// Where the last of what may stand before an `@import` ends.
    head: usize,
    /// Where the first rule begins.
    rule: Option<usize>,
    /// Each `@import` behind it, with its semicolon.
    late: Vec<Range<usize>>,
}

impl Order {
    /// A statement that begins with `@`, with its semicolon.
    pub fn statement(&mut self, text: &str, at: Range<usize>) {
        let name = text[at.start + 1..at.end].split(|sign: char| !sign.is_alphabetic()).next();
        match name.unwrap_or_default().to_lowercase().as_str() {
            "import" if self.rule.is_some() => self.late.push(at),
            "import" | "charset" | "layer" if self.rule.is_none() => self.head = at.end,
            "namespace" => self.rule(Some(at.start)),
            _ => {}
        }
    }

    /// A rule, where it is one of the sheet itself.
    pub fn rule(&mut self, start: Option<usize>) {
        self.rule = self.rule.or(start);
    }

    /// What is imported too late, told at the first of them and mended for all.
    pub fn fault(&self, text: &str) -> Option<Fault> {
        let first = self.late.first()?.clone();
        let moved: Vec<&str> = self.late.iter().map(|at| &text[at.clone()]).collect();
        let rule = text[self.rule?..].lines().next().unwrap_or_default();
        let rule = rule.split('{').next().unwrap_or_default().trim_end();
        let many = if moved.len() > 1 { "each of them" } else { "it" };
        let help = format!("move {many} up, before `{rule}`");
        let mut gone = self.late.iter().map(|at| (whole_line(text, at), String::new()));
        let (from, nothing) = gone.next()?;
        let (to, words) = self.head_with(text, &moved.join("\n"));
        Some(Fault {
            cure: Some((from, nothing, true)),
            label: "browsers pass over it; here what it brings comes last, and wins",
            also: [(to, words)].into_iter().chain(gone).collect(),
            ..Fault::new(first, "an `@import` behind a rule", &help)
        })
    }

    /// What is imported in time is not moved, and a remark behind it stays on its line.
    fn head_with(&self, text: &str, moved: &str) -> (Range<usize>, String) {
        if self.head == 0 {
            return (0..0, format!("{moved}\n"));
        }
        let rest = text[self.head..].split_inclusive('\n').next().unwrap_or_default();
        let remark = rest.trim();
        let is_whole = remark.is_empty() || remark.starts_with("/*") && remark.ends_with("*/");
        let end = self.head + rest.len();
        match is_whole && rest.ends_with('\n') && self.rule.is_some_and(|rule| rule >= end) {
            true => (end..end, format!("{moved}\n")),
            false => (self.head..self.head, format!("\n{moved}")),
        }
    }
}

/// A statement with its line, where nothing else stands on that.
fn whole_line(text: &str, at: &Range<usize>) -> Range<usize> {
    let start = text[..at.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at.end..].find('\n').map_or(text.len(), |end| at.end + end + 1);
    let is_alone = text[start..at.start].trim().is_empty() && text[at.end..end].trim().is_empty();
    if is_alone { start..end } else { at.clone() }
}

#[cfg(test)]
mod tests {
    use crate::theme::style::read;

    fn mended(text: &str) -> String {
        let Some(fault) = read(text).faults.into_iter().next() else { return text.to_owned() };
        let first = fault.cure.map(|(range, words, _)| (range, words));
        let mut edits: Vec<_> = first.into_iter().chain(fault.also).collect();
        edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        edits.into_iter().fold(text.to_owned(), |mut text, (range, words)| {
            text.replace_range(range, &words);
            text
        })
    }

    #[test]
    fn what_is_imported_late_is_moved_to_what_is_imported_in_time() {
        let both = "a { b: c }\n@import \"x.css\"; /* why */\n@import url(y.css) print;\nd { e: f }";
        let expected = "@import \"x.css\";\n@import url(y.css) print;\na { b: c }\n /* why */\nd { e: f }";
        assert_eq!(mended(both), expected);
        let head = "@charset \"utf-8\";\n@layer a, b;\n@import \"x.css\"; /* x */\n\n";
        let late = format!("{head}@layer a {{ b {{ c: d }} }}\n@import \"y.css\";\n");
        let expected = format!(
            "{}@import \"y.css\";\n\n@layer a {{ b {{ c: d }} }}\n",
            head.trim_end_matches('\n').to_owned() + "\n"
        );
        assert_eq!(mended(&late), expected);
        let line = "@import \"x.css\"; a { b: c } @import \"y.css\";";
        assert_eq!(mended(line), "@import \"x.css\";\n@import \"y.css\"; a { b: c } ");
        let named = "@namespace url(http://www.w3.org/1999/xhtml);\n@import \"y.css\";\n";
        assert!(mended(named).starts_with("@import"));
    }

    #[test]
    fn what_is_imported_in_time_stays_where_it_is() {
        let text =
            "/* a */\n@import \"x.css\";\n@layer b;\n@import \"y.css\";\n@media print { @import \"z.css\"; }";
        assert_eq!(mended(text), text);
    }
}
