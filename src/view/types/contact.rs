//! The shapes of whom to ask.

use schemars::JsonSchema;
use serde::Serialize;

use super::Phrase;

/// A role that one can write to.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Contact {
    pub id: String,
    pub role: Phrase,
    pub unit: Option<Phrase>,
    pub email: String,
    pub phone: Option<String>,
    /// Other ways to reach it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    pub hours: Option<Phrase>,
    /// Where it is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Phrase>,
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
    pub name: Phrase,
    /// The number or the account.
    pub account: String,
    pub href: Option<String>,
}

/// Somebody who fills a role at present.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Person {
    pub name: Phrase,
    pub role: Option<Phrase>,
    pub email: Option<String>,
    pub phone: Option<String>,
}
