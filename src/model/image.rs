//! The picture of an item.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::lang::{Line, Localized};
use crate::model::Findings;
use crate::source::DataPath;

/// `image:` in the facts of an item: a file in its folder.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// The file's name, in the folder of the item: `lab.jpg`.
    pub src: Line,
    /// What it shows, for those who cannot see it: `{en: Two students at a microscope}`.
    pub alt: Localized,
    /// What must stay in sight where the picture is cut to fit.
    pub focal: Option<Focal>,
    /// Who made it, shown beside the picture.
    pub credit: Option<Localized>,
}

/// A point of a picture, in percent of its width from the left and of its height from the top.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Focal {
    /// Percent of the width from the left, 0 to 100.
    #[schemars(range(max = 100))]
    #[serde(deserialize_with = "crate::yaml::whole::<_, _, 0, 100>")]
    pub x: u8,
    /// Percent of the height from the top, 0 to 100.
    #[schemars(range(max = 100))]
    #[serde(deserialize_with = "crate::yaml::whole::<_, _, 0, 100>")]
    pub y: u8,
}

impl Image {
    /// Its texts in several languages.
    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        [&self.alt].into_iter().chain(&self.credit)
    }

    /// Rules for the picture itself, the file apart.
    pub fn check(&self, image: &DataPath, findings: &mut Findings<'_>) {
        let Some(focal) = self.focal else { return };
        let at = |side: &str| image.key("focal").key(side);
        findings.within(at("x"), u32::from(focal.x), 0..=100, "a part of a hundred");
        findings.within(at("y"), u32::from(focal.y), 0..=100, "a part of a hundred");
    }
}
