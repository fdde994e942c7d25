//! The same picture without what it tells beside: where and when it was taken, by whom, with which program, what was cut
//! off. Each format has its own places for that; what is needed to show the picture is kept by name, and all else goes.

mod avif;
mod embedded;
mod gif;
mod jpeg;
mod png;
mod svg;
mod webp;

use super::Damaged;
use crate::picture::{Container, Form, Format, Picture};

/// A file that shows the same pixels and says no more. Pictures in it that are written out in place are looked at, too.
pub(super) fn clean(picture: &Picture, bytes: &[u8]) -> Result<Vec<u8>, Damaged> {
    let cleaned = match &picture.form {
        Form::Still(photo) => match photo.format {
            Format::Jpeg => jpeg::clean(bytes),
            Format::Png => png::clean(bytes),
            Format::Webp => webp::clean(bytes),
        },
        Form::AsIs(container) => match container {
            Container::Gif => gif::clean(bytes),
            Container::Avif => avif::clean(bytes),
            Container::Svg => return svg::clean(bytes),
            Container::Apng => png::clean(bytes),
            Container::Webp => webp::clean(bytes),
        },
    };
    cleaned.ok_or_else(|| Damaged::Broken("it ends early, or its parts do not fit together".into()))
}

#[cfg(test)]
mod tests;
