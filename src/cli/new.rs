//! `prospectus new KIND ID`

use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use jiff::Timestamp;

use super::Outcome;
use super::site::{SiteFolder, moment};
use crate::catalogue::{Catalogue, Memory};
use crate::compile::located;
use crate::config::Config;
use crate::disk;
use crate::model::Kind;
use crate::report::Format;
use crate::scaffold::{self, NewItem};
use crate::schema::{self, Known};
use crate::time::Date;

#[derive(Debug, Args)]
pub(super) struct New {
    #[command(flatten)]
    site: SiteFolder,
    /// What it is: programme, summer-school, mobility, scholarship, country, network, partner, project, goal, event, news, page
    #[arg(value_parser = scaffold::kind)]
    kind: Kind,
    /// The name of its folder and the end of its address, such as data-science; a country's is its code
    id: String,
    /// The day from which the dates in the files are counted; today otherwise
    #[arg(long, value_name = "RFC3339", value_parser = moment)]
    now: Option<Timestamp>,
}

impl New {
    pub fn run(self) -> Result<Outcome> {
        let (kind, id) = (self.kind, self.id);
        if let Err(rule) = scaffold::check_id(kind, &id) {
            bail!(rule);
        }
        let root = self.site.root()?;
        let sources = Arc::new(disk::read(&root)?);
        let checked = Config::read(&sources);
        let Some(config) = checked.value else {
            let diagnostics = located(checked.diagnostics, &sources).sorted();
            Format::Human.write(&diagnostics, &sources, &mut anstream::stderr().lock())?;
            anstream::eprintln!("the settings cannot be read; nothing was made");
            return Ok(Outcome::ContentHasErrors);
        };
        let now = self.now.unwrap_or_else(Timestamp::now);
        let today = Date(now.to_zoned_datetime(config.zone().clone()).date());
        // What is wrong with other items is no obstacle.
        let catalogue = Catalogue::assemble(&sources, config, now, true, &mut Memory::default()).value;
        let new = NewItem { kind, id, draft: (kind.showing().given)().is_empty() };
        let files = scaffold::item(&new, &catalogue, today).map_err(|lacking| anyhow!(lacking))?;
        let folder = format!("content/{}/{}", kind.folder(), new.id);
        let texts: Vec<(&str, &[u8])> =
            files.iter().map(|file| (file.path.as_str(), file.text.as_bytes())).collect();
        let written = disk::complete(&root.join(&folder), &texts).context("nothing was made")?;
        // From now on the new id completes where others are written.
        let schemas = root.join(schema::FOLDER);
        if schemas.is_dir() {
            super::schema::write(&schemas, &Known::of(&catalogue).with(kind, &new.id))?;
        }
        for file in written {
            anstream::println!("{folder}/{file}");
        }
        anstream::eprintln!("{}", next(&new, &folder, &catalogue));
        Ok(Outcome::Done)
    }
}

/// What to do with the new files.
fn next(new: &NewItem, folder: &str, catalogue: &Catalogue) -> String {
    let lang = catalogue.config.source_lang();
    let others: Vec<String> =
        catalogue.config.langs().filter(|each| *each != lang).map(|each| format!("{each}.md")).collect();
    let translate = match others.as_slice() {
        [] => String::new(),
        others => format!("\n  3. Translate {lang}.md as {}.", others.join(", ")),
    };
    let (drafts, publish) = if new.draft {
        (" --drafts", "It is a draft: remove `status: draft` from facts.yaml to publish it.")
    } else {
        ("", "It is no draft: the next build publishes it.")
    };
    format!(
        "next:\n  1. Replace the examples in {folder}.\n  2. See it as you write: prospectus serve{drafts}{translate}\n{publish}"
    )
}
