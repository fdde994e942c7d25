//! Remarks are for whoever reads the theme; a reader's phone gets scripts and style sheets without them. What is left keeps
//! its lines, so that it can still be read.

use std::ops::Range;

use super::{script, style};

/// A script without its remarks; as it is where it cannot be read.
pub(super) fn script(text: &str) -> String {
    without(text, script::remarks(text))
}

/// A style sheet without its remarks.
pub(super) fn sheet(text: &str) -> String {
    without(text, style::read(text).remarks)
}

fn without(text: &str, remarks: Vec<Range<usize>>) -> String {
    let mut slim = String::with_capacity(text.len());
    let mut copied = 0;
    for remark in remarks.into_iter().filter(|remark| !is_to_stay(&text[remark.clone()])) {
        let (gap, left) = gap(text, remark);
        slim.push_str(&text[copied.min(gap.start)..gap.start]);
        slim.push_str(left);
        copied = gap.end;
    }
    slim.push_str(&text[copied..]);
    slim
}

/// Licences, by the custom of those who make scripts smaller; and what tools of developers look for.
fn is_to_stay(remark: &str) -> bool {
    let marked = ["/*!", "//!", "//#"].iter().any(|mark| remark.starts_with(mark));
    marked || remark.contains("@license") || remark.contains("@preserve")
}

/// What goes with a remark, and what is left in its place: its lines where nothing else stands in them, else the blanks before
/// it where a line ends there. Between two signs an empty remark still keeps them apart; one that breaks a line in a script
/// ends a statement there.
fn gap(text: &str, remark: Range<usize>) -> (Range<usize>, &'static str) {
    let (before, after) = (&text[..remark.start], &text[remark.end..]);
    let blanks = before.len() - before.trim_end_matches([' ', '\t']).len();
    let begins = before.len() == blanks || before[..before.len() - blanks].ends_with('\n');
    let rest = after.len() - after.trim_start_matches([' ', '\t', '\r']).len();
    let ends = after[rest..].is_empty() || after[rest..].starts_with('\n');
    let line = usize::from(after[rest..].starts_with('\n'));
    let inner = &text[remark.clone()];
    match (begins, ends) {
        (true, true) => (remark.start - blanks..remark.end + rest + line, ""),
        (false, true) if !inner.contains('\n') => (remark.start - blanks..remark.end, ""),
        _ if inner.contains('\n') => (remark.end..remark.end, ""),
        _ if begins || blanks > 0 || rest > 0 => (remark, ""),
        _ => (remark, "/**/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_go_and_nothing_else_does() {
        let script = |text| script(text);
        assert_eq!(
            script("// why\nlet a = 1; // so\n\n  /** what\n   * it is */\nlet b = `/* no */ // no`;\n"),
            "let a = 1;\n\nlet b = `/* no */ // no`;\n"
        );
        assert_eq!(script("let a = /** @type {X} */ (b), c = 1/**/+ 2;"), "let a =  (b), c = 1/**/+ 2;");
        assert_eq!(script("return_ /* a\n b */ x"), "return_ /* a\n b */ x");
        assert_eq!(
            script("/*! (c) */\n//# sourceMappingURL=a.map\nx"),
            "/*! (c) */\n//# sourceMappingURL=a.map\nx"
        );
        assert_eq!(script("let a = ; // no script"), "let a = ; // no script");
        assert_eq!(
            sheet("/* a */\n.a/* x */.b { content: \"/* no */\"; /* b */ color: red }\n"),
            ".a/**/.b { content: \"/* no */\";  color: red }\n"
        );
        assert_eq!(sheet("a { b: url(/*c*/d) } /* e"), "a { b: url(/*c*/d) }");
    }
}
