//! `prospectus build`

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use clap::Args;

use super::Outcome;
use super::making::{Given, Making};
use crate::compile::{compile, fingerprint};
use crate::diagnostic::Diagnostics;
use crate::disk::{self, Glance, Seen};
use crate::output::{Key, Output, Shard};
use crate::source::Hashes;

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
        let before = Seen::load(output);
        let found = match disk::glance(&given.root, &before)? {
            Glance::Same(hashes, seen) => {
                let fingerprint = self.fingerprint(&given, &hashes);
                if let Some(done) = self.unchanged(&given, fingerprint, &seen, &before) {
                    return Ok(done);
                }
                None
            }
            Glance::Other(found) => Some(found),
        };
        let (sources, seen) = disk::read_hashed(&given.root, &before, found)?;
        let fingerprint = self.fingerprint(&given, &sources.hashes());
        if let Some(done) = self.unchanged(&given, fingerprint, &seen, &before) {
            return Ok(done);
        }
        let sources = Arc::new(sources);
        let mut made = compile(&sources, &given.options);
        made.value = made.value.map(|output| self.shard.into_iter().fold(output, Output::only));
        self.making.settle(&given, &sources, made, |published, diagnostics| {
            // A build that had something to say must say it again, and therefore be made again.
            if diagnostics.is_empty() {
                disk::Seal { fingerprint, from: now, until: published.until }
                    .put(output, &published.pages)?;
            }
            seen.keep(output, &before);
            Ok(())
        })
    }

    /// The hash of everything that what is made depends on but the moment.
    fn fingerprint(&self, given: &Given, sources: &Hashes) -> Key {
        let whole = fingerprint(sources, &given.options);
        self.shard.map_or(whole, |shard| shard.fingerprint(whole))
    }

    /// Nothing is to be done where all that would be made is published already.
    fn unchanged(&self, given: &Given, fingerprint: Key, seen: &Seen, before: &Seen) -> Option<Outcome> {
        let published = disk::sealed(&given.output, fingerprint, given.options.now)?;
        seen.keep(&given.output, before);
        self.making.summarise(given, &published, &Diagnostics::default());
        Some(Outcome::Done)
    }
}
