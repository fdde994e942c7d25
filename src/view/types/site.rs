//! The shapes of what stands around every page.

use serde::Serialize;

use super::Words;

/// What every template gets as `site`: the same on all pages of a language.
#[derive(Clone, Debug, Serialize)]
pub struct Site {
    pub title: Words,
    pub tagline: Option<Words>,
    pub notice: Option<Words>,
    pub institution: Institution,
    /// The home page of the language.
    pub home: String,
    /// The path that every address begins with, `/` at both ends.
    pub base: String,
    pub main: Vec<NavigationLink>,
    pub footer: Vec<NavigationLink>,
    /// IANA name of the zone of deadlines.
    pub time_zone: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct NavigationLink {
    /// `programmes`, `pages/about`, …; equals `page.section` on its pages.
    pub name: String,
    pub title: Words,
    pub href: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Institution {
    pub name: Words,
    pub website: String,
    pub city: String,
    pub country: String,
    pub address: Option<String>,
}
