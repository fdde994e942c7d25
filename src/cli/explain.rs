//! `prospectus explain CODE…`

use anyhow::Result;
use clap::Args;

use super::Outcome;
use crate::diagnostic::{CODES, Code, Explanation, did_you_mean};
use crate::handbook::chapter_on;

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
    let more = chapter_on(row.id)
        .map_or_else(String::new, |chapter| format!("\nMore: prospectus handbook {}\n", chapter.name));
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
        let row = Code::from_id("P0506").expect("there is the code");
        assert!(told(row).ends_with("\nMore: prospectus handbook year\n"));
    }
}
