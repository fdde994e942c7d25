//! `prospectus theme reference`

use std::io::Write;

use anyhow::{Result, anyhow, bail};
use clap::Args;

use crate::cli::site::SiteArguments;
use crate::cli::{Outcome, heard};
use crate::compile::gallery;
use crate::output::REFERENCE_FILE;

/// The site gives the examples.
#[derive(Debug, Args)]
pub(in crate::cli) struct Reference {
    #[command(flatten)]
    site: SiteArguments,
}

impl Reference {
    pub fn run(self) -> Result<Outcome> {
        let sources = self.site.sources()?;
        let made = gallery(&sources, &self.site.options()?);
        let Some(output) = made.value else {
            bail!("the site has mistakes: see `prospectus build`");
        };
        let promise = output.promised(REFERENCE_FILE).ok_or_else(|| anyhow!("the theme draws no gallery"))?;
        let files = promise.prepare().value.render().value;
        let text = files.into_iter().next().map(|(_, bytes)| bytes).unwrap_or_default();
        heard(anstream::stdout().lock().write_all(&text))?;
        Ok(Outcome::Done)
    }
}
