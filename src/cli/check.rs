//! `prospectus check`

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use clap::Args;

use super::external::External;
use super::reporting::Reporting;
use super::reviews::Due;
use super::site::SiteArguments;
use super::{Outcome, ects, fixing, heard};
use crate::check::{SOON, check, completeness, owners, told};
use crate::compile::{compile, located};
use crate::diagnostic::{CODES, Checked, Diagnostic, Diagnostics, Severity, did_you_mean};
use crate::mend::proven;
use crate::output::{Output, Promise};
use crate::report::{Format, baseline, tally};
use crate::source::Sources;

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
    /// Make the changes that mend what is wrong and of which nothing else can be meant, and list them
    #[arg(long, conflicts_with_all = ["write_baseline", "undo_fix"])]
    fix: bool,
    /// With --fix: write no file, and show the changes as a unified diff
    #[arg(long, requires = "fix", visible_alias = "diff")]
    dry_run: bool,
    /// Put back the files as they were before the last --fix
    #[arg(long)]
    undo_fix: bool,
    /// Say instead what each programme has of the course catalogue in the ECTS Users' Guide; as text or --format json
    #[arg(long, conflicts_with_all = ["only", "skip", "notes", "write_baseline", "fix"])]
    ects: bool,
    /// Say instead which facts are to be reviewed within so many days, 60 if none are given, by who answers for them; as
    /// text or --format json
    #[arg(long, value_name = "DAYS", require_equals = true)]
    #[arg(conflicts_with_all = ["only", "skip", "notes", "write_baseline", "ects", "fix"])]
    reviews: Option<Option<u16>>,
    #[command(flatten)]
    external: External,
}

impl Check {
    pub fn run(self) -> Result<Outcome> {
        let (sources, options) = (self.sources()?, self.site.options()?);
        let made = compile(&sources, &options);
        if let Some(output) = made.value.as_ref().filter(|_| self.ects || self.reviews.is_some()) {
            return self.tables(output, &sources);
        }
        let mut diagnostics = made.diagnostics;
        if let Some(output) = &made.value {
            diagnostics.extend(located(self.pages(output, &sources)?, &sources));
        }
        let mut all = diagnostics.sorted().filter(|one| self.wants(one));
        // With pages to check, whether each cure mends what it is told with takes too long.
        if made.value.is_none() {
            all = proven(&sources, all, |sources| compile(sources, &options).diagnostics.sorted());
        }
        if let Some(file) = &self.write_baseline {
            let written = fs::write(file, baseline::write(&all));
            written.with_context(|| format!("cannot write {}", file.display()))?;
        }
        let told = all.clone().filter(|one| self.notes || one.severity < Severity::Note);
        self.reporting.report(&told, &sources)?;
        anstream::eprintln!("{}", self.summary(made.value.as_ref(), &all));
        if let Some(hint) = fixing::hint(&told) {
            anstream::eprintln!("{hint}");
        }
        let failed = made.value.is_none() || self.reporting.forbids(&told);
        Ok(if failed { Outcome::ContentHasErrors } else { Outcome::Done })
    }

    /// The files of the site, mended where that is asked for.
    fn sources(&self) -> Result<Arc<Sources>> {
        if self.undo_fix {
            fixing::undo(&self.site.root()?)?;
        }
        let sources = self.site.sources()?;
        if !self.fix {
            return Ok(sources);
        }
        let mended = fixing::mended(&sources, &self.site.options()?, |one| self.wants(one));
        if !self.dry_run {
            fixing::write(&self.site.root()?, &sources, &mended)?;
            // Whatever was left alone is told as it is now.
            return self.site.sources();
        }
        if self.reporting.format().is_data() {
            fixing::tell(&sources, &mended, &mut anstream::stderr().lock())?;
        } else {
            fixing::tell(&sources, &mended, &mut anstream::stdout().lock())?;
        }
        Ok(sources)
    }

    /// All that is to be said of the pages, and of those of others to which they lead.
    fn pages(&self, output: &Output, sources: &Sources) -> Result<Diagnostics> {
        let Checked { value: outside, mut diagnostics } = check(output, sources);
        if let Some(asked) = self.external.ask(&outside, &output.site, &self.site.root()?)? {
            diagnostics.extend(output.policy.applied(told(&outside, &asked.answers, sources)));
            anstream::eprintln!("{}", asked.summary);
        }
        Ok(diagnostics)
    }

    /// What is asked for instead of messages.
    fn tables(&self, output: &Output, sources: &Sources) -> Result<Outcome> {
        if let Some(days) = self.reviews {
            let days = days.unwrap_or(SOON);
            let due = Due { owners: &owners(&output.site), days, sources };
            return self.table("--reviews", |out| due.write_json(out), |out| due.write_table(out));
        }
        let programmes = completeness(&output.site);
        self.table(
            "--ects",
            |out| ects::write_json(&programmes, out),
            |out| ects::write_table(&programmes, out),
        )
    }

    fn table(
        &self,
        option: &str,
        json: impl Fn(&mut dyn Write) -> io::Result<()>,
        text: impl Fn(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Outcome> {
        let mut out = anstream::stdout().lock();
        let written = match self.reporting.format() {
            Format::Json => json(&mut out),
            Format::Human => text(&mut out),
            _ => bail!("{option} is written as text or with --format json"),
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
    fn summary(&self, output: Option<&Output>, all: &Diagnostics) -> String {
        let said = match tally(all).as_str() {
            "" => "no messages".to_owned(),
            said => said.to_owned(),
        };
        let hidden = !self.notes && all.count(Severity::Note) > 0;
        let hint = if hidden { " (--notes shows them)" } else { "" };
        let is_page = |promise: &&Promise| promise.page_of.is_some();
        match output.map(|output| output.promises.iter().filter(is_page).count()) {
            Some(pages) => format!("{pages} pages checked: {said}{hint}"),
            None if all.count(Severity::Error) == 0 => {
                format!(
                    "no pages could be checked, for errors that --only or --skip leaves out: {said}{hint}"
                )
            }
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
