//! `prospectus gallery`

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;

use super::Outcome;
use super::making::Making;
use crate::compile::gallery;

#[derive(Debug, Args)]
pub(super) struct Gallery {
    #[command(flatten)]
    making: Making,
    /// Where to put it; gallery/ in the site's folder otherwise
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

impl Gallery {
    pub fn run(self) -> Result<Outcome> {
        let given = self.making.given(self.output.as_ref(), "gallery")?;
        // It would take the place of everything that was published there before.
        if given.output.join("sitemap.xml").exists() {
            bail!("{} has a site in it; name another folder with --output", given.output.display());
        }
        self.making.settle(&given, gallery(&given.sources, &given.options), |_, _| Ok(()))
    }
}
