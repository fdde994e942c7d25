//! What a site calls countries and languages, where it is not what CLDR calls them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{Country, LanguageTag};
use crate::lang::Localized;

/// Names in place of CLDR's: `{countries: {CD: {en: DR Congo, nl: DR Congo}}}`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Names {
    /// Of countries and territories, by their ISO 3166-1 codes in capitals. A language that is not given keeps CLDR's name.
    #[serde(deserialize_with = "crate::yaml::unique")]
    #[schemars(
        with = "BTreeMap<String, Localized>",
        extend("propertyNames" = serde_json::json!({"$ref": "#/$defs/Country"}))
    )]
    pub countries: BTreeMap<Country, Localized>,
    /// Of languages, by their BCP 47 tags. A language that is not given keeps CLDR's name.
    #[serde(deserialize_with = "crate::yaml::unique")]
    #[schemars(with = "BTreeMap<String, Localized>")]
    pub languages: BTreeMap<LanguageTag, Localized>,
}
