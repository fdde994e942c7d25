//! `translations:` in `site.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

/// What becomes of items that are missing or old in a language.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Translations {
    /// What is shown for an item without words in a language; `fallback` without the key.
    pub missing: Missing,
    /// What a translation does that is older than its source; `warn` without the key.
    pub stale: Stale,
}

/// What is shown for an item without words in a language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The words of the first fallback language that has them, marked as such.
    #[default]
    Fallback,
    /// Nothing: the language does without the item.
    Omit,
}

/// What a translation older than its source does to the build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stale {
    /// A warning.
    #[default]
    Warn,
    /// An error, which forbids publishing.
    Fail,
    /// Nothing.
    Ignore,
}
