//! A baseline: a line for each warning that is known and not to be told again, so that an old catalogue can be mended
//! bit by bit. Code, path and message part it by tabs; lines may move without making a message new.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics, Severity, known};

const HEAD: &str = "# Messages that are known: `prospectus check --baseline` does not tell them. Delete a line when it is mended.\n";

/// What is known.
pub type Baseline = BTreeSet<(Code, String, String)>;

/// Read a baseline, or say which line is none.
pub fn read(text: &str) -> Result<Baseline, String> {
    let lines =
        text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|(at, line)| {
            entry(line).ok_or_else(|| format!("line {} is not `code, tab, path, tab, message`", at + 1))
        })
        .collect()
}

fn entry(line: &str) -> Option<(Code, String, String)> {
    let mut parts = line.splitn(3, '\t');
    let code = Code::from_id(parts.next()?)?.code;
    Some((code, parts.next()?.to_owned(), parts.next()?.to_owned()))
}

/// Write what is milder than an error.
pub fn write(diagnostics: &Diagnostics) -> String {
    let milder = diagnostics.iter().filter(|diagnostic| diagnostic.severity > Severity::Error);
    let entries: BTreeSet<String> = milder
        .map(|diagnostic| {
            let (code, path, message) = known(diagnostic);
            format!("{}\t{path}\t{message}\n", code.id())
        })
        .collect();
    entries.into_iter().fold(HEAD.to_owned(), |text, entry| text + &entry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::source::Place;

    #[test]
    fn what_is_written_is_read_again() {
        let mut diagnostics = Diagnostics::default();
        let warning = Diagnostic::warning(Code::Overdue, Place::File("a b.yaml".into()), "one\ttwo\nthree");
        diagnostics.extend([warning.clone(), warning.clone()]);
        diagnostics.push(Diagnostic::error(Code::Overdue, Place::Site, "an error"));
        let text = write(&diagnostics);
        assert_eq!(text.lines().count(), 2);
        assert_eq!(read(&text), Ok([known(&warning)].into()));
        assert!(read("P0510\ta.yaml\n").unwrap_err().contains("line 1"));
    }
}
