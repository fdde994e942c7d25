//! What comes of asking for one address: tries, redirects, and the verdict.

use url::Url;

use super::turns::Turns;
use super::{Failure, Manners, Method, Reply, World};
use crate::check::Verdict;

/// A chain of more redirects is taken for a circle, as browsers do.
const MOST_HOPS: usize = 10;

pub(super) struct Visit<'a> {
    pub world: &'a dyn World,
    pub manners: &'a Manners,
    pub turns: &'a Turns,
}

impl Visit<'_> {
    /// Follow an address to its end.
    pub fn verdict(&self, address: &Url) -> Verdict {
        let (mut at, mut moved, mut for_good) = (address.clone(), None, true);
        for _ in 0..MOST_HOPS {
            let reply = match self.ask(&at) {
                Ok(reply) => reply,
                Err(Failure::NoServer(why)) => return Verdict::Unreachable(why),
                Err(Failure::NoReply(why) | Failure::NotUnderstood(why)) => return Verdict::Unsure(why),
            };
            if !matches!(reply.status, 301 | 302 | 303 | 307 | 308) {
                return judged(reply.status, moved);
            }
            let Some(to) = reply.location.as_deref().and_then(|to| leads(&at, to)) else {
                return Verdict::Unsure(format!("{} without an address to go to", said(reply.status)));
            };
            for_good &= matches!(reply.status, 301 | 308);
            moved = if for_good { Some(to.clone()) } else { moved };
            at = to;
        }
        Verdict::Unsure(format!("more than {MOST_HOPS} redirects"))
    }

    /// Ask until there is an answer that will stay, or no hope for one.
    fn ask(&self, address: &Url) -> Result<Reply, Failure> {
        let mut wait = self.manners.backoff;
        for _ in 1..self.manners.tries {
            let asked = self.both(address);
            let again = match &asked {
                Ok(reply) if is_busy(reply.status) => reply.retry_after.unwrap_or(wait),
                Err(Failure::NoServer(_)) if self.turns.know(address, |host| host.down.is_some()) => {
                    return asked;
                }
                Err(Failure::NoServer(_) | Failure::NoReply(_)) => wait,
                _ => return asked,
            };
            if again > self.manners.patience {
                return asked;
            }
            let until = self.world.now() + again;
            self.turns.know(address, |host| host.not_before = host.not_before.max(until));
            wait *= 4;
        }
        let asked = self.both(address);
        if let Err(Failure::NoServer(why)) = &asked {
            // Its other addresses need not find that out again.
            self.turns.know(address, |host| host.down = Some(why.clone()));
        }
        asked
    }

    /// Whether there is a page; and the page itself where the server refuses that question, so that nothing is called
    /// gone that is there.
    fn both(&self, address: &Url) -> Result<Reply, Failure> {
        let reply = self.send(Method::Head, address)?;
        let refused = (400..500).contains(&reply.status) || reply.status == 501;
        if refused && !is_busy(reply.status) { self.send(Method::Get, address) } else { Ok(reply) }
    }

    fn send(&self, method: Method, address: &Url) -> Result<Reply, Failure> {
        self.turns.take(address, self.world, |host| {
            if let Some(why) = &host.down {
                return Err(Failure::NoServer(why.clone()));
            }
            let sent = self.world.send(method, address);
            host.not_before = self.world.now() + self.manners.pause;
            sent
        })
    }
}

/// Where a redirect leads, if a browser would go there.
fn leads(from: &Url, to: &str) -> Option<Url> {
    let mut to = from.join(to).ok().filter(|to| matches!(to.scheme(), "https" | "http"))?;
    to.set_fragment(None);
    Some(to)
}

fn judged(status: u16, moved: Option<Url>) -> Verdict {
    match status {
        200..400 => Verdict::Found { moved },
        404 | 410 => Verdict::Gone(said(status)),
        _ => Verdict::Unsure(said(status)),
    }
}

/// Whether the server may answer otherwise a little later.
fn is_busy(status: u16) -> bool {
    matches!(status, 429 | 500 | 502..=504)
}

/// `404 Not Found`
fn said(status: u16) -> String {
    let name = ureq::http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    name.map_or_else(|| status.to_string(), |name| format!("{status} {name}"))
}
