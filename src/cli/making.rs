//! What the commands that make something of a site have in common: their arguments, and the way from files to a folder.

use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Outcome;
use super::reporting::Reporting;
use super::site::SiteArguments;
use crate::compile::{Options, located};
use crate::diagnostic::{Checked, Diagnostics};
use crate::disk::{self, Cost, Published};
use crate::output::Output;
use crate::report::tally;
use crate::source::Sources;

/// Work that is done sooner needs no progress bar.
const PATIENCE: Duration = Duration::from_millis(250);

#[derive(Debug, Args)]
pub(super) struct Making {
    #[command(flatten)]
    site: SiteArguments,
    #[command(flatten)]
    reporting: Reporting,
    /// No summary and no progress; messages only
    #[arg(long)]
    quiet: bool,
    /// How many threads work; one a core otherwise
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// Which site is made, for when, and into which folder.
pub(super) struct Given {
    pub root: PathBuf,
    pub options: Options,
    pub output: PathBuf,
    started: Instant,
}

impl Making {
    /// Find the site. `output` is a folder in the site's unless `named` says otherwise.
    pub fn given(&self, named: Option<&PathBuf>, output: &str) -> Result<Given> {
        let started = Instant::now();
        if let Some(threads) = self.threads {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.get());
            pool.build_global().context("cannot start the threads")?;
        }
        let root = self.site.root()?;
        let output = named.cloned().unwrap_or_else(|| root.join(output));
        Ok(Given { root, options: self.site.options()?, output, started })
    }

    /// Publish what was made, unless what is to be said about it forbids that, and say it. `done` hears of the folder
    /// in its new state.
    pub fn settle(
        &self,
        given: &Given,
        sources: &Arc<Sources>,
        made: Checked<Option<Output>>,
        done: impl FnOnce(&Published, &Diagnostics) -> Result<()>,
    ) -> Result<Outcome> {
        let mut diagnostics = made.diagnostics;
        let Some(promised) = made.value.filter(|_| !self.reporting.forbids(&diagnostics)) else {
            return self.refuse(&diagnostics, sources);
        };
        // The program ends soon, which is the quickest way to give back what a whole site takes.
        let promised = ManuallyDrop::new(promised);
        let mut published = match self.publish(&promised, &given.output) {
            Ok(published) => published,
            Err(error) => {
                self.reporting.report(&diagnostics, sources)?;
                return Err(error);
            }
        };
        diagnostics.extend(located(std::mem::take(&mut published.diagnostics), sources));
        let diagnostics = diagnostics.sorted();
        if published.refused {
            return self.refuse(&diagnostics, sources);
        }
        self.reporting.report(&diagnostics, sources)?;
        if published.healed && !self.quiet {
            anstream::eprintln!("{}", healed(&given.output));
        }
        done(&published, &diagnostics)?;
        self.summarise(given, &published, &diagnostics);
        Ok(Outcome::Done)
    }

    pub fn summarise(&self, given: &Given, published: &Published, diagnostics: &Diagnostics) {
        if !self.quiet {
            anstream::eprint!("{}", summary(published, diagnostics, &given.output, given.started.elapsed()));
        }
    }

    fn publish(&self, promised: &Output, output: &Path) -> Result<Published> {
        let bar = self.bar(promised.promises.len() as u64);
        let published = disk::publish(&promised.promises, output, self.reporting.fail_on(), &|| bar.inc(1));
        bar.finish_and_clear();
        Ok(Published { until: promised.until, ..published? })
    }

    fn refuse(&self, diagnostics: &Diagnostics, sources: &Sources) -> Result<Outcome> {
        self.reporting.report(diagnostics, sources)?;
        anstream::eprintln!("{}; nothing was published", tally(diagnostics));
        Ok(Outcome::ContentHasErrors)
    }

    /// Shown on a terminal only, and only when the work takes a while.
    fn bar(&self, files: u64) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(Some(files), ProgressDrawTarget::hidden());
        if !self.quiet && std::io::IsTerminal::is_terminal(&std::io::stderr()) {
            bar.set_style(
                ProgressStyle::with_template("{bar:32} {pos} of {len} files")
                    .unwrap_or_else(|_| ProgressStyle::default_bar()),
            );
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

/// What to know of a folder of which nobody knew all files.
fn healed(output: &Path) -> String {
    let output = output.display();
    format!(
        "note: the manifest in {output} was cut short, so everything was looked at anew; pages of earlier builds that the site has no more may be left: delete {output} and build again to be rid of them"
    )
}

/// What was done, in a line each; ends with a line break.
fn summary(published: &Published, diagnostics: &Diagnostics, output: &Path, time: Duration) -> String {
    let pages: Vec<String> = published.pages.iter().map(|(lang, count)| format!("{lang} {count}")).collect();
    let Published { written, unchanged, removed, rendered, .. } = published;
    let files = match (written, removed, rendered) {
        (0, 0, 0) => format!("nothing changed, {unchanged} as they were"),
        _ => format!("{written} written, {unchanged} unchanged, {removed} removed; {rendered} rendered"),
    };
    let said = match tally(diagnostics).as_str() {
        "" => String::new(),
        tally => format!("messages {tally}\n"),
    };
    let next = published.until.map_or_else(String::new, |until| {
        format!("next     {until}, when unchanged content looks different\n")
    });
    let costs: String = published.costs.iter().map(|(name, cost)| told(name, cost)).collect();
    let (pages, output, time) = (pages.join(", "), output.display(), time.as_secs_f64());
    format!("pages    {pages}\nfiles    {files}\n{costs}{said}{next}done     {output} in {time:.2} s\n")
}

/// `search   2 made in 0.84 s, 4 unchanged`
fn told(name: &str, cost: &Cost) -> String {
    let time = cost.time.as_secs_f64();
    let did = match (cost.made, cost.unchanged) {
        (0, _) => "unchanged".to_owned(),
        (made, 0) => format!("{made} made in {time:.2} s"),
        (made, unchanged) => format!("{made} made in {time:.2} s, {unchanged} unchanged"),
    };
    format!("{name:<8} {did}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_says_when_nothing_changed() {
        let lines = |published: &Published| {
            summary(published, &Diagnostics::default(), Path::new("public"), Duration::from_millis(1500))
        };
        let mut published = Published { unchanged: 3, ..Published::default() };
        assert!(
            lines(&published)
                .contains("files    nothing changed, 3 as they were\ndone     public in 1.50 s\n")
        );
        published.removed = 1;
        assert!(lines(&published).contains("0 written, 3 unchanged, 1 removed; 0 rendered"));
        let mut cost = Cost { made: 2, unchanged: 4, time: Duration::from_millis(840) };
        published.costs.insert("search", cost);
        assert!(lines(&published).contains("\nsearch   2 made in 0.84 s, 4 unchanged\n"));
        cost.made = 0;
        published.costs.insert("search", cost);
        assert!(lines(&published).contains("\nsearch   unchanged\n"));
    }
}
