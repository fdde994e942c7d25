//! `prospectus history`

use anyhow::Result;
use clap::Args;

use super::Outcome;
use super::desk::tell;
use super::site::SiteFolder;
use crate::config::{Config, HISTORY_FILE};
use crate::diagnostic::Diagnostics;
use crate::disk;
use crate::history::History as Dates;
use crate::source::Sources;

#[derive(Debug, Args)]
pub(super) struct History {
    #[command(flatten)]
    site: SiteFolder,
    /// Write nothing, and exit with 1 if content/history.yaml is not what would be written
    #[arg(long)]
    check: bool,
}

impl History {
    pub fn run(self) -> Result<Outcome> {
        let root = self.site.root()?;
        let sources = disk::read(&root)?;
        let config = Config::read(&sources);
        let Some(config) = config.value else { return refuse(&config.diagnostics, &sources, SETTINGS) };
        let recorded = Dates::read(&sources);
        if recorded.diagnostics.has_errors() {
            return refuse(&recorded.diagnostics, &sources, RECORD);
        }
        let told = Dates::of(&disk::versions(&root)?, config.zone());
        let dates = recorded.value.continued(told);
        let text = dates.write();
        let current = sources.get(HISTORY_FILE).is_some_and(|source| *source.bytes == *text.as_bytes());
        if !current && !self.check {
            disk::replace(&root, [(HISTORY_FILE, text.as_bytes())])?;
        }
        anstream::eprintln!("{}", said(&dates, current, self.check));
        Ok(if self.check && !current { Outcome::ContentHasErrors } else { Outcome::Done })
    }
}

const SETTINGS: &str = "the settings cannot be read; nothing was done";
const RECORD: &str = "what was recorded cannot be read; nothing was done: bring an earlier content/history.yaml back, or remove it";

/// What was recorded would be lost if a file that cannot be read were written over.
fn refuse(diagnostics: &Diagnostics, sources: &Sources, why: &str) -> Result<Outcome> {
    tell(diagnostics, sources)?;
    anstream::eprintln!("{why}");
    Ok(Outcome::ContentHasErrors)
}

/// `wrote content/history.yaml: 12 dates, 1 change`
fn said(dates: &Dates, current: bool, check: bool) -> String {
    let count = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let all = format!("{}, {}", count(dates.events.len(), "date"), count(dates.changes(), "change"));
    match (current, check) {
        (true, _) => format!("{HISTORY_FILE} is current: {all}"),
        (false, false) => format!("wrote {HISTORY_FILE}: {all}"),
        (false, true) => format!("{HISTORY_FILE} is not current: `prospectus history` writes {all}"),
    }
}
