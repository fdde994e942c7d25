//! `addresses:` in `site.yaml`: what became of old addresses that no text of the site can tell.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::address::Address;
use crate::codes::WebAddress;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{DataPath, Place};
use crate::yaml::{Fault, Form, Scalar, fault, scalar};

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
    /// The page that it leads to: `/nl/studies/nieuw/`; with `*` the same page below another address. What left this site
    /// has a whole address: `https://alumni.example.edu/`.
    pub to: Destination,
}

/// Where an old address leads: to a page of this site, or with a whole address to another site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    Here(Address),
    /// The address of the page; with `below` what follows the old address is to follow it.
    Elsewhere {
        address: String,
        below: bool,
    },
}

impl Destination {
    /// Whether it stands for all addresses that begin so.
    fn is_below(&self) -> bool {
        match self {
            Destination::Here(address) => address.is_below(),
            Destination::Elsewhere { below, .. } => *below,
        }
    }
}

const SCHEME: &str = "https://";

impl Scalar for Destination {
    const EXPECTED: &'static str =
        "the path of a page such as `/en/new-address/`, or `https://…` for another site";
    const SAMPLE: &'static str = "/en/new-address/";

    fn parse(text: &str) -> Result<Destination, Fault> {
        if text.starts_with('/') {
            return Address::parse(text).map(Destination::Here);
        }
        if !text.starts_with(SCHEME) {
            let what = format!("`{text}` is neither a page of this site nor a whole address");
            return Err(fault(Code::BadAlias, what).expected(Self::EXPECTED));
        }
        let below = text.ends_with("/*");
        let address = WebAddress::parse(text.strip_suffix('*').filter(|_| below).unwrap_or(text))?;
        Ok(Destination::Elsewhere { address: address.0.to_string(), below })
    }

    fn form() -> Form {
        Form::pattern(
            r"^(?:https://[^/\\\s?#]+(?:[/?#]\S*)?|/(?:[^/\\:*?#<>|\x22][^\\:*?#<>|\x22]*)?(?:/\*)?)$",
            &[Self::SAMPLE, "https://alumni.example.edu/"],
        )
    }
}
scalar!(Destination);

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
