//! What a page says above everything else for a while: `vocabulary/notices.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::{Lang, Line, Localized};
use crate::model::Days;
use crate::time::Date;

/// `vocabulary/notices.yaml`: what pages say above everything else until a day has passed. It is a file of its own, since
/// whoever writes a notice in a hurry should not have to touch the settings.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notices {
    /// The notices, in the order in which pages show them.
    pub notices: Vec<Notice>,
}

/// Something that readers must know for a while.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// What it says, in a sentence or two: `{en: The office is closed until 3 January.}`
    pub text: Localized,
    /// The first day on which it is shown; at once without the key.
    pub from: Option<Date>,
    /// The last day on which it is shown.
    pub until: Date,
    /// Where it is shown: a kind's folder, a special page or an item, as menus name them, `[programmes, pages/contact]`;
    /// everywhere without the key.
    #[serde(default)]
    pub on: Vec<Line>,
    /// The languages in whose pages it is shown; all of them without the key.
    #[serde(default)]
    pub languages: Vec<Lang>,
    /// The page that tells more, named in the same way: `pages/contact`.
    pub more: Option<Line>,
    /// Whether it is made up to show how the site works; it says so. `false` without the key.
    #[serde(default)]
    pub example: bool,
}

impl Notices {
    pub const FILE: &'static str = "content/vocabulary/notices.yaml";
}

impl Notice {
    /// The days on which it is shown.
    pub fn days(&self) -> Days {
        Days { from: self.from, to: Some(self.until) }
    }
}
