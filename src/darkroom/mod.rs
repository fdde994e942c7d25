//! Photographs as the files that they are published as: decoded, turned upright, scaled, encoded; and what is published
//! as it is, without what it tells beside.

mod clean;
mod colour;
mod encode;
mod jpeg;
mod memory;
mod pixels;
mod rows;

use crate::picture::{File, Form, Make, Picture};
use crate::source::Source;

/// Why a photograph cannot be read.
#[derive(Debug)]
pub enum Damaged {
    /// Its bytes end early or make no sense.
    Broken(String),
    /// It takes more memory than a photograph may.
    TooLarge(String),
}

/// Whether every file of a picture can be made.
pub fn inspect(picture: &Picture, source: &Source) -> Result<(), Damaged> {
    match &picture.form {
        Form::Still(photo) => pixels::decode(photo, &source.bytes, picture.width).map(drop),
        Form::AsIs(_) => clean::clean(picture, &source.bytes).map(drop),
    }
}

/// The bytes of one of a picture's files.
pub fn develop(picture: &Picture, source: &Source, file: &File) -> Result<Vec<u8>, Damaged> {
    match (&picture.form, file.make) {
        (Form::Still(photo), Make::Scale(width, format)) => {
            let pixels = pixels::decode(photo, &source.bytes, picture.width)?;
            Ok(encode::encode(&pixels.scaled(photo.orientation, width), format, photo.lossless))
        }
        (Form::Still(photo), Make::Avif(width)) => {
            let pixels = pixels::decode(photo, &source.bytes, picture.width)?;
            Ok(encode::avif(&pixels.scaled(photo.orientation, width)))
        }
        // What cannot be read to its end is told in the same words for each of its files.
        _ => {
            clean::clean(picture, &source.bytes).map_err(|cut| inspect(picture, source).err().unwrap_or(cut))
        }
    }
}

#[cfg(test)]
mod shown;
#[cfg(test)]
mod tests;
