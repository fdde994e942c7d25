//! `prospectus translations import FILE…`

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::Timestamp;

use crate::catalogue::{Catalogue, Memory};
use crate::cli::Outcome;
use crate::cli::desk::{Desk, tell};
use crate::cli::site::SiteFolder;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::disk;
use crate::report::tally;
use crate::source::{Source, SourcePath, Sources};
use crate::translation::{Outcome as Became, Taken, arrive, received, take};

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
        let (mut diagnostics, mut taken) = (Diagnostics::default(), Over::default());
        for file in &self.files {
            let source = read(file)?;
            shown.insert(&source.path, source.bytes.clone());
            let arrival = arrive(&source);
            let became = diagnostics.take(take(&desk.catalogue, &taken.over(&desk), &source, &arrival));
            became.into_iter().try_for_each(|one| taken.add(one))?;
        }
        tell(&diagnostics, &shown)?;
        if diagnostics.has_errors() {
            anstream::eprintln!("{}; nothing was written", tally(&diagnostics));
            return Ok(Outcome::ContentHasErrors);
        }
        if !self.dry_run {
            let files = taken.files.iter().map(|(path, bytes)| (&**path, bytes.as_slice()));
            disk::replace(&desk.root, files)?;
        }
        taken.say(&desk)?;
        Ok(Outcome::Done)
    }
}

fn read(file: &Path) -> Result<Source> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(received(file.to_string_lossy().into(), bytes))
}

/// What was taken over from all files.
#[derive(Default)]
struct Over {
    /// The new files by their paths.
    files: BTreeMap<SourcePath, Vec<u8>>,
    /// Translations with parts to be looked at again, and how many.
    review: Vec<(SourcePath, usize)>,
    untouched: usize,
}

impl Over {
    /// Two translations of one text would take each other's place. Short texts of several languages share a file.
    fn add(&mut self, became: Became) -> Result<()> {
        match became.taken {
            Taken::Unchanged => {}
            Taken::Untouched => self.untouched += 1,
            Taken::Changed { bytes, review } => {
                let known = self.files.insert(became.path.clone(), bytes);
                if known.is_some() && became.path.ends_with(".md") {
                    bail!("{} is translated twice in these files; nothing was written", became.path);
                }
                self.review.extend(Some((became.path, review)).filter(|_| review > 0));
            }
        }
        Ok(())
    }

    /// The site with the short texts and messages so far, for those of another file.
    fn over(&self, desk: &Desk) -> Sources {
        let mut sources = Sources::clone(&desk.sources);
        let short = self.files.iter().filter(|(path, _)| !path.ends_with(".md"));
        short.for_each(|(path, bytes)| sources.insert(path, bytes.as_slice()));
        sources
    }

    /// Name the new files, and tell what is to be said of them now.
    fn say(&self, desk: &Desk) -> Result<()> {
        let mut sources = Sources::clone(&desk.sources);
        for (path, bytes) in &self.files {
            anstream::println!("{path}");
            sources.insert(path, bytes.as_slice());
        }
        let config = desk.catalogue.config.clone();
        let read = Catalogue::assemble(&sources, config, Timestamp::now(), true, &mut Memory::default());
        let of_new = |one: &Diagnostic| one.place.path().is_some_and(|path| self.files.contains_key(path));
        tell(&read.diagnostics.filter(of_new), &sources)?;
        for (path, count) in &self.review {
            anstream::eprintln!(
                "{path}: {count} parts are marked as to be looked at again, so that it does not count as current yet"
            );
        }
        if self.untouched > 0 {
            anstream::eprintln!("{} texts are not translated yet, and left alone", self.untouched);
        }
        Ok(())
    }
}
