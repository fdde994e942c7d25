//! How the university counts its years of study.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::time::YearForm;

/// How the university counts its years of study.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Academic {
    /// The form of an academic year: `two-years`, `2027-2028` (without the key), or `one-year`, `2027`.
    pub year: YearForm,
}
