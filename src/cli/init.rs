//! `prospectus init [DIR]`

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::Timestamp;

use super::Outcome;
use super::site::{moment, value};
use crate::codes::{Country, Currency};
use crate::config::SITE_FILE;
use crate::disk;
use crate::lang::Lang;
use crate::scaffold::{self, Wishes};
use crate::time::Zone;

/// What whoever has a new site does next.
const NEXT: [&str; 4] = [
    "See it as you write: prospectus serve --open",
    "Replace the examples in content/site.yaml, content/vocabulary/ and content/programmes/.",
    "Add an item: prospectus new programme data-science",
    "Publish: .github/workflows/site.yml or .gitlab-ci.yml says what it needs; delete the other one.",
];

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder of the site: a new one, or one that holds nothing but a new repository
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// The languages of the site, the one that is written first, e.g. en,fr; English otherwise
    #[arg(long, value_name = "TAGS", value_delimiter = ',', value_parser = value::<Lang>)]
    languages: Vec<Lang>,
    /// The university's country, e.g. BE; that of the zone or of the first language otherwise
    #[arg(long, value_name = "CODE", value_parser = value::<Country>)]
    country: Option<Country>,
    /// The zone in which deadlines end, e.g. Europe/Brussels; the country's otherwise, where it has one
    #[arg(long, value_name = "NAME", value_parser = value::<Zone>)]
    zone: Option<Zone>,
    /// The currency of fees, e.g. EUR; the country's otherwise
    #[arg(long, value_name = "CODE", value_parser = value::<Currency>)]
    currency: Option<Currency>,
    /// The day from which the dates in the files are counted; today otherwise
    #[arg(long, value_name = "RFC3339", value_parser = moment)]
    now: Option<Timestamp>,
}

impl Init {
    pub fn run(self) -> Result<Outcome> {
        let dir = &self.dir;
        if dir.join(SITE_FILE).exists() {
            bail!("{} holds a site already", dir.display());
        }
        let wishes = Wishes {
            languages: self.languages.clone(),
            country: self.country,
            zone: self.zone.clone(),
            currency: self.currency,
        };
        let files = scaffold::site(self.now.unwrap_or_else(Timestamp::now), &wishes.settled());
        let texts = files.iter().map(|file| (file.path.as_str(), file.text.as_bytes()));
        disk::create(dir, texts).context("a site begins in a new or empty folder")?;
        for file in &files {
            anstream::println!("{}", dir.join(&file.path).display());
        }
        let enter = (dir != Path::new(".")).then(|| format!("Enter the folder: cd {}", dir.display()));
        for (number, step) in enter.as_deref().into_iter().chain(NEXT).enumerate() {
            anstream::eprintln!("{}  {}. {step}", if number == 0 { "next:\n" } else { "" }, number + 1);
        }
        Ok(Outcome::Done)
    }
}
