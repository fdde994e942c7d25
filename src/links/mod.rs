//! Links that lead elsewhere. Their addresses are asked politely: each host one request at a time with a pause between,
//! and not again what it answered lately.

mod cache;
mod turns;
mod visit;
mod wire;

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use url::Url;

pub use cache::Cache;
pub use wire::Internet;

use crate::check::{Answer, Verdict};
use turns::Turns;
use visit::Visit;

/// What a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Whether there is a page.
    Head,
    /// The page itself, for servers that do not know the other question.
    Get,
}

/// What matters of a server's answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    pub location: Option<String>,
    /// How long the server wants to be left alone.
    pub retry_after: Option<Duration>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nobody is there: no such name, no connection.
    NoServer(String),
    /// It took too long, or the server hung up.
    NoReply(String),
    /// A certificate or an answer that we do not understand, though others may.
    NotUnderstood(String),
}

/// The world outside: a network and a clock.
pub trait World: Sync {
    /// One request, without following where the reply leads.
    fn send(&self, method: Method, address: &Url) -> Result<Reply, Failure>;

    /// How long it is since some moment in the past.
    fn now(&self) -> Duration;

    /// Wait until then.
    fn rest_until(&self, moment: Duration);
}

/// How servers are treated.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// Between two requests to a host.
    pub pause: Duration,
    /// Before the second try after a failure; four times as long before the third.
    pub backoff: Duration,
    /// A server that wants to be left alone for longer is not asked again.
    pub patience: Duration,
    pub tries: usize,
    /// So many hosts are asked at a time.
    pub hosts: usize,
}

impl Default for Manners {
    fn default() -> Manners {
        Manners {
            pause: Duration::from_secs(1),
            backoff: Duration::from_secs(2),
            patience: Duration::from_secs(60),
            tries: 3,
            hosts: 8,
        }
    }
}

/// Ask for some addresses. `progress` hears of each.
pub fn ask(
    addresses: Vec<Url>,
    world: &dyn World,
    manners: &Manners,
    progress: &(dyn Fn() + Sync),
) -> BTreeMap<Url, Answer> {
    let mut hosts: BTreeMap<String, Vec<Url>> = BTreeMap::new();
    for address in addresses {
        hosts.entry(turns::host(&address)).or_default().push(address);
    }
    let workers = manners.hosts.min(hosts.len());
    let waiting = Mutex::new(hosts.into_values().collect::<VecDeque<Vec<Url>>>());
    let (answers, turns) = (Mutex::new(BTreeMap::new()), Turns::default());
    let visit = Visit { world, manners, turns: &turns };
    let work = || {
        while let Some(of_host) = next(&waiting) {
            for address in of_host {
                let verdict = visit.verdict(&address);
                locked(&answers).insert(address, Answer { asked: Timestamp::now(), verdict });
                progress();
            }
        }
    };
    std::thread::scope(|scope| (0..workers).for_each(|_| drop(scope.spawn(work))));
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn next(waiting: &Mutex<VecDeque<Vec<Url>>>) -> Option<Vec<Url>> {
    locked(waiting).pop_front()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether nothing at all could be reached, though several hosts were asked: then it is our network that fails.
pub fn is_offline(answers: &BTreeMap<Url, Answer>) -> bool {
    let unreachable = |answer: &Answer| matches!(answer.verdict, Verdict::Unreachable(_));
    let first = answers.keys().next().map(turns::host);
    answers.values().all(unreachable) && answers.keys().any(|address| Some(turns::host(address)) != first)
}

#[cfg(test)]
mod tests;
