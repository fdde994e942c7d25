//! `prospectus schema [KIND]`

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use jiff::Timestamp;

use super::site::SiteFolder;
use super::{Outcome, heard};
use crate::catalogue::{Catalogue, Memory};
use crate::config::Config;
use crate::disk;
use crate::schema::{FILE_SORTS, Known, named};

#[derive(Debug, Args)]
pub(super) struct Schema {
    #[command(flatten)]
    site: SiteFolder,
    /// The sort of file, such as programme, words, faculties or site; all are listed without one
    kind: Option<String>,
    /// Write the schemas of all files there; .vscode/schema is where `init` has put them
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    output: Option<PathBuf>,
}

impl Schema {
    pub fn run(self) -> Result<Outcome> {
        match (&self.kind, &self.output) {
            (Some(kind), _) => {
                let sort = named(kind).map_err(|hint| anyhow!("`{kind}` is no sort of file\n{hint}"))?;
                print(&sort.text(&self.known()?))
            }
            (None, Some(folder)) => {
                let known = self.known()?;
                fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
                for file in write(folder, &known)? {
                    anstream::println!("{}", file.display());
                }
                Ok(Outcome::Done)
            }
            (None, None) => print(&list()),
        }
    }

    /// What the site has where there is one. What is wrong with it is no obstacle.
    fn known(&self) -> Result<Known> {
        let Some(root) = self.site.found()? else { return Ok(Known::default()) };
        let sources = Arc::new(disk::read(&root)?);
        let config = Config::read(&sources).value;
        let catalogue = config.map(|config| {
            Catalogue::assemble(&sources, config, Timestamp::now(), true, &mut Memory::default()).value
        });
        Ok(catalogue.map_or_else(Known::default, |catalogue| Known::of(&catalogue)))
    }
}

/// Each sort of file, and where such files stand.
fn list() -> String {
    let width = FILE_SORTS.iter().map(|sort| sort.name.len()).max().unwrap_or(0);
    FILE_SORTS.iter().map(|sort| format!("{:width$}  {}\n", sort.name, sort.files)).collect()
}

/// Write all schemas into a folder, those left alone that are there already and the same. Says which were written.
pub(super) fn write(folder: &Path, known: &Known) -> Result<Vec<PathBuf>> {
    let mut written = Vec::new();
    for sort in FILE_SORTS.iter() {
        let file = folder.join(sort.file());
        let text = sort.text(known);
        if fs::read(&file).is_ok_and(|bytes| bytes == text.as_bytes()) {
            continue;
        }
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        written.push(file);
    }
    Ok(written)
}

fn print(text: &str) -> Result<Outcome> {
    let written = std::io::stdout().lock().write_all(text.as_bytes());
    heard(written).context("cannot write to standard output")?;
    Ok(Outcome::Done)
}
