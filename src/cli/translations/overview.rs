//! `prospectus translations`: what is translated, and what is to be done, the most urgent first.

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::table;
use crate::cli::desk::{Desk, lang};
use crate::cli::site::{SiteFolder, moment};
use crate::cli::{Outcome, heard};
use crate::lang::Lang;
use crate::report::tally;
use crate::theme::Theme;
use crate::translation::{Task, survey};

#[derive(Debug, Args)]
pub(super) struct Overview {
    #[command(flatten)]
    site: SiteFolder,
    /// These languages only
    #[arg(long = "lang", value_name = "LANG", value_delimiter = ',', value_parser = lang)]
    langs: Vec<Lang>,
    /// How it is written; csv has the texts to do
    #[arg(long, default_value = "text")]
    format: Format,
    /// Look for dates after another moment, in RFC 3339, or a day
    #[arg(long, value_name = "RFC3339", value_parser = moment)]
    now: Option<Timestamp>,
    /// Drafts, too
    #[arg(long)]
    drafts: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
}

impl Overview {
    pub fn run(self) -> Result<Outcome> {
        let now = self.now.unwrap_or_else(Timestamp::now);
        let Some(desk) = Desk::open(&self.site, now, self.drafts)? else {
            return Ok(Outcome::ContentHasErrors);
        };
        self.langs.iter().try_for_each(|lang| desk.target(lang))?;
        let config = &desk.catalogue.config;
        let wanted = config.langs().filter(|lang| self.langs.is_empty() || self.langs.contains(lang));
        let mut survey = survey(&desk.catalogue, &desk.sources, wanted, now);
        let theme = Theme::load(&desk.sources, config).value;
        let of_theme = theme.iter().flat_map(|theme| theme.message_tasks(config));
        let of_theme = of_theme.filter(|task| self.langs.is_empty() || self.langs.contains(&task.lang));
        survey.tasks.extend(of_theme.map(|task| Task::of_messages(task, config)));
        let mut messages = theme.map(|theme| theme.message_reports(config)).unwrap_or_default();
        messages.retain(|lang, _| self.langs.is_empty() || self.langs.contains(lang));
        let mut out = anstream::stdout().lock();
        let written = match self.format {
            Format::Text => table::write_text(&survey, &messages, &mut out),
            Format::Json => table::write_json(&survey, &messages, &mut out),
            Format::Csv => table::write_csv(&survey, &mut out),
        };
        heard(written).context("cannot write the table")?;
        if desk.diagnostics.has_errors() {
            let tally = tally(&desk.diagnostics);
            anstream::eprintln!(
                "the content has {tally}; what cannot be read is left out, `prospectus check` tells it"
            );
        }
        Ok(Outcome::Done)
    }
}
