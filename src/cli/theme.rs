//! `prospectus theme`

mod messages;
mod reference;
mod start;

use anyhow::{Context, Result, bail};
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};

use super::Outcome;
use super::site::SiteFolder;
use crate::disk::{self, CARRIED_THEMES};
use crate::model::Id;

#[derive(Debug, Args)]
pub(super) struct Theme {
    #[command(subcommand)]
    command: ThemeCommand,
}

#[derive(Debug, Subcommand)]
enum ThemeCommand {
    /// Start a theme of the site's own in themes/NAME, on the one that the site has
    New(start::New),
    /// Print what a theme is made of: templates and what they see, filters, components, messages, named values
    Reference(reference::Reference),
    /// Copy a theme that comes with the program into themes/NAME of the site
    Eject(Eject),
    /// Write the words of the theme that a language lacks into its file, to be filled in
    Messages(messages::Messages),
}

#[derive(Debug, Args)]
struct Eject {
    #[command(flatten)]
    site: SiteFolder,
    /// What the copy is called; by the name of a theme in the program it takes the place of that
    #[arg(default_value = "default")]
    name: String,
    /// The theme that is copied; the one of that name, or `default`
    #[arg(long, value_name = "THEME", value_parser = PossibleValuesParser::new(CARRIED_THEMES))]
    from: Option<String>,
}

impl Theme {
    pub fn run(self) -> Result<Outcome> {
        match self.command {
            ThemeCommand::New(new) => new.run(),
            ThemeCommand::Reference(reference) => reference.run(),
            ThemeCommand::Eject(eject) => eject.run(),
            ThemeCommand::Messages(messages) => messages.run(),
        }
    }
}

impl Eject {
    fn run(self) -> Result<Outcome> {
        let name = self.name;
        if !Id::is_well_formed(&name) {
            bail!(
                "`{name}` cannot name a theme: its folder has lower-case letters, digits and single hyphens"
            );
        }
        let folder = self.site.root()?.join("themes").join(&name);
        let is_carried = CARRIED_THEMES.contains(&name.as_str());
        let from = self.from.as_deref().unwrap_or(if is_carried { &name } else { "default" });
        disk::create(&folder, disk::carried_theme(from)).context("the theme was not copied")?;
        anstream::eprintln!("{} has the theme now", folder.display());
        if is_carried {
            anstream::eprintln!("it takes the place of the one in the program; delete it to go back");
        } else {
            anstream::eprintln!("write `theme: {name}` into content/site.yaml to use it");
            anstream::eprintln!(
                "with `parent: {from}` in its theme.yaml, files that you do not change can be deleted"
            );
        }
        Ok(Outcome::Done)
    }
}
