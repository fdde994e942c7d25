//! Whose turn it is with a host: one request at a time, and a pause after each.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use url::Url;

use super::{World, locked};

/// What is known of a host.
#[derive(Debug, Default)]
pub(super) struct Host {
    /// It is to be left alone until then.
    pub not_before: Duration,
    /// Why there is no server, once that is found.
    pub down: Option<String>,
}

/// All hosts that were asked.
#[derive(Debug, Default)]
pub(super) struct Turns(Mutex<BTreeMap<String, Arc<Mutex<Host>>>>);

impl Turns {
    /// Do something with a host when it is our turn and the pause is over.
    pub fn take<T>(&self, address: &Url, world: &dyn World, act: impl FnOnce(&mut Host) -> T) -> T {
        self.know(address, |host| {
            world.rest_until(host.not_before);
            act(host)
        })
    }

    /// Read or write what is known of a host, without asking it.
    pub fn know<T>(&self, address: &Url, act: impl FnOnce(&mut Host) -> T) -> T {
        let host = locked(&self.0).entry(host(address)).or_default().clone();
        let mut host = locked(&host);
        act(&mut host)
    }
}

/// The host of an address, with its port where that is not the usual one.
pub(super) fn host(address: &Url) -> String {
    let port = address.port().map_or_else(String::new, |port| format!(":{port}"));
    format!("{}{port}", address.host_str().unwrap_or_default())
}
