//! `prospectus build`

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::Outcome;
use super::making::Making;
use crate::compile::{compile, fingerprint};
use crate::diagnostic::Diagnostics;
use crate::disk;
use crate::output::{Output, Shard};

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    making: Making,
    /// Where to publish; public/ in the site's folder otherwise
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Make one part of the site only, `1/4` the first of four: each machine one, their folders together are the site
    #[arg(long, value_name = "PART/OF")]
    shard: Option<Shard>,
}

impl Build {
    pub fn run(self) -> Result<Outcome> {
        let given = self.making.given(self.output.as_ref(), "public")?;
        let (now, output) = (given.options.now, &given.output);
        let whole = fingerprint(&given.sources, &given.options);
        let fingerprint = self.shard.map_or(whole, |shard| shard.fingerprint(whole));
        if let Some(published) = disk::sealed(output, fingerprint, now)? {
            self.making.summarise(&given, &published, &Diagnostics::default());
            return Ok(Outcome::Done);
        }
        let mut made = compile(&given.sources, &given.options);
        made.value = made.value.map(|output| self.shard.into_iter().fold(output, Output::only));
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
