//! `prospectus serve`

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::Args;
use jiff::Timestamp;
use tokio::sync::watch;

use super::Outcome;
use super::site::SiteArguments;
use crate::allocator;
use crate::diagnostic::Diagnostics;
use crate::mishap::caught;
use crate::preview::{Edition, Preview};
use crate::report::{Format, tally};
use crate::server::{self, Editor, Served};
use crate::watch::{Changes, Watch, Way};

/// Every page is looked at when nothing was saved for so long.
const REST: Duration = Duration::from_millis(300);

/// The content may look different at a known moment; clocks are looked at so often until then.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    site: SiteArguments,
    /// The port on this machine; the next free one if it is taken
    #[arg(long, default_value_t = 4000)]
    port: u16,
    /// Open the site in a browser
    #[arg(long)]
    open: bool,
    /// Where links to files lead: vscode, idea, sublime, zed …, or an address with {path}, {line} and {column}
    #[arg(long, value_name = "NAME|ADDRESS", default_value = "vscode", value_parser = Editor::parse)]
    editor: Editor,
    /// Look for changes every so many seconds, for folders that do not tell of them: network drives, containers
    #[arg(long, value_name = "SECONDS", num_args = 0..=1, default_missing_value = "1", value_parser = seconds)]
    poll: Option<Duration>,
}

/// A pause between two looks, from a tenth of a second to an hour.
fn seconds(text: &str) -> Result<Duration, String> {
    let number =
        text.replace(',', ".").parse::<f64>().ok().filter(|seconds| (0.1..=3600.0).contains(seconds));
    number.map(Duration::from_secs_f64).ok_or_else(|| "expected a number of seconds from 0.1 to 3600".into())
}

impl Serve {
    pub fn run(self) -> Result<Outcome> {
        allocator::keep_free_memory();
        let root = self.site.root()?;
        let watch = Watch::start(&root, self.poll)?;
        let listener = server::listen(self.port)?;
        let origin = format!("http://{}", listener.local_addr().context("cannot tell the port")?);
        let mut options = self.site.options()?;
        options.fixed_clock = self.site.now.is_some();
        options.origin = Some(origin.clone());
        let (news, heard) = watch::channel(0);
        let tell = move || news.send_modify(|count| *count += 1);
        let preview = Arc::new(Preview::open(watch.root(), options, tell)?);
        let (sweeps, to_sweep) = mpsc::channel();
        let first = preview.edition();
        tell_of(&first);
        drop(sweeps.send(first.clone()));
        let address = format!("{origin}{}", path_of(&first));
        anstream::eprintln!(
            "{address}\nthe state of the preview is at {origin}/_prospectus/; stop with Ctrl+C"
        );
        tell_how(watch.way());
        let (working, sweeping) = (preview.clone(), preview.clone());
        thread::spawn(move || follow(&working, watch, &sweeps));
        thread::spawn(move || sweep(&sweeping, &to_sweep));
        if self.open && opener::open_browser(&address).is_err() {
            anstream::eprintln!("no browser could be opened");
        }
        server::serve(listener, Served { preview, news: heard, editor: self.editor })?;
        Ok(Outcome::Done)
    }
}

/// Where nothing comes by itself, whoever waits for it should know.
fn tell_how(way: Way) {
    match way {
        Way::Told => {}
        Way::Asked(every) => anstream::eprintln!("looking for changes every {} s", every.as_secs_f64()),
        Way::Silent(name) => anstream::eprintln!(
            "the site lies on a file system that does not tell of changes ({name}): looking for them every second; --poll SECONDS sets how often"
        ),
        Way::Refused => anstream::eprintln!(
            "the system cannot watch so many folders: looking for changes every second; --poll SECONDS sets how often"
        ),
    }
}

fn path_of(edition: &Edition) -> String {
    let output = edition.output.as_ref();
    output.map_or_else(|| "/".into(), |output| output.site.config().file.base_url.path().to_owned())
}

/// Make a new edition after every change, and when the clock asks for one.
fn follow(preview: &Preview, mut watch: Watch, sweeps: &Sender<Arc<Edition>>) {
    loop {
        let changes = watch.next(Some(Instant::now() + until_change(preview)));
        // A preview catches our own mistakes; whatever else goes wrong must not end the following either.
        goes_on(|| {
            let edition = match changes {
                Some(changes) => update(preview, changes),
                None if is_due(preview) => Some(preview.move_to(Timestamp::now(), false)),
                None => None,
            };
            if let Some(edition) = edition {
                tell_of(&edition);
                drop(sweeps.send(edition));
            }
        });
    }
}

fn goes_on(work: impl FnOnce()) {
    if let Err(mishap) = caught(work) {
        anstream::eprintln!("error: {mishap}");
    }
}

fn update(preview: &Preview, changes: Changes) -> Option<Arc<Edition>> {
    preview.update(changes).unwrap_or_else(|error| {
        anstream::eprintln!("error: {error:#}");
        None
    })
}

/// The moment at which unchanged content looks different, where the clock runs.
fn due(preview: &Preview) -> Option<Timestamp> {
    let (_, fixed) = preview.moment();
    preview.edition().output.as_ref().and_then(|output| output.until).filter(|_| !fixed)
}

fn is_due(preview: &Preview) -> bool {
    due(preview).is_some_and(|due| due <= Timestamp::now())
}

fn until_change(preview: &Preview) -> Duration {
    let left = due(preview).map(|due| due.duration_since(Timestamp::now()));
    let left = left.map_or(LONGEST_WAIT, |left| left.try_into().unwrap_or(Duration::ZERO));
    left.min(LONGEST_WAIT)
}

/// Look at every page of the newest edition, in the quiet after it.
fn sweep(preview: &Preview, editions: &Receiver<Arc<Edition>>) {
    let mut told = Diagnostics::default();
    while let Ok(mut edition) = editions.recv() {
        while let Ok(newer) = editions.recv_timeout(REST) {
            edition = newer;
        }
        goes_on(|| preview.sweep(&edition));
        let diagnostics = edition.diagnostics();
        if diagnostics != told && preview.edition().number == edition.number {
            report(&diagnostics, &edition);
            told = diagnostics;
        }
    }
}

fn report(diagnostics: &Diagnostics, edition: &Edition) {
    drop(Format::Human.write(diagnostics, &edition.sources, &mut anstream::stderr().lock()));
    let said = tally(diagnostics);
    anstream::eprintln!("{}", if said.is_empty() { "no messages any more" } else { &said });
}

/// `content/programmes/x/en.md: 12 ms`
fn tell_of(edition: &Edition) {
    let files = match edition.changed.as_slice() {
        [] => "the site".to_owned(),
        [one] => one.to_string(),
        [one, others @ ..] => format!("{one} and {} more", others.len()),
    };
    let outcome = if edition.is_current { "" } else { ", with errors: the last good site stays up" };
    anstream::eprintln!("{files}: {} ms{outcome}", edition.time.as_millis());
}
