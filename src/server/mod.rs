//! The preview over HTTP, as the production host would serve it: for this machine only.

mod answer;
mod events;
mod fixing;
mod handbook;
mod headers;
mod message;
mod status;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{HOST, HeaderMap, ORIGIN};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use tokio::sync::watch;

pub use message::Editor;

use crate::preview::Preview;

/// Addresses of the server's own; no item can have one, since a slug begins with a letter or a digit.
const OWN: &str = "/_prospectus";

/// So many ports after the wanted one are tried.
const MORE_PORTS: u16 = 20;

/// What every request is answered from.
#[derive(Clone)]
pub struct Served {
    pub preview: Arc<Preview>,
    /// Counts up whenever there is something new to show.
    pub news: watch::Receiver<u64>,
    /// Where a link to a file and line leads.
    pub editor: Editor,
}

/// Take a port for this machine only: the wanted one, or the next that is free.
pub fn listen(port: u16) -> Result<TcpListener> {
    let all = port..=port.saturating_add(MORE_PORTS);
    let try_one = |port: u16| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    let mut failed = None;
    for port in all {
        match try_one(port) {
            Ok(listener) => return Ok(listener),
            Err(error) => failed = Some(error),
        }
    }
    let error = failed.map_or_else(|| anyhow::anyhow!("no port was tried"), anyhow::Error::from);
    Err(error).with_context(|| format!("cannot listen on port {port} or one of the next {MORE_PORTS}"))
}

/// Answer requests until the process ends.
pub fn serve(listener: TcpListener, served: Served) -> Result<()> {
    listener.set_nonblocking(true).context("cannot listen")?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()
        .context("cannot start the server")?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).context("cannot listen")?;
        axum::serve(listener, router(served)).await.context("the server failed")
    })
}

fn router(served: Served) -> Router {
    Router::new()
        .route(OWN, get(|| async { Redirect::permanent(&format!("{OWN}/")) }))
        .route(&format!("{OWN}/"), get(status::page))
        .route(&format!("{OWN}/now"), post(status::set_moment))
        .route(&format!("{OWN}/mend"), post(fixing::mend))
        .route(&format!("{OWN}/events"), get(events::stream))
        .route(&format!("{OWN}/explain/{{code}}"), get(handbook::explanation))
        .route(&format!("{OWN}/handbook"), get(|| async { Redirect::permanent(&format!("{OWN}/handbook/")) }))
        .route(&format!("{OWN}/handbook/"), get(handbook::contents))
        .route(&format!("{OWN}/handbook/{{name}}"), get(handbook::page))
        .route(&format!("{OWN}/live.js"), get(answer::script))
        .route(&format!("{OWN}/live.css"), get(answer::style))
        .fallback(answer::file)
        .layer(middleware::from_fn(for_this_machine))
        .with_state(served)
}

/// A page of somebody else's, whose name is made to mean this machine, must not read the site (DNS rebinding).
async fn for_this_machine(request: Request, next: Next) -> Response {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if is_loopback(host) {
        return next.run(request).await;
    }
    let words =
        format!("`{host}` is not this machine: this server answers to 127.0.0.1 and localhost only\n");
    (StatusCode::FORBIDDEN, words).into_response()
}

/// Whether a form was sent by a page of this server; one of another site must not change anything.
fn is_own_form(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let origin = headers.get(ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    origin.is_none_or(|origin| origin == format!("http://{host}"))
}

/// Whether a `Host` header, with or without a port, names this machine.
fn is_loopback(host: &str) -> bool {
    let port_at = host.rfind(':').filter(|at| !host[*at..].contains(']'));
    let name = port_at.map_or(host, |at| &host[..at]);
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|own| own.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for own in ["localhost", "LOCALHOST:4000", "127.0.0.1:80", "[::1]:4000", "[::1]"] {
            assert!(is_loopback(own), "{own}");
        }
        for other in [
            "",
            "example.org",
            "localhost.example.org:4000",
            "127.0.0.1.nip.io",
            "192.168.1.2:80",
            "[::2]:80",
        ] {
            assert!(!is_loopback(other), "{other}");
        }
    }

    #[test]
    fn forms_of_other_sites_are_refused() {
        let sent = |origin: Option<&str>| {
            let origin = origin.map(|origin| (ORIGIN, origin.parse().unwrap()));
            is_own_form(&[(HOST, "127.0.0.1:4000".parse().unwrap())].into_iter().chain(origin).collect())
        };
        assert!(sent(None) && sent(Some("http://127.0.0.1:4000")));
        assert!(
            !sent(Some("null")) && !sent(Some("http://127.0.0.1:4001")) && !sent(Some("https://example.org"))
        );
    }

    #[test]
    fn the_next_free_port_is_taken() {
        let first = listen(0).unwrap();
        let port = first.local_addr().unwrap().port();
        let second = listen(port).unwrap().local_addr().unwrap().port();
        assert!(second > port && second <= port + MORE_PORTS);
    }
}
