//! `prospectus check --external`: links to other sites.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use anyhow::{Result, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget};
use jiff::Timestamp;
use url::Url;

use crate::check::{Answer, Outside};
use crate::links::{Cache, Internet, Manners, ask, is_offline};
use crate::site::Site;

/// A reply that takes longer is none.
const TIMEOUT: Duration = Duration::from_secs(20);

#[derive(Debug, Args)]
pub(super) struct External {
    /// Ask for the pages of other sites to which links lead, too; each host one request at a time, with pauses
    #[arg(long, conflicts_with_all = ["ects", "reviews"])]
    external: bool,
    /// Do not ask again for what was found within so many days
    #[arg(long, value_name = "DAYS", default_value_t = 7, requires = "external")]
    external_age: u16,
}

/// What came of asking.
pub(super) struct Asked {
    pub answers: BTreeMap<Url, Answer>,
    /// `7 addresses elsewhere: 2 asked, 4 known, 1 allowed`
    pub summary: String,
}

impl External {
    /// Ask for some addresses, but for those that are allowed or known; nothing where nobody wants to know.
    pub fn ask(&self, outside: &[Outside], site: &Site, root: &Path) -> Result<Option<Asked>> {
        if !self.external {
            return Ok(None);
        }
        let cache = Cache::open(root, self.external_age, Timestamp::now());
        let allow = &site.config().file.check.external.allow;
        let addresses = outside.iter().map(|one| &one.address);
        let (allowed, wanted): (Vec<&Url>, Vec<&Url>) =
            addresses.partition(|address| allow.iter().any(|allowed| allowed.holds(address)));
        let known = |address: &&Url| Some(((*address).clone(), cache.get(address)?.clone()));
        let mut answers: BTreeMap<Url, Answer> = wanted.iter().filter_map(known).collect();
        let unknown = wanted.into_iter().filter(|address| !answers.contains_key(*address));
        let unknown: Vec<Url> = unknown.cloned().collect();
        let counts = (outside.len(), unknown.len(), answers.len(), allowed.len());
        let fresh = asked(unknown, site);
        if is_offline(&fresh) {
            bail!("no address elsewhere can be reached; is there a network?");
        }
        answers.extend(fresh);
        cache.save(&answers)?;
        let (all, asked, known, allowed) = counts;
        let summary = format!("{all} addresses elsewhere: {asked} asked, {known} known, {allowed} allowed");
        Ok(Some(Asked { answers, summary }))
    }
}

fn asked(addresses: Vec<Url>, site: &Site) -> BTreeMap<Url, Answer> {
    let internet = Internet::new(&site.absolute(""), TIMEOUT);
    // Shown on a terminal only.
    let bar = ProgressBar::with_draw_target(Some(addresses.len() as u64), ProgressDrawTarget::stderr());
    let answers = ask(addresses, &internet, &Manners::default(), &|| bar.inc(1));
    bar.finish_and_clear();
    answers
}
