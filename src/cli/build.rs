//! `prospectus build`

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Outcome;
use crate::compile::{Options, compile, located};
use crate::config::BaseUrl;
use crate::diagnostic::{Diagnostics, Severity};
use crate::disk::{self, Published};
use crate::report::Format;
use crate::source::Sources;
use crate::yaml::{FaultKind, Scalar};

/// Work that is done sooner needs no progress bar.
const PATIENCE: Duration = Duration::from_millis(250);

#[derive(Debug, Args)]
pub(super) struct Build {
    /// The site's folder; the nearest one upward that has content/site.yaml otherwise
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// Where to publish; public/ in the site's folder otherwise
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Instead of the address in site.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<BaseUrl>,
    /// Make the site for another moment, in RFC 3339, or a day
    #[arg(long, value_name = "RFC3339", value_parser = moment)]
    now: Option<Timestamp>,
    /// Show drafts, too
    #[arg(long)]
    drafts: bool,
    /// What forbids publishing
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,
    /// How messages are written
    #[arg(long, default_value = "human")]
    format: Format,
    /// No summary and no progress; messages only
    #[arg(long)]
    quiet: bool,
    /// How many threads work; one a core otherwise
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
}

impl From<FailOn> for Severity {
    fn from(fail_on: FailOn) -> Severity {
        match fail_on {
            FailOn::Error => Severity::Error,
            FailOn::Warning => Severity::Warning,
        }
    }
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).map_err(|fault| match fault.kind {
        FaultKind::Value { message, expected, .. } => format!("{message}; expected {expected}"),
        _ => format!("expected {}", BaseUrl::EXPECTED),
    })
}

fn moment(text: &str) -> Result<Timestamp, String> {
    let day = || text.parse::<jiff::civil::Date>().ok()?.to_zoned_datetime(TimeZone::UTC).ok().map(|day| day.timestamp());
    text.parse().ok().or_else(day).ok_or_else(|| "expected a moment such as 2027-03-01T12:00:00Z, or a day such as 2027-03-01".into())
}

impl Build {
    pub fn run(self) -> Result<Outcome> {
        let started = Instant::now();
        if let Some(threads) = self.threads {
            rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().context("cannot start the threads")?;
        }
        let root = self.root()?;
        let output = self.output.clone().unwrap_or_else(|| root.join("public"));
        let sources = Arc::new(disk::read(&root)?);
        let options = Options { now: self.now.unwrap_or_else(Timestamp::now), drafts: self.drafts, base_url: self.base_url.clone() };
        let checked = compile(&sources, &options);
        let mut diagnostics = checked.diagnostics;
        let Some(promised) = checked.value.filter(|_| !self.forbids(&diagnostics)) else {
            return self.refuse(&diagnostics, &sources);
        };
        let bar = self.bar(promised.promises.len() as u64);
        let published = disk::publish(&promised, &output, self.fail_on.into(), &|| bar.inc(1));
        bar.finish_and_clear();
        let mut published = published?;
        diagnostics.extend(located(std::mem::take(&mut published.diagnostics), &sources));
        let diagnostics = diagnostics.sorted();
        if published.refused {
            return self.refuse(&diagnostics, &sources);
        }
        self.report(&diagnostics, &sources)?;
        if !self.quiet {
            summary(&published, &diagnostics, &output, started.elapsed());
        }
        Ok(Outcome::Done)
    }

    fn root(&self) -> Result<PathBuf> {
        match &self.site {
            Some(site) if site.join(crate::config::SITE_FILE).is_file() => Ok(site.clone()),
            Some(site) => bail!("{} has no {}", site.display(), crate::config::SITE_FILE),
            None => {
                let here = std::env::current_dir().context("cannot tell the current folder")?;
                disk::find_root(&here).with_context(|| format!("neither {} nor a folder above it has {}", here.display(), crate::config::SITE_FILE))
            }
        }
    }

    fn forbids(&self, diagnostics: &Diagnostics) -> bool {
        let mildest: Severity = self.fail_on.into();
        diagnostics.iter().any(|diagnostic| diagnostic.severity <= mildest)
    }

    fn refuse(&self, diagnostics: &Diagnostics, sources: &Sources) -> Result<Outcome> {
        self.report(diagnostics, sources)?;
        anstream::eprintln!("{}; nothing was published", tally(diagnostics));
        Ok(Outcome::ContentHasErrors)
    }

    /// Data goes to standard output, everything else to standard error.
    fn report(&self, diagnostics: &Diagnostics, sources: &Sources) -> Result<()> {
        let written = match self.format {
            Format::Json => self.format.write(diagnostics, sources, &mut anstream::stdout().lock()),
            Format::Human | Format::Short => self.format.write(diagnostics, sources, &mut anstream::stderr().lock()),
        };
        written.context("cannot write the messages")
    }

    /// Shown on a terminal only, and only when the work takes a while.
    fn bar(&self, files: u64) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(Some(files), ProgressDrawTarget::hidden());
        if !self.quiet && std::io::IsTerminal::is_terminal(&std::io::stderr()) {
            bar.set_style(ProgressStyle::with_template("{bar:32} {pos} of {len} files").unwrap_or_else(|_| ProgressStyle::default_bar()));
            let later = bar.downgrade();
            std::thread::spawn(move || {
                std::thread::sleep(PATIENCE);
                if let Some(bar) = later.upgrade().filter(|bar| !bar.is_finished()) {
                    bar.set_draw_target(ProgressDrawTarget::stderr());
                }
            });
        }
        bar
    }
}

fn summary(published: &Published, diagnostics: &Diagnostics, output: &Path, time: Duration) {
    let pages: Vec<String> = published.pages.iter().map(|(lang, count)| format!("{lang} {count}")).collect();
    anstream::eprintln!("pages    {}", pages.join(", "));
    if published.rendered == 0 && published.written == 0 && published.removed == 0 {
        anstream::eprintln!("files    {} unchanged; nothing to render, nothing to write", published.unchanged);
    } else {
        let (written, unchanged, removed) = (published.written, published.unchanged, published.removed);
        anstream::eprintln!("files    {written} written, {unchanged} unchanged, {removed} removed; {} rendered", published.rendered);
    }
    let warnings = diagnostics.count(Severity::Warning);
    if warnings > 0 {
        anstream::eprintln!("warnings {warnings}");
    }
    anstream::eprintln!("done     {} in {:.2} s", output.display(), time.as_secs_f64());
}

/// `3 errors, 1 warning`.
fn tally(diagnostics: &Diagnostics) -> String {
    let count = |severity: Severity, name: &str| {
        let count = diagnostics.count(severity);
        (count > 0).then(|| format!("{count} {name}{}", if count == 1 { "" } else { "s" }))
    };
    let parts: Vec<String> = [count(Severity::Error, "error"), count(Severity::Warning, "warning")].into_iter().flatten().collect();
    parts.join(", ")
}
