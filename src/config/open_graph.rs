//! Which pictures a site has for those who share it.

use schemars::JsonSchema;
use serde::Deserialize;

/// The pictures that others show for a link to the site. One takes far longer to draw than a page to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OpenGraph {
    /// One for each item and language.
    Items,
    /// One for each kind and language.
    #[default]
    Kinds,
    /// No pictures.
    None,
}
