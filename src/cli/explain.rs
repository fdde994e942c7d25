//! `prospectus explain CODE`

use anyhow::Result;
use clap::Args;

use super::Outcome;
use crate::diagnostic::{CODES, Code, did_you_mean};

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// A code such as P0301; all codes are listed without one
    code: Option<String>,
}

impl Explain {
    pub fn run(self) -> Result<Outcome> {
        let Some(code) = self.code else {
            for row in CODES {
                anstream::println!("{}  {}", row.id, row.title);
            }
            return Ok(Outcome::Done);
        };
        let Some(row) = Code::from_id(&code) else {
            let hint = did_you_mean(&code.to_uppercase(), CODES.iter().map(|row| row.id))
                .unwrap_or_else(|| "`prospectus explain` lists all".into());
            anstream::eprintln!("error: no message has the code `{code}`\n{hint}");
            return Ok(Outcome::Failed);
        };
        anstream::println!("{}: {}\n\n{}", row.id, row.title, row.text);
        Ok(Outcome::Done)
    }
}
