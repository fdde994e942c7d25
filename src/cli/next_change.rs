//! `prospectus next-change`

use anyhow::{Context, Result};
use clap::Args;

use super::site::SiteArguments;
use super::{Outcome, heard};
use crate::compile::compile;
use crate::report::{Format, tally};

#[derive(Debug, Args)]
pub(super) struct NextChange {
    #[command(flatten)]
    site: SiteArguments,
}

impl NextChange {
    pub fn run(self) -> Result<Outcome> {
        let sources = self.site.sources()?;
        let made = compile(&sources, &self.site.options()?);
        // Warnings are for those who build.
        let Some(output) = made.value else {
            let written = Format::Human.write(&made.diagnostics, &sources, &mut anstream::stderr().lock());
            heard(written).context("cannot write the messages")?;
            anstream::eprintln!("{}; the next change is not known", tally(&made.diagnostics));
            return Ok(Outcome::ContentHasErrors);
        };
        anstream::println!("{}", output.until.map_or_else(|| "never".into(), |until| until.to_string()));
        Ok(Outcome::Done)
    }
}
