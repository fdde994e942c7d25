//! The shapes of pictures.

use schemars::JsonSchema;
use serde::Serialize;

use super::Phrase;
use crate::picture::Img;

/// A picture with what is said of it.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Image {
    /// The address of the file that every browser can show.
    pub src: String,
    /// The widths as WebP; null for drawings.
    pub srcset: Option<String>,
    /// The widths as AVIF, where the site asks for that.
    pub avif: Option<String>,
    pub width: u32,
    pub height: u32,
    /// What it shows, for those who cannot see it.
    pub alt: Phrase,
    /// Whose it is.
    pub credit: Option<Phrase>,
    /// What must stay in sight where it is cut to fit, in percent from the left and from the top, in tens.
    pub focal_x: u8,
    /// What must be seen of it, from its upper edge, in percent.
    pub focal_y: u8,
}

impl Image {
    /// A picture whose middle matters most.
    pub fn new(img: Img, alt: Phrase, credit: Option<Phrase>) -> Image {
        let Img { src, srcset, avif, width, height } = img;
        Image { src, srcset, avif, width, height, alt, credit, focal_x: 50, focal_y: 50 }
    }
}

/// The picture that others show for a link to a page.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct OpenGraph {
    /// Absolute.
    pub href: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
}
