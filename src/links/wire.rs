//! Requests over the network.

use std::io::ErrorKind;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use ureq::http::{HeaderMap, Response};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body, Error, Timeout};
use url::Url;

use super::{Failure, Method, Reply, World};

/// The network, and the clock of the machine.
pub struct Internet {
    agent: Agent,
    started: Instant,
}

impl Internet {
    /// `site` tells those who are asked on whose behalf; a reply that takes longer than `timeout` is none.
    pub fn new(site: &str, timeout: Duration) -> Internet {
        let name = format!("prospectus/{} (checks the links of {site})", env!("CARGO_PKG_VERSION"));
        // Whom browsers on this machine trust, which may be a company's own authority.
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let agent = Agent::config_builder()
            .tls_config(tls)
            .user_agent(name)
            .http_status_as_error(false)
            // Redirects are followed in turn, like all requests.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(timeout))
            .timeout_resolve(Some(timeout / 2))
            .timeout_connect(Some(timeout / 2))
            .build();
        Internet { agent: agent.new_agent(), started: Instant::now() }
    }
}

impl World for Internet {
    fn send(&self, method: Method, address: &Url) -> Result<Reply, Failure> {
        let sent = match method {
            Method::Head => self.agent.head(address.as_str()).call(),
            Method::Get => self.agent.get(address.as_str()).call(),
        };
        sent.map(|response| reply(&response)).map_err(failure)
    }

    fn now(&self) -> Duration {
        self.started.elapsed()
    }

    fn rest_until(&self, moment: Duration) {
        std::thread::sleep(moment.saturating_sub(self.now()));
    }
}

fn reply(response: &Response<Body>) -> Reply {
    let header = |name| text(response.headers(), name);
    Reply {
        status: response.status().as_u16(),
        location: header("location"),
        retry_after: header("retry-after").and_then(|after| retry_after(&after, Timestamp::now())),
    }
}

/// Most servers write ASCII; some write the bytes of an address as they are.
fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// Seconds, or a moment (RFC 9110, 10.2.3).
fn retry_after(text: &str, now: Timestamp) -> Option<Duration> {
    let seconds = text.trim().parse().map(Duration::from_secs).ok();
    let until = || rfc2822::DateTimeParser::new().parse_timestamp(text.trim()).ok();
    seconds.or_else(|| Some(until()?.duration_since(now).max(jiff::SignedDuration::ZERO).unsigned_abs()))
}

fn failure(error: Error) -> Failure {
    let why = error.to_string();
    match error {
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => {
            Failure::NoServer("no connection in time".to_owned())
        }
        Error::Timeout(_) => Failure::NoReply("no answer in time".to_owned()),
        Error::HostNotFound | Error::ConnectionFailed | Error::ConnectProxyFailed(_) => {
            Failure::NoServer(why)
        }
        Error::Io(error) => match error.kind() {
            // So says the handshake of a certificate.
            ErrorKind::InvalidData => Failure::NotUnderstood(error.to_string()),
            ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe
            | ErrorKind::UnexpectedEof => Failure::NoReply("the server hung up".to_owned()),
            _ => Failure::NoServer(error.to_string()),
        },
        _ => Failure::NotUnderstood(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_says_in_two_ways_how_long_to_wait() {
        let now: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
        let after = |text| retry_after(text, now).map(|time| time.as_secs());
        assert_eq!(after("120"), Some(120));
        assert_eq!(after("Tue, 24 Nov 2026 12:01:30 GMT"), Some(90));
        assert_eq!(after("Tue, 24 Nov 2026 11:00:00 GMT"), Some(0));
        assert_eq!(after("soon"), None);
    }
}
