//! `prospectus history`

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use clap::Args;

use super::Outcome;
use super::desk::tell;
use super::site::SiteFolder;
use crate::catalogue::vocabulary;
use crate::compile::{Memory, Options, compile_again};
use crate::config::{Config, HISTORY_FILE};
use crate::diagnostic::{Diagnostics, Policy};
use crate::disk::{self, Commit};
use crate::history::History as Dates;
use crate::model::Zones;
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
        let vocabulary = vocabulary(&sources).value;
        let zones = Zones { site: config.zone(), campuses: &vocabulary.campuses };
        let versions = disk::versions(&root)?;
        let told = vocabulary.within_any(|| Dates::of(&versions, zones));
        let mut history = recorded.value.continued(told);
        let unread = record_addresses(&root, &mut history)?;
        let text = history.write();
        let current = sources.get(HISTORY_FILE).is_some_and(|source| *source.bytes == *text.as_bytes());
        if !current && !self.check {
            disk::replace(&root, [(HISTORY_FILE, text.as_bytes())])?;
        }
        if unread {
            anstream::eprintln!("{UNREAD}");
        }
        anstream::eprintln!("{}", said(&history, current, self.check));
        Ok(if self.check && !current { Outcome::ContentHasErrors } else { Outcome::Done })
    }
}

/// Add the addresses of every site that may have been published since they were recorded last. What was committed with
/// errors never was; says whether the last commit is such a one.
fn record_addresses(root: &Path, history: &mut Dates) -> Result<bool> {
    let mut memory = Memory::default();
    let mut has_errors = false;
    for commit in disk::commits_since(root, HISTORY_FILE)? {
        let Commit { at: now, sources } = commit?;
        let options = Options {
            now,
            drafts: false,
            base_url: None,
            origin: None,
            fixed_clock: false,
            policy: Policy::default(),
        };
        let compiled = compile_again(&Arc::new(sources), &options, &mut memory).value;
        has_errors = match compiled.whole() {
            Some(output) => {
                history.addresses.add(output.site.addresses());
                false
            }
            None => true,
        };
    }
    Ok(has_errors)
}

const UNREAD: &str = "note: what was committed last has errors, so that its addresses were not recorded: it is not published either";
const SETTINGS: &str = "the settings cannot be read; nothing was done";
const RECORD: &str = "what was recorded cannot be read; nothing was done: bring an earlier content/history.yaml back, or remove it";

/// What was recorded would be lost if a file that cannot be read were written over.
fn refuse(diagnostics: &Diagnostics, sources: &Sources, why: &str) -> Result<Outcome> {
    tell(diagnostics, sources)?;
    anstream::eprintln!("{why}");
    Ok(Outcome::ContentHasErrors)
}

/// `wrote content/history.yaml: 12 dates, 1 change, 340 addresses`
fn said(dates: &Dates, current: bool, check: bool) -> String {
    let count = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let all = [(dates.events.len(), "date"), (dates.changes(), "change")];
    let all = all.map(|(number, what)| count(number, what)).join(", ");
    let addresses = match dates.addresses.len() {
        1 => "1 address".to_owned(),
        number => format!("{number} addresses"),
    };
    let all = format!("{all}, {addresses}");
    match (current, check) {
        (true, _) => format!("{HISTORY_FILE} is current: {all}"),
        (false, false) => format!("wrote {HISTORY_FILE}: {all}"),
        (false, true) => format!("{HISTORY_FILE} is not current: `prospectus history` writes {all}"),
    }
}
