//! `addresses:` in `site.yaml`: what became of old addresses that no text of the site can tell.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::address::Address;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{DataPath, Place};

/// What became of old addresses.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Addresses {
    /// Old addresses and the pages that they lead to now: `[{from: /nl/opleidingen/*, to: /nl/studies/*}]`, with `*` for
    /// all that begin so.
    pub moved: Vec<Moved>,
    /// Addresses of what is no more and has no successor, with `*` for all that begin so: `[/en/old/, /vi/*]`. A page
    /// there says so.
    pub gone: Vec<Address>,
    /// The hosts for which files are written that make it answer old addresses as the web knows it, with 301 and 410.
    pub hosts: Vec<Host>,
}

/// An old address and where it leads.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The old address: `/nl/opleidingen/oud/`, or with `*` all that begin so.
    pub from: Address,
    /// The page that it leads to: `/nl/studies/nieuw/`; with `*` the same page below another address.
    pub to: Address,
}

/// A kind of host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Host {
    /// Apache's HTTP server: `.htaccess`.
    Apache,
    /// Netlify: `_redirects`.
    Netlify,
    /// nginx: `addresses.nginx`, to be included within its `server`.
    Nginx,
}

impl Addresses {
    /// Where it stands in the settings.
    pub fn at(key: &str) -> DataPath {
        DataPath::from("addresses").key(key)
    }

    /// What no single address can say.
    pub(super) fn check(&self, place: impl Fn(DataPath) -> Place) -> Vec<Diagnostic> {
        let moved = self.moved.iter().enumerate();
        let wrong = moved.filter(|(_, moved)| moved.to.is_below() && !moved.from.is_below());
        let told = wrong.map(|(index, _)| {
            let at = place(Addresses::at("moved").index(index).key("to"));
            Diagnostic::error(Code::BadAlias, at, "one address cannot lead to many")
                .label("expected a single page, without `*`")
        });
        told.collect()
    }
}
