//! What somebody says of a programme, a stay or a grant, with their consent.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::Country;
use crate::lang::{Line, Localized};
use crate::model::Image;
use crate::time::Date;

/// What somebody says of it, who agreed to be shown for a time.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// The words as they were said, and perhaps translations: `{en: I found my first job on campus.}`
    pub quote: Localized,
    /// Who says it, as they want to be named.
    pub name: Line,
    /// What they are or were: `{en: Student in 2026}`.
    pub role: Option<Localized>,
    /// Where they come from, as an ISO 3166-1 code in capitals: `VN`.
    pub country: Option<Country>,
    /// A photograph of them; what it shows is a sentence as well. Never of somebody else.
    pub image: Option<Image>,
    /// The day on which they agreed to be shown with these words.
    pub consent: Date,
    /// The last day on which they are shown; from the day after on `prospectus check` says so.
    pub until: Date,
    /// Whether it is made up to show how the site works; pages say so. `false` without the key.
    #[serde(default)]
    pub example: bool,
}

impl Voice {
    /// Whether the time for which they agreed is over on a day.
    pub fn has_ended(&self, day: Date) -> bool {
        self.until < day
    }

    /// Its texts in several languages.
    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        let image = self.image.iter().flat_map(Image::texts);
        std::iter::once(&self.quote).chain(&self.role).chain(image)
    }
}
