//! What stands around every page of a language.

use schemars::JsonSchema;
use serde::Serialize;

use super::{CompareLink, GroupView, Link, Phrase};

/// What every template gets as `site`: the same on all pages of a language.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Site {
    pub title: Phrase,
    /// The sentence beneath the title, as `tagline` in `site.yaml`.
    pub tagline: Option<Phrase>,
    /// What is said above every page, as `notice` in `site.yaml`.
    pub notice: Option<Phrase>,
    /// Whose site it is.
    pub institution: Institution,
    /// The home page of the language.
    pub home: String,
    /// The path that every address begins with, `/` at both ends.
    pub base: String,
    /// Everything from A to Z, with a search where the site has one.
    pub search: Option<Link>,
    /// The entries of the main menu.
    pub main: Vec<NavigationLink>,
    /// The entries of the menu at the end of each page.
    pub footer: Vec<NavigationLink>,
    /// IANA name of the zone of deadlines, for scripts.
    pub time_zone: String,
    /// The same zone by the city that it is named after.
    pub zone: String,
    /// The calendar that days are told in by its name of Unicode, for scripts; null where it is the Gregorian one.
    pub calendar: Option<&'static str>,
    /// The digits of the language from 0 to 9, for scripts; null where they are the Western ones.
    pub digits: Option<String>,
    /// What can be set side by side.
    pub compare: Vec<CompareLink>,
    /// Where readers' clocks stand, in RFC 3339, when the site is shown as it will be; null where they run.
    pub clock: Option<String>,
    /// So many days before its end a deadline closes soon.
    pub soon_days: u16,
    /// The states of deadlines by their names, for scripts.
    pub states: Vec<StateLabel>,
    /// All applicant groups.
    pub groups: Vec<GroupView>,
    /// Where the questions begin that tell one's group; null where there is nothing to ask.
    pub who_am_i: Option<String>,
    /// Free keys of the settings.
    pub extra: serde_json::Value,
}

/// A state of deadlines in words.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct StateLabel {
    /// `upcoming`, `open`, `closing-soon` or `passed`.
    pub name: &'static str,
    pub label: String,
}

/// An entry of the menu.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct NavigationLink {
    /// `programmes`, `pages/about`, …; equals `page.section` on its pages.
    pub name: String,
    pub title: Phrase,
    pub href: String,
}

/// The university itself.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Institution {
    pub name: Phrase,
    /// The university's own site.
    pub website: String,
    /// Where it is.
    pub city: Phrase,
    /// In words.
    pub country: String,
    /// Street and number, as letters are addressed.
    pub address: Option<Phrase>,
}
