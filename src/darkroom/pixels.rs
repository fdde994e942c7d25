//! The pixels of a photograph: decoded, scaled, turned upright.
//!
//! Nothing here depends on the machine: decoders and the resizer do without instructions that only some have.

use std::io::Cursor;

use image_webp::WebPDecoder;
use resize::px::PixelFormat;
use resize::{Pixel, Resizer, Type};
use rgb::FromSlice;

use super::memory::{Need, Room, Shrinks};
use super::rows::Rows;
use super::{Damaged, colour, jpeg};
use crate::picture::{Format, Photo, scaled, worth};

/// Red, green, blue and, where there is one, alpha; eight bits each.
pub(super) struct Pixels {
    pub width: u32,
    pub height: u32,
    pub channels: usize,
    pub bytes: Vec<u8>,
    /// What the colours mean (ICC); sRGB where nothing is said.
    pub profile: Option<Vec<u8>>,
    /// The memory that they take, given back with them.
    #[expect(dead_code, reason = "it is only held")]
    pub room: Option<Room>,
}

/// The pixels of a photograph, to be scaled to a width at most.
pub(super) fn decode(photo: &Photo, bytes: &[u8], width: u32) -> Result<Pixels, Damaged> {
    match photo.format {
        Format::Jpeg => jpeg(bytes, photo, width),
        Format::Png => png(bytes, photo, width),
        Format::Webp => webp(bytes, photo, width),
    }
}

fn damaged(error: impl ToString) -> Damaged {
    Damaged::Broken(error.to_string())
}

fn jpeg(bytes: &[u8], photo: &Photo, to_width: u32) -> Result<Pixels, Damaged> {
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    decoder.read_info().map_err(damaged)?;
    let info = decoder.info().ok_or_else(|| damaged("it has no size"))?;
    let across = if photo.orientation > 4 { info.height } else { info.width };
    let need = jpeg::fitting(&info, bytes, (across, to_width));
    let room = need.room()?;
    jpeg::shrink(&mut decoder, &info, need.eighths).map_err(damaged)?;
    let decoded = decoder.decode().map_err(damaged)?;
    let size = decoder.info().ok_or_else(|| damaged("it has no size"))?;
    let profile = decoder.icc_profile();
    let (bytes, profile) = match info.pixel_format {
        jpeg_decoder::PixelFormat::L8 => (colour::from_grey(&decoded, 1, profile.as_deref()), None),
        jpeg_decoder::PixelFormat::CMYK32 => (colour::from_inks(&decoded, profile.as_deref()), None),
        jpeg_decoder::PixelFormat::RGB24 => (decoded, profile),
        jpeg_decoder::PixelFormat::L16 => return Err(damaged("it has 16 bits a pixel")),
    };
    let (width, height) = (u32::from(size.width), u32::from(size.height));
    Ok(Pixels { width, height, channels: 3, bytes, profile: worth(profile), room: Some(room) })
}

fn png(bytes: &[u8], photo: &Photo, to_width: u32) -> Result<Pixels, Damaged> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    // Grey pixels stand beside those that are made of them.
    let (decoded, grey) = match reader.output_color_type().0 {
        png::ColorType::Grayscale => (3, 1),
        png::ColorType::Rgb | png::ColorType::Indexed => (3, 0),
        png::ColorType::GrayscaleAlpha => (4, 2),
        png::ColorType::Rgba => (4, 0),
    };
    let size = (u64::from(reader.info().width), u64::from(reader.info().height));
    let is_interlaced = reader.info().interlaced;
    let need = |eighths| png_need((is_interlaced, decoded, grey), size, eighths, to_width);
    let need = Need::fitting(need, if photo.orientation > 4 { size.1 } else { size.0 });
    let room = need.room()?;
    let (bytes, width, height) = png_rows(&mut reader, 8 / need.eighths as usize)?;
    reader.finish().map_err(damaged)?;
    let kind = reader.output_color_type().0;
    let said = colour::of_png(reader.info());
    let profile = reader.info().icc_profile.as_ref().filter(|_| said.is_none()).map(|icc| icc.to_vec());
    let (channels, mut made, profile) = match kind {
        png::ColorType::Grayscale => (3, colour::from_grey(&bytes, 1, profile.as_deref()), None),
        png::ColorType::GrayscaleAlpha => (4, colour::from_grey(&bytes, 2, profile.as_deref()), None),
        png::ColorType::Rgba => (4, bytes, profile),
        _ => (3, bytes, profile),
    };
    if let Some(said) = said {
        colour::to_srgb(&mut made, channels, &said);
    }
    Ok(Pixels { width, height, channels, bytes: made, profile: worth(profile), room: Some(room) })
}

/// The pixels of a PNG, each the mean of a square of some, and how many they are across and down.
fn png_rows(reader: &mut png::Reader<Cursor<&[u8]>>, side: usize) -> Result<(Vec<u8>, u32, u32), Damaged> {
    let size = (reader.info().width, reader.info().height);
    let channels = reader.output_color_type().0.samples();
    if side == 1 || reader.info().interlaced {
        let length = reader.output_buffer_size().ok_or_else(|| damaged("it is too large"))?;
        let mut bytes = vec![0; length];
        let frame = reader.next_frame(&mut bytes).map_err(damaged)?;
        bytes.truncate(frame.buffer_size());
        return Ok(shrunk(bytes, channels, side, size));
    }
    let mut rows = Rows::new(channels, side, (size.0 as usize, size.1 as usize));
    while let Some(row) = reader.next_row().map_err(damaged)? {
        rows.take(row.data());
    }
    rows.finish();
    Ok((rows.bytes, size.0.div_ceil(side as u32), size.1.div_ceil(side as u32)))
}

/// Pixels that are all there, each square of some made one, and how many they are across and down.
fn shrunk(bytes: Vec<u8>, channels: usize, side: usize, (width, height): (u32, u32)) -> (Vec<u8>, u32, u32) {
    if side == 1 {
        return (bytes, width, height);
    }
    let mut rows = Rows::new(channels, side, (width as usize, height as usize));
    bytes.chunks_exact(channels * width as usize).for_each(|row| rows.take(row));
    rows.finish();
    (rows.bytes, width.div_ceil(side as u32), height.div_ceil(side as u32))
}

fn webp(bytes: &[u8], photo: &Photo, to_width: u32) -> Result<Pixels, Damaged> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    let size = (u64::from(width), u64::from(height));
    let kind = (decoder.is_lossy(), decoder.has_alpha());
    let need = |eighths| webp_need(kind, size, eighths, to_width);
    let need = Need::fitting(need, if photo.orientation > 4 { size.1 } else { size.0 });
    let room = need.room()?;
    // No part of a file is larger than the file, whatever it says.
    decoder.set_memory_limit(bytes.len());
    let size = decoder.output_buffer_size().ok_or_else(|| damaged("it is too large"))?;
    let mut bytes = vec![0; size];
    decoder.read_image(&mut bytes).map_err(damaged)?;
    let profile = decoder.icc_profile().map_err(damaged)?;
    let channels = if decoder.has_alpha() { 4 } else { 3 };
    let (bytes, width, height) = shrunk(bytes, channels, 8 / need.eighths as usize, (width, height));
    Ok(Pixels { width, height, channels, bytes, profile: worth(profile), room: Some(room) })
}

/// What a PNG takes, by whether it is interlaced, by its channels and those beside them. The rows of an interlaced one
/// are whole only when all of it is read.
pub(super) fn png_need(kind: (bool, u64, u64), size: (u64, u64), eighths: u64, width: u32) -> Need {
    let (is_interlaced, decoded, grey) = kind;
    let (form, shrinks) = match is_interlaced {
        true => ("an interlaced PNG", Shrinks::Afterwards),
        false => ("a PNG", Shrinks::WhileRead),
    };
    Need { form, shrinks, size, eighths, decoding: decoded + grey, beside: 0, decoded, width }
}

/// What a WebP takes, by whether it has lost anything and has an alpha. Beside its pixels stand, with loss, planes of half
/// as many numbers and an alpha that is decoded as a picture of its own; without loss what foretells the colours, and
/// four bytes a pixel that become three.
pub(super) fn webp_need(kind: (bool, bool), size: (u64, u64), eighths: u64, width: u32) -> Need {
    let (form, decoding, decoded) = match kind {
        (true, false) => ("a WebP", 3 + 2, 3),
        (true, true) => ("a WebP that is transparent", 4 + 2 + 5, 4),
        (false, false) => ("a WebP without loss", 3 + 4 + 1, 3),
        (false, true) => ("a WebP without loss", 4 + 1, 4),
    };
    Need { form, shrinks: Shrinks::Afterwards, size, eighths, decoding, beside: 0, decoded, width }
}

/// Bring the pixels of one picture to the size of another.
fn resample<F: PixelFormat>(
    format: F,
    (from, width, height): (&[F::InputPixel], u32, u32),
    (to, to_width, to_height): (&mut [F::OutputPixel], u32, u32),
) {
    let side = |side: u32| side as usize;
    // This filter is a polynomial, so that its weights are the same on every machine.
    Resizer::new(side(width), side(height), side(to_width), side(to_height), format, Type::Catrom)
        .and_then(|mut resizer| resizer.resize(from, to))
        .expect("the buffers have the sizes of their pictures, which are not empty");
}

impl Pixels {
    /// Turned upright and brought to a width.
    pub fn scaled(self, orientation: u8, width: u32) -> Pixels {
        let turned = orientation > 4;
        let size = if turned { (self.height, self.width) } else { (self.width, self.height) };
        let (width, height) = scaled(size, width);
        let resized = if turned { self.resized(height, width) } else { self.resized(width, height) };
        resized.turned(orientation)
    }

    fn resized(self, width: u32, height: u32) -> Pixels {
        if (width, height) == (self.width, self.height) {
            return self;
        }
        let (old, old_width, old_height) = (&self.bytes, self.width, self.height);
        let mut bytes = vec![0; width as usize * height as usize * self.channels];
        if self.channels == 3 {
            let (from, to) = (old.as_rgb(), bytes.as_rgb_mut());
            resample(Pixel::RGB8, (from, old_width, old_height), (to, width, height));
        } else {
            let (from, to) = (old.as_rgba(), bytes.as_rgba_mut());
            resample(Pixel::RGBA8P, (from, old_width, old_height), (to, width, height));
        }
        Pixels { width, height, bytes, ..self }
    }

    /// Undo how the camera was held.
    fn turned(self, orientation: u8) -> Pixels {
        if orientation == 1 {
            return self;
        }
        let (right, bottom) = (self.width as usize - 1, self.height as usize - 1);
        let (width, height) =
            if orientation > 4 { (self.height, self.width) } else { (self.width, self.height) };
        let mut bytes = Vec::with_capacity(self.bytes.len());
        for y in 0..height as usize {
            for x in 0..width as usize {
                let (x, y) = match orientation {
                    2 => (right - x, y),
                    3 => (right - x, bottom - y),
                    4 => (x, bottom - y),
                    5 => (y, x),
                    6 => (y, bottom - x),
                    7 => (right - y, bottom - x),
                    _ => (right - y, x),
                };
                let at = (y * self.width as usize + x) * self.channels;
                bytes.extend_from_slice(&self.bytes[at..at + self.channels]);
            }
        }
        Pixels { width, height, bytes, ..self }
    }
}
