//! `prospectus build`

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::Outcome;
use super::making::Making;
use crate::compile::{compile, fingerprint};
use crate::diagnostic::Diagnostics;
use crate::disk;

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    making: Making,
    /// Where to publish; public/ in the site's folder otherwise
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
}

impl Build {
    pub fn run(self) -> Result<Outcome> {
        let given = self.making.given(self.output.as_ref(), "public")?;
        let (now, output) = (given.options.now, &given.output);
        let fingerprint = fingerprint(&given.sources, &given.options);
        if let Some(published) = disk::sealed(output, fingerprint, now)? {
            self.making.summarise(&given, &published, &Diagnostics::default());
            return Ok(Outcome::Done);
        }
        let made = compile(&given.sources, &given.options);
        self.making.settle(&given, made, |published, diagnostics| {
            // A build that had something to say must say it again, and therefore be made again.
            if diagnostics.is_empty() {
                disk::Seal { fingerprint, from: now, until: published.until }
                    .put(output, &published.pages)?;
            }
            Ok(())
        })
    }
}
