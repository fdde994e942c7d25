//! `prospectus gallery`

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Result, bail};
use clap::Args;

use super::Outcome;
use super::making::Making;
use crate::compile::gallery;
use crate::disk;

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
        let sources = Arc::new(disk::read(&given.root)?);
        self.making.settle(&given, &sources, gallery(&sources, &given.options), |_, _| Ok(()))
    }
}
