//! `prospectus translations`

mod accept;
mod diff;
mod export;
mod import;
mod overview;
mod table;

use anyhow::Result;
use clap::{Args, Subcommand};

use super::Outcome;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Translations {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    overview: overview::Overview,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say in translations that they follow the present source text
    Accept(accept::Accept),
    /// Show what changed in the source text since an item was translated
    Diff(diff::Diff),
    /// Write texts into a file for a translator's tool, with the translations that there are
    Export(export::Export),
    /// Take over what came back from a translator's tool
    Import(import::Import),
}

impl Translations {
    pub fn run(self) -> Result<Outcome> {
        match self.command {
            None => self.overview.run(),
            Some(Command::Accept(accept)) => accept.run(),
            Some(Command::Diff(diff)) => diff.run(),
            Some(Command::Export(export)) => export.run(),
            Some(Command::Import(import)) => import.run(),
        }
    }
}
