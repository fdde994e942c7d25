//! `prospectus explain CODE…`

use anyhow::Result;
use clap::Args;

use super::Outcome;
use crate::diagnostic::{CODES, Code, Explanation, did_you_mean};

/// The chapters of the handbook that tell more, by how codes begin.
const CHAPTERS: &[(&str, &str)] = &[
    ("P0105", "site"),
    ("P0110", "pictures"),
    ("P02", "site"),
    ("P0308", "year"),
    ("P0501", "year"),
    ("P0502", "year"),
    ("P0505", "dates"),
    ("P0506", "year"),
    ("P0507", "year"),
    ("P0510", "year"),
    ("P0513", "year"),
    ("P0517", "news"),
    ("P0518", "year"),
    ("P0519", "year"),
    ("P0521", "year"),
    ("P0522", "dates"),
    ("P0523", "fees"),
    ("P0524", "dates"),
    ("P0525", "dates"),
    ("P0527", "new"),
    ("P0528", "new"),
    ("P0529", "new"),
    ("P0530", "programme"),
    ("P0531", "new"),
    ("P0603", "pictures"),
    ("P0604", "pictures"),
    ("P0611", "pictures"),
    ("P063", "pictures"),
    ("P06", "words"),
    ("P0701", "translate"),
    ("P0702", "translate"),
    ("P0703", "programme"),
    ("P0704", "programme"),
    ("P0705", "translate"),
    ("P0706", "translate"),
    ("P0709", "translate"),
    ("P0903", "news"),
    ("P0904", "pages"),
    ("P1007", "pages"),
    ("P1101", "words"),
];

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Codes such as P0301; all are listed without one
    codes: Vec<String>,
}

impl Explain {
    pub fn run(self) -> Result<Outcome> {
        if self.codes.is_empty() {
            for row in CODES {
                anstream::println!("{}  {}", row.id, row.title);
            }
        }
        let mut outcome = Outcome::Done;
        let mut between = "";
        for code in self.codes {
            match Code::from_id(&code) {
                Some(row) => {
                    anstream::print!("{between}{}", told(row));
                    between = "\n";
                }
                None => outcome = unknown(&code),
            }
        }
        Ok(outcome)
    }
}

/// What it means and how it is mended, and an example, indented.
fn told(row: &Explanation) -> String {
    let indent = |line: &str| if line.is_empty() { "\n".into() } else { format!("    {line}\n") };
    let example: String = row.example().lines().map(indent).collect();
    let chapter = CHAPTERS.iter().find(|(start, _)| row.id.starts_with(start));
    let more = chapter.map_or_else(String::new, |(_, name)| format!("\nMore: prospectus handbook {name}\n"));
    format!("{}: {}\n\n{}\n\nFor example:\n\n{example}{more}", row.id, row.title, row.text)
}

fn unknown(code: &str) -> Outcome {
    let hint = did_you_mean(&code.to_uppercase(), CODES.iter().map(|row| row.id))
        .unwrap_or_else(|| "`prospectus explain` lists all".into());
    anstream::eprintln!("error: no message has the code `{code}`\n{hint}");
    Outcome::Failed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_more_is_there() {
        for (start, name) in CHAPTERS {
            assert!(CODES.iter().any(|row| row.id.starts_with(start)), "{start}");
            assert!(crate::handbook::chapter(name).is_some(), "{name}");
        }
        let row = Code::from_id("P0506").expect("there is the code");
        assert!(told(row).ends_with("\nMore: prospectus handbook year\n"));
    }
}
