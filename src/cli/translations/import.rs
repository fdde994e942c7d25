//! `prospectus translations import FILE…`

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::Timestamp;

use crate::cli::Outcome;
use crate::cli::desk::{Desk, tell};
use crate::cli::site::SiteFolder;
use crate::diagnostic::Diagnostics;
use crate::disk;
use crate::report::tally;
use crate::source::{Source, SourcePath, Sources};
use crate::translation::{Outcome as Became, Taken, arrive, take};

#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(flatten)]
    site: SiteFolder,
    /// Files of `translations export` that came back, XLIFF or PO
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Say what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    pub fn run(self) -> Result<Outcome> {
        let Some(desk) = Desk::open(&self.site, Timestamp::now(), true)? else {
            return Ok(Outcome::ContentHasErrors);
        };
        let mut shown = Sources::clone(&desk.sources);
        let (mut diagnostics, mut became) = (Diagnostics::default(), Vec::new());
        for file in &self.files {
            let source = read(file)?;
            shown.insert(&source.path, source.bytes.clone());
            let arrival = arrive(&source);
            became.extend(diagnostics.take(take(&desk.catalogue, &desk.sources, &source, &arrival)));
        }
        tell(&diagnostics, &shown)?;
        if diagnostics.has_errors() {
            anstream::eprintln!("{}; nothing was written", tally(&diagnostics));
            return Ok(Outcome::ContentHasErrors);
        }
        refuse_twice(&became)?;
        let files = became.iter().filter_map(|one| match &one.taken {
            Taken::Changed { bytes, .. } => Some((&*one.path, bytes.as_slice())),
            _ => None,
        });
        if !self.dry_run {
            disk::replace(&desk.root, files)?;
        }
        became.iter().for_each(say);
        let untouched = became.iter().filter(|one| one.taken == Taken::Untouched).count();
        if untouched > 0 {
            anstream::eprintln!("{untouched} texts are not translated yet, and left alone");
        }
        Ok(Outcome::Done)
    }
}

fn read(file: &Path) -> Result<Source> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let path: SourcePath = file.to_string_lossy().into();
    Ok(Source { path, bytes: bytes.into() })
}

/// Two files with one text would take each other's place.
fn refuse_twice(became: &[Became]) -> Result<()> {
    let twice =
        became.iter().enumerate().find(|(at, one)| became[..*at].iter().any(|other| other.path == one.path));
    match twice {
        Some((_, one)) => bail!("{} is translated twice in these files; nothing was written", one.path),
        None => Ok(()),
    }
}

fn say(became: &Became) {
    let path = &became.path;
    match &became.taken {
        Taken::Unchanged | Taken::Untouched => {}
        Taken::Changed { review, .. } => {
            anstream::println!("{path}");
            if *review > 0 {
                anstream::eprintln!(
                    "{path}: {review} parts are marked as to be looked at again, so that it does not count as current yet"
                );
            }
        }
    }
}
