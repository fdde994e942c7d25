//! The shapes of whom to ask.

use schemars::JsonSchema;
use serde::Serialize;

use super::Phrase;

/// A role that one can write to.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Contact {
    pub id: String,
    /// What the office is called.
    pub role: Phrase,
    /// What the office belongs to.
    pub unit: Option<Phrase>,
    /// Where to write to.
    pub email: String,
    /// As it is dialled from abroad: `+32 11 26 81 11`.
    pub phone: Option<String>,
    /// Other ways to reach it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// When somebody is there.
    pub hours: Option<Phrase>,
    /// Where it is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Phrase>,
    /// The office's own page.
    pub website: Option<String>,
    /// Who fills the role now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<Person>,
    /// Whether the address is invented.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// WhatsApp, LINE or another way to reach somebody.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Channel {
    /// WhatsApp, LINE, telephone …
    pub name: Phrase,
    /// The number or the account.
    pub account: String,
    pub href: Option<String>,
}

/// Somebody who fills a role at present.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Person {
    pub name: Phrase,
    /// What they do.
    pub role: Option<Phrase>,
    pub email: Option<String>,
    pub phone: Option<String>,
}
