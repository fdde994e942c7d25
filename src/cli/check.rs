//! `prospectus check`

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;

use super::reporting::Reporting;
use super::site::SiteArguments;
use super::{Outcome, ects, heard};
use crate::check::{check, completeness};
use crate::compile::{compile, located};
use crate::diagnostic::{CODES, Diagnostic, Diagnostics, Severity, did_you_mean};
use crate::output::Output;
use crate::report::{Format, baseline, tally};

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    site: SiteArguments,
    #[command(flatten)]
    reporting: Reporting,
    /// Tell messages with these codes only; P10 stands for all that begin with it
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = codes)]
    only: Vec<String>,
    /// Do not tell messages with these codes
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = codes)]
    skip: Vec<String>,
    /// Tell notes, too
    #[arg(long)]
    notes: bool,
    /// Write the warnings there are into a file that --baseline understands
    #[arg(long, value_name = "FILE", conflicts_with_all = ["only", "skip", "baseline"])]
    write_baseline: Option<PathBuf>,
    /// Say instead what each programme has of the course catalogue in the ECTS Users' Guide; as text or --format json
    #[arg(long, conflicts_with_all = ["only", "skip", "notes", "write_baseline"])]
    ects: bool,
}

impl Check {
    pub fn run(self) -> Result<Outcome> {
        let (sources, options) = (self.site.sources()?, self.site.options()?);
        let made = compile(&sources, &options);
        if let Some(output) = made.value.as_ref().filter(|_| self.ects) {
            return self.completeness(output);
        }
        let mut diagnostics = made.diagnostics;
        let pages = made.value.as_ref().map(|output| {
            diagnostics.extend(located(check(output, &sources), &sources));
            output.promises.iter().filter(|promise| promise.page_of.is_some()).count()
        });
        let all = diagnostics.sorted().filter(|one| self.wants(one));
        if let Some(file) = &self.write_baseline {
            let written = fs::write(file, baseline::write(&all));
            written.with_context(|| format!("cannot write {}", file.display()))?;
        }
        let told = all.clone().filter(|one| self.notes || one.severity < Severity::Note);
        self.reporting.report(&told, &sources)?;
        anstream::eprintln!("{}", self.summary(pages, &all));
        let failed = pages.is_none() || self.reporting.forbids(&told);
        Ok(if failed { Outcome::ContentHasErrors } else { Outcome::Done })
    }

    fn completeness(&self, output: &Output) -> Result<Outcome> {
        let programmes = completeness(&output.site);
        let mut out = anstream::stdout().lock();
        let written = match self.reporting.format() {
            Format::Json => ects::write_json(&programmes, &mut out),
            Format::Human => ects::write_table(&programmes, &mut out),
            _ => bail!("--ects is written as text or with --format json"),
        };
        heard(written).context("cannot write the table")?;
        Ok(Outcome::Done)
    }

    fn wants(&self, diagnostic: &Diagnostic) -> bool {
        let named =
            |codes: &[String]| codes.iter().any(|code| diagnostic.code.id().starts_with(code.as_str()));
        (self.only.is_empty() || named(&self.only)) && !named(&self.skip)
    }

    /// `1052 pages checked: 2 warnings, 7 notes (--notes shows them)`
    fn summary(&self, pages: Option<usize>, all: &Diagnostics) -> String {
        let said = match tally(all).as_str() {
            "" => "no messages".to_owned(),
            said => said.to_owned(),
        };
        let hidden = !self.notes && all.count(Severity::Note) > 0;
        let hint = if hidden { " (--notes shows them)" } else { "" };
        match pages {
            Some(pages) => format!("{pages} pages checked: {said}{hint}"),
            None => format!("no pages could be checked: {said}{hint}"),
        }
    }
}

/// The beginning of some codes: `P1001`, `P10`.
fn codes(text: &str) -> Result<String, String> {
    let code = text.to_uppercase();
    if code.len() >= 3 && CODES.iter().any(|row| row.id.starts_with(&code)) {
        return Ok(code);
    }
    let hint = did_you_mean(&code, CODES.iter().map(|row| row.id));
    Err(hint.unwrap_or_else(|| "`prospectus explain` lists all codes".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_or_the_beginning_of_some_is_named() {
        assert_eq!(codes("p0601").as_deref(), Ok("P0601"));
        assert_eq!(codes("P10").as_deref(), Ok("P10"));
        assert!(codes("P").is_err() && codes("").is_err());
        assert!(codes("P0610x").unwrap_err().contains("P0610"));
    }
}
